//! Press releases and wire copy: the release line, and the mark that ends the story (`###`, `-30-`,
//! `ENDS`).

mod contacts;

use super::letterhead::{self, is_office};
use super::press_words::{ABOUT, COMPANY, RELEASES, SERVICES};
use super::{Entry, Key, Sheet};
use crate::text::chars::clip;
use crate::text::line::Marker;
use crate::text::scan;
use crate::text::sieve::{Sieve, opens_with};

/// Lines in which a release line stands.
pub(super) const TOP: usize = 16;
/// Lines from the end in which an end mark is sought.
const BOTTOM: usize = 40;

/// Bytes of the longest line that may stand behind an end mark.
const LONGEST_NOTE: usize = 240;

/// Bytes of a line that is a paragraph.
const PROSE: usize = 300;

/// Reads a release's marks; whether it is a release. On a `page` of Markdown, lone number signs are
/// empty headings.
pub(super) fn read(sheet: &mut Sheet<'_>, page: bool) -> bool {
    end_mark(sheet, page);
    let mut released = false;
    for at in sheet.first..sheet.end.min(sheet.first + TOP) {
        if !sheet.taken[at] && release(sheet, at) {
            released = true;
            contacts::above(sheet, at);
            sender(sheet, at);
        }
    }
    released |= letterhead::read(sheet, released);
    contacts::at_foot(sheet, contacts::LAST);
    released = released || distributed(sheet);
    if !page {
        dated_at_foot(sheet);
    }
    if released {
        place_and_day(sheet);
        about(sheet);
        contacts::at_foot(sheet, contacts::MOST);
        foot(sheet);
        contacts::in_head(sheet);
        if !page {
            wrapped(sheet);
        }
    }
    released
}

/// Whether a service that distributes releases has signed one of the first paragraphs.
fn distributed(sheet: &Sheet<'_>) -> bool {
    let near = (sheet.first..sheet.end.min(sheet.first + TOP)).map(|i| sheet.line(i));
    near.filter(|line| line.len() > FULL).take(4).any(|line| {
        let line = clip(line, 2 * FULL);
        let sign = |word| scan::equal(word, b'(') | scan::equal(word, b'/');
        let next = |from: usize| scan::first::<8>(line.as_bytes(), from.min(line.len()), sign);
        let signs = std::iter::successors(Some(next(0)), |at| Some(next(at + 1))).take(4);
        let named = |at| SERVICES.iter().any(|service| line[at..].starts_with(service));
        signs.take_while(|at| *at < line.len()).any(named)
    })
}

/// A line of the place and the day, as releases and letters have it above the title: `Elswick, 3
/// March 2025`.
fn place_and_day(sheet: &mut Sheet<'_>) {
    let top = sheet.first..sheet.end.min(sheet.first + TOP);
    for at in top.filter(|&i| sheet.lines[i].blanks > 0 || i == sheet.first) {
        let apart = sheet.lines.get(at + 1).is_none_or(|next| next.blanks > 0);
        if !sheet.taken[at] && apart && is_place_and_day(sheet.line(at)).is_some() {
            return sheet.take_bare(at, at + 1, Key::Published);
        }
    }
}

/// Whether a line is a place and a day, and nothing else.
fn is_place_and_day(line: &str) -> Option<()> {
    let (place, day) = line.split_once(", ").filter(|_| line.len() <= 60)?;
    let named = |word: &str| word.starts_with(char::is_uppercase);
    let placed = place.split(' ').count() <= 3 && place.split(' ').all(named);
    let dated = day.split(' ').count() <= 6
        && has_year(day.rsplit(' ').next()?)
        && day.starts_with(|c: char| c.is_ascii_digit() || c.is_lowercase());
    (placed && dated).then_some(())
}

/// The place and the day as the last line, as messages and open letters are dated.
fn dated_at_foot(sheet: &mut Sheet<'_>) {
    let Some(at) = sheet.end.checked_sub(1).filter(|at| *at > sheet.first + 2) else { return };
    let line = sheet.line(at).trim_end_matches('.');
    if !sheet.taken[at] && sheet.lines[at].blanks > 0 && is_place_and_day(line).is_some() {
        sheet.take_bare(at, at + 1, Key::Published);
        sheet.end = at;
    }
}

/// The office right above the release line, where a title stands below it.
fn sender(sheet: &mut Sheet<'_>, release: usize) {
    let top = sheet.first;
    let near = release == top + 1 && sheet.lines[release].blanks == 0;
    let below = (release + 1..sheet.end.min(release + 4))
        .find(|&i| !sheet.taken[i] && !has_year(sheet.line(i)));
    let apart = |i: usize| i < sheet.end && sheet.lines[i].blanks > 0;
    let titles = |i: usize| {
        let titled = sheet.line(i).len() <= 160 && !sheet.line(i).ends_with(['.', ':']);
        titled && apart(i) && apart(i + 1) && sheet.line(i + 1).len() > FULL
    };
    if near && is_titled(sheet.line(top)) && below.is_some_and(titles) {
        sheet.take_bare(top, release, Key::Other);
    }
}

