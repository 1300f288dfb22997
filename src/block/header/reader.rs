//! The header of a reader service.

use super::{Entry, Key, frame, key_of, label_end, push_plain};
use crate::span::Span;
use crate::text::line::{Line, Marker};

/// A reader's header: `Title:`, `URL Source:`, `Published Time:`, `Markdown Content:`, in that order, with other labels between and fetch notes
/// (`# Source:`) before.
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
