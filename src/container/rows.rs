//! Articles as rows of a table, below the names of its columns.

use super::Cut;
use crate::pass::rows::{columns, rows, start_of};
use crate::text::gather::Gather;

/// Whether a dump opens with the names of the columns of a table of articles.
pub(super) fn opens(raw: &str) -> bool {
    crate::pass::rows::opens(raw)
}

/// The rows of a table, each with all of its cells. The columns' names are the first one's frame.
pub(super) fn articles(raw: &str) -> Vec<Cut> {
    let Some(columns) = columns(raw, start_of(raw)) else { return Vec::new() };
    let opens = rows(raw, &columns).map(|at| Cut::Open { at, text: at });
    std::iter::once(Cut::Frame { at: 0 }).chain(opens).gather()
}
