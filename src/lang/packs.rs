//! The packs of the crate: one file of words each, one line here.

use super::kinds::{DateUnit, Label, LangPack};

/// Takes in the packs, a file each, related ones side by side (what is alike packs well); a feature
/// each decides whether it is one of [`ALL`]. (What passes need of a language stands beside its
/// pack, and stays.)
macro_rules! packs {
    ($($feature:literal $name:ident $file:literal,)*) => {
        $(#[cfg_attr(not(feature = $feature), allow(dead_code))]
        #[path = $file]
        pub(crate) mod $name;)*

        /// Every pack of the crate that its features leave in. The order decides nothing but ties
        /// between equally likely languages.
        ///
        /// ```
        /// use copydesk::LANGUAGES;
        /// let tags: Vec<&str> = LANGUAGES.iter().map(|pack| pack.tag).collect();
        /// assert!(tags.contains(&"en") && tags.contains(&"uk"));
        /// ```
        pub static ALL: &[LangPack] = &[$(#[cfg(feature = $feature)] $name::PACK,)*];
    };
}

packs! {
    "lang-en" en "germanic/en.rs",
    "lang-de" de "germanic/de.rs",
    "lang-fr" fr "romance/fr.rs",
    "lang-es" es "romance/es.rs",
    "lang-it" it "romance/it.rs",
    "lang-pt" pt "romance/pt.rs",
    "lang-nl" nl "germanic/nl.rs",
    "lang-sv" sv "germanic/sv.rs",
    "lang-no" no "germanic/no.rs",
    "lang-da" da "germanic/da.rs",
    "lang-fi" fi "uralic/fi.rs",
    "lang-is" is "germanic/is.rs",
    "lang-pl" pl "slavic/pl.rs",
    "lang-cs" cs "slavic/cs.rs",
    "lang-sk" sk "slavic/sk.rs",
    "lang-hu" hu "uralic/hu.rs",
    "lang-tr" tr "tr.rs",
    "lang-ru" ru "cyrillic/ru.rs",
    "lang-uk" uk "cyrillic/uk.rs",
    "lang-bg" bg "cyrillic/bg.rs",
    "lang-ro" ro "romance/ro.rs",
    "lang-lt" lt "baltic/lt.rs",
    "lang-lv" lv "baltic/lv.rs",
    "lang-et" et "uralic/et.rs",
    "lang-el" el "el.rs",
    "lang-zh" zh "asia/zh.rs",
    "lang-ja" ja "asia/ja.rs",
    "lang-ko" ko "asia/ko.rs",
    "lang-vi" vi "vi.rs",
    "lang-id" id "id.rs",
    "lang-ar" ar "abjad/ar.rs",
    "lang-he" he "abjad/he.rs",
    "lang-fa" fa "abjad/fa.rs",
    "lang-hi" hi "hi.rs",
}
