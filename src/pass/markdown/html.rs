//! HTML and SGML that a dump kept: tags, comments, scripts, and Markdown's autolinks, which look
//! like tags.

use crate::text::scan;
use std::collections::HashSet;
use std::ops::Range;

use super::image;
use super::link::trimmed;
use super::out::{Becomes, Out, Why};
use crate::text::chars::is_unspaced;
use crate::text::edit::Mark;

/// The longest tag: attributes of builders and trackers run to kilobytes.
const MAX_TAG: usize = 4 << 10;
/// The longest name of an element.
const MAX_NAME: usize = 40;
/// The longest text of an anchor that is marked as a link.
const MAX_ANCHOR: usize = 4 << 10;

/// Elements that are blocks of their own.
const BLOCKS: [&str; 44] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "select",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "title",
    "tr",
    "ul",
];

/// Elements inside a line.
const INLINES: [&str; 61] = [
    "a", "abbr", "acronym", "amp-img", "audio", "b", "base", "bdo", "big", "button", "canvas",
    "caption", "cite", "code", "col", "colgroup", "del", "dfn", "em", "embed", "font", "i",
    "iframe", "img", "input", "ins", "kbd", "label", "legend", "link", "mark", "meta", "noscript",
    "object", "param", "path", "picture", "q", "ruby", "s", "samp", "script", "small", "source",
    "span", "strike", "strong", "style", "sub", "sup", "svg", "td", "template", "textarea", "th",
    "time", "tt", "u", "var", "video", "wbr",
];

/// The blocks that hold a text rather than other blocks.
const TEXTS: [&str; 9] = ["dd", "figcaption", "h1", "h2", "h3", "h4", "li", "p", "summary"];

/// What is known of a dump's HTML so far.
#[derive(Debug, Default)]
pub(super) struct Html<'a> {
    /// Whether the dump has HTML at all, and the names of its closing tags; asked once.
    closers: Option<(bool, HashSet<&'a str>)>,
    /// Anchors that wait for `</a>`: where the text begins, and the address.
    anchors: Vec<(usize, Option<Range<usize>>)>,
    /// Nothing closes a comment, a script or a style from here on.
    no_close: [bool; 3],
    /// Whether the last block's tag has opened a text, in which an element inside a line may be
    /// printed on a line of its own.
    in_text: bool,
    /// The last such line: where it ended, and what stands before it.
    joined: (usize, Option<char>),
}

struct Tag<'a> {
    name: &'a str,
    closing: bool,
    end: usize,
}

