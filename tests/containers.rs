//! Dumps of several articles: every kind of container splits where its frame says so, every visible
//! byte belongs to one article, and what is one article stays one.

mod support;

use copydesk::{Article, Note, ParseError, Parser};
use proptest::prelude::*;
use support::articles::stories;
use support::render::{Damage, Shape, render};

const FERRY: &str = "The ferry Sandpiper ran aground on a sandbank outside the harbour on Monday morning, the harbour master said.\n\n\
                     Fishing boats took all 212 passengers to the quay within an hour, he told reporters, and nobody was hurt in the accident.\n";
const TRAIN: &str = "The night train to the coast will run again from May, twelve years after the last one, the railway said on Tuesday.\n\n\
                     Tickets are sold from the first of April, and a bed will cost no more than a seat in the fast train by day, it said.\n";
const MILL: &str = "The old paper mill at the lock has been sold to a baker, who wants to grind flour in it from the autumn on.\n\n\
                    The council, which had owned the mill for thirty years, asked for one crown and a promise to mend the roof.\n";

/// All articles, with what must hold of any dump.
fn all(raw: &str) -> Vec<Article> {
    let articles = Article::parse_all(raw).expect("articles");
    check(raw, &articles);
    articles
}

fn check(raw: &str, articles: &[Article]) {
    let mut end = 0;
    for article in articles {
        assert_eq!(article.raw_span().start(), end, "the articles' parts lie side by side");
        end = article.raw_span().end();
        article.check_invariants(raw).expect("invariants");
        assert!(!article.notes().contains(&Note::MoreDocuments));
    }
    assert_eq!(end, raw.len());
    let first = Article::parse(raw).expect("an article");
    first.check_invariants(raw).expect("invariants");
    assert_eq!(first.notes().contains(&Note::MoreDocuments), articles.len() > 1);
    let (parse, all) = (first.to_record(), articles[0].to_record());
    assert_eq!(
        (parse.headline, parse.byline, parse.published, parse.body),
        (all.headline, all.byline, all.published, all.body)
    );
}

fn headlines(articles: &[Article]) -> Vec<&str> {
    articles.iter().map(|a| a.headline().map_or("(none)", |h| h.as_str())).collect()
}

/// Every article has the two paragraphs of its story.
fn whole(articles: &[Article], stories: &[&str]) {
    assert_eq!(articles.len(), stories.len(), "{:?}", headlines(articles));
    for (article, story) in articles.iter().zip(stories) {
        let body: Vec<&str> = article.paragraphs().map(|p| p.as_str()).collect();
        let story: Vec<&str> = story.split("\n\n").map(str::trim).collect();
        assert_eq!(body, story);
    }
}

#[test]
fn records_of_a_download_open_with_a_counter() {
    let record = |n: u32, headline: &str, story: &str| {
        format!(
            "                              {n} of 3 DOCUMENTS\r\n\r\n\r\n                     Copyright 2025 The Elswick Courier\r\n\r\n                             \
             March {n}, 2025 Monday\r\n\r\nSECTION: HARBOUR; Pg. B{n}\r\n\r\nLENGTH: 214 words\r\n\r\nHEADLINE: {headline}\r\n\r\nBYLINE: Rosa \
             Tennant\r\n\r\nBODY:\r\n\r\n{}\r\nLANGUAGE: ENGLISH\r\n\r\nLOAD-DATE: March 9, 2025\r\n\r\n\r\n",
            story.replace('\n', "\r\n")
        )
    };
    let raw = format!(
        "\u{FEFF}Download Request: All Documents: 1-3\r\nTime Of Request: Monday, March 10, 2025  22:32:52\r\n\r\n{}{}{}",
        record(1, "Ferry runs aground", FERRY),
        record(2, "Night train returns", TRAIN),
        record(3, "Mill sold for a crown", MILL)
    );
    let articles = all(&raw);
    whole(&articles, &[FERRY, TRAIN, MILL]);
    assert_eq!(
        headlines(&articles),
        ["Ferry runs aground", "Night train returns", "Mill sold for a crown"]
    );
    let days: Vec<String> =
        articles.iter().map(|a| a.published().expect("a date").to_string()).collect();
    assert_eq!(days, ["2025-03-01", "2025-03-02", "2025-03-03"]);
    assert_eq!(
        &raw[articles[2].headline().expect("a headline").raw_span().range()],
        "Mill sold for a crown"
    );
}

