//! The contacts of a release: who answers the press, above the release line, below it, and behind
//! the story.

use super::super::press_words::CONTACTS_OPEN;
use super::{Entry, FULL, Key, Sheet, TOP, has_year, is_titled};
use crate::span::Span;
use crate::text::sieve::{Sieve, opens_with};

/// Lines of a contact block.
pub(super) const LONGEST: usize = 9;

/// The last lines of any dump, in which a contact is one without a further sign.
pub(super) const LAST: usize = 4;

/// Lines of a release, from its head and from its foot, in which its contacts stand.
pub(super) const MOST: usize = 28;

static OPEN: Sieve = Sieve::of(CONTACTS_OPEN);

/// `June 4, 2026 Contact: Ann Lee` and the lines of her office, at the top, above the release line.
pub(super) fn above(sheet: &mut Sheet<'_>, release: usize) {
    let top = sheet.first;
    let Some(at) = (top..release).find(|&i| !sheet.taken[i] && sheet.line(i).contains("Contact:"))
    else {
        return;
    };
    let cut = sheet.line(at).find("Contact:").unwrap_or(0);
    let date = sheet.line(at)[..cut].trim_end();
    let short = (top..release).all(|i| sheet.line(i).len() <= 80);
    if !short || !(date.is_empty() || has_year(date) && date.len() <= 40) {
        return;
    }
    let own = sheet.span(at, at + 1);
    if date.is_empty() {
        sheet.take_bare(at, at + 1, Key::Other);
    } else {
        let mut entry = Entry::bare(Key::Published, own);
        entry.values = vec![Span::new(own.start(), own.start() + date.len())];
        sheet.take(at, at + 1, entry);
    }
    sheet.take_bare(at + 1, release, Key::Other);
}

/// The press contacts between the release line and the story: a name, an office and their numbers,
/// line by line. They are no authors.
pub(super) fn in_head(sheet: &mut Sheet<'_>) {
    let Some(open) = (0..sheet.first.max(TOP).min(sheet.end)).find(|&i| sheet.taken[i]) else {
        return;
    };
    let dated = |line: &str| has_year(line) && line.len() <= 60;
    for at in open..sheet.end.min(open + MOST) {
        if sheet.taken[at] || !is_number(sheet.line(at)) {
            continue;
        }
        sheet.take_bare(at, at + 1, Key::Other);
        let named = |line: &str, most: usize| {
            !line.is_empty()
                && line.split_whitespace().count() <= most
                && is_titled(line)
                && !line.bytes().any(|b| b.is_ascii_digit())
        };
        // the office right above, the name above it
        let mut above = at;
        for most in [6, 4] {
            let free = above > open
                && !sheet.taken[above - 1]
                && !dated(sheet.line(above - 1))
                && named(sheet.line(above - 1), most);
            if !free {
                break;
            }
            above -= 1;
            sheet.take_bare(above, above + 1, Key::Other);
        }
    }
}

/// A line of a telephone number: at most two words (`Office:`) and seven digits or more.
fn is_number(line: &str) -> bool {
    let digits = line.bytes().filter(u8::is_ascii_digit).count();
    let letters = line.bytes().filter(u8::is_ascii_alphabetic).count();
    let signs = line.bytes().all(|b| b.is_ascii_alphanumeric() || b" ()+-./:".contains(&b));
    // (`42/93 9 March 2025` is a day)
    let day = letters >= 3 && !line.contains(':') && line.rsplit(' ').next().is_some_and(has_year);
    (7..=15).contains(&digits)
        && letters <= 12
        && signs
        && !day
        && line.len() <= 40
        && line.contains(['-', ' ', '.'])
}

/// `Media Contact: …` as the last lines, behind the story: all of them are short.
pub(super) fn at_foot(sheet: &mut Sheet<'_>, lines: usize) {
    let from = sheet.end.saturating_sub(lines).max(sheet.first + 2);
    let is_contact = |line: &str| {
        OPEN.may_open(line) && CONTACTS_OPEN.iter().any(|label| opens_with(line, label))
            || line.len() <= 8
                && matches!(line, "Contact" | "Contacts" | "CONTACT" | "CONTACTS" | "Kontakt")
    };
    // (higher up a number or an address stands below it)
    let reached = |i: usize| is_number(sheet.line(i)) || sheet.line(i).contains(['@', '+']);
    let prose =
        |i: &usize| sheet.line(*i).len() > FULL && sheet.line(*i).ends_with(['.', '"', '”']);
    let told = |open: &usize| {
        let behind = (*open..sheet.end).filter(prose).count();
        lines <= LAST || (sheet.first..*open).filter(prose).count() > behind && behind <= 1
    };
    let Some(open) = (from..sheet.end).find(|&i| is_contact(sheet.line(i))).filter(told) else {
        return;
    };
    let near = open..sheet.end.min(open + LONGEST);
    if (open..sheet.end).all(|i| sheet.line(i).len() <= 200)
        && (lines <= LAST || near.clone().any(reached))
    {
        sheet.close(open, Key::Other);
    }
}
