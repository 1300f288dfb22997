//! Every literal that the library's source holds: what its scanners look for, and so what may make
//! them look far and often.
//!
//! They are read out of the source as it is, so that a literal added tomorrow is tried tomorrow.
//! Words of languages stand in tables of a crate of their own and come from
//! [`copydesk::LANGUAGES`].

use std::collections::BTreeSet;
use std::path::Path;

/// A literal longer than this is a message or a table, nothing that a scanner looks for.
const LONGEST: usize = 40;

/// What scanners look for by its class, not by a literal: line ends, digits, capitals, wide
/// letters, numbered items, invisible characters.
const CLASSES: &[&str] = &[
    "\n",
    "\r\n",
    "\n\n",
    "\n \n",
    " ",
    "a",
    "A",
    "Ab ",
    "1",
    "12 ",
    "1. ",
    "- ",
    "> ",
    "# ",
    "\n---\n",
    "\n===\n",
    "\u{C}",
    "\u{C}1\n",
    "\u{AD}",
    "\u{AD}\n",
    "-\n",
    "é",
    "e\u{301}",
    "漢",
    "の",
    "ท",
    "ع",
    "\u{200B}",
    "\u{200D}",
    "\u{FB01}",
    "&#39;",
    "&amp;",
    "&amp;amp;",
    "<b>",
    "</b>",
    "<a href=\"x\">",
    "[a](b)",
    "[a]: b\n",
    "![a](b)",
    "[1]",
    "**a**",
    "_a_",
    "`a`",
    "https://a.bc/d/",
    "www.a.bc",
    "a@b.cd",
    "2025-03-03",
    "March 3, 2025",
    "3.3.2025",
    "09:30",
    "By Ada Renner\n\n",
    "PORT, March 3 — ",
    "Title: a\n",
    "a: b\n",
    "| a | b |\n",
    "| --- | --- |\n",
    "+---+---+\n",
    "```\n",
    "\n\n    a = b;\n    c = d;\n\n",
    "[^1]: a\n",
    "[^1]",
    "– a\n",
    "Ã©",
];

/// The literals of the source in `src`, sorted and each once; the classes come first.
pub fn literals(src: &Path) -> Vec<String> {
    let mut found = BTreeSet::new();
    folder(src, &mut found);
    let mut all: Vec<String> = CLASSES.iter().map(|s| (*s).to_owned()).collect();
    all.extend(found.into_iter().filter(|s| !CLASSES.contains(&s.as_str())));
    all
}

/// Words and phrases of all languages: of each list the first and every `nth` one.
pub fn words(nth: usize) -> Vec<String> {
    let mut found = BTreeSet::new();
    let mut take = |list: &[&str]| found.extend(list.iter().step_by(nth).map(|s| (*s).to_owned()));
    for pack in copydesk::LANGUAGES {
        for list in [
            pack.stop_words,
            pack.weekdays,
            pack.date_words,
            pack.ordinals,
            pack.and_words,
            pack.name_particles,
        ] {
            take(list);
        }
        pack.months.iter().for_each(|list| take(list));
        pack.date_units.iter().for_each(|(_, list)| take(list));
        pack.labels.iter().for_each(|(_, list)| take(list));
    }
    found.into_iter().collect()
}

fn folder(path: &Path, found: &mut BTreeSet<String>) {
    let mut entries: Vec<_> = std::fs::read_dir(path)
        .expect("the library's source")
        .map(|e| e.expect("an entry").path())
        .collect();
    entries.sort();
    for entry in entries {
        let name = entry.file_name().and_then(|n| n.to_str()).unwrap_or_default();
        let table = matches!(name, "weights.rs" | "cuts.rs" | "test_packs.rs" | "testing.rs")
            || name.ends_with("tests.rs");
        if entry.is_dir() {
            folder(&entry, found);
        } else if name.ends_with(".rs") && !table {
            let source = std::fs::read_to_string(&entry).expect("source is text");
            // unit tests stand at the end of their file
            let code = source.split("\n#[cfg(test)]\nmod ").next().unwrap_or_default();
            read(code, found);
        }
    }
}

/// Reads string, byte and character literals out of Rust code. Comments are skipped.
fn read(code: &str, found: &mut BTreeSet<String>) {
    let bytes = code.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'/' if bytes.get(at + 1) == Some(&b'/') => {
                at += code[at..].find('\n').unwrap_or(code.len() - at)
            }
            b'"' => at = quoted(code, at, '"', found),
            // a lifetime has no closing quote within a character's length
            b'\'' => {
                let closed =
                    code[at + 1..].chars().take(10).enumerate().find(|&(i, c)| c == '\'' && i > 0);
                let lifetime = code[at + 1..]
                    .starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
                    && bytes.get(at + 2) != Some(&b'\'');
                at = if closed.is_none() || lifetime {
                    at + 1
                } else {
                    quoted(code, at, '\'', found)
                };
            }
            _ => at += 1,
        }
    }
}

/// Reads the literal that opens at `at`, and says where the code goes on.
fn quoted(code: &str, at: usize, quote: char, found: &mut BTreeSet<String>) -> usize {
    let mut text = String::new();
    let mut chars = code[at + 1..].char_indices();
    let mut end = code.len();
    while let Some((i, c)) = chars.next() {
        match c {
            '\\' => match chars.next().map(|(_, c)| c) {
                Some('n') => text.push('\n'),
                Some('r') => text.push('\r'),
                Some('t') => text.push('\t'),
                Some('0') => text.push('\0'),
                Some('u') => {
                    let digits: String =
                        chars.by_ref().map(|(_, c)| c).skip(1).take_while(|c| *c != '}').collect();
                    text.extend(u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32));
                }
                Some('x') => {
                    let digits: String = chars.by_ref().map(|(_, c)| c).take(2).collect();
                    text.extend(u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32));
                }
                Some(other) => text.push(other),
                None => {}
            },
            _ if c == quote => {
                end = at + 1 + i + 1;
                break;
            }
            _ => text.push(c),
        }
    }
    if !text.is_empty() && text.len() <= LONGEST {
        found.insert(text);
    }
    end
}
