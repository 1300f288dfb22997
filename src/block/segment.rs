//! Lines → blocks, by the break decision.

use super::breaks::{Nesting, Sofar, score};
use super::shape::Shape;
use super::{Block, Shaped};
use crate::span::Span;
use crate::text::edit::{Edit, Edits};
use crate::text::line::{Line, Marker};

/// Cuts the lines into blocks.
pub(crate) fn blocks(text: &str, lines: &[Line], shape: &Shape) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::with_capacity(lines.len() / 2 + 4);
    let mut nesting = Nesting::default();
    for (i, line) in lines.iter().enumerate() {
        if let (Marker::Underline(level), Some(block)) = (line.marker, blocks.last_mut()) {
            // The underline is the heading's own.
            block.own = Span::new(block.own.start(), line.own.end());
            block.shaped = Shaped::Heading(level);
            block.lines += 1;
            continue;
        }
        let mut decided = None;
        if let (Some(before), Some(block)) = (i.checked_sub(1).map(|i| &lines[i]), blocks.last_mut()) {
            let sofar = Sofar { nesting, len: block.span.len(), lines: block.lines as usize, marker: block.marker };
            let score = score(shape, text, before, line, &sofar);
            if score > 0 {
                block.span = Span::new(block.span.start(), line.span.end());
                block.own = Span::new(block.own.start(), line.own.end());
                block.lines += 1;
                nesting.feed(&text[line.span.range()]);
                continue;
            }
            decided = Some(score);
        }
        nesting = Nesting::default();
        nesting.feed(&text[line.span.range()]);
        let shaped = match line.marker {
            // a mark without words
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
