//! The spaces beside emphasis, as converters lose and add them.
//!
//! Nearly all trim the text between two marks, so that `the <b>ferry </b>sank` comes as
//! `the **ferry**sank`. `html2text` sets a space behind the second mark unless a full stop follows,
//! and one inside, before the first sign that the page has as an entity (`_don 't_`).

use std::ops::Range;

use super::emphasis::MAX_EMPHASIS;
use crate::text::chars::clip;

/// Words of one letter in the languages of Europe (`y`, `à`, `ó`, `и`). Another letter before bold
/// text is the start of the bold word.
const ONE_LETTER: &str = "aàáeèéiíoòóuúyавикосуя";

/// Whether the text before bold text (of several words or one) ended there before a converter
/// stripped the space: with a word (a capital alone may be the first letter of the bold word), or
/// with a mark that has a space behind it.
pub(super) fn ends_before_bold(before: &str, several: bool) -> bool {
    let before = before.trim_end_matches('_');
    let mut chars = before.chars().rev();
    let (Some(last), earlier) = (chars.next(), chars.next()) else { return false };
    match last {
        ',' | ';' | ':' | '!' | '?' | ')' | '»' | '”' => {
            several && earlier.is_some_and(|c| !c.is_whitespace())
        }
        _ if last.is_alphanumeric() => {
            closes_word(before)
                || several && ONE_LETTER.contains(last) && earlier.is_none_or(char::is_whitespace)
        }
        _ => false,
    }
}

/// Whether what stands at `at`, behind emphasised text and a space, belongs to it. `html2text` sets
/// a space between emphasis and whatever is no full stop, so that a Markdown reader sees the
/// emphasis end: `**the ferry** , he said`, `“**the ferry** ” is`, `_The Gazette_ ’s`. `opened` is
/// where the emphasis begins.
pub(super) fn belongs_before(text: &str, opened: usize, at: usize) -> bool {
    let mut chars = text[at..].chars();
    let (mark, next) = (chars.next(), chars.next());
    let free = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    match mark {
        Some(',') => free(next) || next.is_some_and(char::is_alphabetic),
        Some('"' | '“' | '”') => free(next),
        // French sets a space inside its quotation marks, on both sides
        Some('»') => free(next) && !opened_with_space(text, opened),
        Some('’' | '\'') => free(next) || next == Some('s') && free(chars.next()),
        // (a plural: `**ferry** s`)
        Some('s') => free(next),
        // a slash that is close to the next word was close to this one
        Some('/') => next.is_some_and(|c| !c.is_whitespace()),
        _ => false,
    }
}

/// Endings that an apostrophe parts from their word.
const CONTRACTED: [&str; 7] = ["d", "ll", "m", "re", "s", "t", "ve"];

/// The space that `html2text` has set inside emphasised text, before or behind the first sign that
/// the page has as an entity: `_don 't_`, `_the papers ' own_`, `_" Go on", he said_`, `_R &D_`.
pub(super) fn split_at(inner: &str) -> Option<usize> {
    let bytes = inner.as_bytes();
    let at = bytes.iter().position(|b| matches!(b, b'\'' | b'"' | b'&'))?;
    let behind = inner.get(at + 1..)?;
    if at == 0 && bytes[0] != b'&' {
        return behind.starts_with(' ').then_some(1);
    }
    let before = inner.get(..at)?.strip_suffix(' ')?;
    let ended = |behind: &str| !behind.starts_with(char::is_alphanumeric);
    let contracted = || {
        CONTRACTED.iter().any(|end| {
            let rest = behind.get(..end.len()).filter(|word| word.eq_ignore_ascii_case(end));
            rest.is_some() && ended(&behind[end.len()..])
        })
    };
    let split = match bytes[at] {
        b'\'' => behind.starts_with(' ') || contracted(),
        b'&' => behind.starts_with(char::is_uppercase),
        _ => behind.is_empty(),
    };
    (split && before.ends_with(|c: char| !c.is_whitespace())).then_some(at - 1)
}

/// Whether emphasised text is a quotation mark alone, which opens what stands behind it (`**“** We
/// have …`).
pub(super) fn is_opening_quote(text: &str, opened: usize, inner: &str) -> bool {
    matches!(inner, "\"" | "“" | "„") && !text[..opened].ends_with(|c: char| !c.is_whitespace())
}

/// Whether a space that `html2text` has set before emphasis parts an elided word from the next (`l’
/// _Écho_`).
pub(super) fn is_elided(before: &str) -> bool {
    let mut chars = before.chars().rev();
    let word = [chars.next(), chars.next(), chars.next()];
    let free = chars.next().is_none_or(char::is_whitespace);
    free && matches!(
        word,
        [Some(' '), Some('’' | '\''), Some('c' | 'd' | 'j' | 'l' | 'm' | 'D' | 'L')]
    )
}

/// Whether the last guillemet that opened a quotation before `at` has a space behind it.
pub(super) fn opened_with_space(text: &str, at: usize) -> bool {
    let near = &text.as_bytes()[at.saturating_sub(MAX_EMPHASIS)..at];
    let open = near.windows(2).rposition(|pair| pair == "«".as_bytes());
    open.is_some_and(|open| text[at - near.len() + open + 2..].starts_with(char::is_whitespace))
}

/// Bytes of words that were set in italics together.
pub(super) const PHRASE: usize = 200;

/// The words behind a mark that nothing closes: up to the paragraph's end.
pub(super) fn phrase_at(text: &str, from: usize) -> &str {
    let near = clip(&text[from..], PHRASE);
    near.split("\n\n").next().unwrap_or(near)
}

/// Whether several words stand between two stars, and what is behind these is a word of its own,
/// from which a converter has stripped the space: no ending with which German writes both genders
/// (`Leser*innen`).
pub(super) fn is_phrase(text: &str, inner: Range<usize>, behind: &str) -> bool {
    inner.len() <= PHRASE
        && text[inner.clone()].contains([' ', '\n'])
        && !text[inner].contains('*')
        && !behind.starts_with("in")
}

/// Whether a mark ends a label or a clause, behind which the next word stands apart.
pub(super) fn ends_clause(mark: Option<char>) -> bool {
    matches!(mark, Some(':' | ';' | ',' | '.' | '!' | '?' | ')'))
}

/// Whether a text begins with two letters or digits.
pub(super) fn opens_word(text: &str) -> bool {
    two(text.chars(), char::is_alphanumeric)
}

/// Whether a text ends with two letters or digits.
pub(super) fn closes_word(text: &str) -> bool {
    two(text.chars().rev(), char::is_alphanumeric)
}

/// Whether there are two characters, and both are such.
pub(super) fn two(chars: impl Iterator<Item = char>, is: impl Fn(char) -> bool) -> bool {
    chars.take(2).filter(|c| is(*c)).count() == 2
}

#[cfg(test)]
#[path = "beside_tests.rs"]
mod tests;
