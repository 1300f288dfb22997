//! The plain twin of an article: the same texts and bytes, and with the feature `serde` the same
//! again after a round trip.

use copydesk::{Article, MarkdownOptions, Record};

const DUMPS: [&str; 3] = [
    include_str!("../examples/dumps/harbour-bridge.txt"),
    include_str!("../examples/dumps/water-works.txt"),
    include_str!("../examples/dumps/night-ferry.txt"),
];

#[test]
fn a_record_says_what_the_article_says() {
    for raw in DUMPS {
        let article = Article::parse(raw).unwrap();
        let record = article.to_record();
        assert_eq!(
            record.headline.as_ref().map(|h| h.text.as_str()),
            article.headline().map(|h| h.as_str())
        );
        assert_eq!(record.published, article.published().map(|d| d.to_string()));
        assert_eq!(record.lang.as_deref(), article.lang());
        assert_eq!(record.notes.len(), article.notes().len());
        assert_eq!(record.body.len(), article.body().count());
        assert!(!record.body.is_empty());
        for (plain, block) in record.body.iter().zip(article.body()) {
            assert_eq!(
                (plain.kind.as_str(), plain.text.as_str()),
                (block.kind().as_str(), block.text().as_str())
            );
            let spans: Vec<_> = block.text().raw_pieces().map(|p| (p.start(), p.end())).collect();
            assert_eq!(plain.spans, spans);
            assert_eq!(plain.links.len(), block.links().count());
            for (plain, link) in plain.links.iter().zip(block.links()) {
                assert_eq!(
                    block.text().get(plain.range.0..plain.range.1),
                    Some(link.text().as_str())
                );
            }
            assert_eq!(plain.confidence, Some(block.confidence().share()));
        }
        assert_eq!(record.schema, Record::SCHEMA);
        assert_eq!(record.family.as_deref(), Some(article.family().as_str()));
        assert_eq!(record.updated, article.updated().map(|d| d.to_string()));
        assert_eq!(record.section.as_deref(), article.section().as_deref());
        assert_eq!(record.tags, article.tags().collect::<Vec<_>>());
        assert_eq!(
            (record.links.len(), record.images.len()),
            (article.links().count(), article.images().count())
        );
        let named = |(from, to): (usize, usize)| &raw[from..to];
        assert!(record.links.iter().all(|link| named(link.refs[0]).contains(&link.text)));
        assert!(record.images.iter().all(|image| {
            image.url.as_deref().is_none_or(|url| image.refs.iter().any(|r| named(*r) == url))
        }));
    }
}

/// A page with each kind of place that a record names.
const PAGE: &str = "# Ferry Sinks Off Port Elswick\n\n\
    By Rosa Tennant and Reuters\n\nMarch 3, 2025\n\n\
    ![The ferry](https://img.example.org/ferry.jpg)\n\n\
    The ferry sank on Monday morning off the [north coast](https://www.example.org/coast), and all of its 212 passengers \
    were saved by fishing boats, police said.\n\n\
    Divers will look for the [log](https://www.example.org/log) as soon as the storm is over, the harbour master said.\n\n\
    Related: [Storm closes schools](https://www.example.org/schools)\n";

#[test]
fn places_of_a_record_are_the_raw_bytes_of_what_it_names() {
    let article = Article::parse(PAGE).unwrap();
    let record = article.to_record();
    let named = |refs: &[(usize, usize)]| {
        refs.iter().map(|&(from, to)| &PAGE[from..to]).collect::<Vec<_>>()
    };
    let links: Vec<_> = record.links.iter().map(|link| named(&link.refs)).collect();
    assert_eq!(
        links,
        [["north coast", "https://www.example.org/coast"], ["log", "https://www.example.org/log"]]
    );
    assert_eq!(named(&record.images[0].refs), ["The ferry", "https://img.example.org/ferry.jpg"]);
    let related = &record.related_links[0];
    assert_eq!(
        (related.text.as_str(), related.url.as_deref()),
        ("Storm closes schools", Some("https://www.example.org/schools"))
    );
    // (what it owns is told once)
    let address = [named(&related.spans), named(&related.refs)].concat().join(" ");
    assert_eq!(address.matches("https://www.example.org/schools").count(), 1, "{address}");
    assert_eq!(named(&record.published_refs), ["March 3, 2025"]);
}

