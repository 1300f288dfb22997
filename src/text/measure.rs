//! How wide lines were printed: measured in the raw text, where what the passes took out still
//! stood when the lines were wrapped.

use super::CleanText;
use super::chars::{is_invisible_or_space, is_unspaced};
use super::line::Line;
use super::scan::{self, HIGH};
use super::width::{columns, glyph_widths, printed_columns, printed_widths};
use crate::span::{RawSpan, Span};

/// How wide a line was printed: in columns, and (where [`measure_faces`] was asked) in proportional
/// faces.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Measures {
    /// Columns, indent included.
    pub columns: u32,
    /// Width in a serif face, in 1/1000 of its size, indent included.
    pub serif: u32,
    /// The same in a sans-serif face.
    pub sans: u32,
    /// The same three of the first word (up to the first space).
    pub word: (u32, u32, u32),
}

/// Raw bytes that are looked at on either side to measure a printed line: a longer one is not
/// wrapped, and the bound keeps the work linear.
const MEASURE: usize = 480;

/// A line wider than this (in columns) is no wrapped line.
pub(crate) const WIDEST_WRAP: u32 = 200;
/// Widths in the two faces that no wrap makes: of a line of more columns.
const WIDEST: (u32, u32) = (500 * (WIDEST_WRAP + 1), 550 * (WIDEST_WRAP + 1));

/// The same where characters may be escaped: as one of two bytes is, printed as four (`\xc3\xa9`).
const MEASURE_ESCAPED: usize = 4 * MEASURE;

fn reach(text: &CleanText<'_>) -> usize {
    if text.escaped { MEASURE_ESCAPED } else { MEASURE }
}

/// Measures a printed line without what stands in it for the rest of an escape.
fn unfilled<T>(text: &CleanText<'_>, words: &str, measure: impl Fn(&str) -> T) -> T {
    if text.escaped { measure(&words.replace('\0', "")) } else { measure(words) }
}

fn is_raw_break(b: u8) -> bool {
    matches!(b, b'\n' | b'\r' | 0x0C)
}

/// Measures every line as it was printed, in columns.
pub(super) fn measure(lines: &mut [Line], text: &CleanText<'_>, raw: &str) {
    let bytes = raw.as_bytes();
    let reach = reach(text);
    let (mut end_before, mut run) = (None::<usize>, 0);
    for line in lines.iter_mut() {
        let at = text.next_raw(line.own, &mut run);
        line.parted = end_before.is_some_and(|end| {
            end <= at.start() && !bytes[end..at.start()].iter().any(|b| is_raw_break(*b))
        });
        end_before = Some(at.end());
        let Some((words, indent)) = printed(raw, line.own, at, reach) else {
            line.raw.columns = WIDEST_WRAP + 1;
            line.raw.word.0 = unfilled(text, &raw[at.range()], first_word_columns);
            continue;
        };
        line.raw.word.0 = unfilled(text, unquoted(words), first_word_columns);
        let (words, indent) = last_printed(raw, line.own, at, reach).unwrap_or((words, indent));
        line.raw.columns = unfilled(text, words, printed_columns) + indent;
    }
    for i in 1..lines.len() {
        lines[i].scrap = is_scrap(text.as_str(), &lines[i - 1], &lines[i]);
    }
    join_scraps(lines, |line, before| {
        line.columns = (line.columns + before.columns).min(WIDEST_WRAP + 1)
    });
}

/// Adds to each line that is the rest of a printed one what stands before it, as far as the widest
/// line goes.
fn join_scraps(lines: &mut [Line], add: impl Fn(&mut Measures, &Measures)) {
    let mut before = Measures::default();
    for line in lines {
        if line.scrap {
            add(&mut line.raw, &before);
        }
        before = line.raw;
    }
}

/// Whether a line is the rest of the one before: no printer begins a line of Han or kana with a
/// closing mark (CLREQ 3.1.4, JLREQ 3.1.7), but an extractor that sees a gap in the mark's empty
/// half does.
fn is_scrap(text: &str, before: &Line, line: &Line) -> bool {
    let words = &text[line.own.range()];
    if line.blanks > 0 || line.page || words.as_bytes().first().is_none_or(|b| *b < 0xE2) {
        return false;
    }
    words.starts_with([
        '”', '’', '」', '』', '》', '】', '）', '，', '。', '、', '；', '：', '！', '？',
    ]) && text[before.own.range()].ends_with(is_unspaced)
}

