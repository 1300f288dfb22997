//! The page's head, cut and joined once more: what the break decision cannot know of a headline and
//! its company, because it knows neither words nor titles.

use super::header::{Entry, Key};
use super::shape::Shape;
use super::{Block, Shaped};
use crate::grammar::{byline, date};
use crate::lang::Label;
use crate::lang::lexicon::{Labels, Lexicon, tokens};
use crate::span::Span;
use crate::text::chars::letters;
use crate::text::line::{Line, Marker};
use crate::text::scan;

/// Lines of a block that may be a headline with its stamps.
const MOST_LINES: u16 = 8;
/// Bytes of such a block.
const MOST_BYTES: usize = 600;
/// Blocks among which a wrapped headline is sought: a page's menus may stand above it.
const MOST_BLOCKS: usize = 600;
/// Letters of a title that a header may have cut.
const LONG_TITLE: usize = 48;
/// Lines that one headline is wrapped over.
const WRAPPED: usize = 5;

/// Parts bylines and date lines from the lines that they were joined with: a page's inner text has
/// no blank line between headline, byline and date.
pub(crate) fn cut(
    blocks: Vec<Block>,
    lines: &[Line],
    text: &str,
    shape: &Shape,
    lexicon: &Lexicon,
) -> Vec<Block> {
    let mut cut = Vec::with_capacity(blocks.len());
    let mut at = 0;
    for block in blocks {
        while lines.get(at).is_some_and(|l| l.own.start() < block.own.start()) {
            at += 1;
        }
        if block.lines < 2
            || block.lines > MOST_LINES
            || block.span.len() > MOST_BYTES
            || block.shaped != Shaped::Text
        {
            cut.push(block);
            continue;
        }
        let inside = scan::leading(&lines[at..], |l| l.own.start() < block.own.end());
        at += inside;
        let own = &lines[at - inside..at];
        let named = lines.get(at).is_some_and(|next| is_name(own, next, text, lexicon));
        parts(block, own, named, text, shape, lexicon, &mut cut);
    }
    cut
}

/// Whether the last line of a block is a name alone that the line below, a date's, tells.
fn is_name(lines: &[Line], next: &Line, text: &str, lexicon: &Lexicon) -> bool {
    let [.., last, line] = lines else { return false };
    let (words, below) = (&text[line.span.range()], &text[next.span.range()]);
    let digits = || below.bytes().filter(u8::is_ascii_digit).count() >= 5;
    let plain = line.marker == Marker::None
        && next.blanks == 0
        && (5..=48).contains(&words.len())
        && words.contains(' ')
        && !words.bytes().any(|b| b.is_ascii_digit());
    if !plain || below.len() > 160 || !digits() {
        return false;
    }
    let dated = || {
        date::line(below, lexicon, None).is_some()
            || date::find(below, lexicon, None)
                .is_some_and(|found| found.range.start == 0 && found.date.year.is_some())
    };
    // (a title goes on behind `and` or `with`)
    let before = text[last.span.range()].rsplit(' ').next().unwrap_or("");
    let open = before.ends_with([',', '-', '–', ':', '('])
        || tokens(before).next().is_some_and(|token| lexicon.stop_word(token.hash) != 0);
    !open && byline::bare(words, lexicon, None).is_some() && dated()
}

/// The parts of one block. `named`: its last line is a name alone.
fn parts(
    block: Block,
    lines: &[Line],
    named: bool,
    text: &str,
    shape: &Shape,
    lexicon: &Lexicon,
    out: &mut Vec<Block>,
) {
    let mut rest = block;
    let mut stamped = false;
    for i in 0..lines.len() {
        let stamp = named && i + 1 == lines.len() || is_stamp(lines, i, text, shape, lexicon);
        let cut_before = i > 0 && (stamp || stamped);
        stamped = stamp;
        if !cut_before {
            continue;
        }
        let (line, last) = (&lines[i], &lines[i - 1]);
        let tail = Block {
            span: Span::new(line.span.start(), rest.span.end()),
            own: Span::new(line.own.start(), rest.own.end()),
            shaped: Shaped::Text,
            marker: Marker::None,
            lines: (lines.len() - i) as u16,
            indent: line.indent,
            blanks: line.blanks,
            page: line.page,
            break_score: -1,
        };
        rest.span = Span::new(rest.span.start(), last.span.end());
        rest.own = Span::new(rest.own.start(), last.own.end());
        rest.lines = rest.lines.saturating_sub(tail.lines).max(1);
        out.push(std::mem::replace(&mut rest, tail));
    }
    out.push(rest);
}

