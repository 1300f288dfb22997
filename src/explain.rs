//! What each pass and rule did: [`Explanation`].

use crate::article::Article;
use crate::block::LineEnd;
use crate::block::Shaped;
use crate::block::again::Look;
use crate::block::model::Role;
use crate::block::rows;
use crate::confidence::Confidence;
use crate::error::ParseError;
use crate::span::{RawSpan, Span};
use crate::text::edit::Edits;
use std::fmt;

/// What one pass did.
///
/// ```
/// let raw = "The ferry sank &amp; nobody was hurt.";
/// let explanation = copydesk::Parser::new().explain(raw);
/// let step = &explanation.steps[0];
/// let edit = step.edits.iter().next().unwrap();
/// assert_eq!((step.pass.as_str(), &raw[edit.range()], edit.text()), ("entities", "&amp;", "&"));
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Step {
    /// The pass's name.
    pub pass: String,
    /// Its edits on the text that the steps before had made.
    pub edits: Edits,
}

/// What was seen of one block, and what it was taken for.
///
/// ```
/// let explanation = copydesk::Parser::new().explain(
///     "# Ferry sinks\n\n\
///      The ferry sank on Monday off the coast, and nobody was hurt, police said.\n",
/// );
/// let block = &explanation.blocks[1];
/// assert!(explanation.clean_text[block.span.range()].starts_with("The ferry sank"));
/// println!(
///     "{} ({}), not {}: {:?}",
///     block.role.as_str(),
///     block.confidence,
///     block.runner_up.0.as_str(),
///     block.features().collect::<Vec<_>>()
/// );
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ExplainedBlock {
    /// Where it stands in the clean text.
    pub span: Span,
    /// What its marks said.
    pub shaped: Shaped,
    /// What it was taken for.
    pub role: Role,
    /// What its features say for the role, each alone and together, in units of no meaning: only
    /// differences count.
    pub score: i32,
    /// The next likely role by the block's own features, and its sum.
    pub runner_up: (Role, i32),
    /// How sure it is that the block belongs where its role puts it: headline, body (with
    /// subheadings), or neither.
    pub confidence: Confidence,
    /// The score of the break before it; the nearer to 0, the less certain.
    pub break_score: i8,
    pub(crate) features: Vec<u16>,
    pub(crate) title: Vec<u8>,
    pub(crate) look: Look,
}

impl ExplainedBlock {
    /// The names of its features: `len:3`, `label-start:2`.
    pub fn features(&self) -> impl Iterator<Item = String> + '_ {
        self.features.iter().map(|f| rows::name(*f))
    }

    /// The features' numbers, as the trainer wants them.
    #[doc(hidden)]
    pub fn feature_ids(&self) -> &[u16] {
        &self.features
    }

    /// What was seen of it as a headline, as rows of that table of weights; nothing where it was
    /// not asked.
    #[doc(hidden)]
    pub fn title_evidence(&self) -> &[u8] {
        &self.title
    }

    /// What it looks like from afar, as the trainer wants it.
    #[doc(hidden)]
    pub fn look(&self) -> Look {
        self.look
    }
}

/// The whole story of one parse: the passes' edits, the blocks' features and roles, the outcome.
/// `Display` prints it for a person to read.
///
/// ```
/// let raw = "# Ferry Sinks\r\n\r\n\
///            The ferry sank on Monday &amp; nobody was hurt, police said.\r\n";
/// let explanation = copydesk::Parser::new().explain(raw);
/// let passes: Vec<&str> = explanation.steps.iter().map(|step| step.pass.as_str()).collect();
/// assert!(passes.contains(&"line-endings") && passes.contains(&"entities"));
/// assert_eq!(explanation.replay(raw), explanation.clean_text);
/// println!("{explanation}");
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Explanation {
    /// The part of the raw text that was read: all of it, but for a dump of several articles.
    pub raw_span: RawSpan,
    /// The passes in the order in which they ran; passes that changed nothing are left out.
    pub steps: Vec<Step>,
    /// The blocks, without the header's labelled lines.
    pub blocks: Vec<ExplainedBlock>,
    /// The line ends that were weighed.
    #[doc(hidden)]
    pub line_ends: Vec<LineEnd>,
    /// The clean text.
    pub clean_text: String,
    /// What `parse` gives.
    pub outcome: Result<Article, ParseError>,
}

impl Explanation {
    /// Applies the recorded edits to `raw` again: the clean text, if `raw` is the text that was
    /// explained and the outcome is an article. Edits that do not fit another text are applied as
    /// far as they do.
    pub fn replay(&self, raw: &str) -> String {
        let mut text = raw.get(self.raw_span.range()).unwrap_or(raw).to_owned();
        for step in &self.steps {
            let mut next = String::with_capacity(text.len());
            let mut at = 0;
            for edit in step.edits.iter() {
                let range = edit.range();
                next.push_str(text.get(at..range.start).unwrap_or(""));
                next.push_str(edit.text());
                at = range.end;
            }
            next.push_str(text.get(at..).unwrap_or(""));
            text = next;
        }
        text
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "passes")?;
        for step in &self.steps {
            writeln!(f, "  {:<14} {:>4} edits", step.pass, step.edits.len())?;
        }
        writeln!(f, "blocks")?;
        for block in &self.blocks {
            let text = &self.clean_text[block.span.range()];
            let short: String =
                text.chars().take(60).map(|c| if c.is_control() { ' ' } else { c }).collect();
            let margin = block.score - block.runner_up.1;
            writeln!(
                f,
                "  {:<10} {:>5} {:>6} over {:<10} break {:>3}  {short}",
                block.role.as_str(),
                block.confidence.to_string(),
                margin,
                block.runner_up.0.as_str(),
                block.break_score
            )?;
        }
        match &self.outcome {
            Ok(article) => {
                writeln!(f, "family\n  {} ({})", article.family().as_str(), article.family())
            }
            Err(error) => writeln!(f, "error: {error}"),
        }
    }
}
