//! Where a story opens, where a convention knows better than the classifier.

use super::edges::{End, is_abbreviated};
use super::facts::Facts;
use super::model::{Role, Verdict};
use super::{Block, Shaped, closings, headings, speakers};
use crate::lang::Label;
use crate::lang::lexicon::Labels;
use crate::text::chars::{is_closer, is_opener};

/// What a dump's header says of its story's beginning.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Header {
    /// A label says that the story begins.
    pub story: bool,
    /// It is a press release.
    pub release: bool,
    /// It has the title.
    pub title: bool,
    /// The dump is one line, so that what a pass has parted in it are a record's fields.
    pub joined: bool,
}

/// Changes the verdicts on blocks above the story and, where there is none, on all of it.
pub(crate) fn settle(
    verdicts: &mut [Verdict],
    facts: &[Facts],
    (blocks, text): (&[Block], &str),
    titles: &[u8],
    header: Header,
) {
    speakers::settle(verdicts, facts, blocks, text);
    without_story(verdicts, facts);
    let ends = |i: usize| ends_as_told(&text[blocks[i].span.range()]);
    told_lead(verdicts, facts, titles, header.title, ends);
    open_plain(verdicts, facts, header.title);
    no_rule(verdicts, facts);
    below_byline(verdicts, facts);
    above_image(verdicts, facts);
    interview(verdicts, facts);
    headings::settle(verdicts, facts, (blocks, text));
    closings::settle(verdicts, facts, (blocks, text));
    if header.joined {
        open_joined(verdicts, facts);
    }
    match header {
        Header { story: true, .. } => open_story(verdicts, facts),
        Header { release: true, .. } => {
            let opens_quote = |i: usize| {
                let words = &text[blocks[i].span.range()];
                words.starts_with(['"', '“'])
                    && !words.chars().skip(1).any(|c| matches!(c, '"' | '”'))
            };
            open_release(verdicts, facts, header.title, opens_quote);
        }
        Header { title: false, .. } => {
            open_dated(verdicts, facts);
            open_bare(verdicts, facts);
        }
        _ => {}
    }
}

/// Letters of a sentence that is no headline: below a page's menus, and at the top of a dump.
const SENTENCE: (u32, u32) = (75, 40);

/// A sentence is no headline unless something says that it is: a stamp below it, a repeat, the
/// title that is known from elsewhere. Right above the story it opens it.
fn told_lead(
    verdicts: &mut [Verdict],
    facts: &[Facts],
    titles: &[u8],
    titled: bool,
    ends: impl Fn(usize) -> bool,
) {
    let Some(at) = verdicts.iter().position(|v| v.role == Role::Headline) else { return };
    if verdicts.get(at + 1).is_none_or(|next| next.role != Role::Body) || facts[at + 1].dateline {
        return;
    }
    let f = &facts[at];
    let told = is_said(f) && f.letters >= if at > 0 { SENTENCE.0 } else { SENTENCE.1 };
    // (a lead has the words of its address, too)
    let known = if titled { titles[at] >= 4 } else { titles[at] >= 2 };
    let again = || facts.iter().enumerate().any(|(i, other)| i != at && other.key == f.key);
    if told && !known && !again() && ends(at) {
        verdicts[at].role = Role::Body;
    }
}

/// Where a dump is a title and paragraphs and nothing else, the first sentence is the lead: a deck
/// comes with a page, which prints a name, a day, a link, a picture, too.
fn open_plain(verdicts: &mut [Verdict], facts: &[Facts], titled: bool) {
    let at = match verdicts {
        [Verdict { role: Role::Headline, .. }, ..] => 1,
        _ if titled => 0,
        _ => return,
    };
    let Some(([lead, rest @ ..], facts)) = verdicts.get_mut(at..).zip(facts.get(at..)) else {
        return;
    };
    let told = |f: &Facts| is_said(f) && !f.has_url && !f.has_email;
    if lead.role == Role::Insert
        && rest.len() >= 2
        && rest.iter().all(|v| v.role == Role::Body)
        && facts[0].letters >= SHORT_LEAD
        && facts.iter().all(told)
    {
        lead.role = Role::Body;
    }
}

/// Whether words end with a full stop: headlines cry out and ask, and are somebody's whole
/// quotation, but seldom tell so. (`… a second line to the U.S.` ends no sentence.)
fn ends_as_told(words: &str) -> bool {
    let told = words.trim_end_matches(is_closer);
    let quoted = told.len() < words.len() && words.starts_with(is_opener);
    !quoted && told.ends_with(['.', '。', '．', '।', '۔']) && !is_abbreviated(told)
}

