//! PDF-style line breaks: joins the lines of each block, undoing hyphens at line ends where the
//! document shows that they are no part of the word.

use super::unwrap_hangul::Syllables;
use super::{Draft, Pass, Stage};
use crate::lang::Label;
use crate::lang::lexicon::{Lexicon, WordHash, tokens};
use crate::text::chars::{
    CLASS, for_letters, is_alphanumeric, is_closer, is_dash, is_hangul, is_invisible_or_space,
    is_opener, is_unspaced, is_unspaced_beside,
};
use crate::text::edit::{Edit, Edits};
use crate::text::scan::{self, line_end};

/// Joins the lines of a block. Which lines make a block is decided before (the break decision); a
/// line end inside a block becomes a space, or nothing behind a hyphen and between characters of a
/// script without spaces.
#[derive(Debug)]
pub(crate) struct Unwrap;

impl Pass for Unwrap {
    fn name(&self) -> &str {
        "unwrap"
    }

    fn stage(&self) -> Stage {
        Stage::Block
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let text = draft.text();
        let mut edits = Edits::new();
        let mut words = Words { syllables: syllables(draft), ..Words::of(draft) };
        // (a labelled value has no lines of its own, and may have been wrapped)
        for block in draft.blocks().iter().filter(|b| b.lines != 1) {
            let span = block.span();
            let body = &text[span.range()];
            let mut from = 0;
            loop {
                let at = line_end(body.as_bytes(), from);
                if at == body.len() {
                    break;
                }
                let head = body[..at].trim_end_matches(is_invisible_or_space);
                let tail = body[at..].trim_start_matches(is_invisible_or_space);
                // a block quote's marks at the start of further lines, of which some may hold
                // nothing else
                let tail = if block.is_quote() {
                    tail.trim_start_matches(|c| c == '>' || is_invisible_or_space(c))
                } else {
                    tail
                };
                let (start, end) = (head.len(), body.len() - tail.len());
                let (cut, with) = if words.is_drop_cap(head, tail) {
                    (0, "")
                } else {
                    join(head, tail, &mut words)
                };
                edits.push(Edit::replace(span.start() + start - cut..span.start() + end, with));
                from = end.max(at + 1);
                if from >= body.len() {
                    break;
                }
            }
        }
        edits
    }
}

/// The words of a Korean dump whose lines end anywhere.
fn syllables(draft: &Draft<'_>) -> Option<Syllables> {
    // (the lead bytes of Hangul; an entity can stand for a letter)
    if !(0xEA..=0xED).any(|lead| draft.has(lead)) {
        return None;
    }
    let text = draft.text();
    let lines = draft.blocks().iter().filter(|b| b.lines != 1).flat_map(|block| {
        let mut lines = text[block.span().range()].split('\n');
        // the last line of a block ends where it ends
        lines.next_back();
        lines.map(|line| line.trim_matches(is_invisible_or_space))
    });
    Syllables::of(text, lines)
}

