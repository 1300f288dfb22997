//! What an [`Article`] is asked for: texts, a byline and its authors, a dateline, links, blocks of
//! the body, metadata, what was discarded.

use std::borrow::Cow;

use super::Article;
use crate::confidence::{Basis, Confidence};
use crate::date::Date;
use crate::field::{AuthorAt, BodyKind, DatelineAt};
use crate::grammar::byline::AuthorKind;
use crate::grammar::url;
use crate::span::{RawSpan, Span};
use crate::text::edit::Reason;

/// A stretch of the clean text that knows its raw bytes. `Copy`, and as cheap as two words.
///
/// It is its text wherever a `str` is: it dereferences to it, compares with strings and with other
/// texts by its words, hashes as it, and prints as it. With the feature `serde` it is serialised as
/// a string. A field that may be missing is compared by [`as_deref`](Option::as_deref); what is to
/// outlive the statement, by `map(Text::as_str)`.
///
/// ```
/// let raw = "# Ferry Sinks Off Port Elswick\n\nBy Rosa Tennant\n\nMarch 3, 2025\n\n\
///            The ferry sank on Monday morning off the coast, and all of its \
///            212 passengers were saved by fishing boats, police said.\n\n\
///            Divers will look for the [ship's log](https://www.example.org/log) \
///            as soon as the storm is over, the harbour master said.\n";
/// let article = copydesk::Article::parse(raw)?;
/// let paragraph = article.paragraphs().nth(1).unwrap();
/// assert_eq!(
///     paragraph,
///     "Divers will look for the ship's log as soon as the storm is over, the harbour master said."
/// );
/// assert_eq!(&article.clean_text()[paragraph.span().range()], paragraph.as_str());
/// assert!(
///     raw[paragraph.raw_span().range()]
///         .contains("the [ship's log](https://www.example.org/log) as")
/// );
///
/// assert_eq!(article.headline().as_deref(), Some("Ferry Sinks Off Port Elswick"));
/// let deck: Option<&str> = article.deck().map(copydesk::Text::as_str);
/// assert_eq!(deck, None);
/// assert!(paragraph.starts_with("Divers") && paragraph.split(' ').count() == 18);
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Clone, Copy)]
pub struct Text<'a> {
    pub(super) article: &'a Article,
    pub(super) span: Span,
    pub(super) owner: u32,
}

impl<'a> Text<'a> {
    /// The text.
    pub fn as_str(self) -> &'a str {
        &self.article.clean[self.span.range()]
    }

    /// Where it stands in the clean text.
    pub fn span(self) -> Span {
        self.span
    }

    /// The smallest range of raw bytes that covers the text (residue inside it included, a label
    /// before it not).
    pub fn raw_span(self) -> RawSpan {
        self.article.map.to_raw(self.span)
    }

    /// How sure it is that the item is what it was taken for.
    pub fn confidence(self) -> Confidence {
        self.article.confidence(self.owner).unwrap_or(Confidence::fixed(Basis::Convention, false))
    }

    pub(crate) fn links(self) -> impl Iterator<Item = Link<'a>> {
        let Text { article, span, owner } = self;
        let first = article.links.partition_point(|l| l.text.start() < span.start());
        article.links[first..].iter().take_while(move |l| l.text.start() < span.end()).map(
            move |l| Link {
                text: Text {
                    article,
                    span: Span::new(l.text.start(), l.text.end().min(span.end())),
                    owner,
                },
                url: l.url.as_deref(),
                target: Some(l.target_raw),
            },
        )
    }

    /// The raw bytes that the whole item owns, its label and residue included, with holes where
    /// other owners stand between.
    pub fn raw_pieces(self) -> impl Iterator<Item = RawSpan> + 'a {
        self.article.pieces_of(self.owner).iter().map(|p| p.raw)
    }
}

/// The line that names the authors.
///
/// ```
/// let raw = "# Ferry Sinks Off Port Elswick\n\nBy Rosa Tennant\n\nMarch 3, 2025\n\n\
///            The ferry sank on Monday morning off the coast, and all of its \
///            212 passengers were saved by fishing boats, police said.\n\n\
///            Divers will look for the [ship's log](https://www.example.org/log) \
///            as soon as the storm is over, the harbour master said.\n";
/// let article = copydesk::Article::parse(raw)?;
/// let byline = article.byline().unwrap();
/// assert_eq!(byline.text(), "By Rosa Tennant");
/// assert_eq!(byline.authors().next().unwrap().name(), "Rosa Tennant");
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Byline<'a> {
    pub(super) text: Text<'a>,
}

impl<'a> Byline<'a> {
    /// The line, as printed.
    pub fn text(self) -> Text<'a> {
        self.text
    }

    /// The authors in it, in order.
    pub fn authors(self) -> impl ExactSizeIterator<Item = Author<'a>> {
        self.text.article.authors()
    }
}

