//! [`Article`]: one clean text, the raw bytes behind it, and the fields as stretches of it.

mod body;
mod escape;
mod footnotes;
mod front_matter;
mod images;
mod invariants;
pub(crate) mod lists;
mod markdown;
mod owner;
pub(crate) mod page;
mod parts;
mod place;
mod print;
#[cfg(feature = "segments")]
mod segments;
pub(crate) mod table;
mod text;
mod whole;

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::confidence::{Basis, Confidence, Evidence, Group};
use crate::date::Date;
use crate::family::{Family, Known};
use crate::field::{AuthorAt, BodyKind, DatelineAt, Item, Kind, LinkAt, Source, Target};
use crate::ledger::Piece;
use crate::note::Note;
use crate::span::{RawSpan, Span};
use crate::text::map::OffsetMap;
pub use body::Body;
pub use footnotes::Footnote;
pub use images::Image;
pub use markdown::MarkdownOptions;
pub use owner::Owner;
pub use parts::{Author, BodyBlock, Byline, Dateline, Discarded, Link, Metadata, Text};
#[cfg(feature = "segments")]
pub(crate) use segments::Words;
#[cfg(feature = "segments")]
pub use segments::{Chunk, Chunks, Segment};

/// A news article read out of a raw text dump.
///
/// Every field is a stretch of the [clean text](Article::clean_text) that knows its raw bytes; what
/// the dump does not say is `None` or empty. Every raw byte that is not white space or invisible
/// belongs to exactly one field, body block, caption, link, metadata entry or
/// [discarded](Article::discarded) span.
///
/// ```
/// let raw = std::fs::read_to_string("examples/dumps/harbour-bridge.txt")?;
/// let article = copydesk::Article::parse(&raw)?;
/// assert_eq!(article.headline().unwrap(), "Harbour Bridge Reopens After Two-Year Repair");
/// assert_eq!(article.byline().unwrap().authors().count(), 2);
/// assert_eq!(article.dateline().unwrap().place().unwrap(), "PORT ELSWICK");
/// assert_eq!(article.published().unwrap().to_string(), "2025-03-03");
/// assert_eq!(&raw[article.published_span().unwrap().range()], "March 3, 2025");
/// assert_eq!((article.body().count(), article.paragraphs().count()), (7, 6));
/// assert!(
///     article
///         .captions()
///         .all(|caption| caption.as_str().starts_with("The first tram crosses the bridge"))
/// );
/// assert_eq!(
///     article.related_links().next().unwrap().text(),
///     "How Divers Found the Forgotten Piles"
/// );
/// assert_eq!(
///     article.canonical_url().unwrap().url(),
///     Some("https://www.example.org/2025/03/03/harbour-bridge-reopens")
/// );
/// assert!(article.metadata().any(|line| line.text().as_str().starts_with("© 2025")));
/// assert!(article.discarded().any(|gone| raw[gone.raw_pieces().next().unwrap().range()].starts_with("ADVERTISEMENT")));
/// assert_eq!((article.lang(), article.notes()), (Some("en"), &[][..]));
/// assert_eq!(article.raw_span().range(), 0..raw.len());
/// assert!(article.clean_text().contains("“We promised to be back"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Article {
    /// The raw bytes that have an owner in it.
    pub(crate) raw_span: RawSpan,
    pub(crate) clean: String,
    pub(crate) map: OffsetMap,
    pub(crate) items: Vec<Item>,
    /// Raw pieces, sorted by owner, then by place.
    pub(crate) pieces: Vec<Piece>,
    pub(crate) authors: Vec<AuthorAt>,
    pub(crate) dateline: DatelineAt,
    pub(crate) published: Option<(Date, Span)>,
    pub(crate) updated: Option<(Date, Span)>,
    pub(crate) links: Vec<LinkAt>,
    /// The dump's images that have an address, in its order.
    pub(crate) images: Vec<LinkAt>,
    /// The page's address as its links carry it.
    pub(crate) carried: Option<LinkAt>,
    pub(crate) evidence: Evidence,
    /// The pieces' indices by their places, once that was asked.
    pub(crate) by_place: OnceLock<Vec<u32>>,
    pub(crate) family: Known,
    pub(crate) lang: Option<Cow<'static, str>>,
    #[cfg(feature = "segments")]
    pub(crate) words: Words,
    pub(crate) notes: Vec<Note>,
}

impl Article {
    fn texts(&self, wanted: impl Fn(&Kind) -> bool) -> impl Iterator<Item = (Text<'_>, &Item)> {
        let items = self.items.iter().enumerate().filter(move |(_, item)| wanted(&item.kind));
        items.map(|(owner, item)| {
            (Text { article: self, span: item.text, owner: owner as u32 }, item)
        })
    }

    pub(crate) fn pieces_of(&self, owner: u32) -> &[Piece] {
        let from = self.pieces.partition_point(|p| p.owner < owner);
        let to = self.pieces.partition_point(|p| p.owner <= owner);
        &self.pieces[from..to]
    }

    /// How sure an item is: by its block's role, or by what it was read from.
    fn confidence(&self, owner: u32) -> Option<Confidence> {
        let item = self.items.get(owner as usize)?;
        let group = match item.kind {
            Kind::Headline => Group::Headline,
            Kind::Body(_) => Group::Story,
            _ => Group::Rest,
        };
        match item.source {
            Source::Block(block) => {
                Some(Confidence::model(self.evidence.totals(block as usize)?, group))
            }
            Source::Label => Some(Confidence::fixed(Basis::Label, item.kind == Kind::Byline)),
            Source::Convention => {
                Some(Confidence::fixed(Basis::Convention, item.kind == Kind::Byline))
            }
        }
    }

