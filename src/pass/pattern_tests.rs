use super::*;
use crate::Parser;
use crate::pass::testing::{check, check_same};

fn pattern(source: &str) -> Pattern {
    Pattern::new("mine", source).unwrap()
}

#[test]
fn scopes() {
    let all = pattern(r"^\d+ ");
    check(&all, &[("12 ships\n13 boats", "ships\n13 boats")]);
    let lines = pattern(r"^\d+ ?|;$").in_scope(Scope::Lines);
    check(&lines, &[("12 ships;\n13 boats\n14\n", "ships\nboats\n\n")]);
    // a line is all that a pattern of lines sees
    check_same(&pattern(r"ships\s+boats").in_scope(Scope::Lines), &["ships\nboats"]);
    check(&pattern(r"ships\s+boats"), &[("the ships\n boats.", "the .")]);
}

#[test]
fn block_starts() {
    let label = pattern(r"(?i)live: ").in_scope(Scope::BlockStarts).at_stage(Stage::Text);
    assert_eq!(Pass::stage(&label), Stage::Block);
    let raw = "# LIVE: Ferry sinks\n\n* Live: it sank.\n\nLive: The ferry sank on Monday. Live: it is \
               true, the police said on the quay of the harbour.\n";
    let article = Parser::builder().pass(label).build().parse(raw).unwrap();
    article.check_invariants(raw).unwrap();
    assert_eq!(article.headline().unwrap(), "Ferry sinks");
    assert!(article.clean_text().contains("\nThe ferry sank on Monday. Live: it is true"));
    assert_eq!(article.discarded().filter(|gone| gone.reason().as_str() == "mine").count(), 3);
}

#[test]
fn replacements() {
    let hours = pattern(r"(?<hour>\d\d?)h(\d\d)").replace_with("${hour}:$2$$").unwrap();
    check(&hours, &[("at 9h30, or 12h15", "at 9:30$, or 12:15$")]);
    // only what differs is edited, in whole characters
    let plain = pattern(r"(\d)h(\d\d)").replace_with("$1:$2").unwrap();
    let edits = crate::pass::testing::edits(&plain, "at 9h30");
    assert_eq!(edits.iter().map(Edit::range).collect::<Vec<_>>(), std::slice::from_ref(&(4..5)));
    check(&pattern("é+").replace_with("éa").unwrap(), &[("lé lèéé", "léa lèéa")]);
    check_same(&pattern("(a+)").replace_with("$1").unwrap(), &["aaa b a"]);
    check(&pattern("(?i)fig").replace_with("").unwrap(), &[("Fig 1", " 1")]);
    for (template, group) in [("$3", "3"), ("a${b}", "b"), ("$1a", "1a"), ("$$$x", "x")] {
        let error = pattern("(a)(?<c>b)").replace_with(template).unwrap_err();
        assert_eq!(error, PatternError::NoGroup { name: "mine".into(), group: group.into() });
    }
    assert!(pattern("(a)(?<c>b)").replace_with("$0 $1 $c ${2} $$9 $ $").is_ok());
}

#[test]
fn an_empty_match_changes_nothing() {
    check_same(&pattern("x*").replace_with("-").unwrap(), &["", "a b", "é"]);
    check(&pattern("x*").replace_with("-").unwrap(), &[("axxb", "a-b")]);
    check_same(&pattern(r"\b"), &["a b"]);
    check_same(&pattern("^").in_scope(Scope::Lines).replace_with("> ").unwrap(), &["a\nb"]);
}

#[test]
fn of_matches_that_overlap_one_stands() {
    let set = |sources: &[&str]| {
        let named = sources.iter().enumerate();
        let patterns = named.map(|(i, source)| {
            Pattern::new(format!("p{i}"), source).unwrap().replace_with(format!("<{i}>")).unwrap()
        });
        Patterns::new("set", patterns).unwrap()
    };
    check(&set(&["bc", "abc", "c"]), &[("abcbcc", "<1><0><2>")]);
    check(&set(&["a+", "aab"]), &[("aab", "<0>b")]);
    check(&set(&["aab", "a+"]), &[("aab aa", "<0> <1>")]);
    check_same(&set(&[]), &["a"]);
    // scopes of one set
    let lines = Pattern::new("lines", "^a").unwrap().in_scope(Scope::Lines);
    let all = Pattern::new("all", "^b|a$").unwrap();
    check(&Patterns::new("set", [lines, all]).unwrap(), &[("ba\naa\nba", "a\na\nb")]);
}

