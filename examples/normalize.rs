//! Reads dumps and prints one JSON object a line: the article of each, as `Record`, with its path.
//!
//! ```text
//! cargo run --release --features serde --example normalize -- dump.txt folder/
//! ```
//!
//! With the feature `rules`, `--rules FILE` reads a desk's own rules.
//!
//! A folder is walked for `*.txt` and `*.md`, sorted by path; a file that is named twice is read once. A dump that cannot be read or parsed gets `{"path": …, "error": …}` on its line, and
//! the run goes on; what failed is told again at the end, on standard error, and the exit code is 1.
//!
//! A path that is no UTF-8 has U+FFFD in `path`, and its bytes, in base 16, in `path_bytes`.
//!
//! Dumps are UTF-8, and spans count the file's bytes. With `--decode`, UTF-16 and legacy encodings are read as well; such a dump's line says `"encoding"`, and its
//! spans count bytes of the decoded text.

#[path = "common/mod.rs"]
mod common;

use std::process::ExitCode;

use common::args::Program;
use common::run::Run;
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

const PROGRAM: Program = Program::new(
    "usage: normalize [--decode] [--rules FILE] PATH...\n\n\
     Prints one JSON object a line for each dump: its article, or why there is none.",
);

fn main() -> ExitCode {
    run().unwrap_or_else(|code| code)
}

fn run() -> Result<ExitCode, ExitCode> {
    let args = PROGRAM.args()?;
    let parser = args.parser()?;
    let (mut run, dumps) = Run::of(&PROGRAM, &args, true)?;
    for path in &dumps {
        let (shown, path_bytes) = (&path.to_string_lossy(), common::odd_name(path));
        let article = run.read(path).and_then(|dump| {
            let article = parser.parse(&dump.text).map_err(|e| e.to_string())?;
            Ok((article, dump.decoded))
        });
        let line = match &article {
            Ok((article, decoded)) => {
                let line = Line {
                    path: shown,
                    path_bytes,
                    encoding: decoded.map(|d| d.encoding),
                    record: article.to_record(),
                };
                serde_json::to_value(&line).map(|mut value| {
                    with_notes(&mut value);
                    value
                })
            }
            Err(error) => {
                serde_json::to_value(&Failure { path: shown, path_bytes, error: error.clone() })
            }
        };
        run.done(path, article);
        let line = line.expect("a record has only strings for keys");
        common::put(&format!("{line}\n"))?;
    }
    Ok(run.end())
}

/// Notes at the foot stand among the metadata, too, for readers that know no notes.
fn with_notes(value: &mut serde_json::Value) {
    let notes = value["footnotes"].as_array().cloned().unwrap_or_default();
    if let Some(metadata) = value["metadata"].as_array_mut() {
        metadata.extend(notes);
    }
}
