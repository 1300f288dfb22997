//! What cannot be parsed at all.

use std::ops::Range;

/// Why a dump gave no article. The first two cases depend on the input alone, the others come from
/// passes of other crates.
///
/// ```
/// use copydesk::{Article, ParseError};
/// assert_eq!(Article::parse(" \n").unwrap_err(), ParseError::EmptyInput);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseError {
    /// The input is empty, or white space and invisible characters alone.
    #[error("input has no text")]
    EmptyInput,
    /// The input is longer than the parser's limit.
    #[error("input of {len} bytes is over the limit of {max}")]
    #[non_exhaustive]
    InputTooLarge {
        /// The input's bytes.
        len: usize,
        /// The limit.
        max: usize,
    },
    /// A pass returned an edit that cannot be applied: out of order, out of range, or inside a
    /// character.
    #[error("pass `{pass}` returned an invalid edit at bytes {}..{}", .range.start, .range.end)]
    #[non_exhaustive]
    BadEdit {
        /// The pass's name.
        pass: String,
        /// The edit's range in the text that the pass was given.
        range: Range<usize>,
    },
    /// The passes made the text longer than the parser's limit allows (four times the limit).
    #[error("pass `{pass}` made the text {len} bytes long, over the limit of {max}")]
    #[non_exhaustive]
    TextTooLarge {
        /// The pass's name.
        pass: String,
        /// The bytes that the text would have.
        len: usize,
        /// The limit.
        max: usize,
    },
}

/// Why a [`Date`](crate::Date) is no date of another crate (features `chrono`, `jiff`, `time`).
///
/// ```
/// use copydesk::DateError;
/// assert_eq!(DateError::Incomplete.to_string(), "the dump does not state all of it");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DateError {
    /// The dump does not state a part that the type needs: a year, a time, an offset.
    #[error("the dump does not state all of it")]
    Incomplete,
    /// The type has no such day or time: a leap second, for one.
    #[error("there is no such day or time")]
    Impossible,
}

/// Why a text is no [`Date`](crate::Date).
///
/// ```
/// use copydesk::{Date, ParseDateError};
/// assert_eq!(
///     "2026-02-30".parse::<Date>().unwrap_err().to_string(),
///     "there is no such day or time"
/// );
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseDateError {
    /// It is not in a form of ISO 8601 that `Display` writes.
    #[error("not a date of ISO 8601")]
    Form,
    /// The calendar or the clock has no such day or time.
    #[error("there is no such day or time")]
    NoSuchDay,
}

/// No pass of that name is in the list.
///
/// ```
/// let error = copydesk::Passes::default()
///     .insert_before("markdwon", copydesk::pass_fn("mine", |_| copydesk::Edits::new()))
///     .unwrap_err();
/// assert_eq!(
///     (error.name(), error.to_string().as_str()),
///     ("markdwon", "no pass named `markdwon`")
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no pass named `{name}`")]
pub struct UnknownPass {
    name: String,
}

impl UnknownPass {
    pub(crate) fn new(name: &str) -> UnknownPass {
        UnknownPass { name: name.to_owned() }
    }

    /// The name that was asked for.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// Why several dumps make no one story: see [`Article::reconcile`](crate::Article::reconcile).
///
/// ```
/// use copydesk::{Article, ReconcileError};
/// let ferry = Article::parse("# Ferry Sinks\n\nThe ferry sank on Monday, and all were saved.\n")?;
/// let mine = Article::parse(
///     "# Mine Opens\n\nCopper will be dug here again from May on, it said.\n",
/// )?;
/// let error = Article::reconcile([&ferry, &mine]).unwrap_err();
/// assert!(matches!(error, ReconcileError::Unrelated { article: 0, longest: 1, measure: 0, .. }));
/// let told = "article 0 has 0 % of its words in a row with article 1 or its like: another story";
/// assert_eq!(error.to_string(), told);
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReconcileError {
    /// An article has hardly any three words in a row that the others have.
    #[error(
        "article {article} has {measure} % of its words in a row with article {longest} or its like: \
         another story"
    )]
    #[non_exhaustive]
    Unrelated {
        /// The article, by its place in what was given. (It may be the longest that is the
        /// stranger.)
        article: usize,
        /// The longest article.
        longest: usize,
        /// How many in a hundred of its threes of words in a row, in headline, deck and body, the
        /// longest article has, or another that is of its story. Ten and more are one story.
        measure: u8,
    },
}

/// The text is no [`Fingerprint`](crate::Fingerprint).
///
/// ```
/// let error = "12".parse::<copydesk::Fingerprint>().unwrap_err();
/// assert_eq!(error.to_string(), "a fingerprint has 16 digits of base 16");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a fingerprint has 16 digits of base 16")]
#[non_exhaustive]
pub struct FingerprintError;

/// Why words make no language pack: see [`LangPackBuilder::build`](crate::LangPackBuilder::build).
///
/// ```
/// use copydesk::{LangPack, LangPackError};
/// let error = LangPack::builder("eo").weekdays(["lundo", "—"]).build().unwrap_err();
/// assert_eq!(error, LangPackError::NoWord("—".to_owned()));
/// assert_eq!(error.to_string(), "`—` has no letter or digit, so that nothing would find it");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LangPackError {
    /// The tag is empty.
    #[error("the language has no tag")]
    NoTag,
    /// There is no such month.
    #[error("a month is one of 1 to 12, not {0}")]
    Month(u8),
    /// A word without a letter or digit.
    #[error("`{0}` has no letter or digit, so that nothing would find it")]
    NoWord(String),
    /// A label's phrase has more words than are looked at.
    #[error("`{phrase}` has more than the {most} words that are looked at")]
    #[non_exhaustive]
    TooLong {
        /// The phrase.
        phrase: String,
        /// The words that a phrase may have: 8, or 16 characters of a script without spaces.
        most: usize,
    },
}

/// Nothing of that name is there: no [`Label`](crate::Label), no [`DateUnit`](crate::DateUnit).
///
/// ```
/// use copydesk::Label;
/// assert_eq!("byline".parse(), Ok(Label::Byline));
/// let error = "by line".parse::<Label>().unwrap_err();
/// assert_eq!(
///     (error.name(), error.to_string().as_str()),
///     ("by line", "no label is named `by line`")
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no {what} is named `{name}`")]
pub struct UnknownName {
    what: &'static str,
    name: String,
}

impl UnknownName {
    pub(crate) fn new(what: &'static str, name: &str) -> UnknownName {
        UnknownName { what, name: name.to_owned() }
    }

    /// The name that was asked for.
    pub fn name(&self) -> &str {
        &self.name
    }
}
