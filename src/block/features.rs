//! Facts of a block and of its neighbours → the rows of the sequence model that speak of it.

use super::context::{CLASSES, Context, LONG_PROSE, PROSE, Page, STAMP};
use super::edges::{End, Start};
use super::facts::{Facts, STORIES};
use super::lead::{self, Shared};
use super::rows::{G, Sum, bucket};
use super::tail::Tail;
use super::{Block, Shaped};
use crate::lang::Label;
use crate::lang::lexicon::Labels;
use crate::text::scan;

/// Which kind of list a heading or label opens: 1 other stories, 2 comments, 3 any other furniture
/// of the page.
fn opens(f: &Facts) -> usize {
    const OTHERS: Labels = Labels::of(&[
        Label::Newsletter,
        Label::Account,
        Label::Share,
        Label::Navigation,
        Label::Cookie,
    ]);
    let start = if f.hits.words <= 6 { f.hits.start } else { Labels::default() };
    let labels = f.hits.whole.union(start);
    let has = |any: Labels| labels.bits() & any.bits() != 0;
    match () {
        () if labels.is_empty() => 0,
        () if has(STORIES) => 1,
        () if labels.has(Label::Comments) => 2,
        () if has(OTHERS) => 3,
        () => 0,
    }
}

/// The features of every block, added up. Their order is the trainer's order of summing up: another
/// one would change the last digits of a table.
pub(crate) fn sums<S: Sum>(page: &Page<'_>, context: &Context, none: S) -> Vec<S> {
    let shared = lead::shared(page.facts, page.words, context.main);
    let mut run = ShortRun::default();
    let mut scope = Scope::default();
    let sums = page.facts.iter().enumerate().map(|(i, f)| {
        let mut set = none;
        measures(&mut set, page, f);
        classes(&mut set, context, i);
        signs(&mut set, page, i, context);
        headline_signs(&mut set, page, i, context);
        prose_near(&mut set, page, i, context);
        main_stretch(&mut set, i, context);
        set.add(G::Scope, scope.bucket());
        beside(&mut set, page, i);
        set.add(G::RunOf, bucket(run.at(page.facts, i), &[1, 2, 4, 9]));
        layout_of(&mut set, page, i, context);
        let prose_kind =
            if context.is(LONG_PROSE, i) { 2 } else { usize::from(context.is(PROSE, i)) };
        set.add(G::Prose, prose_kind);
        set.add(G::Stamps, prose_kind * 4 + context.stamps(i));
        set.add(G::ProseMain, prose_kind * 3 + context.main_bucket(i).saturating_sub(1).min(2));
        if f.shaped == Shaped::Item {
            item(&mut set, page, i);
        }
        label_before(&mut set, page, i);
        subheading_like(&mut set, page, i, context);
        looks(&mut set, page, i, context);
        words_of_the_story(&mut set, shared[i], i < context.main.0);
        scope.pass(f);
        set
    });
    sums.collect()
}

/// The run of short lines that a block stands in, for one block after the other.
#[derive(Default)]
struct ShortRun {
    len: usize,
    end: usize,
}

impl ShortRun {
    /// How many short lines stand together at block `i`.
    fn at(&mut self, facts: &[Facts], i: usize) -> u32 {
        if i >= self.end {
            self.len = scan::leading(&facts[i..], |f| f.letters < 45 && f.sentences == 0);
            self.end = i + self.len.max(1);
        }
        self.len as u32
    }
}

/// The list that a heading or label has opened, and how far behind it we are.
#[derive(Default)]
struct Scope {
    /// As [`opens`] says; 0 outside any.
    kind: usize,
    blocks: usize,
    /// Long paragraphs in a row.
    prose: usize,
}

impl Scope {
    fn bucket(&self) -> usize {
        if self.kind == 0 {
            0
        } else {
            1 + (self.kind - 1) * 4 + bucket(self.blocks as u32, &[1, 3, 8])
        }
    }

    /// Goes past a block.
    fn pass(&mut self, f: &Facts) {
        let opened = opens(f);
        if opened != 0 && f.letters < 60 {
            *self = Scope { kind: opened, ..Scope::default() };
        } else if self.kind != 0 {
            self.blocks += 1;
            self.prose = if f.is_long_prose() { self.prose + 1 } else { 0 };
            // Two long paragraphs in a row: the list is over (comments go on for good).
            if self.kind != 2 && (self.prose >= 2 || self.blocks > 40) {
                *self = Scope::default();
            }
        }
    }
}

