//! What is a picture's between paragraphs of a story: captions that their own words give away (who
//! took the picture, also in a line of its own below, where it lies, or all of them twice), and
//! lines of its name or credit alone.

use super::edges::{End, Start};
use super::facts::Facts;
use super::model::{Role, Verdict};
use super::{Block, Shaped};
use crate::lang::Label;
use crate::lang::lexicon::Labels;

/// Bytes of the longest credit.
const CREDIT: usize = 48;
/// Bytes of the shortest caption before its credit.
const CAPTION: usize = 32;
/// Letters of the longest caption, of one that is printed twice.
const LONGEST: u32 = 400;
const TWICE: std::ops::RangeInclusive<u32> = 20..=250;
/// Letters below which a line above a credit is its caption.
const SHORT: u32 = 140;
/// Bytes of a picture's name in brackets, and words of a line of names.
const LINE: usize = 160;
const NAMES: usize = 6;

/// A paragraph inside the story ends with a sentence. Where names stand behind its last one (`The
/// quay at noon. Ann Lee/Harbour Press`), it is a caption and its credit; so is the text of a
/// picture whose address a converter printed (`The quay at noon https://…/quay.jpg`), and a text
/// that stands there twice, in one paragraph or in two, as a text browser prints a picture that is
/// called what its caption says.
pub(crate) fn settle(verdicts: &mut [Verdict], facts: &[Facts], blocks: &[Block], text: &str) {
    lines(verdicts, facts, blocks, text);
    let Some(first) = verdicts.iter().position(|v| v.role == Role::Body) else { return };
    let last = verdicts.iter().rposition(|v| v.role == Role::Body).unwrap_or(first);
    let words = |i: usize| &text[blocks[i].span.range()];
    // (the caption may have its credit behind it)
    let again = |i: usize| {
        TWICE.contains(&facts[i].letters)
            && facts[i + 1].letters <= facts[i].letters + CREDIT as u32
            && words(i + 1).starts_with(words(i).trim_end_matches('.'))
    };
    for i in first..last {
        let fact = &facts[i];
        let is_credit = verdicts[i + 1].role == Role::Insert
            && credits(&facts[i + 1], words(i + 1), verdicts[i].role);
        if is_credit && fact.letters < SHORT {
            verdicts[i].role = Role::Insert;
        }
        if verdicts[i].role != Role::Body || fact.letters > LONGEST {
            continue;
        }
        let own = words(i);
        // (a paragraph that was cut goes on with a small letter)
        let signed = fact.end == End::Open
            && fact.link_share == 0
            && facts[i + 1].start != Start::Lower
            && ends_with_names(own);
        let twice = || is_twice(own.as_bytes()) || again(i) || i > first && again(i - 1);
        if signed || fact.has_url && is_of_picture(own) || twice() {
            verdicts[i].role = Role::Insert;
        }
    }
}

/// Lines between paragraphs that look like headings and are a picture's: its name, which text
/// browsers print in brackets where it stands (`[dims]`), or who took it (`Ann Lee/The Post`).
fn lines(verdicts: &mut [Verdict], facts: &[Facts], blocks: &[Block], text: &str) {
    let is_body = |v: &Verdict| v.role == Role::Body;
    let Some(first) = verdicts.iter().position(is_body) else { return };
    let last = verdicts.iter().rposition(is_body).unwrap_or(first);
    for i in first + 1..=last {
        let (fact, block) = (&facts[i], &blocks[i]);
        let role = &mut verdicts[i].role;
        if block.span.len() > LINE || fact.shaped != Shaped::Text || fact.sentences > 0 {
            continue;
        }
        let words = &text[block.span.range()];
        let is_of_picture = match role {
            Role::Subheading if is_names(words) => true,
            Role::Body | Role::Subheading => words.starts_with('[') && words.ends_with(']'),
            _ => false,
        };
        if is_of_picture {
            *role = Role::Insert;
        }
    }
}

