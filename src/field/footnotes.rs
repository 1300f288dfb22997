//! Notes at the story's foot: `[^1]: text` wherever it stands (the extension of Markdown), and
//! lists (`[1] text`, `1. text`) that the marks in the story agree with.

use super::{Desk, Kind};
use crate::block::model::Role;
use crate::block::{Block, Shaped};
use crate::span::Span;
use crate::text::chars::clip;
use crate::text::edit::Reason;
use crate::text::line::Marker;
use crate::text::scan;

/// Bytes of a label.
const LABEL: usize = 32;
/// Notes of a list.
const MOST: u32 = 999;

struct Note {
    block: usize,
    label: Span,
    text: Span,
}

pub(crate) fn find(desk: &mut Desk<'_>) {
    let raised = desk.bytes.has(b'<') || desk.bytes.has(0xC2) || desk.bytes.has(0xE2);
    if !desk.bytes.has(b'[') && !raised {
        return;
    }
    let mut notes = Vec::new();
    if desk.bytes.has(b'^') && desk.text.contains("[^") {
        notes.extend((0..desk.blocks.len()).filter_map(|i| defined(desk, i)));
    }
    if notes.is_empty() {
        notes = listed(desk).unwrap_or_default();
    }
    let Some(first) = notes.first().map(|note| note.block) else { return };
    for note in notes {
        let owner = desk.item(Kind::Footnote, note.text);
        desk.found.items[owner as usize].label = note.label;
        desk.give(note.block, owner);
    }
    // the heading above them heads nothing of the story
    let behind = first..desk.blocks.len();
    let ends = behind.into_iter().all(|i| !desk.is_free(i) || desk.role(i) != Role::Body);
    if let Some(i) = first.checked_sub(1).filter(|&i| ends && desk.is_free(i)) {
        if desk.role(i) == Role::Subheading {
            desk.take(i, Kind::Discarded(Reason::Boilerplate));
        }
    }
}

/// Whether Markdown takes a label as it stands.
pub(crate) fn is_label(label: &str) -> bool {
    let plain = |c: char| {
        c.is_ascii_alphanumeric()
            || matches!(c, '-' | '_' | '.' | '*' | ':' | '+' | '/' | '@' | '#')
            || !c.is_ascii() && !c.is_whitespace() && !c.is_control()
    };
    (1..=64).contains(&label.len()) && label.chars().all(plain)
}

/// `[^label]: text`, as pandoc and GitHub write it.
fn defined(desk: &Desk<'_>, block: usize) -> Option<Note> {
    let words = desk.words(block);
    let label = words.strip_prefix("[^").filter(|_| desk.is_free(block))?;
    let len = label.bytes().take(LABEL + 1).position(|b| b == b']').filter(|len| *len > 0)?;
    let text = label[len..].strip_prefix("]:")?;
    if !is_label(&label[..len]) {
        return None;
    }
    note(desk, block, 2..2 + len, words.len() - text.len())
}

/// A note whose label stands at `label` and whose text begins at `text`, both counted from the
/// block's start.
fn note(desk: &Desk<'_>, block: usize, label: std::ops::Range<usize>, text: usize) -> Option<Note> {
    let start = desk.blocks[block].span.start();
    let label = Span::new(start + label.start, start + label.end);
    Some(Note { block, label, text: trimmed(desk, block, text)? })
}

/// The text of a block from a byte of it, without the sign that leads back.
fn trimmed(desk: &Desk<'_>, block: usize, from: usize) -> Option<Span> {
    let words = &desk.words(block)[from..];
    let sign = |c: char| c.is_whitespace() || matches!(c, '↩' | '\u{FE0E}' | '↑');
    let text = words.trim_start().trim_end_matches(sign);
    let start = desk.blocks[block].span.start() + from + (words.len() - words.trim_start().len());
    (!text.is_empty()).then(|| Span::new(start, start + text.len()))
}

/// How a list's notes are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `[1] text`.
    Bracket,
    /// `1. text`.
    Number,
    /// `¹ text`.
    Raised,
}

/// A list of notes from 1 on, each of which the story above has a mark for, in the same order.
fn listed(desk: &Desk<'_>) -> Option<Vec<Note>> {
    let mut run: Vec<Note> = Vec::new();
    let mut best: Option<Vec<Note>> = None;
    let mut form = Form::Bracket;
    for i in 0..=desk.blocks.len() {
        let found = (i < desk.blocks.len() && desk.is_free(i)).then(|| numbered(desk, i)).flatten();
        let next = run.len() as u32 + 1;
        match found {
            Some((of, n, note)) if n == next && (run.is_empty() || of == form) => {
                form = of;
                run.push(note);
            }
            found => {
                if run.len() > 1 {
                    best = Some(std::mem::take(&mut run));
                }
                run.clear();
                if let Some((of, 1, note)) = found {
                    form = of;
                    run.push(note);
                }
            }
        }
    }
    let notes = best?;
    agree(desk, &notes).then_some(notes)
}

