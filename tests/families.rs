//! Dumps whose article stands inside labelled lines: each family is known by its own marks, and
//! what it says reaches the fields.

mod support;

use copydesk::Note;
use support::fields::{authors, body, headline, read};

const STORY: &str = "The ferry Sandpiper ran aground on a sandbank outside the harbour of Port Elswick\non Monday morning, and all of its 212 \
passengers were saved, the police said.\n\nFishing boats took the passengers to the quay within an hour, the harbour master told\nreporters, and nobody \
was hurt in the accident.\n\nDivers will look at the hull on Tuesday, and the ferry company has promised that the\ntimetable will be kept with another \
ship.\n";

#[test]
fn a_download_of_records_gives_its_first_article() {
    let raw = format!(
        "\n                              4 of 17 DOCUMENTS\n\n\n                     Copyright 2025 The Elswick Courier\n                            All \
         Rights Reserved\n                              Elswick Courier\n\n                             March 3, 2025 Monday\n                                \
         FIRST EDITION\n\nSECTION: HARBOUR; Pg. B2\n\nLENGTH: 214 words\n\nHEADLINE: Ferry runs aground;\nAll passengers are safe\n\nBYLINE: Rosa \
         Tennant\n\nDATELINE: PORT ELSWICK --\n\nBODY:\n\n{STORY}\nLANGUAGE: ENGLISH\n\nSUBJECT: FERRIES (93%); HARBOURS (91%); FISHING\nBOATS \
         (70%)\n\nLOAD-DATE: March 5, 2025\n\n\n                              5 of 17 DOCUMENTS\n\nSECTION: SPORT\n\nHEADLINE: Another \
         story\n\nBODY:\n\nIt is not read here.\n"
    );
    let article = read(&raw);
    assert_eq!(headline(&article), "Ferry runs aground; All passengers are safe");
    assert_eq!(article.published().expect("a date").to_string(), "2025-03-03");
    assert_eq!(article.dateline().and_then(|d| d.place()).expect("a place"), "PORT ELSWICK");
    assert_eq!(authors(&article), ["Rosa Tennant"]);
    let paragraphs = body(&article);
    assert_eq!(paragraphs.len(), 3);
    assert!(
        paragraphs[0].starts_with("The ferry Sandpiper")
            && paragraphs[2].ends_with("another ship.")
    );
    assert!(article.notes().contains(&Note::MoreDocuments));
}

#[test]
fn an_older_record_prints_its_headline_without_a_label() {
    let raw = format!(
        "                               2 of 9 DOCUMENTS\n\n\n                               The Elswick Courier\n\n                            January \
         12, 2011 Wednesday\n\nFerry runs aground\n\nBYLINE: Rosa Tennant\n\nLENGTH: 80 words\n\n\n{STORY}\nLOAD-DATE: January 13, \
         2011\n\nLANGUAGE: ENGLISH\n\n                        Copyright 2011 The Elswick Courier\n                              All Rights Reserved\n"
    );
    let article = read(&raw);
    assert_eq!(headline(&article), "Ferry runs aground");
    assert_eq!(article.published().expect("a date").to_string(), "2011-01-12");
    let paragraphs = body(&article);
    assert!(
        paragraphs.first().is_some_and(|p| p.starts_with("The ferry"))
            && paragraphs.last().is_some_and(|p| p.ends_with("another ship."))
    );
}

#[test]
fn two_letter_codes_name_the_fields() {
    let raw = format!(
        "HD\nFerry runs aground off Port Elswick\n\nBY\nBy Rosa Tennant\n\nWC\n214 words\n\nPD\n3 March 2025\n\nSN\nThe Elswick \
         Courier\n\nSC\nELSCOU\n\nLA\nEnglish\n\nCY\nCopyright 2025. The Elswick Courier.\n\nLP\n{STORY}\nTD\nThe company will pay for the \
         night in a hotel, it told the passengers in a letter that evening.\n\nNS\ngdis : Accidents\n\nAN\nDocument ELSCOU0020250303\n"
    );
    let article = read(&raw);
    assert_eq!(headline(&article), "Ferry runs aground off Port Elswick");
    assert_eq!(article.published().expect("a date").to_string(), "2025-03-03");
    assert!(body(&article).last().is_some_and(|p| p.ends_with("that evening.")));
    assert!(body(&article).iter().all(|p| !p.contains("TD") && !p.contains("gdis")));
}

