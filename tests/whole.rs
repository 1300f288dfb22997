//! The article as a whole: what its labelled lines say, its images and links, whose each byte is,
//! and its texts as strings.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};

use copydesk::{Article, Owner, RawSpan, Text};

const DUMPS: [&str; 3] = [
    include_str!("../examples/dumps/harbour-bridge.txt"),
    include_str!("../examples/dumps/water-works.txt"),
    include_str!("../examples/dumps/night-ferry.txt"),
];

const STORY: &str = "A night ferry sailed on Monday for the first time in thirty years, with two hundred passengers and a band on board.\n\n\
                     The line was given up in 1996, when the new airport promised to bring the islands within forty minutes.\n\n\
                     Nobody had thought of a ferry then, the harbour master told reporters on Tuesday, and nobody had asked.\n";

fn parse(raw: &str) -> Article {
    let article = Article::parse(raw).unwrap();
    article.check_invariants(raw).unwrap();
    article
}

#[test]
fn the_flagship_dump_is_right_in_every_field() {
    let raw = DUMPS[0];
    let article = parse(raw);
    assert_eq!(article.headline().as_deref(), Some("Harbour Bridge Reopens After Two-Year Repair"));
    assert_eq!(article.deck().as_deref(), None);
    assert_eq!(
        article.byline().unwrap().text(),
        "By Marta Lindqvist and Tom Okafor, Transport Reporter"
    );
    let authors: Vec<_> =
        article.authors().map(|a| (a.name().as_str(), a.role().map(Text::as_str))).collect();
    assert_eq!(authors, [("Marta Lindqvist", None), ("Tom Okafor", Some("Transport Reporter"))]);
    assert_eq!(article.authors().len(), 2);
    assert_eq!(article.published().unwrap().to_string(), "2025-03-03");
    assert_eq!((article.updated(), article.section(), article.tags().count()), (None, None, 0));
    assert_eq!(article.dateline().unwrap().text(), "PORT ELSWICK, March 3 –");
    let captions: Vec<&str> = article.captions().map(Text::as_str).collect();
    assert_eq!(
        captions,
        [
            "The first tram crosses the bridge",
            "The first tram crosses the bridge. Photo: Jonas Berg"
        ]
    );
    assert_eq!(article.images().count(), 1);
    let related: Vec<_> = article.related_links().map(|l| l.text().as_str()).collect();
    assert_eq!(related, ["How Divers Found the Forgotten Piles"]);
    assert_eq!(
        article.canonical_url().unwrap().url(),
        Some("https://www.example.org/2025/03/03/harbour-bridge-reopens")
    );
    let metadata: Vec<_> = article.metadata().map(|m| m.text().as_str()).collect();
    assert_eq!(metadata, ["March 3, 2025", "© 2025 The Elswick Courier. All rights reserved."]);
    let body: Vec<String> = article.body().map(|b| b.text().chars().take(20).collect()).collect();
    let expected = [
        "The Harbour Bridge r",
        "“We promised to be b",
        "The repair cost 48.2",
        "What changes for com",
        "Tram lines 4 and 9 r",
        "Cars stay away for a",
        "Shopkeepers on the s",
    ];
    assert_eq!(body, expected);
    assert_eq!(article.word_count(), 206);
    assert_eq!(article.body_text().split("\n\n").count(), 7);
}

#[test]
fn a_sentence_with_a_credit_is_a_caption() {
    let captions = [
        "The first tram crosses the bridge. Photo: Jonas Berg",
        "Rescuers carry a passenger ashore at dawn! Photograph: Ines Falk/The Courier",
        "Das Schiff lag am Montag noch im Hafen. Foto: Rosa Tennant",
        "Le navire était encore au port lundi matin. Photo : Rosa Tennant",
    ];
    for caption in captions {
        let raw =
            format!("# Ferry Returns to the Islands\n\nBy Rosa Tennant\n\n{caption}\n\n{STORY}");
        let article = parse(&raw);
        assert_eq!(article.captions().next().as_deref(), Some(caption));
        assert_eq!(article.deck().as_deref(), None);
        assert_eq!(article.body().len(), 3, "{caption}");
    }
    // a sentence that goes on is no credit
    let paragraph = "She kept one thing of all that she had in the house. Photo: the word alone was written on the box that she carried out.";
    let article = parse(&format!(
        "# Ferry Returns to the Islands\n\nBy Rosa Tennant\n\n{STORY}\n{paragraph}\n\n{STORY}"
    ));
    assert!(article.captions().next().is_none());
}

