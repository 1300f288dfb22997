use super::*;
use crate::{Article, Parser};

const RULES: &str = r#"
[[pass]]
name = "times"
pattern = '\[\d\d:\d\d\] '
before = "markdown"

[[pass]]
name = "slug"
pattern = '^\w+-slug$'
scope = "lines"
before = "markdown"

[[pass]]
name = "hours"
pattern = '(\d\d)h(\d\d)'
replace = "$1:$2"

[[pass]]
name = "live"
pattern = "Live: "
scope = "block-starts"
residue = true

[words.en]
byline = ["chronicled by"]
abbreviations = ["Cllr."]
agency = ["harbour wire"]
weekdays = ["moonday"]

[words.ru]
byline = ["нацарапала"]

[labels.front_matter]
Verfasser = "author"
"Erschienen am" = "published"
"#;

fn parse(raw: &str) -> Article {
    let rules: Rules = RULES.parse().unwrap();
    let article = Parser::builder().rules(&rules).build().parse(raw).unwrap();
    article.check_invariants(raw).unwrap();
    article
}

const STORY: &str = "The miners went back to work on Tuesday, Cllr. Berg said. Nobody wept.\n\n\
    Both sides claimed to have won, and the company raised wages by six per cent in the end.\n";

#[test]
fn passes_are_placed_and_grouped() {
    let rules = Rules::from_str(RULES).unwrap();
    let parser = Parser::builder().rules(&rules).build();
    let raw =
        format!("# Strike Ends\n\nstrike-slug\n\nLive: At 10h30 [00:12] it was over. {STORY}");
    let explanation = parser.explain(&raw);
    let steps: Vec<(&str, usize)> =
        explanation.steps.iter().map(|step| (step.pass.as_str(), step.edits.len())).collect();
    for step in [("rules-before-markdown", 2), ("rules", 1), ("rules-block", 1)] {
        assert!(steps.contains(&step), "{steps:?}");
    }
    let names = Parser::builder().rules(&rules).passes;
    let names: Vec<&str> = names.names().collect();
    let at = |name: &str| names.iter().position(|known| *known == name).unwrap();
    assert_eq!(at("rules-before-markdown") + 1, at("markdown"));
    assert_eq!((at("rules"), at("rules-block")), (names.len() - 2, names.len() - 1));
    let article = parse(&raw);
    assert!(article.clean_text().contains("At 10:30 it was over."), "{}", article.clean_text());
    let gone: Vec<&str> = article.discarded().map(|gone| gone.reason().as_str()).collect();
    assert_eq!(gone, ["slug", "times"]);
    assert_eq!(
        rules.patterns().map(Pass::name).collect::<Vec<_>>(),
        ["times", "slug", "hours", "live"]
    );
}

#[test]
fn a_parser_without_the_pass_has_the_rules_at_its_end() {
    let rules = Rules::from_str(RULES).unwrap();
    let passes = Passes::default().without("markdown");
    let builder = Parser::builder().passes(passes).rules(&rules);
    let names: Vec<&str> = builder.passes.names().collect();
    assert_eq!(names[names.len() - 3..], ["rules-before-markdown", "rules", "rules-block"]);
}

#[test]
fn words_are_known_to_their_language() {
    let raw = |line: &str| {
        format!("# Strike Ends in the Kettle Valley\n\n{line}\n\nMarch 3, 2025\n\n{STORY}")
    };
    let line = raw("Chronicled by Rosa Tennant");
    let byline = |article: &Article| {
        let authors = article.byline().into_iter().flat_map(|byline| {
            byline.authors().map(|author| author.name().to_string()).collect::<Vec<_>>()
        });
        authors.collect::<Vec<_>>()
    };
    assert_eq!(byline(&parse(&line)), ["Rosa Tennant"]);
    assert_ne!(byline(&Article::parse(&line).unwrap()), ["Rosa Tennant"]);
    // a list of words, and words of another script
    let lexicon =
        |rules: &Rules| crate::lang::lexicon::Lexicon::new(Parser::builder().rules(rules).packs);
    let (with, without) = (Rules::from_str(RULES).unwrap(), Rules::default());
    let known = |rules: &Rules, word: &str| {
        let lexicon = lexicon(rules);
        let byline = lexicon.label(word).has(crate::Label::Byline);
        (lexicon.is_weekday(word), byline)
    };
    assert_eq!(
        (known(&with, "moonday"), known(&without, "moonday")),
        ((true, false), (false, false))
    );
    assert_eq!((known(&with, "нацарапала").1, known(&without, "нацарапала").1), (true, false));
    let english = lexicon(&with);
    let label = english.label_in("harbour wire", 1);
    assert!(label.has(crate::Label::Agency));
}

