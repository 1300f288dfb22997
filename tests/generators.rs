//! The test material checks itself: the articles, the renderers and the truth they record, the
//! table of hyphens, the case folders.
//!
//! What a parser is measured by must be right before a parser is.

mod support;

use std::collections::BTreeSet;

use support::articles::{Piece, Story, quotes, stories};
use support::cases::{Pile, Want, cases, expected};
use support::coded::decoded;
use support::hyphens::{CASES, Case};
use support::render::{Damage, Kind, Shape, Truth, render};
use support::rng::Rng;
use support::sheet::{Face, Field, Wrap, own, syllables, wide};

/// Every dump that the tests below look at.
fn dumps() -> impl Iterator<Item = (Story, Shape, Damage, String, Truth)> {
    stories().into_iter().flat_map(|story| {
        Shape::ALL.into_iter().flat_map(move |shape| {
            let story = story.clone();
            let damages =
                [Damage::NONE, Damage::all(1), Damage::all(2)].into_iter().chain(Damage::each(3));
            damages.map(move |damage| {
                let (raw, truth) = render(&story, shape, damage);
                (story.clone(), shape, damage, raw, truth)
            })
        })
    })
}

fn letters(text: &str) -> String {
    text.chars().filter(|ch| ch.is_alphanumeric()).collect()
}

#[test]
fn articles_are_many_and_varied() {
    let stories = stories();
    assert!(stories.len() >= 16, "{} stories", stories.len());
    let langs: BTreeSet<&str> = stories.iter().map(|story| story.lang.as_str()).collect();
    assert!(langs.len() >= 10, "{langs:?}");
    let spaced = langs.iter().filter(|lang| !["zh", "ja", "ar"].contains(lang)).count();
    assert!(spaced >= 8, "{langs:?}");
    let headlines: BTreeSet<&str> = stories.iter().map(|story| story.headline.as_str()).collect();
    assert_eq!(headlines.len(), stories.len(), "a headline twice");
    for (what, count) in [
        (
            "address",
            stories
                .iter()
                .filter(|story| story.paragraphs().any(|text| text.contains("example.")))
                .count(),
        ),
        ("deck", stories.iter().filter(|story| story.deck.is_some()).count()),
        ("dateline", stories.iter().filter(|story| story.dateline.is_some()).count()),
        ("several authors", stories.iter().filter(|story| story.authors.len() > 1).count()),
        ("no author", stories.iter().filter(|story| story.authors.is_empty()).count()),
        (
            "list",
            stories
                .iter()
                .filter(|story| {
                    story.blocks.iter().any(|piece| matches!(piece, Piece::ListItem(_)))
                })
                .count(),
        ),
        (
            "subheading",
            stories
                .iter()
                .filter(|story| {
                    story.blocks.iter().any(|piece| matches!(piece, Piece::Subheading(_)))
                })
                .count(),
        ),
    ] {
        assert!(count > 0 && count < stories.len(), "{what}: {count} of {}", stories.len());
    }
}

#[test]
fn each_article_is_whole() {
    for story in stories() {
        let name = story.name;
        let paragraphs: Vec<&str> = story.paragraphs().collect();
        assert!((7..=14).contains(&paragraphs.len()), "{name}: {} paragraphs", paragraphs.len());
        let prose = paragraphs.concat();
        let (open, close) = quotes(&story.lang);
        let spaced = !["zh", "ja"].contains(&story.lang.as_str());
        for text in &paragraphs {
            let size =
                if spaced { text.split_whitespace().count() } else { text.chars().count() / 2 };
            assert!((3..=120).contains(&size), "{name}: {size} words: {text}");
            let count = |mark: char| text.chars().filter(|&ch| ch == mark).count();
            if open == close {
                assert_eq!(count(open) % 2, 0, "{name}: a quotation is not closed: {text}");
            } else {
                assert_eq!(count(open), count(close), "{name}: a quotation is not closed: {text}");
            }
        }
        assert!(prose.contains(open), "{name}: no direct speech");
        assert!(prose.contains(['?', '？', '؟']) || story.lang == "ja", "{name}: no question");
        for author in &story.authors {
            assert!(
                story.byline_line.contains(author.as_str()),
                "{name}: {author} is not in the byline"
            );
        }
        if let Some(dateline) = &story.dateline {
            assert!(dateline.text.starts_with(&dateline.place), "{name}: {dateline:?}");
            assert!(
                dateline.agency.as_ref().is_none_or(|agency| dateline.text.contains(agency)),
                "{name}: {dateline:?}"
            );
        }
        let host = story.url.split('/').nth(2).unwrap_or_default();
        assert!(host.ends_with("example.org") || host.ends_with("example.com"), "{name}: {host}");
        // The year, and the day where the line has it in digits, agree with the ISO date.
        let (year, day) = (&story.date_iso[..4], story.date_iso[8..].trim_start_matches('0'));
        assert!(
            story.date_line.contains(year) && story.date_line.contains(day),
            "{name}: {} / {}",
            story.date_line,
            story.date_iso
        );
    }
}

