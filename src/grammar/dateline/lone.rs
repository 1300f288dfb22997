//! A place before a dash that nothing else vouches for.

use super::{Place, Scan, WINDOW};
use crate::grammar::dateline_words::{KICKERS, RIVERS};
use crate::grammar::words::{self, Shape};
use crate::lang::Label;
use crate::lang::lexicon::Labels;

impl Scan<'_> {
    pub(super) fn is_lone(&self, place: &Place, after: usize, dash: &str) -> bool {
        if place.uncased || place.stop || !self.opens_sentence(after) {
            return false;
        }
        let rest = &self.words[after..];
        // up to the end of the first sentence
        let end = rest
            .iter()
            .position(|w| w.shape == Shape::Lower && w.dot || w.shape == Shape::Stop)
            .map_or(rest.len(), |k| k + 1);
        let lower = rest[..end].iter().filter(|w| w.shape == Shape::Lower).count();
        // One dash more closes a parenthesis that the first one opened (`NATO — the alliance —
        // said`); two are one of their own.
        let dashes = rest[..end].iter().filter(|w| w.shape == Shape::Dash && w.spaced).count();
        if dash != ">>" && dashes % 2 == 1 && !(place.capitals && place.parts > 0) {
            return false;
        }
        let hits = self.lex.hits(self.text(place.start, place.end));
        if hits.any.has(Label::Role) || !without_agency(hits.start).is_empty() {
            return false;
        }
        // picture agencies' captions: `LIMA, PERU - FEBRUARY 15: People …`
        if self.date(after).is_some_and(|date| self.is(date, Shape::Colon)) {
            return false;
        }
        if place.capitals {
            // four letters and more: shorter ones are acronyms; a region behind a comma makes any a
            // place
            return lower >= 2
                && self.head(place) <= 4
                && (self.letters(place) > 3 || place.parts > 0);
        }
        // Mixed case: one word, or two of which the first opens place names; a number or a single
        // word behind is a result or a list.
        let head = self.head(place);
        let named = head == 1 && self.letters(place) > 3
            || (2..=3).contains(&head)
                && words::opens_place(self.text(place.start, place.start + 1));
        let small = |k: usize| {
            self.lex.is_particle(self.text(k, k + 1)) || RIVERS.contains(&self.text(k, k + 1))
        };
        let mut lower_words =
            (place.start..place.head).filter(|&k| self.is(k, Shape::Lower)).peekable();
        let particles = lower_words.peek().is_some() && lower_words.all(small);
        // a whole sentence: teasers (`Bilanz - Polizei rückt aus`) have no full stop
        let sentence = end < rest.len()
            || rest.last().is_some_and(|w| w.dot || w.shape == Shape::Stop)
            || self.text.len() + 4 > WINDOW;
        // (`Lima.- La ciudad …`)
        let stopped = after > 1 && self.words[after - 2].dot;
        let spaced = (self.words[after - 1].spaced || stopped)
            && self.words.get(after).is_some_and(|w| w.spaced);
        (named || particles && self.head(place) <= 4)
            && (place.start..place.end).all(|k| !self.is(k, Shape::Initial) || place.parts > 0)
            && place.parts < 2
            && place.end - place.head <= 3
            && spaced
            && lower >= 4
            && rest.len() >= 8
            && sentence
            && !self.is(after, Shape::Number)
            && !rest[..end]
                .iter()
                .take(3)
                .any(|w| w.shape == Shape::Number && self.text[w.range()].contains(':'))
    }

    /// `HAMBURG. Der Hafen …`: a place in capitals as a sentence of its own, as German and
    /// Scandinavian papers print it.
    pub(super) fn is_sentence_of_place(&self, place: &Place, after: usize) -> bool {
        self.words[after - 1].dot
            && place.parts == 0
            && self.head(place) <= 2
            && self.is_city(place)
            && self.lex.customs(self.lang).place_as_sentence
            && self.tells_in(after, 5)
    }

    pub(super) fn is_kicker(&self, place: &Place) -> bool {
        let head = self.text(place.start, place.head).to_lowercase();
        let word = |word: &str| {
            KICKERS.contains(&word)
                || word.split_once(['’', '\'']).is_some_and(|(_, word)| KICKERS.contains(&word))
        };
        KICKERS.contains(&head.as_str()) || head.split_whitespace().any(word)
    }
}

pub(super) fn without_agency(labels: Labels) -> Labels {
    let mut other = Labels::default();
    for label in [
        Label::Related,
        Label::Caption,
        Label::Player,
        Label::Correction,
        Label::Metadata,
        Label::Navigation,
        Label::Share,
        Label::Updated,
        Label::Role,
    ] {
        if labels.has(label) {
            other.insert(label);
        }
    }
    other
}
