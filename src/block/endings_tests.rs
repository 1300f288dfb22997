//! Tests of the module beside.

use super::states_year;
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
        assert_eq!(
            body(&format!(
                "Ferry runs aground\n\nBy Rosa Tennant\n\n{FIRST}\n\n{SECOND}\n\n{notice}\n"
            )),
            [FIRST, SECOND]
        );
    }
    // a story about rights ends as any other
    for told in [
        "Copyright is not the matter here, said the harbour master, who had read out the captain's log to reporters at noon.",
        "Copyright in the 1927 film ran out on Friday, and anybody may now show it in a harbour, the court said at noon.",
        "Copyright Act 1976 cases are what the judges of the harbour town hear most, her lawyer told reporters at noon.",
        "All Rights Reserved, the 2019 record of the band, sold two million copies and made the singer known in the north.",
    ] {
        assert_eq!(
            body(&format!(
                "Ferry runs aground\n\nBy Rosa Tennant\n\n{FIRST}\n\n{SECOND}\n\n{told}\n"
            )),
            [FIRST, SECOND, told]
        );
    }
}

#[test]
fn a_notice_names_its_year_behind_its_word_its_sign_or_its_owner() {
    for notice in [
        "Copyright 2021 the courier",
        "© 2021",
        "Alle Rechte vorbehalten. © 2021",
        "Copyright (c) 2021 dpa",
        "版权所有 2021",
    ] {
        assert!(states_year(notice), "{notice}");
    }
    assert!(states_year("Copyright by The Harbour Post 2021. All rights reserved."));
    assert!(states_year("Copyright Harbour Post 2021"));
    for told in [
        "Copyright",
        "Copyright 20211",
        "Copyright 1821 Post",
        "Copyright in 2021",
        "Copyright Act 1976 cases",
    ] {
        assert!(!states_year(told), "{told}");
    }
}
