//! What happens to a story while it is laid out: cuts, the residue of links, pages.

use super::articles::Piece;
use super::render::Desk;
use super::shapes::{Link, Shape};
use super::sheet::{Cell, Field, Line, bare};

impl Desk<'_> {
    /// Which paragraphs blank lines will cut: in the kind that comes out of a PDF always one, where
    /// possible inside direct speech.
    pub(super) fn choose_cuts(&mut self) -> Vec<usize> {
        let least = if matches!(self.story.lang.as_str(), "zh" | "ja") { 60 } else { 200 };
        let mut candidates: Vec<(usize, &str)> = Vec::new();
        for (number, piece) in self.story.blocks.iter().enumerate() {
            match piece {
                Piece::Paragraph(text) if text.chars().count() > least => {
                    candidates.push((number, text))
                }
                _ => {}
            }
        }
        let mut cuts = Vec::new();
        if self.shape == Shape::SeedPdf {
            let open = self.story.quotes().0;
            let spoken: Vec<usize> = candidates
                .iter()
                .filter(|(_, text)| text.starts_with(open))
                .map(|&(number, _)| number)
                .collect();
            let all: Vec<usize> = candidates.iter().map(|&(number, _)| number).collect();
            cuts.extend(self.rng.pick(if spoken.is_empty() { &all } else { &spoken }));
        }
        if self.damage.split_by_blanks {
            for _ in 0..1 + self.rng.below(3) {
                candidates.retain(|(number, _)| !cuts.contains(number));
                cuts.extend(self.rng.pick(&candidates).map(|&(number, _)| number));
            }
        }
        cuts
    }

    /// Puts blank lines after a line that ends in the middle of a sentence; a paragraph in one line
    /// is cut in two for that.
    pub(super) fn cut_lines(&mut self, lines: &mut Vec<Line>, blanks: usize) -> bool {
        if self.wrap.is_none() {
            let cells = std::mem::take(&mut lines[0].cells);
            let inner = |at: &usize| {
                cells[at + 1].owner.is_some()
                    && cells[at - 1].owner.is_some()
                    && *at > 30
                    && at + 30 < cells.len()
            };
            let spaces: Vec<usize> = (1..cells.len() - 1)
                .filter(|&at| cells[at].ch == ' ' && cells[at].owner.is_some())
                .filter(inner)
                .filter(|&at| {
                    goes_on(&cells[..at], &cells[at + 1..]) && !inside_markup(&cells[..at])
                })
                .collect();
            // At a comma, as a line's end often is where documents are cut.
            let commas: Vec<usize> = spaces
                .iter()
                .copied()
                .filter(|&at| matches!(cells[at - 1].ch, ',' | ';' | '،'))
                .collect();
            let Some(&at) = self.rng.pick(if commas.is_empty() { &spaces } else { &commas }) else {
                lines[0].cells = cells;
                return false;
            };
            *lines = vec![Line::new(cells[..at].to_vec()), Line::new(cells[at + 1..].to_vec())];
        }
        let ends: Vec<usize> = (0..lines.len() - 1)
            .filter(|&at| {
                goes_on(&lines[at].cells, &lines[at + 1].cells)
                    && !inside_markup(lines[..=at].iter().flat_map(|line| &line.cells))
            })
            .collect();
        let (open, close) = self.story.quotes();
        let spoken: Vec<usize> =
            ends.iter().copied().filter(|&at| speaks(&lines[..=at], open, close)).collect();
        let choice =
            if self.shape == Shape::SeedPdf && !spoken.is_empty() { &spoken } else { &ends };
        let Some(&at) = self.rng.pick(choice) else { return false };
        // The blank lines carry on the join of the line that they follow.
        lines.splice(at + 1..at + 1, (0..blanks).map(|_| Line::new(Vec::new())));
        true
    }

    /// Wraps one to three runs of words in the residue of links or of emphasis.
    pub(super) fn link_words(&mut self, mut cells: Vec<Cell>) -> Vec<Cell> {
        let Some(Field::Body(body)) = cells.first().and_then(|cell| cell.owner) else {
            return cells;
        };
        let words = words(&cells);
        if words.len() < 12 {
            return cells;
        }
        let mut runs: Vec<(usize, usize)> = (0..1 + self.rng.below(3))
            .map(|_| {
                let first = self.rng.below(words.len() - 3);
                let last = first + self.rng.below(3);
                (words[first].0, words[last].1)
            })
            .collect();
        runs.sort_unstable();
        runs.dedup_by(|next, last| next.0 < last.1 + 1);
        let mut found = Vec::new();
        // From the right, so that the places of the others stay; numbers are given from the left.
        let first_number = self.references.len();
        for (number, &(start, end)) in runs.iter().enumerate() {
            let text: String = cells[start..end].iter().map(|cell| cell.ch).collect();
            if text.contains(". ")
                || text.contains([
                    '/', '@', '?', '!', ';', ':', '。', '？', '！', '[', ']', '(', ')', '*', '“',
                    '”', '„', '«', '»', '"',
                ])
            {
                continue;
            }
            let target = format!("https://www.example.net/topics/{body}-{number}");
            let (open, close, url) = if self.shape == Shape::Lynx {
                self.references.push(target.clone());
                (format!("[{}]", first_number + found.len() + 1), String::new(), Some(target))
            } else {
                match self.rng.below(3) {
                    0 => ("[".to_owned(), "](#)".to_owned(), None),
                    1 => ("[".to_owned(), format!("]({target})"), Some(target)),
                    _ => {
                        found.push((start, end, "**".to_owned(), "**".to_owned()));
                        continue;
                    }
                }
            };
            self.truth.links.push(Link { body, text, url });
            found.push((start, end, open, close));
        }
        for (start, end, open, close) in found.into_iter().rev() {
            cells.splice(end..end, bare(&close));
            cells.splice(start..start, bare(&open));
        }
        cells
    }

    /// A browser's pages: print time and title above, address and page number below.
    pub(super) fn browser_pages(&mut self, layout: bool) {
        let lines = std::mem::take(&mut self.lines);
        let pages: Vec<&[Line]> = lines.chunks(if layout { 26 } else { 19 }).collect();
        let (stamp, title) = ("11/21/26, 11:03 PM", self.story.headline.as_str());
        let url = self.field(Field::Url, &self.story.url);
        self.truth.url = Some(self.story.url.clone());
        for (number, page) in pages.iter().enumerate() {
            let feed = if number == 0 { "" } else { "\u{C}" };
            let count = format!("{}/{}", number + 1, pages.len());
            // Only the first is the field's; the others repeat it.
            let address = if number == 0 { url.clone() } else { bare(&self.story.url) };
            if layout {
                self.line(bare(&format!("{feed}{stamp}{}{title}", " ".repeat(16))));
                self.blank(4);
                self.lines.extend(page.iter().cloned());
                self.blank(4);
                self.line([address, bare(&" ".repeat(44)), bare(&count)].concat());
            } else {
                self.line(bare(&format!("{feed}{stamp}")));
                self.blank(1);
                self.line(bare(title));
                self.blank(1);
                self.lines.extend(page.iter().cloned());
                self.blank(1);
                self.line(address);
                self.blank(1);
                self.line(bare(&count));
                self.blank(1);
            }
        }
        self.line(bare("\u{C}"));
    }

    /// Pages of a word processor: a number below, a running head above, at any line.
    pub(super) fn plain_pages(&mut self) {
        let lines = std::mem::take(&mut self.lines);
        // Where a paragraph is one line, a page holds fewer of them.
        let size = if self.wrap.is_some() { 38 } else { 11 }.min(lines.len() / 2 + 1);
        let mut pages: Vec<Vec<Line>> = vec![Vec::new()];
        for line in lines {
            // A page may end between any two lines, but not inside a link's text.
            let page = pages.last_mut().expect("there is a first page");
            if page.len() >= size && !inside_markup(page.iter().flat_map(|line| &line.cells)) {
                pages.push(vec![line]);
            } else {
                page.push(line);
            }
        }
        let (count, style) = (pages.len(), self.rng.below(2));
        for (number, page) in pages.into_iter().enumerate() {
            if number > 0 {
                self.blank(1);
                if style == 0 {
                    self.line(bare(&format!("Page {number} of {count}")));
                    self.line(bare(&format!("\u{C}{}", self.story.headline)));
                } else {
                    self.line(bare(&number.to_string()));
                    self.line(bare("\u{C}"));
                }
                self.blank(1);
            }
            self.lines.extend(page);
        }
    }
}

