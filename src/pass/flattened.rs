//! Pages that were flattened into one line: where markup stood, a run of spaces is left that no
//! column of print is as wide as; or the fields of a record were joined into one text, each with a
//! full stop of the joiner's own.

use std::ops::Range;

use super::{Draft, Pass};
use crate::text::edit::{Edit, Edits};
use crate::text::scan::{self, line_end};

/// Spaces that part nothing on a line of print: the gaps of a page layout are narrower.
const WIDE: usize = 100;
/// Bytes of a line that no layout prints; in it, narrower gaps are what is left of markup, too.
const LONG: usize = 700;
/// Spaces of a gap in such a line.
const GAP: usize = 20;
/// Bytes at the end of a text in which a release's end mark may stand inside a line.
const TAIL: usize = 120;

/// Bytes of a text of one line that may be a record's fields.
const RECORD: usize = 400;
/// Bytes at the start of a text of one line in which its headline and deck end.
const HEAD: usize = 900;
/// Bytes of the shortest headline.
const SHORTEST: usize = 15;
/// Sentences that a story has, at the least.
const SENTENCES: usize = 4;

/// Makes such a run a blank line, and puts an end mark on a line of its own. Parts headline, deck
/// and story of a text of one line.
#[derive(Debug)]
pub(crate) struct Flattened;

impl Pass for Flattened {
    fn name(&self) -> &str {
        "flattened"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let text = draft.text();
        let mut edits = Edits::new();
        if let Some(line) = only_line(text) {
            columns(&text[line.clone()], line.start, &mut edits);
            indents(&text[line.clone()], line.start, &mut edits);
            if edits.is_empty() && line.len() >= RECORD {
                joined_fields(&text[line.clone()], line.start, &mut edits);
            }
            if !edits.is_empty() {
                return edits;
            }
        }
        if !may_have_gaps(text, draft) {
            return edits;
        }
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let wide = if line.len() >= LONG { GAP } else { WIDE };
            if line.len() > wide {
                gaps(line, start, wide, text.len(), &mut edits);
            }
            start += line.len();
        }
        edits
    }
}

/// Bytes of a record's field before its story, fields before it, and bytes of the story.
const COLUMNS: (usize, usize, usize) = (200, 6, 120);

/// Parts the columns of a record of one line: `Title | By Ann Lee | March 3, 2025 | The story …`,
/// or with tabs.
fn columns(line: &str, start: usize, edits: &mut Edits) {
    for mark in [" | ", "\t"] {
        let (mut from, mut cuts) = (0, Vec::new());
        while let Some(step) =
            line[from..].find(mark).filter(|step| *step <= COLUMNS.0 && cuts.len() < COLUMNS.1)
        {
            cuts.push(from + step);
            from += step + mark.len();
        }
        let story = &line[from..];
        // (the story has sentences, and no such mark)
        let least = if cuts.len() >= 3 { COLUMNS.2 } else { 2 * COLUMNS.2 };
        let told = story.len() >= least && !story.contains(mark) && story.contains(". ");
        let titled =
            cuts.first().is_some_and(|cut| *cut >= SHORTEST && !line[..*cut].contains(". "));
        if told && titled {
            cuts.iter().for_each(|cut| {
                edits.push(Edit::replace(start + cut..start + cut + mark.len(), "\n\n"))
            });
            return;
        }
    }
}

/// Parts the paragraphs of a text of one line at the indents of two wide spaces that Chinese print
/// opens them with.
fn indents(line: &str, start: usize, edits: &mut Edits) {
    const INDENT: &str = "\u{3000}\u{3000}";
    let opens = |at: &usize| {
        let before = line[..*at].trim_end_matches(['”', '’', '」', '』', '）', ' ']);
        before.ends_with(['。', '！', '？', '…'])
    };
    let cuts: Vec<usize> = line.match_indices(INDENT).map(|(at, _)| at).filter(opens).collect();
    if cuts.len() >= 2 {
        let part = |at: &usize| Edit::replace(start + at..start + at + INDENT.len(), "\n\n");
        cuts.iter().map(part).for_each(|edit| edits.push(edit));
    }
}

/// Whether there is a run of spaces as long as the shortest gap, or an end mark in the tail: nearly
/// no text has either.
fn may_have_gaps(text: &str, draft: &Draft<'_>) -> bool {
    let bytes = text.as_bytes();
    let tail = &bytes[bytes.len().saturating_sub(2 * TAIL)..];
    // a run of that length has a space at one of the places that are looked at, and before it or
    // behind it
    let run = |at: usize| {
        let before = bytes[..at].iter().rev().take(GAP).take_while(|&&b| b == b' ').count();
        let behind = scan::leading(scan::near(&bytes[at..], GAP), |&b| b == b' ');
        before + behind >= GAP
    };
    (GAP - 1..bytes.len()).step_by(GAP).any(|at| bytes[at] == b' ' && run(at))
        || draft.has(b'#') && tail.contains(&b'#')
        || draft.has(b'3') && draft.has(b'0') && has_end_number(tail)
}

