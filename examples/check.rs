//! Reads dumps, checks of each article that every raw byte has exactly one owner, and prints what was found in how many.
//!
//! ```text
//! cargo run --release --example check -- examples/dumps/*.txt
//! ```
//!
//! A dump without text and one that is not UTF-8 (but for `--decode`) count as refused. Exit code 1 where some were refused, 3 where an invariant is broken: that is a bug worth a report.
//!
//! With the feature `rules`, `--rules FILE` reads a desk's own rules.
//!
//! `--changed` also reads every dump with changes that no reader would see (line ends, a byte order mark, spaces behind lines, Unicode's
//! other forms, blank lines at the ends, invisible characters, the dump as a string of JSON or of Python or as a cell of a table), cut in two, and glued to the one before, and tells how many read differently.

#[path = "common/mod.rs"]
mod common;

use std::process::ExitCode;

use common::args::Program;
use common::run::Run;
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

const PROGRAM: Program = Program {
    own: "  --changed      also read each with changes that no reader would see, and count what differs
",
    codes: "Here 3 is one more: an invariant is broken, which is a bug worth a report.\n",
    flags: &["--changed"],
    ..Program::new(
        "usage: check [--changed] [--decode] [--rules FILE] PATH...\n\n\
         Checks that every raw byte of each dump has exactly one owner, and counts what was found.",
    )
};

/// The exit code of a broken invariant.
const BROKEN: u8 = 3;

fn main() -> ExitCode {
    run().unwrap_or_else(|code| code)
}

fn run() -> Result<ExitCode, ExitCode> {
    let args = PROGRAM.args()?;
    let parser = args.parser()?;
    let changed = args.has("--changed");
    let (mut run, dumps) = Run::of(&PROGRAM, &args, false)?;
    let mut counts = Counts::default();
    let mut changes = Changes::default();
    for path in &dumps {
        let shown = &path.to_string_lossy();
        let parsed = run.read(path).and_then(|dump| match parser.parse(&dump.text) {
            Ok(article) => Ok((article, dump.text)),
            Err(error) => Err(error.to_string()),
        });
        let Some((article, raw)) = run.done(path, parsed) else {
            counts.refused += 1;
            continue;
        };
        if let Err(error) = article.check_invariants(&raw) {
            counts.broken += 1;
            run.bar.say(&format!("{shown}: broken: {error}"));
        }
        counts.add(&article);
        if changed {
            counts.broken += changes.add(&parser, &raw, &article, |found| {
                run.bar.clear();
                println!("{shown}: {found}");
            });
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
    let code = run.end();
    Ok(if broken > 0 { ExitCode::from(BROKEN) } else { code })
}

/// What changes did to how dumps read.
#[derive(Default)]
struct Changes {
    differ: [usize; Change::ALL.len()],
    before: String,
}

impl Changes {
    /// Reads a dump again with every change, cut, and glued. Gives the number of broken invariants.
    fn add(
        &mut self,
        parser: &Parser,
        raw: &str,
        article: &Article,
        say: impl Fn(String),
    ) -> usize {
        let wanted = told(&article.to_record());
        let mut broken = 0;
        let mut read = |raw: &str| {
            let article = parser.parse(raw).ok()?;
            if let Err(error) = article.check_invariants(raw) {
                broken += 1;
                say(format!("changed: broken: {error}"));
            }
            Some(told(&article.to_record()))
        };
        for (change, differ) in Change::ALL.iter().zip(&mut self.differ) {
            let found = read(&change.apply(raw, raw.len() as u64)).unwrap_or_default();
            if let Some(difference) = difference(&wanted, &found) {
                *differ += 1;
                say(format!("{change:?}: {difference}"));
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
