//! Blocks with roles → fields. The order of the fields is the order of the calls in [`read`]: a
//! field takes its bytes, and later ones see what is left.

mod body;
mod byline;
mod byline_bare;
mod byline_end;
mod byline_linked;
mod byline_metadata;
mod byline_places;
mod byline_stamps;
mod canonical;
mod captions;
mod carried;
mod credits;
mod dates;
mod dates_beside;
pub(crate) mod evidence;
mod filed;
pub(crate) mod footnotes;
mod headline;
pub(crate) mod image;
pub(crate) mod link;
mod metadata;
mod notices;
mod related;
mod tables;
mod updated;

use std::cell::{OnceCell, RefCell};

use crate::block::facts::Facts;
use crate::block::header::{Entry, Key};
use crate::block::model::{Model, Role, Verdict, Votes};
use crate::block::{Block, Shaped};
use crate::date::Date;
use crate::grammar::byline::{self as grammar, Author, AuthorKind, Parsed};
use crate::grammar::date::DateLine;
use crate::lang::lexicon::Lexicon;
use crate::note::Note;
use crate::span::Span;
use crate::text::bytes::ByteSet;
use crate::text::edit::Reason;
pub(crate) use crate::text::link::LinkAt;
use crate::text::map::OffsetMap;
use crate::text::order;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    Headline,
    Deck,
    Byline,
    Dateline,
    Body(BodyKind),
    Caption,
    Footnote,
    Related,
    Canonical,
    Metadata,
    Discarded(Reason),
}

/// What a block of the body is.
///
/// ```
/// let raw = std::fs::read_to_string("examples/dumps/harbour-bridge.txt")?;
/// let article = copydesk::Article::parse(&raw)?;
/// let kinds: Vec<&str> = article.body().map(|block| block.kind().as_str()).collect();
/// assert_eq!(kinds[2..5], ["paragraph", "subheading", "paragraph"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BodyKind {
    /// A paragraph.
    Paragraph,
    /// A heading inside the story.
    Subheading,
    /// An item of a list; its text is without the marker.
    ListItem,
    /// A block quotation.
    Quote,
    /// A table: its lines as printed, bars and rules included.
    /// [`BodyBlock::rows`](crate::BodyBlock::rows) has its cells.
    Table,
    /// Code: its lines as they stand, without fences.
    Code,
}

impl BodyKind {
    /// The stable name: `paragraph`, `subheading`, `list_item`, `quote`, `table`, `code`.
    pub fn as_str(self) -> &'static str {
        match self {
            BodyKind::Paragraph => "paragraph",
            BodyKind::Subheading => "subheading",
            BodyKind::ListItem => "list_item",
            BodyKind::Quote => "quote",
            BodyKind::Table => "table",
            BodyKind::Code => "code",
        }
    }

    /// The kind of that name; a paragraph where the name is not known.
    pub(crate) fn named(name: &str) -> BodyKind {
        let kinds = [
            BodyKind::Subheading,
            BodyKind::ListItem,
            BodyKind::Quote,
            BodyKind::Table,
            BodyKind::Code,
        ];
        kinds.into_iter().find(|kind| kind.as_str() == name).unwrap_or(BodyKind::Paragraph)
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub kind: Kind,
    /// The text, without label and marker.
    pub text: Span,
    /// The label, where one was printed.
    pub label: Span,
    /// A link's target, as an index into the links; or an address in the text itself.
    pub target: Target,
    /// What it was read from.
    pub source: Source,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// A block of that index, whose role says what it is.
    Block(u32),
    /// A labelled line.
    Label,
    /// A place and a form.
    Convention,
}

impl Item {
    /// An owner of raw bytes that are in no field; it stands at a place of the clean text, without
    /// a byte of it.
    pub(crate) fn discarded(reason: Reason, at: usize) -> Item {
        let at = Span::new(at, at);
        Item {
            kind: Kind::Discarded(reason),
            text: at,
            label: at,
            target: Target::None,
            source: Source::Convention,
        }
    }
}

