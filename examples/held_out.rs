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

use std::path::Path;
use std::process::ExitCode;

use copydesk::Record;

mod common;
#[path = "corpus/folds.rs"]
mod folds;
#[path = "corpus/site.rs"]
mod site;

use common::args::Program;
use common::run::Run;

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

const PROGRAM: Program = Program::new(
    "usage: FOLDS=FOLDER held_out [--decode] PATH...\n\n\
     Prints what `normalize` prints, each dump read with weights that did not learn from its site.\n\
     FOLDER is what `train --folds --to FOLDER` left.",
);

fn main() -> ExitCode {
    run().unwrap_or_else(|code| code)
}

fn run() -> Result<ExitCode, ExitCode> {
    let args = PROGRAM.args()?;
    let folds = folds::named().map_err(|error| PROGRAM.refuse(&error))?;
    if args.value("--rules").is_some() {
        return Err(PROGRAM.refuse("the folds' weights are read without rules"));
    }
    let (mut run, dumps) = Run::of(&PROGRAM, &args, true)?;
    for path in &dumps {
        let site = site_of(path).unwrap_or_default();
        let parser = folds.parser(&site);
        let article = run.read(path);
        let article = article.and_then(|d| parser.parse(&d.text).map_err(|e| e.to_string()));
        let read = match &article {
            Ok(article) => Read::Article(Box::new(article.to_record())),
            Err(error) => Read::Failure { error: error.clone() },
        };
        run.done(path, article);
        let path = path.to_string_lossy();
        let line = serde_json::to_string(&Line { path: &path, read });
        common::put(&(line.expect("a record has only strings for keys") + "\n"))?;
    }
    Ok(run.end())
}

fn site_of(dump: &Path) -> Option<String> {
    let gold = std::fs::read_to_string(dump.parent()?.parent()?.join("gold.json")).ok()?;
    let gold: serde_json::Value = serde_json::from_str(&gold).ok()?;
    Some(site::of(gold["url"].as_str()?))
}
