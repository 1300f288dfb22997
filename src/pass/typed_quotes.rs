//! Guillemets that a converter has typed (docx2txt): `<<` and `>>`, inwards or outwards by the
//! language. In such a dump no guillemet is left, there are about as many of either kind, and each
//! stands at a word's edge: shifts, streams and paths (`Home >> Local`) have a space on either
//! side, or none.

use std::ops::Range;

use super::{Draft, Pass};
use crate::text::edit::{Edit, Edits};
use crate::text::scan;

#[derive(Debug)]
pub(crate) struct TypedQuotes;

impl Pass for TypedQuotes {
    fn name(&self) -> &str {
        "typed-quotes"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let sign = |run: &Range<usize>| match draft.text().as_bytes()[run.start] {
            b'<' => "«",
            _ => "»",
        };
        let marks = marks(draft).unwrap_or_default();
        marks.into_iter().map(|run| Edit::replace(run.clone(), sign(&run))).collect()
    }
}

/// The typed guillemets of a dump that shows that a converter typed them.
pub(super) fn marks(draft: &Draft<'_>) -> Option<Vec<Range<usize>>> {
    let is_printed = draft.has_pair(0xC2, 0xAB) || draft.has_pair(0xC2, 0xBB);
    let bytes = draft.text().as_bytes();
    // (nearly every dump with both has an address or a tag in them)
    if !draft.has(b'<')
        || !draft.has(b'>')
        || is_printed
        || !scan::has_pair(bytes, b'<', b'<')
        || !scan::has_pair(bytes, b'>', b'>')
    {
        return None;
    }
    let mut marks = Vec::new();
    let mut counts = [0usize; 2];
    let mut at = 0;
    loop {
        at = scan::first::<7>(bytes, at, |w| scan::twice(w, b'<') | scan::twice(w, b'>'));
        let Some(&sign) = bytes.get(at) else { break };
        let run = at..at + scan::leading(&bytes[at..], |&b| b == sign);
        at = run.end;
        let (before, behind) = sides(draft.text(), &run);
        let space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        // (a mail's marks of quotation stand at the start of a line)
        let quoted = before.is_none_or(|c| c == '\n') && sign == b'>' && space(behind);
        if run.len() != 2 || quoted || letter(before) && letter(behind) {
            return None;
        }
        if !(space(before) && space(behind)) {
            counts[usize::from(sign == b'>')] += 1;
            marks.push(run);
        }
    }
    // (a quotation of several paragraphs is opened in each, and closed once)
    let [left, right] = counts;
    (left.min(right) > 0 && left.min(right) * 3 >= left.max(right) * 2).then_some(marks)
}

fn sides(text: &str, run: &Range<usize>) -> (Option<char>, Option<char>) {
    (text[..run.start].chars().next_back(), text[run.end..].chars().next())
}

#[cfg(test)]
#[path = "typed_quotes_tests.rs"]
mod tests;
