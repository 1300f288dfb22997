//! Names at a story's end: a signature, an agency's sign, a note on the author.

use super::byline::{Found, line, line_shaped, signs};
use super::{AuthorAt, Desk};
use crate::block::model::Role;
use crate::grammar::byline::{self, Author, AuthorKind, Parsed};
use crate::lang::Label;

/// Names alone right behind the last paragraph, where many papers sign their stories.
pub(super) fn signature(desk: &Desk<'_>, last: usize) -> Option<Found> {
    // a name above the note on its bearer
    let noted = (last.saturating_sub(2)..last + 4).find_map(|i| {
        let found = line_shaped(desk, i, true)?;
        let name = &desk.text[found.authors.first()?.name.range()];
        let noted = desk.facts.get(i + 1).is_some_and(|f| f.letters >= 40)
            && desk.words(i + 1).starts_with(name);
        (noted && found.authors.len() == 1 && found.has_person()).then_some(found)
    });
    if noted.is_some() {
        return noted;
    }
    let i = if line(desk, last).is_some() { last } else { last + 1 };
    let found = line(desk, i).filter(|found| signs(desk, found))?;
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

/// The person whom a note behind the story is on: it opens with the name and tells the job (`Ann
/// Lee is a reporter …`).
pub(super) fn noted(desk: &Desk<'_>, last: usize) -> Option<Found> {
    (last + 1..(last + NOTES).min(desk.blocks.len())).find_map(|i| note(desk, i))
}

fn note(desk: &Desk<'_>, i: usize) -> Option<Found> {
    let f = &desk.facts[i];
    let words = desk.words(i);
    if !desk.is_free(i) || f.words < 5 || f.link_share > 60 || f.image || desk.role(i) == Role::Body
    {
        return None;
    }
    // (the name ends where the first word in lower case stands, which is the verb)
    let mut end = 0;
    for word in words.split(' ').take(5) {
        if word.starts_with(char::is_lowercase) && !desk.lexicon.is_particle(word) {
            break;
        }
        end += word.len() + 1;
    }
    let name = words.get(..end.checked_sub(1)?)?;
    let verb = words.get(end..)?.split(' ').next()?;
    let names = name.split(' ').count();
    let parsed = byline::bare(name, desk.lexicon, desk.lang)?;
    let [author] = &parsed.authors[..] else { return None };
    let whole = author.kind == AuthorKind::Person
        && author.name == (0..name.len())
        && author.role.is_none();
    let stop =
        crate::lang::lexicon::tokens(verb).next().map_or(0, |t| desk.lexicon.stop_word(t.hash));
    if !whole || !(2..=4).contains(&names) || stop & desk.lexicon.packs_of(desk.lang) == 0 {
        return None;
    }
    let told: Vec<&str> = words[end..].split(' ').take(JOB).collect();
    let job = |word: &&str| {
        let word = word.trim_end_matches([',', '.', ';', ')']);
        !word.starts_with(char::is_uppercase) && desk.lexicon.label(word).has(Label::Role)
    };
    let capital_job =
        |word: &&str| desk.lexicon.label(word.trim_end_matches([',', '.', ';'])).has(Label::Role);
    if !(told.iter().any(job) || told.iter().take(8).any(capital_job)) {
        return None;
    }
    let mut found = Found::new(
        &desk.blocks[i],
        i,
        Parsed { range: 0..name.len(), authors: parsed.authors, date_at: None },
    );
    found.opens_note = true;
    signs(desk, &found).then_some(found)
}
