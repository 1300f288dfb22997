//! The line shape of a dump: at what width it was wrapped, and by what its paragraphs are told
//! apart.

mod first;
mod wrap;

use super::capitals;
use super::edges::{End, end_of};
use crate::text::CleanText;
use crate::text::chars::{is_closer, is_opener, is_sentence_end, is_unspaced};
use crate::text::line::Line;
use crate::text::measure::{self, Measures};
use crate::text::scan;
use crate::text::width::{printed_columns, printed_widths};
pub(crate) use wrap::Measure;
use wrap::{SHORT, best, fit, forced, is_spread, may_be_wrapped, pairs, whole, wide};

/// What the lines of a dump look like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Shape {
    /// The wrap's measure and width; `None` where lines are not wrapped.
    pub wrap: Option<(Measure, u32)>,
    /// The width of a paragraph's first line, where it is indented and the tool has printed no
    /// indent; and the first byte of the first line that shows it: above that stand title and
    /// byline.
    first: Option<(u32, usize)>,
    /// Blank lines that stand between the lines of one paragraph (1 in dumps with a blank line
    /// after every line).
    pub line_gap: u16,
    /// Whether a deeper first line opens a paragraph (typewritten and wire copy without blank
    /// lines).
    pub indent_opens: bool,
    /// Columns before most lines.
    base: u16,
    /// Whether most paragraphs are set apart by blank lines.
    pub blank_between: bool,
    /// Whether all letters are capitals, so that none tells whether a line goes on.
    pub in_capitals: bool,
    /// Where the dump is not wrapped: no printer has ended a line that is as narrow, in columns,
    /// with the next one's first word.
    pub forced: u32,
    /// See [`Shape::habit`] and [`Shape::parting`].
    endings: Endings,
}

/// How paragraphs and sentences end in a dump: what tells a full last line from a full line that
/// happens to end with a sentence.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Endings {
    /// Line ends that certainly end a paragraph (a sentence's end, and the next word would have
    /// fitted by far), with no blank line behind them.
    dense: u32,
    /// The same with one.
    blank: u32,
    /// Sentences that end within a line.
    inside: u32,
    /// Mean of the logarithms of the lengths (in bytes) between certain paragraph ends.
    length: f32,
    /// Words, and those of them that begin with a capital.
    words: u32,
    capitals: u32,
}

impl Shape {
    /// The shape of a whole dump. The lines are measured in proportional faces where that may tell
    /// anything.
    pub(crate) fn of(clean: &CleanText<'_>, raw: &str, lines: &mut [Line]) -> Shape {
        let text = clean.as_str();
        let in_capitals = capitals::all(text, lines);
        let (mut dense, mut spread) = (Vec::new(), Vec::new());
        if may_be_wrapped(text, lines, in_capitals) {
            measure::measure_faces(lines, clean, raw);
            (dense, spread) =
                (pairs(text, lines, 0, in_capitals), pairs(text, lines, 1, in_capitals));
            spread.retain(|pair| pair.certain);
        }
        let mut wrap = fit(&dense, lines.len() <= SHORT)
            .filter(|(wrap, explained)| wide(text, lines, *wrap) <= *explained)
            .map(|(wrap, _)| wrap);
        let mut line_gap = 0;
        // A blank line after every line: hardly a line directly follows another, and the single
        // blanks are explained by a width.
        if is_spread(dense.len(), spread.len()) {
            if let Some((measure, width, explained)) = best(&spread) {
                if explained * 10 >= spread.len() * 6 {
                    (wrap, line_gap) = (Some((measure, width)), 1);
                }
            }
        }
        let followers =
            lines.iter().skip(1).filter(|l| l.blanks <= line_gap && l.marker.is_running()).count();
        let base = lines.windows(2).filter(|w| w[1].blanks == 0).map(|w| w[1].indent).fold(
            [0usize; 24],
            |mut n, i| {
                n[usize::from(i).min(23)] += 1;
                n
            },
        );
        let base = base.iter().enumerate().max_by_key(|(_, n)| **n).map_or(0, |(i, _)| i as u16);
        let is_deeper = |l: &Line| {
            l.blanks == 0
                && l.marker.is_running()
                && (2..=10).contains(&l.indent.saturating_sub(base))
        };
        let deeper = lines.iter().skip(1).filter(|l| is_deeper(l)).count();
        // (paragraphs of many lines have few indents: then all of them stand behind a sentence)
        let few = wrap.is_some() && deeper * 10 < followers && deeper * 30 >= followers;
        let behind =
            |w: &&[Line]| is_deeper(&w[1]) && end_of(&text[w[0].span.range()]) == End::Sentence;
        let opens = if few {
            lines.windows(2).filter(behind).count() == deeper
        } else {
            deeper * 10 >= followers
        };
        let blanks = lines.iter().skip(1).filter(|l| l.blanks > line_gap).count();
        let mut shape = Shape {
            wrap,
            first: None,
            line_gap,
            indent_opens: wrap.is_some()
                && opens
                && deeper * 2 <= followers
                && deeper >= 3
                && deeper > blanks / 2,
            base,
            blank_between: true,
            in_capitals,
            forced: if wrap.is_none() { forced(lines) } else { 0 },
            endings: Endings::default(),
        };
        if wrap.is_some() {
            shape.endings = shape.endings(text, lines);
            shape.blank_between = shape.endings.dense * 4 <= shape.endings.blank;
            shape.first = shape.first_width(text, lines);
        }
        shape
    }