#[test]
fn records_open_with_their_number() {
    let rule = "_".repeat(60);
    let raw = format!(
        "{rule}\n\nDocument 1 of 2\n\n# Ferry runs aground\n\nMarch 3, 2025\n\n{FERRY}\n{rule}\n\nDocument 2 of 2\n\n# Night train returns\n\n\
         March 4, 2025\n\n{TRAIN}"
    );
    let articles = all(&raw);
    whole(&articles, &[FERRY, TRAIN]);
    assert_eq!(headlines(&articles), ["Ferry runs aground", "Night train returns"]);
    // a running head has the same number on every page
    let one = raw.replace("Document 2 of 2", "Document 1 of 2");
    assert_eq!(all(&one).len(), 1);
}

#[test]
fn records_of_codes_end_with_their_number() {
    let record = |headline: &str, day: u32, story: &str| {
        let (lead, rest) = story.split_once("\n\n").expect("two paragraphs");
        format!(
            "HD\n{headline}\n\nBY\nBy Rosa Tennant\n\nWC\n214 words\n\nPD\n{day} March 2025\n\nSN\nThe Elswick Courier\n\nLA\nEnglish\n\nLP\n{lead}\n\nTD\n\
             {rest}\nNS\ngdis : Accidents\n\nAN\nDocument ELSCOU00202503{day:02}eg110000a\n\n"
        )
    };
    let raw = format!(
        "{}{}",
        record("Ferry runs aground", 3, FERRY),
        record("Night train returns", 4, TRAIN)
    );
    let articles = all(&raw);
    whole(&articles, &[FERRY, TRAIN]);
    assert_eq!(headlines(&articles), ["Ferry runs aground", "Night train returns"]);
    assert_eq!(articles[1].published().expect("a date").to_string(), "2025-03-04");
}

#[test]
fn records_end_with_a_mark() {
    let record = |headline: &str, story: &str, mark: &str| {
        format!("# {headline}\n\nBy Rosa Tennant\n214 words\n3 March 2025\n\n{story}\n{mark}\n\n\n")
    };
    for marks in [
        [
            "Document ELSCOU0020250303eg110000a",
            "Document ELSCOU0020250304eg110000b",
            "Document ELSCOU0020250305eg110000c",
        ],
        ["End of Document"; 3],
    ] {
        let raw = format!(
            "{}{}{}\n© 2025 The Archive, Inc. All rights reserved.\n",
            record("Ferry runs aground", FERRY, marks[0]),
            record("Night train returns", TRAIN, marks[1]),
            record("Mill sold for a crown", MILL, marks[2])
        );
        let articles = all(&raw);
        whole(&articles, &[FERRY, TRAIN, MILL]);
        assert_eq!(
            headlines(&articles),
            ["Ferry runs aground", "Night train returns", "Mill sold for a crown"]
        );
        // the mark and the archive's own line are nobody's text
        let gone: Vec<&str> =
            articles[2].discarded().flat_map(|d| d.raw_pieces()).map(|p| &raw[p.range()]).collect();
        assert!(
            gone.iter().any(|g| g.starts_with(marks[2]) && g.ends_with("reserved.")),
            "{gone:?}"
        );
        // (the top of a long dump has none)
        let long = record("Ferry runs aground", &FERRY.repeat(60), marks[0])
            + &record("Night train returns", TRAIN, marks[1]);
        assert_eq!(headlines(&all(&long)), ["Ferry runs aground", "Night train returns"]);
    }
}

