//! Tests of the module beside.

use super::{Counts, case_seam, small_seam};

const DUMP: &str = "Die EU-Kasse zahlt das U-Boot und das KTX-2 nicht.";

#[track_caller]
fn check(word: &str, wanted: &str) {
    let got = case_seam(word, &mut |part| DUMP.contains(part))
        .map_or_else(|| word.to_owned(), |at| format!("{}-{}", &word[..at], &word[at..]));
    assert_eq!(got, wanted);
}

#[test]
fn seams_show_where_the_case_changes() {
    check("EUKasse", "EU-Kasse");
    check("„FährhafenTerminal“,", "„Fährhafen-Terminal“,");
    check("SegelWM.", "Segel-WM.");
    check("70erMusik,", "70er-Musik,");
    check("10year", "10-year");
    check("„Tag“Formel", "„Tag“-Formel");
    check("AlBakirah", "Al-Bakirah");
}

#[test]
fn french_compounds_of_two_peoples_have_a_hyphen() {
    let check = |word: &str, wanted: Option<usize>| {
        let counts = Counts::of("", &copydesk_lang::fr::CUSTOMS);
        assert_eq!(small_seam(word, || &counts, |cut| cut <= 8), wanted, "{word}");
    };
    check("francoallemande", Some(6));
    check("sinojaponais.", Some(4));
    check("francophone", None);
    check("sinologue", None);
}

#[test]
fn two_capitals_are_told_by_the_dump() {
    check("EUweiten", "EU-weiten");
    check("UBoot", "U-Boot");
    check("KTX2-Schiffe", "KTX-2-Schiffe");
    check("KTX3", "KTX3");
    check("XTräger", "XTräger");
}

/// A word at a fold in an English dump, with the letters that fit before it.
#[track_caller]
fn check_small(word: &str, fitting: usize, wanted: &str) {
    let dump = "The plant was built in an office, and the community will be paid part of it in full; a small harbour.";
    let counts = Counts::of(&[dump, word].join(" "), &copydesk_lang::en::CUSTOMS);
    let got = small_seam(word, || &counts, |cut| cut <= fitting)
        .map_or_else(|| word.to_owned(), |at| format!("{}-{}", &word[..at], &word[at..]));
    assert_eq!(got, wanted);
}

#[test]
fn small_letters_are_told_by_the_dump_and_by_common_parts() {
    check_small("inoffice", 6, "in-office");
    check_small("(communitybuilt", 12, "(community-built");
    check_small("fulltime,", 7, "full-time,");
    check_small("selfportrait", 6, "self-portrait");
    check_small("middleclass", 8, "middle-class");
    check_small("Zinccontrolled", 9, "Zinc-controlled");
    check_small("wouldbe", 7, "would-be");
    // the first part must have fitted, and something must speak for it
    check_small("inoffice", 1, "inoffice");
    for word in ["harbour", "plantain", "isit", "paid", "ferrymen’s"] {
        check_small(word, 40, word);
    }
}

#[test]
fn where_no_case_changes_nothing_is_known() {
    for word in [
        "wouldbe", "DVDs", "18th", "5G", "NGOs", "(Foto:", "Anbieter", "HAMBURG", "a", "",
        "iPhone", "90er",
    ] {
        check(word, word);
    }
}
