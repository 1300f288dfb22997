//! A byline's line cut into words, and what the languages' lists say of each.

use std::cell::Cell;
use std::ops::Range;

use super::byline_words::{DEGREES, GENERATIONS, is_listed, is_name_too};
use super::words::{self, Shape, Word};
use crate::lang::Label;
use crate::lang::lexicon::{Labels, Lexicon, MAX_PHRASE, Phrase, tokens};

/// Words and separators of a line.
pub(super) const MAX_WORDS: usize = 120;
/// How strict the scanner is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// A label vouches for the line.
    Labelled,
    /// Nothing but its place on the page vouches for the line.
    Bare,
    /// The value of an author field: a list, where the comma parts authors and one word may be a
    /// name.
    Field,
}

/// The packs whose function words are no names: some (bits), or those that have a byline's label.
/// Only a name that is a function word, too, asks which they are.
#[derive(Clone, Copy)]
pub(super) enum Languages<'a> {
    Are(u64),
    HaveLabel(&'a str),
}

/// The packs (bits, as in `Lexicon::stop_word`) that have the byline's label `text`.
fn having_label(text: &str, lex: &Lexicon) -> u64 {
    let text = text.trim_end_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let bits = lex.packs_with(Label::Byline, &text);
    if bits == 0 { u64::MAX } else { bits }
}

/// A line cut into words, with what is needed to read it.
pub(super) struct Scan<'a> {
    pub(super) text: &'a str,
    pub(super) words: Vec<Word>,
    pub(super) lex: &'a Lexicon,
    pub(super) mode: Mode,
    /// The label was followed by a colon.
    pub(super) colon: bool,
    /// The line has no lower-case letter: capitals tell nothing, function words have them too.
    pub(super) capitals: bool,
    /// The packs (bits) whose function words are no names: those that have the label. `Ben` is a
    /// Turkish word, but not behind `by`.
    languages: Languages<'a>,
    /// What each word is hashed to, once that was asked: it is looked up in one list after the
    /// other.
    hashes: Vec<Cell<Hashed>>,
}

/// What a word of the line is hashed to.
#[derive(Debug, Clone, Copy, Default)]
enum Hashed {
    #[default]
    NotAsked,
    /// No letters or digits.
    Nothing,
    /// One word, and whether that is all of it (but for a full stop).
    One(u64, bool),
    /// Several words (`Jean-Pierre`), of which the first.
    Several(u64),
}

