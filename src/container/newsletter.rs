//! Newsletters: stories one after the other, under titles of one form that rules set apart.

use std::collections::HashSet;

use super::lines::is_rule;
use super::{Cut, Lines, REACH, TOP};
use crate::grammar::{byline, date};
use crate::lang::lexicon::Lexicon;

/// Characters of a rule that frames a title.
const RULE: usize = 10;
/// Bytes of a title.
const TITLE: usize = 100;
/// Lines below a title in which its story's byline or date stands.
const BELOW: usize = 3;

/// The last two lines, to see a frame: a rule, a title, the same rule.
#[derive(Debug, Default)]
pub(super) struct Rules<'a> {
    above: (usize, &'a str),
    before: (usize, &'a str),
}

impl<'a> Rules<'a> {
    pub(super) fn closes_frame(&self, words: &str) -> bool {
        words.len() >= RULE
            && self.above.1 == words
            && is_rule(words)
            && self.before.1.len() <= TITLE
            && !is_rule(self.before.1)
    }

    /// Goes on to the next line; the line that is too far above it now.
    pub(super) fn pass(&mut self, start: usize, words: &'a str) -> &'a str {
        let far = self.above.1;
        self.above = std::mem::replace(&mut self.before, (start, words));
        far
    }
}

/// A newsletter of plain text: titles in frames of rules. Those that its table of contents
/// announces open a story; the others (the contents themselves, an advertisement, the imprint) open
/// nothing that could be one.
pub(super) fn framed(raw: &str) -> impl Iterator<Item = Cut> {
    let mut rules = Rules::default();
    let mut announced: HashSet<&str> = HashSet::new();
    let mut title = "";
    let mut count = 0;
    let frames = Lines::of(raw).filter_map(move |line| {
        let cut = rules.closes_frame(line.words).then(|| {
            let (rule, text) = (rules.above.0, rules.before.0);
            title = rules.before.1;
            if announced.contains(title) {
                Cut::Open { at: rule, text }
            } else {
                Cut::Frame { at: rule }
            }
        });
        let far = rules.pass(line.start, line.words);
        count += 1;
        // (a title in a frame announces nothing)
        if count <= TOP && line.start < REACH && far != title && far.len() <= TITLE {
            announced.insert(entry(far));
        }
        cut
    });
    std::iter::once(Cut::Frame { at: 0 }).chain(frames)
}

/// An entry of a table of contents without its mark: `* `, `2. `, `[2] `.
fn entry(words: &str) -> &str {
    let mark = |c: char| {
        matches!(c, '*' | '-' | '+' | '•' | '.' | ')' | '(' | '[' | ']' | ' ' | '\t')
            || c.is_ascii_digit()
    };
    words.trim_start_matches(mark)
}

/// Whether a line is a title of the first rank in Markdown.
pub(super) fn is_title(words: &str) -> bool {
    words.strip_prefix("# ").is_some_and(|title| !title.trim_ascii().is_empty())
}

/// A newsletter in Markdown: each story has a title of the first rank behind a rule, and its own
/// byline or date below it.
pub(super) fn titled<'a>(raw: &'a str, lexicon: &'a Lexicon) -> impl Iterator<Item = Cut> + 'a {
    let is_break = |words: &str| {
        let marks = || words.bytes().filter(|b| *b != b' ');
        marks().count() >= 3
            && marks().next().is_some_and(|mark| {
                matches!(mark, b'*' | b'-' | b'_') && marks().all(|b| b == mark)
            })
    };
    let mut above: Option<usize> = Some(0);
    Lines::of(raw).filter_map(move |line| {
        let rule = std::mem::replace(
            &mut above,
            (line.words.len() <= TITLE && is_break(line.words)).then_some(line.start),
        )?;
        let signed = || {
            line.rest
                .clone()
                .take(BELOW)
                .take_while(|l| !is_title(l.words))
                .any(|l| signs(l.words, lexicon))
        };
        (is_title(line.words) && signed()).then_some(Cut::Open { at: rule, text: line.start })
    })
}

fn signs(words: &str, lexicon: &Lexicon) -> bool {
    let words = words.trim_matches(['*', '_', ' ']);
    words.len() <= TITLE
        && (byline::labelled(words, lexicon).is_some()
            || date::line(words, lexicon, None).is_some())
}
