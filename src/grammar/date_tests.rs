//! Tables of dates: what the locales of the C library print, in the order of CLDR's patterns, and what is no date.

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

/// The long, full, medium and short date patterns of a language (CLDR), and those with a time as pages print them: `W` the weekday, `w`
/// its abbreviation, `B` the month's name, `b` its abbreviation, `D` the day, `M` the month's number, `0` before either for two digits,
/// `Y` the year, `T` the time.
fn patterns(tag: &str) -> &'static [&'static str] {
    match tag {
        "ar" => &["D B Y", "W، D B Y", "D B Y - T", "0D/0M/Y"],
        "bg" => &["D B Y г.", "W, D B Y г.", "0D.0M.Y г.", "D B Y, T"],
        "cs" => &["D. B Y", "W D. B Y", "D. M. Y", "D. B Y v T", "D. b Y"],
        "da" => &["D. B Y", "W den D. B Y", "D. b. Y", "D. B Y kl. T", "0D.0M.Y"],
        "de" => &["D. B Y", "W, D. B Y", "w., D. b Y", "0D.0M.Y", "0D.0M.Y, T Uhr", "D. B Y um T Uhr"],
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
    ((day + 13 * (m + 1) / 5 + y % 100 + y % 100 / 4 + y / 100 / 4 + 5 * (y / 100) + 6) % 7) as usize
}

/// A form of the date by a pattern.
fn written(pattern: &str, locale: Locale, (year, month, day): (u32, u32, u32), time: (u8, u8)) -> String {
    let clean = |s: &str| s.trim_matches(|c: char| c.is_whitespace() || c == '.').to_owned();
    let [wide, short] = months_in_dates(locale);
    let [days, short_days] = weekdays(locale);
    let (m, w) = (month as usize - 1, weekday(year, month, day));
    let mut out = String::new();
    let mut pad = false;
    // a letter is a field only where no other letter stands beside it (`Bta`, `Dth` carry an ending)
    for (at, c) in pattern.char_indices() {
        let inside = pattern[..at].chars().next_back().is_some_and(|c| c.is_ascii_lowercase());
        let number = |n: u32| if pad { format!("{n:02}") } else { n.to_string() };
        let field = match c {
            _ if inside => None,
            'W' => Some(clean(days[w])),
            'w' => Some(clean(short_days[w])),
            'B' => Some(clean(wide[m])),
            'b' if pattern[at + 1..].chars().next().is_none_or(|c| !c.is_ascii_lowercase()) => Some(clean(short[m])),
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
                    let (year, day) = (1998 + (month + k as u32 * 5 + l as u32) % 29, 13 + (month * 7 + k as u32) % 15);
                    let time = (((7 + month + k as u32) % 24) as u8, (month * 4 + 3) as u8);
                    let text = written(pattern, locale, (year, month, day), time);
                    let time = pattern.contains('T').then_some(Time { hour: time.0, minute: time.1, second: None });
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
                        missed.push(format!("{locale} {text:?}: {:?}, line {matter}", seen.map(|f| f.date.to_string())));
                    }
                }
            }
        }
    }
    println!("{n} dates, {languages} languages: {found} found, {whole} as lines, {unknown} found without the language");
    for miss in &missed {
        println!("{miss}");
    }
    assert!(n >= 500 && languages >= 24, "{n} dates in {languages} languages");
    // (French locales shorten June and July alike)
    missed.retain(|miss| !miss.contains(" jui. "));
    assert!(missed.is_empty(), "{found}, {whole}, {unknown} of {n}: {missed:#?}");
}

