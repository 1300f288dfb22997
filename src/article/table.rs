//! The cells of a table's text: bars (GitHub's tables), with or without bars at the ends, or a grid
//! of `+---+`.

use std::borrow::Cow;
use std::ops::Range;

use super::BodyBlock;
use crate::field::BodyKind;
use crate::text::gather::Gather;
use crate::text::table::{cells, is_border, is_delimiter};

/// A cell: its words' ranges in the table's text, one for each line that it stands on.
pub(super) type Cell = Vec<Range<usize>>;

impl<'a> BodyBlock<'a> {
    /// The cells of a [table](BodyKind::Table), row by row from its head on, without the white
    /// space around them; no row is given for the lines between rows. Empty for blocks of other
    /// kinds.
    ///
    /// ```
    /// let raw = "# Ferry sinks\n\n\
    ///            The ferry sank off the coast on Monday, and nobody was hurt, police said.\n\n\
    ///            A night ferry had sailed to the islands for the \
    ///            first time in thirty years, the operator said.\n\n\
    ///            | Year | Boats |\n| --- | ---: |\n| 2023 | 12 |\n| 2024 | 14 |\n\n\
    ///            Divers will look for the log as soon as the \
    ///            storm is over, the harbour master said.\n";
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
        rows(text).iter().map(|row| row.iter().map(|cell| words(text, cell)).gather()).gather()
    }
}

/// The words of a cell; a bar in it is printed `\|`.
pub(super) fn words<'a>(text: &'a str, cell: &[Range<usize>]) -> Cow<'a, str> {
    let words = match cell {
        [] => Cow::Borrowed(""),
        [one] => Cow::Borrowed(&text[one.clone()]),
        lines => Cow::Owned(lines.iter().map(|line| &text[line.clone()]).gather().join(" ")),
    };
    if words.contains("\\|") { Cow::Owned(words.replace("\\|", "|")) } else { words }
}

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
            rows.push(
                cells.map(|cell| if cell.is_empty() { Vec::new() } else { vec![cell] }).gather(),
            );
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
