//! A date from ISO 8601: the way back from `Display`.

use crate::text::scan;
use std::str::FromStr;

use super::{Date, Time};
use crate::error::ParseDateError;

/// Reads what `Display` writes: `2026`, `2026-01`, `2026-01-15`, `--01-15` (no year), each day with
/// a time (`T09:30`, `T09:30:00`) and that with an offset (`Z`, `+01:00`). As RFC 3339 allows, `t`,
/// `z` and a space for `T` will do, and a fraction of a second is passed over.
///
/// ```
/// use copydesk::{Date, ParseDateError};
/// let date: Date = "2026-01-15T09:30+01:00".parse()?;
/// assert_eq!((date.day(), date.offset()), (Some(15), Some(60)));
/// assert_eq!(date.to_string().parse(), Ok(date));
/// assert_eq!("15 January".parse::<Date>(), Err(ParseDateError::Form));
/// assert_eq!("2026-02-30".parse::<Date>(), Err(ParseDateError::NoSuchDay));
/// # Ok::<(), ParseDateError>(())
/// ```
///
/// # Errors
/// [`ParseDateError`]: another form, or a day or time that there is not.
impl FromStr for Date {
    type Err = ParseDateError;

    fn from_str(text: &str) -> Result<Date, ParseDateError> {
        let mut rest = text.as_bytes();
        let date = date(&mut rest).filter(|_| rest.is_empty()).ok_or(ParseDateError::Form)?;
        if is_real(&date) { Ok(date) } else { Err(ParseDateError::NoSuchDay) }
    }
}

fn date(rest: &mut &[u8]) -> Option<Date> {
    let mut date = Date::default();
    match take(rest, b"-") {
        Some(()) => take(rest, b"-")?,
        None => date.year = Some(number(rest, 4)?),
    }
    if date.year.is_none() || take(rest, b"-").is_some() {
        date.month = Some(number(rest, 2)? as u8);
    }
    if date.month.is_none() || take(rest, b"-").is_none() {
        return Some(date);
    }
    date.day = Some(number(rest, 2)? as u8);
    if take(rest, b"Tt ").is_none() {
        return Some(date);
    }
    let hour = number(rest, 2)? as u8;
    take(rest, b":")?;
    let minute = number(rest, 2)? as u8;
    let second = match take(rest, b":") {
        Some(()) => Some(number(rest, 2)? as u8),
        None => None,
    };
    if second.is_some() && take(rest, b".,").is_some() {
        let digits = scan::digits(rest);
        *rest = rest.get(digits..).filter(|_| digits > 0)?;
    }
    date.time = Some(Time { hour, minute, second });
    date.offset = match rest.first() {
        None => None,
        Some(b'Z' | b'z') => take(rest, b"Zz").map(|()| 0),
        Some(&sign) => {
            take(rest, b"+-")?;
            let hours = number(rest, 2)? as i16;
            take(rest, b":")?;
            let minutes = hours * 60 + number(rest, 2).filter(|minutes| *minutes < 60)? as i16;
            Some(if sign == b'-' { -minutes } else { minutes })
        }
    };
    Some(date)
}

fn take(rest: &mut &[u8], wanted: &[u8]) -> Option<()> {
    let (first, behind) = rest.split_first()?;
    wanted.contains(first).then(|| *rest = behind)
}

fn number(rest: &mut &[u8], digits: usize) -> Option<u16> {
    let (number, behind) = rest.split_at_checked(digits)?;
    let value = number
        .iter()
        .try_fold(0, |value, b| b.is_ascii_digit().then(|| value * 10 + u16::from(b - b'0')))?;
    *rest = behind;
    Some(value)
}

fn is_real(date: &Date) -> bool {
    let month = date.month.is_none_or(|month| (1..=12).contains(&month));
    let days = date.month.map_or(31, |month| days(date.year, month));
    let clock = |t: Time| t.hour < 24 && t.minute < 60 && t.second.is_none_or(|s| s <= 60);
    let offset = date.offset.is_none_or(|offset| offset.abs() < 24 * 60);
    month
        && date.day.is_none_or(|day| (1..=days).contains(&day))
        && date.time.is_none_or(clock)
        && offset
}

/// Days of a month; without a year the 29th of February may be meant.
pub(crate) fn days(year: Option<u16>, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_some_and(|y| y % 4 != 0 || (y % 100 == 0 && y % 400 != 0)) => 28,
        2 => 29,
        _ => 31,
    }
}

#[cfg(feature = "serde")]
mod json {
    use super::Date;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    /// As `Display` writes it. (Whether it [is ambiguous](Date::is_ambiguous) is not said: day and
    /// month are in their places.)
    impl Serialize for Date {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(self)
        }
    }

    impl<'de> Deserialize<'de> for Date {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
            let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
            text.parse().map_err(D::Error::custom)
        }
    }
}
