//! Line ends of other kinds, for those who look for lines in the raw text.

use std::borrow::Cow;

use super::bytes::ByteSet;
use super::scan;

/// The raw text with a line feed where another line end was printed: `CR`, `NEL`, `U+2028`,
/// `U+2029`, vertical tab. Each keeps its length, so that every place is the same in both. (`CR LF`
/// stays: it ends with a line feed. So no `CR` is a line end of its own.)
pub(crate) fn unified(raw: &str, bytes: ByteSet) -> Cow<'_, str> {
    if !bytes.has(b'\r') && !bytes.has(0x0B) && !bytes.may_hold_unicode_ends() {
        return Cow::Borrowed(raw);
    }
    let mut out = String::new();
    let (mut done, mut from) = (0, 0);
    while let Some((at, len)) = next(raw.as_bytes(), from) {
        from = at + len;
        if !raw[at..].starts_with("\r\n") {
            out.push_str(&raw[done..at]);
            out.push_str(["\n", "\r\n", "\r\r\n"][len - 1]);
            done = from;
        }
    }
    if done == 0 {
        return Cow::Borrowed(raw);
    }
    out.push_str(&raw[done..]);
    Cow::Owned(out)
}

/// The bytes that may open a line end but the line feed.
static CANDIDATE: [bool; 256] = scan::table(&[b'\r', 0x0B, 0xC2, 0xE2]);

/// The next line end that is no line feed, and its bytes. (Of `CR LF` it is the first byte alone.)
pub(crate) fn next(bytes: &[u8], mut at: usize) -> Option<(usize, usize)> {
    loop {
        at = scan::skip(bytes, at, |b| (b == b'\r') | (b == 0x0B) | (b == 0xC2) | (b == 0xE2));
        at = scan::first_of(bytes, at, &CANDIDATE);
        match bytes.get(at..)? {
            [] => return None,
            [b'\r' | 0x0B, ..] => return Some((at, 1)),
            [0xC2, 0x85, ..] => return Some((at, 2)),
            [0xE2, 0x80, 0xA8 | 0xA9, ..] => return Some((at, 3)),
            _ => at += 1,
        }
    }
}

#[cfg(test)]
#[path = "ends_tests.rs"]
mod tests;
