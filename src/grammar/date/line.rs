//! Lines that hold a date and nothing else.

use std::ops::Range;

use super::tokens::{Kind, Scan, has_number};
use super::{Core, Date, Lexicon};
use crate::lang::lexicon::Labels;
use crate::lang::{DateUnit, Label};
use crate::text::scan;

/// Longest line that is taken for date matter.
const MAX_LINE: usize = 200;

/// A line that says when the story appeared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DateLine {
    pub date: Date,
    /// The bytes of the date.
    pub range: Range<usize>,
    /// `Label::Published` or `Label::Updated`, where the line has such a label in front of the
    /// date.
    pub label: Option<Label>,
    /// The date of the last change, where the line gives both.
    pub updated: Option<(Date, Range<usize>)>,
}

type Dated = (Core, Range<usize>, Option<Label>);

/// Reads a line that is all date matter: labels, weekdays, one date or two, times, zones,
/// separators, a reading time.
pub(crate) fn line(text: &str, lex: &Lexicon, prefer: Option<usize>) -> Option<DateLine> {
    if text.len() > MAX_LINE || !has_number(text) || !may_begin(text, lex) || is_counted(text, lex)
    {
        return None;
    }
    let scan = Scan::new(text, lex, prefer);
    let dates = scan.date_matter()?;
    let [first, second] = dates;
    let (core, range, label) = first?;
    let single =
        |core: Core, range, label| DateLine { date: core.date, range, label, updated: None };
    let Some((other, other_range, other_label)) = second else {
        return Some(single(core, range, label));
    };
    match (label, other_label) {
        (Some(Label::Updated), Some(Label::Published)) => Some(DateLine {
            updated: Some((core.date, range)),
            ..single(other, other_range, other_label)
        }),
        (None | Some(Label::Published), Some(Label::Updated)) => Some(DateLine {
            updated: Some((other.date, other_range)),
            ..single(core, range, label)
        }),
        // (a tool has printed an element's text and its title: one day twice)
        (None, None) | (Some(_), None) if is_day(&core.date, &other.date) => {
            Some(single(core, range, label))
        }
        // (clocks tell when something was done, and a story is changed later than it appeared)
        (None | Some(Label::Published), None)
            if core.date.time.is_some() && other.date.time.is_some() && is_later(&other, &core) =>
        {
            Some(DateLine {
                updated: Some((other.date, other_range)),
                ..single(core, range, label)
            })
        }
        // two dates without a word on which is which are a span of days
        _ => None,
    }
}

fn is_day(a: &Date, b: &Date) -> bool {
    (a.year, a.month, a.day) == (b.year, b.month, b.day)
}

fn is_later(a: &Core, b: &Core) -> bool {
    let clock = |date: &Date| date.time.map(|time| (time.hour, time.minute));
    let key = |date: &Date| (date.year, date.month, date.day, clock(date));
    key(&a.date) > key(&b.date)
}

/// Whether date matter may begin with a line's first word. Nearly all lines begin with one that is
/// in no list, and need not be cut up; `true` where the first word is not plain ASCII before a
/// space.
fn may_begin(text: &str, lex: &Lexicon) -> bool {
    let text = text.trim_start_matches(' ');
    let letters = scan::leading(text.as_bytes(), u8::is_ascii_alphabetic);
    letters == 0
        || text.as_bytes().get(letters) != Some(&b' ')
        || lex.opens_listed_or_label(&text[..letters])
}

/// Whether a line of ASCII has a number and no date (`Section 12`): one of fewer than four digits
/// has a word of dates in it.
fn is_counted(text: &str, lex: &Lexicon) -> bool {
    let digits = scan::count(text.as_bytes(), |b| b.is_ascii_digit());
    let mut words = text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
    digits < 4 && text.is_ascii() && !words.any(|word| lex.opens_listed(word))
}

/// Whether a line is a player's: a clip's running time stands in it (`Mo 3.3.2025 15:17 01:00
/// min`). Its date is the clip's.
pub(crate) fn is_players(text: &str, lex: &Lexicon, prefer: Option<usize>) -> bool {
    if !text.contains(':') {
        return false;
    }
    let scan = Scan::new(text, lex, prefer);
    (0..scan.len()).any(|i| scan.running_time(i))
}

