//! A page as CommonMark.

use std::ops::Range;

use super::page::{Note, Page, Part, Piece};
use super::{escape, front_matter, table};
use crate::field::BodyKind;
use crate::field::footnotes::is_label;

/// What [`to_markdown_with`](crate::Article::to_markdown_with) prints beside the body.
///
/// ```
/// use copydesk::{Article, MarkdownOptions};
/// let raw = "# Ferry sinks\n\n\
///            The ferry sank off the [coast](https://www.example.org/7) \
///            on Monday, and nobody was hurt, police said.\n";
/// let article = Article::parse(raw)?;
/// let bare = MarkdownOptions::new().head(false).links(false);
/// assert_eq!(
///     article.to_markdown_with(bare),
///     "The ferry sank off the coast on Monday, and nobody was hurt, police said.\n"
/// );
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[must_use]
pub struct MarkdownOptions {
    front_matter: bool,
    head: bool,
    images: bool,
    links: bool,
}

impl Default for MarkdownOptions {
    fn default() -> MarkdownOptions {
        MarkdownOptions { front_matter: false, head: true, images: true, links: true }
    }
}

impl MarkdownOptions {
    /// The standard options: head, images and links, no front matter.
    pub fn new() -> MarkdownOptions {
        MarkdownOptions::default()
    }

    /// Whether front matter (YAML) opens the text, with `title`, `description` (the deck),
    /// `authors`, `date`, `updated`, `dateline`, `section`, `tags`, `lang` and `url`, as far as
    /// they are known. It takes the place of the head.
    pub fn front_matter(mut self, wanted: bool) -> MarkdownOptions {
        self.front_matter = wanted;
        self
    }

    /// Whether headline, deck, byline, date and dateline stand above the body.
    pub fn head(mut self, wanted: bool) -> MarkdownOptions {
        self.head = wanted;
        self
    }

    /// Whether images and captions are printed.
    pub fn images(mut self, wanted: bool) -> MarkdownOptions {
        self.images = wanted;
        self
    }

    /// Whether links have their addresses; without them their texts alone stand.
    pub fn links(mut self, wanted: bool) -> MarkdownOptions {
        self.links = wanted;
        self
    }
}

impl Page<'_> {
    pub(crate) fn to_markdown(&self, options: MarkdownOptions) -> String {
        let mut out =
            Out { text: String::new(), lists: Vec::new(), quoted: false, labels: self.labels() };
        if options.front_matter {
            front_matter::write(self, &mut out.text);
        } else if options.head {
            out.head(self);
        }
        for part in &self.parts {
            match part {
                Part::Block(piece) => out.block(piece, options.links),
                Part::Image { text, url } if options.images => out.image(text, *url),
                Part::Image { .. } => {}
            }
        }
        self.notes.iter().for_each(|note| out.note(note, options.links));
        if !out.text.is_empty() && !out.text.ends_with('\n') {
            out.text.push('\n');
        }
        out.text
    }
}

struct Out<'a> {
    text: String,
    lists: Vec<List>,
    quoted: bool,
    labels: Vec<&'a str>,
}

struct List {
    /// The last item's number, in a list of numbers.
    number: Option<u32>,
    /// What stands behind its numbers.
    mark: char,
    /// Columns from its margin to its items' texts.
    width: usize,
}

