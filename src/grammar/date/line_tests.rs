//! Tests of the module beside.

use super::*;
use crate::grammar::test_packs::lexicon;
use crate::lang::pack::Use;

#[test]
fn no_line_of_dates_is_told_by_its_first_word_that_it_is_none() {
    let lex = &lexicon();
    let mut words: Vec<String> = Vec::new();
    for pack in lex.packs() {
        pack.for_each(|list, word| match list {
            Use::Month(_) | Use::Weekday | Use::Date | Use::Unit(_) => words.push(word.to_owned()),
            Use::Label(Label::Published | Label::Updated | Label::Metadata) => {
                words.push(word.to_owned())
            }
            _ => {}
        });
    }
    let mut dated = 0;
    for word in words {
        for line in [
            format!("{word} 5 May 2026"),
            format!("  {word} 15, 2026"),
            format!("{word} 3 min read, 15.01.2026"),
            format!("{word}: 15.01.2026"),
        ] {
            if Scan::new(&line, lex, None).date_matter().is_some() {
                dated += 1;
                assert!(may_begin(&line, lex), "{line}");
            }
        }
    }
    assert!(dated > 100, "{dated}");
    for line in ["Another ship sank on 5 May 2026", "  Harbour 5 May 2026"] {
        assert!(!may_begin(line, lex), "{line}");
    }
    // what is not told by a plain word is not told
    for line in ["5 May 2026", "Août 2026", "Harbour: 5 May 2026", ""] {
        assert!(may_begin(line, lex), "{line}");
    }
}
