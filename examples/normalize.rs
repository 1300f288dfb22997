//! Reads dumps and prints one JSON object a line: the article of each, as `Record`, with its path.
//!
//! ```text
//! cargo run --release --features serde --example normalize -- dump.txt folder/
//! ```
//!
//! A folder is walked for `*.txt` and `*.md`, sorted by path. A dump that cannot be read or parsed gets `{"path": …, "error": …}` on its line, and
//! the run goes on.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use copydesk::{Article, Record};

#[derive(serde::Serialize)]
struct Line<'a> {
    path: &'a str,
    #[serde(flatten)]
    record: Record,
}

#[derive(serde::Serialize)]
struct Failure<'a> {
    path: &'a str,
    error: String,
}

fn main() -> ExitCode {
    let mut dumps = Vec::new();
    for arg in std::env::args_os().skip(1) {
        collect(Path::new(&arg), true, &mut dumps);
    }
    if dumps.is_empty() {
        eprintln!("usage: normalize PATH...");
        return ExitCode::from(2);
    }
    let mut out = BufWriter::new(io::stdout().lock());
    let mut failed = false;
    for path in &dumps {
        let shown = path.to_string_lossy();
        let article = std::fs::read(path).map_err(|e| e.to_string()).and_then(|bytes| {
            let raw = String::from_utf8(bytes).map_err(|e| format!("not UTF-8 at byte {}", e.utf8_error().valid_up_to()))?;
            Article::parse(&raw).map_err(|e| e.to_string())
        });
        let written = match article {
            Ok(article) => serde_json::to_writer(&mut out, &Line { path: &shown, record: article.to_record() }),
            Err(error) => {
                failed = true;
                serde_json::to_writer(&mut out, &Failure { path: &shown, error })
            }
        };
        if written.is_err() || writeln!(out).is_err() {
            return ExitCode::from(2);
        }
    }
    if out.flush().is_err() {
        return ExitCode::from(2);
    }
    ExitCode::from(u8::from(failed))
}

/// The dumps at `path`: itself, or all `*.txt` and `*.md` below it.
fn collect(path: &Path, named: bool, dumps: &mut Vec<PathBuf>) {
    if path.is_dir() {
        let Ok(entries) = std::fs::read_dir(path) else { return };
        let mut below: Vec<PathBuf> = entries.flatten().map(|e| e.path()).collect();
        below.sort();
        below.iter().for_each(|p| collect(p, false, dumps));
    } else if named || matches!(path.extension().and_then(|e| e.to_str()), Some("txt" | "md")) {
        dumps.push(path.to_owned());
    }
}
