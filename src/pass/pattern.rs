//! Passes from patterns (feature `patterns`): what a desk knows of its dumps, without a line of
//! code.

mod search;

use std::ops::Range;

use regex::{Captures, Regex, RegexBuilder, RegexSet, RegexSetBuilder};

use super::{Draft, Pass, Stage};
use crate::text::edit::{Edit, Edits, Reason};

/// Bytes of a compiled pattern: what is larger is no pattern but a program.
const SIZE: usize = 1 << 20;

/// Why a [`Pattern`] cannot be.
///
/// ```
/// use copydesk::Pattern;
/// let error = Pattern::new("times", r"[0-9").unwrap_err();
/// assert_eq!(error.to_string(), "pattern `times`: unclosed character class");
/// let error = Pattern::new("times", r"\d+h").and_then(|p| p.replace_with("$2 h")).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "pattern `times`: the replacement names a group `2` that the pattern has not"
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PatternError {
    /// A name is no kebab-case: small letters, digits and hyphens.
    #[error("`{name}` is no name: small letters, digits and hyphens make one")]
    #[non_exhaustive]
    Name {
        /// The name.
        name: String,
    },
    /// The pattern cannot be read, or is too large.
    #[error("pattern `{name}`: {cause}")]
    #[non_exhaustive]
    Syntax {
        /// The pattern's name.
        name: String,
        /// What is wrong.
        cause: String,
    },
    /// The replacement names a group that the pattern has not.
    #[error("pattern `{name}`: the replacement names a group `{group}` that the pattern has not")]
    #[non_exhaustive]
    NoGroup {
        /// The pattern's name.
        name: String,
        /// The group.
        group: String,
    },
    /// Patterns of two stages in one pass.
    #[error("pattern `{name}` runs at another stage than the first of its pass")]
    #[non_exhaustive]
    MixedStages {
        /// The name of the first that differs.
        name: String,
    },
}

/// Where a [`Pattern`] is looked for.
///
/// ```
/// use copydesk::{Parser, Pattern, Scope};
/// let no = Pattern::new("no-numbers", r"^\d+\. ")?.in_scope(Scope::Lines);
/// let article =
///     Parser::builder().pass(no).build().parse("Ferry sinks\n\n1. It sank.\n2. It rose.\n")?;
/// assert!(!article.clean_text().contains("1.") && !article.clean_text().contains("2."));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Scope {
    /// In the text as a whole: `^` and `$` are its ends, a match may reach over lines.
    #[default]
    All,
    /// In each line by itself: `^` and `$` are the line's ends.
    Lines,
    /// At the first byte of each block's text, behind its list marker or heading mark; `$` is the
    /// block's end. Such a pattern runs at [`Stage::Block`]: blocks are known only there.
    BlockStarts,
}

/// A pass from a pattern: what matches is deleted, or replaced.
///
/// The syntax is that of the crate [`regex`](https://docs.rs/regex/1/regex/#syntax), Unicode's
/// general categories (`\p{Lu}`) and `(?i)` included, scripts not. A match without bytes changes
/// nothing.
///
/// What is deleted is nobody's: [`Article::discarded`](crate::Article::discarded) has it under the
/// pattern's name, even in the middle of a paragraph. With [`as_residue`](Pattern::as_residue) it
/// stays with the field or block around it.
///
/// Time is linear in the text: the first 1,000 matches in a dump may be up to 64 KiB long, further
/// ones 512 bytes; what is longer is no match.
///
/// ```
/// use copydesk::{Parser, Passes, Pattern};
/// // before the Markdown pass, which has its own ideas about square brackets
/// let times = Pattern::new("times", r"\[\d\d:\d\d\] ")?;
/// let passes = Passes::default().insert_before("markdown", times)?;
/// let raw = "# Strike Ends\n\n[00:12] The miners went back on Tuesday, their union said.\n";
/// let article = Parser::builder().passes(passes).build().parse(raw)?;
/// assert!(article.clean_text().contains("\nThe miners went back"));
/// let gone = article.discarded().find(|gone| gone.reason().as_str() == "times").unwrap();
/// assert_eq!(&raw[gone.raw_pieces().next().unwrap().range()], "[00:12] ");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Pattern {
    name: String,
    regex: Regex,
    replacement: Option<String>,
    stage: Stage,
    scope: Scope,
    residue: bool,
}

pub(crate) fn is_name(name: &str) -> bool {
    let is_part = |part: &str| !part.is_empty();
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    name.bytes().all(plain) && name.split('-').all(is_part)
}

/// The last line of what a pattern's error says: the others draw the pattern.
fn cause(error: &regex::Error) -> String {
    let told = error.to_string();
    let last = told.lines().last().unwrap_or_default();
    last.strip_prefix("error: ").unwrap_or(last).to_owned()
}

impl Pattern {
    /// A pass of that name (kebab-case) that deletes what matches, in the whole text, at
    /// [`Stage::Text`].
    ///
    /// # Errors
    /// [`PatternError`]: no name, or no pattern.
    pub fn new(name: impl Into<String>, pattern: &str) -> Result<Pattern, PatternError> {
        let name = name.into();
        if !is_name(&name) {
            return Err(PatternError::Name { name });
        }
        match RegexBuilder::new(pattern).size_limit(SIZE).build() {
            Ok(regex) => Ok(Pattern {
                name,
                regex,
                replacement: None,
                stage: Stage::Text,
                scope: Scope::All,
                residue: false,
            }),
            Err(error) => Err(PatternError::Syntax { name, cause: cause(&error) }),
        }
    }

