//! Learns the weights of the headline's evidence (`src/field/evidence/weights.rs`).
//!
//! ```text
//! FOLDS=FOLDER train_titles CORPUS… --to src/field/evidence/weights.rs
//! FOLDS=FOLDER train_titles CORPUS… --folds 4 [--to FOLDER]
//! ```
//!
//! FOLDER is what `train --folds` left: each dump is read with the roles' weights that have not
//! learned from its site, so that the model is as unsure of it as it will be of others. The gold
//! says which of the lines that are asked is the headline, or that the dump has none; where it
//! prints one that is no line of those, it says nothing. A softmax over a dump's lines, and
//! nothing, then says how much each piece of evidence weighs. It is convex, and all dumps are seen
//! at each step: nothing is drawn by lot, and the same corpora give the same table. With `--folds`
//! the folds are FOLDER's own; their tables beside `weights-N.rs` are what `held_out` reads.

use std::collections::BTreeSet;
use std::process::ExitCode;

use copydesk::{Parser, training};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

mod common;
mod corpus;
#[path = "corpus/folds.rs"]
mod folds;

use common::args::Program;
use common::progress::{Progress, Unit};
use corpus::{Corpora, Gold, Labelled, NOBODY};
use folds::Folds;

/// Weights are integers in units of one part in so many of a power of e.
const SCALE: f64 = 100.0;
/// How strongly a weight is drawn towards 0.
const RIDGE: f64 = 1.0;
/// What a headline costs where there is none, when one that is not found costs 1.
const FALSE_COST: f64 = 1.8;
/// Steps of the descent.
const STEPS: usize = 200;
/// A row that fewer sites have seen has no weight.
const SITES: usize = 5;

/// What is asked of one dump: the rows of each line, and how far it is the headline.
struct Dump {
    site: String,
    /// The corpus and the sort of tool.
    kind: String,
    lines: Vec<Vec<u8>>,
    /// The lines that are the headline; none where the dump has none.
    wanted: Vec<bool>,
    weight: f64,
}

const PROGRAM: Program = corpus::program(
    "usage: FOLDS=FOLDER train_titles CORPUS... --to WEIGHTS.rs\n       \
     FOLDS=FOLDER train_titles CORPUS... --folds K [--to FOLDER]\n\n\
     Learns the weights of the headline's evidence. FOLDER is what `train --folds --to FOLDER` left.",
    "  --to PATH      where the weights go: a file, or with --folds a folder that is there
  --folds K      measure on FOLDER's own folds
",
);

fn main() -> ExitCode {
    run().unwrap_or_else(|code| code)
}

fn run() -> Result<ExitCode, ExitCode> {
    let corpus::Task { corpora, folds: wanted, to, .. } = corpus::task(&PROGRAM)?;
    let folds = folds::named().map_err(|error| PROGRAM.refuse(&error))?;
    let (articles, left_out) = corpus::read(&corpora)?.parts();
    let dumps = read(articles, &folds);
    let all: Vec<&Dump> = dumps.iter().collect();
    eprintln!("{} dumps", all.len());
    let rounds = if wanted.is_none() { 1 } else { folds.parsers.len() };
    let bar = Progress::new(Unit::Things("steps"), (rounds * STEPS) as u64, false);
    if wanted.is_none() {
        let weights = learn(&all, &bar);
        bar.clear();
        measure("all, learned from them", &all, &weights);
        common::save(&to.expect("checked above"), &table(&weights, all.len()))?;
        Corpora::tell(&left_out);
        return Ok(ExitCode::SUCCESS);
    }
    let mut held: Vec<(&Dump, Vec<f64>)> = Vec::new();
    for fold in 0..folds.parsers.len() {
        let (test, train): (Vec<&Dump>, Vec<&Dump>) =
            all.iter().partition(|d| folds.fold(&d.site) == Some(fold));
        let weights = learn(&train, &bar);
        if let Some(folder) = &to {
            let table = table(&weights, train.len());
            common::save(&folder.join(format!("titles-{fold}.rs")), &table)?;
        }
        held.extend(test.into_iter().map(|dump| (dump, weights.clone())));
    }
    bar.clear();
    let kinds: BTreeSet<&str> = held.iter().map(|(dump, _)| dump.kind.as_str()).collect();
    for kind in kinds {
        let own = held.iter().filter(|(dump, _)| dump.kind == kind);
        report(kind, own.map(|(dump, weights)| (*dump, weights.as_slice())));
    }
    Corpora::tell(&left_out);
    Ok(ExitCode::SUCCESS)
}

