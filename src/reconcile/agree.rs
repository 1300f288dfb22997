//! What articles agree on, field by field.

use std::collections::HashMap;

use super::align::{self, Node};
use super::{Agreed, Conflict, Difference, Field, Reading, Reconciled, key};
use crate::article::{Article, BodyBlock, Byline, Dateline, Link, Text};
use crate::date::Date;
use crate::text::gather::Gather;
use crate::text::order;

type Sourced<T> = (usize, T);

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
    let captions = articles.iter().map(|a| a.captions().gather()).gather();
    let captions = collect(Field::Caption, captions, text, to);
    let related = articles.iter().map(|a| a.related_links().gather()).gather();
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
    articles.iter().enumerate().filter_map(|(i, article)| Some((i, field(article)?))).gather()
}

fn authors(byline: Byline<'_>) -> String {
    let mut names: Vec<String> =
        byline.authors().map(|author| key::letters(author.name().as_str())).gather();
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
    let said = readings.iter().map(|&(source, value)| (source, text(value))).gather();
    let keys = readings.iter().map(|&(_, value)| key(value)).gather();
    let same = |a: usize, b: usize| same(&readings[a].1, &readings[b].1);
    let (chosen, witnesses) = most(field, &said, &keys, &same, conflicts)?;
    let (source, value) = readings[chosen];
    Some(Agreed { value, source, witnesses })
}

/// Of what articles say, with its keys, the reading that most agree on, and their articles.
fn most<'a>(
    field: Field,
    said: &[Sourced<Text<'a>>],
    keys: &[String],
    same: &dyn Fn(usize, usize) -> bool,
    conflicts: &mut Vec<Conflict<'a>>,
) -> Option<(usize, Vec<usize>)> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut keyed: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, key) in keys.iter().enumerate() {
        let with_key = keyed.entry(key).or_default();
        match with_key.iter().find(|&&group| same(groups[group][0], at)) {
            Some(&group) => groups[group].push(at),
            None => {
                with_key.push(groups.len());
                groups.push(vec![at]);
            }
        }
    }
    let best = (0..groups.len()).max_by_key(|&i| (groups[i].len(), groups.len() - i))?;
    let of_best = groups[best].iter().map(|&at| said[at]).gather();
    let chosen = groups[best][spelling(&of_best)];
    let chosen_text = said[chosen].1.as_str();
    let (mut glyphs, mut words) = (vec![reading(said[chosen])], vec![reading(said[chosen])]);
    for (i, group) in groups.iter().enumerate() {
        for &other in group.iter().filter(|&&other| said[other].1 != chosen_text) {
            if i == best && !key::same(said[other].1.as_str(), chosen_text) {
                // (the same names with a job between them are no conflict)
                continue;
            }
            if i == best { &mut glyphs } else { &mut words }.push(reading(said[other]));
        }
    }
    note(field, Difference::Glyphs, glyphs, conflicts);
    note(field, Difference::Words, words, conflicts);
    Some((chosen, sources(&of_best)))
}

