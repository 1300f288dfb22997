//! What the end of a block says of it.

/// How a block ends: captions are dated with the year, and signed in brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tail {
    Plain,
    /// A year stands among its last words.
    Year,
    /// With brackets, behind a sentence's end.
    Signed,
    /// With brackets, behind anything else.
    Brackets,
    /// All of it stands in brackets.
    Whole,
}

impl Tail {
    /// Bytes in which the year is looked for.
    const LAST: usize = 16;

    pub(super) fn of(words: &str) -> Tail {
        let bytes = words.as_bytes();
        match bytes.last() {
            Some(b')') => {
                let start = bytes.len().saturating_sub(120);
                let open = bytes[start..].iter().rposition(|b| *b == b'(');
                match open.map(|at| &bytes[..start + at]) {
                    Some([]) => Tail::Whole,
                    Some(before) if before.trim_ascii_end().ends_with(b".") => Tail::Signed,
                    _ => Tail::Brackets,
                }
            }
            _ => {
                let last = &bytes[bytes.len().saturating_sub(Tail::LAST)..];
                let year = |d: &[u8]| matches!(d, [b'1', b'9', a, b] | [b'2', b'0', a, b] if a.is_ascii_digit() && b.is_ascii_digit());
                let digits = last.iter().fold(false, |found, b| found | b.is_ascii_digit());
                let years = digits && last.split(|b| !b.is_ascii_digit()).any(year);
                if years { Tail::Year } else { Tail::Plain }
            }
        }
    }
}
