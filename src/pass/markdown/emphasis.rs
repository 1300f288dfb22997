//! `**x**`, `__x__`, `*x*`, `_x_`, `~~x~~` and `` `x` ``.
//!
//! CommonMark's flanking rules, simplified, and stricter where prose uses the characters for
//! itself: footnote stars, gender stars, censored words, `snake_case`, products.

use crate::text::scan;
use std::ops::{Range, RangeInclusive};

use super::beside::{
    PHRASE, belongs_before, closes_word, ends_before_bold, ends_clause, is_elided,
    is_opening_quote, is_phrase, opens_word, phrase_at, split_at,
};
use super::out::{Becomes, Out, Why};
use super::{at_line_end, at_line_start};
use crate::pass::unwrap::has_tight_dashes;
use crate::text::chars::{is_sentence_end, is_unspaced};
use crate::text::edit::Mark;

/// How far a closing mark may stand from its opening one.
pub(super) const MAX_EMPHASIS: usize = 2000;

/// The same where paragraphs end between them.
const PARAGRAPHS: RangeInclusive<usize> = 40..=8000;

/// A run of one mark that waits for its closer.
#[derive(Debug)]
struct Opener {
    at: usize,
    len: usize,
    mark: u8,
    glued: bool,
    starts_line: bool,
}

/// The openers of the paragraph so far, one stack for each mark: `*`, `_`, `~`.
#[derive(Debug, Default)]
pub(super) struct Emphasis {
    stacks: [Vec<Opener>; 3],
    /// Of each mark the last one that opened a paragraph and was not closed in it: emphasis may
    /// span several.
    open: [Option<Range<usize>>; 2],
    last: usize,
    /// Whether the dump sets its dashes without spaces, where one has asked.
    tight_dashes: Option<bool>,
    /// For code marks of one and two backticks: no closer stands before this byte.
    no_code_before: [usize; 2],
}

