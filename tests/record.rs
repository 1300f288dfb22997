//! The plain twin of an article: the same texts and bytes, and with the feature `serde` the same again after a round trip.

use copydesk::{Article, Record};

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
        assert_eq!(record.headline.as_ref().map(|h| h.text.as_str()), article.headline().map(|h| h.as_str()));
        assert_eq!(record.published, article.published().map(|d| d.to_string()));
        assert_eq!(record.lang.as_deref(), article.lang());
        assert_eq!(record.notes.len(), article.notes().len());
        assert_eq!(record.body.len(), article.body().count());
        assert!(!record.body.is_empty());
        for (plain, block) in record.body.iter().zip(article.body()) {
            assert_eq!((plain.kind.as_str(), plain.text.as_str()), (block.kind().as_str(), block.text().as_str()));
            let spans: Vec<_> = block.text().raw_pieces().map(|p| (p.start(), p.end())).collect();
            assert_eq!(plain.spans, spans);
            assert_eq!(plain.links.len(), block.links().count());
        }
    }
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
            assert_eq!(serde_json::from_str::<Record>(&json).unwrap(), record);
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
                "headline",
                "lang",
                "metadata",
                "notes",
                "published",
                "published_refs",
                "related_links"
            ]
        );
        assert!(value["headline"]["text"].is_string());
        let span = &value["headline"]["spans"][0];
        assert!(span[0].as_u64() < span[1].as_u64(), "{span}");
        assert_eq!(value["body"][0]["kind"], "paragraph");
    }

    #[test]
    fn keys_that_are_missing_or_new_are_no_mistake() {
        let record: Record = serde_json::from_str(r#"{"path": "x", "headline": {"text": "A"}, "invented": 3}"#).unwrap();
        assert_eq!(record.headline.unwrap().text, "A");
        assert!(record.body.is_empty());
    }
}
