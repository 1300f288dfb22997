//! Any text: no panic, every visible byte has one owner, the explanation can be replayed and agrees with `parse`.
#![no_main]

use copydesk::Parser;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|raw: &str| {
    let parser = Parser::new();
    let explanation = parser.explain(raw);
    let parsed = parser.parse(raw);
    match (&explanation.outcome, &parsed) {
        (Ok(explained), Ok(article)) => {
            article.check_invariants(raw).unwrap();
            assert_eq!(explanation.replay(raw), article.clean_text());
            assert_eq!(explained.to_record(), article.to_record());
        }
        (Err(a), Err(b)) => assert_eq!(a, b),
        (a, b) => panic!("explain: {a:?}, parse: {b:?}"),
    }
});
