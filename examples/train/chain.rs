//! A linear-chain conditional random field with a margin, trained by AdaGrad: deterministic, the
//! same pages, the same weights.

use copydesk::training::{MAY_FOLLOW, MAY_START, ROLES};

use crate::common::progress::Progress;
use crate::hidden::Hidden;
use crate::label::{BODY, Mask};
use crate::{AFTER, BEFORE, HEAD};

/// Weights are kept as integers of this many units.
pub(crate) const SCALE: f64 = 100.0;
/// How much more a wrong role must be beaten by, for each unit of its cost.
const MARGIN: f64 = 1.0;
const RATE: f64 = 0.15;
pub(crate) const RIDGE: f64 = 0.002;
/// Orders in which the pages are learned.
pub(crate) const ORDERS: u64 = 8;
/// Rounds over the pages.
pub(crate) const EPOCHS: usize = 20;
/// The share of features that are away for a page, in 1/256: what strangers' pages lack must not
/// decide alone.
const DROPOUT: u64 = 51;
/// The share that is not.
pub(crate) const KEPT: f64 = 1.0 - DROPOUT as f64 / 256.0;

type Row = [f64; 8];
type Marginals = Vec<[f64; ROLES]>;

/// One dump: its blocks' features, one block after the other, and the roles that are left to them.
pub(crate) struct Dump {
    pub(crate) features: Vec<u16>,
    /// Where each block's features end.
    pub(crate) ends: Vec<u32>,
    pub(crate) gold: Vec<Mask>,
    /// Letters of each block.
    pub(crate) letters: Vec<u32>,
}

impl Dump {
    pub(crate) fn blocks(&self) -> impl Iterator<Item = &[u16]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(from, to)| &self.features[from as usize..*to as usize])
    }

    fn is_labelled(&self) -> bool {
        self.gold.iter().any(|mask| mask & BODY == 0) && self.gold.contains(&BODY)
    }
}

#[derive(Clone)]
pub(crate) struct Chain {
    pub(crate) start: [f64; ROLES],
    pub(crate) end: [f64; ROLES],
    pub(crate) step: [[f64; ROLES]; ROLES],
    pub(crate) emission: Vec<Row>,
    /// What features say together.
    pub(crate) hidden: Option<Hidden>,
}

impl Chain {
    pub(crate) fn new(features: usize) -> Chain {
        Chain {
            start: [0.0; ROLES],
            end: [0.0; ROLES],
            step: [[0.0; ROLES]; ROLES],
            emission: vec![[0.0; 8]; features],
            hidden: None,
        }
    }

    pub(crate) fn each(&mut self, f: &mut impl FnMut(&mut f64)) {
        self.start
            .iter_mut()
            .chain(&mut self.end)
            .chain(self.step.iter_mut().flatten())
            .for_each(&mut *f);
        self.emission.iter_mut().flatten().for_each(f);
    }

    fn add(&mut self, other: &Chain) {
        let mut all = other
            .start
            .iter()
            .chain(&other.end)
            .chain(other.step.iter().flatten())
            .chain(other.emission.iter().flatten());
        self.each(&mut |w| *w += all.next().copied().unwrap_or(0.0));
    }

    /// The chain half way to one of fewer features. (A second reading leans on what the first one
    /// said; half way between them, each mends what the other has learned of its pages alone.)
    pub(crate) fn between(mut self, other: &Chain) -> Chain {
        self.add(other);
        self.each(&mut |w| *w = (*w / 2.0).round());
        self
    }