/// Whether the number that ends a release stands in some bytes.
fn has_end_number(bytes: &[u8]) -> bool {
    let mut at = scan::find(bytes, 0, b'-');
    while at < bytes.len() && !bytes[at..].starts_with(b"-30-") {
        at = scan::find(bytes, at + 1, b'-');
    }
    at < bytes.len()
}

fn only_line(text: &str) -> Option<Range<usize>> {
    let start = text.len() - text.trim_start().len();
    let line = text[start..].trim_end();
    (line.len() >= COLUMNS.2 && line_end(line.as_bytes(), 0) == line.len())
        .then_some(start..start + line.len())
}

struct SentenceEnd {
    gap: Range<usize>,
    /// Its full stop is the second of two, or stands behind another mark.
    doubled: bool,
}

fn sentence_ends(line: &str) -> impl Iterator<Item = SentenceEnd> {
    let stop = |c: char| matches!(c, '.' | '!' | '?');
    let first_space = move |&(at, _): &(usize, &str)| !line[..at].ends_with(' ');
    line.match_indices(' ').filter(first_space).filter_map(move |(at, _)| {
        // (nearly all spaces have a letter before them)
        let before = line[..at].trim_end_matches(is_quote);
        if !before.ends_with(stop) {
            return None;
        }
        let next = line[at..].trim_start_matches(' ');
        let opens = next
            .trim_start_matches(|c| is_quote(c) || c == '(')
            .starts_with(|c: char| c.is_uppercase() || c.is_numeric());
        opens.then(|| SentenceEnd {
            gap: at..line.len() - next.len(),
            doubled: before.strip_suffix('.').is_some_and(|before| {
                before.trim_end_matches(|c| is_quote(c) || c == ' ').ends_with(stop)
            }),
        })
    })
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '«' | '»')
}

/// Parts the fields that a joiner has written one behind the other: `headline. deck.. story`: a
/// field's own full stop makes two (or stands behind another mark: `war!. `), an empty deck's
/// stands alone (`. . `). Two spaces part the story, unless all sentences have them behind.
fn joined_fields(line: &str, start: usize, edits: &mut Edits) {
    let wide = |end: &SentenceEnd| end.gap.len() > 1;
    let head = || sentence_ends(line).take_while(|end| end.gap.start < HEAD);
    let story = head().find(|end| wide(end) && end.doubled).or_else(|| {
        let last = head().filter(wide).last()?;
        let behind = sentence_ends(line).filter(|end| end.gap.start > last.gap.start);
        let (gaps, count) =
            behind.fold((0, 0), |(gaps, count), end| (gaps + usize::from(wide(&end)), count + 1));
        (gaps == 0 && count >= SENTENCES && head().filter(wide).count() < 3).then_some(last)
    });
    let Some(story) = story else { return };
    // The headline's own full stop is the joiner's: no headline ends with one. What stands before
    // an abbreviation's is short.
    let headline = head().take_while(|end| end.gap.start < story.gap.start).find(|end| {
        let before = line[..end.gap.start].strip_suffix('.').unwrap_or("");
        end.gap.start >= SHORTEST
            && !end.doubled
            && before.chars().rev().take_while(|c| c.is_alphanumeric() || is_quote(*c)).count() >= 3
    });
    for (end, joiners) in headline.iter().map(|end| (end, true)).chain([(&story, story.doubled)]) {
        // (the joiner's full stop goes with its spaces)
        let before = &line[..end.gap.start];
        let kept = match (joiners, headline.is_some()) {
            (true, true) => before.strip_suffix('.').unwrap_or(before).trim_end().len(),
            // (the deck is empty)
            (true, false) => before.trim_end_matches(['.', ' ']).len(),
            (false, _) => before.len(),
        };
        edits.push(Edit::replace(start + kept..start + end.gap.end, "\n\n"));
    }
}

/// The edits of one line that starts at `start`.
fn gaps(line: &str, start: usize, wide: usize, end: usize, edits: &mut Edits) {
    let bytes = line.as_bytes();
    let mut at = scan::leading(bytes, |b| matches!(b, b' ' | b'\t'));
    while let Some(step) = bytes[at..].iter().position(|&b| b == b' ') {
        at += step;
        let len = scan::leading(&bytes[at..], |&b| b == b' ');
        let behind = &bytes[at + len..];
        let last = start + at + TAIL >= end;
        let is_mark =
            |b: &[u8]| b.starts_with(b"###") || b.starts_with(b"# # #") || b.starts_with(b"-30-");
        let parts = len >= wide || last && (is_mark(behind) || bytes[..at].ends_with(b"###"));
        if parts && !matches!(behind.first(), None | Some(b'\n')) {
            edits.push(Edit::replace(start + at..start + at + len, "\n\n"));
        }
        at += len;
    }
}

#[cfg(test)]
#[path = "flattened_tests.rs"]
mod tests;
