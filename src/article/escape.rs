//! Text inside Markdown: what CommonMark (and `~` in GitHub's dialect) would read as a mark is
//! escaped, so that it parses back as it is; marks that mean nothing where they stand are left
//! alone.

use std::fmt::Write;
use std::ops::Range;

/// A text of one line: a heading's, an image's.
pub(super) fn heading(out: &mut String, text: &str, links: &[(Range<usize>, &str)]) {
    Escape { out, prefix: None, notes: &[] }.linked(text, links);
}

/// A block's text; `prefix` opens each line behind its first.
pub(super) fn block(out: &mut String, text: &str, links: &[(Range<usize>, &str)], prefix: &str) {
    Escape { out, prefix: Some(prefix), notes: &[] }.linked(text, links);
}

/// The same for a text in which marks (`[^1]`) lead to notes of these labels, which are in order.
pub(super) fn noted(
    out: &mut String,
    text: &str,
    links: &[(Range<usize>, &str)],
    prefix: &str,
    notes: &[&str],
) {
    Escape { out, prefix: Some(prefix), notes }.linked(text, links);
}

/// A table's cell: the parts of the table's text that are its words, in one line.
pub(super) fn cell(
    out: &mut String,
    text: &str,
    parts: &[Range<usize>],
    links: &[(Range<usize>, &str)],
) {
    let start = out.len();
    for (i, part) in parts.iter().enumerate() {
        out.push_str(if i == 0 { "" } else { " " });
        let first = links.partition_point(|(range, _)| range.end <= part.start);
        let within = links[first..].iter().take_while(|(range, _)| range.start < part.end);
        let within: Vec<(Range<usize>, &str)> = within
            .filter(|(range, _)| part.start <= range.start && range.end <= part.end)
            .map(|(range, url)| (range.start - part.start..range.end - part.start, *url))
            .collect();
        let words = &text[part.clone()];
        if words.contains("\\|") {
            heading(out, &words.replace("\\|", "|"), &[]);
        } else {
            heading(out, words, &within);
        }
    }
    // (a bar ends a cell whatever stands around it)
    if out[start..].contains('|') {
        let cell = out.split_off(start);
        out.push_str(&cell.replace('|', "\\|"));
    }
}

/// A link's or an image's address, in its brackets.
pub(super) fn destination(out: &mut String, url: &str) {
    let angle =
        url.bytes().any(|b| b <= b' ' || matches!(b, b'(' | b')' | b'<' | b'>' | b'\\' | 0x7F));
    out.push_str(if angle { "(<" } else { "(" });
    for (at, c) in url.char_indices() {
        match c {
            '\n' | '\r' => out.push_str(if c == '\n' { "&#10;" } else { "&#13;" }),
            '<' | '>' | '\\' => out.extend(['\\', c]),
            '&' if is_entity(&url[at..]) => out.push_str("&amp;"),
            _ => out.push(c),
        }
    }
    out.push_str(if angle { ">)" } else { ")" });
}

struct Escape<'o> {
    out: &'o mut String,
    /// What opens the block's further lines; `None` where it has but one.
    prefix: Option<&'o str>,
    /// The labels of the notes that marks may lead to, in order.
    notes: &'o [&'o str],
}

