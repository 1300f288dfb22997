//! What is measured of a block by itself, in one walk over its words.

use super::edges::{End, Start, end_of, start_of};
use super::tail::Tail;
use super::{Block, Shaped};
use crate::grammar::date::{self, DateLine};
use crate::grammar::dateline;
use crate::lang::Label;
use crate::lang::lexicon::{self, Hits, Labels, Lexicon, MAX_TOKENS, Token, Votes, cut_up, tokens};
use crate::span::RawSpan;
use crate::text::chars::{clip, for_letters, letters};
use crate::text::hash::ByteHash;
use crate::text::link::LinkAt;
use crate::text::order;
use crate::text::scan;
use crate::text::{CleanText, MarkKind};

/// Bytes of a block that are walked for word statistics: enough to tell prose, and a bound.
const SAMPLE: usize = 600;
/// Blocks longer than this have no label as a whole, and are looked up for labels at their start
/// only.
const LABELLED: usize = 220;

/// Labels that announce other stories.
pub(super) const STORIES: Labels = Labels::of(&[Label::Related, Label::Teasers]);

/// Bytes of their start.
const OPENING: usize = 60;

/// A block's own measures.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Facts {
    /// Letters and digits; those of unspaced scripts count two.
    pub letters: u32,
    pub words: u32,
    pub stop_words: u32,
    /// The packs' bits that the stop words had in common, as counts: the best pack's index and its
    /// count.
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
    /// A dateline opens it (`LONDON (Reuters) - …`), and a story behind that.
    pub dateline: bool,
    pub has_email: bool,
    pub has_url: bool,
    pub has_copyright: bool,
    pub has_bars: bool,
    pub has_label_colon: bool,
    pub ellipsis: bool,
    pub question: bool,
    pub image: bool,
    pub furniture: bool,
    /// What its end says of a caption or a credit.
    pub tail: Tail,
    /// Words that stand together without a space (`NewsletterShare`).
    pub glued: u8,
    /// Hash of the letters and digits, in lower case: to find repeats.
    pub key: u64,
    pub shaped: Shaped,
    pub lines: u16,
    /// Where [`Measured::words`] has the block's first words, and how many; `None` where they were
    /// not kept.
    pub first_words: Option<(u32, u8)>,
    /// Which of these are function words: a bit for each.
    pub first_stops: u64,
}

/// Capitals right behind small letters: words of a page that nothing parts any more.
fn glued(words: &str) -> u8 {
    const MOST: usize = 240;
    let bytes = &words.as_bytes()[..words.len().min(MOST)];
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    pairs.map(|(a, b)| u8::from(a.is_ascii_lowercase() & b.is_ascii_uppercase())).sum()
}

/// Short lines with a number that are asked for a date: no page has so many.
pub(crate) const DATED: usize = 1024;
/// Paragraphs that are asked for a dateline.
const OPENED: usize = 24;
/// Bytes among which a dateline has its dash or bracket.
const DATELINE: usize = 64;

/// Whether one of these stands there: most paragraphs have none.
fn may_open(words: &str) -> bool {
    let start = &words.as_bytes()[..words.len().min(DATELINE)];
    let dash = |a: u8, b: u8, c: u8| {
        matches!(a, b'(' | b'[' | b':' | b'_')
            | (a == b'-') & matches!(b, b'-' | b' ')
            | (a == 0xE2) & (b == 0x80) & matches!(c, 0x93 | 0x94)
    };
    scan::any_triple(start, |a, b, c| dash(a, b, c) | (a >= 0xE3))
}

/// Words of a block that may be an address's (`block::titles`).
pub(crate) const SLUG_WORDS: usize = 40;
/// Words that are kept of all blocks together: enough for any page, and a bound for texts of many
/// million.
const KEPT_WORDS: usize = 1 << 16;

/// The facts of all blocks.
#[derive(Debug, Default)]
pub(crate) struct Measured {
    pub facts: Vec<Facts>,
    /// The hashes of the blocks' first words, so that nobody reads them twice.
    pub words: Vec<u64>,
    /// The blocks that are date lines, and what they say.
    pub dates: Vec<(usize, DateLine)>,
}

