//! Lines that belong together.

pub(crate) mod again;
pub(crate) mod announced;
pub(crate) mod breaks;
pub(crate) mod capitals;
pub(crate) mod carry;
pub(crate) mod closings;
pub(crate) mod context;
mod count;
pub(crate) mod cuts;
pub(crate) mod edges;
pub(crate) mod facts;
pub(crate) mod family;
pub(crate) mod features;
mod foreign;
mod head_lines;
pub(crate) mod header;
mod headings;
pub(crate) mod heads;
mod lead;
mod line_end;
pub(crate) mod masthead;
pub(crate) mod model;
mod named;
pub(crate) mod openings;
pub(crate) mod print_title;
pub(crate) mod rows;
pub(crate) mod segment;
pub(crate) mod shape;
pub(crate) mod share;
pub(crate) mod short;
pub(crate) mod signed;
mod speakers;
mod tail;
pub(crate) mod titles;
pub(crate) mod weights;

pub use line_end::LineEnd;

use crate::span::Span;
use crate::text::line::Marker;

/// What a block's marks say it is, before anybody has read it.
///
/// ```
/// use copydesk::{Parser, Shaped};
/// let explanation = Parser::new().explain(
///     "## Ferry sinks\n\n* 212 passengers\n\n> Nobody was hurt.\n\n* * *\n",
/// );
/// let shapes: Vec<Shaped> = explanation.blocks.iter().map(|block| block.shaped).collect();
/// assert_eq!(shapes, [Shaped::Heading(2), Shaped::Item, Shaped::Quote, Shaped::Rule]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Shaped {
    /// No mark: a paragraph, or anything else.
    Text,
    /// A heading of that level (`##`, or underlined).
    Heading(u8),
    /// A list item.
    Item,
    /// A block quote.
    Quote,
    /// A rule (`---`, `* * *`).
    Rule,
    /// Code, in fences or indented.
    Code,
}

/// A stretch of text between two breaks: a paragraph, a heading, a list item, a line of a menu.
///
/// ```
/// use copydesk::{Draft, Edit, Edits, Parser, Pass, Shaped, Stage};
///
/// /// Takes the words out of every list item.
/// #[derive(Debug)]
/// struct NoItems;
///
/// impl Pass for NoItems {
///     fn name(&self) -> &str {
///         "no-items"
///     }
///     fn stage(&self) -> Stage {
///         Stage::Block
///     }
///     fn edits(&self, draft: &Draft<'_>) -> Edits {
///         let items = draft.blocks().iter().filter(|block| block.shaped() == Shaped::Item);
///         items.map(|block| Edit::delete(block.span().range())).collect()
///     }
/// }
///
/// let parser = Parser::builder().pass(NoItems).build();
/// let article = parser.parse(
///     "# Ferry sinks\n\n* Home\n* News\n\nThe ferry sank on Monday off the coast, police said.\n",
/// )?;
/// assert!(
///     !article.clean_text().contains("Home") && article.clean_text().contains("The ferry sank")
/// );
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub(crate) span: Span,
    /// With its marker and underline.
    pub(crate) own: Span,
    pub(crate) shaped: Shaped,
    pub(crate) marker: Marker,
    /// Lines that it was printed on.
    pub(crate) lines: u16,
    pub(crate) indent: u16,
    /// Blank lines before it.
    pub(crate) blanks: u16,
    /// Whether it opens a page.
    pub(crate) page: bool,
    /// The break decision's score before it: the nearer to 0, the less certain.
    pub(crate) break_score: i8,
}

impl Block {
    /// Where the block's text stands in [`Draft::text`](crate::Draft::text); its list marker or
    /// heading mark is outside.
    pub fn span(&self) -> Span {
        self.span
    }

    /// What its marks say it is.
    pub fn shaped(&self) -> Shaped {
        self.shaped
    }

    pub(crate) fn is_quote(&self) -> bool {
        self.shaped == Shaped::Quote
    }

    /// The score of the break before it (negative, since the break was kept): the nearer to 0, the
    /// less certain.
    pub fn break_score(&self) -> i8 {
        self.break_score
    }
}