    /// Replaces what matches. `$1` and `${name}` stand for the pattern's groups, `$$` for a dollar.
    /// Bytes that a match and its replacement begin or end with alike are left as they are.
    ///
    /// ```
    /// use copydesk::{Parser, Pattern};
    /// let hours = Pattern::new("hours", r"(\d\d)\.(\d\d) Uhr")?.replace_with("$1:$2 Uhr")?;
    /// let article = Parser::builder().pass(hours).build().parse("Um 12.30 Uhr sank die Fähre.")?;
    /// assert_eq!(article.clean_text(), "Um 12:30 Uhr sank die Fähre.");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`PatternError::NoGroup`].
    pub fn replace_with(mut self, replacement: impl Into<String>) -> Result<Pattern, PatternError> {
        let replacement = replacement.into();
        if let Some(group) = search::unknown_group(&self.regex, &replacement) {
            return Err(PatternError::NoGroup { name: self.name, group });
        }
        self.replacement = Some(replacement).filter(|text| !text.is_empty());
        Ok(self)
    }

    /// Runs the pass at that stage (but see [`Scope::BlockStarts`]).
    #[must_use]
    pub fn at_stage(mut self, stage: Stage) -> Pattern {
        self.stage = stage;
        self
    }

    /// Looks for the pattern there.
    #[must_use]
    pub fn in_scope(mut self, scope: Scope) -> Pattern {
        self.scope = scope;
        self
    }

    /// Leaves what is deleted to the field or block around or beside it.
    #[must_use]
    pub fn as_residue(mut self) -> Pattern {
        self.residue = true;
        self
    }

    /// The pattern, as it was given.
    pub fn pattern(&self) -> &str {
        self.regex.as_str()
    }

    /// The edit that a match is, if any: `text` is what the pass was given, the match in it.
    fn edit(&self, text: &str, at: Range<usize>, captures: Option<&Captures<'_>>) -> Option<Edit> {
        let mut new = String::new();
        match (&self.replacement, captures) {
            (Some(template), Some(captures)) => captures.expand(template, &mut new),
            (Some(template), None) => new.push_str(template),
            (None, _) => {}
        }
        let (head, tail) = search::alike(&text[at.clone()], &new);
        let range = at.start + head..at.end - tail;
        let new = new[head..new.len() - tail].to_owned();
        if range.is_empty() && new.is_empty() {
            return None;
        }
        let edit = Edit::replace(range, new);
        let reason = Reason::Pass(self.name.clone().into());
        Some(if self.residue { edit } else { edit.because(reason) })
    }
}

impl Pass for Pattern {
    fn name(&self) -> &str {
        &self.name
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        search::edits(std::slice::from_ref(self), None, draft)
    }

    fn stage(&self) -> Stage {
        if self.scope == Scope::BlockStarts { Stage::Block } else { self.stage }
    }
}

/// Many patterns in one pass: the text is read once to see which of them match at all.
///
/// Every match is of the text that the pass was given: none sees what another one changed. Where
/// matches overlap, the one that begins first stands, of two that begin together that of the
/// pattern that was named first.
///
/// ```
/// use copydesk::{Parser, Pattern, Patterns};
/// let desk = Patterns::new("desk", [
///     Pattern::new("more", r"\(MORE\)")?,
///     Pattern::new("slug", r"(?i)slug: \S+")?,
/// ])?;
/// let article = Parser::builder().pass(desk).build().parse("Slug: ferry The ferry sank. (MORE)")?;
/// assert_eq!(article.clean_text().trim(), "The ferry sank.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Patterns {
    name: String,
    patterns: Vec<Pattern>,
    set: RegexSet,
}

impl Patterns {
    /// A pass of that name with patterns of one stage.
    ///
    /// # Errors
    /// [`PatternError`]: no name, patterns of two stages, or patterns that are too large together.
    pub fn new(
        name: impl Into<String>,
        patterns: impl IntoIterator<Item = Pattern>,
    ) -> Result<Patterns, PatternError> {
        let (name, patterns) = (name.into(), Vec::from_iter(patterns));
        if !is_name(&name) {
            return Err(PatternError::Name { name });
        }
        let first = patterns.first().map(Pass::stage);
        if let Some(other) = patterns.iter().find(|p| Some(Pass::stage(*p)) != first) {
            return Err(PatternError::MixedStages { name: other.name.clone() });
        }
        let size = SIZE.saturating_mul(patterns.len().clamp(1, 16));
        let sources = patterns.iter().map(Pattern::pattern);
        match RegexSetBuilder::new(sources).size_limit(size).build() {
            Ok(set) => Ok(Patterns { name, patterns, set }),
            Err(error) => Err(PatternError::Syntax { name, cause: cause(&error) }),
        }
    }
}

impl Pass for Patterns {
    fn name(&self) -> &str {
        &self.name
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        search::edits(&self.patterns, Some(&self.set), draft)
    }

    fn stage(&self) -> Stage {
        self.patterns.first().map_or(Stage::Text, Pass::stage)
    }
}

#[cfg(test)]
#[path = "pattern_tests.rs"]
mod tests;
