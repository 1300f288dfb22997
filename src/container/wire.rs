//! Copy of wires, monitoring services and release services, one piece after the other; and records
//! of databases that rules part.

use super::lines::is_rule;
use super::{Cut, Line, Lines};
use crate::block::header::{export, paged, press, reference, wire};
use crate::text::scan;

/// Characters of a rule between two records.
const RULE: usize = 20;
/// Lines below it in which the record says what it is.
const HEAD: usize = 12;
/// Bytes of the longest number of a report, with who has filed it.
const NUMBER: usize = 45;
/// Bytes of the longest page.
const PAGE: usize = "Seite 1234".len();
/// Lines above a release in which the one before it ends.
const ENDED: usize = 24;

/// IPTC 7901: a line of codes, and keywords up to a slash on the next one.
pub(super) fn opens_iptc(line: &Line<'_>) -> bool {
    // (letters and a number open it: nearly all lines are told by that)
    let bytes = line.words.as_bytes();
    let letters = scan::leading(scan::near(bytes, 5), u8::is_ascii_alphabetic);
    bytes.get(letters).is_some_and(u8::is_ascii_digit)
        && line.rest.clone().next().is_some_and(|next| wire::opens_iptc(line.words, next.words))
}

/// Takes of IPTC 7901, each from its line of codes on.
pub(super) fn iptc(raw: &str) -> impl Iterator<Item = Cut> {
    Lines::of(raw).filter(opens_iptc).map(|line| Cut::Open { at: line.start, text: line.start })
}

/// A monitoring service's report: its number, then its dateline with remarks in brackets.
pub(super) fn opens_report(line: &Line<'_>) -> bool {
    line.words.len() <= NUMBER
        && wire::is_number(line.words)
        && line.rest.clone().next().is_some_and(|next| next.words.contains(" -- ["))
}

/// A monitoring service's reports, each from its number on.
pub(super) fn reports(raw: &str) -> impl Iterator<Item = Cut> {
    Lines::of(raw).filter(opens_report).map(|line| Cut::Open { at: line.start, text: line.start })
}

/// The stamp that ends a piece of ANPA 1312: `AP-WF-03-03-26 1509GMT<`.
pub(super) fn is_stamp(words: &str) -> bool {
    words
        .as_bytes()
        .first_chunk::<3>()
        .is_some_and(|b| b[..2].iter().all(u8::is_ascii_uppercase) && b[2] == b'-')
        && wire::is_stamp(words)
}

/// Copy of ANPA 1312: a stamp ends each piece.
pub(super) fn stamped(raw: &str) -> impl Iterator<Item = Cut> {
    let ends = Lines::of(raw)
        .filter(|line| is_stamp(line.words))
        .map(|line| Cut::Open { at: line.end, text: line.end });
    std::iter::once(Cut::Open { at: 0, text: 0 }).chain(ends)
}

/// Whether a line opens a release.
pub(super) fn opens_release(words: &str) -> bool {
    press::opens_release(words)
}

/// Releases, each from its release line on, which stands behind the mark that ends the one before
/// it.
pub(super) fn releases(raw: &str) -> impl Iterator<Item = Cut> {
    let (mut since, mut first) = (usize::MAX, true);
    Lines::of(raw).filter_map(move |line| {
        since = if press::is_end(line.words) { 0 } else { since.saturating_add(1) };
        if !(first || since <= ENDED) || !line.apart || !opens_release(line.words) {
            return None;
        }
        // (what stands above the first one is its own)
        let at = if std::mem::take(&mut first) { 0 } else { line.start };
        since = usize::MAX;
        Some(Cut::Open { at, text: at })
    })
}

/// Lines at the top in which an export's labels stand.
pub(super) const NEAR: usize = 24;

/// Whether a line has a label of a database's export.
pub(super) fn is_exported(words: &str) -> bool {
    export::is_labelled(words)
}

/// Whether a line is the page of a library's reference (`Side 12`).
pub(super) fn is_paged(words: &str) -> bool {
    words.len() <= PAGE && reference::is_page(words)
}

pub(super) fn is_parting(words: &str) -> bool {
    words.len() >= RULE && is_rule(words)
}

/// Records of a database between rules: each says what it is by labels of its own, or by the page.
pub(super) fn ruled(raw: &str) -> impl Iterator<Item = Cut> {
    let labelled = |lines: Lines<'_>| {
        let head = || lines.clone().take(HEAD).take_while(|line| !is_parting(line.words));
        head().take(5).any(|line| is_paged(line.words))
            || head().filter(|line| is_exported(line.words)).count() >= 2
    };
    let first = labelled(Lines::of(raw)).then_some(Cut::Open { at: 0, text: 0 });
    let opens =
        Lines::of(raw).filter(move |line| is_parting(line.words) && labelled(line.rest.clone()));
    first.into_iter().chain(opens.map(|line| Cut::Open { at: line.start, text: line.end }))
}

/// Records of a database that end with its labels: behind them the next one's title opens.
pub(super) fn footed(raw: &str) -> impl Iterator<Item = Cut> {
    let export = export::of(Lines::of(raw).take(NEAR).map(|line| line.words));
    let mut foot = false;
    let opens = Lines::of(raw).filter(move |line| {
        let Some(export) = export else { return false };
        let labelled = export::labelled(line.words, export);
        let was = std::mem::replace(&mut foot, labelled == Some(true));
        let head = || {
            line.rest
                .clone()
                .take(HEAD)
                .filter(|l| export::labelled(l.words, export) == Some(false))
                .count()
                >= 2
        };
        was && labelled.is_none() && line.apart && !is_rule(line.words) && head()
    });
    std::iter::once(Cut::Open { at: 0, text: 0 })
        .chain(opens.map(|line| Cut::Open { at: line.start, text: line.start }))
}

/// Whether a line opens a piece of a list: a numbered title, and below it the paper, the day and
/// the page.
pub(super) fn opens_listed(line: &Line<'_>) -> bool {
    line.words.starts_with(|c: char| c == '?' || c.is_ascii_digit())
        && line.rest.clone().next().is_some_and(|next| paged::opens_listed(line.words, next.words))
}

/// Pieces of a press database's list.
pub(super) fn listed(raw: &str) -> impl Iterator<Item = Cut> {
    Lines::of(raw).filter(opens_listed).map(|line| Cut::Open { at: line.start, text: line.start })
}
