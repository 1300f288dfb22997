use super::{Sieve, opens_with};

const WORDS: &[&str] =
    &["press release", "für rückfragen", "o post ", "über", "пресс-релиз", "新闻稿"];
static SIEVE: Sieve = Sieve::of(WORDS);

#[test]
fn a_line_that_opens_with_a_word_passes_in_either_case() {
    for word in WORDS {
        assert!(SIEVE.may_open(word) && SIEVE.may_open(&word.to_uppercase()), "{word}");
        assert!(SIEVE.may_open(&format!("{word}: the ferry sank")));
    }
    assert!(SIEVE.may_open("P R E S S  R E L E A S E"));
}

#[test]
fn other_openings_are_told_by_two_letters() {
    for line in ["The ferry sank", "Police said", "Ferry", "p", "3 March", "여객선 침몰"] {
        assert!(!SIEVE.may_open(line), "{line}");
    }
}

#[test]
fn a_line_opens_with_words_in_either_case() {
    assert!(opens_with("PRESS RELEASE: ferry sinks", "press release"));
    assert!(opens_with("FÜR Rückfragen", "für rückfragen") && opens_with("Über uns", "über"));
    assert!(!opens_with("press", "press release") && !opens_with("Ferry", "für rückfragen"));
}
