//! Where a byline may stand: between titles, behind a deck, in a reader view's slot.

use super::byline::{FAR, Found, MASTHEAD, is_open, labelled};
use super::byline_bare::bare_names;
use super::{AuthorAt, Desk, captions};
use crate::block::Shaped;
use crate::block::model::Role;
use crate::grammar::byline::{self, AuthorKind};
use crate::grammar::date;
use crate::lang::Label;

/// Blocks behind a deck in which the byline may stand: share bars and a picture come between.
const BEYOND: usize = 16;

/// The blocks between the first of the body and the next one of its paragraphs, where the headline
/// stands above both.
pub(super) fn beyond(
    desk: &Desk<'_>,
    top: Option<usize>,
    body: Option<usize>,
) -> std::ops::Range<usize> {
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
    let first = (head.saturating_sub(FAR)..head)
        .find(|&i| desk.facts[i].key == key && desk.facts[i].letters >= 8);
    first.map_or(0..0, |first| first + 1..head)
}

/// The line between the headline and the date line: reader views and print-outs set the byline
/// there, whatever its shape (`Ann Lee, dpa`, a site's name, initials).
pub(super) fn slot(desk: &Desk<'_>, body: Option<usize>) -> Option<usize> {
    let end = body
        .unwrap_or(desk.blocks.len())
        .min(desk.headline_block().map_or(8, |h| h + 6))
        .min(MASTHEAD);
    let i = (1..end).find(|&i| {
        let above = &desk.facts[i - 1];
        let headline = desk.role(i - 1) == Role::Headline
            || desk.titles[i - 1] >= 5
            || i == 1 && above.letters >= 15;
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
        && !(words.contains('/') && f.hits.any.has(Label::Credit))
        && !other.iter().any(|l| f.hits.whole.has(*l) || f.words <= 6 && f.hits.start.has(*l));
    plain.then_some(i)
}

/// Whether a block is a date line, or a short line with a date that a tool has glued to its label
/// (`Published12 May 2025, 12:17`).
pub(super) fn is_dated(desk: &Desk<'_>, i: usize) -> bool {
    let Some(f) = desk.facts.get(i) else { return false };
    let glued = || {
        let words = desk.words(i);
        let label =
            words.find(|c: char| c.is_ascii_digit()).map_or(0, |at| words[..at].trim_end().len());
        desk.lexicon.label(&words[..label]).has(Label::Published)
            && date::line(words[label..].trim_start(), desk.lexicon, desk.lang).is_some()
    };
    // (`Publicerad 22:31`)
    let clock = f.hits.start.has(Label::Published) && f.words <= 3 && (3..=4).contains(&f.digits);
    f.is_date || clock || f.digits >= 5 && f.letters <= 60 && glued()
}

/// Words of a line that may be one of a menu.
const MENU: u32 = 4;

/// Whether the words of a name alone are the page's own: the story has each of them in small
/// letters, or a menu has it beside other words. `Garden Problems` is a heading where a story tells
/// of a garden and its problems.
pub(super) fn is_vocabulary(desk: &Desk<'_>, found: &Found) -> bool {
    let persons = found.authors.iter().filter(|a| a.kind == AuthorKind::Person);
    persons.map(|a| &desk.text[a.name.range()]).any(|name| {
        let parts: Vec<&str> = name.split([' ', '-']).filter(|part| part.len() > 3).collect();
        let small: Vec<String> = parts.iter().map(|part| part.to_lowercase()).collect();
        // (a bit for each word; no name has so many)
        let all = u64::MAX >> (64 - parts.len().clamp(1, 64));
        let mut seen = 0;
        for i in (0..desk.blocks.len()).filter(|i| !found.blocks.contains(i)) {
            let story = desk.role(i) == Role::Body;
            if !story && desk.facts[i].words > MENU {
                continue;
            }
            let mut has = 0;
            // (an address repeats its bearer's name)
            let words = desk.words(i).split(' ').filter(|word| !word.contains('@'));
            for word in words.flat_map(|word| word.split(|c: char| !c.is_alphanumeric())) {
                let is =
                    |part: usize| if story { small[part] == word } else { parts[part] == word };
                (0..parts.len().min(64)).filter(|&part| is(part)).for_each(|part| has |= 1 << part);
            }
            // (the whole name is its bearer's)
            if story || parts.len() == 1 || has != all {
                seen |= has;
            }
            if seen == all {
                return true;
            }
        }
        false
    })
}

/// Names alone above the page's date line, whatever stands above both.
pub(super) fn above_date(desk: &Desk<'_>) -> Option<Found> {
    let (_, at) = desk.found.published?;
    let i = desk.blocks.partition_point(|block| block.own.end() <= at.start());
    if !desk.facts.get(i)?.is_date {
        return None;
    }
    // (a job or a rule may stand between)
    let between = |j: usize| {
        byline::is_role(desk.words(j), desk.lexicon) || desk.blocks[j].shaped == Shaped::Rule
    };
    let above = i.checked_sub(2).filter(|&above| between(above + 1));
    let full_name =
        |a: &AuthorAt| a.kind == AuthorKind::Person && desk.text[a.name.range()].contains(' ');
    let names = |j: usize| {
        let found = bare_names(desk, j, j + 1)?;
        (found.authors.iter().any(full_name) && !is_vocabulary(desk, &found)).then_some(found)
    };
    [i.checked_sub(1), above].into_iter().flatten().find_map(names)
}

/// The one byline with a label that a page has above or inside its story, however far from the
/// title: those of teasers come in numbers.
pub(super) fn sole(desk: &Desk<'_>) -> Option<Found> {
    /// Bylines whose names are looked up in the page: more are a list's.
    const ASKED: usize = 16;
    let (mut sole, mut asked): (Option<Found>, usize) = (None, 0);
    let last = (0..desk.blocks.len()).rev().find(|&i| desk.role(i) == Role::Body)?;
    for i in 0..last {
        let f = &desk.facts[i];
        if !f.hits.start.has(Label::Byline) || f.letters > 120 {
            continue;
        }
        let Some(found) = labelled(desk, i).filter(Found::has_person) else { continue };
        let names = |found: &Found| {
            found.authors.iter().map(|a| &desk.text[a.name.range()]).collect::<Vec<_>>()
        };
        if sole.as_ref().is_some_and(|first| names(first) == names(&found)) {
            continue;
        }
        asked += 1;
        if asked > ASKED {
            return None;
        }
        match is_vocabulary(desk, &found) {
            true => {}
            false if sole.is_some() => return None,
            false => sole = Some(found),
        }
    }
    sole
}
