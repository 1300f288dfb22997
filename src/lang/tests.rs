//! What every pack has to keep: the form of its lists, and the months and weekdays of the C
//! library's locales.

use pure_rust_locales::{Locale, locale_match};
use unicode_normalization::UnicodeNormalization;

use super::lexicon::{Lexicon, MAX_PHRASE, MAX_UNSPACED_PHRASE, tokens};
use super::{ALL, Label, LangPack};
use crate::text::chars::is_unspaced;

const LABELS: &[Label] = &[
    Label::Byline,
    Label::Role,
    Label::Agency,
    Label::Related,
    Label::Caption,
    Label::Credit,
    Label::Canonical,
    Label::Published,
    Label::Updated,
    Label::Share,
    Label::Newsletter,
    Label::Advertisement,
    Label::Cookie,
    Label::Comments,
    Label::Copyright,
    Label::Navigation,
    Label::Account,
    Label::Player,
    Label::Correction,
    Label::Metadata,
    Label::Headline,
    Label::Teasers,
    Label::Conjunction,
];

/// The locales of a language: its main ones and those whose calendar words differ.
pub(crate) fn locales(tag: &str) -> &'static [Locale] {
    use Locale::*;
    match tag {
        "ar" => {
            &[ar_AE, ar_DZ, ar_EG, ar_IQ, ar_JO, ar_LB, ar_MA, ar_SA, ar_SD, ar_SY, ar_TN, ar_YE]
        }
        "bg" => &[bg_BG],
        "cs" => &[cs_CZ],
        "da" => &[da_DK],
        "de" => &[de_DE, de_AT, de_CH, de_IT],
        "el" => &[el_GR, el_CY],
        "en" => &[en_GB, en_US, en_AU, en_CA, en_IN, en_ZA],
        "es" => &[es_ES, es_AR, es_CL, es_CO, es_MX, es_PE, es_US, es_UY],
        "et" => &[et_EE],
        "fa" => &[fa_IR],
        "fi" => &[fi_FI],
        "fr" => &[fr_FR, fr_BE, fr_CA, fr_CH],
        "he" => &[he_IL],
        "hi" => &[hi_IN],
        "hu" => &[hu_HU],
        "id" => &[id_ID],
        "is" => &[is_IS],
        "it" => &[it_IT, it_CH],
        "ja" => &[ja_JP],
        "ko" => &[ko_KR],
        "lt" => &[lt_LT],
        "lv" => &[lv_LV],
        "nl" => &[nl_NL, nl_BE],
        "no" => &[nb_NO, nn_NO],
        "pl" => &[pl_PL],
        "pt" => &[pt_PT, pt_BR],
        "ro" => &[ro_RO],
        "ru" => &[ru_RU, ru_UA],
        "sk" => &[sk_SK],
        "sv" => &[sv_SE, sv_FI],
        "tr" => &[tr_TR, tr_CY],
        "uk" => &[uk_UA],
        "vi" => &[vi_VN],
        "zh" => &[zh_CN, zh_HK, zh_SG, zh_TW],
        _ => &[],
    }
}

/// The wide and the abbreviated names of the months in a date.
pub(crate) fn months_in_dates(locale: Locale) -> [&'static [&'static str]; 2] {
    [locale_match!(locale => LC_TIME::MON), locale_match!(locale => LC_TIME::ABMON)]
}

/// The wide and the abbreviated names of the weekdays, from Sunday.
pub(crate) fn weekdays(locale: Locale) -> [&'static [&'static str]; 2] {
    [locale_match!(locale => LC_TIME::DAY), locale_match!(locale => LC_TIME::ABDAY)]
}

/// A form as packs write it: in lower case, in NFC, without the full stop or geresh of an
/// abbreviation.
fn packed(form: &str) -> String {
    let trimmed = form.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '.' | '\'' | '\u{05F3}' | '\u{0970}' | '\u{200E}' | '\u{200F}')
    });
    trimmed.to_lowercase().nfc().collect()
}

/// Whether a month is numbered and not named: the grammar reads it as a number with its unit.
fn is_numbered(form: &str) -> bool {
    form.ends_with('月') || form.chars().any(char::is_numeric)
}

/// Forms of the locales that no pack should have, and why.
const EXCEPTIONS: &[(&str, &str)] = &[
    // printed for June and for July
    ("fr", "jui"),
    // `not`: the short form of Sunday in print is `niedz.` or `nd.`
    ("pl", "nie"),
];

fn is_exception(tag: &str, form: &str) -> bool {
    let letters = form.chars().count();
    // one letter before a number is a page, a class, an initial: `S 15.1.2026` is no Saturday where
    // the text does not say so
    letters < 2
        // Arabic prints no abbreviated months (CLDR has none); the C library cuts them to three
        // letters
        || (tag == "ar" && letters == 3)
        || EXCEPTIONS.contains(&(tag, form))
}

fn lists(pack: &LangPack) -> Vec<(String, &'static [&'static str])> {
    let mut lists = vec![
        ("stop_words".to_owned(), pack.stop_words),
        ("weekdays".to_owned(), pack.weekdays),
        ("date_words".to_owned(), pack.date_words),
        ("ordinals".to_owned(), pack.ordinals),
        ("and_words".to_owned(), pack.and_words),
        ("name_particles".to_owned(), pack.name_particles),
    ];
    lists.extend(
        pack.months.iter().enumerate().map(|(i, forms)| (format!("months {}", i + 1), *forms)),
    );
    lists.extend(pack.date_units.iter().map(|(unit, forms)| (format!("{unit:?}"), *forms)));
    lists.extend(pack.labels.iter().map(|(label, forms)| (format!("{label:?}"), *forms)));
    lists
}

