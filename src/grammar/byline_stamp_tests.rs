use super::{alone, read};
use crate::grammar::shipped_packs;

fn names(line: &str, lang: &str) -> Vec<String> {
    let lex = shipped_packs();
    let lang = lex.packs().iter().position(|pack| pack.tag() == lang);
    let stamp = read(line, &lex, lang);
    let authors = stamp.map(|stamp| stamp.authors).unwrap_or_default();
    authors.into_iter().map(|author| line[author.name].to_string()).collect()
}

#[test]
fn a_given_name_a_handle_or_a_desk_behind_the_date_and_its_label() {
    let lines = [
        ("Posted on July 1, 2024 by annlee", "en", "annlee"),
        ("May 21, 2025April 24, 2025 by The Ferryman", "en", "The Ferryman"),
        ("Veröffentlicht am 12. Juni 2017 von gizzo", "de", "gizzo"),
        ("Veröffentlicht am Fr, 24. Januar 2020, 18:18 von Kreny", "de", "Kreny"),
        ("6. Dezember 2022 von Flora in Gefühle, Popkultur", "de", "Flora"),
        ("22. Januar 2020 @ 18:13 // Autor: t1nk4 // ~ Lesezeit: 1 Minute", "de", "t1nk4"),
        ("Posted on 25. Januar 202225. Januar 2022Author Redaktion", "de", "Redaktion"),
        ("June 5, 2019 by ferryman 0", "en", "ferryman"),
        ("1. Januar 2016 von Flora Ein Kommentar", "de", "Flora"),
        ("May 18, 2023 By Anna DoeIn Travel, Guides", "en", "Anna Doe"),
        ("March 15, 2022 · 3 min read · By Sample Online", "en", "Sample Online"),
        ("Publié le 3 mai 2021 par Lou", "fr", "Lou"),
    ];
    for (line, lang, name) in lines {
        assert_eq!(names(line, lang), [name], "{line}");
    }
}

#[test]
fn a_given_name_a_handle_or_a_desk_behind_its_label() {
    let lines = [
        ("von Jonas · 18. Oktober 2019", "de", "Jonas"),
        ("von Redaktion, 24. Januar 2022", "de", "Redaktion"),
        ("Von Tilo / 6. November 2023 / Keine Kommentare", "de", "Tilo"),
        ("Posted by Jonas 21.10.2019", "en", "Jonas"),
        ("By Jonas | Published: 23. Juli 2017 | Kommentare geschlossen", "en", "Jonas"),
        (
            "Veröffentlicht vonAnna Jung28. Februar 2016Veröffentlicht in Projekte",
            "de",
            "Anna Jung",
        ),
        ("Geschrieben von Kuper am 25.08.2015 22:30 (1599 x gelesen)", "de", "Kuper"),
        ("Posted by ferryman under Just For Fun | Tags: ferries", "en", "ferryman"),
        ("By 4u Global", "en", "4u Global"),
        ("by annlee", "en", "annlee"),
    ];
    for (line, lang, name) in lines {
        assert_eq!(names(line, lang), [name], "{line}");
    }
    assert_eq!(names("Written By Linny and Tom", "en"), ["Linny", "Tom"]);
    assert_eq!(names("Von: abc/xyz", "de"), ["abc", "xyz"]);
}

#[test]
fn other_lines_that_a_label_opens() {
    let lines = [
        ("By car in the city", "en"),
        ("Written By Feb 11, 2019 · 3 min read", "en"),
        ("Autor-Avatar", "de"),
        ("Übersetzung veröffentlicht am 30 April 2019 13:10 GMT", "de"),
        ("On January 17, 2026 the hall was seen by annlee", "en"),
        ("Redaktion Haus", "de"),
        ("By Anna Doe@annadoeJohn Roe", "en"),
    ];
    for (line, lang) in lines {
        assert!(names(line, lang).is_empty(), "{line}: {:?}", names(line, lang));
    }
}

#[test]
fn a_name_below_its_label() {
    let lex = shipped_packs();
    let en = lex.packs().iter().position(|pack| pack.tag() == "en");
    let read = |line: &str| alone(line, &lex, en).map(|authors| authors.len());
    assert_eq!(read("Lauren"), Some(1));
    assert_eq!(read("The Sample Team,"), Some(1));
    assert_eq!(read("Share on Facebook"), None);
    assert_eq!(read("the ferry sank on Monday"), None);
}
