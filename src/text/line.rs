//! The lines of a text: where their words stand, what marks open them, how wide they were printed.

use super::chars::{is_dash, is_invisible_or_space};
use super::measure::{Measures, measure};
use super::scan::line_end;
use super::width::columns;
use super::{CleanText, MarkKind, RawMark};
use crate::span::Span;
use crate::text::order;
use crate::text::scan;

/// What opens a line besides its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Marker {
    None,
    /// `#` to `######` (CommonMark, ATX headings).
    Heading(u8),
    /// `*`, `-`, `+`, `•` and the like before a space.
    Bullet,
    /// `1.` or `1)` before a space.
    Number,
    /// `>` (CommonMark, block quotes).
    Quote,
    /// A line without a letter or digit: `---`, `* * *`, `=====`.
    Rule,
    /// A line of `-` or `=` or `*` directly below words (CommonMark, setext headings; typewriter
    /// underlines).
    Underline(u8),
}

impl Marker {
    /// Whether a line of running text may open so: one without a mark, or one of a quotation.
    pub(crate) fn is_running(self) -> bool {
        matches!(self, Marker::None | Marker::Quote)
    }

    /// Whether the text of a line that opens so may go on in one that opens with `next`: in one
    /// without a mark, or within a quotation.
    pub(crate) fn runs_into(self, next: Marker) -> bool {
        next == Marker::None || (self, next) == (Marker::Quote, Marker::Quote)
    }
}

/// A line that holds something visible.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line {
    /// The line's visible bytes, marker included.
    pub own: Span,
    /// The words behind the marker.
    pub span: Span,
    pub marker: Marker,
    /// Columns of white space before `own`, and behind the marks of a quoted line.
    pub indent: u16,
    /// Blank lines before it.
    pub blanks: u16,
    /// Whether a form feed stands between the line before and this one.
    pub page: bool,
    /// Whether it is page furniture that stays in the text as evidence.
    pub furniture: bool,
    /// Whether it was printed on the same line as the one before: a pass has parted them.
    pub parted: bool,
    /// Whether it was printed on the same line as the one before, too, and an extractor has parted
    /// them.
    pub scrap: bool,
    /// Whether it begins within a link's text or an emphasis.
    pub inside_mark: bool,
    /// The number of the stretch of code that it belongs to; 0 for any other line.
    pub code: u32,
    /// The printed line's measures in the raw text, where residue still stood when the line was
    /// wrapped.
    pub raw: Measures,
}

/// Lines that any page may have. Behind them scraps are not told apart: a column of figures, a text
/// of one letter a line.
const MANY_LINES: usize = 4096;
/// Bytes of a scrap.
const SCRAP: usize = 8;

/// The lines of `text` that hold something visible.
pub(crate) fn lines(text: &CleanText<'_>, raw: &str) -> Vec<Line> {
    let clean = text.as_str();
    let mut lines: Vec<Line> = Vec::with_capacity(clean.len() / 48 + 4);
    let (mut blanks, mut page, mut scraps) = (0u16, false, false);
    let (mut numbered, mut dashed, mut quoted) = (false, false, false);
    let mut start = 0;
    let bytes = clean.as_bytes();
    while start <= bytes.len() {
        let end = line_end(bytes, start);
        let content = trim(&clean[start..end]);
        if content.is_empty() {
            blanks = blanks.saturating_add(1);
        } else if let Some(last) = lines.last_mut().filter(|_| scraps && content.len() <= SCRAP) {
            // A run of them is one line that belongs to no paragraph.
            let at = start + (content.as_ptr() as usize - clean[start..].as_ptr() as usize);
            last.own = Span::new(last.own.start(), at + content.len());
            last.span = last.own;
            last.marker = Marker::Rule;
            (blanks, page) = (0, false);
        } else {
            scraps = lines.len() >= MANY_LINES && content.len() <= SCRAP;
            let at = start + (content.as_ptr() as usize - clean[start..].as_ptr() as usize);
            let own = Span::new(at, at + content.len());
            let indent = clean[start..at]
                .chars()
                .map(|c| if c == '\t' { 4 } else { columns(c) })
                .sum::<u32>()
                .min(u32::from(u16::MAX)) as u16;
            let (marker, width) = marker_of(content, lines.last(), blanks);
            let indent = match marker {
                Marker::Quote => indent.saturating_add(quoted_indent(content, width)),
                _ => indent,
            };
            numbered |= marker == Marker::Number;
            dashed |= content.starts_with(DASH);
            quoted |= content.starts_with('>');
            let end =
                if let Marker::Heading(_) = marker { at + heading_end(content) } else { own.end() };
            let span = Span::new(at + width, end.max(at + width));
            lines.push(Line {
                own,
                span,
                marker,
                indent,
                blanks,
                page,
                furniture: false,
                parted: false,
                scrap: false,
                inside_mark: false,
                code: 0,
                raw: Measures::default(),
            });
            (blanks, page) = (0, false);
        }
        if end < bytes.len() && bytes[end] == 0x0C {
            page = true;
            // A form feed ends a line but is no blank line.
            if !content.is_empty() {
                blanks = 0;
            } else {
                blanks = blanks.saturating_sub(1);
            }
        }
        start = end + 1;
    }
    // Above the first line there is nothing that blank lines could part it from.
    if let Some(first) = lines.first_mut() {
        first.blanks = 0;
    }
    if !text.marks.is_empty() {
        furniture(&mut lines, text);
        inside_marks(&mut lines, text);
        code_lines(&mut lines, text);
    }
    if numbered {
        number_lists(&mut lines, clean);
    }
    if dashed {
        dash_lists(&mut lines, clean);
    }
    if quoted {
        tight_quotes(&mut lines, clean);
    }
    measure(&mut lines, text, raw);
    lines
}

