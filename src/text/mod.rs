//! One clean text, and the way back to the raw bytes.

pub(crate) mod bytes;
pub(crate) mod chars;
pub(crate) mod edit;
pub(crate) mod ends;
pub(crate) mod gather;
pub(crate) mod hash;
pub(crate) mod line;
pub(crate) mod link;
pub(crate) mod map;
pub(crate) mod measure;
pub(crate) mod order;
pub(crate) mod scan;
pub(crate) mod sieve;
pub(crate) mod table;
pub(crate) mod width;

use std::borrow::Cow;
use std::ops::Range;

use crate::span::{RawSpan, Span};
use edit::{Edits, Mark, Reason};
use map::OffsetMap;

/// Raw bytes that no longer stand in the clean text.
#[derive(Debug, Clone)]
pub(crate) struct Removed {
    pub raw: RawSpan,
    /// `None`: residue, which belongs to the block around or beside it.
    pub reason: Option<Reason>,
    /// The pass that deleted them: its place in the parser's list.
    pub pass: u16,
}

/// A pass's mark, carried in raw bytes so that later passes cannot shift it.
#[derive(Debug, Clone)]
pub(crate) struct RawMark {
    pub raw: RawSpan,
    pub kind: MarkKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MarkKind {
    Link { target: RawSpan },
    Image,
    Strong,
    Furniture,
    Code,
}

/// The text after the passes so far, with the map back to the raw text.
#[derive(Debug, Clone)]
pub(crate) struct CleanText<'r> {
    raw: &'r str,
    text: Cow<'r, str>,
    map: OffsetMap,
    pub removed: Vec<Removed>,
    pub marks: Vec<RawMark>,
    /// Whether the raw text is one string with escapes in it.
    pub escaped: bool,
}

impl<'r> CleanText<'r> {
    pub(crate) fn new(raw: &'r str) -> CleanText<'r> {
        CleanText {
            raw,
            text: Cow::Borrowed(raw),
            map: OffsetMap::identity(raw.len()),
            removed: Vec::new(),
            marks: Vec::new(),
            escaped: false,
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    pub(crate) fn map(&self) -> &OffsetMap {
        &self.map
    }

    pub(crate) fn into_parts(self) -> (String, OffsetMap, Vec<Removed>, Vec<RawMark>) {
        (self.text.into_owned(), self.map, self.removed, self.marks)
    }

    /// The smallest raw range that covers a clean span.
    pub(crate) fn raw(&self, span: Span) -> RawSpan {
        self.map.to_raw(span)
    }

    /// The same for spans that ascend: see [`OffsetMap::next_to_raw`].
    pub(crate) fn next_raw(&self, span: Span, run: &mut usize) -> RawSpan {
        self.map.next_to_raw(span, run)
    }

    /// Takes the edits and marks away that would change what a pass before has marked as code.
    pub(crate) fn spare_code(&self, edits: &mut Edits) {
        if !self.marks.iter().any(|m| m.kind == MarkKind::Code)
            || edits.edits.is_empty() && edits.marks.is_empty()
        {
            return;
        }
        let code = self
            .marks
            .iter()
            .filter(|m| m.kind == MarkKind::Code)
            .map(|m| self.map.to_clean(m.raw).range());
        let mut code: Vec<Range<usize>> = code.collect();
        order::by(&mut code, |range| (range.start, 0));
        let inside = |range: &Range<usize>| {
            let next = code.partition_point(|code| code.end <= range.start);
            code.get(next).is_some_and(|code| code.start < range.end.max(range.start + 1))
        };
        edits.edits.retain(|edit| !inside(&edit.range));
        edits.marks.retain(|(range, _)| !inside(range));
    }

    /// Applies edits that `Edits::first_invalid` has passed. One walk over runs and edits.
    pub(crate) fn apply(&mut self, pass: u16, edits: &Edits) {
        for (range, mark) in &edits.marks {
            let raw = self.map.to_raw(Span::new(range.start, range.end));
            let kind = match mark {
                Mark::Link { target } => {
                    MarkKind::Link { target: self.map.to_raw(Span::new(target.start, target.end)) }
                }
                Mark::Image => MarkKind::Image,
                Mark::Strong => MarkKind::Strong,
                Mark::Furniture => MarkKind::Furniture,
                Mark::Code => MarkKind::Code,
            };
            self.marks.push(RawMark { raw, kind });
        }
        if edits.is_empty() {
            return;
        }
        let old: &str = &self.text;
        let grown: usize = edits.edits.iter().map(|e| e.text.len()).sum();
        let mut text = String::with_capacity(old.len() + grown);
        let mut at = 0;
        for edit in &edits.edits {
            text.push_str(&old[at..edit.range.start]);
            text.push_str(&edit.text);
            at = edit.range.end;
            // A replacement by white space alone leaves its visible raw bytes without a clean byte:
            // they count as removed.
            if !edit.range.is_empty() && edit.text.chars().all(char::is_whitespace) {
                let visible = |r: &Range<usize>| {
                    old[r.clone()].chars().any(|c| !chars::is_invisible_or_space(c))
                };
                // (pieces side by side are one: no line end that a pass has changed before parts
                // them)
                let mut whole: Option<(RawSpan, bool)> = None;
                let unseen = |text: &str| text.chars().all(chars::is_invisible_or_space);
                let joined = |from: usize, to: usize| self.raw.get(from..to).is_some_and(unseen);
                let removed = &mut self.removed;
                let mut gone = |whole: Option<(RawSpan, bool)>| {
                    if let Some((raw, true)) = whole {
                        removed.push(Removed { raw, reason: edit.reason.clone(), pass });
                    }
                };
                self.map.pieces(Span::new(edit.range.start, edit.range.end), |clean, raw| {
                    let seen = visible(&clean.range());
                    whole = match whole {
                        Some((before, any)) if joined(before.end(), raw.start()) => {
                            Some((RawSpan::new(before.start(), raw.end()), any || seen))
                        }
                        before => {
                            gone(before);
                            Some((raw, seen))
                        }
                    };
                });
                gone(whole);
            }
        }
        text.push_str(&old[at..]);
        self.map = self.map.apply(&edits.edits);
        self.text = Cow::Owned(text);
    }
}