#[test]
fn an_archives_elements_are_fields() {
    let raw = "<REUTERS TOPICS=\"YES\" NEWID=\"7\">\n<DATE> 3-MAR-1988 09:37:34.39</DATE>\n<TOPICS><D>ship</D><D>acq</D></TOPICS>\n<PLACES><D>uk</D></PLACES>\n\
               <PEOPLE></PEOPLE>\n<UNKNOWN> \n&#5;&#5;&#5;RM\n&#22;&#22;&#1;f0047&#31;reute\nu f BC-FERRY-RUNS-AGROUND   03-03 0090</UNKNOWN>\n<TEXT>&#2;\n\
               <TITLE>FERRY RUNS AGROUND OFF PORT ELSWICK &lt;ELS></TITLE>\n<AUTHOR>    By Rosa Tennant, Reuters</AUTHOR>\n\
               <DATELINE>    PORT ELSWICK, March 3 - </DATELINE><BODY>The ferry Sandpiper ran aground on\na sandbank outside the harbour on Thursday \
               morning, the\nharbour master said.\n    Fishing boats took all 212 passengers to the quay within an\nhour, he said, and nobody was \
               hurt in the accident.\n    Divers will look at the hull tomorrow, and the company has\npromised another ship.\n REUTER\n&#3;</BODY></TEXT>\n</REUTERS>\n";
    let article = read(raw);
    assert_eq!(headline(&article), "FERRY RUNS AGROUND OFF PORT ELSWICK <ELS>");
    assert_eq!(article.dateline().and_then(|d| d.place()).expect("a place"), "PORT ELSWICK");
    assert!(article.published().expect("a date").to_string().starts_with("1988-03-03"));
    let paragraphs = body(&article);
    assert!(paragraphs[0].starts_with("The ferry Sandpiper ran aground on a sandbank"));
    assert!(paragraphs.last().is_some_and(|p| p.ends_with("another ship.")));
}

const MAIL: &str = "From list-admin@example.org  Tue Mar  4 06:16:17 2025\nReturn-Path: <list-admin@example.org>\nReceived: from mail.example.org \
                    (localhost [127.0.0.1])\n\tby post.example.org with ESMTP id 0317\n\tfor <crew@localhost>; Tue,  4 Mar 2025 01:16:16 +0000\n";

#[test]
fn a_forwarded_story_begins_behind_the_remark() {
    let raw = format!(
        "{MAIL}From: Otto <otto@example.org>\nTo: crew@example.org\nSubject: [crew] Ferry runs aground off Port Elswick (fwd)\nDate: Tue, 4 Mar 2025 \
         01:14:00 +0000\n\nI have always said that this would happen one day.\n\n--------\n\nFerry Runs Aground off Port Elswick\nMon Mar 3, 3:29 AM ET\n\n\
         PORT ELSWICK (Reuters) - {STORY}\n-- \nOtto\nhttp://lists.example.org/listinfo/crew\n"
    );
    let article = read(&raw);
    assert_eq!(headline(&article), "Ferry Runs Aground off Port Elswick");
    assert!(
        article.published().expect("a date").to_string().starts_with("2025-03-03"),
        "the mail gives the year"
    );
    assert_eq!(article.dateline().and_then(|d| d.place()).expect("a place"), "PORT ELSWICK");
    let paragraphs = body(&article);
    assert!(
        paragraphs[0].starts_with("The ferry Sandpiper")
            && paragraphs.last().is_some_and(|p| p.ends_with("another ship."))
    );
}

