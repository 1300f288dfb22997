//! Hash tables for the packs' words: filled once, asked for every word of a text, of which nearly all are in none.

/// Values by hash: a tag a slot, so that a word that is not there costs one look.
#[derive(Debug, Default)]
pub(crate) struct Table<V> {
    /// The lower half of the hash; 0 where the slot is free.
    tags: Vec<u32>,
    values: Vec<V>,
}

impl<V: Copy + Default> Table<V> {
    /// A table for at most `entries` entries: at least a quarter of its slots stays free.
    pub(crate) fn with_room(entries: usize) -> Table<V> {
        let slots = (entries + entries / 3 + 1).next_power_of_two();
        Table { tags: vec![0; slots], values: vec![V::default(); slots] }
    }

    fn tag(hash: u64) -> u32 {
        hash as u32 | 1
    }

    /// The slot that holds the hash, or the free one where it would go.
    #[inline(always)]
    fn slot(&self, hash: u64) -> usize {
        let (mask, tag) = (self.tags.len() - 1, Table::<V>::tag(hash));
        let mut slot = (hash >> 32) as usize & mask;
        while self.tags[slot] != 0 && self.tags[slot] != tag {
            slot = (slot + 1) & mask;
        }
        slot
    }

    #[inline(always)]
    pub(crate) fn get(&self, hash: u64) -> Option<V> {
        let (mask, tag) = (self.tags.len().wrapping_sub(1), Table::<V>::tag(hash));
        let mut slot = (hash >> 32) as usize & mask;
        loop {
            match *self.tags.get(slot)? {
                0 => return None,
                found if found == tag => return self.values.get(slot).copied(),
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    /// The value of a hash, the default one where it is new.
    pub(crate) fn entry(&mut self, hash: u64) -> &mut V {
        let slot = self.slot(hash);
        self.tags[slot] = Table::<V>::tag(hash);
        &mut self.values[slot]
    }
}

/// A table of bits that tells of most hashes that they are not in a set: a look at one bit costs less than a look-up.
#[derive(Debug)]
pub(crate) struct Sieve(Vec<u64>);

/// Words of a sieve's table: 64 Kibit, some ten for each entry of the crate's packs.
const SIEVE: usize = 1024;

impl Sieve {
    /// A sieve for so many entries: at least two bits for each.
    pub(crate) fn with_room(entries: usize) -> Sieve {
        Sieve(vec![0; SIEVE.max((entries / 32).next_power_of_two())])
    }

    fn at(&self, hash: u64) -> usize {
        (hash >> 38) as usize & self.0.len().wrapping_sub(1)
    }

    pub(crate) fn insert(&mut self, hash: u64) {
        let at = self.at(hash);
        self.0[at] |= 1 << (hash >> 32 & 63);
    }

    pub(crate) fn may_hold(&self, hash: u64) -> bool {
        self.0.get(self.at(hash)).is_some_and(|bits| bits & (1 << (hash >> 32 & 63)) != 0)
    }
}

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;
