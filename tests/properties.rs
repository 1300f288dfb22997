//! What holds for any input: no panic, nothing lost, spans in order, explanations that can be
//! replayed, one answer to one question.

mod support;

use std::ops::Range;

use copydesk::{
    Article, Draft, Edit, Edits, ParseError, Parser, Pass, Passes, Record, Stage, record,
};
use proptest::prelude::*;
use support::articles::{Piece, stories};
use support::cases::{Pile, cases};
use support::render::{Damage, Shape, render};
use support::texts::texts;

/// Pieces of news dumps, of what tools leave in them, and of what breaks scanners. No carriage
/// returns: see `fragments_and_line_ends`.
const FRAGMENTS: &[&str] = &[
    "Harbour Bridge Reopens After Two-Year Repair",
    "By Marta Lindqvist and Tom Okafor",
    "By MARTA LINDQVIST, Staff Writer",
    "Von Jana Köhler",
    "March 3, 2025",
    "3. März 2025",
    "2025-03-03T09:30:00+01:00",
    "31.02.2025",
    "PORT ELSWICK, March 3 (Harbour Wire) — ",
    "The bridge reopened on Monday, two years after inspectors found cracks in four of its hangers, the port said.",
    "“We promised to be back in spring,” she said. ",
    "Die Brücke wurde am Montag wieder eröffnet, wie die Stadt mitteilte. ",
    "Мост снова открыт, сообщили в понедельник власти города. ",
    "橋は月曜日に再開した、と市は発表した。",
    "أعيد فتح الجسر يوم الاثنين، بحسب ما أعلنته المدينة. ",
    "govern-\nment",
    "full of\n\nexamples",
    "[said](#)",
    "[the report](https://example.org/a_(b)?utm_source=x)",
    "![alt](https://example.org/i.jpg)",
    "**bold**",
    "_",
    "*",
    "`",
    "\\",
    "[",
    "](",
    "]",
    "(",
    ")",
    "<",
    ">",
    "<b>",
    "</a>",
    "<!--",
    "<https://example.org/2025/03/03/x>",
    "https://example.org/",
    "&amp;",
    "&#8217;",
    "&#xFFFFFFFFF;",
    "&",
    "\u{FB01}",
    "\u{AD}",
    "\u{200B}",
    "\u{FEFF}",
    "\u{0}",
    "\u{0C}",
    "\u{0C}2/4 ",
    "\u{A0}",
    "\u{2028}",
    "\t",
    " ",
    "  ",
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    "\n\n\n",
    "\n    ",
    "\n- ",
    "\n> ",
    "\n# ",
    "\n## ",
    "\n1. ",
    "\n---\n",
    "\n===\n",
    "\n```\n",
    "\n~~~\n",
    "\n| Year | Boats |\n| --- | --- |\n| 2024 | 14 |\n",
    "\n[^1]: The port's own figures.\n",
    "[^1]",
    "=?UTF-8?Q?",
    "=E2=80=99",
    "{\"title\": \"",
    "Ã©",
    "\n[16]: https://example.org/16\n",
    "\nReferences\n",
    "\nTitle: ",
    "\nSECTION: Pg. B4\n",
    "\nRelated article: ",
    "\nRead more\n",
    "\nOriginal url:\n\n",
    "\nAdvertisement\n",
    "Photo: Jonas Berg",
    "Comments (17)",
    "Page 3 of 4",
    "11/21/26, 11:03 PM",
    "© 2025 The Courier",
    "a",
    "e\u{301}",
    "𝕏",
    "🙂",
    "1",
    ".",
    "—",
    "\"",
];

fn fragments() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(FRAGMENTS), 0..60).prop_map(|pieces| pieces.concat())
}

/// Fragments with carriage returns anywhere.
fn fragments_and_line_ends() -> impl Strategy<Value = String> {
    let piece =
        prop_oneof![8 => prop::sample::select(FRAGMENTS), 1 => Just("\r\n"), 1 => Just("\r")];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// Characters of any kind, many of them odd.
fn characters() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        '\n', '\r', ' ', '\t', '\0', '\u{0C}', '[', ']', '(', ')', '<', '>', '&', ';', '#', '*',
        '_', '-', '\u{2028}', '\u{FEFF}',
    ]);
    prop::collection::vec(prop_oneof![any::<char>(), odd, proptest::char::range(' ', '~')], 0..300)
        .prop_map(|chars| chars.into_iter().collect())
}

