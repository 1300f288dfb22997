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

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use copydesk::Record;

#[path = "corpus/folds.rs"]
mod folds;
#[path = "corpus/site.rs"]
mod site;

use folds::Folds;

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
    let folds = Folds::read(&folder);
    let mut out = BufWriter::new(io::stdout().lock());
    for path in std::env::args_os().skip(1) {
        let site = site_of(Path::new(&path)).unwrap_or_default();
        let parser = folds.parser(&site);
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

fn site_of(dump: &Path) -> Option<String> {
    let gold = std::fs::read_to_string(dump.parent()?.parent()?.join("gold.json")).ok()?;
    let gold: serde_json::Value = serde_json::from_str(&gold).ok()?;
    Some(site::of(gold["url"].as_str()?))
}
