//! Dumps that are one string of a program's: an article that was stored as a string of JSON
//! (RFC 8259) or printed as one by Python, and dumped with its escapes; or as one cell of a table
//! (RFC 4180), and dumped with its quotation marks.

use std::borrow::Cow;
use std::ops::Range;

use super::escapes::escape;
use super::objects::string_end;
use super::rows::start_of;
use super::{Draft, Pass};
use crate::text::bytes::ByteSet;
use crate::text::edit::{Edit, Edits};
use crate::text::scan;

pub(crate) const NAME: &str = "string-literals";

/// `"Ferry Sinks\n\nIt \"sank\" on Monday\u2019s tide."` → its lines and characters, with or without
/// the quotation marks around it, or those of Python; `"Ferry ""Elsa"" Sinks⏎⏎It sank."` → without
/// the cell's marks. Leaves alone what has lines of its own beside escapes, paths, formulas,
/// programs, what speaks of an escape, objects and rows, and a story that opens and ends with a
/// quotation.
#[derive(Debug)]
pub(crate) struct Literals;

impl Pass for Literals {
    fn name(&self) -> &str {
        NAME
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let mut edits = Edits::new();
        let Some(parts) = parts(draft.text(), draft.bytes) else { return edits };
        let mut parts = parts.into_iter().peekable();
        while let Some((mut range, mut words)) = parts.next() {
            // (a blank line is one edit)
            let is_space = |words: &str| words.chars().all(char::is_whitespace);
            if !words.is_empty() && is_space(&words) {
                while let Some((next, more)) = parts.next_if(|(next, more)| {
                    next.start == range.end && !more.is_empty() && is_space(more)
                }) {
                    range.end = next.end;
                    words.to_mut().push_str(&more);
                }
            }
            edits.push(Edit::replace(range, words));
        }
        edits
    }
}

/// What stands for something else in a text that is one string, and for what; in order, and none of
/// it is shorter than what it stands for.
pub(crate) type Parts = Vec<(Range<usize>, Cow<'static, str>)>;

/// The parts of a text that is one string or one cell.
pub(crate) fn parts(text: &str, bytes: ByteSet) -> Option<Parts> {
    // (nearly no dump has the one or opens with the other)
    if !bytes.has(b'\\') && !bytes.has(b'"') {
        return None;
    }
    let start = start_of(text);
    let whole = || start..start + text[start..].trim_end().len();
    let cell = if text[start..].starts_with('"') { cell(text, whole()) } else { None };
    cell.or_else(|| if bytes.has(b'\\') { literal(text, whole()) } else { None })
}

/// The text with what the parts stand for, as the passes behind get it.
pub(crate) fn read(text: &str, parts: &Parts) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (range, words) in parts {
        out.push_str(&text[done..range.start]);
        out.push_str(words);
        done = range.end;
    }
    out.push_str(&text[done..]);
    out
}

/// The dump as those read it who look for its lines, with what the parts stand for: a line end where
/// one is escaped, and behind every other character what no reader sees, so that every place is the
/// same.
pub(crate) fn lined(raw: &str, parts: &Parts) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut done = 0;
    for (range, words) in parts {
        out.push_str(&raw[done..range.start]);
        done = range.end;
        match &**words {
            "\u{C}" => out.extend(std::iter::repeat_n('\u{C}', range.len())),
            words if is_line_end(words) => {
                out.extend(std::iter::repeat_n('\r', range.len() - 1));
                out.push('\n');
            }
            words => {
                out.push_str(words);
                out.extend(std::iter::repeat_n('\0', range.len() - words.len()));
            }
        }
    }
    out.push_str(&raw[done..]);
    out
}

fn is_line_end(words: &str) -> bool {
    matches!(words, "\n" | "\r" | "\r\n" | "\u{B}" | "\u{85}" | "\u{2028}" | "\u{2029}")
}

/// Lines that a cell has in which no mark is doubled, and bytes of the title that opens it.
const CELL: (usize, usize) = (3, 200);