#[test]
fn an_archives_elements_hold_an_article_each() {
    let item = |headline: &str, story: &str| {
        format!(
            "<REUTERS TOPICS=\"YES\">\n<DATE> 3-MAR-1988 09:37:34.39</DATE>\n<PLACES><D>uk</D></PLACES>\n<TEXT>\n<TITLE>{headline}</TITLE>\n<DATELINE>    PORT \
             ELSWICK, March 3 - </DATELINE><BODY>{story} REUTER\n</BODY></TEXT>\n</REUTERS>\n"
        )
    };
    let raw = format!(
        "<!DOCTYPE archive SYSTEM \"archive.dtd\">\n{}{}{}",
        item("FERRY RUNS AGROUND", FERRY),
        item("NIGHT TRAIN RETURNS", TRAIN),
        item("MILL SOLD FOR A CROWN", MILL)
    );
    let articles = all(&raw);
    whole(&articles, &[FERRY, TRAIN, MILL]);
    assert_eq!(
        headlines(&articles),
        ["FERRY RUNS AGROUND", "NIGHT TRAIN RETURNS", "MILL SOLD FOR A CROWN"]
    );
    // an element that is not closed holds the next one
    let open = raw.replacen("</REUTERS>", "", 1);
    assert_eq!(all(&open).len(), 2);
}

const HEAD: &str =
    "Date: Tue, 4 Mar 2025 08:00:23 -0000\nFrom: harbour@example.org\nTo: crew@example.org\n";

#[test]
fn a_mailbox_holds_letters() {
    let letter = |subject: &str, story: &str| {
        format!(
            "From list-admin@example.org  Tue Mar  4 06:16:17 2025\n{HEAD}Subject: {subject}\n\nURL: http://www.example.org/7.html\nDate: \
             2025-03-03T00:39:55+01:00\n\n{story}\n"
        )
    };
    let raw =
        format!("{}{}", letter("Ferry runs aground", FERRY), letter("Night train returns", TRAIN));
    let articles = all(&raw);
    whole(&articles, &[FERRY, TRAIN]);
    assert_eq!(headlines(&articles), ["Ferry runs aground", "Night train returns"]);
    // prose may open with the same word
    let prose = raw.replacen("Tickets are", "From Tuesday Tue at 10:00 tickets are", 1);
    assert_eq!(all(&prose).len(), 2);
}

#[test]
fn a_digest_holds_letters_between_rules() {
    let (wide, rule) = ("-".repeat(70), "-".repeat(30));
    let raw = format!(
        "Crew Digest         Tue, 4 Mar 2025       Volume 7 : Issue 31\n\nToday's Topics:\n             Ferry runs aground\n             Night train \
         returns\n\n{wide}\n\n{HEAD}Subject: Ferry runs aground\n\n{FERRY}\n{rule}\n\n{HEAD}Subject: Night train returns\n\n{TRAIN}\n{rule}\n\nEnd of Crew \
         Digest\n******************\n"
    );
    let articles = all(&raw);
    whole(&articles, &[FERRY, TRAIN]);
    let envelope: Vec<&str> =
        articles[0].discarded().flat_map(|d| d.raw_pieces()).map(|p| &raw[p.range()]).collect();
    assert!(envelope[0].starts_with("Crew Digest") && envelope[0].ends_with(&wide), "{envelope:?}");
}

