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

#[cfg(test)]
#[path = "sieve_tests.rs"]
mod tests;
