//! The packs' words, hashed once, so that a short line is looked up word by word without a pattern.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::{DateUnit, Label, LangPack};
use crate::text::chars::{CLASS, is_alphanumeric, is_unspaced};

/// Most words of a phrase in any pack; longer windows are not tried.
pub(crate) const MAX_PHRASE: usize = 8;
/// The same for phrases that begin with a character of an unspaced script, whose every character is a word.
pub(crate) const MAX_UNSPACED_PHRASE: usize = 16;
/// Words of a line that are looked at: labels stand in short lines or at the start of long ones.
pub(crate) const MAX_TOKENS: usize = 48;

/// Keys are already hashes.
#[derive(Default)]
pub(crate) struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for &b in bytes {
            self.0 = (self.0 ^ u64::from(b)).wrapping_mul(0x100_0000_01b3);
        }
    }
    fn write_u64(&mut self, n: u64) {
        self.0 = n;
    }
}

type Table<V> = HashMap<u64, V, BuildHasherDefault<Identity>>;

/// A word of a line: its bytes and the hash of its lower-case letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token {
    pub start: u32,
    pub end: u32,
    pub hash: u64,
}

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;

fn mix(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
}

/// Letters that are the same in another spelling of the same word, in the scripts where capitals, keyboards or editors vary them. All
/// are folded, in packs and texts alike, so that a label in capitals is still the label.
fn fold(c: char) -> char {
    match c {
        // Turkish: the dotless I of capitals and the dotted one of every other language
        'İ' | 'ı' => 'i',
        // Romanian: older fonts and keyboards have the cedilla for the comma below. Turkish, whose letter it is, is folded alike
        'ş' | 'Ş' | 'Ș' => 'ș',
        'ţ' | 'Ţ' | 'Ț' => 'ț',
        // Greek capitals have no accent; the final sigma has no capital
        'ά' | 'Ά' => 'α',
        'έ' | 'Έ' => 'ε',
        'ή' | 'Ή' => 'η',
        'ί' | 'Ί' | 'ϊ' | 'ΐ' | 'Ϊ' => 'ι',
        'ό' | 'Ό' => 'ο',
        'ύ' | 'Ύ' | 'ϋ' | 'ΰ' | 'Ϋ' => 'υ',
        'ώ' | 'Ώ' => 'ω',
        'ς' => 'σ',
        // Russian prints its ё as е
        'ё' | 'Ё' => 'е',
        // Arabic and Persian keyboards
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        // Devanagari letters whose dot is part of the code point or not (never in NFC)
        '\u{0958}' => 'क',
        '\u{0959}' => 'ख',
        '\u{095A}' => 'ग',
        '\u{095B}' => 'ज',
        '\u{095C}' => 'ड',
        '\u{095D}' => 'ढ',
        '\u{095E}' => 'फ',
        '\u{02BC}' | '’' => '\'',
        _ => c,
    }
}

