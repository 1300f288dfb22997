//! Weights of the headline's evidence, in units of 1/100 of a power of e.
//!
//! Made by `examples/train_titles.rs` from 7460 dumps. Do not edit by hand: train again.

#[rustfmt::skip]
pub(crate) static WEIGHTS: super::Weights = [
    // how far the model doubts the line
    138, 177, 67, 92, 62, 29, -26, -155, -244,
    // how it agrees with what the dump says of its title (`block::titles`)
    -35, -42, -92, 172, -63, 280, -50,
    // its marks: none, a heading of the first, second, lower level, an item's, another
    9, 262, -75, -24, -4, -30,
    // which line below it is a date: none, the next, the one behind it, ...
    -78, 26, 54, 83, 54, 53,
    // how many words it has
    -155, 32, 35, 78, 101, 81, 5, -25, -18, -6,
    // where the story is: nowhere, above it, here, so far below it
    0, -94, -195, 29, 4, 6, 4, 40, 146, 152,
    // the share of its words that the story has: none known; of few, some, many words
    -83, -110, 0, -50, 107, 47, -120, -119, 6, 76, 166, -130,
    -77, 41, 152, 228,
    // how surely the next line is none of the block
    45, 4, -6, 39, 35, 0,
    // what holds or does not (`Flag`)
    102, -22, -78, 187, 15, -156, -63, -55, 50, -133, -102, -189,
    -45, -142, -155, 125, -64, -119, -148, 22, 37, -191, -20, -70,
    -47, -3, 13, 96, 41, 24, 5, 117, 10, 193, -76, 79,
    -124, -47, -49, -41,
];
