//! Lines → blocks, by the break decision.

use super::breaks::{Nesting, Sofar, Verdict, evidence, score};
use super::shape::Shape;
use super::{Block, Shaped};
use crate::explain::LineEnd;
use crate::span::Span;
use crate::text::edit::{Edit, Edits};
use crate::text::line::{Line, Marker};

/// Cuts the lines into blocks. Where `weighed` is given, the line ends whose evidence was weighed are noted there.
pub(crate) fn blocks(text: &str, lines: &[Line], shape: &Shape, mut weighed: Option<&mut Vec<LineEnd>>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::with_capacity(lines.len() / 2 + 4);
    let mut nesting = Nesting::default();
    let mut widest = 0;
    let ahead = ahead(text, lines, shape);
    let heads = Heads::of(text);
    for (i, line) in lines.iter().enumerate() {
        if let (Marker::Underline(level), Some(block)) = (line.marker, blocks.last_mut()) {
            // The underline is the heading's own.
            block.own = Span::new(block.own.start(), line.own.end());
            block.shaped = Shaped::Heading(level);
            block.lines = block.lines.saturating_add(1);
            continue;
        }
        let width = shape.widths(&line.raw, &line.raw).0;
        let mut decided = None;
        if let (Some(before), Some(block)) = (i.checked_sub(1).map(|i| &lines[i]), blocks.last_mut()) {
            let in_head = i < HEAD_LINES && heads.hold(text, block.span, line.span);
            let sofar = Sofar {
                nesting,
                len: block.span.len(),
                lines: block.lines as usize,
                marker: block.marker,
                widest,
                ahead: ahead[i],
                in_head,
            };
            let evidence = evidence(shape, text, before, line, lines.get(i + 1), &sofar);
            let score = score(evidence);
            if let (Some(weighed), Verdict::Weigh(buckets)) = (weighed.as_deref_mut(), evidence) {
                let words = |line: &Line| text[line.span.range()].to_owned();
                weighed.push(LineEnd { line: words(before), next: words(line), evidence: buckets.to_vec(), score });
            }
            if score > 0 {
                block.span = Span::new(block.span.start(), line.span.end());
                block.own = Span::new(block.own.start(), line.own.end());
                block.lines = block.lines.saturating_add(1);
                nesting.feed(&text[line.span.range()]);
                widest = widest.max(width);
                continue;
            }
            decided = Some(score);
        }
        widest = width;
        nesting = Nesting::default();
        nesting.feed(&text[line.span.range()]);
        let shaped = match line.marker {
            // a mark with nothing behind it (an empty heading or item) marks nothing
            _ if line.span.is_empty() => Shaped::Rule,
            Marker::None => Shaped::Text,
            Marker::Heading(level) => Shaped::Heading(level),
            Marker::Bullet | Marker::Number => Shaped::Item,
            Marker::Quote => Shaped::Quote,
            Marker::Rule | Marker::Underline(_) => Shaped::Rule,
        };
        blocks.push(Block {
            span: line.span,
            own: line.own,
            shaped,
            marker: line.marker,
            lines: 1,
            indent: line.indent,
            blanks: line.blanks,
            page: line.page,
            break_score: decided.unwrap_or(-99).clamp(-99, 99) as i8,
        });
    }
    blocks
}

/// For each line: the bytes from its start to the next certain end of a paragraph.
fn ahead(text: &str, lines: &[Line], shape: &Shape) -> Vec<usize> {
    let mut ahead = vec![0; lines.len()];
    for i in (0..lines.len()).rev() {
        let rest = match lines.get(i + 1) {
            Some(next) if next.blanks <= shape.line_gap && next.marker == Marker::None && !shape.ends_paragraph(text, &lines[i], next) => {
                ahead[i + 1]
            }
            _ => 0,
        };
        ahead[i] = rest + lines[i].span.len();
    }
    ahead
}

/// Lines in which a wrapped title is sought, and lines that may hold it whole.
const HEAD_LINES: usize = 60;
const HEADS: usize = 12;

/// The letters of the first and last lines of a dump. Running heads and feet, headers and front matter print on one line the title that the page then wraps.
struct Heads {
    /// Where each line stands, and its letters in lower case.
    lines: Vec<(Span, String)>,
}

impl Heads {
    fn of(text: &str) -> Heads {
        let base = text.as_ptr() as usize;
        let first = text.split(['\n', '\u{0C}']).take(HEADS * 3);
        let last = text.rsplit(['\n', '\u{0C}']).take(HEADS);
        let kept = |line: &str| {
            let start = line.as_ptr() as usize - base;
            (Span::new(start, start + line.len()), letters(if line.len() > 400 { "" } else { line }))
        };
        Heads { lines: first.chain(last).filter(|l| l.len() >= 16).map(kept).collect() }
    }

    /// Whether the letters of `so_far` and of `next` stand one behind the other in another of these lines.
    fn hold(&self, text: &str, so_far: Span, next: Span) -> bool {
        if so_far.len() > 300 || next.len() > 200 {
            return false;
        }
        let both = letters(&text[so_far.range()]) + &letters(&text[next.range()]);
        both.len() >= 16
            && self.lines.iter().any(|(at, line)| (at.end() <= so_far.start() || at.start() >= next.end()) && line.contains(&both))
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Carries the blocks' spans over edits of the text that they stand in. One walk over blocks and edits.
pub(crate) fn carry(blocks: &mut [Block], edits: &Edits) {
    let mut carrier = Carrier { edits: edits.iter().collect(), next: 0, delta: 0 };
    // `own` surrounds `span`, and blocks are in order: their bounds ascend.
    for block in blocks {
        let own_start = carrier.start(block.own.start());
        let start = carrier.start(block.span.start());
        let end = carrier.end(block.span.end()).max(start);
        let own_end = carrier.end(block.own.end()).max(end);
        block.own = Span::new(own_start.min(start), own_end);
        block.span = Span::new(start, end);
    }
}

struct Carrier<'e> {
    edits: Vec<&'e Edit>,
    /// The first edit that ends behind the last position asked for.
    next: usize,
    /// How far text behind the edits so far has moved.
    delta: isize,
}

impl Carrier<'_> {
    /// Where a block's start goes: text inserted or replaced at it stays outside unless it reaches into the block.
    fn start(&mut self, at: usize) -> usize {
        while let Some(edit) = self.edits.get(self.next).filter(|e| e.range.end <= at && e.range.start < at) {
            self.delta += edit.text.len() as isize - edit.range.len() as isize;
            self.next += 1;
        }
        match self.edits.get(self.next) {
            Some(edit) if edit.range.start < at => (edit.range.start as isize + self.delta) as usize,
            _ => (at as isize + self.delta) as usize,
        }
    }

    /// Where a block's end goes.
    fn end(&mut self, at: usize) -> usize {
        while let Some(edit) = self.edits.get(self.next).filter(|e| e.range.end <= at) {
            self.delta += edit.text.len() as isize - edit.range.len() as isize;
            self.next += 1;
        }
        match self.edits.get(self.next) {
            Some(edit) if edit.range.start < at => (edit.range.start as isize + self.delta) as usize + edit.text.len(),
            _ => (at as isize + self.delta) as usize,
        }
    }
}
