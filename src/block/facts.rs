//! What is measured of a block by itself, in one walk over its words.

use super::breaks::{End, Start, end_of, start_of};
use super::{Block, Shaped};
use crate::field::LinkAt;
use crate::grammar::date;
use crate::lang::lexicon::{FirstWords, Hits, Lexicon, Votes, tokens};
use crate::span::RawSpan;
use crate::text::chars::{CAPITAL, CLASS, DIGIT, is_alphanumeric, is_sentence_end, is_unspaced};
use crate::text::{CleanText, MarkKind};

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
    /// Where [`Measured::words`] has the block's first words, and how many; `None` where they were not kept.
    pub first_words: Option<(u32, u8)>,
}

/// Words of a block that may be an address's (`block::titles`).
pub(crate) const SLUG_WORDS: usize = 40;
/// Words that are kept of all blocks together: enough for any page, and a bound for texts of many million.
const KEPT_WORDS: usize = 1 << 16;

/// The facts of all blocks.
#[derive(Debug, Default)]
pub(crate) struct Measured {
    pub facts: Vec<Facts>,
    /// The hashes of the blocks' first words, so that nobody reads them twice.
    pub words: Vec<u64>,
}

impl Measured {
    /// The facts of every block.
    pub(crate) fn of(blocks: &[Block], text: &str, lexicon: &Lexicon, votes: &mut Votes) -> Measured {
        let mut measured = Measured { facts: Vec::with_capacity(blocks.len()), words: Vec::new() };
        let mut first_words = FirstWords::default();
        for block in blocks {
            let facts = Facts::of(block, text, lexicon, votes, &mut first_words, &mut measured.words);
            measured.facts.push(facts);
        }
        keys(&mut measured.facts, blocks, text);
        measured
    }

    /// Notes what marks and links say of the blocks, and which of them are date lines.
    pub(crate) fn mark(&mut self, blocks: &[Block], links: &[LinkAt], clean: &CleanText<'_>, lexicon: &Lexicon, lang: Option<usize>) {
        let mut images: Vec<RawSpan> = clean.marks.iter().filter(|m| m.kind == MarkKind::Image).map(|m| m.raw).collect();
        images.sort_unstable();
        let mut furniture: Vec<RawSpan> = clean.marks.iter().filter(|m| m.kind == MarkKind::Furniture).map(|m| m.raw).collect();
        furniture.sort_unstable();
        let (mut link, mut image, mut foot) = (0, 0, 0);
        for (fact, block) in self.facts.iter_mut().zip(blocks) {
            while link < links.len() && links[link].text.end() <= block.span.start() {
                link += 1;
            }
            let mut linked = 0;
            while link < links.len() && links[link].text.start() < block.span.end() {
                let l = &links[link];
                linked += l.text.end().min(block.span.end()) - l.text.start().max(block.span.start());
                if l.text.end() > block.span.end() {
                    break;
                }
                link += 1;
            }
            fact.link_share = ((linked * 100) / block.span.len().max(1)).min(100) as u32;
            if !images.is_empty() || !furniture.is_empty() {
                let raw = clean.raw(block.span);
                let covers = |list: &[RawSpan], at: &mut usize| {
                    while *at < list.len() && list[*at].end() <= raw.start() {
                        *at += 1;
                    }
                    list.get(*at)
                        .is_some_and(|m| m.start() < raw.end() && (m.end().min(raw.end()) - m.start().max(raw.start())) * 2 >= raw.len())
                };
                fact.image = covers(&images, &mut image);
                fact.furniture = covers(&furniture, &mut foot);
            }
            if fact.digits > 0 && fact.letters <= 90 {
                fact.is_date = date::line(&clean.as_str()[block.span.range()], lexicon, lang).is_some();
            }
        }
    }
}

