//! The words of a text and their hashes, eight bytes at a time.

use super::cyrillic;
use super::letters::{Pair, fold, in_word, is_optional};
use crate::text::chars::{
    CLASS, DIGIT, ideograph, is_alphanumeric, is_cyrillic, is_lower_or_caseless, is_numeric,
    is_unspaced, is_uppercase,
};
use crate::text::scan::{HIGH, ONES, at_least, letters_and_digits, piece_at};

/// A word of a line: its bytes and the hash of its lower-case letters, whose lowest bit tells where
/// the word begins beyond the Latin alphabet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token {
    pub start: u32,
    pub end: u32,
    pub hash: u64,
}

/// Whether a word of that hash begins with a letter of another script than the Latin one: such
/// words have tables of their own.
pub(crate) fn is_beyond_latin(hash: u64) -> bool {
    hash & 1 != 0
}

/// The least lead byte of the letters that are not Latin: Greek and what stands behind it.
const BEYOND_LATIN: u8 = 0xCD;

/// The hash of a word's folded bytes, fed in pieces of any length.
#[derive(Clone, Copy)]
pub(crate) struct WordHash {
    /// Of all whole pieces of eight bytes so far.
    hash: u64,
    /// The bytes behind them, the first one lowest.
    rest: u64,
    /// Bits of them: fewer than 64.
    bits: u32,
}

impl WordHash {
    pub(super) const START: u64 = 0xcbf2_9ce4_8422_2325;

    /// That of no bytes.
    pub(crate) fn new() -> WordHash {
        WordHash { hash: WordHash::START, rest: 0, bits: 0 }
    }

    pub(super) fn mix(hash: u64, piece: u64) -> u64 {
        let product = (hash ^ piece).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        product ^ product >> 32
    }

    /// Takes in the lowest `bits` of `piece`, whose others are 0.
    pub(crate) fn push(&mut self, piece: u64, bits: u32) {
        self.rest |= piece << self.bits;
        let all = self.bits + bits;
        if all < 64 {
            self.bits = all;
            return;
        }
        self.hash = WordHash::mix(self.hash, self.rest);
        let used = 64 - self.bits;
        self.rest = piece.checked_shr(used).unwrap_or(0);
        self.bits = all - 64;
    }

    fn push_char(&mut self, c: char) {
        if is_optional(c) {
            return;
        }
        let c = fold(c);
        if is_lower_or_caseless(c) {
            return self.push_as_is(c);
        }
        c.to_lowercase().for_each(|lower| self.push_as_is(lower));
    }

    fn push_as_is(&mut self, c: char) {
        let mut bytes = [0u8; 8];
        let len = c.encode_utf8(&mut bytes).len() as u32;
        self.push(u64::from_le_bytes(bytes), len * 8);
    }

    pub(crate) fn finish(self) -> u64 {
        if self.bits == 0 { self.hash } else { WordHash::mix(self.hash, self.rest) }
    }
}

/// The highest bit of each of eight bytes that belongs to no word of ASCII: it is no letter, digit
/// or apostrophe.
fn no_word(piece: u64) -> u64 {
    let (letters, digits) = letters_and_digits(piece);
    let no_apostrophe = at_least((piece & !HIGH) ^ (ONES * u64::from(b'\'')), 1);
    (piece | !(letters | digits) & no_apostrophe) & HIGH
}

/// The highest bit of each of eight bytes that is no letter of ASCII.
fn no_letter(piece: u64) -> u64 {
    let small = (piece | SMALL) & !HIGH;
    let (from_a, behind_z) =
        (small + ONES * (0x80 - u64::from(b'a')), small + ONES * (0x80 - u64::from(b'z' + 1)));
    (!from_a | behind_z | piece) & HIGH
}

/// The bytes with which a word of letters may go on: digits, the apostrophe, and what is no ASCII.
pub(super) static GOES_ON: [bool; 256] = {
    let mut table = [false; 256];
    let mut b = 0;
    while b < 256 {
        table[b] = b >= 0x80 || b == b'\'' as usize || (b as u8).is_ascii_digit();
        b += 1;
    }
    table
};

