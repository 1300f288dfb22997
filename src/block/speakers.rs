//! Speakers: labels that come back at the start of paragraphs (`Writer: When did you …?`), or names
//! with a full stop, as records of courts and parliaments print them (`Mr. Roe. Yes, sir.`).

use super::Block;
use super::edges::End;
use super::facts::Facts;
use super::model::{Role, Verdict};

/// Bytes of a speaker's name, and words of it.
const NAME: (usize, usize) = (32, 4);
/// Paragraphs that two speakers have at least, and speakers that a talk has at most.
const LEAST: usize = 4;
const MOST: usize = 8;

/// Who speaks in a paragraph: a name before its colon, and a space behind it.
fn speaker(words: &str) -> Option<&str> {
    let near = &words.as_bytes()[..words.len().min(NAME.0 + 1)];
    let cut = near.iter().position(|b| *b == b':').filter(|cut| *cut > 0)?;
    let (name, rest) = (words.get(..cut)?, words.get(cut + 1..)?);
    let named = name.starts_with(char::is_uppercase)
        && name.split(' ').count() <= NAME.1
        && name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'' | '’'));
    (named && rest.starts_with(' ')).then_some(name)
}

/// The same of a record: the first full stop behind a second word, all words before it in capitals
/// or with one. (The style of the printers of the United States' Congress and courts.)
fn recorded(words: &str) -> Option<&str> {
    let mut end = 0;
    for (n, word) in words.split(' ').take(NAME.1).enumerate() {
        end += word.len() + usize::from(n > 0);
        if end > NAME.0 || !word.starts_with(char::is_uppercase) {
            return None;
        }
        if n > 0 && word.ends_with('.') {
            let rest = words.get(end + 1..)?;
            // (the word's full stop is one byte)
            return rest.starts_with(char::is_uppercase).then_some(&words[..end - 1]);
        }
    }
    None
}

/// What two speakers or more say by turns is the story, all that stands between the first and the
/// last of it, too: each speaks twice, and every paragraph behind the first has a speaker.
pub(super) fn settle(verdicts: &mut [Verdict], facts: &[Facts], blocks: &[Block], text: &str) {
    let labels = facts.iter().filter(|f| f.has_label_colon).take(LEAST).count() == LEAST;
    let who = |i: usize| {
        let (f, words) = (&facts[i], &text[blocks[i].span.range()]);
        let may = if labels { f.has_label_colon } else { f.sentences > 0 };
        let named = if labels { speaker } else { recorded };
        if may && f.link_share == 0 && !f.image { named(words) } else { None }
    };
    let is_out = |i: &usize| verdicts[*i].role != Role::Body;
    if !labels && !(0..facts.len()).filter(is_out).any(|i| who(i).is_some()) {
        return;
    }
    let mut names: Vec<(&str, usize)> = Vec::new();
    let (mut first, mut last, mut said, mut turns, mut ended) = (None, 0, 0, 0, 0);
    let mut before = "";
    for (i, fact) in facts.iter().enumerate() {
        let Some(name) = who(i) else { continue };
        match names.iter().position(|(known, _)| *known == name) {
            Some(at) => names[at].1 += 1,
            None if names.len() == MOST => return,
            None => names.push((name, 1)),
        }
        turns += usize::from(name != before);
        ended += usize::from(fact.end == End::Sentence);
        before = name;
        (first, last, said) = (first.or(Some(i)), i, said + 1);
    }
    let Some(first) = first.filter(|_| said >= LEAST) else { return };
    let speakers = names.iter().filter(|(_, count)| *count >= 2).count();
    // (a form's labels come once each; a list of records has values and no sentences)
    if speakers < 2
        || ended * 2 < said
        || speakers * 2 < names.len()
        || turns * 2 < said
        || last - first > 2 * said
    {
        return;
    }
    for i in first..=last {
        let told = facts[i].sentences > 0 && facts[i].link_share < 50 && !facts[i].image;
        if matches!(verdicts[i].role, Role::Insert | Role::Before | Role::After)
            && (told || who(i).is_some())
        {
            verdicts[i].role = Role::Body;
        }
    }
}

#[cfg(test)]
#[path = "speakers_tests.rs"]
mod tests;
