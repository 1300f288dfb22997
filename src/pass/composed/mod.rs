//! Letters that were written as a letter and its marks: `e` + U+0301 → `é`, jamo → syllables. Both
//! are the same text (canonical equivalence, UAX #15); file systems, PDF writers and some
//! converters leave the long one, packs and grammars know the short one.

mod table;

use super::{Draft, Pass};
use crate::text::edit::{Edit, Edits};
use crate::text::scan;
use table::COMPOSED;

/// Puts one letter where a letter and its marks stand.
#[derive(Debug)]
pub(crate) struct Composed;

/// The first bytes of the marks, and of the jamo that follow another.
static CANDIDATE: [bool; 256] = scan::table(&[0xCC, 0xCD, 0xD9, 0xE0, 0xE1, 0xE3]);

/// The same without those that are common as first bytes of other characters.
static LATIN: [bool; 256] = scan::table(&[0xCC, 0xCD]);

impl Pass for Composed {
    fn name(&self) -> &str {
        "composed"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let mut edits = Edits::new();
        // U+0300 to U+0345; then U+0653 to U+0655, U+093C, the jamo from U+1161 on, U+3099 and
        // U+309A with the bytes that only they need
        let latin = draft.has(0xCC) || draft.has(0xCD);
        let arabic = draft.has(0xD9) && (0x93..=0x95).any(|b| draft.has(b));
        let nukta = draft.has(0xE0) && draft.has(0xA4) && draft.has(0xBC);
        let jamo = draft.has(0xE1) && (draft.has(0x85) || draft.has(0x86) || draft.has(0x87));
        let kana = draft.has_pair(0xE3, 0x82) && (draft.has(0x99) || draft.has(0x9A));
        if !latin && !arabic && !nukta && !jamo && !kana {
            return edits;
        }
        let candidate = if arabic || nukta || jamo || kana { &CANDIDATE } else { &LATIN };
        let text = draft.text();
        let mut done = 0;
        let mut at = 0;
        loop {
            at = scan::first_of(text.as_bytes(), at, candidate);
            let Some(mark) = text[at..].chars().next() else { break };
            let mut end = at + mark.len_utf8();
            let before = text[done..at].chars().next_back();
            if let Some((letter, mut whole)) =
                before.and_then(|letter| Some((letter, compose(letter, mark)?)))
            {
                while let Some((next, wider)) =
                    text[end..].chars().next().and_then(|next| Some((next, compose(whole, next)?)))
                {
                    whole = wider;
                    end += next.len_utf8();
                }
                edits.push(Edit::replace(at - letter.len_utf8()..end, whole.to_string()));
                done = end;
            }
            at = end;
        }
        edits
    }
}

fn compose(letter: char, mark: char) -> Option<char> {
    match mark {
        '\u{300}'..='\u{345}' | '\u{653}'..='\u{655}' | '\u{93C}' | '\u{3099}' | '\u{309A}' => {
            let row = COMPOSED.binary_search_by_key(&mark, |row| row.0).ok()?;
            let (_, letters, wholes) = COMPOSED[row];
            // (letters of ASCII stand before the others)
            let place = match letter.is_ascii() {
                true => letters.bytes().position(|own| own == letter as u8),
                false => letters.chars().position(|own| own == letter),
            };
            wholes.chars().nth(place?)
        }
        '\u{1161}'..='\u{11C2}' => syllable(letter, mark),
        _ => None,
    }
}

/// Hangul: a leading consonant and a vowel make a syllable, a syllable without a final consonant
/// takes one (The Unicode Standard, 3.12).
fn syllable(first: char, second: char) -> Option<char> {
    let (first, second) = (u32::from(first), u32::from(second));
    let code = match (first, second) {
        (0x1100..=0x1112, 0x1161..=0x1175) => {
            0xAC00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28
        }
        (0xAC00..=0xD7A3, 0x11A8..=0x11C2) if (first - 0xAC00) % 28 == 0 => {
            first + (second - 0x11A7)
        }
        _ => return None,
    };
    char::from_u32(code)
}

#[cfg(test)]
mod tests;
