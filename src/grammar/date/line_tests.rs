//! Tests of the module beside.

use super::*;
use crate::grammar::test_packs::lexicon;

#[test]
fn no_line_of_dates_is_told_by_its_first_word_that_it_is_none() {
    let lex = &lexicon();
    let words = lex.packs().iter().flat_map(|pack| {
        let labels = pack.labels.iter().filter(|(label, _)| matches!(label, Label::Published | Label::Updated | Label::Metadata));
        let labels = labels.flat_map(|(_, phrases)| phrases.iter());
        let units = pack.date_units.iter().flat_map(|(_, forms)| forms.iter());
        pack.months.iter().flat_map(|month| month.iter()).chain(pack.weekdays).chain(pack.date_words).chain(units).chain(labels)
    });
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
