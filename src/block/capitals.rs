//! Stories all in capitals: telex, teletext, old wires, monitoring services. Where no word has a
//! small letter, a capital opens nothing: neither a line nor a heading is told by it.

use super::edges::End;
use super::facts::Facts;
use crate::text::line::Line;
use crate::text::scan;

/// Capitals that such a story has at least.
const LEAST: usize = 300;
/// Small letters that stand in it anyway (a number's `nd`, an address).
const SMALL: usize = 80;
/// Bytes that are looked at in one go.
const PIECE: usize = 128;
/// Words of a block that is no title: a title in capitals among prose in capitals is told by its
/// length.
const WORDS: u32 = 14;

/// Whether the lines are all in capitals. Nearly always the first of them tell that they are not.
pub(super) fn all(text: &str, lines: &[Line]) -> bool {
    let (mut capitals, mut small) = (0, 0);
    for line in lines {
        // (more small letters than that are too many, however many capitals follow)
        for piece in text.as_bytes()[line.span.range()].chunks(PIECE) {
            capitals += scan::count(piece, |b| b.is_ascii_uppercase()) as usize;
            // (letters beyond ASCII: another script, whose case is not looked at)
            small += scan::count(piece, |b| b.is_ascii_lowercase() | (b >= 0x80)) as usize;
            if small > SMALL {
                return false;
            }
        }
    }
    capitals >= LEAST && small <= capitals / 10
}

/// Takes prose in capitals for prose: the first letter of each sentence is one.
pub(crate) fn lower(facts: &mut [Facts]) {
    for f in facts {
        let prose = f.words >= WORDS || f.sentences >= 1 && f.words >= 5 && f.end == End::Sentence;
        if prose {
            f.capitals = f.capitals.min(f.sentences.max(1));
            f.upper_words = f.upper_words.min(f.sentences.max(1));
        }
    }
}

#[cfg(test)]
#[path = "capitals_tests.rs"]
mod tests;
