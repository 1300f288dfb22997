//! Runs of spaces inside blocks: justified text, layout gaps, doubled spaces.

use super::{Draft, Pass, Stage};
use crate::text::edit::{Edit, Edits};

/// Makes every run of spaces and tabs inside a block one space. A single no-break space stays: French and others set it before punctuation.
#[derive(Debug)]
pub(crate) struct Spaces;

impl Pass for Spaces {
    fn name(&self) -> &str {
        "spaces"
    }

    fn stage(&self) -> Stage {
        Stage::Block
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let text = draft.text();
        let bytes = text.as_bytes();
        let mut edits = Edits::new();
        for block in draft.blocks() {
            let span = block.span();
            let mut at = span.start();
            while at < span.end() {
                let Some(len) = space(bytes, at) else {
                    at += 1;
                    continue;
                };
                let start = at;
                let mut count = 0;
                at += len;
                count += 1;
                while let Some(len) = space(bytes, at).filter(|len| at + len <= span.end()) {
                    at += len;
                    count += 1;
                }
                if count > 1 || bytes[start] == b'\t' {
                    edits.push(Edit::replace(start..at, " "));
                }
            }
        }
        edits
    }
}

/// The length of the space at `at`: a space, a tab, a no-break space.
fn space(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at)? {
        b' ' | b'\t' => Some(1),
        0xC2 if bytes.get(at + 1) == Some(&0xA0) => Some(2),
        _ => None,
    }
}
