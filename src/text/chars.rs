//! Classes of characters: what ends a sentence, what is invisible, what is written without spaces.

use std::char::ToLowercase;
use std::str::Chars;

use super::scan::{self, HIGH};

/// `char::is_alphanumeric`, with short cuts for the letters and quotation marks that most text is made of: the Unicode tables are slow to ask.
pub(crate) fn is_alphanumeric(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_alphanumeric(),
        // general punctuation: quotes, dashes, ellipses, zero-width characters
        '\u{80}'..='\u{A9}' | '\u{2000}'..='\u{206F}' => false,
        // commas, full stops and brackets of East Asia, commas and question marks of Arabic
        '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' => false,
        '\u{60C}' | '\u{61B}' | '\u{61F}' => false,
        // Latin, Cyrillic, Han, Hangul
        '\u{C0}'..='\u{24F}' => !matches!(c, '×' | '÷'),
        '\u{400}'..='\u{481}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' => true,
        // Greek, Hebrew, Arabic, Devanagari, Thai, Vietnamese, kana
        'Ά' | 'Έ'..='Ί' | 'Α'..='Ρ' | 'Σ'..='ώ' | 'א'..='ת' | '\u{620}'..='\u{64A}' => true,
        '\u{900}'..='\u{939}' | '\u{93D}'..='\u{94C}' | '\u{E01}'..='\u{E30}' | '\u{1E00}'..='\u{1EFF}' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' => {
            true
        }
        _ => c.is_alphanumeric(),
    }
}

/// `char::is_uppercase`, with short cuts for scripts whose letters have no case or are mostly small.
pub(crate) fn is_uppercase(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_uppercase(),
        'ß'..='ÿ' | 'а'..='џ' | 'α'..='ώ' | '\u{5D0}'..='\u{109F}' | '\u{2000}'..='\u{206F}' => false,
        '\u{2E80}'..='\u{A63F}' | '\u{AC00}'..='\u{D7A3}' => false,
        'À'..='Ö' | 'Ø'..='Þ' | 'Ѐ'..='Я' => true,
        _ => c.is_uppercase(),
    }
}

/// `char::is_numeric`, with short cuts for the letters that most text is made of.
pub(crate) fn is_numeric(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_digit(),
        'À'..='\u{65F}' | 'ก'..='ฺ' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' => false,
        _ => c.is_numeric(),
    }
}

/// Whether a character is certainly its own lower case: asked before the Unicode tables, which are slow.
pub(crate) fn is_lower_or_caseless(c: char) -> bool {
    matches!(c, '\0'..='@' | 'a'..='z' | 'ß'..='ÿ' | 'а'..='џ' | '\u{5D0}'..='\u{109F}' | '\u{2E80}'..='\u{A63F}' | '\u{AC00}'..='\u{D7A3}')
}

/// The bit of [`CLASS`] for letters of ASCII.
pub(crate) const LETTER: u8 = 1;
/// The bit for capitals.
pub(crate) const CAPITAL: u8 = 2;
/// The bit for digits.
pub(crate) const DIGIT: u8 = 4;

/// What each byte is as a character of ASCII; nothing for the others.
pub(crate) static CLASS: [u8; 256] = {
    let mut table = [0u8; 256];
    let mut b = 0usize;
    while b < 128 {
        let byte = b as u8;
        if byte.is_ascii_alphabetic() {
            table[b] = LETTER | if byte.is_ascii_uppercase() { CAPITAL } else { 0 };
        } else if byte.is_ascii_digit() {
            table[b] = DIGIT;
        }
        b += 1;
    }
    table
};

/// For each letter and digit of ASCII its lower case; 0 for all other bytes.
pub(crate) static LOWER: [u8; 256] = {
    let mut table = [0u8; 256];
    let mut b = 0usize;
    while b < 128 {
        if CLASS[b] != 0 {
            table[b] = (b as u8).to_ascii_lowercase();
        }
        b += 1;
    }
    table
};

/// The bytes of the ideograph (U+4E00 to U+9FFF) at `at`: told by them, without decoding.
pub(crate) fn ideograph(bytes: &[u8], at: usize) -> Option<[u8; 3]> {
    match bytes.get(at..)?.first_chunk::<3>()? {
        found @ ([0xE4, 0xB8..=0xFF, _] | [0xE5..=0xE9, ..]) => Some(*found),
        _ => None,
    }
}

