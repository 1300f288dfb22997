//! Inputs made to be slow, in a table: milliseconds for a MiB of each, and how time grows from a quarter of it. `cargo run --release -- --slow [NAME...]`
//!
//! The least processor time of several parses counts (files of several documents are read to their end). `!` marks what takes more than 25 ms for a MiB
//! or more than five times as long for four times the input, and is more than twice the time of prose.

use std::hint::black_box;
use std::time::Duration;

use copydesk::Parser;
use cpu_time::ThreadTime;

use crate::dumps::slow::{INPUTS, PROSE};

const MIB: usize = 1 << 20;
/// Milliseconds for a MiB, at most.
const MOST: f64 = 25.0;
/// Times as long for four times the input, at most.
const GROWTH: f64 = 5.0;
/// Times that each is parsed.
const ROUNDS: usize = 7;

pub fn print(chosen: &[String]) {
    let parser = Parser::new();
    let least = |name: &str, raw: &str| {
        let several = name.starts_with("documents") || name == "front-matters";
        let time = |_| {
            let start = ThreadTime::now();
            if several {
                let _ = black_box(parser.parse_all(black_box(raw)));
            } else {
                let _ = black_box(parser.parse(black_box(raw)));
            }
            start.elapsed()
        };
        let time = (0..ROUNDS).map(time).min().unwrap_or(Duration::MAX);
        time.as_secs_f64() * 1e3 * MIB as f64 / raw.len() as f64
    };
    let prose = least(PROSE.0, &PROSE.1(MIB));
    println!("{:<26} {:>10} {:>8}", "input", "ms a MiB", "4 times");
    for (name, make) in [&PROSE].into_iter().chain(INPUTS) {
        if !chosen.is_empty() && !chosen.iter().any(|word| name.contains(word.as_str())) {
            continue;
        }
        let (small, large) = (least(name, &make(MIB / 4)), least(name, &make(MIB)));
        let growth = 4.0 * large / small;
        let slow = (large > MOST || growth > GROWTH) && large > 2.0 * prose;
        println!("{name:<26} {large:>10.1} {growth:>8.2}{}", if slow { " !" } else { "" });
    }
}
