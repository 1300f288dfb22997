//! Several dumps of one story: fields by agreement, the body aligned, conflicts said.

mod support;

use std::time::{Duration, Instant};

use copydesk::{Agreed, Article, Difference, Field, ReconcileError, Reconciled};
use proptest::prelude::*;
use support::articles::stories;
use support::itself::{counts, is_itself};
use support::render::{Damage, Shape, render};

const MIRROR: &str = include_str!("seeds_shape/mirror.txt");
const PRINT: &str = include_str!("seeds_shape/print.txt");

fn parse(raw: &str) -> Article {
    Article::parse(raw).expect("an article")
}

fn merged<'a>(articles: impl IntoIterator<Item = &'a Article>) -> Reconciled<'a> {
    Article::reconcile(articles).expect("dumps of one story")
}

fn witnesses<'s>(story: &'s Reconciled<'_>) -> Vec<&'s [usize]> {
    story.body().map(Agreed::witnesses).collect()
}

fn texts<'a>(story: &Reconciled<'a>) -> Vec<&'a str> {
    story.body().map(|b| b.value().text().as_str()).collect()
}

#[test]
fn a_mirror_and_a_print_out_make_one_article() {
    let articles = [parse(MIRROR), parse(PRINT)];
    let story = merged(&articles);
    let headline = story.headline().expect("a headline");
    assert_eq!(
        (headline.source(), headline.witnesses(), headline.is_confirmed()),
        (0, &[0][..], false)
    );
    assert_eq!(&MIRROR[headline.value().raw_span().range()], headline.value().as_str());
    assert_eq!(story.published().expect("a date").value().to_string(), "2026-02-09");
    assert!(
        story
            .canonical_url()
            .is_some_and(|u| u.value().url().is_some_and(|u| u.ends_with("-a40117")))
    );
    assert_eq!(witnesses(&story), [[0, 1]; 9]);
    let [conflict] = story.conflicts() else { panic!("{:?}", story.conflicts()) };
    assert_eq!((conflict.field, conflict.difference), (Field::RelatedLink, Difference::Glyphs));
    assert_eq!(
        &PRINT[conflict.readings[1].raw_span.range()],
        "Flood Maps Redrawn for the Harbour’s Oldest Streets"
    );
    assert!(
        conflict.to_string().starts_with(
            "related_link is printed differently: “Flood Maps Redrawn for the Harbour's"
        )
    );
}

/// A dump of a page with a headline, a date and paragraphs.
fn page(headline: &str, date: &str, paragraphs: &[&str]) -> Article {
    parse(&format!("# {headline}\n\n{date}\n\n{}\n", paragraphs.join("\n\n")))
}

const A: &str = "The ferry Sandpiper ran aground on a sandbank outside the harbour on Monday morning, the harbour master said.";
const B: &str = "Fishing boats took all 212 passengers to the quay within an hour, he told reporters, and nobody was hurt in the accident.";
const C: &str = "Divers will look at the hull on Tuesday, and the company has promised that the timetable will be kept with another ship.";
const D: &str = "The sandbank had moved by forty metres since the last chart of the harbour was drawn, twelve years ago, the master said.";

#[test]
fn the_most_win_and_the_others_are_conflicts() {
    let articles = [
        page("Ferry Runs Aground", "March 3, 2025", &[A, B]),
        page("Ferry Runs Aground Off Port Elswick", "March 3, 2025, 9:30 a.m.", &[A, B]),
        page("Ferry runs aground off Port Elswick", "March 4, 2025", &[A, B]),
    ];
    let story = merged(&articles);
    let headline = story.headline().expect("a headline");
    assert_eq!(
        (headline.value().as_str(), headline.witnesses()),
        ("Ferry Runs Aground Off Port Elswick", &[1, 2][..])
    );
    let published = story.published().expect("a date");
    assert_eq!(
        (published.value().to_string().as_str(), published.source(), published.witnesses()),
        ("2025-03-03T09:30", 1, &[0, 1][..])
    );
    let conflicts: Vec<_> = story
        .conflicts()
        .iter()
        .filter(|c| c.field != Field::Dateline)
        .map(|c| (c.field, c.difference, c.readings.len()))
        .collect();
    assert_eq!(
        conflicts,
        [
            (Field::Headline, Difference::Glyphs, 2),
            (Field::Headline, Difference::Words, 2),
            (Field::Published, Difference::Words, 2)
        ]
    );
}