impl Scan<'_> {
    /// The one or two dates of a line that holds nothing else.
    fn date_matter(&self) -> Option<[Option<Dated>; 2]> {
        let mut dates: [Option<Dated>; 2] = [None, None];
        let mut n = 0;
        let mut label = None;
        let mut i = 0;
        while i < self.len() {
            if let Some((found, end)) = self.label(i) {
                label = Some(found);
                i = end;
                continue;
            }
            let compact = if label.is_some() { self.compact(i) } else { None };
            if let Some(core) = compact.or_else(|| self.date(i)) {
                if n == 2 || (n == 0 && label.is_none() && self.ends_sentence(core)) {
                    return None;
                }
                dates[n] = Some((core, self.start(i)..self.end_before(core.end), label.take()));
                n += 1;
                i = core.end;
                continue;
            }
            i = self
                .reading_time(i)
                .or_else(|| self.loose_time(i, n))
                .or_else(|| self.weekday(i))
                .or_else(|| self.separator(i))?;
        }
        (n > 0).then_some(dates)
    }

    /// A label of dates at token `i` and the token behind it.
    fn label(&self, i: usize) -> Option<(Label, usize)> {
        self.word(i)?;
        let wanted = Labels::of(&[Label::Published, Label::Updated]);
        let (found, end) = self.lex.opens_with(&self.text[self.start(i)..], wanted)?;
        let label = if found.has(Label::Updated) { Label::Updated } else { Label::Published };
        Some((label, self.behind(i, self.start(i) + end)))
    }

    /// The first token from `i` on that starts at or behind a byte.
    fn behind(&self, i: usize, byte: usize) -> usize {
        (i + 1..self.len()).find(|&j| self.start(j) >= byte).unwrap_or(self.len())
    }

    /// Whether a month's name and a year with a full stop end a wrapped sentence (`on 5 May
    /// 2023.`): no date is printed so. Dates in numbers are (`15.01.2026.`), and days (`2026.
    /// január 15.`).
    fn ends_sentence(&self, core: Core) -> bool {
        core.packs != 0
            && core.end + 1 == self.len()
            && self.mark(core.end) == Some('.')
            && self.number(core.end - 1).is_some_and(|(_, digits)| digits == 4)
    }

    /// `4 min read`, `Lesezeit: 4 Minuten` at token `i`: the token behind it.
    fn reading_time(&self, i: usize) -> Option<usize> {
        let wanted = Labels::of(&[Label::Metadata]);
        let phrase = |i: usize| {
            self.word(i)?;
            let (_, end) = self.lex.opens_with(&self.text[self.start(i)..], wanted)?;
            Some(self.behind(i, self.start(i) + end))
        };
        if let Some((1..=120, 1..=3)) = self.number(i) {
            let mut j = i + 1;
            // 3-4 min read, 4-minute read
            if self.mark(j).is_some_and(|c| c == '-' || c == '–') {
                j += if self.number(j + 1).is_some() { 2 } else { 1 };
            }
            if let Some(end) = phrase(j) {
                return Some(end);
            }
            let unit = self.unit(j, DateUnit::Minute).then(|| self.past_stop(j + 1))?;
            return phrase(unit);
        }
        let mut j = phrase(i)?;
        while self.mark(j).is_some_and(|c| matches!(c, ':' | '-' | '：' | '~')) || self.date_word(j)
        {
            j += 1;
        }
        self.number(j)?;
        self.unit(j + 1, DateUnit::Minute).then(|| self.past_stop(j + 2))
    }

    /// Whether a clip's running time stands at token `i`: `01:00 min` (the sign of ISO 80000-3, or
    /// a language's word).
    fn running_time(&self, i: usize) -> bool {
        self.clock(i, false).is_some_and(|clock| self.unit(clock.end, DateUnit::Minute))
    }

    /// A time without its day behind the first date (`updated 11:30`): which day it was is not
    /// said, so that it is passed over.
    fn loose_time(&self, i: usize, dates: usize) -> Option<usize> {
        if dates == 0 || self.running_time(i) {
            return None;
        }
        self.clock(i, true).map(|clock| clock.end)
    }

    /// A separator at token `i`: a mark, a date's small word, a unit left over.
    fn separator(&self, i: usize) -> Option<usize> {
        let passed = match self.get(i)?.kind {
            Kind::Number(..) => false,
            Kind::Mark(c) => {
                self.is_glue(i)
                    || matches!(
                        c,
                        '[' | ']'
                            | '*'
                            | '_'
                            | '#'
                            | '>'
                            | '«'
                            | '»'
                            | '：'
                            | '（'
                            | '）'
                            | '【'
                            | '】'
                            | '│'
                            | '\u{25CF}'
                            | '"'
                            | '~'
                            | '\\'
                    )
            }
            Kind::Word if !self.opens_listed(i) => false,
            Kind::Word => {
                self.date_word(i)
                    || self.unit(i, DateUnit::Day)
                    || self.unit(i, DateUnit::Year)
                    || self.unit(i, DateUnit::Hour)
            }
        };
        passed.then_some(i + 1)
    }
}

#[cfg(test)]
#[path = "line_tests.rs"]
mod tests;
