//! [`Parser`]: the pipeline, readable from top to bottom in [`Parser::run`].

mod builder;

use std::borrow::Cow;
use std::sync::Arc;

use once_cell::sync::Lazy;

use crate::article::Article;
use crate::block::context::{Context, Page};
use crate::block::facts::Measured;
use crate::block::header::own::{self, OwnLabel};
use crate::block::header::{self, Key, values};
use crate::block::model::{Model, Tally};
use crate::block::rows::Set;
use crate::block::shape::Shape;
use crate::block::{
    Block, LineEnd, again, capitals, carry, family, features, heads, masthead, model, openings,
    print_title, segment, share, short, signed, titles,
};
use crate::confidence::{Confidence, Evidence, Group};
use crate::container::{self, Document};
use crate::error::ParseError;
use crate::explain::{ExplainedBlock, Explanation, Step};
use crate::field::evidence::{self, Weights};
use crate::field::{self, Desk, Item, image, link};
use crate::lang;
use crate::lang::lexicon::{Lexicon, Votes};
use crate::ledger;
use crate::pass::{Draft, Passes, Stage, literals, mojibake};
use crate::span::RawSpan;
use crate::text::CleanText;
use crate::text::bytes::ByteSet;
use crate::text::chars::is_invisible_or_space;
use crate::text::{ends, line};

pub use builder::ParserBuilder;

/// The default limit: 32 MiB.
const MAX_LEN: usize = 32 << 20;

/// A configured parser. Cheap to clone, and `Send + Sync`.
///
/// ```
/// use copydesk::{ParseError, Parser};
/// let parser = Parser::builder().max_len(1 << 20).build();
/// let raw = "# Ferry Sinks Off Port Elswick\n\nBy Rosa Tennant\n\nMarch 3, 2025\n\n\
///            The ferry sank on Monday morning off the coast, and all of its \
///            212 passengers were saved by fishing boats, police said.\n\n\
///            Divers will look for the [ship's log](https://www.example.org/log) \
///            as soon as the storm is over, the harbour master said.\n";
/// assert_eq!(parser.parse(raw)?.headline().unwrap(), "Ferry Sinks Off Port Elswick");
/// assert!(matches!(
///     parser.parse(&"too long ".repeat(1 << 20)),
///     Err(ParseError::InputTooLarge { .. })
/// ));
/// # Ok::<(), ParseError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Parser {
    passes: Passes,
    lexicon: Arc<Lexicon>,
    labels: Arc<[OwnLabel]>,
    max_len: usize,
    model: &'static Model,
    titles: &'static Weights,
}

impl Default for Parser {
    fn default() -> Parser {
        standard().clone()
    }
}

/// The parser behind [`Article::parse`], made at the first call.
pub(crate) fn standard() -> &'static Parser {
    // (not built: a builder takes any packs, and so would have the words of all in the program)
    static STANDARD: Lazy<Parser> = Lazy::new(|| Parser {
        passes: Passes::default(),
        lexicon: Arc::new(Lexicon::standard(lang::standard())),
        labels: Arc::new([]),
        max_len: MAX_LEN,
        model: &model::STANDARD,
        titles: &evidence::STANDARD,
    });
    &STANDARD
}

/// A dump as those read it who look for its lines.
struct Lined<'a> {
    /// Its text with line feeds: see [`ends::unified`].
    raw: Cow<'a, str>,
    bytes: ByteSet,
}

impl Lined<'_> {
    fn of(raw: &str) -> Lined<'_> {
        let bytes = ByteSet::of(raw);
        Lined { raw: ends::unified(raw, bytes), bytes }
    }
}

/// What `explain` wants to know and `parse` does not.
#[derive(Default)]
struct Recorder {
    raw: RawSpan,
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

    /// Reads one article out of a raw text dump: the first, where it holds several
    /// ([`Note::MoreDocuments`](crate::Note::MoreDocuments)).
    ///
    /// # Errors
    /// [`ParseError`]: no text, more bytes than the limit, or an invalid edit of a pass.
    pub fn parse(&self, raw: &str) -> Result<Article, ParseError> {
        self.first(raw, None)
    }

