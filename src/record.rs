//! [`Record`]: an article as plain owned data, for exchange.
//!
//! ```
//! let raw = "# Ferry Sinks Off Port Elswick\n\nBy Rosa Tennant\n\n\
//!            The ferry sank on Monday morning off the coast, and \
//!            all of its 212 passengers were saved, police said.\n\n\
//!            Divers will look for the log as soon as the \
//!            storm is over, the harbour master said.\n";
//! let record = copydesk::Article::parse(raw)?.to_record();
//! let headline = record.headline.as_ref().map(|h| h.text.as_str());
//! assert_eq!(headline, Some("Ferry Sinks Off Port Elswick"));
//! # Ok::<(), copydesk::ParseError>(())
//! ```
//!
//! Its parts are public structs of the same plain kind; they cannot be built outside the crate, so
//! that a later version may add to them.
//!
//! ```
//! let raw = std::fs::read_to_string("examples/dumps/harbour-bridge.txt")?;
//! let record = copydesk::Article::parse(&raw)?.to_record();
//! assert_eq!(
//!     record.byline.as_ref().map(|byline| byline.authors[1].role.as_deref()),
//!     Some(Some("Transport Reporter"))
//! );
//! assert_eq!(
//!     record.dateline.as_ref().and_then(|dateline| dateline.place.as_deref()),
//!     Some("PORT ELSWICK")
//! );
//! assert_eq!(
//!     (record.body[0].kind.as_str(), record.body[1].links[0].text.as_str()),
//!     ("paragraph", "repair crew")
//! );
//! assert_eq!(
//!     record.related_links[0].url.as_deref(),
//!     Some("https://www.example.org/2025/02/11/forgotten-piles")
//! );
//! assert_eq!(
//!     record.canonical_url.as_ref().map(|url| url.url.ends_with("harbour-bridge-reopens")),
//!     Some(true)
//! );
//! assert!(
//!     record.metadata.iter().any(|line| line.text.starts_with('©'))
//!         && record.discarded.iter().any(|gone| gone.reason == "boilerplate")
//! );
//! let (from, to) = record.captions[0].spans[0];
//! assert!(raw[from..to].contains("first tram"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The same names and forms as the JSON Lines of `examples/normalize`; with the feature `serde` it
//! can be written and read.

mod render;

use crate::article::lists::Depths;
use crate::article::{Article, Image, Link, Text};
use crate::confidence::Confidence;
use crate::grammar::byline::AuthorKind;
use crate::text::gather::Gather;

