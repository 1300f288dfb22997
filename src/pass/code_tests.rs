//! Tests of the module beside.

use super::Code;
use crate::pass::testing::{applied, check_same, marked};
use crate::text::edit::Mark;

fn code(text: &str) -> Vec<String> {
    marked(&Code, text, &Mark::Code)
}

const PROSE: &str =
    "The ferry sank on Monday off the coast, and nobody was hurt, police said on Tuesday.\n\n";

#[test]
fn what_stands_between_fences_is_code() {
    let fenced = |code: &str| format!("{PROSE}{code}\n\n{PROSE}");
    for block in [
        "```\nlet a = *b;\n```",
        "~~~ rust\n```\n\nfn main() {}\n~~~",
        "````\n```\n````",
        "  ```\n  a\n  ```",
    ] {
        assert_eq!(code(&fenced(block)), [block]);
    }
    for block in
        ["```\nnobody closes it", "``` a `b` c\nwords", "```\na\n~~~", "```{=html}\n<!-- -->\n```"]
    {
        assert_eq!(code(&fenced(block)), [""; 0], "{block}");
    }
    // a page in one fence
    assert_eq!(code(&format!("```markdown\n{PROSE}{PROSE}```\n")), [""; 0]);
}

#[test]
fn indented_programs_are_code() {
    let text = format!("{PROSE}    fn main() {{\n        println!(\"a\");\n    }}\n\n{PROSE}");
    assert_eq!(code(&text), ["    fn main() {\n        println!(\"a\");\n    }"]);
    assert_eq!(
        applied(&Code, &text),
        format!("{PROSE}fn main() {{\n    println!(\"a\");\n}}\n\n{PROSE}")
    );
    let tabs = format!("{PROSE}\ta = 1\n\n\tb = 2\n\n{PROSE}");
    assert_eq!(applied(&Code, &tabs), format!("{PROSE}a = 1\n\nb = 2\n\n{PROSE}"));
    let quoted = format!(
        "{PROSE}    “We had no chance; nobody had,” the captain said = so\n    he is quoted by the paper.\n\n{PROSE}"
    );
    let item = format!("{PROSE}- An item of a list;\n\n    a = 1;\n    b = 2;\n\n{PROSE}");
    let sums = format!(
        "{PROSE}    Zone 1: 50% - 60% = 90;\n    Zone 2: 61% - 70% = 109.\n    Zone 3: all else\n\n{PROSE}"
    );
    let items = format!(
        "{PROSE}    Keep the pier clean;\n    Help the crew on board;\n    Stay away;\n\n{PROSE}"
    );
    check_same(&Code, &[sums.as_str(), items.as_str()]);
    check_same(&Code, &[quoted.as_str(), item.as_str(), PROSE]);
}
