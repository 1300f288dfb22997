//! Lines of two columns at the very top: a paper's name and its day, an office and its release
//! line.

use super::{Entry, Key, Sheet, press};
use crate::grammar::date;
use crate::lang::lexicon::Lexicon;
use crate::span::Span;

/// Lines at the top in which they stand, and bytes of such a line.
const TOP: usize = 6;
const LINE: usize = 140;
/// Words of a paper's name or an office's.
const NAME: usize = 5;
/// The gap between two columns.
const GAP: &str = "   ";

/// Takes what stands in two columns above a story, where the right one is the day (`THE ELSWICK
/// ARGUS     TUESDAY, MARCH 4, 1902`) or says that this is a release.
pub(super) fn read(sheet: &mut Sheet<'_>, lexicon: &Lexicon) {
    for at in sheet.first..sheet.end.min(sheet.first + TOP) {
        let line = sheet.line(at);
        if line.len() > LINE || sheet.taken[at] {
            continue;
        }
        let Some(gap) = line.rfind(GAP) else { continue };
        let right = line[gap..].trim();
        let from = line.len() - right.len();
        if press::opens_release(right) {
            sheet.take_bare(at, at + 1, Key::Other);
            continue;
        }
        let dated = date::line(right, lexicon, None)
            .filter(|line| line.date.year.is_some() && line.date.day.is_some());
        if dated.is_some() {
            let own = sheet.span(at, at + 1);
            let day = Span::new(own.start() + from, own.end());
            let left = line[..gap].trim();
            // (a title may stand beside the day: no name of a paper has so many words)
            if left.split_whitespace().count() > NAME
                && left.bytes().any(|b| b.is_ascii_lowercase())
            {
                sheet.tails.push((at, left.len()));
                sheet.entries.push(Entry::bare(Key::Published, day));
            } else {
                let mut entry = Entry::bare(Key::Published, own);
                entry.values = vec![day];
                sheet.take(at, at + 1, entry);
            }
        }
    }
}
