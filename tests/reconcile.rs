//! Several dumps of one story: fields by agreement, the body aligned, conflicts said.

mod support;

use copydesk::{Agreed, Article, Difference, Field, Reconciled};
use proptest::prelude::*;
use support::articles::stories;
use support::render::{Damage, Shape, render};

const MIRROR: &str = include_str!("seeds_shape/mirror.txt");
const PRINT: &str = include_str!("seeds_shape/print.txt");

fn parse(raw: &str) -> Article {
    Article::parse(raw).expect("an article")
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
    let story = Article::reconcile(&articles);
    let headline = story.headline().expect("a headline");
    assert_eq!((headline.source(), headline.witnesses(), headline.is_confirmed()), (0, &[0][..], false));
    assert_eq!(&MIRROR[headline.value().raw_span().range()], headline.value().as_str());
    assert_eq!(story.published().expect("a date").value().to_string(), "2026-02-09");
    assert!(story.canonical_url().is_some_and(|u| u.value().url().is_some_and(|u| u.ends_with("-a40117"))));
    assert_eq!(witnesses(&story), [[0, 1]; 9]);
    let [conflict] = story.conflicts() else { panic!("{:?}", story.conflicts()) };
    assert_eq!((conflict.field, conflict.difference), (Field::RelatedLink, Difference::Glyphs));
    assert_eq!(&PRINT[conflict.readings[1].raw_span.range()], "Flood Maps Redrawn for the Harbour’s Oldest Streets");
    assert!(conflict.to_string().starts_with("related_link is printed differently: “Flood Maps Redrawn for the Harbour's"));
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
    let story = Article::reconcile(&articles);
    let headline = story.headline().expect("a headline");
    assert_eq!((headline.value().as_str(), headline.witnesses()), ("Ferry Runs Aground Off Port Elswick", &[1, 2][..]));
    let published = story.published().expect("a date");
    assert_eq!((published.value().to_string().as_str(), published.source(), published.witnesses()), ("2025-03-03T09:30", 1, &[0, 1][..]));
    let conflicts: Vec<_> =
        story.conflicts().iter().filter(|c| c.field != Field::Dateline).map(|c| (c.field, c.difference, c.readings.len())).collect();
    assert_eq!(
        conflicts,
        [(Field::Headline, Difference::Glyphs, 2), (Field::Headline, Difference::Words, 2), (Field::Published, Difference::Words, 2)]
    );
}

#[test]
fn what_one_article_lacks_stands_where_the_other_has_it() {
    let articles = [page("Ferry Runs Aground", "March 3, 2025", &[A, C]), page("Ferry Runs Aground", "March 3, 2025", &[A, B, C, D])];
    let story = Article::reconcile(&articles);
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
    let story = Article::reconcile(&articles);
    assert_eq!(texts(&story), [A, B, C, D]);
    let [conflict] = story.conflicts() else { panic!("{:?}", story.conflicts()) };
    assert_eq!((conflict.field, conflict.difference), (Field::Body, Difference::Words));
    assert_eq!(conflict.readings.iter().map(|r| (r.source, r.text)).collect::<Vec<_>>(), [(0, B), (1, corrected.as_str())]);

    let together = format!("{B} {C}");
    let parted =
        [page("Ferry Runs Aground", "March 3, 2025", &[A, B, C, D]), page("Ferry Runs Aground", "March 3, 2025", &[A, &together, D])];
    let story = Article::reconcile(&parted);
    assert_eq!(texts(&story), [A, B, C, D]);
    assert_eq!(witnesses(&story), [[0, 1]; 4]);
    let [conflict] = story.conflicts() else { panic!("{:?}", story.conflicts()) };
    assert_eq!((conflict.difference, conflict.readings.len()), (Difference::Breaks, 3));
}

#[test]
fn none_and_one() {
    let none = Article::reconcile([]);
    assert!(none.headline().is_none() && none.body().len() == 0 && none.conflicts().is_empty());
    let article = parse(MIRROR);
    let one = Article::reconcile([&article]);
    assert_eq!(witnesses(&one), [[0]; 9]);
    assert_eq!(one.conflicts(), []);
}

/// Long bodies of the same few paragraphs have no anchors and everything in common.
#[test]
fn work_is_bounded_where_everything_is_alike() {
    let long = |n: usize, shift: usize| {
        let paragraphs: Vec<&str> = (0..n).map(|i| [A, B, C, D][(i * i + shift) % 4]).collect();
        page("Ferry Runs Aground", "March 3, 2025", &paragraphs)
    };
    let articles = [long(4000, 0), long(4000, 1)];
    let started = std::time::Instant::now();
    let story = Article::reconcile(&articles);
    assert!(story.body().len() >= 4000);
    assert!(started.elapsed().as_secs() < 30, "{:?}", started.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every block of every article is a reading or a witness, in the article's order; an article agrees with itself.
    #[test]
    fn nobody_is_left_out(story in 0..stories().len(), shapes in prop::collection::vec((0..Shape::ALL.len(), any::<u64>()), 1..4)) {
        let dumps: Vec<String> = shapes.iter().map(|(s, seed)| render(&stories()[story], Shape::ALL[*s], Damage::all(*seed)).0).collect();
        let articles: Vec<Article> = dumps.iter().map(|raw| parse(raw)).collect();
        let merged = Article::reconcile(&articles);
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
        let twice = Article::reconcile([&articles[0], &articles[0]]);
        prop_assert!(twice.body().all(|b| b.witnesses() == [0, 1]), "{:?}", witnesses(&twice));
        prop_assert!(twice.conflicts().is_empty(), "{:?}", twice.conflicts());
        prop_assert_eq!(twice.body().len(), articles[0].body().count());
    }
}
