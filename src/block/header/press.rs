//! Press releases and wire copy: the release line, the contact block, the mark that ends the story (`###`, `-30-`, `ENDS`).

use super::{Key, Sheet};
use crate::text::line::Marker;

/// Lines in which a release line stands.
const TOP: usize = 16;
/// Lines from the end in which an end mark is sought.
const BOTTOM: usize = 40;

/// Release lines, folded to lower case; whole lines, or before a date or a contact on the same line.
const RELEASES: &[&str] = &[
    "for immediate release",
    "immediate release",
    "for release",
    "media release",
    "news release",
    "press release",
    "media statement",
    "press statement",
    "pressemitteilung",
    "medienmitteilung",
    "communiqué de presse",
    "comunicado de prensa",
    "nota de prensa",
    "comunicato stampa",
    "comunicado de imprensa",
    "persbericht",
    "pressmeddelande",
    "pressemeddelelse",
    "pressemelding",
    "пресс-релиз",
];

pub(super) fn read(sheet: &mut Sheet<'_>) {
    end_mark(sheet);
    for at in sheet.first..sheet.end.min(sheet.first + TOP) {
        if !sheet.taken[at] {
            release(sheet, at);
        }
    }
    contact_at_foot(sheet);
}

/// A line that says that this is a release; the date may stand behind it.
fn release(sheet: &mut Sheet<'_>, at: usize) {
    let line = sheet.line(at);
    if line.len() > 120 {
        return;
    }
    let lower = line.to_lowercase();
    let Some(mark) = RELEASES.iter().find(|m| lower.starts_with(*m)) else { return };
    // lower case may be longer than the line: what is cut is found by its letters
    let cut = line.char_indices().nth(mark.chars().count()).map_or(line.len(), |(i, _)| i);
    let rest = line[cut..].trim_matches([' ', ':', '-', '–', '—', '.', '*', '\t']);
    if rest.is_empty() {
        sheet.take_bare(at, at + 1, Key::Other);
    } else if has_year(rest) && rest.len() <= 40 {
        sheet.take_labelled(at, at + 1, Key::Published, cut.saturating_sub(1));
    } else if rest.to_lowercase().starts_with("contact") {
        sheet.take_bare(at, at + 1, Key::Other);
    }
}

fn has_year(words: &str) -> bool {
    words.split(|c: char| !c.is_ascii_digit()).any(|n| n.len() == 4 && (n.starts_with("19") || n.starts_with("20")))
}

/// Whether a line is a mark that ends a story, and nothing else.
fn is_end(line: &str) -> bool {
    let core = line.trim_matches([' ', '-', '–', '—', '*', '(', ')', '.', '_']);
    matches!(core, "###" | "# # #" | "####" | "#" | "30" | "ENDS" | "Ends" | "REUTER" | "Reuter" | "END")
        && (core != "30" && core != "#" || core != line)
}

/// The end mark in the last lines: it and what is printed behind it (contacts, notes to editors) are not the story.
fn end_mark(sheet: &mut Sheet<'_>) {
    let from = sheet.end.saturating_sub(BOTTOM).max(sheet.first + 2);
    let Some(mark) = (from..sheet.end).find(|&i| is_end(sheet.line(i))) else { return };
    // Where headings are marked with number signs, lone ones are empty headings.
    let hashes = sheet.line(mark).contains('#');
    if hashes && sheet.lines.iter().any(|l| matches!(l.marker, Marker::Heading(_)) && !l.span.is_empty()) {
        return;
    }
    sheet.take_bare(mark, mark + 1, Key::Frame);
    for i in mark + 1..sheet.end {
        let line = sheet.line(i);
        let dated = line.len() <= 45 && has_year(line) && !line.contains('©');
        sheet.take_bare(i, i + 1, if dated { Key::Published } else { Key::Other });
    }
    sheet.end = mark;
}

/// `Media Contact: …` as the last lines.
fn contact_at_foot(sheet: &mut Sheet<'_>) {
    let from = sheet.end.saturating_sub(4).max(sheet.first + 2);
    let is_contact = |line: &str| {
        let lower = line.get(..line.len().min(24)).unwrap_or("").to_ascii_lowercase();
        ["contact:", "contacts:", "media contact", "press contact"].iter().any(|c| lower.starts_with(c))
    };
    let Some(open) = (from..sheet.end).find(|&i| is_contact(sheet.line(i))) else { return };
    if (open..sheet.end).all(|i| sheet.line(i).len() <= 200) {
        sheet.take_bare(open, sheet.end, Key::Other);
        sheet.end = open;
    }
}
