//! The word lists are in the form that the lexicon wants, and that keeps them easy to read and to
//! merge.

use copydesk::LANGUAGES;
use unicode_normalization::is_nfc;

fn check(problems: &mut Vec<String>, place: &str, list: &[&str]) {
    for word in list {
        let lower: String = word.chars().flat_map(char::to_lowercase).collect();
        if lower != *word && !word.contains('\u{307}') {
            problems.push(format!("{place}: {word:?} is not in lower case"));
        }
        if !is_nfc(word) {
            problems.push(format!("{place}: {word:?} is not in NFC"));
        }
        if word.trim() != *word || word.is_empty() || word.contains("  ") {
            problems.push(format!("{place}: {word:?} has white space around or in it"));
        }
    }
    for pair in list.windows(2).filter(|pair| pair[0] >= pair[1]) {
        problems.push(format!("{place}: {:?} must stand before {:?}", pair[1], pair[0]));
    }
}

#[test]
fn words_are_lower_case_nfc_sorted_and_unique() {
    let mut problems = Vec::new();
    for pack in LANGUAGES {
        let at = |name: &str| format!("{} {name}", pack.tag);
        check(&mut problems, &at("stop_words"), pack.stop_words);
        check(&mut problems, &at("weekdays"), pack.weekdays);
        check(&mut problems, &at("date_words"), pack.date_words);
        check(&mut problems, &at("ordinals"), pack.ordinals);
        check(&mut problems, &at("abbreviations"), pack.abbreviations);
        check(&mut problems, &at("final_abbreviations"), pack.final_abbreviations);
        check(&mut problems, &at("and_words"), pack.and_words);
        check(&mut problems, &at("name_particles"), pack.name_particles);
        pack.months
            .iter()
            .enumerate()
            .for_each(|(i, month)| check(&mut problems, &at(&format!("month {}", i + 1)), month));
        pack.date_units
            .iter()
            .for_each(|(unit, words)| check(&mut problems, &at(&format!("{unit:?}")), words));
        pack.labels
            .iter()
            .for_each(|(label, words)| check(&mut problems, &at(&format!("{label:?}")), words));
    }
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn every_pack_has_what_a_language_needs() {
    for pack in LANGUAGES {
        let tag = pack.tag;
        assert!(
            tag.len() >= 2 && tag.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'),
            "{tag}"
        );
        // Chinese and Japanese number their months: the date grammar reads them
        assert!(
            pack.months.len() == 12 || pack.months.is_empty() && matches!(tag, "zh" | "ja"),
            "{tag}"
        );
        assert!(pack.months.iter().all(|forms| !forms.is_empty()), "{tag}");
        assert!(pack.weekdays.len() >= 7, "{tag}");
        // unspaced scripts have few particles of one character
        assert!(
            (12..=90).contains(&pack.stop_words.len()),
            "{tag} has {} stop words",
            pack.stop_words.len()
        );
        let mut labels: Vec<_> = pack.labels.iter().map(|(label, _)| label).collect();
        labels.sort_unstable();
        assert!(
            labels.windows(2).all(|pair| pair[0] != pair[1]),
            "{tag} has a label twice: {labels:?}"
        );
    }
}

#[test]
fn tags_are_unique_and_the_readme_lists_them() {
    let mut tags: Vec<&str> = LANGUAGES.iter().map(|pack| pack.tag).collect();
    tags.sort_unstable();
    let count = tags.len();
    tags.dedup();
    assert_eq!(tags.len(), count);
    let line = include_str!("../README.md")
        .lines()
        .find_map(|l| l.strip_prefix("* Word lists for "))
        .expect("README.md lists the languages");
    let listed: Vec<&str> = line
        .split(" (")
        .next()
        .unwrap_or_default()
        .split(", ")
        .map(|tag| tag.trim_matches('`'))
        .collect();
    assert_eq!(listed, tags, "the tags in README.md, and the tags of the packs");
}
