//! The byline: a labelled line, or names alone where a byline stands; else the metadata's author.

use super::{AuthorAt, Desk, Kind, captions, within};
use crate::block::header::Key;
use crate::block::model::Role;
use crate::grammar::byline::{self, Parsed};
use crate::span::Span;

pub(crate) fn find(desk: &mut Desk<'_>) {
    let head = desk.headline_block();
    let body = desk.first_body();
    let last = (0..desk.blocks.len()).rev().find(|&i| desk.role(i) == Role::Body);
    let mut page: Option<(usize, Parsed)> = None;
    // between headline and story, above the headline, behind the story, in this order
    let below = head.map_or(0, |h| h + 1)..body.unwrap_or(desk.blocks.len()).min(head.map_or(8, |h| h + 14));
    let above = head.map_or(0..0, |h| h.saturating_sub(3)..h);
    let behind = last.map_or(0..0, |l| l + 1..(l + 4).min(desk.blocks.len()));
    for (bare, range) in [(true, below), (false, above), (false, behind)] {
        for i in range.clone() {
            if let Some(parsed) = labelled(desk, i) {
                page = Some((i, parsed));
                break;
            }
        }
        if page.is_none() && bare && head.is_some() {
            page = range.clone().find_map(|i| bare_names(desk, i).map(|p| (i, p)));
        }
        if page.is_some() {
            break;
        }
    }
    if let Some((i, parsed)) = page {
        take(desk, i, parsed);
        return;
    }
    let entry = desk.entries_of(Key::Author).next();
    let Some(entry) = entry else { return };
    let mut authors = Vec::new();
    for value in &entry.values {
        for author in byline::names(&desk.text[value.range()], desk.lexicon) {
            let at = |r: std::ops::Range<usize>| Span::new(value.start() + r.start, value.start() + r.end);
            authors.push(AuthorAt { name: at(author.name), kind: author.kind, role: author.role.map(at), email: author.email.map(at) });
        }
    }
    if authors.is_empty() {
        return;
    }
    let (Some(first), Some(last)) = (entry.values.first(), entry.values.last()) else { return };
    let owner = desk.item(Kind::Byline, Span::new(first.start(), last.end()));
    desk.found.items[owner as usize].label = entry.label;
    desk.found.authors = authors;
}

fn is_open(desk: &Desk<'_>, i: usize) -> bool {
    let f = &desk.facts[i];
    desk.is_free(i)
        && !matches!(desk.role(i), Role::Body | Role::Subheading | Role::Headline)
        && f.letters <= 240
        && !f.furniture
        && !f.image
}

fn labelled(desk: &Desk<'_>, i: usize) -> Option<Parsed> {
    is_open(desk, i).then(|| byline::labelled(desk.words(i), desk.lexicon)).flatten().filter(|p| !p.authors.is_empty())
}

fn bare_names(desk: &Desk<'_>, i: usize) -> Option<Parsed> {
    let f = &desk.facts[i];
    let line = is_open(desk, i) && f.letters <= 120 && f.words <= 16 && !f.has_url && !captions::has_credit(desk.words(i));
    line.then(|| byline::bare(desk.words(i), desk.lexicon)).flatten().filter(|p| !p.authors.is_empty())
}

fn take(desk: &mut Desk<'_>, i: usize, parsed: Parsed) {
    let block = desk.blocks[i].clone();
    let at = |r: std::ops::Range<usize>| within(&block, r);
    let text = at(parsed.range.clone());
    let owner = desk.item(Kind::Byline, text);
    desk.found.authors = parsed
        .authors
        .into_iter()
        .map(|a| AuthorAt { name: at(a.name), kind: a.kind, role: a.role.map(at), email: a.email.map(at) })
        .collect();
    desk.give(i, owner);
}
