//! Weights of the headline's evidence, in units of 1/100 of a power of e.
//!
//! Made by `examples/train_titles.rs` from 7409 dumps. Do not edit by hand: train again.

#[rustfmt::skip]
pub(crate) static WEIGHTS: super::Weights = [
    // how far the model doubts the line
    132, 86, 91, 77, 85, 12, -7, -126, -230,
    // how it agrees with what the dump says of its title (`block::titles`)
    -33, -49, -73, 157, -67, 281, -44,
    // its marks: none, a heading of the first, second, lower level, an item's, another
    3, 265, -83, 6, -25, -5,
    // which line below it is a date: none, the next, the one behind it, ...
    -88, 28, 53, 82, 55, 40,
    // how many words it has
    -163, 19, 32, 72, 93, 76, 6, -28, -14, 27,
    // where the story is: nowhere, above it, here, so far below it
    0, -40, -238, 20, 15, 21, 23, 38, 126, 166,
    // the share of its words that the story has: none known; of few, some, many words
    -85, -118, 0, -41, 95, 38, -125, -112, 11, 71, 160, -129,
    -73, 41, 153, 240,
    // how surely the next line is none of the block
    51, 0, -6, 36, 32, 0,
    // what holds or does not (`Flag`)
    123, -18, -87, 195, 24, -157, -35, -49, 27, -121, -103, -186,
    -44, -157, -128, 109, -68, -119, -144, 27, 35, -178, -23, -75,
    -48, -7, 25, 84, 37, 24, 22, 132, 14, 173, -73, 89,
    -114, -61, -43, -55,
];