#[test]
fn fields_come_back_from_their_places() {
    for (story, shape, damage, raw, truth) in dumps() {
        let place = || format!("{} {shape:?} {damage:?}\n{raw}", story.name);
        assert!(!truth.body.is_empty(), "{}", place());
        for (field, text) in &truth.texts {
            assert_eq!(truth.unwrap(&raw, *field).as_ref(), Some(text), "{field:?} {}", place());
        }
        for (number, (_, text)) in truth.body.iter().enumerate() {
            assert_eq!(truth.texts.get(&Field::Body(number)), Some(text), "{}", place());
        }
        let field = |field| truth.texts.get(&field).cloned();
        assert_eq!(field(Field::Headline), truth.headline, "{}", place());
        assert_eq!(field(Field::Deck), truth.deck, "{}", place());
        assert_eq!(field(Field::Byline), truth.byline, "{}", place());
        assert_eq!(field(Field::Url), truth.url, "{}", place());
        assert_eq!(
            field(Field::Dateline),
            truth.dateline.as_ref().map(|line| line.text.clone()),
            "{}",
            place()
        );
        assert_eq!(truth.url.is_some(), shape.has_url(), "{}", place());
    }
}

#[test]
fn no_byte_has_two_owners_and_blocks_stand_in_order() {
    for (story, shape, damage, raw, truth) in dumps() {
        let mut owned = vec![false; raw.len()];
        let mut end = 0;
        for (field, fragments) in &truth.fragments {
            for fragment in fragments {
                assert!(
                    owned[fragment.span.clone()].iter().all(|owned| !owned),
                    "{} {shape:?} {field:?}",
                    story.name
                );
                owned[fragment.span.clone()].fill(true);
                if matches!(field, Field::Body(_)) {
                    assert!(
                        fragment.span.start >= end,
                        "{} {shape:?} {damage:?} {field:?}",
                        story.name
                    );
                    end = fragment.span.end;
                }
            }
        }
    }
}

#[test]
fn every_paragraph_of_the_story_is_in_every_shape() {
    for (story, shape, damage, raw, truth) in dumps() {
        let texts: Vec<&str> = truth
            .body
            .iter()
            .filter(|(kind, _)| *kind == Kind::Paragraph)
            .map(|(_, text)| text.as_str())
            .collect();
        assert_eq!(texts, story.paragraphs().collect::<Vec<_>>(), "{} {shape:?}", story.name);
        // The letters stand in the dump in order, whatever stands between them.
        let mut rest = raw.chars();
        for letter in texts.iter().flat_map(|text| text.chars()).filter(|ch| ch.is_alphanumeric()) {
            assert!(
                rest.any(|ch| ch == letter),
                "{} {shape:?} {damage:?}: {letter} is missing",
                story.name
            );
        }
    }
}

#[test]
fn dumps_depend_on_the_seed_alone() {
    let story = &stories()[0];
    for shape in Shape::ALL {
        let dump = |seed| render(story, shape, Damage::all(seed)).0;
        assert_eq!(dump(5), dump(5), "{shape:?}");
        assert!((6..12).any(|seed| dump(seed) != dump(5)), "{shape:?}: chance decides nothing");
    }
}

