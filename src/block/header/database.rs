//! Records of news databases: labels in capitals around the text (`HEADLINE:`, `BODY:`,
//! `LOAD-DATE:`), two-letter codes (`HD`, `LP`, `TD`), and the labelled heads that wire archives
//! and scrapers print in their manner.

use super::database_words::{CODES, LABELS};
use super::export::is_count;
use super::press::has_year;
use super::{Key, Sheet, label_end};
use crate::text::scan;

/// Lines in which the first record is sought: a download's cover sheet stands before it.
const COVER: usize = 200;
/// Lines that a record's head may have.
const HEAD: usize = 90;
/// Bytes of a line between a frame and the label that it stands around; a story's are longer.
const SHORT: usize = 60;
/// Lines that a value may go on for.
const WRAPS: usize = 40;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Says {
    Field(Key),
    Body,
    Foot,
}

/// The label in capitals that opens a line: what it says, and where its colon stands.
pub(crate) fn label(line: &str) -> Option<(Says, usize)> {
    // (they all have two capitals or more)
    if !line
        .as_bytes()
        .first_chunk::<2>()
        .is_some_and(|two| two.iter().all(|b| b.is_ascii_uppercase() || *b >= 0x80))
    {
        return None;
    }
    let cut = label_end(line)?;
    Some((says(&line[..cut])?, cut))
}

pub(crate) fn says(word: &str) -> Option<Says> {
    LABELS.binary_search_by(|(name, _)| (*name).cmp(word)).ok().map(|at| LABELS[at].1)
}

/// A label of any word in capitals (`SERIES:`), inside a head.
fn any_label(line: &str) -> Option<usize> {
    let cut = label_end(line)?;
    let plain = cut >= 3
        && line[..cut].bytes().all(|b| b.is_ascii_uppercase() || matches!(b, b'-' | b' ' | b'/'));
    plain.then_some(cut)
}

/// Reads a record's labels; whether there are any.
pub(super) fn read(sheet: &mut Sheet<'_>) -> bool {
    records(sheet) || sheet.signs.capitals && (coded(sheet) || labelled(sheet))
}

/// `63 of 161 DOCUMENTS`: the line that opens a record of a download.
pub(crate) fn is_counter(line: &str) -> bool {
    if line.len() > 60 || !line.starts_with(|c: char| c.is_ascii_digit() || c.is_ascii_whitespace())
    {
        return false;
    }
    let mut words = line.split_ascii_whitespace();
    let number =
        |w: Option<&str>| w.is_some_and(|w| w.len() <= 7 && w.bytes().all(|b| b.is_ascii_digit()));
    number(words.next())
        && words
            .next()
            .is_some_and(|w| matches!(w, "of" | "OF" | "von" | "de" | "sur" | "di" | "van"))
        && number(words.next())
        && words.next().is_some_and(|w| w.starts_with("DOC") || w.starts_with("DOK"))
        && words.next().is_none()
}

/// A record of a download. (Further ones are documents of their own: `container`.)
fn records(sheet: &mut Sheet<'_>) -> bool {
    let Some(open) = (sheet.first..sheet.end.min(sheet.first + COVER))
        .find(|&i| is_counter(sheet.line(i)) || i == sheet.first && is_count(sheet.line(i)))
    else {
        return false;
    };
    let labels = (open + 1..sheet.end.min(open + HEAD))
        .filter(|&i| label(sheet.line(i)).is_some())
        .take(2)
        .count();
    if labels < 2 {
        return false;
    }
    sheet.take_bare(sheet.first, open, Key::Envelope);
    sheet.take_bare(open, open + 1, Key::Envelope);
    sheet.first = open + 1;
    let Some(labels) =
        (sheet.first..sheet.end.min(sheet.first + HEAD)).find(|&i| label(sheet.line(i)).is_some())
    else {
        return true;
    };
    let titled = (labels..sheet.end.min(labels + HEAD))
        .any(|i| label(sheet.line(i)).is_some_and(|l| l.0 == Says::Field(Key::Title)));
    masthead(sheet, labels, titled);
    head(sheet);
    foot(sheet);
    true
}

