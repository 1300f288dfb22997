//! Tests of the module beside.

use super::*;

#[test]
fn the_columns_of_a_line_are_those_of_its_characters() {
    for line in [
        "plain",
        "“Its” — a\tb",
        "Паром «Ост» затонул.",
        "渡轮沉没，一人 2 lost — Ёж",
        "한국 カナ\u{3099} e\u{301}\u{7F}",
        "И\u{301}一\u{200B}万 · ok",
    ] {
        assert_eq!(printed_columns(line), line.chars().map(columns).sum::<u32>(), "{line}");
    }
}

#[test]
fn marks_of_east_asia_are_as_wide_as_ideographs_in_columns() {
    for c in "、。「」『』《》【】，！？：；（）".chars() {
        assert_eq!((columns(c), glyph_widths(c)), (2, (1000, 1100)), "{c}");
    }
    // full-width letters and digits take two columns, too
    assert!("Ａａ０".chars().all(|c| columns(c) == 2));
    assert_eq!(glyph_widths('Ａ'), (700, 690));
}