/// Words as ranges of cells, without the marks round them. Scripts without spaces are parted every
/// three letters.
fn words(cells: &[Cell]) -> Vec<(usize, usize)> {
    let mut words: Vec<(usize, usize)> = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        if !cell.ch.is_alphanumeric() {
            continue;
        }
        match words.last_mut() {
            Some((start, end))
                if *end == at && !(super::sheet::wide(cell.ch) && at - *start >= 3) =>
            {
                *end = at + 1
            }
            // An apostrophe, a hyphen or a point belongs to the word that goes on behind it.
            Some((_, end))
                if *end + 1 == at && matches!(cells[at - 1].ch, '\'' | '’' | '-' | '.' | ',') =>
            {
                *end = at + 1
            }
            _ => words.push((at, at + 1)),
        }
    }
    words
}

/// True where the text goes on in the middle of a sentence: nothing ends it before, a small letter
/// (or Han, kana, Arabic) follows.
fn goes_on(before: &[Cell], after: &[Cell]) -> bool {
    let owned = |cell: &&Cell| cell.owner.is_some();
    let Some(last) = before.last() else { return false };
    let Some(next) = after.iter().find(owned) else { return false };
    let open_end = last.owner.is_some()
        && (last.ch.is_alphanumeric() || matches!(last.ch, ',' | ';' | '，' | '、' | '،'));
    open_end
        && next.ch.is_alphabetic()
        && !next.ch.is_uppercase()
        && matches!(last.owner, Some(Field::Body(_)))
}

/// True where a link's text or an emphasis is open at the end of the cells.
fn inside_markup<'a>(cells: impl IntoIterator<Item = &'a Cell>) -> bool {
    let (mut brackets, mut bold, mut last) = (0, false, ' ');
    for cell in cells.into_iter().filter(|cell| cell.owner.is_none()) {
        match (last, cell.ch) {
            (_, '[') => brackets += 1,
            (_, ']') => brackets -= 1,
            ('*', '*') => bold = !bold,
            _ => {}
        }
        // One star alone marks a list item.
        last = if last == '*' { ' ' } else { cell.ch };
    }
    brackets != 0 || bold
}

/// True where direct speech is open at the end of the lines.
fn speaks(lines: &[Line], open: char, close: char) -> bool {
    let mut inside = false;
    for cell in lines.iter().flat_map(|line| &line.cells) {
        if cell.ch == open {
            inside = open != close || !inside;
        } else if cell.ch == close {
            inside = false;
        }
    }
    inside
}
