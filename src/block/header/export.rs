//! Text that news databases export for reading: labels in the case of titles (`Byline: By …`,
//! `Author/Byline: …`), a masthead without labels above them. Each database is a table of its
//! labels.

use super::database::{Says, is_dated};
use super::export_words::{EXPORTS, Export};
use super::{Entry, Key, Sheet, reference};
use crate::span::Span;
use crate::text::line::Marker;
use crate::text::scan;

/// Lines in which a head's labels stand, and lines from the end in which a foot's do.
const HEAD: usize = 40;
const FOOT: usize = 40;
/// Lines from the end of which three have a label, where all labels stand behind the story.
const LAST: usize = 10;
/// Lines above the first label, and bytes of the longest: what is more is the story.
const MASTHEAD: (usize, usize) = (12, 160);
/// Bytes of a sentence that is no line of a masthead.
const SENTENCE: usize = 60;
/// Lines of a label's value.
const WRAPS: usize = 12;

/// Whether so many labels of a dump's first lines are those of one export (`Quelle`, `ISSN`,
/// `Ressort` …).
pub(crate) fn is_head(labels: &[&str]) -> bool {
    let known = |export: &Export| {
        labels.iter().filter(|label| export.labels.iter().any(|(name, _)| name == *label)).count()
    };
    EXPORTS.iter().any(|export| !export.titled && known(export) >= export.least)
}

/// The export of which most labels stand in these lines: two at least, above a story.
pub(crate) fn of<'a>(lines: impl Iterator<Item = &'a str>) -> Option<usize> {
    let mut seen = [0u8; EXPORTS.len()];
    for line in lines.filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase())) {
        for (count, export) in seen.iter_mut().zip(EXPORTS) {
            *count += u8::from(export.label(line).is_some_and(|(_, says, _)| says != Says::Foot));
        }
    }
    (0..seen.len()).rev().max_by_key(|&at| seen[at]).filter(|&at| seen[at] >= 2)
}

pub(crate) fn labelled(line: &str, export: usize) -> Option<bool> {
    EXPORTS[export].label(line).map(|(_, says, _)| says == Says::Foot)
}

pub(crate) fn is_labelled(line: &str) -> bool {
    let Some((name, colon)) = name_of(line).filter(|(name, _)| may_be_label(name)) else {
        return false;
    };
    EXPORTS
        .iter()
        .any(|export| export.named(name, colon).is_some_and(|(_, says)| says != Says::Foot))
}

/// Bytes of the longest label.
const LONGEST: usize = 40;

/// What may be a label at the start of a line: the text before its colon, or a short line as a
/// whole; and whether there is a colon. All labels open with a capital.
fn name_of(line: &str) -> Option<(&str, bool)> {
    let bytes = line.as_bytes();
    if !bytes.first()?.is_ascii_uppercase() {
        return None;
    }
    let near = &bytes[..bytes.len().min(LONGEST)];
    match scan::first::<8>(near, 0, |word| scan::equal(word, b':')) {
        cut if cut < near.len() => Some((line.get(..cut)?.trim_end(), true)),
        // (`Full Text (145   words)`)
        _ if line.len() < LONGEST => {
            let counted = line.ends_with(')').then(|| line.find(" (")).flatten();
            Some((&line[..counted.unwrap_or(line.len())], false))
        }
        _ => None,
    }
}

/// The lengths of all labels (bits), by their first letter: most lines are told by this to open
/// with none.
static LENGTHS: [u64; 26] = {
    let mut lengths = [0; 26];
    let mut i = 0;
    while i < EXPORTS.len() {
        let labels = EXPORTS[i].labels;
        let mut at = 0;
        while at < labels.len() {
            let label = labels[at].0.as_bytes();
            lengths[(label[0] - b'A') as usize] |= 1 << label.len();
            at += 1;
        }
        i += 1;
    }
    lengths
};

fn may_be_label(name: &str) -> bool {
    let lengths =
        name.as_bytes().first().and_then(|b| LENGTHS.get(usize::from(b.wrapping_sub(b'A'))));
    lengths.is_some_and(|lengths| lengths >> name.len() & 1 != 0)
}

impl Export {
    /// What the label that opens a line says, and where its colon (or its end) stands.
    fn label(&self, line: &str) -> Option<(usize, Says, usize)> {
        let (name, colon) = name_of(line)?;
        self.named(name, colon).map(|(at, says)| (at, says, name.len()))
    }