/// The bucket of a block's share of links; a dump without any link says nothing by having none
/// here.
fn link_bucket(f: &Facts, linked: bool) -> usize {
    match f.link_share {
        0 if !linked => 0,
        0 => 1,
        1..=24 => 2,
        25..=59 => 3,
        60..=94 => 4,
        _ => 5,
    }
}

/// What is measured of the block itself.
fn measures(set: &mut impl Sum, page: &Page<'_>, f: &Facts) {
    set.add(G::Bias, 0);
    set.add(G::Len, bucket(f.letters, &[9, 21, 41, 76, 126, 200, 380, 750]));
    let end = f.end as usize;
    set.add(G::End, end);
    set.add(G::EndLen, end * 2 + usize::from(f.letters >= 60));
    set.add(G::Start, f.start as usize);
    let shaped = match f.shaped {
        Shaped::Text | Shaped::Code => 0,
        Shaped::Heading(1) => 1,
        Shaped::Heading(2) => 2,
        Shaped::Heading(_) => 3,
        Shaped::Item => 4,
        Shaped::Quote => 5,
        Shaped::Rule => 6,
    };
    set.add(G::Shape, shaped);
    let link = link_bucket(f, page.linked);
    set.add(G::Link, link);
    if link >= 4 {
        set.add(G::LinkLong, bucket(f.letters, &[30, 80]));
    }
    let share = 100 * f.stop_words / f.words.max(1);
    set.add(G::Stop, if f.words < 5 { 4 } else { bucket(share, &[1, 15, 30]) });
    set.add(G::Sentences, f.sentences as usize);
    set.add(G::Commas, f.commas as usize);
    // (a block may be as long as the input: its letters times ten need not fit 32 bits)
    let caps = if u64::from(f.capitals) * 10 >= u64::from(f.letters.max(1)) * 7 && f.letters >= 4 {
        0
    } else if f.words >= 2 && f.upper_words == f.words {
        1
    } else if f.upper_words * 10 >= f.words * 6 {
        2
    } else {
        3
    };
    set.add(G::Caps, caps);
    set.add(
        G::Digits,
        bucket((100 * u64::from(f.digits) / u64::from(f.letters.max(1))) as u32, &[1, 10, 30]),
    );
    labels(set, G::LabelStart, f.hits.start);
    labels(set, G::LabelWhole, f.hits.whole);
    if f.letters < 160 {
        labels(set, G::LabelAny, f.hits.any);
    } else if f.letters < 420 {
        labels(set, G::LabelLong, f.hits.any);
    }
}

/// The coarse classes of the block and of those beside it.
fn classes(set: &mut impl Sum, context: &Context, i: usize) {
    let class =
        |i: Option<usize>| i.and_then(|i| context.classes.get(i)).map(|class| usize::from(*class));
    let own = class(Some(i)).unwrap_or(0);
    set.add(G::Class, own);
    if let Some(before) = class(i.checked_sub(1)) {
        set.add(G::Before, own * CLASSES + before);
    }
    if let Some(after) = class(Some(i + 1)) {
        set.add(G::After, own * CLASSES + after);
    }
    set.add(G::Before2, class(i.checked_sub(2)).unwrap_or(CLASSES));
    set.add(G::After2, class(Some(i + 2)).unwrap_or(CLASSES));
}

/// Marks in the block, repeats of it, and how it agrees with the title.
fn signs(set: &mut impl Sum, page: &Page<'_>, i: usize, context: &Context) {
    let f = &page.facts[i];
    let marks = [
        f.is_date,
        f.has_email,
        f.has_url,
        f.has_copyright,
        f.has_bars,
        f.has_label_colon && f.letters < 80,
        f.ellipsis,
        f.question,
        f.image,
        f.furniture,
    ];
    if f.dateline {
        set.add(G::Dateline, usize::from(f.is_long_prose()));
    }
    let mut bits = marks.iter().rev().fold(0u32, |bits, on| bits << 1 | u32::from(*on));
    while bits != 0 {
        set.add(G::Marks, bits.trailing_zeros() as usize);
        bits &= bits - 1;
    }
    match context.repeats(i) {
        0 => {}
        1 => set.add(G::Repeat, 0),
        2 => set.add(G::Repeat, 1),
        _ => set.add(G::Repeat, 2),
    }
    // (a lead tells what the title and so the address tell)
    let told = matches!(page.titles[i], 2 | 3) && f.end == End::Sentence;
    set.add(G::Title, if told { 7 } else { usize::from(page.titles[i]) });
}

