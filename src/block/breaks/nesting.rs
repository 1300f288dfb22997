//! Quotation marks and brackets that are open at a line's end.

use crate::text::scan;

/// Quotations and brackets that a paragraph has opened and not closed so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Nesting {
    quotes: i8,
    brackets: i8,
    /// Whether the number of `"` so far is odd.
    pub(super) straight: bool,
    /// Whether the innermost quotation was opened by `„`, which German typists close with `"`.
    low: bool,
}

impl Nesting {
    /// Takes in the next line of the paragraph.
    pub(crate) fn feed(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut at = 0;
        loop {
            at = scan::skip(bytes, at, may_nest);
            let Some(step) =
                bytes.get(at..).and_then(|rest| rest.iter().position(|b| NESTING[usize::from(*b)]))
            else {
                break;
            };
            at += step;
            let Some(c) = text[at..].chars().next() else { break };
            at += c.len_utf8();
            match c {
                '„' => (self.quotes, self.low) = (self.quotes.saturating_add(1), true),
                '«' | '「' | '『' | '《' => self.quotes = self.quotes.saturating_add(1),
                // `“` opens in English and closes in German: it closes where one is open that it
                // can close
                '“' if self.quotes > 0 => (self.quotes, self.low) = (self.quotes - 1, false),
                '“' => self.quotes += 1,
                '”' | '»' | '」' | '』' | '》' => self.quotes = (self.quotes - 1).max(0),
                '(' | '[' | '（' => self.brackets = self.brackets.saturating_add(1),
                ')' | ']' | '）' => self.brackets = (self.brackets - 1).max(0),
                '"' if self.low && self.quotes > 0 => {
                    (self.quotes, self.low) = (self.quotes - 1, false)
                }
                // (both were typed: one mark)
                '"' if text[at..].starts_with('„') => {}
                '"' => self.straight = !self.straight,
                _ => {}
            }
        }
    }

    pub(crate) fn is_open(self) -> bool {
        self.quotes > 0 || self.brackets > 0
    }
}

/// The bytes that are or open a bracket or a quotation mark: `"`, `«»`, `“”„`, `「」『』《》`, `（）`.
static NESTING: [bool; 256] = scan::table(&[b'"', b'(', b')', b'[', b']', 0xC2, 0xE2, 0xE3, 0xEF]);

/// Whether a byte may be one of [`NESTING`], told without a branch: it is one of them or a
/// neighbour, and no Cyrillic letter or ideograph.
fn may_nest(b: u8) -> bool {
    (b >= 0xC2) & (b & 0xFE != 0xD0) & (b.wrapping_sub(0xE4) > 5)
        | (b.wrapping_sub(b'"') < 8)
        | (b.wrapping_sub(b'[') < 3)
}
