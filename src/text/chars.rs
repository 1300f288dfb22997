//! Classes of characters: what ends a sentence, what is invisible, what is written without spaces.

use std::char::ToLowercase;
use std::str::Chars;

/// `char::is_alphanumeric`, with short cuts for the letters and quotation marks that most text is
/// made of: the Unicode tables are slow to ask.
pub(crate) fn is_alphanumeric(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_alphanumeric(),
        // general punctuation: quotes, dashes, ellipses, zero-width characters
        '\u{80}'..='\u{A9}' | '\u{2000}'..='\u{206F}' => false,
        // commas, full stops and brackets of East Asia, commas and question marks of Arabic
        '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{FF01}'..='\u{FF0F}'
        | '\u{FF1A}'..='\u{FF20}' => false,
        '\u{60C}' | '\u{61B}' | '\u{61F}' => false,
        // Latin, Cyrillic, Han, Hangul
        '\u{C0}'..='\u{24F}' => !matches!(c, '×' | '÷'),
        '\u{400}'..='\u{481}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' => true,
        // Greek, Hebrew, Arabic, Devanagari, Thai, Vietnamese, kana
        'Ά' | 'Έ'..='Ί' | 'Α'..='Ρ' | 'Σ'..='ώ' | 'א'..='ת' | '\u{620}'..='\u{64A}' => {
            true
        }
        '\u{900}'..='\u{939}'
        | '\u{93D}'..='\u{94C}'
        | '\u{E01}'..='\u{E30}'
        | '\u{1E00}'..='\u{1EFF}'
        | 'ぁ'..='ゖ'
        | 'ァ'..='ヺ' => true,
        _ => c.is_alphanumeric(),
    }
}

/// `char::is_uppercase`, with short cuts for scripts whose letters have no case or are mostly
/// small.
pub(crate) fn is_uppercase(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_uppercase(),
        'ß'..='ÿ' | 'а'..='џ' | 'α'..='ώ' | '\u{5D0}'..='\u{109F}' | '\u{2000}'..='\u{206F}' => {
            false
        }
        '\u{2E80}'..='\u{A63F}' | '\u{AC00}'..='\u{D7A3}' => false,
        'À'..='Ö' | 'Ø'..='Þ' | 'Ѐ'..='Я' => true,
        _ => c.is_uppercase(),
    }
}

/// `char::is_lowercase`, with short cuts for the letters that most text is made of.
pub(crate) fn is_lowercase(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_lowercase(),
        'ß'..='ÿ' => c != '÷',
        'А'..='џ' => c >= 'а',
        '\u{5D0}'..='\u{109F}' | '\u{2E80}'..='\u{A63F}' => false,
        _ => c.is_lowercase(),
    }
}

/// `char::is_numeric`, with short cuts for the letters that most text is made of.
pub(crate) fn is_numeric(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_digit(),
        'À'..='\u{65F}' | 'ก'..='ฺ' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' => {
            false
        }
        _ => c.is_numeric(),
    }
}

/// Whether a character is certainly its own lower case: asked before the Unicode tables, which are
/// slow.
pub(crate) fn is_lower_or_caseless(c: char) -> bool {
    matches!(c,
        '\0'..='@' | 'a'..='z' | 'ß'..='ÿ' | 'а'..='џ' | '\u{5D0}'..='\u{109F}'
        | '\u{2E80}'..='\u{A63F}' | '\u{AC00}'..='\u{D7A3}')
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

/// The letters and digits of a text, in lower case: what two spellings and two typefaces of a title
/// have in common.
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

/// Whether a character leaves no ink and is no space: controls, soft hyphen, joiners, direction
/// marks, variation selectors.
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

/// Whether a character leaves nothing on the page: white space or invisible. Such bytes need no
/// owner.
pub(crate) fn is_invisible_or_space(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

/// Whether a character is written without spaces between words (Han, kana, Thai, Lao, Khmer,
/// Myanmar), so that a wrapped line is joined without one. Hangul is written with spaces.
pub(crate) fn is_unspaced(c: char) -> bool {
    c >= '\u{0E00}'
        && matches!(c,
            '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
            | '\u{2E80}'..='\u{303F}' | '\u{3040}'..='\u{30FF}' | '\u{31C0}'..='\u{31FF}'
            | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
            | '\u{FF01}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether a character belongs to a text without spaces: one of its own, or a quotation mark beside
/// one (`beyond` is the character on its other side).
pub(crate) fn is_unspaced_beside(c: char, beyond: Option<char>) -> bool {
    is_unspaced(c) || matches!(c, '“' | '”' | '‘' | '’') && beyond.is_some_and(is_unspaced)
}

pub(crate) fn is_hangul(c: char) -> bool {
    matches!(c, '\u{AC00}'..='\u{D7A3}')
}

pub(crate) fn is_sentence_end(c: char) -> bool {
    matches!(
        c,
        '.' | '!'
            | '?'
            | '…'
            | '。'
            | '！'
            | '？'
            | '．'
            | '｡'
            | '؟'
            | '۔'
            | '।'
            | '॥'
            | '։'
            | '።'
            | '။'
            | '៕'
    )
}

/// Whether a character may stand between the end of a sentence and the end of its line: closing
/// quotes and brackets.
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

pub(crate) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' | 'ー'
    )
}

/// Whether a byte is the first one of a letter from U+0400 to U+047F.
pub(crate) const fn is_cyrillic(b: u8) -> bool {
    b & 0xFE == 0xD0
}

/// Whether a byte is the first one of a character from U+4000 to U+9FFF: nearly all are ideographs.
pub(crate) const fn is_ideograph_lead(b: u8) -> bool {
    b.wrapping_sub(0xE4) < 6
}

/// The longest prefix of `text` that ends on a character and has at most `most` bytes.
pub(crate) fn clip(text: &str, most: usize) -> &str {
    if text.len() <= most {
        return text;
    }
    let mut end = most;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
#[path = "chars_tests.rs"]
mod tests;
