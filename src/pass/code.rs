//! Code: what stands between fences (CommonMark), or indented below a blank line and written like a
//! program.

use std::ops::Range;

use super::{Draft, Pass};
use crate::text::edit::{Edit, Edits, Mark};
use crate::text::scan::{self, line_end};

/// Marks code, so that no later pass takes its signs for marks of the page; indented code loses its
/// indent.
#[derive(Debug)]
pub(crate) struct Code;

impl Pass for Code {
    fn name(&self) -> &str {
        "code"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let mut edits = Edits::new();
        let text = draft.text();
        let fenced =
            draft.has(b'`') && text.contains("```") || draft.has(b'~') && text.contains("~~~");
        let signs = draft.has(b'{') || draft.has(b'=') || draft.has(b';');
        let indented = signs && (text.contains("\n\n    ") || text.contains("\n\n\t"));
        if !fenced && !indented {
            return edits;
        }
        let fences = if fenced { fences(text) } else { Vec::new() };
        // (a dump that is nearly one fence is a page that somebody has put in one)
        let len = |range: &Range<usize>| range.len();
        if fences.iter().map(len).sum::<usize>() * 2 > text.len() {
            return edits;
        }
        if indented {
            stretches(text, &fences, &mut edits);
        }
        fences.into_iter().for_each(|range| edits.mark(range, Mark::Code));
        edits
    }
}

/// The stretches between fences, both lines of fences included.
fn fences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char, usize)> = None;
    let mut at = 0;
    while at < text.len() {
        let end = line_end(text.as_bytes(), at);
        let line = &text[at..end];
        let words = line.trim_start_matches(' ');
        let sign = words.chars().next().filter(|c| matches!(c, '`' | '~'));
        if let Some(sign) = sign {
            let run = words.len() - words.trim_start_matches(sign).len();
            let info = words[run..].trim();
            match open {
                None if run >= 3 && !info.contains(sign) => open = Some((at, sign, run)),
                Some((start, of, least)) if of == sign && run >= least && info.is_empty() => {
                    // (what pandoc passes through to another format is none)
                    if !text[start..end]
                        .trim_start()
                        .trim_start_matches(sign)
                        .trim_start()
                        .starts_with("{=")
                    {
                        found.push(start..end);
                    }
                    open = None;
                }
                _ => {}
            }
        }
        at = end + 1;
    }
    found
}

/// Bytes of an indent, or one tab.
const INDENT: &str = "    ";

/// Marks indented stretches that are written like a program, and takes their indent away.
fn stretches(text: &str, fences: &[Range<usize>], edits: &mut Edits) {
    let indented = |line: &str| line.starts_with(INDENT) || line.starts_with('\t');
    let (mut at, mut blank) = (0, true);
    let mut listed = false;
    while at < text.len() {
        let end = line_end(text.as_bytes(), at);
        let line = &text[at..end];
        if line.trim().is_empty() || !blank || !indented(line) {
            // what is indented below an item is the item's
            listed = if line.trim().is_empty() || indented(line) { listed } else { is_item(line) };
            blank = line.trim().is_empty();
            at = end + 1;
            continue;
        }
        let start = at;
        let mut last = end;
        let (mut lines, mut like) = (0, 0);
        while at < text.len() {
            let end = line_end(text.as_bytes(), at);
            let line = &text[at..end];
            if !line.trim().is_empty() {
                if !indented(line) {
                    break;
                }
                (lines, like, last) = (lines + 1, like + usize::from(is_like_code(line)), end);
            }
            at = end + 1;
        }
        blank = true;
        let next = fences.partition_point(|fence| fence.end <= start);
        let fenced = fences.get(next).is_some_and(|fence| fence.start < last);
        if !listed && !fenced && lines >= 2 && like * 2 > lines && last < text.len() && start > 0 {
            edits.mark(start..last, Mark::Code);
            let mut at = start;
            while at < last {
                let indent = if text[at..].starts_with('\t') { 1 } else { INDENT.len() };
                if indented(&text[at..]) {
                    edits.push(Edit::delete(at..at + indent));
                }
                at = line_end(text.as_bytes(), at) + 1;
            }
        }
    }
}

fn is_item(line: &str) -> bool {
    let words = line.trim_start();
    let digits = scan::digits(words.as_bytes());
    words.starts_with(['*', '-', '+', '•', '>'])
        || digits > 0 && words[digits..].starts_with(['.', ')'])
}

/// Whether a line is like a program's: it ends as none of a story does, or has signs that stand in
/// programs alone.
fn is_like_code(line: &str) -> bool {
    let line = line.trim();
    if is_item(line) {
        return false;
    }
    // (a list's items end with a semicolon, too)
    let statement = || !line.contains(' ') || line.contains(['(', '=', '"', '$', '<', '[']);
    line.ends_with(['{', '}', ']'])
        || line.ends_with(';') && statement()
        || line.ends_with("()")
        || line.ends_with("):")
        || line.split_once(" = ").is_some_and(|(name, _)| name.split(' ').count() <= 2)
        || [" == ", "::", "->", "=>", "();", " += ", "</"].iter().any(|sign| line.contains(sign))
        || line.starts_with("$ ") && line.len() > 2 && line.as_bytes()[2].is_ascii_alphabetic()
}

#[cfg(test)]
#[path = "code_tests.rs"]
mod tests;