#[test]
fn what_one_article_lacks_stands_where_the_other_has_it() {
    let articles = [
        page("Ferry Runs Aground", "March 3, 2025", &[A, C]),
        page("Ferry Runs Aground", "March 3, 2025", &[A, B, C, D]),
    ];
    let story = merged(&articles);
    assert_eq!(texts(&story), [A, B, C, D]);
    assert_eq!(witnesses(&story), [&[0, 1][..], &[1], &[0, 1], &[1]]);
    assert_eq!(story.conflicts(), []);
}

#[test]
fn words_and_paragraph_ends_may_differ() {
    let corrected = B.replace("212 passengers", "214 passengers");
    let one = page("Ferry Runs Aground", "March 3, 2025", &[A, B, C, D]);
    let other = page("Ferry Runs Aground", "March 3, 2025", &[A, &corrected, C, D]);
    let articles = [one, other];
    let story = merged(&articles);
    assert_eq!(texts(&story), [A, B, C, D]);
    let [conflict] = story.conflicts() else { panic!("{:?}", story.conflicts()) };
    assert_eq!((conflict.field, conflict.difference), (Field::Body, Difference::Words));
    assert_eq!(
        conflict.readings.iter().map(|r| (r.source, r.text)).collect::<Vec<_>>(),
        [(0, B), (1, corrected.as_str())]
    );

    let together = format!("{B} {C}");
    let parted = [
        page("Ferry Runs Aground", "March 3, 2025", &[A, B, C, D]),
        page("Ferry Runs Aground", "March 3, 2025", &[A, &together, D]),
    ];
    let story = merged(&parted);
    assert_eq!(texts(&story), [A, B, C, D]);
    assert_eq!(witnesses(&story), [[0, 1]; 4]);
    let [conflict] = story.conflicts() else { panic!("{:?}", story.conflicts()) };
    assert_eq!((conflict.difference, conflict.readings.len()), (Difference::Breaks, 3));
}

#[test]
fn none_and_one() {
    let none = Article::reconcile([]).expect("nothing");
    assert!(none.headline().is_none() && none.body().len() == 0 && none.conflicts().is_empty());
    let article = parse(MIRROR);
    let one = merged([&article]);
    assert_eq!(witnesses(&one), [[0]; 9]);
    assert_eq!(one.conflicts(), []);
}

#[test]
fn another_story_is_refused() {
    let one = page("Ferry Runs Aground", "March 3, 2025", &[A, B, C, D]);
    let start = page("Ship on a Sandbank", "March 3, 2025", &[A]);
    let end = page("No One Hurt", "March 4, 2025", &[C, D]);
    let other = page(
        "Bakers Strike",
        "March 3, 2025",
        &[
            "The bakers of the old town went on strike on Monday morning, their union said, and nobody had bread.",
        ],
    );
    // parts of a story that have nothing in common are of one that has both
    assert_eq!(texts(&merged([&start, &one, &end])), [A, B, C, D]);
    let error = |articles: &[&Article]| {
        Article::reconcile(articles.iter().copied()).expect_err("two stories")
    };
    for (articles, wanted) in [
        (vec![&one, &other], (1, 0)),
        (vec![&other, &one], (0, 1)),
        (vec![&start, &other, &one, &end], (1, 2)),
        (vec![&start, &end], (0, 1)),
    ] {
        let ReconcileError::Unrelated { article, longest, measure, .. } = error(&articles) else {
            panic!()
        };
        assert_eq!((article, longest), wanted);
        assert!(measure < 10, "{measure}");
    }
    // a chain: each has something of the next one, and the longest two have nothing in common
    let chain =
        [page("One", "", &[A, B]), page("Two", "", &[D, C]), page("Three", "", &[B, &D[..60]])];
    assert!(Article::reconcile(&chain).is_ok());
}

