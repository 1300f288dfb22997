//! The parts of a short text that a date can be made of: numbers in any script, words, marks.

use crate::lang::DateUnit;
use crate::lang::lexicon::Lexicon;
use crate::text::chars::{CLASS, LETTER, clip, is_invisible, is_unspaced};
use crate::text::scan;

/// Bytes of a text that are looked at: a date that stands later belongs to prose.
const MAX_BYTES: usize = 300;
/// Tokens that are kept.
const MAX_TOKENS: usize = 120;
/// Longest run of Chinese numerals: `二〇二六` or `三十一`.
const MAX_NUMERALS: usize = 4;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A run of letters, or one character of an unspaced script.
    Word,
    /// A run of digits of one script, and how many; a run of more than nine digits has the value 0,
    /// which is no part of any date.
    Number(u32, u8),
    Mark(char),
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub kind: Kind,
    pub start: u16,
    pub end: u16,
    /// Whether white space stands in front of it.
    pub gap: bool,
}

impl Token {
    const EMPTY: Token = Token { kind: Kind::Word, start: 0, end: 0, gap: false };
}

pub(super) struct Scan<'a> {
    pub text: &'a str,
    pub lex: &'a Lexicon,
    /// The pack of the document's language.
    pub prefer: Option<usize>,
    tokens: [Token; MAX_TOKENS],
    len: usize,
}

/// The value of a decimal digit in the scripts whose news prints its own digits.
fn digit(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{0660}'..='\u{0669}' => '\u{0660}', // Arabic-Indic
        '\u{06F0}'..='\u{06F9}' => '\u{06F0}', // Persian, Urdu
        '\u{0966}'..='\u{096F}' => '\u{0966}', // Devanagari
        '\u{FF10}'..='\u{FF19}' => '\u{FF10}', // fullwidth
        _ => return None,
    };
    Some(c as u32 - zero as u32)
}

/// The value of a Chinese numeral: 0 to 10, and the two contracted tens.
fn numeral(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' | '○' => 0,
        '一' | '元' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        _ => return None,
    })
}

/// Whether a text can hold a date at all: it has a digit, or a Chinese numeral.
pub(super) fn has_number(text: &str) -> bool {
    let bytes = &text.as_bytes()[..text.len().min(MAX_BYTES)];
    let near = scan::skip(bytes, 0, |b| b.is_ascii_digit());
    bytes[near..].iter().any(u8::is_ascii_digit)
        || (!text.is_ascii()
            && text
                .chars()
                .take(MAX_BYTES)
                .any(|c| !c.is_ascii() && (digit(c).is_some() || numeral(c).is_some())))
}

/// The value of a run of Chinese numerals and whether it is written digit by digit (`二〇二六`): `三十一`
/// is 31.
fn numerals(run: &[u32]) -> Option<(u32, u8)> {
    match *run {
        [a, b, c, d] if run.iter().all(|&n| n < 10) => Some((a * 1000 + b * 100 + c * 10 + d, 4)),
        [n] => Some((n, 2)),
        [10, n] if n < 10 => Some((10 + n, 2)),
        [n, 10] if (2..10).contains(&n) => Some((n * 10, 2)),
        [t, 10, n] if (2..10).contains(&t) && n < 10 => Some((t * 10 + n, 2)),
        _ => None,
    }
}

/// The token of ASCII at `at` that its bytes tell: a word before any other character of ASCII but
/// an apostrophe, or a mark.
fn ascii_token(bytes: &[u8], at: usize) -> Option<(Kind, usize)> {
    let first = bytes[at];
    if first.is_ascii_punctuation() {
        return Some((Kind::Mark(char::from(first)), at + 1));
    }
    let end = at + scan::leading(&bytes[at..], |&b| CLASS[usize::from(b)] & LETTER != 0);
    let told = end > at && bytes.get(end).is_none_or(|&b| b < 0x80 && b != b'\'');
    told.then_some((Kind::Word, end))
}

/// The year that opens a run of digits to which a time's hour is glued (`March 3, 20256:12 AM`), as
/// pages print two elements without a space.
fn glued_year(bytes: &[u8]) -> Option<u32> {
    let digits = bytes.iter().take(7).take_while(|b| b.is_ascii_digit()).count();
    let year = bytes.starts_with(b"19") || bytes.starts_with(b"20");
    let timed = bytes.get(digits) == Some(&b':')
        && bytes.get(digits + 1..digits + 3).is_some_and(|m| m.iter().all(u8::is_ascii_digit));
    (matches!(digits, 5 | 6) && year && timed)
        .then(|| bytes[..4].iter().fold(0, |year, b| year * 10 + u32::from(b - b'0')))
}

/// Whether a character goes on a word that a letter began.
fn goes_on(c: char) -> bool {
    // the joiner stands inside a Persian word (`می‌گوید`): its first part is no word of its own
    // (Cyrillic and Hangul are told without the Unicode tables)
    matches!(c, '\u{400}'..='\u{481}' | '\u{AC00}'..='\u{D7A3}')
        || c.is_alphabetic()
        || matches!(c,
            '\u{200C}' | '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{065F}'
            | '\u{0900}'..='\u{0903}' | '\u{093A}'..='\u{094F}')
}

