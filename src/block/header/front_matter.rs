//! Front matter: YAML (`---`) or TOML (`+++`) between two fences, as static sites, clippers and
//! extractors write it.

use super::{Entry, frame, key_of, label_end, trim};
use crate::span::Span;
use crate::text::line::{Line, Marker};

/// Most lines that front matter may have; a longer one is none.
const MOST_LINES: usize = 120;

/// YAML (`---`) or TOML (`+++`) between two fences at the very top.
pub(super) fn read(text: &str, lines: &[Line]) -> Option<(Vec<Entry>, usize)> {
    let line = |l: &Line| &text[l.own.range()];
    let fence = line(lines.first()?);
    if !matches!(fence, "---" | "+++") {
        return None;
    }
    let close = lines
        .iter()
        .take(MOST_LINES)
        .skip(1)
        .position(|l| matches!(line(l), "---" | "+++" | "..."))?
        + 1;
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
                let mut entry = Entry {
                    key: key_of(&text[label.range()]),
                    label,
                    values: Vec::new(),
                    own: l.own,
                };
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

/// The values in a YAML scalar or flow list, without quotes and wiki brackets.
fn values(text: &str, span: Span, out: &mut Vec<Span>) {
    let value = trim(text, span);
    let words = &text[value.range()];
    if words.starts_with('[') && words.ends_with(']') && !words.starts_with("[[") {
        let mut start = value.start() + 1;
        let mut quote = None;
        for (i, c) in words.char_indices().skip(1) {
            match c {
                '"' | '\''
                    if quote.is_none() && text[start..value.start() + i].trim().is_empty() =>
                {
                    quote = Some(c)
                }
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
        if words.len() >= open.len() + close.len()
            && words.starts_with(open)
            && words.ends_with(close)
        {
            span = trim(text, Span::new(span.start() + open.len(), span.end() - close.len()));
        }
    }
    if !span.is_empty() && !matches!(&text[span.range()], ">" | "|" | ">-" | "|-" | "null" | "~") {
        out.push(span);
    }
}
