//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

const USAGE: &str = "\
usage: copydesk-batch [OPTIONS] -o OUT INPUT...

  INPUT               a dump, a folder (its *.txt and *.md), a quoted glob, or JSON Lines (*.jsonl, *.ndjson)
  -o OUT              a folder of Parquet files where OUT ends in .parquet, else a file of JSON Lines
  --resume            go on where OUT stops; without it an OUT that is there is left alone
  --text-field NAME   the field of a JSON line that holds the dump (text)
  --decode            read UTF-16 and legacy encodings, too
  --jobs N            threads (all cores)";

/// What the command line says.
#[derive(Debug)]
pub(crate) struct Args {
    pub(crate) inputs: Vec<OsString>,
    pub(crate) output: PathBuf,
    pub(crate) resume: bool,
    pub(crate) text_field: String,
    pub(crate) decode: bool,
    pub(crate) jobs: Option<usize>,
}

impl Args {
    /// The arguments, or what to print instead of a run.
    pub(crate) fn parse(mut from: impl Iterator<Item = OsString>) -> Result<Args, String> {
        let (mut inputs, mut output, mut resume, mut decode, mut jobs) =
            (Vec::new(), None, false, false, None);
        let mut text_field = "text".to_owned();
        while let Some(arg) = from.next() {
            let mut value =
                |name: &str| from.next().ok_or_else(|| format!("{name} wants a value\n\n{USAGE}"));
            match arg.to_str() {
                Some("-o") => output = Some(PathBuf::from(value("-o")?)),
                Some("--resume") => resume = true,
                Some("--decode") => decode = true,
                Some("--text-field") => {
                    text_field = value("--text-field")?.to_string_lossy().into_owned()
                }
                Some("--jobs") => {
                    let given = value("--jobs")?;
                    let number = given.to_str().and_then(|n| n.parse().ok()).filter(|n| *n > 0);
                    jobs = Some(number.ok_or_else(|| {
                        format!("--jobs wants a number, not {}", given.to_string_lossy())
                    })?);
                }
                Some("--help" | "-h") => return Err(USAGE.to_owned()),
                Some(flag) if flag.starts_with('-') => {
                    return Err(format!("no option {flag}\n\n{USAGE}"));
                }
                _ => inputs.push(arg),
            }
        }
        let output = output.ok_or_else(|| format!("no output\n\n{USAGE}"))?;
        if inputs.is_empty() {
            return Err(format!("no input\n\n{USAGE}"));
        }
        Ok(Args { inputs, output, resume, text_field, decode, jobs })
    }

    /// Whether the output is a folder of Parquet files.
    pub(crate) fn is_parquet(&self) -> bool {
        self.output.extension().is_some_and(|e| e == "parquet")
    }
}
