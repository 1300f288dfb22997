//! Page furniture: running heads and feet, page numbers, print time stamps.
//!
//! It is what repeats at the edges of pages, alike but for its digits; without form feeds the lines
//! that count the pages (`2/4`) or number them inside sentences, and what stands beside them. The
//! first head and the last foot stay in the text, marked: they are the best evidence of title and
//! address. Everything between goes, so that a paragraph can go on behind a page break.

mod numbering;

use std::collections::HashMap;
use std::ops::Range;

use super::{Draft, Pass};
use crate::text::chars::{is_dash, is_unspaced};
use crate::text::edit::{Edit, Edits, Mark, Reason};
use crate::text::hash::ByteHash;
use crate::text::scan;

/// Deletes page furniture, and puts a form feed where pages met without one.
#[derive(Debug)]
pub(crate) struct Furniture;

/// Lines at either edge of a page that may be furniture.
const EDGE: usize = 5;
/// A longer line is no furniture.
const LONGEST: usize = 400;

struct Row {
    range: Range<usize>,
    page: u32,
    /// `k` and `m` where the line ends in `k/m`, or is one.
    count: Option<(u32, u32)>,
}

impl Row {
    /// Hash of the line with its digits folded and its white space left out; 0 of one that is no
    /// furniture.
    fn key(&self, text: &str) -> u64 {
        let words = &text[self.range.clone()];
        if words.len() <= LONGEST { fold([words].into_iter()) } else { 0 }
    }
}

impl Pass for Furniture {
    fn name(&self) -> &str {
        "furniture"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let text = draft.text();
        let numbered = !draft.has(0x0C) && numbering::may_number(text);
        if !draft.has(0x0C) && !numbered && !counts_pages(text, draft) {
            return Edits::new();
        }
        let rows = rows(text);
        let mut gone = vec![false; rows.len()];
        let pages = rows.last().map_or(0, |r| r.page + 1);
        if draft.has(0x0C) && pages >= 2 {
            by_repetition(text, &rows, pages, &mut gone);
            by_number(text, &rows, pages, &mut gone);
            by_title(text, &rows, &mut gone);
        }
        let counted = by_count(text, &rows, &mut gone)
            || numbered && numbering::by_number(text, &rows, &mut gone);
        stamps(text, &rows, &mut gone);
        edits(text, &rows, &gone, counted && !draft.has(0x0C))
    }
}

/// Whether some line ends in `k/m`: the only furniture that is sought without form feeds.
fn counts_pages(text: &str, draft: &Draft<'_>) -> bool {
    if !draft.has(b'/') {
        return false;
    }
    let bytes = text.as_bytes();
    let mut at = 0;
    for _ in 0..100_000 {
        at = scan::find(bytes, at, b'/');
        if at == bytes.len() {
            return false;
        }
        if page_count_at(bytes, at).is_some() {
            return true;
        }
        at += 1;
    }
    false
}

/// `k/m` around the slash at `at`, with a line end behind it and a space or line start before it,
/// `1 ≤ k ≤ m ≤ 999`.
fn page_count_at(bytes: &[u8], at: usize) -> Option<(u32, u32)> {
    // (most slashes are an address's)
    if !bytes.get(at + 1).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let left = bytes[..at].iter().rev().take(4).take_while(|b| b.is_ascii_digit()).count();
    let right = scan::digits(scan::near(&bytes[at + 1..], 4));
    if !(1..=3).contains(&left) || !(1..=3).contains(&right) {
        return None;
    }
    let (start, end) = (at - left, at + 1 + right);
    let open = start == 0 || matches!(bytes[start - 1], b' ' | b'\n' | b'\t' | 0x0C);
    let closed = bytes[end..]
        .iter()
        .find(|b| !matches!(b, b' ' | b'\t'))
        .is_none_or(|b| matches!(b, b'\n' | 0x0C));
    let number = |digits: &[u8]| digits.iter().fold(0u32, |n, d| n * 10 + u32::from(d - b'0'));
    let (k, m) = (number(&bytes[start..at]), number(&bytes[at + 1..end]));
    (open && closed && k >= 1 && k <= m).then_some((k, m))
}

