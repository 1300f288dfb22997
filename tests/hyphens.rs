//! Hyphens, dashes, slashes and addresses at the ends of wrapped lines.

#![allow(dead_code, unused_imports)]

mod support;

use copydesk::Article;
use support::hyphens::CASES;

#[test]
fn hyphens_at_line_ends() {
    let (mut wrong, mut deleted) = (Vec::new(), Vec::new());
    for case in CASES {
        let article = Article::parse(&case.document()).expect("a document");
        let text = article
            .body()
            .map(|block| block.text().as_str().to_owned())
            .collect::<Vec<_>>()
            .join("\n");
        if text != case.wanted() {
            wrong.push(format!("{} {:?}: {text:?}", case.lang, case.joined));
        }
        // the word as it would be without a hyphen that belongs to it
        let bare = case.token().replace("-\n", "");
        if case.text.contains("-\n")
            && case.joined.contains('-')
            && text.split(' ').any(|word| word == bare)
            && !case.text.contains(&bare)
        {
            deleted.push(format!("{} {:?}: {bare:?}", case.lang, case.joined));
        }
    }
    assert!(deleted.is_empty(), "wrong deletions: {deleted:#?}");
    assert!(wrong.len() * 20 <= CASES.len(), "{} of {}: {wrong:#?}", wrong.len(), CASES.len());
}

#[test]
fn a_sign_that_only_line_ends_have_is_the_printers_in_any_word() {
    let raw = "The council of Varnholm met on Monday in its tim‐\nber-framed hall, and the member of the FDP-Bun‐\ndestag who had \
               come spoke for an hour about the old tram de‐\npot and the black-and-white photographs of it that the\nmuseum \
               has shown since the spring.\n";
    let article = Article::parse(raw).expect("a dump");
    let text =
        article.body().map(|block| block.text().as_str().to_owned()).collect::<Vec<_>>().join("\n");
    for word in ["timber-framed", "FDP-Bundestag", "depot", "black-and-white"] {
        assert!(text.contains(word), "{word}: {text}");
    }
}