#[test]
fn heads_come_back() {
    let matter = |title: &str, story: &str| {
        format!("---\ntitle: \"{title}\"\nauthor: Rosa Tennant\ndate: 2025-03-03\n---\n\n{story}\n")
    };
    let raw =
        format!("{}{}", matter("Ferry runs aground", FERRY), matter("Night train returns", TRAIN));
    let articles = all(&raw);
    whole(&articles, &[FERRY, TRAIN]);
    assert_eq!(headlines(&articles), ["Ferry runs aground", "Night train returns"]);

    let reader = |title: &str, story: &str| {
        format!(
            "Title: {title}\n\nURL Source: https://www.example.org/{}\n\nMarkdown Content:\n{story}",
            title.len()
        )
    };
    let raw = format!(
        "{}\n{}\u{C}{}",
        reader("Ferry runs aground", FERRY),
        reader("Night train returns", TRAIN),
        reader("Mill sold", MILL)
    );
    let articles = all(&raw);
    whole(&articles, &[FERRY, TRAIN, MILL]);
    assert_eq!(headlines(&articles), ["Ferry runs aground", "Night train returns", "Mill sold"]);
    assert_eq!(
        articles[1].canonical_url().and_then(|u| u.url()),
        Some("https://www.example.org/19")
    );
}

#[test]
fn a_newsletter_announces_its_stories() {
    let rule = "-".repeat(65);
    let section = |title: &str, text: &str| format!("{rule}\n{title}\n{rule}\n{text}\n\n");
    let raw = format!(
        "THE MORNING BOAT\nMarch 3, 2025\n\n{}{}{}{}{}",
        section("IN THIS ISSUE", "* FERRY RUNS AGROUND\n* NIGHT TRAIN RETURNS\n"),
        section(
            "ADVERTISEMENT",
            "Buy a house with a view of the sea: http://www.example.org/houses\n"
        ),
        section("FERRY RUNS AGROUND", FERRY),
        section(
            "ADVERTISEMENT",
            "Buy a house with a view of the sea: http://www.example.org/houses\n"
        ),
        section("NIGHT TRAIN RETURNS", TRAIN),
    ) + &section("STAFF", "Rosa Tennant writes this newsletter.");
    let articles = all(&raw);
    whole(&articles, &[FERRY, TRAIN]);
    assert_eq!(headlines(&articles), ["FERRY RUNS AGROUND", "NIGHT TRAIN RETURNS"]);
    // without a table of contents the frames say nothing
    let bare = raw.replace("* FERRY RUNS AGROUND\n* NIGHT TRAIN RETURNS\n", "Two stories.");
    assert_eq!(all(&bare).len(), 1);
}

#[test]
fn a_newsletters_titles_stand_behind_rules() {
    let story = |title: &str, story: &str| {
        format!("# {title}\n\nBy Rosa Tennant\n\nMarch 3, 2025\n\n{story}")
    };
    let raw = format!(
        "{}\n* * *\n\n{}",
        story("Ferry runs aground", FERRY),
        story("Night train returns", TRAIN)
    );
    let articles = all(&raw);
    whole(&articles, &[FERRY, TRAIN]);
    assert_eq!(headlines(&articles), ["Ferry runs aground", "Night train returns"]);
    // a rule parts the sections of one story, too, and a section has no byline
    let sections = raw.replacen("By Rosa Tennant\n\nMarch 3, 2025\n\nThe night", "The night", 1);
    assert_eq!(all(&sections).len(), 1);
}

#[test]
fn the_whole_dump_is_held_to_the_limit() {
    let raw = "End of Document\n".repeat(10);
    let parser = Parser::builder().max_len(64).build();
    assert!(matches!(parser.parse_all(&raw), Err(ParseError::InputTooLarge { .. })));
    assert_eq!(Article::parse_all("\n \u{FEFF}\n").unwrap_err(), ParseError::EmptyInput);
    // marks alone are no documents
    assert_eq!(Article::parse_all(&raw).expect("an article").len(), 1);
    let counters = "1 of 3 DOCUMENTS\n\nSECTION: A\n\nHEADLINE: B\n\n".repeat(3000);
    assert_eq!(Article::parse_all(&counters).expect("articles").len(), 3000);
}

