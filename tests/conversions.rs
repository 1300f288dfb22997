//! Dates and addresses as the types of other crates.
#![cfg(all(feature = "chrono", feature = "jiff", feature = "time", feature = "url"))]

use copydesk::{Article, Date, DateError};

/// The date of a dump whose label states it so.
fn date(printed: &str) -> Date {
    let raw = format!(
        "Title: Ferry sinks\n\nURL Source: https://www.example.org/ferry\n\nPublished Time: {printed}\n\nMarkdown Content:\nThe ferry sank on Monday morning off the \
         coast, and all of its 212 passengers were saved by fishing boats, police said.\n"
    );
    Article::parse(&raw).expect("an article").published().expect("a date")
}

#[test]
fn an_instant_is_the_same_in_every_crate() {
    for (printed, seconds) in [
        ("2025-03-03T09:30:15+01:00", 1_740_990_615),
        ("2025-03-03T09:30:15Z", 1_740_994_215),
        ("2025-03-03T00:15:00-05:30", 1_740_980_700),
        ("2024-02-29T23:59:59+14:00", 1_709_200_799),
    ] {
        let date = date(printed);
        assert_eq!(
            jiff::Timestamp::try_from(date).expect(printed).as_second(),
            seconds,
            "{printed}"
        );
        assert_eq!(
            chrono::DateTime::try_from(date).expect(printed).timestamp(),
            seconds,
            "{printed}"
        );
        assert_eq!(
            time::OffsetDateTime::try_from(date).expect(printed).unix_timestamp(),
            seconds,
            "{printed}"
        );
    }
}

#[test]
fn a_day_is_a_day_and_no_more() {
    let day = date("2025-03-03");
    assert_eq!(
        jiff::civil::Date::try_from(day).map(|d| d.to_string()).as_deref(),
        Ok("2025-03-03")
    );
    assert_eq!(
        chrono::NaiveDate::try_from(day).map(|d| d.to_string()).as_deref(),
        Ok("2025-03-03")
    );
    assert_eq!(time::Date::try_from(day).map(|d| d.to_string()).as_deref(), Ok("2025-03-03"));
    assert_eq!(jiff::civil::DateTime::try_from(day), Err(DateError::Incomplete));
    assert_eq!(chrono::NaiveDateTime::try_from(day), Err(DateError::Incomplete));
    assert_eq!(time::PrimitiveDateTime::try_from(day), Err(DateError::Incomplete));
    // a time without its offset is no instant
    let local = date("2025-03-03T09:30");
    assert_eq!(
        jiff::civil::DateTime::try_from(local).map(|d| d.to_string()).as_deref(),
        Ok("2025-03-03T09:30:00")
    );
    assert_eq!(
        chrono::NaiveDateTime::try_from(local).map(|d| d.to_string()).as_deref(),
        Ok("2025-03-03 09:30:00")
    );
    assert_eq!(time::PrimitiveDateTime::try_from(local).map(|d| d.hour()), Ok(9));
    assert_eq!(jiff::Timestamp::try_from(local), Err(DateError::Incomplete));
    assert_eq!(chrono::DateTime::try_from(local), Err(DateError::Incomplete));
    assert_eq!(time::OffsetDateTime::try_from(local), Err(DateError::Incomplete));
    assert_eq!(jiff::civil::Date::try_from(Date::default()), Err(DateError::Incomplete));
}

#[test]
fn an_address_is_an_address() {
    let raw = "Ferry sinks\n\nThe ferry sank on [Monday morning](https://www.example.org/7?a=b) off the \
               coast, and [all](ferry.html) of its 212 passengers were saved, police said.\n";
    let article = Article::parse(raw).expect("an article");
    let urls: Vec<_> = article.links().map(|link| link.to_url().map(String::from)).collect();
    assert_eq!(urls, [Some("https://www.example.org/7?a=b".to_owned()), None]);
}
