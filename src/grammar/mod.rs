//! Scanners over one short text: what a date, a byline, a dateline, an address look like.

pub(crate) mod byline;
mod byline_field;
mod byline_names;
mod byline_papers;
mod byline_scan;
pub(crate) mod byline_stamp;
mod byline_tail;
mod byline_unspaced;
mod byline_words;
pub(crate) mod date;
pub(crate) mod dateline;
mod dateline_unspaced;
mod dateline_words;
pub(crate) mod url;
pub(crate) mod words;

#[cfg(test)]
mod byline_edges_tests;
#[cfg(test)]
mod byline_tests;
#[cfg(test)]
mod dateline_tests;
#[cfg(test)]
mod test_packs;

/// The packs that ship, for tables that must hold with them.
#[cfg(test)]
fn shipped_packs() -> crate::lang::lexicon::Lexicon {
    crate::lang::lexicon::Lexicon::new(crate::lang::ALL.to_vec())
}
