//! Scanners over one short text: what a date, a byline, a dateline, an address look like.

pub(crate) mod byline;
pub(crate) mod date;
pub(crate) mod dateline;
pub(crate) mod url;