/// Whether a dash or a quotation mark that is no apostrophe stands at `at` (U+2010 to U+201F but
/// for U+2019): nearly all that is no ASCII in an English text.
#[inline(never)]
pub(super) fn is_behind_word(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at..at + 3), Some([0xE2, 0x80, 0x90..=0x98 | 0x9A..=0x9F]))
}

/// Splits `text` into words by a byte scan: runs of letters and digits; a character of an unspaced
/// script is a word by itself.
pub(crate) fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0 }
}

/// The words of a text: see [`tokens`].
#[derive(Debug, Clone)]
pub(crate) struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

/// The bit that tells a small letter of ASCII from its capital; digits and the apostrophe have it,
/// too.
const SMALL: u64 = ONES * 0x20;

impl Iterator for Tokens<'_> {
    type Item = Token;

    #[inline(always)]
    fn next(&mut self) -> Option<Token> {
        let bytes = self.text.as_bytes();
        let mut at = self.at;
        loop {
            let &byte = bytes.get(at)?;
            if CLASS[usize::from(byte)] != 0 {
                break;
            }
            if byte >= 0x80 {
                return self.any_word(at);
            }
            at += 1;
        }
        let Some((end, hash)) = plain_word(bytes, at) else { return self.ascii_word(at) };
        self.at = end;
        Some(Token { start: at as u32, end: end as u32, hash })
    }
}

/// The words of a text, as [`tokens`] finds them, in the place of what `words` held, and the places
/// of the marks between them; how many of the words open with a capital or a digit.
#[inline(never)]
pub(crate) fn cut_up(text: &str, words: &mut Vec<Token>, marks: &mut Vec<u32>) -> u32 {
    words.clear();
    marks.clear();
    let bytes = text.as_bytes();
    let (mut at, mut large) = (0, 0);
    loop {
        // (between words of other letters stands one space)
        at += usize::from(bytes.get(at) == Some(&b' '));
        if bytes.get(at).is_some_and(u8::is_ascii) {
            at = plain_words(bytes, at, words, marks, &mut large);
        }
        let Some(&byte) = bytes.get(at) else { break };
        if !byte.is_ascii() {
            let behind = match is_cyrillic(byte) {
                true => cyrillic::words(bytes, at, words, marks, &mut large),
                false => ideographs(bytes, at, words),
            };
            if behind > at {
                at = behind;
                continue;
            }
            if let Some(len) = mark_beyond_ascii(bytes, at) {
                marks.push(at as u32);
                at += len;
                continue;
            }
        }
        let mut rest = Tokens { text, at };
        // (a word that goes on behind letters has some beyond ASCII)
        let found = if CLASS[usize::from(byte)] & DIGIT != 0 {
            rest.ascii_word(at)
        } else {
            rest.any_word(at)
        };
        let until = found.map_or(bytes.len(), |found| found.start as usize);
        marks.extend((at..until).filter(|&i| is_mark(bytes[i])).map(|i| i as u32));
        let Some(found) = found else { break };
        words.push(found);
        large += u32::from(opens_large(&text[found.start as usize..]));
        at = rest.at;
    }
    large
}

/// Takes in, from `from` on, words that are nothing but letters of ASCII, and the marks of ASCII
/// between them. Returns where anything else stands. Nearly all of a text goes through this loop,
/// so nothing else is done in it, and what [`plain_word`] does is written out.
#[inline(never)]
fn plain_words(
    bytes: &[u8],
    from: usize,
    words: &mut Vec<Token>,
    marks: &mut Vec<u32>,
    large: &mut u32,
) -> usize {
    let mut start = from;
    while start < bytes.len() {
        let mut piece = piece_at(bytes, start);
        let first = piece as u8;
        let mut found = no_letter(piece);
        if found & 0x80 != 0 {
            // no letter: a space, a mark, or what begins another kind of word
            if first != b' ' {
                if first >= 0x80 || first.is_ascii_digit() {
                    return start;
                }
                if first > b' ' {
                    marks.push(start as u32);
                }
            }
            start += 1;
            continue;
        }
        let (mut at, mut before) = (start, WordHash::START);
        while found == 0 {
            before = WordHash::mix(before, piece | SMALL);
            at += 8;
            piece = piece_at(bytes, at);
            found = no_letter(piece);
        }
        let bits = found.trailing_zeros() & !7;
        let behind = (piece >> bits) as u8;
        at += bits as usize / 8;
        let mut next = at + 1;
        if behind != b' ' {
            if GOES_ON[usize::from(behind)] && !is_behind_word(bytes, at) {
                return start;
            }
            if is_mark(behind) {
                marks.push(at as u32);
            }
            // (the character that ends the word starts none)
            next += usize::from(behind >= 0x80) * 2;
        }
        // (the bytes before the first one that is no letter)
        let rest = (piece | SMALL) & ((found ^ (found - 1)) >> 8);
        let hash = if bits > 0 { WordHash::mix(before, rest) } else { before };
        words.push(Token { start: start as u32, end: at as u32, hash: hash & !1 });
        // (capitals stand before the small letters)
        *large += u32::from(first < b'a');
        start = next;
    }
    bytes.len()
}

