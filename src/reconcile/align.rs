//! Aligns the blocks of two bodies, in order: unique equal blocks are anchors; between two of them
//! the rest is paired by stretches of equal letters or by likeness, with bounded work for each
//! block.

use crate::text::order;
use std::cell::OnceCell;
use std::collections::{HashMap, VecDeque};

use super::key;
use crate::text::gather::Gather;

/// Blocks of either side that may make up one stretch of equal letters.
const STRETCH: usize = 8;
/// Blocks ahead among which a block's like is sought.
const AHEAD: usize = 24;

/// A block of the story with everybody's reading of it.
#[derive(Debug, Clone)]
pub(super) struct Node<'a, T> {
    pub readings: Vec<(usize, T)>,
    /// Who has its letters, with other paragraph ends.
    pub others: Vec<usize>,
    letters: String,
    text: &'a str,
    /// Its words, where they were asked for.
    words: OnceCell<Vec<u64>>,
}

impl<'a, T> Node<'a, T> {
    pub(super) fn new(source: usize, value: T, text: &'a str) -> Node<'a, T> {
        let (letters, words) = (key::letters(text), OnceCell::new());
        Node { readings: vec![(source, value)], others: Vec::new(), letters, text, words }
    }

    /// Whether their letters are the same, or most of their words.
    fn is_like(&self, other: &Node<'a, T>) -> bool {
        self.letters == other.letters || key::alike(self.words(), other.words())
    }

    fn words(&self) -> &[u64] {
        self.words.get_or_init(|| key::words(self.text))
    }

    fn join(&mut self, other: Node<'a, T>) {
        self.readings.extend(other.readings);
        self.others.extend(other.others);
    }

    fn sources(&self) -> impl Iterator<Item = usize> {
        self.readings.iter().map(|(source, _)| *source).chain(self.others.iter().copied())
    }
}

/// How often the body has each block that has it most often.
pub(super) fn most<T>(bodies: &[Vec<Node<'_, T>>]) -> HashMap<String, usize> {
    let mut most: HashMap<String, usize> = HashMap::new();
    for body in bodies {
        let mut here: HashMap<&str, usize> = HashMap::new();
        body.iter().for_each(|node| *here.entry(&node.letters).or_default() += 1);
        for (letters, count) in here {
            match most.get_mut(letters) {
                Some(before) => *before = count.max(*before),
                None => drop(most.insert(letters.to_owned(), count)),
            }
        }
    }
    most
}

/// Readings of a stretch that is parted in two ways.
type Parted<T> = Vec<(usize, T)>;

/// Merges bodies, neighbours first and then what came of them, so that a block is looked at as
/// often as their number can be halved. Gives the story, and the blocks on both sides whose letters
/// are equal and whose ends are not.
pub(super) fn all<'a, T: Copy>(
    bodies: Vec<Vec<Node<'a, T>>>,
) -> (Vec<Node<'a, T>>, Vec<Parted<T>>) {
    let mut parted = Vec::new();
    let mut stories = bodies;
    while stories.len() > 1 {
        let mut pairs = stories.into_iter();
        stories = Vec::with_capacity(pairs.len().div_ceil(2));
        while let Some(mut story) = pairs.next() {
            if let Some(other) = pairs.next() {
                merge(&mut story, other, &mut parted);
            }
            stories.push(story);
        }
    }
    (stories.pop().unwrap_or_default(), parted)
}

fn merge<'a, T: Copy>(
    story: &mut Vec<Node<'a, T>>,
    body: Vec<Node<'a, T>>,
    parted: &mut Vec<Parted<T>>,
) {
    let anchors = anchors(story, &body);
    let mut ours = std::mem::take(story).into_iter();
    let mut theirs = body.into_iter();
    let (mut i, mut j) = (0, 0);
    let end = (usize::MAX, usize::MAX);
    for (a, b) in anchors.into_iter().chain([end]) {
        let left: Vec<Node<'a, T>> = ours.by_ref().take(a - i).gather();
        let right: Vec<Node<'a, T>> = theirs.by_ref().take(b - j).gather();
        between(left, right, story, parted);
        if let (Some(mut node), Some(other)) = (ours.next(), theirs.next()) {
            node.join(other);
            story.push(node);
        }
        (i, j) = (a.saturating_add(1), b.saturating_add(1));
    }
}

