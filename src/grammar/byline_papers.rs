//! The names of papers and places of learning beside those of authors.

use super::byline_scan::Scan;
use super::byline_words::{DESKS, is_listed};
use super::words::{self, Shape};
use crate::lang::Label;

/// Words by which newspapers name themselves and that are nobody's surname.
const PAPERS: &[&str] = &[
    "advertiser",
    "bulletin",
    "chronicle",
    "courier",
    "dispatch",
    "enquirer",
    "examiner",
    "gazette",
    "herald",
    "inquirer",
    "journal",
    "network",
    "observer",
    "register",
    "sentinel",
    "telegram",
    "telegraph",
    "tribune",
];
/// Words by which newspapers name themselves and that are surnames, too: below a name they are the
/// paper's.
const SURNAMES_TOO: &[&str] = &[
    "beacon", "eagle", "express", "globe", "ledger", "mail", "post", "record", "republic",
    "review", "star", "sun", "today", "union",
];

/// Whether a line below a name is that of the paper it writes for (`Harbour Post`).
pub(crate) fn names_paper(line: &str) -> bool {
    let last = line.trim_end().rsplit([' ', '-']).next().unwrap_or("");
    line.contains(' ') && [PAPERS, SURNAMES_TOO, DESKS].iter().any(|list| is_listed(last, list))
}

/// Words that name a place of learning, in several languages.
const INSTITUTIONS: &[&str] = &[
    "college",
    "institut",
    "institute",
    "instituto",
    "universidad",
    "universidade",
    "university",
    "università",
    "universität",
    "universiteit",
    "universitetet",
    "université",
    "uniwersytet",
];

impl Scan<'_> {
    /// Whether word `i` is one that ends a newspaper's name, or a compound of such
    /// (`Courier-Post`).
    pub(super) fn is_paper(&self, i: usize) -> bool {
        self.text(i, i + 1).split('-').any(|part| is_listed(part, PAPERS))
    }

    /// Where a person's name ends before the name of the paper that the words behind it are, up to
    /// `end`: `Jane Doe Harbour Coast Gazette`.
    pub(super) fn before_paper(&self, i: usize, end: usize) -> Option<usize> {
        let full = |k: usize| matches!(self.shape(k), Some(Shape::Capital | Shape::Capitals));
        let middle = usize::from(self.is(i + 1, Shape::Initial));
        let name = i + 2 + middle;
        let desk = |k: usize| self.is_paper(k) || is_listed(self.text(k, k + 1), DESKS);
        let fits = end >= name + 2
            && full(i)
            && full(name - 1)
            && desk(end - 1)
            && !(i..name).any(|k| desk(k) || self.is_stop(k) && !self.is_name_too(k))
            && !(i + 1..=name).any(|k| self.labels(i, k).has(Label::Agency))
            && !words::opens_place(self.text(i, i + 1));
        fits.then_some(name)
    }

    /// Whether a word names a place of learning: behind a comma it is where the author works.
    pub(super) fn is_institution(&self, m: usize) -> bool {
        self.is_capital(m) && is_listed(self.text(m, m + 1), INSTITUTIONS)
    }
}
