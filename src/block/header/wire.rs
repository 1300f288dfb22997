//! Wire copy in the form in which agencies send it: the lines of ANPA 1312 (`^…<`, `^By …=`) and of
//! IPTC 7901 (a head of codes, keywords between slashes, ` =` behind title and byline); and in that
//! of monitoring services (a number, a dateline, remarks in brackets, `[Text]`).

use super::{Entry, Key, Sheet};
use crate::span::Span;
use crate::text::scan;
use crate::text::sieve::opens_with;

/// Lines in which the marks stand.
const HEAD: usize = 16;
/// Lines from the end in which the foot is sought.
const FOOT: usize = 40;

/// Reads a wire's envelope; whether there is one.
pub(super) fn read(sheet: &mut Sheet<'_>) -> bool {
    telex(sheet);
    stamped(sheet);
    anpa(sheet) || iptc(sheet) || monitored(sheet) || dow_jones(sheet)
}

/// A story of Dow Jones: `DJ ` before its title, and behind the last paragraph the reporter's line
/// and an end mark.
fn dow_jones(sheet: &mut Sheet<'_>) -> bool {
    let from = sheet.end.saturating_sub(STAMPED).max(sheet.first + 2);
    let ends = |line: &str| {
        line.starts_with("(END) Dow Jones") || line.starts_with("(MORE TO FOLLOW) Dow Jones")
    };
    let Some(end) = (from..sheet.end).find(|&i| ends(sheet.line(i))) else { return false };
    let reporter = sheet.line(end - 1).starts_with('-');
    sheet.close(end - usize::from(reporter), Key::Other);
    let line = sheet.line(sheet.first);
    if let Some(title) = line.trim_start_matches('*').strip_prefix("DJ ") {
        let cut = line.len() - title.len();
        sheet.take_parted(sheet.first, sheet.first + 1, Key::Title, cut - 1, cut);
        sheet.first += 1;
    }
    true
}

/// The mark with which monitoring services open what they have translated.
pub(super) fn texted(sheet: &mut Sheet<'_>) {
    let near = sheet.first..sheet.end.min(sheet.first + HEAD);
    let is_mark = |i: &usize| sheet.line(*i).starts_with("[Text] ") && !sheet.taken[*i];
    if let Some(at) = near.clone().find(is_mark) {
        sheet.trim_label(at, "[Text]".len());
    }
}

/// The marks of a telex around a message (ITU-T F.1: `ZCZC`, which a number may follow, and
/// `NNNN`), and below the first one its line of codes.
fn telex(sheet: &mut Sheet<'_>) {
    let top = sheet.first;
    let opens = |line: &str| line.starts_with("ZCZC") && line.len() <= 16;
    if top + 2 >= sheet.end || !opens(sheet.line(top)) {
        return;
    }
    sheet.take_bare(top, top + 1, Key::Frame);
    sheet.first += 1;
    let codes = sheet.line(top + 1);
    if is_codes(codes) && !sheet.line(top + 2).ends_with('/') {
        sheet.take_bare(top + 1, top + 2, Key::Other);
        sheet.first += 1;
        // (a slug is one word of several)
        let slug = sheet.line(sheet.first);
        if slug.len() <= 40 && slug.contains('-') && !slug.contains(' ') {
            sheet.take_bare(sheet.first, sheet.first + 1, Key::Other);
            sheet.first += 1;
        }
    }
    let from = sheet.end.saturating_sub(3).max(sheet.first + 1);
    if let Some(end) = (from..sheet.end).find(|&i| sheet.line(i) == "NNNN") {
        sheet.close(end, Key::Frame);
    }
}

/// Lines at the top in which an agency's stamp stands below the title.
const STAMPED: usize = 6;

/// An agency's stamp on a line of its own, which is no part of a title: `AP-NR-11-02-98 2030EST`.
fn stamped(sheet: &mut Sheet<'_>) {
    let near = sheet.first..sheet.end.min(sheet.first + STAMPED);
    if let Some(at) = near.clone().find(|&i| sent(sheet.line(i)).is_some()) {
        sheet.take_bare(at, at + 1, Key::Other);
    }
    let from = sheet.end.saturating_sub(STAMPED).max(near.end);
    if let Some(at) = (from..sheet.end).find(|&i| sent(sheet.line(i)).is_some()) {
        sheet.close(at, Key::Other);
    }
}