fn read(articles: Vec<Labelled>, folds: &Folds) -> Vec<Dump> {
    let standard = Parser::new();
    let bar = Progress::new(Unit::Things("pages"), articles.len() as u64, false);
    let mut dumps = Vec::new();
    for (n, article) in articles.into_iter().enumerate() {
        bar.step(1);
        for (raw, gold) in corpus::everyday(n, &article) {
            let parser = folds.parser(&article.site);
            dumps.extend(dump(parser, &raw, &gold, (&article.site, "forms", 3.0)));
        }
        if article.kind == Gold::Silver {
            continue;
        }
        let parser = folds.parser(&article.site);
        for (tool, raw) in &article.dumps {
            let kind = format!("{} {}", article.corpus, &tool[..1]);
            dumps.extend(dump(parser, raw, &article.gold, (&article.site, &kind, 1.0)));
        }
    }
    for (raw, gold) in corpus::invented(false) {
        dumps.extend(dump(&standard, &raw, &gold, (NOBODY, NOBODY, 0.1)));
    }
    dumps
}

fn dump(
    parser: &Parser,
    raw: &str,
    gold: &Value,
    (site, kind, weight): (&str, &str, f64),
) -> Option<Dump> {
    let explained = parser.explain(raw);
    let clean = &explained.clean_text;
    let asked: Vec<_> =
        explained.blocks.iter().filter(|block| !block.title_evidence().is_empty()).collect();
    let page = letters(clean);
    let titles = titles(gold, &page);
    let grades: Vec<u8> =
        asked.iter().map(|block| grade(&letters(&clean[block.span.range()]), &titles)).collect();
    let best = grades.iter().copied().max().unwrap_or(0);
    if asked.is_empty() || best == 0 && !titles.is_empty() {
        return None;
    }
    Some(Dump {
        site: site.to_owned(),
        kind: kind.to_owned(),
        lines: asked.iter().map(|block| block.title_evidence().to_vec()).collect(),
        wanted: grades.iter().map(|grade| best > 0 && *grade == best).collect(),
        weight: if best > 0 { weight } else { weight * FALSE_COST },
    })
}