    fn endings(&self, text: &str, lines: &[Line]) -> Endings {
        let mut found = Endings::default();
        let (mut run, mut runs, mut sum) = (0usize, 0f32, 0f32);
        for pair in lines.windows(2) {
            let (line, next) = (&pair[0], &pair[1]);
            let words = &text[line.span.range()];
            run += words.len();
            let certain = self.ends_paragraph(text, line, next);
            if certain {
                match next.blanks > self.line_gap {
                    true => found.blank += 1,
                    false => found.dense += 1,
                }
                if run > 80 {
                    runs += 1.0;
                    sum += (run as f32).ln();
                }
            }
            let overflow = self.overflow(&line.raw, &next.raw).unwrap_or(-1000);
            if next.blanks > self.line_gap || overflow <= -60 {
                run = 0;
            }
            if overflow > 0 || certain {
                found.inside += sentences_inside(words);
                let (words, capitals) = words_and_capitals(words);
                found.words += words;
                found.capitals += capitals;
            }
        }
        // A news paragraph has some 300 bytes; the dump has to outvote three of them.
        found.length = (sum + 3.0 * 5.7) / (runs + 3.0);
        found
    }

    /// Whether a paragraph certainly ends with `line`: a sentence does, and the next word would
    /// have fitted by far.
    pub(crate) fn ends_paragraph(&self, text: &str, line: &Line, next: &Line) -> bool {
        line.span.len() > 20
            && end_of(&text[line.span.range()]) == End::Sentence
            && self.overflow(&line.raw, &next.raw).is_some_and(|over| over < -60)
    }

    pub(crate) fn opens_by_indent(&self, line: &Line) -> bool {
        self.indent_opens && line.indent.saturating_sub(self.base) >= 2
    }

    /// How likely a sentence's end is a paragraph's here: log₂ of the odds, in halves, counted
    /// where geometry tells the two apart.
    pub(crate) fn habit(&self) -> i32 {
        let e = self.endings;
        let odds =
            (f64::from(e.dense) + 0.5) / (f64::from(e.inside) + f64::from(e.blank) / 2.0 + 1.0);
        (odds.log2() * 2.0).round() as i32
    }

    /// Of a stretch of `before` and `after` bytes between two certain ends: how much likelier it is
    /// as two paragraphs than as one, by the lengths that paragraphs have here, in halves of a
    /// power of e. Longer than usual says less than shorter, since lengths spread upwards.
    pub(crate) fn parting(&self, before: usize, after: usize) -> i32 {
        // A regression over sentences' ends inside and between paragraphs of news pages.
        const SHORT: f32 = 1.8;
        const LONG: f32 = 1.2;
        const BOTH_USUAL: f32 = 2.8;
        let ratio = |len: usize| {
            let ln = (len.max(1) as f32).ln() - self.endings.length;
            if ln < 0.0 { SHORT * ln } else { LONG * ln }
        };
        ((ratio(before) + ratio(after) + BOTH_USUAL) * 2.0).round().clamp(-20.0, 20.0) as i32
    }

    /// Whether many words begin with a capital that open no sentence, as in German.
    pub(crate) fn capitals_are_common(&self) -> bool {
        self.endings.capitals * 4 > self.endings.words
    }

    /// Whether a line is wider than the wrap, so that no printer has broken it. (One word, as an
    /// address is, no printer could have broken.)
    pub(crate) fn is_unbroken(&self, line: &Line) -> bool {
        self.wrap.is_some_and(|(measure, width)| {
            measure.widths(&line.raw, &line.raw).0 > width + width / 12
        }) && whole(line)
            && line.raw.word.0 < line.raw.columns
    }

