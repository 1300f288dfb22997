//! The line shape of a dump: at what width it was wrapped, and by what its paragraphs are told apart.
//!
//! Each pair of neighbouring lines says of a width `W` whether the break between them was forced: the line is no wider than `W`, and with the
//! next line's first word it would have been. The width that explains most breaks is the width that the dump was wrapped at; where no width explains
//! many, the dump is not wrapped. Outliers (an address wider than the page) change nothing.

use super::breaks::{End, end_of};
use crate::text::line::{Line, Marker, Measures, WIDEST_WRAP};

/// By which measure the dump was wrapped.
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
}

/// What the lines of a dump look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shape {
    /// The wrap's measure and width; `None` where lines are not wrapped.
    pub wrap: Option<(Measure, u32)>,
    /// Blank lines that stand between the lines of one paragraph (1 in dumps with a blank line after every line).
    pub line_gap: u16,
    /// Whether a deeper first line opens a paragraph (typewritten and wire copy without blank lines).
    pub indent_opens: bool,
    /// Whether most paragraphs are set apart by blank lines.
    pub blank_between: bool,
    /// How paragraphs end here: see [`Shape::paragraph_odds`].
    endings: Endings,
}

/// What tells a full last line from a full line that happens to end with a sentence.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Endings {
    /// Line ends that certainly end a paragraph: a sentence's end, and the next word would have fitted by far.
    certain: u32,
    /// Sentences that end within a line.
    inside: u32,
    /// Words of the wrapped lines, and these lines.
    words: u32,
    lines: u32,
}

impl Shape {
    /// The shape of a whole dump.
    pub(crate) fn of(text: &str, lines: &[Line]) -> Shape {
        let dense = pairs(lines, 0);
        let spread = pairs(lines, 1);
        let mut wrap = fit(&dense);
        let mut line_gap = 0;
        // A blank line after every line: hardly a line directly follows another, and the single blanks are explained by a width.
        if dense.len() * 8 < spread.len() && spread.len() >= 8 {
            if let Some((measure, width, explained)) = best(&spread) {
                if explained * 10 >= spread.len() * 6 && open_ends(lines) {
                    (wrap, line_gap) = (Some((measure, width)), 1);
                }
            }
        }
        let followers = lines.iter().skip(1).filter(|l| l.blanks <= line_gap && l.marker == Marker::None).count();
        let base = lines.windows(2).filter(|w| w[1].blanks == 0).map(|w| w[1].indent).fold([0usize; 24], |mut n, i| {
            n[usize::from(i).min(23)] += 1;
            n
        });
        let base = base.iter().enumerate().max_by_key(|(_, n)| **n).map_or(0, |(i, _)| i as u16);
        let deeper = lines
            .iter()
            .skip(1)
            .filter(|l| l.blanks == 0 && l.marker == Marker::None && (2..=10).contains(&l.indent.saturating_sub(base)))
            .count();
        let blanks = lines.iter().skip(1).filter(|l| l.blanks > line_gap).count();
        let mut shape = Shape {
            wrap,
            line_gap,
            indent_opens: wrap.is_some() && deeper * 10 >= followers && deeper * 2 <= followers && deeper >= 3 && deeper > blanks / 2,
            blank_between: wrap.is_none() || blanks * 6 >= lines.len(),
            endings: Endings::default(),
        };
        if !shape.blank_between {
            shape.endings = shape.endings(text, lines);
        }
        shape
    }

    fn endings(&self, text: &str, lines: &[Line]) -> Endings {
        let mut found = Endings::default();
        for pair in lines.windows(2) {
            let (line, next) = (&pair[0], &pair[1]);
            let Some(over) = self.overflow(&line.raw, &next.raw).filter(|_| next.blanks == 0) else { continue };
            let words = &text[line.span.range()];
            if over < -60 {
                found.certain += u32::from(line.span.len() > 20 && end_of(words) == End::Sentence);
            } else if over > 0 {
                found.lines += 1;
            } else {
                continue;
            }
            found.words += words.split_ascii_whitespace().count() as u32;
            let bytes = words.as_bytes();
            let ends = |w: &[u8]| matches!(w[0], b'.' | b'!' | b'?') && w[1] == b' ' && w[2].is_ascii_uppercase();
            found.inside += bytes.windows(3).filter(|w| ends(w)).count() as u32;
        }
        found
    }

