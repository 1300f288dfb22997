//! What articles agree on, field by field.

use std::collections::HashMap;

use super::align::{self, Node};
use super::{Agreed, Conflict, Difference, Field, Reading, Reconciled, key};
use crate::article::{Article, BodyBlock, Byline, Dateline, Link, Text};
use crate::date::Date;
use crate::text::order;

/// A reading, and whose it is.
type Sourced<T> = (usize, T);

/// The story of articles that are of one.
pub(super) fn story<'a>(articles: &[&'a Article]) -> Reconciled<'a> {
    let mut conflicts = Vec::new();
    let to = &mut conflicts;
    let text = |t: Text<'a>| t;
    let letters = |t: Text<'a>| key::letters(t.as_str());
    let always = |_: &Text<'a>, _: &Text<'a>| true;
    let headlines = each(articles, Article::headline);
    let headline = settle(Field::Headline, headlines, text, letters, always, to);
    let deck = settle(Field::Deck, each(articles, Article::deck), text, letters, always, to);
    let bylines = each(articles, Article::byline);
    let byline = settle(Field::Byline, bylines, Byline::text, authors, |_, _| true, to);
    let datelines = each(articles, Article::dateline);
    let dateline = settle(Field::Dateline, datelines, Dateline::text, place, same_day, to);
    let links = each(articles, Article::canonical_url);
    let canonical_url = settle(Field::CanonicalUrl, links, Link::text, address, |_, _| true, to);
    let published = published(articles, to);
    let body = body(articles, to);
    let captions = articles.iter().map(|a| a.captions().collect()).collect();
    let captions = collect(Field::Caption, captions, text, to);
    let related = articles.iter().map(|a| a.related_links().collect()).collect();
    let related_links = collect(Field::RelatedLink, related, Link::text, to);
    order::by(&mut conflicts[..], |c| (c.field as usize, 0));
    Reconciled {
        headline,
        deck,
        byline,
        dateline,
        published,
        canonical_url,
        body,
        captions,
        related_links,
        conflicts,
    }
}

fn each<'a, T>(
    articles: &[&'a Article],
    field: impl Fn(&'a Article) -> Option<T>,
) -> Vec<Sourced<T>> {
    articles.iter().enumerate().filter_map(|(i, article)| Some((i, field(article)?))).collect()
}

/// The names of a byline's authors, in any order.
fn authors(byline: Byline<'_>) -> String {
    let mut names: Vec<String> =
        byline.authors().map(|author| key::letters(author.name().as_str())).collect();
    if names.is_empty() {
        return key::letters(byline.text().as_str());
    }
    names.sort_unstable();
    names.join("\n")
}

fn place(dateline: Dateline<'_>) -> String {
    dateline.place().map(|p| key::letters(p.as_str())).unwrap_or_default()
}

fn same_day(a: &Dateline<'_>, b: &Dateline<'_>) -> bool {
    match (a.date(), b.date()) {
        (Some(a), Some(b)) => a.agrees_with(b),
        _ => true,
    }
}

fn address(link: Link<'_>) -> String {
    link.normalized_url().unwrap_or_else(|| key::letters(link.text().as_str()))
}

/// The reading that most agree on; the first one's among equals, and so among its own spellings.
/// Readings agree whose keys are the same and that are `same`.
fn settle<'a, T: Copy>(
    field: Field,
    readings: Vec<Sourced<T>>,
    text: impl Fn(T) -> Text<'a>,
    key: impl Fn(T) -> String,
    same: impl Fn(&T, &T) -> bool,
    conflicts: &mut Vec<Conflict<'a>>,
) -> Option<Agreed<T>> {
    let mut groups: Vec<Vec<Sourced<T>>> = Vec::new();
    let mut keyed: HashMap<String, Vec<usize>> = HashMap::new();
    for reading in readings {
        let with_key = keyed.entry(key(reading.1)).or_default();
        match with_key.iter().find(|&&group| same(&groups[group][0].1, &reading.1)) {
            Some(&group) => groups[group].push(reading),
            None => {
                with_key.push(groups.len());
                groups.push(vec![reading]);
            }
        }
    }
    let best = (0..groups.len()).max_by_key(|&i| (groups[i].len(), groups.len() - i))?;
    let chosen = spelling(&groups[best], |value| text(value).as_str());
    let chosen_text = text(chosen.1);
    let read = |(source, value): Sourced<T>| reading(source, text(value));
    let (mut glyphs, mut words) = (vec![read(chosen)], vec![read(chosen)]);
    for (i, group) in groups.iter().enumerate() {
        for other in group.iter().filter(|other| text(other.1) != chosen_text.as_str()) {
            if i == best && !key::same(text(other.1).as_str(), chosen_text.as_str()) {
                // (the same names with a job between them are no conflict)
                continue;
            }
            if i == best { &mut glyphs } else { &mut words }.push(read(*other));
        }
    }
    note(field, Difference::Glyphs, glyphs, conflicts);
    note(field, Difference::Words, words, conflicts);
    let witnesses = groups[best].iter().map(|(source, _)| *source).collect();
    Some(Agreed { value: chosen.1, source: chosen.0, witnesses })
}

