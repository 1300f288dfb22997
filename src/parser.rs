//! [`Parser`]: the pipeline, readable from top to bottom in [`Parser::run`].

use std::sync::Arc;

use once_cell::sync::Lazy;

use crate::article::Article;
use crate::block::facts::{Facts, Measured};
use crate::block::header::{self, Entry};
use crate::block::shape::Shape;
use crate::block::{Block, Shaped, features, model, segment, titles};
use crate::error::ParseError;
use crate::explain::{ExplainedBlock, Explanation, LineEnd, Step};
use crate::field::{self, Desk, Item, Kind, LinkAt, Target};
use crate::grammar::{date, url};
use crate::lang::lexicon::{Lexicon, Votes};
use crate::lang::{self, LangPack};
use crate::ledger;
use crate::pass::{ByteSet, Draft, Pass, Passes, Stage};
use crate::span::{RawSpan, Span};
use crate::text::chars::is_invisible_or_space;
use crate::text::line::{self, Marker};
use crate::text::{CleanText, MarkKind};

/// The default limit: 32 MiB.
const MAX_LEN: usize = 32 << 20;

/// A configured parser. Cheap to clone, and `Send + Sync`.
///
/// ```
/// use copydesk::{ParseError, Parser};
/// let parser = Parser::builder().max_len(1 << 20).build();
/// let raw = "# Ferry Sinks Off Port Elswick\n\nBy Rosa Tennant\n\nMarch 3, 2025\n\n\
///            The ferry sank on Monday morning off the coast, and all of its 212 passengers were saved by fishing boats, police said.\n\n\
///            Divers will look for the [ship's log](https://www.example.org/log) as soon as the storm is over, the harbour master said.\n";
/// assert_eq!(parser.parse(raw)?.headline().unwrap(), "Ferry Sinks Off Port Elswick");
/// assert!(matches!(parser.parse(&"too long ".repeat(1 << 20)), Err(ParseError::InputTooLarge { .. })));
/// # Ok::<(), ParseError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Parser {
    passes: Passes,
    lexicon: Arc<Lexicon>,
    max_len: usize,
}

impl Default for Parser {
    fn default() -> Parser {
        standard().clone()
    }
}

/// The parser behind [`Article::parse`], made at the first call.
pub(crate) fn standard() -> &'static Parser {
    static STANDARD: Lazy<Parser> = Lazy::new(|| ParserBuilder::default().build());
    &STANDARD
}

/// Builds a [`Parser`]: its passes, its languages, its limit. It begins with the standard settings.
///
/// ```
/// use copydesk::{LANGUAGES, Parser, Passes};
/// let parser = Parser::builder()
///     .passes(Passes::default().without("ligatures"))
///     .langs(LANGUAGES.iter().copied().filter(|pack| matches!(pack.tag, "en" | "fr")))
///     .max_len(1 << 20)
///     .build();
/// # let _ = parser;
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct ParserBuilder {
    passes: Passes,
    packs: Vec<LangPack>,
    max_len: usize,
}

impl Default for ParserBuilder {
    fn default() -> ParserBuilder {
        ParserBuilder { passes: Passes::default(), packs: lang::ALL.to_vec(), max_len: MAX_LEN }
    }
}

impl ParserBuilder {
    /// Replaces the list of passes.
    pub fn passes(mut self, passes: Passes) -> ParserBuilder {
        self.passes = passes;
        self
    }

    /// Appends a pass.
    pub fn pass(mut self, pass: impl Pass + 'static) -> ParserBuilder {
        self.passes = self.passes.push(pass);
        self
    }

    /// Replaces the language packs. At most 64 are used.
    pub fn langs(mut self, packs: impl IntoIterator<Item = LangPack>) -> ParserBuilder {
        self.packs = packs.into_iter().collect();
        self
    }

    /// Adds a language pack.
    pub fn lang(mut self, pack: LangPack) -> ParserBuilder {
        self.packs.push(pack);
        self
    }

    /// Sets the greatest length of an input in bytes (default 32 MiB, at most 1 GiB).
    pub fn max_len(mut self, bytes: usize) -> ParserBuilder {
        self.max_len = bytes.min(1 << 30);
        self
    }

    /// The parser.
    pub fn build(mut self) -> Parser {
        self.packs.truncate(64);
        Parser { passes: self.passes, lexicon: Arc::new(Lexicon::new(self.packs)), max_len: self.max_len }
    }
}

/// What `explain` wants to know and `parse` does not.
#[derive(Default)]
struct Recorder {
    steps: Vec<Step>,
    blocks: Vec<ExplainedBlock>,
    line_ends: Vec<LineEnd>,
    clean: String,
}

impl Parser {
    /// The standard parser: all standard passes, all languages.
    pub fn new() -> Parser {
        Parser::default()
    }

