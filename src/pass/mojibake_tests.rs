//! Tests of the module beside.

use super::Mojibake;
use crate::pass::testing::{check, check_same};

/// What a reader of ISO 8859-1 makes of a text's bytes.
fn latin(text: &str) -> String {
    text.bytes().map(char::from).collect()
}

#[test]
fn a_dump_that_was_read_wrongly_is_read_anew() {
    check(
        &Mojibake,
        &[
            (
                "â€œWe had no chance,â€\u{9D} she said. It wasnâ€™t â€“ well.",
                "“We had no chance,” she said. It wasn’t – well.",
            ),
            // the last byte of a closing mark lost, a no-break space made a space
            ("â€œNo,â€ she said. Itâ€™s 5Â â‚¬.", "“No,” she said. It’s 5 €."),
            ("L'Ã©tÃ© Ã  la mer, voilÃ  tout. DÃ©jÃ .", "L'été à la mer, voilà tout. Déjà."),
            ("Ein groÃŸer BÃ¤r Ã¶ffnet die TÃ¼r", "Ein großer Bär öffnet die Tür"),
            // line ends of other kinds
            (
                "Itâ€™s late,\u{2028}isnâ€™t it,\u{85}Chloe?\u{2029}Itâ€™s Â\u{85}",
                "It’s late,\u{2028}isn’t it,\u{85}Chloe?\u{2029}It’s \u{85}",
            ),
        ],
    );
    for text in ["“Été à l’œuvre” – déjà vu…", "Паром затонул", "渡轮沉没。", "🚢🚢🚢"]
    {
        check(&Mojibake, &[(latin(text).as_str(), text)]);
    }
}

#[test]
fn no_break_spaces_alone_may_have_been_read_wrongly() {
    check(
        &Mojibake,
        &[
            (
                "Â\n\nThe ferry “Alma” sank.\n\nÂ\n\nAll are safe.\n\n Â \u{A0}\nEnds",
                "\n\nThe ferry “Alma” sank.\n\n\n\nAll are safe.\n\n  \u{A0}\nEnds",
            ),
            (
                "– Ann LeeÂ\u{A0}Â\u{A0}or Bo Roe\r\n*Â\u{A0}Press office",
                "– Ann Lee\u{A0}\u{A0}or Bo Roe\r\n*\u{A0}Press office",
            ),
        ],
    );
    check_same(
        &Mojibake,
        &[
            // words that end in such a letter, the letter as a word, and too few
            "CUVÂ\u{A0}– CUVÂ\u{A0}– CUVÂ\u{A0}– l’été",
            "Litera Â este veche – Â sau Î, Â ori Î",
            "Â\n\nThe ferry “Alma” sank.\n\nÂ\n",
        ],
    );
}

#[test]
fn a_page_that_holds_such_signs_is_left_alone() {
    check_same(
        &Mojibake,
        &[
            // one other character is enough
            "The signs Ã©, Ã¨ and â€™ stand for é, è and an apostrophe.",
            "It wasnâ€™t, it isnâ€™t, it wonâ€™t be – she said.",
            // too few of them
            "It wasnâ€™t so, CafÃ©.",
            "Ein großer Bär öffnet die Tür",
            "SÃO PAULO, NÃO, CORAÇÃO",
            "L’été « à la mer »",
        ],
    );
}
