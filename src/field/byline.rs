//! The byline: a labelled line, a link to an author's page, or names alone where a byline stands;
//! else the metadata's author (`byline_metadata`).

use super::byline_bare::{bare_line, bare_names, below_repeat, opening};
use super::byline_end::{agency, instead_of_site, noted, signature};
use super::byline_linked::{linked, linked_authors};
use super::byline_places::{
    above_date, between_titles, beyond, is_dated, is_vocabulary, slot, sole,
};
use super::byline_stamps::{behind_date, behind_stamp, boxed, noted_below, posted};
use super::{AuthorAt, Desk, Kind, byline_metadata, dates_beside, within};
use crate::block::Block;
use crate::block::header::Key;
use crate::block::model::Role;
use crate::grammar::byline::{self, Author, AuthorKind, Parsed};
use crate::lang::Label;
use crate::lang::lexicon::{Token, tokens};
use crate::span::Span;
use crate::text::chars::{is_hangul, is_unspaced};
use crate::text::edit::Reason;

/// A byline as the page prints it: the blocks that it owns, and its authors.
pub(super) struct Found {
    pub blocks: std::ops::Range<usize>,
    pub text: Span,
    pub authors: Vec<AuthorAt>,
    /// A date stands behind the names.
    pub dated: bool,
    /// The name opens a note on its bearer.
    pub opens_note: bool,
}

impl Found {
    pub(super) fn new(block: &Block, i: usize, parsed: Parsed) -> Found {
        let authors =
            parsed.authors.into_iter().map(|a| AuthorAt::of(a, block.span.start())).collect();
        let dated = parsed.date_at.is_some();
        Found {
            blocks: i..i + 1,
            text: within(block, parsed.range),
            authors,
            dated,
            opens_note: false,
        }
    }

    pub(super) fn and(&mut self, other: Found) {
        self.text = Span::new(self.text.start(), other.text.end());
        self.blocks.end = other.blocks.end;
        self.authors.extend(other.authors);
    }

    pub(super) fn has_person(&self) -> bool {
        self.authors.iter().any(|a| a.kind == AuthorKind::Person)
    }
}

pub(crate) fn find(desk: &mut Desk<'_>) {
    if let Some(found) = on_page(desk).filter(|found| !byline_metadata::wins(desk, found)) {
        let found = instead_of_site(desk, &found).unwrap_or(found);
        take(desk, found);
        return;
    }
    byline_metadata::take(desk);
}

/// Blocks behind the headline in which a byline of any shape may stand.
const BELOW: usize = 14;
/// Blocks behind the headline in which one with a label, or right above the date line, may stand:
/// share bars of many buttons come between.
pub(super) const FAR: usize = 60;
/// Date lines above which a name is sought there.
const DATED: usize = 3;

