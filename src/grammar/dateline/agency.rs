//! Who sent a dateline's story: agencies of the packs and names in the shape of one, in brackets,
//! between slashes or dashes, or bare.

use std::ops::Range;

use super::super::dateline_words::PRESS;
use super::{Agency, Parsed, Place, Scan};
use crate::grammar::words::Shape;
use crate::lang::Label;
use crate::lang::lexicon::MAX_PHRASE;

impl Scan<'_> {
    /// What the words `i..j` in brackets or slashes are: an agency of the packs, or words in the
    /// shape of one.
    pub(super) fn agency_shape(&self, i: usize, j: usize) -> Option<Agency> {
        if i >= j || j - i > 6 {
            return None;
        }
        let part = |k: usize| {
            self.is_letters(k)
                || self.is_numbered(k)
                || matches!(self.shape(k), Some(Shape::Domain | Shape::Slash))
        };
        if !(i..j).all(part) {
            return None;
        }
        // `dpa/tca`, `tca/dpa`: one of them is enough; `CNN Business`: a department of one
        let opens = |a: usize| a == i || self.is(a - 1, Shape::Slash);
        let ends = |b: usize| b == j || self.is(b, Shape::Slash);
        let department =
            |b: usize| (b..j).all(|k| self.is(k, Shape::Capital)) && !self.is_credit(b, j);
        let known = |a: usize, b: usize| self.lex.label(self.text(a, b)).has(Label::Agency);
        if (i..j).any(|a| {
            opens(a) && (a + 1..=j).any(|b| (ends(b) || a == i && department(b)) && known(a, b))
        }) {
            return Some(Agency::Known);
        }
        let word = self.words[i].shape;
        let len = self.text(i, i + 1).chars().count();
        let one = matches!(word, Shape::Capitals | Shape::Domain)
            || self.is_numbered(i)
            || word == Shape::Capital && len > 3
            || word == Shape::Uncased && len > 2;
        let shaped = j == i + 1 && one
            || j - i == 3 && self.is(i + 1, Shape::Slash)
            || j - i == 2 && (i..j).all(|k| self.is_capital(k) || self.is_numbered(k))
            || self.is_press(i, j);
        shaped.then_some(Agency::Shaped)
    }

    /// A name that opens with a number (`24-7PressRelease`).
    fn is_numbered(&self, i: usize) -> bool {
        self.is(i, Shape::Number)
            && self.text(i, i + 1).bytes().filter(u8::is_ascii_alphabetic).nth(1).is_some()
    }

    /// Whether the words `i..j` credit a picture (`AP Photo`).
    fn is_credit(&self, i: usize, j: usize) -> bool {
        let labels = self.lex.hits(self.text(i, j)).any;
        labels.has(Label::Credit) || labels.has(Label::Caption)
    }

    /// Whether the words `i..j` name a paper or a wire: capitals, and the last one says so
    /// (`Harbour Gazette`, `Example Newswire`, `NewsUSA`).
    fn is_press(&self, i: usize, j: usize) -> bool {
        let Some(last) = j.checked_sub(1).filter(|&last| last >= i && j - i <= 4) else {
            return false;
        };
        let word = self.text(last, j).to_lowercase();
        (i..j).all(|k| self.is_capital(k) || self.is_numbered(k))
            && (PRESS.contains(&word.as_str()) && j - i > 1
                || word.len() > 4 && word.ends_with("wire")
                || j - i == 1 && self.is_camel(i))
    }

    /// Whether the words of a range are the name of a paper, of two words or more.
    pub(super) fn is_paper(&self, range: &Range<usize>) -> bool {
        let at = |byte: usize| self.words.partition_point(|word| word.start < byte);
        let (i, j) = (at(range.start), at(range.end));
        j > i + 1 && self.is_press(i, j)
    }

    /// Capitals inside a word that opens with one (`NewsUSA`, `StatePoint`), as wires spell their
    /// names.
    fn is_camel(&self, i: usize) -> bool {
        let word = self.text(i, i + 1).as_bytes();
        self.is(i, Shape::Capital)
            && word.len() > 5
            && word.windows(2).any(|w| w[0].is_ascii_lowercase() && w[1].is_ascii_uppercase())
    }

    /// The end of a wire's name between two dashes, and the second dash: `PLACE – Example Newswire
    /// – 3 March 2026 – `; what the wire calls itself may stand in brackets behind its name.
    pub(super) fn wire_between(&self, i: usize) -> Option<(usize, usize)> {
        let end = (i + 1..self.words.len().min(i + 6))
            .find(|&k| self.is(k, Shape::Dash) || self.is(k, Shape::Open))
            .filter(|_| self.is(i, Shape::Dash))?;
        let dash = match self.is(end, Shape::Open) {
            true => (end..self.words.len().min(end + 10)).find(|&k| self.is(k, Shape::Close))? + 1,
            false => end,
        };
        let known = || self.lex.label(self.text(i + 1, end)).has(Label::Agency);
        let is_wire = end > i + 1 && (self.is_press(i + 1, end) || known());
        (is_wire && self.is(dash, Shape::Dash)).then_some((end, dash))
    }

    /// `New York CNN — `, `SYDNEY, AAP - `: an agency in capitals without brackets is the last word
    /// that was taken for the place.
    pub(super) fn agency_behind(&self, place: &mut Place) -> Option<(Range<usize>, usize)> {
        let (from, end) = (place.end.checked_sub(1).filter(|&from| from > place.start)?, place.end);
        let known = self.is(from, Shape::Capitals)
            && self.lex.label(self.text(from, end)).has(Label::Agency);
        if !known || !self.is(end, Shape::Dash) {
            return None;
        }
        // (`Wien/APA – `)
        let comma = self.is(from - 1, Shape::Comma) || self.is(from - 1, Shape::Slash);
        place.end = if comma { from - 1 } else { from };
        place.parts -= usize::from(comma && place.parts > 0);
        place.head = place.head.min(place.end);
        place.capitals = (place.start..place.head)
            .all(|k| matches!(self.shape(k), Some(Shape::Capitals | Shape::Initial)));
        Some((self.words[from].start..self.words[from].end, end))
    }

    /// Where a clock and its zone end that stand between a date and a dash: `@ 1:00 AM
    /// Australia/Perth — `.
    pub(super) fn clock(&self, i: usize) -> usize {
        let at = i + usize::from(matches!(self.text(i, i + 1), "@" | "at" | ","));
        if !(self.is(at, Shape::Number) && self.text(at, at + 1).contains(':')) {
            return i;
        }
        let zone = |k: &usize| {
            self.is_capital(*k) || matches!(self.shape(*k), Some(Shape::Slash | Shape::Lower))
        };
        let end = (at + 1..self.words.len().min(at + 7)).find(|k| !zone(k));
        end.filter(|&end| self.is(end, Shape::Dash)).unwrap_or(i)
    }

    /// Whether a long sentence opens at word `i`: a speaker's answers are short, and so are labels.
    pub(super) fn tells(&self, i: usize) -> bool {
        self.tells_in(i, 10)
    }

    /// Whether a sentence of so many words in small letters opens at word `i`.
    pub(super) fn tells_in(&self, i: usize, small: usize) -> bool {
        let sentence = self
            .words
            .iter()
            .skip(i)
            .take_while(|w| !(w.shape == Shape::Lower && w.dot) && w.shape != Shape::Stop);
        self.is_capital(i) && sentence.filter(|w| w.shape == Shape::Lower).nth(small - 1).is_some()
    }

    /// `VARNHOLM, Monday.`: the words from `i` are a weekday, and nothing follows.
    pub(super) fn ends_in_weekday(&self, i: usize) -> bool {
        self.is(i, Shape::Comma) && self.is_weekday(i + 1) && i + 2 == self.words.len()
    }

    /// `VARNHOLM, Monday.—The council …`, `VARNHOLM, Monday — …`: where the story opens behind the
    /// dash.
    pub(super) fn weekday_before_dash(&self, i: usize) -> Option<usize> {
        if !(self.is(i, Shape::Comma) && self.is_weekday(i + 1)) {
            return None;
        }
        let dash = i + 2 + usize::from(self.is(i + 2, Shape::Stop));
        (self.is(dash, Shape::Dash) && self.opens_sentence(dash + 1)).then_some(dash + 1)
    }

    /// An agency without brackets, behind a place or a date, up to its separator: its end.
    pub(super) fn loose_agency(&self, i: usize, dated: bool) -> Option<usize> {
        let comma = self.is(i, Shape::Comma);
        let dash = self.is(i, Shape::Dash) && dated;
        let from = if comma || dash { i + 1 } else { i };
        // behind a sentence of its own (`15 января.`) nothing else stands between
        // (`NORLAND, MARCH 4 KYODO - `)
        let known_before_dash = || {
            (i + 1..=i + 2).any(|j| {
                self.is(j, Shape::Dash) && self.lex.label(self.text(i, j)).has(Label::Agency)
            })
        };
        if from == i && !(dated && (i > 0 && self.words[i - 1].dot || known_before_dash())) {
            return None;
        }
        let mut known = None;
        for j in from..self.words.len().min(from + MAX_PHRASE) {
            if !(self.is_letters(j) || self.is(j, Shape::Domain)) {
                break;
            }
            if self.lex.label(self.text(from, j + 1)).has(Label::Agency) {
                known = Some(j + 1);
            }
        }
        let site =
            (self.is(from, Shape::Domain) && self.is(from + 1, Shape::Dash)).then_some(from + 1);
        let end = known.or(site)?;
        let ends =
            self.is(end, Shape::Dash) || self.words[end - 1].dot || self.is(end, Shape::Stop);
        ends.then_some(end)
    }

    /// `Jan 15 (Reuters) - `: no place, or it stood in another field.
    pub(super) fn date_first(&self, i: usize) -> Option<Parsed> {
        let close = (i..self.words.len().min(i + 8)).find(|&k| self.is(k, Shape::Close))?;
        let sure = self.agency_shape(i + 1, close)? == Agency::Known || self.is_press(i + 1, close);
        (self.is(i, Shape::Open) && sure && self.is(close + 1, Shape::Dash)).then(|| Parsed {
            range: self.words[0].start..self.words[close + 1].end,
            place: None,
            agency: Some(self.words[i + 1].start..self.words[close - 1].end),
            date: Some(self.bare(0, i)),
        })
    }

    /// `(Reuters) - `, and `(ANSA) - ROMA, 15 GEN - `.
    pub(super) fn agency_first(&self) -> Option<Parsed> {
        let close = (1..self.words.len().min(8)).find(|&k| self.is(k, Shape::Close))?;
        let sure = self.agency_shape(1, close)? == Agency::Known || self.is_press(1, close);
        if !sure || !self.is(close + 1, Shape::Dash) {
            return None;
        }
        let agency = Some(self.words[1].start..self.words[close - 1].end);
        let mut end = close + 2;
        let (mut place, mut date) = (None, None);
        if let Some((range, day, behind)) = self.place_at(end) {
            (place, date, end) = (Some(range), day, behind);
        }
        (place.is_some() || self.opens_sentence(end)).then(|| Parsed {
            range: self.words[0].start..self.words[end - 1].end,
            place,
            agency,
            date,
        })
    }

    /// A place in capitals with its date and a dash, behind an agency: its ranges and the word
    /// behind the dash.
    fn place_at(&self, i: usize) -> Option<(Range<usize>, Option<Range<usize>>, usize)> {
        let place = self.place(i)?;
        let capitals =
            (i..place.end).all(|k| self.is(k, Shape::Capitals) || self.is(k, Shape::Comma));
        let comma = usize::from(self.is(place.end, Shape::Comma));
        let date = self.date(place.end + comma);
        let end = date.unwrap_or(place.end);
        if !capitals || !self.is(end, Shape::Dash) {
            return None;
        }
        let date = date.map(|date| self.bare(place.end + comma, date));
        Some((self.words[i].start..self.words[place.end - 1].end, date, end + 1))
    }
}
