//! The header of a reader service.

use super::{Entry, Key, frame, key_of, label_end, push_plain};
use crate::span::Span;
use crate::text::line::{Line, Marker};

/// A reader's header: `Title:`, `URL Source:`, `Published Time:`, `Markdown Content:`, in that
/// order, with other labels between and fetch notes (`# Source:`) before.
pub(super) fn read(text: &str, lines: &[Line]) -> Option<(Vec<Entry>, usize)> {
    let line = |l: &Line| &text[l.own.range()];
    let end = lines.iter().take(24).position(|l| line(l) == "Markdown Content:")?;
    lines[..end].iter().any(|l| line(l).starts_with("URL Source:")).then_some(())?;
    let mut entries: Vec<Entry> = Vec::new();
    for l in &lines[..end] {
        let whole = &text[l.span.range()];
        match label_end(whole) {
            Some(cut) => {
                let label = Span::new(l.span.start(), l.span.start() + cut);
                let key = if matches!(l.marker, Marker::Heading(_)) {
                    Key::Other
                } else {
                    key_of(&whole[..cut])
                };
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

/// Labels of the list that a highlighter's export sets below `## Metadata`.
const NOTES: &[(&str, Key)] = &[
    ("Author", Key::Author),
    ("Category", Key::Other),
    ("Document Note", Key::Other),
    ("Full Title", Key::Title),
    ("Published", Key::Published),
    ("Published Date", Key::Published),
    ("Summary", Key::Other),
    ("URL", Key::Url),
];

/// A highlighter's export: the title as a heading, `## Metadata` with a list of labels, and the
/// heading of the text.
pub(super) fn notes(text: &str, lines: &[Line]) -> Option<(Vec<Entry>, usize)> {
    let words = |l: &Line| &text[l.span.range()];
    let is_heading = |l: &Line| matches!(l.marker, Marker::Heading(_));
    let at = lines.iter().take(6).position(|l| is_heading(l) && words(l) == "Metadata")?;
    let mut entries: Vec<Entry> = Vec::new();
    for l in &lines[..at] {
        let key = if is_heading(l) && entries.is_empty() { Key::Title } else { Key::Other };
        let mut entry = Entry::bare(key, l.own);
        entry.values = vec![l.span];
        entries.push(entry);
    }
    entries.push(frame(&lines[at]));
    let mut known = 0;
    let mut end = at + 1;
    while let Some(l) = lines.get(end).filter(|l| matches!(l.marker, Marker::Bullet)) {
        let cut = label_end(words(l))?;
        let key = NOTES.iter().find(|(label, _)| *label == &words(l)[..cut]).map(|(_, key)| *key);
        known += usize::from(key.is_some());
        let label = Span::new(l.span.start(), l.span.start() + cut);
        let value = super::trim(text, Span::new(l.span.start() + cut + 1, l.span.end()));
        // (the marks of a link in a wiki)
        let inner = text[value.range()].strip_prefix("[[").and_then(|v| v.strip_suffix("]]"));
        let value = inner
            .map_or(value, |inner| Span::new(value.start() + 2, value.start() + 2 + inner.len()));
        let values = if value.is_empty() { Vec::new() } else { vec![value] };
        entries.push(Entry { key: key.unwrap_or(Key::Other), label, values, own: l.own });
        end += 1;
    }
    if known < 2 {
        return None;
    }
    if let Some(l) = lines.get(end).filter(|l| is_heading(l)) {
        entries.push(frame(l));
        end += 1;
    }
    Some((entries, end))
}
