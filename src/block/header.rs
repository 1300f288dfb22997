//! Labelled lines ahead of the article: front matter, a reader's header.
//!
//! A family is a table of labels and its own marks; it is recognised by the marks, never by one line. What it says goes to the fields as evidence.

use crate::span::Span;
use crate::text::line::{Line, Marker};

/// What a labelled line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Key {
    Title,
    Author,
    Published,
    Url,
    Site,
    /// A label that is no field of its own, or a value that is printed for machines.
    Other,
    /// A mark of the family (`---`, `Markdown Content:`).
    Frame,
}

/// One labelled value.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub key: Key,
    /// The label as printed; empty for a frame.
    pub label: Span,
    /// The values: one, or the items of a list.
    pub values: Vec<Span>,
    pub own: Span,
}

/// Keys of front matter as clippers, static sites and extractors write them, sorted.
const KEYS: &[(&str, Key)] = &[
    ("author", Key::Author),
    ("authors", Key::Author),
    ("byline", Key::Author),
    ("canonical", Key::Url),
    ("canonical_url", Key::Url),
    ("creator", Key::Author),
    ("date", Key::Published),
    ("date_published", Key::Published),
    ("datepublished", Key::Published),
    ("from", Key::Url),
    ("headline", Key::Title),
    ("hostname", Key::Site),
    ("link", Key::Url),
    ("original_url", Key::Url),
    ("permalink", Key::Url),
    ("pubdate", Key::Published),
    ("publication_date", Key::Published),
    ("publish_date", Key::Published),
    ("published", Key::Published),
    ("published time", Key::Published),
    ("published_at", Key::Published),
    ("published_time", Key::Published),
    ("publisheddate", Key::Published),
    ("site", Key::Site),
    ("site_name", Key::Site),
    ("sitename", Key::Site),
    ("source", Key::Url),
    ("source_url", Key::Url),
    ("title", Key::Title),
    ("url", Key::Url),
    ("url source", Key::Url),
];

fn key_of(label: &str) -> Key {
    let mut lower = [0u8; 24];
    if label.len() > lower.len() || !label.is_ascii() {
        return Key::Other;
    }
    for (to, from) in lower.iter_mut().zip(label.bytes()) {
        *to = from.to_ascii_lowercase();
    }
    let lower = &lower[..label.len()];
    KEYS.binary_search_by(|(k, _)| k.as_bytes().cmp(lower)).map_or(Key::Other, |i| KEYS[i].1)
}

/// Most lines that a header may have; a longer one is no header.
const MOST_LINES: usize = 120;

/// The header's entries, and the number of lines that it takes up.
pub(crate) fn read(text: &str, lines: &[Line]) -> (Vec<Entry>, usize) {
    let front = front_matter(text, lines).unwrap_or_default();
    let skipped = front.1;
    let (mut entries, used) = front;
    if let Some((more, n)) = reader(text, &lines[skipped..]) {
        entries.extend(more);
        return (entries, used + n);
    }
    (entries, used)
}

/// YAML (`---`) or TOML (`+++`) between two fences at the very top.
fn front_matter(text: &str, lines: &[Line]) -> Option<(Vec<Entry>, usize)> {
    let line = |l: &Line| &text[l.own.range()];
    let fence = line(lines.first()?);
    if !matches!(fence, "---" | "+++") {
        return None;
    }
    let close = lines.iter().take(MOST_LINES).skip(1).position(|l| matches!(line(l), "---" | "+++" | "..."))? + 1;
    let mut entries: Vec<Entry> = vec![frame(&lines[0])];
    let mut keys = 0;
    for l in &lines[1..close] {
        // the words behind a bullet count too: a list's item
        let (whole, item) = (line(l), matches!(l.marker, Marker::Bullet));
        let cut = if fence == "+++" { whole.find('=') } else { label_end(whole) };
        match cut {
            Some(cut) if !item && l.indent == 0 => {
                keys += 1;
                let label = Span::new(l.own.start(), l.own.start() + whole[..cut].trim_end().len());
                let mut entry = Entry { key: key_of(&text[label.range()]), label, values: Vec::new(), own: l.own };
                values(text, Span::new(l.own.start() + cut + 1, l.own.end()), &mut entry.values);
                entries.push(entry);
            }
            _ => {
                // an item of a list, a nested key, or the rest of a folded value
                let entry = entries.last_mut()?;
                entry.own = Span::new(entry.own.start(), l.own.end());
                let before = entry.values.len();
                values(text, if item { l.span } else { l.own }, &mut entry.values);
                // a folded plain value is one value over several lines
                if !item && before > 0 && entry.values.len() == before + 1 {
                    let last = entry.values.pop()?;
                    let first = entry.values[before - 1];
                    entry.values[before - 1] = Span::new(first.start(), last.end());
                }
            }
        }
    }
    if keys == 0 {
        return None;
    }
    entries.push(frame(&lines[close]));
    Some((entries, close + 1))
}

