//! Stamps: lines that say when a story was posted and by whom, as weblogs, boards and many papers
//! print them (`Posted on May 5, 2026 by ann`, `von Anna · 5. Mai 2026`).
//!
//! `stamp := dates label name tail | label name tail`. There a name may be what no other line would
//! be believed to name: a given name alone, a handle, a desk.

use super::byline::{self, Author, AuthorKind};
use super::byline_words::is_name_too;
use super::date;
use crate::lang::Label;
use crate::lang::lexicon::{Labels, Lexicon, tokens};

/// What a stamp says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stamp {
    pub authors: Vec<Author>,
    /// A date stands before the label or behind the name.
    pub dated: bool,
    /// The line is the label and the name.
    pub whole: bool,
    /// The label says what was done (`Posted by`): `by` alone opens other lines, too.
    pub told: bool,
    /// The name is one word without a capital, as any other word is.
    pub small: bool,
}

/// Words and bytes of a name that only a stamp vouches for.
const NAME: (usize, usize) = (4, 40);
/// Dates, clocks and their small words before the label.
const PARTS: usize = 10;

/// Whether a character parts the fields of a line.
fn parts(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '|' | '·'
                | '•'
                | '⋅'
                | '●'
                | '∙'
                | ','
                | ';'
                | '/'
                | '-'
                | '–'
                | '—'
                | '_'
                | '@'
                | '('
                | ')'
                | '['
                | ']'
                | '*'
                | '→'
                | '»'
                | '›'
        )
}

/// Reads a line as a stamp.
pub(crate) fn read(line: &str, lex: &Lexicon, lang: Option<usize>) -> Option<Stamp> {
    let start = line.len() - line.trim_start_matches(parts).len();
    let at_start = byline::label(&line[start..], lex).map(|(end, _)| (start, start + end));
    let (at, name_at) = at_start.or_else(|| label_behind_dates(line, lex, lang))?;
    // (`Autor-Avatar`)
    if line[at..name_at].ends_with('-') {
        return None;
    }
    let rest = &line[name_at..];
    let end = name_end(rest, lex, lang);
    let name = without_small(rest[..end].trim_end_matches(parts), lex, lang);
    let behind = rest[name.len()..].trim_start_matches(parts);
    let lead = date::find(behind, lex, lang).map(|found| &behind[..found.range.start]);
    let plain = !name.contains([' ', '_', '.']) && name.starts_with(char::is_lowercase);
    // (`in Travel on May 5`)
    let section = |lead: &str| !plain && lead.split_whitespace().count() <= 4;
    let after = lead.is_some_and(|lead| is_stamp_word(lead, lex) || section(lead));
    let dated = at > start || after;
    let label = &line[at..name_at];
    let told = tokens(label).count() > 1 || label.contains([':', '：']);
    // (`by`, `von`; a noun alone heads other things, too)
    let small = || tokens(label).next().is_some_and(|token| lex.stop_word(token.hash) != 0);
    // (`by car in the city` goes on, and so does `Posted by ann in Travel`)
    let goes_on = rest[name.len()..].starts_with(' ') && behind.starts_with(char::is_lowercase);
    if !is_name(name, lex, lang) || !dated && !told && (goes_on || !small()) {
        return None;
    }
    let authors = authors(name, name_at, lex);
    let small = plain && !dated && !told;
    Some(Stamp { authors, dated, whole: behind.is_empty(), told, small })
}

/// A line that is a name, which stands below a line that is its label.
pub(crate) fn alone(line: &str, lex: &Lexicon, lang: Option<usize>) -> Option<Vec<Author>> {
    let name = line.trim_end_matches(parts);
    let whole = name_end(name, lex, lang) == name.len();
    (whole && is_name(name, lex, lang)).then(|| authors(name, 0, lex))
}

