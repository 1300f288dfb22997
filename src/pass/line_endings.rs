//! `CR LF`, lone `CR`, `NEL`, `U+2028`, `U+2029`, vertical tab → `LF`.

use super::{Draft, Pass};
use crate::text::edit::{Edit, Edits};
use crate::text::scan;

/// Makes every line end a line feed. Leaves form feeds alone: they are page breaks.
#[derive(Debug)]
pub(crate) struct LineEndings;

/// The bytes that may open a line end but the line feed.
static CANDIDATE: [bool; 256] = scan::table(&[b'\r', 0x0B, 0xC2, 0xE2]);

impl Pass for LineEndings {
    fn name(&self) -> &str {
        "line-endings"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let mut edits = Edits::new();
        let text = draft.text();
        let has_unicode = draft.has_punctuation(0xA8..=0xA9) || draft.has_pair(0xC2, 0x85);
        if !draft.has(b'\r') && !draft.has(0x0B) && !has_unicode {
            return edits;
        }
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let (len, keep) = match bytes[at] {
                b'\r' if bytes.get(at + 1) == Some(&b'\n') => (1, ""),
                b'\r' | 0x0B => (1, "\n"),
                0xC2 if bytes.get(at + 1) == Some(&0x85) => (2, "\n"), // NEXT LINE
                0xE2 if bytes[at..].starts_with(&[0xE2, 0x80, 0xA8]) || bytes[at..].starts_with(&[0xE2, 0x80, 0xA9]) => (3, "\n"),
                _ => {
                    let near = scan::skip(bytes, at + 1, |b| (b == b'\r') | (b == 0x0B) | (b == 0xC2) | (b == 0xE2));
                    at = scan::first_of(bytes, near, &CANDIDATE);
                    continue;
                }
            };
            edits.push(Edit::replace(at..at + len, keep));
            at += len;
        }
        edits
    }
}
