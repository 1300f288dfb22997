//! What the words' hashes need of the crate.

#[path = "../src/text/chars.rs"]
pub(crate) mod chars;
#[path = "../src/text/scan.rs"]
pub(crate) mod scan;