/// The day of `AP-NR-11-02-98 2030EST`: a source, month, day and year, the time and its zone.
pub(crate) fn sent(line: &str) -> Option<&str> {
    if !(16..=48).contains(&line.len()) {
        return None;
    }
    let line = line.trim_end_matches(['<', ' ']);
    if !(16..=32).contains(&line.len()) || !line.is_ascii() {
        return None;
    }
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let (day, time) = line.rsplit_once(' ')?;
    let mut parts = day.rsplit('-');
    let numbers = parts.by_ref().take(3).filter(|part| part.len() == 2 && digits(part)).count();
    let source = |part: &str| part.len() <= 4 && part.bytes().all(|b| b.is_ascii_uppercase());
    let zone = time.get(4..).is_some_and(|zone| {
        (2..=4).contains(&zone.len()) && zone.bytes().all(|b| b.is_ascii_uppercase())
    });
    // (three numbers of two digits, all of it ASCII)
    (numbers == 3 && zone && digits(&time[..4]) && parts.all(source))
        .then(|| &day[day.len() - "11-02-98".len()..])
}

/// What opens a remark of ANPA 1312 that is no headline.
const REMARKS: &[&str] =
    &["eds:", "(eds", "ap photo", "photo", "with ", "for use", "embargo", "attn", "precede"];

/// A line of ANPA 1312: a caret before it, and behind it `<`, or `=` (of a byline).
fn caret(line: &str) -> Option<(&str, char)> {
    let line = line.strip_prefix('^')?.trim_end();
    let mark = line.chars().next_back().filter(|c| matches!(c, '<' | '='))?;
    Some((line[..line.len() - 1].trim(), mark))
}

/// ANPA 1312: codes, the slug with its number of words, the headline, remarks, the byline; the text
/// is indented, and a stamp ends it (`AP-WF-03-03-26 1509GMT<`).
fn anpa(sheet: &mut Sheet<'_>) -> bool {
    let top = sheet.first..sheet.end.min(sheet.first + HEAD);
    let is_caret = |i: &usize| caret(sheet.line(*i)).is_some();
    let Some(open) = top.clone().take(4).find(is_caret) else { return false };
    // (a report may have its slug alone, below the codes)
    let slug = caret(sheet.line(open)).is_some_and(|(words, _)| is_slug(words));
    if top.clone().filter(is_caret).count() < 2 && !(slug && open > sheet.first) {
        return false;
    }
    let byline =
        |i: &usize| matches!(caret(sheet.line(*i)), Some((words, '=')) if opens_byline(words));
    // (behind the names their agency and its rights; above a table, such lines are its heads)
    let mut under = top.clone().skip_while(|i| !byline(i)).skip_while(is_caret);
    let table = under.next().is_none_or(|i| sheet.line(i).contains(';'));
    let behind = |i: &usize| {
        caret(sheet.line(*i)).is_some_and(|(words, _)| words.contains("Writer") || !table)
    };
    let last = match top.clone().find(byline) {
        Some(by) => by + (by + 1..top.end).take_while(behind).count(),
        None => top.rev().find(is_caret).unwrap_or(open),
    };
    sheet.take_bare(sheet.first, open, Key::Other);
    let title = |mark: char| {
        (open..=last).find(|&at| {
            caret(sheet.line(at)).is_some_and(|(words, end)| {
                end == mark && !is_slug(words) && !is_remark(words) && !opens_byline(words)
            })
        })
    };
    // (`^Standings=` where a table has no other)
    let title = title('<').or_else(|| title('=').filter(|at| *at == open + 1));
    for at in open..=last {
        let key = match caret(sheet.line(at)) {
            Some((words, '=')) if opens_byline(words) => Key::Author,
            // (the slug: `BC-EU--Town-Depot,290`)
            _ if title == Some(at) => Key::Title,
            _ => Key::Other,
        };
        take_value(sheet, at, at + 1, key);
    }
    (sheet.first, sheet.story) = (last + 1, true);
    let from = sheet.end.saturating_sub(FOOT).max(sheet.first);
    if let Some(stamp) = (from..sheet.end).rev().find(|&i| is_stamp(sheet.line(i))) {
        sheet.close(stamp, Key::Other);
    }
    true
}

fn is_slug(words: &str) -> bool {
    // (`BC-FERRY-AGROUND-0304`, `BC-MILL-450&ADD`)
    let cycle = ["BC-", "AM-", "PM-"].iter().any(|cycle| words.starts_with(cycle));
    if cycle && !words.contains(' ') {
        return true;
    }
    let count = words.rsplit(',').next().unwrap_or("");
    words.contains("--")
        || words.contains(',') && !count.is_empty() && count.bytes().all(|b| b.is_ascii_digit())
}

