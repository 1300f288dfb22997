//! Press databases that print a reference with the page instead of labels: Belgian and Dutch lists
//! of cuttings, French exports.

use super::database::is_dated;
use super::{Entry, Key, Sheet};
use crate::span::Span;
use crate::text::scan;
use crate::text::sieve::opens_with;

/// Lines from the end in which the rights stand.
const FOOT: usize = 14;
/// Bytes and words of a page and of how long the piece is; a sentence goes on behind its page.
const PAGE: usize = 40;
const WORDS: usize = 5;
/// Bytes of the title above a reference.
const TITLE: usize = 240;

/// Where the page stands in a reference to a paper's page: `De Varnholmer, woensdag 30 november
/// 2011, p. 23, 853w.`
fn page_of(line: &str) -> Option<usize> {
    let is_mark = |a: u8, b: u8, c: u8| (a == b'p') & (b == b'.') & (c == b' ');
    if line.len() > 140 || !scan::any_triple(line.as_bytes(), is_mark) {
        return None;
    }
    let at = [", p. ", " • p. "].iter().find_map(|mark| line.find(mark))?;
    let page = line[at..].trim_start_matches([',', ' ', '•']).strip_prefix("p. ")?;
    (page.starts_with(|c: char| c.is_ascii_digit() || c.is_ascii_uppercase())
        && page.len() <= PAGE
        && page.split_ascii_whitespace().count() <= WORDS
        && is_dated(&line[..at]))
    .then_some(at)
}

/// What opens the lines behind a story of a press database, in lower case.
const RIGHTS: &[&str] = &[
    "©",
    "(c) ",
    "copyright",
    "catégorie :",
    "certificat",
    "doc. :",
    "illustration(s)",
    "note(s) :",
    "sujet(s) ",
    "taille :",
    "cet article est paru dans",
    "tous droits réservés",
    "alle rechten voorbehouden",
    "news·",
];

/// What a French export calls the lines of its masthead, each above its value.
const MASTHEAD: &[&str] = &[
    "Nom de la source",
    "Type de source",
    "Périodicité",
    "Couverture géographique",
    "Provenance",
    "Source name",
    "Source type",
    "Periodicity",
    "Geographical coverage",
    "Origin",
];
/// Lines of that masthead.
const PAIRS: usize = 20;

/// A masthead of labels above their values, the day, the title below it.
fn paired(sheet: &mut Sheet<'_>) -> bool {
    let (top, last) = (sheet.first, sheet.end.min(sheet.first + PAIRS));
    let is_label = |i: &usize| MASTHEAD.contains(&sheet.line(*i));
    if top >= last || !is_label(&top) || (top..last).filter(is_label).count() < 2 {
        return false;
    }
    let Some(day) = (top..last).find(|&i| is_dated(sheet.line(i))) else { return false };
    sheet.take_bare(top, top + 1, Key::Frame);
    sheet.take_bare(top + 1, top + 2, Key::Site);
    sheet.take_bare(top + 2, day, Key::Other);
    sheet.take_bare(day, day + 1, Key::Published);
    let to = (day + 2..last).find(|&i| sheet.lines[i].blanks > 0).unwrap_or(day + 2);
    sheet.take_bare(day + 1, to.min(sheet.end), Key::Title);
    sheet.first = to.min(sheet.end);
    rights(sheet);
    true
}

/// A press database's reference with the page: below the title (`1. Title`, then paper, day and
/// page), or below the paper, with the title behind it.
pub(super) fn read(sheet: &mut Sheet<'_>) -> bool {
    if paired(sheet) {
        return true;
    }
    let top = sheet.first;
    let last = sheet.end.min(top + 4);
    let Some((at, cut)) = (top + 1..last).find_map(|i| page_of(sheet.line(i)).map(|cut| (i, cut)))
    else {
        return false;
    };
    if at + 1 >= sheet.end {
        return false;
    }
    let own = sheet.span(at, at + 1);
    // the paper stands alone above the reference, and the title apart below it
    let paper = at == top + 1
        && sheet.lines[at].blanks == 0
        && sheet.lines[at + 1].blanks > 0
        && sheet.line(at + 1).len() <= 160;
    let numbered =
        sheet.line(top).trim_start_matches('?').starts_with(|c: char| c.is_ascii_digit());
    let titled = paper && !numbered && !sheet.line(at + 1).ends_with('.') && at + 2 < sheet.end;
    if !titled && sheet.span(top, at).len() > TITLE {
        return false;
    }
    if titled {
        sheet.take_bare(top, at, Key::Site);
    } else {
        let line = sheet.line(top);
        let number = line.len()
            - line
                .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '?' | '.' | ' '))
                .len();
        let number = if line[..number].ends_with(". ") { number } else { 0 };
        let title = sheet.span(top, at);
        let mut entry = Entry::bare(Key::Title, title);
        entry.label = Span::new(title.start(), title.start() + number);
        entry.values = vec![Span::new(title.start() + number, title.end())];
        sheet.take(top, at, entry);
    }
    let mut entry = Entry::bare(Key::Published, own);
    entry.values = vec![Span::new(own.start(), own.start() + cut)];
    sheet.take(at, at + 1, entry);
    sheet.first = at + 1;
    if titled {
        let to =
            (at + 2..sheet.end.min(at + 4)).find(|&i| sheet.lines[i].blanks > 0).unwrap_or(at + 2);
        sheet.take_bare(at + 1, to, Key::Title);
        sheet.first = to;
        // (`Tremblay, Anne`)
        let filed = |line: &str| {
            line.len() <= 40
                && line.split(' ').count() <= 4
                && line.contains(", ")
                && line.split(' ').all(|word| word.starts_with(char::is_uppercase))
        };
        if to + 1 < sheet.end && sheet.lines[to + 1].blanks > 0 && filed(sheet.line(to)) {
            sheet.take_bare(to, to + 1, Key::Author);
            sheet.first = to + 1;
        }
    }
    rights(sheet);
    true
}

/// Takes what stands behind the story: whose it is, and the service's own lines.
fn rights(sheet: &mut Sheet<'_>) {
    let from = sheet.end.saturating_sub(FOOT).max(sheet.first + 1);
    let owned = |line: &str| RIGHTS.iter().any(|opens| opens_with(line, opens));
    if let Some(rights) = (from..sheet.end).find(|&i| owned(sheet.line(i))) {
        sheet.close(rights, Key::Other);
    }
}

/// Whether two lines open a listed piece: a numbered title, and a reference with the page.
pub(crate) fn opens_listed(line: &str, next: &str) -> bool {
    let line = line.trim_start_matches('?');
    let digits = scan::digits(scan::near(line.as_bytes(), 5));
    (1..=4).contains(&digits) && line[digits..].starts_with(". ") && page_of(next).is_some()
}
