//! The dateline and the publication date.

use super::{BodyKind, Desk, Kind, within};
use crate::block::edges::End;
use crate::block::header::{self, Key};
use crate::block::model::Role;
use crate::date::Date;
use crate::grammar::{date, dateline};
use crate::lang::Label;
use crate::span::Span;
use crate::text::chars::{clip, letters};
use crate::text::scan;

/// Blocks ahead of the headline in which a date of the article may stand.
const ABOVE: usize = 4;
/// Blocks behind the headline that are looked at, where no body begins.
const BELOW: usize = 60;
/// Bytes of a long line in which its date begins, its label before it.
const OPENING: usize = 20;
/// Blocks from the last one of the story on in which a date of the article may stand.
const BEHIND: usize = 6;

pub(crate) fn find(desk: &mut Desk<'_>) {
    // (what a wire's envelope says is no guess)
    if !desk.entries_of(Key::Dateline).any(|entry| entry.label.is_empty()) {
        place_line(desk);
    }
    if !desk.found.items.iter().any(|item| item.kind == Kind::Dateline) {
        place_label(desk);
    }
    let page = page_date(desk).map(|(date, span)| (with_year(desk, date), span));
    let meta = of_metadata(desk);
    // The page's own line wins over the metadata, if it says as much.
    let published = match (page, meta) {
        (Some(page), Some(meta))
            if page.0.year.is_none()
                || agrees(&page.0, &meta.0) && meta.0.time.is_some() && page.0.time.is_none() =>
        {
            Some(meta)
        }
        (Some(page), _) => Some(page),
        (None, meta) => meta,
    };
    // a mail that is the story was published when it was sent
    let published = published.or_else(|| {
        let subject = *desk.entries_of(Key::Subject).next()?.values.first()?;
        let head = desk.found.items.iter().find(|item| item.kind == Kind::Headline)?.text;
        let inside = subject.start() <= head.start() && head.end() <= subject.end();
        // (or its text has the subject once more; what somebody has sent on is older)
        let (words, head) = (desk.text[subject.range()].trim(), &desk.text[head.range()]);
        let again = header::subject(words) == words && letters(words).eq(letters(head));
        (inside || again).then_some(())?;
        let sent = desk.entries_of(Key::Sent).next()?.values[0];
        let words = &desk.text[sent.range()];
        let found = date::find(words, desk.lexicon, desk.lang)?;
        // (RFC 822 had years of two digits)
        let year = found.date.year.or_else(|| short_year(&words[found.range.end..]))?;
        let own = Span::new(sent.start() + found.range.start, sent.start() + found.range.end);
        Some((Date { year: Some(year), ..found.date }, own))
    });
    let from_place =
        desk.found.dateline.date.map(|d| with_year(desk, d)).filter(|d| d.year.is_some());
    let published = published.or_else(|| of_number(desk).filter(|_| from_place.is_none()));
    desk.found.published = published.or_else(|| {
        let item = desk.found.items.iter().find(|i| i.kind == Kind::Dateline)?;
        from_place.map(|d| (d, item.text))
    });
    settle_order(desk);
    // A page's line without its year is no publication date by itself.
    if desk.found.published.is_some_and(|(d, _)| d.year.is_none()) {
        desk.found.published = None;
    }
}

/// The date of publication that a label states with its year.
fn of_metadata(desk: &Desk<'_>) -> Option<(Date, Span)> {
    desk.entries_of(Key::Published).find_map(|e| {
        let value = e.values[0];
        let found = date::find(&desk.text[value.range()], desk.lexicon, desk.lang)?;
        let at = |at: usize| value.start() + at;
        let own = Span::new(at(found.range.start), at(found.range.end));
        found.date.year.map(|_| (found.date, own))
    })
}

