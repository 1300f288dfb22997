//! Where sentences end: Unicode's boundaries, and what print makes of the full stop.

use crate::text::order;
use crate::text::scan;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::lang::OwnedLangPack;
use crate::lang::lexicon::Lexicon;
use crate::lang::pack::Use;
use crate::text::chars::{is_closer, is_dash, is_opener};
use crate::text::gather::Gather;

/// Digits of a note's mark (`[12]`).
const NOTE: usize = 4;
/// Bytes of the word before a full stop that are looked at.
const WORD: usize = 40;

/// A parser's words of one language.
#[derive(Clone, Copy)]
pub(super) struct Language<'a> {
    pub lexicon: &'a Lexicon,
    /// The place of its pack.
    pub pack: usize,
}

impl<'a> Language<'a> {
    fn pack(self) -> &'a OwnedLangPack {
        &self.lexicon.packs()[self.pack]
    }

    fn abbreviates(self, word: &str) -> bool {
        self.pack().abbreviates(Use::Abbreviation, word)
    }

    fn may_end(self, word: &str) -> bool {
        self.pack().abbreviates(Use::FinalAbbreviation, word)
    }

    fn has_ordinals(self) -> bool {
        self.pack().lists(Use::Ordinal, ".")
    }

    fn is_month(self, word: &str) -> bool {
        (1..=12).any(|month| self.pack().lists(Use::Month(month), word))
    }

    /// Whether a word opens sentences more often than names.
    fn opens(self, word: &str) -> bool {
        self.pack().lists(Use::Stop, word)
    }
}

/// The sentences of a paragraph, without the white space around them.
pub(super) fn sentences(text: &str, words: Option<Language<'_>>) -> Vec<Range<usize>> {
    let mut places: Vec<usize> = text.split_sentence_bound_indices().map(|(at, _)| at).gather();
    places.extend(stops(text));
    order::by(&mut places, |&at| (at, 0));
    places.dedup();
    let mut sentences = Vec::new();
    let mut start = 0;
    for at in places.into_iter().filter(|at| *at > 0).chain([text.len()]) {
        if at < text.len() && !parts(&text[start..at], &text[at..], words) {
            continue;
        }
        let words = text[start..at].trim();
        if !words.is_empty() {
            let from = start + (text[start..at].len() - text[start..at].trim_start().len());
            sentences.push(from..from + words.len());
        }
        start = at;
    }
    sentences
}

/// Places that Unicode does not see: before a number, and behind an ellipsis, a note's mark, a
/// quotation mark with a space before it (French).
fn stops(text: &str) -> Vec<usize> {
    let mut stops = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(['.', '!', '?', '…']) {
        at += found;
        at += text[at..].chars().next().map_or(1, char::len_utf8);
        let (mut end, mut spaced) = (at, false);
        loop {
            let rest = &text[end..];
            let Some(c) = rest.chars().next() else { break };
            if let Some(len) = note(rest) {
                end += len;
                continue;
            }
            let behind = rest.chars().nth(1).is_none_or(char::is_whitespace);
            if !c.is_whitespace() && !(is_closer(c) && (!spaced || behind && !opens(c))) {
                break;
            }
            spaced = c.is_whitespace();
            end += c.len_utf8();
        }
        if spaced && end < text.len() {
            stops.push(end);
        }
        at = at.max(end);
    }
    stops
}

/// Whether a closing mark opens a quotation where a space stands on either side of it.
fn opens(c: char) -> bool {
    matches!(c, '«' | '“' | '‘' | '‹')
}

/// The length of a note's mark that opens a text: `[12]`, `[^1]`.
fn note(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('[')?;
    let digits = inner.strip_prefix('^').unwrap_or(inner);
    let count = scan::digits(scan::near(digits.as_bytes(), NOTE));
    (count > 0 && digits[count..].starts_with(']')).then(|| text.len() - digits.len() + count + 1)
}

/// A text up to the mark that ends a sentence, if it ends with one: without notes and closers.
fn up_to_mark(left: &str) -> &str {
    let mut left = left.trim_end();
    loop {
        let before = left.trim_end_matches(is_closer).trim_end();
        // (the bracket of a note is gone)
        let digits = before.trim_end_matches(|c: char| c.is_ascii_digit());
        let mark = digits.strip_suffix("[^").or_else(|| digits.strip_suffix('['));
        match mark {
            Some(mark) if left[before.len()..].starts_with(']') && digits != before => left = mark,
            _ => return before,
        }
    }
}

