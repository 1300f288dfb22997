//! Headings inside a story that nothing marks: lines in the case of titles between paragraphs.

use super::edges::{End, Start};
use super::facts::Facts;
use super::model::{Role, Verdict};
use super::openings::is_said;
use super::{Block, Shaped};
use crate::lang::Label;
use crate::text::chars::is_opener;

/// Words of a heading.
const WORDS: std::ops::RangeInclusive<u32> = 3..=12;
/// Letters of a paragraph that a heading stands above, and of a lead.
const PARAGRAPH: u32 = 60;
const LEAD: u32 = 100;
/// Blocks that a dump leaves out at most where it is a story and little else.
const OUTSIDE: usize = 3;

/// Whether a line is a heading by its form: a few words, most of them with a capital, no mark at
/// their end, nothing else.
fn is_titled(f: &Facts) -> bool {
    WORDS.contains(&f.words)
        && f.upper_words * 4 >= f.words * 3 - 1
        && f.sentences == 0
        && f.end == End::Open
        && f.start == Start::Upper
        && f.shaped == Shaped::Text
        && f.lines == 1
        && f.digits == 0
        && f.commas == 0
        && f.link_share == 0
        && f.hits.whole.is_empty()
        && !f.hits.start.has(Label::Byline)
        && !(f.hits.any.has(Label::Credit) || f.hits.any.has(Label::Caption))
        && !(f.image || f.is_date || f.has_url || f.has_email || f.has_bars || f.furniture)
}

fn is_paragraph(verdicts: &[Verdict], facts: &[Facts], i: usize) -> bool {
    let told = |f: &Facts| f.letters >= PARAGRAPH && f.end == End::Sentence && f.sentences > 0;
    verdicts.get(i).is_some_and(|v| v.role == Role::Body) && told(&facts[i])
}

/// Changes the verdicts on such lines, and on the lead above the first of them. (What stands in
/// brackets is a remark or a credit.)
pub(super) fn settle(verdicts: &mut [Verdict], facts: &[Facts], (blocks, text): (&[Block], &str)) {
    if facts.iter().any(|f| matches!(f.shaped, Shaped::Heading(2..))) {
        return;
    }
    let Some(first) = verdicts.iter().position(|v| v.role == Role::Body) else { return };
    let between = |verdicts: &[Verdict], i: usize| {
        matches!(verdicts[i].role, Role::Insert | Role::Subheading)
            && is_titled(&facts[i])
            && !text[blocks[i].span.range()].starts_with(is_opener)
            && is_paragraph(verdicts, facts, i + 1)
    };
    let inside: Vec<usize> = (first + 1..verdicts.len())
        .filter(|&i| between(verdicts, i) && is_paragraph(verdicts, facts, i - 1))
        .collect();
    let outside = |v: &&Verdict| matches!(v.role, Role::Before | Role::Insert | Role::After);
    if verdicts.iter().filter(outside).count() <= OUTSIDE {
        inside.iter().for_each(|&i| verdicts[i].role = Role::Subheading);
    }
    // (what stands above the first of several headings is no deck)
    let lead = first.wrapping_sub(2);
    if inside.len() >= 2
        && facts.get(lead).is_some_and(|f| is_said(f) && f.letters >= LEAD)
        && verdicts[lead].role == Role::Insert
        && between(verdicts, first - 1)
    {
        verdicts[lead].role = Role::Body;
        verdicts[first - 1].role = Role::Subheading;
    }
}

#[cfg(test)]
#[path = "headings_tests.rs"]
mod tests;
