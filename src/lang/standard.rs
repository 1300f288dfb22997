//! The crate's own packs as a parse asks for them: tables that were made when the crate was built.

use super::kinds::{Label, LangPack};
use super::pack::OwnedLangPack;
use super::packs::ALL;
use super::table::{Sieve, Table};
use super::words::{Known, Listed, Part, Words, bit, written};

pub(super) struct Look {
    pub(super) tag: &'static str,
    pub(super) month_first: bool,
    pub(super) stop_words: usize,
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));

pub(crate) fn packs() -> Vec<OwnedLangPack> {
    (0..LOOKS.len() as u8).map(OwnedLangPack::standard).collect()
}

/// Whether these are all of them, in their order, and no others.
pub(super) fn are_all(packs: &[OwnedLangPack]) -> bool {
    packs.len() == LOOKS.len()
        && packs.iter().zip(0..).all(|(pack, place)| pack.place() == Some(place))
}

pub(super) fn look(place: u8) -> &'static Look {
    &LOOKS[usize::from(place)]
}

/// A pack's words: who asks for them has all packs' in the program.
pub(super) fn pack(place: u8) -> &'static LangPack {
    &ALL[usize::from(place)]
}

#[derive(Debug)]
pub(super) struct Parts(Table<u32>);

/// By the hashes of the phrases' words.
pub(super) fn parts() -> Parts {
    Parts(Table::of(&PARTED, &PARTED_VALUES, PARTED_HOMES))
}

impl Parts {
    /// The labels (bits) that some packs (bits) have for a phrase.
    pub(super) fn labels(&self, phrase: u64, packs: u64) -> u32 {
        let own = self.of(phrase).iter().filter(|(pack, _)| packs & bit(usize::from(*pack)) != 0);
        own.fold(0, |all, (_, labels)| all | labels)
    }

    fn of(&self, phrase: u64) -> &'static [Part] {
        let Some(part) = self.0.get(phrase) else { return &[] };
        let (from, len) = ((part >> 8) as usize, (part & 0xFF) as usize);
        PARTS.get(from..from + len).unwrap_or(&[])
    }
}

/// Whether a pack has a phrase as it is written under a label, or under any.
pub(super) fn has(place: u8, label: Option<Label>, phrase: &str) -> bool {
    let labels = Parts(Table::of(&WRITTEN, &WRITTEN_VALUES, WRITTEN_HOMES))
        .labels(written(phrase), bit(place.into()));
    label.map_or(labels != 0, |label| labels & (1 << label as u8) != 0)
}

#[cfg(test)]
#[path = "standard_tests.rs"]
mod tests;
