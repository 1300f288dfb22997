//! The lines of a raw dump, as the container's frames are sought in them: no pass has run yet.

use crate::text::scan;

/// A line that holds something visible.
#[derive(Debug, Clone)]
pub(super) struct Line<'a> {
    /// Where it starts, its indent included.
    pub start: usize,
    /// Where the next line starts.
    pub end: usize,
    /// The line without white space at its ends.
    pub words: &'a str,
    /// Whether nothing stands right above it: a blank line, a form feed or the top of the dump
    /// does.
    pub apart: bool,
    /// The lines behind it, to look ahead.
    pub rest: Lines<'a>,
}

/// A line of one mark over and over.
pub(super) fn is_rule(words: &str) -> bool {
    words.as_bytes().first().is_some_and(|&mark| {
        matches!(mark, b'-' | b'_' | b'=' | b'*') && words.bytes().all(|b| b == mark)
    })
}

/// Bytes at the foot in which the last mark stands: a download's summary may follow it.
const FOOT: usize = 2 << 10;

/// Where the last bytes of a dump begin.
pub(super) fn foot(raw: &str) -> usize {
    let mut from = raw.len().saturating_sub(FOOT);
    while !raw.is_char_boundary(from) {
        from += 1;
    }
    from
}

/// The lines of a dump whose line ends are [unified](crate::text::ends::unified), blank ones left
/// out. Cheap to clone: the state is a place.
#[derive(Debug, Clone)]
pub(super) struct Lines<'a> {
    raw: &'a str,
    at: usize,
    apart: bool,
}

impl<'a> Lines<'a> {
    pub(super) fn of(raw: &'a str) -> Lines<'a> {
        let at = if raw.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
        Lines { raw, at, apart: true }
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        let bytes = self.raw.as_bytes();
        while self.at < bytes.len() {
            let start = self.at;
            if bytes[start] == b'\n' {
                (self.at, self.apart) = (start + 1, true);
                continue;
            }
            let end = scan::line_end(bytes, start);
            self.at = end + usize::from(end < bytes.len());
            let words = self.raw[start..end].trim_ascii();
            let feed = bytes.get(end) == Some(&0x0C);
            if words.is_empty() {
                self.apart = true;
                continue;
            }
            let apart = std::mem::replace(&mut self.apart, feed);
            return Some(Line { start, end: self.at, words, apart, rest: self.clone() });
        }
        None
    }
}
