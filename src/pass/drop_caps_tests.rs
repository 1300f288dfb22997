//! Tests of the module beside.

use crate::Article;

fn body(raw: &str) -> String {
    let article = Article::parse(raw).unwrap();
    article.body().map(|b| b.text().as_str().to_owned()).collect::<Vec<_>>().join("\n")
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn a_drop_cap_goes_back_to_its_word() {
    let rest = "harbour was closed all winter, and nobody on the island could say when the next boat would come.";
    assert!(body(&format!("T he {rest}")).starts_with("The harbour"));
    assert!(body(&format!("A {rest}")).starts_with("A harbour"));
    assert!(body(&format!("X {rest}")).starts_with("X harbour"));
    // a word of other languages is none of this one
    assert!(body(&format!("W hen {rest}")).starts_with("When harbour"));
    assert!(
        body(&format!(
            "**A** ccording to the mayor, {rest}\n\nIt will open in May, according to her."
        ))
        .starts_with("According to the")
    );
    assert!(
        body(&format!("W hen {rest}\n\nT his {rest}\n\nK ettles {rest}"))
            .contains("Kettles harbour")
    );
    assert!(body(&format!("W hen {rest}\n\nK ettles {rest}")).contains("K ettles harbour"));
    assert!(body(&format!("**A** s long as {rest}")).starts_with("As long as"));
    assert!(body(&format!("**A** harbour {rest}")).starts_with("A harbour harbour"));
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn a_line_of_one_capital_is_a_drop_cap() {
    let rest = "found cracks in two of the five arches of the depot last autumn, and the insurer has\nrefused to renew the contract.";
    assert!(body(&format!("E\nngineers {rest}")).starts_with("Engineers found"));
    assert!(body(&format!("A\nteam of engineers {rest}")).starts_with("A team"));
}