/// Whether a sentence ends between two parts of a paragraph.
fn parts(left: &str, right: &str, words: Option<Language<'_>>) -> bool {
    let spaced = left.ends_with(char::is_whitespace);
    if left.ends_with('\n') || left.ends_with('\u{2029}') {
        return true;
    }
    if left.ends_with('[') || !spaced && right.starts_with(is_closer) {
        return false;
    }
    let left = up_to_mark(left);
    let Some(mark) = left.chars().next_back() else { return false };
    if !matches!(mark, '.' | '!' | '?' | '…') {
        // marks of other scripts are Unicode's matter
        return mark != ':' && mark != ';' || spaced;
    }
    let quoted = right.starts_with(|c: char| is_opener(c));
    let bare = right.trim_start_matches(|c: char| is_opener(c) || is_dash(c) || c.is_whitespace());
    let Some(next) = bare.chars().next() else { return false };
    // a closer that stands by itself
    let alone = right.chars().nth(1).is_none_or(char::is_whitespace);
    if alone && right.starts_with(|c: char| is_closer(c) && !opens(c)) {
        return false;
    }
    if next.is_lowercase() || matches!(next, ',' | ';' | ':' | '.' | '!' | '?' | '…') {
        return false;
    }
    if mark != '.' || left.ends_with("..") {
        return mark != '…' || !next.is_numeric();
    }
    let Some(words) = words else { return true };
    Stop { left: &left[..left.len() - 1], bare, next, quoted, words }.ends()
}

/// A full stop before a word that a sentence may begin with.
struct Stop<'a> {
    /// What stands before it.
    left: &'a str,
    /// What stands behind it, from its first word on, and the character that this begins with.
    bare: &'a str,
    next: char,
    quoted: bool,
    words: Language<'a>,
}

impl Stop<'_> {
    fn ends(&self) -> bool {
        let word = self.word();
        let Some(first) = word.chars().next() else { return true };
        let before = self.left[..self.left.len() - word.len()].trim_end();
        let lower = word.to_lowercase();
        if word.bytes().all(|b| b.is_ascii_digit()) {
            return self.ends_behind_number(word, before);
        }
        if self.words.abbreviates(&lower) {
            return false;
        }
        let opens = self.quoted || self.opens();
        let dotted = word.contains('.') && word.split('.').all(|part| part.chars().count() == 1);
        if self.words.may_end(&lower) || dotted {
            return opens && !self.next.is_numeric();
        }
        if word.chars().count() == 1 {
            // an initial, or part of an abbreviation with spaces (`z. B.`); but `so did I.`
            let spoken = word == "I" && before.ends_with(char::is_lowercase);
            let initial = first.is_lowercase() || !self.opens() || before.ends_with('.');
            return !first.is_alphabetic() || spoken || !initial;
        }
        if self.words.has_ordinals()
            && word.len() > 1
            && word.bytes().all(|b| b"IVXLC".contains(&b))
        {
            return opens;
        }
        // (`Sept. 12`)
        !(self.next.is_numeric() && word.chars().count() <= 5 && self.words.is_month(&lower))
    }

    /// Behind a number: an ordinal, the number of a list's item, or a number.
    fn ends_behind_number(&self, word: &str, before: &str) -> bool {
        if before.is_empty() {
            return false;
        }
        if !self.words.has_ordinals() || word.len() > 2 || self.next.is_numeric() {
            return true;
        }
        let is_month = self.words.is_month(&self.next_word());
        // (the number of something is no ordinal: `Nr. 7.`)
        !is_month && (self.quoted || self.opens() || before.ends_with('.'))
    }

    /// The word before it, with the full stops and hyphens inside.
    fn word(&self) -> &str {
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '’' | '\'' | '/');
        let mut start = self.left.len();
        for (at, c) in self.left.char_indices().rev() {
            if !is_part(c) || self.left.len() - at > WORD {
                break;
            }
            start = at;
        }
        let word = self.left[start..].trim_start_matches(['.', '-', '/']);
        // (`l’ing.`)
        word.rsplit(['’', '\'']).next().unwrap_or(word)
    }

    fn next_word(&self) -> String {
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '’' | '\'');
        let word = self.bare.chars().take_while(|c| is_part(*c)).take(WORD);
        word.flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }).collect()
    }

    /// Whether the word behind it is one that opens sentences more often than names.
    fn opens(&self) -> bool {
        let next = self.next_word();
        let initial = self.bare.strip_prefix(self.next).is_some_and(|rest| rest.starts_with('.'));
        !initial && self.words.opens(&next)
    }
}

#[cfg(test)]
#[path = "sentences_tests.rs"]
mod tests;