/// Pairs of blocks that are equal, once in each body, and in the same order (patience: the longest
/// rising sequence).
fn anchors<T>(story: &[Node<'_, T>], body: &[Node<'_, T>]) -> Vec<(usize, usize)> {
    // for each text: how often it stands on either side, and where
    let mut places: HashMap<&str, [(usize, usize); 2]> = HashMap::new();
    for (side, nodes) in [story, body].into_iter().enumerate() {
        for (at, node) in nodes.iter().enumerate() {
            let place = &mut places.entry(&node.letters).or_default()[side];
            *place = (place.0 + 1, at);
        }
    }
    let mut pairs: Vec<(usize, usize)> =
        places.values().filter(|p| p[0].0 == 1 && p[1].0 == 1).map(|p| (p[0].1, p[1].1)).gather();
    order::by(&mut pairs, |pair| *pair);
    // the piles' tops, and what each pair lies on
    let (mut tops, mut below): (Vec<usize>, Vec<Option<usize>>) =
        (Vec::new(), Vec::with_capacity(pairs.len()));
    for (at, pair) in pairs.iter().enumerate() {
        let pile = tops.partition_point(|&top| pairs[top].1 < pair.1);
        below.push(pile.checked_sub(1).map(|p| tops[p]));
        if pile == tops.len() { tops.push(at) } else { tops[pile] = at }
    }
    let mut chain = Vec::with_capacity(tops.len());
    let mut at = tops.last().copied();
    while let Some(pair) = at {
        chain.push(pairs[pair]);
        at = below[pair];
    }
    chain.reverse();
    chain
}

fn between<'a, T: Copy>(
    left: Vec<Node<'a, T>>,
    right: Vec<Node<'a, T>>,
    story: &mut Vec<Node<'a, T>>,
    parted: &mut Vec<Parted<T>>,
) {
    if left.is_empty() || right.is_empty() {
        story.extend(left.into_iter().chain(right));
        return;
    }
    let mut j = 0;
    let mut right: Vec<Option<Node<'a, T>>> = right.into_iter().map(Some).gather();
    let mut left = left.into_iter();
    // ours, from `left`, that were looked at
    let mut ahead: VecDeque<Node<'a, T>> = VecDeque::new();
    loop {
        ahead.extend(left.by_ref().take(STRETCH - ahead.len()));
        let rest = right.get(j..).unwrap_or_default();
        match stretch(&ahead, rest) {
            Some((p, q)) if (p, q) != (1, 1) => {
                let theirs: Vec<Node<'a, T>> =
                    right[j..j + q].iter_mut().filter_map(Option::take).gather();
                let mut ours: Vec<Node<'a, T>> = ahead.drain(..p).gather();
                let first = ours.iter().filter_map(|node| node.readings.first().copied());
                let others = theirs.iter().flat_map(|node| node.readings.iter().copied());
                parted.push(first.chain(others).gather());
                for node in &mut ours {
                    node.others.extend(theirs.iter().flat_map(Node::sources));
                }
                story.extend(ours);
                j += q;
            }
            _ => {
                let Some(mut node) = ahead.pop_front() else { break };
                let is_like = |n: &Option<Node<'a, T>>| n.as_ref().is_some_and(|n| node.is_like(n));
                if let Some(step) = rest.iter().take(AHEAD).position(is_like) {
                    story.extend(right[j..j + step].iter_mut().filter_map(Option::take));
                    right[j + step].take().into_iter().for_each(|other| node.join(other));
                    j += step + 1;
                }
                story.push(node);
            }
        }
    }
    story.extend(right.into_iter().flatten());
}

/// How many blocks of either side, from their first, have the same letters together.
fn stretch<T>(
    ours: &VecDeque<Node<'_, T>>,
    theirs: &[Option<Node<'_, T>>],
) -> Option<(usize, usize)> {
    let (mut p, mut q) = (0, 0);
    let (mut a, mut b): (&[u8], &[u8]) = (&[], &[]);
    loop {
        if p > 0 && a.is_empty() && b.is_empty() {
            return Some((p, q));
        }
        if a.is_empty() {
            a = ours.get(p).filter(|_| p < STRETCH)?.letters.as_bytes();
            p += 1;
        }
        if b.is_empty() {
            b = theirs.get(q).filter(|_| q < STRETCH)?.as_ref()?.letters.as_bytes();
            q += 1;
        }
        let n = a.len().min(b.len());
        if n == 0 || a[..n] != b[..n] {
            return None;
        }
        (a, b) = (&a[n..], &b[n..]);
    }
}

#[cfg(test)]
#[path = "align_tests.rs"]
mod tests;
