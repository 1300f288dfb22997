//! The sequence model: a page is read as *before → headline → article → after*, with inserts.
//!
//! A model with integer weights: each block's features vote for each role, each step from role to
//! role has a weight, and the best sequence is found by Viterbi's algorithm in linear time. It
//! reads the page twice: what the first reading says of a block's neighbourhood (`again.rs`) votes
//! in the second, and there hidden units say what features tell together. The weights stand in
//! `weights.rs` with how they were made.

use std::ops::Range;

use super::again::{self, Look};
use super::rows::{self, G, Set, Sum};
use super::weights::{END, START, STEP, UNIT_BIAS, UNIT_VOTES, UNITS as INTO_UNITS, VOTES};

/// What a block is in the page.
///
/// ```
/// let explanation = copydesk::Parser::new().explain(
///     "# Ferry sinks\n\n\
///      The ferry sank on Monday off the coast, and nobody was hurt, police said.\n",
/// );
/// let roles: Vec<&str> = explanation.blocks.iter().map(|block| block.role.as_str()).collect();
/// assert_eq!(roles, ["headline", "body"]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Role {
    /// Before the article: menus, banners, labels.
    Before,
    /// The headline.
    Headline,
    /// A paragraph, list item or quotation of the story.
    Body,
    /// A heading inside the story.
    Subheading,
    /// Inside the article, but not the story: deck, byline, date, caption, related link, box,
    /// advertisement.
    Insert,
    /// Behind the article.
    After,
}

/// The number of roles.
pub const ROLES: usize = 6;
const ALL: [Role; ROLES] =
    [Role::Before, Role::Headline, Role::Body, Role::Subheading, Role::Insert, Role::After];

impl Role {
    /// The stable name: `before`, `headline`, `body`, `subheading`, `insert`, `after`.
    pub fn as_str(self) -> &'static str {
        ["before", "headline", "body", "subheading", "insert", "after"][self as usize]
    }

    #[doc(hidden)]
    pub fn from_index(index: usize) -> Option<Role> {
        ALL.get(index).copied()
    }
}

/// Which role may follow which. An article has one headline, and nothing of it stands behind its
/// end.
pub const MAY_FOLLOW: [[bool; ROLES]; ROLES] = [
    // before, headline, body, subheading, insert, after
    [true, true, true, true, false, false],
    [false, false, true, true, true, true],
    [false, false, true, true, true, true],
    [false, false, true, true, true, true],
    [false, false, true, true, true, true],
    [false, false, false, false, false, true],
];
/// Which role may come first.
pub const MAY_START: [bool; ROLES] = [true, true, true, true, true, false];

/// Scores of the roles, with two idle columns: whole numbers, which are exact here as far as any
/// decision reaches, and whose larger one all processors tell of four at once. What may not be is
/// `NONE`, whatever is added to it.
pub(super) type Scores = [f32; 8];
const NONE: f32 = f32::NEG_INFINITY;
/// The same where scores are told as integers.
const NEVER: i32 = i32::MIN / 4;

/// A number for each role.
pub type Votes = [i32; ROLES];

/// A block's role with its score and the best other role's, both without the neighbours' part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub role: Role,
    pub score: i32,
    pub runner_up: (Role, i32),
}

/// The weights of both readings: a feature's row is one line of the cache, and few additions.
pub(crate) struct Model {
    first: Steps,
    second: Steps,
    rows: &'static Rows,
    units: Units,
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Model").finish_non_exhaustive()
    }
}

/// What a feature says of each role: in the first reading, with two idle columns, and in the
/// second; and to the second's hidden units.
type Row = [i16; ALONE_COLUMNS + UNITS];
type Rows = [Row; VOTES.len()];
const ALONE_COLUMNS: usize = 16;

/// The hidden units of the second reading. Each sums up weights of a block's features and votes
/// where the sum is above zero, by how much: so features say together what none of them says alone.
pub const UNITS: usize = 16;
/// The features that say nothing to the units: a block's class and its neighbour's, which are said
/// together already.
pub const ALONE: Range<usize> = rows::start(G::Before)..rows::start(G::Before2);
/// A unit's sum is of so many parts of one.
const FINE: f32 = 64.0;

