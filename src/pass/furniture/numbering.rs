//! Pages that were printed one behind the other without a mark between them: a number, or a
//! running head with one, stands in the midst of a sentence, and the next one a page further on.
//!
//! A printer breaks a page wherever it is full, and a heading never stands inside a sentence: that
//! is what tells `2` and `The Gazette 2` from the numbers of a list or of chapters.

use std::collections::HashMap;

use super::{Row, numbers};
use crate::text::chars::is_opener;
use crate::text::hash::ByteHash;
use crate::text::scan;

/// Bytes of a running head.
const HEAD: usize = 120;
/// Bytes of a page, at least.
const PAGE: usize = 500;
/// Bytes of a line of a story, and spaces between its words, at least.
const LINE: usize = 25;
const WORDS: usize = 2;
/// Numbers that a page may have that stands alone, or with one other: a story's own.
const FEW: u32 = 3;
/// Rows beside a page's number that may belong to its head.
const BESIDE: usize = 2;

/// Whether some line may bear a page's number inside a sentence: it opens or ends with one, near
/// above stands a line of a story that ends open, and behind it one that opens with a letter; or
/// two have their numbers set apart. (Asked of every dump, so that bytes have to do.)
pub(super) fn may_number(text: &str) -> bool {
    let bytes = text.as_bytes();
    let letter = |b: u8| b.is_ascii_alphanumeric() || b >= 0x80;
    let is_open = |line: &[u8]| {
        line.len() >= LINE && line.last().is_some_and(|&b| letter(b) || matches!(b, b',' | b'-'))
    };
    let mut open = [false; BESIDE];
    let mut set_apart = 0;
    let mut start = 0;
    while start < bytes.len() {
        let end = scan::find(bytes, start, b'\n');
        let line = bytes[start..end].trim_ascii();
        start = end + 1;
        if line.is_empty() {
            continue;
        }
        if line.len() <= HEAD && may_be_numbered(line) {
            let goes_on = || {
                bytes[end..].iter().find(|b| !b.is_ascii_whitespace()).is_some_and(|&b| letter(b))
            };
            set_apart += usize::from(scan::has_pair(line, b' ', b' '));
            if open.contains(&true) && goes_on() || set_apart > 1 {
                return true;
            }
        }
        open.rotate_left(1);
        open[BESIDE - 1] = is_open(line);
    }
    false
}

/// Whether a line opens or ends with up to three digits as a word (`2`, `Page 2`, not `March
/// 2021`), or has a digit and little else (`- 2 -`).
fn may_be_numbered(line: &[u8]) -> bool {
    let (Some(first), Some(last)) = (line.first(), line.last()) else { return false };
    let short = |digits: usize, beyond: Option<&u8>| {
        (1..=3).contains(&digits) && beyond.is_none_or(|b| matches!(b, b' ' | b'\t' | b'/'))
    };
    if first.is_ascii_digit() {
        let digits = scan::digits(line);
        return short(digits, line.get(digits));
    }
    if last.is_ascii_digit() {
        let digits = line.iter().rev().take_while(|b| b.is_ascii_digit()).count();
        return short(digits, line[..line.len() - digits].last());
    }
    line.len() <= 12 && line.iter().any(u8::is_ascii_digit)
}

/// The number that a running head opens or ends with, and whether the line is little else: `2`,
/// `– 2 –`, `Page 2`, `2 of 3`; or has it set apart at its other end.
fn number_of(words: &str) -> Option<(u32, bool)> {
    // (`[117]` is a text browser's link)
    if words.len() > HEAD || words.starts_with('[') || !may_be_numbered(words.as_bytes()) {
        return None;
    }
    if let Some((k, m)) = numbers(words) {
        return Some((k, m.is_none_or(|m| m < FEW)));
    }
    let number = |word: &str| word.parse().ok().filter(|n| (1..1000).contains(n));
    let (rest, last) = words.rsplit_once(char::is_whitespace)?;
    if let Some(k) = number(last) {
        let bare = rest.trim_end().chars().all(char::is_alphabetic);
        return Some((k, bare || words.contains("   ")));
    }
    let (first, _) = words.split_once(char::is_whitespace)?;
    number(first).map(|k| (k, words.contains("   ")))
}

/// What heads of one kind have in common: their letters.
fn key(words: &str) -> u64 {
    let mut hash = ByteHash::START;
    let letters = words.bytes().filter(|b| b.is_ascii_alphabetic() || *b >= 0x80);
    letters.for_each(|b| hash.push(b));
    hash.finish() | 1
}

