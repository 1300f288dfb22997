//! A cleanup pass of one's own: takes out the time codes that a transcript tool left, and says which raw bytes they were.
//!
//! ```text
//! cargo run --example custom_pass
//! cargo run --example custom_pass -- transcripts/     # of dumps of your own
//! cargo run --features rules --example custom_pass   # a second pass, from a file of rules
//! ```
//!
//! A pass returns edits and never touches the text, so it cannot break the way back to the raw bytes: the parser keeps it. What a pattern cannot say is a `Pass`
//! of one's own: the documentation's page on adding one (`_docs::adding_a_pass`) has an example.

#[path = "common/mod.rs"]
mod common;

use std::process::ExitCode;

use common::args::Program;
use common::run::{self, Run};
use copydesk::{ParseError, Parser, Passes, Pattern};

const RAW: &str = "\
Miners End Their Strike

June 2, 2026

[00:00:12] The miners of the Kettle Valley went back to work on Tuesday after nine weeks, their union said.

Both sides claimed to have won. [00:01:40] The company raised wages by 6 per cent, the union had asked for [sic] nine.
";

/// What a desk may keep without Rust.
#[cfg(feature = "rules")]
const RULES: &str = r#"
[[pass]]
name = "per-cent"
pattern = '(\d+) per cent'
replace = "$1%"
"#;

const PROGRAM: Program = Program::new(
    "usage: custom_pass [--decode] [PATH...]\n\n\
     Takes time codes out of transcripts; without a PATH, of one of its own.",
);

/// A parser with a pass of one's own.
fn parser() -> Result<Parser, Box<dyn std::error::Error>> {
    // `[00:12:45] ` → nothing, before the Markdown pass, which has its own ideas about square brackets; `[sic]` is left alone
    let codes = Pattern::new("time-codes", r"\[\d\d:\d\d:\d\d\] ")?;
    let builder = Parser::builder().passes(Passes::default().insert_before("markdown", codes)?);
    #[cfg(feature = "rules")]
    let builder = builder.rules(&copydesk::Rules::from_str(RULES)?);
    Ok(builder.build())
}

/// The paragraphs without the codes, and which raw bytes those were.
fn told(parser: &Parser, raw: &str) -> Result<String, ParseError> {
    let article = parser.parse(raw)?;
    let mut out = String::new();
    for paragraph in article.paragraphs() {
        out += &format!("{paragraph}\n");
    }
    for gone in article.discarded().filter(|d| d.reason().as_str() == "time-codes") {
        for piece in gone.raw_pieces() {
            out += &format!("raw bytes {piece:?}: {:?}\n", &raw[piece.range()]);
        }
    }
    Ok(out)
}

fn main() -> ExitCode {
    run().unwrap_or_else(|code| code)
}

fn run() -> Result<ExitCode, ExitCode> {
    let args = PROGRAM.args()?;
    let parser = parser().expect("the pattern and the pass's name are right");
    if args.paths.is_empty() {
        common::put(&told(&parser, RAW).expect("it has text"))?;
        return Ok(ExitCode::SUCCESS);
    }
    let (mut run, dumps) = Run::of(&PROGRAM, &args, true)?;
    for path in &dumps {
        let text =
            run.read(path).and_then(|dump| told(&parser, &dump.text).map_err(|e| e.to_string()));
        if let Some(text) = run.done(path, text) {
            common::put(&(run::title(path, dumps.len()) + &text))?;
        }
    }
    Ok(run.end())
}