/// The day in the number of a wire archive's document (`XIN_ENG_20030412.0034`), or in an agency's
/// stamp (`AP-NR-03-12-89 0345EST`), whose year has two digits.
fn of_number(desk: &Desk<'_>) -> Option<(Date, Span)> {
    let number = |words: &str| {
        let run = words.split(|c: char| !c.is_ascii_digit()).find(|run| run.len() == 8)?;
        Some(format!("{}-{}-{}", &run[..4], &run[4..6], &run[6..]))
    };
    let stamp = |words: &str| {
        let (day, year) = header::sent(words)?.rsplit_once('-')?;
        Some(format!("{}{year}-{day}", if year <= "40" { 20 } else { 19 }))
    };
    desk.entries_of(Key::Other).find_map(|e| {
        let value = *e.values.first()?;
        let words = &desk.text[value.range()];
        let numbered = &desk.text[e.label.range()] == "DOCNO";
        let day = if numbered { number(words) } else { stamp(words) }?;
        date::find(&day, desk.lexicon, desk.lang).map(|found| (found.date, value))
    })
}

/// `3/4/2026` is the day that the metadata or the address's path name (`/2026/04/03/`), where they
/// name one of the two.
pub(super) fn settle_order(desk: &mut Desk<'_>) {
    let Some((date, span)) = desk.found.published.filter(|(d, _)| d.ambiguous) else { return };
    let meta = of_metadata(desk).map(|meta| meta.0).filter(|meta| !meta.ambiguous);
    let known = || meta.into_iter().chain(day_of_address(desk));
    let swapped = Date { month: date.day, day: date.month, ..date };
    let named = |d: &Date| known().any(|known| agrees(d, &known));
    if let Some(right) = [date, swapped].into_iter().find(named) {
        let right = Date { ambiguous: false, ..right };
        desk.found.published = Some((right, span));
        if desk.found.dateline.date == Some(date) {
            desk.found.dateline.date = Some(right);
        }
    }
}

fn agrees(a: &Date, b: &Date) -> bool {
    (a.year, a.month, a.day) == (b.year, b.month, b.day)
}

/// Words and letters of a paragraph that a dateline opens.
const LEAD: (u32, u32) = (9, 50);

/// Bytes in which its agency or its day begins.
const SIGNED: usize = 60;

/// The block that a dateline opens, and the dateline: the first one of the body, or one above it
/// that names its agency or its day, whatever its role. A line of its own above the first paragraph
/// is one too.
fn opened(desk: &Desk<'_>) -> Option<(usize, dateline::Parsed)> {
    let first = desk.first_body();
    let head = desk.headline_block().map_or(0, |head| head + 1);
    let open =
        |i: usize| dateline::open(desk.words(i), desk.lexicon, desk.lang).map(|open| (i, open));
    let alone = |found: &(usize, dateline::Parsed)| found.1.range.end == desk.words(found.0).len();
    let last = first.unwrap_or(desk.blocks.len().min(head + BELOW));
    let mut above =
        (last.saturating_sub(BELOW).max(head)..last).filter(|&i| desk.is_free(i)).filter_map(|i| {
            let f = &desk.facts[i];
            // (an agency's bracket or slash, or a day's number, stands early)
            let signed = || {
                clip(desk.words(i), SIGNED)
                    .bytes()
                    .any(|b| b.is_ascii_digit() || matches!(b, b'(' | b'/' | b'['))
            };
            let is_lead =
                f.words >= LEAD.0 && f.letters >= LEAD.1 && !f.image && !f.furniture && signed();
            let is_line = Some(i + 1) == first && f.words < LEAD.0;
            let found = (is_lead || is_line).then(|| open(i))??;
            let sure = found.1.agency.is_some() || found.1.date.is_some();
            (if is_line { alone(&found) } else { sure && !alone(&found) }).then_some(found)
        });
    above.next().or_else(|| open(first?))
}

