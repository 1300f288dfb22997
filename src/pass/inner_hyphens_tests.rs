//! Tests of the module beside.

use crate::Article;

fn body(raw: &str) -> String {
    let article = Article::parse(raw).unwrap();
    article.body().map(|b| b.text().as_str().to_owned()).collect::<Vec<_>>().join("\n")
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn words_that_were_cut_at_a_lines_end_are_whole() {
    let known = "The contractor told the court that the judg- ment was wrong, and the judgment was read out again at his request.";
    let found = body(&format!(
        "{known} The evi- dence was clear, and a third- party study was not paid for. Short- and long-term costs.\n"
    ));
    assert!(found.contains("the judgment was wrong"), "{found}");
    // nothing proves these
    assert!(
        found.contains("evi- dence")
            && found.contains("third- party")
            && found.contains("Short- and"),
        "{found}"
    );
    let more = "The de- fendant had warned the city, the defendant said.";
    let found = body(&format!(
        "{known} {more} A third- party study was not paid for, and short- and long-term costs were never compared.\n"
    ));
    assert!(
        found.contains("The defendant had")
            && found.contains("A third-party study")
            && found.contains("short- and"),
        "{found}"
    );
}
