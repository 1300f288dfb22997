//! The dateline: the place (and the date, and the agency) that opens a story's first paragraph.
//!
//! `dateline := place ("/" place)? ("," region)? ("," date)? agency? separator`, the agency in
//! brackets or between slashes. An agency that a pack knows, a date, or a place in capitals before
//! a dash vouches for it; a capitalised word before a dash is one only if a whole sentence follows
//! and no second dash closes a parenthesis.

use std::ops::Range;

mod agency;
mod lone;
mod place;

use super::byline_unspaced::is_unspaced_line;
use super::dateline_unspaced;
use super::words::{self, Shape, Word};
use crate::lang::lexicon::{Lexicon, tokens};
use crate::text::chars::{clip, is_alphanumeric, is_numeric, is_uppercase};
use lone::without_agency;
use place::Place;

/// A dateline: ranges into the text that was scanned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Parsed {
    /// From the place to the separator, which belongs to it; the space behind does not.
    pub range: Range<usize>,
    pub place: Option<Range<usize>>,
    pub agency: Option<Range<usize>>,
    pub date: Option<Range<usize>>,
}

/// Bytes that are looked at: the longest datelines (two places, a date with its year, an agency)
/// and the sentence behind them.
const WINDOW: usize = 260;
/// The separator of a dateline stands among the first words.
const MAX_DATELINE: usize = 160;
/// Bytes of a line that is a place and a day without a mark between them.
const LONE: usize = 80;

/// A dateline that opens `text`.
pub(crate) fn open(text: &str, lex: &Lexicon, lang: Option<usize>) -> Option<Parsed> {
    let start = text.len() - text.trim_start().len();
    let window = clip(&text[start..], WINDOW);
    let first = window.chars().next()?;
    if !(first.is_alphabetic() && !first.is_lowercase()
        || matches!(first, '(' | '[' | '【' | '（' | '［' | '〔' | '/'))
    {
        return None;
    }
    let opening = clip(window, 60);
    let found = if is_unspaced_line(opening) { dateline_unspaced::open(window, lex) } else { None };
    let found = match found {
        Some(found) => found,
        None if dateline_unspaced::is_uncased(first)
            && !dateline_unspaced::has_early_sign(clip(window, MAX_DATELINE)) =>
        {
            return None;
        }
        None if opens_sentence(window, lex) || !has_signs(clip(window, MAX_DATELINE)) => {
            return None;
        }
        None => Scan { text: window, words: words::split(window, WINDOW)?, lex, lang }.open()?,
    };
    let shift = |range: Range<usize>| range.start + start..range.end + start;
    (found.range.end <= MAX_DATELINE).then(|| Parsed {
        range: shift(found.range),
        place: found.place.map(shift),
        agency: found.agency.map(shift),
        date: found.date.map(shift),
    })
}

/// Whether a text has what every dateline has: a separator, a bracket, a slash, a number; or
/// capitals from its second letter on.
fn has_signs(text: &str) -> bool {
    let capital = text.chars().nth(1).is_none_or(|c| is_uppercase(c) || !is_alphanumeric(c));
    // (a number says nothing of a sentence)
    let numbers = text.len() <= LONE;
    let sign = |c: char| {
        numbers && is_numeric(c)
            || matches!(
                words::separator(c),
                Some(Shape::Dash | Shape::Open | Shape::Slash | Shape::Close)
            )
    };
    let bytes = text.as_bytes();
    let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    // (a hyphen between two letters is the word's own)
    let plain = |at: usize| {
        letter(at)
            || matches!(bytes[at], b' ' | b',' | b'.')
            || at > 0 && bytes[at] == b'-' && letter(at - 1) && letter(at + 1)
    };
    capital || text.char_indices().any(|(at, c)| !plain(at) && sign(c))
}

/// Whether a text certainly opens with a sentence: capital words, and two small ones of which the
/// first belongs to no date.
fn opens_sentence(text: &str, lex: &Lexicon) -> bool {
    let is_small = |word: &str| !word.is_empty() && word.chars().all(char::is_lowercase);
    let is_capital = |word: &str| {
        word.starts_with(char::is_uppercase) && word.chars().skip(1).all(char::is_lowercase)
    };
    // (a place has five words at most)
    let mut words = text.split(' ').enumerate().skip_while(|(_, word)| is_capital(word));
    let (Some((1..=5, first)), Some((_, second))) = (words.next(), words.next()) else {
        return false;
    };
    is_small(first) && is_small(second) && !lex.opens_listed(first)
}

/// How sure it is that an agency stands where one was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Agency {
    Known,
    Shaped,
}

