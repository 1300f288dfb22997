//! How long a dump takes from raw text to article. `cargo bench --bench parse`
//!
//! Three sizes: *small* is a dump as it ships under `examples/dumps` (about 2 KB), *medium* a long read with a page's menus (about 40 KB),
//! *large* a day's file (about 1 MB). The claim is linear time: the throughput of the three should be of one order. `worst` holds inputs
//! made to be slow.
#![allow(missing_docs)] // the macros of criterion make public functions

use std::hint::black_box;

use copydesk::{Article, Parser};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

const DUMPS: [(&str, &str); 3] = [
    ("mirror", include_str!("../examples/dumps/harbour-bridge.txt")),
    ("print", include_str!("../examples/dumps/water-works.txt")),
    ("page", include_str!("../examples/dumps/night-ferry.txt")),
];

/// A dump grown to about `bytes`: its body repeated with other numbers, so that no paragraph repeats another.
fn grown(dump: &str, bytes: usize) -> String {
    let mut out = String::with_capacity(bytes + dump.len());
    let middle = dump.len() / 3;
    let cut = dump[middle..].find("\n\n").or_else(|| dump[middle..].find('\n')).map_or(dump.len(), |at| middle + at);
    out.push_str(&dump[..cut]);
    let mut round = 1;
    while out.len() < bytes {
        for word in dump[..cut].split_inclusive(' ') {
            out.push_str(word);
            if word.len() == 5 {
                out.push_str(&format!("{} ", round * 37 % 1000));
            }
        }
        out.push_str("\n\n");
        round += 1;
    }
    out.push_str(&dump[cut..]);
    out
}

fn sizes(c: &mut Criterion) {
    let parser = Parser::new();
    for (name, dump) in DUMPS {
        let mut group = c.benchmark_group(format!("parse/{name}"));
        for (size, raw) in [("small", dump.to_owned()), ("medium", grown(dump, 40 << 10)), ("large", grown(dump, 1 << 20))] {
            group.throughput(Throughput::Bytes(raw.len() as u64));
            if size == "large" {
                group.sample_size(10);
            }
            group.bench_function(size, |b| b.iter(|| parser.parse(black_box(&raw)).map(|a: Article| a.clean_text().len())));
        }
        group.finish();
    }
}

fn outputs(c: &mut Criterion) {
    let (parser, raw) = (Parser::new(), DUMPS[0].1);
    let article = parser.parse(raw).expect("the dump has text");
    let mut group = c.benchmark_group("output");
    group.throughput(Throughput::Bytes(raw.len() as u64));
    group.bench_function("explain", |b| b.iter(|| parser.explain(black_box(raw)).steps.len()));
    group.bench_function("to_record", |b| b.iter(|| black_box(&article).to_record().body.len()));
    group.finish();
}

fn worst(c: &mut Criterion) {
    let parser = Parser::new();
    let mut group = c.benchmark_group("worst");
    group.sample_size(10);
    let inputs = [
        ("open-brackets", "["),
        ("stars", "*"),
        ("entities", "&"),
        ("short-lines", "x\n"),
        ("pages", "\u{0C}1\n"),
        ("one-line", "word "),
        ("wrapped", "the ferry sank on monday in the harbour and nobody was hurt said the port\n"),
        ("hyphens", "gov-\n"),
        ("bylines", "By Ada Renner and Piet Solheim\n\n"),
        ("images", "![the port of Elswick](port.jpg)\n\n"),
        ("carriage-returns", "\r\n x"),
    ];
    for (name, piece) in inputs {
        let raw = piece.repeat((256 << 10) / piece.len());
        group.throughput(Throughput::Bytes(raw.len() as u64));
        group.bench_function(name, |b| b.iter(|| parser.parse(black_box(&raw)).is_ok()));
    }
    group.finish();
}

criterion_group!(benches, sizes, outputs, worst);
criterion_main!(benches);
