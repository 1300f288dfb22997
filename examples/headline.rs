//! Reads one dump and prints its article for a person to read.
//!
//! ```text
//! cargo run --example headline -- examples/dumps/harbour-bridge.txt
//! cargo run --example headline < some-dump.txt
//! cargo run --example headline -- --decode old-dump.txt                     # UTF-16, Windows-1252 and the like
//! cargo run --features rules --example headline -- --rules desk.toml dump.txt
//! ```

#[path = "common/mod.rs"]
mod common;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use copydesk::{Article, AuthorKind, BodyKind, Parser, Text};

/// Columns of the printed page.
const WIDTH: usize = 92;

fn main() -> ExitCode {
    let mut args = std::env::args_os().skip(1).collect();
    let (rules, rest) = (common::take_rules(&mut args), common::paths_and_decode(args));
    let (Ok(rules), Some((paths, decode))) = (rules, rest.filter(|(paths, _)| paths.len() < 2))
    else {
        eprintln!("usage: headline [--decode] [--rules FILE] [PATH]");
        return ExitCode::from(2);
    };
    let path = paths.first().map_or(Path::new("-"), PathBuf::as_path);
    let parser = match common::parser(rules.as_deref()) {
        Ok(parser) => parser,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };
    match read(&parser, path, decode) {
        Ok(article) => {
            // A reader that closes the pipe (`| head`) has seen what it wanted.
            let _ = io::stdout().write_all(page(&article).as_bytes());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {}: {error}", path.display());
            ExitCode::FAILURE
        }
    }
}

/// The article of the dump at `path`, or on standard input where that is `-`.
fn read(parser: &Parser, path: &Path, decode: bool) -> Result<Article, String> {
    let dump = common::read(path, decode)?;
    if let Some(decoded) = dump.decoded {
        eprintln!("{}: {decoded}", path.display());
    }
    parser.parse(&dump.text).map_err(|e| e.to_string())
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
