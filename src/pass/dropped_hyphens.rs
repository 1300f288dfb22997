//! Hyphens that an extractor dropped: `HafenMeister` at the fold of a line of double width is `Hafen-Meister`.
//!
//! PDF extractors that follow the reading order take a hyphen at the end of a printed line for the printer's, drop it and set the next line's text behind it. Two
//! printed lines become one, about twice as wide as the wrap, and where the first of them ended, a compound has lost its own hyphen. The width is the proof: no
//! printer sets such a line. Which letter the hyphen stood behind shows only where the letters' case changes (or figures meet a word); all else stays as it is.

use super::{Draft, Pass, Stage};
use crate::block::shape::Shape;
use crate::text::chars::is_closer;
use crate::text::edit::{Edit, Edits};
use crate::text::scan::line_end;

/// Sets a hyphen where an extractor has dropped one between two printed lines of a proportional face.
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
        let mut asked = 0;
        let mut known = |part: &str| {
            asked += 1;
            asked <= LOOKUPS && text.contains(part)
        };
        for block in draft.blocks() {
            let span = block.span();
            let mut from = span.start();
            while from < span.end() {
                let end = line_end(text.as_bytes(), from).min(span.end());
                page.folds(&text[from..end], &mut known, |at| edits.push(Edit::insert(from + at, "-")));
                from = end + 1;
            }
        }
        edits
    }
}

/// How often a dump is searched for a part of a word.
const LOOKUPS: u32 = 64;

/// A page's face and width.
struct Page<'s> {
    shape: &'s Shape,
    width: u32,
}

impl<'s> Page<'s> {
    fn of(shape: &'s Shape) -> Option<Page<'s>> {
        shape.proportional().map(|width| Page { shape, width })
    }

    /// Where hyphens were dropped in a line.
    fn folds(&self, line: &str, known: &mut impl FnMut(&str) -> bool, mut dropped: impl FnMut(usize)) {
        // the narrowest letters are a fifth of the face's size, the widest as wide as it
        if (line.len() as u32) < self.width / 1000 {
            return;
        }
        // A printed line that another was set behind is full: what is wider than the wrap by a word is two lines.
        let (slack, least) = (self.width / 100, self.width + self.width / 12);
        if self.shape.width_of(line) <= least {
            return;
        }
        let (mut before, mut word) = (0, 0);
        for (at, c) in line.char_indices().chain([(line.len(), ' ')]) {
            if c != ' ' {
                continue;
            }
            let through = before + self.shape.width_of(&line[word..at]);
            if through > self.width + slack {
                let Some(cut) = seam(&line[word..at], known).filter(|cut| {
                    let hyphen = self.shape.width_of("-");
                    before + self.shape.width_of(&line[word..word + cut]) + hyphen <= self.width + slack
                }) else {
                    return;
                };
                dropped(word + cut);
                // the next printed line begins behind the seam
                before = self.shape.width_of(&line[word + cut..at]);
            } else {
                before = through;
            }
            before += self.shape.width_of(" ");
            word = at + 1;
        }
    }
}

/// The byte in a word at which two words meet: the last change from small letters, an acronym, a closing mark or figures to another word. `known` says whether the dump
/// holds a text.
fn seam(word: &str, known: &mut impl FnMut(&str) -> bool) -> Option<usize> {
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
        } else if last.is_uppercase() && capitals > 1 {
            // `EUKasse`
            capitalised
        } else if last.is_uppercase() && capitalised {
            // `UBoot` or `EUweit`, which look alike up to here: what stands elsewhere in the dump decides
            if known(&[&word[acronym..behind], "-"].concat()) {
                seam = Some(behind);
                false
            } else {
                known(&[&word[acronym..at], "-", &word[at..behind]].concat())
            }
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
mod tests {
    use super::seam;

    const DUMP: &str = "Die EU-Kasse zahlt das U-Boot nicht.";

    #[track_caller]
    fn check(word: &str, wanted: &str) {
        let got =
            seam(word, &mut |part| DUMP.contains(part)).map_or_else(|| word.to_owned(), |at| format!("{}-{}", &word[..at], &word[at..]));
        assert_eq!(got, wanted);
    }

    #[test]
    fn seams_show_where_the_case_changes() {
        check("EUKasse", "EU-Kasse");
        check("„FährhafenTerminal“,", "„Fährhafen-Terminal“,");
        check("SegelWM.", "Segel-WM.");
        check("70erMusik,", "70er-Musik,");
        check("10year", "10-year");
        check("„Tag“Formel", "„Tag“-Formel");
        check("AlBakirah", "Al-Bakirah");
    }

    #[test]
    fn two_capitals_are_told_by_the_dump() {
        check("EUweiten", "EU-weiten");
        check("UBoot", "U-Boot");
        check("XTräger", "XTräger");
    }

    #[test]
    fn where_no_case_changes_nothing_is_known() {
        for word in ["wouldbe", "DVDs", "18th", "5G", "NGOs", "(Foto:", "Anbieter", "HAMBURG", "a", "", "iPhone", "90er"] {
            check(word, word);
        }
    }
}
