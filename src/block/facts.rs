//! What is measured of a block by itself, in one walk over its words.

use super::breaks::{End, Start, end_of, start_of};
use super::{Block, Shaped};
use crate::lang::lexicon::{Hits, Lexicon, tokens};
use crate::text::chars::{is_sentence_end, is_unspaced};

/// Bytes of a block that are walked for word statistics: enough to tell prose, and a bound.
const SAMPLE: usize = 600;
/// Blocks longer than this have no label as a whole, and are looked up for labels at their start only.
const LABELLED: usize = 220;

/// A block's own measures.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Facts {
    /// Letters and digits; those of unspaced scripts count two.
    pub letters: u32,
    pub words: u32,
    pub stop_words: u32,
    /// The packs' bits that the stop words had in common, as counts: the best pack's index and its count.
    pub upper_words: u32,
    pub digits: u32,
    pub capitals: u32,
    pub sentences: u32,
    pub commas: u32,
    /// Letters inside links, of the whole block, in 1/100 of its letters.
    pub link_share: u32,
    pub end: End,
    pub start: Start,
    pub hits: Hits,
    pub is_date: bool,
    pub has_email: bool,
    pub has_url: bool,
    pub has_copyright: bool,
    pub has_bars: bool,
    pub has_label_colon: bool,
    pub ellipsis: bool,
    pub question: bool,
    pub image: bool,
    pub furniture: bool,
    /// Hash of the letters and digits, in lower case: to find repeats.
    pub key: u64,
    pub shaped: Shaped,
    pub lines: u16,
}

/// Votes for languages: one count a pack.
pub(crate) type Votes = [u32; 64];

impl Facts {
    pub(crate) fn of(block: &Block, text: &str, lexicon: &Lexicon, votes: &mut Votes) -> Facts {
        let words = &text[block.span().range()];
        let mut facts = Facts {
            letters: 0,
            words: 0,
            stop_words: 0,
            upper_words: 0,
            digits: 0,
            capitals: 0,
            sentences: 0,
            commas: 0,
            link_share: 0,
            end: end_of(words),
            start: start_of(words),
            hits: Hits::default(),
            is_date: false,
            has_email: false,
            has_url: false,
            has_copyright: false,
            has_bars: false,
            has_label_colon: false,
            ellipsis: words.ends_with('…') || words.ends_with("..."),
            question: words.trim_end_matches(['"', '”', '»', ' ']).ends_with(['?', '？', '؟']),
            image: false,
            furniture: false,
            key: key_of(words),
            shaped: block.shaped(),
            lines: block.lines,
        };
        let mut before = ' ';
        let mut letters_before = 0u32;
        for (at, c) in words.char_indices() {
            match c {
                'a'..='z' => facts.letters += 1,
                'A'..='Z' => {
                    facts.letters += 1;
                    facts.capitals += 1;
                }
                '0'..='9' => {
                    facts.letters += 1;
                    facts.digits += 1;
                }
                ' ' => {
                    // a sentence ends where its mark stands behind a word of three letters or more (initials and most abbreviations are shorter)
                    if is_sentence_end(before) && letters_before >= 3 {
                        facts.sentences += 1;
                    }
                }
                ',' | '，' | '、' | '،' => facts.commas += 1,
                '@' => facts.has_email |= before.is_ascii_alphanumeric(),
                '|' | '•' | '·' => facts.has_bars = true,
                '©' => facts.has_copyright = true,
                ':' if at < 40 => facts.has_label_colon |= at + 1 < words.len(),
                '/' => facts.has_url |= before == '/' && words[..at].ends_with(":/"),
                _ if c.is_ascii() => {}
                _ if c.is_alphanumeric() => {
                    facts.letters += if is_unspaced(c) { 2 } else { 1 };
                    facts.capitals += u32::from(c.is_uppercase());
                }
                _ => {
                    if is_sentence_end(c) {
                        facts.sentences += 1;
                    }
                }
            }
            if c.is_alphanumeric() {
                letters_before = if before.is_alphanumeric() { letters_before + 1 } else { 1 };
            }
            before = c;
        }
        if facts.end == End::Sentence {
            facts.sentences += 1;
        }
        let mut cut = words.len().min(SAMPLE);
        while !words.is_char_boundary(cut) {
            cut -= 1;
        }
        for token in tokens(&words[..cut]) {
            facts.words += 1;
            let packs = lexicon.stop_word(token);
            if packs != 0 {
                facts.stop_words += 1;
                let mut rest = packs;
                while rest != 0 {
                    votes[rest.trailing_zeros() as usize] += 1;
                    rest &= rest - 1;
                }
            }
            let first = words[token.start as usize..].chars().next().unwrap_or(' ');
            facts.upper_words += u32::from(first.is_uppercase() || first.is_numeric());
        }
        if words.len() <= LABELLED {
            facts.hits = lexicon.hits(words);
        } else {
            let mut cut = 60.min(words.len());
            while !words.is_char_boundary(cut) {
                cut -= 1;
            }
            facts.hits = lexicon.hits(&words[..cut]);
            facts.hits.whole = Default::default();
        }
        facts
    }

    /// Whether the block reads like running prose: long, with an ended sentence, not mostly link.
    pub(crate) fn is_prose(&self) -> bool {
        self.letters >= 60 && self.sentences >= 1 && self.link_share < 50 && !matches!(self.shaped, Shaped::Heading(_) | Shaped::Rule)
            || self.letters >= 200 && self.link_share < 50
    }

    /// Prose beyond doubt.
    pub(crate) fn is_long_prose(&self) -> bool {
        self.is_prose() && self.letters >= 130
    }
}

/// A hash of the letters and digits of a text, in lower case.
pub(crate) fn key_of(text: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325u64;
    let mut take = |b: u8| hash = (hash ^ u64::from(b)).wrapping_mul(0x100_0000_01b3);
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            take(c.to_ascii_lowercase() as u8);
        } else if !c.is_ascii() && c.is_alphanumeric() {
            let mut buffer = [0u8; 4];
            c.to_lowercase().for_each(|l| l.encode_utf8(&mut buffer).bytes().for_each(&mut take));
        }
    }
    hash
}
