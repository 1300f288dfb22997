//! A date as a dump states it, and no more: [`Date`].

mod order;
mod parse;

pub(crate) use parse::days;

use std::fmt;

/// A date as the dump gives it: only the parts that it states, never completed from a clock.
///
/// `Display` writes ISO 8601: `2026-01-15`, `2026-01-15T09:30`, `2026-01-15T09:30:00+01:00`,
/// `2026-01`, `2026`; a date without a year reads `--01-15` (ISO 8601:2000, RFC 6350).
///
/// ```
/// let article = copydesk::Article::parse(
///     "Ferry sinks\n\nMarch 3, 2025\n\nThe ferry sank on Monday off the coast, police said.\n",
/// )?;
/// let date = article.published().unwrap();
/// assert_eq!((date.year(), date.month(), date.day()), (Some(2025), Some(3), Some(3)));
/// assert_eq!(date.to_string(), "2025-03-03");
/// # Ok::<(), copydesk::ParseError>(())
/// ```
///
/// It is parsed from the same forms, ordered where two dates say which is the earlier, and with the
/// feature `serde` written as that string.
///
/// With the features `chrono`, `jiff` and `time` it can be tried as a date of these crates; an
/// error says that the dump does not state a part of it.
///
/// ```
/// # #[cfg(all(feature = "chrono", feature = "jiff", feature = "time"))] {
/// # use copydesk::{Article, DateError};
/// # let raw = "Ferry sinks\n\nMarch 3, 2025\n\n\
/// #            The ferry sank on Monday off the coast, police said.\n";
/// # let date = Article::parse(raw)?.published().unwrap();
/// assert_eq!(jiff::civil::Date::try_from(date), Ok(jiff::civil::date(2025, 3, 3)));
/// assert_eq!(
///     chrono::NaiveDate::try_from(date).map(|day| day.to_string()),
///     Ok("2025-03-03".to_owned())
/// );
/// assert_eq!(time::OffsetDateTime::try_from(date), Err(DateError::Incomplete));
/// # }
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Date {
    pub(crate) year: Option<u16>,
    pub(crate) month: Option<u8>,
    pub(crate) day: Option<u8>,
    pub(crate) time: Option<Time>,
    pub(crate) offset: Option<i16>,
    pub(crate) ambiguous: bool,
}

/// A time of day.
///
/// ```
/// let raw = "Title: Ferry sinks\n\nURL Source: https://www.example.org/7\n\n\
///            Published Time: 2025-03-03T09:30:00+01:00\n\nMarkdown Content:\nThe ferry sank.\n";
/// let date = copydesk::Article::parse(raw)?.published().unwrap();
/// let time = date.time().unwrap();
/// assert_eq!((time.hour(), time.minute(), time.second()), (9, 30, Some(0)));
/// assert_eq!(date.offset(), Some(60));
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Time {
    pub(crate) hour: u8,
    pub(crate) minute: u8,
    pub(crate) second: Option<u8>,
}

impl Time {
    /// The hour, 0 to 23.
    pub fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    pub fn minute(self) -> u8 {
        self.minute
    }

    /// The second, where the dump gives one, 0 to 60.
    pub fn second(self) -> Option<u8> {
        self.second
    }
}

/// How much of a date the dump states.
///
/// ```
/// use copydesk::{Article, Precision};
/// let article = Article::parse(
///     "Ferry sinks\n\nMarch 3, 2025\n\nThe ferry sank on Monday off the coast, police said.\n",
/// )?;
/// let date = article.published().unwrap();
/// assert_eq!(date.precision(), Precision::Day);
/// assert!(!date.is_ambiguous());
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Precision {
    /// A year alone.
    Year,
    /// A year and a month.
    Month,
    /// A day (with or without its year).
    Day,
    /// A day and a time.
    Time,
}

impl Date {
    /// The year, where the dump gives one.
    pub fn year(self) -> Option<u16> {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> Option<u8> {
        self.day
    }

    /// The time of day.
    pub fn time(self) -> Option<Time> {
        self.time
    }

    /// The offset from UTC in minutes, where the dump gives one: `None` is not UTC but unknown.
    pub fn offset(self) -> Option<i16> {
        self.offset
    }

    /// Whether day and month could be read the other way round (`3/4/2026`) and only the language
    /// of the dump decided.
    pub fn is_ambiguous(self) -> bool {
        self.ambiguous
    }

    /// Whether no part that both dates state is different. (A time that only one of them gives with
    /// an offset may be the other's in another zone: it is not compared.)
    pub(crate) fn agrees_with(self, other: Date) -> bool {
        fn same<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
            a.is_none() || b.is_none() || a == b
        }
        let day = same(self.year, other.year)
            && same(self.month, other.month)
            && same(self.day, other.day);
        let clock = |t: Time| (t.hour, t.minute);
        day && (self.offset != other.offset || same(self.time.map(clock), other.time.map(clock)))
    }

    /// How much of the date the dump states.
    pub fn precision(self) -> Precision {
        match (self.time, self.day, self.month) {
            (Some(_), _, _) => Precision::Time,
            (None, Some(_), _) => Precision::Day,
            (None, None, Some(_)) => Precision::Month,
            (None, None, None) => Precision::Year,
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("-")?,
        }
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        if let Some(time) = self.time {
            write!(f, "T{:02}:{:02}", time.hour, time.minute)?;
            if let Some(second) = time.second {
                write!(f, ":{second:02}")?;
            }
            match self.offset {
                Some(0) => f.write_str("Z")?,
                Some(offset) => write!(
                    f,
                    "{}{:02}:{:02}",
                    if offset < 0 { '-' } else { '+' },
                    offset.abs() / 60,
                    offset.abs() % 60
                )?,
                None => {}
            }
        }
        Ok(())
    }
}

#[cfg(test)]
#[path = "date_tests.rs"]
mod tests;
