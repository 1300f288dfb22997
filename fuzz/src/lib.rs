//! What the targets share: the texts that they are given, and how these are changed.
#![allow(dead_code)]

pub mod mutator;
pub mod support;

#[path = "../../tests/each_family/entries.rs"]
mod entries;
#[path = "../../tests/growth/src/literals.rs"]
pub mod literals;

use std::path::Path;
use std::sync::LazyLock;

use entries::Entry;

/// Dumps of every family that the documentation names, files of several articles among them.
pub static FAMILIES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let dumps = |entry: Entry| {
        let told = entry.articles.into_iter().chain([entry.negative]).map(|told| told.raw);
        told.chain(entry.several.map(|(raw, _)| raw)).collect::<Vec<_>>()
    };
    entries::entries().into_iter().flat_map(dumps).collect()
});

/// The literals of the library's source and the words of its languages.
pub static PIECES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut all = literals::literals(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../src")));
    all.extend(literals::words(2));
    all
});

/// Bytes as text: what is no UTF-8 is left out, so that a whole input counts.
pub fn text(bytes: &[u8]) -> String {
    bytes.utf8_chunks().map(|chunk| chunk.valid()).collect()
}

/// A byte that chooses, and text.
pub fn choice_and_text(bytes: &[u8]) -> (usize, String) {
    match bytes {
        [first, rest @ ..] => ((*first).into(), text(rest)),
        [] => (0, String::new()),
    }
}

/// Makes `mutator::mutate` the mutator of a target whose first `$head` bytes are no text. What
/// stands in `$own` is put into its texts beside the literals of the source.
#[macro_export]
macro_rules! text_mutator {
    ($head:expr) => {
        $crate::text_mutator!($head, &[]);
    };
    ($head:expr, $own:expr) => {
        libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, max: usize, seed: u32| {
            $crate::mutator::mutate(data, size, max, seed, $head, $own)
        });
    };
}