/// The same block in another place is said once, and twice only where one dump has it twice.
#[test]
fn no_block_stands_more_often_than_in_a_dump() {
    let articles = [
        page("Ferry", "", &[A, B, C, D]),
        page("Ferry", "", &[B, C, D, A]),
        page("Ferry", "", &[D, A, B, C]),
    ];
    let story = merged(&articles);
    assert_eq!(texts(&story), [A, B, C, D]);
    assert_eq!(witnesses(&story), [[0, 1, 2]; 4]);
    let articles = [
        page("Ferry", "", &[A, B, C, A]),
        page("Ferry", "", &[A, A, B, C]),
        page("Ferry", "", &[B, A, C]),
    ];
    let story = merged(&articles);
    assert_eq!(texts(&story).iter().filter(|t| **t == A).count(), 2, "{:?}", texts(&story));
    assert_eq!(story.body().len(), 4);
}

/// Dumps of one story, each with a paragraph of its own, one that differs, and one that is
/// elsewhere.
fn many(n: usize) -> Vec<Article> {
    let dump = |i: usize| {
        // (six words of the letters of three numbers: no other dump's)
        let word = |n: usize| {
            format!("{:x}", n * 7919 % 99_991).replace(|c: char| c.is_ascii_digit(), "o")
        };
        let words: Vec<String> = (0..6).map(|k| word(i * 31 + k * 1013)).collect();
        let own = format!("Reader {i} wrote: {}.", words.join(" "));
        let edited = B.replace("212", &(200 + i % 50).to_string());
        let mut paragraphs = vec![A, &edited, C, D, &own];
        let len = paragraphs.len();
        paragraphs.swap(i % len, (i / 5) % len);
        page(
            &format!("Ferry Runs Aground {i}"),
            &format!("March {}, 2025", 1 + i % 28),
            &paragraphs,
        )
    };
    (0..n).map(dump).collect()
}

#[test]
fn time_grows_with_the_number_of_dumps() {
    let articles = many(2000);
    let time = |n: usize| {
        let run = || {
            let started = Instant::now();
            let story = merged(&articles[..n]);
            let own = texts(&story).iter().filter(|text| text.starts_with("Reader ")).count();
            assert!(own <= n && own * 4 >= n * 3, "{own}");
            assert!(texts(&story).iter().filter(|t| **t == A).count() == 1);
            started.elapsed()
        };
        // (others use this machine, too)
        run().min(run())
    };
    let (few, all) = (time(500), time(2000));
    println!("500 dumps: {few:?}, 2000 dumps: {all:?}");
    assert!(all < few * 8 + Duration::from_millis(50), "500 dumps: {few:?}, 2000 dumps: {all:?}");
    assert!(all < Duration::from_secs(20), "{all:?}");
}

#[test]
fn the_dumps_of_the_examples_are_themselves() {
    let dumps = std::fs::read_dir("examples/dumps").expect("the dumps").flatten();
    let paths: Vec<_> = dumps.map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    assert!(paths.len() > 2);
    for path in paths {
        let raw = std::fs::read_to_string(&path).expect("a dump");
        Article::parse_all(&raw)
            .expect("articles")
            .iter()
            .for_each(|article| is_itself(article, 3));
    }
}

