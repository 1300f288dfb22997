use crate::Article;

const STORY: &str = "The depot was built in 1911 and has housed up to sixty carriages. Engineers found cracks in two of its \
five arches last autumn, and the insurer has refused to renew the policy.\n\n\u{201c}We looked at every other way,\u{201d} the head of \
the works said, and he added that a repair would have cost more than a new hall at the edge of the town.\n\nThree thousand people \
have signed within a week, the drivers said, and the council would have to hear them before the summer.\n";

fn headline(raw: &str) -> String {
    Article::parse(raw).unwrap().headline().map(|h| h.to_string()).unwrap_or_default()
}

#[test]
fn the_only_heading_of_the_first_level_is_the_headline() {
    let raw = format!(
        "* [Home](https://example.org/)\n* [News](https://example.org/news)\n\n# Varnholm closes its tram depot\n\nThe council has voted.\n\n\
         [Share](https://example.org/s)\n\n[Copy the link](https://example.org/c)\n\nCopy to clipboard\n\nCopied\n\n{STORY}"
    );
    assert_eq!(headline(&raw), "Varnholm closes its tram depot");
}

#[test]
fn a_line_with_byline_and_date_below_is_the_headline() {
    let menu = "Home\nNews\nSport\nWeather\nLog in\nSubscribe\n";
    for stamp in ["By Olav Brandt\nMarch 3, 2026\n", "Olav Brandt\nMarch 3, 2026, 10:15\n"] {
        let raw = format!(
            "{menu}Varnholm closes its tram depot after engineers find cracks\n{stamp}Share this article\nMore\n\n{STORY}"
        );
        assert_eq!(
            headline(&raw),
            "Varnholm closes its tram depot after engineers find cracks",
            "{stamp}"
        );
    }
}

#[test]
fn what_has_nothing_but_evidence_against_it_is_none() {
    for label in ["Advertisement", "Share"] {
        assert_ne!(headline(&format!("{label}\n\n{STORY}")), label);
    }
}

#[test]
fn a_dump_that_opens_with_a_line_above_a_name_has_its_title_there() {
    for name in ["Olav Brandt", "Rosa Tennant"] {
        let raw = format!(
            "Varnholm closes its tram depot after engineers find cracks\n\n{name}\n\nSkip to Content\n\n* News\n* Sport\n* Weather\n\n\
             Get updates from your favourite authors\n\nSign up\n\n{STORY}"
        );
        assert_eq!(headline(&raw), "Varnholm closes its tram depot after engineers find cracks");
    }
}

#[test]
fn a_short_first_line_set_apart_is_a_headline() {
    let story = "The harbour board met on Tuesday and heard that two ferries would be laid up until the spring, its chair said.\n\n\
        Crews are to be told next week which of them are to go to the yard, and which stay.\n";
    let article = crate::Article::parse(&format!("WINTER PLANS\n\n{story}")).unwrap();
    assert_eq!(article.headline().map(|h| h.as_str()), Some("WINTER PLANS"));
}

const MENU: &str = "Home\nNews\nSport\nBusiness\nCulture\nTravel\nWeather\nLog in\nSubscribe\n";

/// A story long enough that its words tell of its title.
fn long() -> String {
    format!(
        "{STORY}\nThe carriages are to be kept under the railway bridge until a contract for another hall is signed, \
         which the mayor expects in October at the earliest.\n\nPassengers would notice little of all this, the tram \
         company wrote in a letter to its customers: lines two and seven will leave a few minutes later in the morning, \
         and the night service ends at the market square.\n\nA museum in the next town has asked for the oldest carriage. \
         Its roof leaks, and nobody has driven it since the war.\n"
    )
}

#[test]
fn another_storys_teaser_below_the_title_is_no_headline() {
    for (title, teaser) in [
        ("Why the tram depot of Varnholm has to close", "Ferry runs aground off Port Elswick"),
        ("Why the tram depot of Varnholm has to close", "Ask an expert about your pension"),
    ] {
        let raw = format!("{MENU}{title}\n{teaser}\nOlav Brandt\nMarch 3, 2026\n\n{}", long());
        assert_eq!(headline(&raw), title, "{teaser}");
    }
    // nor does a teaser become one where it stands above
    let title = "Varnholm closes its tram depot after engineers find cracks";
    let raw = format!("{MENU}Local news\n{title}\nOlav Brandt\nMarch 3, 2026\n\n{}", long());
    assert_eq!(headline(&raw), title);
}

#[test]
fn a_credit_in_brackets_and_a_stamp_with_its_clock_are_none() {
    for line in [
        "(Photo: Jonas Berg)",
        "(Elswick Courier / Rosa Tennant)",
        "December 6, 2026 — 6:22 PM EST December 7, 2026 — 1:55 PM EST",
        "06.12.2026 18:22 Uhr, Varnholm 07.12.2026 09:15",
        "The tram depot of Varnholm seen from the bridge. Jonas Berg/Elswick Pictures",
    ] {
        assert_eq!(headline(&format!("{line}\n{STORY}")), "", "{line}");
    }
    let title = "Depot closed (for good)";
    assert_eq!(headline(&format!("{title}\n\n{STORY}")), title);
}

#[test]
fn a_question_between_paragraphs_of_a_bare_story_is_no_headline() {
    for asked in
        ["So can a depot live on without its arches?", "And who is to pay for all of this now?"]
    {
        let raw = STORY.replacen("\n\n", &format!("\n\n{asked}\n\n"), 1);
        assert_ne!(headline(&raw), asked);
    }
    // above the story it is one
    let asked = "Can a Depot Live on Without Its Arches?";
    assert_eq!(headline(&format!("{asked}\n\nBy Olav Brandt\n\n{STORY}")), asked);
}

#[test]
fn a_typewriters_line_above_a_title_is_no_line_of_its_own() {
    for (rule, below) in [
        (
            "-------------------------------",
            "By Olav Brandt and Rosa Tennant\nExclusive to The Elswick Beacon",
        ),
        ("===============================", "By Olav Brandt\nFor The Elswick Beacon"),
    ] {
        let raw =
            format!("{rule}\n          DEPOT TO BE CLOSED\n\n{below}\n\n\nVarnholm -- {}", long());
        assert_eq!(headline(&raw), "DEPOT TO BE CLOSED", "{rule}");
    }
}

#[test]
fn what_is_as_long_as_a_paragraph_is_no_headline() {
    let told = "The council of Varnholm has voted to close its tram depot in the summer, after engineers found cracks in two of the five arches last autumn.";
    let more = "The council of Varnholm has voted to close its tram depot in the summer, after engineers found cracks in two of the five arches last autumn, and wants to sell the ground to whoever promises to build a hall for a market there and to keep the oldest of the sixty carriages in it";
    for line in [told, more] {
        assert_eq!(headline(&format!("{line}\n\n{}", long())), "", "{line}");
    }
    let title = "Council of Varnholm votes to close its tram depot in the summer after engineers find cracks";
    assert_eq!(headline(&format!("{title}\n\nBy Olav Brandt\n\n{STORY}")), title);
}
