//! Line ends in Korean print-outs, which stand inside words as often as between them.
//!
//! A browser may break a line between any two syllables of Hangul (CSS Text 3, `word-break:
//! normal`; UAX #14, classes H2 and H3), though Korean is written with spaces, and what prints the
//! page drops the space at a line's end. Where every line of a dump is full to the syllable, a line
//! end says nothing about a space, and what the words are must: particles and endings (조사, 어미)
//! close a word and begin none, and two syllables that stand side by side in the rest of the dump
//! belong together.

use std::collections::HashMap;

use crate::lang::ko;
use crate::text::chars::is_hangul;
use crate::text::width::printed_widths;

/// Lines that must all be full before a dump is called broken between syllables; of further lines,
/// one of so many may be shorter (a caption's, in a narrower frame). Where lines end between words,
/// two of three have room for another syllable.
const LEAST: usize = 7;
const SHORT: usize = 3;
/// A line with less room than this (in 1/1000 of the face's size) is full: a syllable and a closing
/// mark.
const ROOM: u32 = 1200;

/// Bytes of the longest line that a wrap has made.
const LONGEST: usize = 2000;

/// What is known of a Korean dump's words.
#[derive(Debug)]
pub(super) struct Syllables {
    /// How often two syllables stand side by side, less how often a space stands between them.
    pairs: HashMap<(char, char), i32>,
}

impl Syllables {
    /// The words of a text that is broken between syllables, with the lines that go on (without
    /// their ends); `None` for any other text.
    pub(super) fn of<'t>(text: &str, lines: impl Iterator<Item = &'t str>) -> Option<Syllables> {
        let widths: Vec<u32> = lines
            .filter(|line| line.len() <= LONGEST && line.ends_with(is_hangul))
            .map(|line| printed_widths(line).1)
            .collect();
        let widest = widths.iter().max()?;
        let short = widths.iter().filter(|&width| width + ROOM <= *widest).count();
        if widths.len() < LEAST + short * SHORT {
            return None;
        }
        let mut pairs: HashMap<(char, char), i32> = HashMap::new();
        let (mut before, mut last) = (' ', ' ');
        for c in text.chars() {
            if is_hangul(c) && is_hangul(last) {
                *pairs.entry((last, c)).or_default() += 1;
            } else if is_hangul(c) && last == ' ' && is_hangul(before) {
                *pairs.entry((before, c)).or_default() -= 1;
            }
            (before, last) = (last, c);
        }
        Some(Syllables { pairs })
    }

    /// Whether one word goes on from the end of a line to the start of the next.
    ///
    /// The points are logarithms of odds in tenths. Seven of eight line ends of the tests' story,
    /// which they were not taken from, come out right.
    pub(super) fn go_on(&self, head: &str, tail: &str) -> bool {
        let (left, right) = (word(head.chars().rev()), word(tail.chars()));
        let (Some(&last), Some(&first)) = (left.first(), right.first()) else { return false };
        let counted = left.iter().any(char::is_ascii_digit);
        if last.is_ascii_digit() {
            return ko::COUNTERS.contains(first);
        }
        if !is_hangul(last) || !is_hangul(first) {
            return false;
        }
        let whole: String = right.iter().collect();
        let mut points = 3;
        points += match (left.len(), right.len()) {
            (1, _) => 24,
            (4.., _) => -8,
            _ => 0,
        };
        points += match right.len() {
            1 => 18,
            4.. => -9,
            _ => 0,
        };
        if ko::CLOSES.contains(&whole.as_str()) {
            points += 27;
        }
        if ko::NEVER_FIRST.contains(first) {
            points += 9;
        }
        if counted {
            points -= if ko::COUNTERS.contains(last) { 13 } else { 0 };
        } else if left.len() > 1 {
            points -= match last {
                c if ko::PARTICLES.contains(c) => 23,
                c if ko::ENDINGS.contains(c) => 13,
                _ => 0,
            };
        }
        let word: String = left.iter().rev().collect();
        if ko::ALONE.contains(&word.as_str()) {
            points -= 20;
        }
        points += match self.pairs.get(&(last, first)).copied().unwrap_or(0) {
            1.. => 28,
            0 => 0,
            _ => -22,
        };
        points > 0
    }
}

/// The letters and digits that stand first, as far as eight: more than any particle or ending has.
fn word(chars: impl Iterator<Item = char>) -> Vec<char> {
    chars.take_while(|c| c.is_alphanumeric()).take(8).collect()
}

#[cfg(test)]
#[path = "unwrap_hangul_tests.rs"]
mod tests;