fn frame(line: &Line) -> Entry {
    Entry { key: Key::Frame, label: Span::new(line.own.start(), line.own.start()), values: Vec::new(), own: line.own }
}

/// Where a label's colon stands: behind words, before a space or the end.
fn label_end(line: &str) -> Option<usize> {
    let cut = line.find(':')?;
    let label = &line[..cut];
    let plain = !label.is_empty() && label.len() <= 40 && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ' | '.'));
    (plain && line[cut + 1..].chars().next().is_none_or(char::is_whitespace)).then_some(cut)
}

/// The values in a YAML scalar or flow list, without quotes and wiki brackets.
fn values(text: &str, span: Span, out: &mut Vec<Span>) {
    let value = trim(text, span);
    let words = &text[value.range()];
    if words.starts_with('[') && words.ends_with(']') && !words.starts_with("[[") {
        let mut start = value.start() + 1;
        let mut quote = None;
        for (i, c) in words.char_indices().skip(1) {
            match c {
                '"' | '\'' if quote.is_none() && text[start..value.start() + i].trim().is_empty() => quote = Some(c),
                _ if quote == Some(c) => quote = None,
                ',' | ']' if quote.is_none() => {
                    let at = value.start() + i;
                    push(text, Span::new(start.min(at), at), out);
                    start = at + 1;
                }
                _ => {}
            }
        }
        return;
    }
    push(text, value, out);
}

fn push(text: &str, span: Span, out: &mut Vec<Span>) {
    let mut span = trim(text, span);
    for (open, close) in [("\"", "\""), ("'", "'"), ("[[", "]]")] {
        let words = &text[span.range()];
        if words.len() >= open.len() + close.len() && words.starts_with(open) && words.ends_with(close) {
            span = trim(text, Span::new(span.start() + open.len(), span.end() - close.len()));
        }
    }
    if !span.is_empty() && !matches!(&text[span.range()], ">" | "|" | ">-" | "|-" | "null" | "~") {
        out.push(span);
    }
}

fn trim(text: &str, span: Span) -> Span {
    let words = &text[span.range()];
    let start = span.start() + (words.len() - words.trim_start().len());
    Span::new(start, start + words.trim().len())
}

/// A reader's header: `Title:`, `URL Source:`, `Published Time:`, `Markdown Content:`, in that order, with other labels between and fetch notes
/// (`# Source:`) before.
fn reader(text: &str, lines: &[Line]) -> Option<(Vec<Entry>, usize)> {
    let line = |l: &Line| &text[l.own.range()];
    let end = lines.iter().take(24).position(|l| line(l) == "Markdown Content:")?;
    lines[..end].iter().any(|l| line(l).starts_with("URL Source:")).then_some(())?;
    let mut entries: Vec<Entry> = Vec::new();
    for l in &lines[..end] {
        let whole = &text[l.span.range()];
        match label_end(whole) {
            Some(cut) => {
                let label = Span::new(l.span.start(), l.span.start() + cut);
                let key = if matches!(l.marker, Marker::Heading(_)) { Key::Other } else { key_of(&whole[..cut]) };
                let mut values = Vec::new();
                push_plain(text, Span::new(l.span.start() + cut + 1, l.span.end()), &mut values);
                entries.push(Entry { key, label, values, own: l.own });
            }
            // a long title goes on
            None => match entries.last_mut() {
                Some(entry) => {
                    entry.own = Span::new(entry.own.start(), l.own.end());
                    if let Some(last) = entry.values.last_mut() {
                        *last = Span::new(last.start(), l.own.end());
                    }
                }
                None => entries.push(frame(l)),
            },
        }
    }
    entries.push(frame(&lines[end]));
    Some((entries, end + 1))
}

fn push_plain(text: &str, span: Span, out: &mut Vec<Span>) {
    let span = trim(text, span);
    if !span.is_empty() {
        out.push(span);
    }
}