/// Finds the lines that a pass has marked as furniture. One walk over lines and marks.
fn furniture(lines: &mut [Line], text: &CleanText<'_>) {
    let mut marks: Vec<_> =
        text.marks.iter().filter(|m| m.kind == MarkKind::Furniture).map(|m| m.raw).collect();
    if marks.is_empty() {
        return;
    }
    order::by(&mut marks, |m| (m.start(), m.end()));
    let mut marks = marks.into_iter().peekable();
    for line in lines {
        let at = text.raw(line.own).start();
        while marks.next_if(|m| m.end() <= at).is_some() {}
        line.furniture = marks.peek().is_some_and(|m| m.start() <= at);
    }
}

/// Finds the lines that begin within the text of a link or an emphasis. One walk over lines and
/// marks.
fn inside_marks(lines: &mut [Line], text: &CleanText<'_>) {
    let spans = |m: &&RawMark| matches!(m.kind, MarkKind::Link { .. } | MarkKind::Strong);
    let mut marks: Vec<_> = text.marks.iter().filter(spans).map(|m| m.raw).collect();
    if marks.is_empty() {
        return;
    }
    order::by(&mut marks, |m| (m.start(), m.end()));
    let mut marks = marks.into_iter().peekable();
    let mut end = 0;
    for line in lines {
        let at = text.raw(line.own).start();
        while let Some(mark) = marks.next_if(|m| m.start() < at) {
            end = end.max(mark.end());
        }
        line.inside_mark = end > at;
    }
}

/// Finds the lines that a pass has marked as code; nothing in them is a marker. One walk over lines
/// and marks.
fn code_lines(lines: &mut [Line], text: &CleanText<'_>) {
    let mut marks: Vec<_> =
        text.marks.iter().filter(|m| m.kind == MarkKind::Code).map(|m| m.raw).collect();
    if marks.is_empty() {
        return;
    }
    order::by(&mut marks, |m| (m.start(), m.end()));
    let mut at_mark = 0;
    let mut behind = false;
    for line in lines {
        let at = text.raw(line.own).start();
        while marks.get(at_mark).is_some_and(|m| m.end() <= at) {
            at_mark += 1;
        }
        if marks.get(at_mark).is_some_and(|m| m.start() <= at) {
            (line.code, line.marker, line.span) = (at_mark as u32 + 1, Marker::None, line.own);
        } else if let (true, Marker::Underline(_)) = (behind, line.marker) {
            line.marker = Marker::Rule;
        }
        behind = line.code != 0;
    }
}

/// Lines between two items of one list: an item may go on over many lines.
const ITEM: usize = 40;