/// Takes in the ideographs from `at` on, each of which is a word; where they end.
#[inline(never)]
fn ideographs(bytes: &[u8], at: usize, words: &mut Vec<Token>) -> usize {
    let mut at = at;
    while let Some(found) = ideograph(bytes, at) {
        words.push(Token { start: at as u32, end: at as u32 + 3, hash: ideograph_hash(found) });
        at += 3;
    }
    at
}

/// Whether a byte between two words is the first one of a mark: no space, no control (and not the
/// nothing behind the end).
pub(super) fn is_mark(b: u8) -> bool {
    b > b' ' && !(0x80..0xC0).contains(&b)
}

/// The length of a mark beyond ASCII that is told by its bytes: dashes and quotation marks (U+2000
/// to U+203F, `«` and `»`), commas, full stops and brackets of East Asia.
fn mark_beyond_ascii(bytes: &[u8], at: usize) -> Option<usize> {
    match *bytes.get(at..)?.first_chunk::<3>()? {
        [0xE2, 0x80, _]
        | [0xE3, 0x80, 0x80..=0x84 | 0x88..=0xA0]
        | [0xEF, 0xBC, 0x81..=0x8F | 0x9A..=0xA0] => Some(3),
        [0xC2, 0xAB | 0xBB, _] => Some(2),
        _ => None,
    }
}

/// Whether a word opens with a capital or a digit.
fn opens_large(word: &str) -> bool {
    word.chars().next().is_some_and(|c| is_uppercase(c) || is_numeric(c))
}

/// The end and the hash of the word at `start`, if it is nothing but letters of ASCII before a
/// space or a mark: nearly all words are.
#[inline(always)]
fn plain_word(bytes: &[u8], start: usize) -> Option<(usize, u64)> {
    let (mut at, mut hash) = (start, WordHash::START);
    loop {
        let piece = piece_at(bytes, at);
        let found = no_letter(piece);
        if found == 0 {
            hash = WordHash::mix(hash, piece | SMALL);
            at += 8;
            continue;
        }
        let bits = found.trailing_zeros() & !7;
        let behind = (piece >> bits) as u8;
        if GOES_ON[usize::from(behind)] && !is_behind_word(bytes, at + bits as usize / 8) {
            return None;
        }
        if bits > 0 {
            hash = WordHash::mix(hash, (piece | SMALL) & ((1 << bits) - 1));
        }
        return Some((at + bits as usize / 8, hash & !1));
    }
}

impl Tokens<'_> {
    /// The word of letters, digits and apostrophes of ASCII at `start`, or any other, where it goes
    /// on with other letters.
    #[inline(never)]
    fn ascii_word(&mut self, start: usize) -> Option<Token> {
        let bytes = self.text.as_bytes();
        let (mut at, mut hash) = (start, WordHash::START);
        loop {
            let piece = piece_at(bytes, at);
            let found = no_word(piece);
            if found == 0 {
                hash = WordHash::mix(hash, piece | SMALL);
                at += 8;
                continue;
            }
            let bits = found.trailing_zeros() & !7;
            if piece >> bits & 0x80 != 0 {
                return self.any_word(start);
            }
            if bits > 0 {
                hash = WordHash::mix(hash, (piece | SMALL) & ((1 << bits) - 1));
            }
            self.at = at + bits as usize / 8;
            return Some(Token { start: start as u32, end: self.at as u32, hash: hash & !1 });
        }
    }
}

