//! Any text as a file of articles: they lie side by side from its first byte to its last, each keeps every promise, and the first is what `parse` reads.
#![no_main]

use copydesk::{Article, Note, ParseError};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let raw = copydesk_fuzz::text(bytes);
    let articles = match Article::parse_all(&raw) {
        Ok(articles) => articles,
        Err(error) => return assert_eq!(error, ParseError::EmptyInput),
    };
    let mut end = 0;
    for article in &articles {
        assert_eq!(article.raw_span().start(), end);
        end = article.raw_span().end();
        article.check_invariants(&raw).unwrap();
        assert!(!article.notes().contains(&Note::MoreDocuments));
    }
    assert_eq!(end, raw.len());
    let first = Article::parse(&raw).unwrap();
    first.check_invariants(&raw).unwrap();
    assert_eq!(first.notes().contains(&Note::MoreDocuments), articles.len() > 1);
    let (parse, all) = (first.to_record(), articles[0].to_record());
    assert_eq!(
        (parse.headline, parse.byline, parse.published, parse.body),
        (all.headline, all.byline, all.published, all.body)
    );
});

copydesk_fuzz::text_mutator!(0);
