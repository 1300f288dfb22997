//! Tests of the module beside.

use super::*;
use crate::text::CleanText;
use crate::text::line;

fn in_capitals(text: &str) -> bool {
    let clean = CleanText::new(text);
    all(text, &line::lines(&clean, text))
}

#[test]
fn only_a_story_without_small_letters_is_in_capitals() {
    let telex = "THE COUNCIL OF VARNHOLM VOTED ON TUESDAY TO CLOSE THE OLD TRAM DEPOT BY THE END OF THE SUMMER,\nA STEP \
                 THAT OPPONENTS SAID WOULD COST THE DISTRICT FORTY JOBS.\n"
        .repeat(3);
    assert!(in_capitals(&telex));
    assert!(in_capitals(&telex.replace("FORTY", "40th")), "a number's letters are small");
    assert!(!in_capitals(&telex.to_lowercase()));
    assert!(!in_capitals(&telex[..200]), "a title alone tells nothing");
    assert!(!in_capitals(&format!("{telex}{}", telex.to_lowercase())));
    assert!(!in_capitals(&"今天是北洋艦隊中的著名戰艦下水的日子。\n".repeat(20)));
}
