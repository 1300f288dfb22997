//! Conventions that few dumps show, one test each: how pages, mails and releases print what a field
//! needs, and what only looks like it.

mod support;

use copydesk::{AuthorKind, BodyKind, Note};
use support::fields::{STORY, authors, body, headline, read};

// The headline

#[test]
fn a_kicker_before_the_title_is_no_part_of_the_headline() {
    let title = "Why ferries sink and nobody is ever told";
    let read_line = |line: &str| {
        let raw = format!("---\ntitle: \"{title}\"\n---\n\n# {line}\n\nBy Rosa Tennant\n\n{STORY}");
        let article = read(&raw);
        assert!(!article.notes().contains(&Note::HeadlinesDiffer), "{line}");
        headline(&article)
    };
    assert_eq!(read_line(&format!("Harbour traffic: {title}")), title);
    assert_eq!(read_line(&format!("Harbour traffic “{title}”")), format!("“{title}”"));
    assert_eq!(read_line(title), title);
}

#[test]
fn a_sites_name_behind_the_headline_needs_a_witness_where_a_dash_parts_it() {
    let raw = |line: &str, host: &str| {
        format!(
            "# {line}\n\nhttps://www.{host}/2025/03/03/ferry-runs-aground-off-port-elswick\n\nBy Rosa Tennant\n\n{STORY}"
        )
    };
    let title = "Ferry runs aground off Port Elswick";
    assert_eq!(headline(&read(&raw(&format!("{title} | The Daily Sample"), "example.org"))), title);
    // a tool without line breaks has printed the host behind it
    assert_eq!(
        headline(&read(&raw(&format!("{title} dailysample.example"), "dailysample.example"))),
        title
    );
    // nobody says that this is a site
    let own = format!("{title} - hour by hour");
    assert_eq!(headline(&read(&raw(&own, "example.org"))), own);
}

#[test]
fn an_address_above_the_headline_is_none() {
    let title = "Ferry runs aground";
    assert_eq!(
        headline(&read(&format!(
            "https://www.example.org/news/56789012\n\n{title}\n\nMarch 4, 2021\n\n{STORY}"
        ))),
        title
    );
}

#[test]
fn a_headline_may_end_with_an_abbreviation() {
    let title = "The ferry company wants to open a second line to the U.S.";
    assert_eq!(headline(&read(&format!("{title}\n\n{STORY}"))), title);
}

#[test]
fn a_name_that_signs_the_page_is_the_sites() {
    let title = "Ferry runs aground off Port Elswick";
    let raw = |top: &str, name: &str, middle: &str, foot: &str| {
        let parts: Vec<&str> = STORY.split("\n\n").collect();
        format!(
            "{top}# {title} - {name}\n\nBy Rosa Tennant\n\n{}\n\n{middle}{}\n\n{foot}",
            parts[0],
            parts[1..].join("\n\n")
        )
    };
    let line = |top, name, middle, foot| headline(&read(&raw(top, name, middle, foot)));
    assert_eq!(line("The Elswick Post\n\n", "The Elswick Post", "", ""), title);
    assert_eq!(line("", "The Elswick Post", "", "The Elswick Post\n"), title);
    assert_eq!(line("", "Elswick Post", "", "© 2025 The Elswick Post Ltd\n"), title);
    // a place or somebody that heads a part of the story, what is no name or part of a word
    assert_eq!(
        line("", "Captain Brandt", "Captain Brandt\n\n", ""),
        format!("{title} - Captain Brandt")
    );
    assert_eq!(line("", "2025", "", "© 2025 The Elswick Post Ltd\n"), format!("{title} - 2025"));
    assert_eq!(
        line("", "a lot", "", "© 2025 The Elswick Post Ltd, a lot of rights\n"),
        format!("{title} - a lot")
    );
    assert_eq!(line("", "Els", "", "© 2025 The Elswick Post Ltd\n"), format!("{title} - Els"));
}

#[test]
fn a_path_above_the_headline_is_no_part_of_it() {
    let raw = format!(
        "# Home » Harbour » Ferry runs aground off Port Elswick\n\nBy Rosa Tennant\n\n{STORY}"
    );
    assert_eq!(headline(&read(&raw)), "Ferry runs aground off Port Elswick");
}