/// The page's own byline: what says most that it is one comes first.
fn on_page(desk: &Desk<'_>) -> Option<Found> {
    let head = desk.headline_block();
    let body = desk.first_body();
    let last = (0..desk.blocks.len()).rev().find(|&i| desk.role(i) == Role::Body);
    // a page without a headline of its own opens with its byline where a header has the title
    let top = head.or_else(|| (0..desk.blocks.len()).find(|&i| desk.role(i) == Role::Headline));
    let titled = top.is_some() || desk.entries_of(Key::Title).next().is_some();
    // between headline and story, above the headline, behind the story
    let below = top.map_or(0, |h| h + 1)
        ..body.unwrap_or(desk.blocks.len()).min(top.map_or(BELOW, |h| h + BELOW));
    let far = below.end..body.unwrap_or(below.end).min(top.map_or(BELOW, |h| h + FAR));
    let above = head.map_or(0..0, |h| h.saturating_sub(3)..h);
    let behind = last.map_or(0..0, |l| l + 1..(l + 4).min(desk.blocks.len()));
    let slot = slot(desk, body).filter(|_| !desk.release);
    let person = |found: &Found| found.has_person();
    // (one word may be anything: the site's name, most likely)
    let full_name = |found: &Found| {
        found
            .authors
            .iter()
            .any(|a| a.kind == AuthorKind::Person && desk.text[a.name.range()].contains(' '))
    };
    // (a deck that looks like the first paragraph stands above many a byline)
    let beyond = beyond(desk, top, body);
    let dated = |i: &usize| is_dated(desk, i + 1);
    // (a page's date above or below the name, or on its line)
    let stamped = |i: usize| {
        let found = bare_line(desk, i, false).filter(full_name)?;
        let beside = is_dated(desk, i + 1) || i > 0 && is_dated(desk, i - 1);
        (found.dated || beside).then_some(found)
    };
    // (a name right below the title, or with a date; other lines of two words may be the page's
    // own)
    let near = |i: usize| {
        let found = bare_names(desk, i, below.end)?;
        (Some(i) == top.map(|h| h + 1) || found.dated || is_dated(desk, found.blocks.end))
            .then_some(found)
    };
    let person_like = |found: &Found| !is_vocabulary(desk, found);
    let told = |i: usize| labelled(desk, i).or_else(|| posted(desk, i, None));
    below
        .clone()
        .find_map(|i| labelled(desk, i))
        .or_else(|| {
            slot.and_then(|i| in_slot(desk, i))
                .filter(|found| full_name(found) || found.authors.len() > 1)
        })
        .or_else(|| below.clone().find_map(|i| linked(desk, i, below.end).filter(person)))
        .or_else(|| beyond.clone().find_map(|i| labelled(desk, i)))
        .or_else(|| beyond.clone().find_map(|i| linked(desk, i, beyond.end).filter(person)))
        .or_else(|| {
            beyond.clone().filter(dated).find_map(|i| bare_names(desk, i, i + 1)).filter(full_name)
        })
        .or_else(|| {
            beyond.clone().find_map(|i| {
                bare_line(desk, i, false).filter(|found| found.dated && full_name(found))
            })
        })
        .or_else(|| below.clone().filter(|_| titled).find_map(near))
        .or_else(|| below.clone().find_map(|i| posted(desk, i, top)))
        .or_else(|| below.clone().find_map(|i| behind_stamp(desk, i)))
        .or_else(|| opening(desk, top))
        .or_else(|| far.clone().find_map(told))
        .or_else(|| far.clone().find_map(|i| linked(desk, i, far.end).filter(full_name)))
        .or_else(|| {
            below
                .clone()
                .filter(|_| titled)
                .find_map(|i| bare_names(desk, i, below.end))
                .filter(person_like)
        })
        .or_else(|| {
            far.filter(|&i| titled && is_dated(desk, i + 1))
                .take(DATED)
                .find_map(|i| bare_names(desk, i, i + 1))
                .filter(full_name)
        })
        .or_else(|| above.clone().find_map(told))
        .or_else(|| {
            above.clone().last().and_then(|i| {
                bare_line(desk, i, false)
                    .filter(|found| found.dated && full_name(found) && person_like(found))
                    .or_else(|| behind_stamp(desk, i))
            })
        })
        .or_else(|| between_titles(desk, head?).find_map(|i| labelled(desk, i)))
        .or_else(|| between_titles(desk, head?).find_map(stamped))
        .or_else(|| above.clone().find_map(|i| linked(desk, i, above.end).filter(person)))
        .or_else(|| behind.clone().find_map(told))
        .or_else(|| head.and_then(|h| below_repeat(desk, h)))
        .or_else(|| behind.clone().find_map(|i| linked(desk, i, behind.end).filter(person)))
        .or_else(|| above_date(desk))
        .or_else(|| sole(desk))
        .or_else(|| signature(desk, last?))
        .or_else(|| (last?..last? + 7).find_map(|i| agency(desk, i)))
        .or_else(|| noted(desk, last?))
        .or_else(|| below.clone().find_map(|i| linked(desk, i, below.end)))
        .or_else(|| slot.and_then(|i| in_slot(desk, i)))
        .or_else(|| boxed(desk, last?))
        .or_else(|| noted_below(desk, body?))
}

/// Blocks from the top in which a masthead's slots are sought.
pub(super) const MASTHEAD: usize = 40;

