//! Characters that leave no ink: controls, zero-width spaces, direction marks, soft hyphens. What
//! carries nothing anywhere goes first of all, or it would hide marks and dates from every pass
//! behind; what means something in some places waits until markup is gone and its neighbours are
//! those that a reader sees.

use std::ops::RangeInclusive;

use super::{Draft, Pass};
use crate::text::edit::{Edit, Edits};
use crate::text::scan;

/// Deletes invisible characters that carry nothing anywhere: they part words from their spelling.
#[derive(Debug)]
pub(crate) struct Invisible;

impl Pass for Invisible {
    fn name(&self) -> &str {
        "invisible"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let any =
            |lead: u8, mut seconds: RangeInclusive<u8>| seconds.any(|b| draft.has_pair(lead, b));
        let controls = (0..0x20).filter(|&b| !is_layout(b)).chain([0x7F]).any(|b| draft.has(b));
        // The first bytes of the characters below.
        let latin = any(0xC2, 0x80..=0x84) || any(0xC2, 0x86..=0x9F);
        let marks = draft.has_punctuation(0x8B..=0x8F)
            || draft.has_punctuation(0xAA..=0xAE)
            || draft.has_pair(0xE2, 0x81);
        let order = draft.has_pair(0xEF, 0xBB) && draft.has(0xBF);
        let letter = draft.has(0xD8) && draft.has(0x9C);
        if !controls && !latin && !marks && !order && !letter {
            return Edits::new();
        }
        delete(draft.text(), |_, _, c| is_idle(c))
    }
}

/// Deletes joiners and soft hyphens where they mean nothing, and the invisible characters that
/// entities stood for.
#[derive(Debug)]
pub(crate) struct Joiners;

impl Pass for Joiners {
    fn name(&self) -> &str {
        "joiners"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let joiners = draft.has_punctuation(0x8C..=0x8D);
        let hyphens = draft.has_pair(0xC2, 0xAD);
        if !joiners && !hyphens && !draft.has(b'&') {
            return Edits::new();
        }
        delete(draft.text(), |text, at, c| {
            is_idle(c) || (is_placed(c) && !is_kept_here(text, at, c))
        })
    }
}

/// Deletes the characters that `goes` names; one deletion for neighbours.
fn delete(text: &str, goes: impl Fn(&str, usize, char) -> bool) -> Edits {
    let mut edits = Edits::new();
    let bytes = text.as_bytes();
    let mut pending = 0..0;
    let mut at = 0;
    loop {
        let near = scan::skip(bytes, at, |b| {
            (b < 0x09)
                | (b.wrapping_sub(0x0E) < 0x12)
                | (b == 0x7F)
                | (b == 0xC2)
                | (b == 0xD8)
                | (b == 0xE2)
                | (b == 0xEF)
        });
        at = scan::first_of(bytes, near, &CANDIDATE);
        // (of the characters that open with this byte, which many Arabic letters do, only one is
        // meant)
        if bytes.get(at) == Some(&0xD8) && bytes.get(at + 1) != Some(&0x9C) {
            at += 2;
            continue;
        }
        let Some(c) = text[at..].chars().next() else { break };
        let end = at + c.len_utf8();
        if goes(text, at, c) {
            if pending.end == at && !pending.is_empty() {
                pending.end = end;
            } else {
                if !pending.is_empty() {
                    edits.push(Edit::delete(pending));
                }
                pending = at..end;
            }
        }
        at = end;
    }
    if !pending.is_empty() {
        edits.push(Edit::delete(pending));
    }
    edits
}

/// Tab, line feed, vertical tab, form feed, carriage return: they lay out the text.
fn is_layout(byte: u8) -> bool {
    (0x09..=0x0D).contains(&byte)
}

/// The bytes that may open a character that goes.
static CANDIDATE: [bool; 256] = {
    let mut table = scan::table(&[0x7F, 0xC2, 0xD8, 0xE2, 0xEF]);
    let mut b = 0;
    while b < 0x20 {
        table[b] = !matches!(b, 0x09..=0x0D);
        b += 1;
    }
    table
};

/// The characters that carry nothing anywhere. Variation selectors choose a glyph and stay; `NEL`
/// is a line end.
fn is_idle(c: char) -> bool {
    matches!(c,
        '\u{00}'..='\u{08}' | '\u{0E}'..='\u{1F}' | '\u{7F}'..='\u{84}' | '\u{86}'..='\u{9F}'
        | '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The characters that carry something in some places: the soft hyphen and the joiners.
fn is_placed(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200C}' | '\u{200D}')
}

/// Whether the character means something where it stands.
fn is_kept_here(text: &str, at: usize, c: char) -> bool {
    let behind = &text[at + c.len_utf8()..];
    match c {
        // At a line's end a soft hyphen is the hyphen of a parted word: whoever joins the lines
        // needs it.
        '\u{AD}' => {
            let blanks = scan::leading(scan::near(behind.as_bytes(), 80), |&b| {
                b == b' ' || b == b'\t' || b == b'\r'
            });
            matches!(behind.as_bytes().get(blanks), Some(b'\n' | 0x0C))
        }
        // Joiners shape Arabic and Indic words and make one emoji of several.
        '\u{200C}' | '\u{200D}' => {
            let before = text[..at].chars().next_back();
            let after = behind.chars().next();
            let both = |is: fn(char) -> bool| before.is_some_and(is) && after.is_some_and(is);
            both(is_joining) || (c == '\u{200D}' && both(is_emoji))
        }
        _ => false,
    }
}

/// Scripts whose letters join: Arabic, Syriac, N'Ko, the Indic scripts with Sinhala, Tibetan,
/// Myanmar, Khmer, Mongolian.
fn is_joining(c: char) -> bool {
    matches!(c,
        '\u{0620}'..='\u{08FF}' | '\u{0900}'..='\u{0DFF}' | '\u{0F00}'..='\u{109F}'
        | '\u{1780}'..='\u{18AF}' | '\u{A8E0}'..='\u{A8FF}' | '\u{FB50}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFC}')
}

/// Symbols that emoji are joined of; a variation selector may stand behind one.
fn is_emoji(c: char) -> bool {
    matches!(c,
        '\u{2190}'..='\u{21FF}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{FE0F}'
        | '\u{1F000}'..='\u{1FAFF}')
}

#[cfg(test)]
#[path = "invisible_tests.rs"]
mod tests;
