//! The links that passes have marked.

use super::LinkAt;
use crate::grammar::url;
use crate::text::chars::is_invisible_or_space;
use crate::text::order;
use crate::text::{CleanText, MarkKind};

/// All links, in the clean text, in order and without overlap.
pub(crate) fn all(raw: &str, clean: &CleanText<'_>) -> Vec<LinkAt> {
    let mut links: Vec<LinkAt> = Vec::new();
    for mark in &clean.marks {
        let MarkKind::Link { target } = mark.kind else { continue };
        let text = clean.map().to_clean(mark.raw);
        if text.is_empty() {
            continue;
        }
        links.push(LinkAt { text, target_raw: target, url: address(&raw[target.range()]) });
    }
    order::by(&mut links, |l| (l.text.start(), l.text.end()));
    let mut end = 0;
    links.retain(|l| {
        let free = l.text.start() >= end;
        end = if free { l.text.end() } else { end };
        free
    });
    links
}

/// An address out of its raw bytes: without the white space of a wrap; `None` where it leads
/// nowhere.
pub(super) fn address(raw: &str) -> Option<Box<str>> {
    // (without branches)
    if raw.bytes().fold(true, |plain, b| plain & b.is_ascii_graphic() & (b != b'&')) {
        return url::is_usable(raw).then(|| raw.into());
    }
    let url: String = raw.chars().filter(|c| !is_invisible_or_space(*c)).collect();
    url::is_usable(&url).then(|| url.replace("&amp;", "&").into_boxed_str())
}
