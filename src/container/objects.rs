//! Articles as objects of JSON, one a line (JSON Lines) or in a list.

use super::Cut;
use crate::pass::objects::{is_article, string_end};

/// Whether a dump opens with an object, or with a list of them.
pub(super) fn opens(words: &str) -> bool {
    words.starts_with('{')
        || words.starts_with('[') && words[1..].trim_start().chars().next().is_none_or(|c| c == '{')
}

/// The objects of a dump that have a text among their members, each from its brace on.
pub(super) fn objects(raw: &str) -> impl Iterator<Item = Cut> {
    let bytes = raw.as_bytes();
    let list = raw.trim_start_matches('\u{FEFF}').trim_start().starts_with('[');
    let (mut at, mut depth, mut open, mut first) = (0, 0usize, 0, true);
    std::iter::from_fn(move || {
        let level = usize::from(list);
        loop {
            match *bytes.get(at)? {
                b'"' => {
                    at = string_end(bytes, at)?;
                    continue;
                }
                b'{' | b'[' => {
                    if depth == level {
                        open = at;
                    }
                    depth += 1;
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    if depth == level && bytes[at] == b'}' && is_article(&raw[open..=at]) {
                        at += 1;
                        let from = if std::mem::take(&mut first) { 0 } else { open };
                        return Some(Cut::Open { at: from, text: open });
                    }
                }
                _ => {}
            }
            at += 1;
        }
    })
}
