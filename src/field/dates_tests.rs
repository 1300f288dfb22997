use crate::Article;

const STORY: &str = "The depot was built in 1911 and has housed up to sixty carriages. Engineers found cracks in two of its \
five arches last autumn, and the insurer has refused to renew the policy.\n\n\u{201c}We looked at every other way,\u{201d} the head of \
the works said, and he added that a repair would have cost more than a new hall at the edge of the town.\n\nThree thousand people \
have signed within a week, the drivers said, and the council would have to hear them before the summer.\n";

fn published(raw: &str) -> Option<String> {
    Article::parse(raw).unwrap().published().map(|date| date.to_string())
}

#[test]
fn a_date_that_a_tool_has_glued_to_the_names() {
    for line in
        ["By Olav BrandtMarch 3, 2026", "By Olav Brandt3 March 2026", "Olav BrandtMarch 3, 2026"]
    {
        let raw = format!("# Varnholm closes its tram depot\n\n{line}\n\n{STORY}");
        assert_eq!(published(&raw).as_deref(), Some("2026-03-03"), "{line}");
    }
    assert_eq!(
        published(&format!("# Varnholm closes its tram depot\n\nBy Olav BrandtMarch\n\n{STORY}")),
        None
    );
}

#[test]
fn the_one_date_with_a_label_is_the_pages_wherever_it_stands() {
    let foot = "Share\n\nSave\n\nMore\n\nPrint\n\nCopy\n\nLike\n\nFollow\n\n";
    for date in ["Published: 3 March 2026", "Published on March 3, 2026"] {
        let raw = format!("# Varnholm closes its tram depot\n\n{STORY}\n{foot}{date}\n");
        assert_eq!(published(&raw).as_deref(), Some("2026-03-03"), "{date}");
    }
    // a teaser's date, and those of two
    for dates in [
        "3 March 2026\n\nFerry sinks",
        "Published: 3 March 2026\n\nFerry sinks\n\nPublished: 5 March 2026\n\nMill burns",
    ] {
        let raw = format!("# Varnholm closes its tram depot\n\n{STORY}\n{foot}{dates}\n");
        assert_eq!(published(&raw), None);
    }
}

#[test]
fn a_captions_date_and_a_browsers_stamp_are_no_publication_date() {
    for line in [
        "The hall in Varnholm on March 3, 2026. Jane Doe",
        "The two arches, seen on 3 March 2026. Jane Doe",
    ] {
        assert_eq!(
            published(&format!("# Varnholm closes its tram depot\n\n{line}\n\n{STORY}")),
            None,
            "{line}"
        );
    }
    let raw = format!("# Varnholm closes its tram depot\n\n{STORY}\n3/12/26, 1:33 PM\n\nShare\n");
    assert_eq!(published(&raw), None);
}

#[test]
fn a_date_beside_the_names_below_a_deck_that_looks_like_the_story() {
    let deck = "Opponents say that the district loses forty jobs and a hall that three generations of drivers have \
known, and that nobody on the council has told them what is to become of the land.";
    let page = |names: &str| {
        format!(
            "# Varnholm closes its tram depot\n\n{deck}\n\nAd\n\n{names}\n\nThe hall, seen in autumn\n\n{STORY}"
        )
    };
    for names in ["Olav Brandt, 3 March 2026", "Olav Brandt | March 3, 2026"] {
        assert_eq!(published(&page(names)).as_deref(), Some("2026-03-03"), "{names}");
    }
    for names in ["By Olav Brandt", "By Olav Brandt\n\n10:15"] {
        assert_eq!(published(&page(names)), None, "{names}");
    }
}

#[test]
fn metadata_says_which_number_is_the_month() {
    let read = |date: &str, line: &str| {
        let head = format!("---\ntitle: Varnholm closes its tram depot\ndate: {date}\n---\n\n");
        published(&format!("{head}# Varnholm closes its tram depot\n\n{line}\n\n{STORY}"))
    };
    let line = "Olav Brandt 10/04/2016";
    assert_eq!(read("2016-10-04", line).as_deref(), Some("2016-10-04"));
    assert_eq!(read("2016-04-10", line).as_deref(), Some("2016-04-10"));
    let line = "Published: 03/12/2025";
    assert_eq!(read("2025-12-03T09:00:00Z", line).as_deref(), Some("2025-12-03"));
    assert_eq!(read("2025-03-12T09:00:00Z", line).as_deref(), Some("2025-03-12T09:00:00Z"));
    // another day is no word on the order
    assert_eq!(read("2025-07-30", line), published(&format!("# Varnholm\n\n{line}\n\n{STORY}")));
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn a_notice_of_the_reprint_names_the_paper_and_its_day() {
    let title = "# Varnholm closes its tram depot\n\nBy Olav Brandt";
    for notice in [
        "Reprinted from The Elswick Beacon, March 3, 1992.",
        "Reproduced with permission from a supplement to The Elswick Beacon, March 3, 1992. This text may be passed on as long as the name of the paper stands below it:\n\nThe Elswick Beacon\n3 Harbour Street\nElswick",
    ] {
        let raw = format!("{title}\n\n{STORY}\n-----------------\n\n{notice}\n");
        assert_eq!(published(&raw).as_deref(), Some("1992-03-03"), "{notice}");
    }
    let other = "The Elswick Beacon was founded on March 3, 1992. Its text may be passed on as long as the name of the paper stands below it:";
    assert_eq!(published(&format!("{title}\n\n{STORY}\n-----------------\n\n{other}\n")), None);
}
