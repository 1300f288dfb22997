//! Words of Cyrillic letters: their hashes, four letters at a time.

use super::token::{GOES_ON, Token, WordHash, is_behind_word, is_mark};
use crate::text::chars::CLASS;
use crate::text::scan::piece_at;

/// Takes in the words from `from` on, where a plain one stands there, and the marks of ASCII
/// between them; where anything else stands. Nearly all of a text in such letters goes through this
/// loop.
#[inline(never)]
pub(super) fn words(
    bytes: &[u8],
    from: usize,
    words: &mut Vec<Token>,
    marks: &mut Vec<u32>,
    large: &mut u32,
) -> usize {
    let mut at = from;
    while let Some((end, hash, capital)) = plain_word(bytes, at) {
        words.push(Token { start: at as u32, end: end as u32, hash });
        *large += u32::from(capital);
        at = end;
        if let Some(&behind) = bytes.get(at).filter(|b| b.is_ascii()) {
            if is_mark(behind) {
                marks.push(at as u32);
            }
            at += 1;
            at += usize::from(behind != b' ' && bytes.get(at) == Some(&b' '));
        }
    }
    at
}

/// The end and the hash of the word at `start`, and whether it opens with a capital, if it is
/// nothing but letters `а` to `я` behind one of `А` to `я`, before a space or a mark.
#[inline(always)]
pub(super) fn plain_word(bytes: &[u8], start: usize) -> Option<(usize, u64, bool)> {
    let mut piece = piece_at(bytes, start);
    let last = (piece >> 8) as u8;
    let capital = piece as u8 == 0xD0 && (0x90..0xB0).contains(&last);
    if capital {
        // (`п` is D0 BF, `р` is D1 80)
        piece = if last < 0xA0 { piece + 0x2000 } else { piece - 0x2000 + 1 };
    }
    let (mut at, mut hash) = (start, WordHash::START);
    let mut others = no_small(piece);
    while others == 0 {
        hash = WordHash::mix(hash, piece);
        at += 8;
        piece = piece_at(bytes, at);
        others = no_small(piece);
    }
    let bits = others.trailing_zeros() & !15;
    at += bits as usize / 8;
    let behind = usize::from((piece >> bits) as u8);
    let goes_on = CLASS[behind] != 0
        || GOES_ON[behind]
            && !is_behind_word(bytes, at)
            && !matches!(bytes[at..], [0xC2, 0xAB | 0xBB, ..]);
    if at == start || goes_on {
        return None;
    }
    if bits > 0 {
        hash = WordHash::mix(hash, piece & ((1 << bits) - 1));
    }
    Some((at, hash | 1, capital))
}

/// Bits of each of the first ones of four pairs of bytes that are no small letter `а` to `я`.
fn no_small(piece: u64) -> u64 {
    // Their bytes are D0 B0 to D0 BF and D1 80 to D1 8F: of the letter's second byte its lead's
    // lowest bit tells the upper half.
    const FIRST: u64 = 0xB0D0 * PAIRS;
    const PAIRS: u64 = 0x0001_0001_0001_0001;
    let distance = piece ^ FIRST;
    (distance & (0xF0FE * PAIRS)) ^ ((distance & PAIRS) * 0x3000)
}

/// Takes in the small letters `а` to `я` from `at` on, four at a time: they are their own lower
/// case.
#[inline(never)]
pub(super) fn small(bytes: &[u8], at: usize, hash: &mut WordHash) -> usize {
    let mut at = at;
    loop {
        let piece = piece_at(bytes, at);
        let others = no_small(piece);
        if others != 0 {
            let bits = others.trailing_zeros() & !15;
            hash.push(piece & ((1 << bits) - 1), bits);
            return at + bits as usize / 8;
        }
        hash.push(piece, 64);
        at += 8;
    }
}