/// A rule or an address is no headline: the line below it that stands above the story is.
fn no_rule(verdicts: &mut [Verdict], facts: &[Facts]) {
    let is_none = |f: &Facts| f.shaped == Shaped::Rule || f.has_url;
    let Some(at) =
        verdicts.iter().zip(facts).position(|(v, f)| v.role == Role::Headline && is_none(f))
    else {
        return;
    };
    verdicts[at].role = Role::Before;
    let titles =
        |(v, f): (&Verdict, &Facts)| v.role == Role::Insert && f.sentences == 0 && !f.is_date;
    let next = at + 1;
    if verdicts.get(next).zip(facts.get(next)).is_some_and(titles)
        && verdicts[next..].iter().any(|v| v.role == Role::Body)
    {
        verdicts[next].role = Role::Headline;
    }
}

/// Letters of a paragraph that is no deck, and of one at the top of a dump.
const LEAD: u32 = 120;
const SHORT_LEAD: u32 = 50;
const SHORTEST_LEAD: u32 = 30;
/// Short blocks between a lead and the next paragraph.
const SHORT: usize = 12;

/// A sentence without a link, a picture or a label.
pub(super) fn is_said(f: &Facts) -> bool {
    let plain = f.link_share == 0
        && !f.image
        && !f.is_date
        && !f.furniture
        && !f.has_label_colon
        && f.shaped == Shaped::Text;
    // (`And the drivers?` opens as a byline's second name does, `Terms were not disclosed.` as a
    // menu)
    let weak = Labels::of(&[Label::Conjunction, Label::Navigation]);
    let labels = f.hits.start.bits() & if f.words > 2 { !weak.bits() } else { !0 };
    plain && f.end == End::Sentence && (f.question || labels == 0)
}

/// A deck stands above the byline: a paragraph right below it, and above nothing but sentences,
/// opens the story.
fn below_byline(verdicts: &mut [Verdict], facts: &[Facts]) {
    let Some(head) = verdicts.iter().position(|v| v.role == Role::Headline) else { return };
    let near = head + 3..=head + 3 + SHORT;
    let Some(first) =
        verdicts.iter().position(|v| v.role == Role::Body).filter(|first| near.contains(first))
    else {
        return;
    };
    let byline = |f: &Facts| f.hits.start.has(Label::Byline) && f.words <= 10 && f.sentences == 0;
    let Some(at) = (head + 1..first).rev().find(|&i| byline(&facts[i])) else { return };
    // (below a page's menus, what follows the byline may be a caption)
    let least = if head <= 1 { SHORTEST_LEAD } else { LEAD };
    let is_lead = facts
        .get(at + 1)
        .is_some_and(|f| is_said(f) && f.letters >= least && (f.is_prose() || head <= 1));
    if is_lead && facts[at + 1..first].iter().all(is_said) {
        verdicts[at + 1].role = Role::Body;
    }
}

/// An interview's questions and answers between two paragraphs of the story: sentences alone, two
/// of them questions.
fn interview(verdicts: &mut [Verdict], facts: &[Facts]) {
    let Some(mut last) = verdicts.iter().position(|v| v.role == Role::Body) else { return };
    for i in last + 1..verdicts.len() {
        if verdicts[i].role != Role::Body {
            continue;
        }
        let between = last + 1..i;
        last = i;
        let run = &facts[between.clone()];
        if !(4..=SHORT).contains(&run.len())
            || !run.iter().all(is_said)
            || run.iter().filter(|f| f.question).count() < 2
        {
            continue;
        }
        for k in between {
            let asks = facts[k].question && facts[k].words <= 12;
            verdicts[k].role = if asks { Role::Subheading } else { Role::Body };
        }
    }
}

/// A paragraph above the story's first image that is as long as the story's own is its lead, where
/// nothing else stands between the headline and it.
fn above_image(verdicts: &mut [Verdict], facts: &[Facts]) {
    let Some(head) = verdicts.iter().position(|v| v.role == Role::Headline) else { return };
    let Some(first) =
        verdicts.iter().position(|v| v.role == Role::Body).filter(|first| *first >= head + 3)
    else {
        return;
    };
    let lead = &facts[head + 1];
    let told = lead.is_prose()
        && lead.letters >= LEAD
        && lead.end == End::Sentence
        && lead.link_share == 0
        && lead.hits.start.is_empty();
    if told && !lead.image && facts[head + 2..first].iter().all(|f| f.image) {
        verdicts[head + 1].role = Role::Body;
    }
}

