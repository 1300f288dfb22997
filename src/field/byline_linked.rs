//! Bylines that are links to authors' pages.

use super::byline::{Found, is_open};
use super::{AuthorAt, Desk};
use crate::block::Shaped;
use crate::block::model::Role;
use crate::grammar::byline::{self, Author, AuthorKind};
use crate::grammar::url;
use crate::lang::Label;

/// A line with links to authors' pages, and the lines right below it that have some, too.
pub(super) fn linked(desk: &Desk<'_>, i: usize, end: usize) -> Option<Found> {
    let authors = linked_authors(desk, i);
    if authors.is_empty() {
        return None;
    }
    let mut found = Found {
        blocks: i..i + 1,
        text: desk.blocks[i].span,
        authors,
        dated: false,
        opens_note: false,
    };
    // `[Jane Doe](…) and AP`: the line says more than its links
    if let Some(whole) = desk.bare(i).filter(|p| p.authors.len() > found.authors.len()) {
        found = Found::new(&desk.blocks[i], i, whole);
    }
    for j in i + 1..end {
        let more = linked_authors(desk, j);
        if more.is_empty() {
            break;
        }
        found.and(Found {
            blocks: j..j + 1,
            text: desk.blocks[j].span,
            authors: more,
            dated: false,
            opens_note: false,
        });
    }
    // a portrait and a name lead to one page
    let name = |a: &AuthorAt| &desk.text[a.name.range()];
    let mut n = 0;
    while n < found.authors.len() {
        let again = found.authors[..n].iter().any(|a| name(a) == name(&found.authors[n]));
        if again {
            found.authors.remove(n);
        } else {
            n += 1;
        }
    }
    Some(found)
}

/// The names in block `i` that are links to authors' pages.
pub(super) fn linked_authors(desk: &Desk<'_>, i: usize) -> Vec<AuthorAt> {
    let f = &desk.facts[i];
    let portrait = f.image && f.words <= 8 && desk.is_free(i) && desk.role(i) != Role::Body;
    // (a day's full stop ends no sentence)
    let plain = f.sentences == 0 || f.digits >= 4 && f.words <= 16;
    let open = (is_open(desk, i) || portrait)
        && f.link_share > 0
        && plain
        && f.words <= 40
        && desk.blocks[i].shaped != Shaped::Rule;
    // (`Reviewed by`, on the line or above it)
    let helped = || {
        byline::is_helper(desk.words(i))
            || i > 0 && desk.facts[i - 1].words <= 4 && byline::is_helper(desk.words(i - 1))
    };
    if !open || helped() {
        return Vec::new();
    }
    let span = desk.blocks[i].span;
    let first = desk.links.partition_point(|l| l.text.end() <= span.start());
    let inside = desk.links[first..].iter().take_while(|l| l.text.start() < span.end());
    let mut authors = Vec::new();
    for link in inside.filter(|l| l.url.as_deref().is_some_and(url::is_author)) {
        let (start, end) = (link.text.start().max(span.start()), link.text.end().min(span.end()));
        let words = desk.text[start..end].trim_end_matches([',', ' ', '\n', ';']);
        // (`Image 3: Ann Lee`: a portrait's text)
        let name = words.find(": ").filter(|_| portrait).map_or(words, |at| &words[at + 2..]);
        let (start, words) = (start + words.len() - name.len(), name);
        let parsed = byline::labelled(words, desk.lexicon)
            .or_else(|| byline::bare(words, desk.lexicon, desk.lang));
        let parsed = parsed.map(|p| p.authors).or_else(|| desk_of_page(desk, words));
        authors.extend(parsed.into_iter().flatten().map(|a| AuthorAt::of(a, start)));
    }
    authors
}

/// A desk with a page among the authors' (`XY-Redaktion`).
fn desk_of_page(desk: &Desk<'_>, words: &str) -> Option<Vec<Author>> {
    let part = words.rsplit(['-', ' ']).next().unwrap_or("");
    let named = words.len() <= 40 && desk.lexicon.label(part).has(Label::Agency);
    named.then(|| {
        vec![Author {
            name: 0..words.len(),
            kind: AuthorKind::Organization,
            role: None,
            email: None,
        }]
    })
}