/// Whether a line is the credit of the picture whose caption has a role: `REUTERS` below what looks
/// like a heading (none has a credit), `(Foto: Jonas Berg)`, `Photo: Harbour Press` below a
/// sentence.
fn credits(fact: &Facts, words: &str, above: Role) -> bool {
    let wanted = Labels::of(&[Label::Agency, Label::Caption, Label::Credit]).bits();
    let labelled = || fact.hits.start.bits() & wanted != 0 && words.contains(':');
    fact.letters as usize <= CREDIT
        && fact.hits.any.bits() & wanted != 0
        && match above {
            Role::Subheading => true,
            Role::Body => words.starts_with('(') || labelled(),
            _ => false,
        }
}

/// Whether a sentence is followed by names and nothing else.
fn ends_with_names(words: &str) -> bool {
    let bytes = words.as_bytes();
    let from = bytes.len().saturating_sub(CREDIT);
    let stop = bytes[from..].windows(2).rposition(|w| matches!(w, b". " | b"! " | b"? "));
    let Some(stop) = stop.map(|at| from + at).filter(|stop| *stop >= CAPTION) else { return false };
    let (told, credit) = (&words[..stop], &words[stop + 2..]);
    // (`Prof. Ann Lee`, `the 2. Senate`)
    let ends = told.rsplit(' ').next().is_some_and(|word| {
        word.len() > 4 || word.len() > 2 && !word.starts_with(char::is_uppercase)
    });
    // (a word of a caption's credit is a name's, and an agency's alone stands in capitals)
    let is_name = |name: &str| {
        name.starts_with(char::is_uppercase) && !name.contains(['\'', '’', ',', '.', ':'])
    };
    let mut names = credit.split([' ', '/', '|']).filter(|name| !name.is_empty());
    let agency = credit.len() > 2 && !credit.contains(char::is_lowercase);
    ends && (agency || names.clone().nth(1).is_some()) && names.all(is_name)
}

/// `Ann Lee/The Post`, `(EFE/A. Lee)`: a slash right behind a full name, or behind an agency in
/// capitals. (`Action / Adventure`, `Brand/Company` are headings.)
fn is_names(words: &str) -> bool {
    let bare = words.trim_start_matches('(').trim_end_matches(')');
    let Some((name, agency)) = bare.split_once('/') else { return false };
    let is_name = |name: &str| {
        !name.is_empty() && !name.contains(|c: char| c.is_ascii_digit() || "/:?!+".contains(c))
    };
    let is_lower = |word: &str| word.starts_with(char::is_lowercase);
    let is_full = name.contains(' ') && !name.rsplit(' ').next().is_some_and(is_lower);
    words.contains(' ')
        && words.split(' ').count() <= NAMES
        && is_name(name)
        && is_name(agency.trim_start_matches(' '))
        && (is_full || !name.contains(char::is_lowercase))
        && bare.split([' ', '/']).all(|word| !is_lower(word) || word.len() <= 3)
        && !name.ends_with(' ')
}

/// Whether the same words stand there twice, and are no cry.
fn is_twice(words: &[u8]) -> bool {
    let half = words.len() / 2;
    half >= CAPTION && words[half] == b' ' && words[..half] == words[half + 1..]
}

/// Whether a block opens or ends with the address of a picture, or is a frame as lynx prints it.
fn is_of_picture(words: &str) -> bool {
    let picture = |word: &str| {
        word.contains("://")
            && [".jpg", ".jpeg", ".png", ".webp", ".gif"].iter().any(|kind| word.contains(kind))
    };
    words.starts_with("IFRAME: ")
        || words.split(' ').next().is_some_and(picture)
        || words
            .rsplit_once(' ')
            .is_some_and(|(told, last)| picture(last) && !told.trim_end_matches(' ').ends_with(':'))
}

#[cfg(test)]
#[path = "signed_tests.rs"]
mod tests;
