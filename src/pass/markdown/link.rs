//! Brackets: inline links, reference links, images, bracketed captions.

use crate::text::scan;
use std::ops::Range;

use super::beside::two;
use super::out::{Becomes, Why};
use super::{Scan, at_line_end, image};
use crate::text::chars::{is_sentence_end, is_unspaced};
use crate::text::edit::Mark;

/// The longest text of a link without its markup, and the most line feeds in it: whole teasers are
/// links in dumps of web pages.
const MAX_TEXT: usize = 2000;
const MAX_TEXT_LINES: usize = 12;
/// The most line feeds in a wrapped address. Wrappers break at hyphens, so a long address may take
/// many lines.
const MAX_TARGET_LINES: usize = 24;
/// The deepest nesting of parentheses in an address: CommonMark's own limit.
const MAX_PARENS: usize = 32;
/// The longest address with spaces in it: drawings kept in the address (`data:image/svg+xml,…`),
/// mails with a subject and a body.
const MAX_SPACED: usize = 4 << 10;
const MAX_TITLE: usize = 1000;
/// The longest label of a reference link.
const MAX_LABEL: usize = 200;
/// The most lines of a caption in brackets.
const MAX_CAPTION_LINES: usize = 8;

/// A `[` or `![` that waits for its `]`.
#[derive(Debug)]
struct Bracket {
    /// Where `[` or `![` begins, and where the text behind it does.
    at: usize,
    content: usize,
    image: bool,
    /// [`Out::deleted`](super::out::Out::deleted) at this point.
    deleted: usize,
}

/// The same on the stack, which a dump may fill with as many as it has bytes (of which it has at
/// most 1 GiB).
#[derive(Debug)]
pub(super) struct Waiting {
    /// Where `[` stands.
    at: u32,
    deleted: u32,
    image: bool,
}

impl Waiting {
    fn bracket(&self) -> Bracket {
        let Waiting { at, deleted, image } = *self;
        let at = at as usize;
        Bracket { at: at - usize::from(image), content: at + 1, image, deleted: deleted as usize }
    }
}

pub(super) struct Destination {
    /// The address, without `<`, `>` and title.
    pub target: Range<usize>,
    /// Behind the closing parenthesis.
    pub end: usize,
}