#[test]
fn lists_are_sorted_unique_lower_case_and_composed() {
    let mut faults = Vec::new();
    for pack in ALL {
        for (name, list) in lists(pack) {
            for pair in list.windows(2) {
                if pair[0] >= pair[1] {
                    faults.push(format!("{} {name}: {:?} before {:?}", pack.tag, pair[0], pair[1]));
                }
            }
            for word in list {
                let composed: String = word.nfc().collect();
                if word.to_lowercase() != **word
                    || composed != **word
                    || word.trim() != *word
                    || word.is_empty()
                {
                    faults.push(format!(
                        "{} {name}: {word:?} is not in lower case and NFC",
                        pack.tag
                    ));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn packs_are_complete() {
    let mut faults = Vec::new();
    for (i, pack) in ALL.iter().enumerate() {
        let tag = pack.tag;
        if ALL[..i].iter().any(|p| p.tag == tag) {
            faults.push(format!("{tag} stands twice"));
        }
        // where words are single characters a dozen do
        let unspaced =
            pack.stop_words.first().and_then(|w| w.chars().next()).is_some_and(is_unspaced);
        if !(if unspaced { 12 } else { 30 }..=80).contains(&pack.stop_words.len()) {
            faults.push(format!("{tag}: {} stop words", pack.stop_words.len()));
        }
        for &label in LABELS {
            match pack.labels.iter().filter(|l| l.0 == label).count() {
                1 => {}
                n => faults.push(format!("{tag}: {label:?} has {n} lists")),
            }
        }
        if pack.months.len() != 12 && pack.months.iter().any(|m| !m.is_empty()) {
            faults.push(format!("{tag}: {} months", pack.months.len()));
        }
        for form in
            pack.months.iter().enumerate().flat_map(|(m, forms)| forms.iter().map(move |f| (m, f)))
        {
            if pack
                .months
                .iter()
                .enumerate()
                .any(|(m, forms)| m != form.0 && forms.contains(form.1))
            {
                faults.push(format!("{tag}: {} is two months", form.1));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Marks are nothing to the lexicon: `read:` would be the word `read`, whatever follows it. Longer
/// phrases would never be found.
#[test]
fn phrases_can_be_looked_up_as_written() {
    let mut faults = Vec::new();
    for pack in ALL {
        for (label, phrases) in pack.labels {
            for phrase in *phrases {
                let cap = if phrase.chars().next().is_some_and(is_unspaced) {
                    MAX_UNSPACED_PHRASE
                } else {
                    MAX_PHRASE
                };
                let words = tokens(phrase).count();
                if words == 0 || words > cap {
                    faults.push(format!("{} {label:?}: {phrase:?} has {words} words", pack.tag));
                }
                if phrase.trim_matches(|c: char| c.is_ascii_punctuation() && c != '\'') != *phrase {
                    faults.push(format!("{} {label:?}: {phrase:?} ends in a mark", pack.tag));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// A function word opens prose (`More than 200 people`, `Más de cien`): alone it is the label of no
/// list and no button.
#[test]
fn function_words_are_no_furniture() {
    use Label::{
        Account, Advertisement, Comments, Cookie, Copyright, Correction, Navigation, Newsletter,
        Player, Related, Share, Teasers,
    };
    let furniture = [
        Account,
        Advertisement,
        Comments,
        Cookie,
        Copyright,
        Correction,
        Navigation,
        Newsletter,
        Player,
        Related,
        Share,
        Teasers,
    ];
    let mut faults = Vec::new();
    for pack in ALL {
        for (label, phrases) in pack.labels.iter().filter(|l| furniture.contains(&l.0)) {
            for phrase in phrases.iter().filter(|p| pack.stop_words.contains(p)) {
                faults.push(format!("{} {label:?}: {phrase:?}", pack.tag));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn months_are_those_of_the_locales() {
    let (mut faults, mut n) = (Vec::new(), 0);
    for pack in ALL {
        let lexicon = Lexicon::new(vec![*pack]);
        let found = locales(pack.tag);
        assert!(!found.is_empty(), "no locales for {}", pack.tag);
        for &locale in found {
            let [wide, short] = months_in_dates(locale);
            let (alone, short_alone) = (
                locale_match!(locale => LC_TIME::ALT_MON),
                locale_match!(locale => LC_TIME::AB_ALT_MON),
            );
            for set in [Some(wide), Some(short), alone, short_alone].into_iter().flatten() {
                for (i, form) in set.iter().enumerate() {
                    let form = packed(form);
                    n += 1;
                    let known =
                        lexicon.month(form.as_str()).is_some_and(|m| usize::from(m.0) == i + 1);
                    if !known && !is_numbered(&form) && !is_exception(pack.tag, &form) {
                        faults.push(format!("{locale}: {} {form:?}", i + 1));
                    }
                }
            }
        }
    }
    assert!(n >= 24 * ALL.len(), "{n} forms");
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn weekdays_are_those_of_the_locales() {
    let mut faults = Vec::new();
    for pack in ALL {
        let lexicon = Lexicon::new(vec![*pack]);
        for &locale in locales(pack.tag) {
            for form in weekdays(locale).into_iter().flatten() {
                let form = packed(form);
                if !lexicon.is_weekday(form.as_str()) && !is_exception(pack.tag, &form) {
                    faults.push(format!("{locale}: {form:?}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn exceptions_are_still_needed() {
    for &(tag, form) in EXCEPTIONS {
        let pack = ALL.iter().find(|p| p.tag == tag).expect("a pack");
        let lexicon = Lexicon::new(vec![*pack]);
        assert!(lexicon.month(form).is_none() && !lexicon.is_weekday(form), "{tag} has {form}");
    }
}