#[test]
fn a_change_is_read_where_it_is_stated() {
    let forms = [
        (
            "Published March 3, 2025\n\nUpdated: March 4, 2025 10:30\n\n",
            "2025-03-04T10:30",
            "March 4, 2025 10:30",
        ),
        ("March 3, 2025, updated March 4, 2025\n\n", "2025-03-04", "March 4, 2025"),
        ("Last updated on Tuesday, March 4, 2025\n\n", "2025-03-04", "Tuesday, March 4, 2025"),
        ("Aktualisiert am 4. März 2025\n\n", "2025-03-04", "4. März 2025"),
        ("By Rosa Tennant | Updated: March 4, 2025\n\n", "2025-03-04", "March 4, 2025"),
    ];
    for (line, date, printed) in forms {
        let raw = format!("# Ferry Returns to the Islands\n\n{line}{STORY}");
        let article = parse(&raw);
        assert_eq!(article.updated().map(|d| d.to_string()).as_deref(), Some(date), "{line}");
        assert_eq!(article.updated_span().unwrap().slice(&raw), Some(printed), "{line}");
    }
    let keys = [
        "updated",
        "lastmod",
        "last_modified_at",
        "dateModified",
        "modified",
        "Last Updated",
        "article.modified_time",
    ];
    for key in keys {
        let raw = format!(
            "---\ntitle: Ferry Returns\ndate: 2025-03-03\n{key}: 2025-03-04T09:30:00Z\n---\n\n{STORY}"
        );
        let article = parse(&raw);
        assert_eq!(
            article.updated().map(|d| d.to_string()).as_deref(),
            Some("2025-03-04T09:30:00Z"),
            "{key}"
        );
        assert_eq!(
            article.published().map(|d| d.to_string()).as_deref(),
            Some("2025-03-03"),
            "{key}"
        );
    }
    // what the story tells of is no change of it
    let raw = format!(
        "# Ferry Returns to the Islands\n\nMarch 3, 2025\n\n{STORY}\nThe timetable was updated on March 1, 2025, the operator said on the day.\n\n{STORY}"
    );
    assert_eq!(parse(&raw).updated(), None);
}

#[test]
fn labelled_values_are_found_by_their_labels() {
    let raw = format!(
        "---\ntitle: Ferry Returns\nSECTION: Harbour\ntags:\n  - ferries\n  - \"Port Elswick, north\"\n  - \"[[islands]]\"\nkeywords: [boats, 'night lines']\n---\n\n{STORY}"
    );
    let article = parse(&raw);
    assert_eq!(article.section().as_deref(), Some("Harbour"));
    assert_eq!(article.metadata_value("section").as_deref(), Some("Harbour"));
    assert_eq!(article.metadata_value("no such label"), None);
    let tags: Vec<&str> = article.tags().map(Text::as_str).collect();
    assert_eq!(tags, ["ferries", "Port Elswick, north", "islands", "boats", "night lines"]);
    for tag in article.tags() {
        assert_eq!(tag.raw_span().slice(&raw), Some(tag.as_str()));
    }
    let raw = format!(
        "---\ntitle: Ferry Returns\ncategories: [\"Harbour, north\", Ferries]\n---\n\n{STORY}"
    );
    assert_eq!(parse(&raw).section().as_deref(), Some("Harbour, north"));
    let raw = format!("---\ntitle: Ferry Returns\nsection: \"Harbour, north\"\n---\n\n{STORY}");
    assert_eq!(parse(&raw).section().as_deref(), Some("Harbour, north"));
}

