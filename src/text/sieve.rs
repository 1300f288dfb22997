//! Whether a line may open with one of a list's words, told by its first two letters.

/// The first two letters of each word, in either case.
pub(crate) struct Sieve([u32; 32]);

impl Sieve {
    /// Of words of two bytes at least.
    pub(crate) const fn of(words: &[&str]) -> Sieve {
        let mut rows = [0; 32];
        let mut i = 0;
        while i < words.len() {
            let word = words[i].as_bytes();
            let second = if word[1].is_ascii_alphanumeric() { 1 << (word[1] & 31) } else { u32::MAX };
            rows[(word[0] & 31) as usize] |= second;
            i += 1;
        }
        Sieve(rows)
    }

    /// Whether a line may open with one of them: only a no is certain.
    #[inline]
    pub(crate) fn may_open(&self, line: &str) -> bool {
        // (a letter's case is not among the last five bits)
        match *line.as_bytes() {
            [first, second, ..] if first.is_ascii_alphanumeric() => {
                let row = self.0[usize::from(first & 31)];
                if second.is_ascii_alphanumeric() { row >> (second & 31) & 1 != 0 } else { row != 0 }
            }
            [first] if first.is_ascii() => false,
            _ => true,
        }
    }
}

/// Whether a line opens with words that are in lower case.
#[inline]
pub(crate) fn opens_with(line: &str, words: &str) -> bool {
    // (nearly all are told by their first letter)
    match (line.as_bytes().first(), words.as_bytes().first()) {
        (Some(a), Some(b)) if a.is_ascii() || b.is_ascii() => a.eq_ignore_ascii_case(b) && goes_on_with(line, words),
        _ => goes_on_with(line, words),
    }
}

fn goes_on_with(line: &str, words: &str) -> bool {
    if words.is_ascii() {
        let start = line.as_bytes().get(..words.len());
        return start.is_some_and(|start| start.eq_ignore_ascii_case(words.as_bytes()));
    }
    let mut letters = line.chars().flat_map(char::to_lowercase);
    words.chars().all(|c| letters.next() == Some(c))
}

#[cfg(test)]
#[path = "sieve_tests.rs"]
mod tests;
