//! Which kind of dump it is, and the mark that tells.

mod support;

use copydesk::{Article, Family};
use support::articles::stories;
use support::render::{Damage, Shape, render};

const STORY: &str = "The ferry Sandpiper ran aground on a sandbank outside the harbour on Monday morning, the harbour master said.\n\n\
                     Fishing boats took all 212 passengers to the quay within an hour, he told reporters, and nobody was hurt in the accident.\n";

#[track_caller]
fn check(raw: &str, family: Family, mark: Option<&str>) {
    let article = Article::parse(raw).expect("an article");
    assert_eq!((article.family(), article.family_mark().map(|m| &raw[m.range()])), (family, mark));
}

#[test]
fn each_family_is_known_by_its_mark() {
    check(
        &format!("---\ntitle: Ferry runs aground\nauthor: Rosa Tennant\n---\n\n{STORY}"),
        Family::FrontMatter,
        Some("title"),
    );
    let reader = format!(
        "Title: Ferry runs aground\n\nURL Source: https://www.example.org/7\n\nMarkdown Content:\n{STORY}"
    );
    check(&reader, Family::ReaderHeader, Some("Title"));
    let head = "From: Otto <otto@example.org>\nTo: crew@example.org\nSubject: Ferry runs aground\nDate: Tue, 4 Mar 2025 01:14:00 +0000\n\n";
    check(&format!("{head}{STORY}"), Family::Mail, Some("Subject"));
    check(
        &format!(
            "HEADLINE: Ferry runs aground\nBYLINE: Rosa Tennant\nDATE: March 3, 2025\nBODY:\n{STORY}"
        ),
        Family::Record,
        Some("HEADLINE"),
    );
    check(
        &format!("FOR IMMEDIATE RELEASE\n\nFerry runs aground\n\n{STORY}\n###\n"),
        Family::PressRelease,
        Some("FOR IMMEDIATE RELEASE"),
    );
    check(&format!("Ferry runs aground\n\n{STORY}\n\u{C}"), Family::PrintOut, Some("\u{C}"));
    let browser = format!(
        "   Ferry runs aground\n\n   {STORY}\n   More in the [1]log of the harbour.\n\nReferences\n\n   1. https://www.example.org/log\n"
    );
    check(&browser, Family::TextBrowser, Some("https://www.example.org/log"));
    check(&format!("# Ferry runs aground\n\n{STORY}"), Family::Markdown, Some("#"));
    check(
        &format!(
            "Ferry runs aground\n\n{STORY}\nMore in the [log](https://www.example.org/log) of the harbour.\n"
        ),
        Family::Markdown,
        Some("https://www.example.org/log"),
    );
    check(&format!("Ferry runs aground\n\n{STORY}"), Family::Text, None);
}

#[test]
fn a_documents_mark_is_a_place_in_the_dump() {
    let matter = format!("---\ntitle: Ferry runs aground\nauthor: Rosa Tennant\n---\n\n{STORY}\n");
    let raw = matter.repeat(2);
    let articles = Article::parse_all(&raw).expect("articles");
    let marks: Vec<_> = articles.iter().map(|a| a.family_mark().expect("a mark").start()).collect();
    assert_eq!(marks, [4, 4 + matter.len()]);
}

/// Whatever is printed over a dump, its shape is known; and the names are stable.
#[test]
fn shapes_are_known_by_most_of_their_dumps() {
    for shape in Shape::ALL {
        let mut seen: Vec<Family> = stories()
            .iter()
            .filter_map(|story| Article::parse(&render(story, shape, Damage::NONE).0).ok())
            .map(|a| a.family())
            .collect();
        seen.sort();
        let all = seen.len();
        seen.dedup();
        assert!(all > 3 && seen.len() <= 3, "{shape:?}: {seen:?}");
    }
    assert_eq!((Family::PrintOut.as_str(), Family::Record.as_str()), ("print_out", "record"));
}