#[test]
fn errors() {
    let name = |name: &str| matches!(Pattern::new(name, "a"), Err(PatternError::Name { .. }));
    assert!(name("") && name("A") && name("a b") && name("a--b") && name("-a") && !name("a-1"));
    let cause = |source: &str| Pattern::new("mine", source).unwrap_err().to_string();
    assert_eq!(cause("a\n("), "pattern `mine`: unclosed group");
    assert_eq!(cause(r"(a)\1"), "pattern `mine`: backreferences are not supported");
    assert!(cause(r"(?:\w{200}){200}").contains("size limit"), "{}", cause(r"(?:\w{200}){200}"));
    let late = pattern("b").at_stage(Stage::Block);
    let mixed = Patterns::new("set", [Pattern::new("a", "a").unwrap(), late]).unwrap_err();
    assert_eq!(mixed, PatternError::MixedStages { name: "mine".into() });
    assert!(matches!(Patterns::new("My set", []), Err(PatternError::Name { .. })));
}

#[test]
fn residue_stays_with_its_block() {
    let raw = "# Ferry sinks\n\nThe ferry sank [12] on Monday, and nobody was hurt, police said.\n";
    let parse = |pattern: Pattern| {
        let article = Parser::builder().pass(pattern).build().parse(raw).unwrap();
        article.check_invariants(raw).unwrap();
        assert!(article.paragraphs().next().unwrap().as_str().starts_with("The ferry sank on"));
        (article.paragraphs().next().unwrap().raw_pieces().count(), article.discarded().count())
    };
    assert_eq!(parse(pattern(r" \[\d+\]")), (2, 1));
    assert_eq!(parse(pattern(r" \[\d+\]").as_residue()), (1, 0));
}

#[test]
fn long_matches_are_found_and_longer_ones_are_none() {
    let text = |len: usize| format!("é BEGIN{}END é BEGIN-END BEGIN", "-".repeat(len));
    let pattern = pattern(r"(?s)BEGIN.*?END");
    check(&pattern, &[(&text(60_000), "é  é  BEGIN")]);
    let (long, cut) = (text(70_000), format!("é BEGIN{}END é  BEGIN", "-".repeat(70_000)));
    check(&pattern, &[(&long, &cut)]);
    // to the end of the text, and not to that of a window
    let rest = super::Pattern::new("rest", r"(?s)More:.*\z").unwrap();
    check(&rest, &[(&format!("{}More: a", "é".repeat(90_000)), &"é".repeat(90_000))]);
    check_same(&rest, &[&format!("More: {}", "é".repeat(90_000))]);
    let word = super::Pattern::new("word", r"\bx+\b").unwrap().replace_with("y").unwrap();
    let (before, after) = ("- ".repeat(70_000) + "xx ", "- ".repeat(70_000) + "y ");
    check(&word, &[(&before.repeat(3), &after.repeat(3))]);
}

#[test]
fn what_looks_far_for_every_match_does_so_a_thousand_times() {
    // each match of the second branch has looked at all of the line
    let pattern = pattern(r".*[^A-Z]|[A-Z]");
    let text = "A".repeat(100_000);
    let began = std::time::Instant::now();
    check(&pattern, &[(&text, "")]);
    assert!(began.elapsed().as_secs() < 240, "{:?}", began.elapsed());
}

#[test]
fn a_set_finds_what_its_patterns_find() {
    let sources = [r"(?i)foto: \S+", r"\[\d+\]", r"^\s*-+$", r"\bé\w*"];
    let scopes = [Scope::All, Scope::All, Scope::Lines, Scope::All];
    let texts = ["Foto: x [12] été\n---\n- a", "", "[1][2]\n\n--\n--", "é\n-\nFOTO: [3] -"];
    for text in texts {
        let patterns: Vec<Pattern> = (sources.iter().zip(scopes).enumerate())
            .map(|(i, (s, scope))| Pattern::new(format!("p{i}"), s).unwrap().in_scope(scope))
            .collect();
        let alone: usize =
            patterns.iter().map(|p| crate::pass::testing::edits(p, text).len()).sum();
        let set = Patterns::new("set", patterns).unwrap();
        let edits = crate::pass::testing::edits(&set, text);
        let overlapping = usize::from(text.contains("FOTO: [3]"));
        assert_eq!(edits.len(), alone - overlapping, "{text:?}");
    }
}
