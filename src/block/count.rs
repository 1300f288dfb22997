//! The letters, digits, marks and ends of sentences of a block.

use super::facts::Facts;
use super::foreign::Foreign;
use crate::text::chars::{
    is_alphanumeric, is_cyrillic, is_ideograph_lead, is_sentence_end, is_unspaced, is_uppercase,
};
use crate::text::scan;

/// Bytes of which letters are counted at once.
const STRETCH: usize = 16;

impl Facts {
    /// Counts letters, marks and the ends of sentences. The marks between the words of its first
    /// `known` bytes are known.
    pub(super) fn count(&mut self, words: &str, known: usize, marks: &[u32]) {
        let bytes = words.as_bytes();
        let (body, rest) = bytes.split_at(bytes.len() - bytes.len() % STRETCH);
        self.letters_of(body);
        for at in (0..rest.len()).step_by(8) {
            let piece = scan::piece_at(bytes, body.len() + at);
            let (letters, digits) = scan::letters_and_digits(piece);
            // (a capital has not the bit of 0x20)
            self.capitals += (letters & !(piece << 2)).count_ones();
            self.letters += (letters | digits).count_ones();
            self.digits += digits.count_ones();
        }
        let mut ends = SentenceEnds { words, seen: 0, long: false };
        let mut at = 0;
        let foreign = Foreign::of(bytes);
        if foreign == Foreign::Latin {
            self.latin_letters_of(bytes);
        }
        if matches!(foreign, Foreign::Told | Foreign::Any) && self.foreign_letters_of(bytes) {
            // the rare ideographs before U+4E00, and the signs among them
            let rare = words.char_indices().filter(|(_, c)| ('\u{4000}'..'\u{4E00}').contains(c));
            rare.for_each(|(i, c)| self.character(c, i, &mut ends));
        }
        // All else that counts stands between two words.
        if foreign != Foreign::Any {
            for &mark in marks {
                let mark = mark as usize;
                match bytes[mark] {
                    0..0x80 => self.mark(bytes, mark, &mut ends),
                    _ => words[mark..]
                        .chars()
                        .next()
                        .into_iter()
                        .for_each(|c| self.character(c, mark, &mut ends)),
                }
            }
            at = known;
        }
        if at < bytes.len() {
            self.marks(words, at, bytes.len(), &mut ends);
        }
    }

    /// Counts letters and digits of ASCII, in whole stretches of 16 bytes: the processor looks at
    /// so many at a time.
    #[inline(never)]
    fn letters_of(&mut self, bytes: &[u8]) {
        // (a byte can count what is found in so many)
        for stretch in bytes.chunks(15 * STRETCH) {
            let (mut letters, mut capitals, mut digits) = (0u8, 0u8, 0u8);
            for b in stretch {
                // (one comparison for both cases)
                letters += u8::from((b | 0x20).wrapping_sub(b'a') < 26);
                capitals += u8::from(b.is_ascii_uppercase());
                digits += u8::from(b.is_ascii_digit());
            }
            self.letters += u32::from(letters) + u32::from(digits);
            self.capitals += u32::from(capitals);
            self.digits += u32::from(digits);
        }
    }

    /// Counts the letters from U+00C0 to U+00FF: all but the signs of multiplication and division.
    fn latin_letters_of(&mut self, bytes: &[u8]) {
        let mut at = 0;
        loop {
            at = scan::skip(bytes, at, |b| b == 0xC3);
            let Some(step) = bytes[at..].iter().position(|&b| b == 0xC3) else { return };
            at += step + 1;
            let is_letter = !matches!(bytes.get(at), Some(0x97 | 0xB7));
            self.letters += u32::from(is_letter);
            // (À to Þ)
            self.capitals += u32::from(is_letter && bytes.get(at).is_some_and(|&last| last < 0x9F));
        }
    }

