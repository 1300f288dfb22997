//! References above a story that name its paper, day and page: a library's, a monitoring service's.

use super::database::is_dated;
use super::export::is_day;
use super::{Entry, Key, Sheet};
use crate::span::Span;
use crate::text::line::Marker;
use crate::text::scan;

/// `Side 12`: the page of the paper.
pub(crate) fn is_page(line: &str) -> bool {
    let words = line
        .split_once(' ')
        .filter(|(word, _)| matches!(*word, "Side" | "Sida" | "Page" | "Seite"));
    words.is_some_and(|(_, n)| n.len() <= 4 && n.bytes().all(|b| b.is_ascii_digit()))
}

/// Lines at the top in which a reference stands.
const TOP: usize = 5;

/// A library's reference above the story, that names paper, years, day and page: `The Argus (Town,
/// N. : 1848 - 1957), Tuesday 3 March 1914, page 7`; or, below the title, `Paper, 03.03.2015` and
/// `Side 12`.
pub(super) fn read(sheet: &mut Sheet<'_>) -> bool {
    if sheet.first + 3 >= sheet.end {
        return false;
    }
    library(sheet) || monitor(sheet)
}

/// Bytes of the page that ends a library's reference: `, page 1 (Supplement)`.
const LEAF: usize = 40;

/// Where the day stands in a library's reference: `The Argus (Town, N. : 1848 - 1957), Tuesday 3
/// March 1914, page 7`, `The Argus (N. : 1848 - 1957) Tue 3 Mar 1914 Page 7`.
fn referred(line: &str) -> Option<(usize, usize)> {
    if line.len() > 160 {
        return None;
    }
    let close = scan::find(line.as_bytes(), 0, b')');
    if close == line.len() || !line[..close].contains(" : ") {
        return None;
    }
    let years = line[..close].rsplit(" : ").next()?;
    let run = years.bytes().all(|b| b.is_ascii_digit() || matches!(b, b' ' | b'-'));
    let day = line[close + 1..].trim_start_matches([',', ' ']);
    let page = [", page ", " Page ", " page "].iter().find_map(|page| day.find(page))?;
    let from = line.len() - day.len();
    // (a sentence goes on behind its page)
    let ends = day.len() <= page + LEAF;
    (run && ends && is_dated(&day[..page])).then_some((from, from + page))
}

fn library(sheet: &mut Sheet<'_>) -> bool {
    let top = sheet.first;
    let near = top..sheet.end.min(top + TOP - 2);
    let Some((at, (from, to))) =
        near.clone().find_map(|i| referred(sheet.line(i)).map(|day| (i, day)))
    else {
        return false;
    };
    if at + 2 > sheet.end - 1 {
        return false;
    }
    let own = sheet.span(at, at + 1);
    let mut entry = Entry::bare(Key::Published, own);
    entry.values = vec![Span::new(own.start() + from, own.start() + to)];
    sheet.take(at, at + 1, entry);
    // (the title stands above the reference, or below it, or in both places)
    sheet.take_bare(top, at, Key::Title);
    let again = at > top && sheet.line(top).eq_ignore_ascii_case(sheet.line(at + 1));
    if at == top || again {
        sheet.take_bare(at + 1, at + 2, if again { Key::Other } else { Key::Title });
    }
    sheet.first = at + 1 + usize::from(at == top || again);
    let last = sheet.line(sheet.end - 1);
    if last.rsplit(' ').next().is_some_and(|word| word.starts_with("http")) && last.len() <= 100 {
        sheet.close(sheet.end - 1, Key::Other);
    }
    true
}

/// What a monitoring service says of how a piece was published.
const PUBLISHED: &[&str] = &[
    "Publicerat i print",
    "Publicerat på",
    "Publisert i print",
    "Publisert på",
    "Publiceret i",
    "Publiceret på",
    "Julkaistu",
];

/// A monitoring service's reference: `Varnholms Tidende, 03.03.2015` above `Side 12`, or beside
/// `Publicerat i print`.
fn monitor(sheet: &mut Sheet<'_>) -> bool {
    let top = sheet.first;
    let says = |line: &str| PUBLISHED.iter().any(|says| line.starts_with(says)) && line.len() <= 40;
    // (most lines are told by their length and their first letter)
    let is_mark = |line: &str| {
        line.len() <= 40 && line.starts_with(['S', 'P', 'J']) && (is_page(line) || says(line))
    };
    let Some(mark) = (top + 1..sheet.end.min(top + TOP)).find(|&i| is_mark(sheet.line(i))) else {
        return false;
    };
    let dated = |i: usize| {
        let line = sheet.line(i);
        is_day(line) && (line.contains(", ") || line.contains(". "))
    };
    // (a name alone may stand beside them)
    let is_name = |line: &str| {
        (2..=4).contains(&line.split(' ').count())
            && line.split(' ').all(|w| w.starts_with(char::is_uppercase))
            && !line.bytes().any(|b| b.is_ascii_digit())
    };
    let above = (mark - 1).saturating_sub(usize::from(is_name(sheet.line(mark - 1))));
    // (the day stands above the page; where the piece was published, on either side)
    let Some(day) = [above, mark + 1]
        .into_iter()
        .find(|&i| i > top && i < sheet.end && (i < mark || says(sheet.line(mark))) && dated(i))
    else {
        return false;
    };
    let (first, last) = (day.min(mark), day.max(mark));
    let ruled = usize::from(sheet.lines[top].marker == Marker::Rule && top + 1 < first);
    sheet.take_bare(top, top + ruled, Key::Frame);
    sheet.take_bare(top + ruled, first, Key::Title);
    sheet.take_bare(day, day + 1, Key::Published);
    sheet.take_bare(mark, mark + 1, Key::Other);
    if day + 1 < mark {
        sheet.take_bare(day + 1, mark, Key::Author);
    }
    // (remarks below the page; a name where the day is last)
    let open = (last + 1..sheet.end).find(|&i| sheet.lines[i].blanks > 0).unwrap_or(last + 1);
    let mut open = if says(sheet.line(mark)) { last + 1 } else { open };
    sheet.take_bare(last + 1, open, Key::Other);
    if open + 1 < sheet.end && open == last + 1 && is_name(sheet.line(open)) {
        sheet.take_bare(open, open + 1, Key::Author);
        open += 1;
    }
    (sheet.first, sheet.story) = (open, true);
    let from = sheet.end.saturating_sub(6).max(open + 1);
    let is_foot = |line: &str| line.starts_with('©') || line.starts_with("Läs hela artikeln");
    if let Some(rights) = (from..sheet.end).find(|&i| is_foot(sheet.line(i))) {
        sheet.close(rights, Key::Other);
    }
    true
}
