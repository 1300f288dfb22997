//! Says what each pass and rule did to a dump: every edit before and after, every block with its role and how sure that was.
//!
//! ```text
//! cargo run --example explain -- examples/dumps/water-works.txt
//! cargo run --example explain -- examples/dumps/water-works.txt --all        # all edits of a pass, not the first few
//! cargo run --example explain -- examples/dumps/water-works.txt --features   # what was seen of each block
//! cargo run --features rules --example explain -- --rules desk.toml dump.txt  # a desk's own rules
//! ```
//!
//! A pass's edits are made on the text that the passes before it had left, so the example applies them step by step.

#[path = "common/mod.rs"]
mod common;

use std::fmt::Write;
use std::process::ExitCode;

use common::args::Program;
use common::run::{self, Run};
use copydesk::{Edits, Explanation};

/// Edits shown of each pass without `--all`.
const FEW: usize = 5;

const PROGRAM: Program = Program {
    own: "  --all          all edits of a pass, not the first few
  --features     what was seen of each block
",
    flags: &["--all", "--features"],
    ..Program::new(
        "usage: explain [--all] [--features] [--decode] [--rules FILE] PATH...\n\n\
         Says what each pass and rule did to a dump.",
    )
};

fn main() -> ExitCode {
    run().unwrap_or_else(|code| code)
}

fn run() -> Result<ExitCode, ExitCode> {
    let args = PROGRAM.args()?;
    let parser = args.parser()?;
    let most = if args.has("--all") { usize::MAX } else { FEW };
    let (mut run, dumps) = Run::of(&PROGRAM, &args, true)?;
    for path in &dumps {
        let dump = run.read(path);
        let explained = dump.map(|dump| (parser.explain(&dump.text), dump.text));
        if let Ok((explanation, raw)) = &explained {
            let report = report(raw, explanation, most, args.has("--features"));
            let report = report.expect("a String can be written to");
            common::put(&(run::title(path, dumps.len()) + &report))?;
        }
        let outcome = explained.and_then(|(e, _)| e.outcome.map_err(|e| e.to_string()));
        run.done(path, outcome);
    }
    Ok(run.end())
}

fn report(
    raw: &str,
    explanation: &Explanation,
    most: usize,
    features: bool,
) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    writeln!(out, "{} bytes in, {} bytes of clean text", raw.len(), explanation.clean_text.len())?;
    let mut text = raw[explanation.raw_span.range()].to_owned();
    for step in &explanation.steps {
        writeln!(out, "\npass {}: {} edits", step.pass, step.edits.len())?;
        for edit in step.edits.iter().take(most) {
            let range = edit.range();
            let before = tail(&text[..range.start]);
            let after = head(&text[range.end..]);
            let (gone, new) = (shown(&text[range.clone()]), shown(edit.text()));
            writeln!(
                out,
                "  {:>6}..{:<6} {before}[-{gone}-]{{+{new}+}}{after}",
                range.start, range.end
            )?;
        }
        if step.edits.len() > most {
            writeln!(out, "  … and {} more", step.edits.len() - most)?;
        }
        text = applied(&text, &step.edits);
    }
    writeln!(
        out,
        "\nblocks\n  {:<10} {:>5} {:>6} {:<10} {:>5}  text",
        "role", "sure", "margin", "runner-up", "break"
    )?;
    for block in &explanation.blocks {
        writeln!(
            out,
            "  {:<10} {:>5} {:>6} {:<10} {:>5}  {}",
            block.role.as_str(),
            block.confidence.to_string(),
            block.score - block.runner_up.1,
            block.runner_up.0.as_str(),
            block.break_score,
            shown(&explanation.clean_text[block.span.range()])
        )?;
        if features {
            writeln!(
                out,
                "    {:?} {}",
                block.shaped,
                block.features().collect::<Vec<_>>().join(" ")
            )?;
        }
    }
    match &explanation.outcome {
        Ok(article) => {
            writeln!(out, "\noutcome")?;
            writeln!(
                out,
                "  headline: {}",
                article
                    .headline()
                    .map_or("none".to_owned(), |h| format!("{h} (raw bytes {:?})", h.raw_span()))
            )?;
            writeln!(
                out,
                "  {} body blocks, language {}",
                article.body().count(),
                article.lang().unwrap_or("unknown")
            )?;
            for discarded in article.discarded() {
                for piece in discarded.raw_pieces() {
                    writeln!(
                        out,
                        "  discarded as {}: {:?} {}",
                        discarded.reason().as_str(),
                        piece,
                        shown(&raw[piece.range()])
                    )?;
                }
            }
            for note in article.notes() {
                writeln!(out, "  note: {note}")?;
            }
        }
        Err(error) => writeln!(out, "\nerror: {error}")?,
    }
    Ok(out)
}

/// One step of [`Explanation::replay`].
fn applied(text: &str, edits: &Edits) -> String {
    let mut next = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits.iter() {
        next.push_str(&text[at..edit.range().start]);
        next.push_str(edit.text());
        at = edit.range().end;
    }
    next + &text[at..]
}

/// A text on one line, cut in the middle of nothing but length.
fn shown(text: &str) -> String {
    let line: String = text.chars().take(60).flat_map(visible).collect();
    if text.chars().nth(60).is_some() { line + "…" } else { line }
}

fn tail(text: &str) -> String {
    let last: Vec<char> = text.chars().rev().take(16).collect();
    last.into_iter().rev().flat_map(visible).collect()
}

fn head(text: &str) -> String {
    text.chars().take(16).flat_map(visible).collect()
}

/// Line ends and other controls, so that they can be seen.
fn visible(c: char) -> Vec<char> {
    match c {
        '\n' => vec!['⏎'],
        c if c.is_control() => c.escape_default().collect(),
        c => vec![c],
    }
}