/// What to put between two lines: how many bytes to take off the first one's end, and the text
/// instead.
fn join(head: &str, tail: &str, words: &mut Words<'_>) -> (usize, &'static str) {
    let (Some(last), Some(first)) = (head.chars().next_back(), tail.chars().next()) else {
        return (0, "");
    };
    if !last.is_ascii() && !first.is_ascii() {
        let before = head[..head.len() - last.len_utf8()].trim_end().chars().next_back();
        let behind = tail[first.len_utf8()..].trim_start().chars().next();
        if is_unspaced_beside(last, before) && is_unspaced_beside(first, behind) {
            return (0, "");
        }
    }
    if words.goes_on_unspaced(last, first) {
        return (0, "");
    }
    if last == '\u{AD}' {
        return (last.len_utf8(), "");
    }
    if is_hangul(first) && words.syllables.as_ref().is_some_and(|s| s.go_on(head, tail)) {
        return (0, "");
    }
    let before = head[..head.len() - last.len_utf8()].chars().next_back();
    let glued = before.is_some_and(|c| !c.is_whitespace());
    // An address cut by the wrap goes on without a space, and keeps its hyphens. So do `and/or` and
    // `km/h`.
    if matches!(last, '/' | '_' | '=' | '&' | '?' | '%' | '-' | '@') && !tail.starts_with("http") {
        let token = head.rsplit(char::is_whitespace).next().unwrap_or("");
        if token.contains("://")
            || token.contains("www.")
            || (matches!(last, '/' | '@') && glued && first.is_alphanumeric())
        {
            return (0, "");
        }
    }
    // (or before the mark)
    if matches!(first, '/' | '_' | '=' | '&' | '?' | '%' | '-')
        && tail[1..].starts_with(char::is_alphanumeric)
    {
        let token = head.rsplit(char::is_whitespace).next().unwrap_or("");
        if token.starts_with("http") && token.contains("://") {
            return (0, "");
        }
    }
    if last == '-' || last == '\u{2010}' {
        if !before.is_some_and(char::is_alphanumeric) || !first.is_alphanumeric() {
            // (a dash may be typed as two: `asleep --`)
            let dash = head.trim_end_matches(['-', '\u{2010}']);
            // (`500/-`: an amount without cents, in East Africa and India)
            let glued = glued && before != Some('/') && !dash.ends_with(char::is_whitespace);
            return (0, if glued { "" } else { " " });
        }
        // (whoever sets it at line ends writes the words' own hyphens otherwise)
        if last == '\u{2010}' && first.is_lowercase() && words.prints_hyphens() {
            return (last.len_utf8(), "");
        }
        return match words.hyphen(&head[..head.len() - last.len_utf8()], tail) {
            Hyphen::Drop { .. } => (last.len_utf8(), ""),
            Hyphen::Keep => (0, ""),
            Hyphen::Suspended => (0, " "),
        };
    }
    // A dash with a space before it has one behind it; one without has none.
    if is_dash(last) && glued && opens_text(first) {
        return (0, "");
    }
    // Text browsers break beside marks, too: `said, “` and `last mile” again` have lost no space.
    let behind = tail[first.len_utf8()..].chars().next();
    let opens = matches!(last, '"' | '“' | '(' | '[') && !glued && opens_text(first);
    let closes = matches!(first, '"' | '”') && !behind.is_some_and(opens_text);
    // (`Ein- und\n-ausgang` has its space)
    let hyphen = first == '-' && last.is_alphabetic() && behind.is_some_and(char::is_uppercase);
    if opens || closes || hyphen {
        return (0, "");
    }
    // A line may also break before an em dash (UAX #14, class B2): where the dump sets them without
    // spaces, this one stood without.
    if first == '—' && behind.is_some_and(opens_text) && words.has_tight_dashes() {
        return (0, "");
    }
    (0, " ")
}

/// Whether words may open with a character: a letter or figure, a bracket, the sign of a currency.
fn opens_text(c: char) -> bool {
    c.is_alphanumeric() || is_opener(c) || matches!(c, '$' | '€' | '£')
}

/// Whether most em dashes within lines have no space on either side.
pub(super) fn has_tight_dashes(text: &str) -> bool {
    let dashes = text
        .match_indices('—')
        .map(|(at, dash)| (text[..at].chars().next_back(), text[at + dash.len()..].chars().next()));
    // (a Spanish dash stands close to what it encloses: `años—,`)
    let word =
        |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || is_closer(c) || is_opener(c));
    let (mut glued, mut spaced) = (0, 0);
    for sides in dashes {
        match sides {
            (before, behind) if word(before) && word(behind) => glued += 1,
            (Some(' '), _) => spaced += 1,
            _ => {}
        }
    }
    glued > spaced
}

/// Whether most figures in a text without spaces have none on either side, too; and whether most
/// words of Latin letters have none.
fn has_tight_latin(text: &str) -> [bool; 2] {
    let mut counts = [[0usize; 2]; 2];
    let (mut before, mut earlier) = (' ', ' ');
    // (which of the two meets a letter of the text)
    let meet = |a: char, b: char| {
        let ascii = if a.is_ascii_alphanumeric() { a } else { b };
        let other = if a.is_ascii_alphanumeric() { b } else { a };
        let met = ascii.is_ascii_alphanumeric() && is_unspaced(other) && is_alphanumeric(other);
        met.then_some(usize::from(ascii.is_ascii_alphabetic()))
    };
    for c in text.chars() {
        if let Some(kind) = meet(before, c) {
            counts[kind][0] += 1;
        } else if let Some(kind) = meet(earlier, c).filter(|_| before == ' ') {
            counts[kind][1] += 1;
        }
        (earlier, before) = (before, c);
    }
    counts.map(|[tight, spaced]| tight > spaced)
}

/// A part of a word is looked at as far as this many characters.
const LONGEST_PART: usize = 64;

pub(super) fn word_at_end(text: &str) -> &str {
    let start = text
        .char_indices()
        .rev()
        .take(LONGEST_PART)
        .take_while(|(_, c)| c.is_alphanumeric())
        .last()
        .map_or(text.len(), |(i, _)| i);
    &text[start..]
}