/// A number opens an item only where another item of the list counts on (`28. April 2026` and a
/// lone `1. Mai` are dates, `3. Liga` is a league).
fn number_lists(lines: &mut [Line], text: &str) {
    let number = |l: &Line| {
        let digits = text[l.own.range()].bytes().take_while(u8::is_ascii_digit);
        digits.fold(0u32, |n, d| n * 10 + u32::from(d - b'0'))
    };
    let numbered: Vec<(usize, u32)> = lines
        .iter()
        .enumerate()
        .filter(|(_, l)| l.marker == Marker::Number)
        .map(|(i, l)| (i, number(l)))
        .collect();
    for (k, &(i, n)) in numbered.iter().enumerate() {
        let near = |other: Option<&(usize, u32)>, wanted: u32| {
            other.is_some_and(|&(j, m)| m == wanted && i.abs_diff(j) <= ITEM)
        };
        let before = k.checked_sub(1).and_then(|k| numbered.get(k));
        if !near(before, n.wrapping_sub(1)) && !near(numbered.get(k + 1), n + 1) {
            lines[i].marker = Marker::None;
            lines[i].span = lines[i].own;
        }
    }
}

/// What opens an item that an en dash does.
const DASH: &str = "– ";

/// An en dash opens items where several lines in a row begin with one and most of them end no
/// sentence; speech is told so, too, but in sentences, and with a dash before who speaks (`– Nein –
/// sagte er`).
fn dash_lists(lines: &mut [Line], text: &str) {
    let dashed = |line: &Line| {
        line.marker == Marker::None && line.code == 0 && text[line.own.range()].starts_with(DASH)
    };
    let mut at = 0;
    while at < lines.len() {
        let count = scan::leading(&lines[at..], |line| dashed(line));
        let run = at..at + count;
        let above = at.checked_sub(1).map_or("", |above| &text[lines[above].own.range()]);
        let told = |line: &&Line| {
            let words = &text[line.own.range()][DASH.len()..];
            words.contains(" – ") || words.starts_with(['"', '“', '„', '«'])
        };
        let ends = |line: &&Line| {
            text[line.own.range()].ends_with(['.', '!', '?', '…', '”', '"', '»', '“'])
        };
        let run_of = &lines[run.clone()];
        let listed = count >= 3 || count == 2 && above.ends_with(':');
        if listed
            && !run_of.iter().any(|line| told(&line))
            && run_of.iter().filter(ends).count() * 2 < count
        {
            for line in &mut lines[run] {
                line.marker = Marker::Bullet;
                line.span = Span::new(line.own.start() + DASH.len(), line.own.end());
            }
        }
        at += count + 1;
    }
}

/// Bytes of a quoted line that was wrapped, at least.
pub(crate) const WRAPPED: usize = 40;

/// `>` quotes without a space behind it, too (CommonMark, block quotes), where a long line that it
/// opens has another directly below; before a lone line or a menu's it is an arrow.
fn tight_quotes(lines: &mut [Line], text: &str) {
    let quotes = |line: &Line| {
        let own = &text.as_bytes()[line.own.range()];
        line.code == 0 && (1..own.len()).contains(&quote_mark(own))
    };
    for run in lines.chunk_by_mut(|a, b| b.blanks == 0 && quotes(a) && quotes(b)) {
        if !run.windows(2).any(|pair| pair[0].own.len() >= WRAPPED) {
            continue;
        }
        for line in run.iter_mut().filter(|line| line.marker == Marker::None) {
            let own = &text.as_bytes()[line.own.range()];
            line.marker = Marker::Quote;
            line.span = Span::new(line.own.start() + quote_mark(own), line.own.end());
        }
    }
}

/// `str::trim` without the call per character for plain lines.
fn trim(line: &str) -> &str {
    let edges = (line.as_bytes().first(), line.as_bytes().last());
    if let (Some(33..127), Some(33..127)) | (None, None) = edges {
        return line;
    }
    line.trim_matches(|c: char| {
        c == ' ' || c == '\t' || (!c.is_ascii_graphic() && is_invisible_or_space(c))
    })
}

