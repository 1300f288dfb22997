//! Every way to fail, with the exact words: callers log them, and some match on them.

use copydesk::{Article, Edit, Edits, Mark, ParseError, Parser, Passes, pass_fn};

const RAW: &str = "Zürich opens its lake\n\nThe lake was opened to swimmers on Monday, the city said in a statement.\n";

fn error(raw: &str) -> String {
    Article::parse(raw).expect_err("this dump has no text").to_string()
}

/// The error of a parser with one pass that returns `edits`.
fn rejected(edits: Edits) -> String {
    let parser = Parser::builder()
        .passes(Passes::none().push(pass_fn("wild", move |_| edits.clone())))
        .build();
    let error = parser.parse(RAW).expect_err("the edits are invalid");
    assert!(matches!(&error, ParseError::BadEdit { pass, .. } if pass == "wild"), "{error:?}");
    assert_eq!(parser.explain(RAW).outcome.expect_err("explain agrees with parse"), error);
    error.to_string()
}

#[test]
fn no_text() {
    for raw in [
        "",
        " ",
        "\n\n\t  \r\n",
        "\u{200B}\u{FEFF}",
        "\u{AD}",
        "\0\0\0",
        "\u{2028}\u{A0}\u{3000}",
        "\u{0C}",
    ] {
        assert_eq!(error(raw), "input has no text", "{raw:?}");
        assert_eq!(Article::parse(raw).unwrap_err(), ParseError::EmptyInput, "{raw:?}");
    }
}

#[test]
fn one_visible_character_is_text() {
    for raw in ["a", ".", "\u{FEFF}x", "漢"] {
        let article = Article::parse(raw).unwrap();
        article.check_invariants(raw).unwrap();
    }
}

#[test]
fn over_the_limit() {
    let parser = Parser::builder().max_len(RAW.len() - 1).build();
    let error = parser.parse(RAW).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("input of {} bytes is over the limit of {}", RAW.len(), RAW.len() - 1)
    );
    assert!(
        matches!(error, ParseError::InputTooLarge { len, max, .. } if len == RAW.len() && max == len - 1)
    );
    assert!(Parser::builder().max_len(RAW.len()).build().parse(RAW).is_ok());
    // the length is looked at first: a long input without text is too long
    assert!(matches!(
        Parser::builder().max_len(3).build().parse("    "),
        Err(ParseError::InputTooLarge { .. })
    ));
}

#[test]
fn edits_out_of_order() {
    let edits = [Edit::delete(10..12), Edit::delete(2..3)].into_iter().collect();
    assert_eq!(rejected(edits), "pass `wild` returned an invalid edit at bytes 2..3");
}

#[test]
fn edits_that_overlap() {
    let edits = [Edit::delete(7..12), Edit::replace(11..14, "x")].into_iter().collect();
    assert_eq!(rejected(edits), "pass `wild` returned an invalid edit at bytes 11..14");
}

#[test]
fn an_edit_out_of_range() {
    let len = RAW.len();
    let edits = [Edit::delete(0..1), Edit::delete(len..len + 1)].into_iter().collect();
    assert_eq!(
        rejected(edits),
        format!("pass `wild` returned an invalid edit at bytes {len}..{}", len + 1)
    );
    assert_eq!(
        rejected([Edit::insert(usize::MAX, "x")].into_iter().collect()),
        format!("pass `wild` returned an invalid edit at bytes {0}..{0}", usize::MAX)
    );
}

#[test]
#[expect(clippy::reversed_empty_ranges, reason = "the range is what is wrong")]
fn an_edit_that_runs_backwards() {
    assert_eq!(
        rejected([Edit::delete(5..3)].into_iter().collect()),
        "pass `wild` returned an invalid edit at bytes 5..3"
    );
}

#[test]
fn an_edit_inside_a_character() {
    // bytes 1 and 2 are `ü`
    assert_eq!(
        rejected([Edit::delete(0..2)].into_iter().collect()),
        "pass `wild` returned an invalid edit at bytes 0..2"
    );
    assert_eq!(
        rejected([Edit::insert(2, "x")].into_iter().collect()),
        "pass `wild` returned an invalid edit at bytes 2..2"
    );
}

#[test]
fn a_mark_that_is_nowhere() {
    let mut edits = Edits::new();
    edits.mark(0..5000, Mark::Strong);
    assert_eq!(rejected(edits), "pass `wild` returned an invalid edit at bytes 0..5000");
}

#[test]
fn edits_that_touch_are_valid() {
    let edits: Edits =
        [Edit::delete(0..1), Edit::insert(1, "Z"), Edit::replace(1..3, "u"), Edit::insert(3, "")]
            .into_iter()
            .collect();
    let parser = Parser::builder()
        .passes(Passes::none().push(pass_fn("tame", move |_| edits.clone())))
        .build();
    let article = parser.parse(RAW).unwrap();
    assert!(article.clean_text().starts_with("Zurich"), "{}", article.clean_text());
    article.check_invariants(RAW).unwrap();
}

#[test]
fn a_text_that_passes_blow_up() {
    let flood = pass_fn("flood", |draft| {
        let filler = "x".repeat(100_000);
        [Edit::insert(draft.text().len(), filler)].into_iter().collect()
    });
    let parser = Parser::builder().max_len(1000).passes(Passes::none().push(flood)).build();
    let error = parser.parse(RAW).unwrap_err();
    let grown = RAW.len() + 100_000;
    assert_eq!(
        error.to_string(),
        format!("pass `flood` made the text {grown} bytes long, over the limit of 65536")
    );
    assert!(
        matches!(error, ParseError::TextTooLarge { ref pass, len, max, .. } if pass == "flood" && len == grown && max == 65536)
    );
}

#[test]
fn a_pass_that_is_not_there() {
    let error = Passes::default()
        .insert_before("no-such-pass", pass_fn("nothing", |_| Edits::new()))
        .unwrap_err();
    assert_eq!(error.to_string(), "no pass named `no-such-pass`");
    assert_eq!(error.name(), "no-such-pass");
}

#[test]
fn a_name_of_a_pack_that_there_is_not() {
    let error = "bylines".parse::<copydesk::Label>().expect_err("no label is called so");
    assert_eq!(error.name(), "bylines");
    assert_eq!("byline".parse(), Ok(copydesk::Label::Byline));
}