/// The byline in the slot: as a reader view prints it, a list of the page's authors (`Ann Lee, dpa`
/// are two).
fn in_slot(desk: &Desk<'_>, i: usize) -> Option<Found> {
    let whole = desk.words(i);
    // (a font's icon, as html2text prints it)
    let words = whole.trim_start_matches(['_', ' ']);
    let found = |parsed: Parsed| Found::new(&desk.blocks[i], i, parsed);
    let read = desk.labelled(i);
    let bare = || if words.contains(',') { None } else { desk.bare(i) };
    let parsed = read.or_else(bare);
    if let Some(parsed) = parsed.filter(|p| !p.authors.is_empty()) {
        return Some(found(parsed));
    }
    // (`In Local News, News` lists the page's sections)
    let first = words.split(' ').next().unwrap_or("");
    let opens = tokens(first).next().map_or(0, |t| desk.lexicon.stop_word(t.hash))
        & desk.lexicon.packs_of(desk.lang);
    let label = desk.facts[i].hits.start.has(Label::Byline) && desk.facts[i].words > 2;
    if opens != 0 && words.contains(',') || label || byline::is_role(words, desk.lexicon) {
        return None;
    }
    let mut authors = byline::names(words, desk.lexicon);
    if authors.is_empty() {
        let name = 0..words.len();
        authors.push(Author { name, kind: AuthorKind::Organization, role: None, email: None });
    }
    shift(&mut authors, whole.len() - words.len());
    Some(found(Parsed { range: 0..whole.len(), authors, date_at: None }))
}

pub(super) fn is_open(desk: &Desk<'_>, i: usize) -> bool {
    let f = &desk.facts[i];
    desk.is_free(i)
        && !matches!(desk.role(i), Role::Body | Role::Subheading | Role::Headline)
        && f.letters <= 240
        && !f.furniture
        && !f.image
}

/// Lines that a label alone may be followed by.
const LABEL_LINES: usize = 6;
/// Lines with a byline each that stand one below the other.
const STAFF: usize = 12;

/// A line with a label and names; a label alone with names on the next lines; in scripts without
/// case, where every name has its own line and role (`기자`), all of them.
pub(super) fn labelled(desk: &Desk<'_>, i: usize) -> Option<Found> {
    let words = desk.words(i);
    // (`= Jane Doe]` is the end of a wrapped credit)
    if !is_open(desk, i)
        || words.starts_with(['=', ']', ')'])
        || words.contains(']') && !words.contains('[')
    {
        return None;
    }
    let block = &desk.blocks[i];
    if byline::is_helper(words) {
        return None;
    }
    let read = || desk.labelled(i).or_else(|| behind_date(desk, i));
    if let Some(parsed) = read().filter(|p| !p.authors.is_empty()) {
        let mut found = Found::new(block, i, parsed);
        if words.chars().any(|c| is_unspaced(c) || is_hangul(c)) {
            for j in i + 1..(i + STAFF).min(desk.blocks.len()) {
                let f = &desk.facts[j];
                let next = if is_open(desk, j) { desk.labelled(j) } else { None };
                match next.filter(|p| !p.authors.is_empty()) {
                    Some(next) => found.and(Found::new(&desk.blocks[j], j, next)),
                    None if f.has_email && f.words <= 6 && is_open(desk, j) => {}
                    None => break,
                }
            }
        }
        return Some(found);
    }
    let f = &desk.facts[i];
    let label = f.words <= 2
        && f.letters <= 24
        && f.digits == 0
        && desk.lexicon.label(words.rsplit(' ').next().unwrap_or("")).has(Label::Byline);
    let is_body = |i: usize| desk.role(i) == Role::Body;
    let inside =
        || desk.first_body().is_some_and(|body| i > body) && (i..desk.blocks.len()).any(is_body);
    // (`by` alone opens no list of the page's)
    let small = || {
        let packs = desk.lexicon.packs_of(desk.lang);
        let stop = |token: Token| desk.lexicon.stop_word(token.hash) & packs != 0;
        f.words == 1 && tokens(words).next().is_some_and(stop)
    };
    // (`Column By`: the column is linked, and so is the author below)
    let linked = || f.words == 2 && !linked_authors(desk, i + 1).is_empty();
    if !label
        || f.link_share > 0 && !(i + 1 < desk.blocks.len() && linked())
        || inside() && !small()
    {
        return None;
    }
    // the names, as long as a comma or an `and` says that there are more
    let mut end = i + 1;
    while end < (i + LABEL_LINES).min(desk.blocks.len())
        && is_open(desk, end)
        && !desk.facts[end].is_date
    {
        end += 1;
        let line = desk.words(end - 1).trim_end();
        if !line.ends_with([',', '、', '،'])
            && !desk.lexicon.is_and(line.rsplit(' ').next().unwrap_or(""))
        {
            break;
        }
    }
    if end == i + 1 {
        return None;
    }
    let last = block.span.start() + words.rfind(' ').map_or(0, |at| at + 1);
    let whole = [block.span.start(), last].into_iter().find_map(|start| {
        let lines = &desk.text[start..desk.blocks[end - 1].span.end()];
        byline::labelled(lines, desk.lexicon).filter(|p| !p.authors.is_empty()).map(|p| (start, p))
    });
    let (start, parsed) = whole?;
    let text = Span::new(block.span.start(), desk.blocks[end - 1].span.end());
    let found = Found {
        blocks: i..end,
        text,
        authors: parsed.authors.into_iter().map(|a| AuthorAt::of(a, start)).collect(),
        dated: false,
        opens_note: false,
    };
    // (behind the story a label alone opens many a list)
    let behind = desk.first_body().is_some_and(|body| i > body);
    (!behind || found.has_person() && !is_vocabulary(desk, &found)).then_some(found)
}

