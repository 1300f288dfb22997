//! Lines → blocks, by the break decision.

use super::breaks::{self, Nesting, Sofar, Verdict, evidence};
use super::shape::Shape;
use super::{Block, Shaped};
use crate::explain::LineEnd;
use crate::span::Span;
use crate::text::chars::{for_letters, is_alphanumeric, push_letters};
use crate::text::edit::{Edit, Edits};
use crate::text::line::{Line, Marker};
use crate::text::scan::line_end;

/// Cuts the lines into blocks. Where `weighed` is given, the line ends whose evidence was weighed are noted there.
pub(crate) fn blocks(text: &str, lines: &[Line], shape: &Shape, mut weighed: Option<&mut Vec<LineEnd>>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::with_capacity(lines.len() / 2 + 4);
    let mut nesting = Nesting::default();
    let mut widest = 0;
    // (where the dump is not wrapped nobody asks for it)
    let ahead = if shape.wrap.is_some() { ahead(text, lines, shape) } else { Vec::new() };
    let mut heads = None;
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
            let sofar = Sofar {
                nesting,
                len: block.span.len(),
                lines: block.lines as usize,
                marker: block.marker,
                widest,
                ahead: ahead.get(i).copied().unwrap_or(0),
            };
            let mut evidence = evidence(shape, text, before, line, lines.get(i + 1), &sofar);
            let mut score = breaks::score(evidence);
            // The letters of a whole line are dear: they are compared where they would change the decision, and where all evidence is noted.
            let decisive = (score > 0) != (score + evidence.gain_in_head() > 0);
            if i < HEAD_LINES
                && (decisive || weighed.is_some())
                && heads.get_or_insert_with(|| Heads::of(text)).hold(text, block.span, line.span)
            {
                score += if decisive { evidence.gain_in_head() } else { 0 };
                evidence = evidence.in_head();
            }
            if let (Some(weighed), Verdict::Weigh(buckets)) = (weighed.as_deref_mut(), evidence) {
                let words = |line: &Line| text[line.span.range()].to_owned();
                weighed.push(LineEnd {
                    line: words(before),
                    next: words(line),
                    evidence: buckets.to_vec(),
                    score: breaks::score(evidence),
                });
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

/// The first and last lines of a dump. Running heads and feet, headers and front matter print on one line the title that the page then wraps.
struct Heads {
    /// Where each line stands.
    lines: Vec<Span>,
    /// A bit for each [`Joint`] of their letters; read when it is first asked for.
    joints: Option<Vec<u64>>,
}

/// Six letters (bytes in lower case) one behind the other. Where two lines meet they are looked up before the whole is sought: nearly always that is all.
#[derive(Clone, Copy, Default)]
struct Joint(u64);

/// Words of the table of joints: 64 Kibit, some twenty for each letter of a usual dump's first and last lines.
const JOINTS: usize = 1024;

impl Joint {
    const LEN: usize = 6;

    fn push(&mut self, byte: u8) {
        self.0 = self.0 << 8 | u64::from(byte);
    }

    /// The place in the table of joints.
    fn place(self) -> usize {
        ((self.0 << 16).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 48) as usize
    }

    /// The letters where two texts meet: three of each, or more of the other.
    fn between(left: &str, right: &str) -> Option<Joint> {
        let (len, half) = (Joint::LEN, Joint::LEN / 2);
        let letters = left.char_indices().rev().filter(|(_, c)| is_alphanumeric(*c));
        let from = letters.take(len).last().map_or(left.len(), |(at, _)| at);
        let (mut joint, mut before) = (Joint::default(), 0);
        for_letters(&left[from..], |b| {
            joint.push(b);
            before += 1;
        });
        let (mut head, mut behind) = ([0u8; Joint::LEN], 0);
        for c in right.chars() {
            if behind == len {
                break;
            }
            for_letters(c.encode_utf8(&mut [0; 4]), |b| {
                if behind < len {
                    head[behind] = b;
                    behind += 1;
                }
            });
        }
        let take = behind.min(half.max(len.saturating_sub(before)));
        head[..take].iter().for_each(|&b| joint.push(b));
        // (a joint keeps the last letters)
        (before + take >= len).then_some(joint)
    }
}

impl Heads {
    fn of(text: &str) -> Heads {
        let mut heads = Heads { lines: Vec::with_capacity(HEADS * 4), joints: None };
        let bytes = text.as_bytes();
        let mut start = 0;
        for _ in 0..HEADS * 3 {
            if start > text.len() {
                break;
            }
            let end = line_end(bytes, start);
            heads.keep(start, end);
            start = end + 1;
        }
        let mut end = text.len();
        for _ in 0..HEADS {
            // (a line that was kept from the top is not kept again)
            if end < start {
                break;
            }
            let from = bytes[..end].iter().rposition(|b| matches!(b, b'\n' | 0x0C)).map_or(0, |at| at + 1);
            heads.keep(from, end);
            if from == 0 {
                break;
            }
            end = from - 1;
        }
        heads
    }

    /// A longer line is no title, a shorter one holds none that was wrapped.
    fn keep(&mut self, start: usize, end: usize) {
        if (16..=400).contains(&(end - start)) {
            self.lines.push(Span::new(start, end));
        }
    }

    fn joints(text: &str, lines: &[Span]) -> Vec<u64> {
        let mut joints = vec![0u64; JOINTS];
        for line in lines {
            let mut joint = Joint::default();
            for_letters(&text[line.range()], |b| {
                joint.push(b);
                let place = joint.place();
                joints[place / 64] |= 1 << (place % 64);
            });
        }
        joints
    }

    /// Whether the letters of `so_far` and of `next` stand one behind the other in another of these lines.
    fn hold(&mut self, text: &str, so_far: Span, next: Span) -> bool {
        if so_far.len() > 300 || next.len() > 200 || self.lines.is_empty() {
            return false;
        }
        let Some(joint) = Joint::between(&text[so_far.range()], &text[next.range()]) else { return false };
        let place = joint.place();
        let joints = self.joints.get_or_insert_with(|| Heads::joints(text, &self.lines));
        if joints[place / 64] & (1 << (place % 64)) == 0 {
            return false;
        }
        let (mut both, mut line) = (Vec::new(), Vec::new());
        push_letters(&text[so_far.range()], &mut both);
        push_letters(&text[next.range()], &mut both);
        both.len() >= 16
            && self.lines.iter().filter(|at| at.end() <= so_far.start() || at.start() >= next.end()).any(|at| {
                line.clear();
                push_letters(&text[at.range()], &mut line);
                line.len() >= both.len() && line.windows(both.len()).any(|window| window == both)
            })
    }
}

/// Carries the blocks' spans over edits of the text that they stand in. One walk over blocks and edits.
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

/// Blocks stay in order and apart: an edit across a boundary leaves its text to the block before it.
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
