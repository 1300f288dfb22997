//! The line shape of a dump: at what width it was wrapped, and by what its paragraphs are told
//! apart.
//!
//! Each pair of neighbouring lines says of a width whether the break between them was forced: the
//! line is no wider, and with the next line's first word it would have been. The width that
//! explains most breaks is the dump's; where none explains many, it is not wrapped.

mod first;

use super::capitals;
use super::edges::{End, Start, end_of, start_of};
use crate::text::CleanText;
use crate::text::chars::{is_closer, is_opener, is_sentence_end, is_unspaced};
use crate::text::line::{Line, Marker};
use crate::text::measure::{self, Measures, WIDEST_WRAP};
use crate::text::scan;
use crate::text::width::{printed_columns, printed_widths};

/// Columns that a wrapped line has at most: eighty letters, each of them wide where a tool counts
/// letters.
const WIDEST_PRINT: u32 = 160;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measure {
    /// Columns: terminals, mail, converters to text.
    Columns,
    /// A proportional serif face: print-outs.
    Serif,
    /// A proportional sans-serif face: print-outs.
    Sans,
}

impl Measure {
    /// A line's width, and the width that it would have with the next line's first word.
    fn widths(self, line: &Measures, next: &Measures) -> (u32, u32) {
        match self {
            Measure::Columns => (line.columns, line.columns + 1 + next.word.0),
            Measure::Serif => (line.serif, line.serif + 250 + next.word.1),
            Measure::Sans => (line.sans, line.sans + 278 + next.word.2),
        }
    }

    /// The widths of which a pair of lines may be the work, the last one left out. Another face
    /// than the table's: widths agree within a per cent only.
    fn interval(self, pair: &Pair) -> (u32, u32) {
        let (from, to) = self.widths(&pair.line, &pair.next);
        let slack = if self == Measure::Columns { 0 } else { from / 100 };
        (from - slack, to + slack)
    }
}

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
        let followers = lines
            .iter()
            .skip(1)
            .filter(|l| l.blanks <= line_gap && l.marker == Marker::None)
            .count();
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
                && l.marker == Marker::None
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

/// See [`Shape::forced`]: half of the width in which half of the bytes stand, or any width.
fn forced(lines: &[Line]) -> u32 {
    let mut bytes = [0; WIDEST_WRAP as usize + 2];
    for line in lines {
        bytes[line.raw.columns.min(WIDEST_WRAP + 1) as usize] += line.span.len();
    }
    let half = bytes.iter().sum::<usize>() / 2;
    let mut sum = 0;
    let usual = bytes.iter().position(|len| {
        sum += len;
        sum > half
    });
    let usual = usual.unwrap_or(0) as u32;
    if usual > WIDEST_PRINT { u32::MAX } else { usual / 2 }
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

/// Two neighbouring lines that a printer may have parted.
struct Pair {
    line: Measures,
    next: Measures,
    /// Whether the second goes on in a sentence, or may, where letters have no case.
    certain: bool,
}

/// Neighbouring lines with exactly `gap` blank lines between that were parted by a printer, if
/// anything was: the second goes on in a sentence, or a long first line has ended none.
fn pairs(text: &str, lines: &[Line], gap: u16, in_capitals: bool) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for pair in lines
        .windows(2)
        .filter(|w| w[1].blanks == gap && is_pair(w))
        .filter_map(|w| pair_of(text, w, in_capitals))
    {
        if pairs.is_empty() {
            pairs.reserve(lines.len());
        }
        pairs.push(pair);
    }
    pairs
}

/// Two neighbouring lines, where the second goes on in a sentence or the first has ended none.
fn pair_of(text: &str, w: &[Line], in_capitals: bool) -> Option<Pair> {
    /// Headings and labels end without a full stop, too, but before this column.
    const NO_LABEL: u32 = 60;
    let certain = goes_on(text, w, in_capitals);
    let open = || {
        w[0].raw.columns >= NO_LABEL
            && matches!(end_of(&text[w[0].span.range()]), End::Open | End::Comma)
    };
    (certain || open()).then_some(Pair { line: w[0].raw, next: w[1].raw, certain })
}

fn is_pair(w: &[Line]) -> bool {
    w[1].marker == Marker::None
        && !matches!(w[0].marker, Marker::Rule | Marker::Underline(_))
        && w[0].raw.columns <= WIDEST_WRAP
        && w[0].raw.columns >= 30
        && !w[1].parted
}

/// Whether the second line certainly goes on in a sentence, or may, where letters have no case.
fn goes_on(text: &str, w: &[Line], in_capitals: bool) -> bool {
    match start_of(&text[w[1].span.range()]) {
        Start::Lower | Start::Caseless => true,
        Start::Upper if in_capitals => {
            matches!(end_of(&text[w[0].span.range()]), End::Open | End::Comma)
        }
        _ => false,
    }
}

