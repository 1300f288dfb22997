//! The rows of the weights' table: what may speak for a line or against it.

use super::{BELOW, Weights};

/// The groups of the weights' table, and the number of rows of each.
pub(crate) const GROUPS: [(&str, usize); 9] = [
    ("how far the model doubts the line", DOUBTS.len() + 1),
    ("how it agrees with what the dump says of its title (`block::titles`)", 7),
    ("its marks: none, a heading of the first, second, lower level, an item's, another", 6),
    ("which line below it is a date: none, the next, the one behind it, ...", BELOW + 1),
    ("how many words it has", LENGTHS.len() + 1),
    ("where the story is: nowhere, above it, here, so far below it", DISTANCES.len() + 4),
    ("the share of its words that the story has: none known; of few, some, many words", 16),
    ("how surely the next line is none of the block", BREAKS.len() + 1),
    ("what holds or does not (`Flag`)", Flag::ALL),
];

/// The first row of a group.
const fn first(group: usize) -> usize {
    let (mut at, mut sum) = (0, 0);
    while at < group {
        sum += GROUPS[at].1;
        at += 1;
    }
    sum
}

pub(super) const DOUBT: u8 = 0;
pub(super) const AGREES: u8 = first(1) as u8;
pub(super) const MARKED: u8 = first(2) as u8;
pub(super) const DATED: u8 = first(3) as u8;
pub(super) const WORDS: u8 = first(4) as u8;
pub(super) const STORY: u8 = first(5) as u8;
pub(super) const SHARED: u8 = first(6) as u8;
pub(super) const BREAK: u8 = first(7) as u8;
pub(super) const FLAG: u8 = first(8) as u8;
/// The number of rows.
pub(super) const COUNT: usize = first(GROUPS.len());

/// Where the stretches of a group's numbers end.
pub(super) const DOUBTS: [i32; 8] = [0, 50, 150, 300, 600, 1000, 1500, 2500];
pub(super) const LENGTHS: [i32; 9] = [1, 2, 3, 5, 8, 14, 20, 28, 40];
pub(super) const DISTANCES: [i32; 6] = [1, 2, 4, 8, 20, 60];
pub(super) const SHARES: [i32; 4] = [0, 25, 50, 75];
pub(super) const BREAKS: [i32; 5] = [-50, -25, -12, -6, 0];

/// Which of the stretches that end with `ends` a number is in; one more is behind them all.
pub(super) fn bucket(number: i32, ends: &[i32]) -> u8 {
    ends.iter().take_while(|end| number > **end).count() as u8
}

/// What holds of a line or does not.
#[derive(Clone, Copy)]
pub(super) enum Flag {
    /// The only heading of the first level; another one than the only one; one of several.
    Sole,
    NotMarked,
    OneOfMarked,
    /// A converter's item with a heading mark inside (`* # Ferry sinks`).
    Hash,
    /// It ends as a question or call, in a full stop, in a mark behind which it goes on.
    Asked,
    Stopped,
    Hangs,
    Sentences,
    Lower,
    Credit,
    CreditBelow,
    /// A label as a whole, and at its start.
    Label,
    Opens,
    Link,
    Image,
    Furniture,
    Date,
    Byline,
    Digits,
    /// Another line begins with it and goes on with little; another one is the same.
    Titled,
    Again,
    /// A headline's company (`headline::is_company`).
    Company,
    Lines,
    /// The lines next to it.
    TitleAbove,
    TitleTwoAbove,
    TitleBelow,
    ProseBelow,
    LinkAbove,
    LinkBelow,
    LowerBelow,
    JoinedBelow,
    ApartBelow,
    JoinedAbove,
    First,
    /// Where little stands above the story; a word alone there is a section's name.
    Few,
    FewWord,
    FewFirst,
    FewUnknown,
    FewDated,
    FewUndated,
    /// The story stands right below it, and its paragraphs without blank lines.
    Flush,
}

impl Flag {
    const ALL: usize = Flag::Flush as usize + 1;
    /// Those for which the words are read once more.
    pub(super) const READ: [Flag; 6] =
        [Flag::Credit, Flag::CreditBelow, Flag::Byline, Flag::Titled, Flag::Again, Flag::Company];

    /// The most that such flags can add.
    pub(super) fn most(flags: &[Flag], weights: &Weights) -> i32 {
        let weight = |flag: &Flag| i32::from(weights[usize::from(FLAG) + *flag as usize]);
        flags.iter().map(|flag| weight(flag).max(0)).sum()
    }
}

/// What speaks for a line and against it, as rows of the weights' table.
pub(super) struct Evidence {
    rows: [u8; 8 + Flag::ALL],
    len: usize,
}

impl Evidence {
    pub(super) fn new() -> Evidence {
        Evidence { rows: [0; 8 + Flag::ALL], len: 0 }
    }

    pub(super) fn add(&mut self, row: u8) {
        self.rows[self.len] = row;
        self.len += 1;
    }

    pub(super) fn flag(&mut self, flag: Flag, holds: bool) {
        if holds {
            self.add(FLAG + flag as u8);
        }
    }

    pub(super) fn rows(&self) -> &[u8] {
        &self.rows[..self.len]
    }

    pub(super) fn weight(&self, weights: &Weights) -> i32 {
        self.rows().iter().map(|&row| i32::from(weights[usize::from(row)])).sum()
    }
}