/// Marks that are part of a word's careful spelling only: the dot of a folded Turkish capital, Arabic vowels and the stroke that
/// stretches a word, the Devanagari dot.
fn is_optional(c: char) -> bool {
    matches!(c, '\u{0307}' | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{093C}')
}

fn mix_char(hash: u64, c: char) -> u64 {
    let mut hash = hash;
    if c.is_ascii() {
        return mix(hash, c.to_ascii_lowercase() as u8);
    }
    if is_optional(c) {
        return hash;
    }
    let c = fold(c);
    if c.is_ascii() {
        return mix(hash, c as u8);
    }
    if is_lower_or_caseless(c) {
        return mix_all(hash, c);
    }
    for lower in c.to_lowercase() {
        hash = mix_all(hash, lower);
    }
    hash
}

fn mix_all(hash: u64, c: char) -> u64 {
    c.encode_utf8(&mut [0u8; 4]).bytes().fold(hash, mix)
}

/// Whether a character is certainly its own lower case: asked before the Unicode tables, which are slow.
fn is_lower_or_caseless(c: char) -> bool {
    matches!(c, 'ß'..='ÿ' | 'а'..='џ' | '\u{5D0}'..='\u{109F}' | '\u{2E80}'..='\u{A63F}' | '\u{AC00}'..='\u{D7A3}')
}

/// Hash of a phrase whose words hash to `words`: order matters.
fn chain(phrase: u64, word: u64) -> u64 {
    (phrase.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Whether a character belongs to a word. The apostrophe does (`editor's`), as does a combining mark.
fn in_word(c: char) -> bool {
    is_alphanumeric(c)
        || matches!(c, '\'' | '’' | '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{065F}' | '\u{0900}'..='\u{0903}' | '\u{093A}'..='\u{094F}')
}

/// For each byte of ASCII that belongs to a word, its lower case; 0 for the others.
static WORD_BYTE: [u8; 256] = {
    let mut table = [0u8; 256];
    let mut b = 0usize;
    while b < 128 {
        if (b as u8).is_ascii_alphanumeric() || b as u8 == b'\'' {
            table[b] = (b as u8).to_ascii_lowercase();
        }
        b += 1;
    }
    table
};

/// Splits `text` into words by a byte scan: runs of letters and digits; a character of an unspaced script is a word by itself.
pub(crate) fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0 }
}

/// The words of a text: see [`tokens`].
#[derive(Debug, Clone)]
pub(crate) struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl Tokens<'_> {
    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let bytes = self.text.as_bytes();
        // the first letter or digit
        let mut at = self.at;
        let mut hash = OFFSET;
        let start = loop {
            at += bytes.get(at..)?.iter().position(|&b| b >= 0x80 || CLASS[usize::from(b)] != 0)?;
            if bytes[at] < 0x80 {
                break at;
            }
            let c = self.char_at(at)?;
            let start = at;
            at += c.len_utf8();
            if !is_alphanumeric(c) {
                continue;
            }
            hash = mix_char(hash, c);
            if is_unspaced(c) {
                self.at = at;
                return Some(Token { start: start as u32, end: at as u32, hash });
            }
            break start;
        };
        // the rest of the word
        loop {
            for &b in &bytes[at..] {
                let lower = WORD_BYTE[usize::from(b)];
                if lower == 0 {
                    break;
                }
                hash = mix(hash, lower);
                at += 1;
            }
            if bytes.get(at).is_none_or(u8::is_ascii) {
                break;
            }
            let Some(c) = self.char_at(at).filter(|&c| in_word(c) && !is_unspaced(c)) else { break };
            hash = mix_char(hash, c);
            at += c.len_utf8();
        }
        self.at = at;
        Some(Token { start: start as u32, end: at as u32, hash })
    }
}

/// The hash under which a word or phrase is kept.
pub(crate) fn phrase_hash(phrase: &str) -> u64 {
    tokens(phrase).fold(0, |hash, token| chain(hash, token.hash))
}

/// Votes for languages: one count a pack.
pub(crate) type Votes = [u32; 64];

/// The words among `tokens` as a sorted set of hashes, to look others up in.
pub(crate) fn word_set(tokens: impl Iterator<Item = Token>) -> Vec<u64> {
    let mut set: Vec<u64> = tokens.map(|t| t.hash).collect();
    set.sort_unstable();
    set.dedup();
    set
}

/// A set of labels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Labels(u32);

impl Labels {
    pub(crate) fn insert(&mut self, label: Label) {
        self.0 |= 1 << label as u8;
    }
    pub(crate) fn has(self, label: Label) -> bool {
        self.0 & (1 << label as u8) != 0
    }
    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }
    pub(crate) fn union(self, other: Labels) -> Labels {
        Labels(self.0 | other.0)
    }
    pub(crate) fn bits(self) -> u32 {
        self.0
    }

    /// The labels that a phrase of one or two characters of an unspaced script keeps where it stands: inside a run of letters it may be
    /// part of any longer word (`图` in `图书馆`, `国际` in `国际油价`). Two characters that open a byline or a caption are glued to what
    /// they name (`记者王小明`, `图为渡轮`).
    fn of_short_word(self, text: &str, words: &[Token], first: usize, last: usize) -> Labels {
        let unspaced = |token: &Token| text[token.start as usize..].chars().next().is_some_and(is_unspaced);
        if !words[first..=last].iter().all(unspaced) {
            return self;
        }
        let before = first.checked_sub(1).map(|i| &words[i]).is_some_and(|w| w.end == words[first].start && unspaced(w));
        let behind = words.get(last + 1).is_some_and(|w| w.start == words[last].end && unspaced(w));
        match (before, behind) {
            (false, false) => self,
            (false, true) if last > first => Labels(self.0 & (1 << Label::Byline as u32 | 1 << Label::Caption as u32)),
            _ => Labels::default(),
        }
    }
}

