//! Reads labelled dumps with weights that did not learn from their sites, and prints what
//! `normalize` prints: what is quoted of a corpus that weights are learned from.
//!
//! ```text
//! train CORPUS… --folds 4 --to FOLDS
//! FOLDS=FOLDS held_out CORPUS/ARTICLE/dumps/TOOL.txt…
//! ```
//!
//! A dump's site is told by the `gold.json` beside its folder; where none is, or no fold holds the
//! site out, the shipped weights read it.

use std::collections::HashMap;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use copydesk::{Parser, Record};

#[path = "corpus/site.rs"]
mod site;

#[derive(serde::Serialize)]
#[serde(untagged)]
enum Read {
    Article(Box<Record>),
    Failure { error: String },
}

#[derive(serde::Serialize)]
struct Line<'a> {
    path: &'a str,
    #[serde(flatten)]
    read: Read,
}

fn main() {
    let folder = std::env::var_os("FOLDS").map(PathBuf::from).expect("FOLDS names a folder");
    let mut parsers: Vec<Parser> = Vec::new();
    let mut folds: HashMap<String, usize> = HashMap::new();
    while let Ok(table) =
        std::fs::read_to_string(folder.join(format!("weights-{}.rs", parsers.len())))
    {
        let sites = folder.join(format!("sites-{}.txt", parsers.len()));
        let sites = std::fs::read_to_string(sites).expect("a fold has its sites");
        folds.extend(sites.lines().map(|site| (site.to_owned(), parsers.len())));
        parsers.push(Parser::builder().weights(&numbers(&table)).build());
    }
    let standard = Parser::new();
    let mut out = BufWriter::new(io::stdout().lock());
    for path in std::env::args_os().skip(1) {
        let parser = fold_of(Path::new(&path), &folds).map_or(&standard, |fold| &parsers[fold]);
        let article = std::fs::read_to_string(&path).map_err(|e| e.to_string());
        let article = article.and_then(|raw| parser.parse(&raw).map_err(|e| e.to_string()));
        let read = match article {
            Ok(article) => Read::Article(Box::new(article.to_record())),
            Err(error) => Read::Failure { error },
        };
        let path = path.to_string_lossy();
        serde_json::to_writer(&mut out, &Line { path: &path, read }).expect("it can be written");
        writeln!(out).expect("it can be written");
    }
}

fn fold_of(dump: &Path, folds: &HashMap<String, usize>) -> Option<usize> {
    let gold = std::fs::read_to_string(dump.parent()?.parent()?.join("gold.json")).ok()?;
    let gold: serde_json::Value = serde_json::from_str(&gold).ok()?;
    folds.get(&site::of(gold["url"].as_str()?)).copied()
}

/// The numbers of a table in the form of `weights.rs`: its rows, without types and comments.
fn numbers(table: &str) -> Vec<i16> {
    let rows = table.lines().map(str::trim).filter(|line| line.starts_with('['));
    let cells = rows.flat_map(|row| {
        row.trim_start_matches('[').split(']').next().unwrap_or_default().split(',')
    });
    cells.filter_map(|cell| cell.trim().parse().ok()).collect()
}
