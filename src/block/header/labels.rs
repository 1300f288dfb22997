//! A head of labelled lines in any language, as scrapers and people print it: `Title: …`,
//! `Auteur : …`, `日期：…`; and what stands labelled behind a story (`Tags: …`).

use super::{Entry, Key, LONGEST_LABEL, Sheet, push_plain};
use crate::block::edges::{End, end_of};
use crate::lang::Label;
use crate::lang::lexicon::{Labels, Lexicon};
use crate::span::Span;
use crate::text::chars::is_alphanumeric;

/// Lines of a head.
const HEAD: usize = 16;
/// Bytes of a value that is no prose.
const VALUE: usize = 400;
/// Lines behind a story that may be labelled, and bytes of each.
const FOOT: usize = 4;
const NOTE: usize = 240;
/// Bytes of a line above which a foot may stand.
const TOLD: usize = 60;
/// Bytes of a line that a printer may have broken a value into.
const WRAPPED: usize = 100;
/// Words of a name that may end with a full stop.
const NAMES: usize = 6;

/// Labels that open the story itself, in any case.
const STORY: [&str; 15] = [
    "Article",
    "Body",
    "Contenido",
    "Content",
    "Contenu",
    "Full text",
    "Story",
    "Testo",
    "Text",
    "Texte",
    "Texto",
    "Текст",
    "内容",
    "本文",
    "正文",
];

/// A labelled line: what its label says, where that ends and where its value begins.
struct Labelled {
    key: Key,
    labels: Labels,
    label: usize,
    value: usize,
    story: bool,
}

impl Labelled {
    fn unknown(label: usize, value: usize) -> Labelled {
        Labelled { key: Key::Other, labels: Labels::default(), label, value, story: false }
    }
}

/// The label that opens a line, before a colon of any width (and, as in French, a space): where it
/// ends and where its value begins.
fn opening(line: &str) -> Option<(usize, usize)> {
    // (a feed's elements have the name of their vocabulary before them: `dc:creator: Ann Lee`)
    let from = if line.starts_with("dc:") { 3 } else { 0 };
    let mut near = line.char_indices().skip(from).take_while(|(at, _)| *at <= LONGEST_LABEL);
    let (at, colon) = near.find(|(_, c)| matches!(c, ':' | '：'))?;
    let label = line[..at].trim_end();
    let value = at + colon.len_utf8();
    let is_plain = |c: char| is_alphanumeric(c) || matches!(c, ' ' | '_' | '-' | '\'' | '’');
    // (`https://…`, `10:15`)
    let glued = colon == ':' && line[value..].chars().next().is_some_and(|c| !c.is_whitespace());
    let plain =
        label.get(from..).is_some_and(|label| !label.is_empty() && label.chars().all(is_plain));
    (plain && !glued).then_some((label.len(), value))
}

/// The same, where the label is one that heads have.
fn labelled(line: &str, lexicon: &Lexicon) -> Option<Labelled> {
    let (label, value) = opening(line)?;
    let words = &line[..label];
    let labels = lexicon.label(words);
    let story = STORY.iter().any(|story| story.eq_ignore_ascii_case(words));
    let key = if labels.has(Label::Headline) {
        Key::Title
    } else if labels.has(Label::Byline) {
        Key::Author
    } else if labels.has(Label::Published) {
        Key::Published
    } else if labels.has(Label::Canonical) {
        Key::Url
    } else if labels.has(Label::Updated) || labels.has(Label::Metadata) || story {
        Key::Other
    } else {
        // (`pubDate`, `publish_date`: members of feeds and scrapers)
        Some(super::key_of(words.strip_prefix("dc:").unwrap_or(words)))
            .filter(|key| *key != Key::Other)?
    };
    Some(Labelled { key, labels, label, value, story })
}

/// What a head must say two of.
const FIELDS: [Key; 4] = [Key::Title, Key::Author, Key::Published, Key::Url];

