//! Absolute dates in a short text, in every language of the packs: [`find`], [`line`],
//! [`in_url_path`].
//!
//! The forms are those of CLDR and of the mail, web and operating-system conventions (RFC 822, ISO
//! 8601, `ctime`). Nothing is resolved against a clock: `yesterday` is no date.

mod clock;
mod line;
mod names;
mod numbers;
mod tokens;
mod url;

use std::ops::Range;

use crate::date::{Date, days};
use crate::lang::Label;
use crate::lang::lexicon::Lexicon;
use crate::text::chars::is_unspaced;
use numbers::separator;
use tokens::{Kind, Scan, has_number};

pub(crate) use line::{DateLine, is_players, line};
pub(crate) use url::in_url_path;

/// Most words and marks between the parts of a date: `15 de enero del año 2026`.
const MAX_FILL: usize = 4;
/// How far behind a word a number must stand for the word to begin a date.
const MAX_REACH: usize = 8;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// The bytes of the date, its weekday, time and zone.
    pub range: Range<usize>,
    pub date: Date,
    /// The packs (bits) that name its month so; none for a date in numbers.
    pub packs: u64,
}

#[derive(Debug, Clone, Copy)]
struct Core {
    date: Date,
    packs: u64,
    end: usize,
}

/// The first absolute date in a short text.
///
/// `prefer` is the pack of the document's language: it decides which of `3/4/2026` is the month.
pub(crate) fn find(text: &str, lex: &Lexicon, prefer: Option<usize>) -> Option<Found> {
    if !has_number(text) {
        return None;
    }
    let scan = Scan::new(text, lex, prefer);
    // eight digits are a date only where nothing else stands
    if scan.len() == 1 {
        if let Some(core) = scan.compact(0) {
            return Some(scan.found(0, core));
        }
    }
    (0..scan.len()).find_map(|i| scan.date(i).map(|core| scan.found(i, core)))
}

/// The date, if the calendar has it and it is of an age that news is from.
fn checked(year: Option<u32>, month: u32, day: Option<u32>) -> Option<Date> {
    let year = match year {
        Some(y) if !(1800..=2199).contains(&y) => return None,
        y => y.map(|y| y as u16),
    };
    if !(1..=12).contains(&month)
        || day.is_some_and(|d| d == 0 || d > u32::from(days(year, month as u8)))
    {
        return None;
    }
    Some(Date { year, month: Some(month as u8), day: day.map(|d| d as u8), ..Date::default() })
}

/// A year of two digits: the POSIX pivot (`strptime`), 69 and before in this century.
fn full_year(short: u32) -> u32 {
    if short >= 70 { 1900 + short } else { 2000 + short }
}