#[test]
fn shapes_look_as_their_tools_print() {
    for story in stories() {
        let dump = |shape| render(&story, shape, Damage::NONE).0;
        let blank = |raw: &str| raw.lines().filter(|line| line.trim().is_empty()).count();
        assert!(dump(Shape::SeedMd).ends_with(&format!("Original url:\n\n<{}>", story.url)));
        assert!(dump(Shape::SeedMd).starts_with("\n\n"));
        let body = dump(Shape::SeedPdf);
        assert!(
            body.starts_with(' ')
                && body.ends_with("\n ")
                && body.contains("\n\n\n\n")
                && !body.contains(&story.headline)
        );
        for shape in [
            Shape::OnePerLine,
            Shape::WrappedNoBlank(Face::Grotesque),
            Shape::WrappedNoBlank(Face::Humanist),
        ] {
            assert_eq!(blank(&dump(shape)), 0, "{} {shape:?}", story.name);
        }
        for width in [40, 64, 100, 120] {
            let raw = dump(Shape::Wrapped(width));
            let columns =
                |line: &str| -> usize { line.chars().map(|ch| if wide(ch) { 2 } else { 1 }).sum() };
            for line in raw.lines().filter(|line| line.contains(' ') && !line.contains("://")) {
                assert!(columns(line) <= width, "{} {width}: {line}", story.name);
            }
            let full = raw.lines().filter(|line| columns(line) + 16 >= width).count();
            assert!(
                full * 2 > raw.lines().filter(|line| !line.is_empty()).count() / 2,
                "{} {width}: lines are not filled",
                story.name
            );
        }
        for shape in [Shape::BrowserPrint, Shape::BrowserPrintLayout] {
            let raw = dump(shape);
            let pages = raw.matches("11/21/26, 11:03 PM").count();
            assert!(pages > 1, "{} {shape:?}: one page", story.name);
            assert_eq!(raw.matches('\u{C}').count(), pages, "{} {shape:?}", story.name);
            assert!(raw.contains(&format!("{pages}/{pages}")), "{} {shape:?}", story.name);
            assert_eq!(raw.matches(&story.url).count(), pages, "{} {shape:?}", story.name);
        }
        assert!(dump(Shape::FrontMatter).starts_with("---\ntitle: "));
        assert!(dump(Shape::ReaderHeader).starts_with("Title: "));
        let lynx = dump(Shape::Lynx);
        assert!(lynx.contains("[1]") && lynx.contains("\nReferences\n\n   1. "), "{}", story.name);
        let indented = dump(Shape::IndentParagraphs);
        let first_lines = indented.lines().filter(|line| line.starts_with("    ")).count();
        assert!(first_lines >= story.paragraphs().count(), "{}", story.name);
        let scanned = dump(Shape::BlankAfterEveryLine);
        let lines: Vec<&str> = scanned.lines().collect();
        assert!(
            lines.windows(2).all(|pair| pair[0].is_empty() || pair[1].is_empty()),
            "{}",
            story.name
        );
    }
}

#[test]
fn damage_is_done_and_recorded() {
    let mut broken = 0;
    let mut known = 0;
    let mut cut = 0;
    let mut linked = 0;
    for (story, shape, damage, raw, truth) in dumps() {
        let place = || format!("{} {shape:?} {damage:?}", story.name);
        assert!(damage.hyphenate || truth.hyphens.is_empty(), "{}", place());
        assert!(
            damage.split_by_blanks || shape == Shape::SeedPdf || truth.cuts.is_empty(),
            "{}",
            place()
        );
        for hyphen in &truth.hyphens {
            assert!(raw[hyphen.at..].starts_with("-\n"), "{}", place());
            let before =
                raw[..hyphen.at].rsplit(|ch: char| !ch.is_alphabetic()).next().unwrap_or_default();
            assert!(
                before.chars().count() >= 3 && hyphen.word.starts_with(before),
                "{}: {before} of {}",
                place(),
                hyphen.word
            );
            broken += 1;
            known += usize::from(truth.has_evidence(&raw, hyphen));
        }
        for &number in &truth.cuts {
            // Between two pieces of the block there is nothing but white space with a blank line,
            // at least at one place.
            let fragments = &truth.fragments[&Field::Body(number)];
            let gaps = fragments.windows(2).map(|pair| &raw[pair[0].span.end..pair[1].span.start]);
            assert!(
                gaps.clone().any(|gap| gap.matches('\n').count() >= 2),
                "{}: block {number}",
                place()
            );
            cut += 1;
        }
        for link in &truth.links {
            assert!(truth.body[link.body].1.contains(&link.text), "{}: {link:?}", place());
            assert!(link.url.as_ref().is_none_or(|url| raw.contains(url)), "{}: {link:?}", place());
            linked += 1;
        }
        if damage.furniture && !matches!(shape, Shape::SeedPdf) {
            assert!(raw.contains('\u{C}'), "{}: no page break", place());
        }
    }
    assert!(
        broken > 600 && known > 50 && known < broken / 2,
        "{broken} broken words, {known} of them known"
    );
    assert!(cut > 500 && linked > 2000, "{cut} cuts, {linked} links");
}