pub(super) fn word_at_start(text: &str) -> &str {
    let end = text
        .char_indices()
        .take(LONGEST_PART)
        .take_while(|(_, c)| c.is_alphanumeric())
        .last()
        .map_or(0, |(i, c)| i + c.len_utf8());
    &text[..end]
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hyphen {
    /// `known`: the dump has the word without it.
    Drop {
        known: bool,
    },
    Keep,
    Suspended,
}

/// The document's words and language, sought when the first hyphen at a line end asks for them.
pub(super) struct Words<'a> {
    text: &'a str,
    lexicon: &'a Lexicon,
    tight_dashes: Option<bool>,
    tight_latin: Option<[bool; 2]>,
    printed_hyphens: Option<bool>,
    seen: Option<Seen>,
    /// Of Korean dumps whose lines end inside words.
    syllables: Option<Syllables>,
}

struct Seen {
    /// The keys of whole words, in order.
    solid: Vec<u64>,
    /// The keys of neighbouring parts of hyphenated words, in order.
    hyphenated: Vec<u64>,
    lang: Option<usize>,
}

/// A number for a word of these parts, the same in either case.
fn key(parts: &[&str]) -> u64 {
    let mut hash = WordHash::new();
    for part in parts {
        if part.bytes().all(|b| b.is_ascii_alphanumeric()) {
            push_plain(part.as_bytes(), &mut hash);
        } else {
            for_letters(part, |byte| hash.push(byte.into(), 8));
        }
    }
    hash.finish()
}

/// Takes in letters and digits of ASCII, eight at a time, in lower case (the bit of which digits
/// have, too).
fn push_plain(word: &[u8], hash: &mut WordHash) {
    const SMALL: u64 = scan::ONES * 0x20;
    let mut at = 0;
    while at < word.len() {
        let bits = 8 * (word.len() - at).min(8) as u32;
        hash.push((scan::piece_at(word, at) | SMALL) & (u64::MAX >> (64 - bits)), bits);
        at += 8;
    }
}

/// A number for two parts with a hyphen between.
fn pair(left: &str, right: &str) -> u64 {
    key(&[left]).rotate_left(1) ^ key(&[right])
}

impl Seen {
    fn of(text: &str, lexicon: &Lexicon) -> Seen {
        let mut seen = Seen { solid: Vec::new(), hyphenated: Vec::new(), lang: None };
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let start = at;
            let mut plain = true;
            // a run of letters, digits and hyphens
            while let Some(&b) = bytes.get(at) {
                if b.is_ascii() {
                    if CLASS[usize::from(b)] == 0 && b != b'-' {
                        break;
                    }
                    plain &= b != b'-';
                    at += 1;
                    continue;
                }
                let Some(c) = text[at..].chars().next() else { break };
                if !is_alphanumeric(c) && !matches!(c, '\u{2010}' | '\u{AD}') {
                    break;
                }
                plain = false;
                at += c.len_utf8();
            }
            if at > start + 3 && plain {
                let mut hash = WordHash::new();
                push_plain(&bytes[start..at], &mut hash);
                seen.solid.push(hash.finish());
            } else if at > start && !plain {
                seen.word(&text[start..at]);
            }
            at += text[at..].chars().next().map_or(0, char::len_utf8);
        }
        seen.solid.sort_unstable();
        seen.hyphenated.sort_unstable();
        seen.lang = lexicon.language_of(text);
        seen
    }
}

impl Seen {
    fn word(&mut self, token: &str) {
        let mut before: Option<&str> = None;
        for part in token.split(['-', '\u{2010}']).filter(|p| !p.is_empty()) {
            if let Some(before) = before {
                self.hyphenated.push(pair(before, part));
            }
            before = Some(part);
        }
        if let Some(word) = before.filter(|w| w.len() == token.len() && w.len() > 3) {
            self.solid.push(key(&[word]));
        }
    }
}

