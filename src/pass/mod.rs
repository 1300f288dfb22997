//! Cleanup passes. A pass never touches the text: it returns edits.

mod code;
mod composed;
mod drop_caps;
mod dropped_hyphens;
mod entities;
mod escapes;
mod flattened;
mod front_matter;
mod furniture;
mod inner_hyphens;
mod invisible;
mod ligatures;
mod line_endings;
pub(crate) mod literals;
mod markdown;
pub(crate) mod mojibake;
pub(crate) mod objects;
#[cfg(feature = "patterns")]
pub(crate) mod pattern;
pub(crate) mod rows;
mod spaces;
#[cfg(test)]
mod testing;
mod transfer;
mod typed_dashes;
mod typed_quotes;
mod unwrap;
mod unwrap_hangul;
mod wire;

use std::fmt;
use std::ops::RangeInclusive;
use std::sync::Arc;

use crate::block::Block;
use crate::block::shape::Shape;
use crate::error::UnknownPass;
use crate::lang::lexicon::Lexicon;
use crate::text::bytes::ByteSet;
use crate::text::edit::Edits;

/// When a pass runs.
///
/// ```
/// use copydesk::{Edits, Pass, Stage, pass_fn};
/// assert_eq!(pass_fn("mine", |_| Edits::new()).stage(), Stage::Text);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// On the text, before it is cut into lines and blocks.
    Text,
    /// On the text when its blocks are known: [`Draft::blocks`].
    Block,
}

/// One cleanup step.
///
/// A pass looks at the text so far and says what it wants changed; the parser applies the edits and
/// keeps the way back to the raw bytes. So a pass cannot break provenance, and the list of edits is
/// the explanation.
///
/// ```
/// use copydesk::{Draft, Edit, Edits, Parser, Pass};
///
/// /// `[AD]` → nothing.
/// #[derive(Debug)]
/// struct NoAds;
///
/// impl Pass for NoAds {
///     fn name(&self) -> &str {
///         "no-ads"
///     }
///     fn edits(&self, draft: &Draft<'_>) -> Edits {
///         draft.text().match_indices("[AD]").map(|(at, ad)| Edit::delete(at..at + ad.len())).collect()
///     }
/// }
///
/// let article = Parser::builder().pass(NoAds).build().parse("The ferry sank on Monday. [AD]\n")?;
/// assert_eq!(article.clean_text().trim(), "The ferry sank on Monday.");
/// # Ok::<(), copydesk::ParseError>(())
/// ```
pub trait Pass: fmt::Debug + Send + Sync {
    /// Kebab-case and stable: it is shown in explanations, errors and ledgers, and named in
    /// [`Passes::without`].
    fn name(&self) -> &str;

    /// The edits that this pass wants: ascending, not overlapping, on character boundaries of
    /// [`Draft::text`].
    fn edits(&self, draft: &Draft<'_>) -> Edits;

    /// When to run; passes of one stage run in the order of the list.
    fn stage(&self) -> Stage {
        Stage::Text
    }

    /// Whether it edits code, too: what a converter left of a page's source there is no code of the
    /// author's.
    #[doc(hidden)]
    fn reads_code(&self) -> bool {
        false
    }
}

/// What a pass gets to see.
///
/// ```
/// use copydesk::{Edit, Edits, Parser, pass_fn};
/// let pass = pass_fn("no-stars", |draft| {
///     if !draft.has(b'*') || !draft.blocks().is_empty() {
///         return Edits::new();
///     }
///     draft.text().match_indices('*').map(|(at, _)| Edit::delete(at..at + 1)).collect()
/// });
/// let article = Parser::builder().pass(pass).build().parse("The ferry * sank * on Monday.\n")?;
/// assert!(!article.clean_text().contains('*'));
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug)]
pub struct Draft<'a> {
    pub(crate) text: &'a str,
    pub(crate) bytes: ByteSet,
    pub(crate) blocks: &'a [Block],
    pub(crate) lexicon: &'a Lexicon,
    /// What the dump's lines look like: unknown in [`Stage::Text`].
    pub(crate) shape: Option<&'a Shape>,
}

impl<'a> Draft<'a> {
    /// The text so far.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The blocks of the text: empty in [`Stage::Text`].
    pub fn blocks(&self) -> &'a [Block] {
        self.blocks
    }

    /// Whether the raw text holds a byte at all: the cheap way to see that there is nothing to do.
    pub fn has(&self, byte: u8) -> bool {
        self.bytes.has(byte)
    }

    /// Whether the raw text may hold a character that begins with these two bytes.
    pub(crate) fn has_pair(&self, lead: u8, second: u8) -> bool {
        self.bytes.has_pair(lead, second)
    }

    /// Whether the raw text may hold one of the characters from U+2000 to U+203F whose last byte is
    /// among these.
    pub(crate) fn has_punctuation(&self, mut last: RangeInclusive<u8>) -> bool {
        last.any(|last| self.bytes.has_punctuation(last))
    }
}

/// A closure as a pass: see [`pass_fn`].
///
/// ```
/// use copydesk::{Edits, Pass, pass_fn};
/// let pass = pass_fn("mine", |_| Edits::new());
/// assert_eq!((pass.name(), format!("{pass:?}").as_str()), ("mine", "PassFn(\"mine\")"));
/// ```
pub struct PassFn<F> {
    name: &'static str,
    run: F,
}

