//! The byline: a labelled line, or names alone where a byline stands; else the metadata's author.

use super::{AuthorAt, Desk, Kind, captions, within};
use crate::block::header::Key;
use crate::block::model::Role;
use crate::grammar::byline::{self, Parsed};
use crate::lang::Label;
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
        if page.is_none() && bare {
            page = slot(desk, body);
            if page.is_none() && head.is_some() {
                page = range.clone().find_map(|i| bare_names(desk, i).map(|p| (i, p)));
            }
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
        let words = &desk.text[value.range()];
        // an archive prints the byline as the page has it, its `By` included
        let parsed = byline::labelled(words, desk.lexicon).map(|p| p.authors).filter(|a| !a.is_empty());
        for author in parsed.unwrap_or_else(|| byline::names(words, desk.lexicon)) {
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

/// Blocks from the top in which a masthead's slots are sought.
const MASTHEAD: usize = 40;

/// The line between the headline and the date line: reader views and print-outs set the byline there, whatever its shape (`Ann Lee, dpa`, a site's name,
/// initials).
fn slot(desk: &Desk<'_>, body: Option<usize>) -> Option<(usize, Parsed)> {
    let end = body.unwrap_or(desk.blocks.len()).min(desk.headline_block().map_or(8, |h| h + 6)).min(MASTHEAD);
    let i = (1..end).find(|&i| {
        let above = &desk.facts[i - 1];
        let headline = desk.role(i - 1) == Role::Headline || desk.titles[i - 1] >= 5 || i == 1 && above.letters >= 15;
        headline && desk.facts.get(i + 1).is_some_and(|f| f.is_date) && !desk.facts[i].is_date
    })?;
    let f = &desk.facts[i];
    let words = desk.words(i);
    let other = [
        Label::Navigation,
        Label::Share,
        Label::Related,
        Label::Account,
        Label::Newsletter,
        Label::Advertisement,
        Label::Comments,
        Label::Player,
        Label::Metadata,
        Label::Published,
        Label::Updated,
        Label::Caption,
        Label::Teasers,
    ];
    let plain = is_open(desk, i)
        && (2..=100).contains(&f.letters)
        && f.words <= 14
        && f.sentences == 0
        && !f.has_url
        && !f.question
        && (f.words <= 3 || f.upper_words * 2 >= f.words)
        && !captions::has_credit(words)
        && !other.iter().any(|l| f.hits.whole.has(*l) || f.words <= 4 && f.hits.start.has(*l));
    if !plain {
        return None;
    }
    let parsed = byline::labelled(words, desk.lexicon).or_else(|| byline::bare(words, desk.lexicon).filter(|_| !words.contains(',')));
    if let Some(parsed) = parsed.filter(|p| !p.authors.is_empty()) {
        return Some((i, parsed));
    }
    let mut authors = byline::names(words, desk.lexicon);
    if authors.is_empty() {
        let name = 0..words.len();
        authors.push(byline::Author { name, kind: byline::AuthorKind::Organization, role: None, email: None });
    }
    Some((i, Parsed { range: 0..words.len(), authors, date_at: None }))
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
