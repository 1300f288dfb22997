//! Reads dumps, checks of each article that every raw byte has exactly one owner, and prints what was found in how many.
//!
//! ```text
//! cargo run --release --example check -- examples/dumps/*.txt
//! ```
//!
//! A dump without text and one that is not UTF-8 count as refused. Exit code 1 where an invariant is broken: that is a bug worth a report.
//!
//! With the feature `rules`, `--rules FILE` reads a desk's own rules.
//!
//! `--changed` before the paths also reads every dump with changes that no reader would see (line ends, a byte order mark, spaces behind lines, Unicode's
//! other forms, blank lines at the ends, invisible characters), cut in two, and glued to the one before, and tells how many read differently.

#[path = "common/mod.rs"]
mod common;

use std::ffi::OsString;
use std::process::ExitCode;

use copydesk::{Article, BodyKind, Parser};

use changes::{Change, difference, told};

#[path = "../tests/support/changes.rs"]
mod changes;
#[path = "../tests/support/rng.rs"]
#[allow(dead_code)]
mod rng;

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
    let mut paths: Vec<OsString> = std::env::args_os().skip(1).collect();
    let rules = common::take_rules(&mut paths);
    let changed = paths.first().is_some_and(|flag| flag == "--changed");
    paths.drain(..usize::from(changed));
    let Some(rules) = rules.ok().filter(|_| !paths.is_empty()) else {
        eprintln!("usage: check [--changed] [--rules FILE] PATH...");
        return ExitCode::from(2);
    };
    let parser = match common::parser(rules.as_deref()) {
        Ok(parser) => parser,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    };
    let mut counts = Counts::default();
    let mut changes = Changes::default();
    for path in &paths {
        let shown = &path.to_string_lossy();
        let parsed = std::fs::read_to_string(path).map_err(|e| e.to_string()).and_then(|raw| {
            match parser.parse(&raw) {
                Ok(article) => Ok((article, raw)),
                Err(error) => Err(error.to_string()),
            }
        });
        match parsed {
            Ok((article, raw)) => {
                if let Err(error) = article.check_invariants(&raw) {
                    counts.broken += 1;
                    println!("{shown}: broken: {error}");
                }
                counts.add(&article);
                if changed {
                    counts.broken += changes.add(&parser, shown, &raw, &article);
                }
            }
            Err(error) => {
                counts.refused += 1;
                println!("{shown}: refused: {error}");
            }
        }
    }
    let Counts {
        articles,
        refused,
        broken,
        headlines,
        bylines,
        dates,
        addresses,
        paragraphs,
        other_blocks,
    } = counts;
    println!("{articles} articles, {refused} dumps refused, {broken} with a broken invariant");
    println!(
        "{headlines} headlines, {bylines} bylines, {dates} dates, {addresses} addresses of their own"
    );
    println!("{paragraphs} paragraphs, {other_blocks} other body blocks");
    if changed {
        changes.print(articles);
    }
    ExitCode::from(u8::from(broken > 0))
}

/// What changes did to how dumps read.
#[derive(Default)]
struct Changes {
    differ: [usize; Change::ALL.len()],
    before: String,
}

impl Changes {
    /// Reads a dump again with every change, cut, and glued. Gives the number of broken invariants.
    fn add(&mut self, parser: &Parser, path: &str, raw: &str, article: &Article) -> usize {
        let wanted = told(&article.to_record());
        let mut broken = 0;
        let mut read = |raw: &str| {
            let article = parser.parse(raw).ok()?;
            if let Err(error) = article.check_invariants(raw) {
                broken += 1;
                println!("{path}: changed: broken: {error}");
            }
            Some(told(&article.to_record()))
        };
        for (change, differ) in Change::ALL.iter().zip(&mut self.differ) {
            let found = read(&change.apply(raw, raw.len() as u64)).unwrap_or_default();
            if let Some(difference) = difference(&wanted, &found) {
                *differ += 1;
                println!("{path}: {change:?}: {difference}");
            }
        }
        let middle = (0..=raw.len() / 3).rev().find(|&at| raw.is_char_boundary(at)).unwrap_or(0);
        read(&raw[..middle]);
        read(&raw[middle..]);
        read(&[self.before.as_str(), raw].concat());
        self.before = raw.to_owned();
        broken
    }

    fn print(&self, articles: usize) {
        for (change, differ) in Change::ALL.iter().zip(self.differ) {
            println!("{differ} of {articles} read differently with {change:?}");
        }
    }
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
