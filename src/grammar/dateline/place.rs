//! The place of a dateline: its words, the second place behind a slash, the region behind a comma
//! or in brackets.

use std::ops::Range;

use super::{Agency, Parsed, Scan};
use crate::grammar::words::{self, Shape};

pub(super) struct Place {
    /// Its first word.
    pub start: usize,
    /// The words from the first to this one.
    pub end: usize,
    /// The words before the first comma or slash.
    pub head: usize,
    /// Every word of the head is in capitals.
    pub capitals: bool,
    /// Some word has no case.
    pub uncased: bool,
    /// It has a function word in it.
    pub stop: bool,
    /// More places behind a slash, or a region behind a comma.
    pub parts: usize,
}

impl Scan<'_> {
    /// The place that opens at word `i`.
    pub(super) fn place(&self, i: usize) -> Option<Place> {
        let mut place = Place {
            start: i,
            end: i,
            head: i,
            capitals: true,
            uncased: false,
            stop: false,
            parts: 0,
        };
        let mut j = i;
        loop {
            let from = j;
            while j < from + 6 {
                let Some(&word) = self.words.get(j) else { break };
                let inner = j > from && word.shape == Shape::Lower && self.is_capital(j + 1);
                let small = inner
                    && (word.end - word.start <= 5)
                    && (self.is_stop(j) || self.lex.is_particle(self.text(j, j + 1)));
                if !(word.shape.is_capital() || word.shape == Shape::Uncased || small)
                    || self.is_month(j) && self.is(j + 1, Shape::Number) && j > i
                {
                    break;
                }
                if place.parts == 0 && !small {
                    place.capitals &= matches!(word.shape, Shape::Capitals | Shape::Initial);
                }
                place.uncased |= word.shape == Shape::Uncased;
                place.stop |= j == i && self.is_stop(j) && !words::opens_place(self.text(j, j + 1))
                    || place.parts == 0
                        && j > from
                        && self.is_stop(j)
                        && !self.lex.is_particle(self.text(j, j + 1))
                        && !small;
                j += 1;
                // `МОСКВА. 15 января.`: the place is a sentence; `St. Louis`, `Ft. Worth`: an
                // abbreviation goes on
                let whole = word.shape == Shape::Capitals
                    && word.end - word.start > 4
                    && !self.is(j, Shape::Capitals);
                if word.dot && (whole || !self.is_capital(j)) {
                    break;
                }
            }
            if j == from {
                // nothing behind the comma: give it back
                return (place.end > i).then_some(place);
            }
            if place.parts == 0 && place.end == i {
                place.head = j;
            }
            place.end = j;
            // `NY/ACCESSWIRE/`: an agency between slashes, no second place
            let slash = self.is(j, Shape::Slash)
                && place.parts == 0
                && self.is_capital(j + 1)
                && !self.between_slashes(j);
            let comma = self.is(j, Shape::Comma)
                && place.parts < 2
                && (self.is_capital(j + 1) || self.is(j + 1, Shape::Uncased))
                && self.date(j + 1).is_none()
                && !self.is_weekday(j + 1);
            if !(slash || comma) || place.parts > 2 {
                return Some(place);
            }
            place.parts += 1;
            j += 1;
        }
    }

    fn between_slashes(&self, i: usize) -> bool {
        (i + 1..self.words.len().min(i + 5))
            .find(|&k| !self.is_letters(k))
            .is_some_and(|k| k > i + 1 && self.is(k, Shape::Slash))
    }

    /// The place without the full stop that ends it as a sentence (`МОСКВА.`), but with an
    /// abbreviation's (`Ill.`).
    pub(super) fn bare_place(&self, place: &Place) -> Range<usize> {
        if place.parts == 0 {
            self.bare(place.start, place.end)
        } else {
            self.words[place.start].start..self.words[place.end - 1].end
        }
    }

    /// Words of the place's head.
    pub(super) fn head(&self, place: &Place) -> usize {
        place.head - place.start
    }

    /// Letters of the place's head.
    pub(super) fn letters(&self, place: &Place) -> usize {
        self.text(place.start, place.head).chars().filter(|c| c.is_alphabetic()).count()
    }

    /// `Mumbai (Maharashtra) [India], March 3`: what stands in brackets before the date is the
    /// place's region.
    pub(super) fn wider_place(&self, place: &mut Place) {
        let mut i = place.end;
        while self.is(i, Shape::Open) {
            let Some(close) =
                (i + 2..self.words.len().min(i + 5)).find(|&k| self.is(k, Shape::Close))
            else {
                return;
            };
            if !(i + 1..close).all(|k| self.is_capital(k))
                || self.agency_shape(i + 1, close) == Some(Agency::Known)
            {
                return;
            }
            i = close + 1;
        }
        if i > place.end && self.is(i, Shape::Comma) && self.date(i + 1).is_some() {
            (place.end, place.parts) = (i, place.parts + 1);
        }
    }

    /// A place by itself: a few words in capitals, no acronym, and no label of any kind.
    pub(super) fn is_city(&self, place: &Place) -> bool {
        let hits = self.lex.hits(self.text(place.start, place.end));
        place.capitals
            && !place.stop
            && self.head(place) <= 3
            && self.letters(place) > 3
            && hits.any.is_empty()
    }

    /// `(Dallas, Texas) – `, `[Manila, March 3, 2026] – `.
    pub(super) fn bracketed_place(&self) -> Option<Parsed> {
        let place = self.place(1)?;
        let comma = usize::from(self.is(place.end, Shape::Comma));
        let dated = self.date(place.end + comma);
        let close = dated.unwrap_or(place.end);
        if !self.is(close, Shape::Close) || self.is_kicker(&place) {
            return None;
        }
        let (end, dash) = self.separator(close + 1, false);
        // (a region behind a comma is as good as a day: `(Dallas, Texas) –On Thursday …`; so is a
        // second word before a dash that is no hyphen: `(Elswick County) – On Thursday …`)
        let long = || dash.is_some_and(|dash| matches!(dash, "–" | "—"));
        let second = || self.head(&place) == 2 && long();
        let region = || (place.parts > 0 || second()) && dash.is_some() && self.tells(end);
        let sure = !place.stop
            && !place.uncased
            && (dated.is_some() && self.opens_sentence(end) || region());
        (sure || self.is_lone(&place, end, dash?)).then(|| Parsed {
            range: self.words[0].start..self.words[end - 1].end,
            place: Some(self.bare_place(&place)),
            agency: None,
            date: dated.map(|date| self.bare(place.end + comma, date)),
        })
    }
}
