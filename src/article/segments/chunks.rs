//! Sentences in chunks: filled up to a number of characters, and cut where it hurts least.

use std::fmt;

use unicode_segmentation::UnicodeSegmentation;

use super::Segment;
use crate::span::{RawSpan, Span};
use crate::text::gather::Gather;

/// What stands between two blocks of a chunk's text.
const GAP: &str = "\n\n";

/// Sentences that stand together: `Display` prints them, with a blank line between blocks (in an
/// [excerpt](crate::Article::excerpt) a space), below the headline where one was asked for.
///
/// ```
/// let raw = "# Mill Closes\n\nBy Rosa Tennant\n\nThe mill closed on Monday after ninety years of \
///            wool.\n\nNobody wept, its owner said.\n";
/// let article = copydesk::Article::parse(raw)?;
/// let chunk = article.chunks(200, 0).with_headline().next().unwrap();
/// let body = "The mill closed on Monday after ninety years of wool.\n\n\
///             Nobody wept, its owner said.";
/// assert_eq!(chunk.to_string(), format!("Mill Closes\n\n{body}"));
/// assert_eq!((chunk.chars(), chunk.is_cut()), (body.len() + 13, false));
/// assert_eq!((chunk.context().count(), chunk.parts().count()), (1, 2));
/// assert_eq!(&article.clean_text()[chunk.span().range()], body);
/// assert_eq!(&raw[chunk.raw_span().range()], body);
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Chunk<'a> {
    context: Vec<Segment<'a>>,
    parts: Vec<Segment<'a>>,
    gap: &'static str,
    cut: bool,
}

impl<'a> Chunk<'a> {
    /// Its stretches of the body, in order: one for each block that it has a part of.
    pub fn parts(&self) -> impl ExactSizeIterator<Item = Segment<'a>> + '_ {
        self.parts.iter().copied()
    }

    /// The headline, and the subheading that the chunk stands below: [`Chunks::with_headline`].
    pub fn context(&self) -> impl ExactSizeIterator<Item = Segment<'a>> + '_ {
        self.context.iter().copied()
    }

    /// The characters of its text, as it is printed.
    pub fn chars(&self) -> usize {
        let all = self.context.iter().chain(&self.parts);
        let gap = (self.context.len() + self.parts.len()).saturating_sub(1) * self.gap.len();
        all.map(|part| part.as_str().chars().count()).sum::<usize>() + gap
    }

    /// Whether it ends inside a sentence.
    pub fn is_cut(&self) -> bool {
        self.cut
    }

    /// From the first byte of its first part in the clean text to the last one of its last part.
    pub fn span(&self) -> Span {
        let (first, last) = (self.parts.first(), self.parts.last());
        let start = first.map_or(0, |part| part.span().start());
        Span::new(start, last.map_or(0, |part| part.span().end()).max(start))
    }

    /// The same in the raw text: [`Segment::raw_pieces`] of its parts are its own bytes.
    pub fn raw_span(&self) -> RawSpan {
        let start = self.parts.iter().map(|part| part.raw_span().start()).min().unwrap_or(0);
        let end = self.parts.iter().map(|part| part.raw_span().end()).max().unwrap_or(0);
        RawSpan::new(start, end.max(start))
    }
}

impl fmt::Display for Chunk<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, part) in self.context.iter().chain(&self.parts).enumerate() {
            f.write_str(if i > 0 { self.gap } else { "" })?;
            f.write_str(part.as_str())?;
        }
        Ok(())
    }
}

/// A sentence, or the part of one that is left.
#[derive(Debug, Clone, Copy)]
struct Unit<'a> {
    text: Segment<'a>,
    chars: usize,
    block: usize,
    heading: bool,
    /// The subheading that it stands under.
    above: Option<Segment<'a>>,
    /// Whether its beginning is in the chunk before.
    rest: bool,
}