impl<'a> Html<'a> {
    /// A `<` at `at`. Returns where to go on.
    pub(super) fn angle(&mut self, text: &'a str, at: usize, out: &mut Out) -> usize {
        let bytes = text.as_bytes();
        match bytes.get(at + 1) {
            Some(b'!' | b'/' | b'?') => {}
            Some(b) if b.is_ascii_alphanumeric() => {
                if let Some(end) = autolink(text, at, out) {
                    return end;
                }
            }
            _ => return at + 1,
        }
        let (is_html, closers) = self.closers.get_or_insert_with(|| closers(text, at));
        if !*is_html {
            return at + 1;
        }
        if bytes[at + 1..].starts_with(b"!--") {
            return self.enclosed(text, at, at + 4, "-->", 0, out);
        }
        let Some(tag) = tag(text, at) else { return at + 1 };
        let mut lower = [0; MAX_NAME];
        let lower = &mut lower[..tag.name.len()];
        lower.copy_from_slice(tag.name.as_bytes());
        lower.make_ascii_lowercase();
        let name = std::str::from_utf8(lower).unwrap_or_default();
        let whole = at..tag.end;
        if bytes[at + 1] == b'!' || bytes[at + 1] == b'?' {
            out.push(whole, Becomes::Line, Why::Markup);
        } else if BLOCKS.binary_search(&name).is_ok() {
            // A break at a line's end is the line's end.
            let ends_line = name == "br" && super::at_line_end(bytes, tag.end);
            if ends_line {
                self.joined = (scan::line_end(bytes, tag.end), None);
            } else if name != "br" {
                self.in_text = !tag.closing && TEXTS.binary_search(&name).is_ok();
            }
            out.push(whole, if ends_line { Becomes::Nothing } else { Becomes::Line }, Why::Residue);
        } else if INLINES.binary_search(&name).is_ok() {
            match name {
                "sup" if !tag.closing => {
                    if let Some(end) = note_mark(text, tag.end) {
                        out.delete(at..end);
                        return end;
                    }
                    out.delete(whole);
                }
                "script" | "style" if !tag.closing => {
                    let (close, kind) =
                        if name == "script" { ("</script", 1) } else { ("</style", 2) };
                    return self.enclosed(text, at, tag.end, close, kind, out);
                }
                "img" | "amp-img" => match attribute(text, whole.clone(), "alt") {
                    Some(alt) => image::image(text, whole, alt, out),
                    None => out.push(whole, Becomes::WholeImage, Why::Image),
                },
                "td" | "th" => out.push(whole, Becomes::Space, Why::Residue),
                "a" => {
                    self.anchor(text, &tag, whole.clone(), out);
                    self.inline(text, whole, out);
                }
                _ => self.inline(text, whole, out),
            }
        } else if name.contains([':', '-']) {
            // Elements of word processors (`o:p`) and of web components stand inside lines.
            out.delete(whole);
        } else if closers.contains(tag.name) {
            // The elements of a wire archive are fields: each a block of its own.
            out.push(whole, Becomes::Line, Why::Residue);
        } else {
            return at + 1;
        }
        tag.end
    }

    /// Deletes a tag inside a line. Printers of HTML set each tag and each text on a line of its
    /// own: the lines of one paragraph are joined again.
    fn inline(&mut self, text: &str, tag: Range<usize>, out: &mut Out) {
        let bytes = text.as_bytes();
        let spaces = |bytes: &[u8]| scan::leading(bytes, |&b| b == b' ' || b == b'\t');
        let behind = tag.end + spaces(&bytes[tag.end..]);
        let (end, before) = self.joined;
        // a break's line feed stays
        let end = end + usize::from(before.is_none() && bytes.get(end) == Some(&b'\n'));
        let ahead = text[end.min(tag.start)..tag.start].trim_end_matches([' ', '\t']);
        let start = end + ahead.len();
        let alone = ahead.is_empty() || ahead.ends_with('\n');
        if !self.in_text || !alone || bytes.get(behind) != Some(&b'\n') {
            return out.delete(tag);
        }
        let start = start - usize::from(!ahead.is_empty());
        let before = if ahead.is_empty() { before } else { text[..start].chars().next_back() };
        let end = behind + 1 + spaces(&bytes[behind + 1..]);
        let parts = |c: char| c.is_alphanumeric() && !is_unspaced(c);
        let next = text[end..].chars().next();
        let spaced = before.is_some_and(|c| parts(c) || ",.;:!?)%\"”’".contains(c))
            && next.is_some_and(|c| parts(c) || "(\"“‘$€£".contains(c));
        self.joined = (end, before);
        let becomes = if spaced { Becomes::Space } else { Becomes::Nothing };
        out.push(start..end, becomes, Why::Residue);
    }

    fn anchor(&mut self, text: &str, tag: &Tag<'_>, whole: Range<usize>, out: &mut Out) {
        if !tag.closing {
            self.anchors.push((whole.end, attribute(text, whole, "href")));
            return;
        }
        if let Some((start, Some(target))) = self.anchors.pop() {
            if whole.start - start <= MAX_ANCHOR {
                let words = trimmed(text, start..whole.start);
                if !words.is_empty() {
                    out.mark(words, Mark::Link { target });
                }
            }
        }
    }

