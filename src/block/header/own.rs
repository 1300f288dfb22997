//! Labels of a desk's own: what a label of a known header says, where the family's table does not
//! know it or knows better.

use super::{Entry, Key};
use crate::family::Family;

/// A label of a family, in lower case, and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OwnLabel {
    pub family: Family,
    pub label: String,
    pub key: Key,
    /// The key's name in a file of rules.
    pub name: &'static str,
}

/// Families whose labels may be given.
#[cfg(feature = "rules")]
pub(crate) const FAMILIES: [Family; 3] =
    [Family::FrontMatter, Family::ReaderHeader, Family::Record];

/// What a label may be said to be.
#[cfg(feature = "rules")]
pub(crate) const KEYS: [(&str, Key); 7] = [
    ("author", Key::Author),
    ("dateline", Key::Dateline),
    ("headline", Key::Title),
    ("metadata", Key::Other),
    ("published", Key::Published),
    ("site", Key::Site),
    ("url", Key::Url),
];

/// Gives the entries of a family's header the keys of its own labels.
pub(crate) fn rekey(own: &[OwnLabel], family: Option<Family>, text: &str, entries: &mut [Entry]) {
    if !own.iter().any(|label| Some(label.family) == family) {
        return;
    }
    for entry in entries {
        let printed = text[entry.label.range()].trim().to_lowercase();
        let own = own.iter().find(|own| Some(own.family) == family && own.label == printed);
        if let Some(own) = own.filter(|_| !matches!(entry.key, Key::Frame | Key::Envelope)) {
            entry.key = own.key;
        }
    }
}