/// `MOSCOW, Jan 15 (Reuters) -` at the head of the first paragraph.
fn place_line(desk: &mut Desk<'_>) {
    let Some((i, open)) = opened(desk) else { return };
    let words = desk.words(i);
    // (who speaks, speaks again: `BROCK: A bakery …`)
    let label = &words[open.range.clone()];
    if label.ends_with(':') && (i + 1..desk.blocks.len()).any(|j| desk.words(j).starts_with(label))
    {
        return;
    }
    let block = &desk.blocks[i];
    let rest = &words[open.range.end..];
    let body_start = open.range.end + (rest.len() - rest.trim_start().len());
    let text = within(block, open.range.clone());
    desk.found.dateline.place = open.place.map(|r| within(block, r));
    desk.found.dateline.agency = open.agency.map(|r| within(block, r));
    desk.found.dateline.date =
        open.date.and_then(|r| date::find(&words[r], desk.lexicon, desk.lang)).map(|f| f.date);
    if body_start >= words.len() {
        desk.take(i, Kind::Dateline);
        return;
    }
    let owner = desk.item(Kind::Dateline, text);
    let body = within(block, body_start..words.len());
    let kind = match desk.role(i) {
        Role::Body => super::body::kind_of(desk, i),
        _ => BodyKind::Paragraph,
    };
    let paragraph = desk.item(Kind::Body(kind), body);
    desk.split(i, &[(text, owner), (body, paragraph)]);
    desk.found.lead = Some(i);
}

/// A database's or an archive's `DATELINE:`: a place line that stands apart from the story.
fn place_label(desk: &mut Desk<'_>) {
    let Some(entry) = desk.entries_of(Key::Dateline).next() else { return };
    let value = entry.values[0];
    let words = &desk.text[value.range()];
    // the grammar wants a story behind the dash
    let dashed = words.trim_end_matches([' ', '-', '–', '—']);
    let line = format!("{dashed} -- The");
    let inside = |r: std::ops::Range<usize>| {
        Span::new(
            value.start() + r.start.min(dashed.len()),
            value.start() + r.end.min(dashed.len()),
        )
    };
    let open = dateline::open(&line, desk.lexicon, desk.lang);
    let date = date::find(dashed, desk.lexicon, desk.lang).map(|f| {
        match short_year(&dashed[f.range.end..]) {
            Some(year) if f.date.year.is_none() && entry.label.is_empty() => {
                Date { year: Some(year), ..f.date }
            }
            _ => f.date,
        }
    });
    desk.found.dateline = match open {
        Some(open) => super::DatelineAt {
            place: open.place.map(inside),
            agency: open.agency.map(inside),
            date,
        },
        None => super::DatelineAt {
            place: date.is_none().then(|| inside(0..dashed.len())),
            agency: None,
            date,
        },
    };
    let owner = desk.item(Kind::Dateline, value);
    desk.found.items[owner as usize].label = entry.label;
}

/// A year of two digits behind a day, as monitoring services printed it up to the end of the
/// century (`31 Jul 88`).
fn short_year(behind: &str) -> Option<u16> {
    let digits = behind.trim_start();
    let len = scan::digits(digits.as_bytes());
    let year: u16 = digits[..len].parse().ok().filter(|_| len == 2)?;
    (year >= 41).then_some(1900 + year)
}

fn day_of_address(desk: &Desk<'_>) -> Option<Date> {
    let address = desk
        .found
        .items
        .iter()
        .find(|i| i.kind == Kind::Canonical)
        .map(|i| &desk.text[i.text.range()]);
    address.and_then(date::in_url_path)
}

/// A date with the year that the line lacks (`Kyiv, 24 April (Interfax)`): that of the address,
/// where its path names the same day; that of the mail that forwards the story.
fn with_year(desk: &Desk<'_>, date: Date) -> Date {
    if date.year.is_some() || date.month.is_none() || date.day.is_none() {
        return date;
    }
    match day_of_address(desk).filter(|path| (path.month, path.day) == (date.month, date.day)) {
        Some(path) => Date { year: path.year, ..date },
        None => with_year_sent(desk, date),
    }
}

/// A mail is sent soon after the story that it forwards: it gives the year to a date line that
/// names month and day alone.
fn with_year_sent(desk: &Desk<'_>, date: Date) -> Date {
    let sent = desk
        .entries_of(Key::Sent)
        .find_map(|e| date::find(&desk.text[e.values[0].range()], desk.lexicon, desk.lang))
        .map(|f| f.date);
    match (date.year, date.month, date.day, sent.and_then(|s| s.year.map(|y| (y, s)))) {
        (None, Some(_), Some(_), Some((year, sent)))
            if (date.month, date.day) <= (sent.month, sent.day) =>
        {
            Date { year: Some(year), ..date }
        }
        _ => date,
    }
}

