//! Articles as rows of a table (RFC 4180, or with tabs or semicolons): their cells become labelled
//! lines. The line of the columns' names says what each is; without it, a cell says so itself.

use crate::text::chars::clip;
use std::ops::Range;

use super::objects::{label, other};
use super::{Draft, Pass};
use crate::text::edit::{Edit, Edits};

/// Bytes of the line of the columns' names, and of each.
const NAMES: (usize, usize) = (600, 40);
/// Cells of a row.
const MOST: usize = 60;
/// Bytes at the top in which a quoted cell of a row without names opens.
const NEAR: usize = 600;
/// Bytes of the shortest story, and of the longest title, day and name.
const STORY: usize = 120;
const TITLE: usize = 250;
const SHORT: usize = 40;

/// `title,date,text⏎Ferry Sinks,2025-03-03,"It sank."` → `TITLE: Ferry Sinks`, `DATE: 2025-03-03`,
/// `TEXT:`, the text. Leaves alone what is not one row with a story in it.
#[derive(Debug)]
pub(crate) struct Rows;

impl Pass for Rows {
    fn name(&self) -> &str {
        "table-rows"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let text = draft.text();
        let start = start_of(text);
        // (what parts cells, or what the passes before may have made it of)
        let may_be_plain = b"\t|\"={".iter().any(|&b| draft.has(b));
        let plain = || if may_be_plain { plain(text, start) } else { None };
        named(text, start).or_else(plain).unwrap_or_default()
    }
}

/// Where a text begins, behind a byte order mark and white space.
pub(crate) fn start_of(text: &str) -> usize {
    let words = text.trim_start_matches('\u{FEFF}').trim_ascii_start();
    text.len() - words.len()
}

/// A cell: what stands in it, without its quotation marks, and where it ends with them.
struct Cell {
    inner: Range<usize>,
    end: usize,
}

/// The cell that opens at `at`; a quotation mark inside a quoted one is doubled.
fn cell(bytes: &[u8], at: usize, mark: u8) -> Option<Cell> {
    // (before a line feed of another line end stands what is left of it)
    let returns = |end: usize| bytes[end..].iter().take(2).take_while(|b| **b == b'\r').count();
    let is_end = |end: usize| bytes.get(end).is_none_or(|b| *b == mark || *b == b'\n');
    if bytes.get(at) == Some(&b'"') {
        let mut end = at + 1;
        loop {
            end += bytes.get(end..)?.iter().position(|b| *b == b'"')?;
            if bytes.get(end + 1) != Some(&b'"') {
                break;
            }
            end += 2;
        }
        let behind = end + 1 + returns(end + 1);
        return is_end(behind).then_some(Cell { inner: at + 1..end, end: behind });
    }
    let len = bytes[at..].iter().position(|b| *b == mark || *b == b'\n');
    let end = len.map_or(bytes.len(), |len| at + len);
    Some(Cell { inner: at..end, end })
}

/// The cells of the row that opens at `at`, and where the next row does.
fn row(bytes: &[u8], mut at: usize, mark: u8) -> Option<(Vec<Cell>, usize)> {
    let mut cells = Vec::new();
    loop {
        let cell = cell(bytes, at, mark)?;
        at = cell.end;
        cells.push(cell);
        match bytes.get(at) {
            Some(b) if *b == mark => at += 1,
            _ => return Some((cells, (at + 1).min(bytes.len()))),
        }
        if cells.len() == MOST {
            return None;
        }
    }
}

pub(crate) struct Columns {
    mark: u8,
    count: usize,
    /// Where the first row opens.
    pub rows: usize,
}

/// The columns that the line at `at` names: a text's among them, and one more of an article.
pub(crate) fn columns(text: &str, at: usize) -> Option<Columns> {
    let bytes = text.as_bytes();
    let near = &bytes[at..bytes.len().min(at + NAMES.0)];
    // (no name is longer)
    let opening = &near[..near.len().min(NAMES.1 + 2)];
    let mark = *opening.iter().find(|b| matches!(b, b',' | b';' | b'\t' | b'|' | b'\n'))?;
    if mark == b'\n' {
        return None;
    }
    let end = near.iter().position(|b| *b == b'\n')?;
    let name = |cell: &str| -> Option<Option<&'static str>> {
        (cell.len() <= NAMES.1).then(|| label(cell))
    };
    let line = text.get(at..at + end)?;
    let (mut told, mut known, mut count) = (false, 0, 0);
    for cell in line.split(char::from(mark)) {
        let says = name(cell.trim().trim_matches('"'))?;
        told |= says == Some("TEXT");
        known += usize::from(says.is_some());
        count += 1;
    }
    (told && known >= 2 && count <= MOST).then_some(Columns { mark, count, rows: at + end + 1 })
}

/// Where the rows of a table open, while each has a cell for each column.
pub(crate) fn rows<'a>(text: &'a str, columns: &Columns) -> impl Iterator<Item = usize> + use<'a> {
    let (mark, count, mut at) = (columns.mark, columns.count, columns.rows);
    std::iter::from_fn(move || {
        let open = at;
        let (cells, next) = row(text.as_bytes(), at, mark).filter(|_| at < text.len())?;
        at = next;
        (cells.len() == count).then_some(open)
    })
}