/// Moves authors that were read in a part of a line to where that stands.
pub(super) fn shift(authors: &mut [Author], at: usize) {
    for author in authors {
        let ranges = [Some(&mut author.name), author.role.as_mut(), author.email.as_mut()];
        ranges.into_iter().flatten().for_each(|r| *r = r.start + at..r.end + at);
    }
}

/// A name once: a portrait's text stands before the name, with words of its own or without (`Jane
/// Doe Jane Doe`, `Portrait of Jane Doe`).
fn once(desk: &Desk<'_>, authors: &mut Vec<AuthorAt>) {
    for author in authors.iter_mut() {
        let name = &desk.text[author.name.range()];
        let half = name.len() / 2;
        if name.len() > 6
            && name.len() % 2 == 1
            && name.as_bytes()[half] == b' '
            && name[..half] == name[half + 1..]
        {
            author.name = Span::new(author.name.start(), author.name.start() + half);
        }
    }
    let names: Vec<&str> = authors.iter().map(|a| &desk.text[a.name.range()]).collect();
    let portrait: Vec<bool> = names
        .iter()
        .map(|name| names.iter().any(|other| name.len() > other.len() && name.ends_with(other)))
        .collect();
    let mut portrait = portrait.into_iter();
    authors.retain(|_| !portrait.next().unwrap_or(false));
}

fn take(desk: &mut Desk<'_>, mut found: Found) {
    once(desk, &mut found.authors);
    let owner = desk.item(Kind::Byline, found.text);
    desk.found.authors = found.authors;
    let last = (0..desk.blocks.len()).rev().find(|&i| desk.role(i) == Role::Body);
    let above = last.is_none_or(|last| found.blocks.end <= last) && !found.opens_note;
    let names = found.blocks.clone();
    if found.opens_note {
        let i = found.blocks.start;
        let span = desk.blocks[i].span;
        let rest = Span::new(found.text.end(), span.end());
        let note = desk.item(Kind::Discarded(Reason::Boilerplate), rest);
        let call = Span::new(span.start(), found.text.start());
        match call.is_empty() {
            true => desk.split(i, &[(found.text, owner), (rest, note)]),
            false => desk.split(i, &[(call, note), (found.text, owner), (rest, note)]),
        }
    }
    for i in found.blocks {
        if desk.is_free(i) {
            desk.give(i, owner);
        }
    }
    if above {
        dates_beside::find(desk, names);
    }
}

#[cfg(test)]
#[path = "byline_tests.rs"]
pub(super) mod tests;
