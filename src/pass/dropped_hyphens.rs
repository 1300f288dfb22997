//! Hyphens that an extractor dropped: `HafenMeister` at the fold of a line of double width is
//! `Hafen-Meister`.
//!
//! PDF extractors take a hyphen at the end of a printed line for the printer's, drop it and set the
//! next line's text behind it. The width is the proof that two lines became one. Where the hyphen
//! stood shows where the letters' case changes (or figures meet a word), and where both parts are
//! words of the dump; all else stays.

use super::{Draft, Pass, Stage};
use crate::block::facts::key_of;
use crate::block::shape::Shape;
use crate::lang::Customs;
use crate::lang::table::Table;
use crate::text::chars::{is_alphanumeric, is_closer};
use crate::text::edit::{Edit, Edits};
use crate::text::scan::line_end;

/// Sets a hyphen where an extractor has dropped one between two printed lines of a proportional
/// face.
#[derive(Debug)]
pub(crate) struct DroppedHyphens;

impl Pass for DroppedHyphens {
    fn name(&self) -> &str {
        "dropped-hyphens"
    }

    fn stage(&self) -> Stage {
        Stage::Block
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let mut edits = Edits::new();
        let Some(page) = draft.shape.and_then(Page::of) else { return edits };
        let text = draft.text();
        let mut words = Words { draft, asked: 0, counts: None };
        for block in draft.blocks() {
            let span = block.span();
            let mut from = span.start();
            while from < span.end() {
                let end = line_end(text.as_bytes(), from).min(span.end());
                page.folds(&text[from..end], &mut words, |at| {
                    edits.push(Edit::insert(from + at, "-"))
                });
                from = end + 1;
            }
        }
        edits
    }
}

/// How often a dump is searched for a part of a word.
const LOOKUPS: u32 = 64;

/// The dump's words, counted when the first fold asks for them.
struct Words<'a> {
    draft: &'a Draft<'a>,
    asked: u32,
    counts: Option<Counts>,
}

struct Counts {
    /// How often each word stands in the dump, by its key.
    words: Table<u32>,
    customs: &'static Customs,
}

impl Counts {
    fn of(text: &str, customs: &'static Customs) -> Counts {
        // (a word of two letters and a space)
        let mut words = Table::with_room(text.len() / 3 + 1);
        let parts = text.split(|c: char| !is_alphanumeric(c)).filter(|word| word.len() > 1);
        parts.for_each(|word| *words.entry(key_of(word)) += 1);
        Counts { words, customs }
    }

    fn of_word(&self, word: &str) -> u32 {
        self.words.get(key_of(word)).unwrap_or(0)
    }
}

impl<'a> Words<'a> {
    fn hold(&mut self, part: &str) -> bool {
        self.asked += 1;
        self.asked <= LOOKUPS && self.draft.text().contains(part)
    }

    fn counts(&mut self) -> &Counts {
        let draft = self.draft;
        self.counts.get_or_insert_with(|| {
            let lang = draft.lexicon.language_of(draft.text());
            Counts::of(draft.text(), draft.lexicon.customs(lang))
        })
    }
}

/// Bytes of a line that may be several printed ones: a longer one was not printed, and its width
/// may be no number of 32 bits.
const LONGEST_LINE: usize = 1 << 16;

struct Page<'s> {
    shape: &'s Shape,
    width: u32,
}

