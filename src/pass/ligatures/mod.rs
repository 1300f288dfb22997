//! Ligatures and radicals that a PDF's font put in place of letters and ideographs.

mod radicals;

use super::{Draft, Pass};
use crate::text::edit::{Edit, Edits};
use crate::text::scan;
use radicals::{KANGXI, SUPPLEMENT};

/// U+FB00 to U+FB06.
const LATIN: [&str; 7] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

/// Undoes the glyphs that stand for letters: `ﬁ` → `fi`, `⼀` → `一`.
#[derive(Debug)]
pub(crate) struct Ligatures;

impl Pass for Ligatures {
    fn name(&self) -> &str {
        "ligatures"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let mut edits = Edits::new();
        // An entity can stand for one of these, too.
        let latin = draft.has_pair(0xEF, 0xAC);
        let radical = (0xBA..=0xBF).any(|b| draft.has_pair(0xE2, b));
        if !latin && !radical && !draft.has(b'&') {
            return edits;
        }
        let bytes = draft.text().as_bytes();
        let mut at = 0;
        loop {
            at = scan::first::<8>(bytes, at, |word| {
                scan::equal(word, 0xEF) | scan::equal(word, 0xE2)
            });
            if at == bytes.len() {
                break;
            }
            match (bytes[at], bytes.get(at + 1), bytes.get(at + 2)) {
                (0xEF, Some(0xAC), Some(&last @ 0x80..=0x86)) => {
                    edits.push(Edit::replace(at..at + 3, LATIN[usize::from(last - 0x80)]))
                }
                (0xE2, Some(&middle @ 0xBA..=0xBF), Some(&last)) => {
                    let code =
                        0x2E80 + (usize::from(middle - 0xBA) << 6) + usize::from(last & 0x3F);
                    let table = if code < 0x2F00 {
                        SUPPLEMENT.get(code - 0x2E80)
                    } else {
                        KANGXI.get(code - 0x2F00)
                    };
                    if let Some(c) = table.filter(|c| **c != '\0') {
                        edits.push(Edit::replace(at..at + 3, c.to_string()));
                    }
                }
                _ => {}
            }
            at += 1;
        }
        edits
    }
}

#[cfg(test)]
mod tests;