    /// What each block's features say of each role; those of dropped groups are silent.
    pub(crate) fn votes(&self, dump: &Dump, dropped: &[bool]) -> Vec<[f64; ROLES]> {
        let sum = |features: &[u16]| {
            let mut row = [0.0; 8];
            for f in features.iter().filter(|f| dropped.is_empty() || !dropped[usize::from(**f)]) {
                for (r, w) in row.iter_mut().zip(&self.emission[usize::from(*f)]) {
                    *r += w;
                }
            }
            std::array::from_fn(|role| row[role])
        };
        let mut votes: Vec<[f64; ROLES]> = dump.blocks().map(sum).collect();
        if let Some(hidden) = &self.hidden {
            for (row, features) in votes.iter_mut().zip(dump.blocks()) {
                row.iter_mut().zip(hidden.votes(features)).for_each(|(r, v)| *r += v);
            }
        }
        votes
    }

    /// The best sequence.
    pub(crate) fn decode(&self, votes: &[[f64; ROLES]]) -> Vec<usize> {
        let mut back = vec![[0usize; ROLES]; votes.len()];
        let mut best = [f64::NEG_INFINITY; ROLES];
        for (i, from) in back.iter_mut().enumerate() {
            let mut next = [f64::NEG_INFINITY; ROLES];
            for to in 0..ROLES {
                if i == 0 {
                    if MAY_START[to] {
                        next[to] = self.start[to] + votes[i][to];
                    }
                    continue;
                }
                for prev in (0..ROLES).filter(|prev| MAY_FOLLOW[*prev][to]) {
                    let score = best[prev] + self.step[prev][to] + votes[i][to];
                    if score > next[to] {
                        (next[to], from[to]) = (score, prev);
                    }
                }
            }
            best = next;
        }
        best.iter_mut().zip(&self.end).for_each(|(score, end)| *score += end);
        let mut role = (0..ROLES).max_by(|a, b| best[*a].total_cmp(&best[*b])).unwrap_or(0);
        let mut roles = vec![0; votes.len()];
        for i in (0..votes.len()).rev() {
            roles[i] = role;
            role = back[i][role];
        }
        roles
    }

    /// How much more each role of each block should be told, where it should, by dear mistakes; and
    /// the same of the steps. What stands before and behind a story is the same. `None` where the
    /// labels leave no sequence.
    pub(crate) fn slopes(
        &self,
        dump: &Dump,
        votes: &[[f64; ROLES]],
        gradient: &mut Chain,
    ) -> Option<Vec<Option<[f64; ROLES]>>> {
        let mut dear = votes.to_vec();
        for (i, row) in dear.iter_mut().enumerate() {
            let cost = |role| MARGIN * cost(dump.letters[i], dump.gold[i], role);
            row.iter_mut().enumerate().for_each(|(role, r)| *r += cost(role));
        }
        let told = |i: usize, role: usize| dump.gold[i] >> role & 1 == 1;
        gradient.start = [0.0; ROLES];
        gradient.end = [0.0; ROLES];
        gradient.step = [[0.0; ROLES]; ROLES];
        let right = self.marginals(votes, told, gradient, 1.0)?;
        let wrong = self.marginals(&dear, |_, _| true, gradient, -1.0)?;
        let slope = |(right, wrong): (&[f64; ROLES], &[f64; ROLES])| {
            let mut slope: [f64; ROLES] = std::array::from_fn(|role| right[role] - wrong[role]);
            let outside = slope[BEFORE] + slope[AFTER];
            let any = slope.iter().any(|s| s.abs() > 1e-6);
            (slope[BEFORE], slope[AFTER]) = (outside, outside);
            any.then_some(slope)
        };
        Some(right.iter().zip(&wrong).map(slope).collect())
    }

