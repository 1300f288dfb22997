//! Turns a story into the dumps that tools would make of it, with the exact truth about each.
//!
//! A [`Shape`] is a kind of tool, a [`Damage`] is what may have happened on top of it. All of them combine; a damage that has no meaning
//! in a shape (line-end hyphens where no line is wrapped) does nothing there, which the truth then says. Equal arguments give equal dumps.

use std::collections::BTreeMap;

use super::articles::{Dateline, Piece, Story, related_label};
use super::rng::Rng;
use super::sheet::{Cell, Face, Field, Fragment, Hyphen, Line, Wrap, bare, own, print, rejoin};

/// A kind of dump.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One line a paragraph, a blank line between.
    Clean,
    /// A document turned into Markdown: runs of blank lines, a caption under the date, the address at the end without a line feed.
    SeedMd,
    /// The body alone, out of a PDF: wrapped by width, with a page break in the middle of a paragraph.
    SeedPdf,
    /// One line a paragraph, no blank line anywhere.
    OnePerLine,
    /// Wrapped at so many columns, with blank lines between paragraphs.
    Wrapped(usize),
    /// Wrapped by the width of a face, without any blank line.
    WrappedNoBlank(Face),
    /// A browser's print through a text extractor that follows the reading order: no blank lines between paragraphs.
    BrowserPrint,
    /// The same with the layout kept: indented, blank lines between, head and foot on one line each.
    BrowserPrintLayout,
    /// A reader service's header, then Markdown.
    ReaderHeader,
    /// YAML front matter, then Markdown.
    FrontMatter,
    /// A text browser's dump: indented, link numbers, a list of references.
    Lynx,
    /// HTML turned into wrapped Markdown; lines may end after a hyphen inside a word.
    Html2text,
    /// A document converter's plain text.
    PandocPlain,
    /// Paragraphs told by an indented first line alone.
    IndentParagraphs,
    /// A blank line after every wrapped line, two after a paragraph: scanned pages.
    BlankAfterEveryLine,
}

impl Shape {
    /// One of each kind, with two or three settings where a kind has settings.
    pub(crate) const ALL: [Shape; 18] = [
        Shape::Clean,
        Shape::SeedMd,
        Shape::SeedPdf,
        Shape::OnePerLine,
        Shape::Wrapped(40),
        Shape::Wrapped(76),
        Shape::Wrapped(120),
        Shape::WrappedNoBlank(Face::Grotesque),
        Shape::WrappedNoBlank(Face::Humanist),
        Shape::BrowserPrint,
        Shape::BrowserPrintLayout,
        Shape::ReaderHeader,
        Shape::FrontMatter,
        Shape::Lynx,
        Shape::Html2text,
        Shape::PandocPlain,
        Shape::IndentParagraphs,
        Shape::BlankAfterEveryLine,
    ];

    /// True where text is Markdown.
    pub(crate) fn is_markdown(self) -> bool {
        matches!(self, Shape::SeedMd | Shape::ReaderHeader | Shape::FrontMatter | Shape::Html2text)
    }

    /// True where captions are printed; the other shapes leave them out.
    pub(crate) fn has_captions(self) -> bool {
        use Shape::*;
        matches!(self, SeedMd | BrowserPrint | BrowserPrintLayout | ReaderHeader | FrontMatter | Lynx | Html2text)
    }

    /// True where the article's address stands in the dump.
    pub(crate) fn has_url(self) -> bool {
        matches!(self, Shape::SeedMd | Shape::BrowserPrint | Shape::BrowserPrintLayout | Shape::ReaderHeader | Shape::FrontMatter)
    }

    /// Blank lines between two paragraphs.
    fn gap(self) -> usize {
        use Shape::*;
        match self {
            OnePerLine | WrappedNoBlank(_) | BrowserPrint | IndentParagraphs => 0,
            _ => 1,
        }
    }

    /// How paragraphs are wrapped, if at all.
    fn wrap(self, hyphenate: bool) -> Option<Wrap> {
        let columns = |columns| Some(Wrap { columns, face: None, at_hyphens: false, hyphenate });
        let print = |columns, face| Some(Wrap { columns, face: Some(face), at_hyphens: true, hyphenate });
        match self {
            Shape::Clean | Shape::SeedMd | Shape::OnePerLine | Shape::ReaderHeader | Shape::FrontMatter => None,
            Shape::SeedPdf => print(94, Face::Grotesque),
            Shape::Wrapped(width) => columns(width),
            Shape::WrappedNoBlank(face) => print(88, face),
            Shape::BrowserPrint => print(104, Face::Grotesque),
            Shape::BrowserPrintLayout => print(104, Face::Humanist),
            Shape::Lynx => columns(79),
            Shape::Html2text => Some(Wrap { columns: 78, face: None, at_hyphens: true, hyphenate }),
            Shape::PandocPlain => columns(72),
            Shape::IndentParagraphs => columns(64),
            Shape::BlankAfterEveryLine => columns(75),
        }
    }

