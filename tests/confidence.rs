//! A confidence means something: the surer answers are more often right, and it says what it rests
//! on.

mod support;

use copydesk::{Article, Basis, Parser, Role};
use support::articles::stories;
use support::render::{Damage, Shape, render};
use support::sheet::{Field, Fragment};

/// Of the blocks whose share is in a range: how many, and how many are what they were taken for.
#[derive(Default)]
struct Tally {
    all: usize,
    right: usize,
}

impl Tally {
    fn count(&mut self, right: bool) {
        self.all += 1;
        self.right += usize::from(right);
    }

    fn share(&self) -> f64 {
        self.right as f64 / self.all.max(1) as f64
    }
}

#[test]
fn the_surer_the_more_often_right() {
    let (mut sure, mut unsure) = (Tally::default(), Tally::default());
    for (n, story) in stories().iter().enumerate() {
        for (m, shape) in Shape::ALL.into_iter().enumerate() {
            let damages = Damage::each((n * 31 + m) as u64);
            let (raw, truth) = render(story, shape, damages[(n + m) % damages.len()]);
            let Ok(article) = Article::parse(&raw) else { continue };
            for block in article.body() {
                // a confidence is about what a block is, not about where it ends or which hyphens
                // it kept: so by its place in the dump
                let at = block.text().raw_span();
                let story = truth
                    .fragments
                    .iter()
                    .filter(|(field, _)| matches!(field, Field::Body(_) | Field::Dateline));
                let shared = |piece: &Fragment| {
                    piece.span.end.min(at.end()).saturating_sub(piece.span.start.max(at.start()))
                };
                let right =
                    story.flat_map(|(_, pieces)| pieces).map(shared).sum::<usize>() * 2 > at.len();
                if block.confidence().share() >= 0.95 {
                    sure.count(right)
                } else {
                    unsure.count(right)
                }
            }
        }
    }
    assert!(sure.all > 1000 && unsure.all > 100, "{} sure, {} unsure", sure.all, unsure.all);
    assert!(sure.share() >= 0.95, "{}", sure.share());
    assert!(unsure.share() < sure.share(), "{} {}", unsure.share(), sure.share());
}

#[test]
fn it_says_what_it_rests_on() {
    let raw = "---\ntitle: Ferry runs aground off Port Elswick\nauthor: Rosa Tennant\n---\n\nThe ferry Sandpiper ran aground on a sandbank outside the harbour on Monday \
               morning, the harbour master said.\n\nFishing boats took all 212 passengers to the quay within an hour, he told reporters, and nobody was hurt.\n\n\
               Sign up for our newsletter\n\nMost read\n";
    let article = Article::parse(raw).expect("an article");
    let headline = article.headline().expect("a headline").confidence();
    assert_eq!((headline.basis(), headline.margin()), (Basis::Label, None));
    assert_eq!(article.byline().expect("a byline").text().confidence().basis(), Basis::Label);
    for block in article.body() {
        let confidence = block.confidence();
        assert_eq!(confidence, block.text().confidence());
        assert!(confidence.basis() == Basis::Model && confidence.margin().is_some_and(|m| m >= 0));
        assert_eq!(confidence.to_string(), format!("{:.0} %", confidence.share() * 100.0));
    }
    let gone: Vec<_> =
        article.discarded().map(|d| (d.reason().as_str().to_owned(), d.confidence())).collect();
    assert!(
        gone.iter()
            .any(|(reason, c)| reason == "boilerplate" && c.is_some_and(|c| c.share() > 0.5)),
        "{gone:?}"
    );
    assert!(gone.iter().all(|(reason, c)| reason == "boilerplate" || c.is_none()), "{gone:?}");
}

#[test]
fn an_explanation_is_as_sure_as_the_article() {
    let (raw, _) = render(&stories()[0], Shape::ALL[1], Damage::NONE);
    let explanation = Parser::new().explain(&raw);
    let article = explanation.outcome.as_ref().expect("an article");
    let mut blocks = explanation.blocks.iter().filter(|b| b.role == Role::Body);
    let mut compared = 0;
    for block in article.body() {
        let Some(explained) = blocks.find(|b| b.span == block.text().span()) else { continue };
        assert_eq!(explained.confidence, block.confidence());
        compared += 1;
    }
    assert!(compared > 2);
    assert!(explanation.to_string().contains(" %"));
}