impl Scan<'_> {
    /// A `[` at `at`. Returns where to go on.
    pub(super) fn open_bracket(&mut self, at: usize) -> usize {
        if let Some(end) = self.refs.browser_link(self.text, at, &mut self.out) {
            return end;
        }
        let image =
            at > 0 && self.bytes[at - 1] == b'!' && !(at > 1 && self.bytes[at - 2] == b'\\');
        self.brackets.push(Waiting { at: at as u32, deleted: self.out.deleted as u32, image });
        at + 1
    }

    /// A `]` at `at`. Returns where to go on.
    pub(super) fn close_bracket(&mut self, at: usize) -> usize {
        let Some(open) = self.brackets.pop() else { return at + 1 };
        let open = open.bracket();
        let depth = self.brackets.len();
        let active = depth >= if open.image { self.image_floor } else { self.link_floor };
        self.link_floor = self.link_floor.min(depth);
        self.image_floor = self.image_floor.min(depth);
        let visible = (at - open.content).saturating_sub(self.out.deleted - open.deleted);
        if active && visible <= MAX_TEXT {
            let found = match self.bytes.get(at + 1) {
                Some(b'(') => destination(self.text, at + 2),
                Some(b'[') => self.reference(&open, at),
                _ => self.shortcut(&open, at),
            };
            if let Some(found) = found {
                if open.image {
                    self.image_floor = depth;
                } else {
                    self.link_floor = depth;
                }
                if self.bytes[open.content..at]
                    .iter()
                    .filter(|&&b| b == b'\n')
                    .nth(MAX_TEXT_LINES)
                    .is_none()
                {
                    self.link(&open, at, &found);
                    return found.end;
                }
            }
        }
        if !matches!(self.bytes.get(at + 1), Some(b'(' | b'[')) {
            self.plain_brackets(&open, at);
        }
        at + 1
    }

    fn link(&mut self, open: &Bracket, at: usize, found: &Destination) {
        if open.image {
            image::image(self.text, open.at..found.end, open.content..at, &mut self.out);
            return;
        }
        let text = trimmed(self.text, open.content..at);
        if text.is_empty() {
            match self.card_below(open.at, found) {
                Some(title) => {
                    self.out.push(open.at..title.end, Becomes::Nothing, Why::Teaser);
                    self.out.mark(title, Mark::Link { target: found.target.clone() });
                }
                None => self.out.delete(open.at..found.end),
            }
            return;
        }
        // Converters strip the space before a link: `… has sunk.[Read what the harbour master
        // says](…)`, `the[Harbour Gazette](…)`; and, more seldom, behind one, where only a capital
        // tells (`[ferries](…)s`).
        let (before, words) = (&self.text[..open.at], &self.text[text.clone()]);
        let ended = before.strip_suffix('.').is_some_and(|s| s.ends_with(char::is_lowercase));
        let sentence = ended && words.starts_with(char::is_uppercase) && words.contains(' ');
        let clause = before.strip_suffix(['?', '!', ',', ':', ';']).unwrap_or(before);
        let spaced = |c: char| c.is_alphanumeric() && !is_unspaced(c);
        let glued = sentence || two(clause.chars().rev(), spaced) && two(words.chars(), spaced);
        let behind = self.text.get(found.end..).unwrap_or("");
        // (of names the capital tells where two elements meet)
        let last = words.rsplit(' ').next().unwrap_or("");
        let goes_on = last.starts_with(char::is_lowercase)
            && last.ends_with(char::is_lowercase)
            && behind.starts_with(char::is_uppercase)
            && behind.chars().nth(1).is_some_and(|c| c.is_lowercase() || c == ' ');
        let space = |parted: bool| if parted { Becomes::Space } else { Becomes::Nothing };
        self.out.push(open.at..open.content, space(glued), Why::Residue);
        self.out.push(at..found.end, space(goes_on), Why::Residue);
        self.out.mark(text, Mark::Link { target: found.target.clone() });
    }

    /// The title of a card: the line below a link without a text that has a line of its own between
    /// blank ones. The converter of a page whose anchors lie over their cards prints other stories
    /// so; an anchor inside the page is a heading's.
    fn card_below(&self, at: usize, found: &Destination) -> Option<Range<usize>> {
        /// Bytes of a card's title.
        const TITLE: usize = 200;
        let above = self.text[..at].strip_suffix('\n')?;
        let below = self.bytes.get(found.end + 1..).filter(|_| self.bytes[found.end] == b'\n')?;
        let external = self.text[found.target.clone()].starts_with("http");
        let len = below
            .iter()
            .take(TITLE)
            .position(|b| *b == b'\n')
            .filter(|_| external && above.ends_with('\n'))?;
        let title = trimmed(self.text, found.end + 1..found.end + 1 + len);
        let words = &self.text[title.clone()];
        let marked = words.starts_with(['#', '>', '*', '-', '!'])
            || words.contains(['[', '|'])
            || words.ends_with(is_sentence_end);
        (below.get(len + 1) == Some(&b'\n') && !words.is_empty() && !marked).then_some(title)
    }

    /// `[text][label]` or `[text][]`; the label must be defined somewhere.
    fn reference(&self, open: &Bracket, at: usize) -> Option<Destination> {
        if !self.refs.has_definitions() {
            return None;
        }
        let start = at + 2;
        let label =
            self.bytes[start..].iter().take(MAX_LABEL).position(|&b| b == b']' || b == b'[')?;
        if self.bytes[start + label] == b'[' {
            return None;
        }
        let name = if label == 0 {
            self.text.get(open.content..at)?
        } else {
            self.text.get(start..start + label)?
        };
        let target = self.refs.definition(name)?;
        Some(Destination { target, end: start + label + 1 })
    }

    /// `[text]` alone where `text` is a defined label. A number alone is a note's mark, not a
    /// link's text.
    fn shortcut(&self, open: &Bracket, at: usize) -> Option<Destination> {
        let name = self
            .text
            .get(open.content..at)
            .filter(|_| self.refs.has_definitions() && at - open.content <= MAX_LABEL)?;
        if name.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        Some(Destination { target: self.refs.definition(name)?, end: at + 1 })
    }

    /// Brackets that are no link: an image's file name, an empty image, a caption; all others are
    /// text.
    fn plain_brackets(&mut self, open: &Bracket, at: usize) {
        if open.image {
            return;
        }
        let (content, whole) = (open.content..at, open.at..at + 1);
        let glued = open.at > 0 && self.bytes[open.at - 1].is_ascii_alphanumeric();
        let empty = content.is_empty() && !glued;
        // `… the old depot [ https://example.org/depot ].`: plain text of mails prints a link's
        // address behind its words, or, where the line is full, below them
        let target = trimmed(self.text, content.clone());
        let word = self.text[..open.at].trim_end_matches(' ');
        let word = word.strip_suffix('\n').map_or(word, |above| above.trim_end_matches(' '));
        let start = word.len()
            - word.bytes().rev().take(MAX_LABEL).take_while(|b| !b.is_ascii_whitespace()).count();
        let plain = |address: &str| {
            address.starts_with("http")
                && address.contains("://")
                && !address.contains(char::is_whitespace)
        };
        if image::is_address(&self.text[target.clone()]) {
            let alt =
                image::text_before(self.text, open.at).filter(|_| at_line_end(self.bytes, at + 1));
            match alt {
                Some(alt) => {
                    self.out.push(alt.end..at + 1, Becomes::ImageEnd, Why::Residue);
                    self.out.mark(alt, Mark::Image);
                }
                None => self.out.push(whole, Becomes::WholeImage, Why::Image),
            }
            return;
        }
        if start < word.len()
            && self.text.is_char_boundary(start)
            && content.len() <= MAX_TEXT
            && plain(&self.text[target.clone()])
        {
            // (the space that ended the link's text is lost; few links end inside a word)
            let next = self.text[at + 1..].chars().next();
            let goes_on = next.is_some_and(|c| c.is_alphanumeric() && !is_unspaced(c));
            let parted = word.len() < open.at && goes_on;
            let becomes = if parted { Becomes::Space } else { Becomes::Nothing };
            self.out.push(word.len()..at + 1, becomes, Why::Residue);
            self.out.mark(start..word.len(), Mark::Link { target });
            return;
        }
        if empty || (content.len() <= 200 && image::is_file_name(&self.text[content])) {
            self.out.push(whole, Becomes::WholeImage, Why::Image);
        } else if self.is_caption(open, at) {
            self.out.delete(open.at..open.content);
            self.out.delete(at..at + 1);
            self.out.mark(open.content..at, Mark::Image);
        }
    }

    /// Whether brackets enclose a whole block: so the plain writer of a document converter prints
    /// an image's alternative text. A dump that has inline links was not made by it.
    fn is_caption(&mut self, open: &Bracket, at: usize) -> bool {
        let text = &self.text[open.content..at];
        let starts_block = match self.text[..open.at].strip_suffix('\n') {
            Some(above) => above.is_empty() || above.ends_with(['\n', '\u{C}']),
            None => open.at == 0 || self.bytes[open.at - 1] == 0x0C,
        };
        starts_block
            && at_line_end(self.bytes, at + 1)
            && text.split_whitespace().nth(1).is_some()
            && (!text.contains('[') || text.ends_with(']'))
            && text.lines().take(MAX_CAPTION_LINES + 1).count() <= MAX_CAPTION_LINES
            && !text.contains("\n\n")
            && !*self.inline_links.get_or_insert_with(|| self.text.contains("]("))
            && !self.refs.has_definitions()
    }
}