#[test]
fn images_have_their_addresses_and_captions() {
    let first = "![](https://img.example.org/a_(1).jpg \"A title\")";
    let second = "![The ferry at dawn](<https://img.example.org/b c.jpg>)\n\nThe ferry at dawn. Photo: Ines Falk";
    let rest = "The band plays on the quay. Photo: Jonas Berg";
    let raw = format!(
        "![Logo](https://img.example.org/logo.svg)\n\n# Ferry Returns to the Islands\n\nBy Rosa Tennant\n\n{first}\n\n{STORY}\n{second}\n\n{STORY}\n{rest}\n\n{STORY}"
    );
    let article = parse(&raw);
    let images: Vec<_> = article
        .images()
        .map(|i| (i.url(), i.alt().map(Text::as_str), i.caption().map(Text::as_str)))
        .collect();
    assert_eq!(
        images,
        [
            (Some("https://img.example.org/a_(1).jpg"), None, None),
            (
                Some("https://img.example.org/bc.jpg"),
                Some("The ferry at dawn"),
                Some("The ferry at dawn. Photo: Ines Falk")
            ),
            (None, None, Some("The band plays on the quay. Photo: Jonas Berg")),
        ]
    );
    let targets: Vec<_> = article.images().filter_map(|i| i.target()?.slice(&raw)).collect();
    assert_eq!(targets, ["https://img.example.org/a_(1).jpg", "https://img.example.org/b c.jpg"]);
}

#[test]
fn every_byte_is_its_owners() {
    for raw in DUMPS {
        let article = parse(raw);
        let mut seen = BTreeSet::new();
        for at in 0..raw.len() {
            let Some(owner) = article.owner_at(at) else {
                assert!(raw.as_bytes()[at].is_ascii_whitespace(), "byte {at}");
                continue;
            };
            assert!(
                owner.raw_pieces().any(|piece| piece.range().contains(&at)),
                "byte {at}: {owner:?}"
            );
            seen.insert(owner.as_str());
            match owner {
                Owner::Discarded(_) => assert_eq!(owner.text(), None),
                _ => assert!(owner.text().is_some_and(|text| !text.is_empty())),
            }
        }
        assert!(seen.contains("headline") && seen.contains("body"), "{seen:?}");
        assert!(article.owner_at(raw.len()).is_none() && article.owner_at(usize::MAX).is_none());
    }
}

#[test]
fn the_owner_of_a_byte_in_a_dump_of_several() {
    let raw = "---\ntitle: Ferry Sinks Off Port Elswick\ndate: 2025-03-03\n---\n\
               The ferry sank on Monday morning off the coast, and all of its 212 passengers were saved by fishing boats, police said.\n\n\
               ![The quay](https://img.example.org/quay.jpg)\n\n\
               ---\ntitle: Night Train Returns\ndate: 2025-03-04\nupdated: 2025-03-05\n---\n\
               The night train to the coast will run again from May, twelve years after the last one, the railway said on Tuesday.\n\n\
               ![The train](https://img.example.org/train.jpg)\n";
    let articles = Article::parse_all(raw).unwrap();
    let [first, second] = &articles[..] else { panic!("{} articles", articles.len()) };
    let at = raw.find("night train").unwrap();
    assert!(first.owner_at(at).is_none());
    assert_eq!(second.owner_at(at).unwrap().as_str(), "body");
    assert_eq!(second.updated_span().unwrap().slice(raw), Some("2025-03-05"));
    let target = second.images().next().unwrap().target().unwrap();
    assert_eq!(target.slice(raw), Some("https://img.example.org/train.jpg"));
    assert!(first.span_of(at..at + 5).is_none());
    let span = second.span_of(at..at + 11).unwrap();
    assert_eq!(span.slice(second.clean_text()), Some("night train"));
}

#[test]
fn spans_go_both_ways() {
    for raw in DUMPS {
        let article = parse(raw);
        let clean = article.clean_text();
        for block in article.body() {
            let text = block.text();
            assert_eq!(article.raw_span_of(text.span()), Some(text.raw_span()));
            assert_eq!(text.span().slice(clean), Some(text.as_str()));
            let back = article.span_of(text.raw_span()).unwrap();
            assert!(back.start() <= text.span().start() && text.span().end() <= back.end());
        }
        // any range is answered, and with ranges that can be sliced
        for start in 0..clean.len() + 2 {
            let range = start..start + 3;
            let raw_span = article.raw_span_of(range.clone());
            assert_eq!(raw_span.is_some(), clean.get(range).is_some());
            assert!(raw_span.is_none_or(|span: RawSpan| span.slice(raw).is_some()));
        }
        for start in 0..raw.len() - 2 {
            assert!(article.span_of(start..start + 2).unwrap().slice(clean).is_some());
        }
        #[expect(clippy::reversed_empty_ranges)]
        let reversed = article.span_of(5..2);
        assert_eq!((reversed, article.raw_span_of(clean.len()..clean.len() + 1)), (None, None));
    }
}

