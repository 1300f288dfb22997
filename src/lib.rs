//! copydesk
mod block;
mod date;
mod error;
mod grammar;
mod lang;
mod pass;
mod span;
mod text;

pub use block::Block;
pub use date::{Date, Precision, Time};
pub use error::{ParseError, UnknownPass};
pub use lang::{DateUnit, Label, LangPack};
pub use pass::{Draft, Pass, PassFn, Passes, Stage, pass_fn};
pub use span::{RawSpan, Span};
pub use text::edit::{Edit, Edits, Mark, Reason};
