//! What is measured of a block by itself, in one walk over its words.

use super::breaks::{End, Start, end_of, start_of};
use super::tail::Tail;
use super::{Block, Shaped};
use crate::field::LinkAt;
use crate::grammar::date::{self, DateLine};
use crate::grammar::dateline;
use crate::lang::Label;
use crate::lang::lexicon::{self, Hits, Lexicon, MAX_TOKENS, Token, Votes, cut_up, tokens};
use crate::span::RawSpan;
use crate::text::chars::{
    for_letters, is_alphanumeric, is_cyrillic, is_ideograph_lead, is_sentence_end, is_unspaced, is_uppercase, letters,
};
use crate::text::hash::ByteHash;
use crate::text::scan;
use crate::text::{CleanText, MarkKind};

/// Bytes of a block that are walked for word statistics: enough to tell prose, and a bound.
const SAMPLE: usize = 600;
/// Blocks longer than this have no label as a whole, and are looked up for labels at their start only.
const LABELLED: usize = 220;

/// Bytes of which letters are counted at once.
const STRETCH: usize = 16;

/// Bytes of their start.
const OPENING: usize = 60;

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
    /// Where [`Measured::words`] has the block's first words, and how many; `None` where they were not kept.
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
/// Words that are kept of all blocks together: enough for any page, and a bound for texts of many million.
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
    pub(crate) fn of(blocks: &[Block], text: &str, lexicon: &Lexicon, votes: &mut Votes) -> Measured {
        // (a word and its space have some six bytes)
        let words = blocks.iter().map(|b| (b.span.len() / 6).min(SLUG_WORDS)).sum::<usize>().min(KEPT_WORDS);
        let mut measured = Measured { facts: Vec::with_capacity(blocks.len()), words: Vec::with_capacity(words), dates: Vec::new() };
        let (mut sample, mut marks) = (Vec::with_capacity(SAMPLE / 2 + 1), Vec::with_capacity(SAMPLE / 4));
        for block in blocks {
            let facts = Facts::of(block, text, lexicon, votes, (&mut sample, &mut marks), &mut measured.words);
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
        let printed = |from: usize, to: usize| raw.as_bytes()[from..to].iter().filter(|b| **b > b' ').count();
        let mut images: Vec<RawSpan> = clean.marks.iter().filter(|m| m.kind == MarkKind::Image).map(|m| m.raw).collect();
        images.sort_unstable();
        let mut furniture: Vec<RawSpan> = clean.marks.iter().filter(|m| m.kind == MarkKind::Furniture).map(|m| m.raw).collect();
        furniture.sort_unstable();
        let (mut link, mut image, mut foot, mut asked, mut opened) = (0, 0, 0, 0, 0);
        for (i, (fact, block)) in self.facts.iter_mut().zip(blocks).enumerate() {
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
                let whole = printed(raw.start(), raw.end());
                let covers = |list: &[RawSpan], at: &mut usize| {
                    while *at < list.len() && list[*at].end() <= raw.start() {
                        *at += 1;
                    }
                    list.get(*at)
                        .is_some_and(|m| m.start() < raw.end() && printed(m.start().max(raw.start()), m.end().min(raw.end())) * 2 >= whole)
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
            question: !words.as_bytes().last().is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'.')
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
        let mut cut = words.len().min(SAMPLE);
        while !words.is_char_boundary(cut) {
            cut -= 1;
        }
        let first = kept.len();
        let keep = first < KEPT_WORDS;
        facts.upper_words = cut_up(&words[..cut], sample, marks);
        facts.words = sample.len() as u32;
        let opening = facts.look_up(sample, lexicon, votes);
        facts.count(words, cut, marks);
        if facts.end == End::Sentence {
            facts.sentences += 1;
        }
        if keep {
            kept.extend(sample.iter().take(SLUG_WORDS).map(|token| token.hash));
        }
        // (a word that the sample cuts is not itself)
        if keep && (cut == words.len() || facts.words > SLUG_WORDS as u32) {
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

    /// Looks up the words of a block's sample; which of the first ones open a phrase is said by bits.
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

    /// Counts letters, marks and the ends of sentences. The marks between the words of its first `known` bytes are known.
    fn count(&mut self, words: &str, known: usize, marks: &[u32]) {
        let bytes = words.as_bytes();
        let (body, rest) = bytes.split_at(bytes.len() - bytes.len() % STRETCH);
        let mut last = [0; STRETCH];
        last[..rest.len()].copy_from_slice(rest);
        self.letters_of(body);
        self.letters_of(&last);
        let mut ends = SentenceEnds { words, seen: 0, long: false };
        let mut at = 0;
        let foreign = Foreign::of(bytes);
        if foreign == Foreign::Latin {
            self.latin_letters_of(bytes);
        }
        if matches!(foreign, Foreign::Told | Foreign::Any) && self.foreign_letters_of(bytes) {
            // the rare ideographs before U+4E00, and the signs among them
            let rare = words.char_indices().filter(|(_, c)| ('\u{4000}'..'\u{4E00}').contains(c));
            rare.for_each(|(i, c)| self.character(c, i, &mut ends));
        }
        // All else that counts stands between two words.
        if foreign != Foreign::Any {
            for &mark in marks {
                let mark = mark as usize;
                match bytes[mark] {
                    0..0x80 => self.mark(bytes, mark, &mut ends),
                    _ => words[mark..].chars().next().into_iter().for_each(|c| self.character(c, mark, &mut ends)),
                }
            }
            at = known;
        }
        if at < bytes.len() {
            self.marks(words, at, bytes.len(), &mut ends);
        }
    }

    /// Counts letters and digits of ASCII, in whole stretches of 16 bytes: the processor looks at so many at a time.
    #[inline(never)]
    fn letters_of(&mut self, bytes: &[u8]) {
        // (a byte can count what is found in so many)
        for stretch in bytes.chunks(15 * STRETCH) {
            let (mut letters, mut capitals, mut digits) = (0u8, 0u8, 0u8);
            for b in stretch {
                // (one comparison for both cases)
                letters += u8::from((b | 0x20).wrapping_sub(b'a') < 26);
                capitals += u8::from(b.is_ascii_uppercase());
                digits += u8::from(b.is_ascii_digit());
            }
            self.letters += u32::from(letters) + u32::from(digits);
            self.capitals += u32::from(capitals);
            self.digits += u32::from(digits);
        }
    }

    /// Counts the letters from U+00C0 to U+00FF: all but the signs of multiplication and division.
    fn latin_letters_of(&mut self, bytes: &[u8]) {
        let mut at = 0;
        loop {
            at = scan::skip(bytes, at, |b| b == 0xC3);
            let Some(step) = bytes[at..].iter().position(|&b| b == 0xC3) else { return };
            at += step + 1;
            let is_letter = !matches!(bytes.get(at), Some(0x97 | 0xB7));
            self.letters += u32::from(is_letter);
            // (À to Þ)
            self.capitals += u32::from(is_letter && bytes.get(at).is_some_and(|&last| last < 0x9F));
        }
    }

    /// Counts the letters that their first two bytes tell: those of Latin-1, from U+0400 to U+047F
    /// (Cyrillic), and ideographs from U+4E00 to U+9FFF. Whether there are others that begin with
    /// the bytes of such ideographs.
    #[inline(never)]
    fn foreign_letters_of(&mut self, bytes: &[u8]) -> bool {
        let is_latin = |lead: u8, last: u8| (lead == 0xC3) & (last & !0x20 != 0x97);
        // À to Þ; А to Я and what stands before them, of the old letters behind them every other one
        let is_capital = |lead: u8, last: u8| {
            is_latin(lead, last) & (last < 0x9F) | (lead == 0xD0) & (last < 0xB0) | (lead == 0xD1) & (last >= 0xA0) & (last & 1 == 0)
        };
        let (Some((_, leads)), Some((_, lasts))) = (bytes.split_last(), bytes.split_first()) else { return false };
        let mut others = 0u8;
        // (a byte can count what is found in so many)
        for (leads, lasts) in leads.chunks(7 * STRETCH).zip(lasts.chunks(7 * STRETCH)) {
            let (mut letters, mut capitals) = (0u8, 0u8);
            for (&lead, &last) in leads.iter().zip(lasts) {
                let rare = (lead == 0xE4) & (last < 0xB8);
                letters += u8::from(is_cyrillic(lead) | is_latin(lead, last)) + 2 * u8::from(is_ideograph_lead(lead) & !rare);
                capitals += u8::from(is_capital(lead, last));
                others |= u8::from(rare);
            }
            self.letters += u32::from(letters);
            self.capitals += u32::from(capitals);
        }
        others != 0
    }

    /// Counts what is counted by itself in the bytes `from..to`.
    #[inline(never)]
    fn marks(&mut self, words: &str, from: usize, to: usize, ends: &mut SentenceEnds<'_>) {
        let bytes = words.as_bytes();
        let mut at = from;
        loop {
            at = scan::first_of(&bytes[..to], at, &COUNTED);
            if at == to {
                break;
            }
            if bytes[at] < 0x80 {
                self.mark(bytes, at, ends);
                at += 1;
                continue;
            }
            if let Some(c) = words[at..].chars().next() {
                self.character(c, at, ends);
                at += c.len_utf8();
            }
        }
    }

    /// Counts a mark of ASCII.
    fn mark(&mut self, bytes: &[u8], at: usize, ends: &mut SentenceEnds<'_>) {
        match bytes[at] {
            b'.' | b'!' | b'?' => self.sentences += u32::from(ends.is_one(at)),
            b',' => self.commas += 1,
            b'@' => self.has_email |= at > 0 && bytes[at - 1].is_ascii_alphanumeric(),
            b'|' => self.has_bars = true,
            b':' => self.has_label_colon |= at < 40 && at + 1 < bytes.len(),
            b'/' => self.has_url |= bytes[..at].ends_with(b":/"),
            _ => {}
        }
    }

    /// Counts a character beyond ASCII.
    fn character(&mut self, c: char, at: usize, ends: &mut SentenceEnds<'_>) {
        match c {
            // the letters of Hebrew and Arabic; ideographs
            'א'..='ת' | '\u{620}'..='\u{64A}' => self.letters += 1,
            '\u{4E00}'..='\u{9FFF}' => self.letters += 2,
            '，' | '、' | '،' => self.commas += 1,
            '•' | '·' => self.has_bars = true,
            '©' => self.has_copyright = true,
            _ if is_alphanumeric(c) => {
                self.letters += if is_unspaced(c) { 2 } else { 1 };
                self.capitals += u32::from(is_uppercase(c));
            }
            _ if is_sentence_end(c) => self.sentences += 1 + u32::from(ends.is_one(at + c.len_utf8() - 1)),
            _ => {}
        }
    }

    /// The hashes of those of its first words that are no function words.
    pub(crate) fn content_words(&self, kept: &[u64]) -> impl Iterator<Item = u64> {
        let (at, len) = self.first_words.unwrap_or((0, 0));
        let stops = self.first_stops;
        kept[at as usize..][..usize::from(len)].iter().enumerate().filter(move |(i, _)| stops >> (i & 63) & 1 == 0).map(|(_, &hash)| hash)
    }

    /// Whether the block reads like running prose: long, with an ended sentence, not mostly link.
    pub(crate) fn is_prose(&self) -> bool {
        self.letters >= 60 && self.sentences >= 1 && self.link_share < 50 && !matches!(self.shaped, Shaped::Heading(_) | Shaped::Rule)
            || self.letters >= 200 && self.link_share < 50
    }

    /// A date line, or a line that opens as a byline does.
    pub(crate) fn is_stamp(&self) -> bool {
        self.is_date || self.letters < 120 && self.hits.start.has(Label::Byline) && self.words >= 2
    }

    /// Prose beyond doubt.
    pub(crate) fn is_long_prose(&self) -> bool {
        self.is_prose() && self.letters >= 130
    }
}

/// The bytes that are counted by themselves: marks, and the first bytes of what is no ASCII, unless they tell that it is a letter.
static COUNTED: [bool; 256] = {
    let mut table = scan::table(b".!?,@|:/");
    let mut b = 0xC0;
    while b < 0x100 {
        table[b] = b != 0xC3 && !is_cyrillic(b as u8) && !is_ideograph_lead(b as u8);
        b += 1;
    }
    table
};

/// The letters and digits beyond ASCII that a text may have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Foreign {
    /// None: at most spaces, dashes and quotation marks.
    None,
    /// Those that [`Facts::latin_letters_of`] counts.
    Latin,
    /// Those that [`Facts::foreign_letters_of`] counts.
    Told,
    Any,
}

impl Foreign {
    fn of(bytes: &[u8]) -> Foreign {
        // (before that all is ASCII)
        let bytes = &bytes[scan::skip(bytes, 0, |b| b >= 0x80)..];
        if bytes.is_ascii() {
            return Foreign::None;
        }
        // (of U+2000 to U+203F none is a letter)
        let is_foreign = |a: u8| (a >= 0xC2) & (a != 0xE2);
        let last = bytes[bytes.len().saturating_sub(2)..].first_chunk();
        if !scan::any_triple(bytes, |a, b, _| is_foreign(a) | (a == 0xE2) & (b != 0x80))
            && !last.is_some_and(|&[a, _]: &[u8; 2]| is_foreign(a))
        {
            return Foreign::None;
        }
        let is_told = |a: u8| is_cyrillic(a) | is_ideograph_lead(a);
        let (mut at, mut found) = (0, Foreign::Latin);
        loop {
            let is_other = |b: u8| (b >= 0xC0) & (b != 0xC3);
            at = match found {
                Foreign::Latin => scan::skip(bytes, at, is_other),
                _ => scan::skip(bytes, at, |b| is_other(b) & !is_told(b)),
            };
            let Some(step) = bytes[at..].iter().position(|&b| is_other(b) && (found == Foreign::Latin || !is_told(b))) else {
                return found;
            };
            at += step + 1;
            if is_told(bytes[at - 1]) {
                found = Foreign::Told;
                continue;
            }
            // marks of Latin-1, currencies, marks of East Asia and their full-width forms
            match bytes[at - 1..] {
                [0xC2, ..=0xA9 | 0xAB | 0xB0 | 0xB7 | 0xBB, ..]
                | [0xE2, 0x80, ..]
                | [0xE2, 0x82, 0xA0..=0xFF, ..]
                | [0xE3, 0x80, ..=0x84 | 0x88..=0xA0, ..]
                | [0xEF, 0xBC, ..=0x8F | 0x9A..=0xA0, ..] => {}
                _ => return Foreign::Any,
            }
        }
    }
}

/// A sentence ends where its mark stands behind a word of three letters or more (initials and most abbreviations are shorter) and before a space.
struct SentenceEnds<'a> {
    words: &'a str,
    /// Up to where the words before marks were looked at, and whether the last one was long.
    seen: usize,
    long: bool,
}

impl SentenceEnds<'_> {
    /// Whether a sentence ends with the mark whose last byte stands at `at`.
    fn is_one(&mut self, at: usize) -> bool {
        if self.words.as_bytes().get(at + 1) != Some(&b' ') {
            return false;
        }
        // the last run of letters and digits before the mark; where none stands behind the mark before, it is that one's
        let mut letters = 0;
        for (i, c) in self.words[..=at].char_indices().rev() {
            if is_alphanumeric(c) {
                letters += 1;
                if letters == 3 {
                    break;
                }
            } else if letters > 0 || i < self.seen {
                break;
            }
        }
        if letters > 0 {
            self.long = letters >= 3;
        }
        self.seen = at + 1;
        self.long
    }
}