    fn named(&self, name: &str, colon: bool) -> Option<(usize, Says)> {
        let at = self.labels.iter().position(|(label, _)| *label == name)?;
        let says = self.labels[at].1;
        // (a word alone on its line is a label only where it opens or ends the story)
        (colon || !matches!(says, Says::Field(_))).then_some((at, says))
    }
}

/// The first export of whose labels the dump has enough, and where the first of them stands.
fn first_labelled(sheet: &Sheet<'_>) -> Option<(&'static Export, usize)> {
    let head = sheet.first..sheet.end.min(sheet.first + HEAD);
    let foot = sheet.end.saturating_sub(FOOT).max(head.end)..sheet.end;
    let mut seen = [0u64; EXPORTS.len()];
    let mut first = [None; EXPORTS.len()];
    let mut look = |i: usize| {
        let Some((name, colon)) = name_of(sheet.line(i)) else { return false };
        if may_be_label(name) {
            for (n, export) in EXPORTS.iter().enumerate() {
                if let Some((at, _)) = export.named(name, colon) {
                    first[n] = first[n].or(Some(i));
                    seen[n] |= 1 << at;
                }
            }
        }
        colon
    };
    // (two lines at the top open with a capital and have a colon soon, as in all exports, or three
    // of the last ones: most dumps have none)
    let labels = head.filter(|&i| look(i)).count();
    let last = foot.end.saturating_sub(LAST).max(foot.start)..foot.end;
    let colon = |i: &usize| name_of(sheet.line(*i)).is_some_and(|(_, colon)| colon);
    if labels < 2 && last.filter(colon).count() < 3 {
        return None;
    }
    foot.for_each(|i| {
        look(i);
    });
    let n = (0..EXPORTS.len()).find(|&n| seen[n].count_ones() as usize >= EXPORTS[n].least)?;
    Some((&EXPORTS[n], first[n]?))
}

/// Reads the labels of an export; whether there are any.
pub(super) fn read(sheet: &mut Sheet<'_>) -> bool {
    // (two labels in the head, or three behind the story)
    let may = sheet.signs.colons >= 2 || sheet.signs.last_colons >= 3;
    let found = if may { first_labelled(sheet) } else { None };
    if let Some((export, first)) = found {
        let above = sheet.first..first;
        let told = |i: &usize| {
            let line = sheet.line(*i);
            line.len() > MASTHEAD.1 || line.len() >= SENTENCE && line.ends_with('.')
        };
        if above.len() > MASTHEAD.0 || above.clone().filter(told).count() > 1 {
            behind(sheet, export, first);
        } else {
            masthead(sheet, export, first);
            head(sheet, export);
            foot(sheet, export);
        }
    }
    found.is_some()
        || sheet.signs.number && (cutting(sheet) || counted(sheet))
        || reference::read(sheet)
        || super::paged::read(sheet)
}

/// Labels that all stand behind the story: what they say, and all behind them. The paper, its day
/// and its page may open the dump.
fn behind(sheet: &mut Sheet<'_>, export: &Export, labels: usize) {
    let top = sheet.first;
    if is_dated(sheet.line(top)) && sheet.lines[top + 1].blanks > 0 {
        sheet.take_bare(top, top + 1, Key::Published);
        sheet.first = top + 1;
    }
    labels_of(sheet, export, labels);
    sheet.end = labels;
}

/// Title, paper and date above the labels.
fn masthead(sheet: &mut Sheet<'_>, export: &Export, labels: usize) {
    let says = |i: usize| export.label(sheet.line(i)).map(|(_, says, _)| says);
    let head = labels..sheet.end.min(labels + HEAD);
    // (a record may have no label for its title, or paper and day alone above the labels)
    let mut titled =
        !export.titled && head.clone().any(|i| says(i) == Some(Says::Field(Key::Title)));
    let paper = labels == sheet.first + 2 && is_day(sheet.line(labels - 1));
    let bare = head.clone().find(|&i| {
        let author = i + 1 < head.end && says(i + 1) == Some(Says::Field(Key::Author));
        author && says(i).is_none() && sheet.line(i).len() <= MASTHEAD.1
    });
    if let Some(bare) = bare.filter(|_| paper && export.titled) {
        titled = true;
        sheet.take_bare(bare, bare + 1, Key::Title);
    }
    let mut dated = false;
    for at in sheet.first..labels {
        let line = sheet.line(at);
        let key = if is_count(line) {
            Key::Envelope
        } else if matches!(sheet.lines[at].marker, Marker::Rule) {
            Key::Frame
        } else if !titled {
            titled = true;
            Key::Title
        } else if !dated && is_dated(line) {
            dated = true;
            if let Some(name) = cited(line) {
                let own = sheet.span(at, at + 1);
                let mut entry =
                    Entry::bare(Key::Author, Span::new(own.start(), own.start() + name));
                entry.own = Span::new(own.start(), own.start() + name + 1);
                sheet.entries.push(entry);
                sheet.entries.push(Entry::bare(
                    Key::Published,
                    Span::new(own.start() + name + 1, own.end()),
                ));
                sheet.taken[at] = true;
                continue;
            }
            Key::Published
        } else {
            Key::Other
        };
        sheet.take_bare(at, at + 1, key);
    }
    sheet.first = labels;
}