    /// Columns that stay free at the left of the first and of the other lines of a paragraph.
    fn indents(self) -> (usize, usize) {
        match self {
            Shape::Lynx => (3, 3),
            Shape::BrowserPrintLayout => (2, 2),
            Shape::IndentParagraphs => (4, 0),
            _ => (0, 0),
        }
    }

    /// The mark of a list item, which later lines of the item are indented by.
    fn bullet(self) -> &'static str {
        match self {
            Shape::ReaderHeader => "*   ",
            Shape::Lynx | Shape::Html2text => "  * ",
            Shape::PandocPlain => "-   ",
            Shape::SeedPdf | Shape::BrowserPrint | Shape::BrowserPrintLayout => "• ",
            _ => "- ",
        }
    }
}

/// What else happened to the text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Damage {
    /// Words are broken with a hyphen at line ends.
    pub(crate) hyphenate: bool,
    /// One to three paragraphs are cut by blank lines in the middle of a sentence.
    pub(crate) split_by_blanks: bool,
    /// Lines that point to other stories stand between the paragraphs.
    pub(crate) related: bool,
    /// Words carry the residue of links and of emphasis.
    pub(crate) links: bool,
    /// Pages are broken, with a running head and a page number (shapes that have pages anyway stay as they are).
    pub(crate) furniture: bool,
    /// What chance decides, it decides by this.
    pub(crate) seed: u64,
}

impl Damage {
    /// None at all.
    pub(crate) const NONE: Damage =
        Damage { hyphenate: false, split_by_blanks: false, related: false, links: false, furniture: false, seed: 0 };

    /// All at once.
    pub(crate) fn all(seed: u64) -> Damage {
        Damage { hyphenate: true, split_by_blanks: true, related: true, links: true, furniture: true, seed }
    }

    /// Each alone.
    pub(crate) fn each(seed: u64) -> [Damage; 5] {
        let none = Damage { seed, ..Damage::NONE };
        [
            Damage { hyphenate: true, ..none },
            Damage { split_by_blanks: true, ..none },
            Damage { related: true, ..none },
            Damage { links: true, ..none },
            Damage { furniture: true, ..none },
        ]
    }
}

/// What a block of the body is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Paragraph,
    Subheading,
    ListItem,
}

impl Kind {
    /// The name that outputs and case files use.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Paragraph => "paragraph",
            Kind::Subheading => "subheading",
            Kind::ListItem => "list_item",
        }
    }
}

/// A link that was left in a body block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) body: usize,
    pub(crate) text: String,
    /// `None` where the target is `#` or the shape prints none.
    pub(crate) url: Option<String>,
}

/// What a dump contains. A field that the dump does not show is `None` or empty, whatever the story has.
#[derive(Debug, Clone, Default)]
pub(crate) struct Truth {
    pub(crate) lang: String,
    pub(crate) headline: Option<String>,
    pub(crate) deck: Option<String>,
    pub(crate) authors: Vec<String>,
    /// The byline as the dump prints it.
    pub(crate) byline: Option<String>,
    /// The day, as `YYYY-MM-DD`; the dump may also give a time.
    pub(crate) date_iso: Option<String>,
    /// The text with its closing dash.
    pub(crate) dateline: Option<Dateline>,
    pub(crate) url: Option<String>,
    /// The body blocks in order.
    pub(crate) body: Vec<(Kind, String)>,
    pub(crate) captions: Vec<String>,
    pub(crate) related: Vec<(String, Option<String>)>,
    pub(crate) links: Vec<Link>,
    /// Words that wrapping broke with a hyphen.
    pub(crate) hyphens: Vec<Hyphen>,
    /// Body blocks that blank lines cut.
    pub(crate) cuts: Vec<usize>,
    /// Where each field's text stands.
    pub(crate) fragments: BTreeMap<Field, Vec<Fragment>>,
    /// The text of each field as printed.
    pub(crate) texts: BTreeMap<Field, String>,
}

