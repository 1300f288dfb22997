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

#[test]
fn a_centred_line_is_no_title_however_long() {
    let frame = "              The Elswick Courier\n\n  No story of the Courier may be printed again without the express written\n                  leave of the Elswick Press, Inc.\n\n               March 4, 2021 Thursday";
    assert_eq!(read(frame).0, "");
    assert_eq!(read(&format!("{frame}\n\nFerry runs aground")).0, "Ferry runs aground");
}

#[test]
fn labels_are_known_in_the_languages_of_the_interface() {
    let record = |labels: [&str; 4]| {
        let [length, title, author, text] = labels;
        let raw = format!(
            "1 of 3 DOCUMENTS\n\n              De Courant\n\n              4 maart 2021\n\n{length}: 158\n\n{title}: Veer              loopt vast\n\n{author}: TENNANT, ROSA\n\n{text}:\n\nHet veer liep maandagochtend vast op een zandbank buiten de              haven.\n\nNiemand raakte gewond, zei de havenmeester.\n"
        );
        let article = Article::parse(&raw).expect("a dump with text");
        let title = article.headline().map(|h| h.to_string()).unwrap_or_default();
        (title, article.body().count())
    };
    let wanted = ("Veer loopt vast".to_owned(), 2);
    assert_eq!(record(["LENGTE", "KOP", "AUTEUR", "TEKST"]), wanted);
    assert_eq!(record(["LONGUEUR", "TITRE", "AUTEUR", "TEXTE"]), wanted);
    assert_eq!(record(["LONGITUD", "TÍTULO", "AUTOR", "TEXTO"]), wanted);
}

#[test]
fn behind_a_gap_a_word_in_capitals_opens_the_story() {
    let record = |gap: &str| {
        let raw = format!(
            "3 of 8 DOCUMENTS\n\n              Elswick News Service\n\n              March 4, 2021 Thursday\n\nSECTION: NEWS\n\nLENGTH: 10              words{gap}FLASH: FERRY SANDPIPER RUNS AGROUND ON A SANDBANK\n\nLOAD-DATE: March 5, 2021\n\nLANGUAGE: ENGLISH\n"
        );
        let article = Article::parse(&raw).expect("a dump with text");
        article.headline().is_some() || article.body().count() > 0
    };
    assert!(record("\n\n\n"));
    assert!(!record("\n\n"));
}

/// The lines of a broadcast, of which one is no sentence.
const BROADCAST: &str = "LENA MOOR, HOST: Tonight: Mayor Tom Berg making a direct appeal to the council\nand to the public to support \
    the ferry line. Will he sell his plan to both of\nthe parties at once?\n\nAnd you won't believe what the harbour master is now \
    proposing to save money in\nthe busiest month of the year. We'll have that report and a great deal more.\n\nMayor Berg, this week, \
    warned that the line could be closed for years unless the\ncouncil passes his plan. He said it's time to put the islands \
    first.\n\nRosa Tennant reports on the mayor's challenge.\n\n(BEGIN VIDEOTAPE)\n\nROSA TENNANT, HARBOR TV REPORTER (voice-over): \
    His campaign for the ferry has\nturned into a sales job on every pier.\n\nTOM BERG, MAYOR: For every day we wait or point fingers, \
    more islanders will\nlose their way to work, and the line will sink deeper into debt.\n";

#[test]
fn what_stands_between_the_paragraphs_of_a_record_is_its_storys() {
    let read = |raw: &str| {
        let article = Article::parse(raw).expect("a dump with text");
        let kinds: Vec<&str> = article.body().map(|block| block.kind().as_str()).collect();
        (kinds.len(), kinds.get(kinds.len() - 3).copied().unwrap_or_default().to_owned())
    };
    let head = "1 of 9 DOCUMENTS\n\n              HARBOR TV\n\n              January 11, 2009 Sunday\n\nFerry Line in Trouble\n\nBYLINE: \
                Lena Moor\n\nLENGTH: 210 words\n\n\n";
    let foot = "\nLOAD-DATE: January 12, 2009\n\nLANGUAGE: ENGLISH\n";
    assert_eq!(read(&format!("{head}{BROADCAST}{foot}")), (7, "subheading".to_owned()));
    let labels =
        "TITLE: Ferry Line in Trouble\nAUTHOR: Lena Moor\nDATE: January 11, 2009\nTEXT:\n\n";
    assert_eq!(read(&format!("{labels}{BROADCAST}")), (7, "subheading".to_owned()));
    // a page may have lines of its own there
    assert_eq!(read(BROADCAST).0, 6);
}