impl<F> fmt::Debug for PassFn<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("PassFn").field(&self.name).finish()
    }
}

impl<F: Fn(&Draft<'_>) -> Edits + Send + Sync> Pass for PassFn<F> {
    fn name(&self) -> &str {
        self.name
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        (self.run)(draft)
    }
}

/// Makes a closure a pass of [`Stage::Text`].
///
/// ```
/// use copydesk::{pass_fn, Edit, Parser};
/// let no_ads = pass_fn("no-ads", |draft| {
///     draft.text().match_indices("[AD]").map(|(at, ad)| Edit::delete(at..at + ad.len())).collect()
/// });
/// let parser = Parser::builder().pass(no_ads).build();
/// # let _ = parser;
/// ```
pub fn pass_fn<F>(name: &'static str, run: F) -> PassFn<F>
where
    F: Fn(&Draft<'_>) -> Edits + Send + Sync,
{
    PassFn { name, run }
}

/// An ordered list of passes. `default()` is the standard order.
///
/// ```
/// use copydesk::{Edits, Passes, pass_fn};
/// let mine = || pass_fn("mine", |_| Edits::new());
/// let passes =
///     Passes::default().without("ligatures").insert_before("markdown", mine())?.push(mine());
/// let names: Vec<&str> = passes.names().collect();
/// let markdown = names.iter().position(|name| *name == "markdown").unwrap();
/// assert_eq!(
///     (names[markdown - 1], *names.last().unwrap(), names.contains(&"ligatures")),
///     ("mine", "mine", false)
/// );
/// assert_eq!(Passes::none().names().count(), 0);
/// # Ok::<(), copydesk::UnknownPass>(())
/// ```
#[derive(Debug, Clone)]
pub struct Passes {
    pub(crate) list: Vec<Arc<dyn Pass>>,
}

impl Default for Passes {
    /// THE standard order; every line says why it stands before the next.
    fn default() -> Passes {
        let list: Vec<Arc<dyn Pass>> = vec![
            // what the dump was wrapped in last: everything behind finds lines
            Arc::new(literals::Literals),
            // the characters of the page itself; NEXT LINE may be a byte of one
            Arc::new(mojibake::Mojibake),
            // every later pass may look for '\n' alone
            Arc::new(line_endings::LineEndings),
            // characters before anything that looks at them
            Arc::new(transfer::Transfer),
            Arc::new(objects::Objects),
            Arc::new(rows::Rows),
            // what carries nothing anywhere would hide marks, words and numbers from every pass
            // behind
            Arc::new(invisible::Invisible),
            // one spelling of a letter, before anything that knows words
            Arc::new(composed::Composed),
            // whole printed lines, before anything is taken out of them
            Arc::new(furniture::Furniture),
            // lines before anything that looks at lines, but behind the furniture, which measures
            // columns
            Arc::new(flattened::Flattened),
            // an archive's elements are fields; to the pass behind it they would be mere tags
            Arc::new(wire::Wire),
            // escapes of YAML, before a backslash is Markdown's
            Arc::new(front_matter::FrontMatter),
            // nothing in it is a mark, an entity or a dash
            Arc::new(code::Code),
            // the backslash of `\--` still says that it is no dash, and `<<` who typed it
            Arc::new(typed_dashes::TypedDashes),
            // a sign of a quotation is none of a tag
            Arc::new(typed_quotes::TypedQuotes),
            // links and images first: entities inside an address are the address's own, and a
            // decoded `&lt;` is no tag
            Arc::new(markdown::Markdown),
            // entities can stand for ligatures and invisible characters
            Arc::new(entities::Entities),
            // letters before anything that compares words
            Arc::new(ligatures::Ligatures),
            // last: what the passes before decoded is gone, too, and markup no longer parts a
            // joiner from its letters
            Arc::new(invisible::Joiners),
            // printed lines by their width, before they are joined
            Arc::new(dropped_hyphens::DroppedHyphens),
            // lines before spaces: the end of a line is white space too
            Arc::new(unwrap::Unwrap),
            // words that an earlier tool has joined in the same way
            Arc::new(inner_hyphens::InnerHyphens),
            Arc::new(spaces::Spaces),
        ];
        Passes { list }
    }
}

impl Passes {
    /// No passes.
    pub fn none() -> Passes {
        Passes { list: Vec::new() }
    }

    /// Appends a pass.
    #[must_use]
    pub fn push(mut self, pass: impl Pass + 'static) -> Passes {
        self.list.push(Arc::new(pass));
        self
    }

    /// Inserts a pass before the one of that name.
    ///
    /// # Errors
    /// [`UnknownPass`] where the list has no pass of that name.
    pub fn insert_before(
        mut self,
        name: &str,
        pass: impl Pass + 'static,
    ) -> Result<Passes, UnknownPass> {
        let at = self
            .list
            .iter()
            .position(|p| p.name() == name)
            .ok_or_else(|| UnknownPass::new(name))?;
        self.list.insert(at, Arc::new(pass));
        Ok(self)
    }

    /// Removes the passes of that name; does nothing where there is none.
    #[must_use]
    pub fn without(mut self, name: &str) -> Passes {
        self.list.retain(|p| p.name() != name);
        self
    }

    /// The passes' names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> + '_ {
        self.list.iter().map(|p| p.name())
    }
}
