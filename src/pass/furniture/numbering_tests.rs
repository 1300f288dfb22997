//! Tests of the module beside.

use super::super::Furniture;
use crate::pass::testing::{check, check_same};

/// Lines of a story that fill a page and end inside a sentence.
const PAGE: &str = "\
The ferry that links the island with the mainland will not
sail again before the spring, because a crack was found in
its hull when the yard on the north pier lifted it out. The
next dock that is long enough is two days away, and the
company that owns the boat went under in the autumn, said
the harbour master, who has written to the ministry twice.
Nobody has answered him, and the islanders have begun to
row their bread across the sound in the boats of the two
fishermen who stayed, as their grandfathers did. The mayor
does not expect that anything will change before the thaw,
and has asked that nobody should cross alone after dark or";

/// The lines of page `n`: no line stands on two pages.
fn page(n: usize) -> String {
    let mark = ["at dawn", "at noon", "at dusk", "by day", "by night", "in rain"][n];
    let line = |line: &str| line.replacen(' ', &format!(" {mark} "), 1);
    PAGE.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn pages(heads: &[&str], next: &str) -> String {
    let mut out = PAGE.to_owned();
    for (n, head) in heads.iter().enumerate() {
        out += &format!("\n\n{head}\n\n{next} the boats are full. {}", page(n + 1));
    }
    out + " in fog.\n"
}

/// That the heads go and pages meet where they stood.
fn check_pages(heads: &[&str], next: &str) {
    let same: Vec<&str> = vec!["\u{C}"; heads.len()];
    check(&Furniture, &[(&pages(heads, next), &pages(&same, next))]);
}

#[test]
fn numbers_inside_sentences_count_pages() {
    for heads in [&["1", "2", "3"], &["– 7 –", "– 8 –", "– 9 –"]] {
        check_pages(heads, "when");
    }
    check_pages(&["Page 1", "Page 2"], "when");
    check_pages(&["Seite 1 von 3", "Seite 2 von 3"], "when");
    // one number is enough where it may be a story's own
    check_pages(&["2"], "when");
    check_pages(&["Page 1"], "when");
}

#[test]
fn running_heads_bear_the_number_at_either_end() {
    check_pages(&["The Harbour Post 4", "The Harbour Post 5", "The Harbour Post 6"], "when");
    check_pages(&["4 The Harbour Post", "The Harbour Post 5", "6 The Harbour Post"], "when");
    // left and right pages have heads of their own
    check_pages(
        &[
            "Night ferries 1",
            "Harbour news 2",
            "Night ferries 3",
            "Harbour news 4",
            "Night ferries 5",
        ],
        "when",
    );
    // set apart, they need no sentence
    let apart = ["The Harbour Post        1", "The Harbour Post        2"];
    let story = |[one, two]: [&str; 2]| {
        let [second, third] = [1, 2].map(page);
        format!("{PAGE} fog.\n\n{one}\n\nWhen {second} fog.\n\n{two}\n\nWhen {third} fog.\n")
    };
    check(&Furniture, &[(&story(apart), &story(["\u{C}"; 2]))]);
}

#[test]
fn a_line_that_repeats_beside_the_number_goes_with_it() {
    let heads = ["The Harbour Post\n1", "The Harbour Post\n2", "The Harbour Post\n3"];
    check(&Furniture, &[(&pages(&heads, "when"), &pages(&["\n\u{C}"; 3], "when"))]);
}

#[test]
fn where_nouns_have_capitals_a_full_line_is_open() {
    check_pages(&["1", "2"], "Boats say that");
    // below a line that is not full a capital opens another sentence
    let story = pages(&["1"], "When").replace("alone after dark or", "alone at");
    check_same(&Furniture, &[&story]);
}

#[test]
fn numbers_of_other_things_stay() {
    let closed = |heads: &[&str]| {
        heads
            .iter()
            .fold(PAGE.to_owned(), |out, head| format!("{out} fog.\n\n{head}\n\nWhen {PAGE}"))
            + " fog.\n"
    };
    check_same(
        &Furniture,
        &[
            // chapters, items of a list of ten, days, a text browser's links
            &closed(&["1", "2", "3"]),
            &closed(&["Chapter 1", "Chapter 2", "Chapter 3"]),
            &closed(&["Day 1", "Day 2"]),
            &pages(&["[117]"], "when"),
            // a lone number that is no first page's; numbers that do not follow each other
            &pages(&["40"], "when"),
            &pages(&["40", "12"], "when"),
            // a year, a price
            &pages(&["March 2021"], "when"),
            &pages(&["2.50"], "when"),
            // one or two lines between them are no page
            "The ferry sails again on Monday and takes with it\n1\nthe bread, the mail and the milk that nobody has\n2\nseen since the autumn, when it was lifted out of\n3\nthe water.\n",
            // above it stands a label, below it an item
            &format!("{PAGE}.\n\nHarbour\n\n2\n\nthe boats are full.\n"),
            &format!("{PAGE}\n\n2\n\n* the boats are full.\n"),
        ],
    );
}
