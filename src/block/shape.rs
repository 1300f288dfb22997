//! The line shape of a dump: at what width it was wrapped, and by what its paragraphs are told apart.
//!
//! Each pair of neighbouring lines says of a width `W` whether the break between them was forced: the line is no wider than `W`, and with the
//! next line's first word it would have been. The width that explains most breaks is the width that the dump was wrapped at; where no width explains
//! many, the dump is not wrapped. Outliers (an address wider than the page) change nothing.

use crate::text::line::{Line, Marker, Measures, WIDEST_WRAP};

/// By which measure the dump was wrapped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measure {
    /// Columns: terminals, mail, converters to text.
    Columns,
    /// A proportional face: print-outs.
    Glyphs,
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
}

impl Shape {
    /// The shape of a whole dump.
    pub(crate) fn of(lines: &[Line]) -> Shape {
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
        Shape {
            wrap,
            line_gap,
            indent_opens: wrap.is_some() && deeper * 10 >= followers && deeper * 2 <= followers && deeper >= 3 && deeper > blanks / 2,
            blank_between: wrap.is_none() || blanks * 6 >= lines.len(),
        }
    }

    /// How far a line with the next one's first word would have gone beyond the width, in 1/1000 of the width: positive where the word did not
    /// fit. `None` where the dump is not wrapped.
    pub(crate) fn overflow(&self, line: &Measures, next: &Measures) -> Option<i32> {
        let (measure, width) = self.wrap?;
        let need = match measure {
            Measure::Columns => line.columns + 1 + next.word_columns,
            Measure::Glyphs => line.glyphs + 250 + next.word_glyphs,
        };
        Some(((i64::from(need) - i64::from(width)) * 1000 / i64::from(width.max(1))).clamp(-1000, 1000) as i32)
    }

    /// A line's width in 1/1000 of the wrap's.
    pub(crate) fn fill(&self, line: &Measures) -> Option<u32> {
        let (measure, width) = self.wrap?;
        let wide = match measure {
            Measure::Columns => line.columns,
            Measure::Glyphs => line.glyphs,
        };
        Some((u64::from(wide) * 1000 / u64::from(width.max(1))).min(4000) as u32)
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
    let columns = sweep(pairs.iter().map(|(a, b)| (a.columns, a.columns + 1 + b.word_columns)));
    // Another face than the table's: widths agree within some per cent only.
    let glyphs = sweep(pairs.iter().map(|(a, b)| (a.glyphs - a.glyphs / 80, a.glyphs + 250 + b.word_glyphs + a.glyphs / 80)));
    match (columns, glyphs) {
        (Some((cw, ce)), Some((gw, ge))) => {
            // Columns are exact, so where they explain nearly as much they are what the dump was wrapped by.
            Some(if ce * 20 >= ge * 19 { (Measure::Columns, cw, ce) } else { (Measure::Glyphs, gw, ge) })
        }
        _ => None,
    }
}

/// The point that lies in most of the half-open intervals, and in how many. Of several the smallest.
fn sweep(intervals: impl Iterator<Item = (u32, u32)>) -> Option<(u32, usize)> {
    let mut events: Vec<(u32, i32)> = intervals.filter(|(a, b)| a < b).flat_map(|(a, b)| [(a, 1), (b, -1)]).collect();
    events.sort_unstable();
    let (mut open, mut best) = (0i32, None::<(u32, i32)>);
    for (at, step) in events {
        open += step;
        if step > 0 && best.is_none_or(|(_, n)| open > n) {
            best = Some((at, open));
        }
    }
    best.map(|(at, n)| (at, n as usize))
}
