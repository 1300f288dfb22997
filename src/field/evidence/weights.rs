//! Weights of the headline's evidence, in units of 1/100 of a power of e.
//!
//! Made by `examples/train_titles.rs` from 7411 dumps. Do not edit by hand: train again.

#[rustfmt::skip]
pub(crate) static WEIGHTS: super::Weights = [
    // how far the model doubts the line
    134, 64, 102, 70, 83, 13, -4, -127, -234,
    // how it agrees with what the dump says of its title (`block::titles`)
    -41, -50, -72, 166, -63, 281, -45,
    // its marks: none, a heading of the first, second, lower level, an item's, another
    19, 266, -86, -24, -15, -5,
    // which line below it is a date: none, the next, the one behind it, ...
    -85, 27, 59, 83, 54, 39,
    // how many words it has
    -159, 24, 23, 66, 92, 71, -2, -21, 9, 45,
    // where the story is: nowhere, above it, here, so far below it
    0, -57, -230, 23, 13, 13, 21, 36, 124, 164,
    // the share of its words that the story has: none known; of few, some, many words
    -96, -112, 0, -44, 106, 37, -125, -101, 3, 72, 166, -135,
    -87, 48, 149, 234,
    // how surely the next line is none of the block
    59, 5, -3, 44, 26, 0,
    // what holds or does not (`Flag`)
    114, -26, -87, 197, 38, -161, -40, -58, 21, -124, -87, -200,
    -43, -141, -143, 85, -67, -160, -145, 24, 33, -178, -26, -79,
    -52, -9, 19, 79, 30, 31, 6, 115, 11, 161, -57, -50,
    69, -101, -54, -37, -72,
];
