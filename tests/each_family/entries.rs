//! What is held against each family. (The fuzz targets take their seeds from here, too.)

mod databases;
mod exports;
mod heads;
mod letters;
pub(crate) mod stories;
mod wires;

use copydesk::Family;
use stories::Told;

/// What is held against a family.
pub(crate) struct Entry {
    /// As the documentation's table has it in its first column.
    pub name: &'static str,
    /// The value of its own, where it has one.
    pub family: Option<Family>,
    pub articles: [Told; 2],
    /// A story that is none of the family's.
    pub negative: Told,
    /// A file of several articles, and their headlines.
    pub several: Option<(String, Vec<&'static str>)>,
}

pub(crate) fn entries() -> Vec<Entry> {
    [
        wires::entries(),
        databases::entries(),
        exports::entries(),
        letters::entries(),
        heads::entries(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
