//! The packs' words, hashed into tables.

use super::Label;
use super::lexicon::Phrase;
use super::pack::{OwnedLangPack, Use};
use super::table::{Sieve, Table};
use super::token::{begins_beyond_latin, chain, is_beyond_latin, tokens};

/// The bit of a pack.
pub(super) fn bit(pack: usize) -> u64 {
    1 << (pack as u64 & 63)
}

/// The packs' lists of single words and short forms. A word may stand in several: each has its own key for it.
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

/// What a list has for a word: the packs (bits), and in some lists which (a month's number, the bits of `DateUnit`).
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Listed {
    pub(super) packs: u64,
    pub(super) which: u16,
}

/// What is known of a word by itself.
#[derive(Debug, Clone, Copy, Default)]
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
    pub(super) fn of(packs: &[OwnedLangPack], beyond_latin: bool) -> Words {
        let (mut stops, mut phrases, mut listed) = (0, 0, 0);
        for pack in packs {
            pack.for_lists(|list, words| match list {
                Use::Stop => stops += words.len(),
                Use::Label(_) => phrases += words.len(),
                Use::Abbreviation | Use::FinalAbbreviation => {}
                _ => listed += words.len(),
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
            pack.for_lists(|list, forms| {
                let (list, which) = match list {
                    Use::Label(label) => return forms.for_each(|phrase| words.label(label, phrase, beyond_latin)),
                    Use::Stop => {
                        return forms.for_each(|word| {
                            if let Some((hash, _)) = hashes(word, beyond_latin) {
                                words.known.entry(hash).stop |= bit(i);
                            }
                        });
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
                forms.for_each(|form| {
                    let Some((hash, first)) = hashes(form, beyond_latin) else { return };
                    words.listed.insert(first);
                    let entry = words.lists.entry(list.key(hash));
                    // The same word is another month elsewhere only in a few pairs (Croatian listopad is October, Polish November):
                    // the first pack keeps it.
                    if list != List::Month || entry.which == 0 || entry.which == which {
                        entry.which |= which;
                        entry.packs |= bit(i);
                    }
                });
            });
        }
        words
    }

    #[inline(always)]
    fn label(&mut self, label: Label, phrase: &str, beyond_latin: bool) {
        if begins_beyond_latin(phrase).is_some_and(|beyond| beyond != beyond_latin) {
            return;
        }
        let mut tokens = tokens(phrase);
        let Some(first) = tokens.next().filter(|first| is_beyond_latin(first.hash) == beyond_latin) else { return };
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
    let words = tokens(phrase);
    let Phrase { hash, first } = words.fold(Phrase::default(), |all, word| all.and(word.hash));
    // (nobody asks for a form without a word, like `°`)
    (first != 0 && is_beyond_latin(first) == beyond_latin).then_some((hash, first))
}
