//! Changes to a dump that no reader of the article would see, and the article's texts for
//! comparison.

use copydesk::Record;
use copydesk::record::FootnoteRecord;
use unicode_normalization::UnicodeNormalization;

use super::rng::Rng;

/// What is done to a dump.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Change {
    /// `\r\n` for every `\n`.
    CrLf,
    /// `\r` for every `\n`.
    Cr,
    /// NEXT LINE, as mainframes end lines.
    NextLine,
    /// Unicode's own line separator.
    LineSeparator,
    /// Unicode's own paragraph separator.
    ParagraphSeparator,
    /// A byte order mark in front.
    ByteOrderMark,
    /// One space behind every line. (Two are a line break in Markdown, and so not nothing.)
    TrailingSpace,
    /// A tab behind every line.
    TrailingTab,
    /// Unicode's composed form.
    Composed,
    /// Unicode's decomposed form.
    Decomposed,
    /// Blank lines before and behind.
    BlankEnds,
    /// Zero-width spaces, word joiners and byte order marks between any two characters. (Not the
    /// joiners: Persian and Hindi are written with them.)
    Invisibles,
    /// The dump as a string of JSON, in ASCII alone.
    Json,
    /// The same without its quotation marks, its letters as they are.
    Escaped,
    /// The dump as Python prints a string.
    Printed,
    /// The dump as a cell of a table, with a quotation mark that opens its title.
    Cell,
}

impl Change {
    /// All of them.
    pub(crate) const ALL: [Change; 16] = [
        Change::CrLf,
        Change::Cr,
        Change::NextLine,
        Change::LineSeparator,
        Change::ParagraphSeparator,
        Change::ByteOrderMark,
        Change::TrailingSpace,
        Change::TrailingTab,
        Change::Composed,
        Change::Decomposed,
        Change::BlankEnds,
        Change::Invisibles,
        Change::Json,
        Change::Escaped,
        Change::Printed,
        Change::Cell,
    ];

    /// The changed dump. What chance decides, it decides by `seed`.
    pub(crate) fn apply(self, raw: &str, seed: u64) -> String {
        match self {
            // (a dump that has them already keeps them)
            Change::CrLf => ended(raw, "\r\n"),
            Change::Cr => ended(raw, "\r"),
            Change::NextLine => ended(raw, "\u{85}"),
            Change::LineSeparator => ended(raw, "\u{2028}"),
            Change::ParagraphSeparator => ended(raw, "\u{2029}"),
            Change::ByteOrderMark => format!("\u{FEFF}{raw}"),
            Change::TrailingSpace => behind_lines(raw, ' '),
            Change::TrailingTab => behind_lines(raw, '\t'),
            Change::Composed => raw.nfc().collect(),
            Change::Decomposed => raw.nfd().collect(),
            Change::BlankEnds => format!("\n\n\n{raw}\n\n\n\n"),
            Change::Invisibles => strewn(raw, seed),
            Change::Json => format!("\"{}\"\n", in_json(raw, true)),
            Change::Escaped => in_json(raw, false),
            Change::Printed => printed(raw),
            Change::Cell => format!("\"{}\"", raw.replace('"', "\"\"")),
        }
    }
}

/// The dump with another line end.
pub(crate) fn ended(raw: &str, end: &str) -> String {
    raw.replace("\r\n", "\n").replace('\n', end)
}

/// Puts `space` behind every line that holds something and does not end in white space already.
fn behind_lines(raw: &str, space: char) -> String {
    let mut out = String::with_capacity(raw.len() + raw.len() / 16);
    let mut before = '\n';
    for c in raw.chars() {
        if matches!(c, '\n' | '\r') && !before.is_whitespace() {
            out.push(space);
        }
        out.push(c);
        before = c;
    }
    out
}

/// What stands between the quotation marks of a string of JSON.
fn in_json(raw: &str, ascii: bool) -> String {
    let mut out = String::with_capacity(raw.len() * 2);
    for c in raw.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() || ascii && !c.is_ascii() => {
                let units = c.encode_utf16(&mut [0; 2]).to_vec();
                units.iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}")));
            }
            c => out.push(c),
        }
    }
    out
}

/// A string as Python prints it: in single quotation marks, unless it has such and no double ones.
fn printed(raw: &str) -> String {
    let mark = if raw.contains('\'') && !raw.contains('"') { '"' } else { '\'' };
    let mut out = String::from(mark);
    for c in raw.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            c if c == mark => out.extend(['\\', c]),
            c if c.is_control() || matches!(c, '\u{A0}' | '\u{AD}') => {
                out.push_str(&format!("\\x{:02x}", u32::from(c)))
            }
            c if matches!(c, '\u{200B}'..='\u{200F}' | '\u{3000}' | '\u{FEFF}') => {
                out.push_str(&format!("\\u{:04x}", u32::from(c)))
            }
            c => out.push(c),
        }
    }
    out.push(mark);
    out
}

/// Strews invisible characters in, one for about thirty characters.
fn strewn(raw: &str, seed: u64) -> String {
    let mut rng = Rng::new(seed);
    let mut out = String::with_capacity(raw.len() + raw.len() / 8);
    for c in raw.chars() {
        // (`\r\n` is one line end, but two with something between them)
        if rng.below(30) == 0 && !out.ends_with('\r') {
            out.push(['\u{200B}', '\u{2060}', '\u{FEFF}'][rng.below(3)]);
        }
        out.push(c);
    }
    out
}

/// All that an article says, a line each, in composed form: texts, no places.
pub(crate) fn told(record: &Record) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut tell = |what: &str, text: &str| lines.push(format!("{what}: {}", text.nfc()));
    record.headline.iter().for_each(|t| tell("headline", &t.text));
    record.deck.iter().for_each(|t| tell("deck", &t.text));
    if let Some(byline) = &record.byline {
        tell("byline", &byline.text);
        for author in &byline.authors {
            tell(&format!("{} {:?} {:?}", author.kind, author.role, author.email), &author.name);
        }
    }
    if let Some(dateline) = &record.dateline {
        tell("dateline", &dateline.text);
        let parts = [&dateline.place, &dateline.agency, &dateline.date];
        parts.into_iter().flatten().for_each(|part| tell("of the dateline", part));
    }
    record.published.iter().for_each(|date| tell("published", date));
    for block in &record.body {
        tell(&block.kind, &block.text);
        block.links.iter().for_each(|link| {
            tell("link", &format!("{} {}", link.text, link.url.as_deref().unwrap_or("-")))
        });
    }
    record.captions.iter().for_each(|t| tell("caption", &t.text));
    let note = |note: &FootnoteRecord| format!("{} {}", note.label, note.text);
    record.footnotes.iter().for_each(|t| tell("footnote", &note(t)));
    record.related_links.iter().for_each(|link| {
        tell("related", &format!("{} {}", link.text, link.url.as_deref().unwrap_or("-")))
    });
    record.canonical_url.iter().for_each(|url| tell("address", &url.url));
    record
        .metadata
        .iter()
        .for_each(|line| tell("metadata", &format!("{}: {}", line.label, line.text)));
    record.lang.iter().for_each(|tag| tell("language", tag));
    record.notes.iter().for_each(|note| tell("note", note));
    lines
}

/// The first line in which two articles differ.
pub(crate) fn difference(wanted: &[String], found: &[String]) -> Option<String> {
    let at = (0..wanted.len().max(found.len())).find(|&i| wanted.get(i) != found.get(i))?;
    let line = |lines: &[String]| lines.get(at).map_or("nothing", |line| line).to_owned();
    Some(format!("{:?}\nbecame {:?}", line(wanted), line(found)))
}
