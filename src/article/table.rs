//! The cells of a table's text: bars (GitHub's tables), with or without bars at the ends, or a grid
//! of `+---+`.

use std::borrow::Cow;
use std::ops::Range;

use super::BodyBlock;
use crate::field::BodyKind;

/// A cell: its words' ranges in the table's text, one for each line that it stands on.
pub(super) type Cell = Vec<Range<usize>>;

impl<'a> BodyBlock<'a> {
    /// The cells of a [table](BodyKind::Table), row by row from its head on, without the white
    /// space around them; no row is given for the lines between rows. Empty for blocks of other
    /// kinds.
    ///
    /// ```
    /// let raw = "# Ferry sinks\n\nThe ferry sank off the coast on Monday, and nobody was hurt, police said.\n\n\
    ///            A night ferry had sailed to the islands for the first time in thirty years, the operator said.\n\n\
    ///            | Year | Boats |\n| --- | ---: |\n| 2023 | 12 |\n| 2024 | 14 |\n\n\
    ///            Divers will look for the log as soon as the storm is over, the harbour master said.\n";
    /// let article = copydesk::Article::parse(raw)?;
    /// let table = article.body().find(|block| block.kind() == copydesk::BodyKind::Table).unwrap();
    /// assert_eq!(table.rows(), [["Year", "Boats"], ["2023", "12"], ["2024", "14"]]);
    /// assert_eq!(table.text(), "| Year | Boats |\n| --- | ---: |\n| 2023 | 12 |\n| 2024 | 14 |");
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    pub fn rows(self) -> Vec<Vec<Cow<'a, str>>> {
        if self.kind != BodyKind::Table {
            return Vec::new();
        }
        let text = self.text.as_str();
        rows(text).iter().map(|row| row.iter().map(|cell| words(text, cell)).collect()).collect()
    }
}

/// The words of a cell; a bar in it is printed `\|`.
pub(super) fn words<'a>(text: &'a str, cell: &[Range<usize>]) -> Cow<'a, str> {
    let words = match cell {
        [] => Cow::Borrowed(""),
        [one] => Cow::Borrowed(&text[one.clone()]),
        lines => Cow::Owned(lines.iter().map(|line| &text[line.clone()]).collect::<Vec<_>>().join(" ")),
    };
    if words.contains("\\|") { Cow::Owned(words.replace("\\|", "|")) } else { words }
}

/// The rows of a table's text.
pub(super) fn rows(text: &str) -> Vec<Vec<Cell>> {
    let grid = text.starts_with('+');
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let (mut at, mut opens) = (0, true);
    for line in text.split('\n') {
        let start = at;
        at += line.len() + 1;
        if is_border(line) || !grid && rows.len() == 1 && is_delimiter(line) {
            opens = true;
            continue;
        }
        let cells = cells(line).map(|cell| start + cell.start..start + cell.end);
        if opens || !grid {
            rows.push(cells.map(|cell| if cell.is_empty() { Vec::new() } else { vec![cell] }).collect());
            opens = false;
            continue;
        }
        let Some(row) = rows.last_mut() else { continue };
        for (i, cell) in cells.enumerate() {
            if row.len() == i {
                row.push(Vec::new());
            }
            row[i].extend(Some(cell).filter(|cell| !cell.is_empty()));
        }
    }
    rows
}

/// The cells of a line, without the white space around them.
fn cells(line: &str) -> impl Iterator<Item = Range<usize>> {
    let whole = line.trim();
    let start = line.len() - line.trim_start().len();
    let bars = usize::from(whole.starts_with('|'));
    let mut inner = &whole[bars..];
    if inner.ends_with('|') && !inner.ends_with("\\|") {
        inner = &inner[..inner.len() - 1];
    }
    let mut from = 0;
    let mut escaped = false;
    let ends = inner.char_indices().chain([(inner.len(), '|')]).filter(move |&(at, c)| {
        let bar = c == '|' && (!escaped || at == inner.len());
        escaped = c == '\\' && !escaped;
        bar
    });
    ends.map(move |(end, _)| {
        let cell = &inner[from..end];
        let lead = cell.len() - cell.trim_start().len();
        let at = start + bars + from + lead;
        from = end + 1;
        at..at + cell.trim().len()
    })
}

/// `+----+====+`: a line of a grid between two rows.
pub(crate) fn is_border(line: &str) -> bool {
    let line = line.trim();
    let inner = line.strip_prefix('+').and_then(|line| line.strip_suffix('+'));
    inner.is_some_and(|inner| inner.len() > 2 && inner.bytes().all(|b| matches!(b, b'-' | b'=' | b'+' | b':')))
}

/// `| --- | :--: |`, `---|---`: the line below a table's head.
pub(crate) fn is_delimiter(line: &str) -> bool {
    columns(line) >= 2
}

/// The columns of the line below a table's head; 0 for any other line.
pub(crate) fn columns(line: &str) -> usize {
    if !line.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b' ' | b'\t')) || !line.contains("-") || !line.contains('|') {
        return 0;
    }
    let dashes = |cell: &str| {
        let dashes = cell.strip_prefix(':').unwrap_or(cell);
        let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
        !dashes.is_empty() && dashes.bytes().all(|b| b == b'-')
    };
    let mut count = 0;
    for cell in cells(line) {
        if !dashes(&line[cell]) {
            return 0;
        }
        count += 1;
    }
    count
}
