//! Where a story ends, where a convention knows better than the classifier.

use super::Block;
use super::facts::Facts;
use super::model::{Role, Verdict};
use crate::lang::Label;

/// Bytes in which a notice names its year.
const YEAR: usize = 40;
/// Letters of the longest notice.
const NOTICE: u32 = 600;

/// A notice of rights behind the last paragraph is none of the story: `Copyright 2021 The Press.
/// All rights reserved. This material may not be …`, as wires print it.
pub(crate) fn settle(verdicts: &mut [Verdict], facts: &[Facts], blocks: &[Block], text: &str) {
    let Some(first) = verdicts.iter().position(|v| v.role == Role::Body) else { return };
    let Some(last) = verdicts.iter().rposition(|v| v.role == Role::Body).filter(|last| *last > first) else { return };
    let words = &text[blocks[last].span.range()];
    let fact = &facts[last];
    if fact.hits.start.has(Label::Copyright) && fact.letters <= NOTICE && has_year(words) {
        verdicts[last].role = Role::After;
    }
}

/// Whether a text has the number of a year soon.
fn has_year(text: &str) -> bool {
    let bytes = &text.as_bytes()[..text.len().min(YEAR)];
    let mut numbers = bytes.split(|b| !b.is_ascii_digit());
    numbers.any(|n| n.len() == 4 && (n.starts_with(b"19") || n.starts_with(b"20")))
}

#[cfg(test)]
#[path = "endings_tests.rs"]
mod tests;
