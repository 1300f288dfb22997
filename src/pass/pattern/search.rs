//! The search for patterns in a text: windows keep it linear, which the search for all matches of
//! a pattern by itself is not (each may look at the rest of the text).

use crate::text::scan;
use std::ops::Range;

use regex::{Regex, RegexSet};

use super::{Pattern, Scope};
use crate::pass::Draft;
use crate::text::edit::{Edit, Edits};
use crate::text::order;

/// Bytes of a match, and the matches that may be so long.
const REACH: usize = 64 << 10;
const FAR: usize = 1000;
/// Bytes of a match behind them.
const NEAR: usize = 512;

/// The edits of patterns, of which `set` says which match a text at all.
pub(super) fn edits(patterns: &[Pattern], set: Option<&RegexSet>, draft: &Draft<'_>) -> Edits {
    let text = draft.text();
    // the matches, each with its pattern
    let mut found: Vec<(Range<usize>, usize, Edit)> = Vec::new();
    let mut searches = vec![0; patterns.len()];
    for scope in [Scope::All, Scope::Lines, Scope::BlockStarts] {
        if patterns.iter().all(|pattern| pattern.scope != scope) {
            continue;
        }
        for unit in units(scope, draft).filter(|unit| !unit.is_empty()) {
            let words = &text[unit.clone()];
            let hits = set.map(|set| set.matches(words));
            for (i, pattern) in patterns.iter().enumerate() {
                if pattern.scope == scope && hits.as_ref().is_none_or(|hits| hits.matched(i)) {
                    let found = &mut found;
                    pattern.each(words, &mut searches[i], |at, mut edit| {
                        let moved = |r: Range<usize>| r.start + unit.start..r.end + unit.start;
                        edit.range = moved(edit.range);
                        found.push((moved(at), i, edit));
                    });
                }
            }
        }
    }
    order::by(&mut found, |(at, i, _)| (at.start, *i));
    let mut edits = Edits::new();
    let mut end = 0;
    for (at, _, edit) in found {
        if at.start >= end {
            end = at.end;
            edits.push(edit);
        }
    }
    edits
}

/// The stretches of a text in which a scope's patterns are looked for.
fn units<'a>(scope: Scope, draft: &Draft<'a>) -> Box<dyn Iterator<Item = Range<usize>> + 'a> {
    let text = draft.text();
    match scope {
        Scope::All => Box::new(std::iter::once(0..text.len())),
        Scope::Lines => {
            let mut at = 0;
            Box::new(text.split('\n').map(move |line| {
                let start = at;
                at += line.len() + 1;
                start..start + line.len()
            }))
        }
        Scope::BlockStarts => Box::new(draft.blocks().iter().map(|block| block.span().range())),
    }
}

impl Pattern {
    /// Calls `f` with each match in `hay` that changes something, and its edit.
    fn each(&self, hay: &str, searches: &mut usize, mut f: impl FnMut(Range<usize>, Edit)) {
        let groups = self.replacement.as_ref().is_some_and(|template| template.contains('$'));
        let mut at = 0;
        while at < hay.len() {
            let reach = if *searches < FAR { REACH } else { NEAR };
            let end = floor(hay, at.saturating_add(2 * reach));
            let Some(found) = self.regex.find_at(&hay[..end], at) else {
                if end == hay.len() || self.scope == Scope::BlockStarts {
                    return;
                }
                at = floor(hay, at + reach);
                continue;
            };
            let start = found.start();
            if self.scope == Scope::BlockStarts && start > 0 {
                return;
            }
            // (the window must show all that a match here may be)
            if end < hay.len() && start >= at + reach {
                at = start;
                continue;
            }
            *searches += 1;
            // what ends with the window may be longer than that, or be no match at all
            let limit = floor(hay, start + reach);
            let fits = |to: usize| to < limit || limit == hay.len();
            let (window, to) = if fits(found.end()) {
                (&hay[..end], Some(found.end()))
            } else {
                let window = &hay[..limit];
                let again = self.regex.find_at(window, start).filter(|m| m.start() == start);
                (window, again.map(|m| m.end()).filter(|to| fits(*to)))
            };
            let Some(to) = to.filter(|to| *to > start) else {
                at = next(hay, start);
                continue;
            };
            let captures = groups.then(|| self.regex.captures_at(window, start)).flatten();
            if let Some(edit) = self.edit(hay, start..to, captures.as_ref()) {
                f(start..to, edit);
            }
            at = to;
            if self.scope == Scope::BlockStarts {
                return;
            }
        }
    }
}

/// The last boundary of characters at or before a byte.
fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

fn next(text: &str, at: usize) -> usize {
    at + text[at..].chars().next().map_or(1, char::len_utf8)
}

/// The bytes, in whole characters, that two texts begin and end with alike.
pub(super) fn alike(old: &str, new: &str) -> (usize, usize) {
    let same = |(a, b): &(char, char)| a == b;
    let len = |pair: (char, char)| pair.0.len_utf8();
    let head = old.chars().zip(new.chars()).take_while(same).map(len).sum();
    let (old, new) = (&old[head..], &new[head..]);
    (head, old.chars().rev().zip(new.chars().rev()).take_while(same).map(len).sum())
}

/// The first group that a replacement names and the pattern has not. (`$1a` is the group `1a`.)
pub(super) fn unknown_group(regex: &Regex, template: &str) -> Option<String> {
    let mut rest = template;
    while let Some(at) = rest.find('$') {
        rest = &rest[at + 1..];
        if let Some(behind) = rest.strip_prefix('$') {
            rest = behind;
            continue;
        }
        let name = match rest.strip_prefix('{').and_then(|inner| inner.split_once('}')) {
            Some((name, _)) => name,
            None => {
                let is_name = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
                &rest[..scan::leading(rest.as_bytes(), |b| is_name(*b))]
            }
        };
        let known = match name.parse::<usize>() {
            Ok(number) => number < regex.captures_len(),
            Err(_) => regex.capture_names().flatten().any(|known| known == name),
        };
        if !known && !name.is_empty() {
            return Some(name.to_owned());
        }
    }
    None
}
