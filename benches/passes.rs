//! What each standard pass costs by itself. `cargo bench --bench passes`
//!
//! The parser runs with one pass of the standard list and all others left out by name; `none` is the parser without any pass, so a pass's own
//! cost is about the difference. It shows which pass to look at, not what the whole takes: passes change what the later stages get to see.
#![allow(missing_docs)] // the macros of criterion make public functions

use std::hint::black_box;

use copydesk::{Parser, Passes};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// The dumps that ship with the project, ten times each (about 60 KB).
fn raw() -> String {
    let dumps = [
        include_str!("../examples/dumps/harbour-bridge.txt"),
        include_str!("../examples/dumps/water-works.txt"),
        include_str!("../examples/dumps/night-ferry.txt"),
    ];
    dumps.map(|dump| dump.repeat(10)).concat()
}

/// The standard list without all passes but one.
fn only(name: &str) -> Passes {
    let others: Vec<String> =
        Passes::default().names().filter(|n| *n != name).map(str::to_owned).collect();
    others.iter().fold(Passes::default(), |passes, other| passes.without(other))
}

fn passes(c: &mut Criterion) {
    let raw = raw();
    let mut group = c.benchmark_group("pass");
    group.throughput(Throughput::Bytes(raw.len() as u64));
    let names: Vec<String> = Passes::default().names().map(str::to_owned).collect();
    let lists = names.iter().map(|name| (name.as_str(), only(name)));
    for (name, passes) in lists.chain([("none", Passes::none()), ("all", Passes::default())]) {
        let parser = Parser::builder().passes(passes).build();
        group.bench_function(name, |b| {
            b.iter(|| parser.parse(black_box(&raw)).map(|a| a.clean_text().len()))
        });
    }
    group.finish();
}

criterion_group!(benches, passes);
criterion_main!(benches);
