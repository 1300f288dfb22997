//! Turns a story into the dumps that tools would make of it, with the exact truth about each.
//!
//! A [`Shape`] is a kind of tool, a [`Damage`] is what may have happened on top of it. All of them
//! combine; a damage that has no meaning in a shape (line-end hyphens where no line is wrapped)
//! does nothing there, which the truth then says. Equal arguments give equal dumps.

use super::articles::{Dateline, Piece, Story, related_label};
use super::rng::Rng;
pub(crate) use super::shapes::{Damage, Kind, Shape, Truth};
use super::sheet::{Cell, Field, Line, Wrap, bare, own, print};

/// Renders a story.
pub(crate) fn render(story: &Story, shape: Shape, damage: Damage) -> (String, Truth) {
    let salt = story
        .name
        .bytes()
        .fold(damage.seed, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte)));
    let mut desk = Desk {
        story,
        shape,
        damage,
        rng: Rng::new(salt),
        wrap: shape.wrap(damage.hyphenate),
        lines: Vec::new(),
        truth: Truth { lang: story.lang.clone(), ..Truth::default() },
        references: Vec::new(),
        cut: Vec::new(),
    };
    desk.head();
    desk.body();
    desk.tail();
    desk.finish()
}

/// A story being laid out.
pub(super) struct Desk<'a> {
    pub(super) story: &'a Story,
    pub(super) shape: Shape,
    pub(super) damage: Damage,
    pub(super) rng: Rng,
    pub(super) wrap: Option<Wrap>,
    pub(super) lines: Vec<Line>,
    pub(super) truth: Truth,
    /// Targets of numbered links.
    pub(super) references: Vec<String>,
    /// The paragraphs (by their number among the pieces) that will be cut.
    pub(super) cut: Vec<usize>,
}

