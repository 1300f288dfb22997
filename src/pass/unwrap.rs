//! PDF-style line breaks: joins the lines of each block, undoing hyphens at line ends where the document shows that they are no part of the word.

use std::collections::HashSet;

use super::{Draft, Pass, Stage};
use crate::text::chars::{is_dash, is_invisible_or_space, is_unspaced};
use crate::text::edit::{Edit, Edits};

/// Joins the lines of a block. Which lines make a block is decided before (the break decision); a line end inside a block becomes a space, or nothing behind a
/// hyphen and between characters of a script without spaces.
#[derive(Debug)]
pub(crate) struct Unwrap;

impl Pass for Unwrap {
    fn name(&self) -> &str {
        "unwrap"
    }

    fn stage(&self) -> Stage {
        Stage::Block
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let text = draft.text();
        let mut edits = Edits::new();
        let mut words = Words { text, seen: None };
        for block in draft.blocks() {
            let span = block.span();
            let body = &text[span.range()];
            let mut from = 0;
            while let Some(found) = body[from..].bytes().position(|b| b == b'\n' || b == 0x0C) {
                let at = from + found;
                let head = body[..at].trim_end_matches(is_invisible_or_space);
                let tail = body[at..].trim_start_matches(is_invisible_or_space);
                // a block quote's mark at the start of a further line
                let tail = if block.is_quote() { tail.trim_start_matches(['>', ' ']) } else { tail };
                let (start, end) = (head.len(), body.len() - tail.len());
                let (cut, with) = join(head, tail, &mut words);
                edits.push(Edit::replace(span.start() + start - cut..span.start() + end, with));
                from = end.max(at + 1);
                if from >= body.len() {
                    break;
                }
            }
        }
        edits
    }
}

/// What to put between two lines: how many bytes to take off the first one's end, and the text instead.
fn join(head: &str, tail: &str, words: &mut Words<'_>) -> (usize, &'static str) {
    let (Some(last), Some(first)) = (head.chars().next_back(), tail.chars().next()) else { return (0, "") };
    if is_unspaced(last) && is_unspaced(first) {
        return (0, "");
    }
    if last == '-' || last == '\u{2010}' || last == '\u{AD}' {
        let before = head[..head.len() - last.len_utf8()].chars().next_back();
        // A dash with a space before it is no hyphen.
        if !before.is_some_and(char::is_alphanumeric) || !first.is_alphanumeric() {
            return (0, if before.is_some_and(char::is_alphanumeric) { "" } else { " " });
        }
        let left = word_at_end(&head[..head.len() - last.len_utf8()]);
        let right = word_at_start(tail);
        if last == '\u{AD}' {
            return (last.len_utf8(), "");
        }
        return match words.hyphen(left, right) {
            Hyphen::Drop => (last.len_utf8(), ""),
            Hyphen::Keep => (0, ""),
            Hyphen::Suspended => (0, " "),
        };
    }
    // An address cut by the wrap goes on without a space.
    if matches!(last, '/' | '_' | '=' | '&' | '?' | '%') && !tail.starts_with("http") {
        let address = head.rsplit(char::is_whitespace).next().unwrap_or("");
        if address.contains("://") {
            return (0, "");
        }
    }
    let _ = is_dash;
    (0, " ")
}

fn word_at_end(text: &str) -> &str {
    let start = text.char_indices().rev().take(64).take_while(|(_, c)| c.is_alphanumeric()).last().map_or(text.len(), |(i, _)| i);
    &text[start..]
}

fn word_at_start(text: &str) -> &str {
    let end = text.char_indices().take(64).take_while(|(_, c)| c.is_alphanumeric()).last().map_or(0, |(i, c)| i + c.len_utf8());
    &text[..end]
}

enum Hyphen {
    Drop,
    Keep,
    Suspended,
}

/// The document's words, collected when the first hyphen at a line end asks for them.
struct Words<'a> {
    text: &'a str,
    seen: Option<HashSet<&'a str>>,
}

impl Words<'_> {
    /// Whether the hyphen between two halves belongs to the word. Deleted only where the joined word stands elsewhere in the document: a wrong deletion is
    /// worse than a kept hyphen.
    fn hyphen(&mut self, left: &str, right: &str) -> Hyphen {
        let lower = right.chars().next().is_some_and(char::is_lowercase);
        if !lower || !left.chars().all(char::is_alphabetic) {
            return Hyphen::Keep;
        }
        let text = self.text;
        let seen = self.seen.get_or_insert_with(|| text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.len() > 3).collect());
        let joined = format!("{left}{right}");
        if seen.contains(joined.as_str()) { Hyphen::Drop } else { Hyphen::Keep }
    }
}
