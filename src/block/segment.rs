//! Lines → blocks, by the break decision.

use super::breaks::{Nesting, Sofar, evidence, score};
use super::shape::Shape;
use super::{Block, Shaped};
use crate::span::Span;
use crate::text::edit::{Edit, Edits};
use crate::text::chars::push_letters;
use crate::text::line::{Line, Marker};

/// Cuts the lines into blocks.
pub(crate) fn blocks(text: &str, lines: &[Line], shape: &Shape) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::with_capacity(lines.len() / 2 + 4);
    let mut nesting = Nesting::default();
    let mut widest = 0;
    let ahead = ahead(text, lines, shape);
    let mut heads = Heads::of(text);
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

/// The first and last lines of a dump. Running heads and feet, headers and front matter print on one line the title that the page then wraps.
struct Heads {
    /// Where each line stands.
    lines: Vec<Span>,
    /// Their letters in lower case, and where each line's end; read when they are first asked for.
    letters: Option<Letters>,
    /// The letters that are looked for.
    sought: Vec<u8>,
}

struct Letters {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    /// A bit for each [`Heads::JOINT`] letters that stand one behind the other.
    joints: Vec<u64>,
}

impl Heads {
    /// Letters around the place where two lines meet that are looked up before the whole is sought.
    const JOINT: usize = 6;

    fn of(text: &str) -> Heads {
        let mut heads = Heads { lines: Vec::with_capacity(HEADS * 4), letters: None, sought: Vec::new() };
        let breaks = |b: &u8| matches!(b, b'\n' | 0x0C);
        let mut start = 0;
        for _ in 0..HEADS * 3 {
            if start > text.len() {
                break;
            }
            let end = start + text.as_bytes()[start..].iter().position(breaks).unwrap_or(text.len() - start);
            heads.keep(start, end);
            start = end + 1;
        }
        let mut end = text.len();
        for _ in 0..HEADS {
            let start = text.as_bytes()[..end].iter().rposition(breaks).map_or(0, |at| at + 1);
            heads.keep(start, end);
            if start == 0 {
                break;
            }
            end = start - 1;
        }
        heads
    }

    /// A longer line is no title, a shorter one holds none that was wrapped.
    fn keep(&mut self, start: usize, end: usize) {
        if (16..=400).contains(&(end - start)) {
            self.lines.push(Span::new(start, end));
        }
    }

    fn joint(letters: &[u8]) -> usize {
        let hash = letters.iter().fold(0u64, |hash, &b| (hash ^ u64::from(b)).wrapping_mul(0x100_0000_01b3));
        (hash >> 20) as usize % (64 * JOINTS)
    }

    fn read(text: &str, lines: &[Span]) -> Letters {
        let mut read = Letters { bytes: Vec::with_capacity(1024), ends: Vec::with_capacity(lines.len()), joints: vec![0; JOINTS] };
        for line in lines {
            let start = read.bytes.len();
            push_letters(&text[line.range()], &mut read.bytes);
            for joint in read.bytes[start..].windows(Heads::JOINT).map(Heads::joint) {
                read.joints[joint / 64] |= 1 << (joint % 64);
            }
            read.ends.push(read.bytes.len());
        }
        read
    }

    /// Whether the letters of `so_far` and of `next` stand one behind the other in another of these lines.
    fn hold(&mut self, text: &str, so_far: Span, next: Span) -> bool {
        if so_far.len() > 300 || next.len() > 200 {
            return false;
        }
        let other = |at: &Span| at.end() <= so_far.start() || at.start() >= next.end();
        if !self.lines.iter().any(other) {
            return false;
        }
        self.sought.clear();
        push_letters(&text[so_far.range()], &mut self.sought);
        let meet = self.sought.len();
        push_letters(&text[next.range()], &mut self.sought);
        let both = self.sought.as_slice();
        if both.len() < 16 {
            return false;
        }
        let letters = self.letters.get_or_insert_with(|| Heads::read(text, &self.lines));
        let from = meet.saturating_sub(Heads::JOINT / 2).min(both.len() - Heads::JOINT);
        let joint = Heads::joint(&both[from..from + Heads::JOINT]);
        if letters.joints[joint / 64] & (1 << (joint % 64)) == 0 {
            return false;
        }
        let mut start = 0;
        self.lines.iter().zip(&letters.ends).any(|(at, &end)| {
            let line = &letters.bytes[std::mem::replace(&mut start, end)..end];
            line.len() >= both.len() && other(at) && line.windows(both.len()).any(|window| window == both)
        })
    }
}

/// Words of the table of joints: 4 Kibit.
const JOINTS: usize = 64;

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
