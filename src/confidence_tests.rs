//! Tests of the module beside.

use super::*;

#[test]
fn shares_rise_with_the_margin() {
    for group in [Group::Headline, Group::Story, Group::Rest] {
        let table = group.table();
        assert!(table.windows(2).all(|w| w[0].0 < w[1].0 && w[0].1 < w[1].1));
        assert_eq!(
            (group.share(0), group.share(i32::MAX)),
            (table[0].1 as u16, table[table.len() - 1].1 as u16)
        );
        assert!((0..4000).all(|m| group.share(m) <= group.share(m + 1)));
    }
}

#[test]
fn an_answer_against_the_model_is_a_conventions() {
    let totals = [0, -300, -500, -700, -100, -900];
    assert_eq!(Confidence::model(&totals, Group::Rest).margin(), Some(300));
    assert_eq!(Confidence::model(&totals, Group::Headline).basis(), Basis::Convention);
}

#[test]
fn between_two_measured_margins_lies_the_line() {
    let shares = [
        (Group::Headline, 200, 550),
        (Group::Story, 25, 460),
        (Group::Story, 100, 595),
        (Group::Rest, 135, 740),
    ];
    for (group, margin, share) in shares {
        assert_eq!(group.share(margin), share, "{group:?} {margin}");
    }
    for group in [Group::Headline, Group::Story, Group::Rest] {
        assert!(group.table().iter().all(|&(margin, share)| group.share(margin) == share as u16));
    }
}

#[test]
fn the_margin_is_that_over_the_best_page_without_the_answer() {
    // before, headline, body, subheading, insert, after
    let totals = [-90, -60, -40, 0, -80, -70];
    let told = Confidence::model(&totals, Group::Story);
    assert_eq!((told.basis(), told.margin(), told.share()), (Basis::Model, Some(60), 0.516));
    // a tie is the model's own answer
    let tie = Confidence::model(&[0, 0, -1, -1, -1, -1], Group::Headline);
    assert_eq!((tie.basis(), tie.margin()), (Basis::Model, Some(0)));
    // and what overrules it has a share of its own kind, and no margin
    let overruled = [Group::Headline, Group::Rest].map(|group| Confidence::model(&totals, group));
    assert_eq!(overruled.map(|c| (c.share(), c.margin())), [(0.84, None), (0.95, None)]);
    let fixed = [true, false].map(|is_byline| Confidence::fixed(Basis::Label, is_byline).share());
    assert_eq!(fixed, [0.85, 0.95]);
}