impl Emphasis {
    /// A run of `*`, `_` or `~` at `at`. Returns where to go on.
    pub(super) fn run(&mut self, text: &str, at: usize, out: &mut Out) -> usize {
        let bytes = text.as_bytes();
        let mark = bytes[at];
        let len = scan::leading(&bytes[at..], |&b| b == mark);
        let end = at + len;
        if self.stacks.iter().any(|stack| !stack.is_empty())
            && has_blank_line(&bytes[self.last.min(at)..at])
        {
            self.flush(text, out);
        }
        self.last = end;
        // Longer runs are rules and form fields; converters write bold inside bold as `****`.
        if len > if mark == b'*' { 6 } else { 3 } || (mark == b'~' && len != 2) {
            return end;
        }
        let before = text[..at].chars().next_back();
        let after = text[end..].chars().next();
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        // Han, kana and Thai have no spaces to flank with.
        let unspaced =
            mark != b'_' && (before.is_some_and(is_unspaced) || after.is_some_and(is_unspaced));
        let glued = word(before) && !unspaced;
        let space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let double = mark == b'*' && len >= 2;
        // A name on a social network (`@_name`), a path or a query is no emphasis.
        let address = mark == b'_' && matches!(before, Some('@' | '/' | '#' | '=' | '&' | '\\'));
        let opens = !space(after) && !address && (!word(before) || unspaced || double);
        // (CommonMark: a star may close inside a word, an underscore may not)
        let intraword = mark == b'*' && len == 1 && !space(before) && opens_word(&text[end..]) && {
            let opener = self.stacks[0].last().filter(|opener| opener.len == 1 && !opener.glued);
            opener.is_some_and(|opener| is_phrase(text, opener.at + 1..at, &text[end..]))
        };
        let closes = !space(before) && (!word(after) || unspaced || double || intraword);
        let stack = match mark {
            b'*' => 0,
            b'_' => 1,
            _ => 2,
        };
        // `_One sentence.__Another._`, `_the ferry  __and the quay_`
        let meets = before.is_some_and(is_sentence_end) && after.is_some_and(char::is_uppercase)
            || before.is_some_and(char::is_whitespace) && word(after);
        if mark == b'_' && len == 2 && meets {
            if let Some(opener) = self.stacks[stack].last_mut().filter(|opener| opener.len == 1) {
                out.delete(opener.at..opener.at + 1);
                out.push(at..at + 1, Becomes::Space, Why::Residue);
                opener.at = at + 1;
                return end;
            }
        }
        let mut from = at;
        // A `**` between two spaces closes bold text that ended in a space, as does a `****` behind
        // two; by itself it is text.
        // (so does a `_` at the end of its line)
        let ends = mark == b'_'
            && len == 1
            && before == Some(' ')
            && at_line_end(bytes, end)
            && self.stacks[1].last().is_some_and(|opener| opener.len == 1 && !opener.glued);
        let free = ends
            || double
                && space(before)
                && (len == 2 && space(after) || len == 4 && text[..at].ends_with("  "))
                && !at_line_start(bytes, at);
        while (closes || free) && from < end {
            let stack = &mut self.stacks[stack];
            let Some(opener) = stack.last_mut() else { break };
            if at - opener.at > MAX_EMPHASIS {
                stack.clear();
                break;
            }
            let paired = opener.len.min(end - from);
            let opened = opener.at + opener.len;
            // Bold letters on both sides of both marks (`F**k and sh**t`) are censored words;
            // `****` ends one stretch and begins another.
            let between = len == 4
                && opener.len == 2
                && text[opened..at].contains(' ')
                && closes_word(&text[..at])
                && opens_word(&text[end..]);
            if opener.glued && word(after) && !unspaced && !between {
                stack.pop();
                break;
            }
            // Converters strip the spaces about bold text: `the **ferry**sank` printed two words. A
            // lone letter at the mark is a drop cap, or bold type that began a letter late.
            let (inner, behind) = (&text[opened..at], &text[end..]);
            let several = inner.contains([' ', '\n']);
            let touches = opener.at > 0 && !bytes[opener.at - 1].is_ascii_whitespace()
                || (word(before) || ends_clause(before)) && !space(after);
            let (left, right) = if paired >= 2 && !unspaced && touches {
                let opens = |c: char| c.is_alphanumeric() || c == '(';
                let parts = (opens_word(inner) || several && inner.starts_with(opens))
                    && (closes_word(inner) || several);
                let right = (word(before) && opens_word(behind.trim_start_matches(['[', '*'])))
                    || ends_clause(before) && opens_word(behind);
                (parts && ends_before_bold(&text[..opener.at], several), parts && right)
            } else {
                (false, false)
            };
            let bracket = || {
                let words = behind.strip_prefix('(').filter(|words| opens_word(words));
                let phrase =
                    |words: &str| words.trim_start_matches(char::is_alphanumeric).starts_with(' ');
                word(before) && words.is_some_and(|words| several || phrase(words))
            };
            let link = || {
                let words = behind
                    .strip_prefix('[')
                    .map(|words| words.trim_start_matches(['_', '*']))
                    .filter(|_| word(before) || ends_clause(before));
                words.is_some_and(|words| {
                    opens_word(words) && words.starts_with(char::is_alphabetic)
                })
            };
            let clause = || ends_clause(text[..opener.at].chars().next_back()) && opens_word(inner);
            let left = left || paired == 1 && !unspaced && clause();
            let right = right || !unspaced && (several && intraword || bracket() || link());
            let becomes = |glues: bool| if glues { Becomes::Space } else { Becomes::Nothing };
            out.push(opened - paired..opened, becomes(left), Why::Residue);
            out.push(from..from + paired, becomes(right), Why::Residue);
            if paired >= 2
                && mark == b'*'
                && at_line_start(bytes, opener.at)
                && at_line_end(bytes, end)
            {
                out.mark(opened..at, Mark::Strong);
            }
            let opener_at = opener.at;
            if inner.len() <= MAX_EMPHASIS && inner.contains(['\'', '"', '&']) {
                if let Some(space) = split_at(inner) {
                    out.delete(opened + space..opened + space + 1);
                }
            }
            opener.len -= paired;
            from += paired;
            if is_elided(&text[..opener.at]) {
                out.delete(opener.at - 1..opener.at);
            }
            if opener.len == 0 {
                stack.pop();
            }
            if from == end
                && !space(before)
                && bytes.get(end) == Some(&b' ')
                && (is_opening_quote(text, opener_at, inner)
                    || belongs_before(text, opened, end + 1)
                    || self.is_tight_dash(text, end + 1))
            {
                out.delete(end..end + 1);
            }
        }
        if from < end {
            // Stars inside a word (`f****d`) are censored letters.
            let censored = glued && from == at && len > 3;
            if opens && !censored {
                self.stacks[stack].push(Opener {
                    mark,
                    at: from,
                    len: end - from,
                    glued,
                    starts_line: at_line_start(bytes, at),
                });
            } else if let Some(open) = self
                .closes_above(mark, from..end)
                .filter(|_| closes && from == at && at_line_end(bytes, end))
            {
                out.delete(open);
                out.delete(from..end);
            } else if closes
                && (from == at && is_residue(before, bytes, at..end)
                    || from > at && end - from == 2 && space(after))
            {
                out.delete(from..end);
            }
        }
        end
    }