/// Copyright, paper, date and edition above the labels, centred; where no label names the headline,
/// it stands there by itself at the left, and may have a name below it.
fn masthead(sheet: &mut Sheet<'_>, labels: usize, titled: bool) {
    let mut from = sheet.first;
    let mut title = titled;
    // (where a tool has lost the columns, paper and day go before it)
    let centres = |sheet: &Sheet<'_>, i: usize| {
        let line = &sheet.lines[i];
        let width = usize::from(2 * line.indent) + sheet.line(i).chars().count();
        line.indent >= CENTRED || line.indent > 0 && width >= FULL
    };
    let flush = !(from..labels).any(|i| centres(sheet, i));
    let titles = |i: usize| (i + 1..labels).any(|below| !is_edition(sheet.line(below)));
    let day = (from..labels).find(|&i| flush && is_dated(sheet.line(i)) && titles(i));
    while from < labels {
        let mut to = from + 1;
        let centred = centres(sheet, from);
        while to < labels && sheet.lines[to].blanks == 0 && !centred {
            to += 1;
        }
        let line = sheet.line(from);
        let key = if !centred && !title && day.is_none_or(|day| from > day && !is_edition(line)) {
            title = true;
            Key::Title
        } else if is_dated(line) {
            Key::Published
        } else if !centred
            && !titled
            && to == labels
            && line.split(' ').count() <= 4
            && !is_edition(line)
        {
            Key::Author
        } else {
            Key::Other
        };
        sheet.take_bare(from, to, key);
        from = to;
    }
    sheet.first = labels;
}

/// Whether a line names an edition (`Late Edition - Final`), which stands between day and title.
fn is_edition(line: &str) -> bool {
    let names = |word: &str| EDITIONS.iter().any(|name| word.eq_ignore_ascii_case(name));
    line.split(' ').count() <= 5 && line.split(' ').any(names)
}

/// What downloads call an edition.
const EDITIONS: [&str; 4] = ["Edition", "Ausgabe", "Editie", "Edición"];

/// Columns before a centred line, and columns of a long one with as many behind it.
const CENTRED: u16 = 6;
const FULL: usize = 76;

/// A line that may state a date with its year, and is no copyright line.
pub(super) fn is_dated(line: &str) -> bool {
    let numbers = || line.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty());
    let opening = line.split_whitespace().next().unwrap_or("");
    has_year(line)
        && numbers().count() >= 2
        && !opening.eq_ignore_ascii_case("copyright")
        && !line.contains('©')
        && line.len() <= 80
}

/// Labelled lines with their wrapped values, up to the story. `sheet.first` stands on a label.
fn head(sheet: &mut Sheet<'_>) {
    let last = sheet.end.min(sheet.first + HEAD);
    while sheet.first < last {
        let at = sheet.first;
        let line = sheet.line(at);
        let (says, cut) = match label(line) {
            Some(found) => found,
            None => match any_label(line) {
                // (a gap parts the head from the story, which may open like a label)
                Some(cut) if sheet.lines[at].blanks < 2 => (Says::Field(Key::Other), cut),
                _ if bare(sheet, last) => continue,
                _ => return,
            },
        };
        let Says::Field(mut key) = says else {
            let more = (at + 1..last.min(at + 5))
                .find(|&i| matches!(label(sheet.line(i)), Some((Says::Field(_) | Says::Body, _))));
            match (says, more) {
                // a frame around further labels (`<TEXT>` before `<TITLE>`)
                (Says::Body, Some(next))
                    if at + 1 == next
                        || line.len() == cut + 1
                            && (at + 1..next).all(|i| sheet.line(i).len() < SHORT) =>
                {
                    sheet.take_bare(at, next, Key::Frame);
                    sheet.first = next;
                    continue;
                }
                (Says::Body, _) if line.len() == cut + 1 => {
                    sheet.take_bare(at, at + 1, Key::Frame);
                    sheet.first = at + 1;
                    sheet.story = true;
                    return;
                }
                (Says::Body, _) => {
                    sheet.story = true;
                    return sheet.trim_label(at, sheet.behind_label(at, cut));
                }
                _ => {}
            }
            let to = value_end(sheet, at, last);
            sheet.take_labelled(at, to, Key::Other, cut);
            sheet.first = to;
            continue;
        };
        let to = value_end(sheet, at, last);
        if key == Key::Frame && line.len() > cut + 1 {
            key = Key::Other;
        }
        sheet.take_labelled(at, to, key, cut);
        sheet.first = to;
    }
}

/// Lines without a label above the one that opens the story.
const BARE: usize = 4;

