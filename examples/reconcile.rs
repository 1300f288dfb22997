//! Several dumps of one story → one article, with who says what.
//!
//! ```text
//! cargo run --example reconcile -- DUMP DUMP…
//! ```
//!
//! Dumps of another story are refused. `-` is standard input, and `--decode` reads UTF-16 and legacy encodings, too;
//! with the feature `rules`, `--rules FILE` reads a desk's own rules.

#[path = "common/mod.rs"]
mod common;

use std::fmt::Display;
use std::process::ExitCode;

use copydesk::{Agreed, Article};

fn main() -> ExitCode {
    let mut args = std::env::args_os().skip(1).collect();
    let (rules, rest) = (common::take_rules(&mut args), common::paths_and_decode(args));
    let (Ok(rules), Some((paths, decode))) = (rules, rest.filter(|(paths, _)| paths.len() > 1))
    else {
        eprintln!("usage: reconcile [--decode] [--rules FILE] DUMP DUMP…");
        return ExitCode::from(2);
    };
    let parser = match common::parser(rules.as_deref()) {
        Ok(parser) => parser,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };
    let mut articles = Vec::new();
    for path in &paths {
        let dump = common::read(path, decode);
        match dump.and_then(|dump| parser.parse(&dump.text).map_err(|e| e.to_string())) {
            Ok(article) => articles.push(article),
            Err(error) => {
                eprintln!("{}: {error}", path.display());
                return ExitCode::FAILURE;
            }
        }
    }
    for (i, path) in paths.iter().enumerate() {
        println!("{i}: {}", path.display());
    }
    let story = match Article::reconcile(&articles) {
        Ok(story) => story,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    println!();
    field("headline", story.headline(), |h| h.to_string());
    field("deck", story.deck(), |d| d.to_string());
    field("byline", story.byline(), |b| b.text().to_string());
    field("dateline", story.dateline(), |d| d.text().to_string());
    field("published", story.published(), |d| d.to_string());
    field("address", story.canonical_url(), |u| u.url().unwrap_or_default().to_owned());
    println!();
    for block in story.body() {
        println!("{} {}\n", who(block), block.value().text());
    }
    for caption in story.captions() {
        println!("{} caption: {}", who(caption), caption.value());
    }
    for link in story.related_links() {
        println!("{} related: {}", who(link), link.value().text());
    }
    let confirmed = story.body().filter(|b| b.is_confirmed()).count();
    println!(
        "\n{confirmed} of {} blocks of the body confirmed, conflicts: {}",
        story.body().len(),
        story.conflicts().len()
    );
    for conflict in story.conflicts() {
        println!("  {conflict}");
    }
    ExitCode::SUCCESS
}

fn field<T: Copy, D: Display>(name: &str, agreed: Option<&Agreed<T>>, show: impl Fn(T) -> D) {
    if let Some(agreed) = agreed {
        println!("{name:>10}  {} {}", who(agreed), show(agreed.value()));
    }
}

/// `[0 1]`: the witnesses.
fn who<T: Copy>(agreed: &Agreed<T>) -> String {
    let witnesses: Vec<String> = agreed.witnesses().iter().map(ToString::to_string).collect();
    format!("[{}]", witnesses.join(" "))
}
