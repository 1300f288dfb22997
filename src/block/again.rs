//! The page read twice: how much of it is story, where that begins and ends and where the headline
//! is likely to be is known only behind the first reading. The rows here are buckets of that for
//! the second.

use super::model::Scores;
use super::rows::{G, Sum, bucket};
use crate::text::scan;

/// What a block looks like from afar.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Letters.
    pub letters: u32,
    /// Its coarse class.
    pub class: u8,
}

/// What the first reading says of a block: how much surer it is that it is story than that it is
/// not, and the same of the headline.
#[derive(Clone, Copy)]
struct Sure {
    story: f32,
    head: f32,
    /// Between surely not and surely story; 8 beyond the page's ends.
    level: u8,
    /// The same in four steps; 4 beyond the page's ends.
    coarse: u8,
    /// Its class and a bucket of its length.
    form: (u8, u8),
    next_story: u32,
    /// The letters of the story before it, and its own of them.
    before: u64,
    own: u32,
}

impl Sure {
    /// Beyond the page's ends.
    const NONE: Sure = Sure {
        story: -FAR,
        head: -FAR,
        level: 8,
        coarse: 4,
        form: (0, 0),
        next_story: u32::MAX,
        before: 0,
        own: 0,
    };

    fn of(totals: &Scores, look: &Look) -> Sure {
        let [before, headline, body, subheading, insert, after, ..] = *totals;
        let rest = before.max(insert).max(after);
        let told = body.max(subheading);
        let story = (told - rest.max(headline)).clamp(-FAR, FAR);
        let steps = |levels: &[f32]| levels.iter().map(|&level| u8::from(level <= story)).sum();
        let (level, coarse) = (steps(&LEVELS), steps(&COARSE));
        let head = (headline - rest.max(told)).clamp(-FAR, FAR);
        let form = (look.class, bucket(look.letters, &[9, 21, 41, 76, 126, 200]) as u8);
        let own = if story > 0.0 { look.letters } else { 0 };
        Sure { story, head, level, coarse, form, own, ..Sure::NONE }
    }

    fn is_story(self) -> bool {
        self.story > 0.0
    }

    fn is_head(self) -> bool {
        self.head >= 0.0
    }
}

/// Beyond this, sure is sure.
const FAR: f32 = 10_000.0;
const LEVELS: [f32; 7] = [-800.0, -300.0, -100.0, 0.0, 100.0, 300.0, 800.0];
const COARSE: [f32; 3] = [-200.0, 0.0, 200.0];
const HEADS: [f32; 5] = [-600.0, -200.0, -50.0, 0.0, 200.0];
/// How far a block looks to either side.
const NEAR: usize = 5;
/// The bucket of a distance: those from 1, 2, 3, 5 and 9 on.
static DISTANCES: [u8; 10] = [0, 1, 2, 3, 3, 4, 4, 4, 4, 5];

fn far(distance: usize) -> usize {
    DISTANCES[distance.min(DISTANCES.len() - 1)].into()
}

struct Page {
    /// The blocks, with [`NEAR`] that are none at either end.
    sure: Vec<Sure>,
    letters: u64,
    /// The first story block, and the one behind the last.
    story: (usize, usize),
    blocks: u32,
    median: u32,
    head: usize,
    /// The share of the page's letters that are the story's, in buckets.
    clean: usize,
}