    /// Whether a dash at `at` stands before a word, in a dump whose dashes have no spaces.
    fn is_tight_dash(&mut self, text: &str, at: usize) -> bool {
        let word = text[at..].strip_prefix('—').and_then(|behind| behind.chars().next());
        word.is_some_and(char::is_alphanumeric)
            && *self.tight_dashes.get_or_insert_with(|| has_tight_dashes(text))
    }

    /// The opener in an earlier paragraph that a run at the end of a line closes.
    fn closes_above(&mut self, mark: u8, run: Range<usize>) -> Option<Range<usize>> {
        let open = match mark {
            b'*' | b'_' => self.open[usize::from(mark == b'_')].take()?,
            _ => return None,
        };
        (open.len() == run.len() && PARAGRAPHS.contains(&(run.start - open.end))).then_some(open)
    }

    /// Ends the paragraph: a lone `**` before a word is residue, and so is a mark beside it; other
    /// openers are text, unless the emphasis that opens the paragraph is closed at the end of a
    /// later one.
    pub(super) fn flush(&mut self, text: &str, out: &mut Out) {
        for stack in self.stacks[..2].iter_mut().filter(|stack| !stack.is_empty()) {
            for opener in stack.iter().filter(|opener| !opener.glued) {
                let from = opener.at + opener.len;
                let inner = phrase_at(text, from);
                let apostrophe = |at: &usize| inner.as_bytes().get(at + 1) == Some(&b'\'');
                if let Some(at) = split_at(inner).filter(apostrophe) {
                    out.delete(from + at..from + at + 1);
                }
            }
            pairs_left(stack, text, out);
        }
        let (mut stars, mut lines) = (Vec::new(), std::mem::take(&mut self.stacks[1]));
        for opener in self.stacks[0].drain(..) {
            if opener.len == 2 && !opener.glued {
                out.delete(opener.at..opener.at + 2);
                stars.push(opener.at);
            } else {
                lines.push(opener);
            }
        }
        for opener in lines.drain(..).filter(|opener| opener.len < 3 && !opener.glued) {
            let range = opener.at..opener.at + opener.len;
            let beside = |at: &usize| at + 2 == range.start || *at == range.end;
            if opener.len == 1 && stars.iter().rev().take(4).any(beside) {
                out.delete(range);
            } else if opener.starts_line {
                self.open[usize::from(opener.mark == b'_')] = Some(range);
            }
        }
        self.stacks[1] = lines;
        self.stacks[2].clear();
    }

