//! The packs' words, hashed once, so that a short line is looked up word by word without a pattern.

use once_cell::sync::OnceCell;

use super::pack::OwnedLangPack;
use super::standard::{self, Parts};
use super::table::Table;
pub(crate) use super::token::{Token, WordHash, cut_up, tokens};
use super::token::{chain, is_beyond_latin};
pub(crate) use super::words::{Known, Phrase};
use super::words::{List, Listed, Lists, Use, Words, bit};
use super::{Customs, DateUnit, Label};
use crate::text::chars::{ideograph, is_unspaced};

/// Most words of a phrase in any pack; longer windows are not tried.
pub(crate) const MAX_PHRASE: usize = 8;
/// The same for phrases that begin with a character of an unspaced script, whose every character is
/// a word.
pub(crate) const MAX_UNSPACED_PHRASE: usize = 16;
/// Words of a line that are looked at: labels stand in short lines or at the start of long ones.
pub(crate) const MAX_TOKENS: usize = 48;

/// Votes for languages: one count a pack.
pub(crate) type Votes = [u32; 64];

/// The words among `tokens` as a sorted set of hashes, to look others up in.
pub(crate) fn word_set(tokens: impl Iterator<Item = Token>) -> Vec<u64> {
    let mut set = Vec::with_capacity(32);
    tokens.for_each(|token| set.push(token.hash));
    set.sort_unstable();
    set.dedup();
    set
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Labels(u32);

impl Labels {
    pub(crate) const fn of(labels: &[Label]) -> Labels {
        let (mut set, mut i) = (0, 0);
        while i < labels.len() {
            set |= 1 << labels[i] as u8;
            i += 1;
        }
        Labels(set)
    }
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

    /// The labels that a phrase of one or two characters of an unspaced script keeps where it
    /// stands: inside a run of letters it may be part of any longer word (`图` in `图书馆`, `国际` in
    /// `国际油价`). Two characters that open a byline or a caption are glued to what they name
    /// (`记者王小明`, `图为渡轮`).
    fn of_short_word(self, text: &str, words: &[Token], first: usize, last: usize) -> Labels {
        let unspaced =
            |token: &Token| text[token.start as usize..].chars().next().is_some_and(is_unspaced);
        if !words[first..=last].iter().all(unspaced) {
            return self;
        }
        let before = first
            .checked_sub(1)
            .map(|i| &words[i])
            .is_some_and(|w| w.end == words[first].start && unspaced(w));
        let behind = words.get(last + 1).is_some_and(|w| w.start == words[last].end && unspaced(w));
        match (before, behind) {
            (false, false) => self,
            (false, true) if last > first => {
                Labels(self.0 & (1 << Label::Byline as u32 | 1 << Label::Caption as u32))
            }
            _ => Labels::default(),
        }
    }
}

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

/// All packs of a parser, compiled: at once what every dump needs, and the words of other scripts
/// where a dump has such a word.
#[derive(Debug)]
pub(crate) struct Lexicon {
    packs: Vec<OwnedLangPack>,
    /// The pack whose words pages of all languages print on their buttons.
    worldwide: Option<usize>,
    /// For each pack that is read the labels of its phrases, of which there may be any number.
    owned: Vec<Table<u32>>,
    /// The same of the crate's own packs, where the lexicon has these and no others.
    parts: Option<Parts>,
    latin: Words,
    beyond_latin: OnceCell<Words>,
    /// Makes the words beyond. (What a program never calls leads to no words that it then has in
    /// it.)
    make_beyond_latin: fn(&[OwnedLangPack]) -> Words,
}

/// Most words of a phrase that opens with this word.
pub(super) fn phrase_cap(text: &str, token: Token) -> usize {
    if !is_beyond_latin(token.hash) {
        return MAX_PHRASE;
    }
    if ideograph(text.as_bytes(), token.start as usize).is_some() {
        return MAX_UNSPACED_PHRASE;
    }
    match text[token.start as usize..].chars().next() {
        Some(c) if is_unspaced(c) => MAX_UNSPACED_PHRASE,
        _ => MAX_PHRASE,
    }
}

/// The labels of a pack's phrases; of a pack of the program's, whose lists are short, none.
fn labels_of(pack: &OwnedLangPack) -> Table<u32> {
    if pack.source().is_some() {
        return Table::default();
    }
    let mut room = 0;
    pack.for_each(|_, _| room += 1);
    let mut table = Table::with_room(room);
    pack.for_each(|list, phrase| {
        if let Use::Label(label) = list {
            *table.entry(Phrase::from(phrase).hash) |= 1 << label as u8;
        }
    });
    table
}

fn worldwide(packs: &[OwnedLangPack]) -> Option<usize> {
    packs.iter().position(|pack| pack.customs().worldwide)
}

/// Counts a vote for each of the packs (bits).
pub(crate) fn vote(packs: u64, votes: &mut Votes) {
    let mut rest = packs;
    while rest != 0 {
        votes[rest.trailing_zeros() as usize] += 1;
        rest &= rest - 1;
    }
}

impl Lexicon {
    pub(crate) fn new(packs: impl IntoIterator<Item = impl Into<OwnedLangPack>>) -> Lexicon {
        let packs: Vec<OwnedLangPack> = packs.into_iter().map(Into::into).collect();
        if standard::are_all(&packs) {
            return Lexicon::standard(packs);
        }
        let owned = packs.iter().map(labels_of).collect();
        let make_beyond_latin = |packs: &[OwnedLangPack]| Words::of(packs, true);
        let (latin, beyond_latin) = (Words::of(&packs, false), OnceCell::new());
        let worldwide = worldwide(&packs);
        Lexicon { latin, beyond_latin, make_beyond_latin, owned, parts: None, worldwide, packs }
    }

    /// The crate's own packs, whose words are hashed already.
    pub(crate) fn standard(packs: Vec<OwnedLangPack>) -> Lexicon {
        let (owned, parts) = (Vec::new(), Some(standard::parts()));
        let (latin, beyond_latin) = (standard::latin(), OnceCell::new());
        Lexicon {
            latin,
            beyond_latin,
            make_beyond_latin: |_| standard::beyond(),
            owned,
            parts,
            worldwide: worldwide(&packs),
            packs,
        }
    }

    pub(crate) fn packs(&self) -> &[OwnedLangPack] {
        &self.packs
    }

    /// The pack whose words pages of all languages print on their buttons.
    pub(crate) fn worldwide(&self) -> Option<usize> {
        self.worldwide
    }

    /// What the papers and the spelling of a language do beside its words; where it is not known,
    /// none of it.
    pub(crate) fn customs(&self, lang: Option<usize>) -> &'static Customs {
        lang.and_then(|lang| self.packs.get(lang)).map_or(&Customs::NONE, OwnedLangPack::customs)
    }

    #[inline(always)]
    fn words(&self, beyond_latin: bool) -> &Words {
        if beyond_latin { self.beyond_latin() } else { &self.latin }
    }

    #[inline(never)]
    fn beyond_latin(&self) -> &Words {
        self.beyond_latin.get_or_init(|| (self.make_beyond_latin)(&self.packs))
    }

    fn listed(&self, list: List, phrase: impl Into<Phrase>) -> Option<Listed> {
        let phrase = phrase.into();
        let words = self.words(is_beyond_latin(phrase.first));
        if phrase.first == 0 || !words.listed.may_hold(phrase.first) {
            return None;
        }
        words.lists.get(list.key(phrase.hash))
    }

    /// Whether the first word of `text` may be that of a month, a weekday or another word of the
    /// lists.
    pub(crate) fn opens_listed(&self, text: &str) -> bool {
        tokens(text).next().is_some_and(|first| self.may_be_listed(first.hash))
    }

    /// The same, or whether a label may open with it: what neither is true of opens no line of
    /// dates.
    pub(crate) fn opens_listed_or_label(&self, text: &str) -> bool {
        tokens(text)
            .next()
            .is_some_and(|first| self.may_be_listed(first.hash) || self.opens(first.hash))
    }

    /// Whether something of the lists may begin with the word of a hash.
    fn may_be_listed(&self, word: u64) -> bool {
        self.words(is_beyond_latin(word)).listed.may_hold(word)
    }

    /// The month that a word or phrase names, and the packs (bits) that write it so.
    pub(crate) fn month(&self, word: impl Into<Phrase>) -> Option<(u8, u64)> {
        self.listed(List::Month, word).map(|found| (found.which as u8, found.packs))
    }

    pub(crate) fn is_weekday(&self, word: impl Into<Phrase>) -> bool {
        self.listed(List::Weekday, word).is_some()
    }

    /// The packs (bits) that have a word as a weekday.
    pub(crate) fn weekday_packs(&self, word: &str) -> u64 {
        self.listed(List::Weekday, word).map_or(0, |found| found.packs)
    }

    pub(crate) fn is_date_word(&self, word: impl Into<Phrase>) -> bool {
        self.listed(List::Date, word).is_some()
    }

    pub(crate) fn is_and(&self, word: impl Into<Phrase>) -> bool {
        self.listed(List::And, word).is_some()
    }

    pub(crate) fn is_particle(&self, word: impl Into<Phrase>) -> bool {
        self.listed(List::Particle, word).is_some()
    }

    /// Whether a word is the ending of a day's ordinal number.
    pub(crate) fn is_ordinal(&self, word: impl Into<Phrase>) -> bool {
        self.listed(List::Ordinal, word).is_some()
    }

    pub(crate) fn is_date_unit(&self, word: &str, unit: DateUnit) -> bool {
        self.listed(List::Unit, word).is_some_and(|found| found.which & (1 << unit as u8) != 0)
    }

    /// The packs (bits) that have a word as a unit of dates.
    pub(crate) fn date_unit_packs(&self, word: &str) -> u64 {
        self.listed(List::Unit, word).map_or(0, |found| found.packs)
    }

    /// The pack whose stop words were counted most for the length of its list, if any were to speak
    /// of.
    pub(crate) fn likeliest(&self, votes: &Votes) -> Option<usize> {
        let share = |i: &usize| {
            (u64::from(votes[*i]) * 1000) / (self.packs[*i].stop_words().clamp(25, 60) as u64)
        };
        let asked = (0..self.packs.len()).filter(|i| votes[*i] > 0);
        let best = asked.max_by_key(|i| (share(i), usize::MAX - i))?;
        (votes[best] >= 3).then_some(best)
    }

    pub(crate) fn language_of(&self, text: &str) -> Option<usize> {
        let mut votes: Votes = [0; 64];
        tokens(text).take(4000).for_each(|token| vote(self.stop_word(token.hash), &mut votes));
        self.likeliest(&votes)
    }

    /// The packs (bits) in which the word of a hash is a stop word.
    #[inline(never)]
    pub(crate) fn stop_word(&self, word: u64) -> u64 {
        self.known(word).map_or(0, |known| known.stop)
    }

    /// What is known of a word: nothing of most.
    #[inline(always)]
    fn known(&self, word: u64) -> Option<Known> {
        self.words(is_beyond_latin(word)).known.get(chain(0, word))
    }

    /// Calls `f` with the place of each word of which something is known, and what.
    #[inline(always)]
    pub(crate) fn for_known(&self, words: &[Token], mut f: impl FnMut(usize, Known)) {
        let (mut beyond_latin, mut table) = (false, self.latin.known.view());
        for (at, token) in words.iter().enumerate() {
            // (words of one kind, which have one table, stand together)
            if is_beyond_latin(token.hash) != beyond_latin {
                beyond_latin = !beyond_latin;
                table = self.words(beyond_latin).known.view();
            }
            if let Some(known) = table.get(chain(0, token.hash)) {
                f(at, known);
            }
        }
    }

    #[inline(never)]
    pub(crate) fn opens(&self, word: u64) -> bool {
        self.known(word).is_some_and(|known| known.opens)
    }

    pub(crate) fn label(&self, phrase: impl Into<Phrase>) -> Labels {
        let phrase = phrase.into();
        Labels(self.words(is_beyond_latin(phrase.first)).phrases.get(phrase.hash).unwrap_or(0))
    }

    /// The labels that the whole phrase `text` has in some packs (bits): the lists of a pack in the
    /// program are walked, so this is for the few phrases that are in doubt.
    pub(crate) fn label_in(&self, text: &str, packs: u64) -> Labels {
        let wanted = Phrase::from(text);
        if let Some(parts) = &self.parts {
            return Labels(parts.labels(wanted.hash, packs));
        }
        let mut labels = Labels::default();
        for (i, pack) in self.packs.iter().enumerate().filter(|(i, _)| packs & bit(*i) != 0) {
            let Some(source) = pack.source() else {
                labels = labels.union(Labels(self.owned[i].get(wanted.hash).unwrap_or(0)));
                continue;
            };
            source.for_each(|list, phrase| match list {
                Use::Label(label) if !labels.has(label) && Phrase::from(phrase) == wanted => {
                    labels.insert(label)
                }
                _ => {}
            });
        }
        labels
    }

    /// The packs (bits) that have a label's phrase as it is written.
    pub(crate) fn packs_with(&self, label: Label, phrase: &str) -> u64 {
        let packs = self.packs.iter().enumerate().filter(|(_, pack)| pack.has(Some(label), phrase));
        packs.fold(0, |bits, (i, _)| bits | bit(i))
    }

    /// The packs (bits) whose words count in a text: those of its language, and those that pages of
    /// all languages print on their buttons (the English ones). All of them where the language is
    /// not known.
    pub(crate) fn packs_of(&self, lang: Option<usize>) -> u64 {
        let worldwide = self.worldwide().map_or(0, bit);
        lang.map_or(u64::MAX, |lang| bit(lang) | worldwide)
    }

    /// The longest phrase of a wanted label that opens `text`: the wanted labels it has, and the
    /// byte behind it.
    pub(crate) fn opens_with(&self, text: &str, wanted: Labels) -> Option<(Labels, usize)> {
        let mut tokens = tokens(text);
        let first = tokens.next()?;
        let known = self.words(is_beyond_latin(first.hash));
        let mut hash = chain(0, first.hash);
        if !self.opens(first.hash) {
            return None;
        }
        let mut found = None;
        let mut end = first.end;
        let cap = phrase_cap(text, first);
        for n in 1..=cap {
            if let Some(labels) =
                known.phrases.get(hash).map(|l| Labels(l & wanted.0)).filter(|l| !l.is_empty())
            {
                found = Some((labels, end as usize));
            }
            let Some(token) = tokens.next().filter(|_| n < cap) else { break };
            hash = chain(hash, token.hash);
            end = token.end;
            if !known.steps.may_hold(hash) {
                break;
            }
        }
        found
    }

    /// The labels of a line. Looks at its first `MAX_TOKENS` words; whether a phrase is the whole
    /// line is known only within them.
    pub(crate) fn hits(&self, text: &str) -> Hits {
        let words: Vec<Token> = tokens(text).take(MAX_TOKENS + 1).collect();
        let opening = words
            .iter()
            .enumerate()
            .filter(|(_, word)| self.opens(word.hash))
            .fold(0, |set, (i, _)| set | 1 << i);
        self.hits_among(text, &words, opening)
    }

    /// The same for a line whose words are known (its first ones, and one more to tell whether
    /// there are others), and which of them open a phrase (bits).
    pub(crate) fn hits_among(&self, text: &str, words: &[Token], opening: u64) -> Hits {
        let words = &words[..words.len().min(MAX_TOKENS + 1)];
        let n = words.len();
        let mut hits = Hits { words: n as u32, ..Hits::default() };
        let mut opening = opening & ((1 << n) - 1);
        while opening != 0 {
            let i = opening.trailing_zeros() as usize;
            opening &= opening - 1;
            let mut hash = chain(0, words[i].hash);
            let known = self.words(is_beyond_latin(words[i].hash));
            for j in i..n.min(i + phrase_cap(text, words[i])) {
                if j > i {
                    hash = chain(hash, words[j].hash);
                    if !known.steps.may_hold(hash) {
                        break;
                    }
                }
                if let Some(labels) = known.phrases.get(hash).map(Labels) {
                    let labels = if j < i + 2 && is_beyond_latin(words[i].hash) {
                        labels.of_short_word(text, words, i, j)
                    } else {
                        labels
                    };
                    hits.any = hits.any.union(labels);
                    if i == 0 && !labels.is_empty() {
                        hits.start = hits.start.union(labels);
                        hits.start_end = words[j].end;
                        if j + 1 == n {
                            hits.whole = labels;
                        }
                    }
                }
            }
        }
        hits
    }
}

#[cfg(test)]
#[path = "lexicon_tests.rs"]
mod tests;
