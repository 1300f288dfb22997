//! Which letters beyond ASCII a block has: how they are counted (`block::count`).

use crate::text::chars::{is_cyrillic, is_ideograph_lead};
use crate::text::scan;

/// The letters and digits beyond ASCII that a text may have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Foreign {
    /// None: at most spaces, dashes and quotation marks.
    None,
    /// Those that [`super::facts::Facts::latin_letters_of`] counts.
    Latin,
    /// Those that [`super::facts::Facts::foreign_letters_of`] counts.
    Told,
    Any,
}

impl Foreign {
    pub(super) fn of(bytes: &[u8]) -> Foreign {
        let ascii = bytes.chunks_exact(32).take_while(|stretch| stretch.is_ascii()).count();
        let bytes = &bytes[ascii * 32..];
        if bytes.is_ascii() {
            return Foreign::None;
        }
        // (of U+2000 to U+203F none is a letter)
        let is_foreign = |a: u8| (a >= 0xC2) & (a != 0xE2);
        let last = bytes[bytes.len().saturating_sub(2)..].first_chunk();
        if !scan::any_triple(bytes, |a, b, _| is_foreign(a) | (a == 0xE2) & (b != 0x80))
            && !last.is_some_and(|&[a, _]: &[u8; 2]| is_foreign(a))
        {
            return Foreign::None;
        }
        let is_told = |a: u8| is_cyrillic(a) | is_ideograph_lead(a);
        let (mut at, mut found) = (0, Foreign::Latin);
        loop {
            let is_other = |b: u8| (b >= 0xC0) & (b != 0xC3);
            at = match found {
                Foreign::Latin => scan::skip(bytes, at, is_other),
                _ => scan::skip(bytes, at, |b| is_other(b) & !is_told(b)),
            };
            let Some(step) = bytes[at..]
                .iter()
                .position(|&b| is_other(b) && (found == Foreign::Latin || !is_told(b)))
            else {
                return found;
            };
            at += step + 1;
            if is_told(bytes[at - 1]) {
                found = Foreign::Told;
                continue;
            }
            // marks of Latin-1, currencies, marks of East Asia and their full-width forms
            match bytes[at - 1..] {
                [0xC2, ..=0xA9 | 0xAB | 0xB0 | 0xB7 | 0xBB, ..]
                | [0xE2, 0x80, ..]
                | [0xE2, 0x82, 0xA0..=0xFF, ..]
                | [0xE3, 0x80, ..=0x84 | 0x88..=0xA0, ..]
                | [0xEF, 0xBC, ..=0x8F | 0x9A..=0xA0, ..] => {}
                _ => return Foreign::Any,
            }
        }
    }
}