struct Scan<'a> {
    text: &'a str,
    words: Vec<Word>,
    lex: &'a Lexicon,
    lang: Option<usize>,
}

impl Scan<'_> {
    fn shape(&self, i: usize) -> Option<Shape> {
        self.words.get(i).map(|w| w.shape)
    }

    fn is(&self, i: usize, shape: Shape) -> bool {
        self.shape(i) == Some(shape)
    }

    fn text(&self, i: usize, j: usize) -> &str {
        words::joined(self.text, &self.words, i, j)
    }

    fn is_letters(&self, i: usize) -> bool {
        self.shape(i).is_some_and(Shape::is_letters)
    }

    fn is_capital(&self, i: usize) -> bool {
        self.shape(i).is_some_and(Shape::is_capital)
    }

    fn is_stop(&self, i: usize) -> bool {
        let packs = self.lex.packs_of(self.lang);
        tokens(self.text(i, i + 1))
            .next()
            .is_some_and(|token| self.lex.stop_word(token.hash) & packs != 0)
    }

    /// A weekday of the text's language. Its short forms are regions elsewhere (`BOSTON, MA`,
    /// `TORONTO, ON`).
    fn is_weekday(&self, i: usize) -> bool {
        let word = self.text(i, i + 1);
        let packs = if word.len() > 3 { u64::MAX } else { self.lex.packs_of(self.lang) };
        self.is_letters(i) && self.lex.weekday_packs(word) & packs != 0
    }

    /// An article before a day, as letters and releases are dated.
    fn is_article(&self, i: usize) -> bool {
        self.is(i, Shape::Lower)
            && matches!(
                self.text(i, i + 1),
                "le" | "den" | "el" | "il" | "a" | "à" | "dnia" | "dne"
            )
            && self.is(i + 1, Shape::Number)
    }

    fn is_month(&self, i: usize) -> bool {
        self.is_letters(i) && self.lex.month(self.text(i, i + 1)).is_some()
    }

    /// Words `i..j`, without a full stop at their end.
    fn bare(&self, i: usize, j: usize) -> Range<usize> {
        let text = self.text(i, j);
        self.words[i].start..self.words[i].start + text.trim_end_matches(['.', '।']).len()
    }

    fn open(&self) -> Option<Parsed> {
        if self.is(0, Shape::Open) {
            return self.agency_first().or_else(|| self.bracketed_place());
        }
        if let Some(end) = self.date(0) {
            return self.date_first(end);
        }
        if self.is_weekday(0) {
            return None;
        }
        let mut place = self.place(0)?;
        let behind = self.agency_behind(&mut place);
        self.wider_place(&mut place);
        let mut i = behind.as_ref().map_or(place.end, |&(_, end)| end);
        let mut agency = behind.map(|(range, _)| (range, Agency::Known));
        let mut date = None;
        let mut slashes = false;
        let mut brackets = false;
        // the date, the agency: each once, in either order
        for _ in 0..4 {
            let comma = usize::from(self.is(i, Shape::Comma) || self.is(i, Shape::Stop));
            // `Lyon, le 3 mars 2025 – `, `Köln, den 3. März 2025 – `
            let comma = comma + usize::from(comma > 0 && self.is_article(i + comma));
            if let (None, Some(end)) = (&date, self.date(i + comma)) {
                date = Some(self.bare(i + comma, end));
                i = self.clock(end);
                continue;
            }
            // `PLACE – 3 March 2026 – `, `PLACE - Example Newswire - 3 March 2026 - `
            if let (None, true, Some(end)) = (&date, self.is(i, Shape::Dash), self.date(i + 1)) {
                if (agency.is_some() || place.capitals || place.parts > 0)
                    && self.is(end, Shape::Dash)
                {
                    date = Some(self.bare(i + 1, end));
                    i = end;
                    continue;
                }
            }
            // releases: `AUSTIN, Texas--(BUSINESS WIRE)--`
            if self.is(i, Shape::Dash)
                && self.is(i + 1, Shape::Open)
                && !self.words[i + 1].spaced
                && agency.is_none()
            {
                i += 1;
            }
            // `LAS VEGAS, NV — March 18, 2025 — (EXAMPLE NEWSWIRE) — `
            if self.is(i, Shape::Dash)
                && self.is(i + 1, Shape::Open)
                && date.is_some()
                && agency.is_none()
            {
                let close =
                    (i + 2..self.words.len().min(i + 11)).find(|&k| self.is(k, Shape::Close));
                i += usize::from(close.is_some_and(|close| {
                    self.agency_shape(i + 2, close).is_some() && self.is(close + 1, Shape::Dash)
                }));
            }
            if self.is(i, Shape::Open) {
                let close =
                    (i + 1..self.words.len().min(i + 10)).find(|&k| self.is(k, Shape::Close))?;
                // `WASHINGTON (Dec. 6, 2006)`
                if let (None, Some(end)) = (&date, self.date(i + 1)) {
                    if end == close {
                        date = Some(self.bare(i + 1, end));
                        i = close + 1;
                        continue;
                    }
                }
                if agency.is_some() {
                    break;
                }
                let sure = self.agency_shape(i + 1, close)?;
                agency = Some((self.words[i + 1].start..self.words[close - 1].end, sure));
                brackets = true;
                i = close + 1;
                continue;
            }
            // `Berlin/dpa – `
            let behind = self.is(i, Shape::Slash) && self.is(i + 2, Shape::Dash);
            if behind && agency.is_none() && self.agency_shape(i + 1, i + 2) == Some(Agency::Known)
            {
                agency = Some((self.words[i + 1].range(), Agency::Known));
                i += 2;
                continue;
            }
            if self.is(i, Shape::Slash) && agency.is_none() {
                let close =
                    (i + 1..self.words.len().min(i + 7)).find(|&k| self.is(k, Shape::Slash))?;
                // `/Корр. ТАСС Анна Белова/`
                let signed = matches!(self.text(i + 1, i + 2), "Корр." | "Спецкорр.");
                let (from, to) = if signed { (i + 2, i + 3) } else { (i + 1, close) };
                let sure = self.agency_shape(from, to).filter(|_| signed || close < i + 5)?;
                agency = Some((self.words[from].start..self.words[to - 1].end, sure));
                slashes = true;
                i = close + 1;
                continue;
            }
            if let (None, Some((end, dash))) = (&agency, self.wire_between(i)) {
                agency = Some((self.bare(i + 1, end), Agency::Known));
                i = dash;
                continue;
            }
            break;
        }
        // the date of a release stands between slashes too: `NY/ACCESSWIRE/May 7, 2024/`
        if slashes && date.is_some() && self.is(i, Shape::Slash) {
            i += 1;
        }
        // `JAKARTA, EXAMPLE.com - `, `МОСКВА. 15 января. EXAMPLE.RU - `, `15 янв — РИА Новости. `
        let mut loose = false;
        if agency.is_none() {
            if let Some(end) = self.loose_agency(i, date.is_some()) {
                let from = if self.is_letters(i) || self.is(i, Shape::Domain) { i } else { i + 1 };
                agency = Some((self.bare(from, end), Agency::Known));
                loose = true;
                i = end;
            }
        }
        let strong =
            agency.as_ref().is_some_and(|&(_, sure)| sure == Agency::Known) || date.is_some();
        let named = place.capitals && (self.letters(&place) > 3 || place.parts > 0);
        // `BAKU, Azerbaijan, March 3. The board …`
        let dotted =
            named && date.is_some() && self.text(i - 1, i).ends_with('.') && self.opens_sentence(i);
        let stop = slashes || date.is_some() && (brackets || loose || named);
        // `NEW DELHI, Jan 15 (ANI): `, `LAHORE: `
        // `Oslo (NTB): `
        let wired = brackets
            && agency.as_ref().is_some_and(|(_, sure)| *sure == Agency::Known)
            && self.tells_in(i + 1, 5);
        let colon = self.is(i, Shape::Colon)
            && (date.is_some() && brackets
                || wired
                || !strong && place.parts == 0 && self.is_city(&place) && self.tells(i + 1));
        let (end, dash) = if colon { (i + 1, Some(":")) } else { self.separator(i, stop) };
        let agency_range = agency.as_ref().map(|(range, _)| range.clone());
        // `VARNHOLM, Monday.`
        let weekday =
            date.is_none() && agency.is_none() && self.is_city(&place) && self.ends_in_weekday(i);
        let end = if weekday { self.words.len() } else { end };
        let before_dash = self
            .weekday_before_dash(i)
            .filter(|_| date.is_none() && agency.is_none() && named && !place.stop);
        let (weekday, end) = before_dash.map_or((weekday, end), |end| (true, end));
        // it is all there is: the story begins on the next line
        // (releases have the service before the day: `Austin, TX (PRWEB) March 3, 2025`)
        let served = brackets && date.is_some() && place.parts > 0;
        let alone = end >= self.words.len() && (named || served);
        let accepted = match (&agency, &date) {
            (Some((_, Agency::Known)), _) | (None, Some(_)) if alone => true,
            (Some((_, Agency::Known)), Some(_)) => true,
            (Some((_, Agency::Shaped)), Some(_)) => {
                dash.is_some() || slashes || end > i || place.capitals
            }
            (Some((_, Agency::Known)), None) => {
                // (`Zürich (sda) Am Montag …`: nothing else puts a wire's sign behind one word)
                let bare = || {
                    brackets && self.head(&place) == 1 && place.parts == 0 && self.tells_in(end, 5)
                };
                dash.is_some()
                    || slashes && end > i
                    || !slashes && place.capitals && self.opens_sentence(end)
                    || bare()
            }
            (Some((range, Agency::Shaped)), None) => {
                // `Svolvaer (Harbour Gazette) – `: one word, and a paper that says so
                let paper = || {
                    brackets
                        && dash.is_some()
                        && self.is_paper(range)
                        && self.head(&place) == 1
                        && self.opens_sentence(end)
                };
                (dash.is_some() || slashes && end > i) && place.capitals && self.letters(&place) > 3
                    || paper()
            }
            (None, Some(_)) => {
                // `Published 06.01.2026 - 16:25` is a stamp: no number follows a dateline that has
                // a date
                let stamp = self.is(end, Shape::Number)
                    || !without_agency(self.lex.hits(self.text(place.start, place.end)).start)
                        .is_empty();
                (dash.is_some() || dotted || named && end > i)
                    && !place.uncased
                    && self.head(&place) <= 4
                    && !place.stop
                    && self.opens_sentence(end)
                    && !stamp
            }
            (None, None) if weekday || self.is_sentence_of_place(&place, i) => true,
            (None, None) => self.is_lone(&place, end, dash?),
        };
        // a bracket behind a function word is no agency's: `Die Partei (CDU) - `
        if !accepted
            || place.stop && !(strong && (place.capitals || self.head(&place) > 2))
            || self.is_kicker(&place)
        {
            return None;
        }
        let last = if end > i { self.words[end - 1].end } else { self.words[i - 1].end };
        Some(Parsed {
            range: self.words[0].start..last,
            place: Some(self.bare_place(&place)),
            agency: agency_range,
            date,
        })
    }

    /// The end of a date that opens at word `i`: numbers, months, weekdays and the words between
    /// them, with at least one number.
    fn date(&self, i: usize) -> Option<usize> {
        let (mut j, mut end, mut number) = (i, None, false);
        while j < self.words.len() && j < i + 9 {
            let part = |k: usize| {
                self.is(k, Shape::Number) && !self.text(k, k + 1).contains(':')
                    || self.is_month(k)
                    || self.is_weekday(k)
            };
            if part(j) {
                number |= self.is(j, Shape::Number);
                j += 1;
                if number {
                    end = Some(j);
                }
                // `15 января.`: the date is a sentence
                if number && self.words[j - 1].dot && !part(j) && !self.is(j, Shape::Comma) {
                    break;
                }
            } else if j > i
                && (self.is(j, Shape::Comma)
                    || self.is_letters(j) && self.lex.is_date_word(self.text(j, j + 1)))
                && part(j + 1)
            {
                j += 1;
            } else {
                break;
            }
        }
        // a number alone is a day only where a month stands beside it: `BOEING 737 - `
        let month = (i..end?).any(|k| {
            self.is_month(k) || self.text(k, k + 1).trim_end_matches('.').contains(['.', '/', '-'])
        });
        end.filter(|_| month)
    }

    /// The end of the separator at word `i` (`i` itself if there is none), and its dash if it has
    /// one.
    fn separator(&self, i: usize, stop: bool) -> (usize, Option<&str>) {
        let mut j = i;
        // `(EFE).- `
        if self.is(j, Shape::Stop) && (stop || self.is(j + 1, Shape::Dash)) {
            j += 1;
        }
        if self.is(j, Shape::Arrows) {
            return (j + 1, Some(">>"));
        }
        if self.is(j, Shape::Dash) {
            let dash = self.text(j, j + 1);
            let spaced = self.words[j].spaced
                || self.words.get(j + 1).is_none_or(|w| w.spaced)
                || !dash.starts_with('-')
                || dash.len() > 1;
            if spaced {
                return (j + 1, Some(dash));
            }
        }
        (if stop { j } else { i }, None)
    }

    /// Whether a sentence may open at word `i`.
    fn opens_sentence(&self, i: usize) -> bool {
        match self.shape(i) {
            Some(Shape::Quote | Shape::Number | Shape::Open | Shape::Uncased | Shape::Other) => {
                true
            }
            Some(shape) => shape.is_capital(),
            None => false,
        }
    }
}
