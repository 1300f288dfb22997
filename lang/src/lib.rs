#![no_std]
#![doc = include_str!("../README.md")]

mod kinds;

pub use kinds::{Customs, DateUnit, Label, LangPack};

/// Takes in the packs, a file each, related ones side by side (what is alike packs well).
macro_rules! packs {
    ($($name:ident $file:literal,)*) => {
        $(#[path = $file]
        pub mod $name;)*
    };
}

packs! {
    ar "abjad/ar.rs",
    bg "cyrillic/bg.rs",
    cs "slavic/cs.rs",
    da "germanic/da.rs",
    de "germanic/de.rs",
    el "el.rs",
    en "germanic/en.rs",
    es "romance/es.rs",
    et "uralic/et.rs",
    fa "abjad/fa.rs",
    fi "uralic/fi.rs",
    fr "romance/fr.rs",
    he "abjad/he.rs",
    hi "hi.rs",
    hu "uralic/hu.rs",
    id "id.rs",
    is "germanic/is.rs",
    it "romance/it.rs",
    ja "asia/ja.rs",
    ko "asia/ko.rs",
    lt "baltic/lt.rs",
    lv "baltic/lv.rs",
    nl "germanic/nl.rs",
    no "germanic/no.rs",
    pl "slavic/pl.rs",
    pt "romance/pt.rs",
    ro "romance/ro.rs",
    ru "cyrillic/ru.rs",
    sk "slavic/sk.rs",
    sv "germanic/sv.rs",
    tr "tr.rs",
    uk "cyrillic/uk.rs",
    vi "vi.rs",
    zh "asia/zh.rs",
}
