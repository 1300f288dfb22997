//! A line that comes back at the top of a page is the story's title (in the page's title, in its path, above the story): nothing is
//! joined with it.

use super::Sheet;
use crate::text::hash::ByteHash;
use crate::text::line::Marker;

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
    let is_paragraph = |i: &usize| sheet.lines[*i].own.len() >= PARAGRAPH && !sheet.line(*i).contains("://");
    if (sheet.first..sheet.end).filter(is_paragraph).nth(1).is_none() {
        return;
    }
    let top = sheet.first..sheet.end.min(sheet.first + TOP);
    let mut keys = [0u64; TOP];
    for i in top.clone() {
        let line = sheet.line(i);
        // (a line below it makes it a heading)
        let underlined = sheet.lines.get(i + 1).is_some_and(|next| matches!(next.marker, Marker::Underline(_)));
        let plain = !underlined && !sheet.taken[i] && sheet.lines[i].marker == Marker::None && LENGTH.contains(&line.len());
        if plain && line.bytes().filter(|b| *b == b' ').nth(1).is_some() {
            keys[i - top.start] = key(line);
        }
    }
    let at = |i: usize| keys[i - top.start];
    let mut parted = [false; TOP + 1];
    for a in top.clone().filter(|&i| at(i) != 0) {
        for b in a + 1..top.end {
            let k = if at(b) == at(a) { at(a) } else { 0 };
            let titled = k == 0 && at(b) != 0 && a == top.start && is_titled(sheet.line(a), sheet.line(b));
            // (a title that is wrapped in both places goes on)
            let goes_on = a + 1 < b && b + 1 < top.end && {
                let (x, y) = (sheet.line(a + 1), sheet.line(b + 1));
                x.starts_with(y) || y.starts_with(x)
            };
            if (k != 0 || titled) && !goes_on {
                for i in [a, a + 1, b, b + 1] {
                    parted[i - top.start] = true;
                }
            }
        }
    }
    let breaks = top.clone().filter(|i| parted[i - top.start] && !sheet.taken[*i]);
    sheet.breaks.extend(breaks.collect::<Vec<usize>>());
}

/// Whether a line is a title and a site's name.
fn is_titled(line: &str, title: &str) -> bool {
    line.strip_prefix(title).is_some_and(|rest| SITES.iter().any(|mark| rest.starts_with(mark)))
}

fn key(line: &str) -> u64 {
    let mut hash = ByteHash::START;
    line.bytes().for_each(|b| hash.push(b));
    hash.finish().max(1)
}