/// Whether a line of a block is a byline with its label, or a date line, and was not wrapped into
/// being one.
fn is_stamp(lines: &[Line], i: usize, text: &str, shape: &Shape, lexicon: &Lexicon) -> bool {
    let line = &lines[i];
    let words = &text[line.span.range()];
    let alone = i > 0 && is_label(words, lexicon);
    if line.marker != Marker::None
        || words.len() < 5 && !alone
        || words.len() > 200
        || words.ends_with(['.', ',', ';'])
    {
        return false;
    }
    // (the word before a wrapped line leaves no room for another)
    let wrapped = |a: &Line, b: &Line| {
        b.blanks == 0 && shape.overflow(&a.raw, &b.raw).is_some_and(|over| over > -60)
    };
    if i > 0
        && (wrapped(&lines[i - 1], line)
            || text[lines[i - 1].span.range()].ends_with([',', '-', '–', ':', '(']))
    {
        return false;
    }
    if lines.get(i + 1).is_some_and(|next| wrapped(line, next)) {
        return false;
    }
    if alone {
        return true;
    }
    let label = Labels::of(&[Label::Byline]);
    let labelled = lexicon.opens_with(words, label).is_some() || words.starts_with("by");
    labelled && byline::labelled(words, lexicon).is_some_and(|p| !p.authors.is_empty())
        || words.bytes().any(|b| b.is_ascii_digit()) && date::line(words, lexicon, None).is_some()
}

/// Whether a line is a byline's label alone: `By`, `Author:`. The name is an element of its own,
/// and stands below it.
fn is_label(words: &str, lexicon: &Lexicon) -> bool {
    const LABEL: usize = 24;
    let label = words.trim_end_matches([':', ' ']);
    let whole = |label: &str| {
        let opened = lexicon.opens_with(label, Labels::of(&[Label::Byline]));
        opened.is_some_and(|(_, end)| end == label.len())
    };
    words.len() <= LABEL && (label.eq_ignore_ascii_case("by") || whole(label))
}

/// Joins the lines of a wrapped headline where header or running head prints it on one line.
pub(crate) fn join(
    blocks: Vec<Block>,
    lines: &[Line],
    text: &str,
    entries: &[Entry],
) -> Vec<Block> {
    let titles: Vec<Vec<char>> = entries
        .iter()
        .filter(|e| e.key == Key::Title)
        .filter_map(|e| e.values.first())
        .copied()
        .chain(lines.iter().filter(|l| l.furniture).map(|l| l.span).take(4))
        .map(|span| letters(&text[span.range()]).take(400).collect::<Vec<char>>())
        .filter(|title| title.len() >= 16)
        .take(4)
        .collect();
    if titles.is_empty() {
        return blocks;
    }
    let mut joined: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut at = 0;
    while at < blocks.len() {
        let most = if at < MOST_BLOCKS {
            titles.iter().map(|title| wrapped(&blocks[at..], title, text)).max().unwrap_or(1)
        } else {
            1
        };
        let mut block = blocks[at].clone();
        for next in &blocks[at + 1..at + most] {
            block.span = Span::new(block.span.start(), next.span.end());
            block.own = Span::new(block.own.start(), next.own.end());
            block.lines = block.lines.saturating_add(next.lines);
        }
        joined.push(block);
        at += most;
    }
    joined
}

fn wrapped(blocks: &[Block], title: &[char], text: &str) -> usize {
    let mut same = 0;
    for (n, block) in blocks.iter().enumerate().take(WRAPPED) {
        // (a dash that a wrap has put at the start of a line looks like an item's)
        let plain = matches!(
            (block.marker, block.shaped),
            (Marker::None, Shaped::Text) | (Marker::Bullet, Shaped::Item)
        );
        let apart = n > 0 && (block.blanks > 0 || block.page || !plain);
        if apart || block.span.len() > 400 {
            return 1;
        }
        for c in letters(&text[block.span.range()]) {
            match title.get(same) {
                Some(t) if *t == c => same += 1,
                // the site's own header cuts long titles
                None if n > 0 && same >= LONG_TITLE => return n + 1,
                _ => return 1,
            }
        }
        // nearly all of it: what is left is the site's name
        if same == title.len()
            || n > 0
                && same >= 16
                && same * 10 >= title.len() * 6
                && blocks.get(n + 1).is_none_or(|next| {
                    letters(&text[next.span.range()]).next() != title.get(same).copied()
                })
        {
            return n + 1;
        }
    }
    1
}

#[cfg(test)]
#[path = "heads_tests.rs"]
mod tests;
