use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::*;
use crate::pass::testing::{applied, check, check_same, edits};

#[test]
fn letters_and_marks_become_letters() {
    check(
        &Composed,
        &[
            ("cafe\u{301}", "café"),
            ("E\u{301}te\u{301}", "Été"),
            ("Vie\u{323}\u{302}t", "Việt"),
            // the order in which keyboards type them
            ("Viê\u{323}t", "Việt"),
            ("И\u{306}", "Й"),
            ("か\u{3099}", "が"),
            ("は\u{309A}", "ぱ"),
            ("\u{627}\u{653}\u{627}\u{654}", "آأ"),
            ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "한글"),
            ("\u{1112}\u{1161}\u{1100}", "하\u{1100}"),
            ("A\u{30A}ngstro\u{308}m", "Ångström"),
        ],
    );
}

#[test]
fn what_makes_no_letter_stays() {
    check_same(
        &Composed,
        &[
            "café",
            "x\u{301}",
            "\u{301}e",
            "e\u{20DD}",
            "e \u{301}",
            "한글",
            "\u{1161}",
            "한\u{11AB}",
            "ぱ",
            "क\u{93C}",
            "a\n\u{301}",
            "κόσμε",
            "გ",
        ],
    );
}

#[test]
fn the_table_is_unicodes() {
    assert!(COMPOSED.windows(2).all(|pair| pair[0].0 < pair[1].0));
    for (mark, letters, wholes) in COMPOSED {
        assert_eq!(letters.chars().count(), wholes.chars().count(), "{mark:?}");
        for (letter, whole) in letters.chars().zip(wholes.chars()) {
            let pair: String = [letter, *mark].iter().collect();
            assert_eq!(pair.nfc().collect::<String>(), whole.to_string(), "{pair:?}");
        }
    }
}

proptest! {
    #[test]
    fn edits_are_valid_and_change_no_text(text in "[\u{300}-\u{345}\u{653}-\u{655}\u{93C}\u{1100}-\u{11C2}\u{3099}\u{309A}a-eâがعन\\PC]{0,40}") {
        edits(&Composed, &text);
        let after = applied(&Composed, &text);
        prop_assert_eq!(after.nfc().collect::<String>(), text.nfc().collect::<String>());
    }

    #[test]
    fn decomposed_words_come_back(text in "[à-öø-ÿĀ-ſА-яёΆ-ώẠ-ỹ가-힣あ-んア-ン آأإ]{0,40}") {
        let composed: String = text.nfc().collect();
        prop_assert_eq!(applied(&Composed, &text.nfd().collect::<String>()), composed);
    }
}