fn rows(text: &str) -> Vec<Row> {
    let mut rows = Vec::with_capacity(text.len() / 48 + 4);
    let (mut start, mut page) = (0, 0);
    let bytes = text.as_bytes();
    while start <= bytes.len() {
        let end = scan::line_end(bytes, start);
        let line = &text[start..end];
        let words = line.trim();
        if !words.is_empty() {
            let at = start + (line.len() - line.trim_start().len());
            let range = at..at + words.len();
            let count = words
                .rfind('/')
                .filter(|i| words.len() - i <= 4)
                .and_then(|i| page_count_at(bytes, at + i));
            rows.push(Row { range, page, count });
        }
        if bytes.get(end) == Some(&0x0C) {
            page += 1;
        }
        start = end + 1;
    }
    rows
}

/// The hash of some lines as if they were one.
fn fold<'a>(lines: impl Iterator<Item = &'a str>) -> u64 {
    let mut hash = ByteHash::START;
    let mut digits = false;
    for &b in lines.flat_map(str::as_bytes) {
        if b == b' ' || b == b'\t' {
            continue;
        }
        // a number is a number, however many digits it has
        let byte = if b.is_ascii_digit() { b'#' } else { b };
        if byte == b'#' && digits {
            continue;
        }
        digits = byte == b'#';
        hash.push(byte);
    }
    hash.finish() | 1
}

/// Lines that stand at the same edge of several pages. (A name below the title and once more behind
/// the story is no running head.)
fn by_repetition(text: &str, rows: &[Row], pages: u32, gone: &mut [bool]) {
    // the first and last rows of every page
    let mut edges: Vec<(usize, u64)> = Vec::new();
    let mut from = 0;
    while from < rows.len() {
        let to = from + scan::leading(&rows[from..], |r| r.page == rows[from].page);
        let near = (from..to).filter(|&i| i < from + EDGE || i + EDGE >= to);
        // (the lines of a short page are both)
        let sides = |i: usize| u64::from(i >= from + EDGE)..=u64::from(i + EDGE >= to);
        for (i, key) in near.map(|i| (i, rows[i].key(text))).filter(|(_, key)| *key != 0) {
            edges.extend(sides(i).map(|side| (i, key & !1 | side)));
        }
        from = to;
    }
    // on how many pages a key stands at an edge
    let mut seen: HashMap<u64, (u32, u32)> = HashMap::new();
    for &(i, key) in &edges {
        let entry = seen.entry(key).or_insert((u32::MAX, 0));
        if entry.0 != rows[i].page {
            *entry = (rows[i].page, entry.1 + 1);
        }
    }
    // A last page is often blank, and a first one bare: half of the pages, and two at least.
    let enough = (pages / 2).clamp(2, 12);
    // Where two are enough, a break's own foot and head are, too, one right behind the other.
    let foot_and_head = |key: u64| {
        let page = |key: u64| edges.iter().find(|edge| edge.1 == key).map(|edge| rows[edge.0].page);
        let both = || page(key | 1).zip(page(key & !1));
        enough == 2 && both().is_some_and(|(foot, head)| foot + 1 == head)
    };
    for &(i, key) in &edges {
        gone[i] |= seen.get(&key).is_some_and(|s| s.1 >= enough) || foot_and_head(key);
    }
}

/// A page's own number at its head or foot, and the pages' beside it: `2`, `– 2 –`, `Page 2 of 3`.
/// Where only two pages are printed, or the last bears no number, it stands on no other page.
fn by_number(text: &str, rows: &[Row], pages: u32, gone: &mut [bool]) {
    for (i, row) in rows.iter().enumerate() {
        let head = i > 0 && rows[i - 1].page < row.page;
        let foot = rows.get(i + 1).map_or(row.page + 1 < pages, |next| next.page > row.page);
        if !head && !foot {
            continue;
        }
        let own = |(k, m): (u32, Option<u32>)| k == row.page + 1 && m.is_none_or(|m| m == pages);
        gone[i] |= numbers(&text[row.range.clone()]).is_some_and(own);
    }
}

/// What stands between a page's number and the pages'.
const OF: [&str; 14] =
    ["/", "af", "av", "da", "de", "di", "of", "sur", "van", "von", "z", "ze", "из", "з"];

