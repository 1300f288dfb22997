//! Scanners over one short text: what a date, a byline, a dateline, an address look like.

pub(crate) mod date;
