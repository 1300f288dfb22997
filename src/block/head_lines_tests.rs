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

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn a_title_that_is_wrapped_behind_a_long_menu_is_joined() {
    const TITLE: [&str; 2] =
        ["Ferry Runs Aground Outside the Harbour, and All", "Passengers Are Safe"];
    let told = |n: usize| {
        format!(
            "The ferry ran aground on a sandbank outside the harbour on Monday morning with 21{n}\n\
             passengers, the harbour master said, and fishing boats took all of them to the quay\n\
             within an hour, and nobody was hurt.\n\n"
        )
    };
    let menu: String = (0..80).map(|n| format!("Harbour {n}\n")).collect();
    let head = format!("5/6/24, 7:08 AM\n\n{} {} - The Quay\n\n", TITLE[0], TITLE[1]);
    let wrapped = |title: &str| {
        let story: String = (0..6).map(told).collect();
        let raw = format!("{head}{menu}\n{title}\nBy Rosa Tennant\nMay 6, 2024\n\n{story}");
        let article = crate::Article::parse(&raw).expect("a dump with text");
        article.headline().map(|text| text.to_string())
    };

    assert_eq!(wrapped(&TITLE.join("\n")), Some(TITLE.join(" ")));
    // (another line below it is none of it)
    assert_eq!(wrapped(&format!("{}\nHarbour news", TITLE.join(" "))), Some(TITLE.join(" ")));
}
