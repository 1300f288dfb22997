//! Pages that were flattened into one line: where markup stood, a run of spaces is left that no column of print is as wide as.

use super::{Draft, Pass};
use crate::text::edit::{Edit, Edits};

/// Spaces that part nothing on a line of print: the gaps of a page layout are narrower.
const WIDE: usize = 100;

/// Makes such a run a blank line.
#[derive(Debug)]
pub(crate) struct Flattened;

impl Pass for Flattened {
    fn name(&self) -> &str {
        "flattened"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let bytes = draft.text().as_bytes();
        let mut edits = Edits::new();
        let mut at = 0;
        while let Some(step) = bytes[at..].iter().position(|&b| b == b' ') {
            at += step;
            let len = bytes[at..].iter().take_while(|&&b| b == b' ').count();
            let inside = at > 0 && bytes[at - 1] != b'\n' && bytes.get(at + len).is_some_and(|&b| b != b'\n');
            if len >= WIDE && inside {
                edits.push(Edit::replace(at..at + len, "\n\n"));
            }
            at += len;
        }
        edits
    }
}