fn letters(text: &str) -> String {
    text.nfkc().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The titles of a page that the dump has: its own headline, else what its metadata calls it.
fn titles(gold: &Value, page: &str) -> Vec<String> {
    let seen = &gold["titles_seen"];
    let printed = |values: &[&Value]| -> Vec<String> {
        let texts = values.iter().filter_map(|value| value.as_str()).map(letters);
        texts.filter(|title| !title.is_empty() && page.contains(title.as_str())).collect()
    };
    let own = printed(&[&gold["headline"], &seen["h1"], &seen["readability"]]);
    if own.is_empty() { printed(&[&seen["og_title"], &seen["title_tag"]]) } else { own }
}

/// 2: a line is a title; 1: it has little besides one, as a kicker or the site's name; 0: neither.
fn grade(line: &str, titles: &[String]) -> u8 {
    let near = |title: &String| {
        title.chars().count() > 12
            && title.len() * 9 > line.len() * 5
            && (line.starts_with(title.as_str()) || line.ends_with(title.as_str()))
    };
    if titles.iter().any(|title| title == line) { 2 } else { u8::from(titles.iter().any(near)) }
}

fn weigh(rows: &[u8], weights: &[f64]) -> f64 {
    rows.iter().map(|row| weights[usize::from(*row)]).sum()
}

/// The weights that make the gold's lines likeliest, by resilient steps down the slope.
fn learn(dumps: &[&Dump], bar: &Progress) -> Vec<f64> {
    let count = training::TITLE_GROUPS.iter().map(|(_, rows)| rows).sum::<usize>();
    let (mut weights, mut last, mut step) =
        (vec![0.0; count], vec![0.0f64; count], vec![0.05; count]);
    for _ in 0..STEPS {
        bar.step(1);
        let mut slope: Vec<f64> = weights.iter().map(|w| w * RIDGE).collect();
        for dump in dumps {
            add_slope(dump, &weights, &mut slope);
        }
        for i in 0..count {
            let same = slope[i] * last[i];
            step[i] *= if same > 0.0 {
                1.2
            } else if same < 0.0 {
                0.5
            } else {
                1.0
            };
            step[i] = f64::clamp(step[i], 1e-5, 1.0);
            last[i] = if same < 0.0 { 0.0 } else { slope[i] };
            if last[i] != 0.0 {
                weights[i] -= step[i] * slope[i].signum();
            }
        }
    }
    let seen = seen(dumps, count);
    let kept = |(weight, sites): (&f64, &usize)| {
        if *sites >= SITES { (weight * SCALE).round() / SCALE } else { 0.0 }
    };
    weights.iter().zip(&seen).map(kept).collect()
}

fn add_slope(dump: &Dump, weights: &[f64], slope: &mut [f64]) {
    let scores: Vec<f64> = dump.lines.iter().map(|rows| weigh(rows, weights)).collect();
    let most = scores.iter().copied().fold(0.0, f64::max);
    let parts: Vec<f64> = scores.iter().map(|score| (score - most).exp()).collect();
    let sum = parts.iter().sum::<f64>() + (-most).exp();
    let wanted: f64 = parts.iter().zip(&dump.wanted).filter(|(_, w)| **w).map(|(p, _)| p).sum();
    for ((rows, part), is_wanted) in dump.lines.iter().zip(&parts).zip(&dump.wanted) {
        let right = if *is_wanted { part / wanted.max(1e-300) } else { 0.0 };
        let off = (part / sum - right) * dump.weight;
        rows.iter().for_each(|row| slope[usize::from(*row)] += off);
    }
}

/// How many sites have seen each row.
fn seen(dumps: &[&Dump], count: usize) -> Vec<usize> {
    let mut sites: Vec<BTreeSet<&str>> = vec![BTreeSet::new(); count];
    for dump in dumps {
        for row in dump.lines.iter().flatten() {
            sites[usize::from(*row)].insert(&dump.site);
        }
    }
    sites.iter().map(BTreeSet::len).collect()
}

fn measure(name: &str, dumps: &[&Dump], weights: &[f64]) {
    report(name, dumps.iter().map(|dump| (*dump, weights)));
}

/// Prints the share of headlines found, and how many dumps without one got one.
fn report<'a>(name: &str, dumps: impl Iterator<Item = (&'a Dump, &'a [f64])>) {
    let (mut all, mut right, mut none, mut wrong) = (0, 0, 0, 0);
    for (dump, weights) in dumps {
        let mut best = (0.0, None);
        for (i, rows) in dump.lines.iter().enumerate() {
            let weight = weigh(rows, weights);
            best = if weight > best.0 { (weight, Some(i)) } else { best };
        }
        if dump.wanted.contains(&true) {
            all += 1;
            right += usize::from(best.1.is_some_and(|i| dump.wanted[i]));
        } else {
            none += 1;
            wrong += usize::from(best.1.is_some());
        }
    }
    let share = f64::from(right as u32) / f64::from(all.max(1) as u32);
    println!("{name:24} {all} headlines, found {share:.4}; {none} dumps without, false {wrong}");
}

fn table(weights: &[f64], dumps: usize) -> String {
    let mut out = format!(
        "//! Weights of the headline's evidence, in units of 1/{SCALE} of a power of e.\n//!\n\
         //! Made by `examples/train_titles.rs` from {dumps} dumps. Do not edit by hand: train again.\n\n\
         #[rustfmt::skip]\npub(crate) static WEIGHTS: super::Weights = [\n"
    );
    let mut rest = weights;
    for (name, rows) in training::TITLE_GROUPS {
        let (own, behind) = rest.split_at(*rows);
        rest = behind;
        out.push_str(&format!("    // {name}\n"));
        for some in own.chunks(12) {
            let cells: Vec<String> =
                some.iter().map(|w| format!("{}", (w * SCALE).round() as i64)).collect();
            out.push_str(&format!("    {},\n", cells.join(", ")));
        }
    }
    out.push_str("];\n");
    out
}
