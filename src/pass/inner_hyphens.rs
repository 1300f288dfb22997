//! Printers' hyphens inside lines: a tool has joined the lines of a print and left `judg- ment`.
//!
//! A hyphen with a space behind it stands in a suspended compound (`short- and long-term`) or at a
//! printed line's end. Which it is shows the word itself, where the dump has it elsewhere; where
//! several words are proven so, the others were cut, too.

use super::unwrap::{Hyphen, Words, word_at_end, word_at_start};
use super::{Draft, Pass, Stage};
use crate::text::edit::{Edit, Edits};
use crate::text::scan;

#[derive(Debug)]
pub(crate) struct InnerHyphens;

/// Words that prove the habit.
const HABIT: usize = 2;

impl Pass for InnerHyphens {
    fn name(&self) -> &str {
        "inner-hyphens"
    }

    fn stage(&self) -> Stage {
        Stage::Block
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let text = draft.text();
        let mut edits = Edits::new();
        let bytes = text.as_bytes();
        if !draft.has(b'-') || !scan::has_pair(bytes, b'-', b' ') || !has_cut(bytes) {
            return edits;
        }
        let mut cuts = Vec::new();
        for block in draft.blocks() {
            let span = block.span();
            let inside = &text[span.range()];
            let mut from = 0;
            while let Some(at) = next_cut(inside.as_bytes(), from) {
                from = at + 2;
                let (head, tail) = (&inside[..at], &inside[from..]);
                let (last, first) = (head.chars().next_back(), tail.chars().next());
                if last.is_some_and(char::is_lowercase) && first.is_some_and(char::is_lowercase) {
                    cuts.push((span.start() + at, head, tail));
                }
            }
        }
        // (no word is proven where the dump has none of them in one piece)
        let known = cuts.len() <= TRIED && !text.contains('\u{AD}');
        if known && !cuts.iter().any(|(_, head, tail)| may_be_whole(text, head, tail)) {
            return edits;
        }
        let mut words = Words::of(draft);
        let cuts: Vec<(usize, Hyphen)> =
            cuts.into_iter().map(|(at, head, tail)| (at, words.hyphen(head, tail))).collect();
        let habit =
            cuts.iter().filter(|(_, hyphen)| *hyphen == Hyphen::Drop { known: true }).count()
                >= HABIT;
        for (at, hyphen) in cuts {
            match hyphen {
                Hyphen::Drop { known } if known || habit => edits.push(Edit::delete(at..at + 2)),
                Hyphen::Keep if habit => edits.push(Edit::delete(at + 1..at + 2)),
                _ => {}
            }
        }
        edits
    }
}

/// Cuts that are looked for in one piece, one by one.
const TRIED: usize = 8;

/// Whether a dump may have a cut word in one piece, too. (Of letters beyond ASCII it is not known.)
fn may_be_whole(text: &str, head: &str, tail: &str) -> bool {
    let (left, right) = (word_at_end(head), word_at_start(tail));
    let plain = left.is_ascii() && right.is_ascii();
    !plain || scan::holds_pair(text.as_bytes(), left.as_bytes(), right.as_bytes())
}

/// Whether a hyphen stands between a letter and one space anywhere.
fn has_cut(bytes: &[u8]) -> bool {
    let mut at = 0;
    loop {
        at = scan::find(bytes, at, b'-');
        match bytes.get(at.saturating_sub(1)..at + 2) {
            None => return false,
            Some(&[a, _, b' ']) if a.is_ascii_alphabetic() => return true,
            _ => at += 1,
        }
    }
}

/// The next hyphen at or behind `from` that has a letter before it, and one space and a letter
/// behind it.
fn next_cut(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at = scan::find(bytes, at, b'-');
        let letter = |b: Option<&u8>| b.is_some_and(|b| b.is_ascii_alphabetic() || *b >= 0x80);
        if at >= bytes.len() {
            return None;
        }
        if at > 0
            && letter(bytes.get(at - 1))
            && bytes.get(at + 1) == Some(&b' ')
            && letter(bytes.get(at + 2))
        {
            return Some(at);
        }
        at += 1;
    }
}

#[cfg(test)]
#[path = "inner_hyphens_tests.rs"]
mod tests;
