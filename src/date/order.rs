//! Which of two dates is the earlier, where they say it.

use std::cmp::Ordering;

use super::{Date, Time};

/// How far clocks are from UTC at most, in seconds: `-12:00` to `+14:00`.
const BEHIND: i64 = 12 * 3600;
const AHEAD: i64 = 14 * 3600;
const DAY: i64 = 24 * 3600;

/// The earlier of two dates is the less, where that can be said of all that they leave open; else
/// they are not ordered (`None`), and so are dates without a year. *March 2025* is before *April 3,
/// 2025*, but neither before nor behind *March 3*. Two times with their offsets are compared as
/// instants, two dates without one as of the same place; of one with and one without, by what is
/// sure in any time zone. An [ambiguous](Date::is_ambiguous) date may be either of its two days.
///
/// To sort a list, take a key that orders all of them, such as `date.to_string()`.
///
/// ```
/// use copydesk::Date;
/// let date = |text: &str| text.parse::<Date>();
/// assert!(date("2025-03")? < date("2025-04-03")?);
/// assert!(date("2025-03-03T09:30+01:00")? < date("2025-03-03T09:00Z")?);
/// assert_eq!(date("2025-03")?.partial_cmp(&date("2025-03-03")?), None);
/// # Ok::<(), copydesk::ParseDateError>(())
/// ```
impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Date) -> Option<Ordering> {
        if self == other {
            return Some(Ordering::Equal);
        }
        let ((start, end), (other_start, other_end)) = (self.bounds()?, other.bounds()?);
        // what has no offset may be that much earlier or later than it reads
        let (early, late) = match (self.zone(), other.zone()) {
            (Some(_), None) => (AHEAD, BEHIND),
            (None, Some(_)) => (BEHIND, AHEAD),
            _ => (0, 0),
        };
        if end + early <= other_start {
            Some(Ordering::Less)
        } else if other_end + late <= start {
            Some(Ordering::Greater)
        } else {
            None
        }
    }
}

impl Date {
    /// The offset in minutes, where it belongs to a time.
    fn zone(self) -> Option<i16> {
        self.offset.filter(|_| self.time.is_some())
    }

    /// The seconds in which it lies, half-open, counted from any year's start.
    fn bounds(self) -> Option<(i64, i64)> {
        let (start, end) = self.as_read()?;
        match (self.ambiguous, self.month, self.day) {
            (true, Some(month), Some(day)) if day <= 12 => {
                let (other, other_end) =
                    Date { month: Some(day), day: Some(month), ..self }.as_read()?;
                Some((start.min(other), end.max(other_end)))
            }
            _ => Some((start, end)),
        }
    }

    fn as_read(self) -> Option<(i64, i64)> {
        let year = self.year?;
        let midnight = |(year, month, day): (u16, u8, u8)| days_before(year, month, day) * DAY;
        let (month, day) = match (self.month, self.day) {
            (None, _) => return Some((midnight((year, 1, 1)), midnight((year + 1, 1, 1)))),
            (Some(12), None) => return Some((midnight((year, 12, 1)), midnight((year + 1, 1, 1)))),
            (Some(month), None) => {
                return Some((midnight((year, month, 1)), midnight((year, month + 1, 1))));
            }
            (Some(month), Some(day)) => (month, day),
        };
        let start = midnight((year, month, day));
        let Some(Time { hour, minute, second }) = self.time else {
            return Some((start, start + DAY));
        };
        let clock =
            i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second.unwrap_or(0));
        let start = start + clock - i64::from(self.zone().unwrap_or(0)) * 60;
        Some((start, start + if second.is_some() { 1 } else { 60 }))
    }
}

/// The days from the start of the year 0 to a day of the proleptic Gregorian calendar.
pub(super) fn days_before(year: u16, month: u8, day: u8) -> i64 {
    // counted from March, so that a leap day ends its year
    let (year, month) =
        if month > 2 { (i64::from(year), month - 3) } else { (i64::from(year) - 1, month + 9) };
    let leap = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leap + (i64::from(month) * 153 + 2) / 5 + i64::from(day)
}
