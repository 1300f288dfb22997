//! Notes at the story's foot.

use super::{Article, Link, Text};
use crate::field::{Item, Kind};

/// A note at the story's foot: the answer of [`Article::footnotes`].
///
/// ```
/// let raw = "# Ferry sinks\n\n\
///            The ferry sank off the coast on Monday, and nobody was hurt, police said.[^log]\n\n\
///            Divers will look for the log as soon as the \
///            storm is over, the harbour master said.\n\n\
///            [^log]: See the [police report](https://www.example.org/report) of March 3.\n";
/// let article = copydesk::Article::parse(raw)?;
/// let note = article.footnotes().next().unwrap();
/// assert_eq!((note.label(), note.text().as_str()), ("log", "See the police report of March 3."));
/// assert_eq!(note.text().raw_span().range().end, raw.trim_end().len());
/// assert_eq!(note.links().next().unwrap().url(), Some("https://www.example.org/report"));
/// assert!(article.body().next_back().unwrap().text().ends_with("the harbour master said."));
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Footnote<'a> {
    pub(super) text: Text<'a>,
    pub(super) label: &'a str,
}

impl<'a> Footnote<'a> {
    /// The label as printed, without its marks: `1` for `[^1]:`, `[1]` and `1.`.
    pub fn label(self) -> &'a str {
        self.label
    }

    /// The note, without its label.
    pub fn text(self) -> Text<'a> {
        self.text
    }

    /// The links inside it, in order.
    pub fn links(self) -> impl Iterator<Item = Link<'a>> {
        self.text.links()
    }
}

impl Article {
    /// The notes at the story's foot, in the order of the dump: `[^1]: text` as Markdown has them,
    /// and lists (`[1] text`, `1. text`, `¹ text`) where the marks in the story agree with them.
    /// They are no blocks of the [body](Article::body); the marks that lead to them stay in its
    /// texts as the dump has them.
    pub fn footnotes(&self) -> impl Iterator<Item = Footnote<'_>> {
        self.texts(|kind| *kind == Kind::Footnote).map(|(text, item)| self.footnote(text, item))
    }

    pub(super) fn footnote<'a>(&'a self, text: Text<'a>, item: &Item) -> Footnote<'a> {
        Footnote { text, label: &self.clean[item.label.range()] }
    }
}
