//! How wide characters and lines are printed: in columns of a terminal, and in two common faces.

use super::chars::{
    ideograph, is_cyrillic, is_ideograph_lead, is_invisible, is_unspaced, is_uppercase,
};
use super::scan::{self, HIGH};

/// Whether a character is printed upon the one before it: accents, vowel signs of Arabic, voicing
/// marks of kana, the second and third letter of a syllable of Hangul.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{065F}' | '\u{1160}'..='\u{11FF}' | '\u{3099}'
        | '\u{309A}')
}

/// Commas, full stops and brackets of East Asia: no capital is among them, and none is invisible.
#[inline(always)]
fn is_wide_mark(c: char) -> bool {
    matches!(c,
        '\u{3001}'..='\u{3004}' | '\u{3008}'..='\u{3011}' | '\u{FF01}'..='\u{FF0F}'
        | '\u{FF1A}'..='\u{FF20}')
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

/// Widths of the printable ASCII characters in the common serif and sans-serif faces, in 1/1000 of
/// their size: the advance widths of two of the 14 standard fonts that every PDF reader must know.
const SERIF: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250,
    278, // space to /
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, // 0 to ?
    921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, // @ to O
    556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, // P to _
    333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, // ` to o
    500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541, // p to ~
];
const SANS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278,
    278, // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
];

/// The plain letters that U+00C0 to U+017F are built on: an accent leaves a letter as wide as it
/// was (`_` where none is).
const BASE: &[u8; 192] = b"AAAAAA_CEEEEIIII_NOOOOO_OUUUUY__aaaaaa_ceeeeiiii_nooooo_ouuuuy_y\
AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi__JjKkkLlLlLlLlLlNnNnNnnNnOoOoOo__RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

/// The same for U+1EA0 to U+1EF9, the letters that Vietnamese writes with two accents.
const VIETNAMESE: &[u8; 90] =
    b"AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy";

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

/// [`glyph_widths`] of the printable characters of ASCII: the serif face in the lower half, the
/// sans-serif face in the upper.
static PLAIN: [u64; 256] = {
    let mut table = [0u64; 256];
    let mut b = 0x20;
    while b < 0x7F {
        table[b] = SERIF[b - 0x20] as u64 | (SANS[b - 0x20] as u64) << 32;
        b += 1;
    }
    table
};

pub(crate) fn printed_columns(text: &str) -> u32 {
    let plain = scan::count(text.as_bytes(), |b| matches!(b, b' '..=b'~'));
    if plain as usize == text.len() {
        return plain;
    }
    let bytes = text.as_bytes();
    // (most lines have no more beyond ASCII than quotation marks and dashes)
    let marks = marks(bytes);
    if (plain + 3 * marks) as usize == text.len() {
        return plain + marks;
    }
    let (mut wide, mut at) = (plain, 0);
    loop {
        let near = scan::skip(bytes, at, |b| b.wrapping_sub(b' ') > b'~' - b' ');
        at = scan::first::<8>(bytes, near, |word| {
            (word | !scan::at_least(word & !HIGH, b' ') | scan::every(word, 0x7F)) & HIGH
        });
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
            let Some(c) = text[at..].chars().next().filter(|c| !matches!(c, ' '..='~')) else {
                break;
            };
            wide += columns(c);
            at += c.len_utf8();
        }
    }
}

/// How many dashes and quotation marks (U+2010 to U+2027) a text has.
fn marks(bytes: &[u8]) -> u32 {
    let (Some(seconds), Some(lasts)) = (bytes.get(1..), bytes.get(2..)) else { return 0 };
    // (a byte can count what is found in so many)
    let parts = bytes.chunks(128).zip(seconds.chunks(128)).zip(lasts.chunks(128));
    parts
        .map(|((a, b), c)| {
            let triples = a.iter().zip(b).zip(c);
            u32::from(triples.fold(0u8, |n, ((&a, &b), &c)| {
                n + u8::from((a == 0xE2) & (b == 0x80) & (c.wrapping_sub(0x90) < 0x18))
            }))
        })
        .sum()
}

/// The columns of what is not printable ASCII, in a text of Cyrillic letters or ideographs: their
/// first bytes tell them.
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
    let width = |stretch: &[u8]| {
        stretch
            .iter()
            .fold(0u8, |n, &b| n + u8::from(is_cyrillic(b)) + 2 * u8::from(is_ideograph_lead(b)))
    };
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

pub(crate) fn printed_widths(text: &str) -> (u32, u32) {
    let (mut serif, mut sans) = (0, 0);
    let mut at = 0;
    while at < text.len() {
        let mut plain = 0u64;
        let mut run = 0;
        // stretches of printable ASCII, then one by one
        for stretch in text.as_bytes()[at..].chunks_exact(16) {
            if stretch
                .iter()
                .fold(0u8, |found, &b| found | u8::from(b.wrapping_sub(b' ') > b'~' - b' '))
                != 0
            {
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
            // quotation marks and dashes of a script without spaces are as wide as its other
            // characters
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
    let plain =
        |b: u8| (u32::from(SERIF[usize::from(b) - 0x20]), u32::from(SANS[usize::from(b) - 0x20]));
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
#[path = "width_tests.rs"]
mod tests;
