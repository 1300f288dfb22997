//! What an article merged with itself must say, and how often a body holds a block. (The fuzz targets include this file, too.)

use std::collections::HashMap;

use copydesk::{Agreed, Article, Text};

/// What the dump of an article says that is merged with itself.
pub(crate) fn is_itself(article: &Article, times: usize) {
    let copies = vec![article; times];
    let story = Article::reconcile(copies).expect("dumps of one story");
    let all: Vec<usize> = (0..times).collect();
    assert!(story.conflicts().is_empty(), "{:?}", story.conflicts());
    assert_eq!(story.headline().map(|t| t.value().span()), article.headline().map(Text::span));
    assert_eq!(story.deck().map(|t| t.value().span()), article.deck().map(Text::span));
    assert_eq!(
        story.byline().map(|b| b.value().text().span()),
        article.byline().map(|b| b.text().span())
    );
    assert_eq!(
        story.dateline().map(|d| d.value().text().span()),
        article.dateline().map(|d| d.text().span())
    );
    assert_eq!(story.published().map(Agreed::value), article.published());
    assert_eq!(
        story.canonical_url().map(|u| u.value().url()),
        article.canonical_url().map(|u| u.url())
    );
    let blocks = |b: copydesk::BodyBlock<'_>| (b.kind(), b.text().span());
    assert_eq!(
        story.body().map(|b| blocks(b.value())).collect::<Vec<_>>(),
        article.body().map(blocks).collect::<Vec<_>>()
    );
    assert_eq!(
        story.captions().map(|c| c.value().span()).collect::<Vec<_>>(),
        article.captions().map(Text::span).collect::<Vec<_>>()
    );
    let link = |l: copydesk::Link<'_>| (l.text().span(), l.url().map(str::to_owned));
    assert_eq!(
        story.related_links().map(|l| link(l.value())).collect::<Vec<_>>(),
        article.related_links().map(link).collect::<Vec<_>>()
    );
    assert!(
        story.body().all(|b| b.witnesses() == all && b.source() == 0),
        "{:?}",
        story.body().map(Agreed::witnesses).collect::<Vec<_>>()
    );
    assert!(
        story.captions().all(|c| c.witnesses() == all)
            && story.related_links().all(|l| l.witnesses() == all)
    );
    assert!(
        story.headline().is_none_or(|h| h.witnesses() == all)
            && story.published().is_none_or(|p| p.witnesses() == all)
    );
}

/// How often each block stands in a body, by its letters; by its marks where it has none.
pub(crate) fn counts<'t>(texts: impl Iterator<Item = &'t str>) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for text in texts {
        let letters: String =
            text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        let marks = || text.chars().filter(|c| !c.is_whitespace()).collect();
        *counts.entry(if letters.is_empty() { marks() } else { letters }).or_default() += 1;
    }
    counts
}
