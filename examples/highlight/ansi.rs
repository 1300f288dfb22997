//! The picture in a terminal: the raw text in its owners' colours, with the owner's label in the margin.

use std::fmt::Write;

use crate::owners::{Fate, Run, View, What, is_invisible};

/// Columns of the margin, the bar included.
const MARGIN: usize = 18;

/// Colours of the 256 that can be read on a dark ground and on a light one.
fn colour(what: &What<'_>) -> &'static str {
    match what {
        What::Headline(_) => "1;38;5;167",
        What::Deck(_) => "38;5;172",
        What::Byline(_) => "38;5;134",
        What::Dateline(_) => "38;5;37",
        What::Body(number, _) if number % 2 == 0 => "38;5;67",
        What::Body(..) => "38;5;32",
        What::Caption(_) => "38;5;65",
        What::Footnote(_) => "38;5;97",
        What::Related(_) => "38;5;71",
        What::Address(_) => "38;5;168",
        What::Metadata(_) => "38;5;136",
        What::Discarded(_) => "38;5;244",
    }
}

/// The raw text, line by line, wrapped at `width` columns; a legend with the share of each kind of owner behind it.
pub(crate) fn render(view: &View<'_>, colours: bool, width: usize) -> String {
    let room = width.saturating_sub(MARGIN).max(20);
    let mut out = Out { text: String::new(), colours, style: String::new() };
    let mut shown = None; // the owner whose label was last written
    for line in &view.lines {
        let cells: Vec<Cell> = line
            .iter()
            .flat_map(|run| {
                view.raw[run.range.clone()].chars().map(|c| Cell { shown: visible(c), run })
            })
            .collect();
        let mut rest = cells.as_slice();
        while !rest.is_empty() {
            let (row, next) = rest.split_at(row_length(view, rest, room));
            let owner = row.iter().find_map(|cell| cell.run.owner);
            let mark = owner.map_or("", |o| colour(&view.owners[o].what));
            let label = owner.and_then(|o| view.label_after(shown, o)).unwrap_or_default();
            out.styled(mark, &format!("{label:>0$.0$}", MARGIN - 3));
            out.styled(mark, if owner.is_some() { " ▌ " } else { "   " });
            for cell in row {
                out.styled(&style(view, cell.run), &cell.shown);
                shown = cell.run.owner.or(shown);
            }
            out.end_line();
            rest = next;
        }
        if cells.is_empty() {
            out.end_line();
        }
    }
    legend(view, &mut out);
    out.text
}

/// A character as it is shown, and the run that it is of.
struct Cell<'a> {
    shown: String,
    run: &'a Run,
}

/// How many of the cells go on one row: up to where another owner begins, or as many words as there is room for.
fn row_length(view: &View<'_>, cells: &[Cell<'_>], room: usize) -> usize {
    let (mut column, mut after_space, mut owner) = (0, 0, None);
    for (at, cell) in cells.iter().enumerate() {
        if let Some(next) = cell.run.owner {
            if owner.is_some() && view.label_after(owner, next).is_some() {
                return at;
            }
            owner = Some(next);
        }
        column += cell.shown.chars().map(columns).sum::<usize>();
        if column > room {
            return if after_space > 0 { after_space } else { at.max(1) };
        }
        if cell.shown == " " {
            after_space = at + 1;
        }
    }
    cells.len()
}

fn style(view: &View<'_>, run: &Run) -> String {
    let Some(what) = run.owner.map(|o| &view.owners[o].what) else { return String::new() };
    let more = match (run.fate, run.part.map(|p| view.parts[p].name)) {
        (Fate::Deleted, _) if !matches!(what, What::Discarded(_)) => ";2",
        (_, Some("link")) | (Fate::Replaced, _) => ";4",
        _ => "",
    };
    format!("{}{more}", colour(what))
}

/// Text in colour; a code is written where the style changes, and every line begins and ends without one.
struct Out {
    text: String,
    colours: bool,
    style: String,
}

impl Out {
    fn styled(&mut self, style: &str, text: &str) {
        if self.colours && self.style != style {
            if !self.style.is_empty() {
                self.text.push_str("\x1b[0m");
            }
            if !style.is_empty() {
                let _ = write!(self.text, "\x1b[{style}m");
            }
            style.clone_into(&mut self.style);
        }
        self.text.push_str(text);
    }

    fn end_line(&mut self) {
        self.styled("", "\n");
    }
}

fn legend(view: &View<'_>, out: &mut Out) {
    out.end_line();
    for share in view.shares() {
        out.styled(colour(&view.owners[share.example].what), "■");
        out.styled("", &format!(" {} {}   ", share.label, share.per_cent()));
    }
    out.end_line();
    view.article.notes().iter().for_each(|note| out.styled("", &format!("note: {note}\n")));
}

/// A character that would move or colour the terminal is shown as its number.
fn visible(c: char) -> String {
    match c {
        '\t' => " ".to_owned(),
        c if c.is_control() || is_invisible(c) => format!("‹{:X}›", u32::from(c)),
        c => c.to_string(),
    }
}

/// Columns that a character takes: two for those of East Asian scripts and pictographs.
fn columns(c: char) -> usize {
    match u32::from(c) {
        0x1100..=0x115F | 0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFE30..=0xFE6F => {
            2
        }
        0xFF01..=0xFF60 | 0xFFE0..=0xFFE6 | 0x1F300..=0x1FAFF | 0x20000..=0x3FFFD => 2,
        _ => 1,
    }
}