macro_rules! plain {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Default)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
        #[non_exhaustive]
        pub struct $name { $($(#[$fdoc])* pub $field: $type,)* }
    };
}

/// A half-open range of raw bytes: its first byte, and the byte behind its last.
pub type Range = (usize, usize);

plain!(
    /// An article as plain owned data. A field that was not found is `None`, a list without items
    /// is empty.
    Record {
        /// The version of this form: [`Record::SCHEMA`]. 0 where what was read does not state one.
        schema: u32,
        /// The headline.
        headline: Option<TextRecord>,
        /// The deck.
        deck: Option<TextRecord>,
        /// The byline.
        byline: Option<BylineRecord>,
        /// The dateline.
        dateline: Option<DatelineRecord>,
        /// The publication date, ISO 8601.
        published: Option<String>,
        /// Where it was read.
        published_refs: Vec<Range>,
        /// The date of the last change, ISO 8601.
        updated: Option<String>,
        /// Where it was read.
        updated_refs: Vec<Range>,
        /// The section.
        section: Option<String>,
        /// The tags.
        tags: Vec<String>,
        /// The body's blocks.
        body: Vec<BlockRecord>,
        /// The captions.
        captions: Vec<TextRecord>,
        /// The notes at the story's foot.
        footnotes: Vec<FootnoteRecord>,
        /// The images, each with the caption that stands under it.
        images: Vec<ImageRecord>,
        /// All links inside the article's own texts.
        links: Vec<LinkRecord>,
        /// The related links.
        related_links: Vec<LinkRecord>,
        /// The canonical URL.
        canonical_url: Option<UrlRecord>,
        /// Labelled lines that are no field of their own.
        metadata: Vec<MetadataRecord>,
        /// What is in no field.
        discarded: Vec<DiscardedRecord>,
        /// The language's tag.
        lang: Option<String>,
        /// The stable name of the dump's kind: `markdown`, `print_out`, …
        family: Option<String>,
        /// What was odd, in words.
        notes: Vec<String>,
    }
);
plain!(
    /// A text and the raw bytes that it owns.
    TextRecord {
        /// The text.
        text: String,
        /// The raw bytes that it owns.
        spans: Vec<Range>,
        /// How sure it is, from 0 to 1.
        confidence: Option<f32>,
    }
);
plain!(
    /// A byline.
    BylineRecord {
        /// The line.
        text: String,
        /// The authors.
        authors: Vec<AuthorRecord>,
        /// The raw bytes that it owns.
        spans: Vec<Range>,
        /// How sure it is, from 0 to 1.
        confidence: Option<f32>,
    }
);
plain!(
    /// An author.
    AuthorRecord {
        /// The name as printed.
        name: String,
        /// `person` or `organization`.
        kind: String,
        /// The job.
        role: Option<String>,
        /// The address.
        email: Option<String>,
    }
);
plain!(
    /// A dateline.
    DatelineRecord {
        /// The line.
        text: String,
        /// The place.
        place: Option<String>,
        /// The agency.
        agency: Option<String>,
        /// The date that the line states, ISO 8601; `--01-15` without a year.
        date: Option<String>,
        /// The raw bytes that it owns.
        spans: Vec<Range>,
        /// How sure it is, from 0 to 1.
        confidence: Option<f32>,
    }
);
plain!(
    /// A block of the body.
    BlockRecord {
        /// `paragraph`, `subheading`, `list_item`, `quote`, `table` or `code`.
        kind: String,
        /// The text.
        text: String,
        /// The raw bytes that it owns.
        spans: Vec<Range>,
        /// The links inside it.
        links: Vec<InlineLinkRecord>,
        /// The mark before it, as printed: `-`, `3.`, `##`.
        marker: Option<String>,
        /// How many items a list's item stands in.
        depth: usize,
        /// How sure it is that it belongs to the story, from 0 to 1.
        confidence: Option<f32>,
    }
);
plain!(
    /// A link inside a block.
    InlineLinkRecord {
        /// Its text.
        text: String,
        /// Its address.
        url: Option<String>,
        /// The bytes of the block's text that are its own.
        range: Range,
    }
);
plain!(
    /// A note at the story's foot.
    FootnoteRecord {
        /// The label without its marks: `1`.
        label: String,
        /// The note.
        text: String,
        /// The raw bytes that it owns.
        spans: Vec<Range>,
        /// The links inside it.
        links: Vec<InlineLinkRecord>,
        /// How sure it is, from 0 to 1.
        confidence: Option<f32>,
    }
);
plain!(
    /// An image.
    ImageRecord {
        /// What is said of it: its caption, or else its alternative text.
        text: Option<String>,
        /// The alternative text.
        alt: Option<String>,
        /// The address of its file.
        url: Option<String>,
        /// The raw bytes of its text and its address; they belong to a caption, or are discarded.
        refs: Vec<Range>,
    }
);
plain!(
    /// A link: to another story, or inside a text. That one owns no bytes: they are the text's.
    LinkRecord {
        /// Its text.
        text: String,
        /// Its address.
        url: Option<String>,
        /// The raw bytes that it owns.
        spans: Vec<Range>,
        /// Raw bytes of its address that it does not own.
        refs: Vec<Range>,
    }
);
plain!(
    /// The canonical URL.
    UrlRecord {
        /// The address as printed.
        url: String,
        /// The raw bytes that it owns.
        spans: Vec<Range>,
        /// Raw bytes of its address that it does not own: a link of the page to itself.
        refs: Vec<Range>,
    }
);
plain!(
    /// A labelled line.
    MetadataRecord {
        /// The label; empty where none was printed.
        label: String,
        /// The value.
        text: String,
        /// The raw bytes that it owns.
        spans: Vec<Range>,
    }
);
plain!(
    /// Raw bytes in no field.
    DiscardedRecord {
        /// The reason's stable name.
        reason: String,
        /// The raw bytes.
        spans: Vec<Range>,
        /// How sure it is that they belong neither to the headline nor to the story, from 0 to 1;
        /// `None` where nothing had to be decided.
        confidence: Option<f32>,
    }
);

fn spans(text: Text<'_>) -> Vec<Range> {
    text.raw_pieces().map(|s| (s.start(), s.end())).gather()
}

fn text(text: Text<'_>) -> TextRecord {
    TextRecord {
        text: text.as_str().to_owned(),
        spans: spans(text),
        confidence: share(text.confidence()),
    }
}

fn share(confidence: Confidence) -> Option<f32> {
    Some(confidence.share())
}

fn inside(link: Link<'_>) -> LinkRecord {
    let refs = [Some(link.text().raw_span()), link.target()].into_iter().flatten();
    LinkRecord {
        text: link.text().as_str().to_owned(),
        url: link.url().map(str::to_owned),
        refs: refs.map(|s| (s.start(), s.end())).gather(),
        spans: Vec::new(),
    }
}

/// The links inside a text.
fn inline(text: Text<'_>) -> Vec<InlineLinkRecord> {
    let start = text.span().start();
    let link = |link: Link<'_>| {
        let span = link.text().span();
        let range = (span.start() - start, span.end() - start);
        InlineLinkRecord {
            text: link.text().as_str().to_owned(),
            url: link.url().map(str::to_owned),
            range,
        }
    };
    text.links().map(link).gather()
}

