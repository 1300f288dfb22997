//! Tests of the module beside.

use super::CUSTOMS;
use crate::lang::{LangPack, OwnedLangPack};

#[test]
fn the_lists_are_in_order() {
    for (tag, customs) in CUSTOMS {
        for list in [customs.compound_first, customs.compound_last] {
            let sorted = list.windows(2).all(|pair| pair[0] < pair[1]);
            assert!(sorted, "binary search rests on it: {tag}");
        }
    }
}

#[test]
fn a_pack_that_a_program_brings_has_its_languages_customs() {
    let built = |tag: &str| LangPack::builder(tag).stop_words(["az"]).build().unwrap();
    assert!(built("hu").customs().hyphen_behind.contains(&"kelet"));
    assert!(OwnedLangPack::from(LangPack::empty("de")).customs().place_as_sentence);
    assert!(!built("eo").customs().solid_compounds);
}

#[test]
fn the_words_of_one_language_are_worldwide() {
    let worldwide = CUSTOMS.iter().filter(|(_, customs)| customs.worldwide);
    assert_eq!(worldwide.map(|(tag, _)| *tag).collect::<Vec<_>>(), ["en"]);
}