impl<'a> Words<'a> {
    pub(super) fn of(draft: &Draft<'a>) -> Words<'a> {
        Words {
            text: draft.text(),
            lexicon: draft.lexicon,
            tight_dashes: None,
            tight_latin: None,
            printed_hyphens: None,
            seen: None,
            syllables: None,
        }
    }

    fn has_tight_dashes(&mut self) -> bool {
        let text = self.text;
        *self.tight_dashes.get_or_insert_with(|| has_tight_dashes(text))
    }

    /// Whether a word of ASCII and a text without spaces touch where a line ended between them:
    /// beside a wide mark they do, beside a letter as the dump sets them within its lines.
    fn goes_on_unspaced(&mut self, last: char, first: char) -> bool {
        let (beside, word) = match (last.is_ascii_alphanumeric(), first.is_ascii_alphanumeric()) {
            (true, false) => (first, last),
            (false, true) => (last, first),
            _ => return false,
        };
        let text = self.text;
        let mut tight = || *self.tight_latin.get_or_insert_with(|| has_tight_latin(text));
        is_unspaced(beside)
            && (!is_alphanumeric(beside) || tight()[usize::from(word.is_ascii_alphabetic())])
    }

    /// Whether a line of one capital is the first letter of the next line's word: no wrap leaves it
    /// alone. Where the letter is a word of the dump's language, too,
    /// [`drop_caps`](super::drop_caps) decides.
    fn is_drop_cap(&mut self, head: &str, tail: &str) -> bool {
        let mut chars = head.chars();
        let capital = (chars.next().filter(|c| c.is_uppercase()), chars.next());
        let (Some(letter), None) = capital else { return false };
        let small = tail.chars().take(2).filter(|c| c.is_lowercase()).count();
        small == 2 && {
            let letter: String = letter.to_lowercase().collect();
            let packs =
                tokens(&letter).next().map_or(0, |token| self.lexicon.stop_word(token.hash));
            packs == 0 || packs & self.lexicon.packs_of(self.lexicon.language_of(self.text)) == 0
        }
    }

    /// Whether U+2010 is the printer's hyphen here (it is what CSS hyphenates with): it stands at
    /// line ends more often than inside lines.
    fn prints_hyphens(&mut self) -> bool {
        let text = self.text;
        *self.printed_hyphens.get_or_insert_with(|| {
            let behind = text
                .match_indices('\u{2010}')
                .map(|(at, hyphen)| text[at + hyphen.len()..].trim_start_matches(' '));
            let (mut ends, mut inside) = (0, 0);
            for rest in behind {
                if rest.starts_with(['\n', '\u{C}']) { ends += 1 } else { inside += 1 }
            }
            ends > inside
        })
    }

    /// Whether the hyphen between the end of `head` and the start of `tail` belongs to the word.
    /// A wrong deletion is worse than a kept hyphen.
    pub(super) fn hyphen(&mut self, head: &str, tail: &str) -> Hyphen {
        let (left, right) = (word_at_end(head), word_at_start(tail));
        let behind = tail[right.len()..].chars().next();
        let seen = self.seen.get_or_insert_with(|| Seen::of(self.text, self.lexicon));
        let pack = seen.lang.map(|i| &self.lexicon.packs()[i]);
        // `Vor- und Nachteile`; but `black-and-white`
        if behind != Some('-') && pack.is_some_and(|pack| pack.has(Some(Label::Conjunction), right))
        {
            return Hyphen::Suspended;
        }
        // Before a capital or a figure, behind a figure, a single letter or an abbreviation (`EU-`,
        // `U.S.-`) it is the word's own.
        let small = right.chars().next().is_some_and(char::is_lowercase);
        let letters = left.chars().take(2).count();
        let spelled = !left.chars().all(char::is_alphabetic)
            || letters < 2
            || left.chars().all(char::is_uppercase);
        // A word with more hyphens (`money-back-guarantee`) is written with all of them.
        let chain = behind == Some('-') || head[..head.len() - left.len()].ends_with('-');
        if !small || spelled || chain || right.chars().nth(1).is_none() {
            return Hyphen::Keep;
        }
        let (left, right) = (left.to_lowercase(), right.to_lowercase());
        if seen.hyphenated.binary_search(&pair(&left, &right)).is_ok() {
            return Hyphen::Keep;
        }
        if seen.solid.binary_search(&key(&[&left, &right])).is_ok() {
            return Hyphen::Drop { known: true };
        }
        // Where two like vowels would run together Dutch and Finnish spelling asks for the hyphen.
        let vowel = |c: &char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ä' | 'ö' | 'å');
        let like = left.chars().next_back().filter(vowel).is_some_and(|c| right.starts_with(c));
        // (where compounds are not written solid a hyphen goes on evidence alone)
        let customs = self.lexicon.customs(seen.lang);
        let kept = customs.hyphen_behind.contains(&left.as_str());
        let drop = customs.solid_compounds && !like && !kept;
        if drop { Hyphen::Drop { known: false } } else { Hyphen::Keep }
    }
}

#[cfg(test)]
#[path = "unwrap_tests.rs"]
mod tests;
