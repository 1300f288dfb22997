//! Tests of the module beside.

use std::time::{Duration, Instant};

use super::*;
use crate::lang::ALL;
use crate::lang::lexicon::{Lexicon, Phrase};
use crate::{LangPackError, Parser};

const DUMP: &str = "# Ferry Sinks Off Port Elswick\n\nBy Rosa Tennant\n\nMarch 3, 2025\n\n\
    The ferry sank on Monday morning off the coast, and all of its 212 passengers were saved by boats.\n\n\
    Divers will look for the log as soon as the storm is over, the harbour master of the town said.\n";

/// A pack that is read tells what the same words in the program do.
#[test]
fn a_copy_of_the_packs_reads_the_same() {
    let copies: Vec<OwnedLangPack> =
        ALL.iter().map(|pack| pack.to_builder().build().expect("a pack")).collect();
    let copied = Lexicon::new(copies.clone());
    let lexicon = Lexicon::new(ALL.to_vec());
    for (pack, copy) in ALL.iter().zip(&copies) {
        assert_eq!(
            (pack.tag, pack.month_first, pack.stop_words.len()),
            (copy.tag(), copy.month_first(), copy.stop_words())
        );
        assert!(copy.source().is_none() && OwnedLangPack::from(*pack).source().is_some());
        assert_eq!(copy.to_builder().build().as_ref(), Ok(copy));
        let mut n = 0;
        OwnedLangPack::from(*pack).for_each(|list, word| {
            n += 1;
            let phrase = Phrase::from(word);
            assert_eq!(
                (copied.month(phrase), copied.label(phrase)),
                (lexicon.month(phrase), lexicon.label(phrase)),
                "{word}"
            );
            assert_eq!(
                (copied.is_and(phrase), copied.is_weekday(phrase)),
                (lexicon.is_and(phrase), lexicon.is_weekday(phrase))
            );
            // (which walks all lists)
            if n % 40 == 0 {
                assert_eq!(copied.label_in(word, 0b1010), lexicon.label_in(word, 0b1010), "{word}");
            }
            if let Use::Label(label) = list {
                assert!(copy.has(Some(label), word) && copy.has(None, word), "{} {word}", pack.tag);
                assert_eq!(
                    copied.packs_with(label, word),
                    lexicon.packs_with(label, word),
                    "{word}"
                );
            }
        });
        assert!(!copy.has(None, "no phrase of any language") && !copy.has(Some(Label::Byline), ""));
    }
}

#[test]
fn words_are_taken_as_files_have_them() {
    let pack = LangPack::builder("xx")
        .label(Label::Byline, [" Typed  BY: "])
        .month(3, ["Mrt."])
        .month_first(true)
        .build();
    let pack = pack.expect("a pack");
    let lexicon = Lexicon::new([pack.clone()]);
    assert!(lexicon.label("typed by").has(Label::Byline));
    assert_eq!(lexicon.month("mrt").map(|m| m.0), Some(3));
    assert!(pack.month_first());
    let builder = || LangPack::builder("xx");
    assert_eq!(
        builder().and_words(["and", "&"]).build(),
        Err(LangPackError::NoWord("&".to_owned()))
    );
    assert_eq!(builder().month(13, [""; 0]).build(), Err(LangPackError::Month(13)));
    assert_eq!(LangPack::builder(" ").build(), Err(LangPackError::NoTag));
    let long = |words: usize| vec!["word"; words].join(" ");
    assert!(builder().label(Label::Share, [long(8)]).build().is_ok());
    let error = builder().label(Label::Share, [long(9)]).build().expect_err("too long");
    assert!(matches!(error, LangPackError::TooLong { most: 8, .. }), "{error}");
    assert!(builder().label(Label::Share, ["渡".repeat(16)]).build().is_ok());
    assert!(builder().label(Label::Share, ["渡".repeat(17)]).build().is_err());
}