/// Long bodies of the same few paragraphs have no anchors and everything in common.
#[test]
fn work_is_bounded_where_everything_is_alike() {
    let long = |n: usize, shift: usize| {
        let paragraphs: Vec<&str> = (0..n).map(|i| [A, B, C, D][(i * i + shift) % 4]).collect();
        page("Ferry Runs Aground", "March 3, 2025", &paragraphs)
    };
    let articles = [long(4000, 0), long(4000, 1)];
    let started = Instant::now();
    let story = merged(&articles);
    assert!(story.body().len() >= 4000);
    assert!(started.elapsed().as_secs() < 30, "{:?}", started.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every block of every article is a reading or a witness, in the article's order; an article
    /// agrees with itself.
    #[test]
    fn nobody_is_left_out(story in 0..stories().len(), shapes in prop::collection::vec((0..Shape::ALL.len(), any::<u64>()), 1..4)) {
        let dumps: Vec<String> = shapes.iter().map(|(s, seed)| render(&stories()[story], Shape::ALL[*s], Damage::all(*seed)).0).collect();
        let articles: Vec<Article> = dumps.iter().map(|raw| parse(raw)).collect();
        let merged = merged(&articles);
        for (source, article) in articles.iter().enumerate() {
            let mine = merged.body().filter(|b| b.witnesses().contains(&source)).count();
            prop_assert!(mine > 0 || article.body().next().is_none());
            let taken: Vec<usize> = merged.body().filter(|b| b.source() == source).map(|b| b.value().text().span().start()).collect();
            prop_assert!(taken.is_sorted());
        }
        for block in merged.body() {
            prop_assert!(block.witnesses().is_sorted() && block.witnesses().contains(&block.source()));
            prop_assert!(dumps[block.source()].get(block.value().text().raw_span().range()).is_some());
        }
        let most: Vec<_> = articles.iter().map(|a| counts(a.body().map(|b| b.text().as_str()))).collect();
        for (block, count) in counts(texts(&merged).into_iter()) {
            prop_assert!(most.iter().any(|here| here.get(&block).is_some_and(|n| *n >= count)), "{count} times: {block}");
        }
        articles.iter().for_each(|article| is_itself(article, 2));
    }

    /// Pages of anything, repeated in any order.
    #[test]
    fn any_article_is_itself(blocks in prop::collection::vec(0..PIECES.len(), 1..24), copies in 1usize..5) {
        let raw: Vec<&str> = blocks.iter().map(|&i| PIECES[i]).collect();
        if let Ok(article) = Article::parse(&raw.join("\n\n")) {
            is_itself(&article, copies);
        }
    }
}

const PIECES: [&str; 18] = [
    "# Ferry Runs Aground",
    A,
    B,
    C,
    D,
    "## What we know",
    "* * *",
    "—",
    "1911",
    "…",
    "👍",
    "* one\n* one\n* two",
    "> Nobody was hurt.",
    "Photo: Ada Renner",
    "![The ferry](https://www.example.org/f.jpg)\nThe ferry at the quay. Photo: Ada Renner",
    "Related article: [Ferry](https://www.example.org/f)",
    "By Rosa Tennant and Tom Okafor\n\nMarch 3, 2025",
    "Original url:\n\n<https://www.example.org/ferry?utm_source=x#top>",
];

const STORY: &str = "The night ferry sailed on Monday for the first time in thirty years, the port said in a statement.\n\nThe line was given up when the new bridge was opened to cars and lorries, and nobody missed it.\n";

/// What the dumps of one story say above it.
fn said(heads: &[&str]) -> Vec<Article> {
    heads.iter().map(|head| parse(&format!("Ferry sinks off the quay\n\n{head}{STORY}"))).collect()
}

#[test]
fn what_two_say_is_confirmed() {
    let articles = said(&["By Ann Lee\n\n", "By Ann Lee\n\n", ""]);
    let story = merged(&articles);
    assert!(story.headline().is_some_and(Agreed::is_confirmed));
    let byline = story.byline().expect("a byline");
    assert_eq!((byline.witnesses(), byline.is_confirmed()), (&[0, 1][..], true));
    assert!(story.conflicts().is_empty(), "{:?}", story.conflicts());
}

#[test]
fn other_authors_are_a_conflict_and_other_words_around_them_none() {
    let articles = said(&["By Ann Lee\n\n", "By Ann Lee, Staff Writer\n\n", "By Rosa Tennant\n\n"]);
    let story = merged(&articles);
    assert_eq!(story.byline().expect("a byline").witnesses(), [0, 1]);
    let fields: Vec<Field> = story.conflicts().iter().map(|conflict| conflict.field).collect();
    assert_eq!(fields, [Field::Byline]);
    let readings: Vec<usize> =
        story.conflicts()[0].readings.iter().map(|reading| reading.source).collect();
    assert_eq!(readings, [0, 2]);
}

#[test]
fn other_places_are_a_conflict_and_other_agencies_none() {
    let articles = said(&["ELSWICK (Harbour Wire) - ", "ELSWICK - ", "ASTBURY (Harbour Wire) - "]);
    let places: Vec<Option<String>> = articles
        .iter()
        .map(|article| Some(article.dateline()?.place()?.as_str().to_owned()))
        .collect();
    assert_eq!(places, ["ELSWICK", "ELSWICK", "ASTBURY"].map(|place| Some(place.to_owned())));
    let story = merged(&articles);
    assert_eq!(story.dateline().expect("a dateline").witnesses(), [0, 1]);
    assert!(story.conflicts().iter().any(|conflict| conflict.field == Field::Dateline));
}
