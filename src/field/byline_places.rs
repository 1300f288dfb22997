//! Where a byline may stand: between titles, behind a deck, in a reader view's slot.

use super::byline::{FAR, MASTHEAD, is_open};
use super::{Desk, captions};
use crate::block::model::Role;
use crate::grammar::date;
use crate::lang::Label;

/// Blocks behind a deck in which the byline may stand: share bars and a picture come between.
const BEYOND: usize = 16;

/// The blocks between the first of the body and the next one of its paragraphs, where the headline stands above both.
pub(super) fn beyond(desk: &Desk<'_>, top: Option<usize>, body: Option<usize>) -> std::ops::Range<usize> {
    let (Some(top), Some(body)) = (top, body) else { return 0..0 };
    let near = body > top && body - top <= FAR && desk.found.lead != Some(body);
    if !near {
        return 0..0;
    }
    let most = (body + 1 + BEYOND).min(desk.blocks.len());
    // (the picture's caption may have been taken for a paragraph, too)
    let prose = |i: &usize| desk.role(*i) == Role::Body && desk.facts[*i].is_long_prose();
    let next = (body + 1..most).find(prose).unwrap_or(most);
    body + 1..next
}

/// Blocks between the headline and where the page prints it first: they are its masthead.
pub(super) fn between_titles(desk: &Desk<'_>, head: usize) -> std::ops::Range<usize> {
    let key = desk.facts[head].key;
    let first = (head.saturating_sub(FAR)..head).find(|&i| desk.facts[i].key == key && desk.facts[i].letters >= 8);
    first.map_or(0..0, |first| first + 1..head)
}

/// The line between the headline and the date line: reader views and print-outs set the byline there, whatever its shape (`Ann Lee, dpa`, a site's name,
/// initials).
pub(super) fn slot(desk: &Desk<'_>, body: Option<usize>) -> Option<usize> {
    let end = body.unwrap_or(desk.blocks.len()).min(desk.headline_block().map_or(8, |h| h + 6)).min(MASTHEAD);
    let i = (1..end).find(|&i| {
        let above = &desk.facts[i - 1];
        let headline = desk.role(i - 1) == Role::Headline || desk.titles[i - 1] >= 5 || i == 1 && above.letters >= 15;
        headline && is_dated(desk, i + 1) && !desk.facts[i].is_date
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
    // (a list of names with their initials)
    let (letters, most) = if words.contains('(') { (240, 40) } else { (100, 14) };
    let plain = is_open(desk, i)
        && (2..=letters).contains(&f.letters)
        && f.words <= most
        && desk.titles[i] < 4
        && (f.sentences == 0 || words.ends_with(".)"))
        && !f.has_url
        && !f.question
        && !words.contains('#')
        && (f.words <= 3 || f.upper_words * 2 >= f.words)
        && !captions::has_credit(words)
        && !other.iter().any(|l| f.hits.whole.has(*l) || f.words <= 6 && f.hits.start.has(*l));
    plain.then_some(i)
}

/// Whether a block is a date line, or a short line with a date that a tool has glued to its label (`Published12 May 2025, 12:17`).
pub(super) fn is_dated(desk: &Desk<'_>, i: usize) -> bool {
    let Some(f) = desk.facts.get(i) else { return false };
    let glued = || {
        let words = desk.words(i);
        let label = words.find(|c: char| c.is_ascii_digit()).map_or(0, |at| words[..at].trim_end().len());
        desk.lexicon.label(&words[..label]).has(Label::Published)
            && date::line(words[label..].trim_start(), desk.lexicon, desk.lang).is_some()
    };
    f.is_date || f.digits >= 5 && f.letters <= 60 && glued()
}
