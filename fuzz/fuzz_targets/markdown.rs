//! Markdown of an article, and of blocks of any text, is read by a CommonMark parser as the same blocks.
#![no_main]

use copydesk::record::BlockRecord;
use copydesk::{Article, Record};
use copydesk_fuzz::support::{blocks, markdown};
use libfuzzer_sys::fuzz_target;

const KINDS: [&str; 4] = ["paragraph", "subheading", "list_item", "quote"];
const MARKERS: [&str; 4] = ["-", "1.", "2.", "10)"];

/// Blocks of the text's parts between two line feeds (one is in their texts): the choice and their lengths say of what kind.
fn record(choice: usize, text: &str) -> Record {
    let mut record = Record::default();
    for (i, part) in text.split("\n\n").filter(|part| !part.trim().is_empty()).enumerate() {
        let number = choice.wrapping_mul(31).wrapping_add(i.wrapping_mul(part.len()));
        let mut block = BlockRecord::default();
        block.kind = KINDS[number % 4].to_owned();
        block.text = part.to_owned();
        if block.kind == "list_item" {
            block.depth = (number >> 2) % 3;
            block.marker = Some(MARKERS[(number >> 4) % 4].to_owned());
        }
        record.body.push(block);
    }
    record
}

fuzz_target!(|bytes: &[u8]| {
    let (choice, text) = copydesk_fuzz::choice_and_text(bytes);
    if choice % 4 == 0 {
        if let Ok(article) = Article::parse(&text) {
            if let Err(differs) = markdown(&article) {
                panic!("{differs}");
            }
        }
        return;
    }
    // (CommonMark has no NUL: a reader takes U+FFFD for it)
    let record = record(choice, &text.replace('\0', ""));
    let markdown = record.to_markdown();
    let found = blocks(&markdown).unwrap_or_else(|error| panic!("{error}"));
    let found: Vec<(&str, &str)> =
        found.iter().map(|(kind, text)| (*kind, text.as_str())).collect();
    let wanted: Vec<(&str, &str)> =
        record.body.iter().map(|b| (b.kind.as_str(), b.text.as_str())).collect();
    assert_eq!(found, wanted, "{markdown}");
});

copydesk_fuzz::text_mutator!(1);