/// Where the name ends that opens a citation: `Finch, Dora. Varnholm Star; Varnholm 02 Nov 1996:
/// 1A.`
fn cited(line: &str) -> Option<usize> {
    let name = line.find(". ")?;
    let (last, first) = line[..name].split_once(", ")?;
    let named = |part: &str| {
        part.split(' ').count() <= 3 && part.split(' ').all(|w| w.starts_with(char::is_uppercase))
    };
    (line[name..].contains("; ") && named(last) && named(first)).then_some(name)
}

/// `Document 1 of 3`, `Page 1 of 2`.
pub(super) fn is_count(line: &str) -> bool {
    let rest = ["Document ", "Page "].iter().find_map(|word| line.strip_prefix(word)).unwrap_or("");
    rest.len() < 16 && rest.contains(" of ") && rest.starts_with(|c: char| c.is_ascii_digit())
}

/// The labels up to the story. Lines between two labels are remarks of the database.
fn head(sheet: &mut Sheet<'_>, export: &Export) {
    let last = sheet.end.min(sheet.first + HEAD);
    while sheet.first < last {
        let at = sheet.first;
        let Some((_, says, cut)) = export.label(sheet.line(at)) else {
            let next = (at + 1..last.min(at + 4))
                .find(|&i| export.label(sheet.line(i)).is_some_and(|l| l.1 != Says::Foot));
            match next {
                Some(next) => sheet.take_bare(at, next, Key::Other),
                None => return,
            }
            sheet.first = next.unwrap_or(at);
            continue;
        };
        match says {
            Says::Body if sheet.behind_label(at, cut) >= sheet.line(at).trim_end().len() => {
                sheet.take_bare(at, at + 1, Key::Frame);
                sheet.first = at + 1;
                // (a byline may stand below the mark of the text)
                let field = |i: usize| export.label(sheet.line(i)).map(|l| l.1);
                if at + 1 < last && matches!(field(at + 1), Some(Says::Field(_))) {
                    continue;
                }
                sheet.story = true;
                return;
            }
            Says::Body => {
                sheet.story = true;
                return sheet.trim_label(at, sheet.behind_label(at, cut));
            }
            Says::Foot => return,
            Says::Field(key) => {
                let more = |i: &usize| {
                    sheet.lines[*i].blanks == 0 && export.label(sheet.line(*i)).is_none()
                };
                let to = (at + 1..last.min(at + WRAPS))
                    .find(|i| !more(i))
                    .unwrap_or(last.min(at + WRAPS));
                sheet.take_labelled(at, to, key, cut);
                sheet.first = to;
            }
        }
    }
}

/// The labels behind the story, and all behind them.
fn foot(sheet: &mut Sheet<'_>, export: &Export) {
    let is_foot = |i: &usize| export.label(sheet.line(*i)).is_some_and(|l| l.1 == Says::Foot);
    let from = sheet.end.saturating_sub(FOOT).max(sheet.first + 1);
    let Some(open) = (from..sheet.end).find(is_foot) else { return };
    labels_of(sheet, export, open);
    sheet.end = open;
}

fn labels_of(sheet: &mut Sheet<'_>, export: &Export, open: usize) {
    let mut at = open;
    while at < sheet.end {
        let to = (at + 1..sheet.end)
            .find(|&i| sheet.lines[i].blanks > 0 || export.label(sheet.line(i)).is_some());
        let to = to.unwrap_or(sheet.end);
        match export.label(sheet.line(at)) {
            Some((_, Says::Field(key), cut)) => sheet.take_labelled(at, to, key, cut),
            Some((_, _, cut)) if cut < sheet.line(at).len() => {
                sheet.take_labelled(at, to, Key::Other, cut)
            }
            _ => sheet.take_bare(at, to, Key::Other),
        }
        at = to;
    }
}

