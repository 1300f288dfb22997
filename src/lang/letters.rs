//! Which characters belong to a word, and what they are folded to: letters in another spelling of
//! the same word are one.

use crate::text::chars::is_alphanumeric;

/// Letters that are the same in another spelling of the same word, in the scripts where capitals,
/// keyboards or editors vary them. All are folded, in packs and texts alike, so that a label in
/// capitals is still the label.
pub(super) const fn fold(c: char) -> char {
    match c {
        // Turkish: the dotless I of capitals and the dotted one of every other language
        'İ' | 'ı' => 'i',
        // Romanian: older fonts and keyboards have the cedilla for the comma below. Turkish, whose
        // letter it is, is folded alike
        'ş' | 'Ş' | 'Ș' => 'ș',
        'ţ' | 'Ţ' | 'Ț' => 'ț',
        // Greek capitals have no accent; the final sigma has no capital
        'ά' | 'Ά' => 'α',
        'έ' | 'Έ' => 'ε',
        'ή' | 'Ή' => 'η',
        'ί' | 'Ί' | 'ϊ' | 'ΐ' | 'Ϊ' => 'ι',
        'ό' | 'Ό' => 'ο',
        'ύ' | 'Ύ' | 'ϋ' | 'ΰ' | 'Ϋ' => 'υ',
        'ώ' | 'Ώ' => 'ω',
        'ς' => 'σ',
        // Russian prints its ё as е
        'ё' | 'Ё' => 'е',
        // Arabic and Persian keyboards
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        // Devanagari letters whose dot is part of the code point or not (never in NFC)
        '\u{0958}' => 'क',
        '\u{0959}' => 'ख',
        '\u{095A}' => 'ग',
        '\u{095B}' => 'ज',
        '\u{095C}' => 'ड',
        '\u{095D}' => 'ढ',
        '\u{095E}' => 'फ',
        '\u{02BC}' | '’' => '\'',
        _ => c,
    }
}

