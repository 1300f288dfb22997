//! The packs' words, hashed into tables.

use super::kinds::{DateUnit, Label, LangPack};
use super::table::{Sieve, Table};
use super::token::{begins_beyond_latin, chain, is_beyond_latin, tokens};

/// What a word of a pack is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Use {
    Stop,
    Weekday,
    Date,
    And,
    Particle,
    Ordinal,
    Abbreviation,
    FinalAbbreviation,
    Unit(DateUnit),
    /// From 1.
    Month(u16),
    Label(Label),
}

/// Words in lists.
pub(crate) trait Lists {
    /// Calls `f` with every word that a parse asks for.
    fn for_each(&self, f: impl FnMut(Use, &str));
}

impl Lists for LangPack {
    fn for_each(&self, mut f: impl FnMut(Use, &str)) {
        let lists = [
            (Use::Stop, self.stop_words),
            (Use::Weekday, self.weekdays),
            (Use::Date, self.date_words),
            (Use::And, self.and_words),
            (Use::Particle, self.name_particles),
            (Use::Ordinal, self.ordinals),
        ];
        let units = self.date_units.iter().map(|(unit, forms)| (Use::Unit(*unit), *forms));
        let months = (1..=12).zip(self.months).map(|(month, forms)| (Use::Month(month), *forms));
        let labels = self.labels.iter().map(|(label, forms)| (Use::Label(*label), *forms));
        let lists = lists.into_iter().chain(units).chain(months).chain(labels);
        lists.for_each(|(list, forms)| forms.iter().for_each(|form| f(list, form)));
    }
}

/// A word or phrase by the hashes of its words. What asks for several lists makes it once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(super) hash: u64,
    /// That of its first word; 0 where there is none.
    pub(super) first: u64,
}

impl Phrase {
    /// The phrase with one word more.
    pub(crate) fn and(self, word: u64) -> Phrase {
        Phrase {
            hash: chain(self.hash, word),
            first: if self.first == 0 { word } else { self.first },
        }
    }
}

impl From<&str> for Phrase {
    fn from(text: &str) -> Phrase {
        tokens(text).fold(Phrase::default(), |phrase, token| phrase.and(token.hash))
    }
}

/// The bit of a pack.
pub(super) fn bit(pack: usize) -> u64 {
    1 << (pack as u64 & 63)
}

/// The packs' lists of single words and short forms. A word may stand in several: each has its own
/// key for it.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum List {
    Month,
    Weekday,
    Date,
    And,
    Particle,
    Ordinal,
    Unit,
}

impl List {
    pub(super) fn key(self, hash: u64) -> u64 {
        chain(self as u64 + 1, hash)
    }
}

/// What a list has for a word: the packs (bits), and in some lists which (a month's number, the
/// bits of `DateUnit`).
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Listed {
    pub(super) packs: u64,
    pub(super) which: u16,
}

/// What is known of a word by itself.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Known {
    /// The packs (bits) in which it is a stop word.
    pub stop: u64,
    /// Whether it is the first word of a phrase.
    pub opens: bool,
}

/// The packs' words and phrases that begin in certain scripts, hashed.
#[derive(Debug)]
pub(super) struct Words {
    /// Stop words and the first words of phrases.
    pub(super) known: Table<Known>,
    /// The labels of phrases, as bits.
    pub(super) phrases: Table<u32>,
    /// Phrases and their beginnings: what is none of them is not looked up, and nothing longer.
    pub(super) steps: Sieve,
    pub(super) lists: Table<Listed>,
    /// The first words of what the lists have: nearly all other words are told by this.
    pub(super) listed: Sieve,
}

