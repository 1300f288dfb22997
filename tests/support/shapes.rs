//! Kinds of dumps, what may have happened to them, and the truth about one.

use std::collections::BTreeMap;

use super::articles::Dateline;
use super::sheet::{Face, Field, Fragment, Hyphen, Wrap, rejoin};

/// A kind of dump.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One line a paragraph, a blank line between.
    Clean,
    /// A document turned into Markdown: runs of blank lines, a caption under the date, the address
    /// at the end without a line feed.
    SeedMd,
    /// The body alone, out of a PDF: wrapped by width, with a page break in the middle of a
    /// paragraph.
    SeedPdf,
    /// One line a paragraph, no blank line anywhere.
    OnePerLine,
    /// Wrapped at so many columns, with blank lines between paragraphs.
    Wrapped(usize),
    /// Wrapped by the width of a face, without any blank line.
    WrappedNoBlank(Face),
    /// A browser's print through a text extractor that follows the reading order: no blank lines
    /// between paragraphs.
    BrowserPrint,
    /// The same with the layout kept: indented, blank lines between, head and foot on one line
    /// each.
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
        matches!(
            self,
            SeedMd
                | BrowserPrint
                | BrowserPrintLayout
                | ReaderHeader
                | FrontMatter
                | Lynx
                | Html2text
        )
    }

    /// True where the article's address stands in the dump.
    pub(crate) fn has_url(self) -> bool {
        matches!(
            self,
            Shape::SeedMd
                | Shape::BrowserPrint
                | Shape::BrowserPrintLayout
                | Shape::ReaderHeader
                | Shape::FrontMatter
        )
    }

    /// Blank lines between two paragraphs.
    pub(super) fn gap(self) -> usize {
        use Shape::*;
        match self {
            OnePerLine | WrappedNoBlank(_) | BrowserPrint | IndentParagraphs => 0,
            _ => 1,
        }
    }

    /// How paragraphs are wrapped, if at all.
    pub(super) fn wrap(self, hyphenate: bool) -> Option<Wrap> {
        let columns = |columns| Some(Wrap { columns, face: None, at_hyphens: false, hyphenate });
        let print =
            |columns, face| Some(Wrap { columns, face: Some(face), at_hyphens: true, hyphenate });
        match self {
            Shape::Clean
            | Shape::SeedMd
            | Shape::OnePerLine
            | Shape::ReaderHeader
            | Shape::FrontMatter => None,
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
    pub(super) fn indents(self) -> (usize, usize) {
        match self {
            Shape::Lynx => (3, 3),
            Shape::BrowserPrintLayout => (2, 2),
            Shape::IndentParagraphs => (4, 0),
            _ => (0, 0),
        }
    }

    /// The mark of a list item, which later lines of the item are indented by.
    pub(super) fn bullet(self) -> &'static str {
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
    /// Pages are broken, with a running head and a page number (shapes that have pages anyway stay
    /// as they are).
    pub(crate) furniture: bool,
    /// What chance decides, it decides by this.
    pub(crate) seed: u64,
}

impl Damage {
    /// None at all.
    pub(crate) const NONE: Damage = Damage {
        hyphenate: false,
        split_by_blanks: false,
        related: false,
        links: false,
        furniture: false,
        seed: 0,
    };

    /// All at once.
    pub(crate) fn all(seed: u64) -> Damage {
        Damage {
            hyphenate: true,
            split_by_blanks: true,
            related: true,
            links: true,
            furniture: true,
            seed,
        }
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

/// What a dump contains. A field that the dump does not show is `None` or empty, whatever the story
/// has.
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

    /// Whether a broken word also stands somewhere in the dump unbroken, so that a reader could
    /// know it.
    pub(crate) fn has_evidence(&self, raw: &str, hyphen: &Hyphen) -> bool {
        raw.match_indices(&hyphen.word).any(|(at, word)| {
            let letter = |ch: Option<char>| ch.is_some_and(char::is_alphanumeric);
            !letter(raw[..at].chars().next_back()) && !letter(raw[at + word.len()..].chars().next())
        })
    }
}
