//! `explain` is `parse`, with the standard parser and with one that was built with the same settings; the explanation can be replayed.
#![no_main]

use std::sync::LazyLock;

use copydesk::{Article, Parser};
use libfuzzer_sys::fuzz_target;

/// (A parser is dear to make: its words are put into tables.)
static BUILT: LazyLock<Parser> = LazyLock::new(|| Parser::builder().build());

fuzz_target!(|bytes: &[u8]| {
    let raw = copydesk_fuzz::text(bytes);
    let explanation = BUILT.explain(&raw);
    let parsed = Article::parse(&raw).map(|article| article.to_record());
    if let Ok(article) = &explanation.outcome {
        article.check_invariants(&raw).unwrap();
        assert_eq!(article.clean_text(), explanation.clean_text);
        assert_eq!(explanation.replay(&raw), article.clean_text());
    }
    assert_eq!(explanation.outcome.map(|article| article.to_record()), parsed);
});

copydesk_fuzz::text_mutator!(0);