    /// Reads every article of a raw text dump: see [`Article::parse_all`].
    ///
    /// # Errors
    /// [`ParseError`]: no text, more bytes than the limit in the whole dump, or an invalid edit of
    /// a pass.
    pub fn parse_all(&self, raw: &str) -> Result<Vec<Article>, ParseError> {
        self.check(raw)?;
        let lined = Lined::of(raw);
        let documents = container::documents(&lined.raw, &self.lexicon, usize::MAX);
        let articles = documents
            .iter()
            .map(|document| Ok(self.run(raw, &lined, document, None)?.placed(raw, document)));
        articles.collect()
    }

    /// Parses with the same code and says what each pass and rule did. It does not fail: an error
    /// is the explanation's [outcome](Explanation::outcome).
    pub fn explain(&self, raw: &str) -> Explanation {
        let mut recorder = Recorder::default();
        let outcome = self.first(raw, Some(&mut recorder));
        let Recorder { raw, steps, blocks, line_ends, clean } = recorder;
        Explanation { raw_span: raw, steps, blocks, line_ends, clean_text: clean, outcome }
    }

    /// The first article of a dump; what stands behind it is discarded.
    fn first(&self, raw: &str, mut recorder: Option<&mut Recorder>) -> Result<Article, ParseError> {
        self.check(raw)?;
        let lined = Lined::of(raw);
        let documents = container::documents(&lined.raw, &self.lexicon, 2);
        let first = &documents[0];
        if let Some(recorder) = recorder.as_deref_mut() {
            recorder.raw = RawSpan::new(first.text.start, first.text.end);
        }
        let article = self.run(raw, &lined, first, recorder)?.placed(raw, first);
        Ok(if documents.len() > 1 { article.before_others(raw) } else { article })
    }