impl<'a> Scan<'a> {
    pub(super) fn new(
        text: &'a str,
        lex: &'a Lexicon,
        mode: Mode,
        colon: bool,
        languages: Languages<'a>,
    ) -> Option<Scan<'a>> {
        let words = words::split(text, MAX_WORDS)?;
        let capitals = !words.iter().any(|w| matches!(w.shape, Shape::Capital | Shape::Lower));
        let hashes = vec![Cell::default(); words.len()];
        Some(Scan { text, words, lex, mode, colon, capitals, languages, hashes })
    }

    pub(super) fn languages(&self) -> u64 {
        match self.languages {
            Languages::Are(packs) => packs,
            Languages::HaveLabel(label) => having_label(label, self.lex),
        }
    }

    pub(super) fn shape(&self, i: usize) -> Option<Shape> {
        self.words.get(i).map(|w| w.shape)
    }

    pub(super) fn text(&self, i: usize, j: usize) -> &'a str {
        words::joined(self.text, &self.words, i, j)
    }

    pub(super) fn range(&self, i: usize, j: usize) -> Range<usize> {
        if j <= i {
            let at = self.words.get(i).map_or(self.text.len(), |w| w.start);
            return at..at;
        }
        let last = self.words[j - 1];
        let keeps_dot = !last.dot
            || last.shape == Shape::Initial
            || self.is_suffix(j - 1, GENERATIONS)
            || self.is_suffix(j - 1, DEGREES);
        self.words[i].start..if keeps_dot { last.end } else { last.bare_end() }
    }

    fn hashed(&self, i: usize) -> Hashed {
        let Some(cell) = self.hashes.get(i) else { return Hashed::Nothing };
        if matches!(cell.get(), Hashed::NotAsked) {
            let text = self.text(i, i + 1);
            let mut found = tokens(text);
            cell.set(match (found.next(), found.next()) {
                (None, _) => Hashed::Nothing,
                (Some(one), None) => {
                    Hashed::One(one.hash, one.end as usize == text.trim_end_matches('.').len())
                }
                (Some(first), Some(_)) => Hashed::Several(first.hash),
            });
        }
        cell.get()
    }

    /// The words `i..j` as the packs' lists have them.
    pub(super) fn phrase(&self, i: usize, j: usize) -> Phrase {
        let mut phrase = Phrase::default();
        for k in i..j {
            match self.hashed(k) {
                // (between two words without a space nobody knows what letters and marks make)
                Hashed::One(hash, _) if k == i || self.words[k].spaced => phrase = phrase.and(hash),
                _ => return self.text(i, j).into(),
            }
        }
        phrase
    }

    pub(super) fn labels(&self, i: usize, j: usize) -> Labels {
        self.lex.label(self.phrase(i, j))
    }

    pub(super) fn is(&self, i: usize, shape: Shape) -> bool {
        self.shape(i) == Some(shape)
    }

    pub(super) fn is_capital(&self, i: usize) -> bool {
        self.shape(i).is_some_and(Shape::is_capital)
    }

    pub(super) fn is_letters(&self, i: usize) -> bool {
        self.shape(i).is_some_and(Shape::is_letters)
    }

    pub(super) fn is_suffix(&self, i: usize, list: &[&str]) -> bool {
        self.is_capital(i) && is_listed(self.text(i, i + 1), list)
    }

    /// Whether a word is a function word of some language.
    pub(super) fn is_stop(&self, i: usize) -> bool {
        self.stop_languages(i) != 0
    }

    /// The packs (bits) in which a word is a function word.
    pub(super) fn stop_languages(&self, i: usize) -> u64 {
        if let Hashed::One(hash, true) = self.hashed(i) { self.lex.stop_word(hash) } else { 0 }
    }

    pub(super) fn is_and(&self, i: usize) -> bool {
        self.is_letters(i) && self.lex.is_and(self.phrase(i, i + 1)) && self.is_low(i)
    }

    /// Whether a word is printed as a function word is: in lower case, or in a line of capitals; in
    /// Arabic or Hindi any.
    pub(super) fn is_low(&self, i: usize) -> bool {
        match self.shape(i) {
            Some(Shape::Lower | Shape::Uncased) => true,
            Some(Shape::Capitals) => self.capitals,
            // (`JOHN A. SMITH`: what is `and` or an article somewhere has no full stop)
            Some(Shape::Initial) => self.capitals && !self.text(i, i + 1).ends_with('.'),
            _ => false,
        }
    }

    pub(super) fn is_name_too(&self, i: usize) -> bool {
        is_name_too(self.text(i, i + 1))
    }

    pub(super) fn is_particle(&self, i: usize) -> bool {
        self.is_letters(i) && self.lex.is_particle(self.phrase(i, i + 1))
    }

    /// Whether word `i` opens a phrase of any label.
    fn opens_phrase(&self, i: usize) -> bool {
        matches!(self.hashed(i), Hashed::One(first, _) | Hashed::Several(first) if self.lex.opens(first))
    }

    /// The end of the longest phrase with `label` that opens at word `i`.
    pub(super) fn longest(&self, i: usize, label: Label) -> Option<usize> {
        let mut found = None;
        // (most words open none)
        if i >= self.words.len() || !self.opens_phrase(i) {
            return None;
        }
        for j in i..self.words.len().min(i + MAX_PHRASE) {
            if !(self.is_letters(j) || self.is(j, Shape::Domain)) {
                break;
            }
            if self.labels(i, j + 1).has(label) {
                found = Some(j + 1);
            }
        }
        found
    }
}