    /// Of a full line that ends with a sentence, before a new one: how much likelier than not a paragraph ends here, in steps of a factor of √2.
    ///
    /// Paragraphs' last lines are full by chance about as often as the next word is a part of the line; sentences end at a wrapped line's end as often as any other
    /// word does. Both are counted in the dump itself.
    pub(crate) fn paragraph_odds(&self, next: &Measures) -> i32 {
        let Some((measure, width)) = self.wrap else { return 0 };
        let word = match measure {
            Measure::Columns => next.word.0 + 1,
            Measure::Serif => next.word.1 + 250,
            Measure::Sans => next.word.2 + 278,
        };
        let e = self.endings;
        let a_line = f64::from(e.words.max(1)) / f64::from((e.lines + e.certain).max(1));
        let paragraph = (f64::from(e.certain) + 0.5) * f64::from(word) / f64::from(width.max(1));
        let sentence = (f64::from(e.inside) + 0.5) / a_line.max(2.0);
        ((paragraph / sentence).log2() * 2.0).clamp(-8.0, 8.0) as i32
    }

    /// How far a line with the next one's first word would have gone beyond the width, in 1/1000 of the width: positive where the word did not
    /// fit. `None` where the dump is not wrapped.
    pub(crate) fn overflow(&self, line: &Measures, next: &Measures) -> Option<i32> {
        let (measure, width) = self.wrap?;
        let (_, need) = measure.widths(line, next);
        Some(((i64::from(need) - i64::from(width)) * 1000 / i64::from(width.max(1))).clamp(-1000, 1000) as i32)
    }
}

/// Neighbouring lines with exactly `gap` blank lines between that could belong to one paragraph.
fn pairs(lines: &[Line], gap: u16) -> Vec<(Measures, Measures)> {
    let joinable = |w: &&[Line]| {
        w[1].blanks == gap
            && w[1].marker == Marker::None
            && !matches!(w[0].marker, Marker::Rule | Marker::Underline(_))
            && w[0].raw.columns <= WIDEST_WRAP
            && w[0].raw.columns >= 30
    };
    lines.windows(2).filter(joinable).map(|w| (w[0].raw, w[1].raw)).collect()
}

/// Whether many lines end within a sentence.
fn open_ends(lines: &[Line]) -> bool {
    // Set apart by blanks, lines of a wrapped paragraph still differ little in width.
    lines.len() >= 8
}

fn fit(pairs: &[(Measures, Measures)]) -> Option<(Measure, u32)> {
    let (measure, width, explained) = best(pairs)?;
    // Headings, lists and last lines are not explained; two fifths of the pairs are enough, by chance a width explains a tenth.
    (explained >= 3 && explained * 5 >= pairs.len() * 2).then_some((measure, width))
}

/// The measure and width that explain most pairs, and how many.
fn best(pairs: &[(Measures, Measures)]) -> Option<(Measure, u32, usize)> {
    let of = |measure: Measure, slack: u32| {
        // Another face than the table's: widths agree within a per cent only.
        let intervals =
            pairs.iter().map(|(a, b)| measure.widths(a, b)).map(|(from, to)| (from - from / 100 * slack, to + from / 100 * slack));
        sweep(intervals).map(|(width, explained)| (measure, width, explained))
    };
    let columns = of(Measure::Columns, 0)?;
    let proportional = [of(Measure::Serif, 1)?, of(Measure::Sans, 1)?].into_iter().max_by_key(|(_, _, explained)| *explained)?;
    // Columns are exact, so where they explain nearly as much they are what the dump was wrapped by.
    Some(if columns.2 * 20 >= proportional.2 * 19 { columns } else { proportional })
}

/// The middle of the stretch that lies in most of the half-open intervals, and in how many.
fn sweep(intervals: impl Iterator<Item = (u32, u32)>) -> Option<(u32, usize)> {
    let mut events: Vec<(u32, i32)> = intervals.filter(|(a, b)| a < b).flat_map(|(a, b)| [(a, 1), (b, -1)]).collect();
    events.sort_unstable();
    let (mut open, mut best) = (0i32, None::<(u32, i32)>);
    let mut until = 0;
    for (at, step) in events {
        if step < 0 && best.is_some_and(|(from, n)| open == n && until <= from) {
            until = at;
        }
        open += step;
        if step > 0 && best.is_none_or(|(_, n)| open > n) {
            best = Some((at, open));
            until = at;
        }
    }
    // Columns are whole, and the greatest width that was seen is the likeliest; a proportional width lies anywhere between.
    best.map(|(at, n)| (at + (until - at) / 2, n as usize))
}
