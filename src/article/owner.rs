//! From a byte of the dump to what it became, and between clean and raw spans.

use std::ops::Range;

use super::{Article, BodyBlock, Byline, Dateline, Discarded, Footnote, Link, Metadata, Text};
use crate::field::Kind;
use crate::span::{RawSpan, Span};
use crate::text::order;

/// What owns a byte of the dump: the answer of [`Article::owner_at`].
///
/// ```
/// use copydesk::{Article, Owner};
/// let raw = std::fs::read_to_string("examples/dumps/harbour-bridge.txt")?;
/// let article = Article::parse(&raw)?;
/// let quote = raw.find("Nobody should have to think").unwrap();
/// match article.owner_at(quote) {
///     Some(Owner::Body(block)) => assert!(block.text().starts_with("“We promised")),
///     other => panic!("{other:?}"),
/// }
/// let advertisement = article.owner_at(raw.find("ADVERTISEMENT").unwrap()).unwrap();
/// assert_eq!((advertisement.as_str(), advertisement.text()), ("discarded", None));
/// assert!(article.owner_at(raw.len()).is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Owner<'a> {
    /// The headline.
    Headline(Text<'a>),
    /// The deck.
    Deck(Text<'a>),
    /// The byline.
    Byline(Byline<'a>),
    /// The dateline.
    Dateline(Dateline<'a>),
    /// A block of the body.
    Body(BodyBlock<'a>),
    /// A caption.
    Caption(Text<'a>),
    /// A note at the story's foot.
    Footnote(Footnote<'a>),
    /// A link to another story.
    RelatedLink(Link<'a>),
    /// The article's own address.
    CanonicalUrl(Link<'a>),
    /// A labelled line.
    Metadata(Metadata<'a>),
    /// None of the fields, for a reason.
    Discarded(Discarded<'a>),
}

impl<'a> Owner<'a> {
    /// The stable name: `headline`, `deck`, `byline`, `dateline`, `body`, `caption`, `footnote`,
    /// `related_link`, `canonical_url`, `metadata`, `discarded`.
    pub fn as_str(self) -> &'static str {
        match self {
            Owner::Headline(_) => "headline",
            Owner::Deck(_) => "deck",
            Owner::Byline(_) => "byline",
            Owner::Dateline(_) => "dateline",
            Owner::Body(_) => "body",
            Owner::Caption(_) => "caption",
            Owner::Footnote(_) => "footnote",
            Owner::RelatedLink(_) => "related_link",
            Owner::CanonicalUrl(_) => "canonical_url",
            Owner::Metadata(_) => "metadata",
            Owner::Discarded(_) => "discarded",
        }
    }

    /// The whole item's text; `None` where the byte is discarded.
    pub fn text(self) -> Option<Text<'a>> {
        match self {
            Owner::Headline(text) | Owner::Deck(text) | Owner::Caption(text) => Some(text),
            Owner::Byline(byline) => Some(byline.text()),
            Owner::Dateline(dateline) => Some(dateline.text()),
            Owner::Body(block) => Some(block.text()),
            Owner::Footnote(note) => Some(note.text()),
            Owner::RelatedLink(link) | Owner::CanonicalUrl(link) => Some(link.text()),
            Owner::Metadata(line) => Some(line.text()),
            Owner::Discarded(_) => None,
        }
    }

    /// The raw bytes that the whole item owns, in order.
    pub fn raw_pieces(self) -> impl Iterator<Item = RawSpan> + 'a {
        let (article, owner) = match self {
            Owner::Discarded(gone) => (gone.article, gone.owner),
            Owner::Headline(text) | Owner::Deck(text) | Owner::Caption(text) => {
                (text.article, text.owner)
            }
            Owner::Byline(Byline { text }) | Owner::Dateline(Dateline { text, .. }) => {
                (text.article, text.owner)
            }
            Owner::Footnote(Footnote { text, .. })
            | Owner::Body(BodyBlock { text, .. })
            | Owner::Metadata(Metadata { text, .. }) => (text.article, text.owner),
            Owner::RelatedLink(Link { text, .. }) | Owner::CanonicalUrl(Link { text, .. }) => {
                (text.article, text.owner)
            }
        };
        article.pieces_of(owner).iter().map(|p| p.raw)
    }
}

impl Article {
    /// What owns the byte at `raw_byte` of the dump. `None` for white space and invisible
    /// characters between two owners, outside [`raw_span`](Article::raw_span), and behind the end.
    ///
    /// The first call sorts the article's pieces by their places; each call is a binary search.
    pub fn owner_at(&self, raw_byte: usize) -> Option<Owner<'_>> {
        let order = self.by_place.get_or_init(|| {
            let mut order: Vec<u32> = (0..self.pieces.len() as u32).collect();
            order::by(&mut order, |&i| {
                let raw = self.pieces[i as usize].raw;
                (raw.start(), raw.end())
            });
            order
        });
        let piece = |i: &u32| &self.pieces[*i as usize];
        let next = order.partition_point(|i| piece(i).raw.start() <= raw_byte);
        let piece = piece(order.get(next.checked_sub(1)?)?);
        (raw_byte < piece.raw.end()).then(|| self.owner(piece.owner))?
    }

    fn owner(&self, owner: u32) -> Option<Owner<'_>> {
        let item = self.items.get(owner as usize)?;
        let text = Text { article: self, span: item.text, owner };
        Some(match &item.kind {
            Kind::Headline => Owner::Headline(text),
            Kind::Deck => Owner::Deck(text),
            Kind::Byline => Owner::Byline(Byline { text }),
            Kind::Dateline => Owner::Dateline(Dateline { text, at: self.dateline }),
            Kind::Body(kind) => Owner::Body(BodyBlock { text, kind: *kind }),
            Kind::Caption => Owner::Caption(text),
            Kind::Footnote => Owner::Footnote(self.footnote(text, item)),
            Kind::Related => Owner::RelatedLink(self.link(text, item)),
            Kind::Canonical => Owner::CanonicalUrl(self.canonical(text, item)),
            Kind::Metadata => Owner::Metadata(Metadata { label: self.label(item), text }),
            Kind::Discarded(reason) => Owner::Discarded(Discarded { article: self, owner, reason }),
        })
    }

    /// The smallest range of raw bytes that covers a range of the [clean
    /// text](Article::clean_text): a [`Span`], or a range that a search in the clean text gave.
    /// `None` where there is no such range of it: out of order or bounds, or inside a character.
    ///
    /// ```
    /// let raw = "# Ferry sinks\n\n\
    ///            The ferry **sank** off the coast, and nobody was hurt, police said.\n";
    /// let article = copydesk::Article::parse(raw)?;
    /// let at = article.clean_text().find("ferry sank").unwrap();
    /// let span = article.raw_span_of(at..at + "ferry sank".len()).unwrap();
    /// assert_eq!(span.slice(raw), Some("ferry **sank"));
    /// assert_eq!(article.raw_span_of(5..5_000), None);
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    pub fn raw_span_of(&self, clean: impl Into<Range<usize>>) -> Option<RawSpan> {
        let clean = clean.into();
        self.clean.get(clean.clone())?;
        Some(self.map.to_raw(Span::new(clean.start, clean.end)))
    }

    /// The smallest range of the [clean text](Article::clean_text) that stands for a range of raw
    /// bytes: a [`RawSpan`], or a range that a search in the dump gave. It is empty where all of
    /// them were deleted, and `None` where the range is out of order or not of [this
    /// article](Article::raw_span).
    ///
    /// ```
    /// let raw = "# Ferry sinks\n\n\
    ///            The ferry **sank** off the coast, and nobody was hurt, police said.\n";
    /// let article = copydesk::Article::parse(raw)?;
    /// let at = raw.find("**sank**").unwrap();
    /// let span = article.span_of(at..at + 8).unwrap();
    /// assert_eq!(span.slice(article.clean_text()), Some("sank"));
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    pub fn span_of(&self, raw: impl Into<Range<usize>>) -> Option<Span> {
        let raw = raw.into();
        let inside = self.raw_span.start() <= raw.start && raw.end <= self.raw_span.end();
        if raw.start > raw.end || !inside {
            return None;
        }
        let span = self.map.to_clean(RawSpan::new(raw.start, raw.end));
        // (a range may begin or end inside a character)
        let end = span.end().min(self.clean.len());
        let start = (0..=span.start().min(end)).rev().find(|&at| self.clean.is_char_boundary(at));
        let end = (end..=self.clean.len()).find(|&at| self.clean.is_char_boundary(at));
        Some(Span::new(start?, end?))
    }
}
