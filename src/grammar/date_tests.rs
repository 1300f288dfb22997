//! Tables of dates: what the locales of the C library print, in the order of CLDR's patterns, and
//! what is no date.

use pure_rust_locales::Locale;

use super::*;
use crate::date::{Date, Time};
use crate::lang::tests::{locales, months_in_dates, weekdays};
use crate::lang::{ALL, Label};

fn lexicon() -> Lexicon {
    Lexicon::new(ALL.to_vec())
}

fn pack(tag: &str) -> Option<usize> {
    ALL.iter().position(|p| p.tag == tag)
}

/// The long, full, medium and short date patterns of a language (CLDR), and those with a time as
/// pages print them: `W` the weekday, `w` its abbreviation, `B` the month's name, `b` its
/// abbreviation, `D` the day, `M` the month's number, `0` before either for two digits, `Y` the
/// year, `T` the time.
fn patterns(tag: &str) -> &'static [&'static str] {
    match tag {
        "ar" => &["D B Y", "W، D B Y", "D B Y - T", "0D/0M/Y"],
        "bg" => &["D B Y г.", "W, D B Y г.", "0D.0M.Y г.", "D B Y, T"],
        "cs" => &["D. B Y", "W D. B Y", "D. M. Y", "D. B Y v T", "D. b Y"],
        "da" => &["D. B Y", "W den D. B Y", "D. b. Y", "D. B Y kl. T", "0D.0M.Y"],
        "de" => {
            &["D. B Y", "W, D. B Y", "w., D. b Y", "0D.0M.Y", "0D.0M.Y, T Uhr", "D. B Y um T Uhr"]
        }
        "el" => &["D B Y", "W, D B Y", "D b Y", "0D/0M/Y T"],
        "en" => &["D B Y", "B D, Y", "W, B D, Y", "w D b Y", "b. D, Y T", "0D-b-Y", "B Dth, Y"],
        "es" => &["D de B de Y", "W, D de B de Y", "D b Y", "D de B de Y, T h", "0D/0M/Y"],
        "et" => &["D. B Y", "W, D. B Y", "D. b Y", "0D.0M.Y T", "D. B Y kell T"],
        "fa" => &["D B Y", "W D B Y"],
        "fi" => &["D. Bta Y", "W D. Bta Y", "D.M.Y", "D.M.Y klo T"],
        "fr" => &["D B Y", "W D B Y", "D b. Y", "D B Y à T", "0D/0M/Y"],
        "he" => &["D בB Y", "W, D בB Y", "D.M.Y", "D בB Y, T"],
        "hi" => &["D B Y", "W, D B Y", "D b Y", "D B Y, T"],
        "hu" => &["Y. B D.", "Y. B D., W", "Y. 0M. 0D.", "Y. b. D. T"],
        "id" => &["D B Y", "W, D B Y", "D b Y", "D B Y, T"],
        "is" => &["D. B Y", "W, D. B Y", "D. b. Y", "D. B Y kl. T"],
        "it" => &["D B Y", "W D B Y", "D b Y", "D B Y alle T", "0D/0M/Y"],
        "ja" => &["Y年M月D日", "Y年M月D日W", "Y/0M/0D T", "Y年M月D日 T"],
        "ko" => &["Y년 M월 D일", "Y년 M월 D일 W", "Y. M. D.", "Y년 M월 D일 T"],
        "lt" => &["Y m. B D d.", "Y m. B D d., W", "Y-0M-0D", "Y m. B D d. T"],
        "lv" => &["Y. gada D. B", "W, Y. gada D. B", "0D.0M.Y. T", "Y. gada D. B, plkst. T"],
        "nl" => &["D B Y", "W D B Y", "D b Y", "D B Y om T", "0D-0M-Y"],
        "no" => &["D. B Y", "W D. B Y", "D. b. Y", "D. B Y kl. T", "0D.0M.Y"],
        "pl" => &["D B Y", "W, D B Y", "D b Y", "0D.0M.Y", "D B Y, T"],
        "pt" => &["D de B de Y", "W, D de B de Y", "D de b. de Y", "D de B de Y às T", "0D/0M/Y"],
        "ro" => &["D B Y", "W, D B Y", "D b. Y", "0D.0M.Y, T", "D B Y, ora T"],
        "ru" => &["D B Y г.", "W, D B Y г.", "D b Y", "0D.0M.Y, T", "D B Y, T"],
        "sk" => &["D. B Y", "W D. B Y", "D. M. Y", "D. B Y o T"],
        "sv" => &["D B Y", "W D B Y", "D b. Y", "den D B Y kl. T", "Y-0M-0D"],
        "tr" => &["D B Y", "D B Y W", "D b Y", "0D.0M.Y T", "D B Y, T"],
        "uk" => &["D B Y р.", "W, D B Y р.", "D b Y", "0D.0M.Y, T", "D B Y, T"],
        "vi" => &["D B, Y", "W, D B, Y", "0D/0M/Y", "W, 0D/0M/Y, T"],
        "zh" => &["Y年M月D日", "Y年M月D日W", "Y-0M-0D T", "Y/0M/0D"],
        _ => &[],
    }
}

