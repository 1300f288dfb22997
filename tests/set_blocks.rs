//! What is set apart in a story: tables and code as one block each, and what is neither.

#[path = "support/markdown.rs"]
mod markdown;

use copydesk::{Article, BodyKind, Record};

const A: &str = "The ferry sank on Monday morning off the coast, and all of its 212 passengers were saved by fishing boats.";
const B: &str = "Divers will look for the ship's log as soon as the storm is over, the harbour master said on Tuesday.";
const C: &str = "The report was handed to the council in the night, and the council will read it in April, the mayor said.";

fn around(set: &str) -> String {
    format!("# Ferry Sinks Off Port Elswick\n\n{A}\n\n{B}\n\n{set}\n\n{C}\n\n{A} Again.\n")
}

/// Kind and text of the block that the story has between its paragraphs; its Markdown is read back.
fn set(raw: &str) -> Vec<(BodyKind, String)> {
    let article = Article::parse(raw).unwrap();
    markdown::check(&article).unwrap();
    let between = article.body().skip(2).take(article.body().len().saturating_sub(4));
    between.map(|block| (block.kind(), block.text().to_string())).collect()
}

fn rows(raw: &str) -> Vec<Vec<String>> {
    let article = Article::parse(raw).unwrap();
    let table = article.body().find(|block| block.kind() == BodyKind::Table).expect("a table");
    table.rows().into_iter().map(|row| row.into_iter().map(String::from).collect()).collect()
}

#[test]
fn a_table_with_bars_is_one_block() {
    let table = "| Year | Boats |\n| --- | ---: |\n| 2023 | 12 |\n| 2024 | 14 |";
    assert_eq!(set(&around(table)), [(BodyKind::Table, table.to_owned())]);
    assert_eq!(rows(&around(table)), [["Year", "Boats"], ["2023", "12"], ["2024", "14"]]);
    // without bars at the ends, as text browsers print it
    let bare = "Year | Boats\n---|---\n2023 | 12\n2024 | 14";
    assert_eq!(set(&around(bare)), [(BodyKind::Table, bare.to_owned())]);
    assert_eq!(rows(&around(bare)), [["Year", "Boats"], ["2023", "12"], ["2024", "14"]]);
    // a head without words, a bar in a cell, a row that is short, emphasis and a link
    let odd = "|  |  |\n| --- | --- |\n| a \\| b | **c** |\n| [d](https://www.example.org/d) |";
    assert_eq!(rows(&around(odd)), [vec!["", ""], vec!["a | b", "c"], vec!["d"]]);
    assert_eq!(set(&around(odd)).len(), 1);
}

#[test]
fn a_grid_is_one_block() {
    let grid = "+------+-------+\n| Year | Boats |\n+======+=======+\n| 2023 | 12    |\n|      | or 13 |\n+------+-------+\n| 2024 | 14    |\n+------+-------+";
    assert_eq!(
        set(&around(grid)).iter().map(|(kind, _)| *kind).collect::<Vec<_>>(),
        [BodyKind::Table]
    );
    assert_eq!(rows(&around(grid)), [["Year", "Boats"], ["2023", "12 or 13"], ["2024", "14"]]);
}

#[test]
fn code_stays_as_it_is() {
    let code = "fn main() {\n    let a = *b * c_d[1](2);\n\n    // *x* -- `x`\n}";
    assert_eq!(set(&around(&format!("```rust\n{code}\n```"))), [(BodyKind::Code, code.to_owned())]);
    let indented = code.replace('\n', "\n    ").replace("    \n", "\n");
    assert_eq!(set(&around(&format!("    {indented}"))), [(BodyKind::Code, code.to_owned())]);
}

#[test]
fn entities_of_a_page_are_signs_in_code_too() {
    assert_eq!(
        set(&around("```\nif a &lt; b { c }\n```")),
        [(BodyKind::Code, "if a < b { c }".to_owned())]
    );
}

#[test]
fn neither_is_a_paragraph() {
    let raw = around("| Year | Boats |\n| --- | --- |\n| 2023 | 12 |\n\n```\ncode\n```");
    let article = Article::parse(&raw).unwrap();
    assert_eq!(article.paragraphs().count(), 4);
    let kinds: Vec<&str> = article.body().map(|block| block.kind().as_str()).collect();
    assert_eq!(kinds, ["paragraph", "paragraph", "table", "code", "paragraph", "paragraph"]);
    article.check_invariants(&raw).unwrap();
    let table = article.owner_at(raw.find("---").unwrap()).unwrap();
    assert_eq!(table.text().unwrap(), "| Year | Boats |\n| --- | --- |\n| 2023 | 12 |");
    assert_eq!(article.owner_at(raw.find("```").unwrap()).unwrap().text().unwrap(), "code");
}

#[test]
fn a_page_in_a_table_is_no_table() {
    let long = format!("| {A} {B} {C} | {C} |");
    let raw =
        around(&format!("| Left | Right |\n| --- | --- |\n{long}\n| [Home](/) | [News](/news) |"));
    let article = Article::parse(&raw).unwrap();
    assert!(article.body().all(|block| block.kind() != BodyKind::Table));
    let menu = around(
        "| [Home](/a) | [News](/b) |\n| --- | --- |\n| [Sports](/c) | [Weather](/d) |\n| [Shop](/e) | [Jobs](/f) |",
    );
    assert!(Article::parse(&menu).unwrap().body().all(|block| block.kind() != BodyKind::Table));
}

#[test]
fn records_of_any_text_print_them() {
    let mut record = Article::parse(&around("```\na\n```")).unwrap().to_record();
    let print = |record: &Record| markdown::read(&record.to_markdown()).unwrap().blocks[3].clone();
    for text in ["a\n```\nb", "````", "| a", "~~~", "\ta"] {
        record.body[2].text = text.to_owned();
        assert_eq!(print(&record), ("code", text.to_owned()));
    }
    record.body[2].kind = "table".to_owned();
    for (text, cells) in [("a | *b*", "a\t*b*"), ("`a|b`", "`a\tb`"), ("x\ny | <z>", "x\t\ny\t<z>")]
    {
        record.body[2].text = text.to_owned();
        assert_eq!(print(&record), ("table", cells.to_owned()));
    }
}
