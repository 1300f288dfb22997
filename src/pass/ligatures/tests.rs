//! Tests of the module beside.

use proptest::prelude::*;

use super::*;
use crate::pass::testing::{check, check_same, edits};

#[test]
fn glyphs_become_letters() {
    check(
        &Ligatures,
        &[
            ("of\u{FB01}ce", "office"),
            ("\u{FB03}x \u{FB04}", "ffix ffl"),
            ("\u{FB00}\u{FB02}", "fffl"),
            ("\u{FB05}\u{FB06}", "stst"),
            ("\u{2F00}\u{2FD5}", "一龠"),
            ("\u{2F08}\u{2F24}", "人大"),
            ("\u{2ED3}\u{2ECB}\u{2EE2}\u{2EF0}", "长车马龙"),
        ],
    );
}

#[test]
fn letters_stay() {
    check_same(
        &Ligatures,
        &[
            "office",
            "’“—…",
            "一龠 人",
            "\u{FB13}\u{FB1D}\u{FB07}",
            "\u{2E9A}",
            "\u{2FF0}\u{2FD6}",
            "ﷺ\u{FEFF}",
        ],
    );
}

proptest! {
    #[test]
    fn edits_are_valid(text in "[\u{2E70}-\u{3010}\u{FA00}-\u{FB20}a-c\\PC]{0,60}") {
        edits(&Ligatures, &text);
    }
}