    fn label<'a>(&'a self, item: &Item) -> &'a str {
        self.clean[item.label.range()].trim_end_matches([':', '：', ' '])
    }

    fn link<'a>(&'a self, text: Text<'a>, item: &Item) -> Link<'a> {
        match item.target {
            Target::Link(i) => {
                let link = &self.links[i as usize];
                Link { text, url: link.url.as_deref(), target: Some(link.target_raw) }
            }
            Target::Carried => {
                let link = self.carried.as_ref();
                Link {
                    text,
                    url: link.and_then(|l| l.url.as_deref()),
                    target: link.map(|l| l.target_raw),
                }
            }
            Target::Text => Link { text, url: Some(text.as_str()), target: None },
            Target::None => Link { text, url: None, target: None },
        }
    }

    /// The headline.
    pub fn headline(&self) -> Option<Text<'_>> {
        self.texts(|k| *k == Kind::Headline).next().map(|(t, _)| t)
    }

    /// The deck: the line or two under the headline.
    pub fn deck(&self) -> Option<Text<'_>> {
        self.texts(|k| *k == Kind::Deck).next().map(|(t, _)| t)
    }

    /// The byline.
    pub fn byline(&self) -> Option<Byline<'_>> {
        self.texts(|k| *k == Kind::Byline).next().map(|(text, _)| Byline { text })
    }

    /// The dateline.
    pub fn dateline(&self) -> Option<Dateline<'_>> {
        self.texts(|k| *k == Kind::Dateline)
            .next()
            .map(|(text, _)| Dateline { text, at: self.dateline })
    }

    /// The publication date, as much as the dump says. Never completed from a clock.
    pub fn published(&self) -> Option<Date> {
        self.published.map(|(date, _)| date)
    }

    /// The raw bytes in which the publication date was read.
    pub fn published_span(&self) -> Option<RawSpan> {
        self.published.map(|(_, span)| self.map.to_raw(span))
    }

    /// The words in which the publication date was read.
    pub(crate) fn published_text(&self) -> Option<(&str, RawSpan)> {
        self.published.map(|(_, span)| (&self.clean[span.range()], self.map.to_raw(span)))
    }

    /// The body in order: paragraphs, subheadings, list items, quotations, tables, code.
    pub fn body(&self) -> Body<'_> {
        Body::of(self)
    }

    /// The body's paragraphs, list items and quotations, without its subheadings, tables and code.
    /// Empty where the dump has no story.
    pub fn paragraphs(&self) -> impl DoubleEndedIterator<Item = Text<'_>> {
        let told = |kind| !matches!(kind, BodyKind::Subheading | BodyKind::Table | BodyKind::Code);
        self.body().filter(move |b| told(b.kind)).map(|b| b.text)
    }

    /// Captions and credits of pictures.
    pub fn captions(&self) -> impl Iterator<Item = Text<'_>> {
        self.texts(|k| *k == Kind::Caption).map(|(t, _)| t)
    }

    /// Links to other stories that the page offers, not those inside a paragraph.
    pub fn related_links(&self) -> impl Iterator<Item = Link<'_>> {
        self.texts(|k| *k == Kind::Related).map(|(text, item)| self.link(text, item))
    }

    /// The article's own address.
    pub fn canonical_url(&self) -> Option<Link<'_>> {
        self.texts(|k| *k == Kind::Canonical).next().map(|(text, item)| self.canonical(text, item))
    }

    fn canonical<'a>(&'a self, text: Text<'a>, item: &Item) -> Link<'a> {
        let link = self.link(text, item);
        // a link of the page to itself may lead to a place on it
        Link { url: link.url.map(|u| u.split('#').next().unwrap_or(u)), ..link }
    }

    /// Labelled lines that are no field of their own.
    pub fn metadata(&self) -> impl Iterator<Item = Metadata<'_>> {
        self.texts(|k| *k == Kind::Metadata)
            .map(|(text, item)| Metadata { label: self.label(item), text })
    }

    /// What is in no field, and why.
    pub fn discarded(&self) -> impl Iterator<Item = Discarded<'_>> {
        self.items.iter().enumerate().filter_map(|(owner, item)| match &item.kind {
            Kind::Discarded(reason) => {
                Some(Discarded { article: self, owner: owner as u32, reason })
            }
            _ => None,
        })
    }

    /// The language that the words speak for: the tag of its pack (BCP 47). `None` where too few
    /// words of any pack were seen.
    pub fn lang(&self) -> Option<&str> {
        self.lang.as_deref()
    }

    /// Which kind of dump the text was taken for.
    pub fn family(&self) -> Family {
        self.family.0
    }

    /// The raw bytes of the mark by which the family was known: a header's first label, a running
    /// foot, a link's target. `None` for text without a mark.
    pub fn family_mark(&self) -> Option<RawSpan> {
        self.family.1
    }

    /// What was odd: a missing headline or body, a date or title that the dump gives in two ways.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The part of the raw text whose visible bytes have their owners in this article: the whole
    /// dump, or one document of [`parse_all`](Article::parse_all).
    pub fn raw_span(&self) -> RawSpan {
        self.raw_span
    }

    /// The text after all passes: every field is a stretch of it.
    pub fn clean_text(&self) -> &str {
        &self.clean
    }
}