impl Desk<'_> {
    /// A field's text, entered into the truth.
    pub(super) fn field(&mut self, field: Field, text: &str) -> Vec<Cell> {
        self.truth.texts.insert(field, text.to_owned());
        own(field, text)
    }

    pub(super) fn blank(&mut self, count: usize) {
        self.lines.extend((0..count).map(|_| Line::new(Vec::new())));
    }

    /// Blank lines before a block, but for the first.
    fn gap(&mut self) {
        if self.lines.iter().any(|line| !line.is_blank()) {
            self.blank(self.shape.gap());
        }
    }

    /// A line of its own, as it is.
    pub(super) fn line(&mut self, cells: Vec<Cell>) {
        self.lines.push(Line::new(cells));
    }

    /// Text in the shape's lines: `mark` before the first, spaces of the same width before the
    /// others.
    fn set(&mut self, cells: &[Cell], mark: &str, indents: (usize, usize)) -> Vec<Line> {
        let hang = if self.shape == Shape::IndentParagraphs { 0 } else { mark.chars().count() };
        let (first, rest) = (indents.0, indents.1 + hang);
        let mut lines = match &self.wrap {
            Some(wrap) => wrap.set(cells, first + mark.chars().count(), rest, &mut self.rng),
            None => vec![Line::new(cells.to_vec())],
        };
        for (number, line) in lines.iter_mut().enumerate() {
            let indent = if number == 0 { " ".repeat(first) + mark } else { " ".repeat(rest) };
            line.cells.splice(0..0, bare(&indent));
        }
        lines
    }

    /// A block of the head: not indented as paragraphs are.
    fn notice(&mut self, cells: &[Cell]) {
        self.gap();
        let indents =
            if self.shape == Shape::IndentParagraphs { (0, 0) } else { self.shape.indents() };
        let lines = self.set(cells, "", indents);
        self.lines.extend(lines);
    }

    /// Headline, deck, byline and date, or the shape's own header.
    fn head(&mut self) {
        let story = self.story;
        match self.shape {
            Shape::SeedPdf => return,
            Shape::ReaderHeader => return self.reader_header(),
            Shape::FrontMatter => return self.front_matter(),
            Shape::SeedMd => self.blank(2),
            _ => {}
        }
        let headline = self.field(Field::Headline, &story.headline);
        self.truth.headline = Some(story.headline.clone());
        match self.shape {
            Shape::Html2text => self.notice(&[bare("# "), headline].concat()),
            Shape::Lynx => {
                // A text browser centres the title.
                let lines = self.set(&headline, "", (0, 0));
                for mut line in lines {
                    let indent = 79usize.saturating_sub(line.cells.len()) / 2;
                    line.cells.splice(0..0, bare(&" ".repeat(indent)));
                    self.lines.push(line);
                }
            }
            _ => self.notice(&headline),
        }
        if let Some(deck) = &story.deck {
            let cells = self.field(Field::Deck, deck);
            self.truth.deck = Some(deck.clone());
            self.notice(&cells);
        }
        if !story.byline_line.is_empty() {
            let cells = self.field(Field::Byline, &story.byline_line);
            self.truth.byline = Some(story.byline_line.clone());
            self.truth.authors = story.authors.clone();
            if self.shape == Shape::SeedMd {
                self.blank(2);
            }
            self.notice(&cells);
        }
        let date = self.field(Field::Date, &story.date_line);
        self.truth.date_iso = Some(story.date_iso.clone());
        self.notice(&date);
        if self.shape == Shape::SeedMd {
            self.blank(2);
        }
        if matches!(self.shape, Shape::BrowserPrint | Shape::IndentParagraphs) {
            self.blank(1);
        }
    }

    fn reader_header(&mut self) {
        let story = self.story;
        let headline = self.field(Field::Headline, &story.headline);
        let url = self.field(Field::Url, &story.url);
        let date = self.field(Field::Date, &format!("{}T06:30:00+00:00", story.date_iso));
        self.truth.headline = Some(story.headline.clone());
        self.truth.url = Some(story.url.clone());
        self.truth.date_iso = Some(story.date_iso.clone());
        for (label, value) in
            [("Title: ", headline), ("URL Source: ", url), ("Published Time: ", date)]
        {
            self.line([bare(label), value].concat());
            self.blank(1);
        }
        self.line(bare("Markdown Content:"));
        if let Some(deck) = &story.deck {
            let cells = self.field(Field::Deck, deck);
            self.truth.deck = Some(deck.clone());
            self.line(cells);
        }
        if !story.byline_line.is_empty() {
            let cells = self.field(Field::Byline, &story.byline_line);
            self.truth.byline = Some(story.byline_line.clone());
            self.truth.authors = story.authors.clone();
            self.notice(&cells);
        }
    }

    fn front_matter(&mut self) {
        let story = self.story;
        self.line(bare("---"));
        let headline = self.field(Field::Headline, &story.headline);
        self.truth.headline = Some(story.headline.clone());
        self.line([bare("title: "), yaml(headline)].concat());
        if !story.authors.is_empty() {
            let byline = story.authors.join("; ");
            let cells = self.field(Field::Byline, &byline);
            self.truth.byline = Some(byline);
            self.truth.authors = story.authors.clone();
            self.line([bare("author: "), yaml(cells)].concat());
        }
        let url = self.field(Field::Url, &story.url);
        self.truth.url = Some(story.url.clone());
        self.line([bare("url: "), url].concat());
        let host = story.url.split('/').nth(2).unwrap_or_default().to_owned();
        self.line(bare(&format!("hostname: {host}")));
        if let Some(deck) = &story.deck {
            let cells = self.field(Field::Deck, deck);
            self.truth.deck = Some(deck.clone());
            self.line([bare("description: "), yaml(cells)].concat());
        }
        let date = self.field(Field::Date, &story.date_iso);
        self.truth.date_iso = Some(story.date_iso.clone());
        self.line([bare("date: \""), date, bare("\"")].concat());
        self.line(bare("---"));
        // The page's own heading follows, which says the same again.
        self.line(bare(&format!("# {}", story.headline)));
    }

    /// The pieces of the story.
    fn body(&mut self) {
        let story = self.story;
        self.cut = self.choose_cuts();
        let related = self.damage.related || matches!(self.shape, Shape::SeedMd | Shape::SeedPdf);
        let mut first = true;
        for (number, piece) in story.blocks.iter().enumerate() {
            match piece {
                Piece::Paragraph(text) => {
                    let dateline = story.dateline.as_ref().filter(|_| std::mem::take(&mut first));
                    self.paragraph(number, text, dateline);
                }
                Piece::Subheading(text) => self.subheading(text),
                Piece::ListItem(text) => self.list_item(text),
                Piece::Caption(text) if self.shape.has_captions() => self.caption(text),
                Piece::Related { title, url } if related => self.related(title, url.as_deref()),
                Piece::Caption(_) | Piece::Related { .. } => {}
            }
        }
    }

    /// The next body block's cells.
    fn block(&mut self, kind: Kind, text: &str) -> Vec<Cell> {
        let field = Field::Body(self.truth.body.len());
        self.truth.body.push((kind, text.to_owned()));
        self.field(field, text)
    }

    fn paragraph(&mut self, number: usize, text: &str, dateline: Option<&Dateline>) {
        self.gap();
        let mut cells = self.block(Kind::Paragraph, text);
        if self.damage.links || self.shape == Shape::Lynx {
            cells = self.link_words(cells);
        }
        if let Some(dateline) = dateline {
            let opening = self.field(Field::Dateline, &dateline.text);
            self.truth.dateline = Some(dateline.clone());
            cells.splice(0..0, [opening, bare(" ")].concat());
        }
        let mut lines = self.set(&cells, "", self.shape.indents());
        if self.cut.contains(&number) {
            let blanks = if self.shape == Shape::SeedPdf { 3 } else { 1 + self.rng.below(3) };
            if self.cut_lines(&mut lines, blanks) {
                self.truth.cuts.push(self.truth.body.len() - 1);
            }
        }
        self.lines.extend(lines);
    }

    fn subheading(&mut self, text: &str) {
        let cells = self.block(Kind::Subheading, text);
        if self.shape == Shape::BrowserPrint {
            self.blank(1);
        }
        if self.shape.is_markdown() {
            self.notice(&[bare("## "), cells].concat());
        } else if self.shape == Shape::Lynx {
            self.gap();
            let lines = self.set(&cells, "", (0, 0));
            self.lines.extend(lines);
        } else {
            self.notice(&cells);
        }
        if self.shape == Shape::BrowserPrint {
            self.blank(1);
        }
    }

    fn list_item(&mut self, text: &str) {
        let after_item = self.truth.body.last().is_some_and(|(kind, _)| *kind == Kind::ListItem);
        if !after_item {
            self.gap();
        }
        let cells = self.block(Kind::ListItem, text);
        let bullet = self.shape.bullet();
        // The converter of HTML leaves list items in one line.
        let wrap = self.wrap.take_if(|_| self.shape == Shape::Html2text);
        let lines = self.set(&cells, bullet, self.shape.indents());
        self.wrap = self.wrap.or(wrap);
        self.lines.extend(lines);
    }

    fn caption(&mut self, text: &str) {
        let field = Field::Caption(self.truth.captions.len());
        let cells = self.field(field, text);
        self.truth.captions.push(text.to_owned());
        match self.shape {
            Shape::ReaderHeader => {
                self.gap();
                let number = self.truth.captions.len();
                self.line(bare(&format!(
                    "![Image {number}: {text}](https://media.example.net/{number:04}.jpg?w=1200)"
                )));
                self.notice(&cells);
            }
            Shape::FrontMatter => {
                self.gap();
                let alt =
                    [bare("!["), cells, bare("](https://media.example.net/0001.jpg)")].concat();
                self.line(alt);
            }
            Shape::Html2text => {
                self.gap();
                self.line(bare("![](https://media.example.net/0001.jpg)"));
                self.notice(&cells);
            }
            Shape::BrowserPrint => {
                self.blank(1);
                self.notice(&cells);
                self.blank(1);
            }
            _ => self.notice(&cells),
        }
    }

    fn related(&mut self, title: &str, url: Option<&str>) {
        let field = Field::Related(self.truth.related.len());
        let cells = self.field(field, title);
        let label = match self.story.lang.as_str() {
            lang @ ("zh" | "ja") => format!("{}：", related_label(lang)),
            lang => format!("{}: ", related_label(lang)),
        };
        let (cells, shown) = if self.shape == Shape::Lynx {
            self.references.push(url.unwrap_or("https://www.example.org/").to_owned());
            let number = format!("[{}]", self.references.len());
            (own_with(field, &cells, &number, ""), self.references.last().cloned())
        } else if self.shape.is_markdown() {
            // The first kind of dump lost its targets.
            let target = if self.shape == Shape::SeedMd { None } else { url };
            (
                own_with(field, &cells, "[", &format!("]({})", target.unwrap_or("#"))),
                target.map(str::to_owned),
            )
        } else {
            (cells, None)
        };
        self.truth.related.push((title.to_owned(), shown));
        self.notice(&[bare(&label), cells].concat());
    }

    /// What stands after the body.
    fn tail(&mut self) {
        match self.shape {
            Shape::SeedMd => {
                self.blank(1);
                self.line(bare("Original url:"));
                self.blank(1);
                let url = self.field(Field::Url, &self.story.url);
                self.truth.url = Some(self.story.url.clone());
                self.line([bare("<"), url, bare(">")].concat());
            }
            Shape::SeedPdf => {
                if let Some(line) = self.lines.first_mut() {
                    line.cells.splice(0..0, bare(" "));
                }
                self.line(bare(" "));
            }
            Shape::Lynx if !self.references.is_empty() => {
                self.blank(1);
                self.line(bare("References"));
                self.blank(1);
                for number in 0..self.references.len() {
                    self.line(bare(&format!("{:4}. {}", number + 1, self.references[number])));
                }
            }
            Shape::BlankAfterEveryLine => {
                // Between two lines that carry text goes one more blank line; between paragraphs
                // there are then two.
                let lines = std::mem::take(&mut self.lines);
                for line in lines {
                    self.lines.push(line);
                    if self.lines.last().is_some_and(|line| !line.is_blank()) {
                        self.blank(1);
                    }
                }
            }
            _ => {}
        }
    }

    /// Pages, then the bytes.
    fn finish(mut self) -> (String, Truth) {
        match self.shape {
            Shape::BrowserPrint => self.browser_pages(false),
            Shape::BrowserPrintLayout => self.browser_pages(true),
            Shape::SeedPdf => {}
            _ if self.damage.furniture => self.plain_pages(),
            _ => {}
        }
        let end = if matches!(self.shape, Shape::SeedMd | Shape::SeedPdf) { "" } else { "\n" };
        let (raw, fragments, hyphens) = print(&self.lines, end);
        self.truth.fragments = fragments;
        self.truth.hyphens = hyphens;
        (raw, self.truth)
    }
}

/// A field's cells with markup round them.
fn own_with(field: Field, cells: &[Cell], open: &str, close: &str) -> Vec<Cell> {
    debug_assert!(cells.iter().all(|cell| cell.owner == Some(field)));
    [bare(open), cells.to_vec(), bare(close)].concat()
}

/// A YAML scalar: quoted where the plain form would mean something else.
fn yaml(cells: Vec<Cell>) -> Vec<Cell> {
    let text: String = cells.iter().map(|cell| cell.ch).collect();
    if !text.contains(": ") && !text.contains('"') && !text.contains(" #") && !text.ends_with(':') {
        return cells;
    }
    let mut quoted = bare("\"");
    for cell in cells {
        if matches!(cell.ch, '"' | '\\') {
            quoted.extend(bare("\\"));
        }
        quoted.push(cell);
    }
    quoted.extend(bare("\""));
    quoted
}