    /// A comment, script or style from `at` to its closer, which is looked for from `from`. Where
    /// none comes the rest stays text.
    fn enclosed(
        &mut self,
        text: &str,
        at: usize,
        from: usize,
        close: &str,
        kind: usize,
        out: &mut Out,
    ) -> usize {
        let from = from.min(text.len());
        let found = if self.no_close[kind] { None } else { find_ignore_case(text, from, close) };
        let Some(found) = found else {
            self.no_close[kind] = true;
            // The opening tag itself goes; a comment's opener is left.
            if kind > 0 {
                out.delete(at..from);
            }
            return from;
        };
        let end = if kind == 0 {
            found + close.len()
        } else {
            tag(text, found).map_or(found + close.len(), |tag| tag.end)
        };
        out.push(at..end, Becomes::Nothing, Why::Markup);
        end
    }
}

/// The longest footnote's mark with its tags.
const MAX_NOTE: usize = 400;

/// Where a raised footnote mark (`<sup><a href="#fn1">1</a></sup>`, `<sup>[1]</sup>`) ends; `from`
/// is behind its opening tag. A number that is neither a link nor in brackets may be a power.
fn note_mark(text: &str, from: usize) -> Option<usize> {
    let end = text.len().min(from + MAX_NOTE);
    let end = (end..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    let inside = &text[from..end];
    let close = find_ignore_case(inside, 0, "</sup>")?;
    let (mut tags, mut visible, mut in_tag) = (0, String::new(), false);
    for c in inside[..close].chars() {
        match c {
            '<' => (tags, in_tag) = (tags + 1, true),
            '>' => in_tag = false,
            _ if in_tag || c.is_whitespace() => {}
            _ => visible.push(c),
        }
    }
    let bare = visible.trim_start_matches('[').trim_end_matches(']');
    let mark = (1..=3).contains(&bare.chars().count())
        && bare.chars().all(|c| c.is_ascii_digit() || matches!(c, '*' | '†' | '‡' | '§' | '↩'));
    (mark && (tags > 0 || bare.len() < visible.len())).then_some(from + close + "</sup>".len())
}

fn find_ignore_case(text: &str, from: usize, word: &str) -> Option<usize> {
    let bytes = &text.as_bytes()[from..];
    let first = word.as_bytes()[0];
    let mut at = 0;
    while let Some(step) = bytes[at..].iter().position(|&b| b == first) {
        at += step;
        if bytes[at..]
            .get(..word.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(word.as_bytes()))
        {
            return Some(from + at);
        }
        at += 1;
    }
    None
}

/// Whether a text has HTML from `from` on (a closing tag, a break, an image, a comment), and the
/// names of its closing tags.
fn closers(text: &str, from: usize) -> (bool, HashSet<&str>) {
    let bytes = text.as_bytes();
    let mut names = HashSet::new();
    let mut is_html = false;
    let mut last = "";
    let mut at = from;
    while let Some(step) = bytes[at..].iter().position(|&b| b == b'<') {
        at += step + 1;
        let rest = &bytes[at..];
        if rest.first() == Some(&b'/') {
            let len = name_len(&rest[1..]);
            is_html |= len > 0;
            let name = &text[at + 1..at + 1 + len];
            if len > 0 && name != last && names.len() < 1000 {
                names.insert(name);
                last = name;
            }
        } else {
            let starts = |word: &[u8]| {
                rest.get(..word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word))
            };
            is_html |= starts(b"br>")
                || starts(b"br ")
                || starts(b"br/")
                || starts(b"img ")
                || starts(b"!--");
        }
    }
    (is_html, names)
}

fn name_len(bytes: &[u8]) -> usize {
    if !bytes.first().is_some_and(u8::is_ascii_alphabetic) {
        return 0;
    }
    scan::leading(scan::near(bytes, MAX_NAME), |b| {
        b.is_ascii_alphanumeric() || matches!(b, b'-' | b':' | b'_')
    })
}