/// What the units have before any feature, and what each says of the inner roles for one part of
/// its sum. (Floating point: all processors multiply four at once, and small whole numbers over a
/// power of two are exact.)
struct Units {
    bias: [i16; UNITS],
    votes: [[f32; INNER]; UNITS],
}

impl Units {
    const fn new(bias: [i16; UNITS], table: &[[i16; INNER]; UNITS]) -> Units {
        let mut votes = [[0.0; INNER]; UNITS];
        let mut i = 0;
        while i < UNITS * INNER {
            votes[i / INNER][i % INNER] = table[i / INNER][i % INNER] as f32 / FINE;
            i += 1;
        }
        Units { bias, votes }
    }
}

/// The weights of a page's first role and its last, and of each step from one role to the next;
/// `NONE` where none may be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Steps {
    start: Scores,
    end: Scores,
    steps: [Scores; ROLES],
    /// The same by the role that a step leads to.
    back: [Scores; ROLES],
}

impl Steps {
    const fn learned(reading: usize) -> Steps {
        Steps::new(&START[reading], &END[reading], &STEP[reading])
    }

    const fn new(start: &[i16; ROLES], end: &[i16; ROLES], step: &[[i16; ROLES]; ROLES]) -> Steps {
        let mut all = Steps {
            start: [NONE; 8],
            end: [0.0; 8],
            steps: [[NONE; 8]; ROLES],
            back: [[NONE; 8]; ROLES],
        };
        let mut i = 0;
        while i < ROLES * ROLES {
            let (from, to) = (i / ROLES, i % ROLES);
            if MAY_START[to] {
                all.start[to] = start[to] as f32;
            }
            all.end[to] = end[to] as f32;
            if MAY_FOLLOW[from][to] {
                all.steps[from][to] = step[from][to] as f32;
                all.back[to][from] = step[from][to] as f32;
            }
            i += 1;
        }
        all
    }
}

/// The roles between what stands before and what stands behind a story, of which a feature says the
/// same: the table has how much more it says of these four.
const INNER: usize = ROLES - 2;

/// A feature's row of the table: the first reading's votes for the inner roles, and what the second
/// reading's have more.
const fn row(votes: &[i16; 2 * INNER]) -> Row {
    let mut row = [0; ALONE_COLUMNS + UNITS];
    let mut role = 0;
    while role < INNER {
        row[1 + role] = votes[role];
        row[9 + role] = votes[role] + votes[INNER + role];
        role += 1;
    }
    row
}

static ROWS: Rows = {
    let mut rows = [[0; ALONE_COLUMNS + UNITS]; VOTES.len()];
    let mut feature = 0;
    while feature < VOTES.len() {
        rows[feature] = row(&VOTES[feature]);
        let mut unit = 0;
        while unit < UNITS && !(ALONE.start <= feature && feature < ALONE.end) {
            let left_out = if feature < ALONE.start { 0 } else { ALONE.end - ALONE.start };
            rows[feature][ALONE_COLUMNS + unit] = INTO_UNITS[feature - left_out][unit] as i16;
            unit += 1;
        }
        feature += 1;
    }
    rows
};

/// How many numbers the table has before its features' rows: those of both readings' steps.
const STEPS: usize = 2 * ROLES * (ROLES + 2);
/// For the trainer: how many numbers the table has.
pub(crate) const NUMBERS: usize =
    STEPS + VOTES.len() * 2 * INNER + UNITS * (1 + INNER) + INTO_UNITS.len() * UNITS;

/// The model as it was learnt.
pub(crate) static STANDARD: Model =
    Model { first: Steps::learned(0), second: Steps::learned(1), rows: &ROWS, units: LEARNED };
const LEARNED: Units = Units::new(UNIT_BIAS, &UNIT_VOTES);

/// The sums of what a block's features say of each role. Nobody but an explanation asks which
/// features these were.
#[derive(Clone, Copy)]
pub(crate) struct Tally<'m> {
    votes: Row,
    rows: &'m Rows,
}