/// The labels inside a value, as Chinese heads have them on one line (`来源：东滨日报 作者：王小明`):
/// each a word that heads have, behind a space and before a wide colon.
fn inner(line: &str, value: usize, lexicon: &Lexicon) -> Vec<Labelled> {
    if line.len() > VALUE || !line[value..].contains('：') {
        return Vec::new();
    }
    let colons = line[value..].match_indices('：').map(|(at, _)| value + at);
    let label = |colon: usize| {
        let space = line[value..colon].trim_end().rfind(char::is_whitespace)? + value;
        let start = space + line[space..].chars().next().map_or(0, char::len_utf8);
        let found = labelled(&line[start..], lexicon)?;
        Some(Labelled { label: start + found.label, value: start + found.value, ..found })
    };
    colons.filter_map(label).collect()
}

/// Whether a value may be what its label says: a day has a number, and a name is no sentence
/// (`Author: I wrote it in a cabin.`).
fn is_likely(key: Key, value: &str) -> bool {
    match key {
        Key::Published => value.is_empty() || value.chars().any(char::is_numeric),
        Key::Author => value.split(' ').count() <= NAMES || end_of(value) != End::Sentence,
        _ => true,
    }
}

/// Reads the labels at the very top of a dump that has no other header: two of those for title,
/// author, day and address at least, each once, in lines one below the other.
pub(super) fn read(sheet: &mut Sheet<'_>, lexicon: &Lexicon) -> bool {
    let mut known = [false; 4];
    let mut found: Vec<(usize, Labelled)> = Vec::new();
    for at in sheet.first..sheet.end.min(sheet.first + HEAD) {
        if sheet.taken[at] {
            break;
        }
        let (line, apart) = (sheet.line(at), sheet.lines[at].blanks);
        let Some(label) = labelled(line, lexicon).filter(|_| apart <= 1 || found.is_empty()) else {
            let next = |i: usize| {
                i < sheet.end
                    && sheet.lines[i].blanks == 0
                    && labelled(sheet.line(i), lexicon).is_some()
            };
            // (a record's paper may stand above its title)
            if found.is_empty() && at == sheet.first && line.len() <= WRAPPED && next(at + 1) {
                let Some((label, value)) = opening(line) else { break };
                found.push((at, Labelled::unknown(label, value)));
                continue;
            }
            let Some((_, last)) =
                found.last().filter(|_| apart == 0 && line.len() <= WRAPPED && next(at + 1))
            else {
                break;
            };
            if let Some((label, value)) = opening(line) {
                // (a label that nobody knows)
                found.push((at, Labelled::unknown(label, value)));
            } else if !matches!(last.key, Key::Title | Key::Other) && end_of(line) == End::Sentence
            {
                break;
            }
            continue;
        };
        if !label.story && (line.len() > VALUE || !is_likely(label.key, line[label.value..].trim()))
        {
            break;
        }
        for inner in inner(line, label.value, lexicon) {
            if let Some(field) = FIELDS.iter().position(|key| *key == inner.key) {
                known[field] = true;
            }
        }
        let field = FIELDS.iter().position(|key| *key == label.key);
        if field.is_some_and(|field| std::mem::replace(&mut known[field], true)) {
            break;
        }
        let story = label.story;
        found.push((at, label));
        if story {
            break;
        }
    }
    // (what opens prose behind the head is no label: `Key point: …`)
    while found
        .last()
        .is_some_and(|(at, l)| l.key == Key::Other && sheet.lines[*at].blanks > 0 && !l.story)
    {
        found.pop();
    }
    // (a title's label on the first line, and nothing beside it)
    let titled = || {
        found.len() == 1
            && found[0].1.key == Key::Title
            && found[0].0 == sheet.first
            && sheet.lines.get(sheet.first + 1).is_some_and(|next| next.blanks > 0)
            && !sheet.line(sheet.first)[found[0].1.value..].trim().is_empty()
    };
    if known.iter().filter(|k| **k).count() < 2 && !titled() {
        return false;
    }
    for (n, (at, label)) in found.iter().enumerate() {
        if label.story {
            sheet.story = true;
            if sheet.line(*at).len() == label.value {
                sheet.take_bare(*at, at + 1, Key::Frame);
                sheet.first = at + 1;
            } else {
                sheet.trim_label(*at, label.value);
                sheet.first = *at;
            }
            return true;
        }
        let to = found.get(n + 1).map_or(at + 1, |(next, _)| *next);
        let line = sheet.line(*at);
        let inner = if to == at + 1 { inner(line, label.value, lexicon) } else { Vec::new() };
        if inner.is_empty() {
            sheet.take_parted(*at, to, label.key, label.label, label.value);
        } else {
            several(sheet, *at, label, &inner);
        }
        sheet.first = to;
    }
    true
}

