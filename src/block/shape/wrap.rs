//! The width at which a dump was wrapped.
//!
//! Each pair of neighbouring lines says of a width whether the break between them was forced: the
//! line is no wider, and with the next line's first word it would have been. The width that
//! explains most breaks is the dump's; where none explains many, it is not wrapped.

use crate::block::edges::{End, Start, end_of, start_of};
use crate::text::line::{Line, Marker};
use crate::text::measure::{Measures, WIDEST_WRAP};

/// Columns that a wrapped line has at most: eighty letters, each of them wide where a tool counts
/// letters.
const WIDEST_PRINT: u32 = 160;

/// Lines of a short dump.
pub(super) const SHORT: usize = 40;

/// Pairs that a width must explain.
const LEAST: usize = 2;

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
    pub(super) fn widths(self, line: &Measures, next: &Measures) -> (u32, u32) {
        match self {
            Measure::Columns => (line.columns, line.columns + 1 + next.word.0),
            Measure::Serif => (line.serif, line.serif + 250 + next.word.1),
            Measure::Sans => (line.sans, line.sans + 278 + next.word.2),
        }
    }

    /// The widths of which a pair of lines may be the work, the last one left out. Another face
    /// than the table's: widths agree within a per cent only.
    pub(super) fn interval(self, pair: &Pair) -> (u32, u32) {
        let (from, to) = self.widths(&pair.line, &pair.next);
        let slack = if self == Measure::Columns { 0 } else { from / 100 };
        (from - slack, to + slack)
    }
}

/// Whether there are enough pairs for a width to be the reason of: two, or many with a blank line
/// between and hardly one without.
pub(super) fn may_be_wrapped(text: &str, lines: &[Line], in_capitals: bool) -> bool {
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

/// Two neighbouring lines that a printer may have parted.
pub(super) struct Pair {
    line: Measures,
    next: Measures,
    /// Whether the second goes on in a sentence, or may, where letters have no case.
    pub certain: bool,
}

/// Neighbouring lines with exactly `gap` blank lines between that were parted by a printer, if
/// anything was: the second goes on in a sentence, or a long first line has ended none.
pub(super) fn pairs(text: &str, lines: &[Line], gap: u16, in_capitals: bool) -> Vec<Pair> {
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
pub(super) fn pair_of(text: &str, w: &[Line], in_capitals: bool) -> Option<Pair> {
    /// Headings and labels end without a full stop, too, but before this column.
    const NO_LABEL: u32 = 60;
    let certain = goes_on(text, w, in_capitals);
    let open = || {
        w[0].raw.columns >= NO_LABEL
            && matches!(end_of(&text[w[0].span.range()]), End::Open | End::Comma)
    };
    (certain || open()).then_some(Pair { line: w[0].raw, next: w[1].raw, certain })
}

pub(super) fn is_pair(w: &[Line]) -> bool {
    w[0].marker.runs_into(w[1].marker)
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

/// Whether hardly a line directly follows another.
pub(super) fn is_spread(dense: usize, spread: usize) -> bool {
    dense * 8 < spread && spread >= 6
}

pub(super) fn fit(pairs: &[Pair], short: bool) -> Option<((Measure, u32), usize)> {
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

/// Lines of many words that are wider than the wrap: in a wrapped dump there are hardly any.
pub(super) fn wide(text: &str, lines: &[Line], (measure, width): (Measure, u32)) -> usize {
    let wider = |l: &&Line| {
        let (own, _) = measure.widths(&l.raw, &l.raw);
        own > width + width / 12 && whole(l) && text[l.span.range()].split(' ').nth(7).is_some()
    };
    lines.iter().filter(wider).count()
}

/// Whether nearly all of a line's printed width is text: addresses of links, which no converter
/// wraps, have not stood in it.
pub(super) fn whole(line: &Line) -> bool {
    line.own.len() as u64 * 10 >= u64::from(line.raw.columns) * 9
}

/// The measure and width that explain most pairs, and how many.
pub(super) fn best(pairs: &[Pair]) -> Option<(Measure, u32, usize)> {
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
pub(super) fn best_of(pairs: &[Pair], measure: Measure) -> Option<(Measure, u32, usize)> {
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

/// See [`Shape::forced`]: half of the width in which half of the bytes stand, or any width.
pub(super) fn forced(lines: &[Line]) -> u32 {
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
