//! Parses one dump a number of times and does nothing else: for tools that count instructions and allocations (`.ci/speed`).
//!
//! `cargo bench --bench gauge -- NAME BYTES ROUNDS`; 0 bytes is the dump as it is. Instructions and allocations of one parse are the difference between
//! two runs, divided by the difference of their parses (which it prints); without rounds it is the program's own start. `different` are many dumps in turn; the inputs of
//! `dumps/slow.rs` have names, too.
#![allow(missing_docs, dead_code, unreachable_pub)] // benchmarks share the dumps; none uses them all

mod dumps;

use std::hint::black_box;

/// Dumps of `different`: so many that their code and their branches are in no cache when a round begins again, and so few that counting stays short.
const DIFFERENT: usize = 120;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let [name, bytes, rounds] = &args[..] else { return };
    let (bytes, rounds): (usize, usize) = (bytes.parse().unwrap_or(0), rounds.parse().unwrap_or(0));
    let dumps = if name == "different" {
        dumps::kinds::every_kind(DIFFERENT)
    } else {
        vec![one(name, bytes)]
    };
    for _ in 0..rounds {
        for dump in &dumps {
            let _ = black_box(copydesk::Article::parse(black_box(dump)));
        }
    }
    eprintln!("bytes: {}", dumps.iter().map(String::len).sum::<usize>());
    eprintln!("parses: {}", rounds * dumps.len());
}

/// A dump by its name, grown to so many bytes.
fn one(name: &str, bytes: usize) -> String {
    let dump = match name {
        "mirror" => include_str!("../tests/seeds_shape/mirror.txt").to_owned(),
        "print" => include_str!("../tests/seeds_shape/print.txt").to_owned(),
        "long" => return dumps::kinds::mix(256 << 10),
        "page" => dumps::page(&dumps::english(), 30 << 10),
        "german" => dumps::german(),
        "russian" => dumps::russian(),
        "chinese" => dumps::chinese(),
        _ => match dumps::slow::INPUTS.iter().find(|(slow, _)| *slow == name) {
            Some((_, make)) => return make(bytes),
            None => dumps::english(),
        },
    };
    if bytes > 0 { dumps::grown(&dump, bytes) } else { dump }
}
