//! `CR LF`, lone `CR`, `NEL`, `U+2028`, `U+2029`, vertical tab → `LF`.

use super::{Draft, Pass};
use crate::text::edit::{Edit, Edits};
use crate::text::ends;

/// Makes every line end a line feed. Leaves form feeds alone: they are page breaks.
#[derive(Debug)]
pub(crate) struct LineEndings;

impl Pass for LineEndings {
    fn name(&self) -> &str {
        "line-endings"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let mut edits = Edits::new();
        let text = draft.text();
        let has_unicode = draft.bytes.may_hold_unicode_ends();
        if !draft.has(b'\r') && !draft.has(0x0B) && !has_unicode {
            return edits;
        }
        let mut from = 0;
        while let Some((at, len)) = ends::next(text.as_bytes(), from) {
            from = at + len;
            let keep = if text[at..].starts_with("\r\n") { "" } else { "\n" };
            edits.push(Edit::replace(at..from, keep));
        }
        edits
    }
}
