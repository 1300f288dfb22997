//! What else on a page says that a line is its headline: a heading mark, a byline and a date below
//! it, a repeat, what the metadata knows. The classifier sees one block and its neighbours; where
//! it took a line without any of these, the line that has most of them is asked.

use super::{Desk, captions};
use crate::block::Shaped;
use crate::block::breaks::End;
use crate::block::model::Role;
use crate::grammar::byline::AuthorKind;
use crate::lang::Label;
use crate::text::order;

/// The weight of evidence from which on nobody else is asked.
const ENOUGH: i32 = 300;
/// How much more another line must have.
const MARGIN: i32 = 50;
/// What the classifier's doubt weighs against evidence, as a divisor.
const DOUBT: i32 = 5;
/// The most doubt that is looked at, and the lines.
const MOST: i32 = 2500;
const LINES: usize = 50;
/// A line with so much against it is no headline, though nothing else is one.
const NONE: i32 = -300;
/// Without a line of the classifier's, the evidence that makes one the headline.
const ALONE: i32 = 300;
/// Blocks of which the first own one opens the dump.
const TOP: usize = 4;
/// Blocks below a title in which its byline and date stand.
const BELOW: usize = 4;

/// The headline's block, where the classifier took `page`.
pub(super) fn settled(desk: &Desk<'_>, page: Option<usize>) -> Option<usize> {
    let sole = {
        let mut marked = (0..desk.blocks.len()).filter(|&i| is_marked(desk, i));
        marked.next().filter(|_| marked.next().is_none())
    };
    // (what the grammars tell only adds to it)
    let own = page.map(|i| {
        let light = light(desk, i, sole);
        if light >= ENOUGH { light } else { light + told(desk, i, ENOUGH - light) }
    });
    if own.is_some_and(|own| own >= ENOUGH) {
        return page;
    }
    let totals = desk.totals();
    let doubt = |i: usize| -totals[i][Role::Headline as usize];
    let address = |i: usize| desk.facts[i].has_url && !desk.words(i).contains(' ');
    let may = |i: &usize| {
        (4..=400).contains(&desk.facts[*i].letters) && doubt(*i) <= MOST && !address(*i)
    };
    let mut lines: Vec<usize> = (0..desk.blocks.len()).filter(may).collect();
    order::by(&mut lines, |&i| (doubt(i).abs_diff(i32::MIN) as usize, 0));
    lines.truncate(LINES);
    // what another line must have more than
    let bar = page.zip(own).map_or(ALONE - 1, |(page, own)| own - doubt(page) / DOUBT + MARGIN);
    let mut best = (bar, None);
    for i in lines.into_iter().filter(|&i| page != Some(i)) {
        // (of two that weigh as much, the likelier one, which comes first)
        let seen = light(desk, i, sole) - doubt(i) / DOUBT;
        if seen + MOST_TOLD > best.0 {
            let weight = seen + told(desk, i, MOST_TOLD);
            best = if weight > best.0 { (weight, Some(i)) } else { best };
        }
    }
    match (best.1, own) {
        // (a day that stands above a name is no title)
        (Some(i), _) if desk.facts[i].is_date => page,
        (Some(i), _) => Some(i),
        (None, Some(own)) if own <= NONE && !page.is_some_and(|i| is_first(desk, i)) => None,
        _ => page,
    }
}

/// Whether a block is marked as a heading of the first level, and no site's name.
fn is_marked(desk: &Desk<'_>, i: usize) -> bool {
    desk.blocks[i].shaped == Shaped::Heading(1) && desk.facts[i].words >= 3
}

/// What the grammars of names tell of a line and of what stands below it; no more is asked where
/// this is `enough`.
fn told(desk: &Desk<'_>, i: usize, enough: i32) -> i32 {
    let below = i + 1..(i + 1 + BELOW).min(desk.blocks.len());
    let mut sum = if is_titled(desk, i) { 200 } else { 0 };
    // (a byline is read once, whoever asks)
    let named = || below.clone().any(|j| names_author(desk, j, below.end));
    sum += if sum < enough && named() { 200 } else { 0 };
    sum + if sum < enough && opens(desk, i) { 400 } else { 0 }
}

/// The most that is.
const MOST_TOLD: i32 = 800;

/// What else speaks for a line, and against it.
fn light(desk: &Desk<'_>, i: usize, sole: Option<usize>) -> i32 {
    let f = &desk.facts[i];
    let words = desk.words(i);
    let mut sum = match desk.titles[i] {
        5.. => 400,
        3.. => 250,
        _ => 0,
    };
    let mut below = i + 1..(i + 1 + BELOW).min(desk.blocks.len());
    let is_date = |j: usize| desk.facts.get(j).is_some_and(|f| f.is_date);
    let against = |is: bool, weight: i32| if is { -weight } else { 0 };
    sum += if sole == Some(i) { 400 } else { 0 };
    sum += if below.any(is_date) { 150 } else { 0 };
    sum += if desk.facts.iter().enumerate().any(|(j, other)| j != i && other.key == f.key) {
        100
    } else {
        0
    };
    sum += against(f.sentences >= 1 && f.end == End::Sentence, 100);
    sum += against(f.hits.any.has(Label::Credit) || captions::has_credit(words), 300);
    sum += against(!f.hits.whole.is_empty(), 500);
    let heading = matches!(desk.blocks[i].shaped, Shaped::Heading(_));
    sum += against(f.words < 3 && !heading, 300);
    sum += against(f.link_share >= 50, 100);
    sum + against(!f.hits.start.is_empty(), 100)
}

/// Whether a line is the first of a dump's own.
fn is_first(desk: &Desk<'_>, i: usize) -> bool {
    let own = |j: usize| !desk.facts[j].is_date && !desk.facts[j].furniture;
    i < TOP && (0..i).all(|j| !own(j))
}

/// Whether a dump opens with this line, and a name stands below it: a reader view's title and
/// author.
fn opens(desk: &Desk<'_>, i: usize) -> bool {
    is_first(desk, i) && desk.facts[i].words >= 3 && super::headline::is_name(desk, i + 1)
}

/// Whether a block is a byline: a label, or a name with its date behind it or below.
fn names_author(desk: &Desk<'_>, j: usize, end: usize) -> bool {
    let f = &desk.facts[j];
    if f.letters > 160 {
        return false;
    }
    if desk.labelled(j).is_some_and(|p| !p.authors.is_empty()) {
        return true;
    }
    let dated = j + 1 < end && desk.facts[j + 1].is_date;
    let bare = || desk.bare(j);
    f.letters <= 100
        && (dated || f.digits >= 3)
        && bare().is_some_and(|p| {
            (dated || p.date_at.is_some()) && p.authors.iter().any(|a| a.kind == AuthorKind::Person)
        })
}

/// Whether another line begins with this one and goes on with little: the page's title, with the
/// site's name.
fn is_titled(desk: &Desk<'_>, i: usize) -> bool {
    let (words, span) = (desk.words(i), desk.blocks[i].span);
    let longer = |j: usize| {
        let len = desk.blocks[j].span.len();
        j != i && len > span.len() && len < span.len() + 80 && desk.words(j).starts_with(words)
    };
    span.len() >= 16 && (0..desk.blocks.len()).any(longer)
}

#[cfg(test)]
#[path = "evidence_tests.rs"]
mod tests;
