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
    // (`Ã` and what is like it is a letter before LF; with the bytes of another line end behind it
    // it is the beginning of a character that was read as Latin-1)
    let end = ENDS[choice % ENDS.len()];
    let leads = |c: char| ('\u{C2}'..='\u{F4}').contains(&c);
    if !end.starts_with('\r') && raw.split('\n').any(|line| line.trim_end().ends_with(leads)) {
        return;
    }
    let read = |raw: &str| Article::parse(raw).map(|article| texts(article.to_record()));
    assert_eq!(read(&raw.replace('\n', end)), read(&raw), "{end:?}");
});

copydesk_fuzz::text_mutator!(1);
