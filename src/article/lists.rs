//! The marks before blocks, and how deep a list's items stand in each other.

use super::BodyBlock;
use crate::field::BodyKind;

/// Columns of a tab stop.
const TAB: usize = 4;
/// Columns from which on a mark stands deeper than the one above it.
const DEEPER: usize = 2;
/// Bytes that are looked at before a block: an indent and a mark.
const LONGEST: usize = 200;

impl<'a> BodyBlock<'a> {
    /// The mark that stands before the block on its line: a list item's bullet or number (`-`, `•`,
    /// `3.`), a heading's `##`, a quotation's `>`. `None` where none was printed there.
    ///
    /// ```
    /// let raw = "# Ferry sinks\n\n\
    ///            The ferry sank off the coast on Monday, and nobody was hurt, police said.\n\n\
    ///            * All of its 212 passengers were saved by fishing boats.\n\
    ///            * Divers will look for the log as soon as the storm is over.\n";
    /// let article = copydesk::Article::parse(raw)?;
    /// let marks: Vec<_> = article.body().map(|block| block.marker()).collect();
    /// assert_eq!(marks, [None, Some("*"), Some("*")]);
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    pub fn marker(self) -> Option<&'a str> {
        Some(self.before().trim())
            .filter(|mark| !mark.is_empty() && !mark.contains(char::is_alphabetic))
    }

    /// What stands on the line before the text.
    fn before(self) -> &'a str {
        let clean = &self.text.article.clean;
        let start = self.text.span.start();
        let line = clean.as_bytes()[..start]
            .iter()
            .rev()
            .take(LONGEST)
            .position(|&b| matches!(b, b'\n' | b'\x0C'));
        line.map_or(if start < LONGEST { &clean[..start] } else { "" }, |len| {
            &clean[start - len..start]
        })
    }

    fn indent(self) -> usize {
        let column = |column: usize, b: u8| match b {
            b' ' => Some(column + 1),
            b'\t' => Some((column / TAB + 1) * TAB),
            _ => None,
        };
        let mut indent = 0;
        for b in self.before().bytes() {
            let Some(next) = column(indent, b) else { break };
            indent = next;
        }
        indent
    }
}

/// How many items each block of a body stands in, as far as the indents of neighbouring items tell.
#[derive(Debug, Default)]
pub(crate) struct Depths {
    /// The indents of the items that the next one may stand in.
    open: Vec<usize>,
}

impl Depths {
    pub(crate) fn next(&mut self, block: BodyBlock<'_>) -> usize {
        if block.kind != BodyKind::ListItem {
            self.open.clear();
            return 0;
        }
        let indent = block.indent();
        while self.open.last().is_some_and(|&above| indent < above + DEEPER) {
            self.open.pop();
        }
        self.open.push(indent);
        self.open.len() - 1
    }
}
