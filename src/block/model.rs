//! The sequence model: a page is read as *before → headline → article → after*, with inserts.
//!
//! A linear model with integer weights: each block's features vote for each role, each step from role to role has a weight, and the best sequence is found by
//! Viterbi's algorithm in linear time. The weights stand in `weights.rs` with how they were made.

use super::features::Sum;
use super::weights::{EMISSION, START, STEP};

/// What a block is in the page.
///
/// ```
/// let explanation = copydesk::Parser::new().explain("# Ferry sinks\n\nThe ferry sank on Monday off the coast, and nobody was hurt, police said.\n");
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
    /// Inside the article, but not the story: deck, byline, date, caption, related link, box, advertisement.
    Insert,
    /// Behind the article.
    After,
}

/// The number of roles.
pub(crate) const ROLES: usize = 6;
const ALL: [Role; ROLES] = [Role::Before, Role::Headline, Role::Body, Role::Subheading, Role::Insert, Role::After];

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

/// Which role may follow which. An article has one headline, and nothing of it stands behind its end.
pub(crate) const MAY_FOLLOW: [[bool; ROLES]; ROLES] = [
    // before, headline, body, subheading, insert, after
    [true, true, true, true, false, false],
    [false, false, true, true, true, true],
    [false, false, true, true, true, true],
    [false, false, true, true, true, true],
    [false, false, true, true, true, true],
    [false, false, false, false, false, true],
];
/// Which role may come first.
pub(crate) const MAY_START: [bool; ROLES] = [true, true, true, true, true, false];

const NEVER: i32 = i32::MIN / 4;

/// A number for each role.
pub(crate) type Votes = [i32; ROLES];

/// A block's role with its score and the best other role's, both without the neighbours' part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub role: Role,
    pub score: i32,
    pub runner_up: (Role, i32),
}

/// The weights with two idle columns: a feature's row is one load of sixteen bytes, and one addition.
static ROWS: [[i16; 8]; EMISSION.len()] = {
    let mut rows = [[0; 8]; EMISSION.len()];
    let mut feature = 0;
    while feature < EMISSION.len() {
        let mut role = 0;
        while role < ROLES {
            rows[feature][role] = EMISSION[feature][role];
            role += 1;
        }
        feature += 1;
    }
    rows
};

/// The sums of what a block's features say of each role. Nobody but an explanation asks which features these were.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tally([i16; 8]);

impl Sum for Tally {
    const NONE: Tally = Tally([0; 8]);

    #[inline(always)]
    fn add_feature(&mut self, feature: u16) {
        for (vote, weight) in self.0.iter_mut().zip(&ROWS[feature as usize]) {
            *vote = vote.saturating_add(*weight);
        }
    }
}

impl Tally {
    fn votes(self) -> Votes {
        std::array::from_fn(|role| i32::from(self.0[role]))
    }
}

/// The weight of a step from one role to another; `NEVER` where none may be. Two idle columns here, too.
static STEPS: [[i32; 8]; ROLES] = {
    let mut steps = [[NEVER; 8]; ROLES];
    let mut i = 0;
    while i < ROLES * ROLES {
        let (from, to) = (i / ROLES, i % ROLES);
        if MAY_FOLLOW[from][to] {
            steps[from][to] = STEP[from][to] as i32;
        }
        i += 1;
    }
    steps
};

/// The best sequence of roles, and the blocks' votes. Linear in the number of blocks.
pub(crate) fn decode(tallies: &[Tally]) -> (Vec<Verdict>, Vec<Votes>) {
    let mut back: Vec<[u8; ROLES]> = Vec::with_capacity(tallies.len());
    let mut votes_of: Vec<Votes> = Vec::with_capacity(tallies.len());
    let mut best = [NEVER; ROLES];
    for (i, tally) in tallies.iter().enumerate() {
        let votes = tally.votes();
        let mut next = [NEVER; 8];
        let mut from = [0i32; 8];
        if i == 0 {
            for to in (0..ROLES).filter(|&to| MAY_START[to]) {
                next[to] = i32::from(START[to]) + votes[to];
            }
        } else {
            for (prev, best) in best.into_iter().enumerate() {
                for to in 0..8 {
                    // (what may not be stays far below all that may; the sum of two such fits)
                    let score = best + STEPS[prev][to];
                    let better = score > next[to];
                    next[to] = if better { score } else { next[to] };
                    from[to] = if better { prev as i32 } else { from[to] };
                }
            }
            for (score, vote) in next.iter_mut().zip(&votes).filter(|(score, _)| **score > NEVER) {
                // A page of a million blocks must not overflow.
                *score = (*score + vote).max(NEVER / 2);
            }
        }
        let next: Votes = std::array::from_fn(|to| next[to]);
        let from = std::array::from_fn(|to| from[to] as u8);
        // Only differences matter: keep the scores near zero however long the page.
        let top = next.iter().copied().max().unwrap_or(0);
        best = next.map(|s| if s <= NEVER / 2 { NEVER } else { s - top });
        back.push(from);
        votes_of.push(votes);
    }
    let mut role = best.iter().enumerate().max_by_key(|(i, s)| (**s, ROLES - i)).map_or(0, |(i, _)| i);
    let mut verdicts = Vec::with_capacity(tallies.len());
    for (from, votes) in back.iter().zip(&votes_of).rev() {
        let other = (0..ROLES).filter(|r| *r != role).max_by_key(|r| votes[*r]).unwrap_or(0);
        verdicts.push(Verdict { role: ALL[role], score: votes[role], runner_up: (ALL[other], votes[other]) });
        role = from[role] as usize;
    }
    verdicts.reverse();
    (verdicts, votes_of)
}

/// For each block and role, how far the best sequence with it stays behind the best one of all: 0 for a role of the best sequence, below 0 for others. Forwards
/// and backwards once each.
pub(crate) fn totals(votes: &[Votes]) -> Vec<Votes> {
    let add = |a: i32, b: i32| if a <= NEVER { NEVER } else { (a + b).max(NEVER / 2) };
    // only differences matter: the best is 0 at every block
    let level = |row: Votes| {
        let top = row.into_iter().max().unwrap_or(0);
        row.map(|s| if s <= NEVER / 2 { NEVER } else { s - top })
    };
    let mut totals: Vec<Votes> = Vec::with_capacity(votes.len());
    let mut before: Option<Votes> = None;
    for own in votes {
        let row = std::array::from_fn(|to| {
            let from = match before {
                None if MAY_START[to] => i32::from(START[to]),
                None => NEVER,
                Some(before) => {
                    let steps = (0..ROLES).filter(|&from| MAY_FOLLOW[from][to]).map(|from| add(before[from], i32::from(STEP[from][to])));
                    steps.max().unwrap_or(NEVER)
                }
            };
            add(from, own[to])
        });
        let row = level(row);
        totals.push(row);
        before = Some(row);
    }
    let mut behind = [0; ROLES];
    for (row, own) in totals.iter_mut().zip(votes).rev() {
        let here: Votes =
            std::array::from_fn(|role| if row[role] <= NEVER || behind[role] <= NEVER { NEVER } else { row[role] + behind[role] });
        *row = level(here);
        let entered: Votes = std::array::from_fn(|to| add(behind[to], own[to]));
        behind = level(std::array::from_fn(|from| {
            let steps = (0..ROLES).filter(|&to| MAY_FOLLOW[from][to]).map(|to| add(entered[to], i32::from(STEP[from][to])));
            steps.max().unwrap_or(NEVER)
        }));
    }
    totals
}

#[cfg(test)]
#[path = "model_tests.rs"]
mod tests;
