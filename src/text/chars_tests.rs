//! Tests of the module beside.

use super::*;

#[test]
fn letters_are_the_same_from_either_end() {
    for text in ["Ferry’s 2 İSTANBUL ẞ", "ÄÖÜ — ΌΛΟΣ", "İ", "", "图书 aİ"] {
        let slow: Vec<char> =
            text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        assert_eq!(letters(text).collect::<Vec<_>>(), slow);
        assert_eq!(
            letters(text).rev().collect::<Vec<_>>(),
            slow.iter().rev().copied().collect::<Vec<_>>()
        );
        // one from the front, one from the back, in turn
        let (mut ends, mut wanted) = (letters(text), slow.into_iter());
        while let Some(c) = wanted.next() {
            assert_eq!(ends.next(), Some(c));
            assert_eq!(ends.next_back(), wanted.next_back());
        }
    }
}

#[test]
fn small_letters_are_those_of_unicode() {
    assert!(('\0'..=char::MAX).all(|c| is_lowercase(c) == c.is_lowercase()));
}
