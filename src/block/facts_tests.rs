//! Tests of the module beside.

use super::*;
use crate::lang::ALL;
use crate::span::Span;
use crate::text::chars::is_unspaced;
use crate::text::line::Marker;

#[test]
fn letters_are_counted_as_one_by_one() {
    let lexicon = Lexicon::new(ALL.to_vec());
    let texts = [
        "Паром «Ост» затонул в 7:30. ѠѡЁёЇї Ӣ, да",
        "渡轮沉没，一人失踪。丁 㐀 ABC 12",
        "Die Fähre “Ost” sank, Ö. Éa 3",
        "It’s 4 KNOTS, sir… İ",
        &"Ю".repeat(700),
    ];
    for text in texts {
        let own = Span::new(0, text.len());
        let block = Block {
            span: own,
            own,
            shaped: Shaped::Text,
            marker: Marker::None,
            lines: 1,
            indent: 0,
            blanks: 0,
            page: false,
            break_score: 0,
        };
        let facts = Measured::of(&[block], text, &lexicon, &mut [0; 64]).facts[0];
        let letters = text
            .chars()
            .filter(|c| c.is_alphanumeric())
            .map(|c| if is_unspaced(c) { 2 } else { 1 })
            .sum::<u32>();
        let count = |is: fn(char) -> bool| text.chars().filter(|c| is(*c)).count() as u32;
        assert_eq!((facts.letters, facts.capitals), (letters, count(char::is_uppercase)), "{text}");
        assert_eq!(facts.commas, count(|c| matches!(c, ',' | '，')), "{text}");
    }
}
