//! The body: the story's own blocks.

use super::{BodyKind, Desk, Kind};
use crate::block::Shaped;
use crate::block::model::Role;
use crate::lang::Label;
use crate::note::Note;

pub(crate) fn kind_of(desk: &Desk<'_>, i: usize) -> BodyKind {
    if desk.role(i) == Role::Subheading {
        return BodyKind::Subheading;
    }
    match desk.blocks[i].shaped {
        Shaped::Item => BodyKind::ListItem,
        Shaped::Quote => BodyKind::Quote,
        Shaped::Code => BodyKind::Code,
        _ => BodyKind::Paragraph,
    }
}

pub(crate) fn find(desk: &mut Desk<'_>) {
    let mut any = desk.found.lead.is_some();
    if desk.bounded {
        find_between(desk);
        any |= desk.found.items.iter().any(|item| matches!(item.kind, Kind::Body(_)));
    }
    for i in 0..desk.blocks.len() {
        if matches!(desk.role(i), Role::Body | Role::Subheading) {
            // a block of marks alone is nobody's paragraph
            if desk.blocks[i].shaped == Shaped::Rule || desk.words(i).trim().is_empty() {
                continue;
            }
            any |= desk.role(i) == Role::Body;
            if desk.is_free(i) {
                let kind = kind_of(desk, i);
                desk.take(i, Kind::Body(kind));
            }
        }
    }
    if !any {
        desk.found.notes.push(Note::NoBody);
    }
}

/// In a record, labels and codes stand around the story and nothing of a page is in it: what is
/// left between two paragraphs is the story's, and all of it where there is none.
fn find_between(desk: &mut Desk<'_>) {
    let is_body = |desk: &Desk<'_>, i: usize| {
        desk.role(i) == Role::Body && (desk.is_free(i) || desk.found.lead == Some(i))
    };
    let count = desk.blocks.len();
    let first = (0..count).find(|&i| is_body(desk, i));
    let last = (0..count).rev().find(|&i| is_body(desk, i));
    // (where a label opens the story it goes on as long as there are sentences)
    let told = |i: &usize| desk.is_free(*i) && desk.facts[*i].sentences > 0;
    let more = |last: usize| (last + 1..count).take_while(told).count();
    let last = last.map(|last| if desk.told { last + 1 + more(last) } else { last });
    let between = first.zip(last).map_or(0..count, |(first, last)| first..last);
    let mut heads = 0;
    for i in between.rev() {
        let bare = desk.role(i) != Role::Body && desk.facts[i].sentences == 0;
        let above = i + 1 < count && is_body(desk, i + 1);
        heads = if bare && heads < 2 && (heads > 0 || above) { heads + 1 } else { 0 };
        let shown = desk.blocks[i].shaped != Shaped::Rule && !desk.words(i).trim().is_empty();
        // (a page's own labels stay labels where somebody has filed the page)
        let left = !matches!(desk.role(i), Role::Body | Role::Subheading)
            && !desk.facts[i].hits.whole.has(Label::Advertisement);
        if left && desk.is_free(i) && shown {
            let kind = if heads > 0 { BodyKind::Subheading } else { kind_of(desk, i) };
            desk.take(i, Kind::Body(kind));
        }
    }
}