    /// The probability of each role of each block, over the sequences that `open` leaves, and the
    /// expected steps; `None` where it leaves none.
    fn marginals(
        &self,
        votes: &[[f64; ROLES]],
        open: impl Fn(usize, usize) -> bool,
        gradient: &mut Chain,
        sign: f64,
    ) -> Option<Marginals> {
        let n = votes.len();
        // (scaled, so that no logarithm is needed but one a block)
        let top = |row: &[f64; ROLES]| row.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let steps: [[f64; ROLES]; ROLES] = std::array::from_fn(|from| {
            std::array::from_fn(
                |to| if MAY_FOLLOW[from][to] { self.step[from][to].exp() } else { 0.0 },
            )
        });
        let own: Vec<[f64; ROLES]> = votes
            .iter()
            .enumerate()
            .map(|(i, v)| {
                let top = top(v);
                std::array::from_fn(|role| if open(i, role) { (v[role] - top).exp() } else { 0.0 })
            })
            .collect();
        let mut forward = vec![[0.0; ROLES]; n];
        for i in 0..n {
            let mut row = [0.0; ROLES];
            for to in 0..ROLES {
                let before: f64 = if i == 0 {
                    if MAY_START[to] { self.start[to].exp() } else { 0.0 }
                } else {
                    (0..ROLES).map(|from| forward[i - 1][from] * steps[from][to]).sum()
                };
                row[to] = before * own[i][to];
            }
            let sum: f64 = row.iter().sum();
            // (also what is no number)
            if sum.is_nan() || sum <= 1e-280 {
                return None;
            }
            forward[i] = row.map(|p| p / sum);
        }
        let mut marginals = vec![[0.0; ROLES]; n];
        let mut backward = self.end.map(f64::exp);
        for i in (0..n).rev() {
            let mut row: [f64; ROLES] = std::array::from_fn(|r| forward[i][r] * backward[r]);
            let sum: f64 = row.iter().sum();
            if sum.is_nan() || sum <= 1e-280 {
                return None;
            }
            row.iter_mut().for_each(|p| *p /= sum);
            marginals[i] = row;
            if i + 1 == n {
                row.iter().zip(&mut gradient.end).for_each(|(p, g)| *g += sign * p);
            }
            if i == 0 {
                row.iter().zip(&mut gradient.start).for_each(|(p, g)| *g += sign * p);
                break;
            }
            let entered: [f64; ROLES] = std::array::from_fn(|to| own[i][to] * backward[to]);
            let mut pairs = [[0.0; ROLES]; ROLES];
            let mut all = 0.0;
            let mut next = [0.0; ROLES];
            for from in 0..ROLES {
                for to in 0..ROLES {
                    let way = steps[from][to] * entered[to];
                    next[from] += way;
                    pairs[from][to] = forward[i - 1][from] * way;
                    all += pairs[from][to];
                }
            }
            for (row, pairs) in gradient.step.iter_mut().zip(&pairs) {
                row.iter_mut().zip(pairs).for_each(|(g, p)| *g += sign * p / all);
            }
            let most = next.iter().copied().fold(0.0, f64::max);
            backward = next.map(|p| p / most);
        }
        Some(marginals)
    }
}

/// A long paragraph lost or a long block of junk taken costs more than a short one.
fn cost(letters: u32, gold: Mask, got: usize) -> f64 {
    if gold >> got & 1 == 1 {
        return 0.0;
    }
    let body = (gold & BODY != 0, got == BODY.trailing_zeros() as usize);
    // a page has one headline, and hundreds of other blocks
    if gold == 1 << HEAD || got == HEAD {
        4.0
    } else if body.0 != body.1 {
        1.0 + f64::from(letters.min(400)) / 100.0
    } else {
        0.5
    }
}

/// A generator of our own: the same order on every machine.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Which features are away for a page.
    pub(crate) fn drop(&mut self, dropped: &mut [bool]) {
        dropped.iter_mut().for_each(|d| *d = self.next() & 255 < DROPOUT);
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for i in (1..list.len()).rev() {
            list.swap(i, (self.next() % (i as u64 + 1)) as usize);
        }
    }
}

/// The dumps of one page, of which so many are learned from in a round: a page that many tools
/// dumped counts no more than another of its corpus.
pub(crate) struct Page<'a> {
    pub(crate) dumps: Vec<&'a Dump>,
    pub(crate) counts: usize,
    /// How far one of its dumps moves what features say together.
    pub(crate) moves: f32,
}

