//! The body as an iterator that knows its length and goes both ways.

use std::iter::{Enumerate, FusedIterator};
use std::slice;

use super::{Article, BodyBlock, Text};
use crate::field::{BodyKind, Item, Kind};

/// The blocks of the body, in order: what [`Article::body`] gives.
///
/// ```
/// let raw = std::fs::read_to_string("examples/dumps/harbour-bridge.txt")?;
/// let article = copydesk::Article::parse(&raw)?;
/// assert_eq!(article.body().len(), 7);
/// assert_eq!(article.body().get(3).unwrap().text(), "What changes for commuters");
/// assert!(article.body().next_back().unwrap().text().ends_with("I could have kissed him.”"));
/// assert!(article.body().rev().skip(1).all(|block| !block.text().is_empty()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Body<'a> {
    article: &'a Article,
    items: Enumerate<slice::Iter<'a, Item>>,
    left: usize,
}

impl<'a> Body<'a> {
    pub(super) fn of(article: &'a Article) -> Body<'a> {
        let left = article.items.iter().filter(|item| kind_of(item).is_some()).count();
        Body { article, items: article.items.iter().enumerate(), left }
    }

    /// The block at place `n` of those that are left, counted from 0, without taking any: on a
    /// fresh iterator the body's `n`th. It looks at every item before it.
    pub fn get(&self, n: usize) -> Option<BodyBlock<'a>> {
        self.clone().nth(n)
    }

    fn block(&self, (owner, item): (usize, &Item)) -> Option<BodyBlock<'a>> {
        let text = Text { article: self.article, span: item.text, owner: owner as u32 };
        kind_of(item).map(|kind| BodyBlock { text, kind })
    }
}

fn kind_of(item: &Item) -> Option<BodyKind> {
    match item.kind {
        Kind::Body(kind) => Some(kind),
        _ => None,
    }
}

impl<'a> Iterator for Body<'a> {
    type Item = BodyBlock<'a>;

    fn next(&mut self) -> Option<BodyBlock<'a>> {
        let found = self.items.find(|(_, item)| kind_of(item).is_some());
        self.left -= usize::from(found.is_some());
        self.block(found?)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl DoubleEndedIterator for Body<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        let found = self.items.rfind(|(_, item)| kind_of(item).is_some());
        self.left -= usize::from(found.is_some());
        self.block(found?)
    }
}

impl ExactSizeIterator for Body<'_> {}

impl FusedIterator for Body<'_> {}