/// Takes a byline that stands without a label above the one that opens the story (`<TEXT>`);
/// whether there is one.
fn bare(sheet: &mut Sheet<'_>, last: usize) -> bool {
    let at = sheet.first;
    let opens = |i: &usize| matches!(label(sheet.line(*i)), Some((Says::Body, _)));
    let Some(body) = (at + 1..last.min(at + BARE)).find(opens) else { return false };
    if !super::wire::opens_byline(sheet.line(at))
        || (at..body).any(|i| sheet.line(i).len() >= SHORT)
    {
        return false;
    }
    sheet.take_bare(at, at + 1, Key::Author);
    sheet.take_bare(at + 1, body, Key::Other);
    sheet.first = body;
    true
}

/// Where a labelled value ends: before a blank line or the next label.
fn value_end(sheet: &Sheet<'_>, at: usize, last: usize) -> usize {
    let more = |i: &usize| {
        sheet.lines[*i].blanks == 0
            && label(sheet.line(*i)).is_none()
            && any_label(sheet.line(*i)).is_none()
    };
    (at + 1..last.min(at + WRAPS)).find(|i| !more(i)).unwrap_or(last.min(at + WRAPS))
}

/// The labels behind the story, and all behind them.
fn foot(sheet: &mut Sheet<'_>) {
    let open =
        (sheet.first..sheet.end).find(|&i| matches!(label(sheet.line(i)), Some((Says::Foot, _))));
    let Some(open) = open.filter(|&i| sheet.end - i <= 4 * HEAD) else { return };
    let mut at = open;
    while at < sheet.end {
        let cut = label(sheet.line(at)).map(|l| l.1).or_else(|| any_label(sheet.line(at)));
        let to = value_end(sheet, at, sheet.end);
        match cut {
            Some(cut) => sheet.take_labelled(at, to, Key::Other, cut),
            None => sheet.take_bare(at, to, Key::Other),
        }
        at = to;
    }
    sheet.end = open;
}

/// A head of labels at the very top, without a download's frame: a wire archive's elements, a
/// scraper's lines. At least three labels, of which one names the headline or opens the story.
fn labelled(sheet: &mut Sheet<'_>) -> bool {
    // (members of an object that say nothing of the story may stand first)
    let odd = |i: &usize| sheet.line(*i).starts_with("X-") && any_label(sheet.line(*i)).is_some();
    let top =
        sheet.first + (sheet.first..sheet.end.min(sheet.first + HEAD)).take_while(odd).count();
    if top == sheet.end {
        return false;
    }
    if label(sheet.line(top)).is_none() {
        return headed(sheet);
    }
    let mut lines = (top..sheet.end.min(sheet.first + HEAD))
        .filter_map(|i| label(sheet.line(i)).map(|l| (i, l.0)));
    let Some((open, _)) = lines.next().filter(|l| l.0 == top) else { return false };
    let rest: Vec<Says> =
        std::iter::once((open, label(sheet.line(open)).map_or(Says::Foot, |l| l.0)))
            .chain(lines)
            .map(|l| l.1)
            .collect();
    let fields = rest
        .iter()
        .filter(|s| matches!(s, Says::Field(k) if *k != Key::Other) || **s == Says::Body)
        .count();
    // (what a pass has made of an object says more than what is printed)
    let made = top > sheet.first && rest.contains(&Says::Body);
    if fields < 3 && !made
        || !rest.iter().any(|s| matches!(s, Says::Field(Key::Title) | Says::Body))
    {
        return false;
    }
    head(sheet);
    foot(sheet);
    behind(sheet);
    true
}

/// Lines of a masthead above a record's labels.
const MASTHEAD: usize = 10;

