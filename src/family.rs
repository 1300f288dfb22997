//! Which kind of dump a text was taken for: [`Family`], and the mark that told.

use std::fmt;

use crate::span::RawSpan;

/// The kind of a dump, as its marks show it. `Display` says by which.
///
/// It is the outermost sign that was read: a reader's header above Markdown is
/// [`ReaderHeader`](Family::ReaderHeader). Most rules do not ask for it: they look at the lines
/// themselves, so that a dump of no known kind is read by the same code.
///
/// ```
/// use copydesk::{Article, Family};
/// let article = Article::parse(
///     "Title: Ferry sinks\n\nURL Source: https://www.example.org/ferry\n\n\
///      Markdown Content:\nThe ferry sank on Monday.\n",
/// )?;
/// assert_eq!(article.family(), Family::ReaderHeader);
/// assert_eq!(article.family().to_string(), "a reader service's labelled header");
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Family {
    /// Front matter between fences: a static site, a clipper, an extractor.
    FrontMatter,
    /// A reader service's header: `Title:`, `URL Source:`, `Markdown Content:`.
    ReaderHeader,
    /// A mail with its head.
    Mail,
    /// A story of a newsletter whose table of contents announces it, or one between the way to its
    /// page and the way out.
    Newsletter,
    /// A record of a web archive (WARC, WET) with its head.
    WebArchive,
    /// A record of a news database, or a scraper's labels, or a wire archive's elements.
    Record,
    /// Wire copy with an agency's codes around it: ANPA 1312, IPTC 7901.
    Wire,
    /// A press release.
    PressRelease,
    /// The text of a page of paper: running heads and feet, form feeds.
    PrintOut,
    /// A text browser's dump, with numbered links and the list of their targets.
    TextBrowser,
    /// Markdown: links, headings or pictures in its marks.
    Markdown,
    /// Text without a mark of any tool.
    Text,
}

impl Family {
    /// The stable name: `front_matter`, `print_out`, …
    pub fn as_str(self) -> &'static str {
        match self {
            Family::FrontMatter => "front_matter",
            Family::ReaderHeader => "reader_header",
            Family::Mail => "mail",
            Family::Newsletter => "newsletter",
            Family::WebArchive => "web_archive",
            Family::Record => "record",
            Family::Wire => "wire",
            Family::PressRelease => "press_release",
            Family::PrintOut => "print_out",
            Family::TextBrowser => "text_browser",
            Family::Markdown => "markdown",
            Family::Text => "text",
        }
    }
}

impl fmt::Display for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Family::FrontMatter => "front matter between fences",
            Family::ReaderHeader => "a reader service's labelled header",
            Family::Mail => "a mail's head",
            Family::Newsletter => "a newsletter's contents, or the ways to its page and out",
            Family::WebArchive => "the head of a web archive's record",
            Family::Record => "a database's or archive's labels",
            Family::Wire => "a wire's codes",
            Family::PressRelease => "a press release's marks",
            Family::PrintOut => "page furniture or form feeds",
            Family::TextBrowser => "numbered links and a list of their targets",
            Family::Markdown => "marks of Markdown",
            Family::Text => "no mark of any tool",
        })
    }
}

/// The family, and the raw bytes of the mark by which it was known.
pub(crate) type Known = (Family, Option<RawSpan>);
