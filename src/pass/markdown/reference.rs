//! Link targets that stand apart from their texts: `[16]: https://…` and the References of a text
//! browser.

use std::collections::HashMap;
use std::ops::Range;

use super::out::Out;
use super::{at_line_start, link};
use crate::text::chars::is_sentence_end;
use crate::text::edit::Mark;
use crate::text::order;
use crate::text::scan;

/// The longest text of a text browser's link that is marked.
const MAX_BROWSER_TEXT: usize = 300;

/// The most lines between two items of a text browser's list.
const MAX_STRAYS: usize = 40;

/// A text browser's list that is being read.
#[derive(Debug, Clone, Copy)]
struct List {
    /// Where its heading starts, and where its last item ends.
    start: usize,
    end: usize,
    /// The last item's number; 0 before the first.
    number: u32,
    /// The other lines since then, blank lines and headings not counted.
    strays: usize,
}

#[derive(Debug, Default)]
pub(super) struct References<'a> {
    /// By label, lower-cased and with single spaces.
    definitions: HashMap<String, Range<usize>>,
    /// A text browser's list, by number.
    browser: HashMap<u32, Range<usize>>,
    removed: Vec<Range<usize>>,
    text: &'a str,
}

impl<'a> References<'a> {
    /// Collects the definitions of a text from `from` on, in one walk over its lines; nothing is
    /// done where the text shows no sign of any.
    pub(super) fn of(text: &'a str, from: usize) -> References<'a> {
        let mut refs = References { text, ..References::default() };
        let (definitions, browser) = signs(text);
        if definitions {
            refs.read_definitions(from);
        }
        if browser {
            refs.read_browser_list(from);
        }
        order::by(&mut refs.removed, |range| (range.start, 0));
        refs
    }

    /// The lines that hold nothing but definitions.
    pub(super) fn removed(&self) -> &[Range<usize>] {
        &self.removed
    }

    /// Where the removed lines around `at` end. `next` is the caller's place in the list.
    pub(super) fn skip(&self, next: &mut usize, at: usize) -> Option<usize> {
        while self.removed.get(*next).is_some_and(|range| range.end <= at) {
            *next += 1;
        }
        self.removed.get(*next).filter(|range| range.start <= at).map(|range| range.end)
    }

    pub(super) fn has_definitions(&self) -> bool {
        !self.definitions.is_empty()
    }

    pub(super) fn definition(&self, label: &str) -> Option<Range<usize>> {
        self.definitions.get(&normal(label)).cloned()
    }

    fn read_definitions(&mut self, from: usize) {
        let mut at = from;
        while at < self.text.len() {
            let Some((label, target, end)) = definition_at(self.text, at) else {
                at = line_end(self.text, at) + 1;
                continue;
            };
            // CommonMark: the first definition of a label is the one.
            self.definitions.entry(normal(label)).or_insert(target);
            self.removed.push(at..end);
            at = end + 1;
        }
    }

    /// Reads `References` (or `Visible links:`, `Hidden links:`) and the numbered addresses below
    /// it.
    ///
    /// The address of a mail may hold a body of several lines, so other lines are the list's own if
    /// the next number follows soon.
    fn read_browser_list(&mut self, from: usize) {
        let mut at = from;
        let mut list: Option<List> = None;
        while at < self.text.len() {
            let end = line_end(self.text, at);
            let line = self.text[at..end].trim();
            match (&mut list, browser_item(self.text, at..end)) {
                (Some(open), Some((number, target)))
                    if open.number == 0 || number == open.number + 1 =>
                {
                    self.browser.entry(number).or_insert(target);
                    *open = List { number, end, strays: 0, ..*open };
                }
                (Some(_), _) if matches!(line, "" | "Visible links:" | "Hidden links:") => {}
                (Some(open), _)
                    if open.number > 0 && line != "References" && open.strays < MAX_STRAYS =>
                {
                    open.strays += 1
                }
                (closed, _) => {
                    self.close_list(closed.take());
                    if matches!(line, "References" | "Visible links:" | "Hidden links:") {
                        list = Some(List { start: at, end: at, number: 0, strays: 0 });
                    }
                }
            }
            at = end + 1;
        }
        self.close_list(list);
    }

    fn close_list(&mut self, list: Option<List>) {
        if let Some(list) = list.filter(|list| list.end > list.start) {
            self.removed.push(list.start..list.end);
        }
    }

    /// `[69]text`: deletes a number that the dump's list defines and marks the text. The browser
    /// does not print where the text ends: it is taken up to the next number, the end of the
    /// sentence, or the end of the line; in a list the whole item.
    pub(super) fn browser_link(&self, text: &str, at: usize, out: &mut Out) -> Option<usize> {
        if self.browser.is_empty() {
            return None;
        }
        let bytes = text.as_bytes();
        let digits = scan::digits(scan::near(&bytes[at + 1..], 6));
        let end = at + digits + 2;
        if digits == 0 || bytes.get(end - 1) != Some(&b']') {
            return None;
        }
        let target = self.browser.get(&text[at + 1..end - 1].parse().ok()?)?.clone();
        out.delete(at..end);
        let whole_item = at_line_start(bytes, at);
        let mut stop = end;
        for (i, c) in text[end..].char_indices() {
            let next = text[end + i + c.len_utf8()..].chars().next();
            let sentence_end =
                is_sentence_end(c) && next.is_none_or(char::is_whitespace) && !whole_item;
            if matches!(c, '\n' | '[') || sentence_end || i > MAX_BROWSER_TEXT {
                break;
            }
            stop = end + i + c.len_utf8();
        }
        let words = link::trimmed(text, end..stop);
        if !words.is_empty() {
            out.mark(words, Mark::Link { target });
        }
        Some(end)
    }
}

/// Whether a text has what a definition has (`]:`), and the heading of a text browser's list
/// (`References`, `links:`).
fn signs(text: &str) -> (bool, bool) {
    let bytes = text.as_bytes();
    // (nearly no text has as much as the word's start; without branches)
    let rest = |from: usize| bytes.get(from..).unwrap_or(&[]);
    let triples = bytes.iter().zip(rest(1)).zip(rest(2));
    let opens = triples.fold(0u8, |found, ((&a, &b), &c)| {
        found | u8::from((a == b'R') & (b == b'e') & (c == b'f'))
    });
    let mut browser = opens != 0 && text.contains("References");
    let mut definitions = false;
    let mut at = scan::find(bytes, 0, b':');
    while at < bytes.len() && !(definitions && browser) {
        definitions |= bytes[..at].ends_with(b"]");
        browser |= bytes[..at].ends_with(b"links");
        at = scan::find(bytes, at + 1, b':');
    }
    (definitions, browser)
}

/// A label as CommonMark compares it.
fn normal(label: &str) -> String {
    let mut out = String::with_capacity(label.len());
    for word in label.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
    out
}

/// Where the line at `at` ends.
fn line_end(text: &str, at: usize) -> usize {
    text.as_bytes()[at..].iter().position(|&b| b == b'\n').map_or(text.len(), |len| at + len)
}

/// Whether a word is an address: prose behind a bracketed name and a colon (`[Smith]: No`) is none.
fn is_address(word: &str) -> bool {
    let scheme = word.find(':').is_some_and(|at| {
        at > 1 && word[..at].bytes().all(|b| b.is_ascii_alphanumeric() || b"+.-".contains(&b))
    });
    scheme
        || word.starts_with(['#', '<'])
        || word.starts_with("www.")
        || (word.contains('/') && !word.ends_with('/'))
        || word.starts_with('/')
}

/// `  69. https://…` as a text browser prints it.
fn browser_item(text: &str, line: Range<usize>) -> Option<(u32, Range<usize>)> {
    let (number, address) = text[line.clone()].trim_start().split_once(". ")?;
    let address = address.trim();
    let item = (number.len() <= 6 && is_address(address)).then(|| number.parse().ok())??;
    let start = address.as_ptr() as usize - text.as_ptr() as usize;
    Some((item, start..start + address.len()))
}

/// A definition at the line start `at`: its label, its address, and where its last line ends.
///
/// Wrapping converters break a long address in mid word, so a line behind a long one that is a bare
/// word continues it; a title may take up to three more lines.
fn definition_at(text: &str, at: usize) -> Option<(&str, Range<usize>, usize)> {
    let bytes = text.as_bytes();
    let indent = scan::leading(scan::near(&bytes[at..], 4), |&b| b == b' ');
    let open = at + indent;
    if bytes.get(open) != Some(&b'[') || bytes.get(open + 1) == Some(&b'^') {
        return None;
    }
    let len = bytes[open + 1..].iter().take(200).position(|&b| matches!(b, b']' | b'[' | b'\n'))?;
    let close = open + 1 + len;
    if bytes[close] != b']' || len == 0 || bytes.get(close + 1) != Some(&b':') {
        return None;
    }
    let label = text.get(open + 1..close)?;
    let mut end = line_end(text, close);
    let mut rest = text[close + 2..end].trim_start();
    if rest.is_empty() && end < text.len() {
        // The address is so long that it was put on the next line.
        let next = end + 1;
        end = line_end(text, next);
        rest = text[next..end].trim_start();
    }
    let start = end - rest.len();
    let word = rest.split([' ', '\t']).next().unwrap_or_default();
    if !is_address(word) {
        return None;
    }
    let mut target = start..start + word.len();
    let mut title = text[target.end..end].trim();
    // A long address that was wrapped.
    let mut lines = 0;
    while title.is_empty()
        && end < text.len()
        && lines < 24
        && (end - line_start(text, target.end) >= 60 || bytes[target.end - 1] == b'-')
    {
        let next = end + 1;
        let next_end = line_end(text, next);
        let line = text[next..next_end].trim();
        let bare = line.split([' ', '\t']).next().unwrap_or_default();
        let after = line[bare.len()..].trim();
        if bare.is_empty()
            || line.starts_with(['[', '#', '"'])
            || !(after.is_empty() || after.starts_with(['"', '(']))
        {
            break;
        }
        let bare_start = bare.as_ptr() as usize - text.as_ptr() as usize;
        target.end = bare_start + bare.len();
        title = after;
        end = next_end;
        lines += 1;
    }
    if title.is_empty() && end < text.len() {
        // A title on a line of its own.
        let next = line_end(text, end + 1);
        let line = text[end + 1..next].trim();
        if line.len() > 1 && line.starts_with('"') && line.ends_with('"') {
            end = next;
        }
    } else if !title.is_empty() {
        let quote = match title.as_bytes()[0] {
            b'"' => '"',
            b'\'' => '\'',
            b'(' => ')',
            _ => return None,
        };
        let mut closed = title.len() > 1 && title.ends_with(quote);
        for _ in 0..3 {
            if closed || end >= text.len() {
                break;
            }
            let next = line_end(text, end + 1);
            let line = text[end + 1..next].trim();
            if line.is_empty() || line.starts_with('[') {
                break;
            }
            closed = line.ends_with(quote);
            end = next;
        }
        if !closed {
            return None;
        }
    }
    if text[target.clone()].starts_with('<') && text[target.clone()].ends_with('>') {
        target = target.start + 1..target.end - 1;
    }
    Some((label, target, end))
}

/// Where the line around `at` starts; looks back 80 bytes at most, which is all that its caller
/// compares.
fn line_start(text: &str, at: usize) -> usize {
    let from = at.saturating_sub(80);
    text.as_bytes()[from..at].iter().rposition(|&b| b == b'\n').map_or(from, |i| from + i + 1)
}