/// Measures every line in the two faces, too: only where the dump may be wrapped by one.
pub(crate) fn measure_faces(lines: &mut [Line], text: &CleanText<'_>, raw: &str) {
    let reach = reach(text);
    for Line { own, raw: measures, .. } in lines.iter_mut() {
        let at = text.raw(*own);
        let whole = printed(raw, *own, at, reach);
        let words = whole.map_or(&raw[at.range()], |(words, _)| words);
        (measures.word.1, measures.word.2) = unfilled(text, unquoted(words), first_word_widths);
        let whole = last_printed(raw, *own, at, reach).or(whole);
        (measures.serif, measures.sans) = match whole {
            Some((words, indent)) => {
                let (serif, sans) = unfilled(text, words, printed_widths);
                // A layout tool prints an indent in columns of about half the face's size.
                (serif + 450 * indent, sans + 500 * indent)
            }
            None => WIDEST,
        };
    }
    join_scraps(lines, |line, before| {
        line.serif = (line.serif + before.serif).min(WIDEST.0);
        line.sans = (line.sans + before.sans).min(WIDEST.1);
    });
}

/// The line around the raw bytes `at` of `own` as it was printed, and its indent; `None` where it
/// is too long to have been wrapped.
fn printed(raw: &str, own: Span, at: RawSpan, reach: usize) -> Option<(&str, u32)> {
    if at.len() > 2 * reach {
        return None;
    }
    let bytes = raw.as_bytes();
    // (nothing was taken out of it)
    if (at.start() == 0 || is_raw_break(bytes[at.start() - 1]))
        && at.len() < reach.min(own.len() + 1)
        && bytes.get(at.end()).is_none_or(|b| is_raw_break(*b))
    {
        return Some((&raw[at.range()], 0));
    }
    Some(around(raw, at, reach))
}

/// The printed line in which the raw bytes `at` begin, and its indent.
fn around(raw: &str, at: RawSpan, reach: usize) -> (&str, u32) {
    let bytes = raw.as_bytes();
    let mut start = at.start();
    while start > 0 && at.start() - start < reach && !is_raw_break(bytes[start - 1]) {
        start -= 1;
    }
    let near = &bytes[at.start()..bytes.len().min(at.start() + reach)];
    let mut end = at.start()
        + scan::first::<8>(near, 0, |w| {
            scan::equal(w, b'\n') | scan::equal(w, b'\r') | scan::equal(w, 0x0C)
        });
    while !raw.is_char_boundary(start) {
        start -= 1;
    }
    while !raw.is_char_boundary(end) {
        end += 1;
    }
    let printed = raw[start..end].trim_end_matches(is_invisible_or_space);
    let words = printed.trim_start_matches(is_invisible_or_space);
    let indent: usize = printed[..printed.len() - words.len()]
        .chars()
        .filter(|c| c.is_whitespace())
        .map(char::len_utf8)
        .sum();
    (words, indent as u32)
}

/// The last of several printed lines that became one (an address between them went): whether the
/// next word would have fitted, it alone tells.
fn last_printed(raw: &str, own: Span, at: RawSpan, reach: usize) -> Option<(&str, u32)> {
    if at.len() <= own.len() + 1 || at.len() > 2 * reach {
        return None;
    }
    let bytes = &raw.as_bytes()[at.range()];
    let start = at.start() + bytes.iter().rposition(|b| is_raw_break(*b))? + 1;
    Some(around(raw, RawSpan::new(start, at.end()), reach))
}

/// A text's first word if it is one of ASCII: nearly all are.
fn plain_word(text: &str) -> Option<&str> {
    let no_word =
        |word| (word | !scan::at_least(word & !HIGH, b'!') | scan::every(word, 0x7F)) & HIGH;
    let len = scan::first::<8>(text.as_bytes(), 0, no_word);
    let ends = matches!(text.as_bytes().get(len), None | Some(b' '));
    (ends && len <= WIDEST_WRAP as usize).then(|| &text[..len])
}

/// A printed line's words behind the marks of quotation: none of them is the word that would have
/// stood on the line before.
fn unquoted(words: &str) -> &str {
    if words.starts_with('>') { words.trim_start_matches(['>', ' ']) } else { words }
}

fn first_word_columns(text: &str) -> u32 {
    plain_word(text)
        .map_or_else(|| word(text, |c| columns(c).into()) as u32, |word| word.len() as u32)
}

/// The widths of a text's first word in the two faces: [`word`], with both in one number.
fn first_word_widths(text: &str) -> (u32, u32) {
    if let Some(word) = plain_word(text) {
        return printed_widths(word);
    }
    let widths = word(text, |c| {
        let (serif, sans) = glyph_widths(c);
        u64::from(serif) | u64::from(sans) << 32
    });
    (widths as u32, (widths >> 32) as u32)
}

/// The width of a text's first word, in columns or in glyphs; a word longer than any line counts as
/// `WIDEST_WRAP`.
fn word(text: &str, width: impl Fn(char) -> u64) -> u64 {
    let (mut wide, mut sum) = (0, 0);
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        // (no line is broken at a no-break space: UAX #14, class GL)
        if c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{202F}') || wide > WIDEST_WRAP {
            break;
        }
        wide += columns(c);
        sum += width(c);
        // Where words are not spaced a line may break behind any character, but for the tail of a
        // link: no printer breaks that.
        if is_unspaced(c) && !chars.as_str().starts_with("](") {
            break;
        }
    }
    sum
}
