//! Weights of the headline's evidence, in units of 1/100 of a power of e.
//!
//! Made by `examples/train_titles.rs` from 7478 dumps. Do not edit by hand: train again.

#[rustfmt::skip]
pub(crate) static WEIGHTS: super::Weights = [
    // how far the model doubts the line
    133, 95, 123, 74, 67, 29, -14, -132, -238,
    // how it agrees with what the dump says of its title (`block::titles`)
    -47, -57, -78, 175, -62, 277, -48,
    // its marks: none, a heading of the first, second, lower level, an item's, another
    -3, 254, -72, 2, -30, -5,
    // which line below it is a date: none, the next, the one behind it, ...
    -90, 21, 57, 85, 53, 46,
    // how many words it has
    -161, 28, 45, 72, 109, 84, 3, -23, -9, -12,
    // where the story is: nowhere, above it, here, so far below it
    0, -76, -194, 43, 47, 34, 15, 35, 116, 148,
    // the share of its words that the story has: none known; of few, some, many words
    -65, -103, 0, -64, 102, 43, -130, -100, 2, 89, 168, -147,
    -84, 39, 160, 233,
    // how surely the next line is none of the block
    56, 10, -4, 33, 45, 0,
    // what holds or does not (`Flag`)
    96, -27, -56, 193, 19, -150, -60, -58, 43, -134, -105, -197,
    -47, -141, -115, 126, -73, -111, -153, 26, 40, -176, -14, -67,
    -48, -7, 4, 89, 40, 17, 18, 127, 9, 192, -80, 50,
    -130, -39, -55, -26,
];