impl Truth {
    /// A field's text, put together from the dump by the recorded places.
    pub(crate) fn unwrap(&self, raw: &str, field: Field) -> Option<String> {
        self.fragments.get(&field).map(|list| rejoin(raw, list))
    }

    /// Whether a broken word also stands somewhere in the dump unbroken, so that a reader could know it.
    pub(crate) fn has_evidence(&self, raw: &str, hyphen: &Hyphen) -> bool {
        raw.match_indices(&hyphen.word).any(|(at, word)| {
            let letter = |ch: Option<char>| ch.is_some_and(char::is_alphanumeric);
            !letter(raw[..at].chars().next_back()) && !letter(raw[at + word.len()..].chars().next())
        })
    }
}

/// Renders a story.
pub(crate) fn render(story: &Story, shape: Shape, damage: Damage) -> (String, Truth) {
    let salt = story.name.bytes().fold(damage.seed, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte)));
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
struct Desk<'a> {
    story: &'a Story,
    shape: Shape,
    damage: Damage,
    rng: Rng,
    wrap: Option<Wrap>,
    lines: Vec<Line>,
    truth: Truth,
    /// Targets of numbered links.
    references: Vec<String>,
    /// The paragraphs (by their number among the pieces) that will be cut.
    cut: Vec<usize>,
}