    /// A builder with the standard settings.
    pub fn builder() -> ParserBuilder {
        ParserBuilder::default()
    }

    /// Reads one article out of a raw text dump.
    ///
    /// # Errors
    /// [`ParseError`]: no text, more bytes than the limit, or an invalid edit of a pass.
    pub fn parse(&self, raw: &str) -> Result<Article, ParseError> {
        self.run(raw, None)
    }

    /// Parses with the same code and says what each pass and rule did. It does not fail: an error is the explanation's
    /// [outcome](Explanation::outcome).
    pub fn explain(&self, raw: &str) -> Explanation {
        let mut recorder = Recorder::default();
        let outcome = self.run(raw, Some(&mut recorder));
        let Recorder { steps, blocks, line_ends, clean } = recorder;
        Explanation { steps, blocks, line_ends, clean_text: clean, outcome }
    }

    /// The pipeline.
    fn run(&self, raw: &str, mut recorder: Option<&mut Recorder>) -> Result<Article, ParseError> {
        self.check(raw)?;
        let bytes = ByteSet::of(raw);
        let mut clean = CleanText::new(raw);

        // raw → edits → clean text with its map
        self.stage(Stage::Text, &mut clean, bytes, &mut [], &mut [], &mut recorder)?;

        // clean text → labelled header, lines, blocks
        let lines = line::lines(&clean, raw);
        let header::Header { mut entries, article, story, release, gaps } = header::read(clean.as_str(), &lines);
        let shape = Shape::of(clean.as_str(), &article);
        let mut blocks: Vec<Block> = Vec::new();
        for w in gaps.windows(2).filter(|w| w[0] < w[1]) {
            let line_ends = recorder.as_deref_mut().map(|r| &mut r.line_ends);
            blocks.extend(segment::blocks(clean.as_str(), &article[w[0]..w[1]], &shape, line_ends));
        }

        // block-aware passes: unwrap and spaces by default; labelled values are text that may be wrapped, too
        let mut blocks = with_values(blocks, &entries);
        let mut parts: Vec<Block> = entries.iter().flat_map(parts).collect();
        self.stage(Stage::Block, &mut clean, bytes, &mut blocks, &mut parts, &mut recorder)?;
        let values = |b: &Block| b.lines == 0;
        blocks.retain(|b| !values(b) && (!b.span.is_empty() || !b.own.is_empty()));
        moved(&mut entries, parts);

        // blocks → facts → features → roles
        let links = links(raw, &clean);
        let mut votes: Votes = [0; 64];
        let mut measured = Measured::of(&blocks, clean.as_str(), &self.lexicon, &mut votes);
        let lang = self.lexicon.likeliest(&votes);
        mark_facts(&mut measured.facts, &blocks, &links, &clean, &self.lexicon, lang);
        let titles = titles::agreement(&blocks, &measured, &entries, clean.as_str());
        let facts = measured.facts;
        let page = features::Page { blocks: &blocks, facts: &facts, titles: &titles, linked: !links.is_empty() };
        let sets = features::sets(&page);
        let mut verdicts = model::decode(&sets);
        if story {
            open_story(&mut verdicts, &facts);
        } else if release {
            open_release(&mut verdicts, &facts);
        }

        if let Some(recorder) = recorder {
            recorder.clean = clean.as_str().to_owned();
            let explained = blocks.iter().zip(&verdicts).zip(&sets).map(|((block, verdict), set)| ExplainedBlock {
                span: block.span,
                shaped: block.shaped,
                role: verdict.role,
                score: verdict.score,
                runner_up: verdict.runner_up,
                break_score: block.break_score,
                features: set.as_slice().to_vec(),
            });
            recorder.blocks = explained.collect();
        }

        // roles → fields
        let taken = vec![false; blocks.len()];
        let desk = Desk {
            text: clean.as_str(),
            blocks: &blocks,
            facts: &facts,
            verdicts: &verdicts,
            titles: &titles,
            entries: &entries,
            links: &links,
            lexicon: &self.lexicon,
            lang,
            head: None,
            taken,
            found: field::Found::default(),
        };
        let mut found = field::read(desk);

        // fields → every raw byte's owner
        let (text, map, mut removed, _) = clean.into_parts();
        let names: Vec<&str> = self.passes.names().collect();
        let items = &mut found.items;
        let mut pieces = ledger::pieces(raw, &map, &found.claims, &mut removed, &names, |reason| {
            let at = Span::new(text.len(), text.len());
            items.push(Item { kind: Kind::Discarded(reason), text: at, label: at, target: Target::None, confidence: 0 });
            (items.len() - 1) as u32
        });
        let article = Article {
            clean: text,
            map,
            items: in_reading_order(found.items, &mut pieces),
            pieces,
            authors: found.authors,
            dateline: found.dateline,
            published: found.published,
            links,
            lang: lang.map(|i| self.lexicon.packs()[i].tag),
            notes: found.notes,
        };
        debug_assert_eq!(article.check_invariants(raw), Ok(()));
        Ok(article)
    }

