//! Sentences, words, excerpts and chunks of an article's body (feature `segments`).

mod chunks;
mod sentences;

use std::fmt;
use std::sync::Arc;

use unicode_segmentation::UnicodeSegmentation;

use super::{Article, Text};
use crate::field::BodyKind;
use crate::lang::lexicon::Lexicon;
use crate::span::{RawSpan, Span};
use crate::text::gather::Gather;
pub use chunks::{Chunk, Chunks};
use sentences::Language;

/// The words by which an article's sentences are told apart: those of its parser.
#[derive(Clone)]
pub(crate) struct Words(pub Arc<Lexicon>);

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({} packs)", self.0.packs().len())
    }
}

/// A stretch of a text: a sentence, a word, or a part of a [`Chunk`]. It prints as its text.
///
/// ```
/// let raw = "# Mill Closes\n\nDr. Rosa Tennant **closed** the mill at 5 p.m. on Monday. \
///            Nobody wept, she said on the steps of the mill.\n";
/// let article = copydesk::Article::parse(raw)?;
/// let first = article.sentences().next().unwrap();
/// assert_eq!(first, "Dr. Rosa Tennant closed the mill at 5 p.m. on Monday.");
/// assert_eq!(&article.clean_text()[first.span().range()], first.as_str());
/// assert!(raw[first.raw_span().range()].contains("Tennant **closed** the"));
/// assert_eq!(first.text().confidence(), article.paragraphs().next().unwrap().confidence());
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Clone, Copy)]
pub struct Segment<'a> {
    text: Text<'a>,
}

impl<'a> Segment<'a> {
    /// The same stretch as a [`Text`], which knows how sure it is, and all raw bytes of the whole
    /// block.
    pub fn text(self) -> Text<'a> {
        self.text
    }

    /// The text.
    pub fn as_str(self) -> &'a str {
        self.text.as_str()
    }

    /// Where it stands in the clean text (bytes).
    pub fn span(self) -> Span {
        self.text.span
    }

    /// The smallest range of raw bytes that covers it.
    pub fn raw_span(self) -> RawSpan {
        self.text.raw_span()
    }

    /// The raw bytes within [`raw_span`](Segment::raw_span) that are its block's own: several where
    /// something else (a page number) stands in the middle.
    ///
    /// ```
    /// use copydesk::{Article, Parser, Pattern};
    /// let ad = Pattern::new("ad", r"\[AD\] ")?;
    /// let raw = "# Mill Closes\n\nThe mill closed [AD] on Monday. Nobody wept, its owner said.\n";
    /// let article = Parser::builder().pass(ad).build().parse(raw)?;
    /// let first = article.sentences().next().unwrap();
    /// let pieces: Vec<&str> = first.raw_pieces().map(|piece| &raw[piece.range()]).collect();
    /// assert_eq!(pieces, ["The mill closed ", "on Monday."]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn raw_pieces(self) -> impl Iterator<Item = RawSpan> + 'a {
        let all = self.raw_span();
        let pieces = self.text.article.pieces_of(self.text.owner);
        let first = pieces.partition_point(|piece| piece.raw.end() <= all.start());
        let within = pieces[first..].iter().take_while(move |piece| piece.raw.start() < all.end());
        within.map(move |piece| {
            let start = piece.raw.start().max(all.start());
            RawSpan::new(start, piece.raw.end().min(all.end()).max(start))
        })
    }

    fn part(self, start: usize, end: usize) -> Segment<'a> {
        let at = self.text.span.start();
        Segment { text: Text { span: Span::new(at + start, at + end), ..self.text } }
    }
}

impl fmt::Debug for Segment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for Segment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.as_str(), f)
    }
}

impl AsRef<str> for Segment<'_> {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq<str> for Segment<'_> {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Segment<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl Article {
    /// The sentences of the [paragraphs](Article::paragraphs), in order, without the white space
    /// between them.
    ///
    /// Sentences end where Unicode says ([UAX #29](https://www.unicode.org/reports/tr29/)), but not
    /// behind an abbreviation of the article's language (`Dr.`, `z. B.`, `Inc.` before a name), an
    /// initial, an ordinal (`8. März`) or a list's number; and behind the mark of a note
    /// (`sank.[12]`). No sentence reaches over a paragraph's end.
    ///
    /// ```
    /// let raw = "# Mill Closes\n\nThe mill closed on Monday, J. R. Tennant of Mill & Co. said. \
    ///            “Who weeps?” she asked.[1] 12 people did.\n";
    /// let article = copydesk::Article::parse(raw)?;
    /// let sentences: Vec<&str> = article.sentences().map(|s| s.as_str()).collect();
    /// assert_eq!(sentences, [
    ///     "The mill closed on Monday, J. R. Tennant of Mill & Co. said.",
    ///     "“Who weeps?” she asked.[1]",
    ///     "12 people did.",
    /// ]);
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    pub fn sentences(&self) -> impl Iterator<Item = Segment<'_>> {
        let words = self.language();
        self.paragraphs().flat_map(move |text| sentences_of(Segment { text }, words))
    }

