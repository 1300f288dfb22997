//! A foreign pass that returns any edits, valid or not, in either stage: an error or an article that keeps every promise, and whose way back to the raw bytes
//! is the one that counting byte by byte gives.
#![no_main]

use std::sync::{LazyLock, Mutex};

use copydesk::{Draft, Edit, Edits, ParseError, Parser, Pass, Passes, Reason, Stage, Text};
use copydesk_fuzz::support::{Source, sources};
use libfuzzer_sys::fuzz_target;

#[derive(Debug, Clone, arbitrary::Arbitrary)]
struct Stroke {
    skip: u8,
    take: u8,
    text: String,
    discard: bool,
}

/// What the pass does next: a parser is dear to make, so that its pass takes its orders from here.
static STROKES: Mutex<Vec<Stroke>> = Mutex::new(Vec::new());

#[derive(Debug, Clone)]
struct Scribbler(Stage);

impl Pass for Scribbler {
    fn name(&self) -> &str {
        "scribbler"
    }

    fn stage(&self) -> Stage {
        self.0
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let mut at = 0;
        let mut edits = Edits::new();
        for stroke in STROKES.lock().unwrap().iter() {
            let mut from = at + usize::from(stroke.skip);
            at = from + usize::from(stroke.take);
            // mostly valid ones: the odd numbers are left as they are
            if stroke.skip % 8 != 7 {
                let valid = |mut at: usize| {
                    at = at.min(draft.text().len());
                    while !draft.text().is_char_boundary(at) {
                        at += 1;
                    }
                    at
                };
                (from, at) = (valid(from), valid(at));
            }
            let edit = Edit::replace(from..at, stroke.text.clone());
            edits.push(if stroke.discard { edit.because(Reason::Embed) } else { edit });
        }
        edits
    }
}

static PARSERS: LazyLock<Vec<Parser>> = LazyLock::new(|| {
    let parser = |passes| Parser::builder().passes(passes).build();
    let stages = [Stage::Text, Stage::Block];
    let last = stages.map(|stage| parser(Passes::default().push(Scribbler(stage))));
    let first = stages.map(|stage| {
        parser(Passes::default().insert_before("line-endings", Scribbler(stage)).unwrap())
    });
    let alone = stages.map(|stage| parser(Passes::none().push(Scribbler(stage))));
    [last, first, alone].concat()
});

fn leads_back(text: Text<'_>, sources: &[Source]) {
    let bytes = &sources[text.span().range()];
    if let (Some(Some(first)), Some(Some(last))) = (bytes.first(), bytes.last()) {
        assert_eq!(text.raw_span().range(), first.0..last.1, "{text:?}");
    }
}

fuzz_target!(|input: (u8, Vec<Stroke>, &str)| {
    let (choice, strokes, raw) = input;
    *STROKES.lock().unwrap() = strokes;
    let explanation = PARSERS[usize::from(choice) % PARSERS.len()].explain(raw);
    match &explanation.outcome {
        Ok(article) => {
            article.check_invariants(raw).unwrap();
            assert_eq!(explanation.replay(raw), article.clean_text());
            let sources = sources(&explanation);
            assert_eq!(sources.len(), article.clean_text().len());
            article.body().for_each(|block| leads_back(block.text(), &sources));
            article
                .headline()
                .into_iter()
                .chain(article.deck())
                .chain(article.captions())
                .for_each(|text| leads_back(text, &sources));
        }
        Err(ParseError::BadEdit { pass, .. } | ParseError::TextTooLarge { pass, .. }) => {
            assert_eq!(pass, "scribbler")
        }
        Err(error) => assert_eq!(*error, ParseError::EmptyInput),
    }
});
