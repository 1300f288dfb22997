//! What an image leaves in a dump: alternative text, a file name, a number.

use crate::text::chars::is_sentence_end;
use crate::text::scan;
use std::ops::Range;

use super::out::{Becomes, Out, Why};
use crate::text::edit::Mark;

/// The endings of image files on the web.
const EXTENSIONS: [&str; 11] =
    ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp", "ico", "tif", "tiff"];

pub(super) fn is_file_name(name: &str) -> bool {
    let Some((stem, ending)) = name.rsplit_once('.') else { return false };
    !stem.is_empty()
        && !name.contains(char::is_whitespace)
        && EXTENSIONS.iter().any(|e| ending.eq_ignore_ascii_case(e))
}

/// Whether a text is an image's address: its path ends as an image's file does, or it holds the
/// image.
pub(super) fn is_address(text: &str) -> bool {
    let path = text.split(['?', '#']).next().unwrap_or("");
    text.starts_with("data:image/")
        || text.starts_with("http")
            && path.rsplit_once('/').is_some_and(|(_, name)| is_file_name(name))
}

/// Bytes of the text that a plain writer prints before an image's address: `A ferry at sea.
/// [https://…]`.
const PLAIN_ALT: usize = 240;

/// That text: all of its block before `at`, one sentence at most.
pub(super) fn text_before(text: &str, at: usize) -> Option<Range<usize>> {
    let near = &text.as_bytes()[at.saturating_sub(PLAIN_ALT)..at];
    let start = near.windows(2).rposition(|two| two == b"\n\n").map(|i| at - near.len() + i + 2);
    let start = start.or((near.len() == at).then_some(0))?;
    let alt = super::link::trimmed(text, start..at);
    let words = text.get(alt.clone())?;
    let one = !words.is_empty()
        && !words.contains(['[', ']'])
        && !words.trim_end_matches(is_sentence_end).contains(is_sentence_end);
    one.then_some(alt)
}

/// An image whose alternative text stands at `alt` inside its markup at `whole`.
///
/// No text, a file name or a number is no caption: all of it goes. Readers that number the images
/// (`Image 3: …`) put that label before the text; it goes with the opening mark.
pub(super) fn image(text: &str, whole: Range<usize>, alt: Range<usize>, out: &mut Out) {
    let inner = &text[alt.clone()];
    let trimmed = inner.trim();
    let label = number_label(trimmed);
    let words = trimmed[label..].trim_start();
    if words.is_empty() || is_file_name(words) || words.bytes().all(|b| b.is_ascii_digit()) {
        out.push(whole, Becomes::WholeImage, Why::Image);
        return;
    }
    let start =
        alt.start + (inner.len() - inner.trim_start().len()) + (trimmed.len() - words.len());
    let end = start + words.len();
    out.push(whole.start..start, Becomes::ImageStart, Why::Residue);
    out.push(end..whole.end, Becomes::ImageEnd, Why::Residue);
    out.mark(start..end, Mark::Image);
}

/// The bytes of a leading `Image 12:`, or of `Image 12` alone.
fn number_label(alt: &str) -> usize {
    let Some(rest) = alt.strip_prefix("Image ") else { return 0 };
    let digits = scan::digits(rest.as_bytes());
    match rest.as_bytes().get(digits) {
        _ if digits == 0 => 0,
        None => alt.len(),
        Some(b':') => "Image ".len() + digits + 1,
        Some(_) => 0,
    }
}

/// Whether an image stands inside a running sentence (an icon, a formula): more than 40 bytes of
/// its line before it, and behind it the sentence goes on with a small letter or punctuation, or
/// from a small letter to a figure.
pub(super) fn inside_sentence(text: &str, range: &Range<usize>) -> bool {
    let before = &text.as_bytes()[range.start.saturating_sub(41)..range.start];
    let next = text[range.end..].chars().find(|&c| c != ' ');
    before.len() > 40
        && !before.contains(&b'\n')
        && next.is_some_and(|c| match c {
            '0'..='9' => before.trim_ascii_end().last().is_some_and(u8::is_ascii_lowercase),
            _ => c.is_lowercase() || matches!(c, ',' | '.' | ';' | ':' | ')' | '!' | '?'),
        })
}
