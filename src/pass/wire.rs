//! Wire archives in SGML: their elements are fields (`<TITLE>`, `<DATELINE>`, `<BODY>`), and become
//! labelled lines.

use super::{Draft, Pass};
use crate::text::edit::{Edit, Edits};
use crate::text::scan;

/// Elements that are fields of an article, sorted, and the label of each; in capitals, as SGML
/// archives print them.
const FIELDS: &[(&str, &str)] = &[
    ("AN", "X-AN"),
    ("AUTHOR", "AUTHOR"),
    ("BODY", "BODY"),
    ("BYLINE", "BYLINE"),
    ("COMPANIES", "COMPANIES"),
    ("DATE", "DATE"),
    ("DATELINE", "DATELINE"),
    ("DATETIME", "DATE"),
    ("DATE_TIME", "DATE"),
    ("DD", "DATE"),
    ("DOC", "DOC"),
    ("DOCID", "X-DOCID"),
    ("DOCNO", "DOCNO"),
    ("DOCTYPE", "X-DOCTYPE"),
    ("EXCHANGES", "EXCHANGES"),
    ("FILEID", "X-FILEID"),
    ("FIRST", "X-FIRST"),
    ("GRAPHIC", "X-GRAPHIC"),
    ("HEAD", "HEADLINE"),
    ("HEADER", "X-HEADER"),
    ("HEADLINE", "HEADLINE"),
    ("HL", "HL"),
    ("HT", "X-HT"),
    ("LENGTH", "LENGTH"),
    ("ORGS", "ORGS"),
    ("PAGE", "X-PAGE"),
    ("PEOPLE", "PEOPLE"),
    ("PLACES", "PLACES"),
    ("PROFILE", "X-PROFILE"),
    ("PUB", "X-PUB"),
    ("PUBLICATION", "SOURCE"),
    ("REUTERS", "REUTERS"),
    ("SECOND", "X-SECOND"),
    ("SECTION", "SECTION"),
    ("SLUG", "SLUG"),
    ("SO", "SOURCE"),
    ("SOURCE", "SOURCE"),
    ("SUBJECT", "X-SUBJECT"),
    ("TEXT", "TEXT"),
    ("TITLE", "TITLE"),
    ("TOPICS", "TOPICS"),
    ("TRAILER", "TRAILER"),
    ("TYPE", "X-TYPE"),
    ("UNKNOWN", "UNKNOWN"),
];

/// The longest tag of an archive.
const MAX_TAG: usize = 400;

/// Turns a wire archive's elements into labelled lines, which the header stage reads.
#[derive(Debug)]
pub(crate) struct Wire;

impl Pass for Wire {
    fn name(&self) -> &str {
        "wire-sgml"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let text = draft.text();
        let mut edits = Edits::new();
        let has_all = |mark: &str| mark.bytes().all(|b| draft.has(b));
        if !(has_all("</TEXT>") || has_all("</BODY>")) || !is_archive(text) {
            return edits;
        }
        let bytes = text.as_bytes();
        let (mut at, mut inside) = (0, false);
        while let Some(step) = bytes[at..].iter().position(|&b| b == b'<') {
            at += step;
            let Some(tag) = tag(text, at) else {
                at += 1;
                continue;
            };
            let field = FIELDS.binary_search_by(|(name, _)| (*name).cmp(tag.name));
            if let Ok(field) = field {
                inside = !tag.closing && !matches!(tag.name, "BODY" | "DOC" | "TEXT");
                let line_start =
                    text[..at].trim_end_matches([' ', '\t']).ends_with('\n') || at == 0;
                let label = match (tag.closing, line_start) {
                    (true, _) => "\n".to_owned(),
                    (false, true) => format!("{}: ", FIELDS[field].1),
                    (false, false) => format!("\n{}: ", FIELDS[field].1),
                };
                // (the document's number stands in its tag: `<DOC id="…" type="story">`)
                let id = text[at..tag.end].find(" id=\"").map(|id| at + id + " id=\"".len());
                let id = id.filter(|_| tag.name == "DOC");
                if let Some((id, len)) = id.and_then(|id| Some((id, text[id..tag.end].find('"')?)))
                {
                    edits.push(Edit::replace(at..id, "DOCNO: "));
                    edits.push(Edit::delete(id + len..tag.end));
                } else {
                    edits.push(Edit::replace(at..tag.end, label));
                }
            } else if tag.name == "P" && inside {
                // (a field's value in paragraphs of its own)
                let feed = usize::from(bytes.get(tag.end) == Some(&b'\n'));
                edits.push(Edit::delete(at..tag.end + feed));
                at = tag.end + feed;
                continue;
            } else if tag.name == "D" {
                // the items of a list of topics
                edits.push(Edit::replace(at..tag.end, if tag.closing { " " } else { "" }));
            }
            at = tag.end;
        }
        edits
    }
}

struct Tag<'a> {
    name: &'a str,
    closing: bool,
    end: usize,
}

/// The tag in capitals at `at`.
fn tag(text: &str, at: usize) -> Option<Tag<'_>> {
    let closing = text.as_bytes().get(at + 1) == Some(&b'/');
    let start = at + 1 + usize::from(closing);
    let is_name = |b: &u8| b.is_ascii_uppercase() || *b == b'_';
    let len = scan::leading(scan::near(&text.as_bytes()[start..], 12), is_name);
    let rest = &text.as_bytes()[start + len..];
    if len == 0 || !matches!(rest.first(), Some(b'>' | b' ')) {
        return None;
    }
    let close = rest
        .iter()
        .take(MAX_TAG)
        .position(|&b| matches!(b, b'>' | b'<' | b'\n'))
        .filter(|&i| rest[i] == b'>')?;
    Some(Tag { name: &text[start..start + len], closing, end: start + len + close + 1 })
}

/// Elements that a dump must have for an archive: at least three fields, the story among them; a
/// page of HTML is none.
fn is_archive(text: &str) -> bool {
    let holds = |name: &str, mark: char| {
        let open = format!("<{name}{mark}");
        text.contains(&open)
    };
    let has = |name: &str| holds(name, '>') || holds(name, ' ');
    let closes = text.contains("</TEXT>") || text.contains("</BODY>");
    closes
        && (has("TEXT") || has("BODY"))
        && !has("HTML")
        && (!has("HEAD") || has("DOC"))
        && !text.contains("<html")
        && FIELDS.iter().filter(|(name, _)| has(name)).take(3).count() == 3
}

#[cfg(test)]
#[path = "wire_tests.rs"]
mod tests;
