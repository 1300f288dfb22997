//! Labelled lines that are no field of their own, and what is left of the entries.

use super::{Desk, Kind, trimmed, within};
use crate::block::facts::DATED;
use crate::block::header::Key;
use crate::block::model::Role;
use crate::grammar::{date, url};
use crate::lang::Label;
use crate::span::Span;
use crate::text::edit::Reason;

pub(crate) fn find(desk: &mut Desk<'_>) {
    entries(desk);
    let free: Vec<usize> = desk.free().collect();
    for i in free {
        let f = desk.facts[i];
        if f.furniture || f.letters > 300 || f.link_share >= 60 {
            continue;
        }
        let words = desk.words(i);
        let near = matches!(desk.role(i), Role::Insert | Role::Before)
            || f.hits.start.has(Label::Copyright);
        let start = f.hits.start;
        let labelled = near
            && f.has_label_colon
            && (start.has(Label::Metadata)
                || start.has(Label::Updated)
                || start.has(Label::Published));
        let copyright = start.has(Label::Copyright) || f.has_copyright && f.letters < 160;
        // (short lines have been asked already)
        let asked = f.letters <= 90 && !f.has_url && desk.blocks.len() <= DATED;
        let is_dated =
            || if asked { f.is_date } else { date::line(words, desk.lexicon, desk.lang).is_some() };
        let dated = f.digits > 0 && desk.role(i) == Role::Insert && is_dated();
        if !(labelled || copyright || dated) {
            continue;
        }
        let owner = desk.take(i, Kind::Metadata);
        if labelled {
            let end = f.hits.start_end as usize;
            let text = trimmed(desk.text, within(&desk.blocks[i], end..words.len()));
            if !text.is_empty() {
                let item = &mut desk.found.items[owner as usize];
                item.text = text;
                item.label = within(&desk.blocks[i], 0..end);
            }
        }
    }
}

/// Every entry's bytes belong to the field that took its value, else to a metadata item of its own.
fn entries(desk: &mut Desk<'_>) {
    let entries = desk.entries;
    let mut last: Option<u32> = None;
    for entry in entries {
        let inside = |span: Span| {
            span.start() >= entry.own.start() && span.end() <= entry.own.end() && !span.is_empty()
        };
        let owner = desk
            .found
            .items
            .iter()
            .position(|item| inside(item.text) && !matches!(item.kind, Kind::Body(_)))
            .map(|i| i as u32);
        let owner = match owner {
            Some(owner) => owner,
            None if entry.key == Key::Frame => match last {
                Some(owner) if entry.own.len() > 3 => owner,
                _ => desk.item(Kind::Discarded(Reason::Markup), entry.own),
            },
            None if matches!(entry.key, Key::Envelope | Key::Sent) => {
                desk.item(Kind::Discarded(Reason::Envelope), entry.own)
            }
            // the address of a page that was not found tells nothing
            None if entry.key == Key::Url
                && entry
                    .values
                    .first()
                    .is_some_and(|v| url::is_error_page(&desk.text[v.range()])) =>
            {
                desk.item(Kind::Discarded(Reason::Envelope), entry.own)
            }
            None => {
                let text = match (entry.values.first(), entry.values.last()) {
                    (Some(a), Some(b)) => Span::new(a.start(), b.end().max(a.end())),
                    _ => Span::new(entry.own.end(), entry.own.end()),
                };
                let owner = desk.item(Kind::Metadata, text);
                desk.found.items[owner as usize].label = entry.label;
                owner
            }
        };
        desk.claim(entry.own, owner);
        last = Some(owner);
    }
}
