//! What is printed of an article, whoever holds it: the common ground of [`Article`] and its
//! record.

use std::borrow::Cow;
use std::ops::Range;

use super::lists::Depths;
use super::{Article, BodyBlock, Footnote, Image, Text};
use crate::field::BodyKind;
use crate::field::footnotes::is_label;
use crate::text::gather::Gather;
use crate::text::order;

/// An article's texts in the order of a printed page.
#[derive(Debug, Default)]
pub(crate) struct Page<'a> {
    pub headline: Option<&'a str>,
    pub deck: Option<&'a str>,
    pub byline: Option<&'a str>,
    pub authors: Vec<Cow<'a, str>>,
    pub dateline: Option<&'a str>,
    /// Whether the dateline names a place or an agency: then it opens the story.
    pub is_placed: bool,
    pub published: Option<Cow<'a, str>>,
    pub updated: Option<Cow<'a, str>>,
    pub section: Option<&'a str>,
    pub tags: Vec<&'a str>,
    pub lang: Option<&'a str>,
    pub url: Option<&'a str>,
    pub parts: Vec<Part<'a>>,
    pub notes: Vec<Note<'a>>,
}

#[derive(Debug)]
pub(crate) struct Note<'a> {
    pub label: &'a str,
    pub text: &'a str,
    /// As those of a [`Piece`].
    pub links: Vec<(Range<usize>, &'a str)>,
}

/// What stands below the head, in order.
#[derive(Debug)]
pub(crate) enum Part<'a> {
    Block(Piece<'a>),
    Image { text: &'a str, url: Option<&'a str> },
}

#[derive(Debug)]
pub(crate) struct Piece<'a> {
    pub kind: BodyKind,
    pub text: &'a str,
    /// Ranges of the text and where they lead, in order and apart.
    pub links: Vec<(Range<usize>, &'a str)>,
    pub marker: Option<&'a str>,
    /// How many items a list's item stands in.
    pub depth: usize,
}

impl<'a> Page<'a> {
    pub(super) fn of(article: &'a Article) -> Page<'a> {
        let dateline = article.dateline();
        Page {
            headline: article.headline().map(Into::into),
            deck: article.deck().map(Into::into),
            byline: article.byline().map(|byline| byline.text().as_str()),
            authors: article.authors().map(|author| author.full_name()).gather(),
            dateline: dateline.map(|dateline| dateline.text().as_str()),
            is_placed: dateline.is_some_and(|line| line.place().or(line.agency()).is_some()),
            published: article.published().map(|date| date.to_string().into()),
            updated: article.updated().map(|date| date.to_string().into()),
            section: article.section().map(Into::into),
            tags: article.tags().map(Into::into).gather(),
            lang: article.lang(),
            url: article.canonical_url().and_then(|link| link.url()),
            parts: parts(article),
            notes: article.footnotes().map(note).gather(),
        }
    }

    /// The date line of the head: a dateline that names no place, or else the publication date.
    pub(super) fn date_line(&self) -> Option<&str> {
        self.dateline.filter(|_| !self.is_placed).or(self.published.as_deref())
    }

    pub(super) fn opening(&self) -> Option<&'a str> {
        self.dateline.filter(|_| self.is_placed)
    }

    /// The labels of the notes that Markdown can have, sorted.
    pub(super) fn labels(&self) -> Vec<&'a str> {
        let mut labels: Vec<&str> =
            self.notes.iter().map(|note| note.label).filter(|label| is_label(label)).gather();
        labels.sort_unstable();
        labels
    }

    pub(super) fn blocks(&self) -> impl Iterator<Item = &Piece<'a>> {
        self.parts.iter().filter_map(|part| match part {
            Part::Block(piece) => Some(piece),
            Part::Image { .. } => None,
        })
    }
}

impl Piece<'_> {
    /// The number that stands before a list's item (`3.`, `3)`).
    pub(super) fn number(&self) -> Option<u32> {
        let digits = self.marker?.strip_suffix(['.', ')'])?;
        // (CommonMark has numbers of nine digits)
        let plain = digits.bytes().all(|b| b.is_ascii_digit()) && (1..=9).contains(&digits.len());
        digits.parse().ok().filter(|_| plain)
    }

    /// The level of a heading: as its `##` say, below the headline's.
    pub(super) fn level(&self) -> usize {
        let marks = self.marker.filter(|mark| mark.bytes().all(|b| b == b'#'));
        marks.map_or(2, |marks| marks.len().clamp(2, 6))
    }
}

/// Blocks and images, in the order of the dump.
fn parts(article: &Article) -> Vec<Part<'_>> {
    let mut depths = Depths::default();
    let place =
        |block: BodyBlock<'_>| block.text.raw_pieces().next().map_or(0, |piece| piece.start());
    let blocks =
        article.body().map(|block| (place(block), Part::Block(piece(block, depths.next(block)))));
    in_order(blocks.chain(article.images().map(|image| (image.place(), of_image(image)))).gather())
}

pub(crate) fn in_order(mut parts: Vec<(usize, Part<'_>)>) -> Vec<Part<'_>> {
    order::by(&mut parts, |(place, _)| (*place, 0));
    parts.into_iter().map(|(_, part)| part).gather()
}

fn of_image(image: Image<'_>) -> Part<'_> {
    Part::Image { text: image.text().map_or("", Into::into), url: image.url() }
}

fn piece(block: BodyBlock<'_>, depth: usize) -> Piece<'_> {
    let links = links(block.text);
    Piece { kind: block.kind, text: block.text.as_str(), links, marker: block.marker(), depth }
}

fn note(note: Footnote<'_>) -> Note<'_> {
    Note { label: note.label, text: note.text.as_str(), links: links(note.text) }
}

/// The ranges of a text that are links, and where they lead.
fn links(text: Text<'_>) -> Vec<(Range<usize>, &str)> {
    let start = text.span.start();
    let links = text.links().filter_map(|link| {
        let span = link.text.span;
        Some((span.start() - start..span.end() - start, link.url?))
    });
    links.gather()
}
