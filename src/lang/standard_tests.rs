//! Tests of the module beside.

use super::*;
use crate::lang::lexicon::{Lexicon, Phrase};
use crate::lang::words::{Lists, Use, is_asked_as_written};

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn the_tables_are_those_that_the_words_make() {
    let (made, read) = (Lexicon::new(packs()), Lexicon::new(ALL.to_vec()));
    for (i, pack) in ALL.iter().enumerate() {
        assert_eq!(made.packs()[i].tag(), pack.tag);
        pack.for_each(|list, word| {
            let hash = Phrase::from(word).first;
            assert_eq!(made.stop_word(hash), read.stop_word(hash), "{word}");
            assert_eq!(made.opens(hash), read.opens(hash), "{word}");
            assert_eq!(made.hits(word), read.hits(word), "{word}");
            assert_eq!(made.month(word), read.month(word), "{word}");
            assert_eq!(made.is_date_word(word), read.is_date_word(word), "{word}");
            assert_eq!(made.date_unit_packs(word), read.date_unit_packs(word), "{word}");
            let Use::Label(label) = list else { return };
            if is_asked_as_written(pack.tag, label) {
                assert!(made.packs()[i].has(Some(label), word), "{word}");
                assert_eq!(
                    made.packs_with(Label::Byline, word),
                    read.packs_with(Label::Byline, word),
                    "{word}"
                );
            }
            assert_eq!(
                made.packs()[i].has(Some(Label::Conjunction), word),
                read.packs()[i].has(Some(Label::Conjunction), word),
                "{word}"
            );
        });
    }
    assert!(!made.packs()[0].has(Some(Label::Byline), "By"), "it is not written so");
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn a_phrase_has_the_labels_of_each_pack_by_itself() {
    let (made, read) = (Lexicon::new(packs()), Lexicon::new(ALL.to_vec()));
    for phrase in ["by", "von", "foto", "photo", "redaktion", "menu", "记者", "no such phrase"] {
        for packs in (0..ALL.len()).map(|i| 1 << i).chain([u64::MAX, 0]) {
            assert_eq!(
                made.label_in(phrase, packs),
                read.label_in(phrase, packs),
                "{phrase} {packs:b}"
            );
        }
    }
}