#[cfg(feature = "segments")]
#[test]
fn abbreviations_end_no_sentence() {
    let raw = format!("# Strike Ends\n\nBy Rosa Tennant\n\n{STORY}");
    let first = |article: &Article| article.sentences().next().map(|s| s.to_string());
    let whole = "The miners went back to work on Tuesday, Cllr. Berg said.";
    assert_eq!(first(&parse(&raw)).as_deref(), Some(whole));
    assert_ne!(first(&Article::parse(&raw).unwrap()).as_deref(), Some(whole));
}

#[test]
fn labels_are_known_in_their_family() {
    let head = "title: Strike Ends\nVERFASSER: Rosa Tennant\nErschienen am: 2025-03-03\n";
    let article = parse(&format!("---\n{head}---\n\n{STORY}"));
    let author = article.byline().unwrap().authors().next().unwrap().name().to_string();
    assert_eq!(author, "Rosa Tennant");
    assert_eq!(article.published().unwrap().to_string(), "2025-03-03");
    // of a reader's header nothing was said
    let reader = format!(
        "Title: Strike Ends\n\nURL Source: https://www.example.org/strike\n\nVerfasser: Rosa Tennant\n\nMarkdown Content:\n{STORY}"
    );
    assert!(parse(&reader).byline().is_none());
}

#[test]
fn errors_name_line_and_cause() {
    let error = |text: &str| Rules::from_str(text).unwrap_err().to_string();
    for (text, told) in [
        ("a = ", "line 1: "),
        ("\n\n[[pass]\n", "line 3: "),
        ("[pas]\n", "line 1: unknown key `pas`, not one of pass, words, labels"),
        ("pass = 1", "line 1: `pass` (written `[[pass]]`) is no list"),
        ("[[pass]]\npattern = 'a'", "line 1: a pass without `name`"),
        ("\n[[pass]]\nname = 'a'", "line 2: a pass without `pattern`"),
        ("[[pass]]\nname = 'a'\npattern = 1", "line 3: `pattern` is no text in quotes"),
        ("[[pass]]\nname = 'a'\npattern = '('", "line 3: pattern `a`: unclosed group"),
        (
            "[[pass]]\npattern = 'a'\nname = 'A b'",
            "line 3: `A b` is no name: small letters, digits and hyphens make one",
        ),
        (
            "[[pass]]\nname = 'a'\npattern = 'a'\nreplace = '$1'",
            "line 4: pattern `a`: the replacement names a group `1` that the pattern has not",
        ),
        (
            "[[pass]]\nname = 'a'\npattern = 'a'\nscope = 'line'",
            "line 4: `scope` is `line`, not one of all, lines, block-starts",
        ),
        (
            "[[pass]]\nname = 'a'\npattern = 'a'\nscope = 'block-starts'\nstage = 'text'",
            "line 5: there are no block starts at the stage `text`",
        ),
        (
            "[[pass]]\nname = 'a'\npattern = 'a'\nresidue = 1",
            "line 4: `residue` is neither true nor false",
        ),
        (
            "[[pass]]\nname = 'a'\npattern = 'a'\nbefore = 'markdwon'",
            "line 4: no pass named `markdwon`",
        ),
        (
            "[[pass]]\nname = 'a'\npattern = 'a'\nbefor = 'b'",
            "line 4: unknown key `befor`, not one of name, pattern, replace, stage, scope, residue, before",
        ),
        (
            "[[pass]]\nname = 'a'\npattern = 'a'\n[[pass]]\nname = 'a'\npattern = 'b'",
            "line 4: a second pass named `a`",
        ),
        ("[words.'']\n", "line 1: the language has no tag"),
        ("[words.en]\nmonths = ['a']", "line 2: `months` is no table"),
        ("[words.en]\nmonths.13 = ['a']", "line 2: unknown key `13`, not one of 1 to 12"),
        (
            "[words.en]\ndate_units.week = ['a']",
            "line 2: unknown key `week`, not one of year, month, ",
        ),
        ("[words.en]\nmonth_first = 1", "line 2: `month_first` is neither true nor false"),
        ("[words.en]\nbylines = []", "line 2: unknown key `bylines`, not one of abbreviations, "),
        ("[words.en]\nbyline = 'by'", "line 2: `byline` is no list"),
        ("[words.en]\nbyline = [\n'by',\n'…']", "line 4: `…` has no letter or digit"),
        (
            "[words.en]\nbyline = ['a b c d e f g h i']",
            "line 2: `a b c d e f g h i` has more than the 8 words",
        ),
        (
            "[labels.mail]\n",
            "line 1: unknown key `mail`, not one of front_matter, reader_header, record",
        ),
        ("[labels.record]\nX = 'autor'", "line 2: `X` is `autor`, not one of author, "),
    ] {
        assert!(error(text).starts_with(told), "{text:?}: {}", error(text));
        assert_eq!(error(text).lines().count(), 1, "{text:?}");
    }
    let none = Rules::from_str("# nothing\n").unwrap();
    assert_eq!((none.patterns().len(), none.words().count(), none.labels().len()), (0, 0, 0));
}