/// Of readings that agree the spelling that most have, the first one's among equals.
fn spelling<'a, T: Copy>(readings: &[Sourced<T>], text: impl Fn(T) -> &'a str) -> Sourced<T> {
    let count = |value: T| readings.iter().filter(|other| text(other.1) == text(value)).count();
    let mut best = readings[0];
    let mut most = 0;
    // (more dumps of one story than this tell nothing new of its spelling)
    for reading in readings.iter().take(16) {
        let n = count(reading.1);
        if n > most {
            (best, most) = (*reading, n);
        }
    }
    best
}

fn reading(source: usize, text: Text<'_>) -> Reading<'_> {
    Reading { source, text: text.as_str(), raw_span: text.raw_span() }
}

fn note<'a>(
    field: Field,
    difference: Difference,
    readings: Vec<Reading<'a>>,
    conflicts: &mut Vec<Conflict<'a>>,
) {
    if readings.len() > 1 {
        conflicts.push(Conflict { field, difference, readings });
    }
}

/// The date of the day that most state, and of those the finest.
fn published<'a>(
    articles: &[&'a Article],
    conflicts: &mut Vec<Conflict<'a>>,
) -> Option<Agreed<Date>> {
    // (of many dumps few state another date)
    let mut dates: Vec<(Date, Vec<usize>)> = Vec::new();
    let mut known: HashMap<Date, usize> = HashMap::new();
    for (source, date) in each(articles, Article::published) {
        let at = *known.entry(date).or_insert(dates.len());
        match dates.get_mut(at) {
            Some((_, sources)) => sources.push(source),
            None => dates.push((date, vec![source])),
        }
    }
    let mut groups: Vec<Vec<(Date, Vec<usize>)>> = Vec::new();
    for date in dates {
        let agree = |group: &Vec<(Date, _)>| group.iter().all(|(d, _)| d.agrees_with(date.0));
        match groups.iter().position(agree) {
            Some(group) => groups[group].push(date),
            None => groups.push(vec![date]),
        }
    }
    let stated = |group: &[(Date, Vec<usize>)]| -> usize { group.iter().map(|d| d.1.len()).sum() };
    let sources = |group: &[(Date, Vec<usize>)]| {
        let mut sources: Vec<usize> = group.iter().flat_map(|d| d.1.iter().copied()).collect();
        order::by(&mut sources, |&i| (i, 0));
        sources
    };
    let best = (0..groups.len()).max_by_key(|&i| (stated(&groups[i]), groups.len() - i))?;
    let fineness = |date: Date| {
        (
            date.precision(),
            date.offset().is_some(),
            date.time().is_some_and(|t| t.second().is_some()),
        )
    };
    let chosen = groups[best].iter().rev().max_by_key(|(date, _)| fineness(*date))?;
    let (value, source) = (chosen.0, chosen.1[0]);
    let read = |source: usize| {
        let (text, raw_span) = articles[source].published_text()?;
        Some(Reading { source, text, raw_span })
    };
    let others = groups.iter().enumerate().filter(|(i, _)| *i != best);
    let others = others.flat_map(|(_, group)| sources(group));
    let readings = std::iter::once(source).chain(others).filter_map(read).collect();
    note(Field::Published, Difference::Words, readings, conflicts);
    Some(Agreed { value, source, witnesses: sources(&groups[best]) })
}

