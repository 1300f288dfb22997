//! The page read twice: what the first reading says of a block's neighbourhood, as rows of the
//! second.
//!
//! The first reading looks at blocks and at what stands right beside them. How much of a page is
//! story, where that begins and ends, and where the headline is likely to be is known only behind
//! it. The rows here are buckets of that, and the second reading weighs them like any other.

use super::model::Votes;
use super::rows::{G, Sum, bucket};

/// What a block looks like from afar.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Letters.
    pub letters: u32,
    /// Its coarse class.
    pub class: u8,
}

/// How much surer it is that a block is story than that it is not, and the same of the headline.
#[derive(Clone, Copy)]
struct Sure {
    story: i32,
    head: i32,
    /// Between surely not and surely story.
    level: u8,
    /// The same in four steps.
    coarse: u8,
}

impl Sure {
    fn of(totals: &Votes) -> Sure {
        let [before, headline, body, subheading, insert, after] = *totals;
        let rest = before.max(insert).max(after);
        let told = body.max(subheading);
        let story = (told - rest.max(headline)).clamp(-FAR, FAR);
        let steps = |levels: &[i32]| levels.iter().map(|&level| u8::from(level <= story)).sum();
        let (level, coarse) = (steps(&LEVELS), steps(&COARSE));
        Sure { story, head: (headline - rest.max(told)).clamp(-FAR, FAR), level, coarse }
    }

    fn is_story(self) -> bool {
        self.story > 0
    }
}

/// Beyond this, sure is sure.
const FAR: i32 = 10_000;
const LEVELS: [i32; 7] = [-800, -300, -100, 0, 100, 300, 800];
const COARSE: [i32; 3] = [-200, 0, 200];
/// How far a block looks to either side.
const NEAR: usize = 5;
/// The bit of a block that may be the headline, beside its level.
const HEAD: u8 = 0x80;

/// What is known of the page behind the first reading.
struct Page {
    sure: Vec<Sure>,
    /// The letters of the story before each block.
    letters: Vec<u64>,
    /// The first story block, and the one behind the last.
    story: (usize, usize),
    blocks: u32,
    median: u32,
    /// The likeliest headline.
    head: usize,
    /// The share of the page's letters that are the story's, in buckets.
    clean: usize,
}

impl Page {
    fn of(totals: &[Votes], looks: &[Look]) -> Page {
        let sure: Vec<Sure> = totals.iter().map(Sure::of).collect();
        let mut letters = Vec::with_capacity(sure.len() + 1);
        letters.push(0);
        let mut lengths: Vec<u32> = Vec::with_capacity(sure.len());
        let (mut sum, mut all) = (0u64, 0u64);
        for (sure, look) in sure.iter().zip(looks) {
            all += u64::from(look.letters);
            if sure.is_story() {
                sum += u64::from(look.letters);
                lengths.push(look.letters);
            }
            letters.push(sum);
        }
        let first = sure.iter().position(|s| s.is_story()).unwrap_or(sure.len());
        let behind = sure.iter().rposition(|s| s.is_story()).map_or(first, |i| i + 1);
        let middle = lengths.len() / 2;
        let median = match lengths.get(middle) {
            Some(_) => *lengths.select_nth_unstable(middle).1,
            None => 0,
        };
        let head = (0..sure.len()).max_by_key(|&i| (sure[i].head, sure.len() - i)).unwrap_or(0);
        let percent = (100 * sum / all.max(1)) as u32;
        let clean = bucket(percent, &[10, 25, 50, 75, 90, 97]);
        let (story, blocks) = ((first, behind), lengths.len() as u32);
        Page { sure, letters, story, blocks, median, head, clean }
    }

    /// 0 before the story, 1 inside, 2 behind it, 3 there is none.
    fn zone(&self, i: usize) -> usize {
        let (first, behind) = self.story;
        match i {
            _ if first == behind => 3,
            _ if i < first => 0,
            _ if i < behind => 1,
            _ => 2,
        }
    }

    /// A share of the story's letters, in buckets.
    fn share(&self, letters: u64) -> usize {
        let all = self.letters[self.letters.len() - 1];
        match letters {
            0 => 0,
            _ => 1 + bucket((100 * letters / all.max(1)) as u32, &[6, 21, 51, 81]),
        }
    }
}

