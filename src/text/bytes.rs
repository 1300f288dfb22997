//! Which bytes a text holds: whoever looks for a sign asks this first.

use super::scan;

/// Which bytes a text holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct ByteSet {
    bytes: [u64; 4],
    /// The second bytes of characters with the first bytes of [`LEADS`]; all of them where nobody
    /// has looked.
    seconds: [u64; LEADS.len()],
    /// The last bytes of the characters from U+2000 to U+203F, in the same way.
    punctuation: u64,
}

/// The first bytes of characters that passes look for. In a text of letters beyond ASCII the bytes
/// behind them are common, so that pairs are looked at.
const LEADS: [u8; 4] = [0xC2, 0xE2, 0xE3, 0xEF];

impl ByteSet {
    pub(crate) fn of(text: &str) -> ByteSet {
        let mut seen = [0u8; 256];
        let mut many = text.as_bytes().chunks_exact(32);
        for stretch in many.by_ref() {
            stretch.iter().for_each(|&b| seen[b as usize] = 1);
        }
        many.remainder().iter().for_each(|&b| seen[b as usize] = 1);
        let mut set = [0u64; 4];
        for (i, eight) in seen.chunks_exact(8).enumerate() {
            // the product moves the lowest bit of each of the eight bytes into the highest byte,
            // one beside the other
            let bits = scan::piece_at(eight, 0).wrapping_mul(0x0102_0408_1020_4080) >> 56;
            set[i / 8] |= bits << (i % 8 * 8);
        }
        let mut set =
            ByteSet { bytes: set, seconds: [u64::MAX; LEADS.len()], punctuation: u64::MAX };
        // (quotation marks alone have few bytes)
        if (0xC2..=0xFF).any(|b| b != 0xE2 && set.has(b)) {
            set.look_at_pairs(text);
        }
        set
    }

    fn look_at_pairs(&mut self, text: &str) {
        static LEAD: [bool; 256] = scan::table(&LEADS);
        (self.seconds, self.punctuation) = ([0; LEADS.len()], 0);
        let bytes = text.as_bytes();
        let mut at = 0;
        loop {
            at = scan::skip(bytes, at, |b| (b == 0xC2) | (b == 0xE2) | (b == 0xE3) | (b == 0xEF));
            let Some(step) =
                bytes.get(at..).and_then(|rest| rest.iter().position(|b| LEAD[usize::from(*b)]))
            else {
                break;
            };
            at += step;
            let second = bytes.get(at + 1).copied().unwrap_or(0);
            let of_lead = LEADS.iter().zip(&mut self.seconds).find(|(lead, _)| **lead == bytes[at]);
            of_lead.into_iter().for_each(|(_, seconds)| *seconds |= 1 << (second & 63));
            if (bytes[at], second) == (0xE2, 0x80) {
                self.punctuation |= 1 << (bytes.get(at + 2).copied().unwrap_or(0) & 63);
            }
            at += 2;
        }
    }

    /// Any byte and pair there may be.
    pub(crate) const ANY: ByteSet =
        ByteSet { bytes: [u64::MAX; 4], seconds: [u64::MAX; LEADS.len()], punctuation: u64::MAX };

    /// The same with this byte of ASCII.
    pub(crate) fn with(mut self, byte: u8) -> ByteSet {
        self.bytes[byte as usize / 64] |= 1 << (byte % 64);
        self
    }

    pub(crate) fn has(self, byte: u8) -> bool {
        self.bytes[byte as usize / 64] & (1 << (byte % 64)) != 0
    }

    /// Whether the text may hold a line end beyond ASCII: `NEL`, `U+2028`, `U+2029`.
    pub(crate) fn may_hold_unicode_ends(self) -> bool {
        (0xA8..=0xA9).any(|last| self.has_punctuation(last)) || self.has_pair(0xC2, 0x85)
    }

    pub(crate) fn has_pair(self, lead: u8, second: u8) -> bool {
        let of_lead = LEADS.iter().zip(self.seconds).find(|(of, _)| **of == lead);
        self.has(lead)
            && self.has(second)
            && of_lead.is_none_or(|(_, seconds)| seconds >> (second & 63) & 1 != 0)
    }

    pub(crate) fn has_punctuation(self, last: u8) -> bool {
        self.has_pair(0xE2, 0x80) && self.has(last) && self.punctuation >> (last & 63) & 1 != 0
    }
}

#[cfg(test)]
#[path = "bytes_tests.rs"]
mod tests;