impl Escape<'_> {
    fn linked(&mut self, text: &str, links: &[(Range<usize>, &str)]) {
        let mut at = 0;
        for (range, url) in links {
            // (a record's ranges may be anybody's)
            let fits = at <= range.start
                && text.get(range.clone()).is_some_and(|words| !words.trim().is_empty());
            if !fits {
                continue;
            }
            self.part(text, at..range.start);
            if self.out.ends_with('!') {
                // no image
                self.out.pop();
                self.out.push_str("\\!");
            }
            self.out.push('[');
            self.part(text, range.clone());
            self.out.push(']');
            destination(self.out, url);
            at = range.end;
        }
        self.part(text, at..text.len());
    }

    /// A part of a text, which is looked at with what stands around it.
    fn part(&mut self, text: &str, range: Range<usize>) {
        let mut mark = range.start;
        for (i, c) in text[range.clone()].char_indices() {
            let at = range.start + i;
            if at < mark {
                continue;
            }
            let (before, rest) = (&text[..at], &text[at..]);
            let opens = before.is_empty() || before.ends_with('\n');
            let behind = rest[c.len_utf8()..].chars().next();
            let noted = if c == '[' && !self.notes.is_empty() { self.mark(rest) } else { None };
            if let Some(end) = noted.map(|len| at + len).filter(|end| *end <= range.end) {
                mark = end;
                self.out.push_str(&text[at..mark]);
                continue;
            }
            match c {
                '\n' => match self.prefix {
                    Some(prefix) if !opens && behind.is_some() => {
                        self.out.push_str("\\\n");
                        self.out.push_str(prefix);
                    }
                    _ => self.out.push_str("&#10;"),
                },
                '\r' => self.out.push_str("&#13;"),
                '\0' => self.out.push('\u{FFFD}'),
                ' ' | '\t' | '\u{B}' | '\u{C}' if opens || matches!(behind, None | Some('\n')) => {
                    let _ = write!(self.out, "&#{};", u32::from(c));
                }
                _ if self.means_something(c, before, rest, behind) => self.out.extend(['\\', c]),
                _ => self.out.push(c),
            }
        }
    }

    /// The bytes of a note's mark that opens a text.
    fn mark(&self, text: &str) -> Option<usize> {
        let label = text.strip_prefix("[^")?;
        let len = label.bytes().take(100).position(|b| b == b']')?;
        // (the note itself opens with its mark and a colon)
        let leads =
            self.notes.binary_search(&&label[..len]).is_ok() && !label[len + 1..].starts_with(':');
        leads.then_some(len + 3)
    }

    fn means_something(&self, c: char, before: &str, rest: &str, behind: Option<char>) -> bool {
        let opens = self.prefix.is_some() && (before.is_empty() || before.ends_with('\n'));
        let ends = behind.is_none_or(char::is_whitespace);
        match c {
            '\\' | '`' | '*' | '[' | ']' | '~' => true,
            '_' => {
                !(before.ends_with(char::is_alphanumeric)
                    && behind.is_some_and(char::is_alphanumeric))
            }
            '<' => {
                behind.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
                    || is_mail(rest)
            }
            '&' => is_entity(rest),
            // a heading's own end
            '#' => {
                opens
                    || self.prefix.is_none() && (before.is_empty() || before.ends_with([' ', '\t']))
            }
            '>' | '=' => opens,
            '+' => opens && ends,
            '-' => opens && (ends || behind == Some('-')),
            '.' | ')' => ends && closes_number(before, self.prefix.is_some()),
            _ => false,
        }
    }
}

/// Whether nothing but a number stands on the line before.
fn closes_number(before: &str, block: bool) -> bool {
    let digits = before.bytes().rev().take(10).take_while(u8::is_ascii_digit).count();
    let line = &before[..before.len() - digits];
    block && (1..=9).contains(&digits) && (line.is_empty() || line.ends_with('\n'))
}

/// Whether a text opens with what would be read as an address of mail: `<7@example.org>`.
fn is_mail(text: &str) -> bool {
    let in_name = |b: &u8| b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(b);
    let name = text.bytes().skip(1).take_while(in_name).count();
    name > 0 && text.as_bytes().get(1 + name) == Some(&b'@')
}

/// Whether a text opens with what would be read as an entity: `&amp;`, `&#39;`.
fn is_entity(text: &str) -> bool {
    let name = text
        .bytes()
        .skip(1)
        .take(34)
        .take_while(|&b| b.is_ascii_alphanumeric() || b == b'#')
        .count();
    name > 0 && text.as_bytes().get(1 + name) == Some(&b';')
}