/// An author: a [name](Author::name), and what else the byline says of it.
///
/// ```
/// let raw = std::fs::read_to_string("examples/dumps/harbour-bridge.txt")?;
/// let article = copydesk::Article::parse(&raw)?;
/// let author = article.byline().unwrap().authors().nth(1).unwrap();
/// assert_eq!(author.name(), "Tom Okafor");
/// assert_eq!(author.kind(), copydesk::AuthorKind::Person);
/// assert_eq!(author.role().unwrap(), "Transport Reporter");
/// assert!(author.email().is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Author<'a> {
    pub(super) article: &'a Article,
    pub(super) at: &'a AuthorAt,
    pub(super) owner: u32,
}

impl<'a> Author<'a> {
    fn text(self, span: Span) -> Text<'a> {
        Text { article: self.article, span, owner: self.owner }
    }

    /// The name, as printed.
    pub fn name(self) -> Text<'a> {
        self.text(self.at.name)
    }

    /// The name in its natural order, where a record files it surname first (`DOE, JANE`); else as
    /// printed.
    ///
    /// ```
    /// let raw = "1 of 9 DOCUMENTS\n\nThe Elswick Courier\n\nMarch 3, 2025\n\n\
    ///            HEADLINE: Ferry runs aground\n\nBYLINE: TENNANT, ROSA\n\nBODY:\n\n\
    ///            The ferry ran aground on Monday, the harbour police said.\n\n\
    ///            LOAD-DATE: May 1, 2025\n";
    /// let article = copydesk::Article::parse(raw)?;
    /// let author = article.byline().unwrap().authors().next().unwrap();
    /// assert_eq!(
    ///     (author.name().as_str(), &*author.full_name()),
    ///     ("TENNANT, ROSA", "ROSA TENNANT")
    /// );
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    pub fn full_name(self) -> Cow<'a, str> {
        let name = self.name().as_str();
        let given = self.at.given.map(|given| self.text(given).as_str());
        match given.and_then(|given| Some((given, name.split_once(',')?.0))) {
            Some((given, surname)) => Cow::from(format!("{given} {surname}")),
            None => Cow::from(name),
        }
    }

    /// A person, or an agency or desk.
    pub fn kind(self) -> AuthorKind {
        self.at.kind
    }

    /// The job that stands with the name.
    pub fn role(self) -> Option<Text<'a>> {
        self.at.role.map(|r| self.text(r))
    }

    /// The address that stands with the name.
    pub fn email(self) -> Option<Text<'a>> {
        self.at.email.map(|e| self.text(e))
    }
}

/// The place line that opens a story (`MOSCOW, Jan 15 (Reuters) -`), or the date that stands alone
/// above it.
///
/// ```
/// let raw = std::fs::read_to_string("examples/dumps/harbour-bridge.txt")?;
/// let article = copydesk::Article::parse(&raw)?;
/// let dateline = article.dateline().unwrap();
/// assert_eq!(dateline.text(), "PORT ELSWICK, March 3 –");
/// assert_eq!(dateline.place().unwrap(), "PORT ELSWICK");
/// assert!(dateline.agency().is_none());
/// assert_eq!(dateline.date().unwrap().to_string(), "--03-03");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Dateline<'a> {
    pub(super) text: Text<'a>,
    pub(super) at: DatelineAt,
}

impl<'a> Dateline<'a> {
    /// The line, as printed.
    pub fn text(self) -> Text<'a> {
        self.text
    }

    /// The place.
    pub fn place(self) -> Option<Text<'a>> {
        self.at.place.map(|span| Text { span, ..self.text })
    }

    /// The agency.
    pub fn agency(self) -> Option<Text<'a>> {
        self.at.agency.map(|span| Text { span, ..self.text })
    }

    /// The date that the line itself states.
    pub fn date(self) -> Option<Date> {
        self.at.date
    }
}

/// A link: its text and, where it leads anywhere, its address.
///
/// ```
/// let raw = "# Ferry Sinks Off Port Elswick\n\nBy Rosa Tennant\n\nMarch 3, 2025\n\n\
///            The ferry sank on Monday morning off the coast, and all of its \
///            212 passengers were saved by fishing boats, police said.\n\n\
///            Divers will look for the [ship's log](https://www.example.org/log) \
///            as soon as the storm is over, the harbour master said.\n";
/// let article = copydesk::Article::parse(raw)?;
/// let link = article.body().flat_map(|block| block.links()).next().unwrap();
/// assert_eq!(
///     (link.text().as_str(), link.url()),
///     ("ship's log", Some("https://www.example.org/log"))
/// );
/// assert_eq!(&raw[link.target().unwrap().range()], "https://www.example.org/log");
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Link<'a> {
    pub(super) text: Text<'a>,
    pub(super) url: Option<&'a str>,
    pub(super) target: Option<RawSpan>,
}