/// What speaks for a headline or for its company.
fn headline_signs(set: &mut impl Sum, page: &Page<'_>, i: usize, context: &Context) {
    let (f, n) = (&page.facts[i], page.facts.len());
    // A date line or a byline's label close by: what stands above is the headline, what stands
    // between is its company.
    let ahead = (1..=3).find(|d| context.is(STAMP, i + d));
    let back = (1..=3).find(|d| context.is(STAMP, i.wrapping_sub(*d)));
    set.add(G::Near, ahead.unwrap_or(0));
    set.add(G::Near, 4 + back.unwrap_or(0));
    if context.is(STAMP, i) {
        set.add(G::Near, 8 + usize::from(f.is_date));
    }
    if f.letters >= 15 && f.letters <= 220 && f.sentences <= 2 && f.link_share < 50 {
        // the next prose is near, and this is marked as a heading, or the first line, or repeated
        let next_prose = context.prose[(i + 7).min(n)] > context.prose[i + 1];
        set.add(
            G::HeadCtx,
            usize::from(next_prose)
                + if i == 0 { 2 } else { 0 }
                + if f.shaped == Shaped::Heading(1) { 4 } else { 0 },
        );
    }
}

/// Prose beside the block and around it.
fn prose_near(set: &mut impl Sum, page: &Page<'_>, i: usize, context: &Context) {
    let n = page.facts.len();
    let prose = |i: usize| usize::from(context.is(PROSE, i));
    set.add(G::Around, prose(i.wrapping_sub(1)) * 2 + prose(i + 1));
    let (low, high) = (i.saturating_sub(5), (i + 6).min(n));
    let near = context.prose[high] - context.prose[low] - prose(i) as u32;
    set.add(G::Window, bucket(near, &[1, 2, 4, 6, 9]));
}

/// The stretch with the most prose, and how far off it is.
fn main_stretch(set: &mut impl Sum, i: usize, context: &Context) {
    let (from, to) = context.main;
    let main = context.main_bucket(i);
    set.add(G::Main, main);
    let edge = match main {
        1 => Some(bucket((from - i) as u32, &[3, 8])),
        3 | 4 => Some(3 + bucket((i - to) as u32, &[2, 6])),
        _ => None,
    };
    if let Some(edge) = edge {
        set.add(G::MainEdge, edge);
    }
}

/// Headings and list items beside the block.
fn beside(set: &mut impl Sum, page: &Page<'_>, i: usize) {
    let before = page.before(i);
    let after = page.facts.get(i + 1);
    let kind = |f: Option<&Facts>| match f {
        None => 0,
        Some(f) if matches!(f.shaped, Shaped::Heading(_)) => 1,
        Some(f) if f.shaped == Shaped::Item => 2,
        Some(_) => 3,
    };
    set.add(G::Beside, kind(before));
    set.add(G::Beside, 4 + kind(after));
}

/// How the block was set, and where in the dump.
fn layout_of(set: &mut impl Sum, page: &Page<'_>, i: usize, context: &Context) {
    let (f, block, n) = (&page.facts[i], &page.blocks[i], page.facts.len());
    set.add(G::Blanks, usize::from(block.blanks));
    set.add(G::FromStart, bucket(i as u32, &[1, 2, 3, 6, 11]));
    set.add(G::FromEnd, bucket((n - 1 - i) as u32, &[1, 2, 3, 6, 11]));
    set.add(
        G::Indent,
        if block.indent == context.indent {
            0
        } else if block.indent > context.indent {
            1
        } else {
            2
        },
    );
    set.add(G::Lines, usize::from(f.lines.max(1)) - 1);
}