impl Measured {
    /// The facts of every block.
    pub(crate) fn of(
        blocks: &[Block],
        text: &str,
        lexicon: &Lexicon,
        votes: &mut Votes,
    ) -> Measured {
        // (a word and its space have some six bytes)
        let words = blocks
            .iter()
            .map(|b| (b.span.len() / 6).min(SLUG_WORDS))
            .sum::<usize>()
            .min(KEPT_WORDS);
        let mut measured = Measured {
            facts: Vec::with_capacity(blocks.len()),
            words: Vec::with_capacity(words),
            dates: Vec::new(),
        };
        let (mut sample, mut marks) =
            (Vec::with_capacity(SAMPLE / 2 + 1), Vec::with_capacity(SAMPLE / 4));
        for block in blocks {
            let facts = Facts::of(
                block,
                text,
                lexicon,
                votes,
                (&mut sample, &mut marks),
                &mut measured.words,
            );
            measured.facts.push(facts);
        }
        keys(&mut measured.facts, blocks, text);
        measured
    }

    /// Notes what marks and links say of the blocks, and which of them are date lines.
    pub(crate) fn mark(
        &mut self,
        blocks: &[Block],
        (links, raw): (&[LinkAt], &str),
        clean: &CleanText<'_>,
        lexicon: &Lexicon,
        lang: Option<usize>,
    ) {
        // (without white space: line ends have from one to three bytes)
        let printed =
            |from: usize, to: usize| raw.as_bytes()[from..to].iter().filter(|b| **b > b' ').count();
        let mut images: Vec<RawSpan> =
            clean.marks.iter().filter(|m| m.kind == MarkKind::Image).map(|m| m.raw).collect();
        order::by(&mut images, |m| (m.start(), m.end()));
        let mut furniture: Vec<RawSpan> =
            clean.marks.iter().filter(|m| m.kind == MarkKind::Furniture).map(|m| m.raw).collect();
        order::by(&mut furniture, |m| (m.start(), m.end()));
        let (mut link, mut image, mut foot, mut asked, mut opened) = (0, 0, 0, 0, 0);
        for (i, (fact, block)) in self.facts.iter_mut().zip(blocks).enumerate() {
            while link < links.len() && links[link].text.end() <= block.span.start() {
                link += 1;
            }
            let mut linked = 0;
            while link < links.len() && links[link].text.start() < block.span.end() {
                let l = &links[link];
                linked +=
                    l.text.end().min(block.span.end()) - l.text.start().max(block.span.start());
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
                    list.get(*at).filter(|m| m.start() < raw.end()).is_some_and(|m| {
                        let shared = printed(m.start().max(raw.start()), m.end().min(raw.end()));
                        shared * 2 >= printed(raw.start(), raw.end())
                    })
                };
                fact.image = covers(&images, &mut image);
                fact.furniture = covers(&furniture, &mut foot);
            }
            if opened < OPENED && fact.is_prose() && fact.shaped == Shaped::Text {
                opened += 1;
                let words = &clean.as_str()[block.span.range()];
                fact.dateline = may_open(words) && dateline::open(words, lexicon, lang).is_some();
            }
            // (an address is no date)
            if fact.digits > 0 && fact.letters <= 90 && !fact.has_url && asked < DATED {
                asked += 1;
                let line = date::line(&clean.as_str()[block.span.range()], lexicon, lang);
                fact.is_date = line.is_some();
                self.dates.extend(line.map(|line| (i, line)));
            }
        }
    }
}

