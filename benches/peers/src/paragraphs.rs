//! What pulldown-cmark makes of files, for `docs/compare`: a line for each file (`dump`) and for
//! each of its headings (`h1` …) and paragraphs, the kind and the text parted by a tab.

use std::io::{self, BufWriter, Write};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

pub fn print(paths: &[String]) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for path in paths {
        let raw = std::fs::read_to_string(path)?;
        writeln!(out, "dump\t{path}")?;
        for (kind, text) in blocks(&raw) {
            writeln!(out, "{kind}\t{text}")?;
        }
    }
    out.flush()
}

/// Every stretch of text between two marks of blocks, with the tables that newsrooms' converters
/// write. A picture's words are none of the text.
fn blocks(raw: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut text = String::new();
    let (mut kind, mut images) = ("paragraph".to_owned(), 0);
    for event in Parser::new_ext(raw, Options::ENABLE_TABLES) {
        match event {
            Event::Text(words) | Event::Code(words) if images == 0 => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images -= 1,
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. })
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link)
            | Event::Text(_)
            | Event::Code(_)
            | Event::InlineHtml(_) => {}
            Event::Start(tag) => {
                flush(&mut blocks, &kind, &mut text);
                if let Tag::Heading { level, .. } = tag {
                    kind = level.to_string();
                }
            }
            _ => {
                flush(&mut blocks, &kind, &mut text);
                "paragraph".clone_into(&mut kind);
            }
        }
    }
    flush(&mut blocks, &kind, &mut text);
    blocks
}

fn flush(blocks: &mut Vec<(String, String)>, kind: &str, text: &mut String) {
    let words: Vec<&str> = text.split_whitespace().collect();
    if !words.is_empty() {
        blocks.push((kind.to_owned(), words.join(" ")));
    }
    text.clear();
}
