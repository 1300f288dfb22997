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

use std::ffi::OsString;
use std::fmt::Write;
use std::path::Path;
use std::process::ExitCode;

use copydesk::{Edits, Explanation};

/// Edits shown of each pass without `--all`.
const FEW: usize = 5;

fn main() -> ExitCode {
    let mut args: Vec<OsString> = std::env::args_os().skip(1).collect();
    let rules = common::take_rules(&mut args);
    let is_option = |arg: &OsString| arg.as_encoded_bytes().starts_with(b"--");
    let (flags, paths): (Vec<OsString>, Vec<OsString>) = args.into_iter().partition(is_option);
    let ([path], Ok(rules)) = (paths.as_slice(), rules) else {
        eprintln!("usage: explain PATH [--all] [--features] [--rules FILE]");
        return ExitCode::from(2);
    };
    let parser = match common::parser(rules.as_deref()) {
        Ok(parser) => parser,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };
    let raw = match std::fs::read_to_string(path) {
        Ok(raw) => raw,
        Err(error) => {
            eprintln!("error: {}: {error}", Path::new(path).display());
            return ExitCode::FAILURE;
        }
    };
    let explanation = parser.explain(&raw);
    let most = if flags.iter().any(|f| f == "--all") { usize::MAX } else { FEW };
    let features = flags.iter().any(|f| f == "--features");
    let report = report(&raw, &explanation, most, features).expect("a String can be written to");
    // A reader that closes the pipe (`| head`) has seen what it wanted.
    let _ = std::io::Write::write_all(&mut std::io::stdout(), report.as_bytes());
    ExitCode::from(u8::from(explanation.outcome.is_err()))
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
