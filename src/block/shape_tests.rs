//! Tests of the module beside.

use super::*;

#[test]
fn every_end_of_a_sentence_is_seen_by_its_first_byte() {
    for c in ('\0'..=char::MAX).filter(|c| is_sentence_end(*c)) {
        assert!(ENDS_SENTENCE[usize::from(c.to_string().as_bytes()[0])], "{c}");
    }
    assert_eq!(sentences_inside("It sank. “Why?” he asked... (No) 渡轮沉没。所有 U.S. end."), 3);
    assert_eq!(words_and_capitals(" The ferry  Élan «Sank» Ост "), (5, 3));
}