// The byline

#[test]
fn links_to_authors_pages_are_a_byline() {
    let with = |lines: &str| {
        format!("# Ferry runs aground off Port Elswick\n\n{lines}\n\n3 March 2025\n\n{STORY}")
    };
    let page = |name: &str| {
        format!(
            "[{name}](https://www.example.org/author/{})",
            name.to_lowercase().replace(' ', "-")
        )
    };
    let (rosa, otto) = (page("Rosa Tennant"), page("Otto Brandt"));
    assert_eq!(authors(&read(&with(&rosa))), ["Rosa Tennant"]);
    assert_eq!(authors(&read(&with(&format!("{rosa}, {otto}")))), ["Rosa Tennant", "Otto Brandt"]);
    // one a line, and a portrait's link to the same page
    assert_eq!(
        authors(&read(&with(&format!("{rosa}\n\n{otto}")))),
        ["Rosa Tennant", "Otto Brandt"]
    );
    assert_eq!(authors(&read(&with(&format!("{rosa}\n\n{rosa}")))), ["Rosa Tennant"]);
}

#[test]
fn a_label_alone_has_its_names_on_the_next_lines() {
    let with = |lines: &str| {
        format!("# Ferry runs aground off Port Elswick\n\n{lines}\n\n3 March 2025\n\n{STORY}")
    };
    assert_eq!(authors(&read(&with("By\n\nRosa Tennant"))), ["Rosa Tennant"]);
    assert_eq!(
        authors(&read(&with("By\n\nRosa Tennant,\n\nOtto Brandt"))),
        ["Rosa Tennant", "Otto Brandt"]
    );
    assert_eq!(
        authors(&read(&with("By\n\nRosa Tennant and\n\nOtto Brandt"))),
        ["Rosa Tennant", "Otto Brandt"]
    );
}

#[test]
fn where_every_name_has_a_line_and_a_role_all_of_them_are_authors() {
    let story = "渡轮“海鸥号”星期一上午在港口外的沙洲搁浅，船上二百一十二名乘客全部获救，警方说。\n\n渔船在一小时内把乘客送到码头，没有人受伤，港口主任对记者说。\n\n\
                 潜水员将于星期二检查船体，渡轮公司表示将派出另一艘船，班次不受影响。\n";
    let raw = format!(
        "# 渡轮在港口外搁浅，乘客全部获救\n\n2025年3月3日\n\n记者：王小明\n\n记者：李小红\n\n{story}"
    );
    assert_eq!(authors(&read(&raw)), ["王小明", "李小红"]);
}

#[test]
fn an_agency_may_sign_with_a_person() {
    let raw = format!(
        "# Ferry runs aground off Port Elswick\n\nBy Rosa Tennant and Reuters\n\n3 March 2025\n\n{STORY}"
    );
    let article = read(&raw);
    let kinds: Vec<AuthorKind> =
        article.byline().expect("a byline").authors().map(|a| a.kind()).collect();
    assert_eq!(kinds, [AuthorKind::Person, AuthorKind::Organization]);
}

// Addresses

#[test]
fn buttons_that_share_a_page_tell_its_address() {
    let own = "https://www.example.org/harbour/ferry-10318";
    let coded = own.replace(':', "%3A").replace('/', "%2F");
    let raw = |links: &str| {
        format!(
            "# Ferry runs aground off Port Elswick\n\nBy Rosa Tennant\n\n3 March 2025\n\n{links}\n\n{STORY}"
        )
    };
    let share = format!(
        "[Share](https://www.facebook.com/sharer/sharer.php?u={coded}) [Post](https://twitter.com/intent/tweet?url={coded}&text=Ferry)"
    );
    let url = |raw: &str| read(raw).canonical_url().and_then(|link| link.url().map(str::to_owned));
    assert_eq!(url(&raw(&share)).as_deref(), Some(own));
    // two pages are shared as often: neither is known to be this one
    let other = "https%3A%2F%2Fwww.example.org%2Fharbour%2Fbridge-20417";
    assert_eq!(
        url(&raw(&format!(
            "[Share](https://www.facebook.com/sharer/sharer.php?u={coded})\n\n[Share](https://www.facebook.com/sharer/sharer.php?u={other})"
        ))),
        None
    );
    // a notice that every page carries is no story
    assert_eq!(
        url(&raw(
            "[Share](https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fwww.example.org%2Fabout%2Fcookies)"
        )),
        None
    );
}

