//! Editor's notes: what the editors say of the article itself (`Editor's note: …`, `Correction: …`,
//! `UPDATE: …`), above the story's first paragraph or below its last; and whose the rights are.

use super::{Desk, Kind};
use crate::block::model::Role;
use crate::lang::Label;
use crate::lang::lexicon::Labels;
use crate::text::edit::Reason;
use crate::text::sieve::opens_with;

pub(crate) fn find(desk: &mut Desk<'_>) {
    let mut body = (0..desk.blocks.len()).filter(|&i| desk.role(i) == Role::Body);
    // (a story goes on between them)
    let (Some(first), Some(last), Some(_)) = (body.next(), body.next_back(), body.next()) else {
        return;
    };
    for i in [first, last] {
        if !desk.is_free(i) {
            continue;
        }
        if is_rights(desk.words(i)) {
            desk.take(i, Kind::Metadata);
        } else if is_notice(desk, i, i == first) || i == last && is_credit(desk, i) {
            desk.take(i, Kind::Discarded(Reason::Boilerplate));
        }
    }
}

/// Whether a block is a closing credit: one sentence with a label of authors of several words
/// behind a name (`Jonas Berg contributed reporting.`), as wires and papers set it below a story.
fn is_credit(desk: &Desk<'_>, i: usize) -> bool {
    const LETTERS: u32 = 160;
    let facts = &desk.facts[i];
    if facts.sentences != 1 || facts.letters > LETTERS || !facts.hits.any.has(Label::Byline) {
        return false;
    }
    let words = desk.words(i).trim_end().trim_end_matches('.');
    let spaces: Vec<usize> =
        words.match_indices(' ').map(|(at, _)| at).chain([words.len()]).collect();
    (0..spaces.len()).any(|from| {
        let label =
            |to: &usize| desk.lexicon.label(&words[spaces[from] + 1..*to]).has(Label::Byline);
        spaces.iter().skip(from + 2).take(3).any(label)
    })
}

/// Whether a block opens with the sign or the word of copyright and a year (UCC, article III).
fn is_rights(words: &str) -> bool {
    const SIGNS: [&str; 3] = ["copyright", "(c)", "©"];
    let sign = |words: &str| SIGNS.into_iter().find(|sign| opens_with(words, sign)).map(str::len);
    // (syndicates set it behind a rule: `___ (c)2015 …`)
    let (mut rest, mut signed) = (words.trim_start_matches(['_', '-', '*', ' ']), false);
    while let Some(len) = sign(rest) {
        (rest, signed) = (rest[len..].trim_start(), true);
    }
    let year = rest.split(|c: char| !c.is_ascii_digit()).next().unwrap_or("");
    signed && year.len() == 4
}

/// Whether a block opens with the label of a note and a colon. An update's label is also the
/// story's own where news of the day are told in turn, so that it tells above the story alone.
fn is_notice(desk: &Desk<'_>, i: usize, above: bool) -> bool {
    let facts = &desk.facts[i];
    let mut wanted = Labels::of(&[Label::Correction]);
    if above {
        wanted.insert(Label::Updated);
    }
    if !facts.has_label_colon || facts.sentences == 0 {
        return false;
    }
    let words = desk.words(i);
    desk.lexicon.opens_with(words, wanted).is_some_and(|(_, end)| words[end..].starts_with(':'))
}

#[cfg(test)]
#[path = "notices_tests.rs"]
mod tests;
