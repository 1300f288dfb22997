//! The fields of a dump as plain strings, to compare them with.

use copydesk::Article;

/// Three paragraphs of an invented story.
pub(crate) const STORY: &str = "The ferry Sandpiper ran aground on a sandbank outside the harbour of Port Elswick on Monday morning, and all of its 212 passengers \
were saved, the police said.\n\nFishing boats took the passengers to the quay within an hour, the harbour master told reporters, and nobody was hurt in \
the accident.\n\nDivers will look at the hull on Tuesday, and the ferry company has promised that the timetable will be kept with another ship.\n";

pub(crate) fn read(raw: &str) -> Article {
    let article = Article::parse(raw).expect("a dump with text");
    article.check_invariants(raw).expect("every byte has one owner");
    article
}

pub(crate) fn headline(article: &Article) -> String {
    article.headline().expect("a headline").to_string()
}

pub(crate) fn body(article: &Article) -> Vec<String> {
    article.body().map(|b| b.text().to_string()).collect()
}

pub(crate) fn authors(article: &Article) -> Vec<String> {
    article
        .byline()
        .map(|b| b.authors().map(|a| a.full_name().into_owned()).collect())
        .unwrap_or_default()
}
