//! The weighed line ends, for those who learn from them.

/// A line end whose evidence was weighed, as the trainer of the weights wants it.
#[doc(hidden)]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct LineEnd {
    /// The words of the line and of the next, as they stood when the decision fell (passes may edit
    /// them later).
    pub line: String,
    pub next: String,
    /// The bucket in each group of weights.
    pub evidence: Vec<u8>,
    /// Above 0 the lines were joined.
    pub score: i32,
}
