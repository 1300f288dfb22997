//! What the papers and the spelling of a language do beside its words: told by its tag, whatever
//! the features, so that a pack of words that a program brings has its language's customs, too.

use copydesk_lang as data;
pub(crate) use data::Customs;

macro_rules! customs {
    ($($name:ident)*) => {
        static CUSTOMS: &[(&str, Customs)] =
            &[$((data::$name::PACK.tag, data::$name::CUSTOMS),)*];
    };
}

customs! { en de fr nl sv no da fi hu }

/// Those of the language with this tag.
pub(super) fn of(tag: &str) -> &'static Customs {
    let found = CUSTOMS.iter().find(|(own, _)| *own == tag);
    found.map_or(&Customs::NONE, |(_, customs)| customs)
}

#[cfg(test)]
#[path = "customs_tests.rs"]
mod tests;