impl Sum for Tally<'_> {
    #[inline(always)]
    fn add_feature(&mut self, feature: u16) {
        let row = &self.rows[feature as usize];
        self.votes = std::array::from_fn(|i| self.votes[i].saturating_add(row[i]));
    }
}

impl Tally<'_> {
    fn first(&self) -> Votes {
        std::array::from_fn(|role| i32::from(self.votes[role]))
    }

    fn second(&self, units: &Units) -> Votes {
        let mut votes: Votes = std::array::from_fn(|role| i32::from(self.votes[8 + role]));
        let mut together = [0.0; INNER];
        for (sum, row) in self.votes[ALONE_COLUMNS..].iter().zip(&units.votes) {
            let above = f32::from((*sum).max(0));
            together = std::array::from_fn(|role| together[role] + above * row[role]);
        }
        votes[1..=INNER].iter_mut().zip(together).for_each(|(vote, more)| *vote += more as i32);
        votes
    }
}

impl Model {
    /// Nothing is said yet.
    pub(crate) fn tally(&self) -> Tally<'_> {
        let mut votes = [0; ALONE_COLUMNS + UNITS];
        votes[ALONE_COLUMNS..].copy_from_slice(&self.units.bias);
        Tally { votes, rows: self.rows }
    }

    /// The weights of the trainer's tables, in the order of its file.
    pub(crate) fn of(numbers: &[i16]) -> Option<Model> {
        // (what is parted below is as long as its parts: that is what `NUMBERS` counts)
        let numbers: &[i16; NUMBERS] = numbers.try_into().ok()?;
        let (steps, rows) = numbers.split_at(STEPS);
        let row_of = |at: usize| std::array::from_fn(|i| steps[at * ROLES + i]);
        // (both readings' starts, both ends, then the steps of either)
        let reading = |n: usize| {
            let step = std::array::from_fn(|from| row_of(4 + n * ROLES + from));
            Steps::new(&row_of(n), &row_of(2 + n), &step)
        };
        let (rows, units) = rows.split_at(VOTES.len() * 2 * INNER);
        let votes = rows.chunks_exact(2 * INNER).filter_map(<[i16]>::first_chunk);
        let mut rows: Vec<Row> = votes.map(row).collect();
        let (bias, units) = units.split_first_chunk()?;
        let (votes, into) = units.split_at(UNITS * INNER);
        let votes = std::array::from_fn(|unit| std::array::from_fn(|r| votes[unit * INNER + r]));
        let not_alone = rows.iter_mut().enumerate().filter(|(feature, _)| !ALONE.contains(feature));
        for ((_, row), weights) in not_alone.zip(into.chunks_exact(UNITS)) {
            row[ALONE_COLUMNS..].copy_from_slice(weights);
        }
        let rows: Box<Rows> = rows.try_into().ok()?;
        let units = Units::new(*bias, &votes);
        Some(Model { first: reading(0), second: reading(1), rows: Box::leak(rows), units })
    }

    /// Reads the page: once by the blocks' own features, and again with what that says of their
    /// neighbourhood. The roles, and what the second reading's features say.
    pub(crate) fn read(
        &self,
        tallies: &mut [Tally<'_>],
        looks: &[Look],
    ) -> (Vec<Verdict>, Vec<Votes>) {
        again::add(tallies, &self.surveyed(tallies), looks);
        let votes: Vec<Votes> = tallies.iter().map(|tally| tally.second(&self.units)).collect();
        (decode(&self.second, &votes), votes)
    }

    /// What the first reading says of each block.
    pub(crate) fn surveyed(&self, tallies: &[Tally<'_>]) -> Vec<Scores> {
        totals(&self.first, tallies.iter().map(Tally::first))
    }

    /// For each block and role, how far the best page with it stays behind the best one of all.
    pub(crate) fn totals(&self, votes: &[Votes]) -> Vec<Votes> {
        let totals = totals(&self.second, votes.iter().copied());
        totals
            .iter()
            .map(|row| std::array::from_fn(|role| row[role].max(NEVER as f32) as i32))
            .collect()
    }
}

/// For the trainer: what it has learned of a page's first and last roles and of the steps between.
#[derive(Debug)]
pub struct LearnedSteps {
    /// What a page's first role says.
    pub start: [i16; ROLES],
    /// What its last role says.
    pub end: [i16; ROLES],
    /// From the role of a row to the role of a column.
    pub step: [[i16; ROLES]; ROLES],
}

/// For the trainer: the rows of the second reading, where the first has these weights and its
/// features say this.
pub fn again_of(steps: &LearnedSteps, votes: &[Votes], looks: &[Look]) -> Vec<Vec<u16>> {
    let mut sets = vec![Set::NONE; votes.len()];
    let steps = Steps::new(&steps.start, &steps.end, &steps.step);
    again::add(&mut sets, &totals(&steps, votes.iter().copied()), looks);
    sets.iter().map(|set| set.as_slice().to_vec()).collect()
}

/// For each block the scores of the best sequences up to it, by the role that it has in them.
fn forwards(steps: &Steps, votes: impl ExactSizeIterator<Item = Votes>) -> Vec<Scores> {
    let mut rows = Vec::with_capacity(votes.len());
    let mut from = steps.start;
    for own in votes {
        let row = level(&sum(&from, &own));
        from = stepped(&row, &steps.steps);
        rows.push(row);
    }
    rows
}

/// The best sequence of roles. Linear in the number of blocks.
fn decode(steps: &Steps, votes_of: &[Votes]) -> Vec<Verdict> {
    let rows = forwards(steps, votes_of.iter().copied());
    let mut verdicts = Vec::with_capacity(votes_of.len());
    // (what comes behind a block's role; of roles that are as good the first one)
    let mut behind = &steps.end;
    for (row, votes) in rows.iter().zip(votes_of).rev() {
        let mut role = 0;
        for other in 1..ROLES {
            role = if row[other] + behind[other] > row[role] + behind[role] { other } else { role };
        }
        let other = (0..ROLES).filter(|r| *r != role).max_by_key(|r| votes[*r]).unwrap_or(0);
        verdicts.push(Verdict {
            role: ALL[role],
            score: votes[role],
            runner_up: (ALL[other], votes[other]),
        });
        behind = &steps.back[role];
    }
    verdicts.reverse();
    verdicts
}

/// For each block and role, how far the best sequence with it stays behind the best one of all: 0
/// for a role of the best sequence, below 0 for others. Forwards and backwards once each.
fn totals(
    steps: &Steps,
    votes: impl DoubleEndedIterator<Item = Votes> + ExactSizeIterator + Clone,
) -> Vec<Scores> {
    let mut totals = forwards(steps, votes.clone());
    let mut behind = steps.end;
    for (row, own) in totals.iter_mut().zip(votes).rev() {
        *row = level(&std::array::from_fn(|role| row[role] + behind[role]));
        behind = level(&stepped(&sum(&behind, &own), &steps.back));
    }
    totals
}

/// Scores with a block's votes.
fn sum(scores: &Scores, votes: &Votes) -> Scores {
    let mut wide = [0; 8];
    wide[..ROLES].copy_from_slice(votes);
    std::array::from_fn(|role| scores[role] + wide[role] as f32)
}

/// The larger one, by one instruction: no score is a NaN.
fn larger(a: f32, b: f32) -> f32 {
    if a > b { a } else { b }
}

/// The scores below the best one, which is 0: only differences matter, and scores stay near zero
/// however long the page. (Some role may always be.)
fn level(scores: &Scores) -> Scores {
    let [a, b, c, d, e, f, g, h] = *scores;
    let half = [larger(a, e), larger(b, f), larger(c, g), larger(d, h)];
    let top = larger(larger(half[0], half[2]), larger(half[1], half[3]));
    scores.map(|score| score - top)
}

/// The best of the steps to each role, from roles with these scores.
fn stepped(scores: &Scores, steps: &[Scores; ROLES]) -> Scores {
    let mut best = [NONE; 8];
    for (&score, steps) in scores.iter().zip(steps) {
        best = std::array::from_fn(|to| larger(best[to], score + steps[to]));
    }
    best
}

#[cfg(test)]
#[path = "model_tests.rs"]
mod tests;