#[test]
fn every_note_and_the_kind_of_every_author_is_told() {
    let article = Article::parse(PAGE).unwrap();
    let authors: Vec<_> =
        article.to_record().byline.unwrap().authors.into_iter().map(|a| (a.name, a.kind)).collect();
    let wanted = [("Rosa Tennant", "person"), ("Reuters", "organization")];
    assert_eq!(authors, wanted.map(|(name, kind)| (name.to_owned(), kind.to_owned())));
    let article = Article::parse("Log in\n").unwrap();
    let notes: Vec<String> = article.notes().iter().map(|note| note.to_string()).collect();
    assert_eq!(article.to_record().notes, notes);
    assert!(notes.len() >= 2, "{notes:?}");
}

#[test]
fn an_author_who_is_filed_surname_first_is_printed_the_same() {
    let raw = "1 of 9 DOCUMENTS\n\nThe Elswick Courier\n\nMarch 3, 2025\n\nHEADLINE: Ferry runs aground\n\n\
               BYLINE: TENNANT, ROSA\n\nBODY:\n\nThe ferry ran aground on Monday, the harbour police said.\n\n\
               LOAD-DATE: May 1, 2025\n";
    let article = Article::parse(raw).unwrap();
    let options = MarkdownOptions::new().front_matter(true);
    let markdown = article.to_markdown_with(options);
    assert!(markdown.contains("\nauthors:\n  - \"ROSA TENNANT\"\n"), "{markdown}");
    assert_eq!(article.to_record().to_markdown_with(options), markdown);
}

#[test]
fn the_default_is_empty() {
    let record = Record::default();
    assert!(record.headline.is_none() && record.body.is_empty() && record.published.is_none());
}

#[cfg(feature = "serde")]
mod json {
    use super::*;

    #[test]
    fn a_round_trip_changes_nothing() {
        for raw in DUMPS {
            let record = Article::parse(raw).unwrap().to_record();
            let json = serde_json::to_string(&record).unwrap();
            let again = serde_json::from_str::<Record>(&json).unwrap();
            assert_eq!(again, record);
            assert_eq!(again.to_markdown(), Article::parse(raw).unwrap().to_markdown());
            assert_eq!(serde_json::to_string(&again).unwrap(), json);
        }
    }

    #[test]
    fn names_and_forms_are_stable() {
        let record = Article::parse(DUMPS[0]).unwrap().to_record();
        let value = serde_json::to_value(&record).unwrap();
        let mut keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
        keys.sort_unstable();
        assert_eq!(
            keys,
            [
                "body",
                "byline",
                "canonical_url",
                "captions",
                "dateline",
                "deck",
                "discarded",
                "family",
                "footnotes",
                "headline",
                "images",
                "lang",
                "links",
                "metadata",
                "notes",
                "published",
                "published_refs",
                "related_links",
                "schema",
                "section",
                "tags",
                "updated",
                "updated_refs"
            ]
        );
        assert!(value["headline"]["text"].is_string());
        let span = &value["headline"]["spans"][0];
        assert!(span[0].as_u64() < span[1].as_u64(), "{span}");
        assert_eq!(value["body"][0]["kind"], "paragraph");
        assert_eq!(value["schema"], 2);
        assert_eq!(value["family"], "markdown");
        let share = value["headline"]["confidence"].as_f64().unwrap();
        assert!((0.0..=1.0).contains(&share), "{share}");
        assert_eq!(value["body"][1]["links"][0]["text"], "repair crew");
        assert_eq!(value["links"][0]["text"], "repair crew");
        assert_eq!(
            value["images"][0]["url"],
            "https://img.example.org/2025/bridge-tram.jpg?w=1200"
        );
    }

    #[test]
    fn keys_that_are_missing_or_new_are_no_mistake() {
        let record: Record =
            serde_json::from_str(r#"{"path": "x", "headline": {"text": "A"}, "invented": 3}"#)
                .unwrap();
        assert_eq!(record.headline.unwrap().text, "A");
        assert!(record.body.is_empty());
        // (a form of the first version does not say which it is)
        assert_eq!((record.schema, Record::SCHEMA), (0, 2));
        let first = r#"{"headline": {"text": "A"}, "captions": [{"text": "C", "spans": [[1, 2]]}], "body": [{"kind": "poem", "text": "B"}]}"#;
        let record: Record = serde_json::from_str(first).unwrap();
        assert_eq!(record.to_markdown(), "# A\n\nB\n\n![C]()\n");
        assert_eq!(record.to_string(), "A\n\nB");
    }
}
