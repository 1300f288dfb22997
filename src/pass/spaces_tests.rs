//! Tests of the module beside.

use super::beside_mark;

#[test]
fn no_space_stands_between_han_and_a_mark() {
    for (before, behind) in [
        ("市长说。", "”他走了"),
        ("“海港”", "和渡轮"),
        ("他说，", "“渡轮"),
        ("渡轮", "（海港）"),
        ("渡轮", "。"),
    ] {
        assert!(beside_mark(before, behind), "{before} {behind}");
    }
    for (before, behind) in [
        ("王", "小明"),
        ("渡轮", "Marigold"),
        ("“Marigold”", "和"),
        ("大変！", "船が"),
        ("the “ferry”", "and"),
        ("", "渡轮"),
        ("海港", ""),
    ] {
        assert!(!beside_mark(before, behind), "{before} {behind}");
    }
}