impl Facts {
    fn of(block: &Block, text: &str, lexicon: &Lexicon, votes: &mut Votes, first_words: &mut FirstWords, kept: &mut Vec<u64>) -> Facts {
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
            key: 0,
            shaped: block.shaped(),
            lines: block.lines,
            first_words: None,
        };
        facts.count(words);
        if facts.end == End::Sentence {
            facts.sentences += 1;
        }
        let mut cut = words.len().min(SAMPLE);
        while !words.is_char_boundary(cut) {
            cut -= 1;
        }
        first_words.clear();
        let first = kept.len();
        let keep = first < KEPT_WORDS;
        for token in tokens(&words[..cut]) {
            if keep && facts.words < SLUG_WORDS as u32 {
                kept.push(token.hash);
            }
            facts.words += 1;
            first_words.push(token);
            facts.stop_words += u32::from(lexicon.vote(token, votes));
            facts.upper_words += u32::from(opens_large(&words[token.start as usize..]));
        }
        // (a word that the sample cuts is not itself)
        if keep && (cut == words.len() || facts.words > SLUG_WORDS as u32) {
            facts.first_words = Some((first as u32, (kept.len() - first) as u8));
        }
        if words.len() <= LABELLED {
            facts.hits = lexicon.hits_among(words, first_words);
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

    /// Counts letters, marks and the ends of sentences.
    fn count(&mut self, words: &str) {
        let bytes = words.as_bytes();
        let mut before = ' ';
        // length of the last run of letters and digits, and whether it still goes on
        let (mut run, mut in_run) = (0u32, false);
        let mut at = 0;
        while let Some(&b) = bytes.get(at) {
            if CLASS[usize::from(b)] != 0 {
                let end = at + self.count_letters(&bytes[at..]);
                run = if in_run { run } else { 0 } + (end - at) as u32;
                in_run = true;
                before = char::from(bytes[end - 1]);
                at = end;
                continue;
            }
            if b < 0x80 {
                in_run = false;
                match b {
                    // a sentence ends where its mark stands behind a word of three letters or more (initials and most abbreviations are shorter)
                    b' ' => self.sentences += u32::from(run >= 3 && is_sentence_end(before)),
                    b',' => self.commas += 1,
                    b'@' => self.has_email |= before.is_ascii_alphanumeric(),
                    b'|' => self.has_bars = true,
                    b':' => self.has_label_colon |= at < 40 && at + 1 < bytes.len(),
                    b'/' => self.has_url |= before == '/' && bytes[..at].ends_with(b":/"),
                    _ => {}
                }
                before = char::from(b);
                at += 1;
                continue;
            }
            let Some(c) = words[at..].chars().next() else { break };
            let letter = is_alphanumeric(c);
            match c {
                '，' | '、' | '،' => self.commas += 1,
                '•' | '·' => self.has_bars = true,
                '©' => self.has_copyright = true,
                _ if letter => {
                    self.letters += if is_unspaced(c) { 2 } else { 1 };
                    self.capitals += u32::from(c.is_uppercase());
                }
                _ => self.sentences += u32::from(is_sentence_end(c)),
            }
            if letter {
                run = if in_run { run + 1 } else { 1 };
            }
            in_run = letter;
            before = c;
            at += c.len_utf8();
        }
    }

    /// Counts the ASCII letters and digits that open `bytes`: how many there are.
    fn count_letters(&mut self, bytes: &[u8]) -> usize {
        let mut len = 0;
        for &b in bytes {
            let class = CLASS[usize::from(b)];
            if class == 0 {
                break;
            }
            self.capitals += u32::from(class & CAPITAL != 0);
            self.digits += u32::from(class & DIGIT != 0);
            len += 1;
        }
        self.letters += len as u32;
        len
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

/// Sets the keys. Blocks with the same letters have the same number of them, so that the key of a block with a number of its own is that number.
fn keys(facts: &mut [Facts], blocks: &[Block], text: &str) {
    let mut order: Vec<(u32, u32)> = facts.iter().enumerate().map(|(i, f)| (f.letters, i as u32)).collect();
    order.sort_unstable();
    for (n, &(letters, i)) in order.iter().enumerate() {
        let alike = |other: Option<&(u32, u32)>| other.is_some_and(|o| o.0 == letters);
        let shared = alike(order.get(n + 1)) || n > 0 && alike(order.get(n - 1));
        facts[i as usize].key = if shared { key_of(&text[blocks[i as usize].span().range()]) } else { u64::from(letters) };
    }
}

/// Whether a word opens with a capital or a digit.
fn opens_large(word: &str) -> bool {
    match word.as_bytes().first() {
        Some(&b) if b < 0x80 => CLASS[usize::from(b)] & (CAPITAL | DIGIT) != 0,
        _ => word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric()),
    }
}

/// A hash of the letters and digits of a text, in lower case.
fn key_of(text: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325u64;
    let mut take = |b: u8| hash = (hash ^ u64::from(b)).wrapping_mul(0x100_0000_01b3);
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            take(c.to_ascii_lowercase() as u8);
        } else if !c.is_ascii() && is_alphanumeric(c) {
            let mut buffer = [0u8; 4];
            c.to_lowercase().for_each(|l| l.encode_utf8(&mut buffer).bytes().for_each(&mut take));
        }
    }
    hash
}
