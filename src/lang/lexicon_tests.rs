//! Tests of the module beside.

use super::*;
use crate::lang::token::begins_beyond_latin;

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn labels_are_found_by_whole_words() {
    let lexicon = Lexicon::new(crate::lang::ALL.to_vec());
    assert!(lexicon.hits("Related article: The ferry").start.has(Label::Related));
    assert!(lexicon.hits("READ MORE").whole.has(Label::Related));
    assert!(!lexicon.hits("Unrelated article").any.has(Label::Related));
    assert_eq!(lexicon.hits("By Ann Lee").start_end, 2);
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn the_first_letter_tells_the_script_that_the_hash_tells() {
    let words = crate::lang::ALL
        .iter()
        .flat_map(|p| p.stop_words.iter().chain(p.labels.iter().flat_map(|(_, phrases)| *phrases)));
    let mut told = [0; 2];
    for word in words {
        let Some(beyond) = begins_beyond_latin(word) else { continue };
        assert_eq!(beyond, is_beyond_latin(Phrase::from(*word).first), "{word}");
        told[usize::from(beyond)] += 1;
    }
    assert!(told.iter().all(|n| *n > 1000), "{told:?}");
}