impl Scan<'_> {
    fn found(&self, i: usize, core: Core) -> Found {
        Found {
            range: self.start(i)..self.end_before(core.end),
            date: core.date,
            packs: core.packs,
        }
    }

    /// The date that begins at token `i`, with a weekday or a time in front and a time behind.
    fn date(&self, i: usize) -> Option<Core> {
        match self.get(i)?.kind {
            Kind::Mark(_) => None,
            Kind::Number(..) => self.timed(i).or_else(|| self.led_by_time(i)),
            Kind::Word => {
                if !(i..self.len().min(i + MAX_REACH)).any(|j| self.number(j).is_some()) {
                    return None;
                }
                // (a weekday, a month or half of a day)
                if !self.opens_listed(i) {
                    return None;
                }
                self.weekday(i)
                    .and_then(|j| self.past_weekday(j))
                    .or_else(|| self.timed(i))
                    .or_else(|| self.led_by_time(i))
            }
        }
    }

    /// The date behind a weekday: `Thursday, 15 January`, `Do., 15.1.2026`, `木曜日（15日）`.
    fn past_weekday(&self, i: usize) -> Option<Core> {
        let mut j = i;
        while j < i + MAX_FILL {
            if let Some(core) = self.timed(j) {
                return Some(core);
            }
            if !self.is_glue(j) {
                break;
            }
            j += 1;
        }
        self.led_by_time(j)
    }

    /// A time in front of its date: `10:30, 15 January 2026`. A full stop does not part its
    /// minutes, since it would be any number.
    fn led_by_time(&self, i: usize) -> Option<Core> {
        if !self.opens(i) {
            return None;
        }
        let clock = self.clock(i, false)?;
        let mut j = clock.end;
        while j <= clock.end + MAX_FILL {
            let at = self
                .weekday(j)
                .map_or(j, |behind| if self.is_glue(behind) { behind + 1 } else { behind });
            if let Some(mut core) = self.core(at) {
                core.date.time = Some(clock.time);
                core.date.offset = clock.offset;
                return core.date.day.is_some().then_some(core);
            }
            if !self.is_glue(j) {
                return None;
            }
            j += 1;
        }
        None
    }

    /// The date at token `i` and the time behind it.
    fn timed(&self, i: usize) -> Option<Core> {
        let mut core = self.core(i)?;
        if core.date.day.is_some() && core.date.time.is_none() {
            if let Some(clock) = self.clock_behind(core.end) {
                core.date.time = Some(clock.time);
                core.date.offset = clock.offset;
                core.end = clock.end;
                // `06/01/2026 - 13:55 GMT+1`: months come first only west of Greenwich
                if core.date.ambiguous
                    && clock.offset.is_some_and(|east| east > 0)
                    && self.months_first()
                {
                    core.date = Date { month: core.date.day, day: core.date.month, ..core.date };
                }
            }
        }
        Some(core)
    }

    /// The date at token `i`, without what stands around it.
    fn core(&self, i: usize) -> Option<Core> {
        if !self.opens(i) {
            return None;
        }
        let core = match self.number(i) {
            Some((_, 4)) => self
                .in_units(i)
                .or_else(|| self.year_month_day(i))
                .or_else(|| self.year_then_name(i)),
            Some((_, 1 | 2)) => self
                .in_units(i)
                .or_else(|| self.day_month_year(i))
                .or_else(|| self.day_then_name(i)),
            Some(_) => None,
            None => self.name_then_day(i),
        }?;
        self.closes(core.end).then_some(core)
    }

    /// Whether a date may begin at token `i`: it is not the rest of a longer number, name or amount
    /// (`v1.2`, `$15`, `10/15`).
    fn opens(&self, i: usize) -> bool {
        if !self.glued(i) {
            return true;
        }
        let numeric = self.number(i).is_some();
        match self.get(i - 1).map(|t| t.kind) {
            Some(Kind::Number(..)) => self.is_cut_year(i - 1),
            // 北京1月15日, 지난1월: scripts whose words stand close to numbers
            Some(Kind::Word) => {
                let last = self.word(i - 1).and_then(|w| w.chars().next_back());
                // text browsers and reader views glue inline elements: `Publiziert17. Dezember
                // 2024`
                let element = || {
                    self.word(i - 1).is_some_and(|w| w.chars().count() >= 4)
                        && last.is_some_and(char::is_lowercase)
                };
                last.is_some_and(|c| !numeric || is_unspaced(c) || c >= '\u{AC00}') || element()
            }
            // (a font's icon, as html2text prints it: `__5 May 2026`)
            Some(Kind::Mark('_')) => self.glued(i - 1) && self.mark(i.wrapping_sub(2)) == Some('_'),
            Some(Kind::Mark(
                '$' | '£' | '€' | '¥' | '₹' | '#' | '@' | '+' | '=' | '%' | '&' | '\\' | '^' | '~'
                | '№' | '§',
            )) => false,
            Some(Kind::Mark(c)) if separator(c).is_some() || matches!(c, ':' | ',') => {
                let before = if self.glued(i - 1) { self.get(i - 2).map(|t| t.kind) } else { None };
                match before {
                    Some(Kind::Number(..)) => false,
                    // ב-15 בינואר; but not `covid-19 may 2020`
                    Some(Kind::Word) if numeric && !matches!(c, ':' | ',') => self
                        .word(i - 2)
                        .and_then(|w| w.chars().next_back())
                        .is_some_and(|c| ('\u{0590}'..='\u{05FF}').contains(&c)),
                    // -15 is a number below zero
                    None => !numeric || i > 1 || separator(c) != Some('-'),
                    _ => true,
                }
            }
            _ => true,
        }
    }

    /// Whether a date may end before token `i`: no number, unit or word goes on without a space but
    /// one that opens another field (`5 May 2026By`, `5.05.2026von`).
    fn closes(&self, i: usize) -> bool {
        if !self.glued(i) {
            return true;
        }
        match self.get(i).map(|t| t.kind) {
            None => true,
            Some(Kind::Number(..)) => self.word(i - 1).is_some() || self.is_cut_year(i - 1),
            // ISO 8601's T; suffixes in scripts that glue them (15일에, 2026년에, 日に, 2026'da has a
            // mark)
            Some(Kind::Word) => self.word(i).is_some_and(|w| {
                (matches!(w, "T" | "t") && self.number(i + 1).is_some() && self.glued(i + 1))
                    || w.chars().next().is_some_and(|c| is_unspaced(c) || c >= '\u{AC00}')
                    // glued inline elements: `8 januari 2026Dagens namn`
                    || matches!(self.get(i - 1).map(|t| t.kind), Some(Kind::Number(1900..=2100, 4)))
                        && (w.chars().count() >= 3 && w.chars().next().is_some_and(char::is_uppercase)
                            || (w.chars().count() >= 3 || !self.glued(i - 1))
                                && self.lex.label(w).has(Label::Byline))
            }),
            Some(Kind::Mark('%' | '°' | '€' | '$' | '£')) => false,
            Some(Kind::Mark(c)) if separator(c).is_some() || matches!(c, ':' | ',') => {
                let next = if self.glued(i + 1) { self.get(i + 1).map(|t| t.kind) } else { None };
                match next {
                    // `Mar 5, 2024,05:30am`, `March 5, 2024/5:30 AM`
                    Some(Kind::Number(..)) => {
                        matches!(c, ',' | '/') && self.mark(i + 2) == Some(':')
                    }
                    Some(Kind::Word) => !matches!(separator(c), Some('-' | '.')),
                    _ => true,
                }
            }
            _ => true,
        }
    }
}

#[cfg(test)]
#[path = "date_tests.rs"]
mod tests;
