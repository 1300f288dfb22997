//! Bylines of lines that say when the story was posted, too.

use super::byline::{Found, is_open, shift};
use super::byline_bare::{line_shaped, signs};
use super::byline_places::{is_dated, is_vocabulary};
use super::{AuthorAt, Desk};
use crate::block::model::Role;
use crate::grammar::byline::{self, AuthorKind, Parsed};
use crate::grammar::{byline_stamp, date};
use crate::lang::Label;
use crate::lang::lexicon::{Labels, tokens};
use crate::span::Span;

/// Letters and words of a stamp: the story's sections and tags may stand behind the names.
const STAMP: (u32, u32) = (200, 40);
/// Blocks behind the headline in which a name alone is believed behind a label alone.
const NEAR: usize = 3;
/// What parts a date from a name.
const MARKS: [char; 10] = [' ', '|', '·', '•', ',', '-', '–', '—', '/', '_'];

/// `May 5, 2026 | By Ann Lee`: a byline behind the date on its line.
pub(super) fn behind_date(desk: &Desk<'_>, i: usize) -> Option<Parsed> {
    let (f, words) = (&desk.facts[i], desk.words(i));
    if f.digits < 4 || f.letters > 120 || !f.hits.any.has(Label::Byline) || is_copyright(desk, i) {
        return None;
    }
    let wanted = Labels::of(&[Label::Byline]);
    let starts =
        words.match_indices([' ', '|', '日']).map(|(at, c)| at + c.len()).filter(|&at| at >= 8);
    starts.filter(|&at| desk.lexicon.opens_with(&words[at..], wanted).is_some()).find_map(|at| {
        if !byline_stamp::is_dates(&words[..at], desk.lexicon, desk.lang) {
            return None;
        }
        let mut parsed =
            byline::labelled(&words[at..], desk.lexicon).filter(|p| !p.authors.is_empty())?;
        shift(&mut parsed.authors, at);
        Some(Parsed { range: 0..words.len(), authors: parsed.authors, date_at: None })
    })
}

fn is_copyright(desk: &Desk<'_>, i: usize) -> bool {
    desk.facts[i].has_copyright || desk.facts[i].hits.any.has(Label::Copyright)
}

/// Whoever a stamp's label names, by a given name alone, a handle, a desk: near the headline, or
/// beside a date.
pub(super) fn posted(desk: &Desk<'_>, i: usize, top: Option<usize>) -> Option<Found> {
    let (f, words) = (&desk.facts[i], desk.words(i));
    let open = is_open(desk, i)
        && f.letters <= STAMP.0
        && f.words <= STAMP.1
        && !f.image
        && !is_copyright(desk, i)
        && (f.hits.any.has(Label::Byline) || f.glued > 0 || f.digits >= 4)
        && !byline::is_helper(words);
    if !open {
        return None;
    }
    if f.hits.whole.has(Label::Byline) && f.words <= 2 {
        return below_label(desk, i, top);
    }
    let stamp = byline_stamp::read(words, desk.lexicon, desk.lang)?;
    let beside = is_dated(desk, i + 1) || i.checked_sub(1).is_some_and(|i| is_dated(desk, i));
    let near = beside || !stamp.small && top.is_some_and(|top| i > top && i <= top + NEAR);
    if !stamp.dated && !(near && (stamp.whole || stamp.told)) {
        return None;
    }
    let parsed = Parsed { range: 0..words.len(), authors: stamp.authors, date_at: None };
    let mut found = Found::new(&desk.blocks[i], i, parsed);
    found.dated = stamp.dated;
    Some(found)
}

/// Blocks behind the story in which the author's box may stand.
const BOX: usize = 40;

/// The author's box behind a story: the link to all that they wrote (`View all posts by Ann`), or
/// their name below its heading (`About the author`).
pub(super) fn boxed(desk: &Desk<'_>, last: usize) -> Option<Found> {
    let behind = last + 1..(last + BOX).min(desk.blocks.len());
    let linked = |i: usize| {
        let (f, words) = (&desk.facts[i], desk.words(i));
        if !f.hits.start.has(Label::Byline) || f.words > 12 || !is_open(desk, i) {
            return None;
        }
        let label = words.get(..f.hits.start_end as usize)?;
        let stamp = byline_stamp::read(words, desk.lexicon, desk.lang)?;
        let parsed = Parsed { range: 0..words.len(), authors: stamp.authors, date_at: None };
        (tokens(label).count() > 2).then(|| Found::new(&desk.blocks[i], i, parsed))
    };
    let headed = |i: usize| {
        let f = &desk.facts[i];
        if f.words > 4 || f.letters > 30 || f.digits > 0 || f.image {
            return None;
        }
        let last = desk.words(i).trim_end_matches(':').rsplit([' ', '\'', '’']).next()?;
        let noun = tokens(last).all(|token| desk.lexicon.stop_word(token.hash) == 0);
        if !noun || !desk.lexicon.label(last).has(Label::Byline) {
            return None;
        }
        line_shaped(desk, i + 1, true).filter(|found| signs(desk, found))
    };
    behind.clone().find_map(headed).or_else(|| behind.clone().find_map(linked))
}

