//! Mail as it is sent (RFC 2045, RFC 2047): quoted-printable text, encoded words of the head; and
//! as it is answered: a text that is quoted whole.

use crate::text::chars::clip;
use crate::text::line::{WRAPPED, quote_mark};
use crate::text::order;
use crate::text::scan;
use std::borrow::Cow;
use std::ops::Range;

use super::{Draft, Pass};
use crate::text::edit::{Edit, Edits};

/// Bytes at the top in which a head's encoded words stand.
const HEAD: usize = 32 << 10;
/// Bytes of an encoded word (RFC 2047 has 75 at most; senders do not count).
const WORD: usize = 400;
/// Lines that end with a soft break in a text whose head is lost, and the bytes of the shortest.
const SOFT: (usize, usize) = (3, 40);
/// Bytes of the longest line, its soft break included; senders do not count.
const LONGEST: usize = 78;

/// `=E2=80=99` → `’`, a soft break (`=` at a line's end) → nothing, `=?UTF-8?Q?Caf=C3=A9?=` →
/// `Café`. Leaves alone what does not say that it is encoded so: addresses with `=20` in them,
/// programs. Of a text that is nearly all quoted (`> `) the marks of quotation go; of a quotation
/// in a text only those that stand alone on a line.
#[derive(Debug)]
pub(crate) struct Transfer;

impl Pass for Transfer {
    fn name(&self) -> &str {
        "transfer-encoding"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let mut edits = Edits::new();
        let text = draft.text();
        let marked = draft.has(b'>')
            && (text.starts_with('>') || scan::has_pair(text.as_bytes(), b'\n', b'>'));
        if marked {
            unquote(text, &mut edits);
        }
        if edits.is_empty() && draft.has(b'=') {
            decode(draft, &mut edits);
        }
        if edits.is_empty() && marked {
            blank(text, &mut edits);
        }
        edits
    }
}

/// Decodes what says that it is encoded for the mail.
fn decode(draft: &Draft<'_>, edits: &mut Edits) {
    let text = draft.text();
    let printable = printable(text);
    let head = clip(text, printable.as_ref().map_or(HEAD, |range| range.start));
    if draft.has(b'?') && head.contains("=?") {
        words(text, head.len(), edits);
    }
    if let Some(range) = printable {
        quoted(text, range, edits);
    }
}

/// Lines that a quoted text has at least, tenths of all bytes that are quoted, and bytes of a line
/// as mail is wrapped.
const QUOTED: (usize, usize, usize) = (5, 7, 100);

/// Takes the marks of quotation off a text that is quoted as a whole.
fn unquote(text: &str, edits: &mut Edits) {
    let (mut quoted, mut lines, mut long) = (0, 0, 0);
    let (mut within, mut bytes) = (0, 0);
    for line in text.lines().map(str::trim_ascii_end).filter(|line| !line.is_empty()) {
        (lines, bytes) = (lines + 1, bytes + line.len());
        if line.starts_with('>') {
            (quoted, within) = (quoted + 1, within + line.len());
            long += usize::from(line.len() > QUOTED.2);
        }
    }
    // (where a line is a paragraph, a story may quote a long statement)
    let most = if long > 0 { quoted == lines } else { within * 10 >= bytes * QUOTED.1 };
    if quoted < QUOTED.0 || !most {
        return;
    }
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with('>') {
            edits.push(Edit::delete(at..at + quote_mark(line.as_bytes())));
        }
        at += line.len();
    }
}

/// Empties the lines of a wrapped quotation that hold nothing but its marks: they part its
/// paragraphs as blank lines do (CommonMark, block quotes).
fn blank(text: &str, edits: &mut Edits) {
    let mut at = 0;
    let lines: Vec<(Range<usize>, &str)> = text
        .split_inclusive('\n')
        .map(|line| {
            let bare = line.trim_ascii_end();
            let start = at;
            at += line.len();
            (start..start + bare.len(), bare)
        })
        .collect();
    let is_blank = |line: &str| !line.is_empty() && quote_mark(line.as_bytes()) >= line.len();
    let wrapped = |pair: &[(Range<usize>, &str)]| {
        (WRAPPED..=QUOTED.2).contains(&pair[0].1.len()) && !is_blank(pair[1].1)
    };
    // (lines behind the first of a paragraph may stand without a mark)
    for quotation in lines.chunk_by(|(_, a), (_, b)| a.is_empty() == b.is_empty()) {
        if quotation[0].1.starts_with('>')
            && quotation.windows(2).any(wrapped)
            && quotation.iter().all(|(_, line)| line.len() <= QUOTED.2)
        {
            let blank = quotation.iter().filter(|(_, line)| is_blank(line));
            blank.for_each(|(range, _)| edits.push(Edit::delete(range.clone())));
        }
    }
}

