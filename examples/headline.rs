//! Reads dumps and prints their articles for a person to read.
//!
//! ```text
//! cargo run --example headline -- examples/dumps/harbour-bridge.txt
//! cargo run --example headline < some-dump.txt
//! cargo run --example headline -- examples/dumps                            # each of a folder
//! cargo run --example headline -- --decode old-dump.txt                     # UTF-16, Windows-1252 and the like
//! cargo run --features rules --example headline -- --rules desk.toml dump.txt
//! ```

#[path = "common/mod.rs"]
mod common;

use std::process::ExitCode;

use common::args::Program;
use common::run::{self, Run};
use copydesk::{Article, AuthorKind, BodyKind, Text};

/// Columns of the printed page.
const WIDTH: usize = 92;

const PROGRAM: Program = Program::new(
    "usage: headline [--decode] [--rules FILE] [PATH...]\n\n\
     Prints the article of each dump; without a PATH, of standard input.",
);

fn main() -> ExitCode {
    run().unwrap_or_else(|code| code)
}

fn run() -> Result<ExitCode, ExitCode> {
    let mut args = PROGRAM.args()?;
    if args.paths.is_empty() {
        args.paths.push("-".into());
    }
    let parser = args.parser()?;
    let (mut run, dumps) = Run::of(&PROGRAM, &args, true)?;
    for path in &dumps {
        let dump = run.read(path);
        let article = dump.and_then(|dump| parser.parse(&dump.text).map_err(|e| e.to_string()));
        if let Some(article) = run.done(path, article) {
            common::put(&(run::title(path, dumps.len()) + &page(&article)))?;
        }
    }
    Ok(run.end())
}

/// The article as a page.
fn page(article: &Article) -> String {
    let mut page = Page::default();
    match article.headline() {
        Some(headline) => {
            page.wrapped("", headline.as_str());
            page.line(&"=".repeat(headline.as_str().chars().count().min(WIDTH)));
        }
        None => page.line("(no headline)"),
    }
    if let Some(deck) = article.deck() {
        page.wrapped("", deck.as_str());
    }
    page.line("");
    if let Some(byline) = article.byline() {
        for author in byline.authors() {
            let role = author.role().map(|r| format!(", {r}")).unwrap_or_default();
            let desk =
                if author.kind() == AuthorKind::Organization { " (organization)" } else { "" };
            page.field("author", &format!("{}{role}{desk}", author.name()));
        }
        if byline.authors().len() == 0 {
            page.field("byline", byline.text().as_str());
        }
    }
    if let Some(date) = article.published() {
        page.field("published", &date.to_string());
    }
    if let Some(place) = article.dateline().and_then(|d| d.place()) {
        page.field("place", place.as_str());
    }
    if let Some(url) = article.canonical_url().and_then(|l| l.url()) {
        page.field("address", url);
    }
    article.captions().for_each(|caption| page.field("caption", caption.as_str()));
    article.metadata().for_each(|m| {
        page.field(if m.label().is_empty() { "metadata" } else { m.label() }, m.text().as_str())
    });

    let mut links = Vec::new();
    for block in article.body() {
        page.line("");
        match block.kind() {
            BodyKind::Subheading => page.line(&format!("## {}", block.text())),
            BodyKind::ListItem => page.wrapped("  - ", block.text().as_str()),
            BodyKind::Quote => page.wrapped("  | ", block.text().as_str()),
            _ => page.wrapped("", block.text().as_str()),
        }
        links.extend(block.links());
    }
    page.list(
        "Footnotes",
        article.footnotes().map(|note| format!("[{}] {}", note.label(), note.text())),
    );
    page.list(
        "Links in the text",
        links
            .into_iter()
            .filter_map(|l| Some((l.text(), l.url()?)))
            .map(|(t, u)| linked(t, Some(u))),
    );
    page.list("Related", article.related_links().map(|l| linked(l.text(), l.url())));
    page.list("Notes", article.notes().iter().map(ToString::to_string));
    page.text
}

fn linked(text: Text<'_>, url: Option<&str>) -> String {
    url.map_or_else(|| text.to_string(), |url| format!("{text} <{url}>"))
}

#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    fn field(&mut self, name: &str, value: &str) {
        self.wrapped(&format!("{name:>10}  "), value);
    }

    fn list(&mut self, title: &str, entries: impl Iterator<Item = String>) {
        let mut title = Some(title);
        for entry in entries {
            if let Some(title) = title.take() {
                self.line("");
                self.line(title);
            }
            self.wrapped("  - ", &entry);
        }
    }

    /// Wraps `text` at [`WIDTH`] columns; `mark` stands before the first line, and the others are set in by as much.
    fn wrapped(&mut self, mark: &str, text: &str) {
        let indent = " ".repeat(mark.chars().count());
        let mut line = mark.to_owned();
        let mut empty = true;
        for word in text.split_whitespace() {
            if !empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
                self.line(&line);
                line = indent.clone();
                empty = true;
            }
            if !empty {
                line.push(' ');
            }
            line.push_str(word);
            empty = false;
        }
        self.line(&line);
    }
}
