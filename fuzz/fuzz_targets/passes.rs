//! Any choice of the standard passes: no panic, nothing lost.
#![no_main]

use std::sync::LazyLock;

use copydesk::{Parser, Passes};
use libfuzzer_sys::fuzz_target;

/// Each pass alone, each one left out, none, and choices at random. (A parser is dear to make: its words are put into tables.)
static PARSERS: LazyLock<Vec<Parser>> = LazyLock::new(|| {
    let names: Vec<String> = Passes::default().names().map(str::to_owned).collect();
    let count = names.len();
    let alone = (0..count).map(|i| 1u32 << i);
    let all = (1u32 << count) - 1;
    let random = (1..20u32).map(|i| i.wrapping_mul(0x9E37_79B9) >> 7 & all);
    let choices = alone.clone().chain(alone.map(|one| all & !one)).chain([0, all]).chain(random);
    let passes = |kept: u32| {
        let out = names.iter().enumerate().filter(|(i, _)| kept >> i & 1 == 0);
        out.fold(Passes::default(), |passes, (_, name)| passes.without(name))
    };
    choices.map(|kept| Parser::builder().passes(passes(kept)).build()).collect()
});

fuzz_target!(|bytes: &[u8]| {
    let (choice, raw) = copydesk_fuzz::choice_and_text(bytes);
    let explanation = PARSERS[choice % PARSERS.len()].explain(&raw);
    if let Ok(article) = &explanation.outcome {
        article.check_invariants(&raw).unwrap();
        assert_eq!(explanation.replay(&raw), article.clean_text());
    }
});

copydesk_fuzz::text_mutator!(1);