/// The date line of the page: between headline and story, just above the headline, or just behind
/// the story.
fn page_date(desk: &mut Desk<'_>) -> Option<(Date, Span)> {
    let head = desk.headline_block();
    // (what stands above the headline is another one's)
    let story = |i: &usize| head.is_none_or(|head| *i > head);
    let is_body = |i: &usize| desk.role(*i) == Role::Body;
    let body = desk.first_body().filter(story);
    let body = body.or_else(|| (0..desk.blocks.len()).filter(story).find(is_body));
    let body = body.unwrap_or(desk.blocks.len());
    let last = (0..desk.blocks.len()).rev().find(|&i| desk.role(i) == Role::Body);
    let below = head.map_or(0, |h| h + 1)..body.min(head.map_or(BELOW, |h| h + BELOW));
    let above =
        head.map(|h| h.saturating_sub(ABOVE)..h).unwrap_or(body.saturating_sub(ABOVE)..body);
    let behind = last.map_or(0..0, |l| l + 1..(l + BEHIND).min(desk.blocks.len()));
    let placed = desk.found.dateline.date;
    // (behind the story the date below a title is that of another one)
    let teaser = |i: usize| {
        let f = &desk.facts[i - 1];
        last.is_some_and(|last| i > last + 1)
            && desk.is_free(i - 1)
            && f.words >= 4
            && f.sentences == 0
            && f.digits == 0
            && f.hits.start.is_empty()
    };
    let inside = body..last.unwrap_or(body).min(body + 6);
    let mut best: Option<(u8, usize, Date, Span, Option<Label>, bool)> = None;
    for (rank, range) in [
        (3u8, below),
        (2, if above.is_empty() { 0..0 } else { above.start..head.unwrap_or(body) }),
        (1, inside),
        (1, behind),
    ] {
        for i in range {
            if !desk.is_free(i)
                || matches!(desk.role(i), Role::Body | Role::Subheading)
                || desk.facts[i].digits == 0
                || desk.facts[i].furniture
            {
                continue;
            }
            let f = &desk.facts[i];
            let words = desk.words(i);
            let labelled = f.hits.start.has(Label::Published);
            if words.len() > 260 || rank == 1 && placed.is_none() && teaser(i) {
                continue;
            }
            // (short lines have been asked already)
            let asked = || {
                desk.dates
                    .binary_search_by_key(&i, |(block, _)| *block)
                    .ok()
                    .map(|at| desk.dates[at].1.clone())
            };
            let line =
                if f.letters <= 90 { asked() } else { date::line(words, desk.lexicon, desk.lang) };
            let (date, range, label, alone) = if let Some(line) = line {
                (line.date, line.range, line.label, true)
            } else if f.letters <= 120 && f.sentences <= 1 || f.sentences == 0 || labelled {
                // (of a line with the story's tags it is the first thing; a notice of its reprint
                // names the paper before the day)
                let found = date::find(words, desk.lexicon, desk.lang)
                    .filter(|found| f.letters <= 120 || labelled || found.range.start <= OPENING);
                match found.or_else(|| glued(desk, i)) {
                    Some(found) => {
                        let label = if f.hits.any.has(Label::Published) {
                            Some(Label::Published)
                        } else if f.hits.any.has(Label::Updated) {
                            Some(Label::Updated)
                        } else {
                            None
                        };
                        (found.date, found.range, label, false)
                    }
                    None => continue,
                }
            } else {
                continue;
            };
            // what a program sets to a date (`date = "…"`) is no story's
            if !alone && words.contains(" = ") {
                continue;
            }
            if !alone && date::is_players(words, desk.lexicon, desk.lang)
                || is_print_stamp(words) && rank == 1
            {
                continue;
            }
            // a date in a sentence, or in an image's text, is that of what it tells; so is a month
            // among other words
            if !alone
                && label.is_none()
                && (f.image
                    || date.day.is_none()
                    || f.end == End::Sentence && f.words > 8
                    || is_told(words, &range))
            {
                continue;
            }
            // `By Jane Doe June 4, 2026`: the byline's date is no worse than one on a line of its
            // own
            let stamp =
                alone || label.is_none() && f.hits.start.has(Label::Byline) && f.letters <= 90;
            if rank == 1 && !stamp && label != Some(Label::Published) {
                continue;
            }
            let mut rank = rank * 4 + u8::from(stamp);
            match label {
                Some(Label::Published) => rank += 8,
                Some(Label::Updated) => rank = rank.saturating_sub(3),
                _ => {}
            }
            // A date with its year says more than any label before one without.
            if date.year.is_some() {
                rank += 32;
            }
            // a month alone names an issue or an archive
            if date.day.is_none() {
                rank = rank.saturating_sub(16);
            }
            if best.as_ref().is_none_or(|b| rank > b.0) {
                best = Some((rank, i, date, within(&desk.blocks[i], range), label, alone));
            }
        }
    }
    let (_, i, date, span, label, alone) = best.or_else(|| sole(desk))?;
    // A date line that stands alone is the dateline, where no place line opens the story.
    let has_place = desk.found.items.iter().any(|item| item.kind == Kind::Dateline);
    if alone {
        if has_place || label == Some(Label::Updated) {
            let owner = desk.take(i, Kind::Metadata);
            desk.found.items[owner as usize].text = desk.blocks[i].span;
        } else {
            let owner = desk.take(i, Kind::Dateline);
            desk.found.items[owner as usize].text = span;
            desk.found.dateline = super::DatelineAt { place: None, agency: None, date: Some(date) };
        }
    }
    Some((date, span))
}