/// A text without an author's sign in brackets behind its last sentence: `… ist frei.“(kas)`. German papers print it in small letters; capitals there are a picture's credit.
fn unsigned(words: &str) -> &str {
    const LONGEST: usize = 8;
    let Some(signed) = words.strip_suffix(')') else { return words };
    let Some(open) = signed.bytes().rev().take(LONGEST).position(|b| b == b'(') else { return words };
    let (text, sign) = signed.split_at(signed.len() - open - 1);
    let is_sign = sign.len() > 2 && sign[1..].chars().all(|c| c.is_lowercase() || c == '/');
    if is_sign && end_of(text.trim_end()) == End::Sentence { text.trim_end() } else { words }
}

/// The words of a sample up to the byte `end`; the one that stands there is cut.
fn until<'a>(end: usize, words: &str, sample: &'a mut [Token]) -> &'a [Token] {
    let mut end = end.min(words.len());
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    let whole = sample.iter().take_while(|token| token.end as usize <= end).count();
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

/// Whether two of the keys may be the same: never not where two are. Of a small page it can be told that none are.
pub(crate) fn may_repeat(mut keys: impl Iterator<Item = u64>) -> bool {
    let mut seen = [0u64; 32];
    keys.any(|key| {
        let (word, bit) = ((key >> 6) as usize % seen.len(), 1 << (key & 63));
        let before = seen[word] & bit != 0;
        seen[word] |= bit;
        before
    })
}

/// Sets the keys. Blocks with the same letters have the same number of them, so that the key of a block with a number of its own is that number.
fn keys(facts: &mut [Facts], blocks: &[Block], text: &str) {
    if !may_repeat(facts.iter().map(|f| u64::from(f.letters))) {
        facts.iter_mut().for_each(|f| f.key = u64::from(f.letters));
        return;
    }
    let words = |i: u32| &text[blocks[i as usize].span().range()];
    // (their number, and the first ones of those that share it)
    let mut order: Vec<(u64, u32)> = facts.iter().enumerate().map(|(i, f)| (u64::from(f.letters), i as u32)).collect();
    order.sort_unstable();
    for group in order.chunk_by_mut(|a, b| a.0 == b.0).filter(|group| group.len() > 1) {
        group.iter_mut().for_each(|(key, i)| *key = *key << 32 | opening(words(*i)));
        group.sort_unstable();
    }
    for group in order.chunk_by(|a, b| a.0 == b.0) {
        let shared = group.len() > 1;
        group.iter().for_each(|&(key, i)| facts[i as usize].key = if shared { key_of(words(i)) } else { key });
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
