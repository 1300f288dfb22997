//! What a pass wants changed: [`Edit`], [`Edits`], and the [`Mark`]s that it leaves behind.

use std::borrow::Cow;
use std::ops::Range;

/// Why raw bytes are in no field and no body block.
///
/// ```
/// use copydesk::{Edit, Reason};
/// // "Page 3" in the middle of a paragraph is no residue of it
/// let edit = Edit::delete(10..16).because(Reason::PageFurniture);
/// assert_eq!(Reason::PageFurniture.as_str(), "page_furniture");
/// # let _ = edit;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// Running heads and feet, page numbers, print time stamps.
    PageFurniture,
    /// A headline, caption or paragraph that stands in the dump a second time.
    Repeat,
    /// Menus, share bars, sign-ups, cookie text, comments, advertisements, other stories' teasers.
    Boilerplate,
    /// A list of link targets (`[16]: https://…`, the References of a text browser).
    LinkDefinition,
    /// An image's alternative text that is no caption, or a file name.
    Image,
    /// Marks of a markup language that belong to no block (rules, fences, tags).
    Markup,
    /// The head of a mail or of a database's record.
    Envelope,
    /// A further article of the same dump.
    OtherArticle,
    /// Embedded posts, polls, players, tables of data.
    Embed,
    /// Text that a pass deleted between blocks; the pass's name.
    Pass(Cow<'static, str>),
}

impl Reason {
    /// The stable name, as `to_record` gives it: `page_furniture`, `repeat`, …; for a pass its
    /// name.
    pub fn as_str(&self) -> &str {
        match self {
            Reason::PageFurniture => "page_furniture",
            Reason::Repeat => "repeat",
            Reason::Boilerplate => "boilerplate",
            Reason::LinkDefinition => "link_definition",
            Reason::Image => "image",
            Reason::Markup => "markup",
            Reason::Envelope => "envelope",
            Reason::OtherArticle => "other_article",
            Reason::Embed => "embed",
            Reason::Pass(name) => name,
        }
    }
}

/// One change to the current text: this range is to read so.
///
/// ```
/// use copydesk::Edit;
/// let edits = [Edit::replace(0..5, "&"), Edit::delete(9..12), Edit::insert(20, " ")];
/// assert_eq!((edits[0].range(), edits[0].text()), (0..5, "&"));
/// assert_eq!((edits[1].text(), edits[2].range()), ("", 20..20));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    pub(crate) range: Range<usize>,
    pub(crate) text: Cow<'static, str>,
    pub(crate) reason: Option<Reason>,
}

impl Edit {
    /// Replaces the bytes of `range` by `text`. The raw bytes behind `range` become the source of
    /// the whole of `text`.
    pub fn replace(range: Range<usize>, text: impl Into<Cow<'static, str>>) -> Edit {
        Edit { range, text: text.into(), reason: None }
    }

    /// Deletes the bytes of `range`. Inside a block the deleted bytes stay the block's own
    /// (residue); between blocks they are discarded under the pass's name.
    pub fn delete(range: Range<usize>) -> Edit {
        Edit::replace(range, "")
    }

    /// Inserts `text` at byte `at`. Inserted text has no raw bytes.
    pub fn insert(at: usize, text: impl Into<Cow<'static, str>>) -> Edit {
        Edit::replace(at..at, text)
    }

    /// Says that the deleted bytes belong to no block even where one surrounds them: they are
    /// discarded for `reason`.
    #[must_use]
    pub fn because(mut self, reason: Reason) -> Edit {
        self.reason = Some(reason);
        self
    }

    /// The bytes that the edit replaces.
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// The text that stands there afterwards.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// What a pass saw in text that it strips or keeps; later stages find it by its raw bytes.
///
/// ```
/// use copydesk::{Edit, Edits, Mark};
/// // [[log|https://…]] → log, a link
/// let text = "the [[log|https://www.example.org/log]] says";
/// let mut edits = Edits::new();
/// edits.push(Edit::delete(4..6));
/// edits.mark(6..9, Mark::Link { target: 10..37 });
/// edits.push(Edit::delete(9..39));
/// assert_eq!((&text[6..9], &text[10..37]), ("log", "https://www.example.org/log"));
/// assert_eq!((edits.len(), edits.is_empty(), edits.iter().count()), (2, false, 2));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mark {
    /// The range is a link's text; `target` is where its address stands in the pass's text.
    Link {
        /// The address's bytes.
        target: Range<usize>,
    },
    /// The range is an image's alternative text or a text browser's name for the image.
    Image,
    /// The range is strongly emphasised (`**…**`).
    Strong,
    /// The range is code, with its fences: no later pass changes it.
    Code,
    /// The range is page furniture that stays in the text as evidence (the first running head, the
    /// last running foot).
    Furniture,
}

/// The edits of one run of a pass over one text, ascending and without overlap, and its marks.
///
/// ```
/// use copydesk::{Edit, Edits};
/// let edits: Edits =
///     "a [1] b [2]".match_indices("[").map(|(at, _)| Edit::delete(at..at + 3)).collect();
/// assert_eq!(edits.len(), 2);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edits {
    pub(crate) edits: Vec<Edit>,
    pub(crate) marks: Vec<(Range<usize>, Mark)>,
}

impl Edits {
    /// No edits.
    pub fn new() -> Edits {
        Edits::default()
    }

    /// Adds an edit. Its range must begin at or behind the end of the one before.
    pub fn push(&mut self, edit: Edit) {
        self.edits.push(edit);
    }

    /// Adds a mark over `range` of the text that the pass was given (not of the text after its
    /// edits). Marks may come in any order.
    pub fn mark(&mut self, range: Range<usize>, mark: Mark) {
        self.marks.push((range, mark));
    }

    /// The number of edits.
    pub fn len(&self) -> usize {
        self.edits.len()
    }

    /// Whether there is no edit (there may be marks).
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// The edits in order.
    pub fn iter(&self) -> impl Iterator<Item = &Edit> + '_ {
        self.edits.iter()
    }

    /// The range of the first edit that cannot be applied to `text`: not in order, out of range, or
    /// inside a character.
    pub(crate) fn first_invalid(&self, text: &str) -> Option<Range<usize>> {
        let ok = |r: &Range<usize>| {
            r.start <= r.end && text.is_char_boundary(r.start) && text.is_char_boundary(r.end)
        };
        let mut last = 0;
        for edit in &self.edits {
            if !ok(&edit.range) || edit.range.start < last {
                return Some(edit.range.clone());
            }
            last = edit.range.end;
        }
        let bad_mark = |(range, mark): &&(Range<usize>, Mark)| {
            !ok(range) || matches!(mark, Mark::Link { target } if !ok(target))
        };
        self.marks.iter().find(bad_mark).map(|(range, _)| range.clone())
    }
}

impl Extend<Edit> for Edits {
    fn extend<I: IntoIterator<Item = Edit>>(&mut self, iter: I) {
        self.edits.extend(iter);
    }
}

impl FromIterator<Edit> for Edits {
    fn from_iter<I: IntoIterator<Item = Edit>>(iter: I) -> Edits {
        Edits { edits: iter.into_iter().collect(), marks: Vec::new() }
    }
}

#[cfg(test)]
#[path = "edit_tests.rs"]
mod tests;
