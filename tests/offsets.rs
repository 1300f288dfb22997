//! The way back from clean bytes to raw bytes, against a count byte by byte: passes that edit at
//! random, upon each other, over invented stories.

mod support;

use copydesk::{Draft, Edit, Edits, Parser, Pass, Passes, Reason, Stage, Text};
use support::articles::stories;
use support::render::{Damage, Shape, render};
use support::rng::Rng;
use support::sources::sources;

/// A pass whose edits are chosen by a seed and by the text: always the same for the same text.
#[derive(Debug, Clone)]
struct Scribbler {
    name: String,
    stage: Stage,
    seed: u64,
}

impl Pass for Scribbler {
    fn name(&self) -> &str {
        &self.name
    }

    fn stage(&self) -> Stage {
        self.stage
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let text = draft.text();
        let mut rng = Rng::new(self.seed ^ text.len() as u64);
        let starts: Vec<usize> =
            text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let mut edits = Edits::new();
        let mut at = 0;
        loop {
            // often right behind the edit before, often nothing taken, often nothing put
            at += if rng.chance(20) { 0 } else { rng.below(40) };
            let take = if rng.chance(40) { 0 } else { rng.below(5) };
            if at + take >= starts.len() {
                return edits;
            }
            let with = ["", "", "x", "é", " ", "ab cd"][rng.below(6)];
            let edit = Edit::replace(starts[at]..starts[at + take], with);
            edits.push(if rng.chance(10) { edit.because(Reason::Embed) } else { edit });
            at += take;
        }
    }
}

#[test]
fn every_text_leads_back_to_the_bytes_that_it_was_made_of() {
    let stages = [Stage::Text, Stage::Text, Stage::Block, Stage::Block];
    let scribblers = |seed: u64| {
        let pass = |(i, &stage): (usize, &Stage)| Scribbler {
            name: format!("scribbler-{i}"),
            stage,
            seed: seed + i as u64,
        };
        stages.iter().enumerate().map(pass).collect::<Vec<_>>()
    };
    let all = |passes: Passes, seed| {
        scribblers(seed).into_iter().fold(passes, |passes, pass| passes.push(pass))
    };
    let first = |passes: Passes, seed| {
        scribblers(seed)
            .into_iter()
            .fold(passes, |p, pass| p.insert_before("markdown", pass).unwrap())
    };
    let parsers = [all(Passes::none(), 1), all(Passes::default(), 2), first(Passes::default(), 3)]
        .map(|passes| Parser::builder().passes(passes).build());
    let mut compared = 0;
    for (i, story) in stories().iter().enumerate() {
        for (k, &shape) in Shape::ALL.iter().enumerate().skip(i % 3).step_by(3) {
            let (raw, _) = render(story, shape, Damage::all(i as u64));
            let explanation = parsers[k % parsers.len()].explain(&raw);
            let article = explanation.outcome.as_ref().unwrap();
            article.check_invariants(&raw).unwrap();
            assert_eq!(explanation.replay(&raw), article.clean_text());
            let sources = sources(&explanation);
            assert_eq!(sources.len(), article.clean_text().len());
            let check = |text: Text<'_>| {
                let bytes = &sources[text.span().range()];
                // (text that a pass put at an edge has no bytes of its own)
                let (Some(Some(first)), Some(Some(last))) = (bytes.first(), bytes.last()) else {
                    return 0;
                };
                assert_eq!(
                    text.raw_span().range(),
                    first.0..last.1,
                    "{} as {shape:?}: {text:?}",
                    story.name
                );
                1
            };
            compared += article.body().map(|block| check(block.text())).sum::<usize>();
            compared += article
                .headline()
                .into_iter()
                .chain(article.deck())
                .chain(article.captions())
                .map(check)
                .sum::<usize>();
            compared += article
                .body()
                .flat_map(|block| block.links().map(|l| check(l.text())).collect::<Vec<_>>())
                .sum::<usize>();
        }
    }
    assert!(compared > 500, "only {compared} texts had bytes to compare");
}

#[test]
fn the_one_of_several_articles_that_is_read_leads_back_to_its_own_bytes() {
    let record = |n: usize, title: &str, story: &str| {
        format!(
            "{}{n} of 2 DOCUMENTS\n\n\n{}The Elswick Courier\n\n{}March {n}, 2025 Monday\n\nHEADLINE: {title}\n\nBYLINE: Rosa Tennant\n\nLENGTH: 80 \
             words\n\nBODY:\n\n{story}\n\nLOAD-DATE: March 5, 2025\n\n\n",
            " ".repeat(30),
            " ".repeat(25),
            " ".repeat(25)
        )
    };
    let raw = record(
        1,
        "Ferry runs aground",
        "The ferry ran aground on a sandbank on Monday &amp; nobody was hurt, the police said.",
    ) + &record(
        2,
        "Ferry is afloat again",
        "The ferry left the sandbank on Tuesday with the tide, the harbour master said.",
    );
    for seed in 0..20 {
        let pass = Scribbler { name: "scribbler".to_owned(), stage: Stage::Block, seed };
        let explanation =
            Parser::builder().passes(Passes::default().push(pass)).build().explain(&raw);
        let article = explanation.outcome.as_ref().unwrap();
        assert!(explanation.raw_span.range().len() < raw.len(), "one of two was read");
        article.check_invariants(&raw).unwrap();
        let sources = sources(&explanation);
        assert_eq!(sources.len(), article.clean_text().len());
        for block in article.body() {
            let bytes = &sources[block.text().span().range()];
            if let (Some(Some(first)), Some(Some(last))) = (bytes.first(), bytes.last()) {
                assert_eq!(block.text().raw_span().range(), first.0..last.1);
            }
        }
    }
}
