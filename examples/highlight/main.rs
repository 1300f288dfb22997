//! Shows which bytes of a dump became what: the raw text coloured by owner, beside the article that was read from it.
//!
//! ```text
//! cargo run --example highlight -- examples/dumps/harbour-bridge.txt -o page.html   # open page.html in a browser
//! cargo run --example highlight -- examples/dumps/harbour-bridge.txt --ansi         # in the terminal
//! ```
//!
//! The page is one file that loads nothing; hovering a part of either side lights the other. Inside a field, bytes that are no part of its text (marks, link
//! targets) are dimmed, and those that read otherwise in the text (entities, ligatures) are underlined. A dump on standard input has the path `-`.
//! The terminal's width is taken from `COLUMNS`, and `NO_COLOR` leaves the labels alone. With `--decode`,
//! dumps in UTF-16 and legacy encodings are read, too; with the feature `rules`, `--rules FILE` reads a desk's own rules.

#[path = "../common/mod.rs"]
mod common;

mod ansi;
mod html;
mod owners;

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "usage: highlight [--decode] [--rules FILE] PATH|- [-o PAGE.html | --ansi]";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        // A reader that closes the pipe (`| head`) has seen what it wanted.
        Err(Trouble::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Trouble::Usage) => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
        Err(Trouble::Io(error)) => failed(&error.to_string()),
        Err(Trouble::Dump(error)) => failed(&error),
    }
}

fn failed(error: &str) -> ExitCode {
    eprintln!("error: {error}");
    ExitCode::FAILURE
}

enum Trouble {
    Usage,
    Dump(String),
    Io(io::Error),
}

fn run() -> Result<(), Trouble> {
    let (mut path, mut page, mut rules, mut ansi, mut decode) = (None, None, None, false, false);
    let mut args = std::env::args_os().skip(1);
    while let Some(arg) = args.next() {
        match arg.to_str() {
            Some("--ansi") => ansi = true,
            Some("--decode") => decode = true,
            Some("--rules") => rules = Some(PathBuf::from(args.next().ok_or(Trouble::Usage)?)),
            Some("-o") => page = Some(args.next().ok_or(Trouble::Usage)?),
            Some(flag) if flag.starts_with('-') && flag != "-" => return Err(Trouble::Usage),
            _ if path.is_some() => return Err(Trouble::Usage),
            _ => path = Some(arg),
        }
    }
    let path = path.ok_or(Trouble::Usage)?;
    let dump = common::read(Path::new(&path), decode);
    // (what no text can be is shown as U+FFFD)
    let path = path.to_string_lossy();
    let dump = dump.map_err(|e| Trouble::Dump(format!("{path}: {e}")))?;
    dump.decoded.iter().for_each(|decoded| eprintln!("{path}: {decoded}"));

    let explanation = common::parser(rules.as_deref()).map_err(Trouble::Dump)?.explain(&dump.text);
    let article =
        explanation.outcome.as_ref().map_err(|e| Trouble::Dump(format!("{path}: {e}")))?;
    let view = owners::View::new(&dump.text, article, &explanation);
    if ansi {
        let colours = std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
        let width = std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok()).unwrap_or(110);
        return io::stdout()
            .write_all(ansi::render(&view, colours, width).as_bytes())
            .map_err(Trouble::Io);
    }
    let html = html::render(&view, &path);
    match page {
        Some(page) => std::fs::write(&page, html)
            .map_err(|e| Trouble::Dump(format!("{}: {e}", page.to_string_lossy()))),
        None if io::stdout().is_terminal() => Err(Trouble::Dump(
            "a page is nothing for a terminal: write it to a file (-o PAGE.html), or take --ansi"
                .to_owned(),
        )),
        None => io::stdout().write_all(html.as_bytes()).map_err(Trouble::Io),
    }
}