/// Reads the tag at `at`: up to its `>`, not past another `<` (but inside quotes), a blank line, or
/// [`MAX_TAG`].
fn tag(text: &str, at: usize) -> Option<Tag<'_>> {
    let bytes = text.as_bytes();
    let closing = bytes.get(at + 1) == Some(&b'/');
    let declaration = matches!(bytes.get(at + 1), Some(b'!' | b'?'));
    let start = at + 1 + usize::from(closing || declaration);
    let len = name_len(&bytes[start..]);
    let mut i = start + len;
    // A name is followed by white space, `/` or `>`; `<a@b.c>` and `<x.y>` are no tags.
    if len == 0 || !matches!(bytes.get(i), Some(b'>' | b'/' | b' ' | b'\t' | b'\n' | b'?')) {
        return None;
    }
    let cap = bytes.len().min(at + MAX_TAG);
    let mut quote = 0;
    while i < cap {
        match bytes[i] {
            b'>' if quote == 0 => {
                return Some(Tag { name: &text[start..start + len], closing, end: i + 1 });
            }
            b'<' if quote == 0 => return None,
            b'\n' if bytes.get(i + 1) == Some(&b'\n') => return None,
            // A quotation mark opens a value only behind `=`.
            b'"' | b'\'' if quote == 0 && bytes[i - 1] == b'=' => quote = bytes[i],
            b if b == quote => quote = 0,
            _ => {}
        }
        i += 1;
    }
    None
}

fn attribute(text: &str, tag: Range<usize>, name: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = tag.start;
    while let Some(found) = find_ignore_case(&text[..tag.end], at, name) {
        at = found + name.len();
        let value = at + scan::leading(scan::near(&bytes[at..], 8), |&b| b == b' ');
        if !bytes[found - 1].is_ascii_whitespace() && !matches!(bytes[found - 1], b'"' | b'\'')
            || bytes.get(value) != Some(&b'=')
        {
            continue;
        }
        let mut start = value + 1;
        start += scan::leading(scan::near(&bytes[start..], 8), |&b| b == b' ');
        let quote = bytes.get(start).copied().filter(|b| matches!(b, b'"' | b'\''));
        start += usize::from(quote.is_some());
        let ends = |&b: &u8| quote.map_or(b == b'>' || b.is_ascii_whitespace(), |q| b == q);
        let len = bytes.get(start..tag.end)?.iter().position(ends)?;
        return Some(start..start + len);
    }
    None
}

/// `<https://…>` and `<name@host>`: deletes the brackets, marks the address as a link to itself. A
/// long address may be wrapped.
fn autolink(text: &str, at: usize, out: &mut Out) -> Option<usize> {
    let bytes = text.as_bytes();
    let start = at + 1;
    let head = scan::leading(scan::near(&bytes[start..], 32), |b| {
        b.is_ascii_alphanumeric() || b"+.-_%".contains(b)
    });
    let address = match bytes.get(start + head) {
        Some(b':') => {
            let scheme = &text[start..start + head];
            bytes[start + head..].starts_with(b"://")
                || scheme.eq_ignore_ascii_case("mailto")
                || scheme.eq_ignore_ascii_case("tel")
        }
        Some(b'/' | b'>') => bytes[start..].starts_with(b"www."),
        _ => false,
    };
    let (mut has_at, mut lines) = (false, 0);
    let mut end = start;
    loop {
        match *bytes.get(end)? {
            b'>' => break,
            b'<' => return None,
            b'\n'
                if address
                    && lines < 8
                    && bytes.get(end + 1).is_some_and(|b| !b.is_ascii_whitespace()) =>
            {
                lines += 1
            }
            b if b.is_ascii_whitespace() => return None,
            b'@' if has_at && !address => return None,
            b'@' => has_at = true,
            b'"' | b'=' | b'/' if !address => return None,
            _ => {}
        }
        end += 1;
    }
    if address {
        out.mark(start..end, Mark::Link { target: start..end });
    } else {
        let (name, host) = text[start..end].split_once('@')?;
        if name.is_empty() || !host.contains('.') || host.ends_with('.') {
            return None;
        }
    }
    out.delete(at..start);
    out.delete(end..end + 1);
    Some(end + 1)
}

/// Whether the lists of names can be searched by halves.
#[cfg(test)]
pub(super) fn names_are_sorted() -> bool {
    BLOCKS.is_sorted() && INLINES.is_sorted()
}
