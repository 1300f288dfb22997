use super::*;

#[test]
fn reasons_have_stable_names() {
    let names = [
        (Reason::PageFurniture, "page_furniture"),
        (Reason::Repeat, "repeat"),
        (Reason::Boilerplate, "boilerplate"),
        (Reason::LinkDefinition, "link_definition"),
        (Reason::Image, "image"),
        (Reason::Markup, "markup"),
        (Reason::Envelope, "envelope"),
        (Reason::OtherArticle, "other_article"),
        (Reason::Embed, "embed"),
        (Reason::Pass(Cow::Borrowed("no-ads")), "no-ads"),
    ];
    for (reason, name) in names {
        assert_eq!(reason.as_str(), name);
    }
}

#[test]
fn edits_are_counted_and_marks_are_not() {
    let mut edits = Edits::new();
    edits.mark(0..1, Mark::Strong);
    assert!(edits.is_empty());
    assert_eq!(edits.iter().count(), 0);
    edits.push(Edit::delete(0..1));
    edits.extend([Edit::insert(1, "a"), Edit::replace(1..2, "b")]);
    assert_eq!((edits.len(), edits.is_empty()), (3, false));
    assert_eq!(
        edits.iter().map(|e| (e.range(), e.text())).collect::<Vec<_>>(),
        [(0..1, ""), (1..1, "a"), (1..2, "b")]
    );
}

#[test]
fn the_first_edit_that_cannot_be_applied_is_named() {
    let invalid = |edits: &[Edit]| edits.iter().cloned().collect::<Edits>().first_invalid("aé");
    assert_eq!(
        invalid(&[
            Edit::delete(0..1),
            Edit::insert(1, "x"),
            Edit::delete(1..3),
            Edit::insert(3, "y")
        ]),
        None
    );
    assert_eq!(invalid(&[Edit::delete(0..2)]), Some(0..2));
    assert_eq!(invalid(&[Edit::delete(1..3), Edit::insert(1, "x")]), Some(1..1));
    assert_eq!(invalid(&[Edit::insert(4, "x")]), Some(4..4));
}

#[test]
fn a_mark_must_stand_in_the_text_and_so_must_its_target() {
    let invalid = |range: Range<usize>, mark: Mark| {
        let mut edits: Edits = [Edit::delete(0..1)].into_iter().collect();
        edits.mark(0..1, Mark::Image);
        edits.mark(range, mark);
        edits.first_invalid("aé")
    };
    assert_eq!(invalid(0..3, Mark::Strong), None);
    assert_eq!(invalid(0..2, Mark::Strong), Some(0..2));
    assert_eq!(invalid(2..3, Mark::Strong), Some(2..3));
    assert_eq!(invalid(0..1, Mark::Link { target: 1..3 }), None);
    assert_eq!(invalid(0..1, Mark::Link { target: 1..2 }), Some(0..1));
    assert_eq!(invalid(3..4, Mark::Link { target: 1..3 }), Some(3..4));
    #[expect(clippy::reversed_empty_ranges)]
    let reversed = 3..1;
    assert_eq!(invalid(reversed.clone(), Mark::Furniture), Some(reversed));
}
