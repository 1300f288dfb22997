//! Characters that leave no ink: controls, zero-width spaces, direction marks, soft hyphens.

use super::{Draft, Pass};
use crate::text::chars::skip_plain;
use crate::text::edit::{Edit, Edits};

/// Deletes invisible characters that carry nothing: they part words from their spelling.
#[derive(Debug)]
pub(crate) struct Invisible;

impl Pass for Invisible {
    fn name(&self) -> &str {
        "invisible"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let mut edits = Edits::new();
        // The lead bytes of the characters below; an entity (`&shy;`) can stand for any of them.
        let controls = (0..0x20).filter(|&b| !is_layout(b)).chain([0x7F]).any(|b| draft.has(b));
        if !controls && ![0xC2, 0xD8, 0xE2, 0xEF, b'&'].iter().any(|&b| draft.has(b)) {
            return edits;
        }
        let text = draft.text();
        let bytes = text.as_bytes();
        // One deletion for neighbours.
        let mut pending = 0..0;
        let mut at = 0;
        loop {
            at = skip_plain(bytes, at, |b, _| is_candidate(b));
            let Some(step) = bytes[at..].iter().position(|&b| is_candidate(b)) else { break };
            at += step;
            let Some(c) = text[at..].chars().next() else { break };
            let end = at + c.len_utf8();
            if is_deleted(c) && !is_kept_here(text, at, c) {
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
}

/// Tab, line feed, vertical tab, form feed, carriage return: they lay out the text.
fn is_layout(byte: u8) -> bool {
    (0x09..=0x0D).contains(&byte)
}

/// Whether an invisible character can begin with this byte.
fn is_candidate(byte: u8) -> bool {
    matches!(byte, 0..=0x08 | 0x0E..=0x1F | 0x7F | 0xC2 | 0xD8 | 0xE2 | 0xEF)
}

/// The characters to delete. Variation selectors choose a glyph and stay; `NEL` is a line end.
fn is_deleted(c: char) -> bool {
    matches!(c,
        '\u{00}'..='\u{08}' | '\u{0E}'..='\u{1F}' | '\u{7F}'..='\u{84}' | '\u{86}'..='\u{9F}'
        | '\u{AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Whether the character means something where it stands.
fn is_kept_here(text: &str, at: usize, c: char) -> bool {
    let behind = &text[at + c.len_utf8()..];
    match c {
        // At a line's end a soft hyphen is the hyphen of a parted word: whoever joins the lines needs it.
        '\u{AD}' => {
            let blanks = behind.bytes().take(80).take_while(|&b| b == b' ' || b == b'\t' || b == b'\r').count();
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

/// Scripts whose letters join: Arabic, Syriac, N'Ko, the Indic scripts with Sinhala, Tibetan, Myanmar, Khmer, Mongolian.
fn is_joining(c: char) -> bool {
    matches!(c,
        '\u{0620}'..='\u{08FF}' | '\u{0900}'..='\u{0DFF}' | '\u{0F00}'..='\u{109F}' | '\u{1780}'..='\u{18AF}'
        | '\u{A8E0}'..='\u{A8FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// Symbols that emoji are joined of; a variation selector may stand behind one.
fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21FF}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::pass::testing::{check, check_same, edits};

    #[test]
    fn invisible_characters_go() {
        check(
            &Invisible,
            &[
                ("\u{FEFF}Head", "Head"),
                ("a\u{200B}b", "ab"),
                ("a\u{200B}\u{2060}\u{200E}b", "ab"),
                ("x\u{0}\u{1}y\u{7F}", "xy"),
                ("\u{1F}wire", "wire"),
                ("a\u{93}b", "ab"),
                ("ver\u{AD}boten", "verboten"),
                ("ver\u{AD}", "ver"),
                ("ver\u{AD} boten", "ver boten"),
                ("\u{202B}abc\u{202C}", "abc"),
                ("\u{2066}abc\u{2069}", "abc"),
                ("a\u{200D}b", "ab"),
                ("a\u{200C} b", "a b"),
                ("کتاب\u{200C} ها", "کتاب ها"),
                ("😀\u{200D}x", "😀x"),
                ("\u{061C}١٢", "١٢"),
            ],
        );
    }

    #[test]
    fn what_means_something_stays() {
        check_same(
            &Invisible,
            &[
                "a\tb\nc\u{C}d",
                "ver\u{AD}\nboten",
                "ver\u{AD}  \nboten",
                "ver\u{AD}\u{C}boten",
                "می\u{200C}خواهم",
                "क्\u{200D}ष",
                "👩\u{200D}🚀",
                "👁\u{FE0F}\u{200D}🗨\u{FE0F}",
                "❤\u{FE0F}",
                "a\u{A0}b\u{2009}c",
                "“é” – ق",
            ],
        );
    }

    proptest! {
        #[test]
        fn edits_are_valid(text in "[\u{0}-\u{20}\u{7F}-\u{AF}\u{200A}-\u{2069}\u{FEFF}a-cم👩\n]{0,60}") {
            edits(&Invisible, &text);
        }
    }
}
