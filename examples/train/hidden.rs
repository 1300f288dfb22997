//! What features say together: a layer of hidden units between the features and the roles, learned
//! on top of what each feature says alone. A unit adds up weights of the features that it has and
//! votes where that is above zero, by how much. (A linear vote cannot say that a short line before
//! the story is a heading only where the first reading found prose on either side.)

use copydesk::training::{ALONE, ROLES, UNITS};

use crate::chain::{Chain, Dice, EPOCHS, KEPT, Page, RIDGE, SCALE, round};
use crate::common::progress::Progress;
use crate::{AFTER, BEFORE};

const RATE: f32 = 0.05;
/// Weights into the units are kept as integers of this many to one.
pub(crate) const FINE: f32 = 64.0;
/// How much of what the units have learned to say they say: of what they learn some is the habit of
/// sites, and less of it reads other sites as well and plain texts better.
const SAID: f64 = 0.7;
/// What is summed up for the mean: one page's weights of so many.
const SOME: u64 = 16;

#[derive(Clone)]
pub(crate) struct Hidden {
    /// A feature's weights into the units.
    pub(crate) weights: Vec<[f32; UNITS]>,
    pub(crate) bias: [f32; UNITS],
    /// What a unit says of the roles.
    pub(crate) votes: [[f32; ROLES]; UNITS],
}

impl Hidden {
    /// Small weights, drawn by lot, from which units can grow apart.
    fn new(features: usize, dice: &mut Dice) -> Hidden {
        let mut draw = |most: f32| ((dice.next() >> 40) as f32 / (1u32 << 23) as f32 - 1.0) * most;
        let mut hidden = Hidden {
            weights: (0..features).map(|_| std::array::from_fn(|_| draw(0.2))).collect(),
            bias: [0.0; UNITS],
            votes: std::array::from_fn(|_| std::array::from_fn(|_| draw(0.1))),
        };
        hidden.weights[ALONE].fill([0.0; UNITS]);
        hidden.votes.iter_mut().for_each(|row| row[AFTER] = row[BEFORE]);
        hidden
    }

    /// How far each unit is above zero.
    fn units<'a>(&self, features: impl Iterator<Item = &'a u16>) -> [f32; UNITS] {
        let mut units = self.bias;
        for f in features {
            units.iter_mut().zip(&self.weights[usize::from(*f)]).for_each(|(u, w)| *u += w);
        }
        units.map(|u| u.max(0.0))
    }

    fn votes_of(&self, units: &[f32; UNITS]) -> [f64; ROLES] {
        let mut votes = [0.0; ROLES];
        for (unit, row) in units.iter().zip(&self.votes) {
            votes.iter_mut().zip(row).for_each(|(v, w)| *v += f64::from(unit * w));
        }
        votes
    }

    /// What the units say of a block with these features, on the scale of the chain's weights.
    pub(crate) fn votes(&self, features: &[u16]) -> [f64; ROLES] {
        self.votes_of(&self.units(features.iter())).map(|vote| vote * SCALE)
    }
}

/// One step of AdaGrad up the slopes, drawn towards zero.
fn step_up(weights: &mut [f32], slopes: &[f32], squares: &mut [f32]) {
    for ((weight, slope), squares) in weights.iter_mut().zip(slopes).zip(squares) {
        if *slope != 0.0 {
            let slope = slope - RIDGE as f32 * *weight;
            *squares += slope * slope;
            *weight += RATE * slope / (squares.sqrt() + 1e-6);
        }
    }
}

