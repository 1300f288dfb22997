//! Articles as objects of JSON (RFC 8259), as scrapers and extractors write them: their members
//! become labelled lines.

use crate::text::scan;
use std::ops::Range;

use super::escapes::escape;
use super::{Draft, Pass};
use crate::text::edit::{Edit, Edits};

/// Members that say something of an article, sorted, in lower case without marks, and the label of
/// a record for it.
const MEMBERS: &[(&str, &str)] = &[
    ("article", "TEXT"),
    ("articlebody", "TEXT"),
    ("articletext", "TEXT"),
    ("author", "AUTHOR"),
    ("authors", "AUTHOR"),
    ("body", "TEXT"),
    ("bodytext", "TEXT"),
    ("byline", "AUTHOR"),
    ("canonicallink", "URL"),
    ("canonicalurl", "URL"),
    ("content", "TEXT"),
    ("creator", "AUTHOR"),
    ("date", "DATE"),
    ("datepublish", "DATE"),
    ("datepublished", "DATE"),
    ("fulltext", "TEXT"),
    ("headline", "TITLE"),
    ("hostname", "SOURCE"),
    ("link", "URL"),
    ("maintext", "TEXT"),
    ("pubdate", "DATE"),
    ("publicationdate", "DATE"),
    ("publishdate", "DATE"),
    ("published", "DATE"),
    ("publishedat", "DATE"),
    ("publisheddate", "DATE"),
    ("site", "SOURCE"),
    ("sitename", "SOURCE"),
    ("source", "SOURCE"),
    ("sourcedomain", "SOURCE"),
    ("story", "TEXT"),
    ("text", "TEXT"),
    ("title", "TITLE"),
    ("url", "URL"),
];

/// Bytes of a text that is a story whatever else an object has.
const STORY: usize = 240;
/// Members of an object that are read.
const MOST: usize = 200;

/// `{"title": "Ferry Sinks", "text": "It sank.\n\nAll were saved."}` → `TITLE: Ferry Sinks`,
/// `TEXT:`, the paragraphs. Leaves alone what is no object with a text among its members.
#[derive(Debug)]
pub(crate) struct Objects;

impl Pass for Objects {
    fn name(&self) -> &str {
        "json-objects"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let text = draft.text();
        let start =
            text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '\u{FEFF}' | '['));
        if !start.starts_with('{') {
            return Edits::new();
        }
        object(text, text.len() - start.len()).unwrap_or_default()
    }
}

/// Whether an object has a story among its members, or a text and something else that is known of
/// articles.
pub(crate) fn is_article(text: &str) -> bool {
    object(text, 0).is_some()
}

pub(super) fn label(name: &str) -> Option<&'static str> {
    let mut plain = [0u8; 24];
    let mut len = 0;
    for b in name.bytes().filter(|b| !matches!(b, b'_' | b'-' | b' ')) {
        *plain.get_mut(len)? = b.to_ascii_lowercase();
        len += 1;
    }
    MEMBERS
        .binary_search_by(|(member, _)| member.as_bytes().cmp(&plain[..len]))
        .ok()
        .map(|at| MEMBERS[at].1)
}

/// Where the string ends that opens at `at`: behind its closing quotation mark, which is the same.
pub(crate) fn string_end(bytes: &[u8], at: usize) -> Option<usize> {
    let mark = *bytes.get(at)?;
    let mut end = at + 1;
    loop {
        end += bytes.get(end..)?.iter().position(|b| *b == mark || *b == b'\\')?;
        if bytes[end] == mark {
            return Some(end + 1);
        }
        end += 2;
    }
}

/// Whether a string opens: programs in Python print dictionaries with single marks.
fn opens_string(byte: Option<&u8>) -> bool {
    matches!(byte, Some(b'"' | b'\''))
}

fn skip(bytes: &[u8], at: usize) -> usize {
    at + scan::leading(&bytes[at.min(bytes.len())..], |b| b.is_ascii_whitespace())
}

