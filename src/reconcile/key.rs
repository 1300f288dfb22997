//! What two readings have in common: their letters and digits.

use crate::text::chars::{self, for_letters, is_alphanumeric};
use crate::text::gather::Gather;
use crate::text::hash::ByteHash;

/// The letters and digits of a text, in lower case: tools print quotation marks, dashes and spaces
/// each in their own way. Of a text that has none (`* * *`) the marks.
pub(super) fn letters(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    all.extend(chars::letters(text));
    if all.is_empty() {
        all.extend(text.chars().filter(|c| !chars::is_invisible_or_space(*c)));
    }
    all
}

/// Whether two texts have the same letters and digits.
pub(super) fn same(a: &str, b: &str) -> bool {
    a == b || chars::letters(a).eq(chars::letters(b))
}

pub(super) fn words(text: &str) -> Vec<u64> {
    let hash = |word: &str| {
        let mut hash = ByteHash::START;
        for_letters(word, |byte| hash.push(byte));
        hash.finish()
    };
    let mut words: Vec<u64> =
        text.split(|c: char| !is_alphanumeric(c)).filter(|w| !w.is_empty()).map(hash).gather();
    words.sort_unstable();
    words
}

/// Whether two texts are alike, by their sorted words: three in four of the longer one's are the
/// other's, too.
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

#[cfg(test)]
#[path = "key_tests.rs"]
mod tests;