/// The letters and digits of a text, in lower case: what two spellings and two typefaces of a title have in common.
pub(crate) fn letters(text: &str) -> Letters<'_> {
    Letters { chars: text.chars(), front: None, back: None }
}

/// The letters of a text: see [`letters`].
#[derive(Debug, Clone)]
pub(crate) struct Letters<'a> {
    chars: Chars<'a>,
    /// What is left of a letter that is several in lower case, at either end.
    front: Option<ToLowercase>,
    back: Option<ToLowercase>,
}

/// What a character is in lower case, as far as it is a letter or digit.
enum Lower {
    None,
    One(char),
    More(ToLowercase),
}

impl Lower {
    fn of(c: char) -> Lower {
        if c.is_ascii() {
            return match LOWER[c as usize] {
                0 => Lower::None,
                lower => Lower::One(char::from(lower)),
            };
        }
        if !is_alphanumeric(c) {
            return Lower::None;
        }
        if is_lower_or_caseless(c) {
            return Lower::One(c);
        }
        let mut lower = c.to_lowercase();
        match (lower.next(), lower.next()) {
            (Some(c), None) => Lower::One(c),
            _ => Lower::More(c.to_lowercase()),
        }
    }
}

impl Iterator for Letters<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        loop {
            if let Some(c) = self.front.as_mut().and_then(Iterator::next) {
                return Some(c);
            }
            let Some(c) = self.chars.next() else { return self.back.as_mut()?.next() };
            match Lower::of(c) {
                Lower::None => {}
                Lower::One(c) => return Some(c),
                Lower::More(letters) => self.front = Some(letters),
            }
        }
    }
}

impl DoubleEndedIterator for Letters<'_> {
    fn next_back(&mut self) -> Option<char> {
        loop {
            if let Some(c) = self.back.as_mut().and_then(DoubleEndedIterator::next_back) {
                return Some(c);
            }
            let Some(c) = self.chars.next_back() else { return self.front.as_mut()?.next_back() };
            match Lower::of(c) {
                Lower::None => {}
                Lower::One(c) => return Some(c),
                Lower::More(letters) => self.back = Some(letters),
            }
        }
    }
}

/// Calls `f` with each byte of the letters and digits of a text, in lower case.
pub(crate) fn for_letters(text: &str, mut f: impl FnMut(u8)) {
    let mut at = 0;
    loop {
        for &b in &text.as_bytes()[at..] {
            if b >= 0x80 {
                break;
            }
            at += 1;
            if LOWER[usize::from(b)] != 0 {
                f(LOWER[usize::from(b)]);
            }
        }
        if let Some(found) = ideograph(text.as_bytes(), at) {
            found.into_iter().for_each(&mut f);
            at += 3;
            continue;
        }
        let Some(c) = text[at..].chars().next() else { break };
        at += c.len_utf8();
        if is_lower_or_caseless(c) && is_alphanumeric(c) {
            c.encode_utf8(&mut [0; 4]).bytes().for_each(&mut f);
        } else if is_alphanumeric(c) {
            c.to_lowercase().for_each(|l| l.encode_utf8(&mut [0; 4]).bytes().for_each(&mut f));
        }
    }
}

/// The letters and digits of a text, in lower case, behind what `out` holds.
pub(crate) fn push_letters(text: &str, out: &mut Vec<u8>) {
    out.reserve(text.len());
    for_letters(text, |b| out.push(b));
}

/// Whether a character leaves no ink and is no space: controls, soft hyphen, joiners, direction marks, variation selectors.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00}'..='\u{08}' | '\u{0E}'..='\u{1F}' | '\u{7F}'..='\u{84}' | '\u{86}'..='\u{9F}'
        | '\u{00AD}' // SOFT HYPHEN
        | '\u{061C}' // ARABIC LETTER MARK
        | '\u{200B}'..='\u{200F}' // ZERO WIDTH SPACE, joiners, direction marks
        | '\u{202A}'..='\u{202E}' // direction embeddings
        | '\u{2060}'..='\u{2069}' // WORD JOINER, isolates
        | '\u{FE0E}' | '\u{FE0F}' // variation selectors for text and emoji
        | '\u{FEFF}') // BYTE ORDER MARK
}

