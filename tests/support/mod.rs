//! What the integration tests share: invented articles, renderers that turn them into dumps, and
//! the reader of the case folders.
//!
//! Nothing here parses: the truth about a dump comes from how it was made, not from how it is read.
//! Each integration test compiles this module for itself and uses a part of it only.
#![allow(dead_code)]

pub(crate) mod articles;
pub(crate) mod cases;
pub(crate) mod changes;
pub(crate) mod coded;
mod damage;
pub(crate) mod everyday;
pub(crate) mod fields;
pub(crate) mod hyphens;
pub(crate) mod itself;
pub(crate) mod mutate;
pub(crate) mod render;
pub(crate) mod rng;
pub(crate) mod shapes;
pub(crate) mod sheet;
pub(crate) mod sources;
pub(crate) mod texts;
