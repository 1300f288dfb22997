//! UTF-8 that was once read as Windows-1252 or ISO 8859-1: `â€™` → `’`, `Ã©` → `é`.

use super::{Draft, Pass};
use crate::text::bytes::ByteSet;
use crate::text::edit::{Edit, Edits};
use crate::text::ends;

/// Characters that a dump must show to be one that was read so.
const SEVERAL: usize = 3;

/// Reads the characters of a dump anew, where all of it says that it was read wrongly: several
/// characters are the bytes of one, and no other one beyond ASCII stands in the text. A page that
/// tells of such signs has others, too.
#[derive(Debug)]
pub(crate) struct Mojibake;

impl Pass for Mojibake {
    fn name(&self) -> &str {
        "mojibake"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let whole = if may_show(draft.bytes) { read(draft.text()) } else { None };
        match whole {
            Some(edits) => edits,
            None if draft.has_pair(0xC3, 0x82) => no_breaks(draft.text()),
            None => Edits::new(),
        }
    }
}

/// What ends a line: no pass has unified it yet.
const ENDS: [char; 6] = ['\n', '\r', '\u{B}', '\u{85}', '\u{2028}', '\u{2029}'];

/// No-break spaces alone that were read so, in a text that is as it should be: `Â` before one, and
/// on lines that held nothing else.
fn no_breaks(text: &str) -> Edits {
    let mut edits = Edits::new();
    for (at, sign) in text.match_indices('Â') {
        let end = at + sign.len();
        let space = |c: char| matches!(c, ' ' | '\u{A0}');
        let rest = text[end..].trim_start_matches(space);
        let alone = || rest.is_empty() || rest.starts_with(ENDS);
        let opens = || {
            let before = text[..at].trim_end_matches(space);
            before.is_empty() || before.ends_with('Â') || before.ends_with(ENDS)
        };
        let in_word = |c: char| c.is_uppercase() || c.is_control();
        let word = || !text[..at].ends_with(ENDS) && text[..at].ends_with(in_word);
        if text[end..].starts_with('\u{A0}') && !word() || alone() && opens() {
            edits.push(Edit::delete(at..end));
        }
    }
    if edits.len() >= SEVERAL { edits } else { Edits::new() }
}

/// Whether a text is one that was read wrongly: then its bytes say nothing of what it will hold.
pub(crate) fn is_shown(text: &str, bytes: ByteSet) -> bool {
    may_show(bytes) && read(text).is_some()
}

/// A first byte of two to four stands in UTF-8 behind `0xC3`, one of the others behind `0xC2`, or
/// as a sign of Windows-1252.
fn may_show(bytes: ByteSet) -> bool {
    bytes.has(0xC3) && [0xC2, 0xC5, 0xC6, 0xCB, 0xE2].iter().any(|lead| bytes.has(*lead))
}

/// The edits, where no character speaks against them.
fn read(text: &str) -> Option<Edits> {
    let bytes = text.as_bytes();
    let mut edits = Edits::new();
    let mut at = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    loop {
        at += bytes[at..].iter().position(|b| !b.is_ascii()).unwrap_or(bytes.len() - at);
        if at == bytes.len() {
            break;
        }
        // (a line end is no sign of how the dump was read)
        if let Some((end, len)) =
            ends::next(&bytes[..bytes.len().min(at + 3)], at).filter(|(end, _)| *end == at)
        {
            at = end + len;
            continue;
        }
        let (len, with) = character(&text[at..]).or_else(|| damaged(&text[at..]))?;
        edits.push(Edit::replace(at..at + len, with.to_owned()));
        at += len;
    }
    (edits.len() >= SEVERAL).then_some(edits)
}

/// The character whose bytes open a text, and how many bytes of the text they are.
fn character(text: &str) -> Option<(usize, String)> {
    let mut chars = text.chars();
    let first = byte(chars.next()?)?;
    let len = match first {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let mut found = vec![first];
    let mut ends = text.len() - chars.as_str().len();
    while found.len() < len {
        let c = chars.next()?;
        found.push(byte(c).filter(|b| (0x80..0xC0).contains(b))?);
        ends += c.len_utf8();
    }
    String::from_utf8(found).ok().map(|c| (ends, c))
}

/// A character of which a byte is lost: a no-break space that became a space (`Ã ` was `à`), and
/// the last byte of `”`, which Windows-1252 does not have.
fn damaged(text: &str) -> Option<(usize, String)> {
    let behind = |mark: &str| {
        let ends = |rest: &&str| rest.is_empty() || rest.starts_with(' ') || rest.starts_with(ENDS);
        text.strip_prefix(mark).filter(ends)
    };
    if text.starts_with("â€") && !text["â€".len()..].starts_with(char::is_alphabetic) {
        return Some(("â€".len(), "”".to_owned()));
    }
    if let Some(rest) = behind("Ã") {
        // (where the space stands for its byte there is another behind it, or none belongs there)
        let own = ["  ", " .", " ,", " )"].iter().any(|behind| rest.starts_with(behind));
        return Some(("Ã".len() + usize::from(own), "à".to_owned()));
    }
    behind("Â").map(|_| ("Â".len(), String::new()))
}

/// The byte that Windows-1252 or ISO 8859-1 reads as a character.
fn byte(c: char) -> Option<u8> {
    const SIGNS: [(char, u8); 27] = [
        ('€', 0x80),
        ('‚', 0x82),
        ('ƒ', 0x83),
        ('„', 0x84),
        ('…', 0x85),
        ('†', 0x86),
        ('‡', 0x87),
        ('ˆ', 0x88),
        ('‰', 0x89),
        ('Š', 0x8A),
        ('‹', 0x8B),
        ('Œ', 0x8C),
        ('Ž', 0x8E),
        ('‘', 0x91),
        ('’', 0x92),
        ('“', 0x93),
        ('”', 0x94),
        ('•', 0x95),
        ('–', 0x96),
        ('—', 0x97),
        ('˜', 0x98),
        ('™', 0x99),
        ('š', 0x9A),
        ('›', 0x9B),
        ('œ', 0x9C),
        ('ž', 0x9E),
        ('Ÿ', 0x9F),
    ];
    match c {
        '\u{80}'..='\u{FF}' => u8::try_from(u32::from(c)).ok(),
        _ => SIGNS.iter().find(|(sign, _)| *sign == c).map(|(_, byte)| *byte),
    }
}

#[cfg(test)]
#[path = "mojibake_tests.rs"]
mod tests;
