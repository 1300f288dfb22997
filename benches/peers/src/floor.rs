//! What a parser cannot go below: small loops over the documents of `--table`, each by itself. `cargo run --release -- --floor`

use std::hint::black_box;
use std::time::Duration;

use cpu_time::ThreadTime;

use crate::dumps;
use crate::table::micros;

/// A loop: its name, and what it makes of a document.
type Loop = (&'static str, fn(&str) -> u64);

const LOOPS: [Loop; 6] = [
    ("a set of the bytes", |raw| {
        let mut seen = [false; 256];
        raw.bytes().for_each(|byte| seen[usize::from(byte)] = true);
        seen.iter().filter(|seen| **seen).count() as u64
    }),
    ("where lines end", |raw| lines(raw).len() as u64),
    ("lines, without the space around", |raw| {
        lines(raw).iter().map(|&(from, to)| raw[from..to].trim().len() as u64).sum()
    }),
    ("hashes of the words", |raw| words(raw, |_| true)),
    ("and each looked up in a table", |raw| {
        let table = vec![0_u64; 1 << 13];
        words(raw, |hash| table[(hash >> 51) as usize] != hash)
    }),
    ("a copy of every line", |raw| {
        let all: Vec<String> =
            lines(raw).iter().map(|&(from, to)| raw[from..to].to_owned()).collect();
        all.len() as u64
    }),
];

fn lines(raw: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, byte) in raw.bytes().enumerate() {
        if byte == b'\n' {
            found.push((from, at));
            from = at + 1;
        }
    }
    found.push((from, raw.len()));
    found
}

/// The hashes of all words (letters, digits and what is beyond ASCII) for which `keep` says so, added up.
fn words(raw: &str, keep: impl Fn(u64) -> bool) -> u64 {
    let (mut sum, mut hash) = (0_u64, 0_u64);
    for byte in raw.bytes() {
        if byte.is_ascii_alphanumeric() || byte >= 0x80 {
            hash = (hash ^ u64::from(byte | 0x20)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        } else if hash != 0 {
            if keep(hash) {
                sum = sum.wrapping_add(hash);
            }
            hash = 0;
        }
    }
    sum.wrapping_add(hash)
}

pub fn print() {
    let groups =
        [("different", dumps::kinds::every_kind(500)), ("long", vec![dumps::kinds::mix(1 << 20)])];
    for (group, documents) in groups {
        println!("{group}: microseconds a document");
        for (name, run) in LOOPS {
            let mut least = vec![Duration::MAX; documents.len()];
            for _ in 0..15 {
                for (raw, least) in documents.iter().zip(&mut least) {
                    let start = ThreadTime::now();
                    black_box(run(black_box(raw)));
                    *least = (*least).min(start.elapsed());
                }
            }
            let sum: f64 = least.into_iter().map(micros).sum();
            println!("  {name:<32} {:>10.2}", sum / documents.len() as f64);
        }
    }
}