/// Whether a character leaves nothing on the page: white space or invisible. Such bytes need no owner.
pub(crate) fn is_invisible_or_space(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

/// Whether a character is written without spaces between words (Han, kana, Thai, Lao, Khmer, Myanmar), so that a wrapped line
/// is joined without one. Hangul is written with spaces.
pub(crate) fn is_unspaced(c: char) -> bool {
    c >= '\u{0E00}'
        && matches!(c,
            '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
            | '\u{2E80}'..='\u{303F}' | '\u{3040}'..='\u{30FF}' | '\u{31C0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}'
            | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF01}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether a character belongs to a text without spaces: one of its own, or a quotation mark beside one (`beyond` is the character on its other side).
pub(crate) fn is_unspaced_beside(c: char, beyond: Option<char>) -> bool {
    is_unspaced(c) || matches!(c, '“' | '”' | '‘' | '’') && beyond.is_some_and(is_unspaced)
}

/// Whether a character is a syllable of Hangul.
pub(crate) fn is_hangul(c: char) -> bool {
    matches!(c, '\u{AC00}'..='\u{D7A3}')
}

/// Whether a character ends a sentence, in any script.
pub(crate) fn is_sentence_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '．' | '｡' | '؟' | '۔' | '।' | '॥' | '։' | '።' | '။' | '៕')
}

/// Whether a character may stand between the end of a sentence and the end of its line: closing quotes and brackets.
pub(crate) fn is_closer(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '”'
            | '’'
            | '“'
            | '‘'
            | '»'
            | '«'
            | '›'
            | '‹'
            | ')'
            | ']'
            | '}'
            | '」'
            | '』'
            | '】'
            | '）'
            | '》'
            | '〉'
            | '*'
            | '_'
    )
}

/// Whether a character opens a quotation or a bracket.
pub(crate) fn is_opener(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '‘'
            | '„'
            | '‚'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '('
            | '['
            | '{'
            | '「'
            | '『'
            | '【'
            | '（'
            | '《'
            | '〈'
            | '¿'
            | '¡'
            | '*'
            | '_'
    )
}

/// Whether a character is a dash or hyphen.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' | 'ー')
}

/// Whether a character is printed upon the one before it: accents, vowel signs of Arabic, voicing marks of kana, the second and third letter of a
/// syllable of Hangul.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{065F}' | '\u{1160}'..='\u{11FF}' | '\u{3099}' | '\u{309A}')
}

/// Commas, full stops and brackets of East Asia: no capital is among them, and none is invisible.
#[inline(always)]
fn is_wide_mark(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{3004}' | '\u{3008}'..='\u{3011}' | '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}')
}

/// The columns that a character takes in a terminal: 0, 1 or 2 (East Asian wide).
pub(crate) fn columns(c: char) -> u32 {
    match c {
        ' '..='~' => 1,
        // Latin, Greek, Cyrillic, Hebrew and Arabic letters; ideographs, kana and Hangul
        'À'..='ʯ' | 'Ά'..='ҁ' | 'א'..='ת' | '\u{620}'..='\u{64A}' | '‐'..='‧' => 1,
        // (the two marks that voice a kana stand above it)
        '\u{3099}' | '\u{309A}' => 0,
        '\u{3041}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' => 2,
        _ if is_wide_mark(c) => 2,
        _ if is_invisible(c) || is_mark(c) => 0,
        '\u{1100}'..='\u{115F}'
        | '\u{2E80}'..='\u{303E}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF00}'..='\u{FF60}'
        | '\u{FFE0}'..='\u{FFE6}'
        | '\u{1F300}'..='\u{1FAFF}'
        | '\u{20000}'..='\u{3FFFD}' => 2,
        _ => 1,
    }
}

/// Widths of the printable ASCII characters in the common serif and sans-serif faces, in 1/1000 of their size: the advance widths of two of the 14
/// standard fonts that every PDF reader must know.
const SERIF: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, // space to /
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, // 0 to ?
    921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, // @ to O
    556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, // P to _
    333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, // ` to o
    500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541, // p to ~
];
const SANS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
];

/// The plain letters that U+00C0 to U+017F are built on: an accent leaves a letter as wide as it was (`_` where none is).
const BASE: &[u8; 192] = b"AAAAAA_CEEEEIIII_NOOOOO_OUUUUY__aaaaaa_ceeeeiiii_nooooo_ouuuuy_y\
AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi__JjKkkLlLlLlLlLlNnNnNnnNnOoOoOo__RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

