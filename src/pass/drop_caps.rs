//! Drop caps: a capital that was an element of its own, so that a space parts it from its word (`R
//! ealized`).

use super::Draft;
use crate::lang::lexicon::tokens;

/// Paragraphs of a dump that may open with a drop cap.
const DROP_CAPS: u32 = 12;

/// The spaces behind drop caps, in order.
pub(super) fn drop_caps(draft: &Draft<'_>) -> Vec<usize> {
    let mut asked = 0;
    let mut lang = None;
    let mut caps: Vec<(usize, Cap)> = Vec::new();
    for block in draft.blocks() {
        let span = block.span();
        let words = &draft.text()[span.range()];
        let Some(first) = words.chars().next() else { continue };
        // (nearly no block has a space there)
        let Some(rest) = words[first.len_utf8()..].strip_prefix(' ') else { continue };
        if !first.is_uppercase() {
            continue;
        }
        let word = &rest[..rest.find(|c: char| !c.is_lowercase()).unwrap_or(rest.len())];
        if word.is_empty() || word.len() > 40 {
            continue;
        }
        asked += 1;
        if asked > DROP_CAPS {
            break;
        }
        caps.push((span.start() + first.len_utf8(), Cap::of(draft, first, word, &mut lang)));
    }
    // where several words are known to have been set so, the others are, too
    let habit = caps.iter().filter(|(_, cap)| *cap == Cap::Known).count() > 1;
    caps.retain(|(_, cap)| *cap == Cap::Known || habit && *cap == Cap::Likely);
    caps.into_iter().map(|(at, _)| at).collect()
}

/// What a capital is that stands apart from a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cap {
    /// The word's first letter: the joined word is known.
    Known,
    /// No word of the dump's language.
    Likely,
    Word,
}

impl Cap {
    /// What the capital is that opens a block apart from its word (`R ealized`: the letter was an
    /// element of its own).
    ///
    /// The joined word must be one, or stand elsewhere in the dump. Where the letter is a word, too
    /// (`A`, `I`), what is left must be none: `A ccording`, `I n`.
    fn of(draft: &Draft<'_>, first: char, word: &str, lang: &mut Option<u64>) -> Cap {
        let packs =
            |word: &str| tokens(word).next().map_or(0, |token| draft.lexicon.stop_word(token.hash));
        let (letter, vowel) = (
            first.to_lowercase().collect::<String>(),
            matches!(first, 'A' | 'E' | 'I' | 'O' | 'U' | 'Y'),
        );
        let (joined, printed) = (format!("{letter}{word}"), format!("{first}{word}"));
        let elsewhere = |word: &str| {
            // (to tell that it is nowhere costs less than to seek its places)
            draft.text().contains(word)
                && draft.text().match_indices(word).take(50).any(|(at, found)| {
                    let outside = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
                    // (what another drop cap was set apart from is no word)
                    let itself = draft.text()[..at]
                        .strip_suffix(' ')
                        .is_some_and(|before| before.ends_with(first));
                    !itself
                        && outside(draft.text()[..at].chars().next_back())
                        && outside(draft.text()[at + found.len()..].chars().next())
                })
        };
        let mut language = u64::MAX;
        let letter_packs = packs(&letter);
        if letter_packs != 0 {
            // Many sentences begin with `A` or `I`: only the letter that was emphasised (`**A**
            // ccording`) may be less than a word.
            if vowel && !draft.has(b'*') && !draft.has(b'_') {
                return Cap::Word;
            }
            // Only what is known of the joined word speaks for a vowel: the language need not be
            // asked for.
            if vowel && packs(&joined) == 0 && !elsewhere(&joined) && !elsewhere(&printed) {
                return Cap::Word;
            }
            let text = draft.text();
            language = *lang
                .get_or_insert_with(|| draft.lexicon.packs_of(draft.lexicon.language_of(text)));
        }
        let is_word = letter_packs & language != 0;
        if is_word
            && (packs(word) & language != 0 || word.chars().nth(1).is_some() && elsewhere(word))
            || vowel && packs(word) != 0 && packs(&joined) == 0
        {
            return Cap::Word;
        }
        let known = packs(&joined) & language != 0
            || joined.len() > if is_word { 2 } else { 3 }
                && (elsewhere(&joined) || elsewhere(&printed));
        match known {
            true => Cap::Known,
            false if !is_word && !vowel => Cap::Likely,
            false => Cap::Word,
        }
    }
}

#[cfg(test)]
#[path = "drop_caps_tests.rs"]
mod tests;