impl Desk<'_> {
    /// A field's text, entered into the truth.
    fn field(&mut self, field: Field, text: &str) -> Vec<Cell> {
        self.truth.texts.insert(field, text.to_owned());
        own(field, text)
    }

    fn blank(&mut self, count: usize) {
        self.lines.extend((0..count).map(|_| Line::new(Vec::new())));
    }

    /// Blank lines before a block, but for the first.
    fn gap(&mut self) {
        if self.lines.iter().any(|line| !line.is_blank()) {
            self.blank(self.shape.gap());
        }
    }

    /// A line of its own, as it is.
    fn line(&mut self, cells: Vec<Cell>) {
        self.lines.push(Line::new(cells));
    }

    /// Text in the shape's lines: `mark` before the first, spaces of the same width before the others.
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
        let indents = if self.shape == Shape::IndentParagraphs { (0, 0) } else { self.shape.indents() };
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
        for (label, value) in [("Title: ", headline), ("URL Source: ", url), ("Published Time: ", date)] {
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

    /// Which paragraphs blank lines will cut: in the kind that comes out of a PDF always one, where possible inside direct speech.
    fn choose_cuts(&mut self) -> Vec<usize> {
        let least = if matches!(self.story.lang.as_str(), "zh" | "ja") { 60 } else { 200 };
        let mut candidates: Vec<(usize, &str)> = Vec::new();
        for (number, piece) in self.story.blocks.iter().enumerate() {
            match piece {
                Piece::Paragraph(text) if text.chars().count() > least => candidates.push((number, text)),
                _ => {}
            }
        }
        let mut cuts = Vec::new();
        if self.shape == Shape::SeedPdf {
            let open = self.story.quotes().0;
            let spoken: Vec<usize> = candidates.iter().filter(|(_, text)| text.starts_with(open)).map(|&(number, _)| number).collect();
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

    /// Puts blank lines after a line that ends in the middle of a sentence; a paragraph in one line is cut in two for that.
    fn cut_lines(&mut self, lines: &mut Vec<Line>, blanks: usize) -> bool {
        if self.wrap.is_none() {
            let cells = std::mem::take(&mut lines[0].cells);
            let inner = |at: &usize| cells[at + 1].owner.is_some() && cells[at - 1].owner.is_some() && *at > 30 && at + 30 < cells.len();
            let spaces: Vec<usize> = (1..cells.len() - 1)
                .filter(|&at| cells[at].ch == ' ' && cells[at].owner.is_some())
                .filter(inner)
                .filter(|&at| goes_on(&cells[..at], &cells[at + 1..]) && !inside_markup(&cells[..at]))
                .collect();
            // At a comma, as a line's end often is where documents are cut.
            let commas: Vec<usize> = spaces.iter().copied().filter(|&at| matches!(cells[at - 1].ch, ',' | ';' | '،')).collect();
            let Some(&at) = self.rng.pick(if commas.is_empty() { &spaces } else { &commas }) else {
                lines[0].cells = cells;
                return false;
            };
            *lines = vec![Line::new(cells[..at].to_vec()), Line::new(cells[at + 1..].to_vec())];
        }
        let ends: Vec<usize> = (0..lines.len() - 1)
            .filter(|&at| {
                goes_on(&lines[at].cells, &lines[at + 1].cells) && !inside_markup(lines[..=at].iter().flat_map(|line| &line.cells))
            })
            .collect();
        let (open, close) = self.story.quotes();
        let spoken: Vec<usize> = ends.iter().copied().filter(|&at| speaks(&lines[..=at], open, close)).collect();
        let choice = if self.shape == Shape::SeedPdf && !spoken.is_empty() { &spoken } else { &ends };
        let Some(&at) = self.rng.pick(choice) else { return false };
        // The blank lines carry on the join of the line that they follow.
        lines.splice(at + 1..at + 1, (0..blanks).map(|_| Line::new(Vec::new())));
        true
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
                self.line(bare(&format!("![Image {number}: {text}](https://media.example.net/{number:04}.jpg?w=1200)")));
                self.notice(&cells);
            }
            Shape::FrontMatter => {
                self.gap();
                let alt = [bare("!["), cells, bare("](https://media.example.net/0001.jpg)")].concat();
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
            (own_with(field, &cells, "[", &format!("]({})", target.unwrap_or("#"))), target.map(str::to_owned))
        } else {
            (cells, None)
        };
        self.truth.related.push((title.to_owned(), shown));
        self.notice(&[bare(&label), cells].concat());
    }

    /// Wraps one to three runs of words in the residue of links or of emphasis.
    fn link_words(&mut self, mut cells: Vec<Cell>) -> Vec<Cell> {
        let Some(Field::Body(body)) = cells.first().and_then(|cell| cell.owner) else { return cells };
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
                || text.contains(['/', '@', '?', '!', ';', ':', '。', '？', '！', '[', ']', '(', ')', '*', '“', '”', '„', '«', '»', '"'])
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
                // Between two lines that carry text goes one more blank line; between paragraphs there are then two.
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

    /// A browser's pages: print time and title above, address and page number below.
    fn browser_pages(&mut self, layout: bool) {
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
    fn plain_pages(&mut self) {
        let lines = std::mem::take(&mut self.lines);
        // Where a paragraph is one line, a page holds fewer of them.
        let size = if self.wrap.is_some() { 38 } else { 11 };
        let mut pages: Vec<Vec<Line>> = vec![Vec::new()];
        for line in lines {
            // A page may end between any two lines, but not where a link's text or a list's mark is open.
            let page = pages.last_mut().expect("there is a first page");
            if page.len() >= size && !inside_markup(page.iter().skip(4).flat_map(|line| &line.cells)) {
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

/// Words as ranges of cells, without the marks round them. Scripts without spaces are parted every three letters.
fn words(cells: &[Cell]) -> Vec<(usize, usize)> {
    let mut words: Vec<(usize, usize)> = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        if !cell.ch.is_alphanumeric() {
            continue;
        }
        match words.last_mut() {
            Some((start, end)) if *end == at && !(super::sheet::wide(cell.ch) && at - *start >= 3) => *end = at + 1,
            // An apostrophe, a hyphen or a point belongs to the word that goes on behind it.
            Some((_, end)) if *end + 1 == at && matches!(cells[at - 1].ch, '\'' | '’' | '-' | '.' | ',') => *end = at + 1,
            _ => words.push((at, at + 1)),
        }
    }
    words
}

/// True where the text goes on in the middle of a sentence: nothing ends it before, a small letter (or Han, kana, Arabic) follows.
fn goes_on(before: &[Cell], after: &[Cell]) -> bool {
    let owned = |cell: &&Cell| cell.owner.is_some();
    let Some(last) = before.last() else { return false };
    let Some(next) = after.iter().find(owned) else { return false };
    let open_end = last.owner.is_some() && (last.ch.is_alphanumeric() || matches!(last.ch, ',' | ';' | '，' | '、' | '،'));
    open_end && next.ch.is_alphabetic() && !next.ch.is_uppercase() && matches!(last.owner, Some(Field::Body(_)))
}

/// True where a link's text or an emphasis is open at the end of the cells.
fn inside_markup<'a>(cells: impl IntoIterator<Item = &'a Cell>) -> bool {
    let (mut brackets, mut stars) = (0, 0);
    for cell in cells.into_iter().filter(|cell| cell.owner.is_none()) {
        match cell.ch {
            '[' => brackets += 1,
            ']' => brackets -= 1,
            '*' => stars += 1,
            _ => {}
        }
    }
    brackets != 0 || stars % 4 != 0
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
