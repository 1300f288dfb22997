//! Where a story opens in lines one right below the other: at a dateline, behind a title in
//! capitals, around a site's domain. Nothing is joined over such a place.

use super::Sheet;
use crate::grammar::dateline;
use crate::lang::lexicon::Lexicon;
use crate::text::line::Marker;
use crate::text::scan;

/// Lines at the top among which the story opens.
const TOP: usize = 8;
/// Lines in which a stamp of day and source stands, behind a page's menus, and bytes of it.
const MENU: usize = 200;
const STAMP: usize = 160;
/// Bytes of a line in which a dateline ends, and letters of a title.
const NEAR: usize = 100;
const TITLE: usize = 10;

/// Parts the first line of a story from what stands right above it.
pub(super) fn part(sheet: &mut Sheet<'_>, lexicon: &Lexicon) {
    for at in sheet.first..sheet.end.min(sheet.first + MENU) {
        let line = sheet.line(at);
        if line.len() <= STAMP && !line.is_ascii() && !sheet.taken[at] && is_stamp(line) {
            sheet.breaks.extend([at, at + 1]);
        }
    }
    let last = sheet.end.min(sheet.first + TOP);
    let Some(first) = (sheet.first..last).find(|&i| !sheet.taken[i]) else { return };
    for at in first..last {
        let line = sheet.line(at);
        // (a reader view prints the site's domain above the title or below it)
        if is_domain(line) && !sheet.taken[at] {
            sheet.breaks.extend([at, at + 1]);
        }
        let plain = |i: usize| sheet.lines[i].marker == Marker::None && !sheet.taken[i];
        if at == first || sheet.lines[at].blanks > 0 || !plain(at) || !plain(at - 1) {
            continue;
        }
        let above = sheet.line(at - 1);
        // (a title above prose; above another line in capitals nothing tells)
        let titled = at == first + 1 && is_capitals(above) && opens_plain(line);
        if titled || is_dated(line, lexicon) {
            sheet.breaks.push(at);
        }
    }
}

/// Whether a line has the day and a labelled source, as Chinese pages print them below a title:
/// `2019-03-04 10:31 来源：东滨日报`.
fn is_stamp(line: &str) -> bool {
    let labelled = ["来源：", "来源:", "來源：", "來源:", "来源 ：", "作者：", "作者:"];
    line.bytes().filter(u8::is_ascii_digit).count() >= 6
        && labelled.iter().any(|label| line.contains(label))
}

/// Whether a line is a site's domain and nothing else.
fn is_domain(line: &str) -> bool {
    if line.len() > 60 || !line.ends_with(|c: char| c.is_ascii_lowercase()) {
        return false;
    }
    let Some((name, top)) = line.rsplit_once('.') else { return false };
    (2..=6).contains(&top.len())
        && top.bytes().all(|b| b.is_ascii_lowercase())
        && name.len() >= 3
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.')
}

/// Whether a line is a title in capitals: two words, and no small letter.
fn is_capitals(line: &str) -> bool {
    line.contains(' ')
        && line.bytes().filter(u8::is_ascii_uppercase).count() >= TITLE
        && !line.chars().any(char::is_lowercase)
}

/// Whether a line opens with a capital and goes on in small letters.
fn opens_plain(line: &str) -> bool {
    let mut letters = line.chars().filter(|c| c.is_alphabetic());
    letters.next().is_some_and(char::is_uppercase)
        && letters.by_ref().take(3).all(char::is_lowercase)
}

/// Whether what stands behind a byte parts a dateline from the story: ` - `, ` -- `, ` – `, ` _ `,
/// `)-`, `--(`.
fn parts_dateline(before: u8, behind: &[u8]) -> bool {
    matches!(
        (before, behind),
        (b' ', [b'-' | b'_', b' ', ..] | [b'-', b'-', b' ', ..])
            | (b' ', [0xE2, 0x80, 0x93 | 0x94, b' ', ..])
            | (b')', [b'-', ..])
            | (b'-', [b'-', b'(', ..])
    )
}

fn is_dated(line: &str, lexicon: &Lexicon) -> bool {
    let near = scan::near(line.as_bytes(), NEAR);
    // (without branches: most lines have none)
    near.iter().fold(false, |found, &b| found | (b == b'-') | (b == b'_') | (b == 0x80))
        && (1..near.len()).any(|at| parts_dateline(near[at - 1], &near[at..]))
        && dateline::open(line, lexicon, None).is_some_and(|found| {
            found.place.is_some() && (found.agency.is_some() || found.date.is_some())
        })
}
