//! Texts of one line whose paragraphs are parted by what print opened them with.

use super::Flattened;
use crate::pass::testing::{check, check_same};

const STORY: &str =
    "渡轮星期一上午在港外的沙洲搁浅，两百一十二名乘客在船上等了两个小时，才由渔船接到码头。";

#[test]
fn indents_of_two_wide_spaces_part_paragraphs() {
    let story = |gap: &str| {
        format!("{STORY}{STORY}{gap}{STORY}{gap}港务局长说：“没有人受伤。”{gap}{STORY}{STORY}")
    };
    check(&Flattened, &[(&story("\u{3000}\u{3000}"), &story("\n\n"))]);
    check(&Flattened, &[(&story(" \u{3000}\u{3000}"), &story(" \n\n"))]);
    // one wide space, or two behind a name, are set by hand
    check_same(&Flattened, &[&story("\u{3000}")]);
    let name = story("\u{3000}\u{3000}").replace("。\u{3000}", "，\u{3000}");
    check_same(&Flattened, &[&name.replace("”\u{3000}", "”，\u{3000}")]);
}