    /// The width of the wrap, where lines were wrapped by the widths of a proportional face.
    pub(crate) fn proportional(&self) -> Option<u32> {
        self.wrap.filter(|(measure, _)| *measure != Measure::Columns).map(|(_, width)| width)
    }

    /// How wide a text is in the wrap's measure.
    pub(crate) fn width_of(&self, text: &str) -> u32 {
        match self.wrap.map_or(Measure::Columns, |(measure, _)| measure) {
            Measure::Columns => printed_columns(text),
            Measure::Serif => printed_widths(text).0,
            Measure::Sans => printed_widths(text).1,
        }
    }

    /// A line's width, and the width with the next one's first word, in the wrap's measure.
    pub(crate) fn widths(&self, line: &Measures, next: &Measures) -> (u32, u32) {
        self.wrap.map_or(Measure::Columns, |(measure, _)| measure).widths(line, next)
    }

    /// Whether a line is two printed ones that an extractor has made one, dropping the hyphen
    /// between them, and the second was a paragraph's last: half of it was free.
    pub(crate) fn ends_behind_a_fold(&self, line: &Measures, next: &Measures) -> bool {
        let Some((measure, width)) = self.wrap.filter(|(measure, _)| *measure != Measure::Columns)
        else {
            return false;
        };
        let (own, need) = measure.widths(line, next);
        own > width + width / 25 && need - width < width / 2
    }

    /// How far a line with the next one's first word would have gone beyond the width, in 1/1000 of
    /// the width: positive where the word did not fit. `None` where the dump is not wrapped.
    pub(crate) fn overflow(&self, line: &Measures, next: &Measures) -> Option<i32> {
        let (measure, width) = self.wrap?;
        let (_, need) = measure.widths(line, next);
        Some(
            ((i64::from(need) - i64::from(width)) * 1000 / i64::from(width.max(1)))
                .clamp(-1000, 1000) as i32,
        )
    }
}

/// Sentences that end within a line: a full stop, a space, and what can open the next; or the full
/// stop of a script without spaces.
fn sentences_inside(words: &str) -> u32 {
    let (mut at, mut count) = (0, 0);
    loop {
        at = scan::first_of(words.as_bytes(), at, &ENDS_SENTENCE);
        let mut chars = words[at..].chars().peekable();
        let Some(c) = chars.next() else { return count };
        at += c.len_utf8();
        if !is_sentence_end(c) {
            continue;
        }
        while chars.next_if(|&c| is_closer(c)).is_some() {}
        let spaced = chars.next_if_eq(&' ').is_some();
        while spaced && chars.next_if(|&c| is_opener(c)).is_some() {}
        count += match chars.peek() {
            Some(c) if spaced => {
                u32::from(c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase()))
            }
            Some(&c) => u32::from(is_unspaced(c)),
            None => 0,
        };
    }
}

/// The first bytes of characters that may end a sentence.
static ENDS_SENTENCE: [bool; 256] =
    scan::table(&[b'.', b'!', b'?', 0xD6, 0xD8, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF]);

fn words_and_capitals(line: &str) -> (u32, u32) {
    let bytes = line.as_bytes();
    let Some((&first, rest)) = bytes.split_first() else { return (0, 0) };
    let is_word = |b: u8| b != b' ';
    let (mut words, mut capitals) =
        (u32::from(is_word(first)), u32::from(first.is_ascii_uppercase()));
    // (a byte can count what is found in so many)
    for (before, own) in bytes.chunks(128).zip(rest.chunks(128)) {
        let (mut words_here, mut capitals_here) = (0u8, 0u8);
        for (&before, &b) in before.iter().zip(own) {
            words_here += u8::from((before == b' ') & is_word(b));
            capitals_here += u8::from((before == b' ') & b.is_ascii_uppercase());
        }
        words += u32::from(words_here);
        capitals += u32::from(capitals_here);
    }
    // words that open with other characters
    let mut at = 0;
    loop {
        at = scan::skip(bytes, at, |b| b >= 0x80);
        let Some(step) = bytes[at..].iter().position(|b| *b >= 0x80) else {
            return (words, capitals);
        };
        at += step;
        let Some(c) = line[at..].chars().next() else { return (words, capitals) };
        if at == 0 || bytes[at - 1] == b' ' {
            capitals += u32::from(c.is_uppercase());
        }
        at += c.len_utf8();
    }
}

#[cfg(test)]
#[path = "shape_tests.rs"]
mod tests;