/// Marks that are part of a word's careful spelling only: the dot of a folded Turkish capital,
/// Arabic vowels and the stroke that stretches a word, the Devanagari dot.
pub(super) const fn is_optional(c: char) -> bool {
    matches!(c, '\u{0307}' | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{093C}')
}

/// Whether a character belongs to a word. The apostrophe does (`editor's`), as does a combining
/// mark.
pub(super) fn in_word(c: char) -> bool {
    is_alphanumeric(c) || is_mark(c)
}

const fn is_mark(c: char) -> bool {
    matches!(c,
        '\'' | '’' | '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{065F}' | '\u{0900}'..='\u{0903}'
        | '\u{093A}'..='\u{094F}')
}

/// What the characters of two bytes (U+0080 to U+07FF) are, so that nobody asks the Unicode tables
/// for each letter of a Russian, Greek or Arabic text.
static PAIRS: [Pair; 0x780] = {
    let mut table = [Pair(0); 0x780];
    // (the ranges are passed once: to ask them all for each character takes the compiler a second)
    let (mut code, mut range) = (0x80, 0);
    while code < 0x800 {
        while range < LETTERS.len() && (LETTERS[range].1 as u32) < code {
            range += 1;
        }
        let letter = range < LETTERS.len() && LETTERS[range].0 as u32 <= code;
        table[code as usize - 0x80] = Pair::of(code, letter);
        code += 1;
    }
    table
};

/// A character of two bytes: the bytes (lowest first) that it adds to its word, their bits, and how
/// it belongs to a word.
#[derive(Clone, Copy)]
pub(super) struct Pair(u32);

impl Pair {
    const LETTER: u32 = 1 << 24;
    const IN_WORD: u32 = 1 << 25;
    const ASK: u32 = 1 << 26;

    /// The entry of a character, by its lead byte and the byte behind it.
    pub(super) fn get(lead: u8, last: u8) -> Pair {
        let at = usize::from(lead & 0x1F) << 6 | usize::from(last & 0x3F);
        PAIRS.get(at.wrapping_sub(0x80)).copied().unwrap_or(Pair(Pair::ASK))
    }

    pub(super) fn is_letter(self) -> bool {
        self.0 & Pair::LETTER != 0
    }

    pub(super) fn in_word(self) -> bool {
        self.0 & Pair::IN_WORD != 0
    }

    /// Whether only the Unicode tables know: rare letters.
    pub(super) fn is_unknown(self) -> bool {
        self.0 & Pair::ASK != 0
    }

    pub(super) fn bytes(self) -> u64 {
        u64::from(self.0 & 0xFFFF)
    }

    pub(super) fn bits(self) -> u32 {
        self.0 >> 16 & 0xFF
    }

    const fn of(code: u32, letter: bool) -> Pair {
        let Some(c) = char::from_u32(code) else { return Pair(Pair::ASK) };
        let mut class = if letter { Pair::LETTER | Pair::IN_WORD } else { 0 };
        if is_mark(c) {
            class |= Pair::IN_WORD;
        }
        if class == 0 || is_optional(c) {
            return Pair(class);
        }
        let Some(lower) = lower(fold(c)) else { return Pair(Pair::ASK) };
        let code = lower as u32;
        if code < 0x80 {
            return Pair(class | 8 << 16 | code);
        }
        Pair(class | 16 << 16 | (0x80 | code & 0x3F) << 8 | (0xC0 | code >> 6))
    }
}

/// The letters and digits from U+0080 to U+07FF, in order.
#[rustfmt::skip]
const LETTERS: &[(u16, u16)] = &[
    (0xAA, 0xAA), (0xB2, 0xB3), (0xB5, 0xB5), (0xB9, 0xBA), (0xBC, 0xBE), (0xC0, 0xD6),
    (0xD8, 0xF6), (0xF8, 0x2C1), (0x2C6, 0x2D1), (0x2E0, 0x2E4), (0x2EC, 0x2EC), (0x2EE, 0x2EE),
    (0x345, 0x345), (0x363, 0x374), (0x376, 0x377), (0x37A, 0x37D), (0x37F, 0x37F), (0x386, 0x386),
    (0x388, 0x38A), (0x38C, 0x38C), (0x38E, 0x3A1), (0x3A3, 0x3F5), (0x3F7, 0x481), (0x48A, 0x52F),
    (0x531, 0x556), (0x559, 0x559), (0x560, 0x588), (0x5B0, 0x5BD), (0x5BF, 0x5BF), (0x5C1, 0x5C2),
    (0x5C4, 0x5C5), (0x5C7, 0x5C7), (0x5D0, 0x5EA), (0x5EF, 0x5F2), (0x610, 0x61A), (0x620, 0x657),
    (0x659, 0x669), (0x66E, 0x6D3), (0x6D5, 0x6DC), (0x6E1, 0x6E8), (0x6ED, 0x6FC), (0x6FF, 0x6FF),
    (0x710, 0x73F), (0x74D, 0x7B1), (0x7C0, 0x7EA), (0x7F4, 0x7F5), (0x7FA, 0x7FA),
];

/// The lower case of a character below U+0800; `None` where the rules of the large alphabets do not
/// tell.
const fn lower(c: char) -> Option<char> {
    let code = c as u32;
    let odd = code % 2;
    char::from_u32(match code {
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A9 | 0x410..=0x42F => code + 32,
        0x100..=0x12F
        | 0x132..=0x137
        | 0x14A..=0x177
        | 0x460..=0x481
        | 0x48A..=0x4BF
        | 0x4D0..=0x52F => code + (1 - odd),
        0x139..=0x148 | 0x179..=0x17E | 0x4C1..=0x4CE => code + odd,
        0x178 => 0xFF,
        0x400..=0x40F => code + 80,
        0x531..=0x556 => code + 48,
        0x180..=0x24F | 0x370..=0x385 | 0x3CF..=0x3FF | 0x4C0 => return None,
        _ => code,
    })
}

#[cfg(test)]
#[path = "letters_tests.rs"]
mod tests;
