//! Aligns the blocks of two bodies, in order: unique equal blocks are anchors, and between two anchors the rest is paired by stretches of equal letters or by
//! likeness. Work between anchors is bounded for each block, so that the whole is linear in the texts (but for sorting).

use std::collections::HashMap;

use super::key;

/// Blocks of either side that may make up one stretch of equal letters.
const STRETCH: usize = 8;
/// Blocks ahead among which a block's like is sought.
const AHEAD: usize = 24;

/// A block of the story with everybody's reading of it.
#[derive(Debug, Clone)]
pub(super) struct Node<T> {
    pub readings: Vec<(usize, T)>,
    /// Who has its letters, with other paragraph ends.
    pub others: Vec<usize>,
    letters: String,
    words: Vec<u64>,
}

impl<T> Node<T> {
    pub(super) fn new(source: usize, value: T, text: &str) -> Node<T> {
        Node { readings: vec![(source, value)], others: Vec::new(), letters: key::letters(text), words: key::words(text) }
    }
}

/// Blocks of both sides, as somebody reads them.
type Parted<T> = (Vec<(usize, T)>, Vec<(usize, T)>);

/// Merges a body into the story. Gives back the blocks on both sides whose letters are equal and whose ends are not.
pub(super) fn merge<T: Copy>(story: &mut Vec<Node<T>>, body: Vec<Node<T>>) -> Vec<Parted<T>> {
    let anchors = anchors(story, &body);
    let mut ours = std::mem::take(story).into_iter().peekable();
    let mut theirs = body.into_iter().peekable();
    let (mut i, mut j) = (0, 0);
    let mut parted = Vec::new();
    let end = (usize::MAX, usize::MAX);
    for (a, b) in anchors.into_iter().chain([end]) {
        let left: Vec<Node<T>> = ours.by_ref().take(a - i).collect();
        let right: Vec<Node<T>> = theirs.by_ref().take(b - j).collect();
        between(left, right, story, &mut parted);
        if let (Some(mut node), Some(other)) = (ours.next(), theirs.next()) {
            node.readings.extend(other.readings);
            story.push(node);
        }
        (i, j) = (a.saturating_add(1), b.saturating_add(1));
    }
    parted
}

/// Pairs of blocks that are equal, once in each body, and in the same order (patience: the longest rising sequence).
fn anchors<T>(story: &[Node<T>], body: &[Node<T>]) -> Vec<(usize, usize)> {
    // for each text: how often it stands on either side, and where
    let mut places: HashMap<&str, [(usize, usize); 2]> = HashMap::new();
    for (side, nodes) in [story, body].into_iter().enumerate() {
        for (at, node) in nodes.iter().enumerate().filter(|(_, n)| !n.letters.is_empty()) {
            let place = &mut places.entry(&node.letters).or_default()[side];
            *place = (place.0 + 1, at);
        }
    }
    let mut pairs: Vec<(usize, usize)> = places.values().filter(|p| p[0].0 == 1 && p[1].0 == 1).map(|p| (p[0].1, p[1].1)).collect();
    pairs.sort_unstable();
    // the piles' tops, and what each pair lies on
    let (mut tops, mut below): (Vec<usize>, Vec<Option<usize>>) = (Vec::new(), Vec::with_capacity(pairs.len()));
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

/// What stands between two anchors.
fn between<T: Copy>(left: Vec<Node<T>>, right: Vec<Node<T>>, story: &mut Vec<Node<T>>, parted: &mut Vec<Parted<T>>) {
    let mut j = 0;
    let mut right: Vec<Option<Node<T>>> = right.into_iter().map(Some).collect();
    let mut left = left.into_iter().peekable();
    let mut ahead: Vec<Node<T>> = Vec::new(); // ours, from `left`, that were looked at
    loop {
        while ahead.len() < STRETCH {
            let Some(node) = left.next() else { break };
            ahead.push(node);
        }
        if ahead.is_empty() {
            break;
        }
        let rest = right.get(j..).unwrap_or_default();
        match stretch(&ahead, rest) {
            Some((1, 1)) => {
                let mut node = ahead.remove(0);
                node.readings.extend(right[j].take().into_iter().flat_map(|n| n.readings));
                story.push(node);
                j += 1;
            }
            Some((p, q)) => {
                let theirs: Vec<(usize, T)> = right[j..j + q].iter_mut().filter_map(Option::take).flat_map(|n| n.readings).collect();
                let mut ours = Vec::new();
                for mut node in ahead.drain(..p) {
                    ours.extend(node.readings.first().copied());
                    node.others.extend(theirs.first().map(|(source, _)| *source));
                    story.push(node);
                }
                parted.push((ours, theirs));
                j += q;
            }
            None => {
                let mut node = ahead.remove(0);
                let like = rest.iter().take(AHEAD).position(|n| n.as_ref().is_some_and(|n| key::alike(&node.words, &n.words)));
                if let Some(step) = like {
                    story.extend(right[j..j + step].iter_mut().filter_map(Option::take));
                    node.readings.extend(right[j + step].take().into_iter().flat_map(|n| n.readings));
                    j += step + 1;
                }
                story.push(node);
            }
        }
    }
    story.extend(right.into_iter().flatten());
}

/// How many blocks of either side, from their first, have the same letters together.
fn stretch<T>(ours: &[Node<T>], theirs: &[Option<Node<T>>]) -> Option<(usize, usize)> {
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