impl Facts {
    fn of(
        block: &Block,
        text: &str,
        lexicon: &Lexicon,
        votes: &mut Votes,
        (sample, marks): (&mut Vec<Token>, &mut Vec<u32>),
        kept: &mut Vec<u64>,
    ) -> Facts {
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
            end: end_of(unsigned(words)),
            start: start_of(words),
            hits: Hits::default(),
            is_date: false,
            dateline: false,
            has_email: false,
            has_url: false,
            has_copyright: false,
            has_bars: false,
            has_label_colon: false,
            ellipsis: words.ends_with('…') || words.ends_with("..."),
            question: !words
                .as_bytes()
                .last()
                .is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'.')
                && words.trim_end_matches(['"', '”', '»', ' ']).ends_with(['?', '？', '؟']),
            image: false,
            furniture: false,
            tail: Tail::of(words),
            glued: glued(words),
            key: 0,
            shaped: block.shaped(),
            lines: block.lines,
            first_words: None,
            first_stops: 0,
        };
        let near = clip(words, SAMPLE);
        let first = kept.len();
        let keep = first < KEPT_WORDS;
        facts.upper_words = cut_up(near, sample, marks);
        facts.words = sample.len() as u32;
        let opening = facts.look_up(sample, lexicon, votes);
        facts.count(words, near.len(), marks);
        if facts.end == End::Sentence {
            facts.sentences += 1;
        }
        if keep {
            kept.extend(sample.iter().take(SLUG_WORDS).map(|token| token.hash));
        }
        // (a word that the sample cuts is not itself)
        if keep && (near.len() == words.len() || facts.words > SLUG_WORDS as u32) {
            facts.first_words = Some((first as u32, (kept.len() - first) as u8));
        }
        if words.len() <= LABELLED {
            facts.hits = lexicon.hits_among(words, sample, opening);
        } else {
            facts.hits = lexicon.hits_among(words, until(OPENING, words, sample), opening);
            facts.hits.whole = Default::default();
        }
        facts
    }

    /// Looks up the words of a block's sample; which of the first ones open a phrase is said by
    /// bits.
    #[inline(never)]
    fn look_up(&mut self, sample: &[Token], lexicon: &Lexicon, votes: &mut Votes) -> u64 {
        let (mut stop, mut stops, mut opening) = (0, 0, 0);
        lexicon.for_known(sample, |i, known| {
            if known.stop != 0 {
                stop += 1;
                stops |= u64::from(i < SLUG_WORDS) << (i & 63);
                lexicon::vote(known.stop, votes);
            }
            if known.opens && i <= MAX_TOKENS {
                opening |= 1 << i;
            }
        });
        self.stop_words = stop;
        self.first_stops = stops;
        opening
    }

    /// The hashes of those of its first words that are no function words.
    pub(crate) fn content_words(&self, kept: &[u64]) -> impl Iterator<Item = u64> {
        let (at, len) = self.first_words.unwrap_or((0, 0));
        let words = &kept[at as usize..][..usize::from(len)];
        // (about each other word is one, so that no branch would be foretold; a block keeps at most
        // `SLUG_WORDS` of its words, which are fewer than the bits)
        let mut rest = !self.first_stops & ((1 << len) - 1);
        std::iter::from_fn(move || {
            let next = words.get(rest.trailing_zeros() as usize).copied();
            rest &= rest.wrapping_sub(1);
            next
        })
    }

    /// Whether the block reads like running prose: long, with an ended sentence, not mostly link.
    pub(crate) fn is_prose(&self) -> bool {
        self.letters >= 60
            && self.sentences >= 1
            && self.link_share < 50
            && !matches!(self.shaped, Shaped::Heading(_) | Shaped::Rule)
            || self.letters >= 200 && self.link_share < 50
    }

    /// A date line, or a line that opens as a byline does.
    pub(crate) fn is_stamp(&self) -> bool {
        self.is_date || self.letters < 120 && self.hits.start.has(Label::Byline) && self.words >= 2
    }

    /// Prose beyond doubt.
    pub(crate) fn is_long_prose(&self) -> bool {
        self.is_prose() && self.is_long()
    }

    /// Whether it is as long as prose beyond doubt.
    pub(super) fn is_long(&self) -> bool {
        self.letters >= 130
    }
}