    /// A run of backticks at `at`. Fences are the line stage's; a backtick as an opening quotation
    /// mark (`` `so' ``) has no closer.
    pub(super) fn code(&mut self, text: &str, at: usize, out: &mut Out) -> usize {
        let bytes = text.as_bytes();
        let len = scan::leading(&bytes[at..], |&b| b == b'`');
        let end = at + len;
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let before = text[..at].chars().next_back();
        if len > 2 || word(before) || bytes.get(end).is_none_or(u8::is_ascii_whitespace) {
            return end;
        }
        let mut from = end.max(self.no_code_before[len - 1]);
        let cap = bytes.len().min(end + MAX_EMPHASIS);
        while from < cap {
            if bytes[from] == b'\n' && blank_line_at(bytes, from) {
                break;
            }
            let run = scan::leading(&bytes[from..], |&b| b == b'`');
            if run == len
                && !bytes[from - 1].is_ascii_whitespace()
                && !word(text[from + run..].chars().next())
            {
                out.delete(at..end);
                out.delete(from..from + run);
                return from + run;
            }
            from += run.max(1);
        }
        self.no_code_before[len - 1] = from;
        end
    }
}

/// Takes two marks that both look like openers: emphasis that ended in a space (`_the Gazette, _a
/// paper`), which a converter has left inside.
fn pairs_left(stack: &mut Vec<Opener>, text: &str, out: &mut Out) {
    let is_pair = |first: &Opener, second: &Opener| {
        let near = second.at - first.at <= PHRASE && !first.glued;
        let before = &text[..second.at];
        // (at the start of a line it opens, unless the line above goes on)
        let goes_on = second.mark == b'_' && !before.trim_end().ends_with(is_sentence_end);
        let space = before.ends_with(char::is_whitespace) && (!second.starts_line || goes_on);
        let behind = text[second.at + second.len..].chars().find(|c| !matches!(c, '*' | '['));
        // (a star before a capital may be a note's mark)
        let word = |c: char| second.mark == b'_' && c.is_alphanumeric() && !is_unspaced(c);
        let may = |c: char| c.is_lowercase() || word(c);
        first.len == 1 && second.len == 1 && near && space && behind.is_some_and(may)
    };
    let mut openers = std::mem::take(stack).into_iter().peekable();
    while let Some(first) = openers.next() {
        match openers.next_if(|second| is_pair(&first, second)) {
            Some(second) => {
                out.delete(first.at..first.at + 1);
                out.delete(second.at..second.at + 1);
            }
            None => stack.push(first),
        }
    }
}

/// Whether a closing run without an opener is residue: a lone `**` at the end of its line is the
/// half of a pair that a line or page break parted, `****` behind punctuation is bold text without
/// any.
fn is_residue(before: Option<char>, bytes: &[u8], run: Range<usize>) -> bool {
    let punctuation = before.is_some_and(|c| !c.is_alphanumeric());
    match (bytes[run.start], run.len()) {
        (b'*', 2) => at_line_end(bytes, run.end),
        (b'*', 4 | 6) => {
            // (four stars behind a letter or two are a censored word's)
            let word = bytes[..run.start].iter().rev().take_while(|b| b.is_ascii_alphabetic());
            (punctuation || word.take(4).count() == 4)
                && bytes.get(run.end).is_none_or(u8::is_ascii_whitespace)
        }
        (b'_', 2) => punctuation && bytes.get(run.end).is_none_or(u8::is_ascii_whitespace),
        _ => false,
    }
}

/// Whether the line behind the line feed at `at` is blank.
fn blank_line_at(bytes: &[u8], at: usize) -> bool {
    let spaces = scan::leading(scan::near(&bytes[at + 1..], 200), |&b| b == b' ' || b == b'\t');
    bytes.get(at + 1 + spaces) == Some(&b'\n')
}

fn has_blank_line(bytes: &[u8]) -> bool {
    let mut blank = false;
    for &b in bytes {
        match b {
            b'\n' if blank => return true,
            b'\n' => blank = true,
            b' ' | b'\t' => {}
            _ => blank = false,
        }
    }
    false
}
