//! Markdown residue inside lines: links, images, emphasis, escapes, autolinks, and the HTML and
//! text-browser marks beside them in real dumps.
//!
//! One scan from left to right, CommonMark's way: brackets and emphasis wait on stacks until their
//! closer comes; every look-ahead ends at the next mark of its kind or has a stated cap.
//! Block-level marks are the line stage's and stay.

mod beside;
mod emphasis;
mod html;
mod image;
mod link;
mod out;
mod reference;

use super::{Draft, Pass};
use crate::text::edit::Edits;
use crate::text::scan;
use emphasis::Emphasis;
use html::Html;
use link::Waiting;
use out::Out;
use reference::References;

/// Strips what Markdown leaves inside a line and marks the links.
#[derive(Debug)]
pub(crate) struct Markdown;

impl Pass for Markdown {
    fn name(&self) -> &str {
        "markdown"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        if !b"[*_<\\`~^".iter().any(|&b| draft.has(b)) {
            return Edits::new();
        }
        let mut scan = Scan::new(draft.text());
        scan.run();
        scan.out.finish(scan.text)
    }
}

/// The bytes that may begin a mark; `:` is there for bare addresses, which are stepped over.
static SPECIAL: [bool; 256] = scan::table(b"[]*_~`<\\:^");

/// Whether a byte may be one of [`SPECIAL`], told without a branch: it is one of them or a
/// neighbour.
fn may_be_special(b: u8) -> bool {
    (b.wrapping_sub(b'[') < 6) | (b.wrapping_sub(b':') < 3) | (b == b'*') | (b == b'~')
}

struct Scan<'a> {
    text: &'a str,
    bytes: &'a [u8],
    out: Out,
    brackets: Vec<Waiting>,
    /// Brackets below this place on the stack already hold a link and cannot become one: links do
    /// not nest.
    link_floor: usize,
    /// The same for images.
    image_floor: usize,
    emphasis: Emphasis,
    html: Html<'a>,
    refs: References<'a>,
    /// Whether the dump has inline links at all, once that was asked.
    inline_links: Option<bool>,
}