pub(super) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inner = &text[range.clone()];
    let start = range.start + (inner.len() - inner.trim_start().len());
    start..(start + inner.trim().len())
}

/// The bytes of an address that mean nothing to a link around it.
static MEANS_NOTHING: [bool; 256] = {
    let mut table = [true; 256];
    let mut b = 0;
    while b < 0x80 {
        table[b] = b > b' ' as usize && b != 0x7F && !matches!(b as u8, b'(' | b')' | b'\\' | b']');
        b += 1;
    }
    table
};

/// Reads `url "title")`, the part behind `(`, tolerant where converters are careless: wrapped
/// addresses, spaces, a missing parenthesis, quotes inside titles. No look-ahead goes past the next
/// `](`.
pub(super) fn destination(text: &str, from: usize) -> Option<Destination> {
    let bytes = text.as_bytes();
    let mut at = skip_space(bytes, from);
    if bytes.get(at) == Some(&b'<') {
        let len = bytes[at + 1..].iter().position(|&b| matches!(b, b'>' | b'<' | b'\n'))?;
        let target = at + 1..at + 1 + len;
        at = target.end + 1;
        return if bytes[target.end] == b'>' {
            title_end(bytes, at).map(|end| Destination { target, end })
        } else {
            None
        };
    }
    let start = at;
    let (mut depth, mut lines) = (0, 0);
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        at += scan::leading(rest, |b| MEANS_NOTHING[usize::from(*b)]);
        match bytes.get(at).copied().unwrap_or(b'\n') {
            b')' if depth == 0 => {
                return Some(Destination { target: real_address(text, start..at), end: at + 1 });
            }
            b')' => depth -= 1,
            b'(' if depth == MAX_PARENS => return None,
            b'(' => depth += 1,
            b'\\' if bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation) => at += 1,
            b']' if bytes.get(at + 1) == Some(&b'(') => return None,
            b' ' | b'\t' | b'\n' => match next_line(bytes, at).filter(|_| lines < MAX_TARGET_LINES)
            {
                Some(next) => {
                    lines += 1;
                    at = next - 1;
                }
                None => break,
            },
            b if b.is_ascii_control() => return None,
            _ => {}
        }
        at += 1;
    }
    if depth == 0 {
        if let Some(end) = title_end(bytes, at) {
            return Some(Destination { target: real_address(text, start..at), end });
        }
    }
    // What follows is for addresses only, so that prose in parentheses behind a bracket stays.
    if !begins_like_address(&text[start..at]) {
        return None;
    }
    if bytes[at - 1] == b')' {
        // `(https://x/a_(b)`: a parenthesis of the address was left open.
        return Some(Destination { target: real_address(text, start..at - 1), end: at });
    }
    spaced_end(bytes, at, depth).map(|end| Destination { target: start..end, end: end + 1 })
}