/// The part of a text that is quoted-printable: from the field that says so to the next one that
/// says otherwise; or all of it, where soft breaks and coded characters say so.
fn printable(text: &str) -> Option<Range<usize>> {
    const FIELD: &str = "ontent-transfer-encoding:";
    if !text.contains("=\n") && !text.contains("= \n") && !text.contains("uoted-printable") {
        return None;
    }
    let bytes = text.as_bytes();
    let is_field = |at: usize| {
        bytes.get(at..at + FIELD.len()).is_some_and(|b| b.eq_ignore_ascii_case(FIELD.as_bytes()))
    };
    let value = |at: usize| {
        let rest = bytes[at..].trim_ascii_start();
        rest.get(..16).is_some_and(|b| b.eq_ignore_ascii_case(b"quoted-printable"))
    };
    let fields = |from: usize| {
        let lines = text[from..].match_indices("\nC").chain(text[from..].match_indices("\nc"));
        let mut at: Vec<usize> =
            lines.map(|(at, _)| from + at + 2).filter(|&at| is_field(at)).collect();
        order::by(&mut at, |&at| (at, 0));
        at
    };
    let fields = fields(0);
    let open = fields.iter().position(|&at| value(at + FIELD.len()));
    if let Some(open) = open {
        let end = fields[open + 1..]
            .iter()
            .find(|&&at| !value(at + FIELD.len()))
            .map_or(text.len(), |&at| at);
        // (the fields behind it are not coded so)
        let from = fields[open] + FIELD.len();
        let body = text[from..end].find("\n\n").map_or(end, |gap| from + gap);
        return Some(body..end);
    }
    let coded =
        || ["=3D", "=20", "=E2=80=", "=C3=", "=A0", "=92"].iter().any(|code| text.contains(code));
    (fields.is_empty() && is_soft(text) && coded()).then_some(0..text.len())
}

/// Whether lines end with soft breaks as RFC 2045 has them: in a text of ASCII alone, behind at
/// most 76 bytes, and often.
fn is_soft(text: &str) -> bool {
    if !text.is_ascii() {
        return false;
    }
    let (mut soft, mut long) = (0, 0);
    for line in text.lines().filter(|line| line.len() > LONGEST || line.ends_with('=')) {
        long += usize::from(line.len() > LONGEST);
        soft += usize::from((SOFT.1..=LONGEST).contains(&line.len()));
    }
    soft >= SOFT.0 && long == 0
}

/// The value of two digits of base 16.
fn byte(digits: &[u8]) -> Option<u8> {
    let digit = |b: u8| char::from(b).to_digit(16).map(|d| d as u8);
    Some(digit(*digits.first()?)? << 4 | digit(*digits.get(1)?)?)
}

/// Decodes soft breaks and coded bytes.
fn quoted(text: &str, range: Range<usize>, edits: &mut Edits) {
    let bytes = text.as_bytes();
    let mut at = range.start;
    while let Some(step) = bytes[at..range.end].iter().position(|&b| b == b'=') {
        let start = at + step;
        let (mut end, mut coded) = (start, Vec::new());
        // (a soft break may stand inside of a character)
        while end < range.end && bytes[end] == b'=' {
            let gap = scan::leading(scan::near(&bytes[end + 1..range.end], 80), |&b| {
                matches!(b, b' ' | b'\t')
            });
            if bytes.get(end + 1 + gap) == Some(&b'\n') {
                end += 2 + gap;
            } else if let Some(byte) = byte(&bytes[end + 1..range.end]) {
                coded.push(byte);
                end += 3;
            } else {
                break;
            }
        }
        if end == start {
            at = start + 1;
            continue;
        }
        edits.push(Edit::replace(start..end, decoded(&coded, true)));
        at = end;
    }
}