    /// Counts the letters that their first two bytes tell: those of Latin-1, from U+0400 to U+047F
    /// (Cyrillic), and ideographs from U+4E00 to U+9FFF. Whether there are others that begin with
    /// the bytes of such ideographs.
    #[inline(never)]
    fn foreign_letters_of(&mut self, bytes: &[u8]) -> bool {
        let is_latin = |lead: u8, last: u8| (lead == 0xC3) & (last & !0x20 != 0x97);
        // À to Þ; А to Я and what stands before them, of the old letters behind them every other
        // one
        let is_capital = |lead: u8, last: u8| {
            is_latin(lead, last) & (last < 0x9F)
                | (lead == 0xD0) & (last < 0xB0)
                | (lead == 0xD1) & (last >= 0xA0) & (last & 1 == 0)
        };
        let (Some((_, leads)), Some((_, lasts))) = (bytes.split_last(), bytes.split_first()) else {
            return false;
        };
        let mut others = 0u8;
        // (a byte can count what is found in so many)
        for (leads, lasts) in leads.chunks(7 * STRETCH).zip(lasts.chunks(7 * STRETCH)) {
            let (mut letters, mut capitals) = (0u8, 0u8);
            for (&lead, &last) in leads.iter().zip(lasts) {
                let rare = (lead == 0xE4) & (last < 0xB8);
                letters += u8::from(is_cyrillic(lead) | is_latin(lead, last))
                    + 2 * u8::from(is_ideograph_lead(lead) & !rare);
                capitals += u8::from(is_capital(lead, last));
                others |= u8::from(rare);
            }
            self.letters += u32::from(letters);
            self.capitals += u32::from(capitals);
        }
        others != 0
    }

    /// Counts what is counted by itself in the bytes `from..to`.
    #[inline(never)]
    fn marks(&mut self, words: &str, from: usize, to: usize, ends: &mut SentenceEnds<'_>) {
        let bytes = words.as_bytes();
        let mut at = from;
        loop {
            at = scan::first_of(&bytes[..to], at, &COUNTED);
            if at == to {
                break;
            }
            if bytes[at] < 0x80 {
                self.mark(bytes, at, ends);
                at += 1;
                continue;
            }
            if let Some(c) = words[at..].chars().next() {
                self.character(c, at, ends);
                at += c.len_utf8();
            }
        }
    }

    fn mark(&mut self, bytes: &[u8], at: usize, ends: &mut SentenceEnds<'_>) {
        match bytes[at] {
            b'.' | b'!' | b'?' => self.sentences += u32::from(ends.is_one(at)),
            b',' => self.commas += 1,
            b'@' => self.has_email |= at > 0 && bytes[at - 1].is_ascii_alphanumeric(),
            b'|' => self.has_bars = true,
            b':' => self.has_label_colon |= at < 40 && at + 1 < bytes.len(),
            b'/' => self.has_url |= bytes[..at].ends_with(b":/"),
            _ => {}
        }
    }

    fn character(&mut self, c: char, at: usize, ends: &mut SentenceEnds<'_>) {
        match c {
            // the letters of Hebrew and Arabic; ideographs
            'א'..='ת' | '\u{620}'..='\u{64A}' => self.letters += 1,
            '\u{4E00}'..='\u{9FFF}' => self.letters += 2,
            '，' | '、' | '،' => self.commas += 1,
            '•' | '·' => self.has_bars = true,
            '©' => self.has_copyright = true,
            _ if is_alphanumeric(c) => {
                self.letters += if is_unspaced(c) { 2 } else { 1 };
                self.capitals += u32::from(is_uppercase(c));
            }
            _ if is_sentence_end(c) => {
                self.sentences += 1 + u32::from(ends.is_one(at + c.len_utf8() - 1))
            }
            _ => {}
        }
    }
}

/// The bytes that are counted by themselves: marks, and the first bytes of what is no ASCII, unless
/// they tell that it is a letter.
static COUNTED: [bool; 256] = {
    let mut table = scan::table(b".!?,@|:/");
    let mut b = 0xC0;
    while b < 0x100 {
        table[b] = b != 0xC3 && !is_cyrillic(b as u8) && !is_ideograph_lead(b as u8);
        b += 1;
    }
    table
};

/// A sentence ends where its mark stands behind a word of three letters or more (initials and most
/// abbreviations are shorter) and before a space.
struct SentenceEnds<'a> {
    words: &'a str,
    /// Up to where the words before marks were looked at, and whether the last one was long.
    seen: usize,
    long: bool,
}

impl SentenceEnds<'_> {
    /// Whether a sentence ends with the mark whose last byte stands at `at`.
    fn is_one(&mut self, at: usize) -> bool {
        if self.words.as_bytes().get(at + 1) != Some(&b' ') {
            return false;
        }
        // the last run of letters and digits before the mark; where none stands behind the mark
        // before, it is that one's
        let mut letters = 0;
        for (i, c) in self.words[..=at].char_indices().rev() {
            if is_alphanumeric(c) {
                letters += 1;
                if letters == 3 {
                    break;
                }
            } else if letters > 0 || i < self.seen {
                break;
            }
        }
        if letters > 0 {
            self.long = letters >= 3;
        }
        self.seen = at + 1;
        self.long
    }
}
