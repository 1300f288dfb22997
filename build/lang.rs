//! The packs, and the tables of their words' hashes, as the crate has them.

#[path = "../src/lang/cyrillic.rs"]
mod cyrillic;
#[path = "../src/lang/kinds.rs"]
pub(crate) mod kinds;
#[path = "../src/lang/letters.rs"]
mod letters;
#[path = "../src/lang/packs.rs"]
pub(crate) mod packs;
#[path = "../src/lang/table.rs"]
pub(crate) mod table;
#[path = "../src/lang/token.rs"]
pub(crate) mod token;
#[path = "../src/lang/words.rs"]
pub(crate) mod words;

pub(crate) mod tables;
