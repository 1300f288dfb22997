//! Where a story ends, where a convention knows better than the classifier.

use super::facts::Facts;
use super::model::{Role, Verdict};
use super::openings::is_said;
use super::{Block, announced};
use crate::text::chars::is_opener;

/// Letters of a sentence that closes a bare story.
const SHORTEST: u32 = 8;
/// Blocks that close a bare story at most, and others that it leaves out.
const CLOSING: usize = 2;
const OUTSIDE: usize = 2;

/// Changes the verdicts on what stands right behind the story. A quotation closes it wherever it
/// was printed: nobody signs with one. Where a dump is a story and little else, without a link, its
/// last sentences are the story's, however short they are. (An author's biography opens with a
/// name, a shop's call cries out.)
pub(super) fn settle(verdicts: &mut [Verdict], facts: &[Facts], (blocks, text): (&[Block], &str)) {
    let words = |i: usize| &text[blocks[i].span.range()];
    let Some(mut last) = verdicts.iter().rposition(|v| v.role == Role::Body) else { return };
    while facts.get(last + 1).is_some_and(|f| is_said(f) && quotes(words(last + 1))) {
        last += 1;
        verdicts[last].role = Role::Body;
    }
    announced::settle(verdicts, facts);
    let Some(first) = verdicts.iter().position(|v| v.role == Role::Body) else { return };
    let outside = verdicts[first..last].iter().filter(|v| v.role == Role::Insert).count();
    let closes = |i: usize| {
        let f = &facts[i];
        is_said(f) && f.letters >= SHORTEST && !f.question && tells(words(i))
    };
    // (a mail's signature and a bulletin board's tear line open with dashes)
    let signed = (last + 1..facts.len()).find(|i| words(*i).starts_with(['—', '-']));
    let end = signed.unwrap_or(facts.len());
    if end - last - 1 <= CLOSING
        && outside <= OUTSIDE
        && facts.iter().all(|f| f.link_share == 0 && !f.has_url && !f.has_email)
        && (last + 1..end).all(closes)
    {
        verdicts[last + 1..end].iter_mut().for_each(|v| v.role = Role::Body);
    }
}

/// Whether words are a quotation.
fn quotes(words: &str) -> bool {
    words.starts_with(is_opener) && !words.starts_with(['(', '[']) || words.starts_with("``")
}

/// Whether words tell something: a full stop, and no name at their start.
fn tells(words: &str) -> bool {
    let second = words.split(' ').nth(1);
    words.ends_with(['.', '。', '…'])
        && second.is_none_or(|word| word.starts_with(char::is_lowercase))
}

#[cfg(test)]
#[path = "closings_tests.rs"]
mod tests;
