//! The parts of `tests/support` that the targets use.

#[path = "../../tests/support/articles.rs"]
pub(crate) mod articles;
#[path = "../../tests/support/damage.rs"]
mod damage;
#[path = "../../tests/support/itself.rs"]
mod itself;
#[path = "../../tests/support/markdown.rs"]
mod markdown;
#[path = "../../tests/support/mutate.rs"]
pub(crate) mod mutate;
#[path = "../../tests/support/render.rs"]
pub(crate) mod render;
#[path = "../../tests/support/rng.rs"]
pub(crate) mod rng;
#[path = "../../tests/support/shapes.rs"]
pub(crate) mod shapes;
#[path = "../../tests/support/sheet.rs"]
pub(crate) mod sheet;
#[path = "../../tests/support/sources.rs"]
mod sources;
#[path = "../../tests/support/texts.rs"]
mod texts;

use std::collections::HashMap;

use copydesk::{Article, Explanation, Record};

pub type Source = Option<(usize, usize)>;

pub fn sources(explanation: &Explanation) -> Vec<Source> {
    sources::sources(explanation)
}

pub fn texts(record: Record) -> Record {
    texts::texts(record)
}

pub fn is_itself(article: &Article, times: usize) {
    itself::is_itself(article, times);
}

pub fn counts<'t>(texts: impl Iterator<Item = &'t str>) -> HashMap<String, usize> {
    itself::counts(texts)
}

/// Whether an article's Markdown is read as the article.
pub fn markdown(article: &Article) -> Result<(), String> {
    markdown::check(article)
}

/// The blocks' kinds and texts that a CommonMark parser finds.
pub fn blocks(markdown: &str) -> Result<Vec<(&'static str, String)>, String> {
    markdown::read(markdown).map(|found| found.blocks)
}

/// A text with a few of the changes of `tests/support/mutate.rs`.
pub fn mutated(texts: &[String], seed: u64) -> String {
    mutate::mutated(texts, &mut rng::Rng::new(seed))
}
