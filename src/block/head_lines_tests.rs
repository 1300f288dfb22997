//! Tests of the module beside.

use super::*;

#[test]
fn a_line_that_holds_both_texts_may_hold_their_joint() {
    let texts = [
        "Ferry Sinks Off",
        "port—kelp’s 3 KNOTS",
        "Ärzte und ÖL",
        "Паром затонул",
        "渡轮沉没",
        "İzmir ığdır",
        "a",
        "…",
    ];
    for (left, right) in texts.iter().flat_map(|left| texts.map(|right| (*left, right))) {
        let joint = Joint::between(left, right);
        for line in [
            format!("Page 7: {left} {right}, news"),
            format!("{left}{right}"),
            format!("x {left} - {right}").to_lowercase(),
        ] {
            let (mut both, mut whole) = (Vec::new(), Vec::new());
            push_letters(left, &mut both);
            push_letters(right, &mut both);
            push_letters(&line, &mut whole);
            let holds = whole.windows(both.len().max(1)).any(|window| window == both);
            assert!(!holds || joint.may_stand_in(&line), "{left} | {right} | {line}");
        }
    }
    assert!(
        !Joint::between("Ferry Sinks", "Off Port")
            .may_stand_in("The ferry sank in a storm off the coast.")
    );
}