/// Which labels a line has, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Hits {
    /// Labels whose phrase opens the line.
    pub start: Labels,
    /// Labels whose phrase is the whole line.
    pub whole: Labels,
    /// Labels whose phrase stands anywhere among the line's first words.
    pub any: Labels,
    /// The byte behind the longest phrase that opens the line.
    pub start_end: u32,
    /// Words counted, up to `MAX_TOKENS`.
    pub words: u32,
}

/// All packs of a parser, compiled.
#[derive(Debug)]
pub(crate) struct Lexicon {
    packs: Vec<LangPack>,
    phrases: Table<Labels>,
    /// Hashes of phrases' first words, so that most words cost one look-up.
    openers: Table<()>,
    stop_words: Table<u64>,
    /// Sieves before `openers`, `phrases` and `stop_words`.
    first_words: Sieve,
    known_phrases: Sieve,
    function_words: Sieve,
    /// Month 1 to 12 and the packs that write it so.
    months: Table<(u8, u64)>,
    weekdays: Table<u64>,
    date_words: Table<u64>,
    and_words: Table<u64>,
    particles: Table<u64>,
    ordinals: Table<u64>,
    /// The units (bits of `DateUnit`) that a word stands for, and the packs.
    date_units: Table<(u16, u64)>,
}

/// Most words of a phrase that opens with this word.
fn phrase_cap(text: &str, token: Token) -> usize {
    match text[token.start as usize..].chars().next() {
        Some(c) if is_unspaced(c) => MAX_UNSPACED_PHRASE,
        _ => MAX_PHRASE,
    }
}

fn bit(pack: usize) -> u64 {
    1 << (pack as u64 & 63)
}

impl Lexicon {
    pub(crate) fn new(packs: Vec<LangPack>) -> Lexicon {
        let mut lexicon = Lexicon {
            packs: Vec::new(),
            // A table that grows is built again and again.
            phrases: with_room(packs.iter().flat_map(|p| p.labels).map(|(_, phrases)| phrases.len()).sum()),
            openers: with_room(packs.iter().flat_map(|p| p.labels).map(|(_, phrases)| phrases.len()).sum::<usize>() / 2),
            stop_words: with_room(packs.iter().map(|p| p.stop_words.len()).sum()),
            first_words: Sieve(Vec::new()),
            known_phrases: Sieve(Vec::new()),
            function_words: Sieve(Vec::new()),
            months: Table::default(),
            weekdays: Table::default(),
            date_words: Table::default(),
            and_words: Table::default(),
            particles: Table::default(),
            ordinals: Table::default(),
            date_units: Table::default(),
        };
        fn with_room<V>(words: usize) -> Table<V> {
            Table::with_capacity_and_hasher(words, BuildHasherDefault::default())
        }
        fn words(table: &mut Table<u64>, list: &[&str], pack: usize) {
            for word in list {
                *table.entry(phrase_hash(word)).or_default() |= bit(pack);
            }
        }
        for (i, pack) in packs.iter().enumerate() {
            words(&mut lexicon.stop_words, pack.stop_words, i);
            words(&mut lexicon.weekdays, pack.weekdays, i);
            words(&mut lexicon.date_words, pack.date_words, i);
            words(&mut lexicon.and_words, pack.and_words, i);
            words(&mut lexicon.particles, pack.name_particles, i);
            words(&mut lexicon.ordinals, pack.ordinals, i);
            for (unit, forms) in pack.date_units {
                for form in forms.iter() {
                    let entry = lexicon.date_units.entry(phrase_hash(form)).or_default();
                    entry.0 |= 1 << *unit as u8;
                    entry.1 |= bit(i);
                }
            }
            for (month, forms) in pack.months.iter().enumerate().take(12) {
                for form in forms.iter() {
                    let entry = lexicon.months.entry(phrase_hash(form)).or_insert((month as u8 + 1, 0));
                    // The same word is another month elsewhere only in a few pairs (Croatian listopad is October, Polish November):
                    // the first pack keeps it.
                    if entry.0 == month as u8 + 1 {
                        entry.1 |= bit(i);
                    }
                }
            }
            for (label, phrases) in pack.labels {
                for phrase in phrases.iter() {
                    let (mut hash, mut first) = (0, true);
                    for token in tokens(phrase) {
                        hash = chain(hash, token.hash);
                        if std::mem::take(&mut first) {
                            lexicon.openers.insert(hash, ());
                        }
                    }
                    lexicon.phrases.entry(hash).or_default().insert(*label);
                }
            }
        }
        lexicon.first_words = Sieve::of(&lexicon.openers);
        lexicon.known_phrases = Sieve::of(&lexicon.phrases);
        lexicon.function_words = Sieve::of(&lexicon.stop_words);
        lexicon.packs = packs;
        lexicon
    }