/// The weekday (from Sunday) of a day after February 1800, by Zeller.
fn weekday(year: u32, month: u32, day: u32) -> usize {
    let (y, m) = if month < 3 { (year - 1, month + 12) } else { (year, month) };
    ((day + 13 * (m + 1) / 5 + y % 100 + y % 100 / 4 + y / 100 / 4 + 5 * (y / 100) + 6) % 7)
        as usize
}

/// A form of the date by a pattern.
fn written(
    pattern: &str,
    locale: Locale,
    (year, month, day): (u32, u32, u32),
    time: (u8, u8),
) -> String {
    let clean = |s: &str| s.trim_matches(|c: char| c.is_whitespace() || c == '.').to_owned();
    let [wide, short] = months_in_dates(locale);
    let [days, short_days] = weekdays(locale);
    let (m, w) = (month as usize - 1, weekday(year, month, day));
    let mut out = String::new();
    let mut pad = false;
    // a letter is a field only where no other letter stands beside it (`Bta`, `Dth` carry an
    // ending)
    for (at, c) in pattern.char_indices() {
        let inside = pattern[..at].chars().next_back().is_some_and(|c| c.is_ascii_lowercase());
        let number = |n: u32| if pad { format!("{n:02}") } else { n.to_string() };
        let field = match c {
            _ if inside => None,
            'W' => Some(clean(days[w])),
            'w' => Some(clean(short_days[w])),
            'B' => Some(clean(wide[m])),
            'b' if pattern[at + 1..].chars().next().is_none_or(|c| !c.is_ascii_lowercase()) => {
                Some(clean(short[m]))
            }
            'D' => Some(number(day)),
            'M' => Some(number(month)),
            'Y' => Some(year.to_string()),
            'T' => Some(format!("{:02}:{:02}", time.0, time.1)),
            _ => None,
        };
        if c == '0' {
            pad = true;
            continue;
        }
        pad = false;
        match field {
            Some(field) => out.push_str(&field),
            None => out.push(c),
        }
    }
    out
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn dates_of_the_locales() {
    let lex = lexicon();
    let (mut n, mut found, mut whole, mut unknown, mut languages) = (0, 0, 0, 0, 0);
    let mut missed = Vec::new();
    for p in ALL {
        assert!(!patterns(p.tag).is_empty(), "no patterns for {}", p.tag);
        languages += 1;
        for (l, &locale) in locales(p.tag).iter().enumerate() {
            for (k, pattern) in patterns(p.tag).iter().enumerate() {
                for month in 1..=12u32 {
                    let (year, day) = (
                        1998 + (month + k as u32 * 5 + l as u32) % 29,
                        13 + (month * 7 + k as u32) % 15,
                    );
                    let time = (((7 + month + k as u32) % 24) as u8, (month * 4 + 3) as u8);
                    let text = written(pattern, locale, (year, month, day), time);
                    let time = pattern.contains('T').then_some(Time {
                        hour: time.0,
                        minute: time.1,
                        second: None,
                    });
                    let want = (Some(year as u16), Some(month as u8), Some(day as u8), time);
                    let is = |date: Date| (date.year, date.month, date.day, date.time) == want;
                    n += 1;
                    let seen = find(&text, &lex, pack(p.tag));
                    let ok = seen.as_ref().is_some_and(|f| is(f.date));
                    found += usize::from(ok);
                    let matter = line(&text, &lex, pack(p.tag)).is_some_and(|l| is(l.date));
                    whole += usize::from(matter);
                    let alone = find(&text, &lex, None).is_some_and(|f| is(f.date));
                    unknown += usize::from(alone);
                    if !(ok && matter && alone) {
                        missed.push(format!(
                            "{locale} {text:?}: {:?}, line {matter}",
                            seen.map(|f| f.date.to_string())
                        ));
                    }
                }
            }
        }
    }
    println!(
        "{n} dates, {languages} languages: {found} found, {whole} as lines, {unknown} found without the language"
    );
    for miss in &missed {
        println!("{miss}");
    }
    assert!(n >= 500 && languages >= 24, "{n} dates in {languages} languages");
    // (French locales shorten June and July alike)
    missed.retain(|miss| !miss.contains(" jui. "));
    assert!(missed.is_empty(), "{found}, {whole}, {unknown} of {n}: {missed:#?}");
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn forms_of_mail_web_and_systems() {
    let lex = lexicon();
    for (text, want) in [
        ("2022-10-10T13:21:17.000Z", "2022-10-10T13:21:17Z"),
        ("2022-10-10T13:21:17+02:00", "2022-10-10T13:21:17+02:00"),
        ("Mon, 07 Oct 2002 12:03:52 +0100", "2002-10-07T12:03:52+01:00"),
        ("29-APR-1987 11:00:47.87", "1987-04-29T11:00:47"),
        ("Thu Jan 15 10:30:00 UTC 2026", "2026-01-15T10:30:00Z"),
        ("January 15th, 2026 at 3:45 p.m. ET", "2026-01-15T15:45"),
        ("Jan. 15, 2026 3:45 PM EST", "2026-01-15T15:45-05:00"),
        ("Do., 15.01.2026, 10.30 Uhr", "2026-01-15T10:30"),
        ("15.01.26", "2026-01-15"),
        ("1/15/26", "2026-01-15"),
        ("15/1/98", "1998-01-15"),
        ("1er août 2026", "2026-08-01"),
        ("15 de enero del año 2026", "2026-01-15"),
        ("15. Jänner 2026", "2026-01-15"),
        ("15 січня 2026 року, 10:30", "2026-01-15T10:30"),
        ("2026 m. sausio 15 d. 10:30", "2026-01-15T10:30"),
        ("15 Jan", "--01-15"),
        ("Jan 15", "--01-15"),
        ("January 2026", "2026-01"),
        ("二〇二六年一月十五日", "2026-01-15"),
        ("２０２６年１月１５日", "2026-01-15"),
    ] {
        if !text.contains('年') || pack("zh").is_some() {
            let date = find(text, &lex, None).map(|f| f.date.to_string());
            assert_eq!(date.as_deref(), Some(want), "{text}");
        }
    }
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn the_language_decides_between_day_and_month() {
    let lex = lexicon();
    let date = |tag: &str| {
        find("3/4/2026", &lex, pack(tag)).map(|f| (f.date.to_string(), f.date.ambiguous))
    };
    assert_eq!(date("en"), Some(("2026-03-04".to_owned(), true)));
    assert_eq!(date("de"), Some(("2026-04-03".to_owned(), true)));
    // months of other languages that are words of this one
    for text in ["15 mars bars", "Mars 2", "set 3", "5 out of 9", "15 mai tais"] {
        assert_eq!(find(text, &lex, pack("en")), None, "{text}");
    }
}

/// Texts with numbers and names of months that hold no date.
const NO_DATES: &[&str] = &[
    // scores, results, odds
    "2-1",
    "The visitors won 3-2",
    "6-4, 7-5",
    "4:3 (2:1)",
    "21:19",
    "odds of 5/2",
    "12-10-8",
    // fractions, ratios, pages, parts
    "1/4",
    "3/12",
    "Page 3/12",
    "S. 4-7",
    "1/2 cup of flour",
    "9/10",
    "Part 2 of 3",
    "24/7",
    "16:9",
    "p. 15",
    "Kapitel 3.2",
    // versions, numbers of models, files
    "1.2.2026-rc",
    "v1.2.3",
    "Version 10.15.7",
    "iOS 17.2.1",
    "2.0.1",
    "3.11",
    "IMG_20260115_1030",
    "A320-200",
    "Boeing 737-800",
    // telephone numbers, addresses, account numbers
    "+49 30 1234 5678",
    "030/12345678",
    "(212) 555-0142",
    "555-01-15",
    "0800 15 01 20",
    "192.168.1.15",
    "10.0.0.1:8080",
    "DE89 3704 0044",
    // prices, amounts, measures
    "$15.01",
    "€1.50",
    "1.500.000",
    "15,5 %",
    "1.2 million",
    "from 15 to 20 percent",
    "12.5.",
    "CHF 12.50",
    "10 000",
    "3 x 4 m",
    "15 °C",
    "100 m",
    // times alone, spans of years, years alone
    "10:30",
    "10.30 Uhr",
    "3:45 p.m.",
    "2019-2021",
    "2019/20",
    "2026",
    "in 2026",
    "the 1990s",
    "1914–18",
    "um 20:15 Uhr",
    "18h30",
    // words that are months elsewhere
    "May we ask",
    "March on",
    "may 15 people join",
    "they march 10 miles",
    "März",
    "Mai",
    "April Meier",
    "Herr März, 45",
    "the set 3",
    "out 15",
    "mar 3",
    "August",
    "Jan Meier (45)",
    "in May",
    "dec",
    "abr",
    // laws, books, identifiers
    "ISBN 978-3-16-148410-0",
    "§ 15 Abs. 2",
    "Art. 5 GG",
    "12-34-56",
    "BGBl. I S. 1234",
    "doi:10.1000/182",
    "1 BvR 16/13",
    "UN 2231",
    // days that the calendar does not have
    "30.02.2026",
    "2026-13-01",
    "31 April 2026",
    "February 30, 2026",
    "29.02.2025",
    "0/0/2026",
    "32. Januar 2026",
    "2026-00-10",
    // days told from now
    "yesterday",
    "3 hrs ago",
    "heute, 10:30 Uhr",
    "vor 2 Stunden",
    "il y a 3 heures",
    "hace 5 minutos",
    "vakar 10:30",
    "5 хв тому",
    "today at 3:45 p.m.",
    "Monday",
    "am Montag",
];

/// Lines that hold a date among other matter.
const NO_DATE_LINES: &[&str] = &[
    "In March 2026 the court ruled",
    "The ferry sank on 3 March 2025.",
    "5 May 2023 was a warm day",
    "Born 5 May 1923 in Graz",
    "Am 15. Januar 2026 beginnt der Prozess",
    "Seit dem 1. Januar 2026 gilt das neue Gesetz.",
    "LONDON, March 3 (AP) - The ferry",
    "Berlin, 15. Januar 2026",
    "Le 15 janvier 2026, le tribunal a tranché",
    "El 15 de enero de 2026 se publicó la sentencia",
    "15 January 2026 – 20 January 2026",
    "vom 1. bis 15. Januar 2026",
    "3 March 2025, 4 March 2025",
    "By Ann Lee, 3 March 2025",
    "Photo: 3 March 2025",
    "15 stycznia 2026 sąd wydał wyrok",
    "15 січня 2026 року суд ухвалив рішення",
    "2026. január 15-én döntött",
    "On 3 March 2025, police said",
    "Copyright 2026",
    "Stand der Dinge",
    "Updated",
    "2-1",
    "10:30",
];

#[test]
fn no_dates() {
    let lex = lexicon();
    let mut wrong = Vec::new();
    let mut n = 0;
    for prefer in [None, pack("en"), pack("de")] {
        for text in NO_DATES {
            n += 1;
            if let Some(found) = find(text, &lex, prefer) {
                wrong.push(format!("{text:?} is {} ({prefer:?})", found.date));
            }
        }
        for text in NO_DATES.iter().chain(NO_DATE_LINES) {
            n += 1;
            if let Some(found) = line(text, &lex, prefer) {
                wrong.push(format!("line {text:?} is {} ({prefer:?})", found.date));
            }
        }
    }
    println!(
        "{} texts without a date, {} lines with other matter, {n} readings",
        NO_DATES.len(),
        NO_DATE_LINES.len()
    );
    assert!(NO_DATES.len() >= 80);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn lines_of_date_matter() {
    let lex = lexicon();
    let updated = |text: &str, tag: &str| {
        let line =
            line(text, &lex, pack(tag)).unwrap_or_else(|| panic!("{text} is no line of dates"));
        (line.date.to_string(), line.label, line.updated.map(|u| u.0.to_string()))
    };
    for (text, tag, date, label, update) in [
        (
            "Published 3 March 2025, updated 4 March 2025",
            "en",
            "2025-03-03",
            Some(Label::Published),
            Some("2025-03-04"),
        ),
        ("5 May 2023", "en", "2023-05-05", None, None),
        ("March 3, 2025 | 4 min read", "en", "2025-03-03", None, None),
        ("Stand: 15.01.2026, 10:30 Uhr", "de", "2026-01-15T10:30", Some(Label::Updated), None),
        (
            "Veröffentlicht am 15. Januar 2026 um 10:30 Uhr",
            "de",
            "2026-01-15T10:30",
            Some(Label::Published),
            None,
        ),
        ("15.01.2026 · Lesezeit: 4 Minuten", "de", "2026-01-15", None, None),
        (
            "Publié le 15 janvier 2026 à 10h30, mis à jour le 16 janvier 2026",
            "fr",
            "2026-01-15T10:30",
            Some(Label::Published),
            Some("2026-01-16"),
        ),
        (
            "Publicat la 15 ianuarie 2026, ora 10:30",
            "ro",
            "2026-01-15T10:30",
            Some(Label::Published),
            None,
        ),
        (
            "Опубліковано: 15 січня 2026 р., 10:30",
            "uk",
            "2026-01-15T10:30",
            Some(Label::Published),
            None,
        ),
        (
            "Публикувана на 15 януари 2026 г. в 10:30 ч.",
            "bg",
            "2026-01-15T10:30",
            Some(Label::Published),
            None,
        ),
        (
            "Atnaujinta 2026 m. sausio 15 d. 10:30",
            "lt",
            "2026-01-15T10:30",
            Some(Label::Updated),
            None,
        ),
        (
            "Publicēts: 2026. gada 15. janvārī, plkst. 10.30",
            "lv",
            "2026-01-15T10:30",
            Some(Label::Published),
            None,
        ),
        (
            "Δημοσιεύτηκε: 15 Ιανουαρίου 2026, 10:30 π.μ.",
            "el",
            "2026-01-15T10:30",
            Some(Label::Published),
            None,
        ),
        (
            "Avaldatud 15. jaanuaril 2026 kell 10.30",
            "et",
            "2026-01-15T10:30",
            Some(Label::Published),
            None,
        ),
    ] {
        assert_eq!(
            updated(text, tag),
            (date.to_owned(), label, update.map(str::to_owned)),
            "{text}"
        );
    }
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn dates_as_pages_glue_them() {
    let lexicon = Lexicon::new(crate::lang::ALL.to_vec());
    for (text, wanted) in [
        ("2025-11-08T08:24:00+0000", "2025-11-08T08:24:00Z"),
        ("torsdag 8 januari 2026Dagens namn: Erland", "2026-01-08"),
        ("Publiziert17. Dezember 2024, 12:17", "2024-12-17T12:17"),
        ("17.12.2024von Anna", "2024-12-17"),
        ("December 17, 2024By Anna", "2024-12-17"),
        ("06. 01. 2026, 14:59 Uhr Lesedauer: 4 Minuten", "2026-01-06T14:59"),
        ("28. 4. 2023, 18:41 Uhr", "2023-04-28T18:41"),
        ("Published Jun 05, 2026  •  3 minute read", "2026-06-05"),
        ("12. MÄR 2025 18:03", "2025-03-12T18:03"),
    ] {
        let found = find(text, &lexicon, None).map(|f| f.date.to_string());
        assert_eq!(found.as_deref(), Some(wanted), "{text}");
    }
}

#[test]
fn dates_in_the_paths_of_addresses() {
    let read = |address: &str| in_url_path(address).map(|date| date.to_string());
    for (path, date) in [
        ("2026/01/15/ferry", "2026-01-15"),
        ("news/2026/1/5/ferry", "2026-01-05"),
        ("2026/jan/15/ferry", "2026-01-15"),
        ("2026/January/15/ferry", "2026-01-15"),
        ("2026/0115/ferry", "2026-01-15"),
        ("2026/01/15-ferry", "2026-01-15"),
        ("2026/01/15_ferry", "2026-01-15"),
        ("2026/01/ferry", "2026-01"),
        ("2026/01/99-bottles", "2026-01"),
        ("2026-01/15/c_1.htm", "2026-01-15"),
        ("gn/2026/01-15/10.shtml", "2026-01-15"),
        ("202601/15/t2.html", "2026-01-15"),
        ("2026-01-15-ferry", "2026-01-15"),
        ("2026_01_15", "2026-01-15"),
        ("ferry-2026-01-15.html", "2026-01-15"),
        ("ferry.2026.01.15", "2026-01-15"),
        ("20260115/ferry", "2026-01-15"),
        ("ferry-20260115", "2026-01-15"),
        ("ferry_20260115.html", "2026-01-15"),
        ("1990/01/15/", "1990-01-15"),
        ("2099/12/31/", "2099-12-31"),
        ("1234/2026/01/15/", "2026-01-15"),
        ("7-2026-01-15", "2026-01-15"),
    ] {
        for address in [
            format!("https://www.example.org/{path}"),
            format!("www.example.org/{path}?d=2019-12-31#2018-01-01"),
        ] {
            assert_eq!(read(&address).as_deref(), Some(date), "{address}");
        }
    }
    for path in [
        "",
        "ferry",
        "2026",
        "2026/01",
        "2026/13/15/ferry",
        "2026/1/ferry",
        "2026/jan/ferry",
        "2026/janus1/15/",
        "2026-13/15/c_1.htm",
        "2026/01_15/10.shtml",
        "202601/45/t2.html",
        "202601/15",
        "1989-01/15/c_1.htm",
        "2026/ja/15/",
        "2026/02/30",
        "2026/1315/",
        "1989/01/15/",
        "2100/01/15/",
        "20261301",
        "id20260115",
        "ferry-20260115-7",
        "1202601150",
        "2026-01-155",
        "2026-1-15",
        "2026-01_15",
        "x2026-01-15",
        "2026-01-3",
        "1989-01-15",
        "?d=2026-01-15",
        "#2026/01/15/",
    ] {
        let address = format!("https://www.example.org/{path}");
        assert_eq!(read(&address), None, "{address}");
    }
    assert_eq!(read("2026-01-15"), None, "a host is no path");
    let deep =
        |folders: usize| format!("https://www.example.org/{}2026-01-15", "a/".repeat(folders));
    assert!(read(&deep(15)).is_some() && read(&deep(16)).is_none());
    let long =
        |bytes: usize| format!("https://www.example.org/2026/01/15/{}", "a".repeat(bytes - 35));
    assert!(read(&long(2000)).is_some() && read(&long(2001)).is_none());
}

#[path = "date_edges_tests.rs"]
mod edges;
