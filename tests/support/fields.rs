//! The fields of a dump as plain strings, to compare them with.

use copydesk::Article;

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
    article.byline().map(|b| b.authors().map(|a| a.full_name().into_owned()).collect()).unwrap_or_default()
}
