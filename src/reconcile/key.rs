//! What two readings have in common: their letters and digits.

use crate::text::chars::is_alphanumeric;

/// The letters and digits of a text, in lower case: tools print quotation marks, dashes and spaces each in their own way.
pub(super) fn letters(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    stream(text).for_each(|c| letters.push(c));
    letters
}

fn stream(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| is_alphanumeric(*c)).flat_map(char::to_lowercase)
}

/// Whether two texts have the same letters and digits.
pub(super) fn same(a: &str, b: &str) -> bool {
    a == b || stream(a).eq(stream(b))
}

/// The hashes of a text's words, sorted.
pub(super) fn words(text: &str) -> Vec<u64> {
    let hash = |word: &str| stream(word).fold(0xcbf2_9ce4_8422_2325u64, |h, c| (h ^ u64::from(c)).wrapping_mul(0x100_0000_01b3));
    let mut words: Vec<u64> = text.split(|c: char| !is_alphanumeric(c)).filter(|w| !w.is_empty()).map(hash).collect();
    words.sort_unstable();
    words
}

/// Whether two texts are alike, by their sorted words: three in four of the longer one's are the other's, too.
pub(super) fn alike(a: &[u64], b: &[u64]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.len() * 4 < long.len() * 3 || short.len() < 4 {
        return false;
    }
    let (mut i, mut j, mut common) = (0, 0, 0);
    while let (Some(x), Some(y)) = (short.get(i), long.get(j)) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, common) = (i + 1, j + 1, common + 1),
        }
    }
    common * 4 >= long.len() * 3
}