/// The one name that a paragraph on its bearer stands below, anywhere on the page: a box of the
/// author. (Those of experts or of a staff come in numbers.)
pub(super) fn noted_below(desk: &Desk<'_>, from: usize) -> Option<Found> {
    let named = |i: &usize| {
        let (f, note) = (&desk.facts[*i], &desk.facts[*i + 1]);
        let words = desk.words(*i);
        (2..=4).contains(&f.words) && note.words >= 8 && {
            let verb = desk.words(*i + 1).strip_prefix(words).and_then(|v| v.strip_prefix(' '));
            verb.is_some_and(|verb| verb.starts_with(char::is_lowercase))
        }
    };
    let mut found = (from..desk.blocks.len().saturating_sub(1)).filter(named);
    let (first, more) = (found.next()?, found.next());
    let again = more.is_some_and(|more| desk.words(more) != desk.words(first));
    // (`Harbour EMS is …`: a product)
    let part = |part: &str| part.len() > 2 && !part.contains(char::is_lowercase);
    let product = desk.words(first).split(' ').any(part);
    line_shaped(desk, first, true)
        .filter(|found| !again && !product && signs(desk, found) && !is_vocabulary(desk, found))
}

/// A label on a line of its own, and below it a name that only the date behind both vouches for.
fn below_label(desk: &Desk<'_>, i: usize, top: Option<usize>) -> Option<Found> {
    let f = desk.facts.get(i + 1)?;
    let close = top.is_some_and(|top| i > top && i <= top + NEAR) || is_dated(desk, i + 2);
    let between = || desk.facts.get(i + 2).is_some_and(|f| f.letters == 0);
    if f.words > 4
        || !is_open(desk, i + 1)
        || f.is_date
        || desk.role(i + 1) == Role::Body
        || !(close || between() && is_dated(desk, i + 3))
    {
        return None;
    }
    let authors = byline_stamp::alone(desk.words(i + 1), desk.lexicon, desk.lang)?;
    let start = desk.blocks[i + 1].span.start();
    let authors = authors.into_iter().map(|a| AuthorAt::of(a, start)).collect();
    let text = Span::new(desk.blocks[i].span.start(), desk.blocks[i + 1].span.end());
    Some(Found { blocks: i..i + 2, text, authors, dated: false, opens_note: false })
}

/// `5 May 2026 | Jane Doe`: a full name behind the dates of a line, and perhaps a count of comments
/// or a section behind a mark.
pub(super) fn behind_stamp(desk: &Desk<'_>, i: usize) -> Option<Found> {
    let (f, words) = (&desk.facts[i], desk.words(i));
    if f.digits < 5 || f.letters > 120 || f.image || !is_open(desk, i) {
        return None;
    }
    let mut at = 0;
    // (the day that it was published, and that of a change)
    let published = |before: &str| {
        before.is_empty() || desk.lexicon.label(before.trim_end()).has(Label::Published)
    };
    for _ in 0..2 {
        let date = date::find(&words[at..], desk.lexicon, desk.lang)
            .filter(|date| published(&words[at..at + date.range.start]));
        let Some(date) = date else { break };
        let rest = &words[at + date.range.end..];
        at = words.len() - rest.trim_start_matches(MARKS).len();
    }
    let read = |rest: &str| {
        let rest = Some(rest.trim_end_matches(MARKS)).filter(|rest| rest.contains(' '))?;
        byline::bare(rest, desk.lexicon, desk.lang)
    };
    let rest = Some(&words[at..]).filter(|_| at > 0)?;
    // (behind a comma stand the story's tags, and the first of them before it)
    let cut = || {
        let name = &rest[..byline_stamp::name_end(rest, desk.lexicon, desk.lang)];
        let tags = name.ends_with(',') || rest[name.len()..].trim_start().starts_with(',');
        if tags { None } else { read(name) }
    };
    let mut parsed = read(rest.split('|').next().unwrap_or(rest)).or_else(cut)?;
    let persons = parsed.authors.iter().all(|a| a.kind == AuthorKind::Person);
    shift(&mut parsed.authors, at);
    let found = Found::new(
        &desk.blocks[i],
        i,
        Parsed { range: 0..words.len(), authors: parsed.authors, date_at: None },
    );
    (persons && !is_vocabulary(desk, &found)).then_some(found)
}

#[cfg(test)]
#[path = "byline_stamps_tests.rs"]
mod tests;