/// The edits that make an object's members lines; none where it has no title or no text.
fn object(text: &str, open: usize) -> Option<Edits> {
    let bytes = text.as_bytes();
    let mut edits = Edits::new();
    let (mut told, mut kinds, mut longest) = (false, 0, 0);
    let mut cut = 0;
    let mut at = skip(bytes, open + 1);
    for member in 0..MOST {
        if !opens_string(bytes.get(at)) {
            break;
        }
        let name_end = string_end(bytes, at)?;
        let colon = skip(bytes, name_end);
        if bytes.get(colon) != Some(&b':') {
            return None;
        }
        let value = skip(bytes, colon + 1);
        let name = text.get(at + 1..name_end - 1)?;
        let known = label(name).map(|label| match label {
            // (extractors name the page's address so)
            "SOURCE" if bytes[value..].starts_with(b"\"http") => "URL",
            _ => label,
        });
        let gap = if member == 0 { "" } else { "\n" };
        let end = match bytes.get(value)? {
            b'"' | b'\'' => {
                let end = string_end(bytes, value)?;
                let long = known == Some("TEXT") && end - value > 2;
                told |= long;
                longest = longest.max(if long { end - value } else { 0 });
                kinds += usize::from(known.is_some());
                let head = match (known, long) {
                    (Some(label), true) => format!("{gap}{label}:\n"),
                    (Some("TEXT"), false) | (None, _) => format!("{gap}{}: ", other(name)),
                    (Some(label), false) => format!("{gap}{label}: "),
                };
                edits.push(Edit::replace(cut..value + 1, head));
                unescape(text, value + 1..end - 1, long, &mut edits);
                cut = end - 1;
                end
            }
            // names in a list
            b'[' if known == Some("AUTHOR") => {
                let close = value + bytes[value..].iter().position(|&b| b == b']')?;
                edits.push(Edit::replace(cut..value + 1, format!("{gap}AUTHOR: ")));
                let mut from = value + 1;
                let mut first = true;
                loop {
                    let name = skip(bytes, from);
                    if !opens_string(bytes.get(name)) || name > close {
                        break;
                    }
                    let end = string_end(bytes, name)?;
                    edits.push(Edit::replace(from..name + 1, if first { "" } else { ", " }));
                    unescape(text, name + 1..end - 1, false, &mut edits);
                    first = false;
                    let next = skip(bytes, end);
                    let comma = usize::from(bytes.get(next) == Some(&b','));
                    edits.push(Edit::delete(end - 1..next + comma));
                    from = next + comma;
                }
                cut = from;
                kinds += usize::from(!first);
                from + bytes.get(from..)?.iter().position(|&b| b == b']')? + 1
            }
            _ => {
                let end = other_end(bytes, value)?;
                edits.push(Edit::replace(cut..value, format!("{gap}{}: ", other(name))));
                lines(text, value..end, &mut edits);
                cut = end;
                end
            }
        };
        let next = skip(bytes, end);
        match bytes.get(next)? {
            b',' => at = skip(bytes, next + 1),
            b'}' => {
                edits.push(Edit::replace(cut..text.len().min(next + 1), "\n"));
                break;
            }
            _ => return None,
        }
    }
    (told && (kinds >= 2 || longest >= STORY)).then_some(edits)
}

/// A label of capitals and hyphens for a member that is not known.
pub(super) fn other(name: &str) -> String {
    let plain = name
        .bytes()
        .take(24)
        .map(|b| if b.is_ascii_alphabetic() { char::from(b.to_ascii_uppercase()) } else { '-' });
    format!("X-{}", plain.collect::<String>())
}

/// Where a number, a word, a list or an object ends.
fn other_end(bytes: &[u8], at: usize) -> Option<usize> {
    let (mut depth, mut end) = (0usize, at);
    loop {
        match bytes.get(end)? {
            b'"' | b'\'' => end = string_end(bytes, end)?,
            b'{' | b'[' => (depth, end) = (depth + 1, end + 1),
            b'}' | b']' if depth == 0 => return Some(end),
            b'}' | b']' => {
                (depth, end) = (depth - 1, end + 1);
                if depth == 0 {
                    return Some(end);
                }
            }
            b',' if depth == 0 => return Some(end),
            _ => end += 1,
        }
    }
}

/// Makes the lines of a value one.
fn lines(text: &str, range: Range<usize>, edits: &mut Edits) {
    for (at, feed) in text[range.clone()].match_indices('\n') {
        edits.push(Edit::replace(range.start + at..range.start + at + feed.len(), " "));
    }
}

/// Decodes a string's escapes. In a `story` a line feed is one; in a field it is a space.
fn unescape(text: &str, range: Range<usize>, story: bool, edits: &mut Edits) {
    let bytes = text.as_bytes();
    let mut at = range.start;
    while let Some(step) = bytes[at..range.end].iter().position(|&b| b == b'\\') {
        let start = at + step;
        let (end, words) = match escape(&bytes[..range.end], start) {
            Some((end, '\n')) => (end, if story { "\n".to_owned() } else { " ".to_owned() }),
            Some((end, '\t')) => (end, " ".to_owned()),
            Some((end, c)) => (end, plain(c)),
            None if bytes.get(start + 1) == Some(&b'u') => (start + 2, String::new()),
            None => (start + 1, String::new()),
        };
        let end = end.min(range.end);
        edits.push(Edit::replace(start..end, words));
        at = end;
    }
}

/// A character as later passes want it, who ask the raw text whether there are odd spaces and marks
/// at all.
fn plain(c: char) -> String {
    match c {
        '\u{A0}' => " ".to_owned(),
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{FEFF}' => String::new(),
        c if c.is_control() => String::new(),
        c => c.to_string(),
    }
}

#[cfg(test)]
#[path = "objects_tests.rs"]
mod tests;
