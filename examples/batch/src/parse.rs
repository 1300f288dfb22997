//! One dump: reading it, parsing it, and the form in which it is written. This is what all cores do.

use std::panic::{AssertUnwindSafe, catch_unwind};

use copydesk::Record;
use serde::Serialize;

use crate::args::Args;
use crate::common::{self, Decoded};
use crate::input::{Job, Key, Source};

/// A row of the output: the article, or why there is none.
#[derive(Debug, Serialize)]
pub(crate) struct Row {
    pub(crate) path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) path_bytes: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) line: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) encoding: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) error: Option<String>,
    #[serde(flatten)]
    pub(crate) record: Option<Record>,
}

/// A dump that was tried.
#[derive(Debug)]
pub(crate) struct Parsed {
    pub(crate) row: Row,
    /// The row as a line of JSON, where that is what is written.
    pub(crate) json: Vec<u8>,
    pub(crate) bytes: u64,
}

pub(crate) fn parse(job: Job, args: &Args) -> Parsed {
    let Job { key, source, bytes } = job;
    // A parser that panics has a bug; the other dumps shall not suffer for it.
    let outcome = catch_unwind(AssertUnwindSafe(|| article(source, args)))
        .unwrap_or_else(|_| Err("the parser panicked".to_owned()));
    let (record, decoded, error) = match outcome {
        Ok((record, decoded)) => (Some(record), decoded, None),
        Err(error) => (None, None, Some(error)),
    };
    let Key { path, path_bytes, line } = key;
    let row = Row { path, path_bytes, line, encoding: decoded.map(|d| d.encoding), error, record };
    let mut json = Vec::new();
    if !args.is_parquet() {
        serde_json::to_writer(&mut json, &row).expect("a row has only strings for keys");
        json.push(b'\n');
    }
    Parsed { row, json, bytes }
}

fn article(source: Source, args: &Args) -> Result<(Record, Option<Decoded>), String> {
    let (text, decoded) = match source {
        Source::File(path) => {
            let dump = common::read(&path, args.decode)?;
            (dump.text, dump.decoded)
        }
        Source::Line(line) => (text_in(&line, &args.text_field)?, None),
        Source::Broken(error) => return Err(error),
    };
    let article = args.parser.parse(&text).map_err(|e| e.to_string())?;
    Ok((article.to_record(), decoded))
}

/// The dump in a line of JSON.
fn text_in(line: &[u8], field: &str) -> Result<String, String> {
    let mut object: serde_json::Map<String, serde_json::Value> =
        serde_json::from_slice(line).map_err(|e| format!("no line of JSON Lines: {e}"))?;
    match object.remove(field) {
        Some(serde_json::Value::String(text)) => Ok(text),
        Some(_) => Err(format!("the field `{field}` is no string")),
        None => Err(format!("no field `{field}` (--text-field NAME takes another)")),
    }
}
