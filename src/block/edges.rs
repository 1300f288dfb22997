//! How a line ends and how one begins: with a sentence, inside of one, or as letters leave open.

use crate::text::chars::{is_closer, is_dash, is_opener, is_sentence_end};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// With a sentence: `.`, `?`, `。` and closing quotes behind it.
    Sentence = 0,
    Colon,
    Comma,
    Dash,
    /// With a letter, digit or anything else.
    Open,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Start {
    Lower,
    Upper,
    Digit,
    /// A letter of a script without case.
    Caseless,
    /// Punctuation that cannot open a sentence: a comma, a closing bracket.
    Inside,
    Other,
}

pub(crate) fn end_of(text: &str) -> End {
    let mut chars = text.chars().rev().skip_while(|&c| is_closer(c) || c.is_whitespace());
    match chars.next() {
        Some(c) if is_sentence_end(c) => End::Sentence,
        Some(':' | '：') => End::Colon,
        Some(',' | ';' | '，' | '、' | '；' | '،') => End::Comma,
        Some(c) if is_dash(c) => End::Dash,
        _ => End::Open,
    }
}

pub(crate) fn start_of(text: &str) -> Start {
    let first = text.chars().find(|&c| !is_opener(c));
    match first {
        // (most first letters are told without the Unicode tables)
        Some('a'..='z' | 'а'..='я') => Start::Lower,
        Some('A'..='Z' | 'А'..='Я') => Start::Upper,
        Some('\u{4E00}'..='\u{9FFF}') => Start::Caseless,
        Some(c) if c.is_lowercase() => Start::Lower,
        Some(c) if c.is_uppercase() => Start::Upper,
        Some(c) if c.is_numeric() => Start::Digit,
        Some(c) if c.is_alphabetic() => Start::Caseless,
        Some(',' | ';' | ')' | ']' | '.' | '%' | '，' | '。' | '、' | '）') => Start::Inside,
        Some(c) if is_closer(c) => Start::Inside,
        _ => Start::Other,
    }
}

/// A small vowel of the Latin, Greek or Cyrillic letters that a word of four needs: `Iran`, `Irán`,
/// `Киев` are no abbreviations.
fn is_vowel(c: char) -> bool {
    matches!(c,
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'à'..='æ' | 'è'..='ï' | 'ò'..='ö' | 'ø'..='ý' | 'ā'
        | 'ą' | 'ē' | 'ė' | 'ę' | 'ě' | 'ī' | 'ı' | 'ō' | 'ő' | 'ū' | 'ů' | 'ű')
        || matches!(c, 'α' | 'ε' | 'η' | 'ι' | 'ο' | 'υ' | 'ω' | 'ά'..='ί' | 'ό'..='ώ')
        || matches!(
            c,
            'а' | 'е' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я' | 'ё' | 'є' | 'і' | 'ї' | 'ѝ'
        )
}

/// Whether a line ends with a full stop that ends no sentence: an initial (`J.`, `U.S.`), a short
/// word with a capital (`Dr.`, `Oct.`), or a day's number, which many languages write with one
/// (`24. Mai`).
pub(crate) fn is_abbreviated(text: &str) -> bool {
    let Some(word) = text.strip_suffix('.') else { return false };
    // (most sentences end with a word of small letters that is too long)
    let small = word.bytes().rev().take(9).take_while(u8::is_ascii_lowercase).count();
    if small == 9 || small >= 5 && word.as_bytes()[..word.len() - small].ends_with(b" ") {
        return false;
    }
    // (a byte of the text is a no-break space's last one only behind its first)
    let opens = |at: usize| match word.as_bytes()[at] {
        b' ' | b'(' | b'-' | b'/' => true,
        0xA0 => at > 0 && word.as_bytes()[at - 1] == 0xC2,
        _ => false,
    };
    let word = &word[(0..word.len()).rev().find(|&at| opens(at)).map_or(0, |at| at + 1)..];
    let word = word.trim_start_matches(is_opener);
    let letters = word.chars().take(6).count();
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    if (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit()) {
        return true;
    }
    match letters {
        1 => word.chars().all(char::is_alphabetic),
        2..=4 => {
            (capital && word.chars().skip(1).all(char::is_lowercase))
                && !word.chars().skip(1).any(is_vowel)
                || word.contains('.')
        }
        _ => word.len() <= 8 && word.contains('.'),
    }
}

#[cfg(test)]
#[path = "edges_tests.rs"]
mod tests;
