//! 402 invented sentences in eight languages, run together in paragraphs: where are they cut?
#![cfg(feature = "segments")]

use std::collections::BTreeSet;

use copydesk::Article;

const LANGUAGES: &[(&str, &str)] = &[
    ("de", include_str!("sentences/de.txt")),
    ("en", include_str!("sentences/en.txt")),
    ("es", include_str!("sentences/es.txt")),
    ("fr", include_str!("sentences/fr.txt")),
    ("it", include_str!("sentences/it.txt")),
    ("nl", include_str!("sentences/nl.txt")),
    ("pl", include_str!("sentences/pl.txt")),
    ("ru", include_str!("sentences/ru.txt")),
];

/// Sentences of a paragraph.
const PARAGRAPH: usize = 7;

fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn sentences_of_eight_languages() {
    let (mut all, mut wrong, mut missed) = (0, Vec::new(), Vec::new());
    for (tag, text) in LANGUAGES {
        let sentences: Vec<&str> = text.lines().collect();
        all += sentences.len();
        let paragraphs: Vec<String> = sentences.chunks(PARAGRAPH).map(|p| p.join(" ")).collect();
        let raw = format!("# Port Elswick\n\n{}\n", paragraphs.join("\n\n"));
        let article = Article::parse(&raw).unwrap();
        assert_eq!(article.lang(), Some(*tag));
        let read: Vec<&str> = article.paragraphs().map(|p| p.as_str()).collect();
        assert_eq!(read, paragraphs, "{tag}");
        // where sentences end, counted in what is printed of all paragraphs
        let ends = |parts: &[&str]| -> BTreeSet<usize> {
            let lens = parts.iter().map(|part| letters(part).len());
            lens.scan(0, |at, len| Some(std::mem::replace(at, *at + len) + len)).collect()
        };
        let found: Vec<&str> = article.sentences().map(|s| s.as_str()).collect();
        let (wanted, got) = (ends(&sentences), ends(&found));
        let at = |end: &usize| {
            let text = letters(&sentences.concat());
            let from = (0..=end.saturating_sub(24)).rev().find(|i| text.is_char_boundary(*i));
            format!("{tag}: {}", &text[from.unwrap_or(0)..*end])
        };
        wrong.extend(got.difference(&wanted).map(at));
        missed.extend(wanted.difference(&got).map(at));
    }
    println!("{all} sentences, {} false breaks, {} missed", wrong.len(), missed.len());
    println!("false: {wrong:#?}\nmissed: {missed:#?}");
    assert!(all >= 380);
    assert!(wrong.len() * 100 <= all, "{} false breaks", wrong.len());
    assert!(missed.len() * 100 <= 2 * all, "{} missed breaks", missed.len());
}
