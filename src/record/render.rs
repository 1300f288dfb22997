//! A record as text and as Markdown: the same page as its article's.

use std::fmt;
use std::ops::Range;

use super::{BlockRecord, FootnoteRecord, ImageRecord, InlineLinkRecord, Record, TextRecord};
use crate::article::MarkdownOptions;
use crate::article::page::{Note, Page, Part, Piece, in_order};
use crate::field::BodyKind;
use crate::text::gather::Gather;

impl Record {
    /// The version of the form that this version of the crate writes into
    /// [`schema`](Record::schema):
    /// 2. A new version of it may take keys away or change what they mean; new keys alone are none.
    /// (Version 1 had no such key.)
    pub const SCHEMA: u32 = 2;

    /// As [`Article::to_text`](crate::Article::to_text); it is also the record's `Display`.
    pub fn to_text(&self) -> String {
        self.page().to_text()
    }

    /// As [`Article::to_markdown`](crate::Article::to_markdown).
    ///
    /// ```
    /// let raw = std::fs::read_to_string("examples/dumps/harbour-bridge.txt")?;
    /// let article = copydesk::Article::parse(&raw)?;
    /// let record = article.to_record();
    /// assert_eq!(record.to_markdown(), article.to_markdown());
    /// assert_eq!(record.to_text(), article.to_text());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_markdown(&self) -> String {
        self.to_markdown_with(MarkdownOptions::new())
    }

    /// As [`Article::to_markdown_with`](crate::Article::to_markdown_with).
    pub fn to_markdown_with(&self, options: MarkdownOptions) -> String {
        self.page().to_markdown(options)
    }

    fn page(&self) -> Page<'_> {
        let authors = self.byline.iter().flat_map(|byline| &byline.authors);
        let dateline = self.dateline.as_ref();
        let mut parts: Vec<(usize, Part<'_>)> = self.body.iter().map(block).gather();
        if self.images.is_empty() {
            parts.extend(self.captions.iter().map(caption));
        } else {
            parts.extend(self.images.iter().map(image));
        }
        Page {
            headline: self.headline.as_ref().map(|headline| headline.text.as_str()),
            deck: self.deck.as_ref().map(|deck| deck.text.as_str()),
            byline: self.byline.as_ref().map(|byline| byline.text.as_str()),
            authors: authors.map(|author| author.name.as_str().into()).gather(),
            dateline: dateline.map(|dateline| dateline.text.as_str()),
            is_placed: dateline.is_some_and(|line| line.place.is_some() || line.agency.is_some()),
            published: self.published.as_deref().map(Into::into),
            updated: self.updated.as_deref().map(Into::into),
            section: self.section.as_deref(),
            tags: self.tags.iter().map(String::as_str).gather(),
            lang: self.lang.as_deref(),
            url: self
                .canonical_url
                .as_ref()
                .map(|url| url.url.as_str())
                .filter(|url| !url.is_empty()),
            parts: in_order(parts),
            notes: self.footnotes.iter().map(note).gather(),
        }
    }
}

/// As [`Record::to_text`] prints it.
impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_text())
    }
}

fn block(block: &BlockRecord) -> (usize, Part<'_>) {
    let piece = Piece {
        kind: BodyKind::named(&block.kind),
        text: &block.text,
        links: links(&block.links),
        marker: block.marker.as_deref(),
        depth: block.depth,
    };
    (block.spans.first().map_or(0, |span| span.0), Part::Block(piece))
}

fn note(note: &FootnoteRecord) -> Note<'_> {
    Note { label: &note.label, text: &note.text, links: links(&note.links) }
}

fn links(links: &[InlineLinkRecord]) -> Vec<(Range<usize>, &str)> {
    let place = |link: &InlineLinkRecord| link.range.0..link.range.1;
    links.iter().filter_map(|link| Some((place(link), link.url.as_deref()?))).gather()
}

fn image(image: &ImageRecord) -> (usize, Part<'_>) {
    let place = image.refs.iter().map(|span| span.0).min().unwrap_or(0);
    (
        place,
        Part::Image { text: image.text.as_deref().unwrap_or_default(), url: image.url.as_deref() },
    )
}

fn caption(caption: &TextRecord) -> (usize, Part<'_>) {
    (caption.spans.first().map_or(0, |span| span.0), Part::Image { text: &caption.text, url: None })
}
