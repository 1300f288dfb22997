//! Words by which a byline's names are told, where no language's list has them: what stands in a
//! name, behind it, or beside it.

use crate::text::chars::for_letters;

/// Suffixes of a name that tell its bearer from his father: they are printed as part of the name.
pub(super) const GENERATIONS: &[&str] =
    &["jr", "sr", "ii", "iii", "iv", "júnior", "junior", "filho", "neto"];
/// Degrees that stand behind a name.
pub(super) const DEGREES: &[&str] = &[
    "md", "phd", "jd", "esq", "mba", "rn", "dds", "cpa", "dphil", "cfa", "dvm", "edd", "psyd",
    "pharmd", "mph", "mp",
];
/// Given names and surnames that are function words of some language (`Will`, `Hans`, `Per`, `Li`):
/// a capital makes them names.
const NAMES_TOO: &[&str] = &[
    "al", "ali", "an", "ana", "ben", "bo", "dan", "della", "do", "don", "ella", "ha", "hans", "ho",
    "ina", "jo", "ken", "kim", "le", "li", "lo", "ma", "mai", "max", "mi", "mina", "ni", "nu",
    "ona", "per", "sam", "son", "su", "tom", "tu", "uma", "una", "van", "vi", "will",
];
/// Words by which a publication or a desk names itself in many languages, at the end of its name.
pub(super) const DESKS: &[&str] = &[
    "news",
    "media",
    "press",
    "staff",
    "online",
    "newsroom",
    "radio",
    "tv",
    "magazine",
    "times",
    "tribune",
    "gazette",
    "zeitung",
    "nachrichten",
    "newspaper",
    "redaktion",
];
/// Words that end the name of an agency for pictures: behind a slash it is a credit's (`Jane
/// Doe/Sample Images`).
pub(super) const PICTURES: &[&str] = &["images", "pictures", "photo", "photos"];
/// Networks, as buttons beside a name print them; tools glue them to it (`Jane DoeTwitter`).
pub(super) const NETWORKS: &[&str] =
    &["Twitter", "Facebook", "Instagram", "LinkedIn", "Mastodon", "Bluesky", "YouTube", "Follow"];

/// Whether a word's letters, in lower case, are a word of a list.
pub(super) fn is_listed(word: &str, list: &[&str]) -> bool {
    const LONGEST: usize = 16;
    let (mut bare, mut len) = ([0u8; LONGEST], 0);
    for_letters(word, |byte| {
        if let Some(slot) = bare.get_mut(len) {
            *slot = byte;
        }
        len += 1;
    });
    bare.get(..len).is_some_and(|bare| list.iter().any(|listed| listed.as_bytes() == bare))
}

/// Whether a capitalised function word may be a name.
pub(super) fn is_name_too(word: &str) -> bool {
    is_listed(word, NAMES_TOO)
}