/// A rendered article, cut anywhere.
fn dumps() -> impl Strategy<Value = String> {
    (0..stories().len(), 0..Shape::ALL.len(), any::<u64>(), any::<(u16, u16)>()).prop_map(
        |(story, shape, seed, (from, to))| {
            let (raw, _) = render(&stories()[story], Shape::ALL[shape], Damage::all(seed));
            let at = |share: u16| {
                let mut at = raw.len() * usize::from(share) / usize::from(u16::MAX);
                while !raw.is_char_boundary(at) {
                    at -= 1;
                }
                at
            };
            raw[at(from.min(to))..at(from.max(to))].to_owned()
        },
    )
}

/// Addresses, marks of mail and of Markdown, and line ends between any two of them.
fn coded() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "mailto:",
        "http://",
        "https://example.org/",
        "./20016-jo",
        "=",
        "=20",
        "=E2=80=99",
        "=?UTF-8?Q?a?=",
        "<",
        ">",
        "(",
        ")",
        "[",
        "](",
        "]",
        "![",
        "# ",
        "> ",
        "- ",
        "ada@example.org",
        "Title: ",
        "From: ",
        "www.",
        "a",
        ".",
        "1",
        "Words of a line",
        "[1]: ",
        "_",
        "**",
        "\u{AD}",
    ]);
    let end = prop_oneof![2 => Just(""), 3 => Just("\n"), 1 => Just("\n\n"), 1 => Just(" ")];
    prop::collection::vec((piece, end), 1..30)
        .prop_map(|all| all.iter().flat_map(|(piece, end)| [*piece, *end]).collect())
}

fn anything() -> impl Strategy<Value = String> {
    prop_oneof![2 => fragments_and_line_ends(), 1 => characters(), 1 => dumps()]
}

/// White space and what leaves no ink, as the documentation lists it: these bytes need no owner.
fn leaves_no_ink(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FE0E}' | '\u{FE0F}' | '\u{FEFF}')
}

/// The spans of every owner in a record.
fn owners(record: &Record) -> Vec<&[record::Range]> {
    let mut all: Vec<&[record::Range]> = Vec::new();
    all.extend(record.headline.iter().map(|t| t.spans.as_slice()));
    all.extend(record.deck.iter().map(|t| t.spans.as_slice()));
    all.extend(record.byline.iter().map(|t| t.spans.as_slice()));
    all.extend(record.dateline.iter().map(|t| t.spans.as_slice()));
    all.extend(record.body.iter().map(|t| t.spans.as_slice()));
    all.extend(record.captions.iter().map(|t| t.spans.as_slice()));
    all.extend(record.footnotes.iter().map(|t| t.spans.as_slice()));
    all.extend(record.related_links.iter().map(|t| t.spans.as_slice()));
    all.extend(record.canonical_url.iter().map(|t| t.spans.as_slice()));
    all.extend(record.metadata.iter().map(|t| t.spans.as_slice()));
    all.extend(record.discarded.iter().map(|t| t.spans.as_slice()));
    all
}

/// What the documentation promises of an article and its raw text, seen through the public API.
fn promises(raw: &str, article: &Article) -> Result<(), TestCaseError> {
    if let Err(broken) = article.check_invariants(raw) {
        return Err(TestCaseError::fail(broken));
    }
    let record = article.to_record();
    let mut taken = vec![0u8; raw.len()];
    for spans in owners(&record) {
        let mut end = 0;
        for &(from, to) in spans {
            prop_assert!(end <= from && from < to, "spans {spans:?} are not in order");
            prop_assert!(
                raw.get(from..to).is_some(),
                "span {from}..{to} is not on character boundaries"
            );
            taken[from..to].iter_mut().for_each(|owners| *owners += 1);
            end = to;
        }
    }
    for (at, c) in raw.char_indices() {
        let wanted = if leaves_no_ink(c) { 0..=1 } else { 1..=1 };
        for (i, owners) in taken[at..at + c.len_utf8()].iter().enumerate() {
            prop_assert!(wanted.contains(owners), "byte {} ({c:?}) has {owners} owners", at + i);
        }
    }
    for &(from, to) in &record.published_refs {
        prop_assert!(
            raw.get(from..to).is_some_and(|text| text.contains(|c: char| c.is_numeric())),
            "the date was read in {from}..{to}"
        );
    }
    let mut end = 0;
    for block in article.body() {
        let (span, raw_span) = (block.text().span(), block.text().raw_span());
        prop_assert_eq!(article.clean_text().get(span.range()), Some(block.text().as_str()));
        prop_assert!(raw.get(raw_span.range()).is_some());
        prop_assert!(span.start() >= end, "body blocks run backwards");
        end = span.end();
        for link in block.links() {
            prop_assert!(
                link.text().span().start() >= span.start()
                    && link.text().span().end() <= span.end()
            );
            prop_assert!(link.target().is_none_or(|target| raw.get(target.range()).is_some()));
        }
    }
    Ok(())
}