/// A list item: its company, its links.
fn item(set: &mut impl Sum, page: &Page<'_>, i: usize) {
    let f = &page.facts[i];
    let link = link_bucket(f, page.linked);
    let before = page.before(i);
    let after = page.facts.get(i + 1);
    let item = |f: Option<&Facts>| f.is_some_and(|f| f.shaped == Shaped::Item);
    let long = |f: Option<&Facts>| f.is_some_and(|f| f.letters >= 60 && f.link_share < 50);
    set.add(G::ItemCtx, usize::from(item(before)) * 2 + usize::from(item(after)));
    if long(before) || long(after) {
        set.add(G::ItemCtx, 4);
    }
    if f.letters >= 60 {
        set.add(G::ItemCtx, 5);
    }
    set.add(
        G::ItemLink,
        if link < 2 {
            0
        } else if link < 4 {
            1
        } else {
            2
        },
    );
    if f.sentences > 0 && link < 2 {
        set.add(G::ItemLink, 3);
    }
}

/// Labels of a short line right above.
fn label_before(set: &mut impl Sum, page: &Page<'_>, i: usize) {
    let before = page.before(i);
    if let Some(b) = before {
        let all = b.hits.start;
        if b.letters < 60 && !all.is_empty() {
            let slots = [
                Label::Related,
                Label::Teasers,
                Label::Comments,
                Label::Newsletter,
                Label::Advertisement,
                Label::Byline,
                Label::Caption,
                Label::Share,
            ];
            for (slot, label) in slots.iter().enumerate() {
                if all.has(*label) {
                    set.add(G::LastWas, slot);
                }
            }
        }
    }
}

/// A short unmarked line with prose behind it: a subheading of a dump without marks.
fn subheading_like(set: &mut impl Sum, page: &Page<'_>, i: usize, context: &Context) {
    let (f, block) = (&page.facts[i], &page.blocks[i]);
    if f.letters < 70
        && f.end != super::edges::End::Sentence
        && f.link_share == 0
        && context.is(PROSE, i + 1)
    {
        let before = usize::from(context.is(PROSE, i.wrapping_sub(1)));
        set.add(G::SubLike, before + 2 * usize::from(block.blanks > 1));
    }
}

/// What captions, notes on authors and glued furniture look like.
fn looks(set: &mut impl Sum, page: &Page<'_>, i: usize, context: &Context) {
    let f = &page.facts[i];
    if f.tail != Tail::Plain {
        let one = f.sentences <= 1;
        set.add(G::Tail, f.tail as usize * 2 + usize::from(one));
    }
    if f.glued > 0 {
        set.add(G::Glued, bucket(u32::from(f.glued), &[2, 4]));
    }
    if context.named[i] > 0 {
        let long = usize::from(f.letters >= 60);
        set.add(G::Named, (usize::from(context.named[i]) - 1) * 2 + long);
    }
    // (scripts without case have none)
    let upper = 100 * f.upper_words / f.words.max(1);
    if f.start != Start::Caseless && (f.capitals > 0 || f.start == Start::Lower) {
        set.add(
            G::Upper,
            bucket(upper, &[1, 8, 16, 26, 40, 60, 90]) * 2 + usize::from(f.letters >= 60),
        );
    }
    let against = |block: Option<&Block>| match block {
        None => 1,
        Some(block) if block.blanks == context.blanks => 1,
        Some(block) if block.blanks < context.blanks => 0,
        Some(_) => 2,
    };
    set.add(G::Blank, against(page.blocks.get(i)) * 3 + against(page.blocks.get(i + 1)));
}

/// How many of its words the story uses: above the story a headline's, its company's, or a menu's.
fn words_of_the_story(set: &mut impl Sum, shared: Shared, above: bool) {
    if shared.words < 2 {
        return;
    }
    let share = u32::from(shared.used) * 100 / u32::from(shared.words);
    // (of two or three words one may be the story's by chance)
    let place = match (above, shared.words) {
        (false, _) => 0,
        (true, 4..) => 1,
        (true, _) => 2,
    };
    set.add(G::Used, bucket(share, &[1, 34, 67]) + 4 * place);
    if above && shared.most > 0 {
        set.add(G::UsedMost, usize::from(shared.most) - 1 + 2 * usize::from(shared.used >= 4));
    }
}

fn labels(set: &mut impl Sum, group: G, labels: Labels) {
    let mut bits = labels.bits();
    while bits != 0 {
        set.add(group, bits.trailing_zeros() as usize);
        bits &= bits - 1;
    }
}

#[cfg(test)]
#[path = "features_tests.rs"]
mod tests;
