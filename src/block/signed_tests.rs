//! Tests of the module beside.

use super::{ends_with_names, is_names, is_of_picture};
use crate::Article;

const FIRST: &str = "The ferry Sandpiper ran aground on a sandbank outside the harbour on Monday morning, the harbour master said.";
const SECOND: &str = "Fishing boats took all of its 212 passengers to the quay within an hour, and nobody was hurt, he told reporters.";
const THIRD: &str = "The ferry was pulled off the bank with the evening tide, and will sail again on Thursday, its owner said in a note.";
const FOURTH: &str = "Divers will look at her hull before that, and the harbour stays closed to other ships until they are done, he said.";

fn body(block: &str) -> Vec<String> {
    let raw = format!(
        "Ferry runs aground\n\nBy Rosa Tennant\n\n{FIRST}\n\n{SECOND}\n\n{block}\n\n{THIRD}\n\n{FOURTH}\n"
    );
    Article::parse(&raw).expect("a dump with text").body().map(|b| b.text().to_string()).collect()
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn a_caption_that_is_signed_behind_its_sentence_is_none_of_the_story() {
    for caption in [
        "The master of the harbour has lost none of his hopes in the thirty years in which he has kept the quay. Rosa Tennant",
        "The wreck has drawn hundreds of people to the quay since the fishing boats came back on Monday. HARBOUR PRESS/Rosa Tennant",
    ] {
        assert_eq!(body(caption), [FIRST, SECOND, THIRD, FOURTH], "{caption}");
    }
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn what_a_converter_says_of_a_picture_is_none_of_the_story() {
    let caption = "The master of the harbour stands on the quay, where hundreds of people have come to see the wreck. https://img.example.org/2024/quay.jpg?w=800";
    assert_eq!(body(caption), [FIRST, SECOND, THIRD, FOURTH]);
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn a_picture_s_name_beside_the_same_caption_is_none_of_the_story() {
    let told = "Hundreds of people saw the wreck from the quay on Monday.";
    assert_eq!(body(&format!("{told} {told}")), [FIRST, SECOND, THIRD, FOURTH]);
    assert_eq!(body(&format!("{told}\n\n{told}")), [FIRST, SECOND, THIRD, FOURTH]);
    let signed = told.trim_end_matches('.');
    assert_eq!(
        body(&format!("{told}\n\n{signed}, Harbour Press/Jonas Berg")),
        [FIRST, SECOND, THIRD, FOURTH]
    );
    // (more words are another paragraph)
    let more = format!("{told} {SECOND}");
    assert_eq!(body(&format!("{told}\n\n{more}")), [FIRST, SECOND, told, &more, THIRD, FOURTH]);
    let chant = "\"Give us our harbour back. Give us our harbour back.\"";
    assert_eq!(body(chant), [FIRST, SECOND, chant, THIRD, FOURTH]);
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn a_line_above_a_credit_is_its_caption() {
    for caption in [
        "The harbour master and the crew at noon\n\nREUTERS",
        "It was the third time in a year that a ferry ran aground here.\n\n(Photo: REUTERS)",
        "The harbour master has kept the quay for thirty years, and will not keep it for another one.\n\nPhoto: Jonas Berg",
    ] {
        assert_eq!(body(caption), [FIRST, SECOND, THIRD, FOURTH], "{caption}");
    }
    let told = "\"Give us our harbour back, and give it back to us this week,\" a woman said.";
    assert_eq!(body(told), [FIRST, SECOND, told, THIRD, FOURTH]);
    // (a long paragraph has the next picture's credit below it)
    let raw = format!("{FIRST}\n\n{told} {SECOND}\n\n(Photo: REUTERS)");
    assert!(body(&raw).contains(&format!("{told} {SECOND}")));
}

#[test]
fn names_behind_a_sentence() {
    for caption in [
        "Hundreds of people came to see the wreck. Ann Lee",
        "Hundreds of people came to see the wreck. HP/Ann Lee",
        "Hunderte sahen das Wrack im Hafen des Dorfes. HPR",
        "Would you like to know more of this harbour? Learn More",
    ] {
        assert!(ends_with_names(caption), "{caption}");
    }
    for told in [
        "Hundreds of people came to see the wreck.",
        "The wreck was seen by the harbour's own Prof. Ann Lee",
        "The wreck was seen from the houses on St. Anne",
        "Die Klage liegt nun bei dem Gericht und dessen 2. Senat",
        "Hundreds of people came to see it. Ann Lee was there",
        "Hundreds of people came to see the wreck. HP",
        "A wreck. Ann Lee",
        "Hundreds of people came to see the wreck. The",
        "Hundreds of people came to see the wreck. Lee, Berg, Okafor",
        "Hundreds of people came to see the wreck. Lee's Bar",
    ] {
        assert!(!ends_with_names(told), "{told}");
    }
}

#[test]
fn addresses_of_pictures() {
    assert!(is_of_picture("[https://img.example.org/quay.webp]The quay at noon"));
    assert!(is_of_picture("The quay at noon https://img.example.org/quay.png?w=800"));
    assert!(is_of_picture("IFRAME: https://maps.example.org/quay"));
    assert!(!is_of_picture("The quay https://img.example.org/quay.png is full, he said."));
    assert!(!is_of_picture("Example: https://img.example.org/quay.png"));
    assert!(!is_of_picture("He wrote of it at https://www.example.org/quay"));
}

#[test]
fn a_pictures_name_in_brackets_is_no_heading() {
    for name in ["[dims]", "[52758b47-0]", "[ferry-on-the-sandbank-scaled]"] {
        assert_eq!(body(name), [FIRST, SECOND, THIRD, FOURTH], "{name}");
    }
    // (what stands without brackets may be a heading)
    assert!(body("Beacon of the southern pier").len() > 4);
}

#[test]
fn names_on_both_sides_of_a_slash_are_no_heading() {
    for credit in ["Ann Lee/The Post", "(Ann van Lee/ELW)", "ELW/ A. Lee"] {
        assert_eq!(body(credit), [FIRST, SECOND, THIRD, FOURTH], "{credit}");
    }
    for heading in [
        "Sandbanks and beacons/What is known",
        "News/Sport",
        "Ann Lee/",
        "Day 1/The First Ferry",
        "Ann/Lee/The Post",
        "What Now?/The Council",
        "The Long Way of the Ferry/The Council",
        "Ferry / Harbour Council",
        "Harbour/Ferry Council",
        "Piers in C/C++ Code",
        "Ann v/The Post",
    ] {
        assert!(!is_names(heading), "{heading}");
    }
    assert!(is_names("Ann Lee/The Post"));
}