impl<'s> Page<'s> {
    fn of(shape: &'s Shape) -> Option<Page<'s>> {
        shape.proportional().map(|width| Page { shape, width })
    }

    fn folds(&self, line: &str, words: &mut Words<'_>, mut dropped: impl FnMut(usize)) {
        // the narrowest letters are a fifth of the face's size, the widest as wide as it
        if line.len() > LONGEST_LINE || (line.len() as u32) < self.width / 1000 {
            return;
        }
        // A printed line that another was set behind is full: what is wider than the wrap by a word
        // is two lines.
        let (slack, least) = (self.width / 100, self.width + self.width / 25);
        if self.shape.width_of(line) <= least {
            return;
        }
        // the words near the fold: where each begins, and how wide the line is before it
        let (mut before, mut word) = (0, 0);
        let mut last: Option<(usize, usize, u32)> = None;
        for (at, c) in line.char_indices().chain([(line.len(), ' ')]) {
            if c != ' ' {
                continue;
            }
            let through = before + self.shape.width_of(&line[word..at]);
            if through > self.width + slack {
                let fits = |word: usize, before: u32, cut: usize| {
                    before + self.shape.width_of(&line[word..word + cut]) + self.shape.width_of("-")
                        <= self.width + slack
                };
                // The widths are those of common faces, and the page's own may be a little
                // narrower: the fold may lie in the word before.
                let near = [Some((word, at, before)), last];
                let cut = near.into_iter().flatten().find_map(|(word, end, before)| {
                    let cut = seam(&line[word..end], words, |cut| fits(word, before, cut))
                        .filter(|&cut| fits(word, before, cut));
                    cut.map(|cut| word + cut)
                });
                let Some(cut) = cut else { return };
                dropped(cut);
                // the next printed line begins behind the seam
                before = self.shape.width_of(&line[cut..at]);
                last = None;
            } else {
                last = (through + self.width / 25 > self.width).then_some((word, at, before));
                before = through;
            }
            before += self.shape.width_of(" ");
            word = at + 1;
        }
    }
}

/// The byte in a word at which two words meet. `fits` says whether the first of them fits on the
/// line.
fn seam(word: &str, words: &mut Words<'_>, fits: impl Fn(usize) -> bool) -> Option<usize> {
    // (addresses are cut anywhere, and lose nothing)
    if word.contains("://") || word.contains("www.") || word.contains('@') {
        return None;
    }
    case_seam(word, &mut |part| words.hold(part))
        .or_else(|| small_seam(word, || words.counts(), fits))
}

/// The byte in a word in small letters at which two words meet: two that the dump has, or one that
/// is common in the language's compounds.
fn small_seam<'c>(
    word: &str,
    counts: impl FnOnce() -> &'c Counts,
    fits: impl Fn(usize) -> bool,
) -> Option<usize> {
    let core = word.trim_matches(|c: char| !c.is_alphanumeric());
    let from = word.len() - word.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let small = core.chars().skip(1).all(char::is_lowercase) && core.chars().count() >= SHORTEST;
    let lower = core.to_lowercase();
    if !small || core.len() > LONGEST || lower.len() != core.len() {
        return None;
    }
    let parts = lower.char_indices().map(|(cut, _)| lower.split_at(cut));
    let mut parts = parts
        .filter(|(left, right)| {
            left.chars().count() > 1 && right.chars().count() > 1 && fits(from + left.len())
        })
        .peekable();
    parts.peek()?;
    let counts = counts();
    // (a word that the dump has elsewhere is one)
    if counts.of_word(&lower) > 1 {
        return None;
    }
    let mut found: Option<(u32, usize)> = None;
    for (left, right) in parts {
        let known = |part: &str| counts.of_word(part) > 0;
        let listed = |list: &[&str], part: &str| list.binary_search(&part).is_ok();
        let Customs { compound_first, compound_then, compound_last, .. } = counts.customs;
        let then = || compound_then.is_empty() || compound_then.iter().any(|e| right.ends_with(e));
        let first = listed(compound_first, left) && then();
        let last = listed(compound_last, right);
        // (an ending of two letters is a word of some kind in most languages: only `would-be` and
        // its like end so)
        if right.chars().count() < 3 && !first {
            continue;
        }
        let points = match (known(left) || first, known(right) || last) {
            (true, true) => 3,
            (true, false) if first && right.len() > 3 => 1,
            (false, true) if last && left.len() > 3 => 1,
            _ => continue,
        };
        match found {
            // two places that are as good tell none
            Some((best, _)) if best == points && best > 1 => return None,
            // (`middle-income`, not `mid-dleincome`)
            Some((best, _)) if best > points => {}
            _ => found = Some((points, left.len())),
        }
    }
    found.map(|(_, cut)| from + cut)
}

/// Letters of the shortest word that may be a compound, and bytes of the longest.
const SHORTEST: usize = 6;
const LONGEST: usize = 40;

/// The byte in a word at which two words meet: the last change from small letters, an acronym, a
/// closing mark or figures to another word. `known` says whether the dump holds a text.
fn case_seam(word: &str, known: &mut impl FnMut(&str) -> bool) -> Option<usize> {
    let small = |from: usize| word[from..].chars().take_while(|c| c.is_lowercase()).count();
    let mut seam = None;
    // capitals in a row so far, and where they began
    let (mut capitals, mut acronym) = (0, 0);
    let (mut earlier, mut last) = (' ', ' ');
    for (at, c) in word.char_indices() {
        let behind = at + c.len_utf8();
        let capitalised = c.is_uppercase() && small(behind) >= 2;
        let starts_word = capitalised || word[at..].chars().take(2).all(char::is_uppercase);
        let meets = if last.is_lowercase() {
            // `HafenMeister`, `SegelWM`
            starts_word && earlier.is_alphanumeric()
        } else if last.is_uppercase() && capitals > 1 && !c.is_ascii_digit() {
            // `EUKasse`
            capitalised
        } else if last.is_uppercase() && capitalised {
            // `UBoot` or `EUweit`, which look alike up to here: what stands elsewhere in the dump
            // decides
            if known(&[&word[acronym..behind], "-"].concat()) {
                seam = Some(behind);
                false
            } else {
                known(&[&word[acronym..at], "-", &word[at..behind]].concat())
            }
        } else if last.is_uppercase() && capitals > 1 && c.is_ascii_digit() {
            // `GLP1`, where the dump has `GLP-1`
            known(&[&word[acronym..at], "-", &word[at..behind]].concat())
        } else if last.is_ascii_digit() {
            // `10year`
            c.is_lowercase() && small(at) >= 4 || capitalised
        } else {
            // `„Tag X“Formel`
            is_closer(last) && last != ')' && starts_word && at > last.len_utf8()
        };
        if meets {
            seam = Some(at);
        }
        if c.is_uppercase() {
            acronym = if capitals == 0 { at } else { acronym };
            capitals += 1;
        } else {
            capitals = 0;
        }
        (earlier, last) = (last, c);
    }
    seam.filter(|&at| at < word.len())
}

#[cfg(test)]
#[path = "dropped_hyphens_tests.rs"]
mod tests;