    /// The pipeline, for the text of one document. The article's places are places of that text.
    fn run(
        &self,
        dump: &str,
        lined: &Lined<'_>,
        document: &Document,
        mut recorder: Option<&mut Recorder>,
    ) -> Result<Article, ParseError> {
        let own = &dump[document.text.clone()];
        let bytes = if own.len() == dump.len() { lined.bytes } else { ByteSet::of(own) };
        // (the pass that reads it runs first, or not at all)
        let first = self.passes.names().next() == Some(literals::NAME);
        let literal = if first { literals::parts(own, bytes) } else { None };
        let bytes = match &literal {
            Some(parts) => {
                let read = literals::read(own, parts);
                let held = ByteSet::of(&read);
                let shown = mojibake::is_shown(&read, held);
                // (by these the pass tells that it has something to do)
                if shown { ByteSet::ANY } else { held.with(b'\\').with(b'"') }
            }
            None if mojibake::is_shown(own, bytes) => ByteSet::ANY,
            None => bytes,
        };
        let mut clean = CleanText::new(own);
        clean.escaped = literal.is_some();
        // (who looks up the raw text behind the passes finds line feeds in it)
        let raw = &lined.raw[document.text.clone()];
        let unescaped = literal.map(|parts| literals::lined(raw, &parts));
        let raw = unescaped.as_deref().unwrap_or(raw);

        // raw → edits → clean text with its map
        self.stage(Stage::Text, &mut clean, (bytes, None), &mut [], &mut [], &mut recorder)?;

        // clean text → labelled header, lines, blocks
        let lines = line::lines(&clean, raw);
        let header::Header { mut entries, mut article, story, family, bounded, release, gaps } =
            header::read(clean.as_str(), lines, document.titled, &self.lexicon);
        own::rekey(&self.labels, family, clean.as_str(), &mut entries);
        let shape = Shape::of(&clean, raw, &mut article);
        let mut blocks: Vec<Block> = Vec::new();
        let mut byline = None;
        for w in gaps.windows(2).filter(|w| w[0] < w[1]) {
            let line_ends = recorder.as_deref_mut().map(|r| &mut r.line_ends);
            let lines = &article[w[0]..w[1]];
            let found = segment::blocks(clean.as_str(), lines, &shape, line_ends);
            let found = heads::cut(found, lines, clean.as_str(), &shape, &self.lexicon);
            let stretch = heads::join(found, lines, clean.as_str(), &entries);
            if blocks.is_empty() {
                let joined = print_title::join(
                    stretch,
                    lines,
                    clean.as_str(),
                    &shape,
                    &entries,
                    &self.lexicon,
                );
                blocks = masthead::settle(
                    joined,
                    lines,
                    clean.as_str(),
                    &shape,
                    &self.lexicon,
                    &mut byline,
                );
            } else {
                blocks.extend(stretch);
            }
        }

        debug_assert!(segment::hold(&blocks, &article), "a line of the article stands in no block");

        // block-aware passes: unwrap and spaces by default; labelled values are text that may be
        // wrapped, too
        let mut blocks = values::with(blocks, &entries);
        let mut parts: Vec<Block> = entries.iter().flat_map(values::parts).collect();
        self.stage(
            Stage::Block,
            &mut clean,
            (bytes, Some(&shape)),
            &mut blocks,
            &mut parts,
            &mut recorder,
        )?;
        blocks.retain(|b| !values::is_value(b) && (!b.span.is_empty() || !b.own.is_empty()));
        values::moved(&mut entries, parts);

        // blocks → facts → features → roles
        let links = link::all(raw, &clean);
        let family = match family {
            Some(headed) => family::headed(headed, &entries, &clean),
            None => family::marked(raw, &clean, &links, bytes),
        };
        let mut votes: Votes = [0; 64];
        let mut measured = Measured::of(&blocks, clean.as_str(), &self.lexicon, &mut votes);
        if shape.in_capitals {
            capitals::lower(&mut measured.facts);
        }
        let lang = self.lexicon.likeliest(&votes);
        measured.mark(&blocks, (&links, raw), &clean, &self.lexicon, lang);
        let share = share::read(&links, raw);
        let titles = titles::agreement(&blocks, &measured, (&entries, &share), clean.as_str());
        let facts = &measured.facts;
        let page = Page {
            blocks: &blocks,
            facts,
            words: &measured.words,
            titles: &titles,
            linked: !links.is_empty(),
        };
        let context = Context::of(&page);
        let looks = context.looks(facts);
        let mut tallies: Vec<Tally<'_>> = features::sums(&page, &context, self.model.tally());
        let surveyed = recorder.is_some().then(|| self.model.surveyed(&tallies));
        let (mut verdicts, votes_of) = self.model.read(&mut tallies, &looks);
        let title = entries.iter().any(|e| e.key == Key::Title);
        let joined = blocks.len() < 4 && !raw.trim().contains(['\n', '\x0C']);
        let header = openings::Header { story, release, title, joined };
        openings::settle(&mut verdicts, facts, (&blocks, clean.as_str()), &titles, header);
        short::settle(&mut verdicts, facts, &blocks, clean.as_str());
        signed::settle(&mut verdicts, facts, &blocks, clean.as_str());

        if let Some(recorder) = recorder.as_deref_mut() {
            recorder.clean = clean.as_str().to_owned();
            let mut sets: Vec<Set> = features::sums(&page, &context, Set::NONE);
            again::add(&mut sets, &surveyed.unwrap_or_default(), &looks);
            let totals = self.model.totals(&votes_of);
            let seen = blocks.iter().zip(&looks).zip(&verdicts).zip(&sets).zip(&totals);
            let explained = seen.map(|((((block, look), verdict), set), totals)| ExplainedBlock {
                look: *look,
                span: block.span,
                shaped: block.shaped,
                role: verdict.role,
                score: verdict.score,
                runner_up: verdict.runner_up,
                confidence: Confidence::model(totals, Group::of(verdict.role)),
                break_score: block.break_score,
                features: set.as_slice().to_vec(),
                title: Vec::new(),
            });
            recorder.blocks = explained.collect();
        }

        // roles → fields
        let taken = vec![false; blocks.len()];
        let desk = Desk {
            raw,
            bytes,
            text: clean.as_str(),
            map: clean.map(),
            blocks: &blocks,
            facts,
            kept: &measured.words,
            dates: &measured.dates,
            verdicts: &verdicts,
            votes: &votes_of,
            model: self.model,
            title_weights: self.titles,
            totals: Default::default(),
            byline,
            release,
            bylines: Default::default(),
            titles: &titles,
            entries: &entries,
            links: &links,
            lexicon: &self.lexicon,
            lang,
            told: story,
            bounded,
            head: None,
            taken,
            found: field::Found::with_room(blocks.len() + entries.len()),
        };
        if let Some(recorder) = recorder {
            for (i, rows) in evidence::asked(&desk) {
                recorder.blocks[i].title = rows;
            }
        }
        let mut found = field::read(desk);

        // fields → every raw byte's owner
        let images = image::all(raw, &clean);
        let (text, map, mut removed, _) = clean.into_parts();
        let name_of = |pass: usize| self.passes.names().nth(pass).unwrap_or("").to_owned();
        let items = &mut found.items;
        let mut pieces =
            ledger::pieces((raw, own), &map, &found.claims, &mut removed, name_of, |reason| {
                items.push(Item::discarded(reason, text.len()));
                (items.len() - 1) as u32
            });
        let items = ledger::in_reading_order(found.items, &map, &mut pieces);
        let article = Article {
            raw_span: RawSpan::new(0, raw.len()),
            clean: text,
            map,
            items,
            pieces,
            authors: found.authors,
            dateline: found.dateline,
            published: found.published,
            updated: found.updated,
            links,
            images,
            carried: found.carried,
            evidence: Evidence::new(votes_of, self.model),
            by_place: Default::default(),
            family,
            lang: lang.map(|i| self.lexicon.packs()[i].kept_tag()),
            #[cfg(feature = "segments")]
            words: crate::article::Words(Arc::clone(&self.lexicon)),
            notes: found.notes,
        };
        debug_assert_eq!(article.check_invariants(own), Ok(()));
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
        (bytes, shape): (ByteSet, Option<&Shape>),
        blocks: &mut [Block],
        parts: &mut [Block],
        recorder: &mut Option<&mut Recorder>,
    ) -> Result<(), ParseError> {
        for (i, pass) in self.passes.list.iter().enumerate().filter(|(_, p)| p.stage() == stage) {
            let draft =
                Draft { text: clean.as_str(), bytes, blocks, lexicon: &self.lexicon, shape };
            let mut edits = pass.edits(&draft);
            // (nearly no pass has anything to do)
            if edits.edits.is_empty() && edits.marks.is_empty() {
                continue;
            }
            if !pass.reads_code() {
                clean.spare_code(&mut edits);
            }
            if let Some(range) = edits.first_invalid(clean.as_str()) {
                return Err(ParseError::BadEdit { pass: pass.name().to_owned(), range });
            }
            let grown =
                clean.as_str().len() + edits.edits.iter().map(|e| e.text.len()).sum::<usize>();
            // (spans are of 32 bits)
            let max = self.max_len.saturating_mul(4).clamp(1 << 16, u32::MAX as usize);
            if grown > max {
                return Err(ParseError::TextTooLarge {
                    pass: pass.name().to_owned(),
                    len: grown,
                    max,
                });
            }
            if !edits.is_empty() {
                carry::carry(blocks, &edits);
                carry::carry(parts, &edits);
            }
            clean.apply(i as u16, &edits);
            if let Some(recorder) = recorder.as_deref_mut().filter(|_| !edits.is_empty()) {
                recorder.steps.push(Step { pass: pass.name().to_owned(), edits });
            }
        }
        Ok(())
    }
}