impl Words {
    /// The words that begin with a Latin letter, or those beyond.
    pub(super) fn of<P: Lists>(packs: &[P], beyond_latin: bool) -> Words {
        let (mut stops, mut phrases, mut listed) = (0, 0, 0);
        for pack in packs {
            pack.for_each(|list, word| {
                if begins_beyond_latin(word) == Some(!beyond_latin) {
                    return;
                }
                match list {
                    Use::Stop => stops += 1,
                    Use::Label(_) => phrases += 1,
                    Use::Abbreviation | Use::FinalAbbreviation => {}
                    _ => listed += 1,
                }
            });
        }
        let mut words = Words {
            known: Table::with_room(phrases + stops),
            phrases: Table::with_room(phrases),
            steps: Sieve::with_room(phrases),
            lists: Table::with_room(listed),
            listed: Sieve::with_room(listed),
        };
        for (i, pack) in packs.iter().enumerate() {
            pack.for_each(|list, form| words.add(list, form, bit(i), beyond_latin));
        }
        words
    }

    fn add(&mut self, list: Use, form: &str, pack: u64, beyond_latin: bool) {
        let (list, which) = match list {
            Use::Label(label) => return self.label(label, form, beyond_latin),
            Use::Stop => {
                if let Some((hash, _)) = hashes(form, beyond_latin) {
                    self.known.entry(hash).stop |= pack;
                }
                return;
            }
            Use::Abbreviation | Use::FinalAbbreviation => return,
            Use::Weekday => (List::Weekday, 0),
            Use::Date => (List::Date, 0),
            Use::And => (List::And, 0),
            Use::Particle => (List::Particle, 0),
            Use::Ordinal => (List::Ordinal, 0),
            Use::Unit(unit) => (List::Unit, 1 << unit as u8),
            Use::Month(month) => (List::Month, month),
        };
        let Some((hash, first)) = hashes(form, beyond_latin) else { return };
        self.listed.insert(first);
        let entry = self.lists.entry(list.key(hash));
        // The same word is another month elsewhere only in a few pairs (Croatian listopad is
        // October, Polish November): the first pack keeps it.
        if list != List::Month || entry.which == 0 || entry.which == which {
            entry.which |= which;
            entry.packs |= pack;
        }
    }

    #[inline(always)]
    fn label(&mut self, label: Label, phrase: &str, beyond_latin: bool) {
        if begins_beyond_latin(phrase).is_some_and(|beyond| beyond != beyond_latin) {
            return;
        }
        let mut tokens = tokens(phrase);
        let Some(first) = tokens.next().filter(|first| is_beyond_latin(first.hash) == beyond_latin)
        else {
            return;
        };
        let mut hash = chain(0, first.hash);
        self.known.entry(hash).opens = true;
        self.steps.insert(hash);
        for token in tokens {
            hash = chain(hash, token.hash);
            self.steps.insert(hash);
        }
        *self.phrases.entry(hash) |= 1 << label as u8;
    }
}

/// The hash of a phrase that begins with a Latin letter, or beyond, and that of its first word.
#[inline(always)]
fn hashes(phrase: &str, beyond_latin: bool) -> Option<(u64, u64)> {
    // (words of other scripts are not worth hashing)
    if begins_beyond_latin(phrase).is_some_and(|beyond| beyond != beyond_latin) {
        return None;
    }
    let Phrase { hash, first } = Phrase::from(phrase);
    // (nobody asks for a form without a word, like `°`)
    (first != 0 && is_beyond_latin(first) == beyond_latin).then_some((hash, first))
}

/// A list of one pack's labels (bits) of a phrase.
pub(super) type Part = (u8, u32);

/// Of which packs' phrases it is asked which pack has them as they are written: all of these packs,
/// which part names by their script, and these labels of the others.
#[allow(dead_code)] // (who builds the crate)
pub(crate) fn is_asked_as_written(tag: &str, label: Label) -> bool {
    matches!(label, Label::Byline | Label::Conjunction) || matches!(tag, "ja" | "ko" | "zh")
}

/// The key of a phrase as it is written.
pub(super) fn written(phrase: &str) -> u64 {
    let hash = phrase.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, b| {
        (hash ^ u64::from(b)).wrapping_mul(0x100_0000_01b3)
    });
    chain(0, hash)
}
