//! Markdown residue inside lines: links, images, emphasis, escapes, autolinks.

use super::{Draft, Pass};
use crate::text::edit::Edits;

/// Strips what Markdown leaves inside a line and marks the links.
#[derive(Debug)]
pub(crate) struct Markdown;

impl Pass for Markdown {
    fn name(&self) -> &str {
        "markdown"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let _ = draft;
        Edits::new()
    }
}
