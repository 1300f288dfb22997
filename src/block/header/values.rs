//! Labelled values carried through the block-aware passes, as blocks of their own.

use super::Entry;
use crate::block::{Block, Shaped};
use crate::span::Span;
use crate::text::line::Marker;
use crate::text::order;

/// Blocks of the article and, for the passes' sake, the values of labelled lines, which have no
/// lines of their own.
pub(crate) fn with(blocks: Vec<Block>, entries: &[Entry]) -> Vec<Block> {
    let values = entries
        .iter()
        .filter(|e| e.values.len() == 1 && !e.values[0].is_empty())
        .map(|e| bare(e.values[0], e.values[0]));
    let mut values = values.peekable();
    if values.peek().is_none() {
        return blocks;
    }
    let mut all: Vec<Block> = values.chain(blocks).collect();
    order::by(&mut all, |b| (b.own.start(), 0));
    all
}

/// The label and the values of an entry as blocks; the first and the last one reach to its bounds.
pub(crate) fn parts(entry: &Entry) -> Vec<Block> {
    let mut parts: Vec<Block> = entry.parts().map(|span| bare(span, span)).collect();
    if let Some(first) = parts.first_mut() {
        first.own = Span::new(entry.own.start(), first.own.end().max(entry.own.start()));
    }
    if let Some(last) = parts.last_mut() {
        last.own = Span::new(last.own.start(), entry.own.end().max(last.own.end()));
    }
    parts
}

/// Puts an entry's parts back after the passes.
pub(crate) fn moved(entries: &mut [Entry], parts: Vec<Block>) {
    let mut parts = parts.into_iter();
    for entry in entries {
        let Some(label) = parts.next() else { return };
        let mut own = label.own;
        entry.label = label.span;
        for value in &mut entry.values {
            let Some(part) = parts.next() else { return };
            *value = part.span;
            own = Span::new(own.start(), part.own.end().max(own.end()));
        }
        entry.own = own;
    }
}

pub(crate) fn is_value(block: &Block) -> bool {
    block.lines == 0
}

fn bare(own: Span, span: Span) -> Block {
    let (shaped, marker) = (Shaped::Text, Marker::None);
    Block { span, own, shaped, marker, lines: 0, indent: 0, blanks: 0, page: false, break_score: 0 }
}
