//! What is odd about a dump, and not fatal.

use std::fmt;

/// Something odd that did not keep the dump from being parsed. `Display` says it in words.
///
/// ```
/// use copydesk::{Article, Note};
/// let article = Article::parse("Page not found\n")?;
/// assert!(article.notes().contains(&Note::NoBody));
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Note {
    /// Nothing in the dump is the headline.
    NoHeadline,
    /// Nothing in the dump is the story: a paywall's stub, an error page, a headline alone.
    NoBody,
    /// The page's headline and the metadata's title are not the same; the page's own was taken.
    HeadlinesDiffer,
    /// The page's date and the metadata's are not the same day; the page's own was taken.
    DatesDiffer,
    /// The dump holds further articles; the first one was read.
    MoreDocuments,
    /// The canonical URL's host has no dot.
    OddUrl,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Note::NoHeadline => "no headline",
            Note::NoBody => "no body",
            Note::HeadlinesDiffer => "the page's headline and the metadata's title differ",
            Note::DatesDiffer => "the page's date and the metadata's differ",
            Note::MoreDocuments => "the dump holds more than one article; the first was read",
            Note::OddUrl => "the canonical URL's host has no dot",
        })
    }
}
