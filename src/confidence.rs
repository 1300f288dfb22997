//! How sure an answer is: [`Confidence`]. The model's votes stay with the article; the first
//! question finds, for every block, the best page with and without the block's role, so that a
//! parse pays nothing for it.

use std::fmt;

use crate::block::model::{Model, Role, Votes};

/// What an answer rests on.
///
/// ```
/// use copydesk::{Article, Basis};
/// let article = Article::parse(
///     "---\ntitle: Ferry sinks\n---\n\n\
///      The ferry sank on Monday off the coast, and nobody was hurt, police said.\n",
/// )?;
/// assert_eq!(article.headline().unwrap().confidence().basis(), Basis::Label);
/// assert_eq!(article.body().next().unwrap().confidence().basis(), Basis::Model);
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Basis {
    /// The sequence model: the block's features and its neighbours'.
    Model,
    /// A label of the dump says it: front matter, a reader's `Title:`, a database's `BYLINE:`.
    Label,
    /// A convention: what a byline, a dateline or an address looks like and where it stands.
    Convention,
}

/// How sure an answer is.
///
/// [`share`](Confidence::share) is between 0 and 1, so that a caller can set a bar: *of a hundred
/// such answers, so many were right*. For answers of the [model](Basis::Model) it is read off a
/// table of its margins, which was measured on publishers that the model had not learned from (five
/// times, each with a fifth of a corpus's publishers held out; with weights learned before the
/// present ones). For the others it is one figure for all of their kind, measured on the same
/// corpus.
///
/// What it is not: a promise for dumps of another sort than the measured ones, and no statement
/// about the text's truth or about its ends. It says how likely the block *is* the headline, a part
/// of the body, or none of the article; not whether its paragraph was cut at the right line.
///
/// ```
/// let raw = "# Ferry Sinks Off Port Elswick\n\nBy Rosa Tennant\n\nMarch 3, 2025\n\n\
///            The ferry sank on Monday morning off the coast, and all of its \
///            212 passengers were saved by fishing boats, police said.\n\n\
///            Divers will look for the log as soon as the storm \
///            is over, the harbour master said on Tuesday.\n\n\
///            Sign up for our newsletter\n";
/// let article = copydesk::Article::parse(raw)?;
/// assert!(article.headline().unwrap().confidence().share() > 0.5);
/// for block in article.body().filter(|block| block.confidence().share() >= 0.9) {
///     println!("{}: {}", block.confidence(), block.text()); // 96 %: The ferry sank …
/// }
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confidence {
    basis: Basis,
    /// In 1/1000.
    share: u16,
    margin: i32,
}

/// The answers that are one for the caller: which menu a line is of is no matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    Headline,
    /// Paragraphs and subheadings.
    Story,
    Rest,
}

impl Group {
    pub(crate) fn of(role: Role) -> Group {
        match role {
            Role::Headline => Group::Headline,
            Role::Body | Role::Subheading => Group::Story,
            Role::Before | Role::Insert | Role::After => Group::Rest,
        }
    }

    /// Margins of the model, and the share (in 1/1000) of blocks of publishers that it had not seen
    /// of which it was right.
    fn table(self) -> &'static [(i32, i32)] {
        match self {
            Group::Headline => &[
                (0, 420),
                (150, 500),
                (250, 600),
                (350, 720),
                (450, 780),
                (550, 850),
                (700, 900),
                (1000, 930),
                (1200, 950),
            ],
            Group::Story => &[
                (0, 420),
                (75, 540),
                (125, 650),
                (250, 810),
                (350, 860),
                (550, 920),
                (700, 960),
                (900, 985),
                (1150, 993),
            ],
            Group::Rest => &[
                (0, 640),
                (125, 730),
                (250, 860),
                (350, 920),
                (550, 960),
                (700, 975),
                (1200, 987),
                (1750, 996),
                (3000, 999),
            ],
        }
    }

    /// The share of a margin that is not negative: between two of the table the line.
    fn share(self, margin: i32) -> u16 {
        let table = self.table();
        let above = table.partition_point(|(m, _)| *m <= margin);
        let low = table[above.saturating_sub(1)];
        let share = table
            .get(above)
            .map_or(low.1, |high| low.1 + (high.1 - low.1) * (margin - low.0) / (high.0 - low.0));
        share as u16
    }
}

/// Shares, in 1/1000, of the measured answers by label or convention that were right: bylines whose
/// authors were all and only those of the page, other fields.
const BYLINES: u16 = 850;
const OTHERS: u16 = 950;
/// Headlines that the model did not see, on publishers that it had not learned from (41 of 49).
const HEADLINES: u16 = 840;

impl Confidence {
    pub(crate) fn fixed(basis: Basis, is_byline: bool) -> Confidence {
        Confidence { basis, share: if is_byline { BYLINES } else { OTHERS }, margin: 0 }
    }

    /// The model's word on a block that was taken for one of a group. Where the answer is not the
    /// model's own, a convention overruled it.
    pub(crate) fn model(totals: &Votes, group: Group) -> Confidence {
        let best = |inside: bool| {
            let roles = totals.iter().enumerate().filter(|(role, _)| {
                Role::from_index(*role).is_some_and(|r| (Group::of(r) == group) == inside)
            });
            roles.map(|(_, total)| *total).max().unwrap_or(0)
        };
        let margin = best(true) - best(false);
        if margin < 0 {
            let share = if group == Group::Headline { HEADLINES } else { OTHERS };
            return Confidence { basis: Basis::Convention, share, margin: 0 };
        }
        Confidence { basis: Basis::Model, share: group.share(margin), margin }
    }

    /// The share of such answers that are right, from 0 to 1.
    pub fn share(self) -> f32 {
        f32::from(self.share) / 1000.0
    }

    /// What the answer rests on.
    pub fn basis(self) -> Basis {
        self.basis
    }

    /// By how much the best page with this answer beats the best page without it, in the model's
    /// units (100 are a factor of *e*); `None` where the answer is not the model's.
    pub fn margin(self) -> Option<i32> {
        (self.basis == Basis::Model).then_some(self.margin)
    }
}

impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.0} %", self.share() * 100.0)
    }
}

/// What the confidence of an article's items is worked out from.
#[derive(Debug, Clone)]
pub(crate) struct Evidence {
    votes: Vec<Votes>,
    model: &'static Model,
    totals: std::sync::OnceLock<Vec<Votes>>,
}

impl Evidence {
    pub(crate) fn new(votes: Vec<Votes>, model: &'static Model) -> Evidence {
        Evidence { votes, model, totals: std::sync::OnceLock::new() }
    }

    /// For each role the best page in which the block has it, as the distance to the best page of
    /// all.
    pub(crate) fn totals(&self, block: usize) -> Option<&Votes> {
        self.totals.get_or_init(|| self.model.totals(&self.votes)).get(block)
    }
}

#[cfg(test)]
#[path = "confidence_tests.rs"]
mod tests;
