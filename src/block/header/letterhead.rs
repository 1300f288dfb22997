//! The letterhead of a press release: the office, its head, their numbers; and the title below it.

use super::press::{TOP, capitalised, has_year, is_titled, opens_as_one_of};
use super::press_words::OFFICES;
use super::{Key, Sheet};
use crate::text::chars::is_alphanumeric;
use crate::text::sieve::{Sieve, opens_with};

static OFFICES_OPEN: Sieve = Sieve::of(OFFICES);

/// Words and bytes of a letterhead's line that names no office.
const UNIT: usize = 4;
const LONGEST_UNIT: usize = 60;

/// The office, its head and their numbers above a release, down to the last of them that has a
/// title below it. One office is a letterhead only beside a release line, a second one or a
/// telephone, or where it says `From the …`.
pub(super) fn read(sheet: &mut Sheet<'_>, released: bool) -> bool {
    let last = sheet.end.min(sheet.first + TOP);
    let alnum = |line: &str| line.chars().filter(|c| is_alphanumeric(*c)).take(9).count();
    // (most dumps have neither an office nor a number above their first long line)
    let begins = (sheet.first..last).filter(|&i| !sheet.taken[i]).find_map(|i| {
        let line = sheet.line(i);
        let long = || line.len() > LONGEST_UNIT && alnum(line) > 3 && !has_year(line);
        match is_office(line) || is_telephone(line) {
            true => Some(true),
            false => long().then_some(false),
        }
    });
    if begins != Some(true) {
        return false;
    }
    let (mut offices, mut numbers, mut titled) = (0, 0, false);
    // behind the lines that stand together, and behind the last one
    let (mut together, mut end) = (None, sheet.first);
    for i in sheet.first..last {
        let line = sheet.line(i);
        let alnum = alnum(line);
        let digits = line.bytes().any(|b| b.is_ascii_digit());
        let is_mark = sheet.taken[i] || alnum <= 3 || alnum <= 8 && digits;
        let number = !is_mark && is_telephone(line);
        let office = !is_mark && !number && is_office(line);
        if is_mark || number || office {
            numbers += usize::from(number);
            let member = office && (opens_with(line, "from the") || member(line).is_some());
            offices += usize::from(office) + usize::from(member);
            (end, titled) = (i + 1, false);
            continue;
        }
        together = together.or(Some(end));
        if !has_year(line) {
            let letters = line.bytes().filter(u8::is_ascii_alphabetic).count();
            titled |= line.len() <= 160 && letters > 3 && !line.ends_with(['.', ':', ',']);
            if !is_unit(line) {
                break;
            }
        }
    }
    let end = if titled { end } else { together.unwrap_or(end) };
    let told = offices >= 2 || offices == 1 && (released || numbers > 0) || numbers >= 2;
    if end == sheet.first || !told {
        return false;
    }
    for i in sheet.first..end {
        if !sheet.taken[i] && !has_year(sheet.line(i)) {
            // (what a scan has made of a crest says nothing)
            let key = if sheet.line(i).is_ascii() { Key::Other } else { Key::Frame };
            sheet.take_bare(i, i + 1, key);
        }
    }
    title_below(sheet, end);
    true
}

/// The title below a letterhead, and below the day: one line in capitals between blank lines, prose
/// behind it.
fn title_below(sheet: &mut Sheet<'_>, end: usize) {
    let dated = |i: &usize| has_year(sheet.line(*i)) && sheet.line(*i).len() <= 40;
    let Some(at) = (end..sheet.end.min(end + 3)).find(|i| !sheet.taken[*i] && !dated(i)) else {
        return;
    };
    let (line, next) = (sheet.line(at), at + 1);
    let small = |line: &str| line.bytes().any(|b| b.is_ascii_lowercase());
    let story = next < sheet.end && small(sheet.line(next)) && !capitalised(sheet.line(next));
    if !small(line) && is_titled(line) && sheet.lines[at].blanks > 0 && story {
        let apart = sheet.lines[next].blanks > 0 && !sheet.taken[next];
        if apart && line.split(' ').filter(|word| is_word(word)).nth(1).is_some() {
            sheet.take_bare(at, next, Key::Title);
        }
    }
}

/// Whether a line may be a letterhead's that names no office: a unit, a street, a stamp.
fn is_unit(line: &str) -> bool {
    let words = || line.split_whitespace().filter(|word| is_word(word));
    let small = || words().filter(|word| word.starts_with(char::is_lowercase)).count();
    line.len() <= LONGEST_UNIT && words().count() <= UNIT && small() <= 1
}

/// A word of two letters or more, and no number.
fn is_word(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).nth(1).is_some()
        && !word.bytes().any(|b| b.is_ascii_digit())
}

/// A line with a telephone's number behind its label.
fn is_telephone(line: &str) -> bool {
    let label = |word: &str| {
        let word = word.trim_end_matches(['.', ':']);
        let labels = ["tel", "telephone", "phone", "ph", "fax", "facsimile"];
        labels.iter().any(|label| word.eq_ignore_ascii_case(label))
    };
    line.len() <= 160
        && line.bytes().filter(u8::is_ascii_digit).count() >= 7
        && line.split_whitespace().any(label)
}

/// What stands behind the `MP` of a member's name.
fn member(line: &str) -> Option<&str> {
    if !line.bytes().any(|b| b == b'M') {
        return None;
    }
    [" MP", " M.P."].iter().find_map(|mark| {
        let rest = &line[line.find(mark)? + mark.len()..];
        rest.bytes().next().is_none_or(|b| matches!(b, b' ' | b',')).then(|| rest.trim_start())
    })
}

/// A line that opens with an office, or names its head and then the office, and has no word of a
/// sentence: every longer word is capitalised.
pub(super) fn is_office(line: &str) -> bool {
    let named = line.bytes().next().is_some_and(|b| b.is_ascii_alphabetic());
    if !named || line.len() > 160 || line.ends_with(['?', '!', '"', '”']) {
        return false;
    }
    let opens = |line: &str| {
        opens_as_one_of(line, OFFICES, &OFFICES_OPEN) && {
            let cut = line.char_indices().nth(32).map_or(line.len(), |(at, _)| at);
            let opening = line[..cut].to_lowercase().replace(':', "");
            OFFICES.iter().any(|office| opening.starts_with(office))
        }
    };
    let held = || {
        let behind = line.split_once(", ").filter(|(name, _)| name.split(' ').count() <= 3);
        let behind = behind.map(|(_, office)| office.strip_prefix("Acting ").unwrap_or(office));
        [member(line), behind].into_iter().flatten().any(opens)
    };
    // (an office behind its head's name has a comma or the mark of a member before it)
    let first = opens(line);
    let may_hold = first || line.bytes().any(|b| b == b',') || member(line).is_some();
    may_hold && {
        let whole = capitalised(line);
        first && (whole || member(line).is_some()) || whole && held()
    }
}
