//! The sequence model: a page is read as *before → headline → article → after*, with inserts.
//!
//! A linear model with integer weights: each block's features vote for each role, each step from role to role has a weight, and the best sequence is found by
//! Viterbi's algorithm in linear time. The weights stand in `weights.rs` with how they were made.

use super::facts::Facts;
use super::features::Set;
use super::weights::{EMISSION, START, STEP};

/// What a block is in the page.
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

fn votes(set: &Set) -> [i32; ROLES] {
    let mut votes = [0i16; 8];
    for &feature in set.as_slice() {
        for (vote, weight) in votes.iter_mut().zip(&ROWS[feature as usize]) {
            *vote = vote.saturating_add(*weight);
        }
    }
    std::array::from_fn(|role| i32::from(votes[role]))
}

/// The weight of a step from one role to another; `NEVER` where none may be.
static STEPS: [[i32; ROLES]; ROLES] = {
    let mut steps = [[NEVER; ROLES]; ROLES];
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

/// The best sequence of roles. Linear in the number of blocks.
pub(crate) fn decode(sets: &[Set]) -> Vec<Verdict> {
    let mut back: Vec<([u8; ROLES], [i32; ROLES])> = Vec::with_capacity(sets.len());
    let mut best = [NEVER; ROLES];
    for (i, set) in sets.iter().enumerate() {
        let votes = votes(set);
        let mut next = [NEVER; ROLES];
        let mut from = [0u8; ROLES];
        for to in 0..ROLES {
            if i == 0 {
                if MAY_START[to] {
                    next[to] = i32::from(START[to]) + votes[to];
                }
                continue;
            }
            for prev in 0..ROLES {
                // (what may not be stays far below all that may; the sum of two such fits)
                let score = best[prev] + STEPS[prev][to];
                if score > next[to] {
                    (next[to], from[to]) = (score, prev as u8);
                }
            }
            if next[to] > NEVER {
                // A page of a million blocks must not overflow.
                next[to] = (next[to] + votes[to]).max(NEVER / 2);
            }
        }
        // Only differences matter: keep the scores near zero however long the page.
        let top = next.iter().copied().max().unwrap_or(0);
        best = next.map(|s| if s <= NEVER / 2 { NEVER } else { s - top });
        back.push((from, votes));
    }
    let mut role = best.iter().enumerate().max_by_key(|(i, s)| (**s, ROLES - i)).map_or(0, |(i, _)| i);
    let mut verdicts = Vec::with_capacity(sets.len());
    for (from, votes) in back.iter().rev() {
        let other = (0..ROLES).filter(|r| *r != role).max_by_key(|r| votes[*r]).unwrap_or(0);
        verdicts.push(Verdict { role: ALL[role], score: votes[role], runner_up: (ALL[other], votes[other]) });
        role = from[role] as usize;
    }
    verdicts.reverse();
    verdicts
}

/// Where a label says that the story begins, prose ahead of what the classifier took for its start is the story's, too.
pub(crate) fn open_story(verdicts: &mut [Verdict], facts: &[Facts]) {
    let first = verdicts.iter().position(|v| v.role == Role::Body).unwrap_or(verdicts.len().min(6));
    for (verdict, fact) in verdicts[..first].iter_mut().zip(facts) {
        if fact.is_prose() || fact.sentences > 0 && fact.letters >= 60 {
            verdict.role = Role::Body;
        }
    }
}

/// A press release has no deck: prose right above what the classifier took for the story's start is the story's.
pub(crate) fn open_release(verdicts: &mut [Verdict], facts: &[Facts]) {
    let Some(first) = verdicts.iter().position(|v| v.role == Role::Body) else { return };
    for (verdict, fact) in verdicts[..first].iter_mut().zip(facts).rev() {
        if !fact.is_prose() || fact.is_date || verdict.role == Role::Headline {
            return;
        }
        verdict.role = Role::Body;
    }
}