/// The same for U+1EA0 to U+1EF9, the letters that Vietnamese writes with two accents.
const VIETNAMESE: &[u8; 90] = b"AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy";

/// The widths of kana and ideographs in the two faces.
const IDEOGRAPH: (u32, u32) = (1000, 1100);

/// Widths of `а` to `я` in the two faces.
const CYRILLIC: [(u16, u16); 32] = [
    (444, 556),
    (509, 573),
    (472, 531),
    (410, 365),
    (509, 583),
    (444, 556),
    (691, 669),
    (395, 458), // а to з
    (535, 559),
    (535, 559),
    (486, 438),
    (499, 583),
    (633, 688),
    (535, 552),
    (500, 556),
    (535, 542), // и to п
    (500, 556),
    (444, 500),
    (437, 458),
    (500, 500),
    (648, 823),
    (500, 500),
    (535, 573),
    (503, 521), // р to ч
    (770, 802),
    (770, 823),
    (517, 625),
    (671, 719),
    (456, 521),
    (429, 510),
    (747, 750),
    (460, 542), // ш to я
];

/// [`glyph_widths`] of the printable characters of ASCII: the serif face in the lower half, the sans-serif face in the upper.
static PLAIN: [u64; 256] = {
    let mut table = [0u64; 256];
    let mut b = 0x20;
    while b < 0x7F {
        table[b] = SERIF[b - 0x20] as u64 | (SANS[b - 0x20] as u64) << 32;
        b += 1;
    }
    table
};

/// Whether a byte is the first one of a letter from U+0400 to U+047F.
pub(crate) const fn is_cyrillic(b: u8) -> bool {
    b & 0xFE == 0xD0
}

/// Whether a byte is the first one of a character from U+4000 to U+9FFF: nearly all are ideographs.
pub(crate) const fn is_ideograph_lead(b: u8) -> bool {
    b.wrapping_sub(0xE4) < 6
}

/// The columns of a printed line.
pub(crate) fn printed_columns(text: &str) -> u32 {
    let plain = scan::count(text.as_bytes(), |b| matches!(b, b' '..=b'~'));
    if plain as usize == text.len() {
        return plain;
    }
    let bytes = text.as_bytes();
    let (mut wide, mut at) = (plain, 0);
    loop {
        let near = scan::skip(bytes, at, |b| b.wrapping_sub(b' ') > b'~' - b' ');
        at = scan::first::<8>(bytes, near, |word| (word | !scan::at_least(word & !HIGH, b' ') | scan::every(word, 0x7F)) & HIGH);
        if at == bytes.len() {
            return wide;
        }
        loop {
            // dashes and quotation marks (U+2010 to U+2027)
            if let Some([0xE2, 0x80, 0x90..=0xA7]) = bytes.get(at..at + 3) {
                (wide, at) = (wide + 1, at + 3);
                continue;
            }
            if bytes.get(at).is_some_and(|&b| is_cyrillic(b) || is_ideograph_lead(b)) {
                return wide + columns_beyond_ascii(&text[at..]);
            }
            let Some(c) = text[at..].chars().next().filter(|c| !matches!(c, ' '..='~')) else { break };
            wide += columns(c);
            at += c.len_utf8();
        }
    }
}

/// The columns of what is not printable ASCII, in a text of Cyrillic letters or ideographs: their first bytes tell them.
fn columns_beyond_ascii(text: &str) -> u32 {
    const fn is_other(b: u8) -> bool {
        (b < b' ') | (b == 0x7F) | (b >= 0xC0) & !is_cyrillic(b) & !is_ideograph_lead(b)
    }
    static OTHERS: [bool; 256] = {
        let mut table = [false; 256];
        let mut b = 0;
        while b < 256 {
            table[b] = is_other(b as u8);
            b += 1;
        }
        table
    };
    let bytes = text.as_bytes();
    // (a byte can count what is found in so many)
    let width = |stretch: &[u8]| stretch.iter().fold(0u8, |n, &b| n + u8::from(is_cyrillic(b)) + 2 * u8::from(is_ideograph_lead(b)));
    let mut wide = bytes.chunks(96).map(|stretch| u32::from(width(stretch))).sum::<u32>();
    let mut at = 0;
    loop {
        at = scan::skip(bytes, at, is_other);
        at += bytes[at..].iter().position(|&b| OTHERS[usize::from(b)]).unwrap_or(bytes.len() - at);
        // commas, full stops and brackets of East Asia (U+3000 to U+303E, U+FF00 to U+FF3F)
        if let Some([0xE3, 0x80, 0x80..0xBF] | [0xEF, 0xBC, _]) = bytes.get(at..at + 3) {
            (wide, at) = (wide + 2, at + 3);
            continue;
        }
        let Some(c) = text[at..].chars().next() else { return wide };
        wide += columns(c);
        at += c.len_utf8();
    }
}