#[test]
fn an_address_is_compared_without_what_tracks_the_reader() {
    let normalized = |address: &str| {
        let raw = format!(
            "Title: Ferry sinks off Port Elswick\n\nURL Source: {address}\n\nMarkdown Content:\n{STORY}"
        );
        read(&raw).canonical_url().and_then(|link| link.normalized_url())
    };
    let plain = normalized("https://www.example.org/ferry?id=7");
    assert_eq!(plain.as_deref(), Some("https://www.example.org/ferry?id=7"));
    for same in [
        "https://WWW.Example.org/ferry?id=7",
        "https://www.example.org:443/ferry?id=7#top",
        "https://www.example.org/ferry?utm_source=mail&id=7&fbclid=a1",
    ] {
        assert_eq!(normalized(same), plain, "{same}");
    }
    for other in [
        "https://www.example.org/ferry?id=8",
        "https://www.example.org/ferry",
        "https://www.example.org:8443/ferry?id=7",
    ] {
        assert_ne!(normalized(other), plain, "{other}");
    }
}

// Related stories

#[test]
fn cards_below_a_label_are_related_links() {
    let raw = format!(
        "# Ferry runs aground off Port Elswick\n\nBy Rosa Tennant\n\n3 March 2025\n\n{STORY}\nRelated stories\n\n### Harbour master asks for a longer \
         pier\n\nThe sandbank has grown for years, he says.\n\n[Read more](https://www.example.org/harbour/longer-pier)\n\n### Ferry company buys a second \
         ship\n\n[Read more](https://www.example.org/harbour/second-ship)\n"
    );
    let article = read(&raw);
    let related: Vec<_> = article
        .related_links()
        .map(|link| (link.text().to_string(), link.url().map(str::to_owned)))
        .collect();
    assert_eq!(
        related,
        [
            (
                "Harbour master asks for a longer pier".to_owned(),
                Some("https://www.example.org/harbour/longer-pier".to_owned())
            ),
            (
                "Ferry company buys a second ship".to_owned(),
                Some("https://www.example.org/harbour/second-ship".to_owned())
            ),
        ]
    );
    assert!(body(&article).last().is_some_and(|p| p.ends_with("another ship.")));
}

// Dates

#[test]
fn the_date_of_a_clip_is_no_publication_date() {
    let raw = |stamp: &str| {
        format!("# Ferry Runs Aground Off Port Elswick\n\nHarbour Radio\n\n{stamp}\n\n{STORY}")
    };
    for clip in [
        "Mo 03.03.2025 15:17 Uhr 01:00 min",
        "3 March 2025, 15:17, 02:45 min",
        "03.03.2025 | 15:17 | 12:08 Min.",
    ] {
        assert_eq!(read(&raw(clip)).published(), None, "{clip}");
    }
    // a reading time says nothing of the kind
    for stamp in ["Mo 03.03.2025 15:17 Uhr", "3 March 2025, 15:17, 4 min read"] {
        assert_eq!(
            read(&raw(stamp)).published().map(|d| d.to_string()).as_deref(),
            Some("2025-03-03T15:17"),
            "{stamp}"
        );
    }
}

#[test]
fn hours_and_minutes() {
    let raw = |stamp: &str| format!("# Ferry Runs Aground Off Port Elswick\n\n{stamp}\n\n{STORY}");
    for (stamp, date) in [
        ("Publié le 3 mars 2025 à 10 h 30", "2025-03-03T10:30"),
        ("Publié le 3 mars 2025 à 10h30", "2025-03-03T10:30"),
        // a span of hours is no offset
        ("3 March 2025, 10:30-11:30", "2025-03-03T10:30"),
        ("2025-03-03 10:30:00-05:00", "2025-03-03T10:30:00-05:00"),
        ("2025-03-03T10:30-05:00", "2025-03-03T10:30-05:00"),
        ("2025-03-03 10:30 -0500", "2025-03-03T10:30-05:00"),
    ] {
        assert_eq!(
            read(&raw(stamp)).published().map(|d| d.to_string()).as_deref(),
            Some(date),
            "{stamp}"
        );
    }
}