#[test]
fn a_feeds_item_has_its_headline_in_the_subject() {
    let raw = format!(
        "{MAIL}From: harbour <feeds@example.org>\nTo: crew@example.org\nSubject: Ferry runs aground: all of its\n    passengers are saved\nDate: Tue, 04 \
         Mar 2025 08:00:23 -0000\n\nURL: http://www.example.org/harbour/7.html\nDate: 2025-03-03T00:39:55+01:00\n\n{STORY}"
    );
    let article = read(&raw);
    assert_eq!(headline(&article), "Ferry runs aground: all of its passengers are saved");
    assert!(article.published().expect("a date").to_string().starts_with("2025-03-03T00:39:55"));
    assert_eq!(
        article.canonical_url().expect("an address").url().expect("a target"),
        "http://www.example.org/harbour/7.html"
    );
}

#[test]
fn a_release_loses_its_letterhead_and_what_stands_behind_the_end_mark() {
    let raw = format!(
        "M E D I A  R E L E A S E\n\nFROM THE MINISTER FOR HARBOURS\n\nTHE HON ROSA TENNANT, MP\n\n74/25\n\nNEW FERRY FOR PORT ELSWICK\n\n3 March \
         2025\n\n{STORY}\n###\n\nMedia Contact: Otto Brandt, 555 0100\n"
    );
    let article = read(&raw);
    assert_eq!(headline(&article), "NEW FERRY FOR PORT ELSWICK");
    assert_eq!(article.published().expect("a date").to_string(), "2025-03-03");
    let paragraphs = body(&article);
    assert_eq!(paragraphs.len(), 3);
    assert!(paragraphs[2].ends_with("another ship."));
}

#[test]
fn front_matter_loses_its_escapes() {
    let raw = format!(
        "---\ntitle: \"\\\"Safe at last\\\": ferry runs aground\"\nauthor:\n  - \"[[Rosa Tennant]]\"\ncreated: 2025-04-19\nsource: \
         \"https://www.example.org/harbour/ferry\"\n---\n{STORY}"
    );
    let article = read(&raw);
    assert_eq!(headline(&article), "\"Safe at last\": ferry runs aground");
    assert!(article.published().is_none(), "the day of the clipping is not the story's");
    assert_eq!(authors(&article), ["Rosa Tennant"]);
}

#[test]
fn prose_with_colons_is_no_header() {
    let raw =
        format!("Ferry runs aground off Port Elswick\n\nTEXT: is what the sign said.\n\n{STORY}");
    let article = read(&raw);
    assert_eq!(headline(&article), "Ferry runs aground off Port Elswick");
    assert!(body(&article).iter().any(|p| p.starts_with("The ferry Sandpiper")));
}

#[test]
fn an_address_above_the_headline_is_the_storys_if_it_says_the_same() {
    let raw = |address: &str| {
        format!("{address}\n\n# Ferry runs aground off Port Elswick\n\nMarch 3, 2025\n\n{STORY}")
    };
    let own = "https://www.example.org/2025/03/03/ferry-runs-aground-off-elswick";
    assert_eq!(
        read(&raw(own)).canonical_url().and_then(|l| l.url().map(str::to_owned)).as_deref(),
        Some(own)
    );
    assert!(
        read(&raw("https://www.example.org/subscribe/all-the-news-of-the-week"))
            .canonical_url()
            .is_none()
    );
}

#[test]
fn a_contact_at_the_foot_keeps_the_mark_of_its_cut() {
    let contact =
        "Media contact: Ann Lee, 555 0100, and Otto Brandt, who will answer … [+812 chars]";
    let raw = format!(
        "FOR IMMEDIATE RELEASE\n\nFerry runs aground off Port Elswick\n\n{STORY}\n{contact}\n"
    );
    let article = read(&raw);
    let lines: Vec<_> = article.metadata().map(|line| line.text().to_string()).collect();
    assert_eq!(lines, ["FOR IMMEDIATE RELEASE", contact]);
}

#[test]
fn a_newsletters_way_to_its_page_is_no_dateline_of_a_report() {
    let view = "View online: ELSWICK, 1 MAR 90 (RADIO NORLAND) -- [REPORT] [TEXT] THE FERRY SANK";
    let raw = format!("TST1-MUC3-0001\n{view}\n\n{}\nUnsubscribe\n", STORY.to_uppercase());
    let article = read(&raw);
    let told = article.dateline().map(|line| line.text().as_str());
    assert!(told.is_none_or(|line| !line.starts_with("View online")), "{told:?}");
}

