//! Any text: no panic, every visible byte has one owner, every field can be read.
#![no_main]

use copydesk::{Article, ParseError};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let raw = copydesk_fuzz::text(bytes);
    match Article::parse(&raw) {
        Ok(article) => {
            article.check_invariants(&raw).unwrap();
            let record = article.to_record();
            assert_eq!(record.body.len(), article.body().count());
        }
        Err(error) => assert_eq!(error, ParseError::EmptyInput),
    }
});

copydesk_fuzz::text_mutator!(0);
