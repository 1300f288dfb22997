//! Tests of the module beside.

use crate::{Article, Note};

fn body(raw: &str) -> Vec<String> {
    Article::parse(raw).expect("a dump with text").body().map(|b| b.text().to_string()).collect()
}

const FIRST: &str = "The ferry Sandpiper ran aground on a sandbank outside the harbour of Port Elswick on Monday morning, the police said.";
const SECOND: &str =
    "Fishing boats took all of its 212 passengers to the quay within an hour, the harbour master told reporters, and nobody was hurt.";

#[test]
fn short_lines_alone_are_no_story() {
    assert!(Article::parse("404\n\nPage not found\n").is_ok_and(|a| a.notes().contains(&Note::NoBody)));
    assert_eq!(body(&format!("404\n\n{SECOND}\n")), [SECOND]);
}

#[test]
fn without_a_headline_nothing_above_the_story_is_its_deck() {
    assert_eq!(body(&format!("{FIRST}\n\n{SECOND}\n\n{FIRST} Divers will look at the hull.\n"))[..2], [FIRST, SECOND]);
    // a caption and its credit may be the first thing of a dump
    let caption =
        "The ferry Sandpiper on the sandbank outside the harbour of Port Elswick, which it reached on Monday. 3-3-2025 | Harbour Wire";
    assert!(!body(&format!("{caption}\n\n{FIRST}\n\n{SECOND}\n")).iter().any(|block| block.contains("3-3-2025")));
}
