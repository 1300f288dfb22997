//! The date in the path of a story's address.

use super::{Date, checked};

/// Longest address that is looked at.
const MAX_URL: usize = 2000;
/// Segments of a path that are looked at.
const MAX_SEGMENTS: usize = 16;

/// Months as English addresses shorten them.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The date that the path of an address names: `/2026/01/15/`, `/2026/jan/15/`, `/2026-01-15-…`,
/// `/20260115…`, `/2026/01/`, and as Chinese papers part it, `/2026-01/15/`, `/2026/01-15/`,
/// `/202601/15/`.
///
/// The query and the fragment are not looked at: they hold the reader's dates, not the story's.
pub(crate) fn in_url_path(url: &str) -> Option<Date> {
    if url.len() > MAX_URL {
        return None;
    }
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = &rest[rest.find('/')? + 1..];
    let path = &path[..path.find(['?', '#', ' ', ')']).unwrap_or(path.len())];
    let mut segments = [""; MAX_SEGMENTS];
    let mut n = 0;
    for segment in path.split('/').take(MAX_SEGMENTS) {
        segments[n] = segment;
        n += 1;
    }
    let segments = &segments[..n];
    (0..n)
        .find_map(|i| folders(&segments[i..]).or_else(|| parted(&segments[i..])))
        .or_else(|| segments.iter().find_map(|s| in_segment(s)))
}

/// A number of exactly so many digits, within the years of the web for years.
fn number(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
    if !digits.contains(&text.len()) || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

/// A year of an address: longer ago than the web, four digits are a number.
fn year(text: &str) -> Option<u32> {
    number(text, 4..=4).filter(|y| (1990..=2099).contains(y))
}

/// `2026/01/15`, `2026/jan/15`, `2026/0115`, `2026/01/story`.
fn folders(segments: &[&str]) -> Option<Date> {
    let year = year(segments.first()?)?;
    let second = *segments.get(1)?;
    if let Some(md) = number(second, 4..=4) {
        return checked(Some(year), md / 100, Some(md % 100));
    }
    let named = MONTHS.iter().position(|m| {
        second.len() >= 3
            && second.is_ascii()
            && m.eq_ignore_ascii_case(&second[..3])
            && second.len() <= 9
    });
    let month = number(second, 1..=2).or(named
        .filter(|_| second.bytes().all(|b| b.is_ascii_alphabetic()))
        .map(|m| m as u32 + 1))?;
    let third = *segments.get(2)?;
    // `15-story` too: the day may begin the slug
    let lead = third.find(|c: char| !c.is_ascii_digit()).unwrap_or(third.len());
    let bounded = third[lead..].is_empty() || third[lead..].starts_with(['-', '_', '.']);
    match number(&third[..lead], if lead == third.len() { 1..=2 } else { 2..=2 }) {
        Some(day) if bounded => {
            checked(Some(year), month, Some(day)).or_else(|| padded(second, third, year, month))
        }
        _ => padded(second, third, year, month),
    }
}

/// `2026-01/15/story`, `2026/01-15/story`, `202601/15/story`.
fn parted(segments: &[&str]) -> Option<Date> {
    let [first, second, _story, ..] = *segments else { return None };
    let ((y, m), d) = match (first.len(), second.len()) {
        (6 | 7, 2) => (first.split_at_checked(4)?, second),
        (4, 5) => {
            let (month, day) = second.split_at_checked(2)?;
            ((first, month), day)
        }
        _ => return None,
    };
    let bare = |text: &str| number(text.strip_prefix('-').unwrap_or(text), 2..=2);
    checked(Some(year(y)?), bare(m)?, Some(bare(d)?))
}

/// A month without its day: only the padded form with a story behind it, as blogs print it.
fn padded(second: &str, third: &str, year: u32, month: u32) -> Option<Date> {
    let story = third.bytes().any(|b| b.is_ascii_alphabetic());
    if second.len() == 2 && second.as_bytes()[0].is_ascii_digit() && story {
        checked(Some(year), month, None)
    } else {
        None
    }
}

/// `2026-01-15` or `20260115` inside one segment, with no digit on either side.
fn in_segment(segment: &str) -> Option<Date> {
    let bytes = segment.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let mut i = 0;
    while i < bytes.len() {
        if !digit(i) {
            i += 1;
            continue;
        }
        let end = (i..).find(|&j| !digit(j)).unwrap_or(bytes.len());
        let fresh = i == 0 || matches!(bytes[i - 1], b'-' | b'_' | b'.' | b',' | b'~');
        let found = match end - i {
            4 if fresh => dashed(segment, i),
            // an identifier of eight digits is most often no date: only the whole segment, or its
            // start or end
            8 if fresh && (i == 0 || end == bytes.len() || bytes[end] == b'.') => {
                let value = segment[i..end].parse::<u32>().ok()?;
                year(&segment[i..i + 4])
                    .and_then(|y| checked(Some(y), value / 100 % 100, Some(value % 100)))
            }
            _ => None,
        };
        if found.is_some() {
            return found;
        }
        i = end;
    }
    None
}

/// `2026-01-15` at byte `i`.
fn dashed(segment: &str, i: usize) -> Option<Date> {
    let part = segment.get(i..i + 10)?;
    let behind = segment.as_bytes().get(i + 10);
    let sep = part.as_bytes()[4];
    if !matches!(sep, b'-' | b'_' | b'.')
        || part.as_bytes()[7] != sep
        || behind.is_some_and(u8::is_ascii_digit)
    {
        return None;
    }
    checked(
        year(part.get(..4)?),
        number(part.get(5..7)?, 2..=2)?,
        Some(number(part.get(8..10)?, 2..=2)?),
    )
    .filter(|d| d.year.is_some())
}