impl<'a> Scan<'a> {
    fn new(text: &'a str) -> Scan<'a> {
        Scan {
            text,
            bytes: text.as_bytes(),
            out: Out::default(),
            brackets: Vec::new(),
            link_floor: 0,
            image_floor: 0,
            emphasis: Emphasis::default(),
            html: Html::default(),
            refs: References::default(),
            inline_links: None,
        }
    }

    fn run(&mut self) {
        let mut at = front_matter_end(self.text);
        self.refs = References::of(self.text, at);
        for range in self.refs.removed() {
            self.out.definition(range.clone());
        }
        let mut next_removed = 0;
        while at < self.bytes.len() {
            at = scan::first_of(self.bytes, scan::skip(self.bytes, at, may_be_special), &SPECIAL);
            if at == self.bytes.len() {
                break;
            }
            if let Some(end) = self.refs.skip(&mut next_removed, at) {
                self.brackets.clear();
                at = end;
                continue;
            }
            at = match self.bytes[at] {
                b'[' => self.open_bracket(at),
                b']' => self.close_bracket(at),
                b'*' | b'_' | b'~' => self.emphasis.run(self.text, at, &mut self.out),
                b'`' => self.emphasis.code(self.text, at, &mut self.out),
                b'<' => self.html.angle(self.text, at, &mut self.out),
                b'\\' => self.backslash(at),
                b'^' => self.superscript(at),
                _ => bare_address_end(self.bytes, at).unwrap_or(at + 1),
            };
        }
        self.emphasis.flush(self.text, &mut self.out);
    }

    /// Sets an ordinal's raised letters on the line: `3^rd`, `XX^(e)`, as text browsers and plain
    /// writers print them.
    fn superscript(&mut self, at: usize) -> usize {
        let open = usize::from(self.bytes.get(at + 1) == Some(&b'('));
        let from = at + 1 + open;
        let len = scan::leading(scan::near(&self.bytes[from..], 3), |b| b.is_ascii_lowercase());
        let (letters, behind) = self.text[from..].split_at(len);
        // pandoc sets `^` on both sides
        let close = usize::from(behind.starts_with(if open > 0 { ')' } else { '^' }));
        let ends = close > 0 || open == 0 && !behind.starts_with(char::is_alphanumeric);
        let before = self.text[..at].chars().next_back();
        let roman = before.is_some_and(|c| matches!(c, 'I' | 'V' | 'X'));
        // (`2^a` is a power, `1990^a` a footnote)
        let ordinal = match letters {
            "st" | "nd" | "rd" | "th" | "er" => before.is_some_and(|c| c.is_ascii_digit()),
            "e" | "o" | "a" => roman || open > 0 && before.is_some_and(|c| c.is_ascii_digit()),
            _ => false,
        };
        if ends && ordinal {
            self.out.delete(at..from);
            self.out.delete(from + len..from + len + close);
        }
        at + 1
    }

    /// Deletes the backslash before the punctuation that converters escape. The escaped character
    /// is no mark any more.
    fn backslash(&mut self, at: usize) -> usize {
        let Some(&next) = self.bytes.get(at + 1) else { return at + 1 };
        let before = at.checked_sub(1).map(|i| self.bytes[i]);
        let token_start = before.is_none_or(|b| b.is_ascii_whitespace() || b == b'"' || b == b'(');
        // `C:\*.txt` and `\\server\share` are paths: the whole word is left alone.
        let drive = before == Some(b':') && at >= 2 && self.bytes[at - 2].is_ascii_alphabetic();
        let share = next == b'\\'
            && token_start
            && self.bytes.get(at + 2).is_some_and(u8::is_ascii_alphanumeric);
        if drive || share {
            return at + word_len(&self.bytes[at..]);
        }
        match next {
            // a table's cell goes on behind it
            b'|' if opens_row(self.bytes, at) => return at + 2,
            // CommonMark's hard line break.
            b'\n' if before.is_some_and(|b| !b.is_ascii_whitespace()) => {
                self.out.delete(at..at + 1)
            }
            b'[' | b']' | b'(' | b')' | b'*' | b'_' | b'#' | b'+' | b'-' | b'.' | b'!' | b'`'
            | b'>' | b'|' | b'~' | b'{' | b'}' | b'<' | b'$' | b'\\' | b'\'' | b'"' | b'@'
            | b'^' | b'=' => {
                self.out.delete(at..at + 1);
                return at + 2;
            }
            _ => {}
        }
        at + 1
    }
}

fn opens_row(bytes: &[u8], at: usize) -> bool {
    const LONGEST: usize = 1024;
    let from = at.saturating_sub(LONGEST);
    let start =
        bytes[from..at].iter().rposition(|b| *b == b'\n').map_or(from, |feed| from + feed + 1);
    bytes[start..at].trim_ascii_start().starts_with(b"|")
}

fn word_len(bytes: &[u8]) -> usize {
    bytes.iter().position(u8::is_ascii_whitespace).unwrap_or(bytes.len())
}

/// Where a leading YAML front matter ends (0 without one): its values are no Markdown. At most 64
/// KiB.
fn front_matter_end(text: &str) -> usize {
    let body = text.trim_start_matches('\n');
    if !body.starts_with("---") {
        return 0;
    }
    let start = text.len() - body.len();
    let Some(fence) = body.find('\n').filter(|&end| body[..end].trim_end() == "---") else {
        return 0;
    };
    let mut at = start + fence + 1;
    while let Some(len) =
        text.as_bytes()[at..].iter().position(|&b| b == b'\n').filter(|_| at - start < 64 << 10)
    {
        let line = &text[at..at + len];
        at += len + 1;
        if line.trim_end() == "---" {
            return at;
        }
    }
    0
}

/// For the `:` of a bare address (`https://…`): where the address ends. Marks inside an address are
/// its own.
pub(super) fn bare_address_end(bytes: &[u8], colon: usize) -> Option<usize> {
    if !bytes[colon..].starts_with(b"://") || colon == 0 || !bytes[colon - 1].is_ascii_alphabetic()
    {
        return None;
    }
    let mut depth = 0usize;
    let mut end = colon + 3;
    for &b in &bytes[end..] {
        match b {
            b'(' => depth += 1,
            b')' if depth == 0 => break,
            b')' => depth -= 1,
            b'<' | b'>' | b'"' | b'[' | b']' => break,
            _ if b.is_ascii_whitespace() => break,
            _ => {}
        }
        end += 1;
    }
    // Emphasis and a sentence's punctuation behind the address are not part of it.
    while end > colon + 3
        && matches!(
            bytes[end - 1],
            b'*' | b'_' | b'~' | b'`' | b'.' | b',' | b';' | b':' | b'!' | b'?'
        )
    {
        end -= 1;
    }
    Some(end)
}

/// Whether only a block's marks (`#`, `>`, bullets, numbers) and spaces stand between the line's
/// start and `at`; also at most 24 bytes of indent and marks.
fn at_line_start(bytes: &[u8], at: usize) -> bool {
    let from = at.saturating_sub(24);
    for (i, &b) in bytes[from..at].iter().enumerate().rev() {
        match b {
            b'\n' | 0x0C => return true,
            b' ' | b'\t' | b'#' | b'>' | b'+' | b'-' | b'|' => {}
            // A bullet or a number is one only with a space behind it.
            b'*' | b'.' | b')' if matches!(bytes.get(from + i + 1), Some(b' ' | b'\t')) => {}
            b'0'..=b'9' if matches!(bytes.get(from + i + 1), Some(b'0'..=b'9' | b'.' | b')')) => {}
            _ => return false,
        }
    }
    from == 0
}

/// Whether only spaces stand between `at` and the line's end.
fn at_line_end(bytes: &[u8], at: usize) -> bool {
    let spaces = scan::leading(scan::near(&bytes[at..], 24), |&b| b == b' ' || b == b'\t');
    matches!(bytes.get(at + spaces), None | Some(b'\n' | 0x0C))
}

#[cfg(test)]
mod tests;
