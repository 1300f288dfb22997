//! What a caller's code may rely on at compile time: auto traits, `Debug` on everything, passes as
//! trait objects.

use std::fmt::Debug;
use std::panic::{RefUnwindSafe, UnwindSafe};

use copydesk::record::{
    AuthorRecord, BlockRecord, BylineRecord, DatelineRecord, DiscardedRecord, ImageRecord,
    InlineLinkRecord, LinkRecord, MetadataRecord, TextRecord, UrlRecord,
};
use copydesk::{
    Article, Block, Date, Draft, Edit, Edits, ExplainedBlock, Explanation, LangPack, Note,
    ParseError, Parser, ParserBuilder, Pass, Passes, RawSpan, Reason, Record, Span, Stage, Step,
    Text, Time, UnknownPass, pass_fn,
};

const RAW: &str = "\
Ferry Returns to the Outer Islands

By Rosa Tennant

March 3, 2025

A night ferry sailed on Monday for the first time in thirty years, with two hundred passengers and a brass band on board.

The line was [given up](https://www.example.org/1996/line) in 1996, when the new airport promised to bring the islands within forty minutes.
";

fn owned<T: Send + Sync + Unpin + 'static>() {}
fn shared<T: Send + Sync>() {}
fn value<T: Send + Sync + Copy>() {}

#[test]
fn types_can_be_sent_shared_and_kept() {
    owned::<Article>();
    owned::<Parser>();
    owned::<ParserBuilder>();
    owned::<ParseError>();
    owned::<UnknownPass>();
    owned::<Explanation>();
    owned::<ExplainedBlock>();
    owned::<Step>();
    owned::<Record>();
    owned::<Passes>();
    owned::<Edits>();
    owned::<Edit>();
    owned::<Note>();
    owned::<Reason>();
    owned::<Block>();
    owned::<LangPack>();
    owned::<(TextRecord, BylineRecord, AuthorRecord, DatelineRecord, BlockRecord, InlineLinkRecord)>(
    );
    owned::<(LinkRecord, UrlRecord, MetadataRecord, DiscardedRecord, ImageRecord)>();
    owned::<(copydesk::MarkdownOptions, copydesk::ParseDateError)>();
    owned::<Box<dyn Pass>>();
    owned::<copydesk::DateError>();
    owned::<(copydesk::ReconcileError, copydesk::FingerprintError)>();
    value::<copydesk::Fingerprint>();
    owned::<copydesk::Reconciled<'static>>();
    owned::<(copydesk::Agreed<Date>, copydesk::Conflict<'static>, copydesk::Reading<'static>)>();
    shared::<Draft<'_>>();
    value::<Text<'_>>();
    value::<copydesk::Byline<'_>>();
    value::<copydesk::Author<'_>>();
    value::<copydesk::Dateline<'_>>();
    value::<copydesk::Link<'_>>();
    value::<copydesk::BodyBlock<'_>>();
    value::<copydesk::Image<'_>>();
    value::<copydesk::Owner<'_>>();
    shared::<copydesk::Body<'_>>();
    value::<copydesk::Metadata<'_>>();
    value::<copydesk::Discarded<'_>>();
    value::<(Span, RawSpan, Date, Time, Stage)>();
    value::<(
        copydesk::Confidence,
        copydesk::Basis,
        copydesk::Family,
        copydesk::Field,
        copydesk::Difference,
    )>();
}

#[cfg(feature = "patterns")]
#[test]
fn patterns_can_be_sent_shared_and_kept() {
    fn error<T: std::error::Error>() {}
    owned::<(copydesk::Pattern, copydesk::Patterns)>();
    value::<copydesk::Scope>();
    error::<copydesk::PatternError>();
    let pattern = copydesk::Pattern::new("mine", "a").unwrap();
    debugged(&pattern);
    debugged(&copydesk::Patterns::new("all", [pattern]).unwrap());
}

#[cfg(feature = "segments")]
#[test]
fn segments_are_views() {
    value::<copydesk::Segment<'_>>();
    owned::<(copydesk::Chunk<'static>, copydesk::Chunks<'static>)>();
    let article = Article::parse(RAW).unwrap();
    let sentence = article.sentences().nth(1).unwrap();
    assert_eq!(format!("{sentence:?}"), format!("{:?}", sentence.as_str()));
    assert_eq!(sentence.to_string(), AsRef::<str>::as_ref(&sentence));
    debugged(&article.chunks(10, 0));
    debugged(&article.chunks(10, 0).next());
}

#[cfg(feature = "rules")]
#[test]
fn rules_can_be_sent_shared_and_kept() {
    fn error<T: std::error::Error>() {}
    owned::<copydesk::Rules>();
    error::<copydesk::RulesError>();
    debugged(&"[words.de]".parse::<copydesk::Rules>().unwrap());
}

#[test]
fn an_article_survives_a_caught_panic() {
    fn unwind<T: UnwindSafe + RefUnwindSafe>() {}
    unwind::<Article>();
    unwind::<Record>();
    unwind::<ParseError>();
}

#[test]
fn errors_are_errors() {
    fn error<T: std::error::Error>() {}
    error::<ParseError>();
    error::<UnknownPass>();
    error::<copydesk::DateError>();
    error::<copydesk::ParseDateError>();
    error::<copydesk::ReconcileError>();
    error::<copydesk::FingerprintError>();
}

fn debugged(value: &dyn Debug) {
    assert!(!format!("{value:?}").is_empty());
}

#[test]
fn debug_is_never_empty() {
    let parser = Parser::new();
    let article = parser.parse(RAW).unwrap();
    let explanation = parser.explain(RAW);
    debugged(&parser);
    debugged(&Parser::builder());
    debugged(&article);
    debugged(&explanation);
    debugged(&article.to_record());
    debugged(&article.headline());
    debugged(&article.byline());
    debugged(&article.dateline());
    debugged(&article.published());
    debugged(&article.body().next());
    debugged(&article.discarded().next());
    debugged(&Passes::default());
    debugged(&Edits::new());
    debugged(&Edit::insert(0, "x"));
    debugged(&LangPack::empty("eo"));
    debugged(&pass_fn("nothing", |_| Edits::new()));
    debugged(&Span::default());
    debugged(&RawSpan::default());
    // an explanation's Display, too, is for people
    assert!(explanation.to_string().contains("blocks"));
}

#[test]
fn a_pass_may_be_a_trait_object_behind_any_pointer() {
    let boxed: Box<dyn Pass> = Box::new(pass_fn("shout", |draft| {
        draft
            .text()
            .match_indices("ferry")
            .map(|(at, word)| Edit::replace(at..at + word.len(), "FERRY"))
            .collect()
    }));
    assert_eq!((boxed.name(), boxed.stage()), ("shout", Stage::Text));
    #[derive(Debug)]
    struct Wrapped(Box<dyn Pass>);
    impl Pass for Wrapped {
        fn name(&self) -> &str {
            self.0.name()
        }
        fn edits(&self, draft: &Draft<'_>) -> Edits {
            self.0.edits(draft)
        }
    }
    let article = Parser::builder().pass(Wrapped(boxed)).build().parse(RAW).unwrap();
    assert!(article.clean_text().contains("A night FERRY sailed"));
    article.check_invariants(RAW).unwrap();
}

#[test]
fn texts_compare_with_strings_and_point_back() {
    let article = Article::parse(RAW).unwrap();
    let headline = article.headline().unwrap();
    assert_eq!(headline, "Ferry Returns to the Outer Islands");
    assert_eq!(headline.to_string(), headline.as_str());
    assert_eq!(format!("{headline:?}"), format!("{:?}", headline.as_str()));
    assert_eq!(&article.clean_text()[headline.span().range()], headline.as_str());
    assert_eq!(&RAW[headline.raw_span().range()], headline.as_str());
    assert_eq!(headline.raw_span().len(), headline.as_str().len());
    let link = article.body().flat_map(|b| b.links()).next().unwrap();
    assert_eq!(
        (link.text().as_str(), link.url()),
        ("given up", Some("https://www.example.org/1996/line"))
    );
    assert_eq!(&RAW[link.target().unwrap().range()], "https://www.example.org/1996/line");
}

#[test]
fn passes_are_listed_inserted_and_left_out_by_name() {
    let nothing = |name| pass_fn(name, |_| Edits::new());
    let standard: Vec<String> = Passes::default().names().map(str::to_owned).collect();
    assert!(
        standard.iter().all(|name| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')),
        "{standard:?}"
    );
    assert_eq!(Passes::none().names().count(), 0);
    let passes = Passes::default()
        .push(nothing("last"))
        .insert_before(&standard[1], nothing("second"))
        .unwrap()
        .without(&standard[0]);
    let names: Vec<&str> = passes.names().collect();
    assert_eq!(
        (names[0], names[1], *names.last().unwrap()),
        ("second", standard[1].as_str(), "last")
    );
    assert_eq!(names.len(), standard.len() + 1);
    // leaving out what is not there is no mistake
    assert_eq!(Passes::none().without("no-such-pass").names().count(), 0);
}

#[test]
fn the_packs_of_the_crate_can_be_chosen_from() {
    let english = copydesk::LANGUAGES.iter().copied().filter(|pack| pack.tag == "en");
    let article = Parser::builder().langs(english).build().parse(RAW).unwrap();
    assert_eq!(article.lang(), Some("en"));
    let none = Parser::builder().langs([] as [LangPack; 0]).build().parse(RAW).unwrap();
    assert_eq!(none.lang(), None);
    none.check_invariants(RAW).unwrap();
}

#[test]
fn families_and_notes_have_names_of_their_own() {
    use copydesk::Family;
    let families = [
        Family::FrontMatter,
        Family::ReaderHeader,
        Family::Mail,
        Family::Newsletter,
        Family::Record,
        Family::Wire,
        Family::WebArchive,
        Family::PressRelease,
        Family::PrintOut,
        Family::TextBrowser,
        Family::Markdown,
        Family::Text,
    ];
    let names: std::collections::BTreeSet<&str> =
        families.iter().map(|family| family.as_str()).collect();
    assert_eq!(names.len(), families.len());
    assert!(
        names.iter().all(|name| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')),
        "{names:?}"
    );
    let told: std::collections::BTreeSet<String> = families.iter().map(Family::to_string).collect();
    assert_eq!(told.len(), families.len());
    let notes = [
        Note::NoHeadline,
        Note::NoBody,
        Note::HeadlinesDiffer,
        Note::DatesDiffer,
        Note::MoreDocuments,
        Note::OddUrl,
    ];
    let told: std::collections::BTreeSet<String> = notes.iter().map(Note::to_string).collect();
    assert_eq!(told.len(), notes.len());
}

/// What the trainers ask for.
#[test]
fn rows_of_the_weights_have_names() {
    use copydesk::training::{FEATURES, feature_name};
    assert_eq!(feature_name(0), "bias:0");
    let names: std::collections::BTreeSet<String> =
        (0..FEATURES.0 as u16).map(feature_name).collect();
    assert_eq!(names.len(), FEATURES.0);

    let explained = Parser::new().explain(RAW);
    let (block, last) = (&explained.blocks[0], &explained.blocks[explained.blocks.len() - 1]);
    let rows: usize = copydesk::training::TITLE_GROUPS.iter().map(|(_, rows)| rows).sum();
    let asked: std::collections::BTreeSet<u8> = block.title_evidence().iter().copied().collect();
    assert!(asked.len() > 5 && asked.iter().all(|&row| usize::from(row) < rows), "{asked:?}");
    assert_eq!(last.title_evidence(), [] as [u8; 0]);
    assert_eq!(block.features().count(), block.feature_ids().len());
    let margin = block.score - block.runner_up.1;
    assert!(explained.to_string().contains(&format!("{margin} over ")), "{explained}");
}
