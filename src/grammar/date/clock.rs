//! The time of day and the zone that stand beside a date.

use super::tokens::Scan;
use crate::date::Time;
use crate::lang::DateUnit;

/// Most tokens between a date and its time: `, um`, `| kl.`, ` - Thursday, `.
const MAX_GLUE: usize = 5;

#[derive(Debug, Clone, Copy)]
pub(super) struct Clock {
    pub time: Time,
    pub offset: Option<i16>,
    /// The token behind it.
    pub end: usize,
}

/// Names of zones in capitals and their offset in minutes. `None` where the same letters stand for
/// several zones (CST: Chicago, Havana, Shanghai) or for summer and winter time alike (ET).
const ZONES: &[(&str, Option<i16>)] = &[
    ("ACDT", Some(630)),
    ("ACST", Some(570)),
    ("ADT", Some(-180)),
    ("AEDT", Some(660)),
    ("AEST", Some(600)),
    ("AET", None),
    ("AKDT", Some(-480)),
    ("AKST", Some(-540)),
    ("AMT", None),
    ("ART", Some(-180)),
    ("AST", None),
    ("AWST", Some(480)),
    ("BRT", Some(-180)),
    ("BST", Some(60)),
    ("CAT", Some(120)),
    ("CDT", None),
    ("CEST", Some(120)),
    ("CET", Some(60)),
    ("CST", None),
    ("CT", None),
    ("EAT", Some(180)),
    ("EDT", Some(-240)),
    ("EEST", Some(180)),
    ("EET", Some(120)),
    ("EST", Some(-300)),
    ("ET", None),
    ("GMT", Some(0)),
    ("HKT", Some(480)),
    ("HST", Some(-600)),
    ("ICT", Some(420)),
    ("IDT", Some(180)),
    ("IST", None),
    ("JST", Some(540)),
    ("KST", Some(540)),
    ("MDT", Some(-360)),
    ("MESZ", Some(120)),
    ("MEZ", Some(60)),
    ("MSK", Some(180)),
    ("MST", None),
    ("MT", None),
    ("NPT", Some(345)),
    ("NZDT", Some(780)),
    ("NZST", Some(720)),
    ("PDT", Some(-420)),
    ("PKT", Some(300)),
    ("PST", Some(-480)),
    ("PT", None),
    ("SAST", Some(120)),
    ("SGT", Some(480)),
    ("TRT", Some(180)),
    ("TSİ", Some(180)),
    ("UTC", Some(0)),
    ("WAT", Some(60)),
    ("WEST", Some(60)),
    ("WET", Some(0)),
    ("WIB", Some(420)),
    ("WIT", Some(540)),
    ("WITA", Some(480)),
    ("Z", Some(0)),
    ("МСК", Some(180)),
];