/// Words for a story's length.
const WORDS: &[&str] =
    &["words", "Wörter", "Woerter", "mots", "palabras", "palavras", "parole", "woorden", "ord"];

/// `412 words`.
fn is_length(line: &str) -> bool {
    line.len() <= 24
        && line.split_once(' ').is_some_and(|(number, word)| {
            WORDS.contains(&word)
                && !number.is_empty()
                && number.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
        })
}

/// A line with the day, whatever its year's place (`3 March 2015`, `Varnholms Tidende,
/// 03.03.2015`).
pub(super) fn is_day(line: &str) -> bool {
    line.len() <= 80 && is_dated(line)
}

/// Factiva's display without its codes: section, title and byline above the number of words, then
/// the day, the paper, its code and so on; the story's own number ends it (`Document VMHH0000…`).
fn cutting(sheet: &mut Sheet<'_>) -> bool {
    let top = sheet.first;
    let last = sheet.end.min(top + HEAD);
    let Some(length) = (top + 1..last.min(top + 7)).find(|&i| is_length(sheet.line(i))) else {
        return false;
    };
    let is_code = |line: &str| {
        (3..=8).contains(&line.len())
            && line.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    let code = (length + 2..last.min(length + 6)).find(|&i| is_code(sheet.line(i)));
    if !(length + 1 < last && is_day(sheet.line(length + 1)) && code.is_some()) {
        return false;
    }
    // the byline is a few words in the case of names, the section one or two above the title
    let is_name = |line: &str| {
        line.split(' ').count() <= 4 && line.split(' ').all(|w| w.starts_with(char::is_uppercase))
    };
    let byline = length - 1 > top && is_name(sheet.line(length - 1)) || length - top > 2;
    let title_end = length - usize::from(byline);
    let short = |line: &str| line.len() <= 24 && line.split(' ').count() <= 2;
    let title = top + usize::from(title_end - top > 1 && short(sheet.line(top)));
    sheet.take_bare(top, title, Key::Other);
    sheet.take_bare(title, title_end, Key::Title);
    sheet.take_bare(title_end, length, Key::Author);
    sheet.take_bare(length, length + 1, Key::Other);
    sheet.take_bare(length + 1, length + 2, Key::Published);
    let open = (length + 2..last).find(|&i| sheet.lines[i].blanks > 0).unwrap_or(last);
    for at in length + 2..open {
        sheet.take_bare(at, at + 1, Key::Other);
    }
    (sheet.first, sheet.story) = (open, true);
    let number = |line: &str| {
        line.strip_prefix("Document ").is_some_and(|n| n.len() >= 12 && !n.contains(' '))
    };
    let from = sheet.end.saturating_sub(FOOT).max(open + 1);
    if let Some(end) = (from..sheet.end).find(|&i| number(sheet.line(i))) {
        // the publisher's name, as the line of its rights has it
        let owner = sheet.line(end - 1);
        let owned = end - 1 > open
            && (length..open)
                .any(|i| sheet.line(i).starts_with('©') && sheet.line(i).contains(owner));
        let end = end - usize::from(owned);
        sheet.close(end, Key::Other);
    }
    true
}

/// A record of a download without labels: its number, the paper, the address, the day, the title,
/// the number of words.
fn counted(sheet: &mut Sheet<'_>) -> bool {
    let top = sheet.first;
    if top >= sheet.end || !super::database::is_counter(sheet.line(top)) {
        return false;
    }
    let last = sheet.end.min(top + 14);
    let Some(length) = (top + 3..last).find(|&i| is_length(sheet.line(i))) else { return false };
    let Some(title) = (top + 2..length).rev().find(|&i| sheet.lines[i].blanks > 0) else {
        return false;
    };
    sheet.take_bare(top, top + 1, Key::Envelope);
    let mut at = top + 1;
    while at < title {
        let to = (at + 1..title).find(|&i| sheet.lines[i].blanks > 0).unwrap_or(title);
        let line = sheet.line(at);
        let key = match () {
            () if line.starts_with("http") => Key::Url,
            () if is_day(line) => Key::Published,
            () => Key::Other,
        };
        sheet.take_bare(at, to, key);
        at = to;
    }
    sheet.take_bare(title, length, Key::Title);
    sheet.take_bare(length, length + 1, Key::Other);
    (sheet.first, sheet.story) = (length + 1, true);
    true
}