/// Items of a list that have no order of their own: the same where their letters are, and as often
/// as the article has it that has it most often.
fn collect<'a, T: Copy>(
    field: Field,
    lists: Vec<Vec<T>>,
    text: impl Fn(T) -> Text<'a>,
    conflicts: &mut Vec<Conflict<'a>>,
) -> Vec<Agreed<T>> {
    let mut at: HashMap<String, Vec<usize>> = HashMap::new();
    let mut groups: Vec<Vec<Sourced<T>>> = Vec::new();
    for (source, list) in lists.into_iter().enumerate() {
        for value in list {
            let alike = at.entry(key::letters(text(value).as_str())).or_default();
            // the first of them that this article has not witnessed (it did those before)
            let free = alike.partition_point(|&g| groups[g].last().is_some_and(|l| l.0 == source));
            match alike.get(free) {
                Some(&group) => groups[group].push((source, value)),
                None => {
                    alike.push(groups.len());
                    groups.push(vec![(source, value)]);
                }
            }
        }
    }
    groups.into_iter().map(|group| agreed(field, &group, &text, conflicts)).collect()
}

/// Readings that agree, as one; spellings of it are conflicts.
fn agreed<'a, T: Copy>(
    field: Field,
    group: &[Sourced<T>],
    text: impl Fn(T) -> Text<'a>,
    conflicts: &mut Vec<Conflict<'a>>,
) -> Agreed<T> {
    let chosen = spelling(group, |value| text(value).as_str());
    let chosen_text = text(chosen.1);
    let (mut glyphs, mut words) =
        (vec![reading(chosen.0, chosen_text)], vec![reading(chosen.0, chosen_text)]);
    for (source, value) in group.iter().filter(|other| text(other.1) != chosen_text.as_str()) {
        let same = key::same(text(*value).as_str(), chosen_text.as_str());
        if same { &mut glyphs } else { &mut words }.push(reading(*source, text(*value)));
    }
    note(field, Difference::Glyphs, glyphs, conflicts);
    note(field, Difference::Words, words, conflicts);
    let witnesses = group.iter().map(|(source, _)| *source).collect();
    Agreed { value: chosen.1, source: chosen.0, witnesses }
}

/// The blocks of all articles, aligned.
fn body<'a>(
    articles: &[&'a Article],
    conflicts: &mut Vec<Conflict<'a>>,
) -> Vec<Agreed<BodyBlock<'a>>> {
    let block =
        |source: usize, block: BodyBlock<'a>| Node::new(source, block, block.text().as_str());
    let bodies: Vec<Vec<Node<'a, BodyBlock<'a>>>> = (articles.iter().enumerate())
        .map(|(source, article)| article.body().map(|b| block(source, b)).collect())
        .collect();
    let most = align::most(&bodies);
    let (nodes, parted) = align::all(bodies);
    for readings in parted {
        let readings = readings.into_iter().map(|(source, b)| reading(source, b.text())).collect();
        note(Field::Body, Difference::Breaks, readings, conflicts);
    }
    let mut blocks: Vec<Agreed<BodyBlock<'a>>> = Vec::with_capacity(nodes.len());
    for node in nodes {
        let mut block = agreed(Field::Body, &node.readings, BodyBlock::text, conflicts);
        block.witnesses.extend(&node.others);
        order::by(&mut block.witnesses, |&i| (i, 0));
        block.witnesses.dedup();
        blocks.push(block);
    }
    once(blocks, &most)
}

/// Takes out what stands in the body more often than any article has it, because they have it in
/// other places: it stays where most have it.
fn once<'a>(
    blocks: Vec<Agreed<BodyBlock<'a>>>,
    most: &HashMap<String, usize>,
) -> Vec<Agreed<BodyBlock<'a>>> {
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, block) in blocks.iter().enumerate() {
        places.entry(key::letters(block.value.text().as_str())).or_default().push(at);
    }
    let mut blocks: Vec<Option<Agreed<BodyBlock<'a>>>> = blocks.into_iter().map(Some).collect();
    for (letters, mut at) in places {
        let kept = most.get(&letters).copied().unwrap_or(1).max(1);
        if at.len() <= kept {
            continue;
        }
        order::by(&mut at, |&i| {
            (usize::MAX - blocks[i].as_ref().map_or(0, |b| b.witnesses.len()), 0)
        });
        let gone = at.split_off(kept);
        let elsewhere = gone.into_iter().filter_map(|i| blocks[i].take());
        // (whoever has it elsewhere says so once more)
        let sources: Vec<usize> = elsewhere.flat_map(|block| block.witnesses).collect();
        if let Some(block) = &mut blocks[at[0]] {
            block.witnesses.extend(sources);
            order::by(&mut block.witnesses, |&i| (i, 0));
            block.witnesses.dedup();
        }
    }
    blocks.into_iter().flatten().collect()
}
