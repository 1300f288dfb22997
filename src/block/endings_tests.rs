//! Tests of the module beside.

use crate::Article;

const FIRST: &str = "The ferry Sandpiper ran aground on a sandbank outside the harbour on Monday morning, the harbour master said.";
const SECOND: &str = "Fishing boats took all of its 212 passengers to the quay within an hour, and nobody was hurt, he told reporters.";

fn body(raw: &str) -> Vec<String> {
    Article::parse(raw).expect("a dump with text").body().map(|b| b.text().to_string()).collect()
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn a_notice_of_rights_is_none_of_the_story() {
    for notice in [
        "Copyright 2021 The Courier. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.",
        "Copyright © 2019 by the Harbour Post, which does not allow anybody to print, to read out or to sell this story again.",
    ] {
        assert_eq!(body(&format!("Ferry runs aground\n\nBy Rosa Tennant\n\n{FIRST}\n\n{SECOND}\n\n{notice}\n")), [FIRST, SECOND]);
    }
    // a story about rights ends as any other
    let told = "Copyright is not the matter here, said the harbour master, who had read out the captain's log to reporters at noon.";
    assert_eq!(body(&format!("Ferry runs aground\n\nBy Rosa Tennant\n\n{FIRST}\n\n{SECOND}\n\n{told}\n")), [FIRST, SECOND, told]);
}
