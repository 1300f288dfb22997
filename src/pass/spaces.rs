//! Runs of spaces inside blocks: justified text, layout gaps, doubled spaces; and the space behind a drop cap.

use super::{Draft, Pass, Stage};
use crate::lang::lexicon::tokens;
use crate::text::edit::{Edit, Edits};
use crate::text::scan;

/// Makes every run of spaces and tabs inside a block one space. A single no-break space stays: French and others set it before punctuation.
#[derive(Debug)]
pub(crate) struct Spaces;

impl Pass for Spaces {
    fn name(&self) -> &str {
        "spaces"
    }

    fn stage(&self) -> Stage {
        Stage::Block
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let text = draft.text();
        let bytes = text.as_bytes();
        // (an entity can stand for a no-break space)
        let plain = !(draft.has(b'\t') || draft.has(b'&') || draft.has_pair(0xC2, 0xA0));
        let mut edits = Edits::new();
        let mut asked = 0;
        let single = plain && !has_two_spaces(bytes);
        for block in draft.blocks() {
            let span = block.span();
            let mut at = span.start();
            if let Some(end) = drop_cap(draft, &text[span.range()], &mut asked) {
                at += end;
                edits.push(Edit::delete(at - 1..at));
            }
            if single {
                continue;
            }
            while at < span.end() {
                let Some(len) = space(bytes, at) else {
                    at = more_space(&bytes[..span.end()], at + 1, plain);
                    continue;
                };
                let start = at;
                let mut count = 0;
                at += len;
                count += 1;
                while let Some(len) = space(bytes, at).filter(|len| at + len <= span.end()) {
                    at += len;
                    count += 1;
                }
                if count > 1 || bytes[start] == b'\t' {
                    edits.push(Edit::replace(start..at, " "));
                }
            }
        }
        edits
    }
}

/// Whether two spaces stand side by side anywhere. (Without branches: the processor looks at many bytes at once.)
fn has_two_spaces(bytes: &[u8]) -> bool {
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or(&[]));
    pairs.fold(0u8, |found, (&a, &b)| found | u8::from((a == b' ') & (b == b' '))) != 0
}

/// Paragraphs of a dump that may open with a drop cap.
const DROP_CAPS: u32 = 12;

/// Where a block opens with a capital set apart from its word (`R ealized`: the letter was an element of its own), the byte behind the space.
///
/// The letter must be no word of any language that is known, and the joined word must be one, or stand elsewhere in the dump.
fn drop_cap(draft: &Draft<'_>, words: &str, asked: &mut u32) -> Option<usize> {
    let first = words.chars().next().filter(|c| c.is_uppercase())?;
    let rest = words[first.len_utf8()..].strip_prefix(' ')?;
    let word = &rest[..rest.find(|c: char| !c.is_lowercase()).unwrap_or(rest.len())];
    if word.is_empty() || word.len() > 40 || *asked >= DROP_CAPS {
        return None;
    }
    *asked += 1;
    let frequent = |word: &str| tokens(word).next().is_some_and(|token| draft.lexicon.stop_word(token) != 0);
    let letter = first.to_lowercase().collect::<String>();
    let joined = format!("{letter}{word}");
    if frequent(&letter) || matches!(first, 'A' | 'E' | 'I' | 'O' | 'U' | 'Y') && frequent(word) && !frequent(&joined) {
        return None;
    }
    let elsewhere = || {
        joined.len() > 3
            && draft.text().match_indices(joined.as_str()).take(50).any(|(at, found)| {
                let outside = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
                outside(draft.text()[..at].chars().next_back()) && outside(draft.text()[at + found.len()..].chars().next())
            })
    };
    (frequent(&joined) || elsewhere()).then_some(first.len_utf8() + 1)
}

/// The next place at or behind `from` where there may be more than one space, or another than the plain one; or the end.
fn more_space(bytes: &[u8], from: usize, plain: bool) -> usize {
    if plain {
        return scan::first::<7>(bytes, from, |w| scan::twice(w, b' '));
    }
    let at = scan::first::<7>(bytes, from, |w| scan::twice(w, b' ') | scan::equal(w, b'\t') | scan::equal(w, 0xC2));
    // a plain space before the other one belongs to the run
    at - usize::from(at > from && at < bytes.len() && bytes[at - 1] == b' ')
}

/// The length of the space at `at`: a space, a tab, a no-break space.
fn space(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at)? {
        b' ' | b'\t' => Some(1),
        0xC2 if bytes.get(at + 1) == Some(&0xA0) => Some(2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::Article;

    fn body(raw: &str) -> String {
        let article = Article::parse(raw).unwrap();
        article.body().map(|b| b.text().as_str().to_owned()).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_drop_cap_goes_back_to_its_word() {
        let rest = "harbour was closed all winter, and nobody on the island could say when the next boat would come.";
        assert!(body(&format!("T he {rest}")).starts_with("The harbour"));
        assert!(body(&format!("A {rest}")).starts_with("A harbour"));
        assert!(body(&format!("X {rest}")).starts_with("X harbour"));
    }
}