/// Whether what stands behind row `above` and before row `below` stands inside a sentence: a small
/// letter goes on, or (where nouns have capitals) the line above is as full as the one before it.
fn cuts(text: &str, rows: &[Row], above: usize, below: usize) -> bool {
    let open = |c: char| c.is_alphanumeric() || matches!(c, ',' | '-');
    let of = |row: &Row| &text[row.range.clone()];
    let (words, next) = (of(&rows[above]), of(&rows[below]));
    let of_story = |words: &str| {
        words.starts_with(|c: char| c.is_alphanumeric() || is_opener(c) && c != '[')
            && number_of(words).is_none()
    };
    let is_open = words.len() >= LINE
        && of_story(words)
        && of_story(next)
        && words.bytes().filter(|b| *b == b' ').count() >= WORDS
        && words.ends_with(open);
    let is_full = || {
        let Some(before) = above.checked_sub(1).map(|i| &rows[i]) else { return false };
        let gap = &text[before.range.end..rows[above].range.start];
        let near = gap.bytes().filter(|b| *b == b'\n').count() == 1;
        near && words.len() * 10 >= before.range.len() * 9
            && before.range.len() >= LINE
            && number_of(of(before)).is_none()
    };
    is_open
        && (next.starts_with(char::is_lowercase)
            || next.starts_with(char::is_uppercase) && is_full())
}

/// A row that bears a number: what its head's kind is, the row, the number, whether little else.
type Numbered = (u64, usize, u32, bool);

/// Finds the lines that number pages, and what repeats beside them; whether there are any.
pub(super) fn by_number(text: &str, rows: &[Row], gone: &mut [bool]) -> bool {
    let numbered = rows.iter().enumerate().filter_map(|(i, row)| {
        let words = &text[row.range.clone()];
        number_of(words).map(|(k, bare)| (key(words), i, k, bare))
    });
    let mut all: Vec<Numbered> = numbered.collect();
    all.sort_unstable();
    // the rows of each kind whose numbers go on by one, or by two where left and right pages differ
    let (mut found, mut chain) = (false, Vec::new());
    for kind in all.chunk_by(|a, b| a.0 == b.0) {
        chain.clear();
        for &one in kind {
            let (_, i, k, bare) = one;
            match chain.last() {
                None => chain.push(one),
                Some(&(_, last, before, _)) => {
                    let far = rows[i].range.start >= rows[last].range.end + PAGE;
                    if far && (k == before + 1 || k == before + 2 && !bare) {
                        chain.push(one);
                    } else if chain.len() == 1 {
                        chain[0] = one;
                    }
                }
            }
        }
        found |= are_pages(text, rows, &chain, gone);
    }
    found
}

/// Marks the rows of a chain, and what repeats beside them, if they stand inside sentences; whether
/// they do.
fn are_pages(text: &str, rows: &[Row], chain: &[Numbered], gone: &mut [bool]) -> bool {
    let Some(&(_, first, k, bare)) = chain.first() else { return false };
    // (a running head that is set as a table's row, its number at the other end)
    let apart = chain.len() > 1
        && k <= FEW
        && chain.iter().all(|(_, i, ..)| text[rows[*i].range.clone()].contains("    "));
    let may_be = match chain.len() {
        1 => k <= FEW && bare && rows[first].range.start >= PAGE,
        2 => k <= FEW,
        _ => true,
    };
    if !apart && !may_be {
        return false;
    }
    let near = |i: usize| i.saturating_sub(BESIDE)..(i + BESIDE + 1).min(rows.len());
    let mut beside: HashMap<u64, usize> = HashMap::new();
    for &(_, i, ..) in chain {
        for j in near(i).filter(|j| *j != i && rows[*j].range.len() <= HEAD) {
            *beside.entry(rows[j].key(text)).or_default() += 1;
        }
    }
    let repeats = |j: usize| {
        let key = if rows[j].range.len() <= HEAD { rows[j].key(text) } else { 0 };
        beside.get(&key).is_some_and(|n| *n >= chain.len().div_ceil(2).max(2))
    };
    let inside = |i: usize| {
        let above = near(i).rev().find(|&j| j < i && !repeats(j));
        let below = near(i).find(|&j| j > i && !repeats(j));
        above.zip(below).is_some_and(|(above, below)| cuts(text, rows, above, below))
    };
    let cut = chain.iter().filter(|(_, i, ..)| inside(*i)).count();
    let least = match chain.len() {
        2 if !bare => 2,
        len => len.div_ceil(3),
    };
    if !apart && cut < least {
        return false;
    }
    for &(_, i, ..) in chain {
        gone[i] = true;
        near(i).filter(|j| repeats(*j)).for_each(|j| gone[j] = true);
    }
    true
}

#[cfg(test)]
#[path = "numbering_tests.rs"]
mod tests;
