//! How well each block agrees with what the dump says of its title elsewhere: metadata, a running
//! head, the address.

use super::Block;
use super::facts::{Facts, Measured, SLUG_WORDS};
use super::header::{Entry, Key, subject};
use super::share::Share;
use crate::grammar::url;
use crate::lang::lexicon::{Token, cut_up, tokens, word_set};
use crate::text::chars::{is_alphanumeric, letters};

/// Blocks from the top among which a title that a link carries must stand: behind the longest
/// menus.
const PRINTED: usize = 600;
/// Blocks at the top in which a story's address may stand above it.
const ABOVE: usize = 2;

/// For each block: 0 nothing is known of the title, 1 no agreement with what is known, 2 some words
/// of the address, 3 most of them, 4 part of a title, 5 a title, 6 ends with a title.
pub(crate) fn agreement(
    blocks: &[Block],
    measured: &Measured,
    (entries, share): (&[Entry], &Share),
    text: &str,
) -> Vec<u8> {
    let Measured { facts, words: kept, .. } = measured;
    let mut titles: Vec<&str> = entries
        .iter()
        .filter(|e| e.key == Key::Title)
        .filter_map(|e| e.values.first())
        .map(|s| &text[s.range()])
        .collect();
    // A mail's subject is the headline, or it says nothing of the title at all.
    let subject = entries
        .iter()
        .filter(|e| e.key == Key::Subject)
        .filter_map(|e| e.values.first())
        .map(|s| subject(&text[s.range()]))
        .next();
    let is_printed = |title: &str, most: usize| {
        blocks.iter().take(most).any(|b| compare(&text[b.span.range()], title) >= 4)
    };
    titles.extend(subject.filter(|s| s.len() >= 12 && is_printed(s, 60)));
    // A share bar's text is the title, or somebody's invitation.
    titles.extend(share.titles.iter().map(String::as_str).find(|title| is_printed(title, PRINTED)));
    // The first running head of a print-out is the page's title.
    titles.extend(
        blocks
            .iter()
            .zip(facts)
            .filter(|(_, f)| f.furniture && f.words >= 3 && !f.has_url)
            .take(2)
            .map(|(b, _)| &text[b.span.range()]),
    );
    let address = entries
        .iter()
        .filter(|e| e.key == Key::Url)
        .filter_map(|e| e.values.first())
        .map(|s| &text[s.range()])
        .next();
    let address = address.or_else(|| {
        let (last, first) =
            (blocks.iter().zip(facts).rev().take(6), blocks.iter().zip(facts).take(ABOVE));
        last.chain(first).filter(|(_, f)| f.has_url).find_map(|(b, _)| {
            let words = &text[b.span.range()];
            url::find(words).map(|r| &words[r])
        })
    });
    let slug = address.or(share.address.as_deref()).map_or_else(Vec::new, slug_words);
    if titles.is_empty() && slug.len() < 3 {
        return vec![0; blocks.len()];
    }
    // Most words are none of the address: one byte of their hash tells of nearly all that they are
    // not, and of the others where they would stand.
    let mut places = [0u8; 256];
    let byte = |hash: u64| usize::from((hash >> 8) as u8);
    slug.iter().enumerate().for_each(|(i, hash)| places[byte(*hash)] = i.min(254) as u8 + 1);
    let place = |hash: u64| {
        let place = usize::from(places[byte(hash)]).checked_sub(1)?;
        if slug[place] == hash { Some(place) } else { slug.binary_search(&hash).ok() }
    };
    let mut seen = vec![false; slug.len()];
    let agree = |(i, (block, f)): (usize, (&Block, &Facts))| {
        // (the address above a story has its own words)
        if f.furniture || i < ABOVE && f.has_url || f.letters < 4 || f.letters > 300 {
            return 1;
        }
        let words = &text[block.span.range()];
        let best = titles.iter().map(|title| compare(words, title)).max().unwrap_or(0);
        if best > 0 {
            return best;
        }
        if slug.len() < 3 {
            return 1;
        }
        seen.fill(false);
        match f.first_words {
            Some((at, len)) => {
                let words = &kept[at as usize..][..usize::from(len)];
                words.iter().filter_map(|w| place(*w)).for_each(|i| seen[i] = true);
            }
            None => tokens(words)
                .take(SLUG_WORDS)
                .filter_map(|t| place(t.hash))
                .for_each(|i| seen[i] = true),
        }
        match seen.iter().filter(|s| **s).count() {
            n if n >= 3 && n * 10 >= slug.len() * 6 => 3,
            n if n >= 2 && n * 10 >= slug.len() * 3 => 2,
            _ => 1,
        }
    };
    blocks.iter().zip(facts).enumerate().map(agree).collect()
}

/// The words of an address's slug as a sorted set; a letter that stands alone between two hyphens
/// is none.
fn slug_words(address: &str) -> Vec<u64> {
    let part = url::slug_part(address);
    let mut words = Vec::with_capacity(part.len() / 4 + 1);
    cut_up(part, &mut words, &mut Vec::with_capacity(part.len() / 2));
    let bytes = part.as_bytes();
    let parts = |byte: Option<&u8>| byte.is_none_or(|&b| url::parts_slug(b));
    let alone = |w: &Token| {
        w.end - w.start == 1
            && parts(bytes[..w.start as usize].last())
            && parts(bytes.get(w.end as usize))
    };
    word_set(words.into_iter().filter(|word| !alone(word)))
}

/// 5: the same letters, or the title goes on with a site's name; 4: one begins with the other; 6:
/// the words end with the title (a kicker stands before it).
fn compare(words: &str, title: &str) -> u8 {
    let count = |s: &str| s.chars().filter(|c| is_alphanumeric(*c)).count();
    let (mut a, mut b) = (letters(words), letters(title));
    let mut same = 0usize;
    loop {
        match (a.next(), b.next()) {
            (Some(x), Some(y)) if x == y => same += 1,
            (None, None) => return 5,
            // the title has more: a suffix, if most of it is here
            (None, Some(_)) => {
                let enough = same * 10 >= count(title) * 5;
                return if enough && same >= 8 {
                    5
                } else if same >= 12 {
                    4
                } else {
                    0
                };
            }
            (Some(_), None) => return if same * 10 >= count(words) * 6 { 4 } else { 0 },
            _ => break,
        }
    }
    let (mut a, mut b) = (letters(words).rev(), letters(title).rev());
    loop {
        match (a.next(), b.next()) {
            (Some(x), Some(y)) if x == y => {}
            (Some(_), None) => return if count(title) >= 12 { 6 } else { 0 },
            _ => return 0,
        }
    }
}