/// The hash of an ideograph, which is a word by itself.
fn ideograph_hash([a, b, c]: [u8; 3]) -> u64 {
    WordHash::mix(WordHash::START, u64::from_le_bytes([a, b, c, 0, 0, 0, 0, 0])) | 1
}

impl Tokens<'_> {
    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// The first word at or behind `at`, of whatever letters.
    fn any_word(&mut self, at: usize) -> Option<Token> {
        let bytes = self.text.as_bytes();
        // an ideograph (U+4E00 to U+9FFF)
        if let Some(found) = ideograph(bytes, at) {
            self.at = at + 3;
            return Some(Token {
                start: at as u32,
                end: self.at as u32,
                hash: ideograph_hash(found),
            });
        }
        let cyrillic = bytes.get(at).filter(|b| is_cyrillic(**b));
        if let Some((end, hash, _)) = cyrillic.and_then(|_| cyrillic::plain_word(bytes, at)) {
            self.at = end;
            return Some(Token { start: at as u32, end: end as u32, hash });
        }
        let mut hash = WordHash::new();
        let mut at = at;
        let start = loop {
            if let Some(&[lead @ 0xC2..0xE0, last]) = bytes.get(at..at + 2) {
                if Pair::get(lead, last).is_letter() {
                    break at;
                }
                at += 2;
                continue;
            }
            let c = self.char_at(at)?;
            if is_alphanumeric(c) {
                break at;
            }
            at += c.len_utf8();
        };
        loop {
            if bytes.get(at).is_some_and(|b| is_cyrillic(*b)) {
                at = cyrillic::small(bytes, at, &mut hash);
            }
            if let Some(&[lead @ 0xC2..0xE0, last]) = bytes.get(at..at + 2) {
                let pair = Pair::get(lead, last);
                if pair.in_word() && !pair.is_unknown() {
                    hash.push(pair.bytes(), pair.bits());
                    at += 2;
                    continue;
                }
            }
            // (most words end before a space or with the text)
            if matches!(bytes.get(at), None | Some(b' ')) {
                break;
            }
            if bytes.get(at).is_some_and(u8::is_ascii) {
                let piece = piece_at(bytes, at);
                let found = no_word(piece);
                let bits = if found == 0 { 64 } else { found.trailing_zeros() & !7 };
                hash.push((piece | SMALL) & u64::MAX.checked_shr(64 - bits).unwrap_or(0), bits);
                at += bits as usize / 8;
                if bits == 64 || bits > 0 && bytes.get(at).is_some_and(|b| matches!(b, 0xC2..0xE0))
                {
                    continue;
                }
            }
            if bytes.get(at).is_none_or(u8::is_ascii) {
                break;
            }
            let Some(c) =
                self.char_at(at).filter(|&c| at == start || in_word(c) && !is_unspaced(c))
            else {
                break;
            };
            hash.push_char(c);
            at += c.len_utf8();
            if is_unspaced(c) {
                break;
            }
        }
        self.at = at;
        let hash = hash.finish() & !1 | u64::from(bytes[start] >= BEYOND_LATIN);
        Some(Token { start: start as u32, end: at as u32, hash })
    }
}

/// Hash of a phrase whose words hash to `words`: order matters.
pub(crate) fn chain(phrase: u64, word: u64) -> u64 {
    (phrase.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Whether a phrase begins beyond the Latin alphabet, told without hashing it; `None` where no
/// letter or digit is its first character.
#[inline(always)]
pub(crate) fn begins_beyond_latin(phrase: &str) -> Option<bool> {
    let first = *phrase.as_bytes().first()?;
    let is_word = match first {
        0..=0x7F => CLASS[usize::from(first)] != 0,
        // Cyrillic, ideographs, Hangul: letters all
        0xD0 | 0xD1 | 0xE5..=0xE9 | 0xEB | 0xEC => true,
        _ => phrase.chars().next().is_some_and(is_alphanumeric),
    };
    is_word.then_some(first >= BEYOND_LATIN)
}

#[cfg(test)]
#[path = "token_tests.rs"]
mod tests;