#[test]
fn the_pdf_kind_cuts_direct_speech_where_there_is_any_long() {
    let story = stories().into_iter().find(|story| story.name == "en-ferry").expect("the story");
    let (raw, truth) = render(&story, Shape::SeedPdf, Damage::NONE);
    let [number] = truth.cuts[..] else { panic!("{:?}", truth.cuts) };
    let fragments = &truth.fragments[&Field::Body(number)];
    let gap = fragments
        .windows(2)
        .find(|pair| raw[pair[0].span.end..pair[1].span.start].len() > 1)
        .expect("a gap");
    let before = &raw[fragments[0].span.start..gap[0].span.end];
    assert!(before.matches('“').count() > before.matches('”').count(), "{before}");
}

#[test]
fn words_break_at_syllables() {
    let parts = |word: &str| {
        let word: Vec<char> = word.chars().collect();
        syllables(&word)
            .into_iter()
            .map(|cut| word[cut..].iter().collect::<String>())
            .collect::<Vec<_>>()
    };
    assert_eq!(parts("government"), ["ment"]);
    assert_eq!(parts("Bundesregierung"), ["desregierung", "regierung", "gierung", "rung"]);
    assert_eq!(parts("администрация"), ["нистрация", "ция"]);
    assert!(
        parts("through").is_empty()
            && parts("NATOland").is_empty()
            && parts("short").is_empty()
            && parts("").is_empty()
    );
}

#[test]
fn wrapping_keeps_marks_off_the_line_ends_of_chinese() {
    let wrap = Wrap { columns: 8, face: None, at_hyphens: false, hyphenate: true };
    let cells = own(Field::Body(0), "她说：「好。」他走了，我们也走了。");
    for line in wrap.set(&cells, 0, 0, &mut Rng::new(0)) {
        let text = line.text();
        assert!(!text.starts_with(['：', '。', '」', '，']) && !text.ends_with('「'), "{text}");
    }
}

#[test]
fn hyphen_cases_only_lose_hyphens_and_line_feeds() {
    assert!(CASES.len() >= 150, "{} cases", CASES.len());
    let langs: BTreeSet<&str> = CASES.iter().map(|case| case.lang).collect();
    assert!(langs.len() >= 8, "{langs:?}");
    let texts: BTreeSet<&str> = CASES.iter().map(|case| case.text).collect();
    assert_eq!(texts.len(), CASES.len(), "a case twice");
    for case in CASES {
        assert_eq!(case.text.matches('\n').count(), 1, "{case:?}");
        let token = case.token();
        assert_eq!(letters(token), letters(case.joined), "{case:?}");
        let (before, after) = token.split_once('\n').expect("the line feed");
        let bare = before.strip_suffix(['-', '\u{AD}']);
        let ways = [
            format!("{before}{after}"),
            format!("{before} {after}"),
            format!("{}{after}", bare.unwrap_or(before)),
        ];
        assert!(ways.contains(&case.joined.to_owned()), "{case:?}");
        assert!(
            case.text.split_whitespace().count() >= 15 && !case.wanted().contains('\n'),
            "{case:?}"
        );
    }
    let (gone, kept): (Vec<&Case>, Vec<&Case>) = CASES
        .iter()
        .filter(|case| case.text.contains("-\n"))
        .partition(|case| !case.joined.contains('-'));
    assert!(gone.len() >= 40 && kept.len() >= 60, "{} gone, {} kept", gone.len(), kept.len());
}

