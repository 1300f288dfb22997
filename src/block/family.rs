//! Which family a dump is of: by its header, or by what the passes have found in it.

use super::header::{Entry, Key};
use crate::family::{Family, Known};
use crate::span::{RawSpan, Span};
use crate::text::bytes::ByteSet;
use crate::text::edit::Reason;
use crate::text::link::LinkAt;
use crate::text::{CleanText, MarkKind, scan};

/// A family that has a header: known by its first label, or where it has none by its first line.
pub(crate) fn headed(family: Family, entries: &[Entry], clean: &CleanText<'_>) -> Known {
    let first =
        entries.iter().find(|e| !e.label.is_empty() && e.key != Key::Envelope).or(entries.first());
    let mark = first.map(|e| if e.label.is_empty() { e.own } else { e.label });
    (family, mark.map(|span: Span| clean.raw(span)))
}

/// The family of a dump without a header, by what the passes found in it.
pub(crate) fn marked(raw: &str, clean: &CleanText<'_>, links: &[LinkAt], bytes: ByteSet) -> Known {
    let is_foot = |reason: &Option<Reason>| *reason == Some(Reason::PageFurniture);
    let feet = clean.removed.iter().filter(|r| is_foot(&r.reason)).map(|r| r.raw);
    let kept = clean.marks.iter().filter(|m| m.kind == MarkKind::Furniture).map(|m| m.raw);
    if let Some(foot) = feet.chain(kept).min() {
        return (Family::PrintOut, Some(foot));
    }
    // (the bytes are those that there may be: a pass may have asked for more)
    if let Some(at) = bytes.has(0x0C).then(|| raw.find('\u{C}')).flatten() {
        return (Family::PrintOut, Some(RawSpan::new(at, at + 1)));
    }
    if let Some(link) = links.iter().find(|link| link.url.is_some()) {
        let before = raw[..link.target_raw.start()].trim_end_matches(' ');
        let listed = before
            .strip_suffix('.')
            .is_some_and(|number| number.ends_with(|c: char| c.is_ascii_digit()));
        if listed {
            return (Family::TextBrowser, Some(link.target_raw));
        }
        if before.ends_with(['(', '<', ':']) {
            return (Family::Markdown, Some(link.target_raw));
        }
    }
    let mark = clean
        .marks
        .iter()
        .filter(|m| matches!(m.kind, MarkKind::Image | MarkKind::Strong))
        .map(|m| m.raw)
        .min();
    match mark.or_else(|| heading(raw, bytes)) {
        Some(mark) => (Family::Markdown, Some(mark)),
        None => (Family::Text, None),
    }
}

/// The first line that is a heading by its number signs.
fn heading(raw: &str, bytes: ByteSet) -> Option<RawSpan> {
    if !bytes.has(b'#') {
        return None;
    }
    let mut at = 0;
    for line in raw.split_inclusive('\n') {
        let signs = scan::leading(line.as_bytes(), |b| *b == b'#');
        if (1..=6).contains(&signs) && line[signs..].starts_with(' ') {
            return Some(RawSpan::new(at, at + signs));
        }
        at += line.len();
    }
    None
}
