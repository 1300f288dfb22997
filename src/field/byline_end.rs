//! Names at a story's end: a signature, an agency's sign, a note on the author.

use super::byline::{Found, shift};
use super::byline_bare::{line, line_shaped, signs};
use super::{AuthorAt, Desk, captions};
use crate::block::model::Role;
use crate::grammar::byline::{self, Author, AuthorKind, Parsed};
use crate::lang::Label;

/// Who signs the story, or the one whom a note behind it is on, where the page's top has the site's
/// name alone.
pub(super) fn instead_of_site(desk: &Desk<'_>, found: &Found) -> Option<Found> {
    let is_agency =
        |a: &AuthorAt| desk.lexicon.label(&desk.text[a.name.range()]).has(Label::Agency);
    let last = (0..desk.blocks.len()).rev().find(|&i| desk.role(i) == Role::Body)?;
    let site = found.blocks.end <= last && !found.has_person();
    if !site || found.authors.iter().any(is_agency) {
        return None;
    }
    signature(desk, last).or_else(|| noted(desk, last))
}

/// Names alone right behind the last paragraph, where many papers sign their stories.
pub(super) fn signature(desk: &Desk<'_>, last: usize) -> Option<Found> {
    // a name above the note on its bearer
    let noted = (last.saturating_sub(2)..last + 4).find_map(|i| {
        let found = line_shaped(desk, i, true)?;
        let name = &desk.text[found.authors.first()?.name.range()];
        let noted = desk.facts.get(i + 1).is_some_and(|f| f.letters >= 30)
            && opens_with_name(desk.words(i + 1), name);
        (noted && found.authors.len() == 1 && found.has_person()).then_some(found)
    });
    if noted.is_some() {
        return noted;
    }
    let i = if line(desk, last).is_some() { last } else { last + 1 };
    let signed = line(desk, i).or_else(|| bracketed(desk, i));
    let found = signed.filter(|found| signs(desk, found))?;
    // one of a list of names: tags, a box of people; or the heading of one, with a word that the
    // page's menus have, too
    let named = |j: usize| {
        let short = j != i && desk.facts[j].words <= 4 && desk.role(j) != Role::Body;
        let name = |a: &AuthorAt| &desk.text[a.name.range()];
        let menu = |a: &AuthorAt| {
            let words = desk.words(j);
            !words.contains(name(a))
                && words
                    .split(' ')
                    .any(|word| word.len() > 3 && name(a).split(' ').any(|part| part == word))
        };
        short && found.authors.iter().any(menu)
    };
    (line(desk, i + 1).is_none() && !(0..desk.blocks.len()).any(named)).then_some(found)
}

/// Whether a note opens with a name, or with its first part alone (`Ann is a journalist`).
fn opens_with_name(note: &str, name: &str) -> bool {
    let given = name.split(' ').next().unwrap_or(name);
    let behind = note.strip_prefix(given).and_then(|rest| rest.strip_prefix(' '));
    note.starts_with(name) || behind.is_some_and(|verb| verb.starts_with(char::is_lowercase))
}

/// A name in brackets, as German papers sign: `(Anna Muster)`.
fn bracketed(desk: &Desk<'_>, i: usize) -> Option<Found> {
    let f = desk.facts.get(i).filter(|f| f.words <= 4 && f.link_share == 0)?;
    let words = desk.words(i);
    let name = words.strip_prefix('(')?.strip_suffix(')')?;
    if !desk.is_free(i) || f.image || captions::has_credit(words) {
        return None;
    }
    let mut parsed = byline::bare(name, desk.lexicon, desk.lang)?;
    shift(&mut parsed.authors, 1);
    Some(Found::new(&desk.blocks[i], i, Parsed { range: 0..words.len(), ..parsed }))
}

/// An agency's sign behind the story, alone or with the editor's initials (`SDA/abc`).
pub(super) fn agency(desk: &Desk<'_>, i: usize) -> Option<Found> {
    let f = desk.facts.get(i)?;
    if f.letters > 14 || f.words > 3 || f.link_share > 0 || f.furniture || !desk.is_free(i) {
        return None;
    }
    let words = desk.words(i);
    let inner = words.trim_matches(['(', ')', '[', ']']);
    let (name, initials) = inner.split_once('/').unwrap_or((inner, ""));
    let sign =
        name.len() >= 2 && initials.len() <= 5 && initials.bytes().all(|b| b.is_ascii_lowercase());
    if !sign || !desk.lexicon.label(name).has(Label::Agency) || name.contains(' ') {
        return None;
    }
    let at = words.find(name)?;
    let author = Author {
        name: at..at + name.len(),
        kind: AuthorKind::Organization,
        role: None,
        email: None,
    };
    Some(Found::new(
        &desk.blocks[i],
        i,
        Parsed { range: 0..words.len(), authors: vec![author], date_at: None },
    ))
}

