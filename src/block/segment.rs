//! Lines → blocks, by the break decision.

use super::LineEnd;
use super::breaks::{self, Nesting, Sofar, Verdict, end_bucket, evidence};
use super::head_lines::{HEAD_LINES, Heads, may_be_a_title};
use super::shape::Shape;
use super::{Block, Shaped};
use crate::span::Span;
use crate::text::line::{Line, Marker};

/// Cuts the lines into blocks. Where `weighed` is given, the line ends whose evidence was weighed
/// are noted there.
pub(crate) fn blocks(
    text: &str,
    lines: &[Line],
    shape: &Shape,
    mut weighed: Option<&mut Vec<LineEnd>>,
) -> Vec<Block> {
    let mut blocks: Vec<Block> =
        Vec::with_capacity(if shape.wrap.is_some() { lines.len() / 2 + 4 } else { lines.len() });
    // what the paragraph has opened, up to a byte: behind that nobody has asked for it
    let (mut nesting, mut fed) = (Nesting::default(), 0);
    let mut widest = 0;
    // (where the dump is not wrapped nobody asks for it)
    let ahead = if shape.wrap.is_some() { ahead(text, lines, shape) } else { Vec::new() };
    let mut heads: Option<Heads> = None;
    let mut last_end = 0;
    let mut coded = false;
    for (i, line) in lines.iter().enumerate() {
        if line.code != 0 {
            coded = true;
            let goes_on = i.checked_sub(1).is_some_and(|i| lines[i].code == line.code);
            if let Some(block) = blocks.last_mut().filter(|_| goes_on) {
                block.span = Span::new(block.span.start(), line.span.end());
                block.own = Span::new(block.own.start(), line.own.end());
                block.lines = block.lines.saturating_add(1);
                continue;
            }
        }
        if let (Marker::Underline(level), Some(block)) = (line.marker, blocks.last_mut()) {
            // The underline is the heading's own.
            block.own = Span::new(block.own.start(), line.own.end());
            block.shaped = Shaped::Heading(level);
            block.lines = block.lines.saturating_add(1);
            last_end = end_bucket(&text[line.span.range()]);
            continue;
        }
        let width = shape.widths(&line.raw, &line.raw).0;
        let end = end_bucket(&text[line.span.range()]);
        let ends = [std::mem::replace(&mut last_end, end), end];
        let mut decided = None;
        let apart = |before: &Line, block: &Block| {
            before.code != line.code
                || counts_on(&text[block.span.range()], &text[line.span.range()])
        };
        let before = i.checked_sub(1).map(|i| &lines[i]);
        let last =
            blocks.last_mut().filter(|block| before.is_none_or(|before| !apart(before, block)));
        if let (Some(before), Some(block)) = (before, last) {
            let sofar = Sofar {
                ends,
                len: block.span.len(),
                lines: block.lines as usize,
                marker: block.marker,
                widest,
                ahead: ahead.get(i).copied().unwrap_or(0),
            };
            let mut evidence = evidence(shape, text, before, line, lines.get(i + 1), &sofar);
            let mut score = breaks::score(evidence);
            // The marks inside the lines and the letters of whole lines are dear: they are looked
            // at where they would change the decision, and where all evidence is noted.
            let title = i < HEAD_LINES
                && may_be_a_title(&text[block.span.range()], &text[line.span.range()]);
            let gain = evidence.in_head().1;
            let joins = |score: i32| [score > 0, title && score + gain > 0];
            let (least, most) = evidence.gains_within();
            let asked = joins(score + least) != joins(score + most);
            if asked || weighed.is_some() {
                nesting.feed(&text[fed..block.span.end()]);
                fed = block.span.end();
                let apart = line.page || line.blanks > shape.line_gap;
                let (within, gain) = evidence.within(nesting, apart);
                evidence = within;
                // (the block keeps its score: what is weighed for the notes alone adds nothing to
                // it)
                score += if asked { gain } else { 0 };
            }
            let decisive = (score > 0) != (score + gain > 0);
            if title
                && (decisive || weighed.is_some())
                && heads.get_or_insert_with(|| Heads::of(text)).hold(text, block.span, line.span)
            {
                score += if decisive { gain } else { 0 };
                evidence = evidence.in_head().0;
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
                widest = widest.max(width);
                continue;
            }
            decided = Some(score);
        }
        widest = width;
        (nesting, fed) = (Nesting::default(), line.span.start());
        let shaped = match line.marker {
            // a mark with nothing behind it (an empty heading or item) marks nothing
            _ if line.span.is_empty() => Shaped::Rule,
            _ if line.code != 0 => Shaped::Code,
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
    if coded {
        blocks
            .iter_mut()
            .filter(|block| block.shaped == Shaped::Code)
            .for_each(|block| within_fences(text, block));
    }
    blocks
}

/// Whether a line counts on from the number in brackets that opens the paragraph before it: `[1]
/// …`, `[2] …`, as notes are listed.
fn counts_on(paragraph: &str, line: &str) -> bool {
    let number = |text: &str| {
        let digits = text.bytes().skip(1).take(3).take_while(u8::is_ascii_digit).count();
        let closed = text.starts_with('[') && text[1 + digits..].starts_with("] ");
        if closed { text[1..1 + digits].parse::<u32>().ok() } else { None }
    };
    line.starts_with('[') && number(line).is_some_and(|n| n > 1 && number(paragraph) == Some(n - 1))
}

/// Whether each line stands in one of the blocks: what is in none is nobody's.
pub(crate) fn hold(blocks: &[Block], lines: &[Line]) -> bool {
    lines.iter().all(|line| {
        let at = blocks.partition_point(|block| block.own.end() < line.own.end());
        blocks.get(at).is_some_and(|block| block.own.start() <= line.own.start())
    })
}

/// Sets a block of code to its lines between the fences, if it has any.
fn within_fences(text: &str, block: &mut Block) {
    let own = &text[block.own.range()];
    if !own.starts_with(['`', '~']) {
        return;
    }
    let inside =
        own.find('\n').zip(own.rfind('\n')).and_then(|(first, last)| own.get(first + 1..last));
    let inside = inside.filter(|lines| !lines.trim().is_empty());
    let Some(inside) = inside else {
        block.shaped = Shaped::Rule;
        return;
    };
    // (blank lines at either end are nobody's)
    let blank = inside.len() - inside.trim_start().len();
    let start = inside[..blank].rfind('\n').map_or(0, |at| at + 1);
    let from = block.own.start() + (inside.as_ptr() as usize - own.as_ptr() as usize);
    block.span = Span::new(from + start, from + inside.trim_end().len());
}

/// For each line: the bytes from its start to the next certain end of a paragraph.
fn ahead(text: &str, lines: &[Line], shape: &Shape) -> Vec<usize> {
    let mut ahead = vec![0; lines.len()];
    for i in (0..lines.len()).rev() {
        let rest = match lines.get(i + 1) {
            Some(next)
                if next.blanks <= shape.line_gap
                    && next.marker == Marker::None
                    && !shape.ends_paragraph(text, &lines[i], next) =>
            {
                ahead[i + 1]
            }
            _ => 0,
        };
        ahead[i] = rest + lines[i].span.len();
    }
    ahead
}
