//! Escapes in the quoted values of YAML front matter: `"\"Just kidding\" — mayor"`, `'It''s over'`;
//! tags in any value (`News <br> of May`), which templates put there.

use super::{Draft, Pass};
use crate::text::edit::{Edit, Edits};

/// Most lines that front matter may have.
const MOST_LINES: usize = 120;

/// Takes the escapes out of front matter's quoted values, and touches nothing behind its closing
/// fence.
#[derive(Debug)]
pub(crate) struct FrontMatter;

impl Pass for FrontMatter {
    fn name(&self) -> &str {
        "front-matter"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let text = draft.text();
        let mut edits = Edits::new();
        let top = text.trim_start_matches(['\u{FEFF}', '\n']);
        if !top.starts_with("---") {
            return edits;
        }
        let mut lines = top.split('\n');
        if lines.next().is_none_or(|l| l.trim_end() != "---") {
            return edits;
        }
        let is_fence = |l: &str| matches!(l.trim_end(), "---" | "...");
        let body: Vec<&str> = lines.clone().take(MOST_LINES).take_while(|l| !is_fence(l)).collect();
        if !lines.nth(body.len()).is_some_and(is_fence) {
            return edits;
        }
        let base = text.as_ptr() as usize;
        for line in body {
            let value = value(line);
            let at = value.as_ptr() as usize - base;
            let before = edits.len();
            unescape(value, at, &mut edits);
            if edits.len() == before && draft.has(b'<') {
                untag(value, at, &mut edits);
            }
        }
        edits
    }
}

/// What stands behind a line's key or its list mark.
fn value(line: &str) -> &str {
    let line = line.trim();
    let item = line.strip_prefix("- ").unwrap_or(line);
    match item.find(": ") {
        Some(cut) if !item.starts_with(['"', '\'']) => item[cut + 2..].trim(),
        _ => item.trim(),
    }
}

/// The edits of one quoted scalar. A value that does not end with the quote it opens with is left
/// alone: it is a list, or goes on.
fn unescape(value: &str, at: usize, edits: &mut Edits) {
    let bytes = value.as_bytes();
    let (Some(&quote @ (b'"' | b'\'')), Some(&last)) = (bytes.first(), bytes.last()) else {
        return;
    };
    if bytes.len() < 3 || last != quote {
        return;
    }
    let mut i = 1;
    while i + 2 < bytes.len() {
        let escaped = match quote {
            b'"' => bytes[i] == b'\\' && matches!(bytes[i + 1], b'"' | b'\\' | b'/'),
            _ => bytes[i] == b'\'' && bytes[i + 1] == b'\'',
        };
        if escaped {
            edits.push(Edit::delete(at + i..at + i + 1));
            i += 1;
        }
        i += 1;
    }
}

/// Tags that templates put into a title, in lower case.
const TAGS: &[&str] = &["b", "br", "em", "i", "strong", "wbr"];

/// Deletes tags of emphasis and line breaks, and one of the two spaces around a line break.
fn untag(value: &str, at: usize, edits: &mut Edits) {
    let mut from = 0;
    while let Some(open) = value[from..].find('<').map(|step| from + step) {
        let Some(len) = value[open..].find('>') else { return };
        let name = value[open + 1..open + len].trim_matches(['/', ' ']).to_ascii_lowercase();
        from = open + len + 1;
        if TAGS.contains(&name.as_str()) {
            let spaced = value[..open].ends_with(' ') && value[from..].starts_with(' ');
            from += usize::from(spaced);
            // (without a space beside it a line break is one)
            let text = if name == "br"
                && !spaced
                && !value[..open].ends_with(' ')
                && !value[from..].starts_with(' ')
            {
                " "
            } else {
                ""
            };
            edits.push(Edit::replace(at + open..at + from, text));
        }
    }
}