/// Learns what the features of `chain` say together; what they say alone stays as it is.
pub(crate) fn learn(chain: &Chain, pages: &[Page<'_>], bar: &Progress) -> Hidden {
    let features = chain.emission.len();
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut alone = chain.clone();
    alone.each(&mut |w| *w /= SCALE);
    let mut now = Hidden::new(features, &mut dice);
    let none = || Hidden {
        weights: vec![[0.0; UNITS]; features],
        bias: [0.0; UNITS],
        votes: [[0.0; ROLES]; UNITS],
    };
    let (mut slope, mut squares) = (none(), none());
    let mut sums = (vec![[0.0f64; UNITS]; features], [0.0f64; UNITS], [[0.0f64; ROLES]; UNITS]);
    let mut steps = 0.0;
    let mut dropped = vec![false; features];
    let mut is_touched = vec![false; features];
    let mut touched: Vec<u16> = Vec::new();
    let mut of_the_steps = Chain::new(0);
    for epoch in 0..EPOCHS {
        bar.step(1);
        for (dump, moves) in round(pages, &mut dice) {
            dice.drop(&mut dropped);
            let kept = |f: &&u16| !dropped[usize::from(**f)];
            let units: Vec<[f32; UNITS]> =
                dump.blocks().map(|features| now.units(features.iter().filter(kept))).collect();
            let mut votes = alone.votes(dump, &dropped);
            for (row, units) in votes.iter_mut().zip(&units) {
                let together = now.votes_of(units);
                row.iter_mut().zip(together).for_each(|(r, v)| *r = *r / KEPT + v);
            }
            let Some(slopes) = alone.slopes(dump, &votes, &mut of_the_steps) else { continue };
            for ((features, own), units) in dump.blocks().zip(&slopes).zip(&units) {
                let Some(own) = own.map(|row| row.map(|s| s as f32 * moves)) else { continue };
                let mut back = [0.0f32; UNITS];
                for (unit, above) in units.iter().enumerate().filter(|(_, above)| **above > 0.0) {
                    slope.votes[unit].iter_mut().zip(&own).for_each(|(s, o)| *s += above * o);
                    // (before and after are one)
                    let inner = now.votes[unit][..AFTER].iter().zip(&own);
                    back[unit] = inner.map(|(vote, own)| vote * own).sum();
                    slope.bias[unit] += back[unit];
                }
                for f in features.iter().filter(kept) {
                    let at = usize::from(*f);
                    if ALONE.contains(&at) {
                        continue;
                    }
                    if !is_touched[at] {
                        is_touched[at] = true;
                        touched.push(*f);
                    }
                    slope.weights[at].iter_mut().zip(&back).for_each(|(s, b)| *s += b);
                }
            }
            step_up(&mut now.bias, &slope.bias, &mut squares.bias);
            let votes = slope.votes.as_flattened();
            step_up(now.votes.as_flattened_mut(), votes, squares.votes.as_flattened_mut());
            (slope.bias, slope.votes) = ([0.0; UNITS], [[0.0; ROLES]; UNITS]);
            for at in touched.drain(..).map(usize::from) {
                step_up(&mut now.weights[at], &slope.weights[at], &mut squares.weights[at]);
                slope.weights[at] = [0.0; UNITS];
                is_touched[at] = false;
            }
            if epoch * 2 >= EPOCHS && dice.next() % SOME == 0 {
                steps += 1.0;
                let add = |sum: &mut f64, w: &f32| *sum += f64::from(*w);
                let all = sums.0.iter_mut().flatten().zip(now.weights.iter().flatten());
                all.for_each(|(sum, w)| add(sum, w));
                sums.1.iter_mut().zip(&now.bias).for_each(|(sum, w)| add(sum, w));
                let all = sums.2.iter_mut().flatten().zip(now.votes.iter().flatten());
                all.for_each(|(sum, w)| add(sum, w));
            }
        }
    }
    let fine =
        |sum: f64, most: f32| ((sum / steps) as f32 * FINE).round().clamp(-most, most) / FINE;
    Hidden {
        weights: sums.0.iter().map(|row| row.map(|s| fine(s * KEPT, 127.0))).collect(),
        bias: sums.1.map(|s| fine(s, 4096.0)),
        votes: sums.2.map(|row| row.map(|s| ((SAID * s / steps * SCALE).round() / SCALE) as f32)),
    }
}
