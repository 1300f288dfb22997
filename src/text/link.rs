//! Links, as the passes that read their marks leave them.

use crate::span::{RawSpan, Span};

#[derive(Debug, Clone)]
pub(crate) struct LinkAt {
    pub text: Span,
    pub target_raw: RawSpan,
    pub url: Option<Box<str>>,
}
