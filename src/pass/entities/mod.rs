//! HTML entities that a converter left over: `&amp;`, `&#8217;`, `&amp;quot;`.

mod named;

use std::ops::Range;

use super::markdown::bare_address_end;
use super::{Draft, Pass};
use crate::text::edit::{Edit, Edits};
use crate::text::scan;
use named::NAMED;

/// The longest entity that is read, `&` and `;` included.
const MAX_ENTITY: usize = 12;
/// How often an entity may have been encoded.
const MAX_LEVELS: usize = 3;

/// The entities that XML has without a declaration.
const ESCAPED: [&[u8]; 6] = [b"amp;", b"quot;", b"lt;", b"gt;", b"apos;", b"#39;"];

/// What HTML reads for the numbers 128 to 159, which old news systems wrote as Windows-1252; U+0000
/// where it has no character.
const WINDOWS_1252: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘',
    '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// Puts the characters in place of left-over entities.
#[derive(Debug)]
pub(crate) struct Entities;

impl Pass for Entities {
    fn name(&self) -> &str {
        "entities"
    }

    fn reads_code(&self) -> bool {
        true
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let mut edits = Edits::new();
        if !draft.has(b'&') {
            return edits;
        }
        let bytes = draft.text().as_bytes();
        let mut at = 0;
        loop {
            let sign = scan::find(bytes, at, b'&');
            if sign == bytes.len() {
                break;
            }
            // (an address that it stands in has no space or line end)
            at += bytes[at..sign]
                .iter()
                .rposition(|&b| matches!(b, b' ' | b'\n'))
                .map_or(0, |space| space + 1);
            while at <= sign {
                at += bytes[at..sign]
                    .iter()
                    .position(|&b| matches!(b, b':' | b'w'))
                    .unwrap_or(sign - at);
                at = match bytes[at] {
                    b':' => match bare_address_end(bytes, at) {
                        Some(end) => address(bytes, at..end, &mut edits),
                        None => at + 1,
                    },
                    b'w' if bytes[at..].starts_with(b"www.") => {
                        let len = bytes[at..]
                            .iter()
                            .position(u8::is_ascii_whitespace)
                            .unwrap_or(bytes.len() - at);
                        address(bytes, at..at + len, &mut edits)
                    }
                    b'&' => match entity(bytes, at) {
                        Some((end, text)) => {
                            edits.push(text.map_or_else(
                                || Edit::delete(at..end),
                                |c| Edit::replace(at..end, c.to_string()),
                            ));
                            end
                        }
                        None => at + 1,
                    },
                    _ => at + 1,
                };
            }
        }
        edits
    }
}

/// An address and its end. Its `&` parts its parameters (`?a=1&copy=2`); what XML wants escaped
/// everywhere (`&amp;`, `&quot;`) was so here, too.
fn address(bytes: &[u8], range: Range<usize>, edits: &mut Edits) -> usize {
    let mut at = range.start;
    while let Some(step) =
        bytes.get(at..range.end).and_then(|rest| rest.iter().position(|&b| b == b'&'))
    {
        at += step;
        let escaped = ESCAPED.iter().any(|name| bytes[at + 1..].starts_with(name));
        match entity(bytes, at).filter(|_| escaped) {
            Some((end, Some(c))) => {
                edits.push(Edit::replace(at..end, c.to_string()));
                at = end;
            }
            _ => at += 1,
        }
    }
    at.max(range.end)
}

/// Reads the entity at `at`: where it ends, and its character (`None` for a control character). One
/// that was encoded again is decoded to the ground, so that `&amp;quot;` is one quotation mark.
fn entity(bytes: &[u8], at: usize) -> Option<(usize, Option<char>)> {
    let (mut end, mut c) = one(&bytes[at + 1..]).map(|(len, c)| (at + 1 + len, c))?;
    for _ in 1..MAX_LEVELS {
        if c != Some('&') || bytes[end - 1] != b';' {
            break;
        }
        let Some((len, inner)) = one(&bytes[end..]).filter(|(len, _)| bytes[end + len - 1] == b';')
        else {
            break;
        };
        (end, c) = (end + len, inner);
    }
    Some((end, c))
}

/// Reads what follows an `&`: its length and its character.
fn one(rest: &[u8]) -> Option<(usize, Option<char>)> {
    // (nearly all that are left over)
    match rest {
        [b'a', b'm', b'p', b';', ..] => return Some((4, Some('&'))),
        [b'q', b'u', b'o', b't', b';', ..] => return Some((5, Some('"'))),
        [b'n', b'b', b's', b'p', b';', ..] => return Some((5, Some('\u{A0}'))),
        _ => {}
    }
    let len =
        scan::leading(scan::near(rest, MAX_ENTITY), |b| b.is_ascii_alphanumeric() || *b == b'#');
    let name = std::str::from_utf8(&rest[..len]).ok()?;
    if rest.get(len) != Some(&b';') {
        // (HTML reads a number without its semicolon, too)
        if let Some(digits) =
            name.strip_prefix('#').filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
        {
            return Some((len, numeric(digits)?));
        }
        // HTML allows these two without the semicolon; news systems cut it off.
        let (legacy, c) =
            [("amp", '&'), ("nbsp", '\u{A0}')].into_iter().find(|(legacy, _)| name == *legacy)?;
        return (rest.get(len) != Some(&b'=')).then_some((legacy.len(), Some(c)));
    }
    let c = match name.strip_prefix('#') {
        Some(number) => numeric(number)?,
        None => Some(NAMED[NAMED.binary_search_by(|(n, _)| n.cmp(&name)).ok()?].1),
    };
    Some((len + 1, c))
}

/// `39` or `x27`. The inner value is `None` for controls, which stand for nothing; numbers that are
/// no character stay as they are.
fn numeric(number: &str) -> Option<Option<char>> {
    let (digits, radix) = match number.strip_prefix(['x', 'X']) {
        Some(hex) => (hex, 16),
        None => (number, 10),
    };
    if digits.is_empty() || digits.contains('#') {
        return None;
    }
    let c = match u32::from_str_radix(digits, radix).ok()? {
        code @ 0x80..=0x9F => WINDOWS_1252[code as usize - 0x80],
        code => char::from_u32(code)?,
    };
    match c {
        // A pass adds no line of its own.
        '\n' | '\t' | '\u{2028}' | '\u{2029}' => Some(Some(' ')),
        _ if c.is_control() => Some(None),
        _ => Some(Some(c)),
    }
}

#[cfg(test)]
mod tests;