    pub(crate) fn packs(&self) -> &[LangPack] {
        &self.packs
    }

    /// The month that a word or phrase names, and the packs (bits) that write it so.
    pub(crate) fn month(&self, word: &str) -> Option<(u8, u64)> {
        self.months.get(&phrase_hash(word)).copied()
    }

    pub(crate) fn is_weekday(&self, word: &str) -> bool {
        self.weekdays.contains_key(&phrase_hash(word))
    }

    pub(crate) fn is_date_word(&self, word: &str) -> bool {
        self.date_words.contains_key(&phrase_hash(word))
    }

    pub(crate) fn is_and(&self, word: &str) -> bool {
        self.and_words.contains_key(&phrase_hash(word))
    }

    pub(crate) fn is_particle(&self, word: &str) -> bool {
        self.particles.contains_key(&phrase_hash(word))
    }

    /// Whether a word is the ending of a day's ordinal number.
    pub(crate) fn is_ordinal(&self, word: &str) -> bool {
        self.ordinals.contains_key(&phrase_hash(word))
    }

    /// Whether a word or phrase stands for a unit of dates.
    pub(crate) fn is_date_unit(&self, word: &str, unit: DateUnit) -> bool {
        self.date_units.get(&phrase_hash(word)).is_some_and(|(units, _)| units & (1 << unit as u8) != 0)
    }

    /// The packs (bits) that have a word as a unit of dates.
    pub(crate) fn date_unit_packs(&self, word: &str) -> u64 {
        self.date_units.get(&phrase_hash(word)).map_or(0, |&(_, packs)| packs)
    }

    /// Counts a token that is a stop word for the packs that have it; whether it is one.
    pub(crate) fn vote(&self, token: Token, votes: &mut Votes) -> bool {
        let packs = self.stop_word(token);
        let mut rest = packs;
        while rest != 0 {
            votes[rest.trailing_zeros() as usize] += 1;
            rest &= rest - 1;
        }
        packs != 0
    }

    /// The pack whose stop words were counted most for the length of its list, if any were to speak of.
    pub(crate) fn likeliest(&self, votes: &Votes) -> Option<usize> {
        let share = |i: &usize| (u64::from(votes[*i]) * 1000) / (self.packs[*i].stop_words.len().clamp(25, 60) as u64);
        let best = (0..self.packs.len()).max_by_key(|i| (share(i), usize::MAX - i))?;
        (votes[best] >= 3).then_some(best)
    }

    /// The packs (bits) in which a token is a stop word.
    pub(crate) fn stop_word(&self, token: Token) -> u64 {
        let hash = chain(0, token.hash);
        if !self.function_words.may_hold(hash) {
            return 0;
        }
        self.stop_words.get(&hash).copied().unwrap_or(0)
    }

    /// The labels of the whole phrase `text`.
    pub(crate) fn label(&self, text: &str) -> Labels {
        self.phrases.get(&phrase_hash(text)).copied().unwrap_or_default()
    }

    /// The labels that the whole phrase `text` has in some packs (bits): the packs' own lists are walked, so this is for the few phrases that are in doubt.
    pub(crate) fn label_in(&self, text: &str, packs: u64) -> Labels {
        let hash = phrase_hash(text);
        let mut labels = Labels::default();
        for (_, pack) in self.packs.iter().enumerate().filter(|(i, _)| packs & bit(*i) != 0) {
            for (label, phrases) in pack.labels {
                if !labels.has(*label) && phrases.iter().any(|phrase| phrase_hash(phrase) == hash) {
                    labels.insert(*label);
                }
            }
        }
        labels
    }

    /// The packs (bits) whose words count in a text: those of its language and the English ones, which pages of all languages print on their buttons. All of
    /// them where the language is not known.
    pub(crate) fn packs_of(&self, lang: Option<usize>) -> u64 {
        let english = self.packs.iter().position(|pack| pack.tag == "en").map_or(0, bit);
        lang.map_or(u64::MAX, |lang| bit(lang) | english)
    }

