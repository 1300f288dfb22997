//! Parses one dump a number of times and does nothing else: for tools that count instructions and allocations (`.ci/speed`).
//!
//! `cargo bench --bench gauge -- NAME BYTES ROUNDS`; 0 bytes is the dump as it is. Instructions and allocations of one parse are the difference between
//! two runs, divided by the difference of their rounds; without rounds it is the program's own start.
#![allow(missing_docs, dead_code, unreachable_pub)] // benchmarks share the dumps; none uses them all

mod dumps;

use std::hint::black_box;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let [name, bytes, rounds] = &args[..] else { return };
    let (bytes, rounds): (usize, usize) = (bytes.parse().unwrap_or(0), rounds.parse().unwrap_or(0));
    if name == "different" {
        let all = dumps::different(240);
        for _ in 0..rounds {
            for dump in &all {
                let _ = black_box(copydesk::Article::parse(black_box(dump)));
            }
        }
        eprintln!("bytes: {}", all.iter().map(String::len).sum::<usize>());
        return;
    }
    let dump = match name.as_str() {
        "mirror" => include_str!("../tests/seeds_shape/mirror.txt").to_owned(),
        "print" => include_str!("../tests/seeds_shape/print.txt").to_owned(),
        "page" => dumps::page(&dumps::english(), 30 << 10),
        "german" => dumps::german(),
        "russian" => dumps::russian(),
        "chinese" => dumps::chinese(),
        _ => dumps::english(),
    };
    let dump = if bytes > 0 { dumps::grown(&dump, bytes) } else { dump };
    for _ in 0..rounds {
        let _ = black_box(copydesk::Article::parse(black_box(&dump)));
    }
    eprintln!("bytes: {}", dump.len());
}
