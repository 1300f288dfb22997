//! Links, as the passes that read their marks leave them.

use crate::span::{RawSpan, Span};

/// A link that a pass found, in the clean text.
#[derive(Debug, Clone)]
pub(crate) struct LinkAt {
    pub text: Span,
    pub target_raw: RawSpan,
    pub url: Option<Box<str>>,
}