    /// The longest phrase of a wanted label that opens `text`: the wanted labels it has, and the byte behind it.
    pub(crate) fn opens_with(&self, text: &str, wanted: Labels) -> Option<(Labels, usize)> {
        let mut hash = 0;
        let mut found = None;
        let mut cap = MAX_PHRASE;
        for (n, token) in tokens(text).take(MAX_UNSPACED_PHRASE).enumerate() {
            hash = chain(hash, token.hash);
            if n == 0 {
                if !self.openers.contains_key(&hash) {
                    return None;
                }
                cap = phrase_cap(text, token);
            }
            if n == cap {
                break;
            }
            if let Some(labels) = self.phrases.get(&hash).map(|l| Labels(l.0 & wanted.0)).filter(|l| !l.is_empty()) {
                found = Some((labels, token.end as usize));
            }
        }
        found
    }

    /// The labels of a line. Looks at its first `MAX_TOKENS` words; whether a phrase is the whole line is known only within them.
    pub(crate) fn hits(&self, text: &str) -> Hits {
        let mut words = FirstWords::default();
        for token in tokens(text).take(MAX_TOKENS + 1) {
            words.push(token);
        }
        self.hits_among(text, &words)
    }

    /// The same for a line whose words are known.
    pub(crate) fn hits_among(&self, text: &str, words: &FirstWords) -> Hits {
        let words = words.as_slice();
        let n = words.len();
        let mut hits = Hits { words: n as u32, ..Hits::default() };
        for i in 0..n {
            let mut hash = chain(0, words[i].hash);
            if !self.first_words.may_hold(hash) || !self.openers.contains_key(&hash) {
                continue;
            }
            for j in i..n.min(i + phrase_cap(text, words[i])) {
                if j > i {
                    hash = chain(hash, words[j].hash);
                }
                if !self.known_phrases.may_hold(hash) {
                    continue;
                }
                let Some(&labels) = self.phrases.get(&hash) else { continue };
                let labels = if j < i + 2 { labels.of_short_word(text, &words[..n], i, j) } else { labels };
                if labels.is_empty() {
                    continue;
                }
                hits.any = hits.any.union(labels);
                if i == 0 {
                    hits.start = hits.start.union(labels);
                    hits.start_end = words[j].end;
                    if j + 1 == n {
                        hits.whole = labels;
                    }
                }
            }
        }
        hits
    }
}

/// The first words of a line: as many as [`Lexicon::hits`] looks at, and one more to tell whether there are others.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FirstWords {
    words: [Token; MAX_TOKENS + 1],
    len: usize,
}

impl Default for FirstWords {
    fn default() -> FirstWords {
        FirstWords { words: [Token { start: 0, end: 0, hash: 0 }; MAX_TOKENS + 1], len: 0 }
    }
}

impl FirstWords {
    pub(crate) fn clear(&mut self) {
        self.len = 0;
    }

    pub(crate) fn push(&mut self, token: Token) {
        if let Some(slot) = self.words.get_mut(self.len) {
            *slot = token;
            self.len += 1;
        }
    }

    fn as_slice(&self) -> &[Token] {
        &self.words[..self.len]
    }
}

/// A table of bits that tells of most words that they are not in a set: most words of a text are in none, and a look at one bit costs less than a look-up.
#[derive(Debug, Clone)]
struct Sieve(Vec<u64>);

/// Words of a sieve's table: 64 Kibit, some ten for each entry.
const SIEVE: usize = 1024;

impl Sieve {
    fn of<V>(table: &Table<V>) -> Sieve {
        let mut bits = vec![0u64; SIEVE];
        for hash in table.keys() {
            bits[(hash >> 6) as usize % SIEVE] |= 1 << (hash & 63);
        }
        Sieve(bits)
    }

    fn may_hold(&self, hash: u64) -> bool {
        self.0.get((hash >> 6) as usize % SIEVE).is_some_and(|bits| bits & (1 << (hash & 63)) != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_cuts_agree_with_the_tables_of_unicode() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
            assert!(!is_lower_or_caseless(c) || c.to_lowercase().eq([c]), "{c:?}");
        }
    }

    #[test]
    fn labels_are_found_by_whole_words() {
        let lexicon = Lexicon::new(crate::lang::ALL.to_vec());
        assert!(lexicon.hits("Related article: The ferry").start.has(Label::Related));
        assert!(lexicon.hits("READ MORE").whole.has(Label::Related));
        assert!(!lexicon.hits("Unrelated article").any.has(Label::Related));
        assert_eq!(lexicon.hits("By Ann Lee").start_end, 2);
    }
}
