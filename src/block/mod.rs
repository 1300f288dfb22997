//! Lines that belong together.

use crate::span::Span;

/// A stretch of text between two breaks: a paragraph, a heading, a list item, a line of a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub(crate) span: Span,
}

impl Block {
    /// Where the block's text stands in [`Draft::text`](crate::Draft::text); its list marker or heading mark is outside.
    pub fn span(&self) -> Span {
        self.span
    }
}