impl Out<'_> {
    /// A blank line, unless nothing is printed yet.
    fn gap(&mut self) {
        if !self.text.is_empty() {
            self.text.push_str(if self.text.ends_with('\n') { "\n" } else { "\n\n" });
        }
    }

    fn head(&mut self, page: &Page<'_>) {
        if let Some(headline) = page.headline {
            self.text.push_str("# ");
            escape::heading(&mut self.text, headline, &[]);
        }
        let opening = page.opening().map(|line| {
            // (on a line of its own it needs no dash)
            line.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':'))
        });
        let lines = [(page.deck, "**"), (page.byline, ""), (page.date_line(), ""), (opening, "*")];
        for (line, mark) in lines.into_iter().filter_map(|(line, mark)| Some((line?, mark))) {
            self.gap();
            let mark = if line.trim() == line { mark } else { "" };
            self.text.push_str(mark);
            escape::block(&mut self.text, line, &[], "");
            self.text.push_str(mark);
        }
    }

    fn image(&mut self, text: &str, url: Option<&str>) {
        self.gap();
        self.lists.clear();
        self.quoted = false;
        self.text.push_str("![");
        escape::heading(&mut self.text, text, &[]);
        self.text.push(']');
        escape::destination(&mut self.text, url.unwrap_or_default());
    }

    fn note(&mut self, note: &Note<'_>, linked: bool) {
        self.gap();
        // (another label is one of a record that was changed)
        if is_label(note.label) {
            self.text.push_str(&format!("[^{}]: ", note.label));
        }
        escape::block(&mut self.text, note.text, if linked { &note.links } else { &[] }, "    ");
    }

    fn block(&mut self, piece: &Piece<'_>, linked: bool) {
        let links = if linked { &piece.links[..] } else { &[] };
        let quoted = std::mem::replace(&mut self.quoted, piece.kind == BodyKind::Quote);
        if piece.kind == BodyKind::ListItem {
            let indent = self.item(piece);
            escape::noted(&mut self.text, piece.text, links, &" ".repeat(indent), &self.labels);
            return;
        }
        self.lists.clear();
        match piece.kind {
            BodyKind::Subheading => {
                self.gap();
                self.text.extend(std::iter::repeat_n('#', piece.level()));
                self.text.push(' ');
                escape::heading(&mut self.text, piece.text, links);
            }
            BodyKind::Quote => {
                if quoted {
                    self.text.push_str("\n>\n");
                } else {
                    self.gap();
                }
                self.text.push_str("> ");
                escape::noted(&mut self.text, piece.text, links, "> ", &self.labels);
            }
            BodyKind::Table => self.table(piece.text, links),
            BodyKind::Code => self.code(piece.text),
            _ => {
                self.gap();
                escape::noted(&mut self.text, piece.text, links, "", &self.labels);
            }
        }
    }

    /// Prints a table with bars, a row a line, as wide as its widest row.
    fn table(&mut self, text: &str, links: &[(Range<usize>, &str)]) {
        let rows = table::rows(text);
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        if columns == 0 {
            return;
        }
        self.gap();
        // (GFM fills cells that are missing: no few wide rows make all others as wide)
        const FILLED: usize = 64;
        for (i, row) in rows.iter().enumerate() {
            let own = if i == 0 || columns <= FILLED { columns } else { row.len().max(1) };
            for column in 0..own {
                self.text.push_str(if column == 0 { "| " } else { " | " });
                if let Some(cell) = row.get(column) {
                    escape::cell(&mut self.text, text, cell, links);
                }
            }
            self.text.push_str(" |\n");
            if i == 0 {
                self.text.extend(std::iter::repeat_n("| --- ", columns));
                self.text.push_str("|\n");
            }
        }
        self.text.pop();
    }

    /// Prints code between fences that are longer than any in it.
    fn code(&mut self, text: &str) {
        self.gap();
        let run = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat((run + 1).max(3));
        self.text.push_str(&format!("{fence}\n{text}\n{fence}"));
    }

    /// Prints the mark of a list's item; the columns before its text.
    fn item(&mut self, piece: &Piece<'_>) -> usize {
        let depth = piece.depth.min(self.lists.len());
        self.lists.truncate(depth + 1);
        let number = piece.number();
        let goes_on = self.lists.get(depth).is_some_and(|list| match (list.number, number) {
            (None, None) => true,
            (Some(last), Some(next)) => next == last + 1,
            _ => false,
        });
        // a number other than 1 opens a list behind a blank line alone
        let nested = self.lists.len() == depth && depth > 0 && number.is_none_or(|n| n == 1);
        // lists of numbers that stand side by side are told apart by the marks behind the numbers
        let mark = match self.lists.get(depth) {
            Some(list) if goes_on => list.mark,
            Some(list) if list.mark == '.' && list.number.is_some() => ')',
            _ => '.',
        };
        if goes_on || nested {
            self.text.push('\n');
        } else {
            self.gap();
        }
        let margin: usize = self.lists[..depth].iter().map(|list| list.width).sum();
        let before = self.text.len();
        match number {
            Some(number) => self.text.push_str(&format!("{:margin$}{number}{mark} ", "")),
            None => self.text.push_str(&format!("{:margin$}- ", "")),
        }
        let width = self.text.len() - before - margin;
        self.lists.truncate(depth);
        self.lists.push(List { number, mark, width });
        margin + width
    }
}