/// A line that says that this is a release; the date may stand behind it.
fn release(sheet: &mut Sheet<'_>, at: usize) -> bool {
    let line = sheet.line(at);
    if line.len() <= 120 && is_held(line) {
        sheet.take_bare(at, at + 1, Key::Other);
        return true;
    }
    if line.len() > 120 || !opens_as_one_of(line, RELEASES, &RELEASES_OPEN) {
        return false;
    }
    let Some(mark) = RELEASES.iter().find(|mark| opens_with(line, mark)) else {
        // `P R E S S  R E L E A S E`: at least about every other byte is space
        let space =
            scan::count(line.as_bytes(), |b| b.is_ascii_whitespace() | (b >= 0x80)) as usize;
        let wide = scan::has_pair(line.as_bytes(), b' ', b' ');
        if space * 2 + 2 < line.len() && !wide {
            return false;
        }
        let letters = || line.chars().filter(|c| !c.is_whitespace());
        let len: usize = letters().map(char::len_utf8).sum();
        let folded = || letters().flat_map(char::to_lowercase);
        let spaced = (wide || len * 2 <= line.len() + 2)
            && RELEASES.iter().any(|m| m.chars().filter(|c| *c != ' ').eq(folded()));
        if spaced {
            sheet.take_bare(at, at + 1, Key::Other);
        }
        return spaced;
    };
    // lower case may be longer than the line: what is cut is found by its letters
    let cut = line.char_indices().nth(mark.chars().count()).map_or(line.len(), |(i, _)| i);
    let separator = [' ', ':', '-', '–', '—', '.', '*', '\t'];
    let rest = line[cut..].trim_start_matches(separator);
    let value = line.len() - rest.len();
    let rest = rest.trim_end_matches(separator);
    // (`PRESS STATEMENT BY THE MINISTER FOR HARBOURS,`; two columns: `MEDIA RELEASE   THE SENATE`)
    let office = || {
        let by = rest.get(..3).filter(|by| by.eq_ignore_ascii_case("by ")).map_or(0, str::len);
        let small = || line.bytes().any(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        is_office(&rest[by..]) || rest.split_whitespace().count() <= 2 && !small()
    };
    if rest.is_empty() || is_embargo(mark) || office() {
        sheet.take_bare(at, at + 1, Key::Other);
    } else if has_year(rest) && rest.len() <= 40 {
        sheet.take_parted(at, at + 1, Key::Published, cut, value);
    } else if line[cut..].starts_with(':') && is_titled(rest) {
        // `For Immediate Release: Ferry Runs Aground …`
        let to = title_end(sheet, at);
        sheet.take_parted(at, to, Key::Title, cut, value);
    } else if opens_with(rest, "contact") {
        let to = (at + 1..sheet.end.min(at + contacts::LONGEST))
            .find(|&i| sheet.lines[i].blanks > 0)
            .unwrap_or(at + 1);
        sheet.take_bare(at, to, Key::Other);
    } else {
        return false;
    }
    true
}

/// `EMBARGO. FOR RELEASE AFTER 12 NOON ON 25 FEBRUARY 1968`, `Not for release before 10 am`: a
/// release that is held back says until when.
fn is_held(line: &str) -> bool {
    let marks = ["for release ", "for publication "];
    let until = ["after ", "at ", "before ", "not before ", "on ", "until "];
    let bytes = line.as_bytes();
    let holds = |at: usize| {
        // (the marks are ASCII, so that what opens with one has a letter's end behind it)
        marks.iter().filter(|mark| opens_with(&line[at..], mark)).any(|mark| {
            let behind = &line[at + mark.len()..];
            until.iter().any(|word| opens_with(behind, word))
        })
    };
    // (`Embargo`, `Hold`, `Not`, `Please`, `Strictly`)
    bytes.first().is_some_and(|b| matches!(b | 0x20, b'e' | b'h' | b'n' | b'p' | b's'))
        && bytes.iter().any(u8::is_ascii_digit)
        && (1..bytes.len()).any(|at| bytes[at] | 0x20 == b'f' && bytes[at - 1] == b' ' && holds(at))
}

/// Whether a line says that a release follows, and nothing else but its day.
pub(crate) fn opens_release(line: &str) -> bool {
    let mark = |mark: &&&str| opens_with(line, mark) && !is_embargo(mark);
    line.len() <= 80
        && opens_as_one_of(line, RELEASES, &RELEASES_OPEN)
        && RELEASES.iter().filter(mark).any(|mark| {
            let rest =
                line.chars().skip(mark.chars().count()).filter(|c| c.is_alphanumeric()).count();
            rest == 0 || has_year(line) && rest <= 24
        })
}

/// Whether a mark says when a release may be printed: no day of the story's.
fn is_embargo(mark: &str) -> bool {
    mark.contains("embargo") || mark == "sperrfrist"
}

/// Whether a line is in the case of titles: every longer word has a capital, and no sentence ends
/// in it.
pub(super) fn is_titled(line: &str) -> bool {
    line.len() <= 160
        && !line.ends_with(['.', ':', '"', '”'])
        && !line.contains('@')
        && capitalised(line)
}

/// Whether a line has longer words, and each of them a capital.
pub(super) fn capitalised(line: &str) -> bool {
    let letters = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count();
    let capital =
        |word: &str| word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
    let mut longer = line.split_whitespace().filter(|word| letters(word) >= 4).peekable();
    longer.peek().is_some() && longer.all(capital)
}

/// Bytes of a line that the next one may go on.
const FULL: usize = 50;

/// Where a wrapped title ends that opens on line `at`: each line but the last is nearly full, and
/// has no room for the next one's first word.
fn title_end(sheet: &Sheet<'_>, at: usize) -> usize {
    let last = sheet.end.min(at + 4);
    let mut to = at + 1;
    while to < last && sheet.lines[to].blanks == 0 && !sheet.taken[to] {
        let (line, next) = (sheet.line(to - 1), sheet.line(to));
        let opened = next.starts_with(|c: char| c.is_alphanumeric());
        if line.len() < FULL || next.len() > line.len() || !opened || !is_titled(next) {
            break;
        }
        to += 1;
    }
    to
}

/// Title and deck of a release whose lines a print has set one below the other: each is wrapped at
/// one width.
fn wrapped(sheet: &mut Sheet<'_>) {
    let Some(top) = (sheet.first..sheet.end.min(sheet.first + TOP))
        .find(|&i| !(sheet.taken[i] || has_year(sheet.line(i)) && sheet.line(i).len() <= 40))
    else {
        return;
    };
    let mut run = top;
    while run < sheet.end.min(top + 6)
        && !sheet.taken[run]
        && is_line_of_title(sheet.line(run))
        && (run == top || sheet.lines[run].blanks == 0)
    {
        run += 1;
    }
    // (behind them prose, on the next line)
    if run < top + 2
        || run >= sheet.end
        || sheet.lines[run].blanks > 0
        || sheet.line(run).len() <= FULL
    {
        return;
    }
    let width = (top..run).map(|i| sheet.line(i).len()).max().unwrap_or(0);
    let room = |i: usize| {
        sheet.line(i - 1).len() + 1 + sheet.line(i).split(' ').next().unwrap_or("").len() <= width
    };
    let deck = (top + 1..run).find(|&i| room(i)).unwrap_or(run);
    if (deck + 1..run).any(room) || width < FULL {
        return;
    }
    sheet.take_bare(top, deck, Key::Title);
    sheet.take_bare(deck, run, Key::Deck);
}

/// A line of a title or a deck in the case of titles, which may end with a comma.
fn is_line_of_title(line: &str) -> bool {
    line.starts_with(char::is_uppercase) && line.split(' ').nth(3).is_some() && is_titled(line)
}

static RELEASES_OPEN: Sieve = Sieve::of(RELEASES);

/// Whether a line may open with one of the words: most lines do not, and need not be folded to be
/// compared.
pub(super) fn opens_as_one_of(line: &str, words: &[&str], sieve: &Sieve) -> bool {
    let line = match line.as_bytes().first() {
        Some(b) if b.is_ascii_alphanumeric() => line,
        _ => line.trim_start_matches(|c: char| c == ':' || c.is_whitespace()),
    };
    match line.as_bytes().first() {
        Some(b) if b.is_ascii_alphanumeric() => sieve.may_open(line),
        Some(b) if b.is_ascii() => false,
        _ if !sieve.may_open(line) => false,
        _ => {
            let first = line.chars().next().and_then(|c| c.to_lowercase().next());
            first.is_some_and(|c| words.iter().any(|word| word.starts_with(c)))
        }
    }
}

/// Whether a number of the 20th or the 21st century's years stands in words.
pub(super) fn has_year(words: &str) -> bool {
    words
        .split(|c: char| !c.is_ascii_digit())
        .any(|n| n.len() == 4 && (n.starts_with("19") || n.starts_with("20")))
}

/// Whether a line is a mark that ends a story, and nothing else.
pub(crate) fn is_end(line: &str) -> bool {
    // (what is trimmed below, and what a mark begins with)
    if !matches!(
        line.as_bytes(),
        [
            b' ' | b'-'
                | b'*'
                | b'('
                | b')'
                | b'.'
                | b'_'
                | b'#'
                | b'3'
                | b'0'
                | b'E'
                | b'O'
                | b'R'
                | b'='
                | b'e'
                | b'o',
            ..
        ] | [0xE2, 0x80, 0x93 | 0x94, ..]
    ) {
        return false;
    }
    let core = line.trim_matches([' ', '-', '–', '—', '*', '(', ')', '.', '_', '=']);
    // (`-oOo-`, `000OOO000`)
    let ring = || core.len() >= 3 && core.bytes().all(|b| matches!(b, b'0' | b'O' | b'o'));
    ring()
        || matches!(
            core,
            "###"
                | "Enditem"
                | "enditem"
                | "0"
                | "# # #"
                | "####"
                | "#"
                | "30"
                | "ENDS"
                | "Ends"
                | "REUTER"
                | "Reuter"
                | "END"
                | "ENDE"
                | "Ende"
                | "FIN"
                | "Fin"
                | "fin"
                | "Kyodo"
        ) && (!matches!(core, "0" | "30" | "#" | "FIN" | "Fin" | "fin" | "Kyodo")
            || core != line)
}

/// The end mark in the last lines: it and what is printed behind it (contacts, notes to editors)
/// are not the story.
fn end_mark(sheet: &mut Sheet<'_>, page: bool) {
    let from = sheet.end.saturating_sub(BOTTOM).max(sheet.first + 2);
    let Some(mark) = (from..sheet.end).find(|&i| is_end(sheet.line(i))) else { return };
    // Where headings are marked with number signs, lone ones are empty headings.
    let hashes = sheet.line(mark).contains('#');
    let prose = |i: usize| sheet.line(i).len() > PROSE;
    if hashes
        && (page
            || (mark + 1..sheet.end).any(prose)
            || sheet
                .lines
                .iter()
                .any(|l| matches!(l.marker, Marker::Heading(_)) && !l.span.is_empty()))
    {
        return;
    }
    // Contacts and notes are short lines: running prose says that the story goes on behind an empty
    // heading.
    if (mark + 1..sheet.end).any(|i| sheet.line(i).len() > LONGEST_NOTE) {
        return;
    }
    sheet.take_bare(mark, mark + 1, Key::Frame);
    for i in mark + 1..sheet.end {
        let line = sheet.line(i);
        let dated = line.len() <= 45 && has_year(line) && !line.contains('©');
        sheet.take_bare(i, i + 1, if dated { Key::Published } else { Key::Other });
    }
    sheet.end = mark;
}

/// Where and when a release was given out, below its text: `Canberra 2 November 1981`, with the
/// office above it.
fn foot(sheet: &mut Sheet<'_>) {
    let from = sheet.end.saturating_sub(6).max(sheet.first + 3);
    let is_date = |line: &str| {
        line.len() <= 45
            && has_year(line)
            && line.split_whitespace().count() <= 6
            && line.bytes().any(|b| b.is_ascii_alphabetic())
    };
    let Some(date) = (from..sheet.end).rev().find(|&i| !sheet.taken[i] && is_date(sheet.line(i)))
    else {
        return;
    };
    let above = date - 1;
    let open = if !sheet.taken[above] && is_office(sheet.line(above)) { above } else { date };
    // a paragraph's last line may hold a year
    let apart = sheet.lines[open].blanks > 0 || open < date;
    if !apart {
        return;
    }
    sheet.take_bare(open, date, Key::Other);
    sheet.take_bare(date, date + 1, Key::Published);
    if (date + 1..sheet.end).all(|i| sheet.line(i).len() <= 80) {
        sheet.take_bare(date + 1, sheet.end, Key::Other);
        sheet.end = open;
    }
}

/// The company's own description behind the story: a heading (`About Example Works`) and all below
/// it.
fn about(sheet: &mut Sheet<'_>) {
    let from = sheet.end.saturating_sub(BOTTOM).max(sheet.first + 3);
    let is_heading = |i: &usize| {
        let line = sheet.line(*i);
        let titled = !line.ends_with(['.', ',', '?', '!']) && line.len() <= ABOUT.1;
        let company = || {
            let marks = ['【', '■', '◆', '＜', '<', '●', '《', '［'];
            let inner = line.trim_start_matches(marks);
            inner.len() < line.len() && COMPANY.iter().any(|word| inner.starts_with(word))
        };
        let about = || {
            ABOUT.0.iter().any(|about| {
                line.strip_prefix(about).is_some_and(|name| {
                    name.starts_with(char::is_uppercase) || about.ends_with('d')
                })
            })
        };
        titled && (company() || about())
    };
    let told =
        |open: &usize| (sheet.first..*open).any(|i| !sheet.taken[i] && sheet.line(i).len() > FULL);
    let Some(open) = (from..sheet.end).find(is_heading).filter(told) else { return };
    sheet.close(open, Key::Other);
}
