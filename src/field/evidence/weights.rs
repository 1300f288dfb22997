//! Weights of the headline's evidence, in units of 1/100 of a power of e.
//!
//! Made by `examples/train_titles.rs` from 7403 dumps. Do not edit by hand: train again.

#[rustfmt::skip]
pub(crate) static WEIGHTS: super::Weights = [
    // how far the model doubts the line
    133, 77, 103, 72, 88, 14, -4, -124, -232,
    // how it agrees with what the dump says of its title (`block::titles`)
    -28, -48, -69, 161, -69, 283, -42,
    // its marks: none, a heading of the first, second, lower level, an item's, another
    2, 266, -70, -22, -27, -6,
    // which line below it is a date: none, the next, the one behind it, ...
    -84, 33, 56, 86, 57, 41,
    // how many words it has
    -156, 19, 29, 71, 96, 77, 7, -14, 6, 41,
    // where the story is: nowhere, above it, here, so far below it
    0, -40, -224, 10, 8, 12, 19, 33, 120, 162,
    // the share of its words that the story has: none known; of few, some, many words
    -85, -117, 0, -44, 100, 41, -127, -111, 12, 73, 165, -131,
    -73, 43, 155, 240,
    // how surely the next line is none of the block
    50, 3, -3, 40, 35, 0,
    // what holds or does not (`Flag`)
    120, -21, -86, 201, 25, -155, -37, -60, 19, -121, -99, -187,
    -41, -144, -126, 109, -67, -119, -142, 27, 36, -166, -25, -74,
    -50, -5, 27, 82, 33, 26, 12, 124, 15, 175, -70, -50,
    92, -117, -61, -43, -56,
];
