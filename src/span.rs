//! Half-open byte ranges: [`Span`] of the clean text, [`RawSpan`] of the raw text.

use std::fmt;
use std::ops::Range;

macro_rules! span_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
        pub struct $name {
            start: u32,
            end: u32,
        }

        impl $name {
            pub(crate) fn new(start: usize, end: usize) -> Self {
                debug_assert!(start <= end, "{start}..{end}");
                // Inputs are at most 4 GiB (the parser's limit is checked against it), so the casts
                // hold.
                Self { start: start as u32, end: end.max(start) as u32 }
            }

            /// The first byte.
            pub fn start(self) -> usize {
                self.start as usize
            }

            /// The byte behind the last one.
            pub fn end(self) -> usize {
                self.end as usize
            }

            /// The span's length in bytes.
            pub fn len(self) -> usize {
                (self.end - self.start) as usize
            }

            /// Whether the span holds no byte.
            pub fn is_empty(self) -> bool {
                self.start == self.end
            }

            /// The stretch of its text. `None` where `text` is another one: too short, or with a
            /// character across an end.
            ///
            /// ```
            /// let raw = "# Ferry sinks\n\n\
            ///            The ferry sank on Monday off the coast, \
            ///            and nobody was hurt, police said.\n";
            /// let article = copydesk::Article::parse(raw)?;
            /// let headline = article.headline().unwrap();
            /// assert_eq!(headline.raw_span().slice(raw), Some("Ferry sinks"));
            /// assert_eq!(headline.span().slice(article.clean_text()), Some("Ferry sinks"));
            /// # Ok::<(), copydesk::ParseError>(())
            /// ```
            pub fn slice(self, text: &str) -> Option<&str> {
                text.get(self.range())
            }

            /// The span as a range, to slice with.
            pub fn range(self) -> Range<usize> {
                self.start()..self.end()
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}..{}", self.start, self.end)
            }
        }

        impl From<$name> for Range<usize> {
            fn from(span: $name) -> Range<usize> {
                span.range()
            }
        }
    };
}

span_type!(
    /// A half-open range of bytes of the clean text
    /// ([`Article::clean_text`](crate::Article::clean_text)).
    ///
    /// ```
    /// let article = copydesk::Article::parse(
    ///     "# Ferry sinks\n\n\
    ///      The ferry sank on Monday off the coast, and nobody was hurt, police said.\n",
    /// )?;
    /// let span = article.headline().unwrap().span();
    /// assert_eq!(&article.clean_text()[span.range()], "Ferry sinks");
    /// assert_eq!((span.len(), span.end() - span.start(), span.is_empty()), (11, 11, false));
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    Span
);
span_type!(
    /// A half-open range of bytes of the raw text, as the caller gave it. Its ends are on character
    /// boundaries.
    ///
    /// ```
    /// let raw = "\u{FEFF}# Ferry Sinks Off Port Elswick\n\nBy Rosa Tennant\n\n\
    ///            The ferry sank on Monday morning off the coast, and \
    ///            all of its 212 passengers were saved, police said.\n\n\
    ///            Divers will look for the log as soon as the \
    ///            storm is over, the harbour master said.\n";
    /// let article = copydesk::Article::parse(raw)?;
    /// let span = article.headline().unwrap().raw_span();
    /// assert_eq!((span.start(), span.end(), span.len()), (5, 33, 28));
    /// assert_eq!(&raw[span.range()], "Ferry Sinks Off Port Elswick");
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    RawSpan
);

impl RawSpan {
    /// The same bytes where `by` more stand before them.
    pub(crate) fn shifted(self, by: usize) -> RawSpan {
        RawSpan::new(self.start() + by, self.end() + by)
    }
}
