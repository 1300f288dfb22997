//! Whether articles are of one story.

use std::collections::HashSet;

use crate::article::Article;
use crate::error::ReconcileError;
use crate::fingerprint::triples;
use crate::text::gather::Gather;
use crate::text::order;

/// The share of an article's words in a row, in hundredths, that others have if it is of their
/// story. (Of pairs of two stories one in a thousand has 1; of a story's dumps one in a hundred
/// less than 84.)
const RELATED: usize = 10;
/// How often those that had too little in common are asked again, after others were taken in.
const ROUNDS: usize = 8;

pub(super) fn check(articles: &[&Article]) -> Result<(), ReconcileError> {
    if articles.len() < 2 {
        return Ok(());
    }
    let mut texts: Vec<(usize, Vec<u64>)> =
        articles.iter().enumerate().map(|(i, a)| (i, words(a))).gather();
    texts.retain(|(_, words)| !words.is_empty());
    // the longest one first, so that no other can have less in common because it tells more
    order::by(&mut texts, |(_, words)| (usize::MAX - words.len(), 0));
    let Some(longest) = texts.first().map(|(i, _)| *i) else { return Ok(()) };
    let mut story: HashSet<u64> = HashSet::new();
    for _ in 0..ROUNDS {
        let before = texts.len();
        texts.retain(|(i, words)| {
            let related = *i == longest || measure(words, &story) >= RELATED;
            if related {
                story.extend(words);
            }
            !related
        });
        if texts.is_empty() || texts.len() == before {
            break;
        }
    }
    let Some((article, words)) = texts.iter().min_by_key(|(i, _)| *i) else { return Ok(()) };
    let measure = measure(words, &story) as u8;
    Err(ReconcileError::Unrelated { article: *article, longest, measure })
}

/// The hashes of three words in a row; none where there are fewer words.
fn words(article: &Article) -> Vec<u64> {
    let head = article.headline().into_iter().chain(article.deck());
    let body = article.body().map(|block| block.text());
    triples(head.chain(body).map(|text| text.as_str()))
}

fn measure(words: &[u64], story: &HashSet<u64>) -> usize {
    words.iter().filter(|&word| story.contains(word)).count() * 100 / words.len().max(1)
}