/// The number that opens a block.
fn numbered(desk: &Desk<'_>, i: usize) -> Option<(Form, u32, Note)> {
    let Block { span, own, marker, shaped, .. } = desk.blocks[i];
    let words = desk.words(i);
    if (marker, shaped) == (Marker::Number, Shaped::Item) {
        let mark = &desk.text[own.start()..span.start()];
        let digits = scan::digits(mark.as_bytes());
        let label = Span::new(own.start(), own.start() + digits);
        return Some((
            Form::Number,
            mark[..digits].parse().ok()?,
            Note { block: i, label, text: trimmed(desk, i, 0)? },
        ));
    }
    if let Some(rest) = words.strip_prefix('[') {
        let digits = scan::digits(scan::near(rest.as_bytes(), 3));
        let text = rest[digits..].strip_prefix(']')?;
        let n = rest[..digits].parse().ok()?;
        return Some((Form::Bracket, n, note(desk, i, 1..1 + digits, words.len() - text.len())?));
    }
    let (n, len) = raised(words)?;
    Some((Form::Raised, n, note(desk, i, 0..len, len)?))
}

/// The number in raised digits that opens a text, and its bytes.
fn raised(text: &str) -> Option<(u32, usize)> {
    let digit = |c: char| match c {
        '¹' => Some(1),
        '²' => Some(2),
        '³' => Some(3),
        '⁰' | '⁴'..='⁹' => Some(c as u32 - '⁰' as u32),
        _ => None,
    };
    let (mut n, mut len) = (0, 0);
    for c in text.chars().take(3) {
        let Some(digit) = digit(c) else { break };
        (n, len) = (n * 10 + digit, len + c.len_utf8());
    }
    (len > 0).then_some((n, len))
}

/// Whether the story above a list has a mark for each of its notes, in their order, and none for
/// more.
fn agree(desk: &Desk<'_>, notes: &[Note]) -> bool {
    let above = notes.first().map_or(0, |note| note.block);
    let mut story = (0..above).filter(|&i| desk.role(i) == Role::Body);
    let Some(first) = story.next() else { return false };
    let last = story.next_back().unwrap_or(first);
    let mut seen = 0;
    let mut is_next = |n: u32| {
        let next = n <= seen + 1 && n <= MOST;
        seen = seen.max(n);
        next
    };
    // (in the raw text: marks that are links or raised are residue)
    let raw = |i: usize, end: bool| {
        let own = desk.blocks[i].own;
        let at = if end { own.end() } else { own.start() };
        desk.map.to_raw(Span::new(at, at)).start()
    };
    let mut rest = desk.raw.get(raw(first, false)..raw(last, true)).unwrap_or_default();
    let opens = |c: char| matches!(c, '[' | '<' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    while let Some(at) = rest.find(opens) {
        let spaced = rest[..at].ends_with(char::is_whitespace);
        rest = &rest[at..];
        let found = if rest.starts_with('[') {
            bracketed(rest)
        } else if rest.starts_with('<') {
            in_sup(rest)
        } else {
            // (`10 m²` is no mark)
            raised(rest).filter(|_| !spaced)
        };
        let Some((n, len)) = found else {
            rest = &rest[rest.chars().next().map_or(1, char::len_utf8)..];
            continue;
        };
        if !is_next(n) {
            return false;
        }
        rest = &rest[len..];
    }
    seen as usize == notes.len()
}

/// `[1]`, `\[1\]`.
fn bracketed(text: &str) -> Option<(u32, usize)> {
    let digits = text.bytes().skip(1).take(3).take_while(u8::is_ascii_digit).count();
    let close = text[1 + digits..].strip_prefix('\\').unwrap_or(&text[1 + digits..]);
    let n = text[1..1 + digits].parse().ok().filter(|_| close.starts_with(']'))?;
    Some((n, text.len() - close.len() + 1))
}

/// `<sup>1</sup>`, with a link or brackets around the number.
fn in_sup(text: &str) -> Option<(u32, usize)> {
    const LONGEST: usize = 400;
    let inside = text.strip_prefix("<sup")?;
    let near = clip(inside, LONGEST);
    let from = near.find('>')? + 1;
    let len = near[from..].find("</sup>")?;
    let mut in_tag = false;
    let visible = inside[from..from + len].chars().filter(|&c| {
        let tag = in_tag || c == '<';
        in_tag = tag && c != '>';
        !tag && !matches!(c, '[' | '\\') && !c.is_whitespace()
    });
    let visible: String = visible.collect();
    let digits = scan::digits(scan::near(visible.as_bytes(), 3));
    let ends = visible[digits..].is_empty() || visible[digits..].starts_with(']');
    let n = visible[..digits].parse().ok().filter(|_| ends)?;
    Some((n, "<sup".len() + from + len + "</sup>".len()))
}
