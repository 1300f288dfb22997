//! Whether a line may open with one of a list's words, told by its first three letters.

/// The first letters of each word, in either case.
pub(crate) struct Sieve {
    /// By the first letter the second ones.
    rows: [u32; 32],
    /// By the first two letters the third ones; pairs share them.
    thirds: [u32; 32],
    /// The first bytes of words beyond ASCII.
    leads: u64,
}

impl Sieve {
    /// Of words of two bytes at least.
    pub(crate) const fn of(words: &[&str]) -> Sieve {
        let (mut rows, mut thirds, mut leads) = ([0; 32], [0; 32], 0);
        let mut i = 0;
        while i < words.len() {
            let word = words[i].as_bytes();
            // (bit 0 is no letter's and no digit's)
            let second = match word[1] {
                b if b.is_ascii_alphanumeric() => 1 << (b & 31),
                b if b.is_ascii() => u32::MAX,
                _ => 1,
            };
            let third = match word {
                [_, _, b, ..] if b.is_ascii_alphanumeric() => 1 << (*b & 31),
                _ => u32::MAX,
            };
            if second == u32::MAX {
                thirds = [u32::MAX; 32];
            } else if word[0].is_ascii() {
                thirds[Sieve::pair(word[0], word[1])] |= third;
            }
            if word[0].is_ascii() {
                rows[(word[0] & 31) as usize] |= second;
            } else {
                leads |= 1 << (word[0] & 63);
            }
            i += 1;
        }
        Sieve { rows, thirds, leads }
    }

    const fn pair(first: u8, second: u8) -> usize {
        (first.wrapping_add(second.wrapping_mul(3)) & 31) as usize
    }

    /// Whether a line may open with one of them: only a no is certain.
    #[inline]
    pub(crate) fn may_open(&self, line: &str) -> bool {
        // (a letter's case is not among the last five bits)
        match *line.as_bytes() {
            [first, second, ref rest @ ..] if first.is_ascii_alphanumeric() => {
                let row = self.rows[usize::from(first & 31)];
                if !second.is_ascii_alphanumeric() {
                    return row != 0;
                }
                let thirds = self.thirds[Sieve::pair(first, second)];
                let third = |b: &u8| !b.is_ascii_alphanumeric() || thirds >> (b & 31) & 1 != 0;
                row >> (second & 31) & 1 != 0 && rest.first().is_none_or(third)
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
        (Some(a), Some(b)) if a.is_ascii() || b.is_ascii() => {
            a.eq_ignore_ascii_case(b) && goes_on_with(line, words)
        }
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