impl Unit<'_> {
    /// The characters between it and the unit behind it.
    fn gap(&self, next: &Unit<'_>) -> usize {
        if self.block != next.block {
            return GAP.len();
        }
        let between = self.text.span().end()..next.text.span().start();
        self.text.text.article.clean.get(between).map_or(0, |gap| gap.chars().count())
    }
}

/// The characters of units as they stand one behind the other.
fn chars(units: &[Unit<'_>]) -> usize {
    let gaps = units.windows(2).map(|two| two[0].gap(&two[1]));
    units.iter().map(|unit| unit.chars).sum::<usize>() + gaps.sum::<usize>()
}

/// The parts of units: one for each run of units of a block.
fn joined<'a>(units: &[Unit<'a>]) -> Vec<Segment<'a>> {
    let runs = units.chunk_by(|a, b| a.block == b.block);
    let join = |run: &[Unit<'a>]| {
        let (first, last) = (run.first()?.text, run.last()?.text);
        Some(first.part(0, last.span().end() - first.span().start()))
    };
    runs.filter_map(join).gather()
}

/// The chunks of an article: see [`Article::chunks`](crate::Article::chunks).
#[derive(Debug, Clone)]
pub struct Chunks<'a> {
    units: Vec<Unit<'a>>,
    /// The first unit that is in no chunk yet, and the first of the chunk before.
    at: usize,
    before: usize,
    headline: Option<Segment<'a>>,
    with_headline: bool,
    max: usize,
    overlap: usize,
}

impl<'a> Chunks<'a> {
    pub(super) fn new(
        parts: impl Iterator<Item = (Segment<'a>, usize, bool)>,
        headline: Option<Segment<'a>>,
        max: usize,
        overlap: usize,
    ) -> Chunks<'a> {
        let mut last = None;
        let unit = |(text, block, heading): (Segment<'a>, usize, bool)| {
            let above = if heading { last.replace(text).and(None) } else { last };
            let chars = text.as_str().chars().count();
            Unit { text, chars, block, heading, above, rest: false }
        };
        let units = parts.map(unit).gather();
        let max = max.max(1);
        Chunks { units, at: 0, before: 0, headline, with_headline: false, max, overlap }
    }

    /// Puts the headline above every chunk, and below it the subheading that the chunk stands
    /// under, for a reader who sees nothing else. They count; what of them would take more than
    /// half of `max` characters is left out.
    #[must_use]
    pub fn with_headline(mut self) -> Chunks<'a> {
        self.with_headline = true;
        self
    }

    /// The context of a chunk that opens with unit `at`, and its characters.
    fn context(&self, at: usize) -> (Vec<Segment<'a>>, usize) {
        let (mut context, mut chars) = (Vec::new(), 0);
        if self.with_headline {
            for text in self.headline.into_iter().chain(self.units[at].above) {
                let more = text.as_str().chars().count() + GAP.len();
                if chars + more <= self.max / 2 {
                    context.push(text);
                    chars += more;
                }
            }
        }
        (context, chars)
    }

    /// The first unit that a chunk repeats: whole sentences of the chunk before and of one section.
    fn overlap_from(&self, most: usize) -> usize {
        let (mut from, mut chars) = (self.at, 0);
        if self.units[from].heading {
            return from;
        }
        while from > self.before && !self.units[from - 1].heading && !self.units[from - 1].rest {
            let unit = &self.units[from - 1];
            chars += unit.chars + unit.gap(&self.units[from]);
            if chars > most {
                break;
            }
            from -= 1;
        }
        from
    }

    /// Where the chunk ends that begins with unit `from` and holds `end` at most.
    fn end(&self, from: usize, end: usize, budget: usize) -> usize {
        if end == self.units.len() {
            return end;
        }
        let least = self.at + 1;
        let is_end = |end: &usize| self.units[end - 1].block != self.units[*end].block;
        let full = |end: &usize| chars(&self.units[from..*end]) * 2 >= budget;
        let end = (least..=end).rev().find(is_end).filter(full).unwrap_or(end);
        let no_heading = |end: &usize| !self.units[end - 1].heading;
        (least..=end).rev().find(no_heading).unwrap_or(end)
    }
}