/// Whether a text begins with a scheme (`https:`, `mailto:`, `data:`) or a path.
fn begins_like_address(text: &str) -> bool {
    let scheme = scan::leading(scan::near(text.as_bytes(), 12), u8::is_ascii_lowercase);
    text.starts_with(['/', '.']) || (scheme > 2 && text.as_bytes().get(scheme) == Some(&b':'))
}

/// Where an address with spaces in it ends: at the parenthesis that closes the link, which stands
/// before the paragraph's end and the next link.
fn spaced_end(bytes: &[u8], at: usize, depth: usize) -> Option<usize> {
    let mut depth = depth;
    for i in at..bytes.len().min(at + MAX_SPACED) {
        match bytes[i] {
            b')' if depth == 0 => return Some(i),
            b')' => depth -= 1,
            b'(' if bytes[i - 1] != b'\\' => depth += 1,
            b']' if bytes.get(i + 1) == Some(&b'(') => return None,
            b'\n' if bytes.get(i + 1) == Some(&b'\n') => return None,
            _ => {}
        }
    }
    None
}

/// Where the next line begins if an address that was wrapped at `at` goes on there: only spaces up
/// to the line's end, then no indent, no title, no other link.
fn next_line(bytes: &[u8], at: usize) -> Option<usize> {
    let spaces = scan::leading(scan::near(&bytes[at..], 24), |&b| b == b' ' || b == b'\t');
    let next = at + spaces + 1;
    let goes_on = bytes
        .get(next)
        .is_some_and(|b| !b.is_ascii_whitespace() && !matches!(b, b'"' | b'\'' | b'[' | b'!'));
    (bytes.get(next - 1) == Some(&b'\n') && goes_on).then_some(next)
}

/// Addresses resolved by careless code keep the real one in angle brackets: `base/<https://…>`.
fn real_address(text: &str, range: Range<usize>) -> Range<usize> {
    let address = &text[range.clone()];
    match address.strip_suffix('>').and_then(|address| address.find("<http")) {
        Some(at) => range.start + at + 1..range.end - 1,
        None => range,
    }
}

/// Behind the `)` that follows `at`, over a title if there is one.
fn title_end(bytes: &[u8], at: usize) -> Option<usize> {
    let at = skip_space(bytes, at);
    let quote = match *bytes.get(at)? {
        b')' => return Some(at + 1),
        b'"' => b'"',
        b'\'' => b'\'',
        b'(' => b')',
        _ => return None,
    };
    let mut i = at + 1;
    let cap = bytes.len().min(i + MAX_TITLE);
    while i < cap {
        match bytes[i] {
            b'\\' => i += 1,
            b if b == quote => {
                let close = skip_space(bytes, i + 1);
                if bytes.get(close) == Some(&b')') {
                    return Some(close + 1);
                }
            }
            b']' if bytes.get(i + 1) == Some(&b'(') => return None,
            b'\n' if bytes.get(i + 1) == Some(&b'\n') => return None,
            _ => {}
        }
        i += 1;
    }
    None
}

/// Over spaces and at most one line feed; at most 64 bytes.
fn skip_space(bytes: &[u8], at: usize) -> usize {
    let mut lines = 0;
    let space = |&&b: &&u8| {
        lines += usize::from(b == b'\n');
        matches!(b, b' ' | b'\t' | b'\n') && lines < 2
    };
    at + bytes.get(at..).unwrap_or_default().iter().take(64).take_while(space).count()
}