    /// The words of the [paragraphs](Article::paragraphs), by the boundaries of Unicode
    /// ([UAX #29](https://www.unicode.org/reports/tr29/)): stretches that hold a letter or a digit.
    ///
    /// ```
    /// let raw = "# Mill Closes\n\nThe mill’s 2.5 million looms stood still on Monday.\n";
    /// let article = copydesk::Article::parse(raw)?;
    /// let words: Vec<&str> = article.words().map(|word| word.as_str()).take(4).collect();
    /// assert_eq!(words, ["The", "mill’s", "2.5", "million"]);
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    pub fn words(&self) -> impl Iterator<Item = Segment<'_>> {
        self.paragraphs().map(|text| Segment { text }).flat_map(|whole| {
            let words = whole.as_str().unicode_word_indices();
            words.map(move |(at, word)| whole.part(at, at + word.len()))
        })
    }

    /// The beginning of the [paragraphs](Article::paragraphs) in at most `max` characters: as many
    /// whole sentences as fit, or, where the first one does not, its first words
    /// ([`Chunk::is_cut`]). `None` where there is no body, or no word fits.
    ///
    /// ```
    /// let raw = "# Mill Closes\n\n\
    ///            The mill closed on Monday. Nobody wept, its \
    ///            owner, Rosa Tennant, said on the steps.\n";
    /// let article = copydesk::Article::parse(raw)?;
    /// assert_eq!(article.excerpt(40).unwrap().to_string(), "The mill closed on Monday.");
    /// let short = article.excerpt(20).unwrap();
    /// assert_eq!((short.to_string().as_str(), short.is_cut()), ("The mill closed on", true));
    /// assert!(article.excerpt(2).is_none());
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    pub fn excerpt(&self, max: usize) -> Option<Chunk<'_>> {
        chunks::excerpt(self.sentences(), max)
    }

    /// The [body](Article::body) in pieces of at most `max` characters, for a language model or an
    /// index: whole sentences, and as many of them as fit, but a chunk ends with a paragraph where
    /// that leaves it at least half full, and with no subheading that fits above its text. A
    /// sentence longer than `max` is cut between words (a word longer than that inside it).
    ///
    /// A chunk repeats the last whole sentences of the one before, in at most `overlap` characters
    /// and within a section. [`Chunks::with_headline`] puts the headline above each.
    ///
    /// ```
    /// let raw = std::fs::read_to_string("examples/dumps/harbour-bridge.txt")?;
    /// let article = copydesk::Article::parse(&raw)?;
    /// let chunks: Vec<_> = article.chunks(600, 120).collect();
    /// assert!(chunks.len() > 1 && chunks.iter().all(|chunk| chunk.chars() <= 600));
    /// for piece in chunks[0].parts().flat_map(|part| part.raw_pieces()) {
    ///     println!("{}", &raw[piece.range()]);
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn chunks(&self, max: usize, overlap: usize) -> Chunks<'_> {
        let words = self.language();
        let blocks = self.body().enumerate().flat_map(|(block, body)| {
            let whole = Segment { text: body.text() };
            let heading = body.kind() == BodyKind::Subheading;
            let set = matches!(body.kind(), BodyKind::Table | BodyKind::Code);
            let parts =
                if heading || set { vec![whole] } else { sentences_of(whole, words).gather() };
            parts.into_iter().map(move |part| (part, block, heading))
        });
        Chunks::new(blocks, self.headline().map(|text| Segment { text }), max, overlap)
    }

    /// The words of the article's language, or the English ones.
    fn language(&self) -> Option<Language<'_>> {
        let lexicon = &self.words.0;
        let of = |tag: &str| lexicon.packs().iter().position(|pack| pack.tag() == tag);
        let pack = self.lang().and_then(of).or_else(|| lexicon.worldwide());
        pack.map(|pack| Language { lexicon, pack })
    }
}

fn sentences_of<'a>(
    whole: Segment<'a>,
    words: Option<Language<'_>>,
) -> impl Iterator<Item = Segment<'a>> + use<'a> {
    let parts = sentences::sentences(whole.as_str(), words);
    parts.into_iter().map(move |at| whole.part(at.start, at.end))
}