fn outcome(parsed: Result<Article, ParseError>) -> Result<Record, ParseError> {
    parsed.map(|article| article.to_record())
}

/// A pass that edits at random: each number says how far on, how much to take out and what to put
/// there instead.
#[derive(Debug, Clone)]
struct Scribbler {
    stage: Stage,
    strokes: Vec<(u8, u8, u8)>,
}

impl Scribbler {
    fn strategy() -> impl Strategy<Value = Scribbler> {
        let stage = prop_oneof![Just(Stage::Text), Just(Stage::Block)];
        (stage, prop::collection::vec(any::<(u8, u8, u8)>(), 1..12))
            .prop_map(|(stage, strokes)| Scribbler { stage, strokes })
    }

    fn ranges(&self, text: &str) -> Vec<(Range<usize>, u8)> {
        let forward = |mut at: usize| {
            while !text.is_char_boundary(at) {
                at += 1;
            }
            at
        };
        let mut at = 0;
        let mut ranges = Vec::new();
        for &(skip, take, what) in &self.strokes {
            let from = forward((at + usize::from(skip)).min(text.len()));
            at = forward((from + usize::from(take % 40)).min(text.len()));
            ranges.push((from..at, what));
        }
        ranges
    }
}

impl Pass for Scribbler {
    fn name(&self) -> &str {
        "scribbler"
    }

    fn stage(&self) -> Stage {
        self.stage
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let with = ["", "", "", " ", "\n\n", "x", "é", "[a](b)", "\n", "ab cd"];
        let edit = |(range, what): (Range<usize>, u8)| {
            Edit::replace(range, with[usize::from(what) % with.len()])
        };
        let reason = |edit: Edit| {
            if edit.range().start % 3 == 0 { edit.because(copydesk::Reason::Embed) } else { edit }
        };
        self.ranges(draft.text()).into_iter().map(edit).map(reason).collect()
    }
}

/// The same with one edit that cannot be applied.
#[derive(Debug, Clone)]
struct Vandal {
    scribbler: Scribbler,
    how: u8,
}

impl Pass for Vandal {
    fn name(&self) -> &str {
        "vandal"
    }