fn image(image: Image<'_>) -> ImageRecord {
    let refs = [image.text().map(Text::raw_span), image.target()].into_iter().flatten();
    ImageRecord {
        text: image.text().map(String::from),
        alt: image.alt().map(String::from),
        url: image.url().map(str::to_owned),
        refs: refs.map(|s| (s.start(), s.end())).gather(),
    }
}

fn related(link: Link<'_>) -> LinkRecord {
    let spans = spans(link.text());
    let outside = link
        .target()
        .map(|t| (t.start(), t.end()))
        .filter(|t| !spans.iter().any(|s| s.0 <= t.0 && t.1 <= s.1) && t.0 < t.1);
    LinkRecord {
        text: link.text().as_str().to_owned(),
        url: link.url().map(str::to_owned),
        refs: outside.filter(|_| link.url().is_some()).into_iter().gather(),
        spans,
    }
}

impl Article {
    /// The article as plain owned data.
    pub fn to_record(&self) -> Record {
        let mut depths = Depths::default();
        Record {
            schema: Record::SCHEMA,
            headline: self.headline().map(text),
            deck: self.deck().map(text),
            byline: self.byline().map(|b| BylineRecord {
                text: b.text().as_str().to_owned(),
                authors: b
                    .authors()
                    .map(|a| AuthorRecord {
                        name: a.full_name().into_owned(),
                        kind: if a.kind() == AuthorKind::Organization {
                            "organization"
                        } else {
                            "person"
                        }
                        .to_owned(),
                        role: a.role().map(|r| r.as_str().to_owned()),
                        email: a.email().map(|e| e.as_str().to_owned()),
                    })
                    .gather(),
                spans: spans(b.text()),
                confidence: share(b.text().confidence()),
            }),
            dateline: self.dateline().map(|d| DatelineRecord {
                text: d.text().as_str().to_owned(),
                place: d.place().map(|p| p.as_str().to_owned()),
                agency: d.agency().map(|a| a.as_str().to_owned()),
                date: d.date().map(|d| d.to_string()),
                spans: spans(d.text()),
                confidence: share(d.text().confidence()),
            }),
            published: self.published().map(|d| d.to_string()),
            published_refs: self
                .published_span()
                .map(|s| (s.start(), s.end()))
                .into_iter()
                .gather(),
            updated: self.updated().map(|d| d.to_string()),
            updated_refs: self.updated_span().map(|s| (s.start(), s.end())).into_iter().gather(),
            section: self.section().map(String::from),
            tags: self.tags().map(String::from).gather(),
            body: self
                .body()
                .map(|b| BlockRecord {
                    kind: b.kind().as_str().to_owned(),
                    text: b.text().as_str().to_owned(),
                    spans: spans(b.text()),
                    links: inline(b.text()),
                    marker: b.marker().map(str::to_owned),
                    depth: depths.next(b),
                    confidence: share(b.confidence()),
                })
                .gather(),
            captions: self.captions().map(text).gather(),
            footnotes: self
                .footnotes()
                .map(|note| FootnoteRecord {
                    label: note.label().to_owned(),
                    text: note.text().as_str().to_owned(),
                    spans: spans(note.text()),
                    links: inline(note.text()),
                    confidence: share(note.text().confidence()),
                })
                .gather(),
            images: self.images().map(image).gather(),
            links: self.links().map(inside).gather(),
            related_links: self.related_links().map(related).gather(),
            canonical_url: self.canonical_url().map(|u| UrlRecord {
                url: u.url().unwrap_or_default().to_owned(),
                spans: spans(u.text()),
                refs: u.target().map(|t| (t.start(), t.end())).into_iter().gather(),
            }),
            metadata: self
                .metadata()
                .map(|m| MetadataRecord {
                    label: m.label().to_owned(),
                    text: m.text().as_str().to_owned(),
                    spans: spans(m.text()),
                })
                .gather(),
            discarded: self
                .discarded()
                .map(|d| DiscardedRecord {
                    reason: d.reason().as_str().to_owned(),
                    spans: d.raw_pieces().map(|s| (s.start(), s.end())).gather(),
                    confidence: d.confidence().and_then(share),
                })
                .gather(),
            lang: self.lang().map(str::to_owned),
            family: Some(self.family().as_str().to_owned()),
            notes: self.notes().iter().map(ToString::to_string).gather(),
        }
    }
}
