//! Any choice and order of the standard passes: no panic, nothing lost.
#![no_main]

use copydesk::{Parser, Passes};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u16, &str)| {
    let (mask, raw) = input;
    let names: Vec<String> = Passes::default().names().map(str::to_owned).collect();
    let out = names.iter().enumerate().filter(|(i, _)| mask >> (i % 16) & 1 == 1);
    let passes = out.fold(Passes::default(), |passes, (_, name)| passes.without(name));
    let explanation = Parser::builder().passes(passes).build().explain(raw);
    if let Ok(article) = &explanation.outcome {
        article.check_invariants(raw).unwrap();
        assert_eq!(explanation.replay(raw), article.clean_text());
    }
});
