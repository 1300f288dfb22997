//! Articles one after the other, each with its head: front matter between fences, or the labelled
//! lines of a reader or a scraper.

use super::{Cut, Line, Lines};
use crate::block::header::{Key, database, database::Says, export, key_of, label_end};
use crate::text::chars::clip;

/// Most lines that front matter may have.
const MATTER: usize = 120;
/// Lines that a labelled head may have, and labels of it that are remembered.
const HEAD: usize = 24;
const LABELS: usize = 8;
/// Bytes of a line in which a label stands.
const LABEL: usize = 48;

/// Whether a line is a fence of YAML or TOML front matter.
pub(super) fn is_fence(words: &str) -> bool {
    matches!(words, "---" | "+++")
}

pub(super) fn front_matter(raw: &str) -> impl Iterator<Item = Cut> {
    let mut closes_at = 0;
    Lines::of(raw).filter_map(move |line| {
        if line.start < closes_at || !line.apart || !is_fence(line.words) {
            return None;
        }
        closes_at = matter(&line)?;
        Some(Cut::Open { at: line.start, text: line.start })
    })
}

/// Where the front matter ends that a fence opens: behind keys without a gap, a title's among them,
/// up to the same fence.
fn matter(fence: &Line<'_>) -> Option<usize> {
    let (mut keys, mut titled) = (0, false);
    for line in fence.rest.clone().take(MATTER) {
        if line.words == fence.words {
            return (keys >= 2 && titled).then_some(line.end);
        }
        if is_fence(line.words) || line.apart && keys == 0 {
            return None;
        }
        let start = start_of(line.words);
        let cut = if fence.words == "+++" { start.find('=') } else { label_end(start) };
        if let Some(cut) = cut {
            keys += 1;
            titled |= key_of(start[..cut].trim_end()) == Key::Title;
        }
    }
    None
}

/// The first bytes of a line: a label stands there or nowhere.
fn start_of(words: &str) -> &str {
    clip(words, LABEL)
}

pub(super) fn label(words: &str) -> Option<&str> {
    let start = start_of(words);
    let label = &start[..label_end(start)?];
    label.starts_with(|c: char| c.is_alphabetic()).then_some(label)
}

/// Whether a label is a headline's, as readers, scrapers and databases print it.
fn is_title(label: &str) -> bool {
    key_of(label) == Key::Title || database::says(label) == Some(Says::Field(Key::Title))
}

/// Articles with the labels of the dump's first lines: a further one opens where the first label
/// comes back with two others.
pub(super) fn labelled(raw: &str) -> impl Iterator<Item = Cut> {
    let head = head(raw);
    let opens = move |line: &Line<'_>| {
        let Some((first, others)) = head.split_first() else { return false };
        line.apart && label(line.words) == Some(*first) && {
            let below =
                line.rest.clone().take(HEAD).map_while(|l| label(l.words).filter(|l| l != first));
            below.filter(|l| others.contains(l)).take(2).count() == 2
        }
    };
    Lines::of(raw).filter(opens).map(|line| Cut::Open { at: line.start, text: line.start })
}

/// The labels of the first lines: three at least, a headline's among them; else none. (A letter's
/// head has none, and the heads of a thread's letters are no articles.)
fn head(raw: &str) -> Vec<&str> {
    let mut labels: Vec<&str> = Vec::new();
    for label in Lines::of(raw).take(HEAD).map_while(|line| label(line.words)) {
        if labels.len() < LABELS && !labels.contains(&label) {
            labels.push(label);
        }
    }
    if labels.len() < 3 || !(labels.iter().any(|l| is_title(l)) || export::is_head(&labels)) {
        labels.clear();
    }
    labels
}
