//! Reads dumps, checks of each article that every raw byte has exactly one owner, and prints what was found in how many.
//!
//! ```text
//! cargo run --release --example check -- examples/dumps/*.txt
//! ```
//!
//! A dump without text and one that is not UTF-8 count as refused. Exit code 1 where an invariant is broken: that is a bug worth a report.

use std::process::ExitCode;

use copydesk::{Article, BodyKind};

#[derive(Default)]
struct Counts {
    articles: usize,
    refused: usize,
    broken: usize,
    headlines: usize,
    bylines: usize,
    dates: usize,
    addresses: usize,
    paragraphs: usize,
    other_blocks: usize,
}

fn main() -> ExitCode {
    let paths: Vec<String> = std::env::args().skip(1).collect();
    if paths.is_empty() {
        eprintln!("usage: check PATH...");
        return ExitCode::from(2);
    }
    let mut counts = Counts::default();
    for path in &paths {
        let parsed = std::fs::read_to_string(path).map_err(|e| e.to_string()).and_then(|raw| match Article::parse(&raw) {
            Ok(article) => Ok((article, raw)),
            Err(error) => Err(error.to_string()),
        });
        match parsed {
            Ok((article, raw)) => {
                if let Err(error) = article.check_invariants(&raw) {
                    counts.broken += 1;
                    println!("{path}: broken: {error}");
                }
                counts.add(&article);
            }
            Err(error) => {
                counts.refused += 1;
                println!("{path}: refused: {error}");
            }
        }
    }
    let Counts { articles, refused, broken, headlines, bylines, dates, addresses, paragraphs, other_blocks } = counts;
    println!("{articles} articles, {refused} dumps refused, {broken} with a broken invariant");
    println!("{headlines} headlines, {bylines} bylines, {dates} dates, {addresses} addresses of their own");
    println!("{paragraphs} paragraphs, {other_blocks} other body blocks");
    ExitCode::from(u8::from(broken > 0))
}

impl Counts {
    fn add(&mut self, article: &Article) {
        self.articles += 1;
        self.headlines += usize::from(article.headline().is_some());
        self.bylines += usize::from(article.byline().is_some());
        self.dates += usize::from(article.published().is_some());
        self.addresses += usize::from(article.canonical_url().is_some());
        let paragraphs = article.body().filter(|b| b.kind() == BodyKind::Paragraph).count();
        self.paragraphs += paragraphs;
        self.other_blocks += article.body().count() - paragraphs;
    }
}
