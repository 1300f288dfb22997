//! Shows which bytes of a dump became what: the raw text coloured by owner, beside the article that was read from it.
//!
//! ```text
//! cargo run --example highlight -- examples/dumps/harbour-bridge.txt -o page.html   # open page.html in a browser
//! cargo run --example highlight -- examples/dumps -o gallery.html                   # all of a folder, with a list to search
//! cargo run --example highlight -- examples/dumps/harbour-bridge.txt --ansi         # in the terminal
//! ```
//!
//! The page is one file that loads nothing; hovering a part of either side lights the other, and a click keeps it lit. Inside a field, bytes that are no part of
//! its text (marks, link targets) are dimmed, and those that read otherwise in the text (entities, ligatures) are underlined. A dump on standard input has the path `-`.
//! A folder, or several paths, make a gallery: a list of the dumps with what was found in each, and each one's page a click away.
//! The terminal's width is taken from `COLUMNS`, and `NO_COLOR` leaves the labels alone. With `--decode`,
//! dumps in UTF-16 and legacy encodings are read, too; with the feature `rules`, `--rules FILE` reads a desk's own rules.

#[path = "../common/mod.rs"]
mod common;

mod ansi;
mod gallery;
mod html;
mod owners;

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use common::args::{Args, Program};
use common::run::{self, Run};
use copydesk::Parser;
use gallery::Gallery;
use owners::View;

const PROGRAM: Program = Program {
    own:
        "  -o PAGE.html   where the page goes; without it, to standard output if that is no terminal
  --ansi         in the terminal, instead of a page
",
    flags: &["--ansi"],
    values: &["-o"],
    ..Program::new(
        "usage: highlight [--decode] [--rules FILE] PATH... [-o PAGE.html | --ansi]\n\n\
         Shows which bytes of a dump became what. One dump makes a page, a folder or several dumps\n\
         a gallery of such pages with a list to search.",
    )
};

fn main() -> ExitCode {
    run().unwrap_or_else(|code| code)
}

fn run() -> Result<ExitCode, ExitCode> {
    let args = PROGRAM.args()?;
    let page = args.value("-o").map(PathBuf::from);
    if page.is_none() && !args.has("--ansi") && io::stdout().is_terminal() {
        return Err(PROGRAM.refuse(
            "a page is nothing for a terminal: write it to a file (-o PAGE.html), or take --ansi",
        ));
    }
    // (told before hours of reading)
    if let Some(folder) = page.as_deref().and_then(Path::parent).filter(|f| is_missing(f)) {
        return Err(PROGRAM.refuse(&format!("there is no folder {}", folder.display())));
    }
    let parser = args.parser()?;
    let (mut run, dumps) = Run::of(&PROGRAM, &args, args.has("--ansi"))?;
    if args.has("--ansi") {
        in_terminal(&parser, &mut run, &dumps)?;
        return Ok(run.end());
    }
    let html = if dumps.len() == 1 && is_dump(&args) {
        match single(&parser, &mut run, &dumps[0]) {
            Some(html) => html,
            None => return Ok(run.end()),
        }
    } else {
        let mut gallery = Gallery::of(&dumps);
        for path in &dumps {
            let outcome = run.read(path).and_then(|dump| {
                let explanation = parser.explain(&dump.text);
                let article = explanation.outcome.as_ref().map_err(ToString::to_string)?;
                gallery.add(path, &View::new(&dump.text, article, &explanation));
                Ok(())
            });
            run.done(path, outcome);
        }
        gallery.render(run.failures())
    };
    match page {
        Some(page) => common::save(&page, &html)?,
        None => common::put(&html)?,
    }
    Ok(run.end_with("They stand at the end of the gallery's list, too."))
}

/// Whether the one path is a dump, and not a folder that holds one.
fn is_dump(args: &Args) -> bool {
    args.paths.len() == 1 && !args.paths[0].is_dir()
}

fn is_missing(folder: &Path) -> bool {
    !folder.as_os_str().is_empty() && !folder.is_dir()
}

/// The page of one dump.
fn single(parser: &Parser, run: &mut Run, path: &Path) -> Option<String> {
    let html = run.read(path).and_then(|dump| {
        let explanation = parser.explain(&dump.text);
        let article = explanation.outcome.as_ref().map_err(ToString::to_string)?;
        let view = View::new(&dump.text, article, &explanation);
        // (what no text can be is shown as U+FFFD)
        Ok(html::render(&view, &path.to_string_lossy()))
    });
    run.done(path, html)
}

fn in_terminal(parser: &Parser, run: &mut Run, dumps: &[PathBuf]) -> Result<(), ExitCode> {
    let colours = std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
    let width = std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok()).unwrap_or(110);
    for path in dumps {
        let text = run.read(path).and_then(|dump| {
            let explanation = parser.explain(&dump.text);
            let article = explanation.outcome.as_ref().map_err(ToString::to_string)?;
            Ok(ansi::render(&View::new(&dump.text, article, &explanation), colours, width))
        });
        if let Some(text) = run.done(path, text) {
            common::put(&(run::title(path, dumps.len()) + &text))?;
        }
    }
    Ok(())
}
