//! Tests of the module beside.

use super::Furniture;
use crate::pass::testing::{check, check_same};

const TITLE: &str = "The island waits for its ferry until the spring";

#[test]
fn a_lone_page_number_is_furniture() {
    check(
        &Furniture,
        &[
            (
                "He said the\n\n1\n\u{C}\nferry was old.\n",
                "He said the\n\n\n\u{C}\nferry was old.\n",
            ),
            (
                "He said the\n\nPage 1 of 2\n\u{C}ferry was old.\n",
                "He said the\n\n\n\u{C}ferry was old.\n",
            ),
            (
                "He said the\n\nSeite 1 von 2\n\u{C}ferry was old.\n",
                "He said the\n\n\n\u{C}ferry was old.\n",
            ),
            ("渡轮很\n第1页 共2页\n\u{C}旧了。\n", "渡轮很\n\n\u{C}旧了。\n"),
            ("He said the\n\u{C}– 2 –\nferry was old.\n", "He said the\n\u{C}\nferry was old.\n"),
        ],
    );
}

#[test]
fn a_number_that_is_no_page_s_own_stays() {
    check_same(
        &Furniture,
        &[
            // another number, more pages than there are, a heading at a page's head, the end of a
            // sentence
            "He paid him\n\n40\n\u{C}\nfor the ferry.\n",
            "He said the\n\nPage 1 of 40\n\u{C}ferry was old.\n",
            "The first part ends.\n\u{C}Part 2\nThe ferry was old.\n",
            "They met in room\nnumber 1\n\u{C}of the school.\n",
            "Two and two\n1\nis no page.\n",
            // the rest of a sentence, scores, a table's row, the number of a figure
            "They parted in the end\n\u{C}with 2:2.\nThey went home.\n",
            "In October prices rose by\n\u{C}2.3 per cent.\nThey fell.\n",
            "The match ended so:\n\u{C}Elswick 2, Marford 2\nThey went home.\n",
            "The match ended so:\n\u{C}Marford 2 2\nThey went home.\n",
            "最後は惜しくも\n\u{C}2対2で敗れた。\n船は古い。\n",
            "The ferry was old.\n\nFigure 1\n\u{C}The ferry.\n",
        ],
    );
}

#[test]
fn a_running_head_may_be_the_wrapped_title() {
    let head = "The island waits for its\nferry until the spring";
    for title in [head.to_owned(), format!("# {TITLE}")] {
        let dump = |running: &str| {
            format!(
                "{title}\n\nHe said the\n\u{C}{running}\n\nferry was old, and went on to say so.\n"
            )
        };
        check(&Furniture, &[(&dump(TITLE), &dump(""))]);
    }
    check_same(
        &Furniture,
        &[&format!(
            "{head}\n\nHe said the\n\u{C}The island waits for its bread until the spring\n\nferry was old.\n"
        )],
    );
}

#[test]
fn the_one_line_of_a_last_page_stays() {
    let page = |n: u32, text: &str| {
        format!(
            "1/2/25, 9:00 AM\n\n{TITLE}\n\n{text}\n\nhttps://www.example.org/ferry\n\n{n}/3\n\n\u{C}"
        )
    };
    let text = "The ferry that links the island with the mainland\nwill not sail again before the spring, the master\nsaid on Tuesday, because a crack was found in";
    let more = "the frame of its only engine during the yearly\ninspection. Some 400 people live on the island,\nand most of them have crossed the sound with";
    let raw = [page(1, text), page(2, more), page(3, "its only engine.")].concat();
    let after = crate::pass::testing::applied(&Furniture, &raw);
    assert!(after.contains("its only engine."), "{after}");
    assert_eq!(after.matches("https://").count(), 1, "{after}");
}

#[test]
fn a_line_at_the_head_of_one_page_and_the_foot_of_another_is_no_furniture() {
    let page = |letter: char| {
        (0..8u8)
            .map(|n| format!("The ferry to {letter}{} will not sail.\n", char::from(b'a' + n)))
            .collect::<String>()
    };
    let [a, b, c] = ['A', 'B', 'C'].map(page);
    for name in ["Olav Brandt", "Olav Brandt, Mary Major"] {
        let dump = format!("{TITLE}\n{name}\n\n{a}\n\u{C}{b}\n\u{C}{c}\n{name}\n");
        check_same(&Furniture, &[&dump]);
    }
    let foot = "The Harbour Post";
    let dump = |foot: &str| format!("{TITLE}\n\n{a}\n{foot}\n\u{C}{b}\n{foot}\n\u{C}{c}\n");
    check(&Furniture, &[(&dump(foot), &dump(""))]);
}
