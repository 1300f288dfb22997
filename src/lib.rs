//! copydesk reads raw text dumps of news articles and gives back the article: headline, byline,
//! dateline, body paragraphs, links, date and address, each of which knows the bytes of the dump
//! that it was read from. A dump is what a PDF-to-text tool, a Markdown converter, a reader view, a
//! wire or a mail left of a page. No network, no clock, no locale: the same text gives the same
//! article.
//!
//! ```
//! let raw = "\
//! [Skip to content](#main)
//!
//! # Harbour Bridge Reopens After Two\\-Year Repair
//!
//! By **Marta Lindqvist** and Tom Okafor
//!
//! March 3, 2025
//!
//! &#8220;We promised to be back in spring, and spring it is,&#8221; said the port&#8217;s chief engi-
//! neer, Ada Renner, who walked across before dawn with the [repair crew](https://www.example.org/crew).
//!
//! The repair cost 48.2 million crowns, some 6 million more than the council [had set aside](#),
//! because divers found that two piers stood on timber piles from 1911, the engineer said.
//!
//! Related article: [How Divers Found the Forgotten Piles](https://www.example.org/piles)
//!
//! Shopkeepers on the south bank, who had lost a third of their trade while the bridge was closed,
//! hung flags from their windows, and an engineer who knew the bridge from his student days wept.
//!
//! Original url:
//!
//! <https://www.example.org/2025/03/03/harbour-bridge-reopens>";
//!
//! let article = copydesk::Article::parse(raw)?;
//! assert_eq!(article.headline().unwrap(), "Harbour Bridge Reopens After Two-Year Repair");
//! let authors: Vec<&str> =
//!     article.byline().unwrap().authors().map(|a| a.name().as_str()).collect();
//! assert_eq!(authors, ["Marta Lindqvist", "Tom Okafor"]);
//! assert_eq!(article.published().unwrap().to_string(), "2025-03-03");
//!
//! let first = article.body().next().unwrap();
//! assert_eq!(
//!     first.text(),
//!     "“We promised to be back in spring, and spring it is,” said the port’s chief engineer, Ada Renner, \
//!      who walked across before dawn with the repair crew."
//! );
//! assert_eq!(first.links().next().unwrap().url(), Some("https://www.example.org/crew"));
//! assert_eq!(
//!     article.related_links().next().unwrap().text(),
//!     "How Divers Found the Forgotten Piles"
//! );
//! assert_eq!(
//!     article.canonical_url().unwrap().url(),
//!     Some("https://www.example.org/2025/03/03/harbour-bridge-reopens")
//! );
//!
//! // Where was the headline read?
//! assert_eq!(
//!     &raw[article.headline().unwrap().raw_span().range()],
//!     "Harbour Bridge Reopens After Two\\-Year Repair"
//! );
//! # Ok::<(), copydesk::ParseError>(())
//! ```
//!
//! **Contents**: [what it does not do](#what-it-does-not-do) · [words](#words) ·
//! [the pipeline](#the-pipeline) · [provenance](#provenance) ·
//! [the whole article](#the-whole-article) · [errors and notes](#errors-and-notes) ·
//! [sentences, words, chunks](#sentences-words-chunks) ·
//! [several articles in one dump](#several-articles-in-one-dump) ·
//! [several dumps of one story](#several-dumps-of-one-story) ·
//! [how sure it is](#how-sure-it-is) · [passes](#passes-of-ones-own) ·
//! [languages](#languages-of-ones-own) · [features](#features) ·
//! [limits and versions](#limits-and-versions) · pages of their own: [a cookbook of twelve
//! recipes](_docs::cookbook), [why it is made as it is](_docs::design), [adding a
//! pass](_docs::adding_a_pass), [a family](_docs::adding_a_family), [a
//! language](_docs::adding_a_language)
//!
//! # What it does not do
//!
//! * It does not read HTML. Tags that a converter left inside lines are taken out; a page's source
//!   should go through an HTML library first.
//! * It does not decode bytes: the input is `&str`, and every span counts bytes of it. Decode
//!   first; [`String::from_utf8_lossy`] is fine.
//! * It does not fetch, resolve or check addresses, and does not complete a date from a clock: what
//!   the dump does not say is `None`.
//! * It does not put columns in order. A dump with two columns interleaved line by line stays so.
//! * It does not correct what the newsroom wrote: no spelling, no quotation marks, no recognition
//!   errors.
//! * It does not sanitise for a browser. The texts are plain text; escape them like any other.
//!
//! # Words
//!
//! | word | meaning |
//! | --- | --- |
//! | raw text, dump | what the caller gave |
//! | clean text | the raw text after all passes: [`Article::clean_text`] |
//! | [span](Span), [raw span](RawSpan) | a half-open range of bytes of the clean, of the raw text |
//! | [edit](Edit) | replace this range by this text |
//! | [pass](Pass) | one cleanup step; it returns edits |
//! | [stage](Stage) | when a pass runs: on the text, or when its blocks are known |
//! | line, [block](Block) | a block is the lines that belong together: a paragraph, a heading, a line of a menu |
//! | [role](Role) | what a block is in the page: before the article, headline, body, subheading, insert, after it |
//! | headline | the main title (elsewhere *title*) |
//! | deck | the line or two under the headline (*dek*, *standfirst*) |
//! | [byline](Byline) | the line that names the [authors](Author) |
//! | [dateline](Dateline) | the place, agency and date that open the story, or the date that stands alone above it |
//! | [body](BodyBlock) | the story's paragraphs, subheadings, list items and quotations |
//! | caption | the words under a picture, its credit included |
//! | [footnote](Footnote) | a note at the story's foot that a mark in the text leads to |
//! | related links | links to other stories that the page offers |
//! | canonical URL | the article's own address |
//! | furniture | running heads and feet, page numbers, print time stamps (paper and PDF) |
//! | boilerplate | menus, share bars, sign-ups, cookie text (the web) |
//! | residue | marks inside a text that are not its words: link targets, emphasis, a label before it |
//! | [note](Note) | something odd, and not fatal |
//! | container, document | a dump of several articles; the part of it that is one |
//! | ledger | who owns which raw byte |
//!
//! # The pipeline
//!
//! 1. The input is checked: some text, and no more bytes than the [limit](ParserBuilder::max_len).
//!    A container is cut into its documents; the rest is for one of them.
//! 2. The [passes](Passes) of [`Stage::Text`] run in order, and each one's edits are applied:
//!    escapes of a dump that is one string or one cell, line ends, page furniture, Markdown residue
//!    and links, entities, ligatures, invisible characters. A map keeps the way back to the raw
//!    bytes.
//! 3. A labelled header (front matter, a reader view's `Title:` lines) is read.
//! 4. The lines are measured: is the dump wrapped, at what width, in what kind of face? Every line
//!    break is decided to be a paragraph's end or a wrap, and so lines become blocks, across blank
//!    lines and page breaks, too.
//! 5. The passes of [`Stage::Block`] run: lines of a block are joined, hyphens at line ends undone,
//!    runs of spaces closed up.
//! 6. Every block's features (its length, end, links, words, neighbours, repetitions) are weighed
//!    by a sequence model, and the most likely sequence of [roles](Role) is found.
//! 7. Fields are read from the blocks with their roles, one after the other: a field takes its
//!    bytes, later ones see what is left. Grammars for bylines, datelines and dates say nothing
//!    where the text is not clear.
//! 8. The ledger gives every visible raw byte to one owner.
//!
//! [`Parser::explain`] runs the same code and keeps what each step did; [`Explanation`] can be
//! printed and replayed.
//!
//! # Provenance
//!
//! **Every field is a stretch of the clean text.** [`Text::as_str`] is its text, [`Text::span`] its
//! place there.
//!
//! **Every field knows its raw bytes.** [`Text::raw_span`] is the smallest range of the raw text
//! that covers the text. [`Text::raw_pieces`] are the bytes that the item *owns*: its label and its
//! residue too, with holes where something else stands inside (a page number in the middle of a
//! paragraph).
//!
//! **Nothing is lost.** Every raw byte that is not white space, a control or an invisible character
//! has exactly one owner: a field, a body block, a caption, a link, a [metadata
//! entry](Article::metadata), or a [discarded](Article::discarded) stretch with its
//! [reason](Reason).
//!
//! **Some things refer.** [`Article::published_span`] and [`Link::target`] tell where something was
//! read in bytes that may belong to another item.
//!
//! ```
//! let raw = "# Ferry Returns to the Islands\n\nBy Rosa Tennant\n\n\
//!            A night ferry sailed on Monday for the **first time** in thirty \
//!            years, with two hundred passengers on board, the operator said.\n\n\
//!            The line was given up in 1996, when the airport promised to \
//!            bring the islands within forty minutes of the mainland.\n";
//! let article = copydesk::Article::parse(raw)?;
//! let paragraph = article.paragraphs().next().unwrap();
//! assert!(paragraph.as_str().contains("for the first time in"));
//! assert!(raw[paragraph.raw_span().range()].contains("for the **first time** in"));
//! let headline = article.headline().unwrap();
//! let owned: Vec<&str> = headline.raw_pieces().map(|piece| &raw[piece.range()]).collect();
//! assert_eq!(owned, ["# Ferry Returns to the Islands"]);
//! # Ok::<(), copydesk::ParseError>(())
//! ```
//!
//! A [byte of the dump](Article::owner_at) is asked for its owner, and [any
//! span](Article::raw_span_of) for the bytes behind it, and [back](Article::span_of).
//!
//! # The whole article
//!
//! [`Article::to_text`] is the article as a person would print it (and its `Display`),
//! [`Article::to_markdown`] the same as CommonMark that parses back to exactly its texts, [with
//! front matter](MarkdownOptions) on demand, and [`Article::to_record`] plain owned data.
//! [`Article::authors`], [`updated`](Article::updated), [`section`](Article::section),
//! [`tags`](Article::tags), [`images`](Article::images), [`links`](Article::links) and
//! [`metadata_value`](Article::metadata_value) ask it as a whole. Notes at the foot of a story are
//! its [`footnotes`](Article::footnotes).
//!
//! # Errors and notes
//!
//! [`ParseError`] has four cases: no text, too much text, a pass's invalid edit, a pass's flood of
//! text. The last two cannot come from the standard passes. A dump without headline or story is no
//! error: it parses, the fields are `None` or empty, and [`Article::notes`] says so. Nothing
//! panics.
//!
//! # Sentences, words, chunks
//!
//! With the feature `segments`: `Article::sentences` and `words`, an `excerpt` of whole sentences,
//! `chunks` for a language model, each of which knows its bytes in the clean and in the raw text.
//!
//! # Several articles in one dump
//!
//! [`Article::parse`] reads the first and [notes](Note::MoreDocuments) that there are more;
//! [`Article::parse_all`] reads each: the records of a database's download, the items of a wire
//! archive, the letters of a mailbox or digest, a newsletter's stories.
//!
//! # Several dumps of one story
//!
//! [`Article::reconcile`] merges them: each field as most of them have it, the body aligned, each
//! reading with its source and its witnesses, and what they say in two ways as
//! [conflicts](Reconciled::conflicts). Other stories are [refused](ReconcileError). Which of many
//! dumps are of one story [`Article::fingerprint`] tells.
//!
//! # How sure it is
//!
//! [`Text::confidence`], [`BodyBlock::confidence`] and [`Discarded::confidence`] say of how many
//! such answers in a hundred were right, so that a caller can set a bar: see [`Confidence`] for
//! what that is and is not.
//!
//! # Passes of one's own
//!
//! A pass looks at the text and returns edits; it never touches the text, so it cannot break
//! provenance. A closure will do:
//!
//! ```
//! use copydesk::{Edit, Parser, Passes, pass_fn};
//! // "(MORE)" at the foot of a wire page → nothing
//! let more = pass_fn("wire-more", |draft| {
//!     draft.text().match_indices("(MORE)").map(|(at, mark)| Edit::delete(at..at + mark.len())).collect()
//! });
//! let parser =
//!     Parser::builder().passes(Passes::default().insert_before("markdown", more)?).build();
//! # let _ = parser;
//! # Ok::<(), copydesk::UnknownPass>(())
//! ```
//!
//! What a pattern can say needs no closure: `Pattern` and `Patterns` (feature `patterns`).
//!
//! [`_docs::adding_a_pass`] goes through it step by step; `examples/custom_pass.rs` is a whole
//! program.
//!
//! [`_docs::adding_a_family`] tells which kinds of files are known by their marks, what is read of
//! each, and how one more is added.
//!
//! # Languages of one's own
//!
//! A language is a [`LangPack`]: lists of words, no code and no pattern. [`LANGUAGES`] are the
//! packs of the crate; [`LangPack::builder`] makes one of words that a program reads,
//! [`ParserBuilder::lang`] adds one for a parser, and [`_docs::adding_a_language`] tells how one
//! becomes part of the crate.
//!
//! # Features
//!
//! None changes what is parsed, but those of languages. On by default:
//!
//! * `langs`: all languages. `default-features = false` with `lang-en`, `lang-de` and so on, by
//!   their tags, takes those alone, and makes a program smaller.
//! * `patterns`: `Pattern` and `Patterns`, passes from patterns, by the crate `regex`.
//! * `segments`: `Article::sentences`, `words`, `excerpt` and `chunks`, by the crate
//!   `unicode-segmentation`.
//!
//! Off by default:
//!
//! * `rules`: `Rules`, a file (TOML) of passes from patterns, words of languages, labels of
//!   families.
//! * `serde`: `Serialize` and `Deserialize` for [`Record`] and all that it holds, and for [`Date`];
//!   `Serialize` for [`Text`].
//! * `chrono`, `jiff`, `time`: `TryFrom<`[`Date`]`>` for the crate's date, date with time, and
//!   instant; an error where the dump does not state a part of it.
//! * `url`: `Link::to_url`.
//!
//! # Limits and versions
//!
//! Inputs of up to 32 MiB by default, up to 1 GiB by [`ParserBuilder::max_len`]; time and memory
//! grow linearly with the input, on any input. The oldest supported compiler is the `rust-version`
//! of `Cargo.toml`; raising it is a minor release. The crate is a heuristic: a minor release may
//! read a dump differently, and the change log says under *Behaviour* which kinds of dump. A patch
//! release only repairs. Names of passes and reasons are part of the API.