/// A pack takes the place of one with its tag, and an article keeps the tag of one that is gone.
#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn a_pack_may_replace_one_and_goes_with_its_parser() {
    let english = ALL.iter().find(|pack| pack.tag == "en").expect("English");
    let mut builder = LangPackBuilder::new("en".to_owned());
    builder = builder.stop_words(english.stop_words).label(Label::Byline, ["typed by"]);
    let article = {
        let parser = Parser::builder().lang(builder.build().expect("a pack")).build();
        parser.parse(DUMP).expect("an article")
    };
    assert_eq!((article.lang(), article.to_record().lang.as_deref()), (Some("en"), Some("en")));
    let own = LangPack::builder("x-own").stop_words(english.stop_words).build().expect("a pack");
    assert_eq!(
        Parser::builder().langs([own]).build().parse(DUMP).expect("an article").lang(),
        Some("x-own")
    );
}

/// Each file of words is a pack and has its feature, and `langs` has them all.
#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn every_pack_has_a_feature() {
    let manifest = include_str!("../../Cargo.toml");
    for pack in ALL {
        let feature = format!("lang-{}", pack.tag);
        assert!(manifest.contains(&format!("\n{feature} = []\n")), "{feature}");
        assert!(manifest.contains(&format!("\"{feature}\",")), "{feature} is not one of `langs`");
    }
    assert_eq!(manifest.matches("\nlang-").count(), ALL.len());
    let files = include_str!("../../lang/src/lib.rs").matches(".rs\",\n").count();
    assert_eq!(files, ALL.len(), "of `lang/src/lib.rs` and `src/lang/packs.rs`");
}

#[test]
fn names_are_read_as_they_are_written() {
    for label in Label::ALL {
        assert_eq!(label.as_str().parse(), Ok(*label));
        assert_eq!(format!("{label:?}").to_lowercase(), label.to_string());
    }
    for unit in DateUnit::ALL {
        assert_eq!(unit.as_str().parse(), Ok(*unit));
    }
    assert!("".parse::<DateUnit>().is_err());
    assert!(Label::ALL.windows(2).all(|pair| pair[0] < pair[1]));
    assert_eq!(Label::ALL.len(), Label::Conjunction as usize + 1);
    assert_eq!(DateUnit::ALL.len(), DateUnit::Pm as usize + 1);
}

/// 200,000 words, and a dump whose every line asks for them.
#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn many_words_take_the_time_of_each() {
    let words = |n: usize| (0..n).map(|i| format!("word{i}"));
    let build = |n: usize| {
        let started = Instant::now();
        let mut pack =
            LangPack::builder("xx").stop_words(words(n)).weekdays(words(n)).month(5, words(n));
        for label in [Label::Byline, Label::Role, Label::Related, Label::Conjunction] {
            pack = pack.label(label, words(n));
        }
        let english = ALL[0].stop_words;
        let pack = pack.stop_words(english).build().expect("a pack");
        (Parser::builder().lang(pack).build(), started.elapsed())
    };
    // (seven lists)
    let ((_, few), (parser, many)) = (build(7_500), build(30_000));
    let lines: Vec<String> = (0..400)
        .map(|i| format!("By Word{i} Word{} Ben Word{}\n\nlong-\nword{i}", i + 1, i + 2))
        .collect();
    let started = Instant::now();
    parser.parse(&format!("{DUMP}\n{}\n", lines.join("\n\n"))).expect("an article");
    let parsed = started.elapsed();
    println!("52,500 words: {few:?}; 210,000 words: {many:?}; a dump of them: {parsed:?}");
    assert!(many < few * 10 + Duration::from_millis(100), "{few:?}, {many:?}");
    assert!(parsed < Duration::from_secs(10), "{parsed:?}");
    // (unoptimised and beside other tests; a release build needs a tenth of it)
    assert!(many < Duration::from_secs(20), "{many:?}");
}