#[test]
fn a_language_may_be_of_rules_alone() {
    let rules = "[words.eo]\nstop_words = ['al', 'de', 'en', 'estas', 'ke', 'la']\nbyline = ['de']\n\
        months.3 = ['marto']\nordinals = ['-a', '.']\nabbreviations = ['D-ro.', '-str']\n\
        date_units.hour = ['horo']\nmonth_first = true\n";
    let rules = Rules::from_str(rules).unwrap();
    let names: Vec<&str> = rules.words().map(|(_, name, _)| name).collect();
    let lists =
        ["abbreviations", "byline", "date_units.hour", "months.3", "ordinals", "stop_words"];
    assert!(
        lists.iter().all(|list| names.contains(list)) && names.len() == lists.len(),
        "{names:?}"
    );
    let builder = Parser::builder().rules(&rules);
    let pack = builder.packs.iter().find(|pack| pack.tag() == "eo").unwrap();
    assert!(
        pack.month_first()
            && pack.lists(Use::Ordinal, ".")
            && pack.lists(Use::Unit(crate::DateUnit::Hour), "horo")
    );
    assert!(pack.lists(Use::Abbreviation, "d-ro") && pack.lists(Use::Abbreviation, "-str"));
    let raw = "# La ponto\n\nde Ana Lum\n\n3 marto 2025\n\nLa urbo diris, ke la ponto en la haveno estas denove en uzo.\n";
    let article = builder.build().parse(raw).unwrap();
    assert_eq!(
        (article.lang(), article.published().unwrap().to_string().as_str()),
        (Some("eo"), "2025-03-03")
    );
    // the words of one language stay there, and are added to those that it has
    let more =
        Parser::builder().rules(&Rules::from_str("[words.de]\nweekdays = ['mondtag']").unwrap());
    let german = more.packs.iter().find(|pack| pack.tag() == "de").unwrap();
    assert!(german.lists(Use::Weekday, "mondtag") && german.lists(Use::Weekday, "montag"));
    assert!(!german.month_first() && german.lists(Use::Abbreviation, "dr"));
}
