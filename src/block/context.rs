//! What a page is about around each of its blocks: where most of its prose stands, what it repeats,
//! and a coarse class of each block.

use super::again::Look;
use super::edges::End;
use super::facts::{Facts, may_repeat};
use super::named;
use super::{Block, Shaped};

/// What is known of the whole dump when a block is looked at.
#[derive(Debug)]
pub(crate) struct Page<'a> {
    pub blocks: &'a [Block],
    pub facts: &'a [Facts],
    /// The hashes of the blocks' first words.
    pub words: &'a [u64],
    /// How well each block agrees with what else is known of the title: see `titles::agreement`.
    pub titles: &'a [u8],
    /// Whether the dump has links at all.
    pub linked: bool,
}

impl Page<'_> {
    pub(super) fn before(&self, i: usize) -> Option<&Facts> {
        i.checked_sub(1).map(|i| &self.facts[i])
    }
}

/// What the page is about around each block: computed once in linear time.
pub(crate) struct Context {
    /// The stretch of blocks with the most prose.
    pub main: (usize, usize),
    /// The usual indent of prose.
    pub indent: u16,
    /// Prose blocks before each index.
    pub prose: Vec<u32>,
    /// The coarse class of each block.
    pub classes: Vec<u8>,
    /// What each block is, told once: [`PROSE`] and others.
    kinds: Vec<u8>,
    /// The usual blank lines before long prose.
    pub blanks: u16,
    /// Whether the block opens with two words that a short line above has, too, and so may be about
    /// its author: 1 a byline, 2 the line right above, 3 another line.
    pub named: Vec<u8>,
}

/// Whether a date line or a byline stands between the block and the long prose before it (1),
/// between it and the one behind it (2): what stands above a stamp is the headline's company,
/// however it reads.
const STAMPS: u8 = 3;
/// A block of prose, of prose beyond doubt, a date line or a byline.
pub(super) const PROSE: u8 = 4;
pub(super) const LONG_PROSE: u8 = 8;
pub(super) const STAMP: u8 = 16;
/// A block that stands earlier, too, or later.
const EARLIER: u8 = 32;
const LATER: u8 = 64;

impl Context {
    pub(crate) fn of(page: &Page<'_>) -> Context {
        let n = page.facts.len();
        // The stretch with the greatest sum: prose counts for, everything else against (Kadane's
        // scan).
        let (mut best, mut main, mut sum, mut from) = (0i64, (0, 0), 0i64, 0);
        let mut indents = [0u32; 32];
        let mut blanks = [0u32; 8];
        let (mut prose, mut classes) = (Vec::with_capacity(n + 1), Vec::with_capacity(n));
        let mut kinds = Vec::with_capacity(n);
        prose.push(0);
        for (i, f) in page.facts.iter().enumerate() {
            let is_prose = f.is_prose();
            let is_long = is_prose && f.is_long();
            kinds.push(
                (u8::from(is_prose) * PROSE)
                    | (u8::from(is_long) * LONG_PROSE)
                    | (u8::from(f.is_stamp()) * STAMP),
            );
            classes.push(class(f, is_prose, is_long) as u8);
            let value = if is_prose {
                i64::from(f.letters.min(500)) / 2 + 40
            } else {
                match f.shaped {
                    Shaped::Heading(_) | Shaped::Rule => -25,
                    Shaped::Item if f.link_share < 50 => -25,
                    _ if f.link_share >= 80 => -60,
                    _ => -45,
                }
            };
            if is_long {
                indents[usize::from(page.blocks[i].indent).min(31)] += 1;
                blanks[usize::from(page.blocks[i].blanks).min(7)] += 1;
            }
            prose.push(prose[i] + u32::from(is_prose));
            if sum <= 0 {
                (sum, from) = (0, i);
            }
            sum += value;
            if sum > best {
                (best, main) = (sum, (from, i + 1));
            }
        }
        let indent = indents
            .iter()
            .enumerate()
            .max_by_key(|(i, n)| (**n, 32 - i))
            .map_or(0, |(i, _)| i as u16);
        let keys = || {
            page.facts
                .iter()
                .enumerate()
                .filter(|(_, f)| f.letters >= 8)
                .map(|(i, f)| (f.key, i as u32))
        };
        let mut order: Vec<(u64, u32)> = Vec::new();
        if may_repeat(keys().map(|(key, _)| key)) {
            order.extend(keys());
            order.sort_unstable();
        }
        for pair in order.windows(2) {
            if pair[0].0 == pair[1].0 {
                kinds[pair[0].1 as usize] |= LATER;
                kinds[pair[1].1 as usize] |= EARLIER;
            }
        }
        stamps(&mut kinds);
        let blanks = blanks
            .iter()
            .enumerate()
            .max_by_key(|(i, n)| (**n, 8 - i))
            .map_or(0, |(i, _)| i as u16);
        Context {
            main,
            indent,
            prose,
            classes,
            kinds,
            blanks,
            named: named::read(page.facts, page.words),
        }
    }

