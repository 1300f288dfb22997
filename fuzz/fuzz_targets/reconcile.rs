//! An article with itself is itself; with its dump changed it is merged or refused, every block of the body has its source among its witnesses, and none stands there
//! more often than in any of the dumps.
#![no_main]

use copydesk::{Article, ReconcileError};
use copydesk_fuzz::support::{counts, is_itself, mutated};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (choice, raw) = copydesk_fuzz::choice_and_text(bytes);
    let Ok(article) = Article::parse(&raw) else { return };
    is_itself(&article, 2 + choice % 2);
    let changed = [1, 2].map(|i| mutated(std::slice::from_ref(&raw), (choice * i) as u64));
    let others = changed.iter().filter_map(|raw| Some((raw, Article::parse(raw).ok()?)));
    let dumps: Vec<(&String, Article)> = std::iter::once((&raw, article)).chain(others).collect();
    let merged = match Article::reconcile(dumps.iter().map(|(_, article)| article)) {
        Ok(merged) => merged,
        Err(ReconcileError::Unrelated { article, .. }) => return assert!(article < dumps.len()),
        Err(other) => panic!("{other}"),
    };
    for block in merged.body() {
        assert!(block.witnesses().is_sorted() && block.witnesses().contains(&block.source()));
        let (raw, article) = &dumps[block.source()];
        assert!(raw.get(block.value().text().raw_span().range()).is_some());
        assert!(article.body().any(|own| own.text().span() == block.value().text().span()));
    }
    let texts = |article: &Article| counts(article.body().map(|b| b.text().as_str()));
    let most: Vec<_> = dumps.iter().map(|(_, article)| texts(article)).collect();
    for (block, count) in counts(merged.body().map(|b| b.value().text().as_str())) {
        let held = most.iter().any(|here| here.get(&block).is_some_and(|n| *n >= count));
        assert!(held, "{count} times: {block}");
    }
    for conflict in merged.conflicts() {
        assert!(conflict.readings.len() > 1, "{conflict}");
        for reading in &conflict.readings {
            assert!(dumps[reading.source].0.get(reading.raw_span.range()).is_some());
        }
    }
});

copydesk_fuzz::text_mutator!(1);