/// The authors whom a name at a byte names, one if nothing parts them.
fn authors(name: &str, at: usize, lex: &Lexicon) -> Vec<Author> {
    // (`abc/xyz`: two desks)
    if let Some((one, other)) = name.split_once('/').filter(|_| !name.contains(' ')) {
        let both = [(one, at), (other, at + one.len() + 1)];
        return both.into_iter().flat_map(|(name, at)| self::authors(name, at, lex)).collect();
    }
    let mut authors = byline::names(name, lex);
    if authors.is_empty() {
        authors.push(Author::new(0..name.len(), AuthorKind::Person));
    }
    authors.into_iter().map(|author| author.shift(at)).collect()
}

/// Where a label and the name behind it begin that stand behind the dates of a line.
fn label_behind_dates(line: &str, lex: &Lexicon, lang: Option<usize>) -> Option<(usize, usize)> {
    let mut before = ' ';
    let opens = |&(_, c): &(usize, char)| {
        let opens = !before.is_alphabetic() && c.is_alphabetic();
        before = c;
        opens
    };
    let starts = line.char_indices().filter(opens).map(|(at, _)| at).filter(|&at| at >= 6);
    let wanted = Labels::of(&[Label::Byline]);
    starts
        .filter(|&at| {
            lex.opens_with(&line[at..], wanted).is_some()
                || byline::label(&line[at..], lex).is_some()
        })
        .find(|&at| is_dates(&line[..at], lex, lang))
        .and_then(|at| byline::label(&line[at..], lex).map(|(end, _)| (at, at + end)))
}

/// Whether a text is dates with their labels and clocks, and perhaps a section before them.
pub(crate) fn is_dates(text: &str, lex: &Lexicon, lang: Option<usize>) -> bool {
    if date::line(text.trim_end_matches(parts), lex, lang).is_some() {
        return true;
    }
    let (mut rest, mut seen) = (text, false);
    for _ in 0..PARTS {
        rest = rest.trim_start_matches(parts);
        if rest.is_empty() {
            return seen;
        }
        if let Some(found) = date::find(rest, lex, lang) {
            let lead = &rest[..found.range.start];
            if !is_stamp_word(lead, lex) && (seen || lead.split_whitespace().count() > 3) {
                return false;
            }
            (rest, seen) = (&rest[found.range.end..], true);
            continue;
        }
        // a clock that is left over, its unit or zone (`@ 18:13`, `Uhr`)
        let word = rest.split(parts).next().unwrap_or(rest);
        let clock = word.starts_with(|c: char| c.is_ascii_digit()) && word.contains(':');
        let small = word.len() <= 5 && (lex.is_date_word(word) || is_unit(word, lex));
        if !seen || !(clock || small || is_stamp_word(word, lex)) {
            return false;
        }
        rest = &rest[word.len()..];
    }
    false
}

fn is_unit(word: &str, lex: &Lexicon) -> bool {
    use crate::lang::DateUnit;
    [DateUnit::Hour, DateUnit::Am, DateUnit::Pm].iter().any(|unit| lex.is_date_unit(word, *unit))
}

/// Whether words before a date are its own: none, a label, a small word (`on`, `am`).
fn is_stamp_word(words: &str, lex: &Lexicon) -> bool {
    let words = words.trim_matches(parts).trim_end_matches([':', '：']);
    let labels = || lex.label(words);
    words.is_empty()
        || lex.is_date_word(words)
        || labels().has(Label::Published)
        || labels().has(Label::Updated)
}

