use std::cmp::Ordering::{Greater, Less};

use super::*;
use crate::error::ParseDateError;

fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|e| panic!("{text}: {e}"))
}

#[test]
fn what_display_writes_is_read_back() {
    let forms = [
        "2026",
        "2026-01",
        "2026-01-15",
        "--01",
        "--01-15",
        "--02-29",
        "--01-15T09:30",
        "2024-02-29",
        "2026-01-15T09:30",
        "2026-01-15T09:30:05",
        "2026-12-31T23:59:60Z",
        "2026-01-15T09:30+01:00",
        "2026-01-15T09:30:00-03:30",
    ];
    for form in forms {
        assert_eq!(date(form).to_string(), form);
    }
    assert_eq!(date("2026-01-15 09:30:00.250z"), date("2026-01-15T09:30:00Z"));
}

#[test]
fn other_forms_and_days_are_errors() {
    let forms = [
        "",
        "-",
        "--",
        "26",
        "2026-",
        "2026-1-15",
        "2026-01-15T",
        "2026-01-15T09",
        "20260115",
        "+2026",
    ];
    let more = [
        "2026-01-15T09:30:",
        "2026-01-15T09:30:00.",
        "2026-01-15T09:30+1",
        "2026-01-15x",
        "2026/01/15",
        "２０２６",
    ];
    for form in forms.into_iter().chain(more) {
        assert_eq!(form.parse::<Date>(), Err(ParseDateError::Form), "{form}");
    }
    let days =
        ["2026-13", "2026-00", "2026-02-29", "1900-02-29", "2026-04-31", "2026-01-00", "--02-30"];
    let times =
        ["2026-01-15T24:00", "2026-01-15T09:60", "2026-01-15T09:30:61", "2026-01-15T09:30+24:00"];
    for form in days.into_iter().chain(times) {
        assert_eq!(form.parse::<Date>(), Err(ParseDateError::NoSuchDay), "{form}");
    }
}

#[test]
fn dates_are_ordered_where_they_say_it() {
    let ordered = [
        ("2025", "2026"),
        ("2025-12", "2026"),
        ("2025-03", "2025-04-01"),
        ("2025-02-28", "2025-03-01"),
        ("2024-02-28", "2024-02-29"),
        ("2025-12-31", "2026-01-01"),
        ("2025-03-03", "2025-03-04T00:00"),
        ("2025-03-03T09:30", "2025-03-03T09:31"),
        ("2025-03-03T09:30:01", "2025-03-03T09:30:02"),
        ("2025-03-03T09:30+01:00", "2025-03-03T09:00Z"),
        ("2025-03-03T23:30-12:00", "2025-03-05T02:30+14:00"),
        ("2025-03-03", "2025-03-05T00:00Z"),
        ("2025-03-03T00:00Z", "2025-03-05"),
    ];
    for (a, b) in ordered {
        assert_eq!(date(a).partial_cmp(&date(b)), Some(Less), "{a} {b}");
        assert_eq!(date(b).partial_cmp(&date(a)), Some(Greater), "{b} {a}");
    }
    let open = [
        ("2025", "2025-03"),
        ("2025-03", "2025-03-31"),
        ("2025-03-03", "2025-03-03T09:30"),
        ("2025-03-03T09:30", "2025-03-03T09:30:10"),
        ("--03-03", "--03-04"),
        ("--03-03", "2025-03-04"),
        ("2025-03-03", "2025-03-04T11:59Z"),
        // one instant that is written in two ways is not one date
        ("2025-03-03T09:30+01:00", "2025-03-03T08:30Z"),
    ];
    for (a, b) in open {
        assert_eq!(date(a).partial_cmp(&date(b)), None, "{a} {b}");
        assert_eq!(date(b).partial_cmp(&date(a)), None, "{b} {a}");
    }
    // the third of April, or the fourth of March
    let either = Date { ambiguous: true, ..date("2026-03-04") };
    assert_eq!(either.partial_cmp(&date("2026-03-20")), None);
    assert_eq!(either.partial_cmp(&date("2026-04-04")), Some(Less));
    assert_eq!(either.partial_cmp(&either), Some(std::cmp::Ordering::Equal));
}

/// Over dates of every precision: the less of the less is the less, and nothing is less both ways.
#[test]
fn the_order_is_one() {
    let mut dates = Vec::new();
    for day in ["2025-02-28", "2025-03-01", "2025-03-02", "2025-03-03"] {
        dates.push(date(day));
        for time in
            ["T00:30", "T11:00", "T23:30", "T00:30+14:00", "T11:00Z", "T11:00:30Z", "T23:30-12:00"]
        {
            dates.push(date(&format!("{day}{time}")));
        }
    }
    dates.extend(["2025", "2025-02", "2025-03", "--03-01"].map(date));
    let less = |a: &Date, b: &Date| a < b;
    for a in &dates {
        for b in dates.iter().filter(|b| less(a, b)) {
            assert!(!less(b, a), "{a} {b}");
            for c in dates.iter().filter(|c| less(b, c)) {
                assert!(less(a, c), "{a} {b} {c}");
            }
        }
    }
}

#[test]
fn dates_agree_in_what_both_state() {
    let agree = |a: &str, b: &str| date(a).agrees_with(date(b)) && date(b).agrees_with(date(a));
    assert!(agree("2026-01-15", "2026-01-15"));
    assert!(agree("2026-01-15", "2026-01") && agree("2026-01-15", "--01-15"));
    assert!(
        agree("2026-01-15T09:30", "2026-01-15") && agree("2026-01-15T09:30", "2026-01-15T09:30:05")
    );
    assert!(!agree("2026-01-15", "2025-01-15") && !agree("2026-01-15", "2026-02-15"));
    assert!(!agree("2026-01-15", "2026-01-16") && !agree("2026-01-15", "2027"));
    assert!(!agree("2026-01-15T09:30", "2026-01-15T09:31"));
    assert!(!agree("2026-01-15T09:30+01:00", "2026-01-15T10:30+01:00"));
    // (in another zone, perhaps)
    assert!(agree("2026-01-15T09:30", "2026-01-15T08:30Z"));
}

#[test]
fn days_are_as_far_apart_as_the_calendar_has_them() {
    let ordered = [
        "1999-12-31T23:59Z",
        "2000-01-01T00:00Z",
        "2000-02-29T12:00Z",
        "2000-03-01T00:30+00:30",
        "2000-03-01T00:30Z",
        "2100-02-28T23:59Z",
        "2100-03-01T00:00Z",
    ];
    for pair in ordered.windows(2) {
        assert_eq!(date(pair[0]).partial_cmp(&date(pair[1])), Some(Less), "{pair:?}");
    }
    let days: Vec<i64> = (1..=12).map(|month| super::order::days_before(2001, month, 1)).collect();
    let months: Vec<i64> = days.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert_eq!(months, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30]);
    assert_eq!(super::order::days_before(2000, 3, 1) - super::order::days_before(2000, 2, 28), 2);
    assert_eq!(super::order::days_before(1900, 3, 1) - super::order::days_before(1900, 2, 28), 1);
    assert_eq!(super::order::days_before(2004, 3, 1) - super::order::days_before(2004, 2, 28), 2);
}
