//! The notice above an old story that says how old it is, as papers' pages print it above and below
//! the title.

use super::{Key, Sheet};
use crate::text::sieve::{Sieve, opens_with};

/// What opens the notice, in lower case.
const NOTICES: &[&str] = &[
    "this article is more than",
    "this article is over",
    "this article was published more than",
    "this article was last updated more than",
    "this story is more than",
    "this story was published more than",
    "dieser artikel ist mehr als",
    "dieser artikel ist älter als",
    "dieser beitrag ist mehr als",
    "dieser beitrag ist älter als",
    "cet article a plus de",
    "cet article date de plus",
    "este artículo tiene más de",
    "esta noticia tiene más de",
    "questo articolo ha più di",
    "dit artikel is meer dan",
    "denne artikkelen er mer enn",
    "denne saken er mer enn",
    "denne artikel er mere end",
    "den här artikeln är mer än",
    "artikeln är mer än",
];

static NOTICES_OPEN: Sieve = Sieve::of(NOTICES);

/// Lines at the top in which it stands, behind a page's menus, and bytes of the notice.
const TOP: usize = 300;
const NOTICE: usize = 120;

pub(super) fn read(sheet: &mut Sheet<'_>) {
    for at in sheet.first..sheet.end.min(sheet.first + TOP) {
        let line = sheet.line(at);
        // (most lines are told by their first letter)
        let first = line.as_bytes().first().map_or(0, u8::to_ascii_lowercase);
        if matches!(first, b'a' | b'c' | b'd' | b'e' | b'q' | b't')
            && line.len() <= NOTICE
            && NOTICES_OPEN.may_open(line)
            && NOTICES.iter().any(|notice| opens_with(line, notice))
            && ends(line)
        {
            sheet.take_bare(at, at + 1, Key::Envelope);
        }
    }
}

/// Whether a line ends with the notice, or with a sentence that goes on about it: a story that
/// tells of an article has more to say.
fn ends(line: &str) -> bool {
    line.split_whitespace().count() <= 10 || line.contains("no longer") || line.contains("ago.")
}
