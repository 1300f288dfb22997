//! Runs of spaces inside blocks: justified text, layout gaps, doubled spaces; and the space behind
//! a drop cap.

use super::drop_caps::drop_caps;
use super::{Draft, Pass, Stage};
use crate::text::chars::{is_unspaced, is_unspaced_beside};
use crate::text::edit::{Edit, Edits};
use crate::text::scan;

/// Makes every run of spaces and tabs inside a block one space. A single no-break space stays:
/// French and others set it before punctuation.
#[derive(Debug)]
pub(crate) struct Spaces;

impl Pass for Spaces {
    fn name(&self) -> &str {
        "spaces"
    }

    fn stage(&self) -> Stage {
        Stage::Block
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let text = draft.text();
        let bytes = text.as_bytes();
        // (an entity can stand for a no-break space)
        let plain = !(draft.has(b'\t') || draft.has(b'&') || draft.has_pair(0xC2, 0xA0));
        let mut edits = Edits::new();
        let mut caps = drop_caps(draft).into_iter().peekable();
        // a text with Han in it, whose marks no space stands beside
        let unspaced = (0xE3..=0xE9).any(|lead| draft.has(lead)) && has_space_beside(bytes);
        let single = plain && !unspaced && !scan::has_pair(bytes, b' ', b' ');
        for block in draft.blocks() {
            let span = block.span();
            let mut at = span.start();
            if let Some(cap) = caps.next_if(|cap| span.range().contains(cap)) {
                at = cap + 1;
                edits.push(Edit::delete(cap..at));
            }
            if single {
                continue;
            }
            while at < span.end() {
                let Some(len) = space(bytes, at) else {
                    at = if unspaced {
                        next_space(&bytes[..span.end()], at + 1)
                    } else {
                        more_space(&bytes[..span.end()], at + 1, plain)
                    };
                    continue;
                };
                let start = at;
                let mut count = 0;
                at += len;
                count += 1;
                while let Some(len) = space(bytes, at).filter(|len| at + len <= span.end()) {
                    at += len;
                    count += 1;
                }
                if unspaced && beside_mark(&text[span.start()..start], &text[at..span.end()]) {
                    edits.push(Edit::delete(start..at));
                } else if count > 1 || bytes[start] == b'\t' {
                    edits.push(Edit::replace(start..at, " "));
                }
            }
        }
        edits
    }
}

/// Whether a space stands anywhere before a character beyond ASCII. (Without branches.)
fn has_space_beside(bytes: &[u8]) -> bool {
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or(&[]));
    pairs.fold(0u8, |found, (&a, &b)| found | u8::from((a == b' ') & (b >= 0x80))) != 0
}

/// Whether a space parts Han or kana from a mark: PDF extractors see one in the empty half of a
/// full-width mark (`。 ”`, `” 和`). Between two characters it is the writer's, and so it is behind
/// `！` and `？` in Japanese.
fn beside_mark(before: &str, behind: &str) -> bool {
    let quote = |c: char| matches!(c, '“' | '”' | '‘' | '’');
    let full = |c: char| is_unspaced(c) && !c.is_alphanumeric();
    let (mut before, mut behind) = (before.chars().rev(), behind.chars());
    let (Some(last), Some(first)) = (before.next(), behind.next()) else { return false };
    let marked =
        quote(last) || quote(first) || full(last) && !matches!(last, '！' | '？') || full(first);
    marked && is_unspaced_beside(last, before.next()) && is_unspaced_beside(first, behind.next())
}

/// The next place at or behind `from` where there may be a space, or the end.
fn next_space(bytes: &[u8], from: usize) -> usize {
    scan::first::<8>(bytes, from, |w| {
        scan::equal(w, b' ') | scan::equal(w, b'\t') | scan::equal(w, 0xC2)
    })
}

/// The next place at or behind `from` where there may be more than one space, or another than the
/// plain one; or the end.
fn more_space(bytes: &[u8], from: usize, plain: bool) -> usize {
    if plain {
        return scan::first::<7>(bytes, from, |w| scan::twice(w, b' '));
    }
    let at = scan::first::<7>(bytes, from, |w| {
        scan::twice(w, b' ') | scan::equal(w, b'\t') | scan::equal(w, 0xC2)
    });
    // a plain space before the other one belongs to the run
    at - usize::from(at > from && at < bytes.len() && bytes[at - 1] == b' ')
}

/// The length of the space at `at`: a space, a tab, a no-break space.
fn space(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at)? {
        b' ' | b'\t' => Some(1),
        0xC2 if bytes.get(at + 1) == Some(&0xA0) => Some(2),
        _ => None,
    }
}

#[cfg(test)]
#[path = "spaces_tests.rs"]
mod tests;