/// Rights, paper, day and edition above the labels, without a download's counter: labels name the
/// headline and open the story.
fn headed(sheet: &mut Sheet<'_>) -> bool {
    let (top, last) = (sheet.first, sheet.end.min(sheet.first + HEAD));
    let Some(labels) = (top + 1..sheet.end.min(top + MASTHEAD))
        .find(|&i| label(sheet.line(i)).is_some())
        .filter(|&labels| (top..labels).all(|i| sheet.line(i).len() <= SHORT + 20))
    else {
        return false;
    };
    let says = |wanted: Says| {
        (labels..last).any(|i| label(sheet.line(i)).is_some_and(|(says, _)| says == wanted))
    };
    // (or the title stands without a label, and the database's own labels end the record)
    let titled = says(Says::Field(Key::Title));
    let count = |lines: std::ops::Range<usize>, foot: bool| {
        let is = |says: Says| (says == Says::Foot) == foot;
        lines.filter(|&i| label(sheet.line(i)).is_some_and(|(says, _)| is(says))).count()
    };
    let ended = count(sheet.end.saturating_sub(MASTHEAD).max(labels)..sheet.end, true) >= 2;
    if !(titled && says(Says::Body) || ended && count(labels..last, false) >= 2) {
        return false;
    }
    masthead(sheet, labels, titled);
    head(sheet);
    foot(sheet);
    true
}

/// Labels behind the story that say what others say above it: a scraper's members stand in any
/// order.
fn behind(sheet: &mut Sheet<'_>) {
    let labelled =
        |i: &usize| label(sheet.line(*i)).is_some() || any_label(sheet.line(*i)).is_some();
    let run = (sheet.first + 1..sheet.end).rev().take(HEAD).take_while(labelled).last();
    for at in run.unwrap_or(sheet.end)..sheet.end {
        match label(sheet.line(at)) {
            Some((Says::Field(key), cut)) => sheet.take_labelled(at, at + 1, key, cut),
            Some((_, cut)) => sheet.take_labelled(at, at + 1, Key::Other, cut),
            None => sheet.take_bare(at, at + 1, Key::Other),
        }
    }
    sheet.end = run.unwrap_or(sheet.end);
}

/// The code that opens a line: alone, or before a gap.
pub(crate) fn code(line: &str) -> Option<(Says, usize)> {
    let cut = scan::leading(scan::near(line.as_bytes(), 4), u8::is_ascii_uppercase);
    if cut < 2 {
        return None;
    }
    let at = CODES.binary_search_by(|(name, _)| (*name).cmp(&line[..cut])).ok()?;
    let rest = &line[cut..];
    (rest.is_empty() || rest.starts_with("  ") || rest.starts_with('\t'))
        .then_some((CODES[at].1, cut))
}

/// Lines in which the code of a record's headline stands.
const TITLE: usize = 7;

/// A record of two-letter codes: `HD`, `WC`, `PD`, `SN` … `LP`, `TD` … `AN`.
fn coded(sheet: &mut Sheet<'_>) -> bool {
    let seen = |wanted: Says, lines: usize| {
        (sheet.first..sheet.end.min(sheet.first + lines))
            .find(|&i| code(sheet.line(i)).is_some_and(|c| c.0 == wanted))
    };
    let Some(title) = seen(Says::Field(Key::Title), TITLE) else { return false };
    let Some(body) = seen(Says::Body, HEAD) else { return false };
    let codes = (sheet.first..body).filter(|&i| code(sheet.line(i)).is_some()).count();
    if codes < 4 || title > body {
        return false;
    }
    sheet.take_bare(sheet.first, title, Key::Other);
    let mut at = title;
    let mut behind = false;
    while at < sheet.end {
        let next = (at + 1..sheet.end).find(|&i| code(sheet.line(i)).is_some());
        let to = next.unwrap_or(sheet.end);
        match code(sheet.line(at)) {
            // the story: its code stands alone on a line
            Some((Says::Body, cut)) if cut == sheet.line(at).len() => {
                sheet.take_bare(at, at + 1, Key::Frame);
                behind = true;
            }
            Some((Says::Field(key), cut)) if !behind => coded_field(sheet, at, to, key, cut),
            Some((Says::Body, cut)) => {
                sheet.trim_label(at, cut);
                behind = true;
            }
            Some((Says::Foot, _)) if behind => {
                sheet.close(at, Key::Other);
                break;
            }
            _ if !behind => sheet.take_bare(at, to, Key::Other),
            _ => {}
        }
        at = to;
    }
    sheet.first = body;
    sheet.story = true;
    true
}

fn coded_field(sheet: &mut Sheet<'_>, at: usize, to: usize, key: Key, cut: usize) {
    if to == at + 1 && sheet.line(at).len() == cut {
        return sheet.take_bare(at, to, Key::Frame);
    }
    sheet.take_labelled(at, to, key, cut);
}

#[cfg(test)]
#[path = "database_tests.rs"]
mod tests;