mod article;
mod block;
mod confidence;
mod container;
mod convert;
mod date;
mod error;
mod explain;
mod family;
mod field;
mod fingerprint;
mod grammar;
mod lang;
mod ledger;
mod note;
mod parse;
mod parser;
mod pass;
mod reconcile;
pub mod record;
#[cfg(feature = "rules")]
mod rules;
mod span;
mod text;

pub use article::{
    Article, Author, Body, BodyBlock, Byline, Dateline, Discarded, Footnote, Image, Link,
};
#[cfg(feature = "segments")]
pub use article::{Chunk, Chunks, Segment};
pub use article::{MarkdownOptions, Metadata, Owner, Text};
#[doc(hidden)]
pub use block::LineEnd;
pub use block::model::Role;
pub use block::{Block, Shaped};
pub use confidence::{Basis, Confidence};
pub use date::{Date, Precision, Time};
pub use error::{DateError, FingerprintError, LangPackError, ParseDateError, ParseError};
pub use error::{ReconcileError, UnknownName, UnknownPass};
pub use explain::{ExplainedBlock, Explanation, Step};
pub use family::Family;
pub use field::BodyKind;
pub use fingerprint::Fingerprint;
pub use grammar::byline::AuthorKind;
pub use lang::{ALL as LANGUAGES, DateUnit, Label, LangPack, LangPackBuilder, OwnedLangPack};
pub use note::Note;
pub use parser::{Parser, ParserBuilder};
#[cfg(feature = "patterns")]
pub use pass::pattern::{Pattern, PatternError, Patterns, Scope};
pub use pass::{Draft, Pass, PassFn, Passes, Stage, pass_fn};
pub use reconcile::{Agreed, Conflict, Difference, Field, Reading, Reconciled};
pub use record::Record;
#[cfg(feature = "rules")]
pub use rules::{Rules, RulesError};
pub use span::{RawSpan, Span};
pub use text::edit::{Edit, Edits, Mark, Reason};

