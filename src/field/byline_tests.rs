use crate::Article;

pub(in crate::field) const STORY: &str = "The depot was built in 1911 and has housed up to sixty carriages. Engineers found cracks in two of its \
five arches last autumn, and the insurer has refused to renew the policy.\n\n\u{201c}We looked at every other way,\u{201d} the head of \
the works said, and he added that a repair would have cost more than a new hall at the edge of the town.\n\nThree thousand people \
have signed within a week, the drivers said, and the council would have to hear them before the summer.\n";

pub(in crate::field) fn authors(raw: &str) -> Vec<String> {
    let article = Article::parse(raw).unwrap();
    article
        .byline()
        .map(|b| b.authors().map(|a| a.name().to_string()).collect())
        .unwrap_or_default()
}

/// A deck as long as a paragraph.
const DECK: &str = "Opponents say that the district loses forty jobs and a hall that three generations of drivers have known, \
and that nobody on the council has told them what is to become of the land.";

#[test]
fn a_byline_behind_a_deck_that_looks_like_a_paragraph() {
    let raw = format!(
        "# Varnholm closes its tram depot\n\n{DECK}\n\nShare\n\nBy Olav Brandt\n\nMarch 3, 2026\n\n{STORY}"
    );
    assert_eq!(authors(&raw), ["Olav Brandt"]);
    let raw = format!(
        "# Varnholm closes its tram depot\n\n{DECK}\n\nOlav Brandt\n\n3 March 2026, 10:15\n\n{STORY}"
    );
    assert_eq!(authors(&raw), ["Olav Brandt"]);
    // a person's name between paragraphs is a box's
    let raw = format!("# Varnholm closes its tram depot\n\n{DECK}\n\nOlav Brandt\n\n{STORY}");
    assert!(authors(&raw).is_empty());
}

#[test]
fn a_byline_behind_the_date_on_its_line() {
    for line in ["January 17, 2026 at 6:08 PM ET by Olav Brandt", "Jan 17, 2026 | By Olav Brandt"] {
        assert_eq!(
            authors(&format!("# Varnholm closes its tram depot\n\n{line}\n\n{STORY}")),
            ["Olav Brandt"],
            "{line}"
        );
    }
    let line = "On January 17, 2026 the hall was seen by Olav Brandt";
    assert!(authors(&format!("# Varnholm closes its tram depot\n\n{line}\n\n{STORY}")).is_empty());
}

#[test]
fn who_reviewed_or_edited_is_no_author() {
    for line in ["Reviewed by Mary Major", "Edited by Mary Major"] {
        let raw =
            format!("# Varnholm closes its tram depot\n\n{line}\n\nBy Olav Brandt\n\n{STORY}");
        assert_eq!(authors(&raw), ["Olav Brandt"], "{line}");
    }
}

#[test]
fn a_note_on_the_author_names_one_where_the_top_does_not() {
    let notes = [
        "Olav Brandt is a reporter for the Harbour Post.",
        "Olav Brandt is a reporter for the Harbour Post and has won prizes.",
        // the work, an address
        "Olav Brandt covers trams and railways for the Harbour Post.",
        "Olav Brandt writes about trams. Follow him at @olavbrandt.",
        "Olav Brandt: 555-0142 or olav@post.example",
        "Olav Brandt (he/him) is an editor at the Harbour Post.",
        "Contact Olav Brandt at olav@post.example.",
    ];
    for note in notes {
        let raw =
            format!("# Varnholm closes its tram depot\n\n{STORY}\n* * *\n\n{note}\n\nSubscribe\n");
        assert_eq!(authors(&raw), ["Olav Brandt"], "{note}");
    }
    let raw = format!(
        "# Varnholm closes its tram depot\n\nBy Rosa Tennant\n\n{STORY}\n* * *\n\n{}\n\nSubscribe\n",
        notes[0]
    );
    assert_eq!(authors(&raw), ["Rosa Tennant"]);
    for line in [
        "Olav Brandt is a driver who has known the hall for thirty years.",
        "Olav Brandt is on the council of the town.",
        "Contact Olav Brandt if you have known the hall.",
    ] {
        let raw = format!("# Varnholm closes its tram depot\n\n{STORY}\n{line}\n");
        assert!(authors(&raw).is_empty(), "{line}");
    }
}

#[test]
fn a_signature_in_brackets_or_behind_a_dash() {
    for line in ["(Olav Brandt)", "— Olav Brandt", "-- Olav Brandt"] {
        let raw = format!("# Varnholm closes its tram depot\n\nMarch 3, 2026\n\n{STORY}\n{line}\n");
        assert_eq!(authors(&raw), ["Olav Brandt"], "{line}");
    }
    for line in ["(Olav Brandt said so)", "(Photo: Olav Brandt)", "(Olav Brandt/AP)"] {
        let raw = format!("# Varnholm closes its tram depot\n\nMarch 3, 2026\n\n{STORY}\n{line}\n");
        assert!(authors(&raw).is_empty(), "{line}");
    }
}

