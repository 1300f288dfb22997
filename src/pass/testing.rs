//! Running one pass over one text.

use super::{Draft, Pass};
use crate::lang::lexicon::Lexicon;
use crate::text::bytes::ByteSet;
use crate::text::edit::{Edits, Mark};

/// The pass's edits, checked.
pub(super) fn edits(pass: &dyn Pass, text: &str) -> Edits {
    let lexicon = Lexicon::new(Vec::<crate::lang::LangPack>::new());
    let draft =
        Draft { text, bytes: ByteSet::of(text), blocks: &[], lexicon: &lexicon, shape: None };
    let edits = pass.edits(&draft);
    assert_eq!(edits.first_invalid(text), None, "{text:?}");
    edits
}

/// The text after the pass.
pub(super) fn applied(pass: &dyn Pass, text: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    for edit in edits(pass, text).iter() {
        out.push_str(&text[at..edit.range().start]);
        out.push_str(edit.text());
        at = edit.range().end;
    }
    out.push_str(&text[at..]);
    out
}

/// The links that the pass marks: text and address.
pub(super) fn links(pass: &dyn Pass, text: &str) -> Vec<(String, String)> {
    let edits = edits(pass, text);
    let link = |(range, mark): &(std::ops::Range<usize>, Mark)| match mark {
        Mark::Link { target } => {
            Some((text[range.clone()].to_owned(), text[target.clone()].to_owned()))
        }
        _ => None,
    };
    edits.marks.iter().filter_map(link).collect()
}

/// The texts that the pass marks as `kind`.
pub(super) fn marked(pass: &dyn Pass, text: &str, kind: &Mark) -> Vec<String> {
    edits(pass, text)
        .marks
        .iter()
        .filter(|(_, mark)| mark == kind)
        .map(|(range, _)| text[range.clone()].to_owned())
        .collect()
}

/// Checks rows of text before and after; prints all that differ.
pub(super) fn check(pass: &dyn Pass, rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .map(|(before, after)| (before, after, applied(pass, before)))
        .filter(|(_, after, got)| got != *after)
        .map(|(before, after, got)| format!("before {before:?}\n  want {after:?}\n   got {got:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Checks texts that must stay as they are.
pub(super) fn check_same(pass: &dyn Pass, rows: &[&str]) {
    let rows: Vec<(&str, &str)> = rows.iter().map(|&row| (row, row)).collect();
    check(pass, &rows);
}