impl<'a> Link<'a> {
    /// The link's text.
    pub fn text(self) -> Text<'a> {
        self.text
    }

    /// The address, as printed; `None` for `#`, an empty target and `javascript:`.
    pub fn url(self) -> Option<&'a str> {
        self.url
    }

    /// The address's raw bytes, where they stand apart from the text.
    pub fn target(self) -> Option<RawSpan> {
        self.target
    }

    /// The address without tracking parameters and fragment, scheme and host in lower case: what
    /// two dumps of one story agree on. `None` where [`url`](Link::url) is.
    pub fn normalized_url(self) -> Option<String> {
        self.url.map(url::normalized)
    }
}

/// A block of the body: its [text](BodyBlock::text), [kind](BodyBlock::kind) and
/// [links](BodyBlock::links).
///
/// ```
/// let raw = std::fs::read_to_string("examples/dumps/harbour-bridge.txt")?;
/// let article = copydesk::Article::parse(&raw)?;
/// let block = article.body().nth(1).unwrap();
/// assert!(block.text().as_str().starts_with("“We promised to be back in spring"));
/// assert_eq!(block.kind(), copydesk::BodyKind::Paragraph);
/// assert_eq!(block.links().next().unwrap().text(), "repair crew");
/// assert!(block.confidence().share() > 0.5);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct BodyBlock<'a> {
    pub(super) text: Text<'a>,
    pub(super) kind: BodyKind,
}

impl<'a> BodyBlock<'a> {
    /// The block's text, without a list marker, heading mark or fence.
    pub fn text(self) -> Text<'a> {
        self.text
    }

    /// Paragraph, subheading, list item, quotation, table or code.
    pub fn kind(self) -> BodyKind {
        self.kind
    }

    /// The links inside it, in order.
    pub fn links(self) -> impl Iterator<Item = Link<'a>> {
        self.text.links()
    }

    /// How sure it is that this belongs to the story.
    pub fn confidence(self) -> Confidence {
        self.text.confidence()
    }
}

/// A labelled line that is no field of its own: `SECTION: Pg. B4`, an updated time, a copyright
/// line.
///
/// ```
/// let raw = std::fs::read_to_string("examples/dumps/harbour-bridge.txt")?;
/// let article = copydesk::Article::parse(&raw)?;
/// let line = article.metadata().last().unwrap();
/// assert_eq!(
///     (line.label(), line.text().as_str()),
///     ("", "© 2025 The Elswick Courier. All rights reserved.")
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Metadata<'a> {
    pub(super) label: &'a str,
    pub(super) text: Text<'a>,
}

impl<'a> Metadata<'a> {
    /// The label as printed, without its colon; empty where none was.
    pub fn label(self) -> &'a str {
        self.label
    }

    /// The value.
    pub fn text(self) -> Text<'a> {
        self.text
    }
}

/// Raw bytes that are in no field, and why. [`Article::discarded`] has them all, so that nothing is
/// thrown away unseen.
///
/// ```
/// let raw = "# Ferry Sinks Off Port Elswick\n\nBy Rosa Tennant\n\nMarch 3, 2025\n\n\
///            The ferry sank on Monday morning off the coast, and all of its \
///            212 passengers were saved by fishing boats, police said.\n\n\
///            Divers will look for the [ship's log](https://www.example.org/log) \
///            as soon as the storm is over, the harbour master said.\n\n\
///            © 2025 The Elswick Courier\n\nSign up for our newsletter\n\nMost read\n";
/// let article = copydesk::Article::parse(raw)?;
/// for gone in article.discarded() {
///     for piece in gone.raw_pieces() {
///         println!("{}: {}", gone.reason().as_str(), &raw[piece.range()]);
///     }
/// }
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Discarded<'a> {
    pub(super) article: &'a Article,
    pub(super) owner: u32,
    pub(super) reason: &'a Reason,
}

impl<'a> Discarded<'a> {
    /// Why.
    pub fn reason(self) -> &'a Reason {
        self.reason
    }

    /// The raw bytes.
    pub fn raw_pieces(self) -> impl Iterator<Item = RawSpan> + 'a {
        self.article.pieces_of(self.owner).iter().map(|p| p.raw)
    }

    /// How sure it is that this belongs neither to the headline nor to the story. `None` where
    /// nothing had to be decided: what a pass took out, a mail's head, a link's definition.
    pub fn confidence(self) -> Option<Confidence> {
        self.article.confidence(self.owner).filter(|c| c.basis() == Basis::Model)
    }
}
