//! Pages that were flattened into one line: where markup stood, a run of spaces is left that no column of print is as wide as.

use super::{Draft, Pass};
use crate::text::edit::{Edit, Edits};

/// Spaces that part nothing on a line of print: the gaps of a page layout are narrower.
const WIDE: usize = 100;
/// Bytes of a line that no layout prints; in it, narrower gaps are what is left of markup, too.
const LONG: usize = 700;
/// Spaces of a gap in such a line.
const GAP: usize = 20;
/// Bytes at the end of a text in which a release's end mark may stand inside a line.
const TAIL: usize = 120;

/// Makes such a run a blank line, and puts an end mark on a line of its own.
#[derive(Debug)]
pub(crate) struct Flattened;

impl Pass for Flattened {
    fn name(&self) -> &str {
        "flattened"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let text = draft.text();
        let mut edits = Edits::new();
        if !may_have_gaps(text, draft) {
            return edits;
        }
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let wide = if line.len() >= LONG { GAP } else { WIDE };
            if line.len() > wide {
                gaps(line, start, wide, text.len(), &mut edits);
            }
            start += line.len();
        }
        edits
    }
}

/// Whether there is a run of spaces as long as the shortest gap, or an end mark in the tail: nearly no text has either.
fn may_have_gaps(text: &str, draft: &Draft<'_>) -> bool {
    let bytes = text.as_bytes();
    let tail = &bytes[bytes.len().saturating_sub(2 * TAIL)..];
    // a run of that length has a space at one of the places that are looked at, and before it or behind it
    let run = |at: usize| {
        let before = bytes[..at].iter().rev().take(GAP).take_while(|&&b| b == b' ').count();
        let behind = bytes[at..].iter().take(GAP).take_while(|&&b| b == b' ').count();
        before + behind >= GAP
    };
    (GAP - 1..bytes.len()).step_by(GAP).any(|at| bytes[at] == b' ' && run(at))
        || draft.has(b'#') && tail.contains(&b'#')
        || draft.has(b'3') && draft.has(b'0') && tail.windows(4).any(|w| w == b"-30-")
}

/// The edits of one line that starts at `start`.
fn gaps(line: &str, start: usize, wide: usize, end: usize, edits: &mut Edits) {
    let bytes = line.as_bytes();
    let mut at = bytes.iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
    while let Some(step) = bytes[at..].iter().position(|&b| b == b' ') {
        at += step;
        let len = bytes[at..].iter().take_while(|&&b| b == b' ').count();
        let behind = &bytes[at + len..];
        let last = start + at + TAIL >= end;
        let is_mark = |b: &[u8]| b.starts_with(b"###") || b.starts_with(b"# # #") || b.starts_with(b"-30-");
        let parts = len >= wide || last && (is_mark(behind) || bytes[..at].ends_with(b"###"));
        if parts && !matches!(behind.first(), None | Some(b'\n')) {
            edits.push(Edit::replace(start + at..start + at + len, "\n\n"));
        }
        at += len;
    }
}