fn is_remark(words: &str) -> bool {
    REMARKS.iter().any(|mark| opens_with(words, mark))
}

/// `AP-WF-03-03-26 1509GMT<`.
pub(crate) fn is_stamp(line: &str) -> bool {
    line.len() <= 40 && line.ends_with('<') && line.bytes().filter(u8::is_ascii_digit).count() >= 6
}

/// A word for `by` in the languages in which wires are sent so.
pub(super) fn opens_byline(words: &str) -> bool {
    ["By ", "BY ", "Von ", "Par ", "Por ", "Di ", "Door "].iter().any(|by| words.starts_with(by))
}

/// IPTC 7901: `eca062 3 i 211 … dpa 061` (source and number, priority, category, words), keywords
/// between slashes, the take (`1ST LEAD`), title and byline up to ` =`; behind the text notes, the
/// desk's initials and the time of sending.
fn iptc(sheet: &mut Sheet<'_>) -> bool {
    let top = sheet.first;
    let last = sheet.end.min(top + HEAD);
    if top + 3 >= last || !opens_iptc(sheet.line(top), sheet.line(top + 1)) {
        return false;
    }
    let source = sheet.line(top).split_ascii_whitespace().rev().nth(1).unwrap_or("").to_owned();
    sheet.take_bare(top, top + 2, Key::Other);
    let mut at = top + 2;
    // (`(Neu: Sperrung)`: what is new in this take)
    let bracketed = |line: &str| line.starts_with('(') && line.ends_with(')');
    while at < last && (is_take(sheet.line(at)) || bracketed(sheet.line(at))) {
        sheet.take_bare(at, at + 1, Key::Other);
        at += 1;
    }
    // title and byline stand in one paragraph, whose last line ends with the mark
    let end = (at + 1..last).find(|&i| sheet.lines[i].blanks > 0).unwrap_or(last);
    if !sheet.line(end - 1).ends_with('=') {
        sheet.first = at;
        return true;
    }
    let by = (at..end).find(|&i| opens_byline(sheet.line(i))).unwrap_or(end);
    // (the Austrian wire names what stands below the title)
    let deck = (at..by).find(|&i| sheet.line(i).starts_with("Utl.:")).unwrap_or(by);
    if at < deck {
        take_value(sheet, at, deck, Key::Title);
    }
    if deck < by {
        take_value(sheet, deck, by, Key::Deck);
    }
    if by < end {
        take_value(sheet, by, end, Key::Author);
    }
    sheet.first = end;
    foot(sheet, &source);
    true
}

/// A line of codes, and keywords between slashes on the next one.
pub(crate) fn opens_iptc(line: &str, next: &str) -> bool {
    let keywords = || {
        next.ends_with('/')
            || next.len() <= 80
                && next.contains('/')
                && !next.contains("//")
                && !next.ends_with('.')
    };
    is_codes(line) && keywords()
}

/// `eca062 3 i 211`: letters and a number, a digit, a letter, a number.
pub(crate) fn is_codes(line: &str) -> bool {
    let letters = scan::leading(scan::near(line.as_bytes(), 5), u8::is_ascii_alphabetic);
    let digit = line.as_bytes().get(letters).is_some_and(u8::is_ascii_digit);
    if !(2..=4).contains(&letters) || !digit {
        return false;
    }
    let mut words = line.split_ascii_whitespace();
    let mut next = || words.next().unwrap_or("");
    let (number, priority, category, count) = (next(), next(), next(), next());
    let digits = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    digits(&number[letters..])
        && priority.len() == 1
        && digits(priority)
        && category.len() <= 3
        && category.bytes().all(|b| b.is_ascii_alphabetic())
        && digits(count)
}

/// `1ST LEAD`, `EXTRA`: short and in capitals.
fn is_take(line: &str) -> bool {
    line.len() <= 30
        && line.bytes().any(|b| b.is_ascii_uppercase())
        && line.bytes().all(|b| {
            b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b' ' | b'-' | b'/')
        })
}

