//! What a scan has found, and how it becomes edits.

use std::ops::Range;

use super::{at_line_start, image};
use crate::text::edit::{Edit, Edits, Mark, Reason};
use crate::text::order;

/// What stands in place of a deleted piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Becomes {
    Nothing,
    /// A line feed: a tag that ends a block.
    Line,
    /// A space: a tag between two cells.
    Space,
    /// What opens an image; a line feed where text stands before it.
    ImageStart,
    /// What closes an image; a line feed where text stands behind it.
    ImageEnd,
    /// An image without a text of its own; a line feed where it stands between two texts.
    WholeImage,
}

/// Why a piece goes; a small copy of [`Reason`], since a page of tags has very many pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// Residue: the bytes belong to the block around them.
    Residue,
    Image,
    LinkDefinition,
    Markup,
    Teaser,
}

#[derive(Debug, Clone)]
struct Piece {
    range: Range<usize>,
    becomes: Becomes,
    why: Why,
}

/// The pieces to delete, in any order, and the marks.
#[derive(Debug, Default)]
pub(super) struct Out {
    pieces: Vec<Piece>,
    marks: Vec<(Range<usize>, Mark)>,
    /// The bytes deleted so far: how much of a link's text is markup.
    pub deleted: usize,
}

impl Out {
    pub(super) fn delete(&mut self, range: Range<usize>) {
        self.push(range, Becomes::Nothing, Why::Residue);
    }

    pub(super) fn definition(&mut self, range: Range<usize>) {
        self.push(range, Becomes::Nothing, Why::LinkDefinition);
    }

    pub(super) fn push(&mut self, range: Range<usize>, becomes: Becomes, why: Why) {
        if !range.is_empty() {
            self.deleted += range.len();
            self.pieces.push(Piece { range, becomes, why });
        }
    }

    pub(super) fn mark(&mut self, range: Range<usize>, mark: Mark) {
        self.marks.push((range, mark));
    }

    /// The edits in order. A piece that overlaps the one before it is dropped, and one that goes
    /// together with the one before it is one edit with it (`**_`; a page of nothing but marks has
    /// as many as bytes).
    pub(super) fn finish(mut self, text: &str) -> Edits {
        order::by(&mut self.pieces, |piece| (piece.range.start, 0));
        let goes = |piece: &Piece| piece.becomes == Becomes::Nothing;
        self.pieces.dedup_by(|piece, before| {
            let end = before.range.end;
            let joins =
                piece.range.start == end && piece.why == before.why && goes(piece) && goes(before);
            if joins {
                before.range.end = piece.range.end;
            }
            joins || piece.range.start < end
        });
        self.part_images(text);
        let edit = |piece: Piece| {
            let text = match piece.becomes {
                Becomes::Line => "\n",
                Becomes::Space => " ",
                _ => "",
            };
            let edit = Edit::replace(piece.range, text);
            match piece.why {
                Why::Residue => edit,
                Why::Image => edit.because(Reason::Image),
                Why::LinkDefinition => edit.because(Reason::LinkDefinition),
                Why::Markup => edit.because(Reason::Markup),
                Why::Teaser => edit.because(Reason::Boilerplate),
            }
        };
        let mut edits: Edits = self.pieces.into_iter().map(edit).collect();
        for (range, mark) in self.marks {
            edits.mark(range, mark);
        }
        edits
    }

    /// Decides where an image needs a line feed so that its text does not run into its neighbours:
    /// what is left of the line when the other pieces are gone. One walk each way.
    fn part_images(&mut self, text: &str) {
        if !self.pieces.iter().any(|p| {
            matches!(p.becomes, Becomes::ImageStart | Becomes::ImageEnd | Becomes::WholeImage)
        }) {
            return;
        }
        let bytes = text.as_bytes();
        // Backwards: whether text follows on the line.
        let mut followed = vec![false; self.pieces.len()];
        let mut follows = false;
        let mut end = text.len();
        for (i, piece) in self.pieces.iter().enumerate().rev() {
            follows = visible(bytes[piece.range.end..end].iter()).unwrap_or(follows);
            followed[i] = follows;
            follows = follows && piece.becomes != Becomes::Line;
            end = piece.range.start;
        }
        // Forwards: whether text stands before on the line.
        let mut precedes = false;
        let mut start = 0;
        for (piece, followed) in self.pieces.iter_mut().zip(followed) {
            let gap = &bytes[start..piece.range.start];
            if visible(gap.iter().rev()) == Some(true) && !at_line_start(bytes, piece.range.start) {
                precedes = true;
            } else if visible(gap.iter().rev()).is_some() {
                precedes = false;
            }
            let parted = match piece.becomes {
                Becomes::ImageStart => precedes,
                Becomes::ImageEnd => followed,
                Becomes::WholeImage => {
                    precedes && followed && !image::inside_sentence(text, &piece.range)
                }
                Becomes::Line => {
                    precedes = false;
                    true
                }
                Becomes::Space | Becomes::Nothing => false,
            };
            if parted {
                piece.becomes = Becomes::Line;
                precedes = false;
            } else if matches!(
                piece.becomes,
                Becomes::ImageStart | Becomes::ImageEnd | Becomes::WholeImage
            ) {
                piece.becomes = Becomes::Nothing;
            }
            start = piece.range.end;
        }
    }
}

/// Looks from an image along its line: `Some(true)` at text, `Some(false)` at the line's end,
/// `None` where only spaces stand up to the next piece. A table's bars are no text: a line feed
/// there would tear the row.
fn visible<'b>(mut bytes: impl Iterator<Item = &'b u8>) -> Option<bool> {
    bytes.find(|&&b| b != b' ' && b != b'\t').map(|&b| !matches!(b, b'\n' | 0x0C | b'|'))
}