#[test]
fn the_address_gives_the_year_of_the_day_that_it_names() {
    let raw = |line: &str, path: &str| {
        format!(
            "# Ferry Runs Aground Off Port Elswick\n\nPORT ELSWICK, {line} (Harbour Wire) - {STORY}\nhttps://www.example.org/{path}/ferry-runs-aground\n"
        )
    };
    let published = |raw: &str| read(raw).published().map(|d| d.to_string());
    assert_eq!(published(&raw("March 3", "2025/0303")).as_deref(), Some("2025-03-03"));
    assert_eq!(published(&raw("March 3", "2025/03/03")).as_deref(), Some("2025-03-03"));
    // another day, or none: the year is not that of the address
    assert_eq!(published(&raw("March 3", "2025/03/04")), None);
    assert_eq!(published(&raw("March 3", "2025/03")), None);
    // the dateline itself says no more than it prints
    let article = read(&raw("March 3", "2025/0303"));
    assert_eq!(
        article.dateline().and_then(|d| d.date()).map(|d| d.to_string()).as_deref(),
        Some("--03-03")
    );
}

// Bylines

#[test]
fn one_name_a_line() {
    let norwegian = "Fergen Sandpiper gikk på grunn på en sandbanke utenfor havnen i Port Elswick mandag morgen, og alle de 212 passasjerene om bord \
                     ble reddet, sier politiet.\n\nFiskebåter tok passasjerene til kaien i løpet av en time, sier havnesjefen til avisen, og ingen ble \
                     skadet i ulykken.\n";
    let raw = format!(
        "# Ferge på grunn ved Port Elswick\n\nIngrid Tennant\n\nMarlene Lundberg Holm\n\n3. mars 2025\n\n{norwegian}"
    );
    assert_eq!(authors(&read(&raw)), ["Ingrid Tennant", "Marlene Lundberg Holm"]);
    // in English the second line may be a service's name
    let raw = format!(
        "# Ferry Runs Aground Off Port Elswick\n\nIngrid Tennant\n\nHarbour Wire Service\n\n3 March 2025\n\n{STORY}"
    );
    assert_eq!(authors(&read(&raw)), ["Ingrid Tennant"]);
    let korean = "월요일 아침 포트엘스윅 항구 앞 모래톱에 여객선 샌드파이퍼호가 좌초했으나 승객 212명은 모두 구조됐다고 경찰이 밝혔다.\n\n\
                  어선들이 한 시간 안에 승객들을 부두로 옮겼으며 다친 사람은 없다고 항만 책임자가 기자들에게 말했다.\n";
    let raw = format!(
        "# 여객선 모래톱에 좌초\n\n김하늘 기자\nhaneul@example.org\n박바다 기자\nbada@example.org\n\n2025-03-03\n\n{korean}"
    );
    assert_eq!(authors(&read(&raw)), ["김하늘", "박바다"]);
}

#[test]
fn a_role_is_no_name() {
    let raw = |line: &str| {
        format!("# Ferry Runs Aground Off Port Elswick\n\n{line}\n\n3 March 2025\n\n{STORY}")
    };
    for role in ["Senior Political Correspondent", "Chief Harbour Reporter"] {
        assert!(
            !authors(&read(&raw(role)))
                .iter()
                .any(|name| role.starts_with(name.as_str()) && name != role),
            "{role}"
        );
    }
    assert_eq!(authors(&read(&raw("Rosa Tennant Reporter"))), ["Rosa Tennant"]);
}

// Headlines, and what stands about them

#[test]
fn a_masthead_is_title_author_and_date_where_nothing_else_is_the_headline() {
    for title in ["Why is the harbour so shallow?", "Ferry runs aground off Port Elswick"] {
        let raw = format!("{title}\n\nRosa Tennant\n\n2025-03-03T09:30:00+01:00\n\n{STORY}");
        assert_eq!(headline(&read(&raw)), title);
    }
}

