//! Conversions to the types of date and address crates, each behind the feature of its name. A
//! conversion never completes what the dump does not state.

#[cfg(any(feature = "jiff", feature = "chrono", feature = "time"))]
mod dates {
    use crate::date::{Date, Time};
    use crate::error::DateError;

    /// Year, month and day, where all three are stated.
    pub(super) fn day_of(date: Date) -> Result<(u16, u8, u8), DateError> {
        match (date.year, date.month, date.day) {
            (Some(year), Some(month), Some(day)) => Ok((year, month, day)),
            _ => Err(DateError::Incomplete),
        }
    }

    /// The time of day, where one is stated. A minute without its second is its first second, as
    /// the crates' own parsers read it.
    pub(super) fn time_of(date: Date) -> Result<(u8, u8, u8), DateError> {
        let Time { hour, minute, second } = date.time.ok_or(DateError::Incomplete)?;
        Ok((hour, minute, second.unwrap_or(0)))
    }

    /// The offset from UTC in seconds, where one is stated.
    pub(super) fn offset_of(date: Date) -> Result<i32, DateError> {
        Ok(i32::from(date.offset.ok_or(DateError::Incomplete)?) * 60)
    }
}

#[cfg(feature = "jiff")]
mod jiff_dates {
    use super::dates::{day_of, offset_of, time_of};
    use crate::date::Date;
    use crate::error::DateError;
    use jiff::civil;

    impl TryFrom<Date> for civil::Date {
        type Error = DateError;

        /// The day, where the dump states it with its year.
        fn try_from(date: Date) -> Result<civil::Date, DateError> {
            let (year, month, day) = day_of(date)?;
            civil::Date::new(year as i16, month as i8, day as i8).map_err(|_| DateError::Impossible)
        }
    }

    impl TryFrom<Date> for civil::DateTime {
        type Error = DateError;

        /// The day and the time, where the dump states both.
        fn try_from(date: Date) -> Result<civil::DateTime, DateError> {
            let (hour, minute, second) = time_of(date)?;
            let time = civil::Time::new(hour as i8, minute as i8, second as i8, 0)
                .map_err(|_| DateError::Impossible)?;
            Ok(civil::Date::try_from(date)?.to_datetime(time))
        }
    }

    impl TryFrom<Date> for jiff::Timestamp {
        type Error = DateError;

        /// The instant, where the dump states day, time and offset.
        fn try_from(date: Date) -> Result<jiff::Timestamp, DateError> {
            let offset = jiff::tz::Offset::from_seconds(offset_of(date)?)
                .map_err(|_| DateError::Impossible)?;
            offset.to_timestamp(civil::DateTime::try_from(date)?).map_err(|_| DateError::Impossible)
        }
    }
}

#[cfg(feature = "chrono")]
mod chrono_dates {
    use super::dates::{day_of, offset_of, time_of};
    use crate::date::Date;
    use crate::error::DateError;
    use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, TimeZone};

    impl TryFrom<Date> for NaiveDate {
        type Error = DateError;

        /// The day, where the dump states it with its year.
        fn try_from(date: Date) -> Result<NaiveDate, DateError> {
            let (year, month, day) = day_of(date)?;
            NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))
                .ok_or(DateError::Impossible)
        }
    }

    impl TryFrom<Date> for NaiveDateTime {
        type Error = DateError;

        /// The day and the time, where the dump states both.
        fn try_from(date: Date) -> Result<NaiveDateTime, DateError> {
            let (hour, minute, second) = time_of(date)?;
            let day = NaiveDate::try_from(date)?;
            day.and_hms_opt(u32::from(hour), u32::from(minute), u32::from(second))
                .ok_or(DateError::Impossible)
        }
    }

    impl TryFrom<Date> for DateTime<FixedOffset> {
        type Error = DateError;

        /// The instant, where the dump states day, time and offset.
        fn try_from(date: Date) -> Result<DateTime<FixedOffset>, DateError> {
            let offset = FixedOffset::east_opt(offset_of(date)?).ok_or(DateError::Impossible)?;
            offset
                .from_local_datetime(&NaiveDateTime::try_from(date)?)
                .single()
                .ok_or(DateError::Impossible)
        }
    }
}

#[cfg(feature = "time")]
mod time_dates {
    use super::dates::{day_of, offset_of, time_of};
    use crate::date::Date;
    use crate::error::DateError;
    use time::{Month, OffsetDateTime, PrimitiveDateTime, UtcOffset};

    impl TryFrom<Date> for time::Date {
        type Error = DateError;

        /// The day, where the dump states it with its year.
        fn try_from(date: Date) -> Result<time::Date, DateError> {
            let (year, month, day) = day_of(date)?;
            let month = Month::try_from(month).map_err(|_| DateError::Impossible)?;
            time::Date::from_calendar_date(i32::from(year), month, day)
                .map_err(|_| DateError::Impossible)
        }
    }

    impl TryFrom<Date> for PrimitiveDateTime {
        type Error = DateError;

        /// The day and the time, where the dump states both.
        fn try_from(date: Date) -> Result<PrimitiveDateTime, DateError> {
            let (hour, minute, second) = time_of(date)?;
            let time =
                time::Time::from_hms(hour, minute, second).map_err(|_| DateError::Impossible)?;
            Ok(PrimitiveDateTime::new(time::Date::try_from(date)?, time))
        }
    }

    impl TryFrom<Date> for OffsetDateTime {
        type Error = DateError;

        /// The instant, where the dump states day, time and offset.
        fn try_from(date: Date) -> Result<OffsetDateTime, DateError> {
            let offset = UtcOffset::from_whole_seconds(offset_of(date)?)
                .map_err(|_| DateError::Impossible)?;
            Ok(PrimitiveDateTime::try_from(date)?.assume_offset(offset))
        }
    }
}

#[cfg(feature = "url")]
impl crate::article::Link<'_> {
    /// The address as a [`Url`](url::Url), with the feature `url`; `None` where the link has none,
    /// or where it is not absolute (`/2025/03/ferry`): the dump does not say of which site.
    ///
    /// ```
    /// let raw = "# Ferry sinks\n\n\
    ///            The ferry sank off the coast, says the \
    ///            [log](https://www.example.org/log?page=2), \
    ///            and nobody was hurt in the accident.\n\n\
    ///            Divers will look for the [ship's bell](/bell) as soon as \
    ///            the storm is over, the harbour master said on Tuesday.\n";
    /// let article = copydesk::Article::parse(raw)?;
    /// let links: Vec<_> =
    ///     article.body().flat_map(|block| block.links()).map(|link| link.to_url()).collect();
    /// assert_eq!(links[0].as_ref().and_then(|url| url.host_str()), Some("www.example.org"));
    /// assert_eq!(links[1], None);
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    pub fn to_url(self) -> Option<url::Url> {
        url::Url::parse(self.url()?).ok()
    }
}
