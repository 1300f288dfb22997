//! The width of paragraphs' first lines, where they are indented and the tool has printed no
//! indent.

use super::Shape;
use super::wrap::{Measure, Pair, best_of, is_pair, pair_of};
use crate::text::line::{Line, Marker};
use crate::text::measure::Measures;

/// First lines that a width of their own must explain.
const LEAST_FIRST: usize = 3;

impl Shape {
    /// The width that explains where the first lines of paragraphs end, if it is another than that
    /// of most lines. Only certain ones are asked: those behind a short line that ends a sentence.
    pub(super) fn first_width(&self, text: &str, lines: &[Line]) -> Option<(u32, usize)> {
        let (measure, width) = self.wrap.filter(|_| !self.indent_opens)?;
        let first = |w: &[Line]| {
            let pair = w[2].blanks <= self.line_gap
                && w[1].marker == Marker::None
                && is_pair(&w[1..])
                && self.ends_paragraph(text, &w[0], &w[1]);
            pair.then(|| pair_of(text, &w[1..], self.in_capitals))
                .flatten()
                .map(|pair| (pair, w[1].own.start()))
        };
        let (pairs, starts): (Vec<Pair>, Vec<usize>) = lines.windows(3).filter_map(first).unzip();
        if pairs.len() < LEAST_FIRST {
            return None;
        }
        let (_, first, explained) = best_of(&pairs, measure)?;
        let plain = pairs.iter().map(|pair| measure.interval(pair));
        let plain = plain.filter(|(from, to)| (*from..*to).contains(&width)).count();
        let indent = width.checked_sub(first)?;
        let is_indent = indent * 50 >= width && indent * 7 <= width;
        // (a line that both widths explain tells nothing)
        let told = explained >= plain + LEAST_FIRST && explained * 5 >= pairs.len() * 4;
        (is_indent && told).then_some((first, *starts.first()?))
    }

    /// Whether a line opens a paragraph, by the width of first lines: the next word would have
    /// fitted on any other line; or it is wider than those are. `None` where that tells nothing.
    pub(crate) fn opens_by_width(&self, line: &Measures, next: &Measures) -> Option<bool> {
        let ((measure, width), (first, _)) = (self.wrap?, self.first?);
        // (less is the error of the widths)
        if (width - first) * 30 < width {
            return None;
        }
        let (own, need) = measure.widths(line, next);
        let slack = if measure == Measure::Columns { 0 } else { width / 100 };
        match (own > first + slack, need + slack <= width && need > first) {
            (true, _) => (own <= width + slack).then_some(false),
            (false, true) => Some(true),
            (false, false) => None,
        }
    }

    /// [`Shape::overflow`] of a line that opens a paragraph.
    pub(crate) fn first_overflow(&self, line: &Line, next: &Line) -> Option<i32> {
        let over = self.overflow(&line.raw, &next.raw)?;
        match (self.first, self.wrap) {
            (Some((first, from)), Some((_, width))) if line.own.start() >= from => {
                Some(over + ((width - first) * 1000 / width.max(1)) as i32)
            }
            _ => Some(over),
        }
    }
}