#[test]
fn below_menus_the_likeliest_line_is_the_headline() {
    let menus = "Skip to content\n\nHome\n\nNews\n\nSport\n\nBusiness\n\nTechnology\n\nHealth\n\nCulture\n\nArts\n\nTravel\n\nPolitics\n\n";
    // a title of four words, with nothing or little between it and the story, leaves the classifier
    // in doubt
    for company in ["", "3.3.25\n\n", "Powered by sharesShare article\n\n"] {
        assert_eq!(
            headline(&read(&format!("{menus}Harbour blasts shatter homes\n\n{company}{STORY}"))),
            "Harbour blasts shatter homes"
        );
    }
}

#[test]
fn two_kickers_are_parted_by_what_they_have_behind_them() {
    let raw = |title: &str| {
        format!(
            "{title}\n\nRosa Tennant\n\n2025-03-03T09:30:00+01:00\n\n# Fog on the sound “We had no chance to see the bank”\n\n{STORY}\n\
             https://www.example.org/harbour/ferry-10318\n"
        )
    };
    assert_eq!(
        headline(&read(&raw("Ferry accident: “We had no chance to see the bank”"))),
        "“We had no chance to see the bank”"
    );
    // a title that says something else witnesses nothing
    assert!(!headline(&read(&raw("Ferry accident: the harbour is shallow"))).starts_with('“'));
}

#[test]
fn a_title_of_the_metadata_goes_before_a_line_with_some_of_the_addresss_words() {
    let raw = |title: &str, line: &str| {
        format!(
            "Title: {title}\n\nURL Source: https://www.example.org/ferry-aground-off-port-elswick\n\nMarkdown Content:\n{line}\n\n{STORY}"
        )
    };
    let title = "Why the harbour was closed for two days";
    for line in
        ["The ferry lies aground off Port Elswick.", "Port Elswick: the ferry aground on the bank"]
    {
        assert_eq!(headline(&read(&raw(title, line))), title, "{line}");
    }
    // a heading of the first level is the page's own
    let own = "# Ferry runs aground off Port Elswick";
    assert_eq!(headline(&read(&raw(title, own))), own[2..]);
}

#[test]
fn a_headline_that_has_lost_a_hyphen_is_read_from_the_running_head() {
    let print = |head: &str, title: &str| {
        let foot = "https://www.example.org/ferry";
        format!("{head}\n\n{title}\n\n{STORY}\n{foot} 1/2\n\x0C{head}\n\n{STORY}\n{foot} 2/2")
    };
    for (head, title, whole) in [
        (
            "Inquiry into the Elswick-Varnholm ferry opens",
            "Inquiry into the ElswickVarnholm ferry opens",
            None,
        ),
        (
            "Harbour board’s On-Air apology to crews | The Sample",
            "Harbour board’s OnAir apology to crews",
            Some("Harbour board’s On-Air apology to crews"),
        ),
    ] {
        assert_eq!(headline(&read(&print(head, title))), whole.unwrap_or(head));
    }
    // what stands behind the title is the site's
    let title = "Inquiry into the ferry opens in Varnholm";
    assert_eq!(headline(&read(&print(&format!("{title} - Elswick-Courier"), title))), title);
}

#[test]
fn a_byline_label_on_a_line_of_its_own_is_no_part_of_the_title() {
    let menu = "Home\nNews\nSport\nWeather\nLog in\n";
    for label in ["By", "by", "Author:", "Written by"] {
        let raw = format!(
            "{menu}Ferry runs aground off Port Elswick\n{label}\nRosa Tennant\nMarch 3, 2025\n{STORY}"
        );
        assert_eq!(headline(&read(&raw)), "Ferry runs aground off Port Elswick", "{label}");
    }
    // a title may end with such a word
    let raw = format!("# The harbour that the ferries pass by\n\n{STORY}");
    assert_eq!(headline(&read(&raw)), "The harbour that the ferries pass by");
}

