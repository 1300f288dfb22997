//! Weights of the headline's evidence, in units of 1/100 of a power of e.
//!
//! Made by `examples/train_titles.rs` from 7530 dumps. Do not edit by hand: train again.

#[rustfmt::skip]
pub(crate) static WEIGHTS: super::Weights = [
    // how far the model doubts the line
    143, 87, 125, 87, 75, 36, -11, -128, -232,
    // how it agrees with what the dump says of its title (`block::titles`)
    -45, -65, -85, 178, -51, 283, -52,
    // its marks: none, a heading of the first, second, lower level, an item's, another
    -2, 252, -69, 1, -29, -5,
    // which line below it is a date: none, the next, the one behind it, ...
    -87, 13, 52, 86, 55, 48,
    // how many words it has
    -161, 25, 48, 79, 107, 81, -11, -24, -19, 3,
    // where the story is: nowhere, above it, here, so far below it
    0, -82, -211, 42, 46, 34, 14, 31, 111, 179,
    // the share of its words that the story has: none known; of few, some, many words
    -64, -103, 0, -60, 101, 39, -128, -98, -2, 82, 160, -145,
    -77, 37, 160, 230,
    // how surely the next line is none of the block
    56, 8, -7, 27, 42, 0,
    // what holds or does not (`Flag`)
    94, -30, -52, 193, 18, -156, -62, -57, 45, -163, -104, -196,
    -48, -151, -111, 182, -75, -111, -149, 33, 40, -176, -13, -62,
    -45, -10, -2, 92, 36, 3, 14, 121, 10, 182, -82, 52,
    -110, -40, -60, -36,
];
