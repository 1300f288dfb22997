//! Weights of the break decision's evidence: made by fitting a logistic model to line ends whose paragraphs are known. Units of a quarter of a power of e.

/// The weight of a join before any evidence.
pub(super) const BIAS: i32 = -2;

/// Every group's name, what its rows and columns are, and its weights.
pub(super) const GROUPS: [&[i8]; 13] =
    [END_START, GAP_FIT, END_GAP, START_GAP, NARROW, INDENT, HABIT, LENGTH, QUOTES, NESTING, SIZE, SCRIPT, LABEL];

/// End of the line (rows) and start of the next (columns).
#[rustfmt::skip]
const END_START: &[i8] = &[
    -2, -4, -2, -2, -6, -9, 1, 0, -10, -12, -5,
    9, 10, 5, 0, -12, 0, 0, 0, 0, 10, 0,
    5, 4, 6, 3, 4, 2, 0, 2, 0, 0, 0,
    3, 0, 5, -2, 3, 0, 0, 0, 0, 0, 0,
    5, 0, 0, 0, 2, 0, 6, 5, 7, 0, -12,
    1, 5, -8, -4, 15, -3, -2, 0, 0, 0, -4,
    -2, -5, -2, -4, -2, 0, -3, 0, 0, 0, -2,
    3, 7, -1, 2, 1, 0, 0, 0, 0, 0, 0,
];

/// Gap (rows: none where paragraphs have blank lines between, none where they have not, one blank, more, a new page) and fit of the next word (columns: no wrap, over by
/// far … under by far).
#[rustfmt::skip]
const GAP_FIT: &[i8] = &[
    -11, 8, 9, 9, 5, 7, 5, -1, -5,
    -4, 6, 6, 6, 3, 1, 0, -9, -6,
    -8, -5, -3, -1, -4, -2, -1, -3, -2,
    -6, -4, -3, -2, -3, -2, -2, -1, 0,
    5, 13, 8, 9, 14, -4, 4, -11, -10,
];

/// End of the line (rows) and gap.
#[rustfmt::skip]
const END_GAP: &[i8] = &[
    -2, -3, -3, -1, -1,
    6, 2, -2, -6, -7,
    2, 7, 13, 0, 2,
    3, 5, -2, 0, 0,
    4, 5, -4, -5, 2,
    6, 0, -5, -2, -7,
    2, -4, -3, -1, -9,
    4, 2, -4, 0, -2,
];

/// Start of the next line (rows) and gap.
#[rustfmt::skip]
const START_GAP: &[i8] = &[
    3, 5, 3, -6, 6,
    4, 0, -4, -2, -5,
    3, 1, -4, 0, -1,
    2, 0, -4, -4, -3,
    1, 1, -6, -4, -1,
    -2, 0, -5, -2, -4,
    3, 5, -1, -3, 0,
    5, 5, 0, 0, 4,
    8, 4, -3, -8, -10,
    -2, -6, -3, -3, -2,
    -11, -14, -2, -2, 0,
];

/// A column of its own width; again for a small letter next, and for a sentence's end.
#[rustfmt::skip]
const NARROW: &[i8] = &[
    4, -7, 2, 3, 0, 7,
    6, 0, 6, 9, -1, 7,
    -1, -8, 1, -2, -2, -6,
    1, -6, -5, 0, -3, 0,
];

/// Indent of the next line against this one's; in list items.
#[rustfmt::skip]
const INDENT: &[i8] = &[
    0, -1, -3, -2, 0, 3, -2, -2,
];

/// The dump's habit of ending paragraphs with sentences, from rare to always.
#[rustfmt::skip]
const HABIT: &[i8] = &[
    -1, 7, 4, 5, 2, 1, 1, 0, -2, -3, -2, -1, -5, -14, -14, -14, -10, 0,
];

/// What the lengths of paragraphs say for two instead of one.
#[rustfmt::skip]
const LENGTH: &[i8] = &[
    -1, -3, 4, -2, 5, 10, 6, 7, 2, -1, -2, -1, 0, 0,
];

/// Quotation marks on both sides of a sentence's end.
#[rustfmt::skip]
const QUOTES: &[i8] = &[
    0, -9, -6, 3,
];

/// An open quotation or bracket.
#[rustfmt::skip]
const NESTING: &[i8] = &[
    -1, 4, 4,
];

/// Short paragraphs so far, short next lines; again behind blank lines.
#[rustfmt::skip]
const SIZE: &[i8] = &[
    3, 6, -3, 0, -3, 0, -3, -4,
];

/// Scripts without spaces; again where a head line holds both lines.
#[rustfmt::skip]
const SCRIPT: &[i8] = &[
    -1, 9, 8, 16, 14, 0,
];

/// What the next line would be by itself: a heading's end, a last line.
#[rustfmt::skip]
const LABEL: &[i8] = &[
    1, -2, -3, -6, -4, 4,
];