    fn stage(&self) -> Stage {
        self.scribbler.stage
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let len = draft.text().len();
        let mut edits: Vec<Edit> = self.scribbler.edits(draft).iter().cloned().collect();
        let wide = draft.text().char_indices().find(|(_, c)| c.len_utf8() > 1).map(|(at, _)| at);
        match (self.how % 3, wide) {
            (0, Some(at)) => edits = vec![Edit::insert(at + 1, "inside a character")],
            (1, _) => edits.extend([
                Edit::replace(len..len, "at the end"),
                Edit::delete(0..0),
                Edit::delete(0..len.min(1)),
            ]),
            _ => edits.push(Edit::delete(len..len + 1 + usize::from(self.how))),
        }
        edits.into_iter().collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics_and_nothing_is_lost(raw in anything()) {
        match Article::parse(&raw) {
            Ok(article) => promises(&raw, &article)?,
            Err(error) => {
                prop_assert_eq!(error, ParseError::EmptyInput);
                prop_assert!(raw.chars().all(leaves_no_ink));
            }
        }
    }

    #[test]
    fn an_explanation_can_be_replayed_and_agrees_with_parse(raw in anything()) {
        let parser = Parser::new();
        let explanation = parser.explain(&raw);
        if let Ok(article) = &explanation.outcome {
            prop_assert_eq!(article.clean_text(), explanation.clean_text.as_str());
            prop_assert_eq!(explanation.replay(&raw), article.clean_text());
        }
        prop_assert_eq!(outcome(explanation.outcome), outcome(parser.parse(&raw)));
    }

    #[test]
    fn line_ends_do_not_matter(raw in prop_oneof![2 => fragments(), 1 => characters(), 1 => dumps(), 1 => coded()]) {
        let raw = raw.replace("\r\n", "\n").replace(['\r', '\u{B}', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
        let read = |raw: String| outcome(Article::parse(&raw)).map(texts);
        let plain = read(raw.clone());
        for end in ["\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"] {
            prop_assert_eq!(&read(raw.replace('\n', end)), &plain, "{:?}", end);
        }
    }

    #[test]
    fn a_foreign_pass_breaks_no_promise(raw in anything(), scribbler in Scribbler::strategy(), first in any::<bool>()) {
        let passes = if first {
            Passes::default().insert_before("line-endings", scribbler).expect("the first pass of the standard list")
        } else {
            Passes::default().push(scribbler)
        };
        let parser = Parser::builder().passes(passes).build();
        let explanation = parser.explain(&raw);
        if let Ok(article) = &explanation.outcome {
            promises(&raw, article)?;
            prop_assert_eq!(explanation.replay(&raw), article.clean_text());
        }
    }

    #[test]
    fn a_bad_edit_is_an_error_and_no_panic(raw in anything(), scribbler in Scribbler::strategy(), how in any::<u8>()) {
        let parser = Parser::builder().passes(Passes::none().push(Vandal { scribbler, how })).build();
        match parser.parse(&raw) {
            Err(ParseError::BadEdit { pass, .. }) => prop_assert_eq!(pass, "vandal"),
            Err(ParseError::EmptyInput) => prop_assert!(raw.chars().all(leaves_no_ink)),
            other => prop_assert!(false, "{other:?}"),
        }
    }

    #[test]
    fn without_passes_the_text_stays_as_it_is(raw in anything()) {
        let parser = Parser::builder().passes(Passes::none()).build();
        if let Ok(article) = parser.parse(&raw) {
            prop_assert_eq!(article.clean_text(), raw.as_str());
            promises(&raw, &article)?;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_question_has_one_answer(raw in anything()) {
        let parser = Parser::new();
        let first = outcome(parser.parse(&raw));
        prop_assert_eq!(&outcome(parser.parse(&raw)), &first);
        prop_assert_eq!(&outcome(Article::parse(&raw)), &first);
        let others = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| outcome(parser.parse(&raw)))).collect();
            threads.into_iter().map(|t| t.join()).collect::<Vec<_>>()
        });
        for other in others {
            prop_assert_eq!(other.expect("no thread panics"), first.clone());
        }
    }
}

#[test]
fn every_case_keeps_the_promises() {
    let cases: Vec<_> = Pile::ALL.into_iter().flat_map(cases).collect();
    assert!(cases.len() >= 100, "{} cases", cases.len());
    let mut footnotes = 0;
    for case in &cases {
        let article = Article::parse(&case.raw).unwrap();
        footnotes += article.footnotes().count();
        promises(&case.raw, &article).unwrap_or_else(|broken| panic!("{}: {broken}", case.name));
    }
    assert!(footnotes > 0, "no case has a footnote");
}

/// An article as plain Markdown.
fn printed<'a>(
    headline: &str,
    byline: &str,
    date: &str,
    body: impl Iterator<Item = (&'a str, String)>,
) -> String {
    let mut blocks = vec![format!("# {headline}"), byline.to_owned(), date.to_owned()];
    blocks.retain(|b| !b.is_empty());
    blocks.extend(body.map(|(kind, text)| match kind {
        "subheading" => format!("## {text}"),
        "list_item" => format!("- {text}"),
        _ => text,
    }));
    blocks.join("\n\n")
}

fn body(article: &Article) -> Vec<(&'static str, String)> {
    article.body().map(|b| (b.kind().as_str(), b.text().to_string())).collect()
}

#[test]
fn a_well_formed_article_reads_as_itself() {
    let all = stories();
    let mut read = 0;
    for story in &all {
        let pieces = story.blocks.iter().filter_map(|piece| match piece {
            Piece::Paragraph(text) => Some(("paragraph", text.clone())),
            Piece::Subheading(text) => Some(("subheading", text.clone())),
            Piece::ListItem(text) => Some(("list_item", text.clone())),
            _ => None,
        });
        let once = printed(&story.headline, &story.byline_line, &story.date_line, pieces);
        let first = Article::parse(&once).unwrap();
        // How many stories are read without a mistake is measured elsewhere; here, what was read
        // must read the same again.
        let Some(headline) = first.headline().filter(|h| *h == story.headline.as_str()) else {
            continue;
        };
        let twice = printed(
            headline.as_str(),
            &story.byline_line,
            &story.date_line,
            body(&first).into_iter(),
        );
        if twice != once {
            continue;
        }
        read += 1;
        let second = Article::parse(&twice).unwrap();
        assert_eq!(
            second.headline().map(|h| h.to_string()),
            Some(headline.to_string()),
            "{}",
            story.name
        );
        assert_eq!(body(&second), body(&first), "{}", story.name);
    }
    assert!(
        read * 2 > all.len(),
        "only {read} of {} stories are read without a mistake",
        all.len()
    );
}