#[test]
fn a_title_loses_the_site_and_the_author_behind_it() {
    let front = |title: &str| {
        format!(
            "---\ntitle: \"{title}\"\nauthor: Rosa Tennant\nsitename: The Elswick Courier\nurl: https://www.example.org/ferry\n---\n\n{STORY}"
        )
    };
    for title in [
        "Ferry runs aground off Port Elswick | The Elswick Courier | by Rosa Tennant",
        "Ferry runs aground off Port Elswick - Rosa Tennant",
    ] {
        assert_eq!(headline(&read(&front(title))), "Ferry runs aground off Port Elswick");
    }
    assert_eq!(
        headline(&read(&front("Ferry runs aground - by a hair"))),
        "Ferry runs aground - by a hair"
    );
}

#[test]
fn a_caption_that_says_where_people_stand_is_no_headline() {
    let caption = "Rosa Tennant (left) hands the ship’s log to Otto Berg";
    for (line, kept) in [(caption.to_owned(), false), (caption.replace(" (left)", ""), true)] {
        let article = read(&format!("{line}\n\nMonday, 3 March 2025\n\n{STORY}"));
        assert_eq!(article.headline().is_some_and(|h| h == line.as_str()), kept, "{line}");
    }
}

// Dates and authors

#[test]
fn the_bylines_date_goes_before_a_lone_one_below_it() {
    let raw = format!(
        "# Ferry runs aground off Port Elswick\n\nBy Rosa Tennant March 3, 2025\n\nMarch 4, 2025\n\n{STORY}"
    );
    assert_eq!(read(&raw).published().map(|date| date.to_string()).as_deref(), Some("2025-03-03"));
}

#[test]
fn a_month_among_other_words_is_no_publication_date() {
    let raw = format!(
        "---\ntitle: Ferry runs aground off Port Elswick\ndate: 2025-03-03\n---\n\n## In short\n\n- The ferry has sailed since December 2021.\n- Nobody \
         was hurt.\n\n{STORY}"
    );
    assert_eq!(read(&raw).published().map(|date| date.to_string()).as_deref(), Some("2025-03-03"));
}

#[test]
fn months_come_first_only_west_of_greenwich() {
    let published = |date: &str| {
        let raw = format!(
            "# Ferry runs aground off Port Elswick\n\nBy Rosa Tennant\n\n{date}\n\n{STORY}"
        );
        read(&raw).published().map(|date| date.to_string()[..10].to_owned())
    };
    assert_eq!(published("06/01/2026 - 13:55 GMT+1").as_deref(), Some("2026-01-06"));
    assert_eq!(published("06/01/2026 - 13:55 GMT-5").as_deref(), Some("2026-06-01"));
    assert_eq!(published("06/01/2026 - 13:55").as_deref(), Some("2026-06-01"));
}

#[test]
fn a_reader_views_authors_may_be_many_and_the_date_glued_to_its_label() {
    let raw = |authors: &str, date: &str| {
        format!("Ferry runs aground off Port Elswick\n\n{authors}\n\n{date}\n\n{STORY}")
    };
    let staff = [
        "Rosa Tennant",
        "Otto Berg",
        "Ines Marlow",
        "Tom Okafor",
        "Marta Lindqvist",
        "Jonas Halloran",
        "Piet Verhulst",
    ];
    let list = staff.map(|name| format!("{name} ({}.)", name[..3].to_lowercase())).join(", ");
    assert_eq!(authors(&read(&raw(&list, "2025-03-03T09:30:00+01:00"))), staff);
    assert_eq!(
        authors(&read(&raw("Rosa Tennant, dpa", "Published3 March 2025, 12:17"))),
        ["Rosa Tennant", "dpa"]
    );
}

// Roles

#[test]
fn a_headline_shares_its_words_with_the_story() {
    let raw = format!(
        "Other stories of the day\n\nBridge opens again in spring\n\nFerry on a sandbank outside the harbour\n\n{}",
        STORY.replace("\n\n", " ")
    );
    let explanation = copydesk::Parser::new().explain(&raw);
    let shares = |i: usize| -> Vec<String> {
        explanation.blocks[i]
            .features()
            .filter(|name| name.contains("words-of-the-story"))
            .collect()
    };
    assert_eq!(shares(1), ["words-of-the-story:4"], "none of its words, above the story");
    assert_eq!(
        shares(2),
        ["words-of-the-story:7", "most-words-of-the-story:2"],
        "all of its four words, and no other line has more"
    );
}

// What is not the story's own