/// What is told of a block for those beside it; there is none beyond the page's ends.
#[derive(Clone, Copy)]
struct Near {
    /// Its level, and whether it may be the headline.
    mark: u8,
    /// Its class and a bucket of its length.
    form: (u8, u8),
    /// The first story block from it on.
    next_story: u32,
}

/// Adds the rows of the second reading to what each block's features are added to.
pub(crate) fn add<S: Sum>(sets: &mut [S], totals: &[Votes], looks: &[Look]) {
    let page = Page::of(totals, looks);
    let n = page.sure.len();
    let far = |distance: usize| bucket(distance as u32, &[1, 2, 3, 5, 9]);
    let mut last_story: Option<usize> = None;
    let mut near = vec![Near { mark: 8, form: (0, 0), next_story: u32::MAX }; n + 2 * NEAR];
    let mut next_story = u32::MAX;
    for (i, (near, sure)) in near[NEAR..].iter_mut().zip(&page.sure).enumerate().rev() {
        next_story = if sure.is_story() { i as u32 } else { next_story };
        let form = (looks[i].class, bucket(looks[i].letters, &[9, 21, 41, 76, 126, 200]) as u8);
        *near = Near { mark: sure.level | if sure.head >= 0 { HEAD } else { 0 }, form, next_story };
    }
    let count = bucket(page.blocks, &[1, 3, 5, 9, 17, 41]);
    let mut run = (0, 0);
    for (i, set) in sets.iter_mut().enumerate() {
        let sure = page.sure[i];
        let zone = page.zone(i);
        let class = usize::from(looks[i].class);
        set.add(G::AgainStory, sure.level.into());
        set.add(G::AgainHead, HEADS.iter().map(|&h| usize::from(h <= sure.head)).sum());
        let mut head_near = 2 * NEAR;
        let (before, behind) = (&near[i..i + NEAR], &near[i + NEAR + 1..][..NEAR]);
        for (slot, &Near { mark, .. }) in before.iter().chain(behind).enumerate() {
            set.add(G::AgainNear, slot * 9 + usize::from(mark & !HEAD));
            if mark & HEAD != 0 {
                head_near = slot;
            }
        }
        set.add(G::AgainHeadNear, head_near);
        set.add(G::AgainBefore, page.share(page.letters[i]));
        set.add(G::AgainBehind, page.share(page.letters[n] - page.letters[i + 1]));
        set.add(G::AgainLast, last_story.map_or(6, |j| far(i - j)));
        let next = near[NEAR + i + 1].next_story;
        set.add(G::AgainNext, if next == u32::MAX { 6 } else { far(next as usize - i) });
        let (first, behind) = page.story;
        set.add(G::AgainFirst, if i < first { 1 + far(first - i) } else { usize::from(i > first) * 7 });
        let from_end = (i + 1).saturating_sub(behind);
        set.add(G::AgainEnd, if from_end > 0 { 1 + far(from_end) } else { usize::from(i + 1 < behind) * 7 });
        let to_head = if i < page.head { 0 } else { 1 + usize::from(i > page.head) };
        set.add(G::AgainPlace, to_head * 4 + zone);
        let inside = usize::from(zone == 1);
        let median = u64::from(page.median);
        let length = (8 * u64::from(looks[i].letters) / median.max(1)).min(99) as u32;
        set.add(G::AgainLength, bucket(length, &[1, 2, 4, 8, 16]) + 6 * inside);
        set.add(G::AgainCount, count);
        set.add(G::AgainClean, page.clean * 4 + zone);
        set.add(G::AgainClass, class * 4 + zone);
        let coarse = |j: Option<usize>| j.and_then(|j| page.sure.get(j)).map_or(4, |s| usize::from(s.coarse));
        let pair = (usize::from(sure.coarse) * 5 + coarse(i.checked_sub(1))) * 5 + coarse(Some(i + 1));
        set.add(G::AgainPair, pair);
        if i >= run.1 {
            let forms = &near[NEAR + i..NEAR + n];
            let same = forms.iter().take_while(|near| near.form == forms[0].form).count();
            run = (same, i + same);
        }
        set.add(G::AgainForm, bucket(run.0 as u32, &[2, 3, 5, 9]) * 4 + zone);
        if sure.is_story() {
            last_story = Some(i);
        }
    }
}

const HEADS: [i32; 5] = [-600, -200, -50, 0, 200];
