//! The rows of the sequence model, each a bucket of a group: `len:3` is the fourth of the group
//! `len`. The groups' order and sizes are the layout of the weights' table.

#[derive(Debug)]
pub(crate) struct Group {
    pub name: &'static str,
    pub size: u16,
}

macro_rules! groups {
    ($($id:ident $name:literal $size:literal,)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        #[derive(Clone, Copy)]
        pub(crate) enum G { $($id,)* }
        /// The groups in the order of the weights' table.
        pub(crate) const GROUPS: &[Group] = &[$(Group { name: $name, size: $size },)*];
    };
}

groups! {
    Bias "bias" 1,
    Len "len" 9,
    End "end" 5,
    EndLen "end-len" 10,
    Start "start" 6,
    Shape "shaped" 7,
    Link "link" 6,
    LinkLong "link-long" 3,
    Stop "stop-words" 5,
    Sentences "sentences" 4,
    Commas "commas" 3,
    Caps "capitals" 4,
    Digits "digits" 4,
    LabelStart "label-start" 32,
    LabelWhole "label-whole" 32,
    LabelAny "label-any" 32,
    Marks "marks" 10,
    Repeat "repeat" 3,
    Title "title" 8,
    Near "date-or-byline-near" 10,
    HeadCtx "headline-context" 8,
    Around "prose-around" 4,
    Window "prose-window" 6,
    Main "main-stretch" 5,
    MainEdge "main-edge" 6,
    Scope "under-heading" 13,
    Beside "beside" 8,
    RunOf "short-run" 5,
    Blanks "blanks" 4,
    FromStart "from-start" 6,
    FromEnd "from-end" 6,
    Indent "indent" 3,
    Lines "lines" 3,
    Prose "prose" 3,
    ProseMain "prose-main" 9,
    ItemCtx "item-context" 6,
    ItemLink "item-link" 4,
    LastWas "prev-label" 8,
    SubLike "subheading-like" 4,
    Class "class" 14,
    Before "class-before" 196,
    After "class-after" 196,
    Before2 "class-before-2" 15,
    After2 "class-after-2" 15,
    Used "words-of-the-story" 12,
    UsedMost "most-words-of-the-story" 4,
    Stamps "stamps-and-prose" 12,
    LabelLong "label-any-long" 32,
    Dateline "dateline" 2,
    Tail "tail" 10,
    Glued "glued" 3,
    Named "named" 6,
    Blank "blanks-habit" 9,
    Upper "upper-share" 16,
    // of the second reading alone (`again.rs`)
    AgainStory "again-story" 8,
    AgainHead "again-headline" 6,
    AgainNear "again-near" 90,
    AgainHeadNear "again-headline-near" 11,
    AgainBefore "again-share-before" 6,
    AgainBehind "again-share-behind" 6,
    AgainLast "again-story-before" 7,
    AgainNext "again-story-behind" 7,
    AgainFirst "again-from-first" 8,
    AgainEnd "again-from-last" 8,
    AgainPlace "again-place" 12,
    AgainLength "again-length" 12,
    AgainCount "again-blocks" 7,
    AgainClean "again-clean" 28,
    AgainClass "again-class" 56,
    AgainPair "again-pair" 100,
    AgainForm "again-form" 20,
}

/// The first feature of each group, and the number of all.
const fn layout() -> ([u16; GROUPS.len()], u16) {
    let mut starts = [0u16; GROUPS.len()];
    let mut i = 0;
    let mut at = 0;
    while i < GROUPS.len() {
        starts[i] = at;
        at += GROUPS[i].size;
        i += 1;
    }
    (starts, at)
}

const STARTS: [u16; GROUPS.len()] = layout().0;
pub(crate) const COUNT: usize = layout().1 as usize;
/// How many of them the first reading has.
pub(crate) const FIRST: usize = start(G::AgainStory);

/// The first feature of a group.
pub(crate) const fn start(group: G) -> usize {
    STARTS[group as usize] as usize
}

/// The name of a feature: `len:3`.
pub(crate) fn name(feature: u16) -> String {
    let group = STARTS.partition_point(|&s| s <= feature) - 1;
    format!("{}:{}", GROUPS[group].name, feature - STARTS[group])
}

/// What a block's features are added to: their list, or the sums of what they say.
pub(crate) trait Sum: Copy {
    fn add_feature(&mut self, feature: u16);

    #[inline(always)]
    fn add(&mut self, group: G, bucket: usize) {
        let size = GROUPS[group as usize].size as usize;
        self.add_feature(STARTS[group as usize] + bucket.min(size - 1) as u16);
    }
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Set {
    list: [u16; 120],
    len: u8,
}

impl Sum for Set {
    fn add_feature(&mut self, feature: u16) {
        if let Some(slot) = self.list.get_mut(usize::from(self.len)) {
            *slot = feature;
            self.len += 1;
        }
    }
}

impl Set {
    pub(crate) const NONE: Set = Set { list: [0; 120], len: 0 };

    pub(crate) fn as_slice(&self) -> &[u16] {
        &self.list[..self.len as usize]
    }
}

/// The bucket of `value` among ascending bounds.
pub(crate) fn bucket(value: u32, bounds: &[u32]) -> usize {
    // (they are few: counting them needs no branch)
    bounds.iter().map(|&b| usize::from(b <= value)).sum()
}
