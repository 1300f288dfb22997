use crate::lang::lexicon::Lexicon;
use std::ops::Range;
/// a
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuthorKind {
    /// a
    Person,
    /// b
    Organization,
}
#[derive(Debug, Clone)]
pub(crate) struct Author {
    pub name: Range<usize>,
    pub kind: AuthorKind,
    pub role: Option<Range<usize>>,
    pub email: Option<Range<usize>>,
}
#[derive(Debug, Clone)]
pub(crate) struct Parsed {
    pub range: Range<usize>,
    pub authors: Vec<Author>,
    pub date_at: Option<usize>,
}
pub(crate) fn labelled(_: &str, _: &Lexicon) -> Option<Parsed> {
    None
}
pub(crate) fn bare(_: &str, _: &Lexicon) -> Option<Parsed> {
    None
}
pub(crate) fn names(_: &str, _: &Lexicon) -> Vec<Author> {
    Vec::new()
}
