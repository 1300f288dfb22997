use proptest::prelude::*;

use super::*;
use crate::pass::testing::{check, check_same, edits};

#[test]
fn invisible_characters_go() {
    let rows = [
        ("\u{FEFF}Head", "Head"),
        ("a\u{200B}b", "ab"),
        ("a\u{200B}\u{2060}\u{200E}b", "ab"),
        ("x\u{0}\u{1}y\u{7F}", "xy"),
        ("\u{1F}wire", "wire"),
        ("a\u{93}b", "ab"),
        ("\u{202B}abc\u{202C}", "abc"),
        ("\u{2066}abc\u{2069}", "abc"),
        ("\u{061C}١٢", "١٢"),
    ];
    check(&Invisible, &rows);
    // an entity can stand for any of them
    let decoded: Vec<(String, &str)> =
        rows.iter().map(|(before, after)| (format!("{before}&"), *after)).collect();
    for (before, after) in &decoded {
        check(&Joiners, &[(before, &format!("{after}&"))]);
    }
}

#[test]
fn joiners_and_soft_hyphens_go_where_they_mean_nothing() {
    check(
        &Joiners,
        &[
            ("ver\u{AD}boten", "verboten"),
            ("ver\u{AD}", "ver"),
            ("ver\u{AD} boten", "ver boten"),
            ("a\u{200D}b", "ab"),
            ("a\u{200C} b", "a b"),
            ("کتاب\u{200C} ها", "کتاب ها"),
            ("😀\u{200D}x", "😀x"),
        ],
    );
}

#[test]
fn what_means_something_stays() {
    let rows = [
        "a\tb\nc\u{C}d",
        "ver\u{AD}\nboten",
        "ver\u{AD}  \nboten",
        "ver\u{AD}\u{C}boten",
        "می\u{200C}خواهم",
        "क्\u{200D}ष",
        "👩\u{200D}🚀",
        "👁\u{FE0F}\u{200D}🗨\u{FE0F}",
        "❤\u{FE0F}",
        "a\u{A0}b\u{2009}c",
        "“é” – ق",
    ];
    check_same(&Invisible, &rows);
    check_same(&Joiners, &rows);
    // their neighbours may be markup yet
    check_same(
        &Invisible,
        &["**می**\u{200C}خواهم", "ver\u{AD}</b>\nboten", "a\u{200D}b", "ver\u{AD}boten"],
    );
}

proptest! {
    #[test]
    fn edits_are_valid(text in "[\u{0}-\u{20}\u{7F}-\u{AF}\u{200A}-\u{2069}\u{FEFF}a-cم👩\n]{0,60}") {
        edits(&Invisible, &text);
        edits(&Joiners, &text);
    }
}
