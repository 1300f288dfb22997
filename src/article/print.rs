//! A page as plain text.

use super::page::{Page, Piece};
use crate::field::BodyKind;
use crate::text::chars::is_unspaced;

impl Page<'_> {
    /// From headline to last paragraph.
    pub(crate) fn to_text(&self) -> String {
        let mut text = String::new();
        for line in [self.headline, self.deck, self.byline, self.date_line()].into_iter().flatten()
        {
            paragraph(&mut text, line);
        }
        let mut opening = self.opening();
        let mut last = None;
        for piece in self.blocks() {
            let is_item = piece.kind == BodyKind::ListItem;
            text.push_str(if is_item && last == Some(BodyKind::ListItem) {
                "\n"
            } else {
                gap(&text)
            });
            last = Some(piece.kind);
            if let Some(dateline) = opening.take() {
                text.push_str(dateline);
                text.push_str(if dateline.ends_with(is_unspaced) { "" } else { " " });
            }
            mark(&mut text, piece);
            text.push_str(piece.text);
        }
        if let Some(dateline) = opening {
            paragraph(&mut text, dateline);
        }
        text
    }
}

fn gap(text: &str) -> &'static str {
    if text.is_empty() { "" } else { "\n\n" }
}

fn paragraph(text: &mut String, line: &str) {
    text.push_str(gap(text));
    text.push_str(line);
}

fn mark(text: &mut String, piece: &Piece<'_>) {
    match piece.kind {
        BodyKind::ListItem => {
            text.extend(std::iter::repeat_n("  ", piece.depth.min(16)));
            match piece.number() {
                Some(number) => text.push_str(&format!("{number}. ")),
                None => text.push_str("- "),
            }
        }
        BodyKind::Quote => text.push_str("> "),
        _ => {}
    }
}