/// The number of a line that bears a page's number and nothing else, and the second one: then there
/// may be a word before the first. (`2:2` is a score, `2.3 per cent` the rest of a sentence.)
fn numbers(words: &str) -> Option<(u32, Option<u32>)> {
    let frame = |c: char| {
        c.is_whitespace() || is_dash(c) || matches!(c, '|' | '[' | ']' | '(' | ')' | '·' | '•')
    };
    let number = |run: &str| run.parse().ok().filter(|n: &u32| *n < 1000);
    let bare = words.trim_matches(frame);
    if bare.len() > 40 || !bare.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    if let Some(k) = number(bare) {
        return Some((k, None));
    }
    // `第2页 共3页`, `2/3ページ`
    let unspaced = bare.chars().any(is_unspaced);
    let rest =
        if unspaced { bare.trim_end_matches(['页', '頁', 'ペ', 'ー', 'ジ']) } else { bare };
    let head = rest.trim_end_matches(|c: char| c.is_ascii_digit());
    let first = head.trim_end_matches(|c: char| !c.is_ascii_digit());
    let before = first.trim_end_matches(|c: char| c.is_ascii_digit());
    let (k, m, between) = (&first[before.len()..], &rest[head.len()..], head[first.len()..].trim());
    let before = before.trim();
    let fits = match unspaced {
        true => {
            bare.len() > rest.len() && before.chars().count() <= 1 && between.chars().count() <= 4
        }
        false => {
            OF.contains(&between)
                && before.len() <= 24
                && before.chars().all(|c| c.is_alphabetic() || c == '.')
        }
    };
    let numbers = (number(k)?, Some(number(m)?));
    fits.then_some(numbers)
}

/// A running head that is the story's title, which stands wrapped or with a heading's mark on the
/// first page.
fn by_title(text: &str, rows: &[Row], gone: &mut [bool]) {
    /// Lines above a title, and lines of one.
    const ABOVE: usize = 4;
    const TITLE: usize = 4;
    let first = scan::leading(rows, |r| r.page == 0).min(ABOVE + TITLE);
    let words = |row: &Row| text[row.range.clone()].trim_start_matches(['#', ' ']);
    let mut titles: Vec<(u64, usize, usize)> = Vec::new();
    for from in 0..first.min(ABOVE) {
        titles.extend(
            (from + 1..=first.min(from + TITLE))
                .map(|to| (fold(rows[from..to].iter().map(words)), from, to)),
        );
    }
    // (`Day 2` is no `Day 1`)
    let letters = |row: &Row| words(row).chars().filter(|c| !c.is_whitespace());
    let is_title = |row: &Row| {
        let own = row.key(text);
        let same = |&(key, from, to): &(u64, usize, usize)| {
            key == own && rows[from..to].iter().flat_map(letters).eq(letters(row))
        };
        row.range.len() >= 20 && titles.iter().any(same)
    };
    for i in (1..rows.len()).filter(|&i| rows[i - 1].page < rows[i].page) {
        // (a number or a stamp may stand above it)
        for j in (i..rows.len().min(i + 2)).filter(|&j| rows[j].page == rows[i].page) {
            gone[j] |= is_title(&rows[j]);
        }
    }
}

/// Lines that count the pages one after the other (`1/4`, `2/4`, …), and what repeats beside them.
fn by_count(text: &str, rows: &[Row], gone: &mut [bool]) -> bool {
    let Some(total) =
        rows.iter().rev().find_map(|r| r.count.filter(|(k, m)| k == m)).map(|(_, m)| m)
    else {
        return false;
    };
    let mut counters: Vec<usize> = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        if row.count == Some((counters.len() as u32 + 1, total)) {
            counters.push(i);
        }
    }
    if counters.len() as u32 != total {
        return false;
    }
    // A lone `1/1` needs a witness: the end of the dump.
    if total == 1 && counters[0] + 3 < rows.len() {
        return false;
    }
    let near = |i: usize| i.saturating_sub(2)..(i + 4).min(rows.len());
    // each row once: the one line of a short page stands beside its own number and beside that of
    // the page before
    let mut beside: HashMap<u64, u32> = HashMap::new();
    let mut counted = 0;
    for &i in &counters {
        for j in near(i).filter(|&j| j != i && j >= counted) {
            *beside.entry(rows[j].key(text)).or_default() += 1;
        }
        counted = near(i).end;
    }
    for &i in &counters {
        gone[i] = true;
        for j in near(i) {
            let key = if total > 1 { rows[j].key(text) } else { 0 };
            if key != 0 && beside.get(&key).is_some_and(|n| *n >= total.div_ceil(2).max(2)) {
                gone[j] = true;
            }
        }
    }
    true
}

