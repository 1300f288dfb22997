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
