//! Where a story ends, where a convention knows better than the classifier.

use super::Block;
use super::facts::Facts;
use super::model::{Role, Verdict};
use crate::lang::Label;
use crate::text::scan;

/// Bytes in which a notice names its year.
const YEAR: usize = 40;
/// Letters of the longest notice.
const NOTICE: u32 = 600;

/// A notice of rights behind the last paragraph is none of the story: `Copyright 2021 The Press.
/// All rights reserved. This material may not be …`, as wires print it.
pub(crate) fn settle(verdicts: &mut [Verdict], facts: &[Facts], blocks: &[Block], text: &str) {
    let Some(first) = verdicts.iter().position(|v| v.role == Role::Body) else { return };
    let Some(last) =
        verdicts.iter().rposition(|v| v.role == Role::Body).filter(|last| *last > first)
    else {
        return;
    };
    let words = &text[blocks[last].span.range()];
    let fact = &facts[last];
    if fact.hits.start.has(Label::Copyright) && fact.letters <= NOTICE && states_year(words) {
        verdicts[last].role = Role::After;
    }
}

/// Whether a text names a year soon as notices do: behind one word or a sign (`Copyright 2021`,
/// `© 2021`), or behind the owner's name alone. (`Copyright in the 1927 film …` tells a story.)
fn states_year(text: &str) -> bool {
    let bytes = &text.as_bytes()[..text.len().min(YEAR)];
    let year = |at: &usize| {
        let digits = scan::digits(&bytes[*at..]);
        let opens = *at == 0 || !bytes[*at - 1].is_ascii_digit();
        opens && digits == 4 && (bytes[*at..].starts_with(b"19") || bytes[*at..].starts_with(b"20"))
    };
    let Some(at) = (0..bytes.len()).find(year) else { return false };
    let (before, behind) = (text[..at].trim_end(), text[at + 4..].trim_start());
    let mut owner = before.split_whitespace().skip(1).peekable();
    if before.ends_with(['©', ')']) || owner.peek().is_none() {
        return true;
    }
    let is_name = |word: &str| word == "by" || !word.starts_with(char::is_lowercase);
    owner.all(is_name) && behind.split_whitespace().next().is_none_or(is_name)
}

#[cfg(test)]
#[path = "endings_tests.rs"]
mod tests;
