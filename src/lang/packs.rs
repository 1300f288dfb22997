//! The packs of the crate, whose words are `copydesk-lang`: one line here for each.

use copydesk_lang as data;

use super::kinds::{DateUnit, Label, LangPack};

type Named<K> = (K, &'static [&'static str]);

/// A function that gives lists the kinds of this crate for those of the same names in `data`, of
/// which the compiler sees that none is forgotten.
macro_rules! kinds {
    ($name:ident $kind:ident $first:ident $($other:ident)*) => {
        #[allow(dead_code)] // (where no language is left in)
        const fn $name<const N: usize>(lists: &[Named<data::$kind>]) -> [Named<$kind>; N] {
            let mut named: [Named<$kind>; N] = [($kind::$first, &[]); N];
            let mut i = 0;
            while i < N {
                let kind = match lists[i].0 {
                    data::$kind::$first => $kind::$first,
                    $(data::$kind::$other => $kind::$other,)*
                };
                named[i] = (kind, lists[i].1);
                i += 1;
            }
            named
        }
    };
}

kinds! { labels Label
    Byline Role Agency Related Caption Credit Canonical Published Updated Share Newsletter
    Advertisement Cookie Comments Copyright Navigation Account Player Correction Metadata Headline
    Teasers Conjunction
}

kinds! { units DateUnit Year Month Day Hour Minute Am Pm }

/// A pack of `data` with the kinds of this crate.
#[allow(unused_macros)] // (where no language is left in)
macro_rules! pack {
    ($name:ident) => {{
        const PACK: data::LangPack = data::$name::PACK;
        const UNITS: [Named<DateUnit>; PACK.date_units.len()] = units(PACK.date_units);
        const LABELS: [Named<Label>; PACK.labels.len()] = labels(PACK.labels);
        LangPack {
            tag: PACK.tag,
            stop_words: PACK.stop_words,
            months: PACK.months,
            weekdays: PACK.weekdays,
            date_words: PACK.date_words,
            date_units: &UNITS,
            ordinals: PACK.ordinals,
            abbreviations: PACK.abbreviations,
            final_abbreviations: PACK.final_abbreviations,
            month_first: PACK.month_first,
            and_words: PACK.and_words,
            name_particles: PACK.name_particles,
            labels: &LABELS,
        }
    }};
}

/// A feature each decides whether a pack is one of [`ALL`].
macro_rules! packs {
    ($($feature:literal $name:ident,)*) => {
        /// Every pack of the crate that its features leave in. The order decides nothing but ties
        /// between equally likely languages.
        ///
        /// ```
        /// use copydesk::LANGUAGES;
        /// let tags: Vec<&str> = LANGUAGES.iter().map(|pack| pack.tag).collect();
        /// assert!(tags.contains(&"en") && tags.contains(&"uk"));
        /// ```
        pub static ALL: &[LangPack] = &[$(#[cfg(feature = $feature)] pack!($name),)*];
    };
}

packs! {
    "lang-en" en,
    "lang-de" de,
    "lang-fr" fr,
    "lang-es" es,
    "lang-it" it,
    "lang-pt" pt,
    "lang-nl" nl,
    "lang-sv" sv,
    "lang-no" no,
    "lang-da" da,
    "lang-fi" fi,
    "lang-is" is,
    "lang-pl" pl,
    "lang-cs" cs,
    "lang-sk" sk,
    "lang-hu" hu,
    "lang-tr" tr,
    "lang-ru" ru,
    "lang-uk" uk,
    "lang-bg" bg,
    "lang-ro" ro,
    "lang-lt" lt,
    "lang-lv" lv,
    "lang-et" et,
    "lang-el" el,
    "lang-zh" zh,
    "lang-ja" ja,
    "lang-ko" ko,
    "lang-vi" vi,
    "lang-id" id,
    "lang-ar" ar,
    "lang-he" he,
    "lang-fa" fa,
    "lang-hi" hi,
}