impl<'a> Iterator for Chunks<'a> {
    type Item = Chunk<'a>;

    fn next(&mut self) -> Option<Chunk<'a>> {
        let next = *self.units.get(self.at)?;
        let (context, used) = self.context(self.at);
        let budget = self.max - used;
        if next.chars > budget {
            let cut = cut(next.text.as_str(), budget);
            let (part, rest) = next.text.as_str().split_at(cut);
            let parts = vec![next.text.part(0, part.trim_end().len())];
            let start = cut + (rest.len() - rest.trim_start().len());
            let text = next.text.part(start, part.len() + rest.len());
            let gone = next.text.as_str()[..start].chars().count();
            self.units[self.at] = Unit { text, chars: next.chars - gone, rest: true, ..next };
            self.before = self.at;
            return Some(Chunk { context, parts, gap: GAP, cut: true });
        }
        let from = self.overlap_from(self.overlap.min(budget - next.chars));
        let (mut end, mut filled) = (self.at + 1, chars(&self.units[from..=self.at]));
        while let Some(unit) = self.units.get(end) {
            filled += self.units[end - 1].gap(unit) + unit.chars;
            if filled > budget {
                break;
            }
            end += 1;
        }
        let end = self.end(from, end, budget);
        let parts = joined(&self.units[from..end]);
        (self.before, self.at) = (self.at, end);
        Some(Chunk { context, parts, gap: GAP, cut: false })
    }
}

/// Where a text is cut so that at most `budget` characters stand before: at white space, else
/// between words, else between what readers take for characters, else anywhere.
fn cut(text: &str, budget: usize) -> usize {
    let end = text.char_indices().nth(budget).map_or(text.len(), |(at, _)| at);
    let head = &text[..end];
    let space = char::is_whitespace;
    if text[end..].starts_with(space) || head.ends_with(space) && !head.trim_end().is_empty() {
        return end;
    }
    if let Some(space) = head.rfind(space).filter(|at| *at > 0) {
        return space;
    }
    // (one character more, so that what stands at the end is seen whole or not at all)
    let more = end + text[end..].chars().next().map_or(0, char::len_utf8);
    let last = |bounds: &mut dyn Iterator<Item = (usize, &str)>| {
        bounds.map(|(at, _)| at).filter(|at| *at > 0 && *at <= end).last()
    };
    let words = last(&mut text[..more].split_word_bound_indices());
    words.or_else(|| last(&mut text[..more].grapheme_indices(true))).unwrap_or(end)
}

/// The first of some sentences in at most `max` characters.
pub(super) fn excerpt<'a>(
    mut sentences: impl Iterator<Item = Segment<'a>>,
    max: usize,
) -> Option<Chunk<'a>> {
    let first = sentences.next()?;
    let mut left = max.checked_sub(first.as_str().chars().count());
    let mut parts = vec![first];
    if left.is_none() {
        let words = first.as_str().unicode_word_indices().map(|(at, word)| at + word.len());
        let fits = |end: &usize| first.as_str()[..*end].chars().nth(max).is_none();
        parts = vec![first.part(0, words.take_while(fits).last()?)];
        return Some(Chunk { context: Vec::new(), parts, gap: " ", cut: true });
    }
    for sentence in sentences {
        let last = parts[parts.len() - 1];
        let same = last.text.owner == sentence.text.owner;
        let between = last.span().end()..sentence.span().start();
        let gap = if same { last.text.article.clean[between].chars().count() } else { 1 };
        left = left.and_then(|left| left.checked_sub(gap + sentence.as_str().chars().count()));
        if left.is_none() {
            break;
        }
        if same {
            let joined = last.part(0, sentence.span().end() - last.span().start());
            parts.pop();
            parts.push(joined);
        } else {
            parts.push(sentence);
        }
    }
    Some(Chunk { context: Vec::new(), parts, gap: " ", cut: false })
}

#[cfg(test)]
#[path = "chunks_tests.rs"]
mod tests;