#[test]
fn editors_notes_above_and_below_the_story_are_none_of_it() {
    let story: Vec<&str> = STORY.trim().split("\n\n").collect();
    let note = "UPDATE: The timetable of the Marigold is out and can be read on the quay. See our page on the harbour.";
    let correction = "Correction: An earlier version of this story gave a wrong number of passengers. There were 212 on board.";
    let raw =
        format!("# Ferry Runs Aground Off Port Elswick\n\n_{note}_\n\n{STORY}\n{correction}\n");
    let article = read(&raw);
    assert_eq!(body(&article), story);
    assert_eq!(article.discarded().count(), 2);
    // news that are told in turn, and a label inside the story
    let told = format!(
        "# Ferry Runs Aground Off Port Elswick\n\n{}\n\n{note}\n\n{}\n\n{}\n",
        story[0], story[1], story[2]
    );
    assert_eq!(body(&read(&told)).len(), 4);
    // a sentence about an update is the story's
    let lead = "Update the timetable first, then the ferry: so read the note that the harbour master of Port Elswick left on the quay on Monday.";
    assert_eq!(
        body(&read(&format!("# Ferry Runs Aground Off Port Elswick\n\n{lead}\n\n{STORY}")))[0],
        lead
    );
}

#[test]
fn what_opens_with_a_photographer_and_the_client_is_a_caption() {
    for credit in ["Jonas K. Berg/for Elswick Gazette", "Rosa Tennant/Reuters"] {
        let caption = format!(
            "{credit} Marta Osei and her crew in the wheelhouse of the Marigold. The ship was in the yard until the end of the week."
        );
        let raw = format!("# Ferry Runs Aground Off Port Elswick\n\n{caption}\n\n{STORY}");
        let article = read(&raw);
        assert_eq!(body(&article).len(), 3, "{credit}");
        assert_eq!(article.captions().map(|c| c.as_str()).collect::<Vec<_>>(), [caption]);
    }
    let story = "Port Elswick/North Elswick is the longest ferry line of the coast, and it has been closed since Monday, the harbour master said.";
    assert_eq!(
        body(&read(&format!("# Ferry Runs Aground Off Port Elswick\n\n{story}\n\n{STORY}"))).len(),
        4
    );
}

#[test]
fn a_last_paragraph_with_its_authors_sign_is_the_storys() {
    let story = "Die Fähre Strandläufer ist am Montag vor dem Hafen von Süderhallig auf eine Sandbank gelaufen. Alle 212 Fahrgäste wurden gerettet, sagte die Polizei.\n\n\
        Fischer brachten sie mit ihren Booten an Land, sagte der Hafenmeister. Verletzt wurde niemand, und das Schiff soll am Dienstag freikommen.";
    let last = "Ein Fahrgast notierte trocken auf der Tafel am Hafen: „Ab jetzt fahren wir mit dem Rad.“(jbg)";
    let article = read(&format!("# Fähre läuft vor Süderhallig auf Grund\n\n{story}\n\n{last}\n"));
    assert_eq!(body(&article).last().map(String::as_str), Some(last));
}

#[test]
fn a_link_to_the_paper_is_no_author() {
    for link in ["Read Paper", "Read the Paper", "阅读原文", "查看论文"] {
        let raw = format!(
            "# Ferry runs aground off Port Elswick\n\nMarch 4, 2021\n\n[{link}](https://papers.example/2205)\n\n{STORY}"
        );
        assert!(authors(&read(&raw)).is_empty(), "{link}");
    }
    let raw = format!(
        "# Ferry runs aground off Port Elswick\n\nMarch 4, 2021\n\n[Rosa Tennant](https://papers.example/2205)\n\n{STORY}"
    );
    assert_eq!(authors(&read(&raw)), ["Rosa Tennant"]);
}

