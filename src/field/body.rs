//! The body: the story's own blocks.

use super::{BodyKind, Desk, Kind};
use crate::block::Shaped;
use crate::block::model::Role;
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
