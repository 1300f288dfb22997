//! The date beside the names, where the page's order does not tell it: a deck or a summary that
//! was taken for the story stands above both.

use std::ops::Range;

use super::{Desk, Kind, dates, within};
use crate::date::Date;
use crate::grammar::date;
use crate::lang::Label;
use crate::span::Span;

/// Blocks above and below the names in which their date stands.
const NEAR: usize = 3;

/// Reads the publication date in the byline's own blocks, or on a line of its own near them.
pub(super) fn find(desk: &mut Desk<'_>, names: Range<usize>) {
    if desk.found.published.is_some() {
        return;
    }
    let own = names.clone().find_map(|i| inside(desk, i));
    let found = own.or_else(|| {
        let line = lines_near(desk, names).next()?;
        let (i, line) = &desk.dates[line];
        let found = (line.date, within(&desk.blocks[*i], line.range.clone()));
        desk.take(*i, Kind::Metadata);
        Some(found)
    });
    desk.found.published = found;
    dates::settle_order(desk);
}

fn is_full(date: &Date) -> bool {
    date.year.is_some() && date.month.is_some() && date.day.is_some()
}

/// The date behind the names in block `i`.
fn inside(desk: &Desk<'_>, i: usize) -> Option<(Date, Span)> {
    let f = desk.facts.get(i)?;
    let updated = f.hits.any.has(Label::Updated) && !f.hits.any.has(Label::Published);
    if f.digits < 4 || f.letters > 160 || updated {
        return None;
    }
    let found = date::find(desk.words(i), desk.lexicon, desk.lang)?;
    is_full(&found.date).then(|| (found.date, within(&desk.blocks[i], found.range)))
}

/// The date lines near the names, the nearest first, those below before those above.
fn lines_near<'a>(desk: &'a Desk<'_>, names: Range<usize>) -> impl Iterator<Item = usize> + 'a {
    let near = (1..=NEAR).flat_map(move |n| {
        [Some(names.end + n - 1), names.start.checked_sub(n)].into_iter().flatten()
    });
    near.filter_map(|i| {
        let at = desk.dates.binary_search_by_key(&i, |(block, _)| *block).ok()?;
        let line = &desk.dates[at].1;
        let own = desk.is_free(i) && !desk.facts[i].furniture;
        (own && is_full(&line.date) && line.label != Some(Label::Updated)).then_some(at)
    })
}
