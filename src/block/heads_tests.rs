//! Tests of the module beside.

use crate::Article;

/// A story as a print sets it: lines of one measure, no blank line.
const STORY: &str = "The depot was built in 1911 and has housed up to sixty
carriages. Engineers found cracks in two of its five arches
last autumn, and the insurer has refused to renew the policy.
The head of the works said that a repair would have cost more
than a new hall at the edge of the town.
Three thousand people have signed within a week, the drivers
said, and the council would have to hear them before summer.
";

#[test]
fn a_name_above_a_date_line_is_no_line_of_the_title() {
    let read = |raw: &str| {
        let article = Article::parse(raw).unwrap();
        let authors: Vec<String> = article
            .byline()
            .map(|b| b.authors().map(|a| a.name().to_string()).collect())
            .unwrap_or_default();
        (article.headline().map(|h| h.to_string()), authors)
    };
    let titles = [
        "Varnholm closes its last depot for trams after a long vote",
        "Varnholm closes its last depot for its old trams this winter",
    ];
    for (title, date) in
        titles.into_iter().zip(["3 March 2026 • Varnholm", "March 3, 2026 | Varnholm"])
    {
        let (headline, authors) = read(&format!("{title}\nOlav Brandt\n{date}\n{STORY}"));
        assert_eq!(headline.as_deref(), Some(title));
        assert_eq!(authors, ["Olav Brandt"]);
    }
    // a title goes on behind a preposition
    let open = "Varnholm closes its last depot for its old trams in spite of";
    let (headline, authors) =
        read(&format!("{open}\nOlav Brandt\n3 March 2026 • Varnholm\n{STORY}"));
    assert_eq!(headline, Some(format!("{open} Olav Brandt")));
    assert!(authors.is_empty());
}
