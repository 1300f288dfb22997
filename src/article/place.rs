//! An article's place in a dump of several.

use std::ops::Range;

use super::Article;
use crate::container::Document;
use crate::field::Item;
use crate::ledger::Piece;
use crate::note::Note;
use crate::span::RawSpan;
use crate::text::chars::is_invisible_or_space;
use crate::text::edit::Reason;

impl Article {
    /// Carries the article of one document to its place in the dump, and gives it the container's
    /// frame around it.
    pub(crate) fn placed(mut self, raw: &str, document: &Document) -> Article {
        let Document { own, text, .. } = document;
        if text.start > 0 {
            self.map.shift(text.start);
            self.pieces.iter_mut().for_each(|piece| piece.raw = piece.raw.shifted(text.start));
            let links = self.links.iter_mut().chain(&mut self.images).chain(self.carried.as_mut());
            links.for_each(|link| link.target_raw = link.target_raw.shifted(text.start));
            self.family.1 = self.family.1.map(|mark| mark.shifted(text.start));
        }
        self.raw_span = RawSpan::new(own.start, own.end);
        if let Some(frame) = visible(raw, own.start..text.start) {
            // (it is the first to be read, and the items are in the order of the dump)
            self.pieces.iter_mut().for_each(|piece| piece.owner += 1);
            self.pieces.insert(0, Piece { raw: frame, owner: 0 });
            self.items.insert(0, Item::discarded(Reason::Envelope, 0));
        }
        self.discard(raw, text.end..own.end, Reason::Envelope);
        self
    }

    /// Discards what stands behind the first of several articles.
    pub(crate) fn before_others(mut self, raw: &str) -> Article {
        self.discard(raw, self.raw_span.end()..raw.len(), Reason::OtherArticle);
        self.raw_span = RawSpan::new(self.raw_span.start(), raw.len());
        self.notes.push(Note::MoreDocuments);
        self
    }

    /// Gives raw bytes behind all others to the discarded ones.
    fn discard(&mut self, raw: &str, range: Range<usize>, reason: Reason) {
        if let Some(span) = visible(raw, range) {
            self.pieces.push(Piece { raw: span, owner: self.items.len() as u32 });
            self.items.push(Item::discarded(reason, self.clean.len()));
        }
    }
}

/// The visible bytes of a range of the raw text, without the white space around them.
fn visible(raw: &str, range: Range<usize>) -> Option<RawSpan> {
    let words = raw[range.clone()].trim_matches(is_invisible_or_space);
    let start = words.as_ptr() as usize - raw.as_ptr() as usize;
    (!words.is_empty()).then(|| RawSpan::new(start, start + words.len()))
}
