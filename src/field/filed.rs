//! Names that a record files surname first.

use super::{AuthorAt, Desk};
use crate::block::header::Entry;
use crate::grammar::byline::AuthorKind;
use crate::lang::Label;
use crate::span::Span;

/// Bytes of a filed name.
const FILED: usize = 60;

/// One author whom a database's record files surname first (`BYLINE: DOE, JANE`), as catalogues do
/// (AACR2 22.4): one comma, a surname of one word, particles aside, and given names that are no
/// role and no agency. The label is in a record's capitals, or the name stands in a citation;
/// front matter's is not, and lists.
pub(super) fn author(desk: &Desk<'_>, entry: &Entry, value: Span) -> Option<AuthorAt> {
    let words = &desk.text[value.range()];
    let label = &desk.text[entry.label.range()];
    if words.len() > FILED || !(label.is_empty() || label.starts_with(char::is_uppercase)) {
        return None;
    }
    let (surname, given) = words.split_once(", ")?;
    let inside = |c: char| c.is_alphabetic() || matches!(c, '-' | '.' | '’' | '\'');
    let capital = |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(inside);
    let one = surname.split(' ').filter(|word| !desk.lexicon.is_particle(*word)).count() == 1;
    let hits = desk.lexicon.hits(given).any;
    let named = one
        && surname.rsplit(' ').next().is_some_and(capital)
        && given.split(' ').count() <= 3
        && given.split(' ').all(capital)
        && !(hits.has(Label::Role) || hits.has(Label::Agency));
    let given = Span::new(value.end() - given.len(), value.end());
    named.then_some(AuthorAt {
        name: value,
        given: Some(given),
        kind: AuthorKind::Person,
        role: None,
        email: None,
    })
}