/// A browser's print stamp (`11/21/26, 11:03 PM`) at the very top, the title behind or below it,
/// and the address at the very end.
fn stamps(text: &str, rows: &[Row], gone: &mut [bool]) {
    let Some(first) = rows.first() else { return };
    let top = rows.iter().take(2).position(|r| stamp_len(&text[r.range.clone()]).is_some());
    let counted = rows.iter().rev().take(3).any(|r| r.count.is_some());
    if let Some(top) = top.filter(|_| counted) {
        gone[top] = true;
        let alone = stamp_len(&text[rows[top].range.clone()]) == Some(rows[top].range.len());
        // the running head stands on the stamp's line or below it
        if alone && top + 1 < rows.len() && first.page == rows[top + 1].page {
            gone[top + 1] = true;
        }
    }
    if counted {
        for (i, row) in rows.iter().enumerate().rev().take(3) {
            let words = &text[row.range.clone()];
            if row.count.is_some() || is_address(words) {
                gone[i] = true;
            }
        }
    }
}

fn is_address(words: &str) -> bool {
    (words.starts_with("http://") || words.starts_with("https://") || words.starts_with("file://"))
        && !words.contains(char::is_whitespace)
}

/// The length of a print stamp that opens a line: a numeric date, a comma, a time.
fn stamp_len(words: &str) -> Option<usize> {
    let bytes = words.as_bytes();
    let mut at = 0;
    let number = |at: &mut usize, most: usize| {
        let n = bytes[*at..].iter().take(most + 1).take_while(|b| b.is_ascii_digit()).count();
        *at += n;
        (1..=most).contains(&n)
    };
    let eat = |at: &mut usize, set: &[u8]| {
        let ok = bytes.get(*at).is_some_and(|b| set.contains(b));
        *at += usize::from(ok);
        ok
    };
    let date = number(&mut at, 4)
        && eat(&mut at, b"/.-")
        && number(&mut at, 2)
        && eat(&mut at, b"/.-")
        && number(&mut at, 4);
    if !date {
        return None;
    }
    eat(&mut at, b",");
    let time =
        eat(&mut at, b" ") && number(&mut at, 2) && eat(&mut at, b":.") && number(&mut at, 2);
    if !time {
        return None;
    }
    let rest = words.get(at..).unwrap_or("");
    for half in [" AM", " PM", "\u{202F}AM", "\u{202F}PM"] {
        if rest.starts_with(half) {
            return Some(at + half.len());
        }
    }
    (rest.is_empty() || rest.starts_with(' ')).then_some(at)
}

/// The edits: everything between the first head and the last foot goes.
fn edits(text: &str, rows: &[Row], gone: &[bool], break_pages: bool) -> Edits {
    let mut edits = Edits::new();
    // the rows before the first and behind the last row of the page's own stay, marked
    let first = gone.iter().position(|g| !g).unwrap_or(rows.len());
    let last = gone.iter().rposition(|g| !g).unwrap_or(0);
    for (i, row) in rows.iter().enumerate() {
        if !gone[i] {
            continue;
        }
        let words = &text[row.range.clone()];
        if i < first || i > last {
            keep(words, row, &mut edits);
            continue;
        }
        let end_of_page = break_pages && i + 1 < rows.len() && !gone[i + 1];
        let edit = if end_of_page {
            Edit::replace(row.range.clone(), "\u{0C}")
        } else {
            Edit::delete(row.range.clone())
        };
        edits.push(edit.because(Reason::PageFurniture));
    }
    edits
}

/// A head or foot that stays: its parts on lines of their own, marked.
fn keep(words: &str, row: &Row, edits: &mut Edits) {
    let start = row.range.start;
    let mut parts: Vec<Range<usize>> = Vec::with_capacity(2);
    let mut cut = |at: usize, edits: &mut Edits| {
        let left = words[..at].trim_end().len();
        let right = words.len() - words[at..].trim_start().len();
        if left < right && right < words.len() && left > 0 {
            edits.push(Edit::replace(start + left..start + right, "\n\n"));
            parts.push(start..start + left);
            parts.push(start + right..row.range.end);
        }
    };
    if let Some(len) = stamp_len(words).filter(|l| *l < words.len()) {
        cut(len, edits);
    } else if row.count.is_some() {
        if let Some(at) = words.rfind(char::is_whitespace) {
            cut(at, edits);
        }
    } else if let Some(at) = words.find("   ") {
        cut(at, edits);
    }
    if parts.is_empty() {
        parts.push(row.range.clone());
    }
    for part in parts {
        edits.mark(part, Mark::Furniture);
    }
}

#[cfg(test)]
#[path = "furniture_tests.rs"]
mod tests;
