//! A foreign pass that returns any edits, valid or not, in either stage: an error or an article that keeps every promise.
#![no_main]

use copydesk::{Draft, Edit, Edits, ParseError, Parser, Pass, Passes, Reason, Stage};
use libfuzzer_sys::fuzz_target;

#[derive(Debug, Clone, arbitrary::Arbitrary)]
struct Stroke {
    skip: u8,
    take: u8,
    text: String,
    discard: bool,
}

#[derive(Debug, Clone, arbitrary::Arbitrary)]
struct Scribbler {
    on_blocks: bool,
    last: bool,
    strokes: Vec<Stroke>,
}

impl Pass for Scribbler {
    fn name(&self) -> &str {
        "scribbler"
    }

    fn stage(&self) -> Stage {
        if self.on_blocks { Stage::Block } else { Stage::Text }
    }

    fn edits(&self, _: &Draft<'_>) -> Edits {
        let mut at = 0;
        let mut edits = Edits::new();
        for stroke in &self.strokes {
            let from = at + usize::from(stroke.skip);
            at = from + usize::from(stroke.take);
            let edit = Edit::replace(from..at, stroke.text.clone());
            edits.push(if stroke.discard { edit.because(Reason::Embed) } else { edit });
        }
        edits
    }
}

fuzz_target!(|input: (Scribbler, &str)| {
    let (scribbler, raw) = input;
    let passes = if scribbler.last {
        Passes::default().push(scribbler)
    } else {
        Passes::default().insert_before("line-endings", scribbler).unwrap()
    };
    let explanation = Parser::builder().passes(passes).build().explain(raw);
    match &explanation.outcome {
        Ok(article) => {
            article.check_invariants(raw).unwrap();
            assert_eq!(explanation.replay(raw), article.clean_text());
        }
        Err(ParseError::BadEdit { pass, .. } | ParseError::TextTooLarge { pass, .. }) => assert_eq!(pass, "scribbler"),
        Err(error) => assert_eq!(*error, ParseError::EmptyInput),
    }
});
