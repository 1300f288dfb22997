//! When the dump says that the story was changed last.

use super::{Desk, Item, Kind};
use crate::block::model::Role;
use crate::date::Date;
use crate::grammar::date;
use crate::lang::Label;
use crate::lang::lexicon::Labels;
use crate::span::Span;
use crate::text::chars::{is_alphanumeric, is_unspaced};

/// Keys of a change's date in front matter and metadata, in small letters alone: static sites
/// (`lastmod`, `last_modified_at`), schema.org (`dateModified`), Open Graph (`modified_time`).
const KEYS: [&str; 12] = [
    "articlemodifiedtime",
    "datemodified",
    "dateupdated",
    "lastmod",
    "lastmodified",
    "lastmodifiedat",
    "modified",
    "modifiedat",
    "modifiedtime",
    "updated",
    "updatedat",
    "updatedtime",
];
/// Bytes between a label and its date: `Updated on Monday, `.
const NEAR: usize = 24;
/// Letters of the longest line that states dates.
const LONGEST: u32 = 160;

/// Reads the date off the labelled lines and date lines that the other fields have taken.
pub(crate) fn find(desk: &mut Desk<'_>) {
    let stated = |item: &Item| match item.kind {
        Kind::Metadata if is_key(desk, item.label) => in_span(desk, item.text),
        Kind::Metadata | Kind::Dateline | Kind::Byline => in_line(desk, item.text),
        _ => None,
    };
    desk.found.updated = desk.found.items.iter().find_map(stated);
}

fn in_span(desk: &Desk<'_>, span: Span) -> Option<(Date, Span)> {
    let found = date::find(&desk.text[span.range()], desk.lexicon, desk.lang)?;
    let at = |byte: usize| span.start() + byte;
    Some((found.date, Span::new(at(found.range.start), at(found.range.end))))
}

/// Whether a label says that its value is the date of the last change.
fn is_key(desk: &Desk<'_>, label: Span) -> bool {
    let label = &desk.text[label.range()];
    let bare = || label.bytes().filter(u8::is_ascii_alphabetic).map(|b| b.to_ascii_lowercase());
    let first = bare().next();
    let is_same = |key: &&str| key.bytes().next() == first && bare().eq(key.bytes());
    !label.is_empty() && (KEYS.iter().any(is_same) || opens(desk, label).is_some())
}

/// Where the label of an update that opens a text ends.
fn opens(desk: &Desk<'_>, text: &str) -> Option<usize> {
    let wanted = Labels::of(&[Label::Updated]);
    desk.lexicon.opens_with(text, wanted).map(|(_, end)| end)
}

/// The date behind the label in a line that another field has taken: a byline's, a date line's.
fn in_line(desk: &Desk<'_>, text: Span) -> Option<(Date, Span)> {
    let i = desk.blocks.partition_point(|b| b.own.end() <= text.start());
    let (block, facts) = (desk.blocks.get(i)?, desk.facts.get(i)?);
    let near = block.own.start() <= text.start() && !matches!(desk.role(i), Role::Body);
    if !near || facts.digits == 0 || facts.letters > LONGEST || !facts.hits.any.has(Label::Updated)
    {
        return None;
    }
    let words = desk.words(i);
    let mut before = ' ';
    for (at, c) in words.char_indices() {
        let begins = is_alphanumeric(c) && (!is_alphanumeric(before) || is_unspaced(c));
        before = c;
        let Some(end) = begins.then(|| opens(desk, &words[at..])).flatten() else { continue };
        let from = block.span.start() + at + end;
        let dated = in_span(desk, Span::new(from, block.span.end()));
        if let Some(dated) = dated.filter(|(_, span)| span.start() <= from + NEAR) {
            return Some(dated);
        }
    }
    None
}
