//! Tables of dates.
use super::*;

#[test]
fn smoke() {
    let lex = Lexicon::new(crate::lang::ALL.to_vec());
    for s in [
        "15 January 2026",
        "January 15th, 2026 at 3:45 p.m. ET",
        "Do., 15.01.2026, 10.30 Uhr",
        "1er août 2026",
        "29-APR-1987 11:00:47.87",
        "Mon, 07 Oct 2002 12:03:52 +0100",
        "2022-10-10T13:21:17.000Z",
        "2026年1月15日",
        "15 янв. 2026 г.",
        "1/15/26",
        "15 de enero de 2026, 10:30 h",
    ] {
        println!(
            "{s} => {:?} {:?}",
            find(s, &lex, None).map(|f| (f.date.to_string(), &s[f.range])),
            line(s, &lex, None).map(|l| l.date.to_string())
        );
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