/// Bytes as text: UTF-8, or else the Latin letters that mail is written in without it.
fn decoded(bytes: &[u8], utf8: bool) -> String {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) if utf8 => Cow::from(text),
        _ => Cow::from(bytes.iter().map(|&b| latin(b)).collect::<String>()),
    };
    // (later passes ask the raw text whether there are such spaces and marks at all)
    text.chars()
        .filter(|c| {
            !matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{FEFF}' | '\u{34F}' | '\r')
        })
        .map(|c| if c == '\u{A0}' { ' ' } else { c })
        .collect()
}

/// A byte of Windows-1252, which has all of ISO 8859-1.
fn latin(b: u8) -> char {
    const HIGH: [char; 32] = [
        '€', ' ', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', ' ', 'Ž', ' ', ' ', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', ' ', 'ž', 'Ÿ',
    ];
    match b {
        0x80..=0x9F => HIGH[usize::from(b - 0x80)],
        _ => char::from(b),
    }
}

/// An encoded word: where it ends, its bytes, and whether they are UTF-8.
fn word(text: &str, start: usize) -> Option<(usize, Vec<u8>, bool)> {
    let bytes = &text.as_bytes()[..text.len().min(start + WORD)];
    let rest = bytes.get(start..)?.strip_prefix(b"=?")?;
    let mut parts = rest.splitn(3, |&b| b == b'?');
    let (charset, coding, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let len = rest.windows(2).position(|w| w == b"?=")?;
    let coded = &rest[..len];
    if coded.iter().any(|b| !b.is_ascii_graphic() && *b != b' ') {
        return None;
    }
    // (a language may stand behind the character set: RFC 2231)
    let charset = charset.split(|&b| b == b'*').next().unwrap_or(charset);
    let is =
        |names: &[&str]| names.iter().any(|name| charset.eq_ignore_ascii_case(name.as_bytes()));
    let utf8 = is(&["utf-8", "utf8", "us-ascii"]);
    if !utf8 && !is(&["iso-8859-1", "iso-8859-15", "windows-1252"]) {
        return None;
    }
    let decoded = match coding {
        b"Q" | b"q" => {
            let (mut out, mut at) = (Vec::with_capacity(len), 0);
            while at < len {
                match coded[at] {
                    b'_' => out.push(b' '),
                    b'=' => {
                        out.push(byte(&coded[at + 1..])?);
                        at += 2;
                    }
                    b => out.push(b),
                }
                at += 1;
            }
            out
        }
        b"B" | b"b" => base64(coded)?,
        _ => return None,
    };
    let end = start + 2 + charset_len(text, start)? + 1 + coding.len() + 1 + len + 2;
    Some((end, decoded, utf8))
}

/// Bytes of the character set's name behind `=?`, its language included.
fn charset_len(text: &str, start: usize) -> Option<usize> {
    text.as_bytes()[start + 2..].iter().position(|&b| b == b'?')
}

fn base64(coded: &[u8]) -> Option<Vec<u8>> {
    let value = |b: u8| match b {
        b'A'..=b'Z' => Some(u32::from(b - b'A')),
        b'a'..=b'z' => Some(u32::from(b - b'a') + 26),
        b'0'..=b'9' => Some(u32::from(b - b'0') + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let (mut out, mut bits, mut have) = (Vec::with_capacity(coded.len()), 0u32, 0);
    for &b in coded.iter().filter(|b| **b != b'=') {
        bits = bits << 6 | value(b)?;
        have += 6;
        if have >= 8 {
            have -= 8;
            out.push((bits >> have & 0xFF) as u8);
        }
    }
    Some(out)
}

/// Decodes the encoded words of the head. White space between two of them is nothing (RFC 2047,
/// 6.2), and a character may be cut between them, which the RFC forbids and senders do.
fn words(text: &str, head: usize, edits: &mut Edits) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(step) = bytes[at..head].windows(2).position(|w| w == b"=?") {
        let start = at + step;
        let Some((mut end, mut coded, utf8)) = word(text, start) else {
            at = start + 2;
            continue;
        };
        loop {
            let gap = scan::leading(scan::near(&bytes[end..], 8), |b| b.is_ascii_whitespace());
            match word(text, end + gap).filter(|next| next.2 == utf8 && end + gap < head) {
                Some((to, more, _)) => {
                    coded.extend(more);
                    end = to;
                }
                None => break,
            }
        }
        // (a line of the head stays one)
        let plain = decoded(&coded, utf8).replace('\n', " ");
        edits.push(Edit::replace(start..end, plain));
        at = end.min(head);
    }
}

#[cfg(test)]
#[path = "transfer_tests.rs"]
mod tests;
