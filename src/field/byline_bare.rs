//! Bylines of names alone, where only their place says that they wrote the story.

use super::byline::{Found, MASTHEAD, is_open};
use super::byline_places::is_dated;
use super::{Desk, captions};
use crate::block::Shaped;
use crate::block::edges::End;
use crate::block::facts::Facts;
use crate::block::model::Role;
use crate::grammar::byline::{self, Author, AuthorKind};
use crate::lang::Label;
use crate::text::scan;

/// Names alone, where only their place says that they wrote the story. Who is named in the story,
/// too, is the one that it is about.
pub(super) fn bare_names(desk: &Desk<'_>, i: usize, end: usize) -> Option<Found> {
    let mut found = bare_line(desk, i, false)?;
    // (English prints the names of papers and services as it prints people's: three capitalised
    // words below a name may be either)
    let company = desk.lang.is_some() && !desk.lexicon.customs(desk.lang).papers_like_people;
    for j in i + 1..end {
        // one name a line
        // (`Do Exemplo, em Brasília`: where the author works)
        let particle = |first: &str| desk.lexicon.is_particle(first) && desk.facts[j].words < 3;
        let paper = byline::names_paper(desk.words(j));
        match bare_line(desk, j, company).filter(|next| {
            next.has_person()
                && desk.facts[j].words <= 4
                && desk.facts[i].words <= 4
                && !paper
                && !particle(desk.words(j).split(' ').next().unwrap_or(""))
        }) {
            Some(next) => found.and(next),
            None => break,
        }
    }
    Some(found)
}

pub(super) fn bare_line(desk: &Desk<'_>, i: usize, company: bool) -> Option<Found> {
    let f = &desk.facts[i];
    let most = if desk.words(i).contains('(') { 240 } else { 120 };
    let line = is_open(desk, i)
        && !desk.release
        && f.letters <= most
        && f.words <= most / 6
        && !f.has_url
        && !captions::has_credit(desk.words(i));
    // (`News |`: the page's path, but for a name above its date)
    let line = line && (!desk.words(i).ends_with('|') || is_dated(desk, i + 1));
    let mut parsed = line
        .then(|| byline::bare_beside(desk.words(i), desk.lexicon, desk.lang, company))
        .flatten()
        .filter(|p| !p.authors.is_empty())?;
    // right below the headline a reader view lists the page's authors: there `Ann Lee, dpa` are two
    if i > 0
        && desk.head == Some(i - 1)
        && parsed.date_at.is_none()
        && parsed.authors.iter().all(|a| a.role.is_none())
    {
        let listed = byline::names(desk.words(i), desk.lexicon);
        let agency = |a: &Author| {
            a.kind == AuthorKind::Organization
                && desk.lexicon.label(&desk.words(i)[a.name.clone()]).has(Label::Agency)
        };
        if listed.len() == parsed.authors.len() + 1 && listed.last().is_some_and(agency) {
            parsed.authors = listed;
        }
    }
    let found = Found::new(&desk.blocks[i], i, parsed);
    let most = usize::from(is_stamped(desk, i, &found));
    (!is_told_of(desk, &found, most)).then_some(found)
}

/// Blocks behind the headline in which a date beside the names says that they are the byline.
const STAMPED: usize = 3;

/// Whether the names stand right below the headline and have their date with them: so the story may
/// name them once, too.
fn is_stamped(desk: &Desk<'_>, i: usize, found: &Found) -> bool {
    let near = desk.head.is_some_and(|head| i > head && i <= head + STAMPED);
    let beside = || {
        // (`—` between them)
        let next = desk.facts.get(i + 1).map_or(i, |f| i + 1 + usize::from(f.letters == 0));
        // (below the date a name above a credit is a caption)
        let credits =
            |f: &Facts| f.hits.start.has(Label::Caption) || f.hits.start.has(Label::Credit);
        let credit = || desk.facts.get(i + 1).is_some_and(credits);
        is_dated(desk, next) || is_dated(desk, i - 1) && !credit()
    };
    near && (found.dated || beside())
}

/// Whether more than `most` paragraphs of the story name one of the authors, other than in a note
/// on them that opens with their name.
fn is_told_of(desk: &Desk<'_>, found: &Found, most: usize) -> bool {
    let persons = found.authors.iter().filter(|a| a.kind == AuthorKind::Person);
    persons.map(|a| &desk.text[a.name.range()]).any(|name| {
        let told = |i: usize| {
            let words = desk.words(i);
            desk.role(i) == Role::Body
                && !found.blocks.contains(&i)
                && words.len() >= name.len()
                && !words.starts_with(name)
                && scan::holds(words.as_bytes(), name.as_bytes())
                && words.match_indices(name).any(|(at, _)| !is_credit(words, at, name.len()))
        };
        (0..desk.blocks.len()).filter(|&i| told(i)).nth(most).is_some()
    })
}

/// Whether a name stands in a picture's credit (`(Jane Doe/Sample)`): reporters take pictures, too.
fn is_credit(words: &str, at: usize, len: usize) -> bool {
    words[..at].ends_with('(') && words[at + len..].starts_with(['/', ')'])
}

/// The line right below the headline where that is printed a second time, above the menus: reader
/// views open with the title and the page's author.
pub(super) fn below_repeat(desk: &Desk<'_>, head: usize) -> Option<Found> {
    let key = desk.facts[head].key;
    let mut repeats = (0..desk.blocks.len().saturating_sub(1).min(MASTHEAD))
        .filter(|&i| i != head && desk.facts[i].key == key && desk.facts[i].letters >= 8);
    repeats.find_map(|repeat| bare_names(desk, repeat + 1, repeat + 2))
}

/// Names alone that open the story, where what stands above them (a list of points, a second deck)
/// has been taken for its first lines.
pub(super) fn opening(desk: &Desk<'_>, head: Option<usize>) -> Option<Found> {
    let first = desk.first_body()?;
    let from = head.map_or(first, |h| h + 1);
    if first > from + 14 {
        return None;
    }
    let prose = |i: &usize| !desk.facts[*i].is_long_prose();
    (first..desk.blocks.len().min(first + 5))
        .take_while(prose)
        .find_map(|i| line(desk, i).filter(|found| signs(desk, found)))
}

/// Whether a line of names may be a signature: persons only, of whom the story does not tell.
pub(super) fn signs(desk: &Desk<'_>, found: &Found) -> bool {
    found.authors.iter().all(|a| a.kind == AuthorKind::Person) && !is_told_of(desk, found, 0)
}

/// A short line of names alone, whatever its role.
pub(super) fn line(desk: &Desk<'_>, i: usize) -> Option<Found> {
    line_shaped(desk, i, false)
}

/// The same, or a heading.
pub(super) fn line_shaped(desk: &Desk<'_>, i: usize, heading: bool) -> Option<Found> {
    let f = desk.facts.get(i)?;
    let plain = desk.is_free(i)
        && f.letters <= 90
        && f.words <= 12
        && f.link_share == 0
        && f.end == End::Open
        && !(f.furniture || f.image || f.has_url || f.has_label_colon)
        && (desk.blocks[i].shaped == Shaped::Text
            || heading && matches!(desk.blocks[i].shaped, Shaped::Heading(_)))
        && !captions::has_credit(desk.words(i));
    let parsed = plain.then(|| desk.bare(i)).flatten()?;
    Some(Found::new(&desk.blocks[i], i, parsed))
}
