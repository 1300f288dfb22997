//! Downloads of news databases and archives of wire services: records that are counted, numbered,
//! coded, marked at their end, or elements.

use super::{Cut, Line, Lines};
use crate::block::header::database::{self, Says};
use crate::text::scan;

/// Lines that a record's head may have.
const HEAD: usize = 90;

/// `63 of 161 DOCUMENTS`: the line that opens a record.
pub(super) fn is_counter(words: &str) -> bool {
    database::is_counter(words)
}

/// Records that open with a counter, each with labels in its head. What stands above the first one
/// is its cover sheet.
pub(super) fn counters(raw: &str) -> impl Iterator<Item = Cut> {
    let mut first = true;
    Lines::of(raw).filter(|line| is_counter(line.words) && has_labels(line)).map(move |line| {
        let at = if std::mem::take(&mut first) { 0 } else { line.start };
        Cut::Open { at, text: at }
    })
}

/// Whether two labels of a database stand below a counter, before the next one.
fn has_labels(line: &Line<'_>) -> bool {
    let head = line.rest.clone().take(HEAD).take_while(|l| !is_counter(l.words));
    head.filter(|l| database::label(l.words).is_some()).take(2).count() == 2
}

/// `Document 3 of 20`: the record's number and how many there are.
pub(super) fn number(words: &str) -> Option<(u32, u32)> {
    if words.len() > 40 {
        return None;
    }
    let mut parts = words.split_ascii_whitespace();
    parts.next().filter(|w| matches!(*w, "Document" | "Dokument" | "Documento" | "DOCUMENT"))?;
    let n = parts.next()?.parse().ok()?;
    parts.next().filter(|w| matches!(*w, "of" | "von" | "de" | "sur" | "di" | "van" | "OF"))?;
    let of = parts.next()?.parse().ok()?;
    (parts.next().is_none() && 1 <= n && n <= of).then_some((n, of))
}

/// Records that open with their number. A number that does not go on from the one before it is a
/// running head.
pub(super) fn numbers(raw: &str) -> impl Iterator<Item = Cut> {
    let mut last: Option<(u32, u32)> = None;
    let numbered =
        Lines::of(raw).filter_map(|line| number(line.words).map(|number| (line, number)));
    let next = numbered.filter(move |(_, (n, of))| {
        let goes_on = last.is_none_or(|last| last.1 == *of && last.0 + 1 == *n);
        if goes_on {
            last = Some((*n, *of));
        }
        goes_on
    });
    std::iter::once(Cut::Frame { at: 0 })
        .chain(next.map(|(line, _)| Cut::Open { at: line.start, text: line.end }))
}

/// Whether a line opens with the code of a headline (`HD`), or of the section before it.
pub(super) fn is_code(words: &str) -> bool {
    matches!(database::code(words), Some((Says::Field(_), _)))
}

/// Records of two-letter codes: the next one opens with the code of a field behind the record's
/// number (`AN`), which ends each.
pub(super) fn records(raw: &str) -> impl Iterator<Item = Cut> {
    let mut ended = false;
    let opens = Lines::of(raw).filter(move |line| match database::code(line.words) {
        Some((Says::Foot, 2)) if line.words.starts_with("AN") => {
            ended = true;
            false
        }
        Some((Says::Field(_), _)) => std::mem::take(&mut ended),
        _ => false,
    });
    std::iter::once(Cut::Open { at: 0, text: 0 })
        .chain(opens.map(|line| Cut::Open { at: line.start, text: line.start }))
}

/// Whether a line is the mark that ends a record: `End of Document`, or `Document` and a number of
/// a source's code, four zeros, the day and a check (`Document ELSCOU0020200101eg110000a`).
pub(super) fn is_end_mark(words: &str) -> bool {
    if !(15..=60).contains(&words.len()) || !words.starts_with(['D', 'E', 'F']) {
        return false;
    }
    if let Some(number) = words.strip_prefix("Document ") {
        let bytes = number.as_bytes();
        let code = scan::leading(bytes, |b| b.is_ascii_uppercase());
        let digits = scan::digits(&bytes[code..]);
        return (2..=8).contains(&code)
            && digits >= 10
            && number.len() >= code + 12
            && bytes.iter().all(u8::is_ascii_alphanumeric);
    }
    matches!(
        words,
        "End of Document"
            | "Ende des Dokuments"
            | "Fin du document"
            | "Fin del documento"
            | "Fin del Documento"
            | "Fim do documento"
            | "Fine del documento"
    )
}

/// Records that end with a mark. One that is the value of a code (`AN`, the record's number) is
/// read with the record.
pub(super) fn end_marks(raw: &str) -> impl Iterator<Item = Cut> {
    let (mut open, mut coded) = (0, false);
    let marks = Lines::of(raw).filter_map(move |line| {
        let is_value = std::mem::replace(&mut coded, line.words == "AN");
        if !is_end_mark(line.words) {
            return None;
        }
        let at = std::mem::replace(&mut open, line.end);
        Some([
            Cut::Open { at, text: at },
            Cut::End { at: if is_value { line.end } else { line.start } },
        ])
    });
    marks.flatten()
}

/// The name of the element that opens a line, if archives have one of that name around each
/// article.
pub(super) fn element(words: &str) -> Option<&str> {
    let name = words.strip_prefix('<')?;
    let name = &name[..scan::leading(scan::near(name.as_bytes(), 12), u8::is_ascii_uppercase)];
    let whole = words[1 + name.len()..].starts_with(['>', ' ']);
    (whole && matches!(name, "REUTERS" | "DOC" | "ARTICLE" | "NEWSITEM" | "STORY")).then_some(name)
}

/// Elements one after the other, each closed before the next one opens.
pub(super) fn elements(raw: &str) -> impl Iterator<Item = Cut> {
    let (mut name, mut open) = ("", false);
    Lines::of(raw).filter_map(move |line| {
        if open {
            open = line
                .words
                .strip_prefix("</")
                .is_none_or(|close| close.strip_suffix('>') != Some(name));
            return None;
        }
        let found = element(line.words).filter(|found| name.is_empty() || name == *found)?;
        // (above the first one stands the archive's own declaration)
        let at = if name.is_empty() { 0 } else { line.start };
        (name, open) = (found, true);
        Some(Cut::Open { at, text: line.start })
    })
}