fn several(sheet: &mut Sheet<'_>, at: usize, first: &Labelled, inner: &[Labelled]) {
    if sheet.taken[at] {
        return;
    }
    let own = sheet.span(at, at + 1);
    let line = sheet.line(at);
    let starts = |label: &Labelled| {
        line[..label.label]
            .trim_end()
            .rfind(char::is_whitespace)
            .map_or(0, |space| space + line[space..].chars().next().map_or(0, char::len_utf8))
    };
    let mut open = 0;
    for (n, label) in std::iter::once(first).chain(inner).enumerate() {
        let end = inner.get(n).map_or(line.len(), starts);
        let span = |from: usize, to: usize| Span::new(own.start() + from, own.start() + to);
        let mut values = Vec::new();
        push_plain(sheet.text, span(label.value.min(end), end), &mut values);
        let (label_span, own) = (span(open, label.label), span(open, end));
        sheet.entries.push(Entry { key: label.key, label: label_span, values, own });
        open = end;
    }
    sheet.taken[at] = true;
}

/// What stands in the brackets around a line (`（责任编辑：王小明）`), and where it begins.
fn unbracketed(line: &str) -> (&str, usize) {
    let inner = line.strip_prefix(['(', '（']).and_then(|rest| rest.strip_suffix([')', '）']));
    inner
        .map_or((line, 0), |inner| (inner, if line.starts_with('(') { 1 } else { '（'.len_utf8() }))
}

/// The last lines of a dump, where they are labelled with what is no field: tags, sections, kinds.
pub(super) fn foot(sheet: &mut Sheet<'_>, lexicon: &Lexicon) {
    let first = sheet.end.saturating_sub(FOOT).max(sheet.first + 1);
    while sheet.end > first && !sheet.taken[sheet.end - 1] {
        let at = sheet.end - 1;
        let line = sheet.line(at);
        let (inner, from) = unbracketed(line);
        if line.len() > NOTE || end_of(line) == End::Sentence {
            return;
        }
        let Some(label) = labelled(inner, lexicon) else { return };
        // (what is a section's name in one language lists subjects in another)
        let no_field = Labels::of(&[Label::Metadata, Label::Navigation]).bits();
        let bits = label.labels.bits();
        let alone = label.labels.has(Label::Metadata) && bits & !no_field == 0;
        // (`Ferry runs aground`, `Summary: …`: without a story they are what there is)
        let told = || (sheet.first..at).any(|i| !sheet.taken[i] && sheet.line(i).len() > TOLD);
        if !alone || inner.len() <= label.value || !told() {
            return;
        }
        let own = sheet.span(at, at + 1);
        let inner = Span::new(own.start() + from, own.start() + from + inner.len());
        let mut values = Vec::new();
        push_plain(sheet.text, Span::new(inner.start() + label.value, inner.end()), &mut values);
        let name = Span::new(inner.start(), inner.start() + label.label);
        sheet.take(at, at + 1, Entry { key: Key::Other, label: name, values, own });
        sheet.end = at;
    }
}

#[cfg(test)]
#[path = "labels_tests.rs"]
mod tests;
