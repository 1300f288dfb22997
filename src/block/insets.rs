//! Lines between a story's paragraphs that look like headings and are a picture's: its name, its
//! credit.

use super::facts::Facts;
use super::model::{Role, Verdict};
use super::{Block, Shaped};

/// Bytes of such a line.
const LINE: usize = 160;
/// Words of a credit.
const CREDIT: usize = 6;

/// Takes what is a picture's out of the story: the name that text browsers print in brackets where
/// a picture stands (`[dims]`), and who took it (`Ann Lee/The Post`).
pub(crate) fn settle(verdicts: &mut [Verdict], facts: &[Facts], blocks: &[Block], text: &str) {
    let is_body = |v: &Verdict| v.role == Role::Body;
    let Some(first) = verdicts.iter().position(is_body) else { return };
    let Some(last) = verdicts.iter().rposition(is_body) else { return };
    for i in first + 1..=last {
        let (fact, block) = (&facts[i], &blocks[i]);
        let role = &mut verdicts[i].role;
        if block.span.len() > LINE || fact.shaped != Shaped::Text || fact.sentences > 0 {
            continue;
        }
        let words = &text[block.span.range()];
        let bracketed = || words.starts_with('[') && words.ends_with(']');
        let of_a_picture = match role {
            Role::Subheading => bracketed() || is_credit(words),
            Role::Body => bracketed(),
            _ => false,
        };
        if of_a_picture {
            *role = Role::Insert;
        }
    }
}

/// `Ann Lee/The Post`, `(EFE/A. Lee)`: names on both sides of one slash.
fn is_credit(words: &str) -> bool {
    let bare = words.trim_start_matches('(').trim_end_matches(')');
    let Some((name, agency)) = bare.split_once('/') else { return false };
    let is_name = |name: &str| {
        let name = name.trim_matches(' ');
        !name.is_empty() && !name.contains(|c: char| c.is_ascii_digit() || "/:?!".contains(c))
    };
    words.contains(' ')
        && words.split(' ').count() <= CREDIT
        && is_name(name)
        && is_name(agency)
        && bare
            .split([' ', '/'])
            .all(|word| !word.starts_with(char::is_lowercase) || word.len() <= 3)
}

#[cfg(test)]
#[path = "insets_tests.rs"]
mod tests;
