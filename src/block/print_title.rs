//! A headline that a print sets in a larger face, wrapped at a width of its own, with the byline
//! below it without a blank line. That a line goes on in the next one shows in its width (the next
//! word would have made it the widest line) and in its words: no headline ends with an article or a
//! preposition.

use super::edges::{End, end_of};
use super::header::{Entry, Key};
use super::shape::Shape;
use super::{Block, Shaped};
use crate::grammar::date;
use crate::lang::Label;
use crate::lang::lexicon::{Labels, Lexicon, tokens};
use crate::span::Span;
use crate::text::chars::is_opener;
use crate::text::line::{Line, Marker};

/// Lines of a headline.
const MOST_LINES: usize = 4;
/// The shares of the page's width between which a large face breaks a line, in hundredths: half of
/// it in a browser's print.
const WIDTHS: std::ops::RangeInclusive<u32> = 38..=66;
/// Bytes of the first line of a headline.
const FIRST: std::ops::RangeInclusive<usize> = 12..=120;

pub(crate) fn join(
    mut blocks: Vec<Block>,
    lines: &[Line],
    text: &str,
    shape: &Shape,
    entries: &[Entry],
    lexicon: &Lexicon,
) -> Vec<Block> {
    let Some(page) = shape.proportional() else { return blocks };
    if entries.iter().any(|e| e.key == Key::Title) || lines.iter().take(2).any(|l| l.furniture) {
        return blocks;
    }
    let print = Print { blocks: &blocks, text, lexicon, nouns: shape.capitals_are_common() };
    let first = print.words(0);
    if !print.is_plain(0)
        || blocks[0].lines > 1
        || !FIRST.contains(&first.len())
        || first.split(' ').nth(2).is_none()
        || !first.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase)
    {
        return blocks;
    }
    let mut n = 1;
    while n < MOST_LINES && print.is_plain(n) && blocks[n].blanks == 0 && !blocks[n].page {
        let Some(at) =
            lines.iter().take(8 * MOST_LINES).position(|l| l.own.start() == blocks[n].own.start())
        else {
            break;
        };
        let Some(line) = at.checked_sub(1).map(|at| &lines[at]) else { break };
        let (own, need) = shape.widths(&line.raw, &lines[at].raw);
        let (next, _) = shape.widths(&lines[at].raw, &lines[at].raw);
        let share = |width: u32| width * 100 / page.max(1);
        let is_full =
            need > next && share(need) >= *WIDTHS.start() && share(own.max(next)) <= *WIDTHS.end();
        if !is_full || !print.goes_on(n) {
            break;
        }
        n += 1;
    }
    // (where a blank line stands behind them, the lines were parted by other means)
    if n > 1 && blocks.get(n).is_none_or(|behind| behind.blanks == 0) {
        let last = &blocks[n - 1];
        let (span, own, lines) =
            (last.span.end(), last.own.end(), blocks[1..n].iter().map(|b| b.lines).sum::<u16>());
        let title = &mut blocks[0];
        title.span = Span::new(title.span.start(), span);
        title.own = Span::new(title.own.start(), own);
        title.lines = title.lines.saturating_add(lines);
        blocks.drain(1..n);
    }
    blocks
}

struct Print<'a> {
    blocks: &'a [Block],
    text: &'a str,
    lexicon: &'a Lexicon,
    nouns: bool,
}

impl Print<'_> {
    fn words(&self, n: usize) -> &str {
        self.blocks.get(n).map_or("", |block| &self.text[block.span.range()])
    }

    fn is_plain(&self, n: usize) -> bool {
        self.blocks.get(n).is_some_and(|b| {
            b.shaped == Shaped::Text
                && b.marker == Marker::None
                && b.lines <= 2
                && b.span.len() <= 120
        })
    }

    /// Whether the words before block `n` may go on in it.
    fn goes_on(&self, n: usize) -> bool {
        let (before, words) = (self.words(n - 1), self.words(n));
        if end_of(before) == End::Sentence
            || end_of(words) == End::Sentence && !words.ends_with(['?', '!'])
            || self.is_stamp(words)
        {
            return false;
        }
        let year = |word: &str| {
            word.len() == 4
                && word.starts_with(['1', '2'])
                && word.bytes().all(|b| b.is_ascii_digit())
        };
        if !hangs(before, self.lexicon) && words.split(' ').any(year) {
            return false;
        }
        if goes_on(before, words, self.lexicon) {
            return true;
        }
        // A deck is a sentence below a headline of capitals, and a capital opens it below a
        // headline that is one. A lone name is the byline; of two lines that may be names the first
        // one is the headline's end.
        let headline =
            is_title_case(before) && is_title_case(words) || self.nouns && !is_title_case(before);
        let named = is_name(self.words(n + 1)) && !self.is_stamp(self.words(n + 1))
            || self.is_byline(n + 1);
        headline && (!is_name(words) || named)
    }

    fn is_byline(&self, n: usize) -> bool {
        self.opens_as_byline(self.words(n))
    }

    fn opens_as_byline(&self, line: &str) -> bool {
        self.lexicon.opens_with(line, Labels::of(&[Label::Byline])).is_some()
    }

    fn is_stamp(&self, line: &str) -> bool {
        self.opens_as_byline(line)
            || line.bytes().any(|b| b.is_ascii_digit())
                && date::line(line, self.lexicon, None).is_some()
    }
}

/// Whether a line goes on in the next one, whatever the measure.
pub(super) fn goes_on(line: &str, next: &str, lexicon: &Lexicon) -> bool {
    hangs(line, lexicon) || next.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit())
}

/// Whether a line ends with a word that others follow: `of`, `the`, `und`.
fn hangs(line: &str, lexicon: &Lexicon) -> bool {
    let word = line.rsplit(' ').next().unwrap_or("");
    let small = word.len() <= 5 && word.chars().all(char::is_lowercase);
    matches!(end_of(line), End::Comma | End::Colon)
        || small && tokens(word).next().is_some_and(|token| lexicon.stop_word(token.hash) != 0)
}

pub(super) fn is_title_case(line: &str) -> bool {
    let long = line
        .split(' ')
        .map(|word| word.trim_start_matches(is_opener))
        .filter(|word| word.chars().nth(3).is_some());
    long.into_iter().all(|word| !word.starts_with(char::is_lowercase))
}

/// Whether a line may be a person's name or a newsroom's: few words, all of them with a capital.
fn is_name(line: &str) -> bool {
    let words = line.split(' ').filter(|word| !word.is_empty());
    (1..=4).contains(&words.clone().count())
        && words.into_iter().all(|word| word.starts_with(char::is_uppercase))
}

#[cfg(test)]
#[path = "print_title_tests.rs"]
mod tests;