#[test]
fn who_signs_the_story_wrote_it_where_the_top_has_the_sites_name_alone() {
    let head = "# Varnholm closes its tram depot\n\nBy The Harbour Tribune\n\nMarch 3, 2026";
    for end in ["Olav Brandt", "Olav Brandt is a reporter for the Harbour Tribune."] {
        assert_eq!(authors(&format!("{head}\n\n{STORY}\n{end}\n")), ["Olav Brandt"], "{end}");
    }
    assert_eq!(authors(&format!("{head}\n\n{STORY}")), ["The Harbour Tribune"]);
    // an agency wrote what it is named for
    let head = "# Varnholm closes its tram depot\n\nBy Reuters\n\nMarch 3, 2026";
    assert_eq!(authors(&format!("{head}\n\n{STORY}\nOlav Brandt\n")), ["Reuters"]);
}

#[test]
fn a_label_glued_to_the_name() {
    for line in ["ByOlav Brandt", "byOlav Brandt"] {
        assert_eq!(
            authors(&format!(
                "# Varnholm closes its tram depot\n\n{line}\n\nMarch 3, 2026\n\n{STORY}"
            )),
            ["Olav Brandt"],
            "{line}"
        );
    }
    // a surname's own prefix
    let raw =
        format!("# Varnholm closes its tram depot\n\nOlav DeBrandt\n\nMarch 3, 2026\n\n{STORY}");
    assert_eq!(authors(&raw), ["Olav DeBrandt"]);
}

#[test]
fn a_name_behind_the_dates_of_a_line() {
    for line in ["3 March 2026 | Olav Brandt | Transport", "March 3, 2026 Olav Brandt"] {
        assert_eq!(
            authors(&format!("# Varnholm closes its tram depot\n\n{line}\n\n{STORY}")),
            ["Olav Brandt"],
            "{line}"
        );
    }
    assert!(
        authors(&format!(
            "# Varnholm closes its tram depot\n\n3 March 2026 | Local Transport Notes\n\n{STORY}"
        ))
        .is_empty()
    );
}

#[test]
fn words_of_the_story_or_of_a_menu_are_no_name() {
    let raw = |line: &str| {
        format!("# Varnholm closes its tram depot\n\nShare\n\n{line}\n\nSave\n\n{STORY}")
    };
    assert_eq!(authors(&raw("Olav Brandt")), ["Olav Brandt"]);
    assert!(authors(&raw("Other Drivers")).is_empty());
    assert!(
        authors(&format!("Hidden Jobs\n\nTown Hidden\n\nJobs Market\n\n{}", raw("Hidden Jobs")))
            .is_empty()
    );
}

#[test]
fn what_a_tool_took_for_an_author_is_none() {
    for junk in ["March", "Updated"] {
        let raw = format!(
            "---\ntitle: Varnholm closes its tram depot\nauthor: Olav Brandt; {junk}\n---\n{STORY}"
        );
        assert_eq!(authors(&raw), ["Olav Brandt"], "{junk}");
    }
    let raw = format!(
        "---\ntitle: Varnholm closes its tram depot\nauthor: Olav March; Rosa Tennant\n---\n{STORY}"
    );
    assert_eq!(authors(&raw), ["Olav March", "Rosa Tennant"]);
}

#[test]
fn an_address_or_a_credit_of_the_author_tells_nothing_of_the_story() {
    let page = |end: &str| {
        format!(
            "# Varnholm closes its tram depot\n\nThe hall has to go.\n\nOlav Brandt\n\nImage: Mary Major\n\n{STORY}\n{end}\n\nShare\n"
        )
    };
    let end = "Olav Brandt is one of us. Send him a note at olav.brandt@post.example or come by.";
    assert_eq!(authors(&page(end)), ["Olav Brandt"]);
    let credit = "edge of the town. (Olav Brandt/Harbour Post)";
    let credited = page("").replacen("edge of the town.", credit, 1);
    assert_eq!(authors(&credited), ["Olav Brandt"]);
    let end =
        "The drivers stood before the hall on Tuesday and sang, and Olav Brandt sang with them.";
    assert!(authors(&page(end)).is_empty());
}

#[test]
fn a_name_above_a_clock_that_is_labelled() {
    let page = |line: &str| {
        format!(
            "# Varnholm closes its tram depot\n\nThe hall has to go.\n\nRosa Tennant\n\n{line}\n\n{STORY}\nRosa Tennant\n\nSport\n"
        )
    };
    assert_eq!(authors(&page("Published 22:31")), ["Rosa Tennant"]);
}

#[test]
fn the_paper_below_a_name_is_no_author() {
    for paper in ["Harbour Post", "Varnholm Courier-Star", "Harbour Tribune"] {
        let raw = format!(
            "# Varnholm closes its tram depot\n\nOlav Brandt\n\n{paper}\n\nMarch 3, 2026\n\n{STORY}"
        );
        assert_eq!(authors(&raw), ["Olav Brandt"], "{paper}");
    }
    let raw = format!(
        "# Varnholm closes its tram depot\n\nOlav Brandt\n\nMary Major\n\nMarch 3, 2026\n\n{STORY}"
    );
    assert_eq!(authors(&raw), ["Olav Brandt", "Mary Major"]);
}

#[test]
fn a_label_alone_above_the_name_behind_the_deck() {
    let raw = format!(
        "# Varnholm closes its tram depot\n\n{DECK}\n\nby\n\nOlav Brandt\n\nThe hall, seen in autumn\n\n{STORY}"
    );
    assert_eq!(authors(&raw), ["Olav Brandt"]);
}