/// The fields of a record that were joined to one line: headline, deck (where there is one), story.
fn open_joined(verdicts: &mut [Verdict], facts: &[Facts]) {
    let (Some(headline), Some(story)) = (facts.first(), facts.last()) else { return };
    let before: u32 = facts[..facts.len() - 1].iter().map(|f| f.letters).sum();
    if !matches!(facts.len(), 2 | 3)
        || headline.end == End::Sentence
        || !story.is_prose()
        || story.letters < before
    {
        return;
    }
    for (i, verdict) in verdicts.iter_mut().enumerate() {
        verdict.role = match i {
            0 => Role::Headline,
            _ if i + 1 == facts.len() => Role::Body,
            _ => Role::Insert,
        };
    }
}

/// Where a label says that the story begins, prose ahead of what the classifier took for its start
/// is the story's, too.
fn open_story(verdicts: &mut [Verdict], facts: &[Facts]) {
    let first = verdicts.iter().position(|v| v.role == Role::Body).unwrap_or(verdicts.len().min(6));
    for (verdict, fact) in verdicts[..first].iter_mut().zip(facts) {
        if fact.is_prose() || fact.sentences > 0 && fact.letters >= 60 {
            verdict.role = Role::Body;
        }
    }
}

/// Letters of a line that may be a story without a sentence in it.
const STORY: u32 = 60;

/// A story has a sentence: short lines alone (`Page not found`) are none.
fn without_story(verdicts: &mut [Verdict], facts: &[Facts]) {
    let is_told = |(v, f): (&Verdict, &Facts)| {
        v.role == Role::Body && (f.sentences > 0 || f.letters >= STORY)
    };
    if !verdicts.iter().zip(facts).any(is_told) {
        verdicts.iter_mut().filter(|v| v.role == Role::Body).for_each(|v| v.role = Role::Before);
    }
}

/// A dump without a headline opens with its story: there is no deck without a headline, and long
/// paragraphs right above the story are the story's.
fn open_bare(verdicts: &mut [Verdict], facts: &[Facts]) {
    if verdicts.iter().any(|v| v.role == Role::Headline) {
        return;
    }
    let Some(first) = verdicts.iter().position(|v| v.role == Role::Body) else { return };
    for (i, (verdict, fact)) in verdicts[..first].iter_mut().zip(facts).enumerate().rev() {
        let ended = fact.is_prose() && fact.end == End::Sentence;
        // (a dump may open with a caption and its credit)
        let prose = if i == 0 {
            ended
        } else {
            (ended || fact.is_long_prose()) && fact.hits.start.is_empty()
        };
        if !prose || fact.image || fact.is_date || fact.link_share > 0 {
            return;
        }
        verdict.role = Role::Body;
    }
}

/// A dateline opens the story: where it opens the dump, no headline stands below it, and no menu
/// between it and the story.
fn open_dated(verdicts: &mut [Verdict], facts: &[Facts]) {
    let Some(first) = verdicts.iter().position(|v| v.role == Role::Body) else { return };
    let told = |f: &Facts| {
        f.letters >= 30 && f.link_share == 0 && !f.image && !f.is_date && f.shaped == Shaped::Text
    };
    if facts[0].dateline && facts[0].is_prose() && facts[..first].iter().all(told) {
        verdicts[..first].iter_mut().for_each(|v| v.role = Role::Body);
    }
}

/// A press release has no deck: prose right above what the classifier took for the story's start is
/// the story's.
fn open_release(
    verdicts: &mut [Verdict],
    facts: &[Facts],
    titled: bool,
    opens_quote: impl Fn(usize) -> bool,
) {
    let Some(first) = verdicts.iter().position(|v| v.role == Role::Body) else { return };
    for (i, (verdict, fact)) in verdicts[..first].iter_mut().zip(facts).enumerate().rev() {
        let headline = verdict.role == Role::Headline && !titled;
        // (`The minister made this statement:`; a quote's first line is never the title)
        let told = fact.letters >= 40
            && fact.link_share == 0
            && (fact.end == End::Colon || opens_quote(i) && fact.end == End::Open);
        if !(fact.is_prose() || told) || fact.is_date || headline {
            return;
        }
        verdict.role = Role::Body;
    }
}

#[cfg(test)]
#[path = "openings_tests.rs"]
mod tests;
