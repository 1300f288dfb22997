//! Dates with a month's name: `15 January 2026`, `January 15th`, `2026. január 15.`, `15 tháng 1`.

use super::numbers::separator;
use super::tokens::Scan;
use super::{Core, MAX_FILL, checked, full_year};
use crate::lang::DateUnit;
use crate::lang::lexicon::tokens;

impl Scan<'_> {
    /// The month named at token `i`: its number, the packs that write it so, and the token behind
    /// it and its full stop.
    fn month(&self, i: usize) -> Option<(u8, u64, usize)> {
        let word = self.word(i)?;
        // tháng 1
        if self.unit(i, DateUnit::Month) && word.chars().next().is_some_and(|c| c < '\u{2000}') {
            if let Some(month @ 1..=12) = self.small(i + 1) {
                return Some((month, self.lex.date_unit_packs(word), i + 2));
            }
        }
        // tháng mười một, تشرين الثاني: the longest name counts
        let words = 1 + (1..3).take_while(|n| self.word(i + n).is_some()).count();
        let ((month, packs), end) = (1..=words)
            .rev()
            .find_map(|n| self.lex.month(self.slice(i, i + n)).map(|month| (month, i + n)))?;
        let mut end = self.past_stop(end);
        // يناير/كانون الثاني: both Arabic names of one month
        if self.mark(end) == Some('/') || self.mark(end) == Some('(') {
            let close = usize::from(self.mark(end) == Some('('));
            let second = (1..=2).rev().map(|n| end + 1 + n).find(|&j| {
                self.word(end + 1).is_some()
                    && self.word(j - 1).is_some()
                    && self.lex.month(self.slice(end + 1, j)).is_some_and(|m| m.0 == month)
            });
            if let Some(j) = second {
                end = j + close;
            }
        }
        Some((month, packs, end))
    }

    /// Whether the month's name alone tells that it is one: its language is the document's or,
    /// where that is not known, it has four letters. `out 15`, `mar 3` are dates in some languages
    /// and prose in others; they need a year.
    fn is_sure(&self, i: usize, packs: u64) -> bool {
        let Some(word) = self.word(i) else { return false };
        // English verbs: `may 15 people`, `march 10 miles`; English writes its months with a
        // capital
        let english = self.lex.packs().iter().position(|p| p.month_first());
        let by_english = english.is_some_and(|e| packs & (1 << e) != 0)
            && self.prefer.is_none_or(|p| Some(p) == english);
        if by_english && word.starts_with(|c: char| c.is_ascii_lowercase()) {
            return false;
        }
        // a month's name that is a function word of its language too (Persian `می`)
        if word.chars().next().is_some_and(|c| !c.is_uppercase())
            && tokens(word).any(|token| self.lex.stop_word(token.hash) & packs != 0)
        {
            return false;
        }
        match self.prefer {
            Some(p) if p < 64 => packs & (1 << p) != 0,
            _ => by_english || word.chars().count() >= 4 || !word.is_ascii(),
        }
    }

    /// Whether a word or mark may stand between the parts of a date with a month's name. Hyphens
    /// and slashes only without spaces.
    fn is_fill(&self, i: usize) -> bool {
        match self.mark(i) {
            Some(',' | '.' | '،' | '，' | '\'' | '’') => true,
            Some(c) if separator(c).is_some() => self.glued(i) && self.glued(i + 1),
            Some(_) => false,
            None => {
                self.date_word(i) || self.unit(i, DateUnit::Day) || self.unit(i, DateUnit::Year)
            }
        }
    }

    /// The token behind an ordinal's ending at `i`: `st`, `er`, `.`, `-го`, `:e`.
    fn past_ordinal(&self, i: usize) -> usize {
        let ending =
            |j: usize| self.glued(j) && self.word(j).is_some_and(|w| self.lex.is_ordinal(w));
        if ending(i) {
            i + 1
        } else if self.mark(i).is_some_and(|c| matches!(c, '-' | ':' | '‑' | '.' | '\'' | '’'))
            && self.glued(i)
            && ending(i + 1)
        {
            i + 2
        } else {
            self.past_stop(i)
        }
    }

    /// The year behind token `i` over commas, `de`, `năm`, and the token behind it and its unit
    /// (`г.`).
    fn year(&self, i: usize) -> Option<(u32, usize)> {
        let mut j = i;
        while j < i + MAX_FILL {
            if let Some((value, digits)) = self.number(j) {
                // 1995's and 10:30 are other things
                if digits != 4 || !(1800..=2199).contains(&value) {
                    // 29-APR-87: two digits with both hyphens of the form (`January 15-20` is a
                    // span of days)
                    let hyphen = |k: usize| self.mark(k).is_some_and(|c| separator(c) == Some('-'));
                    let hyphens = digits == 2
                        && j == i + 1
                        && hyphen(i)
                        && hyphen(i.wrapping_sub(2))
                        && self.closes(j + 1);
                    return hyphens.then(|| (full_year(value), j + 1));
                }
                let mut end = j + 1;
                if self.unit(end, DateUnit::Year)
                    && !(self.glued(end) && self.word(end).is_some_and(|w| w.is_ascii()))
                {
                    end = self.past_stop(end + 1);
                }
                return Some((value, end));
            }
            if !self.is_fill(j) {
                return None;
            }
            j += 1;
        }
        None
    }

    /// `15 January 2026`, `15. Januar`, `1er août 2026`, `15-JAN-2026`, `15 tháng 1 năm 2026`.
    pub(super) fn day_then_name(&self, i: usize) -> Option<Core> {
        let day = u32::from(self.small(i)?);
        let mut j = self.past_ordinal(i + 1);
        let stop = j + MAX_FILL;
        let (at, (month, packs, behind)) = loop {
            if let Some(found) = self.month(j) {
                break (j, found);
            }
            if j >= stop || !self.is_fill(j) {
                return None;
            }
            j += 1;
        };
        match self.year(behind) {
            Some((year, end)) if self.closes(end) => {
                Some(Core { date: checked(Some(year), u32::from(month), Some(day))?, packs, end })
            }
            _ if self.is_sure(at, packs) => {
                Some(Core { date: checked(None, u32::from(month), Some(day))?, packs, end: behind })
            }
            _ => None,
        }
    }

    /// `2026. január 15.`, `2026 m. sausio 15 d.`, `2026. gada 15. janvāris`, `2026-Jan-15`.
    pub(super) fn year_then_name(&self, i: usize) -> Option<Core> {
        let (year, _) = self.number(i)?;
        let mut j = i + 1;
        let mut marked = false;
        while j < i + 1 + MAX_FILL && self.is_fill(j) && self.month(j).is_none() {
            marked |= self.unit(j, DateUnit::Year) || self.mark(j) == Some('.');
            j += 1;
        }
        if marked {
            if let Some(day) = self.small(j) {
                let (month, packs, end) = self.month(self.past_ordinal(j + 1))?;
                return Some(Core {
                    date: checked(Some(year), u32::from(month), Some(u32::from(day)))?,
                    packs,
                    end,
                });
            }
        }
        let (month, packs, behind) = self.month(j)?;
        let mut k = behind;
        while k < behind + 2 && self.is_fill(k) {
            k += 1;
        }
        if let Some(day) = self.small(k) {
            let mut end = self.past_ordinal(k + 1);
            if self.unit(end, DateUnit::Day) {
                end = self.past_stop(end + 1);
            }
            return Some(Core {
                date: checked(Some(year), u32::from(month), Some(u32::from(day)))?,
                packs,
                end,
            });
        }
        // `2026 May` is prose as likely as a date
        marked.then_some(())?;
        Some(Core { date: checked(Some(year), u32::from(month), None)?, packs, end: behind })
    }

    /// Whether a number stands right in front of the month at `i`, that was no day of it: `31 April
    /// 2026` is not `April 2026`.
    fn follows_day(&self, i: usize) -> bool {
        let stop = i.checked_sub(1).filter(|&j| self.mark(j) == Some('.') && self.glued(j));
        stop.unwrap_or(i).checked_sub(1).is_some_and(|j| self.small(j).is_some())
    }

    /// `January 15th, 2026`, `Jan. 15`, `enero de 2026`, `Jan 15 10:30:00 UTC 2026`.
    pub(super) fn name_then_day(&self, i: usize) -> Option<Core> {
        let (month, packs, behind) = self.month(i)?;
        let month = u32::from(month);
        let mut j = behind;
        while j < behind + MAX_FILL && self.number(j).is_none() && self.is_fill(j) {
            j += 1;
        }
        let (value, digits) = self.number(j)?;
        if digits == 4 {
            return if self.is_sure(i, packs) && !self.follows_day(i) {
                Some(Core { date: checked(Some(value), month, None)?, packs, end: self.year(j)?.1 })
            } else {
                None
            };
        }
        let day = u32::from(self.small(j)?);
        let end = self.past_ordinal(j + 1);
        if let Some((year, end)) = self.year(end).filter(|y| self.closes(y.1)) {
            return Some(Core { date: checked(Some(year), month, Some(day))?, packs, end });
        }
        // ctime: the year behind the time
        if let Some(clock) = self.clock(end, false).filter(|_| !self.glued(end)) {
            if let Some((year, 4)) = self.number(clock.end) {
                let mut date = checked(Some(year), month, Some(day))?;
                date.time = Some(clock.time);
                date.offset = clock.offset;
                return Some(Core { date, packs, end: clock.end + 1 });
            }
        }
        if !self.is_sure(i, packs) || !self.closes(j + 1) {
            return None;
        }
        // the full stop behind a bare number ends the sentence
        let end = if self.mark(j + 1) == Some('.') && end == j + 2 && self.get(end).is_none() {
            j + 1
        } else {
            end
        };
        Some(Core { date: checked(None, month, Some(day))?, packs, end })
    }
}