#[test]
fn a_picture_is_named_after_the_headline() {
    let read_with = |name: &str, credit: &str| {
        let raw = format!(
            "December 14, 2023\n\n# Weak-to-strong ferries\n\n![{name}](images/a.jpg)\n\n{credit}\n\n{STORY}"
        );
        headline(&read(&raw))
    };
    // (a credit below the picture makes its name the likelier line)
    for name in ["Weak To Strong Ferries", "Weak to strong ferries", "A ferry at the quay"] {
        assert_eq!(read_with(name, "Rosa Tennant × DALL·E"), "Weak-to-strong ferries");
    }
    // without a heading above it the picture's name is not changed
    let raw = format!("# Harbour\n\n![Weak To Strong Ferries](images/a.jpg)\n\n{STORY}");
    assert_ne!(headline(&read(&raw)), "Weak-to-strong ferries");
}

// Quotation

/// A story's lines of at most `width` letters, each behind `mark`, and `between` paragraphs; without
/// anything between them they are indented.
fn quoted(story: &str, mark: &str, width: usize, between: &str) -> String {
    let wrapped = |paragraph: &str| {
        let indent = if between.is_empty() { "   " } else { "" };
        let mut lines = vec![indent.to_owned()];
        for word in paragraph.split(' ') {
            let last = lines.last_mut().unwrap();
            match last.len() + word.len() < width {
                true => last.push_str(&format!("{word} ")),
                false => lines.push(format!("{word} ")),
            }
        }
        let marked: Vec<_> = lines.iter().map(|l| format!("{mark}{}\n", l.trim_end())).collect();
        marked.concat()
    };
    story.trim().split("\n\n").map(wrapped).collect::<Vec<_>>().join(between)
}

#[test]
fn a_story_that_is_quoted_line_by_line_is_the_story() {
    let story: Vec<&str> = STORY.trim().split("\n\n").collect();
    for (mark, between) in [
        ("> ", "\n"),
        ("> ", ">\n"),
        (">", "\n"),
        (">> ", ">>\n"),
        ("> > ", "\n"),
        ("> ", ""),
        (">", ""),
        (">> ", ""),
    ] {
        for width in [65, 72, 80] {
            let lines = quoted(STORY, mark, width, between);
            let article = read(&format!("Ferry waits for the spring\n\nby Ann Lee\n\n{lines}"));
            assert_eq!(body(&article), story, "{mark} {between:?} {width}");
            assert_eq!(headline(&article), "Ferry waits for the spring");
            assert!(article.body().all(|block| block.kind() == BodyKind::Paragraph), "{mark}");
        }
    }
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn a_german_story_that_is_quoted_line_by_line_is_the_story() {
    let story = "Die Fähre zwischen der Insel und dem Festland fährt vor dem nächsten Frühjahr nicht mehr. Der Hafenmeister sagte das am Dienstag, weil ein Riss im Rahmen des Motors aufgefallen war.\n\n\
        Bei der Werft hat man kein Teil auf Lager, und das Schiff liegt nun im Hafen von Norden. Für die Bäckerei der Insel ist das schlimm: Brot und Kuchen kommen seit Jahren mit der Fähre.\n\n\
        Der Rat will drei andere Städte um ein Schiff bitten. Zwei von ihnen haben schon abgesagt, und die dritte Stadt hat auf den Brief bisher nicht geantwortet.";
    for mark in ["> ", ">", ">> "] {
        for width in 60..=80 {
            let lines = quoted(story, mark, width, "\n");
            let article = read(&format!("Die Fähre liegt fest\n\nVon Ann Lee\n\n{lines}"));
            assert_eq!(body(&article).join("\n\n"), story, "{mark} {width}");
        }
    }
}

#[test]
fn a_quotation_of_wrapped_lines_within_a_story_stays_one() {
    let story: Vec<&str> = STORY.trim().split("\n\n").collect();
    let above = "The harbour master wrote to the company on the day after the accident:";
    for (mark, between) in [("> ", "\n"), ("> ", ">\n"), (">", ">\n")] {
        for width in [65, 72, 80] {
            let lines = quoted(STORY, mark, width, between);
            let own = quoted(STORY, "", width, "\n").replace("ferry", "ship");
            let raw = format!("# Ferry waits for the spring\n\n{own}\n{above}\n\n{lines}");
            let article = read(&raw);
            let quotes = article.body().filter(|block| block.kind() == BodyKind::Quote);
            let quotes: Vec<_> = quotes.map(|block| block.text().to_string()).collect();
            assert_eq!(quotes, story, "{mark} {between:?} {width}");
        }
    }
}
