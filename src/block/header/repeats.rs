//! A line that comes back at the top of a page is the story's title (in the page's title, in its
//! path, above the story): nothing is joined with it.

use super::Sheet;
use crate::text::line::Marker;
use crate::text::scan;

/// Lines at the top among which a title comes back.
const TOP: usize = 48;
/// Bytes of such a line.
const LENGTH: std::ops::RangeInclusive<usize> = 16..=200;

/// Bytes of a line that is a whole paragraph.
const PARAGRAPH: usize = 140;

/// Marks that part a title from the site's name behind it.
const SITES: [&str; 5] = [" | ", " - ", " – ", " — ", " · "];

/// Parts lines that come back from what stands above and below them.
pub(super) fn part(sheet: &mut Sheet<'_>) {
    // (where lines are wrapped, any of them may come back)
    let is_paragraph =
        |i: &usize| sheet.lines[*i].own.len() >= PARAGRAPH && !has_address(sheet.line(*i));
    if (sheet.first..sheet.end).filter(is_paragraph).nth(1).is_none() {
        return;
    }
    let top = sheet.first..sheet.end.min(sheet.first + TOP);
    let mut keys = [0u64; TOP];
    for i in top.clone() {
        let line = sheet.line(i);
        // (a line below it makes it a heading)
        let underlined = || {
            sheet.lines.get(i + 1).is_some_and(|next| matches!(next.marker, Marker::Underline(_)))
        };
        if LENGTH.contains(&line.len())
            && sheet.lines[i].marker == Marker::None
            && !sheet.taken[i]
            && !underlined()
        {
            keys[i - top.start] = key(line);
        }
    }
    let keys = &keys[..top.len()];
    let mut parted = [false; TOP + 1];
    for (a, &key) in keys.iter().enumerate().filter(|(_, key)| **key != 0) {
        // (only the first line may be the page's title)
        if a > 0 && !keys[a + 1..].contains(&key) {
            continue;
        }
        let line = sheet.line(top.start + a);
        for (b, &other) in keys.iter().enumerate().skip(a + 1) {
            let repeats = other == key && is_spaced(line) && line == sheet.line(top.start + b);
            let titled = || a == 0 && other != 0 && is_titled(line, sheet.line(top.start + b));
            if !repeats && !titled() {
                continue;
            }
            // (a title that is wrapped in both places goes on)
            let goes_on = a + 1 < b && b + 1 < keys.len() && {
                let (x, y) = (sheet.line(top.start + a + 1), sheet.line(top.start + b + 1));
                x.starts_with(y) || y.starts_with(x)
            };
            if !goes_on {
                for i in [a, a + 1, b, b + 1] {
                    parted[i] = true;
                }
            }
        }
    }
    let breaks = top.clone().filter(|i| parted[i - top.start] && !sheet.taken[*i]);
    sheet.breaks.extend(breaks.collect::<Vec<usize>>());
}

fn has_address(line: &str) -> bool {
    scan::any_triple(line.as_bytes(), |a, b, c| (a == b':') & (b == b'/') & (c == b'/'))
}

fn is_spaced(line: &str) -> bool {
    line.bytes().filter(|b| *b == b' ').nth(1).is_some()
}

fn is_titled(line: &str, title: &str) -> bool {
    line.strip_prefix(title).is_some_and(|rest| SITES.iter().any(|mark| rest.starts_with(mark)))
        && is_spaced(title)
}

/// A number that lines with the same letters share: of their length, their first and their last
/// bytes.
fn key(line: &str) -> u64 {
    let bytes = line.as_bytes();
    let ends = scan::piece_at(bytes, 0) ^ scan::piece_at(bytes, bytes.len() - 8).rotate_left(29);
    (ends ^ bytes.len() as u64).max(1)
}
