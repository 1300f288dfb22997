//! The metadata's author: where the page has no byline, or has a name without a label and the
//! metadata another one.

use super::byline::{Found, labelled};
use super::{AuthorAt, Desk, Kind};
use crate::block::header::Key;
use crate::grammar::byline::{self, AuthorKind};
use crate::lang::Label;
use crate::span::Span;
use crate::text::chars;

/// Whether the metadata's author is another person than a line without a label names, which may be
/// anything: a box's title, a photographer, who has reviewed the text. What names the site is no
/// person.
pub(super) fn wins(desk: &Desk<'_>, found: &Found) -> bool {
    let Some(entry) = desk.entries_of(Key::Author).next() else { return false };
    let [value] = entry.values[..] else { return false };
    let words = &desk.text[value.range()];
    let [author] = &byline::names(words, desk.lexicon)[..] else { return false };
    let name = words.get(author.name.clone()).unwrap_or_default();
    let letters = |text: &str| -> String { chars::letters(text).collect() };
    let own = letters(name);
    let is_site = || {
        let sites = desk.entries_of(Key::Site).chain(desk.entries_of(Key::Url));
        sites.flat_map(|site| &site.values).any(|v| letters(&desk.text[v.range()]).contains(&own))
    };
    author.kind == AuthorKind::Person
        && name.contains(' ')
        && !found.authors.iter().any(|a| letters(&desk.text[a.name.range()]) == own)
        && labelled(desk, found.blocks.start).is_none()
        && !is_site()
}

/// Takes the metadata's authors, where it has any.
pub(super) fn take(desk: &mut Desk<'_>) {
    let entry = desk.entries_of(Key::Author).next();
    let Some(entry) = entry else { return };
    let mut authors = Vec::new();
    for value in &entry.values {
        let words = &desk.text[value.range()];
        if let Some(author) = super::filed::author(desk, entry, *value) {
            authors.push(author);
            continue;
        }
        // an archive prints the byline as the page has it, its `By` included
        let parsed =
            byline::labelled(words, desk.lexicon).map(|p| p.authors).filter(|a| !a.is_empty());
        let parsed = parsed.unwrap_or_else(|| byline::names(words, desk.lexicon));
        authors.extend(parsed.into_iter().map(|author| AuthorAt::of(author, value.start())));
    }
    // (what a tool has taken for the author: the month or the label of a date)
    authors.retain(|a| {
        let name = &desk.text[a.name.range()];
        let labels = desk.lexicon.label(name);
        desk.lexicon.month(name).is_none()
            && !labels.has(Label::Published)
            && !labels.has(Label::Updated)
    });
    if authors.is_empty() {
        return;
    }
    let (Some(first), Some(last)) = (entry.values.first(), entry.values.last()) else { return };
    let owner = desk.item(Kind::Byline, Span::new(first.start(), last.end()));
    desk.found.items[owner as usize].label = entry.label;
    desk.found.authors = authors;
}

#[cfg(test)]
#[path = "byline_metadata_tests.rs"]
mod tests;