    fn check(&self, raw: &str) -> Result<(), ParseError> {
        if raw.len() > self.max_len {
            return Err(ParseError::InputTooLarge { len: raw.len(), max: self.max_len });
        }
        if raw.chars().all(is_invisible_or_space) {
            return Err(ParseError::EmptyInput);
        }
        Ok(())
    }

    /// Runs the passes of one stage. Blocks and the parts of labelled lines are carried along.
    fn stage(
        &self,
        stage: Stage,
        clean: &mut CleanText<'_>,
        bytes: ByteSet,
        blocks: &mut [Block],
        parts: &mut [Block],
        recorder: &mut Option<&mut Recorder>,
    ) -> Result<(), ParseError> {
        for (i, pass) in self.passes.list.iter().enumerate().filter(|(_, p)| p.stage() == stage) {
            let draft = Draft { text: clean.as_str(), bytes, blocks, lexicon: &self.lexicon };
            let edits = pass.edits(&draft);
            if let Some(range) = edits.first_invalid(clean.as_str()) {
                return Err(ParseError::BadEdit { pass: pass.name().to_owned(), range });
            }
            let grown = clean.as_str().len() + edits.edits.iter().map(|e| e.text.len()).sum::<usize>();
            // (spans are of 32 bits)
            let max = self.max_len.saturating_mul(4).clamp(1 << 16, u32::MAX as usize);
            if grown > max {
                return Err(ParseError::TextTooLarge { pass: pass.name().to_owned(), len: grown, max });
            }
            if !edits.is_empty() {
                segment::carry(blocks, &edits);
                keep_apart(blocks);
                segment::carry(parts, &edits);
                keep_apart(parts);
            }
            clean.apply(i as u16, &edits);
            if let Some(recorder) = recorder.as_deref_mut().filter(|_| !edits.is_empty()) {
                recorder.steps.push(Step { pass: pass.name().to_owned(), edits });
            }
        }
        Ok(())
    }
}

/// Where a label says that the story begins, prose ahead of what the classifier took for its start is the story's, too.
fn open_story(verdicts: &mut [model::Verdict], facts: &[Facts]) {
    let first = verdicts.iter().position(|v| v.role == model::Role::Body).unwrap_or(verdicts.len().min(6));
    for (verdict, fact) in verdicts[..first].iter_mut().zip(facts) {
        if fact.is_prose() || fact.sentences > 0 && fact.letters >= 60 {
            verdict.role = model::Role::Body;
        }
    }
}

/// A press release has no deck: prose right above what the classifier took for the story's start is the story's.
fn open_release(verdicts: &mut [model::Verdict], facts: &[Facts]) {
    let Some(first) = verdicts.iter().position(|v| v.role == model::Role::Body) else { return };
    for (verdict, fact) in verdicts[..first].iter_mut().zip(facts).rev() {
        if !fact.is_prose() || fact.is_date || verdict.role == model::Role::Headline {
            return;
        }
        verdict.role = model::Role::Body;
    }
}

/// Blocks of the article and, for the passes' sake, the values of labelled lines, which have no lines of their own.
fn with_values(blocks: Vec<Block>, entries: &[Entry]) -> Vec<Block> {
    let values = entries.iter().filter(|e| e.values.len() == 1 && !e.values[0].is_empty()).map(|e| bare(e.values[0], e.values[0]));
    let mut all: Vec<Block> = values.chain(blocks).collect();
    all.sort_by_key(|b| b.own.start());
    all
}

/// The label and the values of an entry as blocks; the first and the last one reach to its bounds.
fn parts(entry: &Entry) -> Vec<Block> {
    let mut parts: Vec<Block> = entry.parts().map(|span| bare(span, span)).collect();
    if let Some(first) = parts.first_mut() {
        first.own = Span::new(entry.own.start(), first.own.end().max(entry.own.start()));
    }
    if let Some(last) = parts.last_mut() {
        last.own = Span::new(last.own.start(), entry.own.end().max(last.own.end()));
    }
    parts
}

/// Puts an entry's parts back after the passes.
fn moved(entries: &mut [Entry], parts: Vec<Block>) {
    let mut parts = parts.into_iter();
    for entry in entries {
        let Some(label) = parts.next() else { return };
        let mut own = label.own;
        entry.label = label.span;
        for value in &mut entry.values {
            let Some(part) = parts.next() else { return };
            *value = part.span;
            own = Span::new(own.start(), part.own.end().max(own.end()));
        }
        entry.own = own;
    }
}