/// A cell: one quotation mark around it, and two for each inside.
fn cell(text: &str, whole: Range<usize>) -> Option<Parts> {
    let bytes = &text.as_bytes()[..whole.end];
    let mut parts: Parts = vec![(whole.start..whole.start + 1, Cow::from(""))];
    let mut at = whole.start + 1;
    loop {
        at = scan::find(bytes, at, b'"');
        match bytes.get(at..at + 2) {
            Some(b"\"\"") => parts.push((at..at + 2, Cow::from("\""))),
            // (what stands behind it is another cell, or the rest of a story)
            Some(_) => return None,
            None => break,
        }
        at += 2;
    }
    let inner = whole.start + 1..at;
    if at != whole.end - 1 || inner.is_empty() {
        return None;
    }
    if parts.len() == 1 && !is_titled(&text[inner]) {
        return None;
    }
    parts.push((at..whole.end, Cow::from("")));
    Some(parts)
}

/// Whether a text without a quotation mark opens with a title: then a mark before it is not the
/// title's, which would close it in its line.
fn is_titled(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let title = lines.next().unwrap_or("");
    // (a letter or a statement may be quoted whole)
    let ended = title.ends_with(['.', '…', '。', ',', ';', ':', '，', '；', '：']);
    let labelled = title.split_once(": ").is_some_and(|(label, _)| !label.contains(' '));
    // (no quotation opens with a space)
    let spaced = text.starts_with(char::is_whitespace);
    (spaced || title.len() <= CELL.1 && (!ended || labelled)) && lines.nth(CELL.0 - 2).is_some()
}

/// Bytes of a line of print, at the least.
const PRINTED: usize = 24;

/// What stands at the end of a line of print; before an escape of a path or a formula do others.
fn ends_word(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(c, '.' | ',' | ';' | '!' | '?' | '-' | '"' | '\'' | ')')
        || !c.is_ascii()
}

/// What the escapes of a text say of it.
#[derive(Default)]
struct Told {
    /// Escaped line ends.
    ends: usize,
    /// Groups of them, and those of more than one.
    groups: usize,
    blank: usize,
    /// Groups that open no line as it seems, and those of more than one.
    low: usize,
    low_blank: usize,
    /// Lines, and those that words stand in.
    lines: usize,
    worded: usize,
    /// Backslashes before signs, which may be Markdown's, and before what no string has them.
    signs: usize,
    others: usize,
}

impl Told {
    /// Takes in what stands between escaped line ends: `group` of them are before it, and the line
    /// `before` above them.
    fn line(&mut self, line: &str, group: usize, before: &str) {
        self.lines += 1;
        let is_worded = line.trim().contains(' ') || !line.is_ascii() || line.contains("\\u");
        self.worded += usize::from(is_worded);
        if group == 0 {
            return;
        }
        self.groups += 1;
        self.blank += usize::from(group > 1);
        // (a line of print goes on in any letter; who speaks of an escape sets spaces around it)
        let goes_on = before.len() >= PRINTED && before.ends_with(ends_word);
        let low = line.starts_with(char::is_lowercase) && !goes_on
            || line.starts_with(' ') && before.ends_with(' ');
        self.low += usize::from(low);
        self.low_blank += usize::from(low && group > 1);
        // (a program closes a string behind it)
        let closed = |line: &str| !line.starts_with(|c: char| c.is_alphanumeric() || c == '\\');
        let program = line.strip_prefix(['"', '\'', '`']).is_some_and(closed);
        self.others += usize::from(program);
    }

    fn is_literal(&self, enclosed: bool) -> bool {
        let (groups, lines) = if enclosed { (1, 2) } else { (2, 3) };
        // (lines of print open with any letter, paragraphs do not)
        let opens =
            self.low * 2 <= self.groups || self.blank > 0 && self.low_blank * 2 <= self.blank;
        self.groups >= groups
            && self.worded >= lines
            && self.worded * 8 >= self.lines
            && opens
            && self.others * 8 <= self.ends
            && self.signs <= self.ends
    }
}

