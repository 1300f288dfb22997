//! A hash of bytes that come one by one: what is compared by it is compared by nothing else, so it
//! is of 64 bits.

/// FNV-1a.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ByteHash(u64);

impl ByteHash {
    pub(crate) const START: ByteHash = ByteHash(0xcbf2_9ce4_8422_2325);

    pub(crate) fn push(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    }

    pub(crate) fn finish(self) -> u64 {
        self.0
    }
}
