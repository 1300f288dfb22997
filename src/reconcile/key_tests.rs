use super::*;

/// Whether the texts are alike, one way and the other.
fn are_alike(a: &str, b: &str) -> bool {
    let found = alike(&words(a), &words(b));
    assert_eq!(alike(&words(b), &words(a)), found);
    found
}

#[test]
fn three_words_in_four_of_the_longer_text_are_the_others_too() {
    assert!(are_alike("a b c d e f g h", "h g f e d c x y"));
    assert!(!are_alike("a b c d e f g h", "a b c d e x y z"));
    // (six of eight; five are most of the shorter one and too few of the longer)
    assert!(are_alike("a b c d e f", "a b c d e f g h"));
    assert!(!are_alike("a b c d e x", "a b c d e f g h"));
    assert!(are_alike("a b c d", "a b c d e"));
    assert!(!are_alike("a b c d", "a b c d e f"));
}

#[test]
fn texts_of_three_words_are_alike_by_their_letters_alone() {
    assert!(!are_alike("a b c", "a b c"));
    assert!(are_alike("a b c d", "a b c d"));
}

#[test]
fn a_word_that_one_has_twice_counts_once_for_the_other() {
    assert!(are_alike("a a b c", "a a b c"));
    assert!(!are_alike("a a a a", "a b c d"));
}

#[test]
fn letters_are_all_that_counts_where_there_are_any() {
    assert_eq!(letters("“The Ferry” – 12!"), "theferry12");
    assert_eq!(letters("* * *"), "***");
    assert!(same("The “Ferry”", "the ferry") && !same("The ferry", "The ferries"));
}