#[test]
fn hyphen_cases_follow_the_rule_of_evidence() {
    // In the languages that delete on evidence alone, the joined word stands elsewhere in the text;
    // and nowhere a hyphen goes that stands in the same word elsewhere.
    let evidence = ["en", "fr", "es", "it", "pt", "ru", "uk", "pl", "cs", "tr"];
    for case in CASES.iter().filter(|case| case.text.contains("-\n") && !case.joined.contains(' '))
    {
        let others = case.text.replacen(case.token(), " ", 1).to_lowercase();
        let has = |word: &str| {
            others
                .split(|ch: char| !ch.is_alphanumeric() && ch != '-')
                .any(|other| other == word.to_lowercase())
        };
        let hyphenated = has(&case.token().replace('\n', ""));
        let solid = has(&case.token().replace("-\n", ""));
        if case.joined.contains('-') {
            assert!(!solid || hyphenated, "kept against evidence: {case:?}");
        } else {
            assert!(!hyphenated, "{case:?}");
            assert!(solid || !evidence.contains(&case.lang), "without evidence: {case:?}");
        }
    }
}

#[test]
fn hyphen_documents_are_wrapped_text() {
    for case in CASES {
        let document = case.document();
        assert_eq!(letters(&document), letters(&case.wanted()), "{case:?}");
        // The line in question reaches the margin, and no line goes beyond it but for one long
        // address.
        let lines: Vec<(usize, &str)> =
            document.lines().map(|line| (line.chars().count(), line)).collect();
        let widest = lines.iter().map(|(width, _)| *width).max().unwrap_or_default();
        let part = case.token().split('\n').next().expect("a part before the line feed");
        assert!(
            lines.iter().any(|(width, line)| line.ends_with(part) && width + 10 >= widest),
            "{document}"
        );
        assert!(lines.len() >= 2 && (44..=84).contains(&widest), "{document}");
    }
}

#[test]
fn case_folders_can_be_read_and_hold_what_they_ask_for() {
    let mut count = 0;
    for case in Pile::ALL.into_iter().flat_map(cases) {
        count += 1;
        let place = format!("{}/{}", case.pile.folder(), case.name);
        // A ligature stands for its letters, an entity for its sign.
        let raw = letters(&decoded(&case.raw).replace("&amp;", "&")).replace('ﬁ', "fi");
        let mut from = 0;
        for text in case.expected.body.iter().flatten() {
            // Links and page ends may stand inside a paragraph, so the words are looked for one by
            // one.
            for word in text.split(|ch: char| !ch.is_alphanumeric()).filter(|word| !word.is_empty())
            {
                let found =
                    raw[from..].find(word).unwrap_or_else(|| panic!("{place}: `{word}` of {text}"));
                from += found + word.len();
            }
        }
        for want in [&case.expected.headline, &case.expected.deck, &case.expected.canonical_url]
            .into_iter()
            .flatten()
        {
            if let Want::Text(text) = want {
                assert!(raw.contains(&letters(text)), "{place}: {text}");
            }
        }
        // (a record may file the surname first)
        for word in case.expected.authors.iter().flatten().flat_map(|name| name.split(' ')) {
            assert!(raw.contains(&letters(word)), "{place}: {word}");
        }
        let captions = case.expected.captions.iter().flatten();
        for text in
            captions.chain(case.expected.related.iter().flatten().map(|related| &related.text))
        {
            assert!(raw.contains(&letters(text)), "{place}: {text}");
        }
    }
    assert!(count >= 10, "{count} cases");
}

#[test]
fn case_files_with_errors_are_refused() {
    for (file, message) in [
        ("label = \"a\"\nwhy = \"b\"\nheadlines = \"c\"", "unknown key"),
        ("label = \"a\"", "required"),
        ("label = \"a\"\nwhy = \"b\"\nbody = \"c\"", "expected a list"),
        ("label = \"a\"\nwhy = \"b\"\nheadline = [\"c\"]", "expected text"),
        ("label = \"a\"\nwhy = \"b\"\nbody = [\"c\"]\nkinds = [\"paragraf\"]", "must be known"),
        ("label = \"a\"\nwhy = \"b\"\n[dateline]\ncity = \"c\"", "unknown key"),
        ("label = \"a\"\nwhy = \"b\"\n[[related]]\nurl = \"c\"", "no text"),
    ] {
        let error = expected(file).expect_err(file);
        assert!(error.contains(message), "{file}: {error}");
    }
    let found =
        expected("label = \"a\"\nwhy = \"b\"\nheadline = \"\"\nauthors = []").expect("a good file");
    assert_eq!(found.headline, Some(Want::Nothing));
    assert_eq!(found.authors, Some(Vec::new()));
    assert!(found.deck.is_none() && found.body.is_none());
}
