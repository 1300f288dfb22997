//! Stories all in capitals: telex, teletext, old wires, monitoring services. Where no word has a small letter, a
//! capital opens nothing: neither a line nor a heading is told by it.

use super::breaks::End;
use super::facts::Facts;
use crate::text::line::Line;

/// Capitals that such a story has at least.
const LEAST: usize = 300;
/// Small letters that stand in it anyway (a number's `nd`, an address), and one more for so many capitals.
const SMALL: (usize, usize) = (80, 30);
/// Words of a block that is no title: a title in capitals among prose in capitals is told by its length.
const WORDS: u32 = 14;

/// Whether the lines are all in capitals. Nearly always the first of them tell that they are not.
pub(super) fn all(text: &str, lines: &[Line]) -> bool {
    let (mut capitals, mut small) = (0, 0);
    for line in lines {
        for b in text[line.span.range()].bytes() {
            capitals += usize::from(b.is_ascii_uppercase());
            // (letters beyond ASCII: another script, whose case is not looked at)
            small += usize::from(b.is_ascii_lowercase() | (b >= 0x80));
        }
        if small > SMALL.0 + capitals / SMALL.1 {
            return false;
        }
    }
    capitals >= LEAST && small <= SMALL.0.min(capitals / 10)
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