/// Whether there are enough pairs for a width to be the reason of: two, or many with a blank line
/// between and hardly one without.
fn may_be_wrapped(text: &str, lines: &[Line], in_capitals: bool) -> bool {
    let (mut dense, mut spread) = (0, 0);
    for w in
        lines.windows(2).filter(|w| w[1].blanks <= 1 && is_pair(w) && goes_on(text, w, in_capitals))
    {
        match w[1].blanks {
            0 => dense += 1,
            _ => spread += 1,
        }
        if dense >= if lines.len() <= SHORT { 1 } else { LEAST } {
            return true;
        }
    }
    is_spread(dense, spread)
}

/// Lines of a short dump.
const SHORT: usize = 40;

/// Pairs that a width must explain.
const LEAST: usize = 2;

/// Whether hardly a line directly follows another.
fn is_spread(dense: usize, spread: usize) -> bool {
    dense * 8 < spread && spread >= 6
}

/// Lines of many words that are wider than the wrap: in a wrapped dump there are hardly any.
fn wide(text: &str, lines: &[Line], (measure, width): (Measure, u32)) -> usize {
    let wider = |l: &&Line| {
        let (own, _) = measure.widths(&l.raw, &l.raw);
        own > width + width / 12 && whole(l) && text[l.span.range()].split(' ').nth(7).is_some()
    };
    lines.iter().filter(wider).count()
}

/// Whether nearly all of a line's printed width is text: addresses of links, which no converter
/// wraps, have not stood in it.
fn whole(line: &Line) -> bool {
    line.own.len() as u64 * 10 >= u64::from(line.raw.columns) * 9
}

fn fit(pairs: &[Pair], short: bool) -> Option<((Measure, u32), usize)> {
    let (measure, width, explained) = best(pairs)?;
    // Headings of one page may be of one length, too: sentences that go on prove the wrap.
    let holds = |pair: &&Pair| {
        let (from, to) = measure.interval(pair);
        pair.certain && (from..to).contains(&width)
    };
    // (in a short dump one is enough if the width explains them all)
    let certain = if short && explained == pairs.len() { 1 } else { LEAST };
    if pairs.iter().filter(holds).count() < certain {
        return None;
    }
    // Lists and narrow columns are not explained; by chance a width explains a tenth.
    (explained >= LEAST && explained * 3 >= pairs.len()).then_some(((measure, width), explained))
}

/// The measure and width that explain most pairs, and how many.
fn best(pairs: &[Pair]) -> Option<(Measure, u32, usize)> {
    let columns = best_of(pairs, Measure::Columns)?;
    if explains_most(columns.2, pairs.len()) {
        return Some(columns);
    }
    let proportional = [best_of(pairs, Measure::Serif)?, best_of(pairs, Measure::Sans)?]
        .into_iter()
        .max_by_key(|(_, _, explained)| *explained)?;
    Some(if explains_most(columns.2, proportional.2) { columns } else { proportional })
}

/// The width of a measure that explains most pairs, and how many.
fn best_of(pairs: &[Pair], measure: Measure) -> Option<(Measure, u32, usize)> {
    sweep(pairs.iter().map(|pair| measure.interval(pair)))
        .map(|(width, explained)| (measure, width, explained))
}

/// Whether columns that explain so many pairs are what the dump was wrapped by, though a face may
/// explain as many as `face`: columns are exact, so that they need only explain nearly as much.
fn explains_most(columns: usize, face: usize) -> bool {
    columns * 20 >= face * 19
}

/// The middle of the stretch that lies in most of the half-open intervals, and in how many.
fn sweep(intervals: impl Iterator<Item = (u32, u32)>) -> Option<(u32, usize)> {
    // (numbers are sorted faster than pairs: where an interval begins is odd, and goes behind where
    // another ends)
    let mut events: Vec<u64> = Vec::with_capacity(2 * intervals.size_hint().0);
    events.extend(
        intervals
            .filter(|(a, b)| a < b)
            .flat_map(|(a, b)| [u64::from(a) << 1 | 1, u64::from(b) << 1]),
    );
    events.sort_unstable();
    let (mut open, mut best) = (0i32, None::<(u32, i32)>);
    let mut until = 0;
    for event in events {
        let at = (event >> 1) as u32;
        if event & 1 == 0 {
            if best.is_some_and(|(from, n)| open == n && until <= from) {
                until = at;
            }
            open -= 1;
        } else {
            open += 1;
            if best.is_none_or(|(_, n)| open >= n) {
                best = Some((at, open));
                until = at;
            }
        }
    }
    // Columns are whole, and the greatest width that was seen is the likeliest; a proportional
    // width lies anywhere between.
    best.map(|(at, n)| (at + (until - at) / 2, n as usize))
}

#[cfg(test)]
#[path = "shape_tests.rs"]
mod tests;
