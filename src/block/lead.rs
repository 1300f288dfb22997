//! How many of a block's words the story itself uses: a headline and its company share words with
//! the first paragraphs, a menu or another story's teaser does not, in any language.

use super::facts::Facts;

/// Paragraphs of the story whose words are kept, from its first on.
const PARAGRAPHS: usize = 16;
/// Words of the table: 8192 bits for some four hundred words.
const TABLE: usize = 128;
/// Blocks above the story among which the one with the most words of the story is told.
const ABOVE: usize = 120;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Shared {
    /// Words that are no function words.
    pub words: u8,
    /// Those of them that the story uses.
    pub used: u8,
    /// No other block above the story shares more: 1 it is the first of those that share as much, 2
    /// a later one.
    pub most: u8,
}

/// What each block that is no long paragraph shares with the story, the blocks `from..to`. `words`:
/// the hashes of the blocks' first words.
pub(crate) fn shared(facts: &[Facts], words: &[u64], (from, to): (usize, usize)) -> Vec<Shared> {
    let mut shared = vec![Shared::default(); facts.len()];
    let mut table = [0u64; TABLE];
    let place = |hash: u64| ((hash >> 8) as usize % TABLE, 1u64 << (hash >> 2 & 63));
    let mut paragraphs =
        facts[from..to].iter().filter(|f| f.is_long_prose()).take(PARAGRAPHS).peekable();
    if paragraphs.peek().is_none() {
        return shared;
    }
    for hash in paragraphs.flat_map(|f| f.content_words(words)) {
        let (at, bit) = place(hash);
        table[at] |= bit;
    }
    for (fact, shared) in
        facts.iter().zip(&mut shared).filter(|(f, _)| !f.is_long_prose() && f.letters <= 300)
    {
        for hash in fact.content_words(words) {
            let (at, bit) = place(hash);
            shared.words += 1;
            shared.used += u8::from(table[at] & bit != 0);
        }
    }
    let above = &mut shared[from.saturating_sub(ABOVE)..from];
    let most = above.iter().map(|s| s.used).max().unwrap_or(0);
    if most >= 2 {
        let mut rank = 1;
        for shared in above.iter_mut().filter(|s| s.used == most) {
            shared.most = rank;
            rank = 2;
        }
    }
    shared
}
