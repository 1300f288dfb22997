//! The Markdown of every article of a corpus, parsed back: `cargo run --release [FOLDER...]`.
//!
//! Without folders it looks in `../shared` beside the project, or where `COPYDESK_SHARED` points,
//! and says nothing more where there is none.

#[path = "../../support/markdown.rs"]
mod markdown;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut folders: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if folders.is_empty() {
        let root = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
        let shared =
            std::env::var_os("COPYDESK_SHARED").map_or(root.join("../shared"), PathBuf::from);
        folders = ["corpus", "wild/samples"].map(|folder| shared.join(folder)).into();
        folders.push(root.join("examples/dumps"));
    }
    let mut dumps = Vec::new();
    folders.iter().for_each(|folder| collect(folder, &mut dumps));
    dumps.sort();
    let (mut articles, mut failed) = (0, 0);
    for path in &dumps {
        let Ok(raw) = fs::read_to_string(path) else { continue };
        for article in copydesk::Article::parse_all(&raw).unwrap_or_default() {
            articles += 1;
            if let Err(error) = markdown::check(&article) {
                failed += 1;
                println!("{}: {error}", path.display());
            }
        }
    }
    println!("{} dumps, {articles} articles, {failed} not read back", dumps.len());
    ExitCode::from(u8::from(failed > 0))
}

/// All dumps below a folder.
fn collect(folder: &Path, dumps: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, dumps);
        } else if path.extension().is_some_and(|ending| ending == "txt" || ending == "md") {
            dumps.push(path);
        }
    }
}
