//! Reads dumps and prints one JSON object a line: the article of each, as `Record`, with its path.
//!
//! ```text
//! cargo run --release --features serde --example normalize -- dump.txt folder/
//! ```
//!
//! With the feature `rules`, `--rules FILE` reads a desk's own rules.
//!
//! A folder is walked for `*.txt` and `*.md`, sorted by path; a file that is named twice is read once. A dump that cannot be read or parsed gets `{"path": …, "error": …}` on its line, and
//! the run goes on.
//!
//! A path that is no UTF-8 has U+FFFD in `path`, and its bytes, in base 16, in `path_bytes`.
//!
//! Dumps are UTF-8, and spans count the file's bytes. With `--decode`, UTF-16 and legacy encodings are read as well; such a dump's line says `"encoding"`, and its
//! spans count bytes of the decoded text.

#[path = "common/mod.rs"]
mod common;

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use copydesk::Record;

#[derive(serde::Serialize)]
struct Line<'a> {
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    path_bytes: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<&'static str>,
    #[serde(flatten)]
    record: Record,
}

#[derive(serde::Serialize)]
struct Failure<'a> {
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    path_bytes: Option<String>,
    error: String,
}

fn main() -> ExitCode {
    let mut dumps = Vec::new();
    let (mut decode, mut rules) = (false, None);
    let mut args = std::env::args_os().skip(1);
    while let Some(arg) = args.next() {
        match arg.to_str() {
            Some("--decode") => decode = true,
            Some("--rules") => match args.next() {
                Some(file) => rules = Some(PathBuf::from(file)),
                None => return usage(),
            },
            Some(flag) if flag.starts_with("--") => return usage(),
            _ => common::collect(Path::new(&arg), &mut dumps),
        }
    }
    if dumps.is_empty() {
        return usage();
    }
    common::once(&mut dumps);
    let parser = match common::parser(rules.as_deref()) {
        Ok(parser) => parser,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let mut failed = false;
    for path in &dumps {
        let (shown, path_bytes) = (path.to_string_lossy(), common::odd_name(path));
        let article = common::read(path, decode).and_then(|dump| {
            let article = parser.parse(&dump.text).map_err(|e| e.to_string())?;
            Ok((article, dump.decoded))
        });
        let written = match article {
            Ok((article, decoded)) => {
                decoded.iter().for_each(|decoded| eprintln!("{shown}: {decoded}"));
                let line = Line {
                    path: &shown,
                    path_bytes,
                    encoding: decoded.map(|d| d.encoding),
                    record: article.to_record(),
                };
                serde_json::to_value(&line).and_then(|mut value| {
                    with_notes(&mut value);
                    serde_json::to_writer(&mut out, &value)
                })
            }
            Err(error) => {
                failed = true;
                serde_json::to_writer(&mut out, &Failure { path: &shown, path_bytes, error })
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

/// Notes at the foot stand among the metadata, too, for readers that know no notes.
fn with_notes(value: &mut serde_json::Value) {
    let notes = value["footnotes"].as_array().cloned().unwrap_or_default();
    if let Some(metadata) = value["metadata"].as_array_mut() {
        metadata.extend(notes);
    }
}

fn usage() -> ExitCode {
    eprintln!("usage: normalize [--decode] [--rules FILE] PATH...");
    ExitCode::from(2)
}
