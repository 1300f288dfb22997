use crate::lang::lexicon::Lexicon;
use std::ops::Range;
pub(crate) struct Parsed {
    pub range: Range<usize>,
    pub place: Option<Range<usize>>,
    pub agency: Option<Range<usize>>,
    pub date: Option<Range<usize>>,
}
pub(crate) fn open(_: &str, _: &Lexicon) -> Option<Parsed> {
    None
}
