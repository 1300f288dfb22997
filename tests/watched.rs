//! Whether somebody watches decides nothing: `explain` tells of the very article that `parse`
//! gives.

mod support;

use copydesk::{Article, Parser};
use proptest::prelude::*;
use support::mutate::{dumps, mutated};
use support::rng::Rng;

/// All that is known of an article: its record (texts, kinds, places, owners, notes) and its clean
/// text.
fn told(article: &Article) -> (copydesk::Record, String) {
    (article.to_record(), article.clean_text().to_owned())
}

/// Why the two differ, if they do.
fn differ(parser: &Parser, raw: &str) -> Option<String> {
    let seen = parser.explain(raw).outcome.map(|article| told(&article));
    let unseen = parser.parse(raw).map(|article| told(&article));
    (seen != unseen).then(|| format!("{raw:?}\nexplained {seen:#?}\nparsed {unseen:#?}"))
}

#[test]
fn a_break_weighed_for_the_notes_alone_scores_as_ever() {
    let raw = "m\r\r   k,\r\r   L ia.\r\r   ngineaspartofpeacedealwithofNatomembershiporexpulsionthantea.\r\r   f r\rM A.\"\r   ,s.";
    assert_eq!(differ(&Parser::new(), raw), None);
}

#[test]
fn stories_and_broken_ones_are_explained_as_they_are_parsed() {
    let (parser, dumps) = (Parser::new(), dumps());
    for raw in &dumps {
        assert_eq!(differ(&parser, raw), None);
    }
    let mut rng = Rng::new(25);
    for _ in 0..600 {
        assert_eq!(differ(&parser, &mutated(&dumps, &mut rng)), None);
    }
}

/// Short lines behind a margin, with quotations and brackets that open and close anywhere.
fn lines() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "the",
        "ferry",
        "A.",
        "\"",
        "“",
        "”",
        "„",
        "(",
        ")",
        "[",
        "said,",
        "Monday.",
        "L",
        "3",
        "f r",
        "«Non»",
        "",
        "- ",
        "# ",
        "By Ada Roe",
    ]);
    let end = prop::sample::select(vec![
        "\n", "\n", "\n   ", "\n   ", "\n\n", "\n\n   ", "\r", "\r\r   ", "\u{C}", " ", " ",
    ]);
    prop::collection::vec((word, end), 1..60)
        .prop_map(|all| all.iter().flat_map(|(word, end)| [*word, *end]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_explained_as_it_is_parsed(raw in prop_oneof![3 => lines(), 1 => any::<String>()]) {
        prop_assert_eq!(differ(&Parser::new(), &raw), None);
    }
}