const OFFICE: &str =
    "MINISTER FOR HARBOURS\n\nAND FERRIES\n\n74/25\n\nMEDIA RELEASE THE HON. ROSA TENNANT, MP\n\n";

#[test]
fn a_letterhead_ends_above_the_title() {
    let heads = [
        OFFICE,
        "MEDIA  RELEASE\n\nOtto Brandt, Acting Minister for Harbours\n\n",
        "Port Elswick Ferry Unit\n\nHarbour Street 12\n\nPhone (02) 5550 1000\n\nFacsimile (02) 5550 1001\n\n",
        "Otto Brandt MP  Member for Elswick\n\nHARBOUR HOUSE\n\nTel: 555 0100 00  Fax: 555 0100 01\n\n",
        "PRESS STATEMENT BY THE MINISTER FOR HARBOURS,\n\nTHE HON. R. TENNANT, M.P.\n\nHARBOUR LIBRARY\n\nMPS 10/25\n\n",
    ];
    for head in heads {
        for title in ["NEW FERRY FOR PORT ELSWICK", "New ferry runs to Port Elswick in spring"] {
            let article = read(&format!("{head}{title}\n\n{STORY}"));
            assert_eq!(headline(&article), title, "{head}");
            assert!(authors(&article).is_empty(), "{head}");
            assert!(body(&article)[0].starts_with("The ferry Sandpiper"), "{head}");
        }
    }
    // a title of two words below the day, and a statement announced
    let raw = format!(
        "{OFFICE}3 March 2025\n\nPORT ELSWICK\n\nThe Minister for Harbours today made the following statement:\n\n{STORY}"
    );
    let article = read(&raw);
    assert_eq!(headline(&article), "PORT ELSWICK");
    assert_eq!(article.published().expect("a date").to_string(), "2025-03-03");
    assert!(
        body(&article)[0].ends_with("this statement:")
            || body(&article)[0].ends_with("following statement:")
    );
}

#[test]
fn a_title_above_its_minister_is_no_letterhead() {
    for line in [
        "Minister for Harbours Resigns",
        "Labor MP Opens New Ferry Line",
        "Intel 2000 Fax 1234567 Ferry",
    ] {
        let article = read(&format!("{line}\n\n3 March 2025\n\n{STORY}"));
        assert_eq!(headline(&article), line);
    }
    let raw = format!(
        "MEDIA RELEASE\n\nNew ferry runs to Port Elswick in spring\n\nThe Hon Rosa Tennant MP, Minister for Harbours\n\n3 March 2025\n\n{STORY}"
    );
    assert_eq!(headline(&read(&raw)), "New ferry runs to Port Elswick in spring");
}

#[test]
fn nobody_who_stands_alone_wrote_a_release() {
    let names = |head: &str| {
        authors(&read(&format!(
            "{head}New ferry runs to Port Elswick\n\nHARBOUR HALL\n\n3 March 2025\n\n{STORY}"
        )))
        .len()
    };
    assert_eq!(names("The Hon Rosa Tennant MP  Leader of the Harbour Party\n\n"), 0);
    assert_eq!(names("MEDIA RELEASE\n\n"), 0);
    // a label says it
    let raw =
        format!("MEDIA RELEASE\n\nNew ferry runs to Port Elswick\n\nBy Rosa Tennant\n\n{STORY}");
    assert_eq!(authors(&read(&raw)), ["Rosa Tennant"]);
}

#[test]
fn rings_end_a_release() {
    for mark in ["-oOo-", "000OOO000", "--- 000 ---", "oOo"] {
        let article =
            read(&format!("MEDIA RELEASE\n\nNEW FERRY FOR PORT ELSWICK\n\n{STORY}\n{mark}\n"));
        assert!(body(&article).last().is_some_and(|p| p.ends_with("another ship.")), "{mark}");
    }
}
