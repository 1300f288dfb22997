//! Weights of the break decision's evidence, in units of 1/4 of a power of e: positive ones speak for one paragraph, negative ones for two.
//!
//! Made by a forerunner of `examples/train_breaks.rs`: the same labels and the same model, solved by averaged AdaGrad, print-outs counted three times, three pages
//! with unlike paragraphs left out by hand. It cannot be made again to the digit. Tables by the present trainer, under several settings, did about as well on
//! whole bodies and a little worse on paragraphs, so this one stands until one does better.

/// The weight of a join before any evidence.
pub(super) const BIAS: i32 = -2;

/// Every group's name, what its rows and columns are, and its weights.
pub(super) const GROUPS: [&[i8]; 13] =
    [END_START, GAP_FIT, END_GAP, START_GAP, NARROW, INDENT, HABIT, LENGTH, QUOTES, NESTING, SIZE, SCRIPT, LABEL];

/// End of the line (rows) and start of the next (columns).
#[rustfmt::skip]
const END_START: &[i8] = &[
    -2, -3, -1, -2, -5, -7, 1, 0, -6, -8, -3,
    5, 7, 3, -1, -13, 0, 0, 0, 0, 8, 0,
    4, 3, 5, 3, 3, 1, 0, 2, 0, 0, 0,
    0, 0, 0, -2, 0, 0, 0, 0, 0, 0, 0,
    5, 0, 1, 0, 2, 0, 4, 4, 6, 0, -2,
    1, 3, -5, -3, 12, -2, -2, 0, 0, 0, 0,
    -1, -4, -2, -4, -2, 0, -2, 0, 0, -1, -4,
    3, 5, -1, 1, 1, 0, 0, 0, 0, 0, 0,
];

/// Gap (rows: none where paragraphs have blank lines between, none where they have not, blank lines, a new page) and fit of the next
/// word (columns: no wrap, over by far … under by far).
#[rustfmt::skip]
const GAP_FIT: &[i8] = &[
    -10, 6, 7, 6, 4, 5, 4, -1, -4,
    -4, 5, 5, 5, 2, 1, -1, -8, -6,
    -7, -4, -3, -1, -4, -2, -1, -2, -2,
    2, 9, 6, 6, 11, -4, 1, -9, -10,
];

/// End of the line (rows) and gap.
#[rustfmt::skip]
const END_GAP: &[i8] = &[
    -2, -2, -3, -2,
    5, 3, -2, -5,
    2, 6, 11, 2,
    0, 0, -2, 0,
    4, 5, -4, 1,
    4, 0, -4, -5,
    1, -4, -2, -6,
    2, 2, -3, -1,
];

/// Start of the next line (rows) and gap.
#[rustfmt::skip]
const START_GAP: &[i8] = &[
    3, 4, 1, 6,
    3, 0, -3, -4,
    3, 0, -4, -1,
    2, 0, -4, -2,
    1, 2, -4, -1,
    -1, 0, -4, -2,
    3, 4, -1, 0,
    3, 4, 0, 4,
    6, 2, -3, -8,
    -2, -6, -2, -1,
    0, -5, -1, 0,
];

/// A column of its own width; again for a small letter next, and for a sentence's end.
#[rustfmt::skip]
const NARROW: &[i8] = &[
    3, -7, 1, 2, -1, 6,
    5, 0, 4, 6, -1, 5,
    -1, -8, -1, -2, -2, -5,
    0, -5, -4, 0, -3, 0,
];

/// Indent of the next line against this one's; in list items.
#[rustfmt::skip]
const INDENT: &[i8] = &[
    0, -1, -2, -1, -1, 2, -3, -2,
];

/// The dump's habit of ending paragraphs with sentences, from rare to always.
#[rustfmt::skip]
const HABIT: &[i8] = &[
    0, 6, 4, 5, 2, 1, 2, 0, -1, -3, -2, -1, -4, -11, -12, -11, -7, 0,
];

/// What the lengths of paragraphs say for two instead of one.
#[rustfmt::skip]
const LENGTH: &[i8] = &[
    0, -4, 4, -3, 5, 7, 5, 5, 1, -1, -3, -1, 0, 0,
];

/// Quotation marks on both sides of a sentence's end.
#[rustfmt::skip]
const QUOTES: &[i8] = &[
    0, -8, -5, 2,
];

/// An open quotation or bracket, also behind blank lines; again where a sentence was cut by blank lines or a page.
#[rustfmt::skip]
const NESTING: &[i8] = &[
    -1, 4, 3,
    -1, 0, 0,
];

/// Short paragraphs so far, short next lines; again behind blank lines.
#[rustfmt::skip]
const SIZE: &[i8] = &[
    2, 4, -3, 0, -3, -1, -3, -4,
];

/// Scripts without spaces; again where a head line holds both lines.
#[rustfmt::skip]
const SCRIPT: &[i8] = &[
    -1, 7, 6, 13, 12, 0,
];

/// What the next line would be by itself: a heading's end, a last line.
#[rustfmt::skip]
const LABEL: &[i8] = &[
    1, -1, -2, -5, -3, 4,
];
