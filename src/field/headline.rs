//! The headline and the deck.

use super::{Desk, Kind, captions};
use crate::block::Shaped;
use crate::block::breaks::{End, Start};
use crate::block::header::Key;
use crate::block::model::Role;
use crate::grammar::{byline, url};
use crate::lang::Label;
use crate::note::Note;
use crate::span::Span;
use crate::text::edit::Reason;

/// The page's own headline; else the title of the metadata; else none.
pub(crate) fn find(desk: &mut Desk<'_>) {
    let mut page = (0..desk.blocks.len()).find(|&i| desk.role(i) == Role::Headline);
    let meta = desk.entries_of(Key::Title).next().map(|e| e.values[0]);
    // Where the metadata knows the title and the page does not print it, a line that is no heading of the first level is something else: a deck, a caption.
    if let (Some(i), Some(_)) = (page, meta) {
        if desk.titles[i] == 1 && !matches!(desk.blocks[i].shaped, Shaped::Heading(1)) {
            page = None;
        }
    }
    if page.is_none() && meta.is_none() {
        page = first_line(desk);
    }
    desk.head = page;
    if let Some(i) = page {
        let owner = desk.take(i, Kind::Headline);
        let mut text = without_site(desk, desk.blocks[i].span);
        if let Some(meta) = meta.filter(|_| desk.titles[i] == 6) {
            text = behind_kicker(desk, text, meta);
        }
        desk.found.items[owner as usize].text = text;
        if let Some(meta) = meta {
            let (a, b) = (letters(&desk.text[text.range()]), letters(&desk.text[meta.range()]));
            if !b.starts_with(&a) && !a.starts_with(&b) {
                desk.found.notes.push(Note::HeadlinesDiffer);
            }
        }
        // A headline printed again (a running head, a title above the menu) is a repeat.
        let key = desk.facts[i].key;
        let again: Vec<usize> = desk.free().filter(|&j| desk.facts[j].key == key && desk.facts[j].letters >= 8).collect();
        for j in again {
            let reason = if desk.facts[j].furniture { Reason::PageFurniture } else { Reason::Repeat };
            desk.take(j, Kind::Discarded(reason));
        }
    } else if let Some(span) = meta {
        let text = without_site(desk, span);
        desk.item(Kind::Headline, text);
    } else {
        desk.found.notes.push(Note::NoHeadline);
    }
}

/// The first line of a dump that is nothing but a headline and its story: the classifier, which has learned from pages, is in doubt about so little. The line
/// must look like a headline, and nothing but a date and a byline may stand between it and the story.
fn first_line(desk: &Desk<'_>) -> Option<usize> {
    // a date may stand above it
    let head = (0..desk.blocks.len().min(3)).find(|&i| !desk.facts[i].is_date)?;
    let body = desk.first_body().filter(|b| (head + 1..=head + 3).contains(b))?;
    let f = &desk.facts[head];
    let stamps = (head + 1..body).all(|i| desk.facts[i].is_date || byline::labelled(desk.words(i), desk.lexicon).is_some());
    let story = &desk.facts[body];
    let looks = (8..=160).contains(&f.letters)
        && f.words >= 2
        && f.end == End::Open
        && f.start != Start::Lower
        && f.hits.start.is_empty()
        && f.link_share < 50
        && !f.is_date
        && !f.image
        && !f.furniture
        && !f.has_url
        && !f.has_email
        && !f.has_bars
        && !captions::has_credit(desk.words(head))
        && !f.hits.any.has(Label::Credit);
    let apart = desk.blocks[head + 1].blanks > 0 || matches!(desk.blocks[head].shaped, Shaped::Heading(_));
    (looks && stamps && apart && (story.sentences >= 1 && story.letters >= 35 || story.letters >= 130)).then_some(head)
}

/// The part of a line that is the title, where a kicker stands before it.
fn behind_kicker(desk: &Desk<'_>, line: Span, title: Span) -> Span {
    let wanted = desk.text[title.range()].chars().filter(|c| c.is_alphanumeric()).count();
    let words = &desk.text[line.range()];
    let mut letters = words.char_indices().rev().filter(|(_, c)| c.is_alphanumeric());
    let Some((mut at, _)) = letters.nth(wanted.saturating_sub(1)) else { return line };
    // an opening quote or bracket is the title's own
    while let Some(c) = words[..at].chars().next_back().filter(|c| crate::text::chars::is_opener(*c)) {
        at -= c.len_utf8();
    }
    Span::new(line.start() + at, line.end())
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A title without the site's name behind it (`Ferry sinks | The Daily Sample`). A bar parts nothing else; a dash may be the headline's own, so it needs a
/// witness: the site's name or host in the metadata or an address, or the headline printed without it.
fn without_site(desk: &Desk<'_>, span: Span) -> Span {
    let title = &desk.text[span.range()];
    if title.bytes().all(|b| b.is_ascii() && !matches!(b, b'|' | b'\\' | b'-' | b':')) {
        return span;
    }
    let cut = |at: usize| Span::new(span.start(), span.start() + title[..at].trim_end().len());
    for mark in [" | ", " \\\\ ", " \\ ", "丨", "｜"] {
        if let Some(at) = title.rfind(mark) {
            let tail = &title[at + mark.len()..];
            if at > 12 && tail.split_whitespace().count() <= 6 {
                return cut(at);
            }
        }
    }
    for mark in [" - ", " – ", " — ", " · ", " :: ", " • "] {
        let Some(at) = title.rfind(mark) else { continue };
        let site = letters(&title[at + mark.len()..]);
        if at > 8 && !site.is_empty() && site.len() <= 40 && is_site(desk, &site) {
            return cut(at);
        }
    }
    span
}

/// Whether letters are a site's name: as the metadata or the host of an address says.
fn is_site(desk: &Desk<'_>, site: &str) -> bool {
    let named = |name: &str| {
        let name = letters(name);
        !name.is_empty() && (name == site || name.len() >= 4 && site.contains(&name) || site.len() >= 3 && name.contains(site))
    };
    desk.entries_of(Key::Site).any(|e| named(&desk.text[e.values[0].range()]))
        || desk.entries_of(Key::Url).any(|e| {
            let host = url::host(&desk.text[e.values[0].range()]);
            named(host.rsplit_once('.').map_or(host, |(name, _)| name))
        })
}

/// The deck: between the headline and the story, a sentence or two that are no byline, date or caption.
pub(crate) fn find_deck(desk: &mut Desk<'_>) {
    let Some(head) = desk.headline_block() else { return };
    let Some(body) = desk.first_body() else { return };
    let deck = (head + 1..body.min(head + 8)).find(|&i| {
        let f = &desk.facts[i];
        desk.is_free(i)
            && desk.role(i) == Role::Insert
            && f.words >= 6
            && f.letters >= 35
            && f.letters <= 600
            && f.link_share < 50
            && !f.image
            && !f.furniture
            && f.hits.start.is_empty()
            && !matches!(f.shaped, Shaped::Rule | Shaped::Item)
    });
    if let Some(i) = deck {
        desk.take(i, Kind::Deck);
    }
}