/// A string: nothing in it ends a line but escapes.
fn literal(text: &str, whole: Range<usize>) -> Option<Parts> {
    let own = &text[whole.clone()];
    // (no string has these as they are; objects, lists and rows have passes of their own)
    if own.bytes().any(|b| matches!(b, b'\t'..=b'\r'))
        || ["{", "[\"", "['", "[{"].iter().any(|open| own.starts_with(open))
    {
        return None;
    }
    let inner = enclosed(text.as_bytes(), whole.clone())?;
    let bytes = &text.as_bytes()[..inner.end];
    let mut parts: Parts = Vec::new();
    let mut told = Told::default();
    // the line so far: where it opens, the line ends before it, and the line above those
    let (mut line, mut group, mut before) = (inner.start, 0, "");
    let mut at = inner.start;
    loop {
        at = scan::find(bytes, at, b'\\');
        if at == bytes.len() {
            break;
        }
        let Some((mut end, c)) = escape(bytes, at) else {
            let sign = bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation);
            told.signs += usize::from(sign);
            told.others += usize::from(!sign);
            at += 1 + usize::from(sign);
            continue;
        };
        let mut words = short(c);
        if c == '\r' && bytes[end..].starts_with(b"\\n") {
            (end, words) = (end + 2, Cow::from("\r\n"));
        }
        // (a formula's names begin so: `\frac`, `\beta`)
        let named = bytes.get(end).is_some_and(u8::is_ascii_lowercase);
        told.others += usize::from(named && matches!(c, '\u{8}' | '\u{C}'));
        if is_line_end(&words) {
            let own = &text[line..at];
            if !own.trim().is_empty() {
                if group == 0 && inner == whole && is_row(own) {
                    return None;
                }
                told.line(own, group, before);
                (group, before) = (0, own);
            }
            (told.ends, group, line) = (told.ends + 1, group + 1, end);
        }
        parts.push((at..end, words));
        at = end;
    }
    if !text[line..inner.end].trim().is_empty() {
        told.line(&text[line..inner.end], group, before);
    }
    if !told.is_literal(inner.start > whole.start) {
        return None;
    }
    if inner.start > whole.start {
        parts.insert(0, (whole.start..inner.start, Cow::from("")));
    }
    if inner.end < whole.end {
        parts.push((inner.end..whole.end, Cow::from("")));
    }
    Some(parts)
}

/// A character as the text of an edit.
fn short(c: char) -> Cow<'static, str> {
    let known = ["\n", "\"", "'", "/", "\\", "\r", "\t", "’", "“", "”", "–", "—", "\u{A0}"];
    let known = known.into_iter().find(|known| known.starts_with(c));
    known.map_or_else(|| Cow::from(c.to_string()), Cow::from)
}

/// What stands between the marks around a string; all of it where there are none. `None` where the
/// string is one of several, or a member's name.
fn enclosed(bytes: &[u8], whole: Range<usize>) -> Option<Range<usize>> {
    let bytes = &bytes[..whole.end];
    // (Python prints bytes as `b'…'`, and once printed texts as `u'…'`)
    let coded = matches!(bytes[whole.start..], [b'b' | b'u', b'"' | b'\'', ..]);
    let open = whole.start + usize::from(coded);
    let mark = bytes.get(open).filter(|b| matches!(b, b'"' | b'\''));
    let Some(mark) = mark else { return Some(whole) };
    match string_end(bytes, open) {
        Some(end) if end == whole.end => Some(open + 1..end - 1),
        // (a member's name, or one of several: a story's own words stand behind a quotation)
        Some(end) => {
            let parted = bytes[end..].strip_prefix(b":").or(bytes[end..].strip_prefix(b","));
            let another = parted.is_some_and(|rest| rest.trim_ascii_start().starts_with(&[*mark]));
            (!another).then_some(whole)
        }
        // (a dump cut short has lost the second one; an apostrophe has none)
        None if *mark == b'"' || coded => Some(open + 1..whole.end),
        None => Some(whole),
    }
}

/// Bytes of the story in a record's last column.
const STORY: usize = 120;

/// Whether the first line is cut into a record's columns, the story among them.
fn is_row(line: &str) -> bool {
    let quoted = |(at, _)| line[at + 2..].starts_with(char::is_alphanumeric);
    let mut columns = line.rsplit(" | ");
    columns.next().is_some_and(|last| last.len() >= STORY) && columns.nth(1).is_some()
        || line.match_indices(",\"").any(quoted)
}

#[cfg(test)]
#[path = "literals_tests.rs"]
mod tests;
