//! Tests of the module beside.

use crate::{Article, BodyKind};

const PARAGRAPHS: [&str; 4] = [
    "The council of Elswick voted on Tuesday to close the old ferry landing by the end of the \
     summer, a step that will cost forty jobs.",
    "The landing was built in 1911 and has housed up to sixty boats, and its insurer has refused \
     to renew the contract.",
    "A group of skippers wants to turn the hall into a museum, and three companies have promised \
     to pay for the repairs.",
    "The council will decide on the museum in March, and until then the boats will be moored in \
     the open at the quay.",
];

fn headings(raw: &str) -> Vec<String> {
    let article = Article::parse(raw).expect("an article");
    let kinds = article.body().filter(|block| block.kind() == BodyKind::Subheading);
    kinds.map(|block| block.text().to_string()).collect()
}

#[test]
fn lines_in_the_case_of_titles_are_headings() {
    let [a, b, c, d] = PARAGRAPHS;
    let raw = format!(
        "# Ferries Take Flight: New Lines for the Old Town\n\n{a}\n\n\
         Harbour Integration: Raising the Quay\n\n{b}\n\n\
         Private Sale Success: Forty Thousand for the Roof\n\n{c}\n\nA Museum Paves the Way\n\n{d}\n"
    );
    assert_eq!(headings(&raw).len(), 3, "{:?}", headings(&raw));
    let raw = format!("{a}\n{b}\nFrom Landing to Closed\n{c}\n{d}\n");
    assert_eq!(headings(&raw), ["From Landing to Closed"]);
}

#[test]
fn a_credit_between_paragraphs_is_none() {
    let [a, b, c, d] = PARAGRAPHS;
    for line in
        ["Photo: Rosa Tennant", "(Rosa Tennant/The Courier)", "By Rosa Tennant", "Read More"]
    {
        let raw = format!("{a}\n{b}\n{line}\n{c}\n{d}\n");
        assert!(headings(&raw).is_empty(), "{line}");
    }
}
