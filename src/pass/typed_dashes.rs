//! Dashes that a converter has typed: `---` for an em dash and `--` for an en dash, or ` -- ` for
//! an em dash.
//!
//! Converters that print typographic signs in ASCII do so with all of them: no dash and no curly
//! quotation mark is left in the dump. One kind (TeX's way, pandoc's extension `smart`) escapes the
//! signs that stood there as ASCII before (`\'`, `\--`); the other sets a space on either side of
//! each dash, beside those that stood there (`sank  --  again`), or types an en dash alone, and
//! other signs with it: guillemets (`<<`), all closing quotation marks (`„sank"`). A writer who
//! types `--` for a dash leaves none of these signs: that dump stays as it is.

use std::ops::Range;

use super::{Draft, Pass, typed_quotes};
use crate::text::edit::{Edit, Edits};
use crate::text::scan;

#[derive(Debug)]
pub(crate) struct TypedDashes;

impl Pass for TypedDashes {
    fn name(&self) -> &str {
        "typed-dashes"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let text = draft.text();
        // an en dash, an em dash; quotation marks
        if !draft.has(b'-')
            || draft.has_punctuation(0x93..=0x94)
            || draft.has_punctuation(0x98..=0x9D)
        {
            return Edits::new();
        }
        let runs: Vec<Range<usize>> =
            runs(text.as_bytes()).filter(|run| stands_in_words(text, run)).collect();
        if runs.is_empty() {
            return Edits::new();
        }
        // (two em dashes are the dash of Chinese: GB/T 15834)
        let wide = |run: &Range<usize>| run.len() == 4 && is_wide(text, run);
        if runs.iter().any(wide) {
            return runs.into_iter().filter(wide).map(|run| Edit::replace(run, "——")).collect();
        }
        let escapes = draft.has(b'\\') && (text.contains("\\'") || text.contains("\\\""));
        if escapes || runs.iter().any(|run| run.len() == 3) {
            let dash = |run: Range<usize>| match run.len() {
                2 if !is_option(text, &run) => Some(Edit::replace(run, "–")),
                3 => Some(Edit::replace(run, "—")),
                _ => None,
            };
            return runs.into_iter().filter_map(dash).collect();
        }
        let spaced = |run: &Range<usize>| {
            run.len() == 2 && text[..run.start].ends_with(' ') && text[run.end..].starts_with(' ')
        };
        let widely = |run: &Range<usize>| {
            text[..run.start].ends_with("  ") && text[run.end..].starts_with("  ")
        };
        if runs.iter().any(|run| spaced(run) && widely(run)) {
            let mut edits = Edits::new();
            let mut end = 0;
            for run in runs.into_iter().filter(spaced) {
                // (`-- --`: one space for two)
                if run.start > end {
                    end = run.end + 1;
                    edits.push(Edit::replace(run.start - 1..end, "—"));
                }
            }
            return edits;
        }
        if closings_are_typed(draft) || typed_quotes::marks(draft).is_some() {
            let en = |run: &Range<usize>| run.len() == 2 && !is_option(text, run);
            return runs.into_iter().filter(en).map(|run| Edit::replace(run, "–")).collect();
        }
        Edits::new()
    }
}

/// Whether an ideograph or its mark stands beside a run.
fn is_wide(text: &str, run: &Range<usize>) -> bool {
    let wide = |c: char| c >= '\u{2E80}';
    text[..run.start].ends_with(wide) || text[run.end..].starts_with(wide)
}

/// Whether low quotation marks open, and ASCII closes as often (curly ones, the dump has none).
fn closings_are_typed(draft: &Draft<'_>) -> bool {
    let count = |sign: char| draft.text().matches(sign).count();
    draft.has_punctuation(0x9E..=0x9E) && draft.has(b'"') && count('„') == count('"')
}

/// The runs of more than one hyphen.
fn runs(bytes: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = scan::first::<7>(bytes, at, |w| scan::twice(w, b'-'));
        at = start + bytes.get(start..)?.iter().take_while(|b| **b == b'-').count();
        (at > start).then_some(start..at)
    })
}

/// Whether a run opens a word, as an option of a command does (`ls --all`).
fn is_option(text: &str, run: &Range<usize>) -> bool {
    text[..run.start].ends_with(char::is_whitespace)
        && text[run.end..].starts_with(|c: char| c.is_ascii_lowercase())
}

/// Bytes around a run in which its words are looked for.
const NEAR: usize = 40;

/// Whether a run stands between words of one line or beside one, and not in an escape, a comment's
/// mark, a table's ruler or an address.
fn stands_in_words(text: &str, run: &Range<usize>) -> bool {
    let bytes = text.as_bytes();
    let before = bytes[run.start.saturating_sub(NEAR)..run.start].iter().rev();
    let behind = bytes[run.end..bytes.len().min(run.end + NEAR)].iter();
    let marks = |b: Option<&u8>| {
        matches!(
            b,
            Some(b'\\' | b'!' | b'<' | b'>' | b'|' | b':' | b'+' | b'/' | b'=' | b'#' | b'_')
        )
    };
    let word = |b: &&u8| {
        !matches!(b, b' ' | b'\t' | b'*' | b'"' | b'\'' | b'[' | b'(' | b')' | b',' | b'.' | b'?')
    };
    let letter =
        |b: Option<&u8>| b.is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80 || *b == b']');
    if marks(before.clone().next()) || marks(behind.clone().next()) {
        return false;
    }
    let token = |b: &&u8| !b.is_ascii_whitespace();
    // (an address holds no space)
    let address = before.clone().take_while(token).any(|b| *b == b'/')
        || behind.clone().take_while(token).any(|b| *b == b'/');
    let (mut before, mut behind) = (before, behind);
    let (left, right) = (before.find(word), behind.find(word));
    !address
        && (letter(left) || letter(right))
        && !(left.is_none_or(|b| *b == b'\n') && right.is_none_or(|b| *b == b'\n'))
}

#[cfg(test)]
#[path = "typed_dashes_tests.rs"]
mod tests;