/// The marker that opens a line's content, and its width in bytes with the spaces behind it.
fn marker_of(content: &str, before: Option<&Line>, blanks: u16) -> (Marker, usize) {
    let bytes = content.as_bytes();
    let none = (Marker::None, 0);
    let first = bytes[0];
    if first.is_ascii_alphabetic() {
        return none;
    }
    if let Some(c) = rule_of(content) {
        let under = blanks == 0
            && before.is_some_and(|l| matches!(l.marker, Marker::None) && l.span.len() > 1);
        return match c {
            '=' if under => (Marker::Underline(1), 0),
            '-' | '*' | '~' if under && !content.contains(' ') => (Marker::Underline(2), 0),
            _ => (Marker::Rule, 0),
        };
    }
    let after = |len: usize| {
        let rest = content[len..].trim_start_matches([' ', '\t', '\u{A0}']);
        content.len() - rest.len()
    };
    match first {
        b'#' => {
            let level = scan::leading(bytes, |b| *b == b'#');
            // CommonMark: up to six, then a space; a converter that glues text to them is no
            // heading (`#1`, `#tag`).
            if level <= 6 && bytes.get(level).is_none_or(|b| *b == b' ' || *b == b'\t') {
                (Marker::Heading(level as u8), after(level))
            } else {
                none
            }
        }
        b'>' => {
            let depth = scan::leading(bytes, |b| matches!(b, b'>' | b' '));
            if content.len() > depth && bytes.get(1).is_some_and(|b| matches!(b, b' ' | b'>')) {
                (Marker::Quote, depth)
            } else {
                none
            }
        }
        b'*' | b'-' | b'+' if matches!(bytes.get(1), Some(b' ' | b'\t')) => {
            (Marker::Bullet, after(1))
        }
        b'0'..=b'9' => {
            let digits = scan::digits(bytes);
            let marked = digits <= 2
                && matches!(bytes.get(digits), Some(b'.' | b')'))
                && matches!(bytes.get(digits + 1), Some(b' ' | b'\t'));
            // `3. März`, `1. FC`: a number before a word is a marker only where the line opens a
            // list; the break decision looks again.
            if marked { (Marker::Number, after(digits + 1)) } else { none }
        }
        _ => {
            let c = content.chars().next().unwrap_or(' ');
            let len = c.len_utf8();
            let bullet = matches!(
                c,
                '•' | '·'
                    | '‣'
                    | '▪'
                    | '●'
                    | '■'
                    | '◦'
                    | '○'
                    | '►'
                    | '▸'
                    | '➤'
                    | '✓'
                    | '–'
                    | '\u{F0B7}'
            );
            let spaced = content[len..].starts_with([' ', '\t', '\u{A0}']);
            // An en dash before a space may open direct speech or a list; only the bullets proper
            // stand alone.
            if bullet && c != '–' && (spaced || matches!(c, '•' | '▪' | '●' | '■')) {
                (Marker::Bullet, after(len))
            } else {
                none
            }
        }
    }
}

/// Bytes of the marks of quotation that open a line: a space may stand behind each (CommonMark,
/// block quotes; RFC 3676, 4.5), and further ones are an indent.
pub(crate) fn quote_mark(line: &[u8]) -> usize {
    let mut at = 0;
    while line.get(at) == Some(&b'>') {
        at += 1 + usize::from(line.get(at + 1) == Some(&b' '));
    }
    at
}

/// Columns of white space behind the marks of a quoted line, whose words begin at `words`.
fn quoted_indent(line: &str, words: usize) -> u16 {
    let indent = words.saturating_sub(quote_mark(line.as_bytes()));
    // (a space too many is no indent)
    if indent > 1 { indent.min(usize::from(u16::MAX)) as u16 } else { 0 }
}

/// Where a heading's words end: before the marks that close it (`## Title ##`).
fn heading_end(content: &str) -> usize {
    let words = content.trim_end_matches('#');
    let closed = words.len() < content.len() && words.ends_with([' ', '\t']);
    if closed { words.trim_end().len() } else { content.len() }
}

/// The character of which a line without letters and digits is made: `-`, `=`, `*`, `_`, `~`, `#`,
/// `.` (at least three of them).
fn rule_of(content: &str) -> Option<char> {
    let mut kind = None;
    let mut count = 0;
    for c in content.chars() {
        match c {
            ' ' | '\t' => {}
            '-' | '=' | '*' | '_' | '~' | '#' | '+' | '|' | ':' => {
                count += 1;
                // tables' rulers mix `|`, `-`, `:` and `+`
                if kind.is_none() || c == '-' {
                    kind = Some(c);
                }
            }
            _ if is_dash(c) => {
                count += 1;
                kind = Some('-');
            }
            _ => return None,
        }
    }
    kind.filter(|_| count >= 3 || (count >= 2 && content.starts_with("__")))
}

#[cfg(test)]
#[path = "line_tests.rs"]
mod tests;