impl Scan<'_> {
    /// Whether a token may stand between a date and its time.
    pub(super) fn is_glue(&self, i: usize) -> bool {
        match self.mark(i) {
            Some(c) => matches!(
                c,
                ',' | '.'
                    | ';'
                    | ':'
                    | '-'
                    | '–'
                    | '—'
                    | '―'
                    | '|'
                    | '·'
                    | '•'
                    | '∙'
                    | '/'
                    | '('
                    | ')'
                    | '（'
                    | '）'
                    | '@'
                    | '،'
                    | '，'
                    | '・'
                    | '\''
            ),
            None => self.date_word(i),
        }
    }

    /// The time that follows a date that ends before token `i`, over separators and a weekday.
    pub(super) fn clock_behind(&self, i: usize) -> Option<Clock> {
        // 2026-01-15T10:30
        if self.word(i).is_some_and(|w| matches!(w, "T" | "t"))
            && self.glued(i)
            && self.glued(i + 1)
        {
            return self.clock(i + 1, false);
        }
        let mut j = i;
        while j <= i + MAX_GLUE {
            if let Some(clock) = self.clock(j, true) {
                // a number glued to a mark is part of a longer one; behind a year that the hour is
                // glued to it is the time; glued to a unit it is the hour (1月15日10時)
                return (j > i
                    || !self.glued(j)
                    || self.number(j).is_none()
                    || self.word(j - 1).is_some()
                    || self.is_cut_year(j - 1))
                .then_some(clock);
            }
            j = match self.weekday(j) {
                Some(behind) => behind,
                None if self.is_glue(j) => j + 1,
                None => return None,
            };
        }
        None
    }

    /// The time that begins at token `i`. `loose`: beside a date a full stop may part hours and
    /// minutes (`10.30`).
    pub(super) fn clock(&self, i: usize, loose: bool) -> Option<Clock> {
        // 오전 10:30, 下午3时, 午後3時
        let (i, before) = match self.half(i) {
            Some((pm, j)) => (j, Some(pm)),
            None => (i, None),
        };
        let mut hour = self.small(i)?;
        let mut j = i + 1;
        let mut minute = 0;
        let mut second = None;
        let mut sure = before.is_some();
        let parted = self.mark(j).is_some_and(|c| matches!(c, ':' | '：') || (loose && c == '.'))
            && self.glued(j)
            && self.glued(j + 1);
        if parted && self.number(j + 1).is_some_and(|(_, digits)| digits == 2) {
            let colon = self.mark(j);
            minute = self.small(j + 1)?;
            sure = true;
            j += 2;
            if self.mark(j) == colon
                && self.glued(j)
                && self.glued(j + 1)
                && self.number(j + 1).is_some_and(|(_, digits)| digits == 2)
            {
                second = self.small(j + 1);
                j += 2;
                // fractions of a second
                if self.mark(j).is_some_and(|c| matches!(c, '.' | ','))
                    && self.glued(j)
                    && self.glued(j + 1)
                    && self.number(j + 1).is_some()
                {
                    j += 2;
                }
            }
            // more numbers behind it: a version, an address
            if self.mark(j).is_some_and(|c| matches!(c, '.' | ':'))
                && self.glued(j)
                && self.glued(j + 1)
                && self.number(j + 1).is_some()
            {
                return None;
            }
            if self.unit(j, DateUnit::Hour) {
                j += 1;
            }
        } else if self.unit(j, DateUnit::Hour) {
            // 10h30, 10 h 30 (as French sets it), 10 Uhr 30, 10時30分
            j = self.past_stop(j + 1);
            sure = true;
            if self.number(j).is_some_and(|(value, digits)| digits == 2 && value < 60)
                && (self.glued(j)
                    || self.unit(j + 1, DateUnit::Minute)
                    || !loose
                    || self.word(j + 1).is_none())
            {
                minute = self.small(j)?;
                j += 1;
                if self.unit(j, DateUnit::Minute) {
                    j += 1;
                }
            }
        }
        let after = self.half(j);
        if let Some((_, behind)) = after {
            sure = true;
            j = behind;
        }
        if !sure {
            return None;
        }
        if let Some(pm) = before.or(after.map(|(pm, _)| pm)) {
            // some print 15:45 PM; hours over twelve need no half
            if hour <= 12 {
                hour = hour % 12 + if pm { 12 } else { 0 };
            }
        }
        if hour > 23 || minute > 59 || second.is_some_and(|s| s > 60) {
            return None;
        }
        // `10:30-11:30` is a span of hours; an offset stands behind seconds or a space, or in a
        // time with a `T`
        let span = loose
            && second.is_none()
            && self.mark(j) == Some('-')
            && self.glued(j)
            && self.glued(j + 1);
        let (offset, end) = if span { (None, j) } else { self.zone(j) };
        Some(Clock { time: Time { hour, minute, second }, offset, end })
    }

    /// `am` (false) or `pm` (true) at token `i`, and the token behind it: a word, two (`sáng nay`),
    /// or letters with stops (`p.m.`).
    fn half(&self, i: usize) -> Option<(bool, usize)> {
        self.word(i)?;
        let is = |text: &str, unit| self.lex.is_date_unit(text, unit);
        // p.m. and π.μ. are two words for the lexicon
        let dotted =
            self.mark(i + 1) == Some('.') && self.glued(i + 1) && self.word(i + 2).is_some();
        for (text, end) in [
            (self.slice(i, i + 3), i + 3),
            (self.slice(i, i + 2), i + 2),
            (self.slice(i, i + 1), i + 1),
        ] {
            if end == i + 3 && !dotted || end > self.len() {
                continue;
            }
            if is(text, DateUnit::Am) {
                return Some((false, self.past_stop(end)));
            }
            if is(text, DateUnit::Pm) {
                return Some((true, self.past_stop(end)));
            }
        }
        None
    }

    /// The zone at token `i`: its offset, if the text gives one, and the token behind it.
    fn zone(&self, i: usize) -> (Option<i16>, usize) {
        if let Some(found) = self.offset(i) {
            return (Some(found.0), found.1);
        }
        let open = matches!(self.mark(i), Some('(' | '['));
        let at = if open { i + 1 } else { i };
        let Some(word) = self.word(at) else { return (None, i) };
        let Some(&(name, minutes)) = ZONES.iter().find(|(name, _)| *name == word) else {
            return (None, i);
        };
        let mut end = at + 1;
        let mut minutes = minutes;
        // GMT+2, UTC+05:30
        if matches!(name, "GMT" | "UTC") {
            if let Some((shift, behind)) = self.offset(end) {
                minutes = Some(shift);
                end = behind;
            }
        }
        if open {
            if !matches!(self.mark(end), Some(')' | ']')) {
                return (None, i);
            }
            end += 1;
        }
        (minutes, end)
    }

    /// `+02:00`, `-0500`, `+1` at token `i`.
    fn offset(&self, i: usize) -> Option<(i16, usize)> {
        let sign = match self.mark(i)? {
            '+' => 1,
            '-' | '−' => -1,
            _ => return None,
        };
        if !self.glued(i + 1) {
            return None;
        }
        let (value, digits) = self.number(i + 1)?;
        let (hours, minutes, end) = match digits {
            4 => (value / 100, value % 100, i + 2),
            1 | 2 if self.mark(i + 2) == Some(':') && self.glued(i + 2) && self.glued(i + 3) => {
                (value, u32::from(self.small(i + 3)?), i + 4)
            }
            1 | 2 => (value, 0, i + 2),
            _ => return None,
        };
        (hours <= 14 && minutes < 60).then_some((sign * (hours * 60 + minutes) as i16, end))
    }
}

#[cfg(test)]
#[path = "clock_tests.rs"]
mod tests;
