//! Dates of numbers alone: `2026-01-15`, `15.01.2026`, `20260115`, `2026年1月15日`.

use super::tokens::Scan;
use super::{Core, checked, full_year};
use crate::lang::DateUnit;

/// A separator of dates in numbers; every hyphen counts as one.
pub(super) fn separator(c: char) -> Option<char> {
    match c {
        '-' | '‐' | '‑' | '–' | '−' => Some('-'),
        '/' | '／' | '⁄' => Some('/'),
        '.' | '．' => Some('.'),
        _ => None,
    }
}

impl Scan<'_> {
    /// `20260115`.
    pub(super) fn compact(&self, i: usize) -> Option<Core> {
        let (value, digits) = self.number(i)?;
        if digits != 8 {
            return None;
        }
        let date = checked(Some(value / 10_000), value / 100 % 100, Some(value % 100))?;
        Some(Core { date, packs: 0, end: i + 1 })
    }

    /// `2026年1月15日`, `2026년 1월 15일`, `1月15日`, `2026年1月`.
    pub(super) fn in_units(&self, i: usize) -> Option<Core> {
        let mut j = i;
        let mut year = None;
        if let Some((value, 4)) = self.number(j) {
            if !self.unit(j + 1, DateUnit::Year) {
                return None;
            }
            year = Some(value);
            j += 2;
        } else if self.unit(i.wrapping_sub(1), DateUnit::Year) && self.glued(i) {
            // 令和8年1月15日, 民國115年1月15日: the year is given, in a count that is not read here
            return None;
        }
        let month = self.small(j)?;
        if !self.unit(j + 1, DateUnit::Month) {
            return None;
        }
        j += 2;
        let day = self.small(j).filter(|_| self.unit(j + 1, DateUnit::Day));
        if day.is_some() {
            j += 2;
        } else if year.is_none() {
            return None;
        }
        let date = checked(year, u32::from(month), day.map(u32::from))?;
        Some(Core { date, packs: 0, end: j })
    }

    /// Three numbers with the same separator: its character and the second and third token. Only a
    /// full stop may have a space behind it.
    pub(super) fn triple(&self, i: usize) -> Option<(char, usize, usize)> {
        let sep = separator(self.mark(i + 1)?)?;
        let near = |j: usize| self.glued(j) || sep == '.';
        if !self.glued(i + 1)
            || !near(i + 2)
            || !self.glued(i + 3)
            || !near(i + 4)
            || separator(self.mark(i + 3)?)? != sep
        {
            return None;
        }
        Some((sep, i + 2, i + 4))
    }

    /// `2026-01-15`, `2026/1/15`, `2026. 1. 15.`
    pub(super) fn year_month_day(&self, i: usize) -> Option<Core> {
        let (_, second, third) = self.triple(i)?;
        let date = checked(
            Some(self.number(i)?.0),
            u32::from(self.small(second)?),
            Some(u32::from(self.small(third)?)),
        )?;
        Some(Core { date, packs: 0, end: third + 1 })
    }

    /// Whether the document's language may write the month before the day, in numbers.
    pub(super) fn months_first(&self) -> bool {
        self.prefer.and_then(|p| self.lex.packs().get(p)).is_some_and(|p| p.month_first())
    }

    /// `15.01.2026`, `15/1/2026`, `1/15/26`.
    pub(super) fn day_month_year(&self, i: usize) -> Option<Core> {
        let (sep, second, third) = self.triple(i)?;
        let (first, first_digits) = self.number(i)?;
        let (other, other_digits) = self.number(second)?;
        let year = match self.number(third)? {
            (year, 4) => year,
            // Full stops and hyphens part versions and scores too: only the padded form is a date
            (year, 2) if sep == '/' || (first_digits == 2 && other_digits == 2) => full_year(year),
            _ => return None,
        };
        if other_digits > 2 || (first > 12 && other > 12) {
            return None;
        }
        // months are first only in American dates, which have slashes (or, on forms, hyphens)
        let american = sep != '.' && self.months_first();
        let swapped = if first > 12 {
            false
        } else if other > 12 {
            sep != '.'
        } else {
            american
        };
        let (day, month) = if swapped { (other, first) } else { (first, other) };
        let mut date = checked(Some(year), month, Some(day))?;
        date.ambiguous = sep != '.' && first <= 12 && other <= 12 && first != other;
        Some(Core { date, packs: 0, end: third + 1 })
    }
}