fn named(text: &str, start: usize) -> Option<Edits> {
    let columns = columns(text, start)?;
    let bytes = text.as_bytes();
    let (names, _) = row(bytes, start, columns.mark)?;
    let (cells, end) = row(bytes, columns.rows, columns.mark)?;
    if cells.len() != names.len() || !text[end..].trim().is_empty() {
        return None;
    }
    let names: Vec<&str> = names.iter().map(|name| text[name.inner.clone()].trim()).collect();
    let says: Vec<Option<&'static str>> = names.iter().map(|name| label(name)).collect();
    Some(labelled(text, start, &cells, |at| match says[at] {
        Some(says) => says.to_owned(),
        None => other(names[at]),
    }))
}

/// A row without names, whose cells say what they are: a story, and before it a title.
fn plain(text: &str, start: usize) -> Option<Edits> {
    let bytes = text.as_bytes();
    let top = clip(&text[start..], NEAR);
    // (a cell opens with a quotation mark right behind the mark that parts two)
    let quoted = |mark: char| {
        top.match_indices('"').any(|(at, _)| top[..at].ends_with(mark))
            || top.starts_with('"') && top.contains(mark)
    };
    // (where the title stands first, the pass for lines parts them)
    let first = |mark: &str| kind(top.split(mark).next().unwrap_or(""));
    let parts = |mark: &str| top.contains(mark) && first(mark) != Kind::Title;
    let mark = match () {
        () if parts("\t") => b'\t',
        () if parts(" | ") => b'|',
        () if !top.contains('"') => return None,
        () if quoted(',') => b',',
        () if quoted(';') => b';',
        () => return None,
    };
    let (cells, end) = row(bytes, start, mark)?;
    if cells.len() < 3 || !text[end..].trim().is_empty() {
        return None;
    }
    let words = |at: usize| text[cells[at].inner.clone()].trim();
    let story = (0..cells.len()).max_by_key(|at| words(*at).len())?;
    let ended = [". ", ".\n", "。"].iter().any(|end| words(story).contains(end));
    let told = words(story).len() >= STORY && ended;
    // (all others are short: rows of prose are none)
    if !told || (0..cells.len()).any(|at| at != story && words(at).len() > 4 * TITLE) {
        return None;
    }
    let kinds: Vec<Kind> = (0..cells.len())
        .map(|at| if at == story { Kind::Story } else { kind(words(at)) })
        .collect();
    let title = kinds.iter().position(|kind| *kind == Kind::Title)?;
    let only = |wanted: Kind| {
        let mut found = kinds.iter().enumerate().filter(|(_, kind)| **kind == wanted);
        found.next().filter(|_| found.next().is_none()).map(|(at, _)| at)
    };
    let (name, url) = (only(Kind::Name), only(Kind::Address));
    let date = kinds.iter().position(|kind| *kind == Kind::Day);
    // (a line of prose with tabs has neither)
    if date.is_none() && url.is_none() && name.is_none() {
        return None;
    }
    Some(labelled(text, start, &cells, |at| {
        let says = match () {
            () if at == story => "TEXT",
            () if at == title => "TITLE",
            () if Some(at) == date => "DATE",
            () if Some(at) == url => "URL",
            () if Some(at) == name => "AUTHOR",
            () => "X-COLUMN",
        };
        says.to_owned()
    }))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Story,
    Title,
    Day,
    Address,
    Name,
    Other,
}

fn kind(words: &str) -> Kind {
    let year = |n: &str| n.len() == 4 && (n.starts_with("19") || n.starts_with("20"));
    let numbers = || words.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty());
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let count = words.split_whitespace().count();
    if words.starts_with("http") && count == 1 {
        Kind::Address
    } else if words.len() <= SHORT && numbers().any(year) && numbers().count() >= 2 {
        Kind::Day
    } else if words.starts_with("By ") && words.len() <= 2 * SHORT
        || (2..=4).contains(&count)
            && words.len() <= SHORT
            && words.split_whitespace().all(capital)
            && numbers().next().is_none()
    {
        Kind::Name
    } else if count >= 3 && words.len() <= TITLE {
        Kind::Title
    } else {
        Kind::Other
    }
}

/// The edits that make the cells labelled lines; what stands before the first one goes with its
/// label.
fn labelled(text: &str, start: usize, cells: &[Cell], says: impl Fn(usize) -> String) -> Edits {
    let mut edits = Edits::new();
    let mut cut = start;
    for (at, cell) in cells.iter().enumerate() {
        let says = says(at);
        let story = says == "TEXT";
        let gap = if at == 0 { "" } else { "\n" };
        let colon = if story { ":\n" } else { ": " };
        edits.push(Edit::replace(cut..cell.inner.start, format!("{gap}{says}{colon}")));
        unquoted(text, cell.inner.clone(), story, &mut edits);
        cut = cell.inner.end;
    }
    edits.push(Edit::replace(cut..text.len(), "\n"));
    edits
}

/// One quotation mark for two; outside of a `story` a space for a line feed.
fn unquoted(text: &str, range: Range<usize>, story: bool, edits: &mut Edits) {
    let bytes = text.as_bytes();
    let mut at = range.start;
    while let Some(step) = bytes[at..range.end].iter().position(|b| matches!(b, b'"' | b'\n')) {
        at += step;
        if bytes[at] == b'\n' {
            if !story {
                edits.push(Edit::replace(at..at + 1, " "));
            }
            at += 1;
        } else {
            if bytes[at..range.end].get(1) == Some(&b'"') {
                edits.push(Edit::delete(at..at + 1));
            }
            at += 2;
        }
        at = at.min(range.end);
    }
}

/// Whether the first line of a dump names the columns of a table of articles.
pub(crate) fn opens(raw: &str) -> bool {
    columns(raw, start_of(raw)).is_some()
}

#[cfg(test)]
#[path = "rows_tests.rs"]
mod tests;