/// Frames around two articles: what is printed before each, and behind it.
fn frames() -> impl Strategy<Value = (&'static str, &'static str)> {
    prop::sample::select(vec![
        ("---\ntitle: A story\nauthor: Rosa Tennant\n---\n\n", "\n\n"),
        ("Title: A story\n\nURL Source: https://www.example.org/a\n\nMarkdown Content:\n", "\n\n"),
        ("", "\n\nEnd of Document\n\n"),
        (
            "From ann@example.org Mon Mar  3 10:00:00 2025\nFrom: ann@example.org\nDate: Mon, 3 Mar 2025 10:00:00 +0000\nSubject: A story\n\n",
            "\n\n",
        ),
        ("<DOC>\n<DOCNO>AB-7</DOCNO>\n<TITLE>A story</TITLE>\n<TEXT>\n", "\n</TEXT>\n</DOC>\n"),
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Articles in a container read as they do in a dump of their own, and their places are
    /// shifted.
    #[test]
    fn documents_side_by_side(frame in frames(), picks in prop::collection::vec((0..stories().len(), 0..Shape::ALL.len(), any::<u64>()), 2..4)) {
        // (a dump with a head of its own is a document by that head)
        let headless = |dump: String| dump.trim_start_matches(['-', '\n', '\u{FEFF}']).to_owned().replace("URL Source:", "Source");
        let parts: Vec<String> = picks
            .iter()
            .map(|&(story, shape, seed)| {
                let dump = render(&stories()[story], Shape::ALL[shape], Damage::all(seed)).0;
                format!("{}{}{}", frame.0, headless(dump), frame.1)
            })
            .collect();
        let raw = parts.concat();
        let articles = Article::parse_all(&raw).unwrap();
        check(&raw, &articles);
        prop_assert_eq!(articles.len(), parts.len());
        for (article, part) in articles.iter().zip(&parts) {
            let alone = Article::parse(part).unwrap();
            let shift = article.raw_span().start();
            // (a mark that ends one record alone is part of its text)
            if frame.0.is_empty() {
                continue;
            }
            prop_assert_eq!(article.clean_text(), alone.clean_text());
            prop_assert_eq!(article.headline().map(|h| h.raw_span().start()), alone.headline().map(|h| h.raw_span().start() + shift));
            let places = |a: &Article, by: usize| a.body().map(|b| b.text().raw_span().start() + by).collect::<Vec<_>>();
            prop_assert_eq!(places(article, 0), places(&alone, shift));
            let targets = |a: &Article, by: usize| {
                a.body().flat_map(|b| b.links().filter_map(|l| l.target()).collect::<Vec<_>>()).map(|t| t.start() + by).collect::<Vec<_>>()
            };
            prop_assert_eq!(targets(article, 0), targets(&alone, shift));
        }
    }

    /// Whatever stands in a dump, its articles share it out.
    #[test]
    fn every_byte_has_one_article(pieces in prop::collection::vec(prop::sample::select(vec![
        "1 of 3 DOCUMENTS\n", "HEADLINE: a\n", "SECTION: b\n\n", "Document 1 of 3\n", "Document 2 of 3\n", "End of Document\n", "<DOC>\n", "</DOC>\n",
        "---\n", "title: a\n", "author: b\n", "Title: a\n", "From a@b Mon Mar  3 10:00:00 2025\n", "From: a\n", "Subject: b\n", "\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{C}",
        "------------------------------\n", "* A TITLE\n", "A TITLE\n", "AN\n", "HD\n", "HD a\n", "# b\n\nBy Rosa Tennant\n\n", "* * *\n", "Ä", "\u{FEFF}", "\u{200B}",
        "The ferry ran aground on Monday morning, the harbour master said.\n",
    ]), 0..40)) {
        let raw = pieces.concat();
        match Article::parse_all(&raw) {
            Ok(articles) => check(&raw, &articles),
            Err(error) => prop_assert_eq!(Article::parse(&raw).unwrap_err(), error),
        }
    }
}
