//! Tables and code that stand in the story. A table's rows are blocks until here, as they are in a
//! menu; a run that a table's lines hold together becomes one block of the body.

use super::{BodyKind, Desk, Kind};
use crate::block::Shaped;
use crate::block::model::Role;
use crate::span::Span;
use crate::text::table::{columns, is_border};

/// Bytes of a row of figures and names; what is longer is a page that was laid out as a table.
const ROW: usize = 400;

pub(crate) fn find(desk: &mut Desk<'_>) {
    let coded = desk.bytes.has(b'`')
        || desk.bytes.has(b'~')
        || desk.bytes.has(b'=')
        || desk.bytes.has(b'{');
    if !desk.bytes.has(b'|') && !coded {
        return;
    }
    let mut body = (0..desk.blocks.len()).filter(|&i| desk.role(i) == Role::Body);
    let (Some(first), last) = (body.next(), body.next_back()) else { return };
    let last = last.unwrap_or(first);
    let mut i = 0;
    while i < desk.blocks.len() {
        let inside = first < i && i < last;
        if desk.blocks[i].shaped == Shaped::Code {
            if desk.is_free(i) && (inside || desk.role(i) == Role::Body) {
                desk.take(i, Kind::Body(BodyKind::Code));
            }
            i += 1;
            continue;
        }
        let Some(end) = end_of(desk, i) else {
            i += 1;
            continue;
        };
        let stories =
            (i..end).filter(|&i| matches!(desk.role(i), Role::Body | Role::Subheading)).count();
        if (inside && end <= last || stories * 2 > end - i) && is_of_data(desk, i..end) {
            let span = Span::new(desk.blocks[i].span.start(), desk.blocks[end - 1].own.end());
            let owner = desk.item(Kind::Body(BodyKind::Table), span);
            (i..end).for_each(|i| desk.give(i, owner));
        }
        i = end;
    }
}

/// Where the table ends that opens with block `i`: a row and the line below it, or a grid's upper
/// border.
fn end_of(desk: &Desk<'_>, i: usize) -> Option<usize> {
    let words = desk.words(i);
    let grid = is_border(words);
    let barred = || desk.facts[i].has_bars && words.contains('|');
    if !desk.is_free(i) || !grid && !barred() {
        return None;
    }
    // a line of dashes right below words is a heading's underline to whoever does not know the next
    // line
    let below = desk.text[desk.blocks[i].span.end()..desk.blocks[i].own.end()].trim();
    let (wanted, from) = match columns(below) {
        _ if grid => (0, i + 1),
        0 => {
            let next =
                desk.blocks.get(i + 1).filter(|b| b.shaped == Shaped::Rule && b.blanks == 0)?;
            (columns(&desk.text[next.span.range()]), i + 2)
        }
        n => (n, i + 1),
    };
    if !grid && wanted < 2 {
        return None;
    }
    let rows = (from..desk.blocks.len()).take_while(|&j| {
        let words = desk.words(j);
        let row = words.len() > 1 && words.starts_with('|') && words.ends_with('|');
        let bars = || (wanted - 1..=wanted + 1).contains(&words.matches('|').count());
        let fits = row || if grid { is_border(words) } else { bars() };
        fits && desk.blocks[j].blanks == 0 && desk.is_free(j)
    });
    let end = from + rows.count();
    if !grid {
        return (end > from).then_some(end);
    }
    // (a border right below a row is its underline)
    let closes = |j: &usize| {
        is_border(desk.text[..desk.blocks[*j].own.end()].rsplit('\n').next().unwrap_or_default())
    };
    let end = (i + 2..end).rev().find(closes)? + 1;
    Some(end)
}

/// Whether these rows hold data, not a page that was laid out as a table, nor a menu.
fn is_of_data(desk: &Desk<'_>, rows: std::ops::Range<usize>) -> bool {
    let linked = rows.clone().filter(|&i| desk.facts[i].link_share >= 40).count();
    let long = rows.clone().any(|i| desk.words(i).len() > ROW || desk.facts[i].sentences > 2);
    let filled = rows
        .clone()
        .filter(|&i| desk.words(i).bytes().any(|b| b.is_ascii_alphanumeric() || b >= 0x80))
        .count();
    !long && linked * 2 <= rows.len() && filled >= 2
}