/// Blocks from the last paragraph on in which a note on the author may stand.
const NOTES: usize = 14;
/// Words between the name and the verb of a note, and between the name and the job.
const JOB: usize = 14;
/// What a note says that its bearer does: an author's work, in several languages.
const WORK: [&str; 16] = [
    "berichtet",
    "couvre",
    "covers",
    "cubre",
    "edits",
    "escreve",
    "escribe",
    "reports",
    "runs",
    "schreibt",
    "schrijft",
    "scrive",
    "skriver",
    "writes",
    "wrote",
    "écrit",
];
/// How a note opens that tells the way to its author.
const CALLS: [&str; 4] = ["Contact ", "Email ", "Follow ", "Reach "];

/// The person whom a note behind the story is on: it opens with the name and tells the job (`Ann
/// Lee is a reporter …`), the work (`Ann Lee covers …`) or an address (`Ann Lee: ann@example.org`).
pub(super) fn noted(desk: &Desk<'_>, last: usize) -> Option<Found> {
    (last..(last + NOTES).min(desk.blocks.len())).find_map(|i| note(desk, i, i == last))
}

fn note(desk: &Desk<'_>, i: usize, is_body: bool) -> Option<Found> {
    let f = &desk.facts[i];
    let words = desk.words(i);
    if !desk.is_free(i)
        || f.words < 4
        || f.link_share > 60
        || f.image
        || !is_body && desk.role(i) == Role::Body
    {
        return None;
    }
    let called = CALLS.iter().find(|call| words.starts_with(**call)).map_or(0, |call| call.len());
    // (the name ends where the first word in lower case stands, which is the verb)
    let mut end = called;
    let (mut colon, mut before) = (false, called);
    for word in words[called..].split(' ').take(5) {
        if word.starts_with('(')
            || word.starts_with(char::is_lowercase) && !desk.lexicon.is_particle(word)
        {
            break;
        }
        before = end + word.len();
        end += word.len() + 1;
        colon = word.ends_with(':');
        if colon {
            before -= 1;
            break;
        }
    }
    let name = words.get(called..before)?;
    let rest = words.get(end..)?;
    // (`Ann Lee (she/her) is …`)
    let rest = match rest.split_once(") ") {
        Some((pronouns, behind)) if pronouns.starts_with('(') && pronouns.len() <= 20 => behind,
        _ => rest,
    };
    let verb = rest.split(' ').next()?;
    let names = name.split(' ').count();
    let parsed = byline::bare(name, desk.lexicon, desk.lang)?;
    let [author] = &parsed.authors[..] else { return None };
    let whole = author.kind == AuthorKind::Person
        && author.name == (0..name.len())
        && author.role.is_none();
    let stop =
        crate::lang::lexicon::tokens(verb).next().map_or(0, |t| desk.lexicon.stop_word(t.hash));
    let stop = stop & desk.lexicon.packs_of(desk.lang) != 0;
    if !whole || !(2..=4).contains(&names) {
        return None;
    }
    let reached = f.has_email || rest.contains(" @") || rest.contains("Twitter");
    let told: Vec<&str> = rest.split(' ').take(JOB).collect();
    let job = |word: &&str| {
        let word = word.trim_end_matches([',', '.', ';', ')']);
        !word.starts_with(char::is_uppercase) && desk.lexicon.label(word).has(Label::Role)
    };
    let capital_job =
        |word: &&str| desk.lexicon.label(word.trim_end_matches([',', '.', ';'])).has(Label::Role);
    let has_job = || told.iter().any(job) || told.iter().take(8).any(capital_job);
    let is_note = match (called > 0, colon) {
        (true, _) | (_, true) => reached,
        _ => stop && (reached || has_job()) || WORK.contains(&verb),
    };
    if !is_note {
        return None;
    }
    let parsed = Parsed { range: called..before, authors: parsed.authors, date_at: None };
    let mut parsed = parsed;
    shift(&mut parsed.authors, called);
    let mut found = Found::new(&desk.blocks[i], i, parsed);
    found.opens_note = true;
    signs(desk, &found).then_some(found)
}
