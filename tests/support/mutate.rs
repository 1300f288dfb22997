//! Dumps broken on purpose: what no tool prints and a bad file holds all the same.

use super::articles::stories;
use super::render::{Damage, Shape, render};
use super::rng::Rng;

/// Every story in every shape.
pub(crate) fn dumps() -> Vec<String> {
    let mut all = Vec::new();
    for (i, story) in stories().iter().enumerate() {
        for &shape in &Shape::ALL {
            all.push(render(story, shape, Damage::all(i as u64)).0);
        }
    }
    all
}

/// The next character's start at or before a byte.
fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// A piece of a text, from anywhere to anywhere.
fn piece<'a>(text: &'a str, rng: &mut Rng) -> &'a str {
    let ends = [0, 1].map(|_| boundary(text, rng.below(text.len() + 1)));
    &text[ends[0].min(ends[1])..ends[0].max(ends[1])]
}

/// One of the dumps with a few of these done to it: cut, its lines shuffled or doubled or without
/// their words' ends, spliced with another, its line ends changed, odd characters strewn in.
pub(crate) fn mutated(dumps: &[String], rng: &mut Rng) -> String {
    let any = |rng: &mut Rng| rng.pick(dumps).cloned().unwrap_or_default();
    let mut text = any(rng);
    for _ in 0..=rng.below(3) {
        text = match rng.below(8) {
            0 => piece(&text, rng).to_owned(),
            1 => lines(&text, rng, |all, rng| {
                let (a, b) = (rng.below(all.len()), rng.below(all.len()));
                all.swap(a, b);
            }),
            2 => lines(&text, rng, |all, rng| {
                let at = rng.below(all.len());
                let line = all[at].clone();
                let other = piece(&line, rng).to_owned();
                all.insert(at, other);
            }),
            3 => lines(&text, rng, |all, rng| {
                let at = rng.below(all.len());
                all[at] = piece(&all[at].clone(), rng).to_owned();
            }),
            4 => {
                let other = any(rng);
                [piece(&text, rng), ["", "\n", "\n\n", " "][rng.below(4)], piece(&other, rng)]
                    .concat()
            }
            5 => text.replace('\n', ["\r", "\r\n", "\n\n", "\u{2028}"][rng.below(4)]),
            6 => strewn(&text, rng, &['"', '„', '“', '(', ')', '«', '»', '[', ']', ',', '.', '-']),
            _ => strewn(
                &text,
                rng,
                &['\r', '\n', '\u{C}', '\t', ' ', '*', '_', '#', '>', '<', '&', '\u{0}', ':'],
            ),
        };
    }
    text
}

/// Does something a few times to a text's lines.
fn lines(text: &str, rng: &mut Rng, change: impl Fn(&mut Vec<String>, &mut Rng)) -> String {
    let mut all: Vec<String> = text.split('\n').map(str::to_owned).collect();
    for _ in 0..=rng.below(12) {
        change(&mut all, rng);
    }
    all.join("\n")
}

/// Puts one of the characters in between any two, one for about sixty.
fn strewn(text: &str, rng: &mut Rng, odd: &[char]) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for c in text.chars() {
        if rng.below(60) == 0 {
            out.extend(rng.pick(odd));
        }
        out.push(c);
    }
    out
}
