//! What short blocks inside a story are, where a convention knows better than the classifier: lone
//! questions, items of a sentence's list, what says whose a quotation is, other stories' titles.

use super::edges::End;
use super::facts::{Facts, STORIES};
use super::model::{Role, Verdict};
use super::{Block, Shaped};
use crate::lang::Label;
use crate::text::chars::{is_dash, is_opener};

/// Letters of a question that is one line wherever it was printed.
const LINE: u32 = 62;
/// Letters of another story's title.
const TITLE: u32 = 120;
/// Labels of other stories in one story: more are its sections' buttons.
const BUTTONS: usize = 2;

fn opens_quotation(text: &str) -> bool {
    text.starts_with(is_opener) && !text.starts_with(['(', '['])
}

/// Changes the verdicts on short blocks inside the story: what stands below a label of other
/// stories is one's title, what ends with a semicolon is an item, what ends with a colon right
/// before a quotation says whose it is, an advertisement's label is no heading. In a dump that
/// marks no headings, the lone question is one,
/// and so are questions that are fewer than the subheadings that ask. (The classifier knows
/// questions from interviews, where they are body.)
pub(crate) fn settle(verdicts: &mut [Verdict], facts: &[Facts], blocks: &[Block], text: &str) {
    let Some(first) = verdicts.iter().position(|v| v.role == Role::Body) else { return };
    others(verdicts, facts, first);
    let words = |i: usize| &text[blocks[i].span.range()];
    let (mut body, mut asking) = (0, 0);
    for (i, fact) in facts.iter().enumerate().skip(first + 1) {
        let told = |j: usize| verdicts.get(j).is_some_and(|v| v.role == Role::Body);
        let says = fact.end == End::Colon
            && fact.words > 1
            && fact.letters <= LINE
            && !fact.has_bars
            && fact.hits.start.is_empty()
            && told(i + 1)
            && opens_quotation(words(i + 1));
        let role = &mut verdicts[i].role;
        if *role == Role::Subheading && is_advertised(fact, words(i)) {
            *role = Role::Insert;
        }
        if says && *role == Role::Insert && fact.link_share == 0 && !fact.image {
            *role = Role::Body;
        }
        if matches!(role, Role::Insert | Role::Subheading)
            && fact.words > 3
            && fact.link_share == 0
            && !fact.image
        {
            // (with a conjunction behind it)
            let bare = words(i).trim_end_matches(char::is_lowercase);
            let words = if words(i).len() - bare.len() <= 4 { bare } else { words(i) };
            // (a line of a script ends so, or an entity)
            if words.trim_end_matches(' ').ends_with(';') && !words.contains(['=', '{', '&']) {
                *role = Role::Body;
            }
        }
        if fact.question && fact.sentences == 1 {
            body += usize::from(*role == Role::Body);
            asking += usize::from(*role == Role::Subheading);
        }
    }
    if body == 0
        || body > asking.max(1)
        || facts.iter().any(|f| matches!(f.shaped, Shaped::Heading(_)))
    {
        return;
    }
    for i in first + 1..facts.len() - 1 {
        let (fact, next) = (&facts[i], &facts[i + 1]);
        let lone = fact.question
            && fact.sentences == 1
            && fact.commas == 0
            && fact.letters <= LINE
            && fact.shaped == Shaped::Text;
        let answered = next.is_prose() && !next.question && !words(i + 1).starts_with(is_opener);
        if lone
            && answered
            && fact.end == End::Sentence
            && verdicts[i].role == Role::Body
            && verdicts[i + 1].role == Role::Body
        {
            verdicts[i].role = Role::Subheading;
        }
    }
}

/// Whether a line is the label of an advertisement, alone or with a dash behind it (`Advertisement
/// - Continue reading below`): no story has a heading of these words.
fn is_advertised(fact: &Facts, words: &str) -> bool {
    let parted = || {
        let (label, rest) = words.split_once(' ').unwrap_or((words, ""));
        label.ends_with(':') || rest.starts_with(|c| is_dash(c) || matches!(c, '·' | '|'))
    };
    fact.hits.whole.has(Label::Advertisement)
        || fact.hits.start.has(Label::Advertisement) && parted()
}

/// A short line right below a label of other stories (`Read more`, `Lire aussi`) is the title of
/// one, however much it looks like a heading of this one: where the label stands once or twice. On
/// pages whose sections each end with such a button, the next section's heading stands below it.
fn others(verdicts: &mut [Verdict], facts: &[Facts], first: usize) {
    let labels = |fact: &Facts, verdict: &Verdict| {
        fact.hits.whole.bits() & STORIES.bits() != 0 && verdict.role != Role::Body
    };
    let inside = facts.iter().zip(verdicts.iter()).skip(first + 1);
    if !(1..=BUTTONS).contains(&inside.filter(|(fact, verdict)| labels(fact, verdict)).count()) {
        return;
    }
    let mut below = false;
    for (fact, verdict) in facts.iter().zip(verdicts).skip(first + 1) {
        let is_label = fact.hits.whole.bits() & STORIES.bits() != 0;
        let is_short = fact.letters <= TITLE && fact.end != End::Sentence;
        let is_title = match verdict.role {
            Role::Subheading => true,
            Role::Body => is_short,
            _ => false,
        };
        if below && is_title && !is_label && fact.shaped == Shaped::Text {
            verdict.role = Role::Insert;
        } else {
            below = labels(fact, verdict);
        }
    }
}

#[cfg(test)]
#[path = "short_tests.rs"]
mod tests;
