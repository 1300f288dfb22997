//! A picture's credit behind its caption, as news agencies' picture desks write them (IPTC:
//! caption, then credit): `The first tram crosses the bridge. Photo: Jonas Berg`, `… (Jonas
//! Berg/AP)`, `… Photo by Jonas Berg`. In front of it a sentence ends, and behind it no other one.

use crate::block::edges::is_abbreviated;
use crate::lang::Label;
use crate::lang::lexicon::{Labels, Lexicon};
use crate::text::chars::{is_closer, is_sentence_end};

/// Bytes in which a credit stands, and those of a label.
const CREDIT: usize = 120;
const LABEL: usize = 32;
/// Words of a name or two, and of whom a picture was made for.
const WORDS: usize = 7;

pub(super) fn ends(words: &str, lexicon: &Lexicon) -> bool {
    let bytes = words.as_bytes();
    let near = &bytes[bytes.len().saturating_sub(CREDIT)..];
    // (without branches: nearly all blocks have none)
    let labelled = near.iter().fold(false, |found, &b| found | (b == b':'));
    match bytes.last() {
        _ if labelled && is_labelled(words, lexicon) => true,
        Some(b')') => words[..words.len() - 1].rsplit_once('(').is_some_and(|(told, credit)| {
            credit.len() <= CREDIT && is_told(told) && is_credit(credit, lexicon)
        }),
        Some(last) if last.is_ascii_alphanumeric() || *last >= 0x80 => {
            // (the credit begins behind a space)
            let told = |b: u8| matches!(b, b'.' | b')' | b'"' | 0x9D | 0xBB);
            if !near.iter().fold(false, |found, &b| found | told(b)) {
                return false;
            }
            let from = words.len() - near.len();
            let opens = |i: &usize| *i > 0 && near[*i] == b' ' && told(near[*i - 1]);
            (0..near.len()).rev().filter(opens).any(|i| {
                let (told, credit) = words.split_at(from + i);
                is_told(told) && is_credit(credit.trim_start(), lexicon)
            })
        }
        _ => false,
    }
}

fn is_told(words: &str) -> bool {
    let words = words.trim_end();
    let number = |words: &str| words.ends_with(|c: char| c.is_ascii_digit());
    (words.ends_with(')') || words.trim_end_matches(is_closer).ends_with(is_sentence_end))
        && (!is_abbreviated(words) || words.strip_suffix('.').is_some_and(number))
}

/// A label of pictures, a colon and a name.
fn is_labelled(words: &str, lexicon: &Lexicon) -> bool {
    let Some(colon) = words.rfind(':') else { return false };
    let (before, name) = (&words[..colon], words[colon + 1..].trim());
    let named = name.starts_with(char::is_alphabetic) && !name.starts_with(char::is_lowercase);
    if !named || name.split(' ').count() >= WORDS {
        return false;
    }
    let wanted = Labels::of(&[Label::Caption, Label::Credit]);
    let is_label = |label: &str| {
        lexicon.opens_with(label, wanted).is_some_and(|(_, end)| label[end..].trim().is_empty())
    };
    let ends = |(at, c): (usize, char)| is_sentence_end(c).then_some(at + c.len_utf8());
    let sentence = before.char_indices().rev().take(LABEL).find_map(ends);
    let opens = [' ', '(', '[', '|', '/', '–', '—'];
    if let Some(end) = sentence {
        return is_label(before[end..].trim_start_matches(opens));
    }
    // (a caption that is no sentence: its label has a capital)
    let label = before.rsplit_once(opens).map_or("", |(_, label)| label);
    label.starts_with(char::is_uppercase) && is_label(label) && is_name(name, 1..=WORDS)
}

/// Whether words are a label of credits and perhaps a name, or a name and behind a slash whom the
/// picture was made for.
fn is_credit(words: &str, lexicon: &Lexicon) -> bool {
    // `27-06-2012 | EFE`: the day of a picture, and its agency
    let is_day = |day: &str| day.bytes().all(|b| b.is_ascii_digit() || b"-./".contains(&b));
    if let Some((day, agency)) = words.split_once(" | ").filter(|(day, _)| is_day(day)) {
        let known = lexicon.opens_with(agency, Labels::of(&[Label::Agency, Label::Credit]));
        return day.len() >= 8 && known.is_some_and(|(_, end)| end == agency.len());
    }
    if let Some((_, end)) = lexicon.opens_with(words, Labels::of(&[Label::Credit])) {
        let name = words[end..].trim_start_matches([' ', ':', '/', '|', ',']);
        // (an agency alone signs a story, too)
        let label = &words[..end];
        return match name {
            "" => label.contains(' '),
            _ => is_name(name, 1..=2 * WORDS),
        };
    }
    words.split_once('/').is_some_and(|(name, client)| {
        is_name(name.trim(), 2..=4) && is_name(client.trim(), 1..=WORDS)
    })
}

/// Letters of small words between those of a name (`van`, `for`, `of the`).
const SMALL: usize = 3;

fn is_name(words: &str, many: std::ops::RangeInclusive<usize>) -> bool {
    let fits = |word: &str| word.len() <= SMALL || word.starts_with(char::is_uppercase);
    many.contains(&words.split(' ').count())
        && words.starts_with(char::is_uppercase)
        && words.split(' ').all(fits)
}

#[cfg(test)]
#[path = "credits_tests.rs"]
mod tests;