/// Notes to editors, the desk's initials behind the source's name (`dpa ho pk`), `131137 GMT Mar
/// 26`.
fn foot(sheet: &mut Sheet<'_>, source: &str) {
    let notes = |line: &str| {
        let line = line.trim_start_matches(['#', ' ']);
        let line = line.strip_prefix(source).map_or(line, |rest| rest.trim_start_matches('-'));
        matches!(line, "Notebook" | "Notizblock" | "Notizen") || line.starts_with("(Schluss)")
    };
    let initials = |line: &str| {
        let words = line.strip_prefix(source).and_then(|rest| rest.strip_prefix(' '));
        words.is_some_and(|words| {
            words.len() <= 16 && words.bytes().all(|b| b.is_ascii_lowercase() || b == b' ')
        })
    };
    let time = |line: &str| {
        line.len() <= 24
            && line
                .as_bytes()
                .first_chunk::<7>()
                .is_some_and(|b| b[6] == b' ' && b[..6].iter().all(u8::is_ascii_digit))
    };
    let from = sheet.end.saturating_sub(FOOT).max(sheet.first + 1);
    let open = (from..sheet.end)
        .find(|&i| notes(sheet.line(i)) || initials(sheet.line(i)) || time(sheet.line(i)));
    if let Some(open) = open {
        sheet.close(open, Key::Other);
    }
}

/// Lines of a monitoring service's remarks before the story.
const REMARKED: usize = 12;

/// A monitoring service's report: a line with the document's number (`DEV-MUC3-0001 (NOSC)`), then
/// the paragraph that opens with the dateline, two dashes and remarks in brackets, the last of them
/// `[Text]`.
fn monitored(sheet: &mut Sheet<'_>) -> bool {
    let top = sheet.first;
    if top + 1 >= sheet.end || !is_number(sheet.line(top)) {
        return false;
    }
    let at = top + 1;
    let Some(dash) = sheet.line(at).find(" -- [").filter(|&dash| dash <= 120) else { return false };
    // the brackets, up to the last of them or to `[Text]`
    let start = sheet.lines[at].own.start();
    let last = sheet.end.min(at + REMARKED) - 1;
    let rest = &sheet.text[start + dash + 4..sheet.lines[last].own.end()];
    let mut cut = 0;
    while rest[cut..].trim_start().starts_with('[') {
        let Some(close) = rest[cut..].find(']') else { return false };
        let bracket = rest[cut..cut + close].trim_start().trim_start_matches('[');
        cut += close + 1;
        if bracket.eq_ignore_ascii_case("text") {
            break;
        }
    }
    let cut = start + dash + 4 + cut;
    let Some(opens) = (at..=last).find(|&i| sheet.lines[i].own.end() > cut) else { return false };
    // (a newsletter's way to its page may stand among them)
    if sheet.taken[top..=opens].contains(&true) {
        return false;
    }
    sheet.take_bare(top, at, Key::Other);
    let dateline = Span::new(start, start + dash + 3);
    sheet.entries.push(Entry::bare(Key::Dateline, dateline));
    sheet.taken[at..opens].fill(true);
    // (a line that is all remarks is the frame's; in the last one the story begins)
    let line = sheet.lines[opens].own;
    let inside = cut.max(line.start()) - line.start();
    let mut frame = Entry::bare(Key::Frame, Span::new(dateline.end(), cut));
    frame.values.clear();
    sheet.entries.push(frame);
    sheet.trims.push((opens, inside));
    (sheet.first, sheet.story) = (opens, true);
    true
}

/// `TST1-MUC3-0005`, `DEV-MUC3-0001 (NOSC)`: capitals and digits in two parts or more, joined by
/// hyphens, and who has filed it.
pub(crate) fn is_number(line: &str) -> bool {
    let (number, filed) = line.split_once(' ').unwrap_or((line, ""));
    let filed =
        filed.is_empty() || filed.len() <= 12 && filed.starts_with('(') && filed.ends_with(')');
    filed
        && (6..=32).contains(&number.len())
        && number.contains('-')
        && number.ends_with(|c: char| c.is_ascii_digit())
        && number.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-')
}

/// Gives lines to an entry whose value has no marks at its ends.
fn take_value(sheet: &mut Sheet<'_>, from: usize, to: usize, key: Key) {
    let own = sheet.span(from, to);
    let words = &sheet.text[own.range()];
    let marks = |c: char| c.is_whitespace() || matches!(c, '^' | '<' | '=');
    let opening = words.trim_start_matches(marks);
    let opening = opening.strip_prefix("Utl.:").unwrap_or(opening).trim_start();
    let start = own.start() + (words.len() - opening.len());
    let value = Span::new(start, start + opening.trim_end_matches(marks).len());
    let mut entry = Entry::bare(key, own);
    entry.values = vec![value];
    sheet.take(from, to, entry);
}

#[cfg(test)]
#[path = "wire_tests.rs"]
mod tests;