    /// Whether a block is of a kind; there may be none at that place.
    pub(super) fn is(&self, kind: u8, i: usize) -> bool {
        self.kinds.get(i).is_some_and(|kinds| kinds & kind != 0)
    }

    /// See [`STAMPS`].
    pub(super) fn stamps(&self, i: usize) -> usize {
        usize::from(self.kinds[i] & STAMPS)
    }

    /// How a block repeats: 1 it stands earlier, too, 2 later, 3 both.
    pub(super) fn repeats(&self, i: usize) -> u8 {
        (self.kinds[i] & (EARLIER | LATER)) / EARLIER
    }

    pub(crate) fn looks(&self, facts: &[Facts]) -> Vec<Look> {
        let look = |(f, &class): (&Facts, &u8)| Look { letters: f.letters, class };
        facts.iter().zip(&self.classes).map(look).collect()
    }

    /// Where the block stands against the stretch with the most prose: 0 there is none, 1 before, 2
    /// inside, 3 behind, 4 behind with more prose to come.
    pub(super) fn main_bucket(&self, i: usize) -> usize {
        let (from, to) = self.main;
        let all = self.prose[self.prose.len() - 1];
        if from == to {
            0
        } else if i < from {
            1
        } else if i < to {
            2
        } else if all == self.prose[to] {
            3
        } else {
            4
        }
    }
}

/// Sets the bits of [`STAMPS`].
fn stamps(kinds: &mut [u8]) {
    let mark = |kind: &mut u8, bit: u8, seen: &mut bool| {
        *kind |= bit * u8::from(*seen);
        *seen = *kind & LONG_PROSE == 0 && (*seen || *kind & STAMP != 0);
    };
    let mut seen = false;
    kinds.iter_mut().for_each(|kind| mark(kind, 1, &mut seen));
    seen = false;
    kinds.iter_mut().rev().for_each(|kind| mark(kind, 2, &mut seen));
}

/// The number of coarse classes.
pub(super) const CLASSES: usize = 14;

fn class(f: &Facts, is_prose: bool, is_long: bool) -> usize {
    let linked = f.link_share >= 60;
    let item = f.shaped == Shaped::Item;
    match f.shaped {
        Shaped::Rule => 0,
        _ if f.furniture => 0,
        _ if f.is_date => 1,
        Shaped::Heading(_) if linked => 2,
        Shaped::Heading(_) => 3,
        _ if linked && item => 4,
        _ if linked && f.letters >= 60 => 5,
        _ if linked => 6,
        _ if f.image => 7,
        _ if is_long => 8,
        _ if is_prose => 9,
        _ if item => 10,
        _ if f.letters >= 60 => 11,
        _ if f.end == End::Sentence && f.words >= 4 => 12,
        _ => 13,
    }
}