/// `By Jane DoeMay 5, 2026`: the date that a tool has glued to the names.
fn glued(desk: &Desk<'_>, i: usize) -> Option<date::Found> {
    let (f, words) = (&desk.facts[i], desk.words(i));
    if f.digits < 4 {
        return None;
    }
    let labelled = f.hits.start.has(Label::Byline);
    let read = if labelled { desk.labelled(i) } else { desk.bare(i) };
    let at = read?.date_at?;
    let found = date::find(&words[at..], desk.lexicon, desk.lang)?;
    Some(date::Found { range: found.range.start + at..found.range.end + at, ..found })
}

/// Whether a date ends a sentence behind which another begins: a caption and its credit.
fn is_told(words: &str, date: &std::ops::Range<usize>) -> bool {
    let behind = &words[date.end..];
    date.start > 0
        && behind.strip_prefix(". ").is_some_and(|rest| rest.starts_with(char::is_uppercase))
}

/// `5/12/26, 1:33 PM`: what a browser prints at the head of each page.
fn is_print_stamp(words: &str) -> bool {
    let Some((day, clock)) = words.split_once(", ") else { return false };
    let mut parts = day.split('/');
    let numbers = [(); 3].map(|()| parts.next().unwrap_or(""));
    let digits =
        |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    numbers.iter().all(digits)
        && numbers[2].len() == 2
        && parts.next().is_none()
        && clock.len() <= 11
        && clock.ends_with('M')
}

/// The one date that lines of a page label as that of publication, wherever they stand. (Without a
/// label it may as well be another story's.)
fn sole(desk: &Desk<'_>) -> Option<(u8, usize, Date, Span, Option<Label>, bool)> {
    let mut lines = desk.dates.iter().filter(|(i, line)| {
        let full = line.date.year.is_some() && line.date.day.is_some();
        let own = desk.is_free(*i)
            && !matches!(desk.role(*i), Role::Body | Role::Subheading)
            && !desk.facts[*i].furniture;
        full && own && line.label == Some(Label::Published)
    });
    let (i, line) = lines.next()?;
    let agreed = lines.all(|(_, other)| agrees(&other.date, &line.date));
    agreed
        .then(|| (0, *i, line.date, within(&desk.blocks[*i], line.range.clone()), line.label, true))
}

#[cfg(test)]
#[path = "dates_tests.rs"]
mod tests;
