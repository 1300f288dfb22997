//! Blocks over edits: where a block's text stands when a pass has changed the text.

use super::Block;
use crate::span::Span;
use crate::text::edit::{Edit, Edits};

/// Carries the blocks' spans over edits of the text that they stand in. One walk over blocks and
/// edits.
pub(crate) fn carry(blocks: &mut [Block], edits: &Edits) {
    let mut carrier = Carrier { edits: &edits.edits, next: 0, delta: 0 };
    // `own` surrounds `span`, and blocks are in order: their bounds ascend.
    for block in blocks.iter_mut() {
        let own_start = carrier.start(block.own.start());
        let start = carrier.start(block.span.start());
        let end = carrier.end(block.span.end()).max(start);
        let own_end = carrier.end(block.own.end()).max(end);
        block.own = Span::new(own_start.min(start), own_end);
        block.span = Span::new(start, end);
    }
    keep_apart(blocks);
}

/// Blocks stay in order and apart: an edit across a boundary leaves its text to the block before
/// it.
fn keep_apart(blocks: &mut [Block]) {
    let mut end = 0;
    for block in blocks {
        let after = |span: Span| Span::new(span.start().max(end), span.end().max(end));
        (block.own, block.span) = (after(block.own), after(block.span));
        end = block.own.end();
    }
}

struct Carrier<'e> {
    edits: &'e [Edit],
    /// The first edit that ends behind the last position asked for.
    next: usize,
    /// How far text behind the edits so far has moved.
    delta: isize,
}

impl Carrier<'_> {
    /// Where a block's start goes: text inserted or replaced at it stays outside unless it reaches
    /// into the block.
    fn start(&mut self, at: usize) -> usize {
        while let Some(edit) =
            self.edits.get(self.next).filter(|e| e.range.end <= at && e.range.start < at)
        {
            self.delta += edit.text.len() as isize - edit.range.len() as isize;
            self.next += 1;
        }
        match self.edits.get(self.next) {
            Some(edit) if edit.range.start < at => {
                (edit.range.start as isize + self.delta) as usize
            }
            _ => (at as isize + self.delta) as usize,
        }
    }

    fn end(&mut self, at: usize) -> usize {
        while let Some(edit) = self.edits.get(self.next).filter(|e| e.range.end <= at) {
            self.delta += edit.text.len() as isize - edit.range.len() as isize;
            self.next += 1;
        }
        match self.edits.get(self.next) {
            Some(edit) if edit.range.start < at => {
                (edit.range.start as isize + self.delta) as usize + edit.text.len()
            }
            _ => (at as isize + self.delta) as usize,
        }
    }
}
