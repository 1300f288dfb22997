use crate::{date::Date, lang::Label, lang::lexicon::Lexicon};
use std::ops::Range;
pub(crate) struct Found {
    pub range: Range<usize>,
    pub date: Date,
    pub packs: u64,
}
pub(crate) struct DateLine {
    pub date: Date,
    pub range: Range<usize>,
    pub label: Option<Label>,
    pub updated: Option<(Date, Range<usize>)>,
}
pub(crate) fn find(_: &str, _: &Lexicon, _: Option<usize>) -> Option<Found> {
    None
}
pub(crate) fn line(_: &str, _: &Lexicon, _: Option<usize>) -> Option<DateLine> {
    None
}
pub(crate) fn in_url_path(_: &str) -> Option<Date> {
    None
}