/// Where the name ends that opens `text`: before a mark that parts, a small word, a number, a date,
/// a label.
pub(crate) fn name_end(text: &str, lex: &Lexicon, lang: Option<usize>) -> usize {
    let labels = Labels::of(&[
        Label::Published,
        Label::Updated,
        Label::Comments,
        Label::Metadata,
        Label::Share,
        Label::Related,
    ]);
    let packs = lex.packs_of(lang);
    let mut at = 0;
    for (k, word) in text.split(' ').enumerate() {
        let start = at;
        at += word.len() + 1;
        let bare = word.trim_start_matches(parts);
        if bare.is_empty() && !word.is_empty() || bare.len() < word.len() && k > 0 {
            return start;
        }
        let and = lex.is_and(word);
        let small = || word.starts_with(char::is_lowercase) && !lex.is_particle(word);
        let listed = || {
            lex.opens_listed_or_label(word)
                && (lex.opens_with(&text[start..], labels).is_some()
                    || date::find(&text[start..], lex, lang).is_some_and(|d| d.range.start == 0))
        };
        let digit = word.starts_with(|c: char| c.is_ascii_digit());
        if !and && (listed() || k > 0 && (digit || small())) {
            return start;
        }
        // (`DoeIn`)
        if let Some(cut) = glued_small(word, lex, packs) {
            return start + cut;
        }
        // (`Doe5. Mai 2026`, `Doe4 Comments`)
        if let Some(cut) = glued_number(word) {
            let behind = &text[start + cut..];
            let count = behind.trim_start_matches(|c: char| c.is_ascii_digit());
            let known = date::find(behind, lex, lang).is_some_and(|d| d.range.start == 0)
                || lex.opens_with(count, labels).is_some();
            if known {
                return start + cut;
            }
        }
        if word.ends_with([',', ';', '|', '·', '•', '/', ')', ']']) {
            return start + word.len();
        }
    }
    text.len()
}

/// Where a small word that opens the next field is glued to the end of a word.
fn glued_small(word: &str, lex: &Lexicon, packs: u64) -> Option<usize> {
    let at = word.rfind(char::is_uppercase).filter(|&at| at > 2)?;
    let tail = &word[at..];
    let stop = || tokens(tail).next().is_some_and(|t| lex.stop_word(t.hash) & packs != 0);
    (tail.len() <= 5 && word[..at].ends_with(char::is_lowercase) && stop()).then_some(at)
}

/// A name without small words at its end (`Anna Ein`, of `Ein Kommentar`).
fn without_small<'a>(name: &'a str, lex: &Lexicon, lang: Option<usize>) -> &'a str {
    let packs = lex.packs_of(lang);
    match name.rsplit_once(' ') {
        Some((front, last))
            if last.ends_with(char::is_lowercase)
                && !lex.is_particle(last)
                && !is_name_too(last)
                && tokens(last).next().is_some_and(|t| lex.stop_word(t.hash) & packs != 0) =>
        {
            front.trim_end_matches(parts)
        }
        _ => name,
    }
}

/// Where a number is glued to the end of a word.
fn glued_number(word: &str) -> Option<usize> {
    let at = word.find(|c: char| c.is_ascii_digit()).filter(|&at| at > 2)?;
    word[..at].ends_with(char::is_lowercase).then_some(at)
}

/// Whether words may be a name where a stamp says that they are one.
fn is_name(name: &str, lex: &Lexicon, lang: Option<usize>) -> bool {
    let words = name.split(' ').count();
    if !(2..=NAME.1).contains(&name.len())
        || words > NAME.0
        || name.ends_with(['!', '?', ':'])
        || !name.contains(char::is_alphabetic)
        || name.contains(['"', '“', '„', '«', '…', '@'])
    {
        return false;
    }
    let stop = |word: &str| {
        tokens(word).next().is_some_and(|t| lex.stop_word(t.hash) & lex.packs_of(lang) != 0)
    };
    let known = lex.hits(name).whole;
    let other = [
        Label::Navigation,
        Label::Share,
        Label::Account,
        Label::Newsletter,
        Label::Advertisement,
        Label::Comments,
        Label::Caption,
        Label::Player,
        Label::Cookie,
        Label::Teasers,
        Label::Published,
        Label::Updated,
    ];
    if other.iter().any(|label| known.has(*label)) {
        return false;
    }
    if words == 1 {
        return !stop(name);
    }
    let opens = |word: &str| {
        !word.starts_with(char::is_lowercase) || lex.is_particle(word) || lex.is_and(word)
    };
    let first = name.split(' ').next().unwrap_or("");
    (opens(first) || stop(first)) && name.split(' ').skip(1).all(opens)
}

#[cfg(test)]
#[path = "byline_stamp_tests.rs"]
mod tests;
