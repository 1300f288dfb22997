//! Several dumps of one story → one article, with who says what.
//!
//! ```text
//! cargo run --example reconcile -- DUMP DUMP…    # or a folder of them
//! ```
//!
//! Dumps of another story are refused. `-` is standard input, and `--decode` reads UTF-16 and legacy encodings, too;
//! with the feature `rules`, `--rules FILE` reads a desk's own rules.

#[path = "common/mod.rs"]
mod common;

use std::fmt::{self, Display, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use common::args::Program;
use common::run::Run;
use copydesk::{Agreed, Article, Reconciled};

const PROGRAM: Program = Program {
    codes: "Here 1 is also that the dumps tell different stories.\n",
    ..Program::new(
        "usage: reconcile [--decode] [--rules FILE] PATH...\n\n\
         Reads several dumps of one story as one article, and says which of them say what.",
    )
};

fn main() -> ExitCode {
    run().unwrap_or_else(|code| code)
}

fn run() -> Result<ExitCode, ExitCode> {
    let args = PROGRAM.args()?;
    let parser = args.parser()?;
    let (mut run, dumps) = Run::of(&PROGRAM, &args, false)?;
    if dumps.len() < 2 {
        return Err(PROGRAM.refuse("one dump alone has nothing to be compared with"));
    }
    let mut articles = Vec::new();
    for path in &dumps {
        let dump = run.read(path);
        let article = dump.and_then(|dump| parser.parse(&dump.text).map_err(|e| e.to_string()));
        articles.extend(run.done(path, article));
    }
    // (with one witness less it would be another story that is told)
    if articles.len() < dumps.len() {
        return Ok(run.end_with("Nothing was compared: name none but these."));
    }
    run.bar.clear();
    let story = match Article::reconcile(&articles) {
        Ok(story) => story,
        Err(error) => {
            eprintln!("error: {error}; name dumps of one story alone");
            return Ok(ExitCode::FAILURE);
        }
    };
    let mut out = String::new();
    tell(&mut out, &dumps, &story).expect("a String can be written to");
    common::put(&out)?;
    Ok(run.end())
}

fn tell(out: &mut String, dumps: &[PathBuf], story: &Reconciled<'_>) -> fmt::Result {
    for (i, path) in dumps.iter().enumerate() {
        writeln!(out, "{i}: {}", path.display())?;
    }
    writeln!(out)?;
    field(out, "headline", story.headline(), |h| h.to_string())?;
    field(out, "deck", story.deck(), |d| d.to_string())?;
    field(out, "byline", story.byline(), |b| b.text().to_string())?;
    field(out, "dateline", story.dateline(), |d| d.text().to_string())?;
    field(out, "published", story.published(), |d| d.to_string())?;
    field(out, "address", story.canonical_url(), |u| u.url().unwrap_or_default().to_owned())?;
    writeln!(out)?;
    for block in story.body() {
        writeln!(out, "{} {}\n", who(block), block.value().text())?;
    }
    for caption in story.captions() {
        writeln!(out, "{} caption: {}", who(caption), caption.value())?;
    }
    for link in story.related_links() {
        writeln!(out, "{} related: {}", who(link), link.value().text())?;
    }
    let confirmed = story.body().filter(|b| b.is_confirmed()).count();
    writeln!(
        out,
        "\n{confirmed} of {} blocks of the body confirmed, conflicts: {}",
        story.body().len(),
        story.conflicts().len()
    )?;
    for conflict in story.conflicts() {
        writeln!(out, "  {conflict}")?;
    }
    Ok(())
}

fn field<T: Copy, D: Display>(
    out: &mut String,
    name: &str,
    agreed: Option<&Agreed<T>>,
    show: impl Fn(T) -> D,
) -> fmt::Result {
    let Some(agreed) = agreed else { return Ok(()) };
    writeln!(out, "{name:>10}  {} {}", who(agreed), show(agreed.value()))
}

/// `[0 1]`: the witnesses.
fn who<T: Copy>(agreed: &Agreed<T>) -> String {
    let witnesses: Vec<String> = agreed.witnesses().iter().map(ToString::to_string).collect();
    format!("[{}]", witnesses.join(" "))
}