/// Where an item's address stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target {
    None,
    /// The link of that index.
    Link(u32),
    Text,
    /// The page's address as its links carry it.
    Carried,
}

#[derive(Debug, Clone)]
pub(crate) struct AuthorAt {
    pub name: Span,
    /// The given names, where the surname stands before them.
    pub given: Option<Span>,
    pub kind: AuthorKind,
    pub role: Option<Span>,
    pub email: Option<Span>,
}

impl AuthorAt {
    /// An author that a grammar found in the text that starts at `start`.
    pub(crate) fn of(author: Author, start: usize) -> AuthorAt {
        let at = |r: std::ops::Range<usize>| Span::new(start + r.start, start + r.end);
        AuthorAt {
            name: at(author.name),
            given: None,
            kind: author.kind,
            role: author.role.map(at),
            email: author.email.map(at),
        }
    }
}

/// A stretch of the clean text that an owner (by number) claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Claim {
    pub own: Span,
    pub owner: u32,
}

#[derive(Debug, Default)]
pub(crate) struct Found {
    pub items: Vec<Item>,
    pub claims: Vec<Claim>,
    pub authors: Vec<AuthorAt>,
    pub dateline: DatelineAt,
    /// The block that the dateline opens: the body begins there at the latest.
    pub lead: Option<usize>,
    /// The publication date and where it was read.
    pub published: Option<(Date, Span)>,
    /// The date of the last change and where it was read.
    pub updated: Option<(Date, Span)>,
    pub notes: Vec<Note>,
    /// The page's address as its links carry it, where the canonical URL was read there.
    pub carried: Option<LinkAt>,
}

impl Found {
    /// Nothing so far, with room for the owners of so many blocks and entries.
    pub(crate) fn with_room(owners: usize) -> Found {
        Found {
            items: Vec::with_capacity(owners + 4),
            claims: Vec::with_capacity(owners + 4),
            ..Found::default()
        }
    }
}

#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct DatelineAt {
    pub place: Option<Span>,
    pub agency: Option<Span>,
    pub date: Option<Date>,
}

pub(crate) struct Desk<'a> {
    pub raw: &'a str,
    /// Which bytes the dump holds.
    pub bytes: ByteSet,
    pub text: &'a str,
    pub map: &'a OffsetMap,
    pub blocks: &'a [Block],
    pub facts: &'a [Facts],
    /// The hashes of the blocks' first words (`block::facts::Measured`).
    pub kept: &'a [u64],
    /// The blocks that are date lines, and what they say.
    pub dates: &'a [(usize, DateLine)],
    pub verdicts: &'a [Verdict],
    /// What the blocks' features say of each role.
    pub votes: &'a [Votes],
    pub model: &'static Model,
    pub title_weights: &'static evidence::Weights,
    /// See [`Desk::totals`].
    pub totals: OnceCell<Vec<Votes>>,
    /// The byline that the masthead was cut by.
    pub byline: Option<grammar::Seen>,
    /// Whether it is a press release: who stands alone in it speaks, or is to be asked.
    pub release: bool,
    /// What [`Desk::labelled`] and [`Desk::bare`] have read.
    pub bylines: RefCell<Vec<(usize, bool, Option<Parsed>)>>,
    /// How well each block agrees with what is known of the title (`block::titles`).
    pub titles: &'a [u8],
    pub entries: &'a [Entry],
    pub links: &'a [LinkAt],
    pub lexicon: &'a Lexicon,
    pub lang: Option<usize>,
    /// Whether labels or codes bound the story.
    pub bounded: bool,
    /// Whether a label says that the story begins.
    pub told: bool,
    /// The headline's block.
    pub head: Option<usize>,
    /// For each block whether a field has taken it.
    pub taken: Vec<bool>,
    pub found: Found,
}