#[test]
fn the_body_goes_both_ways_and_knows_its_length() {
    for raw in DUMPS {
        let article = parse(raw);
        let there: Vec<_> = article.body().map(|b| b.text()).collect();
        let mut back: Vec<_> = article.body().rev().map(|b| b.text()).collect();
        back.reverse();
        assert_eq!(there, back);
        assert_eq!(article.body().len(), there.len());
        let mut body = article.body();
        let (first, last) = (body.next().unwrap(), body.next_back().unwrap());
        assert_eq!((first.text(), last.text()), (there[0], there[there.len() - 1]));
        assert_eq!(
            (body.len(), body.get(0).map(|b| b.text())),
            (there.len() - 2, there.get(1).copied())
        );
        assert_eq!(body.by_ref().count(), there.len() - 2);
        assert!(body.next().is_none() && body.next_back().is_none() && body.get(0).is_none());
        assert_eq!(article.body().get(there.len()).map(|b| b.text()), None);
        assert_eq!(article.paragraphs().next_back(), there.last().copied());
    }
}

#[test]
#[expect(
    clippy::mutable_key_type,
    reason = "what is worked out when it is asked for is no part of a text's words"
)]
fn a_text_is_its_string() {
    let article = parse(&format!("# Ferry Returns\n\n{STORY}"));
    let headline = article.headline().unwrap();
    let owned = String::from(headline);
    assert_eq!(headline, owned);
    assert_eq!(owned, headline);
    assert_eq!(headline, "Ferry Returns");
    assert_eq!("Ferry Returns", headline);
    assert_eq!(headline, *"Ferry Returns");
    assert_eq!(*"Ferry Returns", headline);
    assert_eq!(headline, Cow::Borrowed("Ferry Returns"));
    assert!(headline.starts_with("Ferry") && headline.len() == 13);
    assert_eq!(article.headline().as_deref(), Some("Ferry Returns"));
    let set: HashSet<Text<'_>> = article.headline().into_iter().collect();
    assert!(set.contains("Ferry Returns") && set.contains(&headline));
    assert!(headline < article.body().get(1).unwrap().text());
    let (text, cow): (&str, Cow<'_, str>) = (headline.into(), headline.into());
    assert_eq!(text, cow);
    fn by_ref(text: impl AsRef<str>) -> usize {
        text.as_ref().len()
    }
    assert_eq!(by_ref(headline), 13);
}

#[test]
fn words_are_counted_in_any_script() {
    let with =
        |text: &str| parse(&format!("# Ferry Returns\n\n{STORY}{text}\n{STORY}")).word_count();
    let count = |text: &str| with(&format!("\n{text}\n")) - with("");
    let more = "It cost 48.2 million — more than anybody’s guess, the well-known engineer said & nobody asked why it did.";
    assert_eq!(count(more), 17);
    assert_eq!(
        count("周一，三十年来第一艘夜间渡轮启航，船上有两百名乘客和一支乐队，运营商说。"),
        32
    );
}

#[test]
fn nothing_is_printed_of_nothing() {
    let article = parse("404\n\nPage not found\n");
    assert_eq!(
        (article.body_text(), article.word_count(), article.body().len()),
        (String::new(), 0, 0)
    );
    assert_eq!(
        (article.links().count(), article.images().count(), article.authors().len()),
        (0, 0, 0)
    );
    assert!(
        article.section().is_none()
            && article.updated().is_none()
            && article.updated_span().is_none()
    );
}

#[cfg(feature = "serde")]
#[test]
fn texts_and_dates_are_strings_in_json() {
    let article = parse(DUMPS[0]);
    let json = serde_json::to_string(&(article.headline(), article.published(), article.updated()))
        .unwrap();
    assert_eq!(json, r#"["Harbour Bridge Reopens After Two-Year Repair","2025-03-03",null]"#);
    assert_eq!(
        serde_json::from_str::<copydesk::Date>("\"2025-03-03\"").unwrap(),
        article.published().unwrap()
    );
    let error = serde_json::from_str::<copydesk::Date>("\"March 3\"").unwrap_err();
    assert!(error.to_string().starts_with("not a date of ISO 8601"), "{error}");
}
