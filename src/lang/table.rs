//! Hash tables for the packs' words: filled once, asked for every word of a text, of which nearly
//! all are in none.

use std::borrow::Cow;

/// Values by hash. The slots are in the order of the hashes, so that a look at one of them tells
/// nearly always that a word is not there.
#[derive(Debug, Default)]
pub(crate) struct Table<V: Copy + 'static> {
    /// The upper bits of the hash, and behind them which of the values it has.
    slots: Cow<'static, [u64]>,
    values: Cow<'static, [V]>,
    /// The slots at which a search begins: all but the last ones.
    homes: u32,
}

/// The bits of a slot for the place of its value.
const PLACE: u32 = 24;
const PLACES: u64 = (1 << PLACE) - 1;
/// A free slot: behind all others in order.
const FREE: u64 = u64::MAX;

impl<V: Copy + Default> Table<V> {
    /// A table for at most `entries` entries: at least a third of its slots stays free.
    pub(crate) fn with_room(entries: usize) -> Table<V> {
        let homes = entries + entries / 2 + 1;
        Table {
            slots: vec![FREE; homes].into(),
            values: Cow::Owned(Vec::new()),
            homes: homes as u32,
        }
    }

    pub(super) const fn of(slots: &'static [u64], values: &'static [V], homes: u32) -> Table<V> {
        Table { slots: Cow::Borrowed(slots), values: Cow::Borrowed(values), homes }
    }

    #[inline(always)]
    pub(crate) fn view(&self) -> View<'_, V> {
        View { slots: &self.slots, values: &self.values, homes: u64::from(self.homes) }
    }

    #[inline(always)]
    pub(crate) fn get(&self, hash: u64) -> Option<V> {
        self.view().get(hash)
    }

    pub(crate) fn entry(&mut self, hash: u64) -> &mut V {
        let (at, slot) = self.view().find(hash);
        let mut place = (slot & PLACES) as usize;
        if slot == FREE || slot ^ hash > PLACES {
            // (of more words than fit the last ones share a value)
            place = self.values.len().min(PLACES as usize - 1);
            self.values.to_mut().resize(place + 1, V::default());
            let slots = self.slots.to_mut();
            // all behind it up to the next free slot move on by one
            let free = slots[at.min(slots.len())..]
                .iter()
                .position(|slot| *slot == FREE)
                .map_or(slots.len(), |step| at + step);
            if free == slots.len() {
                slots.push(FREE);
            }
            slots.copy_within(at..free, at + 1);
            slots[at] = hash & !PLACES | place as u64;
        }
        &mut self.values.to_mut()[place]
    }
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct View<'a, V> {
    slots: &'a [u64],
    values: &'a [V],
    homes: u64,
}

impl<V: Copy> View<'_, V> {
    /// The first slot at or behind a hash's home that is not before it in order.
    #[inline(always)]
    fn find(self, hash: u64) -> (usize, u64) {
        let mut at = ((hash >> 32).wrapping_mul(self.homes) >> 32) as usize;
        loop {
            let slot = self.slots.get(at).copied().unwrap_or(FREE);
            if slot >= hash & !PLACES {
                return (at, slot);
            }
            at += 1;
        }
    }

    #[inline(always)]
    pub(crate) fn get(self, hash: u64) -> Option<V> {
        let (_, slot) = self.find(hash);
        if slot ^ hash > PLACES {
            return None;
        }
        self.values.get((slot & PLACES) as usize).copied()
    }
}

/// What a table is made of, for those who write it down.
#[allow(dead_code)] // (who builds the crate)
impl<V: Copy + Default + PartialEq> Table<V> {
    /// The slots, the values, each of which is there once, and the number of homes.
    pub(crate) fn parts(&self) -> (Vec<u64>, Vec<V>, u32) {
        let mut values: Vec<V> = Vec::new();
        let slots = self.slots.iter().map(|&slot| {
            let Some(&value) = self.values.get((slot & PLACES) as usize).filter(|_| slot != FREE)
            else {
                return FREE;
            };
            let known = values.iter().position(|other| *other == value);
            let place = known.unwrap_or_else(|| {
                values.push(value);
                values.len() - 1
            });
            slot & !PLACES | place as u64
        });
        (slots.collect(), values, self.homes)
    }
}

/// A table of bits that tells of most hashes that they are not in a set: a look at one bit costs
/// less than a look-up.
#[derive(Debug)]
pub(crate) struct Sieve(pub(super) Cow<'static, [u64]>);

/// Words of a sieve's table: 64 Kibit, some ten for each entry of the crate's packs.
const SIEVE: usize = 1024;

impl Sieve {
    /// A sieve for so many entries: at least two bits for each.
    pub(crate) fn with_room(entries: usize) -> Sieve {
        Sieve(vec![0; SIEVE.max((entries / 32).next_power_of_two())].into())
    }

    fn at(&self, hash: u64) -> usize {
        (hash >> 38) as usize & self.0.len().wrapping_sub(1)
    }

    pub(crate) fn insert(&mut self, hash: u64) {
        let at = self.at(hash);
        self.0.to_mut()[at] |= 1 << (hash >> 32 & 63);
    }

    #[inline(always)]
    pub(crate) fn may_hold(&self, hash: u64) -> bool {
        self.0.get(self.at(hash)).is_some_and(|bits| bits & (1 << (hash >> 32 & 63)) != 0)
    }
}

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;