impl Page {
    fn of(totals: &[Scores], looks: &[Look]) -> Page {
        let n = totals.len();
        let mut sure = Vec::with_capacity(n + 2 * NEAR);
        sure.extend([Sure::NONE; NEAR]);
        sure.extend(totals.iter().zip(looks).map(|(totals, look)| Sure::of(totals, look)));
        sure.extend([Sure::NONE; NEAR]);
        let own = &mut sure[NEAR..NEAR + n];
        let mut lengths: Vec<u32> = Vec::with_capacity(n);
        let (mut letters, mut all, mut head) = (0u64, 0u64, 0);
        for i in 0..n {
            all += u64::from(looks[i].letters);
            own[i].before = letters;
            letters += u64::from(own[i].own);
            if own[i].is_story() {
                lengths.push(own[i].own);
            }
            head = if own[i].head > own[head].head { i } else { head };
        }
        let mut next_story = u32::MAX;
        for (i, sure) in own.iter_mut().enumerate().rev() {
            next_story = if sure.is_story() { i as u32 } else { next_story };
            sure.next_story = next_story;
        }
        let first = own.iter().position(|s| s.is_story()).unwrap_or(n);
        let behind = own.iter().rposition(|s| s.is_story()).map_or(first, |i| i + 1);
        let middle = lengths.len() / 2;
        let median = match lengths.get(middle) {
            Some(_) => *lengths.select_nth_unstable(middle).1,
            None => 0,
        };
        let percent = (100 * letters / all.max(1)) as u32;
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

    fn share(&self, letters: u64) -> usize {
        match letters {
            0 => 0,
            _ => 1 + bucket((100 * letters / self.letters.max(1)) as u32, &[6, 21, 51, 81]),
        }
    }
}

/// Adds the rows of the second reading to what each block's features are added to.
pub(crate) fn add<S: Sum>(sets: &mut [S], totals: &[Scores], looks: &[Look]) {
    let page = Page::of(totals, looks);
    let n = sets.len();
    let mut last_story: Option<usize> = None;
    let near = &page.sure;
    // (whether those beside a block, and itself, may be headlines: a bit for each)
    let first = near.iter().take(2 * NEAR).enumerate();
    let mut heads = first.fold(0, |heads, (i, sure)| heads | u32::from(sure.is_head()) << (i + 1));
    let count = bucket(page.blocks, &[1, 3, 5, 9, 17, 41]);
    let mut run = (0, 0);
    for (i, slot) in sets.iter_mut().enumerate() {
        let mut set = *slot;
        let sure = near[NEAR + i];
        let zone = page.zone(i);
        let class = usize::from(looks[i].class);
        set.add(G::AgainStory, sure.level.into());
        set.add(G::AgainHead, HEADS.iter().map(|&h| usize::from(h <= sure.head)).sum());
        let (before, behind) = (&near[i..i + NEAR], &near[i + NEAR + 1..][..NEAR]);
        for (slot, near) in before.iter().chain(behind).enumerate() {
            set.add(G::AgainNear, slot * 9 + usize::from(near.level));
        }
        heads = heads >> 1 | u32::from(near[i + 2 * NEAR].is_head()) << (2 * NEAR);
        let beside = heads & ((1 << NEAR) - 1) | heads >> (NEAR + 1) << NEAR;
        let head_near = beside.checked_ilog2().map_or(2 * NEAR, |slot| slot as usize);
        set.add(G::AgainHeadNear, head_near);
        set.add(G::AgainBefore, page.share(sure.before));
        set.add(G::AgainBehind, page.share(page.letters - sure.before - u64::from(sure.own)));
        set.add(G::AgainLast, last_story.map_or(6, |j| far(i - j)));
        let next = near[NEAR + i + 1].next_story;
        set.add(G::AgainNext, if next == u32::MAX { 6 } else { far(next as usize - i) });
        let (first, behind) = page.story;
        set.add(
            G::AgainFirst,
            if i < first { 1 + far(first - i) } else { usize::from(i > first) * 7 },
        );
        let from_end = (i + 1).saturating_sub(behind);
        set.add(
            G::AgainEnd,
            if from_end > 0 { 1 + far(from_end) } else { usize::from(i + 1 < behind) * 7 },
        );
        let to_head = if i < page.head { 0 } else { 1 + usize::from(i > page.head) };
        set.add(G::AgainPlace, to_head * 4 + zone);
        let inside = usize::from(zone == 1);
        let median = u64::from(page.median);
        let length = (8 * u64::from(looks[i].letters) / median.max(1)).min(99) as u32;
        set.add(G::AgainLength, bucket(length, &[1, 2, 4, 8, 16]) + 6 * inside);
        set.add(G::AgainCount, count);
        set.add(G::AgainClean, page.clean * 4 + zone);
        set.add(G::AgainClass, class * 4 + zone);
        let beside =
            usize::from(near[NEAR + i - 1].coarse) * 5 + usize::from(near[NEAR + i + 1].coarse);
        let pair = usize::from(sure.coarse) * 25 + beside;
        set.add(G::AgainPair, pair);
        if i >= run.1 {
            let forms = &near[NEAR + i..NEAR + n];
            let same = scan::leading(forms, |near| near.form == forms[0].form);
            run = (same, i + same);
        }
        set.add(G::AgainForm, bucket(run.0 as u32, &[2, 3, 5, 9]) * 4 + zone);
        if sure.is_story() {
            last_story = Some(i);
        }
        *slot = set;
    }
}