#[test]
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
fn the_language_decides_between_day_and_month() {
    let lex = lexicon();
    let date = |tag: &str| find("3/4/2026", &lex, pack(tag)).map(|f| (f.date.to_string(), f.date.ambiguous));
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
    println!("{} texts without a date, {} lines with other matter, {n} readings", NO_DATES.len(), NO_DATE_LINES.len());
    assert!(NO_DATES.len() >= 80);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn lines_of_date_matter() {
    let lex = lexicon();
    let updated = |text: &str, tag: &str| {
        let line = line(text, &lex, pack(tag)).unwrap_or_else(|| panic!("{text} is no line of dates"));
        (line.date.to_string(), line.label, line.updated.map(|u| u.0.to_string()))
    };
    for (text, tag, date, label, update) in [
        ("Published 3 March 2025, updated 4 March 2025", "en", "2025-03-03", Some(Label::Published), Some("2025-03-04")),
        ("5 May 2023", "en", "2023-05-05", None, None),
        ("March 3, 2025 | 4 min read", "en", "2025-03-03", None, None),
        ("Stand: 15.01.2026, 10:30 Uhr", "de", "2026-01-15T10:30", Some(Label::Updated), None),
        ("Veröffentlicht am 15. Januar 2026 um 10:30 Uhr", "de", "2026-01-15T10:30", Some(Label::Published), None),
        ("15.01.2026 · Lesezeit: 4 Minuten", "de", "2026-01-15", None, None),
        (
            "Publié le 15 janvier 2026 à 10h30, mis à jour le 16 janvier 2026",
            "fr",
            "2026-01-15T10:30",
            Some(Label::Published),
            Some("2026-01-16"),
        ),
        ("Publicat la 15 ianuarie 2026, ora 10:30", "ro", "2026-01-15T10:30", Some(Label::Published), None),
        ("Опубліковано: 15 січня 2026 р., 10:30", "uk", "2026-01-15T10:30", Some(Label::Published), None),
        ("Публикувана на 15 януари 2026 г. в 10:30 ч.", "bg", "2026-01-15T10:30", Some(Label::Published), None),
        ("Atnaujinta 2026 m. sausio 15 d. 10:30", "lt", "2026-01-15T10:30", Some(Label::Updated), None),
        ("Publicēts: 2026. gada 15. janvārī, plkst. 10.30", "lv", "2026-01-15T10:30", Some(Label::Published), None),
        ("Δημοσιεύτηκε: 15 Ιανουαρίου 2026, 10:30 π.μ.", "el", "2026-01-15T10:30", Some(Label::Published), None),
        ("Avaldatud 15. jaanuaril 2026 kell 10.30", "et", "2026-01-15T10:30", Some(Label::Published), None),
    ] {
        assert_eq!(updated(text, tag), (date.to_owned(), label, update.map(str::to_owned)), "{text}");
    }
}

#[test]
fn dates_as_pages_glue_them() {
    let lexicon = Lexicon::new(crate::lang::ALL.to_vec());
    for (text, wanted) in [
        ("2025-11-08T08:24:00+0000", "2025-11-08T08:24:00Z"),
        ("torsdag 8 januari 2026Dagens namn: Erland", "2026-01-08"),
        ("Publiziert17. Dezember 2024, 12:17", "2024-12-17T12:17"),
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
        for address in [format!("https://www.example.org/{path}"), format!("www.example.org/{path}?d=2019-12-31#2018-01-01")] {
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
    let deep = |folders: usize| format!("https://www.example.org/{}2026-01-15", "a/".repeat(folders));
    assert!(read(&deep(15)).is_some() && read(&deep(16)).is_none());
    let long = |bytes: usize| format!("https://www.example.org/2026/01/15/{}", "a".repeat(bytes - 35));
    assert!(read(&long(2000)).is_some() && read(&long(2001)).is_none());
}

/// What the grammar tells apart at its edges: the language, the text, its date (`?` where day and month may be the other way round), and the part that is the
/// date (`=`: all of it). Where there is no date, both are empty.
const EDGES: &[(&str, &str, &str, &str)] = &[
    ("", "20260115", "2026-01-15", "="),
    ("", "x 20260115", "", ""),
    ("", "20261315", "", ""),
    ("", "29.02.2024", "2024-02-29", "="),
    ("", "29.02.2000", "2000-02-29", "="),
    ("", "29.02.1900", "", ""),
    ("", "29 February", "--02-29", "="),
    ("", "30 April", "--04-30", "="),
    ("", "31 January 2026", "2026-01-31", "="),
    ("", "31 June 2026", "", ""),
    ("", "1 January 1800", "1800-01-01", "="),
    ("", "31 December 2199", "2199-12-31", "="),
    ("", "1/2/69", "2069-02-01?", "="),
    ("", "1/2/70", "1970-02-01?", "="),
    ("", "1/13/2026", "2026-01-13", "="),
    ("", "13/1/2026", "2026-01-13", "="),
    ("", "13/13/2026", "", ""),
    ("", "1.13.2026", "", ""),
    ("", "13.1.2026", "2026-01-13", "="),
    ("en", "1-2-2026", "2026-01-02?", "="),
    ("de", "1-2-2026", "2026-02-01?", "="),
    ("en", "1.2.2026", "2026-02-01", "="),
    ("en", "2/2/2026", "2026-02-02", "="),
    ("", "01.02.26", "2026-02-01", "="),
    ("", "1.2.26", "", ""),
    ("", "01-02-26", "2026-02-01?", "="),
    ("", "1-2-26", "", ""),
    ("", "1/2/26", "2026-02-01?", "="),
    ("", "001/02/2026", "", ""),
    ("", "2026-1-5", "2026-01-05", "="),
    ("", "2026/1/5", "2026-01-05", "="),
    ("", "2026. 1. 5.", "2026-01-05", "2026. 1. 5"),
    ("", "2026 - 1 - 5", "", ""),
    ("", "15. 1. 2026", "2026-01-15", "="),
    ("", "15 / 1 / 2026", "", ""),
    ("", "15.1/2026", "", ""),
    ("", "15-01.2026", "", ""),
    ("", "15‑01‑2026", "2026-01-15", "="),
    ("", "15−01−2026", "2026-01-15", "="),
    ("", "15／01／2026", "2026-01-15", "="),
    ("", "v15.01.2026", "", ""),
    ("", "$15.01.2026", "", ""),
    ("", "#15.01.2026", "", ""),
    ("", "x=15.01.2026", "", ""),
    ("", "3/15.01.2026", "", ""),
    ("", "15.01.2026%", "", ""),
    ("", "15.01.2026-3", "", ""),
    ("", "15.01.2026x", "", ""),
    ("", "15.01.2026, 3", "2026-01-15", "15.01.2026"),
    ("", "15.01.2026,3", "", ""),
    ("", "15.01.2026.", "2026-01-15", "15.01.2026"),
    ("", "15.01.2026:", "2026-01-15", "15.01.2026"),
    ("", "15.01.2026)", "2026-01-15", "15.01.2026"),
    ("", "(15.01.2026)", "2026-01-15", "15.01.2026"),
    ("", "-15.01.2026", "", ""),
    ("", "Publiziert15.01.2026", "2026-01-15", "15.01.2026"),
    ("", "北京1月15日", "--01-15", "1月15日"),
    ("", "1月15日", "--01-15", "="),
    ("", "2026年1月15日10时30分", "2026-01-15T10:30", "="),
    ("", "2026年1月15日上午10时30分", "2026-01-15T10:30", "="),
    ("", "2026年1月15日下午3時", "2026-01-15T15:00", "="),
    ("", "2026年1月", "2026-01", "="),
    ("", "2026年13月1日", "", ""),
    ("", "2026年1月32日", "", ""),
    ("", "令和8年1月15日", "", ""),
    ("", "二〇二六年一月十五日", "2026-01-15", "="),
    ("", "二〇二六年十二月三十一日", "2026-12-31", "="),
    ("", "二〇二六年十月二十日", "2026-10-20", "="),
    ("", "二〇二六年一月一日", "2026-01-01", "="),
    ("", "二〇二六年一月二十九日", "2026-01-29", "="),
    ("", "三十年", "", ""),
    ("", "2026년 1월 15일", "2026-01-15", "="),
    ("", "2026년 1월 15일에", "2026-01-15", "="),
    ("", "2026년 1월 15일 오후 3시 30분", "2026-01-15T15:30", "="),
    ("", "1월 15일", "--01-15", "="),
    ("", "tháng 1 năm 2026", "2026-01", "="),
    ("vi", "15 tháng 1 năm 2026", "2026-01-15", "="),
    ("vi", "15 tháng 13 năm 2026", "", ""),
    ("vi", "ngày 15 tháng mười một năm 2026", "2026-11-15", "15 tháng mười một năm 2026"),
    ("ar", "15 يناير/كانون الثاني 2026", "2026-01-15", "="),
    ("ar", "١٥ يناير ٢٠٢٦", "2026-01-15", "="),
    ("fa", "۱۵ ژانویه ۲۰۲۶", "2026-01-15", "="),
    ("hi", "१५ जनवरी २०२६", "2026-01-15", "="),
    ("th", "15 January 2026", "2026-01-15", "="),
    ("", "15 January, 2026", "2026-01-15", "="),
    ("", "15 January , 2026", "2026-01-15", "="),
    ("", "15th of January 2026", "2026-01-15", "="),
    ("", "15th January 2026", "2026-01-15", "="),
    ("", "the 15th of January", "--01-15", "15th of January"),
    ("", "15-January-2026", "2026-01-15", "="),
    ("", "15-JAN-2026", "2026-01-15", "="),
    ("", "15-JAN-26", "2026-01-15", "="),
    ("", "15/Jan/2026", "2026-01-15", "="),
    ("", "15 / Jan / 2026", "", ""),
    ("", "January 15th, 2026", "2026-01-15", "="),
    ("", "January 15, 2026", "2026-01-15", "="),
    ("", "January 15 2026", "2026-01-15", "="),
    ("", "Jan. 15, 2026", "2026-01-15", "="),
    ("", "Jan.15,2026", "2026-01-15", "="),
    ("", "Jan 15", "--01-15", "="),
    ("", "Jan 15.", "--01-15", "Jan 15"),
    ("", "Jan 15.5", "", ""),
    ("", "Jan 15, 10 people", "--01-15", "Jan 15"),
    ("", "January 32", "", ""),
    ("", "January 2026", "2026-01", "="),
    ("", "31 April 2026", "", ""),
    ("", "31. April 2026", "", ""),
    ("", "may 15", "", ""),
    ("", "May 15", "--05-15", "="),
    ("en", "may 15", "", ""),
    ("en", "Mai 15", "", ""),
    ("de", "Mai 15", "--05-15", "="),
    ("de", "15. Mai", "--05-15", "="),
    ("de", "15 Mai 2026", "2026-05-15", "="),
    ("", "2026. január 15.", "2026-01-15", "="),
    ("", "2026. január 15. 10:30", "2026-01-15T10:30", "="),
    ("", "2026 január 15", "2026-01-15", "="),
    ("", "2026-Jan-15", "2026-01-15", "="),
    ("", "2026 m. sausio 15 d.", "2026-01-15", "="),
    ("", "2026 m. sausio mėn. 15 d.", "2026-01-15", "="),
    ("", "2026. gada 15. janvāris", "2026-01-15", "="),
    ("", "2026. gada janvāris", "2026-01", "="),
    ("", "2026 May", "", ""),
    ("", "2026. május", "2026-05", "="),
    ("", "15 de enero de 2026", "2026-01-15", "="),
    ("", "15 de enero", "--01-15", "="),
    ("", "15 de enero del 2026", "2026-01-15", "="),
    ("", "enero de 2026", "2026-01", "="),
    ("", "1er août", "--08-01", "="),
    ("", "1º de maio de 2026", "2026-05-01", "="),
    ("", "15-го января 2026", "2026-01-15", "="),
    ("", "15 janvier 2026 à 10h30", "2026-01-15T10:30", "="),
    ("", "15 janvier 2026 à 10h", "2026-01-15T10:00", "="),
    ("", "15. Januar 2026 um 10 Uhr", "2026-01-15T10:00", "="),
    ("", "15. Januar 2026 10.30", "2026-01-15T10:30", "="),
    ("", "15. Januar 2026, 10.3", "2026-01-15", "15. Januar 2026"),
    ("", "15. Januar 2026 10.30.15", "2026-01-15T10:30:15", "="),
    ("", "15. Januar 2026 10:30:15", "2026-01-15T10:30:15", "="),
    ("", "15. Januar 2026 10:30:15.123", "2026-01-15T10:30:15", "="),
    ("", "15. Januar 2026 10:30:15,5", "2026-01-15T10:30:15", "="),
    ("", "15. Januar 2026 10:30:15:20", "2026-01-15", "15. Januar 2026"),
    ("", "15. Januar 2026 10:60", "2026-01-15", "15. Januar 2026"),
    ("", "15. Januar 2026 24:00", "2026-01-15", "15. Januar 2026"),
    ("", "15. Januar 2026 23:59:60", "2026-01-15T23:59:60", "="),
    ("", "15. Januar 2026 23:59:61", "2026-01-15", "15. Januar 2026"),
    ("", "15 January 2026 12:05 am", "2026-01-15T00:05", "="),
    ("", "15 January 2026 12:05 pm", "2026-01-15T12:05", "="),
    ("", "15 January 2026 3 pm", "2026-01-15T15:00", "="),
    ("", "15 January 2026 3pm", "2026-01-15T15:00", "="),
    ("", "15 January 2026 3 p.m.", "2026-01-15T15:00", "="),
    ("", "15 January 2026 15:45 PM", "2026-01-15T15:45", "="),
    ("", "15 January 2026 3", "2026-01-15", "15 January 2026"),
    ("", "15 January 2026 at 3", "2026-01-15", "15 January 2026"),
    ("", "15 January 2026 | 3:45", "2026-01-15T03:45", "="),
    ("", "15 January 2026 – Thursday, 3:45", "2026-01-15T03:45", "="),
    ("", "15 January 2026 , , , , , , 3:45", "2026-01-15", "15 January 2026"),
    ("", "15 January 2026 , , , , 3:45", "2026-01-15T03:45", "="),
    ("", "15 January 2026 people 3:45", "2026-01-15", "15 January 2026"),
    ("", "3:45, 15 January 2026", "2026-01-15T03:45", "="),
    ("", "3:45 pm EST, January 15, 2026", "2026-01-15T15:45-05:00", "="),
    ("", "3:45 Thursday, 15 January 2026", "2026-01-15T03:45", "="),
    ("", "3:45 - Thursday - 15 January 2026", "2026-01-15T03:45", "="),
    ("", "3:45 15.01.2026", "2026-01-15T03:45", "="),
    ("", "3.45 15.01.2026", "2026-01-15", "15.01.2026"),
    ("", "3:45, January 2026", "2026-01", "January 2026"),
    ("", "3:45 , , , , , 15 January 2026", "2026-01-15", "15 January 2026"),
    ("", "Thursday, 15 January 2026", "2026-01-15", "="),
    ("", "Thursday 15 January", "--01-15", "="),
    ("", "Thursday , , , , 15 January 2026", "2026-01-15", "="),
    ("", "Thursday , , , 15 January 2026", "2026-01-15", "="),
    ("", "Thu Jan 15 10:30:00 2026", "2026-01-15T10:30:00", "="),
    ("", "Thu Jan 15 10:30:00 UTC 2026", "2026-01-15T10:30:00Z", "="),
    ("", "Thu, 15 Jan 2026 10:30:00 +0100", "2026-01-15T10:30:00+01:00", "="),
    ("", "15 January 2026 10:30 -0530", "2026-01-15T10:30-05:30", "="),
    ("", "15 January 2026 10:30 +1", "2026-01-15T10:30+01:00", "="),
    ("", "15 January 2026 10:30 +14:00", "2026-01-15T10:30+14:00", "="),
    ("", "15 January 2026 10:30 +15:00", "2026-01-15T10:30", "15 January 2026 10:30"),
    ("", "15 January 2026 10:30 +01:60", "2026-01-15T10:30", "15 January 2026 10:30"),
    ("", "15 January 2026 10:30 +014", "2026-01-15T10:30", "15 January 2026 10:30"),
    ("", "15 January 2026 10:30 + 1", "2026-01-15T10:30", "15 January 2026 10:30"),
    ("", "15 January 2026 10:30 GMT+2", "2026-01-15T10:30+02:00", "="),
    ("", "15 January 2026 10:30 UTC+05:30", "2026-01-15T10:30+05:30", "="),
    ("", "15 January 2026 10:30 GMT", "2026-01-15T10:30Z", "="),
    ("", "15 January 2026 10:30 (GMT)", "2026-01-15T10:30Z", "="),
    ("", "15 January 2026 10:30 (GMT", "2026-01-15T10:30", "15 January 2026 10:30"),
    ("", "15 January 2026 10:30 [CET]", "2026-01-15T10:30+01:00", "="),
    ("", "15 January 2026 10:30 ET", "2026-01-15T10:30", "="),
    ("", "15 January 2026 10:30 XYZ", "2026-01-15T10:30", "15 January 2026 10:30"),
    ("", "2026-01-15T10:30", "2026-01-15T10:30", "="),
    ("", "2026-01-15t10:30:15Z", "2026-01-15T10:30:15Z", "="),
    ("", "2026-01-15T10:30:15.123456+02:00", "2026-01-15T10:30:15+02:00", "="),
    ("", "2026-01-15 10:30", "2026-01-15T10:30", "="),
    ("", "2026-01-1510:30", "", ""),
    ("", "8 januari 2026Dagens namn", "2026-01-08", "8 januari 2026"),
    ("", "covid-19 may 2020", "", ""),
    ("", "he 12:15 January", "", ""),
    ("", "room 3, 15 January 2026", "2026-01-15", "15 January 2026"),
    ("", "3,15 January 2026", "", ""),
    ("", "15 January 2026 in Lima", "2026-01-15", "15 January 2026"),
    ("", "1234567890", "", ""),
    ("", "15 Januarium 2026", "", ""),
    ("", "15 p'ятниця", "", ""),
    ("", "п’ятниця, 15 січня 2026", "2026-01-15", "="),
    ("", "15\u{200e}.01\u{200e}.2026", "2026-01-15", "="),
    ("", "Thu Jan 15 10:30:00 2026, 11:45", "2026-01-15T10:30:00", "Thu Jan 15 10:30:00 2026"),
    ("", "January 2026, 10:30", "2026-01", "January 2026"),
    ("", "ב-15 בינואר 2026", "2026-01-15", "15 בינואר 2026"),
    ("", "Date:15 January 2026", "2026-01-15", "15 January 2026"),
    ("", ":15.01.2026", "2026-01-15", "15.01.2026"),
    ("", "-January 15, 2026", "2026-01-15", "January 15, 2026"),
    ("", "2026-01-15T 10:30", "", ""),
    ("", "2026-01-15X10:30", "", ""),
    ("", "15.01.2026Da", "", ""),
    ("", "15.01.2026Dagens", "2026-01-15", "15.01.2026"),
    ("", "15.01.2026dagens", "", ""),
    ("", "15.01.1899Dagens", "", ""),
    ("", "15. 1. 2026,3", "", ""),
    ("", "15. 1. 2026, 3", "2026-01-15", "15. 1. 2026"),
    ("", "15 .1.2026", "", ""),
    ("", "15/ 1/2026", "", ""),
    ("", "15/1 /2026", "", ""),
    ("", "15/1/ 2026", "", ""),
    ("", "15. 1 .2026", "", ""),
    ("", "1.02.26", "", ""),
    ("", "01.2.26", "", ""),
    ("", "15.001.2026", "", ""),
    ("", "12/12/2026", "2026-12-12", "="),
    ("en", "12/1/2026", "2026-12-01?", "="),
    ("de", "1/12/2026", "2026-12-01?", "="),
    ("de", "12/1/2026", "2026-01-12?", "="),
    ("ar", "15 كانون الثاني (يناير) 2026", "2026-01-15", "="),
    ("ar", "15 كانون الثاني 2026", "2026-01-15", "="),
    ("ar", "15 يناير (كانون الثاني) 2026", "2026-01-15", "="),
    ("", "15 January/2026", "2026-01-15", "="),
    ("", "15 January 2026 г.", "2026-01-15", "="),
    ("", "15 января 2026 г., 10:30", "2026-01-15T10:30", "="),
    ("", "15 января 2026 года", "2026-01-15", "="),
    ("", "15 de enero, de 2026", "2026-01-15", "="),
    ("", "15 , , January 2026", "2026-01-15", "="),
    ("", "15 January , , , 2026", "2026-01-15", "="),
    ("", "15 January , , , , , 2026", "--01-15", "15 January"),
    ("", "15.January.2026", "2026-01-15", "="),
    ("", "15-th January 2026", "2026-01-15", "="),
    ("", "15:e januari 2026", "2026-01-15", "="),
    ("", "15:January 2026", "", ""),
    ("", "2026 m. 15 sausio", "2026-01-15", "="),
    ("", "2026. 15. január", "2026-01-15", "="),
    ("", "January , 15, 2026", "2026-01-15", "="),
    ("", "January-15-2026", "2026-01-15", "="),
    ("", "January 15-2026", "2026-01-15", "="),
    ("", "January 15 , , , 2026", "2026-01-15", "="),
    ("", "January 15.2026", "2026-01-15", "="),
    ("", "January 15x", "", ""),
    ("", "January 15%", "", ""),
    ("", "January 15-20, 2026", "", ""),
    ("", "January 15 – 20, 2026", "--01-15", "January 15"),
    ("", "January 15/16, 2026", "", ""),
    ("", "15/16 January 2026", "", ""),
    ("", "15-16 January 2026", "", ""),
    ("", "15 – 16 January 2026", "2026-01-16", "16 January 2026"),
    ("", "January 151, 2026", "", ""),
    ("", "Jan 15 10:30 2026", "2026-01-15T10:30", "="),
    ("", "Jan 1510:30:00 2026", "", ""),
    ("", "15 MARCH", "--03-15", "="),
    ("en", "15 MARCH", "--03-15", "="),
    ("en", "15 march", "", ""),
    ("en", "march 2026", "", ""),
    ("en", "March 2026", "2026-03", "="),
    ("fa", "15 می", "", ""),
    ("fa", "۱۵ می ۲۰۲۶", "2026-05-15", "="),
    ("", "1 2 3 January", "--01-03", "3 January"),
    ("", "31 January", "--01-31", "="),
    ("", "31. Januar", "--01-31", "="),
    ("", "32 January 2026", "", ""),
    ("", "3/4 January 2026", "", ""),
    ("", "10:30 Uhr, 15. Januar 2026", "2026-01-15T10:30", "="),
    ("", "10:30 a.m. Thursday, January 15, 2026", "2026-01-15T10:30", "="),
    ("", "10h30, le 15 janvier 2026", "2026-01-15T10:30", "="),
    ("", "10h30 le 15 janvier 2026", "2026-01-15T10:30", "="),
    ("", "10:30:15 15 January 2026", "2026-01-15T10:30:15", "="),
    ("", "10:30 GMT, 15 January 2026", "2026-01-15T10:30Z", "="),
    ("", "$10:30, 15 January 2026", "2026-01-15", "15 January 2026"),
    ("", "jeudi 15 janvier 2026 10:30", "2026-01-15T10:30", "="),
    ("", "segunda-feira, 15 de janeiro de 2026", "2026-01-15", "="),
    ("", "thứ năm, 15 tháng 1 năm 2026", "2026-01-15", "="),
    ("", "Thursday at 10:30, 15 January 2026", "2026-01-15T10:30", "="),
    ("", "Thursday 10:30", "", ""),
    ("", "Thursday 15", "", ""),
    ("", "Thursday x 15 January 2026", "2026-01-15", "15 January 2026"),
    ("", "Thursday-15 January 2026", "", ""),
    ("", "Thursday: 15.01.2026", "2026-01-15", "="),
    ("", "2026年1月15日（木）10時30分", "2026-01-15T10:30", "="),
    ("", "2026年1月15日(木) 10:30", "2026-01-15T10:30", "="),
    ("", "1月15日10時", "--01-15T10:00", "="),
    ("", "2026年01月15日 23:59", "2026-01-15T23:59", "="),
    ("", "2026年1月15日 星期四 10:30", "2026-01-15T10:30", "="),
    ("", "2026-01-15 星期四 10:30", "2026-01-15T10:30", "="),
    ("", "2026.01.15 10:30", "2026-01-15T10:30", "="),
    ("", "2026. 01. 15 오전 10:30", "2026-01-15T10:30", "="),
    ("", "2026.01.15. 오후 3:05", "2026-01-15T15:05", "="),
    ("", "15 Ιανουαρίου 2026, 10:30 π.μ.", "2026-01-15T10:30", "="),
    ("", "15 Ιανουαρίου 2026, 3:05 μ.μ.", "2026-01-15T15:05", "="),
    ("", "15 January 2026 3:05 PM.", "2026-01-15T15:05", "="),
    ("", "15 January 2026 3.05pm", "2026-01-15T15:05", "="),
    ("", "15 January 2026 at 3.05 p.m. GMT", "2026-01-15T15:05Z", "="),
    ("", "15 January 2026 3.5pm", "2026-01-15", "15 January 2026"),
    ("", "15 January 2026 3:5 pm", "2026-01-15", "15 January 2026"),
    ("", "15 January 2026 0:05 am", "2026-01-15T00:05", "="),
    ("", "15 January 2026 12 am", "2026-01-15T00:00", "="),
    ("", "15 January 2026 10:30h", "2026-01-15T10:30", "="),
    ("", "15 January 2026 10:30 h", "2026-01-15T10:30", "="),
    ("", "15 January 2026 25h30", "2026-01-15", "15 January 2026"),
    ("", "15 January 2026 10時 30分", "2026-01-15T10:30", "="),
    ("", "15 January 2026 10:30.", "2026-01-15T10:30", "15 January 2026 10:30"),
    ("", "15 January 2026 10:30:", "2026-01-15T10:30", "15 January 2026 10:30"),
    ("", "15 January 2026 10:30 . 5", "2026-01-15T10:30", "15 January 2026 10:30"),
    ("", "15 January 2026 10:30:15.", "2026-01-15T10:30:15", "15 January 2026 10:30:15"),
    ("", "15 January 2026 10:30: 15", "2026-01-15T10:30", "15 January 2026 10:30"),
    ("", "15 January 2026 10 :30", "2026-01-15", "15 January 2026"),
    ("", "15 January 2026 10: 30", "2026-01-15", "15 January 2026"),
    ("", "15 January 2026 10:300", "2026-01-15", "15 January 2026"),
    ("", "15 January 2026 100:30", "2026-01-15", "15 January 2026"),
    ("", "15 January 2026 10:30+0100", "2026-01-15T10:30+01:00", "="),
    ("", "15 January 2026 10:30 −0100", "2026-01-15T10:30-01:00", "="),
    ("", "15 January 2026 10:30 -01:00", "2026-01-15T10:30-01:00", "="),
    ("", "15 January 2026 10:30 - 11:30", "2026-01-15T10:30", "15 January 2026 10:30"),
    ("", "15 January 2026 10:30 +1459", "2026-01-15T10:30+14:59", "="),
    ("", "15 January 2026 10:30 GMT +2", "2026-01-15T10:30+02:00", "="),
    ("", "15 January 2026 10:30 GMT+ 2", "2026-01-15T10:30Z", "15 January 2026 10:30 GMT"),
    ("", "15 January 2026 10:30 (UTC+1)", "2026-01-15T10:30+01:00", "="),
    ("", "15 January 2026 10:30 (XYZ)", "2026-01-15T10:30", "15 January 2026 10:30"),
    ("", "15 January 2026 10:30 est", "2026-01-15T10:30", "15 January 2026 10:30"),
    ("", "15 January 2026 10:30 Z", "2026-01-15T10:30Z", "="),
    ("", "2026-01-15T10:30:15+0100", "2026-01-15T10:30:15+01:00", "="),
    ("", "2026-01-15T10:30:15 +0100", "2026-01-15T10:30:15+01:00", "="),
    ("", "2026-01-15T10:30:15.", "2026-01-15T10:30:15", "2026-01-15T10:30:15"),
    ("", "15 January 2026 1234567890", "2026-01-15", "15 January 2026"),
    ("", "١٥/٠١/٢٠٢٦", "2026-01-15", "="),
    ("", "１５．０１．２０２６", "2026-01-15", "="),
    ("", "二〇二六年1月15日", "2026-01-15", "="),
    ("", "三月十五日", "--03-15", "="),
    ("", "十月十日", "--10-10", "="),
    ("", "一月三十日", "--01-30", "="),
    ("", "二十月三日", "", ""),
    ("", "一月四十五日", "", ""),
    ("", "一月百日", "", ""),
    ("", "二〇二六〇年一月一日", "", ""),
    ("", "元年1月15日", "", ""),
    ("", "п'ятниця 15 січня", "--01-15", "="),
    ("", "15 l'enero", "", ""),
    ("", "15 januari’s", "", ""),
    ("", "15 janvier\u{200b}2026", "2026-01-15", "="),
    ("", "一九九八年四月七日", "1998-04-07", "="),
    ("", "二〇一八年八月四日", "2018-08-04", "="),
    ("", "七月十四日", "--07-14", "="),
    ("", "八月二十八日", "--08-28", "="),
];

#[test]
fn edges() {
    let lex = lexicon();
    for &(tag, text, date, part) in EDGES {
        let found = find(text, &lex, pack(tag));
        let printed = found.as_ref().map_or(String::new(), |f| f.date.to_string() + if f.date.ambiguous { "?" } else { "" });
        let words = found.map_or("", |f| &text[f.range]);
        assert_eq!((printed.as_str(), words), (date, if part == "=" { text } else { part }), "{text:?}");
    }
}

/// Lines that are all date matter, or nearly: the line, which date it is (`+` before the label's: published, `*`: updated), and the date of the last change.
const LINE_EDGES: &[(&str, &str, &str)] = &[
    ("15 January 2026 - 4 min read", "2026-01-15", ""),
    ("15 January 2026 | 4-minute read", "2026-01-15", ""),
    ("15 January 2026 | 3-4 min read", "2026-01-15", ""),
    ("15 January 2026 Reading time: 4 minutes", "2026-01-15", ""),
    ("15.01.2026 · Lesezeit: 4 Minuten", "2026-01-15", ""),
    ("15 January 2026 10:30", "2026-01-15T10:30", ""),
    // (of which day this is nothing is said)
    ("15 January 2026, updated 11:30", "2026-01-15", ""),
    ("Published: 15 January 2026", "+2026-01-15", ""),
    ("Published 20260115", "+2026-01-15", ""),
    ("Updated: 15 January 2026", "*2026-01-15", ""),
    ("Updated: 16 January 2026, Published: 15 January 2026", "+2026-01-15", "2026-01-16"),
    ("Published: 15 January 2026, Updated: 16 January 2026", "+2026-01-15", "2026-01-16"),
    ("15 January 2026, Updated 16 January 2026", "2026-01-15", "2026-01-16"),
    ("Thursday, 15 January 2026 at 10:30 CET | Updated: 16 January 2026 at 11:00 CET", "2026-01-15T10:30+01:00", "2026-01-16T11:00+01:00"),
    ("15.01.2026.", "2026-01-15", ""),
    ("Published 15 January 2026.", "+2026-01-15", ""),
    ("2026. január 15.", "2026-01-15", ""),
    ("Thursday 15 January 2026 Thursday", "2026-01-15", ""),
    ("* 15 January 2026 *", "2026-01-15", ""),
    ("[15 January 2026]", "2026-01-15", ""),
    ("# 15 January 2026", "2026-01-15", ""),
    ("15 January 2026, 130 min read", "", ""),
    ("15 January 2026 4 minutes", "", ""),
    ("Reading time: 4 minutes", "", ""),
    ("10:30", "", ""),
    ("20260115", "", ""),
    ("Updated 16 January 2026, 15 January 2026", "", ""),
    ("15 January 2026, 16 January 2026", "", ""),
    ("Published 15 January 2026, Published 16 January 2026", "", ""),
    ("Published 15 January 2026, updated 16 January 2026, updated 17 January 2026", "", ""),
    ("15 January 2026.", "", ""),
    ("15 January 2026 7", "", ""),
    ("15 January 2026 x", "", ""),
    ("15 January 2026 £", "", ""),
    ("Updated Thursday", "", ""),
];

#[test]
fn lines_at_the_edges() {
    let lex = lexicon();
    for &(text, date, update) in LINE_EDGES {
        let found = line(text, &lex, None);
        let (printed, updated) = found.as_ref().map_or_else(Default::default, |l| {
            let label = match l.label {
                Some(Label::Published) => "+",
                Some(Label::Updated) => "*",
                _ => "",
            };
            (label.to_owned() + &l.date.to_string(), l.updated.as_ref().map_or(String::new(), |u| u.0.to_string()))
        });
        assert_eq!((printed.as_str(), updated.as_str()), (date, update), "{text:?}");
        // what is said to be the date is that date
        let Some(found) = found else { continue };
        for (date, range) in [Some((found.date, found.range)), found.updated].into_iter().flatten() {
            let alone = find(&text[range.clone()], &lex, None);
            assert_eq!(alone.map(|f| (f.date.to_string(), f.range)), Some((date.to_string(), 0..range.len())), "{text:?}");
        }
    }
    let long = |bytes: usize| format!("15 January 2026{}", " ".repeat(bytes - 15));
    assert!(line(&long(200), &lex, None).is_some() && line(&long(201), &lex, None).is_none());
}
