//! LF, CR LF, CR, NEL, LS and PS give the same article.
#![no_main]

use copydesk::Article;
use copydesk_fuzz::support::texts;
use libfuzzer_sys::fuzz_target;

const ENDS: [&str; 5] = ["\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"];

fuzz_target!(|bytes: &[u8]| {
    let (choice, raw) = copydesk_fuzz::choice_and_text(bytes);
    // (VT is a line end, too)
    let raw =
        raw.replace("\r\n", "\n").replace(['\r', '\u{B}', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let read = |raw: &str| Article::parse(raw).map(|article| texts(article.to_record()));
    let end = ENDS[choice % ENDS.len()];
    assert_eq!(read(&raw.replace('\n', end)), read(&raw), "{end:?}");
});

copydesk_fuzz::text_mutator!(1);
