//! copydesk
mod article;
mod block;
mod date;
mod error;
mod explain;
mod field;
mod grammar;
mod lang;
mod ledger;
mod note;
mod parser;
mod pass;
pub mod record;
mod span;
mod text;

pub use article::{Article, Author, BodyBlock, Byline, Dateline, Discarded, Link, Metadata, Text};
pub use block::model::Role;
pub use block::{Block, Shaped};
pub use date::{Date, Precision, Time};
pub use error::{ParseError, UnknownPass};
pub use explain::{ExplainedBlock, Explanation, Step};
pub use field::BodyKind;
pub use grammar::byline::AuthorKind;
pub use lang::{ALL as LANGUAGES, DateUnit, Label, LangPack};
pub use note::Note;
pub use parser::{Parser, ParserBuilder};
pub use pass::{Draft, Pass, PassFn, Passes, Stage, pass_fn};
pub use record::Record;
pub use span::{RawSpan, Span};
pub use text::edit::{Edit, Edits, Mark, Reason};

/// Whether the sequence model lets role `from` be followed by role `to`: for the trainer.
#[doc(hidden)]
pub fn model_may_follow(from: usize, to: usize) -> bool {
    block::model::MAY_FOLLOW[from][to]
}

/// Whether the sequence model lets a page begin with a role: for the trainer.
#[doc(hidden)]
pub fn model_may_start(role: usize) -> bool {
    block::model::MAY_START[role]
}

/// The number of the model's features: for the trainer.
#[doc(hidden)]
pub fn model_feature_count() -> usize {
    block::features::COUNT
}

/// The name of one of the model's features: for the trainer.
#[doc(hidden)]
pub fn model_feature_name(feature: u16) -> String {
    block::features::name(feature)
}
