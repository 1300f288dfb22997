//! Related links: labelled lines, and lists under a label.

use super::{Desk, Kind, Target, trimmed, within};
use crate::block::Shaped;
use crate::block::model::Role;
use crate::lang::Label;
use crate::span::Span;
use crate::text::chars::is_unspaced;
use crate::text::edit::Reason;

/// Links taken from one list under a label.
const MOST: usize = 40;

pub(crate) fn find(desk: &mut Desk<'_>) {
    let mut i = 0;
    while i < desk.blocks.len() {
        let f = desk.facts[i];
        if !desk.is_free(i)
            || !f.hits.start.has(Label::Related)
            || matches!(desk.role(i), Role::Headline)
        {
            i += 1;
            continue;
        }
        let block = desk.blocks[i].clone();
        let words = desk.words(i);
        let label_end = f.hits.start_end as usize;
        let colon = words[label_end..]
            .trim_start()
            .starts_with([':', '：', '-', '–', '—', '|', '>', '»', '→']);
        let title = trimmed(desk.text, within(&block, label_end..words.len()));
        let linked = desk.link_of(title);
        if !title.is_empty()
            && words.len() <= 300
            && (colon || linked.is_some_and(|l| is_title(desk, title, l)))
        {
            // A label and the story's title on one line.
            let owner = desk.item(Kind::Related, title);
            let item = &mut desk.found.items[owner as usize];
            item.label = within(&block, 0..label_end);
            item.target = linked.map_or(Target::None, Target::Link);
            desk.give(i, owner);
            i += 1;
        } else if trimmed(desk.text, within(&block, label_end..words.len())).is_empty()
            && !matches!(desk.role(i), Role::Body)
        {
            i = cards(desk, i).unwrap_or_else(|| list(desk, i));
        } else {
            i += 1;
        }
    }
}

/// Whether linked words behind a label without a colon are a story's title: `Read paper`, linked as
/// a whole, asks for a click.
fn is_title(desk: &Desk<'_>, title: Span, link: u32) -> bool {
    let words = &desk.text[title.range()];
    let unspaced = words.chars().filter(|c| is_unspaced(*c)).count();
    let count = words.split_whitespace().count() + unspaced / 2;
    let label_linked = desk.links[link as usize].text.start() < title.start();
    count >= if label_linked { 4 } else { 3 }
}

/// Cards under a label: a heading with the other story's title, perhaps a teaser, and a short link
/// that asks to read on.
fn cards(desk: &mut Desk<'_>, label: usize) -> Option<usize> {
    let mut i = label + 1;
    let mut first = None;
    while i + 1 < desk.blocks.len().min(label + 1 + MOST) {
        let asks = |j: usize| {
            desk.facts.get(j).is_some_and(|f| f.link_share >= 80 && f.words <= 4 && f.letters <= 30)
        };
        let title = desk.facts[i];
        if !matches!(title.shaped, Shaped::Heading(_)) || title.words < 3 || !desk.is_free(i) {
            break;
        }
        let teaser = usize::from(
            !asks(i + 1)
                && desk.facts[i + 1].letters <= 400
                && !matches!(desk.facts[i + 1].shaped, Shaped::Heading(_)),
        );
        let ask = i + 1 + teaser;
        if !asks(ask) || (i + 1..=ask).any(|j| !desk.is_free(j)) {
            break;
        }
        let target = desk.link_of(desk.blocks[ask].span).map_or(Target::None, Target::Link);
        let owner = desk.take(i, Kind::Related);
        desk.found.items[owner as usize].target = target;
        if teaser == 1 {
            desk.take(i + 1, Kind::Discarded(Reason::Boilerplate));
        }
        desk.give(ask, owner);
        first.get_or_insert(owner);
        i = ask + 1;
    }
    let owner = first?;
    desk.found.items[owner as usize].label = desk.blocks[label].span;
    desk.give(label, owner);
    Some(i)
}

/// A label alone, and the links below it. Gives the label to the first link.
fn list(desk: &mut Desk<'_>, label: usize) -> usize {
    let mut i = label + 1;
    let mut first = None;
    while i < desk.blocks.len().min(label + 1 + MOST) {
        let f = desk.facts[i];
        let is_link = f.link_share >= 60 || f.shaped == Shaped::Item;
        let story = f.words >= 3 && f.letters >= 12 && f.letters <= 220;
        if !desk.is_free(i)
            || matches!(desk.role(i), Role::Body | Role::Subheading | Role::Headline)
            || !is_link
            || !story
        {
            break;
        }
        let text = desk.blocks[i].span;
        let target = desk.link_of(text).map_or(Target::None, Target::Link);
        let owner = desk.take(i, Kind::Related);
        desk.found.items[owner as usize].target = target;
        first.get_or_insert(owner);
        i += 1;
    }
    if let Some(owner) = first {
        desk.found.items[owner as usize].label = desk.blocks[label].span;
        desk.give(label, owner);
    }
    i
}