/// Longer documentation, compiled so that its examples stay true.
pub mod _docs {
    // (its programs need these features)
    #[cfg_attr(
        any(not(doctest), all(feature = "rules", feature = "segments", feature = "serde")),
        doc = include_str!("docs/cookbook.md")
    )]
    pub mod cookbook {}
    #[doc = include_str!("docs/adding-a-pass.md")]
    pub mod adding_a_pass {}
    #[doc = include_str!("docs/adding-a-family.md")]
    pub mod adding_a_family {}
    #[doc = include_str!("docs/adding-a-language.md")]
    pub mod adding_a_language {}
    #[doc = include_str!("docs/design.md")]
    pub mod design {}
}

/// The README's examples, run as tests.
#[cfg(all(doctest, feature = "patterns"))]
#[doc = include_str!("../README.md")]
pub struct ReadmeDoctests;

/// What the trainers of the weights need.
#[doc(hidden)]
pub mod training {
    use crate::block::{model, rows};

    pub use crate::block::again::Look;
    pub use crate::block::model::{
        ALONE, LearnedSteps, MAY_FOLLOW, MAY_START, ROLES, UNITS, Votes, again_of,
    };

    /// How many features there are, and how many of them the first reading has.
    pub const FEATURES: (usize, usize) = (rows::COUNT, rows::FIRST);

    /// A feature's name: `len:3`.
    pub fn feature_name(feature: u16) -> String {
        rows::name(feature)
    }

    /// The groups of the headline's evidence and how many rows each has, in the order of their
    /// table.
    pub const TITLE_GROUPS: &[(&str, usize)] = &crate::field::evidence::GROUPS;

    /// How many numbers the weights' tables have, of the roles and of the headline's evidence:
    /// [`ParserBuilder::weights`](crate::ParserBuilder::weights) and `title_weights` want so many.
    pub const WEIGHTS: (usize, usize) = (model::NUMBERS, crate::field::evidence::NUMBERS);
}
