//! Whether a line may open with one of a list's words, told by its first two letters.

/// The first two letters of each word, in either case.
pub(crate) struct Sieve {
    rows: [u32; 32],
    /// The first bytes of words beyond ASCII.
    leads: u64,
}

impl Sieve {
    /// Of words of two bytes at least.
    pub(crate) const fn of(words: &[&str]) -> Sieve {
        let (mut rows, mut leads) = ([0; 32], 0);
        let mut i = 0;
        while i < words.len() {
            let word = words[i].as_bytes();
            // (bit 0 is no letter's and no digit's)
            let second = match word[1] {
                b if b.is_ascii_alphanumeric() => 1 << (b & 31),
                b if b.is_ascii() => u32::MAX,
                _ => 1,
            };
            if word[0].is_ascii() {
                rows[(word[0] & 31) as usize] |= second;
            } else {
                leads |= 1 << (word[0] & 63);
            }
            i += 1;
        }
        Sieve { rows, leads }
    }

    /// Whether a line may open with one of them: only a no is certain.
    #[inline]
    pub(crate) fn may_open(&self, line: &str) -> bool {
        // (a letter's case is not among the last five bits)
        match *line.as_bytes() {
            [first, second, ..] if first.is_ascii_alphanumeric() => {
                let row = self.rows[usize::from(first & 31)];
                if second.is_ascii_alphanumeric() { row >> (second & 31) & 1 != 0 } else { row != 0 }
            }
            [first] if first.is_ascii() => false,
            // (ideographs, kana and Hangul have no case)
            [first @ (0xE3..=0xE9 | 0xEB..=0xED), ..] => self.leads >> (first & 63) & 1 != 0,
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