/// The dumps of a round, in their order, and how far each moves.
pub(crate) fn round<'a>(pages: &[Page<'a>], dice: &mut Dice) -> Vec<(&'a Dump, f32)> {
    let mut round = Vec::new();
    for page in pages {
        let mut dumps: Vec<&Dump> =
            page.dumps.iter().copied().filter(|d| d.is_labelled()).collect();
        dice.shuffle(&mut dumps);
        round.extend(dumps.into_iter().take(page.counts).map(|dump| (dump, page.moves)));
    }
    dice.shuffle(&mut round);
    round
}

/// Learns from pages what so many features say: the mean of what is learned in several orders, with
/// other features away for each page, which depends less on chance than each of them.
pub(crate) fn learn(pages: &[Page<'_>], features: usize, bar: &Progress) -> Chain {
    let mut mean = Chain::new(features);
    for order in 0..ORDERS {
        mean.add(&learn_in(pages, features, Dice(0x9e37_79b9_7f4a_7c15 ^ order << 17)));
        bar.step(1);
    }
    mean.each(&mut |w| *w = (*w / ORDERS as f64).round());
    mean
}

/// Learns in one order.
fn learn_in(pages: &[Page<'_>], features: usize, mut dice: Dice) -> Chain {
    let mut now = Chain::new(features);
    let mut squares = Chain::new(features);
    let mut sum = Chain::new(features);
    let mut dropped = vec![false; features];
    let mut steps = 0.0;
    let mut gradient = Chain::new(features);
    let mut touched: Vec<u16> = Vec::new();
    let mut is_touched = vec![false; features];
    for epoch in 0..EPOCHS {
        for (dump, _) in round(pages, &mut dice) {
            dice.drop(&mut dropped);
            let votes = now.votes(dump, &dropped);
            let Some(slopes) = now.slopes(dump, &votes, &mut gradient) else { continue };
            for (features, slope) in dump.blocks().zip(&slopes) {
                let Some(slope) = slope else { continue };
                for f in features.iter().filter(|f| !dropped[usize::from(**f)]) {
                    let at = usize::from(*f);
                    if !is_touched[at] {
                        is_touched[at] = true;
                        touched.push(*f);
                    }
                    gradient.emission[at].iter_mut().zip(slope).for_each(|(a, b)| *a += b);
                }
            }
            step_up(&mut now, &mut gradient, &mut squares, &touched);
            for f in touched.drain(..) {
                gradient.emission[usize::from(f)] = [0.0; 8];
                is_touched[usize::from(f)] = false;
            }
            if epoch * 2 >= EPOCHS {
                steps += 1.0;
                sum.add(&now);
            }
        }
    }
    sum.each(&mut |w| *w *= SCALE / steps);
    sum.emission.iter_mut().flatten().for_each(|w| *w *= KEPT);
    sum
}

/// One step of AdaGrad up the gradient; only weights that the page touches move, and are drawn
/// towards zero.
fn step_up(now: &mut Chain, gradient: &mut Chain, squares: &mut Chain, touched: &[u16]) {
    let step = |w: &mut f64, g: f64, h: &mut f64| {
        if g != 0.0 {
            let g = g - RIDGE * *w;
            *h += g * g;
            *w += RATE * g / (h.sqrt() + 1e-6);
        }
    };
    for role in 0..ROLES {
        step(&mut now.start[role], gradient.start[role], &mut squares.start[role]);
        step(&mut now.end[role], gradient.end[role], &mut squares.end[role]);
        for to in 0..ROLES {
            step(&mut now.step[role][to], gradient.step[role][to], &mut squares.step[role][to]);
        }
    }
    for f in touched.iter().map(|f| usize::from(*f)) {
        for role in 0..ROLES {
            step(
                &mut now.emission[f][role],
                gradient.emission[f][role],
                &mut squares.emission[f][role],
            );
        }
    }
}
