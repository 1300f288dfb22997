//! The authors in the value of a field that is labelled as theirs: front matter, a database's
//! record. There a name may be what no line would be believed to name.

use std::ops::Range;

use super::byline::{Author, AuthorKind, MAX_BARE_AUTHORS, MAX_LABELLED, is_role, label, trimmed};
use super::byline_scan::{Languages, MAX_WORDS, Mode, Scan};
use super::byline_unspaced;
use super::words::Shape;
use crate::lang::lexicon::Lexicon;
use crate::text::chars::clip;

/// Bytes of a field's value: databases print whole staffs there.
const MAX_VALUE: usize = 8192;

/// The authors in the value of such a field.
pub(crate) fn names(value: &str, lex: &Lexicon) -> Vec<Author> {
    let value = clip(value, MAX_VALUE);
    let mut authors: Vec<Author> = Vec::new();
    for piece in field_pieces(value) {
        let line = &value[piece.clone()];
        let at = piece.start + label(line, lex).map_or(0, |(end, _)| end);
        let rest = trimmed(&value[at..piece.end]);
        let line = &value[at + rest.start..at + rest.end];
        // (`Jane Doe; Staff Writer`)
        match authors.last_mut() {
            Some(last) if last.role.is_none() && is_role(line, lex) => {
                last.role = Some(at + rest.start..at + rest.end);
                continue;
            }
            _ => {}
        }
        field_authors(line, lex, at + rest.start, &mut authors);
    }
    authors
}

/// The authors of one piece of a field: a list in prose, or one author as printed.
fn field_authors(line: &str, lex: &Lexicon, at: usize, authors: &mut Vec<Author>) {
    if line.is_empty() || line.len() > MAX_LABELLED {
        return;
    }
    if byline_unspaced::is_unspaced_line(line) {
        authors
            .extend(byline_unspaced::field(line, lex).into_iter().map(|author| author.shift(at)));
        return;
    }
    let Some(scan) = Scan::new(line, lex, Mode::Field, true, Languages::Are(0)) else { return };
    // `Doe, Jane`: whether it is one person, surname first, or two is not said; as printed it is
    // one
    if let [a, comma, b] = scan.words[..] {
        if comma.shape == Shape::Comma
            && a.shape.is_capital()
            && b.shape.is_capital()
            && scan.kind(0, 1).or(scan.kind(2, 3)).is_none()
        {
            authors.push(Author::new(at..at + line.len(), AuthorKind::Person));
            return;
        }
    }
    if let Some((found, _)) = scan.people() {
        authors.extend(found.into_iter().map(|author| author.shift(at)));
        return;
    }
    // A list with a piece that is no name by its shape (`Jane Doe, ex-online`): piece by piece
    if line.contains(", ")
        && line.split(", ").count() <= MAX_BARE_AUTHORS
        && line.split(", ").any(|piece| piece.contains(' '))
    {
        let mut start = 0;
        for piece in line.split(", ") {
            let from = at + start;
            start += piece.len() + 2;
            field_piece(piece, lex, from, authors);
        }
        return;
    }
    field_piece(line, lex, at, authors);
}

/// One author of a field.
fn field_piece(line: &str, lex: &Lexicon, at: usize, authors: &mut Vec<Author>) {
    let Some(scan) = Scan::new(line, lex, Mode::Field, true, Languages::Are(0)) else { return };
    if let Some((found, _)) = scan.people() {
        authors.extend(found.into_iter().map(|author| author.shift(at)));
        return;
    }
    // As printed, if it is a short run of letters: initials (`jdo`), a pen name, a firm.
    let letters = scan.words.iter().all(|w| {
        w.shape.is_letters()
            || matches!(w.shape, Shape::Ampersand | Shape::Dash | Shape::Slash | Shape::Quote)
    });
    // (between two commas there may be nothing)
    let some = scan.words.iter().any(|w| w.shape.is_letters());
    if some && letters && scan.words.len() <= 6 && !line.ends_with('.') {
        let kind = scan.kind(0, scan.words.len()).unwrap_or(AuthorKind::Person);
        authors.push(Author::new(at..at + line.len(), kind));
    }
}

/// The pieces of a field: `A; B`, `["A", "B"]`, `[[A]], [[B]]`, one a line.
fn field_pieces(value: &str) -> Vec<Range<usize>> {
    let list = value.trim_start().starts_with('[');
    let mut pieces = Vec::new();
    let mut quoted = false;
    let mut start = 0;
    for (i, c) in value.char_indices().chain([(value.len(), '\n')]) {
        if list && c == '"' {
            quoted = !quoted;
        }
        // inside `[…]` the items' commas are outside quotes or brackets: `["Doe, Jane", "B"]`
        let cut = match c {
            '\n' | '\r' | ';' | '；' => true,
            ',' => list && !quoted,
            _ => false,
        };
        if cut {
            let piece = &value[start..i];
            let junk = |c: char| {
                c.is_whitespace() || matches!(c, '[' | ']' | '"' | '\'' | '“' | '”' | '‘')
            };
            let from = start
                + (piece.len()
                    - piece.trim_start_matches(|c| junk(c) || matches!(c, '-' | '*')).len());
            let to = start + piece.trim_end_matches(junk).len();
            if from < to && pieces.len() < MAX_WORDS {
                pieces.push(from..to);
            }
            start = i + c.len_utf8();
        }
    }
    pieces
}