/// Of readings that agree the spelling that most have, the first one's among equals.
fn spelling(said: &[Sourced<Text<'_>>]) -> usize {
    let count = |text: &str| said.iter().filter(|other| other.1 == text).count();
    // (more dumps of one story than this tell nothing new of its spelling)
    let near = 0..said.len().min(16);
    near.rev().max_by_key(|&at| count(said[at].1.as_str())).unwrap_or_default()
}

fn sources(said: &[Sourced<Text<'_>>]) -> Vec<usize> {
    said.iter().map(|(source, _)| *source).gather()
}

fn reading((source, text): Sourced<Text<'_>>) -> Reading<'_> {
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
        let mut sources: Vec<usize> = group.iter().flat_map(|d| d.1.iter().copied()).gather();
        in_order(&mut sources);
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
    let readings = std::iter::once(source).chain(others).filter_map(read).gather();
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
    let mut items: Vec<Sourced<T>> = Vec::new();
    for (source, list) in lists.into_iter().enumerate() {
        items.extend(list.into_iter().map(|value| (source, value)));
    }
    let said = items.iter().map(|&(source, value)| (source, text(value))).gather();
    let of_group = |group: Vec<usize>| {
        let alike = group.iter().map(|&at| said[at]).gather();
        let (chosen, witnesses) = agreed(field, &alike, conflicts);
        let (source, value) = items[group[chosen]];
        Agreed { value, source, witnesses }
    };
    alike(&said).into_iter().map(of_group).gather()
}

/// The readings of each item of such lists.
fn alike(said: &[Sourced<Text<'_>>]) -> Vec<Vec<usize>> {
    let mut known: HashMap<String, Vec<usize>> = HashMap::new();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (at, (source, text)) in said.iter().enumerate() {
        let alike = known.entry(key::letters(text.as_str())).or_default();
        // the first of them that this article has not witnessed (it did those before)
        let witnessed = |g: &usize| groups[*g].last().is_some_and(|&last| said[last].0 == *source);
        match alike.get(alike.partition_point(witnessed)) {
            Some(&group) => groups[group].push(at),
            None => {
                alike.push(groups.len());
                groups.push(vec![at]);
            }
        }
    }
    groups
}

/// Which of readings that agree has their spelling, and their articles; other spellings are
/// conflicts.
fn agreed<'a>(
    field: Field,
    said: &[Sourced<Text<'a>>],
    conflicts: &mut Vec<Conflict<'a>>,
) -> (usize, Vec<usize>) {
    let chosen = spelling(said);
    let chosen_text = said[chosen].1.as_str();
    let (mut glyphs, mut words) = (vec![reading(said[chosen])], vec![reading(said[chosen])]);
    for other in said.iter().filter(|other| other.1 != chosen_text) {
        let same = key::same(other.1.as_str(), chosen_text);
        if same { &mut glyphs } else { &mut words }.push(reading(*other));
    }
    note(field, Difference::Glyphs, glyphs, conflicts);
    note(field, Difference::Words, words, conflicts);
    (chosen, sources(said))
}

fn body<'a>(
    articles: &[&'a Article],
    conflicts: &mut Vec<Conflict<'a>>,
) -> Vec<Agreed<BodyBlock<'a>>> {
    let block =
        |source: usize, block: BodyBlock<'a>| Node::new(source, block, block.text().as_str());
    let bodies: Vec<Vec<Node<'a, BodyBlock<'a>>>> = (articles.iter().enumerate())
        .map(|(source, article)| article.body().map(|b| block(source, b)).gather())
        .gather();
    let most = align::most(&bodies);
    let (nodes, parted) = align::all(bodies);
    for readings in parted {
        let readings = readings.into_iter().map(|(source, b)| reading((source, b.text()))).gather();
        note(Field::Body, Difference::Breaks, readings, conflicts);
    }
    let mut blocks: Vec<Agreed<BodyBlock<'a>>> = Vec::with_capacity(nodes.len());
    for node in nodes {
        let said = node.readings.iter().map(|&(source, block)| (source, block.text())).gather();
        let (chosen, mut witnesses) = agreed(Field::Body, &said, conflicts);
        witnesses.extend(&node.others);
        once_each(&mut witnesses);
        let (source, value) = node.readings[chosen];
        blocks.push(Agreed { value, source, witnesses });
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
    let mut blocks: Vec<Option<Agreed<BodyBlock<'a>>>> = blocks.into_iter().map(Some).gather();
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
        let sources: Vec<usize> = elsewhere.flat_map(|block| block.witnesses).gather();
        if let Some(block) = &mut blocks[at[0]] {
            block.witnesses.extend(sources);
            once_each(&mut block.witnesses);
        }
    }
    blocks.into_iter().flatten().gather()
}

fn once_each(witnesses: &mut Vec<usize>) {
    in_order(witnesses);
    witnesses.dedup();
}

fn in_order(sources: &mut [usize]) {
    order::by(sources, |&i| (i, 0));
}