/// A text without an author's sign in brackets behind its last sentence: `… ist frei.“(kas)`.
/// German papers print it in small letters; capitals there are a picture's credit.
fn unsigned(words: &str) -> &str {
    const LONGEST: usize = 8;
    let Some(signed) = words.strip_suffix(')') else { return words };
    let Some(open) = signed.bytes().rev().take(LONGEST).position(|b| b == b'(') else {
        return words;
    };
    let (text, sign) = signed.split_at(signed.len() - open - 1);
    let is_sign = sign.len() > 2 && sign[1..].chars().all(|c| c.is_lowercase() || c == '/');
    if is_sign && end_of(text.trim_end()) == End::Sentence { text.trim_end() } else { words }
}

/// The words of a sample up to the byte `end`; the one that stands there is cut.
fn until<'a>(end: usize, words: &str, sample: &'a mut [Token]) -> &'a [Token] {
    let end = clip(words, end).len();
    let whole = scan::leading(sample, |token| token.end as usize <= end);
    let Some(last) = sample.get_mut(whole) else { return sample };
    let start = last.start;
    match words.get(start as usize..end).and_then(|part| tokens(part).next()) {
        Some(part) => {
            *last = Token { start: part.start + start, end: part.end + start, ..part };
            &sample[..=whole]
        }
        None => &sample[..whole],
    }
}

/// Whether two of the keys may be the same: never not where two are. Of a small page it can be told
/// that none are.
pub(crate) fn may_repeat(mut keys: impl Iterator<Item = u64>) -> bool {
    let mut seen = [0u64; 32];
    keys.any(|key| {
        let (word, bit) = ((key >> 6) as usize % seen.len(), 1 << (key & 63));
        let before = seen[word] & bit != 0;
        seen[word] |= bit;
        before
    })
}

/// Sets the keys. Blocks with the same letters have the same number of them, so that the key of a
/// block with a number of its own is that number.
fn keys(facts: &mut [Facts], blocks: &[Block], text: &str) {
    if !may_repeat(facts.iter().map(|f| u64::from(f.letters))) {
        facts.iter_mut().for_each(|f| f.key = u64::from(f.letters));
        return;
    }
    let words = |i: u32| &text[blocks[i as usize].span().range()];
    // (their number, and the first ones of those that share it)
    let mut order: Vec<(u64, u32)> =
        facts.iter().enumerate().map(|(i, f)| (u64::from(f.letters), i as u32)).collect();
    order.sort_unstable();
    for group in order.chunk_by_mut(|a, b| a.0 == b.0).filter(|group| group.len() > 1) {
        group.iter_mut().for_each(|(key, i)| *key = *key << 32 | opening(words(*i)));
        group.sort_unstable();
    }
    for group in order.chunk_by(|a, b| a.0 == b.0) {
        let shared = group.len() > 1;
        group.iter().for_each(|&(key, i)| {
            facts[i as usize].key = if shared { key_of(words(i)) } else { key }
        });
    }
}

/// A number of 32 bits that two texts share if their first letters and digits are the same.
fn opening(text: &str) -> u64 {
    const FIRST: usize = 8;
    let add = |hash: u64, c: u32| hash.rotate_left(8) ^ u64::from(c);
    let (mut hash, mut count) = (0, 0);
    for &b in text.as_bytes() {
        if b.is_ascii_alphanumeric() {
            (hash, count) = (add(hash, u32::from(b.to_ascii_lowercase())), count + 1);
            if count == FIRST {
                break;
            }
        } else if !b.is_ascii() {
            // (the same sum, for letters of all scripts)
            hash = letters(text).take(FIRST).fold(0, |hash, c| add(hash, u32::from(c)));
            break;
        }
    }
    hash.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32
}

/// A hash of the letters and digits of a text, in lower case.
pub(crate) fn key_of(text: &str) -> u64 {
    let mut hash = ByteHash::START;
    for_letters(text, |byte| hash.push(byte));
    hash.finish()
}

#[cfg(test)]
#[path = "facts_tests.rs"]
mod tests;