/// Finds every field and gives every block an owner.
pub(crate) fn read(mut desk: Desk<'_>) -> Found {
    headline::find(&mut desk);
    canonical::find(&mut desk);
    dates::find(&mut desk);
    byline::find(&mut desk);
    related::find(&mut desk);
    captions::find(&mut desk);
    headline::find_deck(&mut desk);
    tables::find(&mut desk);
    footnotes::find(&mut desk);
    notices::find(&mut desk);
    body::find(&mut desk);
    metadata::find(&mut desk);
    updated::find(&mut desk);
    desk.settle()
}

impl<'a> Desk<'a> {
    pub(crate) fn words(&self, i: usize) -> &'a str {
        &self.text[self.blocks[i].span.range()]
    }

    /// For each block and role, how far the best page with it stays behind the best one of all.
    pub(crate) fn totals(&self) -> &[Votes] {
        self.totals.get_or_init(|| self.model.totals(self.votes))
    }

    /// What a block says as a byline with its label: several fields ask, one reads it.
    pub(crate) fn labelled(&self, i: usize) -> Option<Parsed> {
        let words = self.words(i);
        match &self.byline {
            Some(seen) if *seen.line == *words => Some(seen.parsed.clone()),
            _ => self.read_byline(i, true, || grammar::labelled(words, self.lexicon)),
        }
    }

    /// What it says as names without one.
    pub(crate) fn bare(&self, i: usize) -> Option<Parsed> {
        self.read_byline(i, false, || grammar::bare(self.words(i), self.lexicon, self.lang))
    }

    fn read_byline(
        &self,
        i: usize,
        label: bool,
        read: impl FnOnce() -> Option<Parsed>,
    ) -> Option<Parsed> {
        /// Lines that are remembered: those around a masthead.
        const KEPT: usize = 24;
        let mut known = self.bylines.borrow_mut();
        if let Some((.., parsed)) = known.iter().find(|known| (known.0, known.1) == (i, label)) {
            return parsed.clone();
        }
        let parsed = read();
        // (that a line has no label is soon told)
        if known.len() < KEPT && (!label || parsed.is_some()) {
            known.push((i, label, parsed.clone()));
        }
        parsed
    }

    pub(crate) fn role(&self, i: usize) -> Role {
        self.verdicts[i].role
    }

    pub(crate) fn is_free(&self, i: usize) -> bool {
        !self.taken[i]
    }

    /// Free blocks of a role other than body, in order.
    pub(crate) fn free(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.blocks.len())
            .filter(|&i| self.is_free(i) && !matches!(self.role(i), Role::Body | Role::Subheading))
    }

    /// A new owner, without bytes so far.
    pub(crate) fn item(&mut self, kind: Kind, text: Span) -> u32 {
        let at = Span::new(text.start(), text.start());
        self.found.items.push(Item {
            kind,
            text,
            label: at,
            target: Target::None,
            source: Source::Convention,
        });
        (self.found.items.len() - 1) as u32
    }

    pub(crate) fn claim(&mut self, own: Span, owner: u32) {
        self.found.claims.push(Claim { own, owner });
    }

    /// Gives the whole of block `i` to a new owner whose text is the block's.
    pub(crate) fn take(&mut self, i: usize, kind: Kind) -> u32 {
        let owner = self.item(kind, self.blocks[i].span);
        self.give(i, owner);
        owner
    }

    /// Gives the whole of block `i` to an owner.
    pub(crate) fn give(&mut self, i: usize, owner: u32) {
        self.claim(self.blocks[i].own, owner);
        self.read_from(i, owner);
        self.taken[i] = true;
    }

    /// Notes that an item's block says what it is. (Bylines, datelines and addresses are found by
    /// their form, whatever the block's role.)
    fn read_from(&mut self, i: usize, owner: u32) {
        let item = &mut self.found.items[owner as usize];
        if item.source == Source::Convention
            && !matches!(
                item.kind,
                Kind::Body(BodyKind::Table)
                    | Kind::Byline
                    | Kind::Dateline
                    | Kind::Canonical
                    | Kind::Footnote
            )
        {
            item.source = Source::Block(i as u32);
        }
    }

    /// Cuts block `i` into parts (ascending, inside the block): each owner gets its part and the
    /// separators behind it, the first one also what is before.
    pub(crate) fn split(&mut self, i: usize, parts: &[(Span, u32)]) {
        let own = self.blocks[i].own;
        for (n, (span, owner)) in parts.iter().enumerate() {
            let start = if n == 0 { own.start() } else { span.start() };
            let end = parts.get(n + 1).map_or(own.end(), |(next, _)| next.start());
            if start < end {
                self.claim(Span::new(start, end), *owner);
            }
            self.read_from(i, *owner);
        }
        self.taken[i] = true;
    }

    pub(crate) fn first_body(&self) -> Option<usize> {
        let end = self.found.lead.unwrap_or(self.blocks.len());
        (0..end).find(|&i| self.role(i) == Role::Body).or(self.found.lead)
    }

    /// The index of the headline's block, once the headline is found.
    pub(crate) fn headline_block(&self) -> Option<usize> {
        self.head
    }

    pub(crate) fn link_of(&self, span: Span) -> Option<u32> {
        let first = self.links.partition_point(|l| l.text.end() <= span.start());
        let inside = |l: &&(usize, &LinkAt)| l.1.text.start() < span.end();
        let links = self.links.iter().enumerate().skip(first);
        let best = links
            .take_while(|l| inside(&l))
            .max_by_key(|(_, l)| l.text.end().min(span.end()) - l.text.start().max(span.start()))?;
        let covered =
            best.1.text.end().min(span.end()).saturating_sub(best.1.text.start().max(span.start()));
        (covered * 2 >= span.len()).then_some(best.0 as u32)
    }

    pub(crate) fn entries_of(&self, key: Key) -> impl Iterator<Item = &'a Entry> {
        self.entries.iter().filter(move |e| e.key == key && !e.values.is_empty())
    }

    /// Sorts the claims and gives what is left of the blocks to nobody's bin.
    fn settle(mut self) -> Found {
        for i in 0..self.blocks.len() {
            if self.is_free(i) {
                let reason = if self.blocks[i].shaped == Shaped::Rule {
                    Reason::Markup
                } else if self.facts[i].furniture {
                    Reason::PageFurniture
                } else if self.facts[i].image {
                    Reason::Image
                } else {
                    Reason::Boilerplate
                };
                self.take(i, Kind::Discarded(reason));
            }
        }
        order::by(&mut self.found.claims, |c| (c.own.start(), c.own.end()));
        let entries = self.entries;
        for item in self
            .found
            .items
            .iter_mut()
            .filter(|item| item.source == Source::Convention && !item.text.is_empty())
        {
            let entry =
                entries[..entries.partition_point(|e| e.own.start() <= item.text.start())].last();
            if entry.is_some_and(|e| item.text.end() <= e.own.end()) {
                item.source = Source::Label;
            }
        }
        self.found
    }
}

/// A part of a block's text as a span of the clean text.
pub(crate) fn within(block: &Block, range: std::ops::Range<usize>) -> Span {
    Span::new(block.span.start() + range.start, block.span.start() + range.end)
}

/// A span without the white space and separators at its ends.
pub(crate) fn trimmed(text: &str, span: Span) -> Span {
    let edge = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ':' | '：' | '|' | '·' | '•' | '–' | '—' | '-' | '>' | '→' | '»' | '▶' | '►'
            )
    };
    let words = &text[span.range()];
    let start = span.start() + (words.len() - words.trim_start_matches(edge).len());
    let end = start
        + words
            .trim_start_matches(edge)
            .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '·' | '→' | '►'))
            .len();
    Span::new(start, end)
}
