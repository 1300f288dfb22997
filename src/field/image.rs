//! The images that passes have marked, and where their files are.

use super::LinkAt;
use super::link::address;
use crate::span::{RawSpan, Span};
use crate::text::edit::Reason;
use crate::text::order;
use crate::text::scan;
use crate::text::{CleanText, MarkKind};

/// Bytes of the longest address.
const LONGEST: usize = 2048;

/// Markdown's images in the order of the dump, each with its alternative text (empty where the dump
/// has none that says anything) and its address. Images that other tools name have no address.
pub(crate) fn all(raw: &str, clean: &CleanText<'_>) -> Vec<LinkAt> {
    let mut images: Vec<LinkAt> = Vec::new();
    for mark in clean.marks.iter().filter(|mark| mark.kind == MarkKind::Image) {
        let text = clean.map().to_clean(mark.raw);
        if let Some(target) = target(raw, mark.raw.end()).filter(|_| !text.is_empty()) {
            images.extend(image(raw, text, target));
        }
    }
    // (an image without a text went as a whole)
    for gone in clean.removed.iter().filter(|gone| gone.reason == Some(Reason::Image)) {
        let whole = &raw[gone.raw.range()];
        let alt = whole.starts_with("![").then(|| whole.find("](")).flatten();
        if let Some(target) = alt.and_then(|end| target(raw, gone.raw.start() + end)) {
            let at = clean.map().to_clean(gone.raw).start();
            images.extend(image(raw, Span::new(at, at), target));
        }
    }
    order::by(&mut images, |image| (image.target_raw.start(), 0));
    images
}

fn image(raw: &str, text: Span, target_raw: RawSpan) -> Option<LinkAt> {
    let url = address(&raw[target_raw.range()])?;
    Some(LinkAt { text, target_raw, url: Some(url) })
}

/// The address behind an image's text: `](address "title")`, `](<address>)`.
fn target(raw: &str, from: usize) -> Option<RawSpan> {
    let bytes = raw.as_bytes();
    // (a line end counts as one, whatever its bytes)
    let mut left = 8;
    let is_near = |b: &&u8| {
        left -= i32::from(**b != b'\r');
        b.is_ascii_whitespace() && left >= 0
    };
    let open = from + bytes[from..].iter().take_while(is_near).count();
    if !bytes[open..].starts_with(b"](") {
        return None;
    }
    let angle = bytes.get(open + 2) == Some(&b'<');
    let start = open + 2 + usize::from(angle);
    let near = &bytes[..bytes.len().min(start + LONGEST)];
    let end = if angle {
        Some(scan::find(near, start, b'>')).filter(|&end| end < near.len())?
    } else {
        // (brackets inside an address come in pairs)
        let mut depth = 0usize;
        let ends = |&b: &u8| {
            match b {
                b'(' => depth += 1,
                b')' if depth > 0 => depth -= 1,
                _ => return b == b')' || b.is_ascii_whitespace(),
            }
            false
        };
        start + near.get(start..)?.iter().position(ends)?
    };
    (end > start && raw.is_char_boundary(end)).then(|| RawSpan::new(start, end))
}
