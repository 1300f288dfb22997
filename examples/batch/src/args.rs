//! The command line.

use std::path::PathBuf;
use std::process::ExitCode;

use copydesk::Parser;

use crate::common::args::Program;

const PROGRAM: Program = Program {
    own: "  -o OUT         a folder of Parquet files where OUT ends in .parquet, else JSON Lines
  --resume       go on where OUT stops; without it an OUT that is there is left alone
  --text-field F the field of a JSON line that holds the dump (text)
  --jobs N       threads (all cores)
  INPUT          a PATH as below, a quoted glob, or JSON Lines (*.jsonl, *.ndjson)
",
    codes: "Here 130 is one more: stopped by Ctrl-C; --resume goes on from there. Rules: build with --features rules.\n",
    flags: &["--resume"],
    values: &["-o", "--text-field", "--jobs"],
    ..Program::new(
        "usage: copydesk-batch [OPTIONS] -o OUT INPUT...\n\n\
         Parses many dumps on all cores, into JSON Lines or Parquet.",
    )
};

/// What the command line says.
#[derive(Debug)]
pub(crate) struct Args {
    pub(crate) inputs: Vec<PathBuf>,
    pub(crate) output: PathBuf,
    pub(crate) resume: bool,
    pub(crate) text_field: String,
    pub(crate) decode: bool,
    pub(crate) jobs: Option<usize>,
    pub(crate) parser: Parser,
}

impl Args {
    /// The arguments, or how the program ends instead of a run.
    pub(crate) fn read() -> Result<Args, ExitCode> {
        let args = PROGRAM.args()?;
        let Some(output) = args.value("-o").map(PathBuf::from) else {
            return Err(PROGRAM.refuse("no output: -o OUT"));
        };
        if args.paths.is_empty() {
            return Err(PROGRAM.refuse("no INPUT is named"));
        }
        let jobs = match args.value("--jobs") {
            Some(given) => match given.to_str().and_then(|n| n.parse().ok()).filter(|n| *n > 0) {
                Some(jobs) => Some(jobs),
                None => {
                    let error = format!("--jobs wants a number, not {}", given.to_string_lossy());
                    return Err(PROGRAM.refuse(&error));
                }
            },
            None => None,
        };
        let text_field = args.value("--text-field");
        Ok(Args {
            output,
            resume: args.has("--resume"),
            text_field: text_field.map_or("text".to_owned(), |f| f.to_string_lossy().into_owned()),
            decode: args.decode,
            jobs,
            parser: args.parser()?,
            inputs: args.paths,
        })
    }

    /// Whether the output is a folder of Parquet files.
    pub(crate) fn is_parquet(&self) -> bool {
        self.output.extension().is_some_and(|e| e == "parquet")
    }
}
