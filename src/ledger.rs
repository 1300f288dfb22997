//! Who owns which raw byte: the invariant that nothing is lost. Items claim spans of the clean
//! text; every visible raw byte gets one owner. What a pass deleted inside or beside a claim is
//! residue and belongs to it; what was deleted for a reason, or between claims, is discarded.

use std::borrow::Cow;

use crate::field::{Claim, Item};
use crate::span::RawSpan;
use crate::text::Removed;
use crate::text::chars::is_invisible_or_space;
use crate::text::edit::Reason;
use crate::text::map::OffsetMap;
use crate::text::order;

/// A stretch of the raw text and its owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Piece {
    pub raw: RawSpan,
    pub owner: u32,
}

/// Every raw byte's owner. `raw` is the text for those who look for its lines, `own` as it is;
/// `discard` makes a new owner for bytes that belong to nobody else.
pub(crate) fn pieces(
    (raw, own): (&str, &str),
    map: &OffsetMap,
    claims: &[Claim],
    removed: &mut [Removed],
    name_of: impl Fn(usize) -> String,
    mut discard: impl FnMut(Reason) -> u32,
) -> Vec<Piece> {
    order::by(removed, |r| (r.raw.start(), r.raw.end()));
    let mut pieces: Vec<Piece> = Vec::with_capacity(claims.len() + removed.len());
    // Claims in raw bytes, in order, cut where two share a replacement: the first one has it.
    let mut end = 0;
    for claim in claims {
        let at = map.to_raw(claim.own);
        let start = at.start().max(end);
        if at.end() > start {
            pieces.push(Piece { raw: RawSpan::new(start, at.end()), owner: claim.owner });
            end = at.end();
        }
    }
    // What was deleted for a reason is a hole in the claim around it; residue beside a claim goes
    // to it.
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len() + removed.len());
    let mut gone = removed.iter().peekable();
    let mut done = 0; // raw bytes accounted for
    let mut put = |out: &mut Vec<Piece>, from: usize, to: usize, owner: u32| {
        if from >= to {
            return;
        }
        match out.last_mut() {
            Some(last) if last.owner == owner && last.raw.end() == from => {
                last.raw = RawSpan::new(last.raw.start(), to)
            }
            _ => out.push(Piece { raw: RawSpan::new(from, to), owner }),
        }
    };
    for i in 0..=pieces.len() {
        let next = pieces.get(i).copied();
        let start = next.map_or(raw.len(), |p| p.raw.start());
        // the gap before the claim
        let mut at = done;
        while let Some(r) = gone.next_if(|r| r.raw.start() < start) {
            let (from, to) = (r.raw.start().max(at), r.raw.end().min(start));
            if from >= to {
                continue;
            }
            let left = i.checked_sub(1).map(|i| pieces[i]);
            // (where a deletion opens with the `\n` of a `\r\n`, its line ends before both)
            let split = raw.as_bytes()[..from].ends_with(b"\r")
                && raw.as_bytes()[from..].starts_with(b"\n");
            let line = from - usize::from(split);
            let owner = match &r.reason {
                Some(reason) => discard(reason.clone()),
                // Residue on the line of a claim is that claim's: first the one before it.
                None => match (left, next) {
                    (Some(l), _)
                        if same_line(raw, at.max(l.raw.end()).min(line), line)
                            && at >= l.raw.end()
                            && touches(&out, at, l.owner) =>
                    {
                        l.owner
                    }
                    (_, Some(n)) if only_residue_to(raw, to, n.raw.start()) => n.owner,
                    (Some(l), _) if same_line(raw, l.raw.end().min(line), line) => l.owner,
                    _ => discard(Reason::Pass(Cow::Owned(name_of(r.pass.into())))),
                },
            };
            unowned(own, at, from, &mut out, &mut put, &mut discard);
            put(&mut out, from, to, owner);
            at = to;
        }
        unowned(own, at, start, &mut out, &mut put, &mut discard);
        let Some(piece) = next else { break };
        // the claim, with holes
        let mut at = start;
        while let Some(r) = gone.next_if(|r| r.raw.start() < piece.raw.end()) {
            if let Some(reason) = &r.reason {
                let (from, to) = (r.raw.start().max(at), r.raw.end().min(piece.raw.end()));
                if from < to {
                    put(&mut out, at, from, piece.owner);
                    let owner = discard(reason.clone());
                    put(&mut out, from, to, owner);
                    at = to;
                }
            }
        }
        put(&mut out, at, piece.raw.end(), piece.owner);
        done = piece.raw.end();
    }
    out
}

/// Bytes that neither a claim nor a deletion speaks for. There should be none that is visible; if
/// there is, it is discarded, not lost.
fn unowned(
    raw: &str,
    from: usize,
    to: usize,
    out: &mut Vec<Piece>,
    put: &mut impl FnMut(&mut Vec<Piece>, usize, usize, u32),
    discard: &mut impl FnMut(Reason) -> u32,
) {
    if from < to && raw[from..to].chars().any(|c| !is_invisible_or_space(c)) {
        let owner = discard(Reason::Markup);
        put(out, from, to, owner);
    }
}

/// Bytes that are looked at to see whether two places stand on one line.
const NEAR: usize = 300;

fn same_line(raw: &str, from: usize, to: usize) -> bool {
    to - from <= NEAR && !raw.as_bytes()[from..to].iter().any(|b| matches!(b, b'\n' | b'\r'))
}

/// Whether what stands between a deletion and the claim behind it is on one line.
fn only_residue_to(raw: &str, from: usize, to: usize) -> bool {
    from <= to && same_line(raw, from, to)
}

/// Whether the owner's bytes reach up to `at` without a gap of another owner.
fn touches(out: &[Piece], at: usize, owner: u32) -> bool {
    out.last().is_some_and(|p| p.owner == owner && p.raw.end() <= at)
}

/// Sorts the items by their first raw byte, and the pieces' owners with them. An item without bytes
/// (several may be made of one replacement, and the first one has its bytes) stands where its text
/// was made.
pub(crate) fn in_reading_order(
    items: Vec<Item>,
    map: &OffsetMap,
    pieces: &mut [Piece],
) -> Vec<Item> {
    let mut first = vec![u32::MAX; items.len()];
    for piece in pieces.iter() {
        let at = &mut first[piece.owner as usize];
        *at = (*at).min(piece.raw.start() as u32);
    }
    for (at, item) in first.iter_mut().zip(&items).filter(|(at, _)| **at == u32::MAX) {
        *at = map.to_raw(item.text).start() as u32;
    }
    let key = |(i, item): (usize, &Item)| ((first[i] as usize, item.text.start()), i);
    let mut order: Vec<((usize, usize), usize)> = items.iter().enumerate().map(key).collect();
    let place = order::places(&mut order);
    for piece in pieces.iter_mut() {
        piece.owner = place[piece.owner as usize] as u32;
    }
    order::by(pieces, |p| (p.owner as usize, p.raw.start()));
    let mut slots: Vec<Option<Item>> = items.into_iter().map(Some).collect();
    let mut sorted = Vec::with_capacity(slots.len());
    sorted.extend(order.iter().filter_map(|&(_, i)| slots[i].take()));
    sorted
}

#[cfg(test)]
#[path = "ledger_tests.rs"]
mod tests;
