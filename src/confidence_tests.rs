//! Tests of the module beside.

use super::*;

#[test]
fn shares_rise_with_the_margin() {
    for group in [Group::Headline, Group::Story, Group::Rest] {
        let table = group.table();
        assert!(table.windows(2).all(|w| w[0].0 < w[1].0 && w[0].1 < w[1].1));
        assert_eq!((group.share(0), group.share(i32::MAX)), (table[0].1 as u16, table[table.len() - 1].1 as u16));
        assert!((0..4000).all(|m| group.share(m) <= group.share(m + 1)));
    }
}

#[test]
fn an_answer_against_the_model_is_a_conventions() {
    let totals = [0, -300, -500, -700, -100, -900];
    assert_eq!(Confidence::model(&totals, Group::Rest).margin(), Some(300));
    assert_eq!(Confidence::model(&totals, Group::Headline).basis(), Basis::Convention);
}
