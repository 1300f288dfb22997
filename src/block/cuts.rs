//! Weights of the break decision's evidence, in units of 1/4 of a power of e: positive ones speak
//! for one paragraph, negative ones for two.
//!
//! Made by `examples/train_breaks.rs` (a logistic regression). Do not edit by hand: train again.

/// The weight of a join before any evidence.
pub(super) const BIAS: i32 = 2;

/// All groups of weights, in the order of the evidence.
pub(super) const GROUPS: [&[i8]; 13] = [
    END_START, GAP_FIT, END_GAP, START_GAP, NARROW, INDENT, HABIT, LENGTH, QUOTES, NESTING, SIZE,
    SCRIPT, LABEL,
];

/// End of the line (rows) and start of the next (columns).
#[rustfmt::skip]
const END_START: &[i8] = &[
    -3, -1, 1, 4, -4, -3, 4, 0, -5, -5, -0,
    3, 8, 5, -2, -12, 0, 0, 0, 0, 1, 0,
    6, 2, 4, 0, 1, 4, 0, 1, 0, 0, 0,
    0, 0, 0, -0, 0, 0, 0, 0, 0, 0, 0,
    4, -0, -2, -1, 0, -2, 3, 4, 2, -1, -1,
    2, -1, -6, -8, 18, -1, -1, 0, 0, 0, 0,
    0, -7, -2, -2, -1, -1, -0, 0, 3, -0, -1,
    4, 1, -2, -2, 0, 0, 0, 0, 0, 0, 0,
    1, -10, 3, -1, -0, 0, 1, 0, 0, 0, 0,
];

/// Gap (rows: none where paragraphs have blank lines between, none where they have not, blank
/// lines, a new page) and fit of the next word (columns: no wrap, over by far … under by far).
#[rustfmt::skip]
const GAP_FIT: &[i8] = &[
    -12, 8, 8, 6, 2, 7, 2, -1, -4,
    -2, 7, 7, 6, 0, -1, -3, -8, -4,
    -10, -3, 2, 1, -1, -1, 2, -3, 2,
    -5, 7, 4, 4, 6, -1, 0, -7, -13,
];

/// End of the line (rows) and gap.
#[rustfmt::skip]
const END_GAP: &[i8] = &[
    -1, -5, -6, -0,
    5, -0, -1, -1,
    3, 7, 9, 1,
    0, 0, -0, 0,
    3, 5, -6, 3,
    5, 1, -1, -2,
    0, -4, -4, -4,
    -1, 2, -0, -0,
    1, -5, -3, -0,
];

/// Start of the next line (rows) and gap.
#[rustfmt::skip]
const START_GAP: &[i8] = &[
    3, 5, 6, 3,
    3, -3, -5, -3,
    3, -1, -4, 2,
    1, -4, -6, -3,
    3, 1, -2, 0,
    0, -2, 1, -1,
    3, 3, 0, 0,
    2, 3, 0, 0,
    -2, 4, -1, -1,
    -1, -2, -1, -0,
    0, -3, -0, 0,
];

/// A column of its own width; again for a small letter next, and for a sentence's end.
#[rustfmt::skip]
const NARROW: &[i8] = &[
    6, -8, 2, 2, 3, 8,
    8, -1, 2, 8, -3, 4,
    -2, -14, -0, -2, -4, -5,
    2, -4, -1, 0, -0, 0,
];

/// Indent of the next line against this one's; in list items.
#[rustfmt::skip]
const INDENT: &[i8] = &[
    3, -9, -4, 7, 1, 5, -0, -0,
];

/// The dump's habit of ending paragraphs with sentences, from rare to always.
#[rustfmt::skip]
const HABIT: &[i8] = &[
    8, 13, 8, 7, 4, 5, 4, 2, -1, -0, -2, -3, -3, -10, -10, -6, -10, -3,
];

/// What the lengths of paragraphs say for two instead of one.
#[rustfmt::skip]
const LENGTH: &[i8] = &[
    -10, 0, -0, 1, 4, 4, 7, 4, 4, 1, -0, -3, -4, -6,
];

/// Quotation marks on both sides of a sentence's end.
#[rustfmt::skip]
const QUOTES: &[i8] = &[
    3, -6, -1, 6,
];

/// An open quotation or bracket, also behind blank lines; an odd number of straight quotation
/// marks; again where a sentence was cut by blank lines or a page.
#[rustfmt::skip]
const NESTING: &[i8] = &[
    -5, 3, 2, 7,
    -3, 0, -2, 0,
];

/// Short paragraphs so far, short next lines; again behind blank lines.
#[rustfmt::skip]
const SIZE: &[i8] = &[
    4, 9, 1, 2, -3, -3, -1, -8,
];

/// Scripts without spaces; again where a head line holds both lines.
#[rustfmt::skip]
const SCRIPT: &[i8] = &[
    -10, -3, -4, 11, 8, 0,
];

/// What the next line would be by itself: a heading's end, a last line.
#[rustfmt::skip]
const LABEL: &[i8] = &[
    4, -1, 1, -11, -1, 9,
];