/// A block without lines.
fn bare(own: Span, span: Span) -> Block {
    let (shaped, marker) = (Shaped::Text, Marker::None);
    Block { span, own, shaped, marker, lines: 0, indent: 0, blanks: 0, page: false, break_score: 0 }
}

/// Blocks stay in order and apart: an edit across a boundary leaves its text to the block before it.
fn keep_apart(blocks: &mut [Block]) {
    let mut end = 0;
    for block in blocks {
        let after = |span: Span| Span::new(span.start().max(end), span.end().max(end));
        (block.own, block.span) = (after(block.own), after(block.span));
        end = block.own.end();
    }
}

/// The links that passes have marked, in the clean text, in order and without overlap.
fn links(raw: &str, clean: &CleanText<'_>) -> Vec<LinkAt> {
    let mut links: Vec<LinkAt> = Vec::new();
    for mark in &clean.marks {
        let MarkKind::Link { target } = mark.kind else { continue };
        let text = clean.map().to_clean(mark.raw);
        if text.is_empty() {
            continue;
        }
        links.push(LinkAt { text, target_raw: target, url: address(&raw[target.range()]) });
    }
    links.sort_by_key(|l| (l.text.start(), l.text.end()));
    let mut end = 0;
    links.retain(|l| {
        let free = l.text.start() >= end;
        end = if free { l.text.end() } else { end };
        free
    });
    links
}

/// An address out of its raw bytes: without the white space of a wrap; `None` where it leads nowhere.
fn address(raw: &str) -> Option<Box<str>> {
    let url: String = raw.chars().filter(|c| !is_invisible_or_space(*c)).collect();
    url::is_usable(&url).then(|| url.replace("&amp;", "&").into_boxed_str())
}

/// What marks and links say of blocks.
fn mark_facts(facts: &mut [Facts], blocks: &[Block], links: &[LinkAt], clean: &CleanText<'_>, lexicon: &Lexicon, lang: Option<usize>) {
    let mut images: Vec<RawSpan> = clean.marks.iter().filter(|m| m.kind == MarkKind::Image).map(|m| m.raw).collect();
    images.sort_unstable();
    let mut furniture: Vec<RawSpan> = clean.marks.iter().filter(|m| m.kind == MarkKind::Furniture).map(|m| m.raw).collect();
    furniture.sort_unstable();
    let (mut link, mut image, mut foot) = (0, 0, 0);
    for (fact, block) in facts.iter_mut().zip(blocks) {
        while link < links.len() && links[link].text.end() <= block.span.start() {
            link += 1;
        }
        let mut linked = 0;
        while link < links.len() && links[link].text.start() < block.span.end() {
            let l = &links[link];
            linked += l.text.end().min(block.span.end()) - l.text.start().max(block.span.start());
            if l.text.end() > block.span.end() {
                break;
            }
            link += 1;
        }
        fact.link_share = ((linked * 100) / block.span.len().max(1)).min(100) as u32;
        if !images.is_empty() || !furniture.is_empty() {
            let raw = clean.raw(block.span);
            let covers = |list: &[RawSpan], at: &mut usize| {
                while *at < list.len() && list[*at].end() <= raw.start() {
                    *at += 1;
                }
                list.get(*at)
                    .is_some_and(|m| m.start() < raw.end() && (m.end().min(raw.end()) - m.start().max(raw.start())) * 2 >= raw.len())
            };
            fact.image = covers(&images, &mut image);
            fact.furniture = covers(&furniture, &mut foot);
        }
        if fact.digits > 0 && fact.letters <= 90 {
            fact.is_date = date::line(&clean.as_str()[block.span.range()], lexicon, lang).is_some();
        }
    }
}

/// Sorts the items by their first raw byte (those without bytes last), and the pieces' owners with them.
fn in_reading_order(items: Vec<Item>, pieces: &mut [ledger::Piece]) -> Vec<Item> {
    let mut first = vec![u32::MAX; items.len()];
    for piece in pieces.iter() {
        let at = &mut first[piece.owner as usize];
        *at = (*at).min(piece.raw.start() as u32);
    }
    let mut order: Vec<u32> = (0..items.len() as u32).collect();
    order.sort_by_key(|&i| (first[i as usize], i));
    let mut place = vec![0u32; items.len()];
    for (to, &from) in order.iter().enumerate() {
        place[from as usize] = to as u32;
    }
    for piece in pieces.iter_mut() {
        piece.owner = place[piece.owner as usize];
    }
    pieces.sort_by_key(|p| (p.owner, p.raw.start()));
    let mut slots: Vec<Option<Item>> = items.into_iter().map(Some).collect();
    order.iter().filter_map(|&i| slots[i as usize].take()).collect()
}