/// The widths of a printed line in the two faces.
pub(crate) fn printed_widths(text: &str) -> (u32, u32) {
    let (mut serif, mut sans) = (0, 0);
    let mut at = 0;
    while at < text.len() {
        let mut plain = 0u64;
        let mut run = 0;
        // stretches of printable ASCII, then one by one
        for stretch in text.as_bytes()[at..].chunks_exact(16) {
            if stretch.iter().fold(0u8, |found, &b| found | u8::from(b.wrapping_sub(b' ') > b'~' - b' ')) != 0 {
                break;
            }
            plain += stretch.iter().map(|&b| PLAIN[usize::from(b)]).sum::<u64>();
            run += stretch.len();
        }
        for &b in &text.as_bytes()[at + run..] {
            let glyph = PLAIN[usize::from(b)];
            if glyph == 0 {
                break;
            }
            plain += glyph;
            run += 1;
        }
        at += run;
        serif += plain as u32;
        sans += (plain >> 32) as u32;
        while ideograph(text.as_bytes(), at).is_some() {
            (serif, sans, at) = (serif + IDEOGRAPH.0, sans + IDEOGRAPH.1, at + 3);
        }
        let Some(c) = text[at..].chars().next() else { break };
        let glyph = match c {
            // quotation marks and dashes of a script without spaces are as wide as its other characters
            '“' | '”' | '‘' | '’' | '—' | '…'
                if text[..at].chars().next_back().is_some_and(is_unspaced)
                    || text[at + c.len_utf8()..].chars().next().is_some_and(is_unspaced) =>
            {
                (1000, 1000)
            }
            _ => glyph_widths(c),
        };
        serif += glyph.0;
        sans += glyph.1;
        at += c.len_utf8();
    }
    (serif, sans)
}

/// A character's width in the serif and the sans-serif face, in 1/1000 of the face's size.
pub(crate) fn glyph_widths(c: char) -> (u32, u32) {
    let plain = |b: u8| (u32::from(SERIF[usize::from(b) - 0x20]), u32::from(SANS[usize::from(b) - 0x20]));
    match c {
        ' '..='~' => plain(c as u8),
        '\u{A0}' => (250, 278),
        '‘' | '’' | '‚' => (333, 222),
        '“' | '”' | '„' => (444, 333),
        '«' | '»' => (500, 556),
        '‹' | '›' => (333, 333),
        '–' => (500, 556),
        '—' | '…' => (1000, 1000),
        'ß' => (500, 611),
        'ı' => (278, 278),
        'æ' => (667, 889),
        'œ' => (722, 944),
        '\u{C0}'..='\u{17F}' if BASE[c as usize - 0xC0] != b'_' => plain(BASE[c as usize - 0xC0]),
        'Ơ' | 'ơ' => plain(if c == 'Ơ' { b'O' } else { b'o' }),
        'Ư' | 'ư' => plain(if c == 'Ư' { b'U' } else { b'u' }),
        '\u{1EA0}'..='\u{1EF9}' => plain(VIETNAMESE[c as usize - 0x1EA0]),
        'а'..='я' => {
            let (serif, sans) = CYRILLIC[c as usize - 'а' as usize];
            (u32::from(serif), u32::from(sans))
        }
        // a syllable of Hangul, or the letter that opens one
        '\u{AC00}'..='\u{D7A3}' | '\u{1100}'..='\u{115F}' => (920, 920),
        '\u{3099}' | '\u{309A}' => (0, 0),
        // kana and ideographs
        '\u{3041}'..='\u{A4CF}' => IDEOGRAPH,
        _ if is_wide_mark(c) => (1000, 1100),
        _ if is_uppercase(c) => (700, 690),
        _ => (500 * columns(c), 550 * columns(c)),
    }
}

#[cfg(test)]
#[path = "chars_tests.rs"]
mod tests;
