//! Tests of the module beside.

use super::{CODES, LABELS};
use crate::Article;

/// The look-up rests on the tables' order.
#[test]
fn tables_are_sorted() {
    assert!(LABELS.is_sorted_by_key(|l| l.0));
    assert!(CODES.is_sorted_by_key(|c| c.0));
}

/// What stands above the labels: the headline, and the day.
fn read(masthead: &str) -> (String, String) {
    let raw = format!(
        "1 of 3 DOCUMENTS\n\n{masthead}\n\nBYLINE: Rosa Tennant\n\nSECTION: NEWS; Pg. 3\n\nThe ferry Sandpiper ran aground on a \
         sandbank outside the harbour on Monday morning.\n\nNobody was hurt, the harbour master told reporters.\n\nLOAD-DATE: March 5, 2021\n"
    );
    let article = Article::parse(&raw).expect("a dump with text");
    let day = article.published().map(|day| day.to_string()).unwrap_or_default();
    (article.headline().map(|h| h.to_string()).unwrap_or_default(), day)
}

#[test]
fn a_masthead_without_columns_has_its_title_behind_the_day() {
    let wanted = ("Ferry runs aground".to_owned(), "2021-03-04".to_owned());
    assert_eq!(read("The Elswick Courier\n\nMarch 4, 2021 Thursday\n\nFerry runs aground"), wanted);
    assert_eq!(
        read(
            "The Elswick Courier\n\nMarch 4, 2021 Thursday\n\nLate Edition - Final\n\nFerry runs aground"
        ),
        wanted
    );
    // (where nothing stands there, before it)
    assert_eq!(
        read("Ferry runs aground\n\nThe Elswick Courier\n\nMarch 4, 2021 Thursday\n\nLate Edition"),
        wanted
    );
    // with them it stands at the left, before or behind it
    let day = "               March 4, 2021 Thursday";
    assert_eq!(
        read(&format!("               The Elswick Courier\n\n{day}\n\nFerry runs aground")),
        wanted
    );
    assert_eq!(read(&format!("Ferry runs aground\n\n{day}")), wanted);
}
