//! What the documentation promises of every article, as a check.

use super::Article;
use crate::text::chars::is_invisible_or_space;

impl Article {
    /// Checks the invariants that the documentation states, against the raw text that was parsed.
    #[doc(hidden)]
    pub fn check_invariants(&self, raw: &str) -> Result<(), String> {
        let mut owned = vec![0u8; raw.len()];
        for piece in &self.pieces {
            let range = piece.raw.range();
            if range.end > raw.len()
                || range.start < self.raw_span.start()
                || range.end > self.raw_span.end()
                || !raw.is_char_boundary(range.start)
                || !raw.is_char_boundary(range.end)
            {
                return Err(format!("piece {piece:?} is not inside the raw text"));
            }
            if piece.owner as usize >= self.items.len() {
                return Err(format!("piece {piece:?} has no owner"));
            }
            for byte in &mut owned[range] {
                *byte = byte.saturating_add(1);
            }
        }
        for (at, c) in raw.char_indices() {
            if is_invisible_or_space(c) || !self.raw_span.range().contains(&at) {
                continue;
            }
            for (i, owners) in owned[at..at + c.len_utf8()].iter().enumerate() {
                if *owners != 1 {
                    return Err(format!("byte {} ({c:?}) has {owners} owners", at + i));
                }
            }
        }
        let mut end = 0;
        for block in self.body() {
            let span = block.text().span();
            if span.start() < end {
                return Err(format!("body block {span:?} begins before byte {end}"));
            }
            end = span.end();
            if block.text().as_str().trim().is_empty() {
                return Err(format!("body block {span:?} is empty"));
            }
            let raw_span = block.text().raw_span();
            if !raw.is_char_boundary(raw_span.start()) || !raw.is_char_boundary(raw_span.end()) {
                return Err(format!("raw span {raw_span:?} is inside a character"));
            }
        }
        Ok(())
    }
}