impl<'a> Scan<'a> {
    // (so that the tokens are made where they stay)
    #[inline(always)]
    pub(super) fn new(text: &'a str, lex: &'a Lexicon, prefer: Option<usize>) -> Scan<'a> {
        let limit = clip(text, MAX_BYTES).len();
        let mut scan =
            Scan { text: &text[..limit], lex, prefer, tokens: [Token::EMPTY; MAX_TOKENS], len: 0 };
        scan.cut();
        scan
    }

    fn push(&mut self, token: Token) {
        self.tokens[self.len] = token;
        self.len += 1;
    }

    #[inline(never)]
    fn cut(&mut self) {
        let text = self.text;
        let mut at = 0;
        let mut gap = false;
        while self.len < MAX_TOKENS {
            let Some(&byte) = text.as_bytes().get(at) else { break };
            if byte == b' ' {
                (gap, at) = (true, at + 1);
                continue;
            }
            if let Some((kind, end)) = ascii_token(text.as_bytes(), at) {
                self.push(Token { kind, start: at as u16, end: end as u16, gap });
                (at, gap) = (end, false);
                continue;
            }
            let Some(c) = text[at..].chars().next() else { break };
            if !c.is_ascii_alphanumeric() && (c.is_whitespace() || is_invisible(c)) {
                // a direction mark between two numbers is no space
                gap |= c.is_whitespace();
                at += c.len_utf8();
                continue;
            }
            let (kind, end) = self.token(c, at);
            self.push(Token { kind, start: at as u16, end: end as u16, gap });
            at = end;
            gap = false;
        }
    }

    /// The token that begins with `c` at byte `at`, and its end.
    fn token(&self, c: char, at: usize) -> (Kind, usize) {
        let text = self.text;
        let mut end = at + c.len_utf8();
        if let Some(first) = digit(c) {
            if let Some(year) = glued_year(&text.as_bytes()[at..]) {
                return (Kind::Number(year, 4), at + 4);
            }
            let (mut value, mut digits) = (first, 1u8);
            for next in text[end..].chars() {
                let Some(d) = digit(next) else { break };
                // past nine digits it is no number of a date
                value = if digits >= 9 { 0 } else { value * 10 + d };
                digits = digits.saturating_add(1);
                end += next.len_utf8();
            }
            if matches!(digits, 5 | 6) {
                if let Some(year) = self.glued_year(at, end) {
                    return (Kind::Number(year, 4), at + 4);
                }
            }
            return (Kind::Number(if digits > 9 { 0 } else { value }, digits), end);
        }
        if !c.is_ascii() && numeral(c).is_some() {
            let mut run = [0; MAX_NUMERALS];
            let mut n = 0;
            let mut stop = at;
            for next in text[at..].chars() {
                let Some(value) = numeral(next) else { break };
                if n == MAX_NUMERALS {
                    n = 0;
                    break;
                }
                run[n] = value;
                n += 1;
                stop += next.len_utf8();
            }
            // a numeral counts only in front of a unit of dates and times: elsewhere it is part of
            // a word
            let unit = text[stop..].chars().next().is_some_and(|c| {
                matches!(c, '年' | '月' | '日' | '号' | '號' | '时' | '時' | '点' | '點' | '分')
            });
            if unit {
                if let Some((value, digits)) = numerals(&run[..n]) {
                    return (Kind::Number(value, digits), stop);
                }
            }
        }
        if !c.is_alphabetic() {
            return (Kind::Mark(c), end);
        }
        if is_unspaced(c) {
            return (Kind::Word, end);
        }
        // (letters of ASCII go on with any word)
        end += scan::leading(&text.as_bytes()[end..], |b| b.is_ascii_alphabetic());
        let mut rest = text[end..].chars().peekable();
        while let Some(next) = rest.next() {
            // an apostrophe inside a word (`п'ятниця`)
            let apostrophe = matches!(next, '\'' | '’')
                && rest.peek().is_some_and(|&c| c.is_alphabetic() && !is_unspaced(c));
            if !apostrophe && (!goes_on(next) || is_unspaced(next)) {
                break;
            }
            end += next.len_utf8();
        }
        (Kind::Word, end)
    }

    /// The year that opens a number of five or six digits, where a tool has glued to it the hour
    /// of a clock (`March 5, 20246:12 AM`), the day of the same date once more (`5 Mar 20245 Mar
    /// 2024`, `5. März 20245. März 2024`) or a count (`May 5, 20243 min read`).
    fn glued_year(&self, at: usize, end: usize) -> Option<u32> {
        let year = self.text.get(at..at + 4)?.parse().ok()?;
        let behind = &self.text[end..];
        let minutes = || {
            let digits = behind.strip_prefix(':')?.as_bytes().get(..2)?;
            digits.iter().all(u8::is_ascii_digit).then_some(())
        };
        let month = || {
            let behind = behind.strip_prefix('.').unwrap_or(behind);
            let word = behind.strip_prefix(' ')?.split(|c: char| !c.is_alphabetic()).next()?;
            self.lex.month(word).map(|_| ())
        };
        // (behind a month's name and its day no other number is so long)
        let named = || {
            let word = |back: usize| self.word(self.len.checked_sub(back)?);
            let named = (1..=4).filter_map(word).any(|word| self.lex.month(word).is_some());
            (named && behind.starts_with(' ')).then_some(())
        };
        let known = || minutes().or_else(month).or_else(named);
        ((1900..=2100).contains(&year) && known().is_some()).then_some(year)
    }

    /// Whether a year at token `i` was cut off a longer number: two numbers stand close nowhere
    /// else.
    pub(super) fn is_cut_year(&self, i: usize) -> bool {
        self.number(i).is_some_and(|(_, digits)| digits == 4) && self.glued(i + 1)
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    pub(super) fn get(&self, i: usize) -> Option<Token> {
        self.tokens[..self.len].get(i).copied()
    }

    /// The number at `i` and its count of digits.
    pub(super) fn number(&self, i: usize) -> Option<(u32, u8)> {
        match self.get(i)?.kind {
            Kind::Number(value, digits) => Some((value, digits)),
            _ => None,
        }
    }

    /// The number at `i`, if it has one or two digits.
    pub(super) fn small(&self, i: usize) -> Option<u8> {
        self.number(i).filter(|&(_, digits)| digits <= 2).map(|(value, _)| value as u8)
    }

    /// The mark at `i`.
    pub(super) fn mark(&self, i: usize) -> Option<char> {
        match self.get(i)?.kind {
            Kind::Mark(c) => Some(c),
            _ => None,
        }
    }

    /// The word at `i`.
    pub(super) fn word(&self, i: usize) -> Option<&'a str> {
        let token = self.get(i)?;
        (token.kind == Kind::Word)
            .then(|| &self.text[usize::from(token.start)..usize::from(token.end)])
    }

    /// Whether token `i` follows the one before it without a space.
    pub(super) fn glued(&self, i: usize) -> bool {
        i > 0 && self.get(i).is_some_and(|t| !t.gap)
    }

    pub(super) fn start(&self, i: usize) -> usize {
        self.get(i).map_or(self.text.len(), |t| usize::from(t.start))
    }

    /// The byte behind the token in front of `i`.
    pub(super) fn end_before(&self, i: usize) -> usize {
        i.checked_sub(1).and_then(|i| self.get(i)).map_or(0, |t| usize::from(t.end))
    }

    /// The text of tokens `i` to `j` (exclusive).
    pub(super) fn slice(&self, i: usize, j: usize) -> &'a str {
        &self.text[self.start(i)..self.end_before(j).max(self.start(i))]
    }

    /// Whether the word at `i` is a unit of dates. A Korean unit carries its particle (`15일에`), so
    /// that its first syllable decides.
    pub(super) fn unit(&self, i: usize, unit: DateUnit) -> bool {
        let Some(word) = self.word(i) else { return false };
        let first = word.chars().next().unwrap_or(' ');
        if ('\u{AC00}'..='\u{D7A3}').contains(&first) {
            return self.lex.is_date_unit(&word[..first.len_utf8()], unit);
        }
        self.lex.is_date_unit(word, unit)
    }

    pub(super) fn date_word(&self, i: usize) -> bool {
        self.word(i).is_some_and(|w| self.lex.is_date_word(w))
    }

    /// Whether a word or phrase of the packs' lists may open with the word at `i`.
    pub(super) fn opens_listed(&self, i: usize) -> bool {
        // (what stands close to it may be part of its first word; of a Korean word its first
        // syllable may be a unit)
        let own = |word: &str| !self.glued(i + 1) && word.as_bytes()[0] < 0xE1;
        self.word(i).is_some_and(|word| !own(word) || self.lex.opens_listed(word))
    }

    /// The token behind a weekday that stands at `i`: one word (`Freitag`), or up to four
    /// (`segunda-feira`, `thứ 6`, `星期四`).
    pub(super) fn weekday(&self, i: usize) -> Option<usize> {
        self.word(i)?;
        if !self.opens_listed(i) {
            return None;
        }
        (1..=4)
            .rev()
            .map(|n| i + n)
            .find(|&j| j <= self.len && self.lex.is_weekday(self.slice(i, j)))
    }

    /// The token behind a full stop at `i`, or `i`.
    pub(super) fn past_stop(&self, i: usize) -> usize {
        if self.mark(i).is_some_and(|c| matches!(c, '.' | '\u{0970}' | '\u{05F3}' | '\''))
            && self.glued(i)
        {
            i + 1
        } else {
            i
        }
    }
}
