//! How long a dump takes from raw text to article. `cargo bench --bench parse`; how to read the numbers: `docs/speed.md`.
#![allow(missing_docs, dead_code, unreachable_pub)] // the macros of criterion make public functions; benchmarks share the dumps

mod dumps;

use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};

use copydesk::{Article, Parser};
use criterion::{BatchSize, Criterion, Throughput, criterion_group};
use dumps::slow::INPUTS;

/// Four shapes of a dump in three scripts; many different small documents in turn, of plain text and of every kind; a long mix and a long print.
fn parse(c: &mut Criterion) {
    let parser = Parser::new();
    for (lang, dump) in
        [("latin", dumps::english()), ("cyrillic", dumps::russian()), ("cjk", dumps::chinese())]
    {
        let mut group = c.benchmark_group(format!("parse/{lang}"));
        let shapes = [
            ("clean", dump.clone()),
            ("wrapped", dumps::wrapped(&dump, 72)),
            ("page", dumps::page(&dump, 30 << 10)),
            ("large", dumps::grown(&dump, 1 << 20)),
        ];
        for (shape, raw) in shapes {
            group.throughput(Throughput::Bytes(raw.len() as u64));
            if shape == "large" {
                group.sample_size(10);
            }
            group.bench_function(shape, |b| {
                b.iter(|| parser.parse(black_box(&raw)).map(|a: Article| a.clean_text().len()))
            });
        }
        group.finish();
    }
    let mut group = c.benchmark_group("parse/different");
    for (name, all) in [("small", dumps::different(240)), ("kinds", dumps::kinds::every_kind(500))]
    {
        let mut next = all.iter().cycle();
        group.throughput(Throughput::Bytes(
            (all.iter().map(String::len).sum::<usize>() / all.len()) as u64,
        ));
        group.bench_function(name, |b| {
            b.iter_batched(
                || next.next().expect("a cycle has no end"),
                |raw| parser.parse(black_box(raw)).is_ok(),
                BatchSize::SmallInput,
            )
        });
    }
    group.finish();
    let mut group = c.benchmark_group("parse");
    for (name, raw) in
        [("long", dumps::kinds::mix(1 << 20)), ("print", dumps::kinds::print(200_000))]
    {
        group.throughput(Throughput::Bytes(raw.len() as u64));
        group.sample_size(if name == "long" { 10 } else { 50 });
        group.bench_function(name, |b| {
            b.iter(|| parser.parse(black_box(&raw)).map(|a: Article| a.clean_text().len()))
        });
    }
    group.finish();
}

fn outputs(c: &mut Criterion) {
    let (parser, raw) = (Parser::new(), dumps::english());
    let article = parser.parse(&raw).expect("the dump has text");
    let mut group = c.benchmark_group("output");
    group.throughput(Throughput::Bytes(raw.len() as u64));
    group.bench_function("explain", |b| b.iter(|| parser.explain(black_box(&raw)).steps.len()));
    group.bench_function("to_record", |b| b.iter(|| black_box(&article).to_record().body.len()));
    group.finish();
}

/// The same input once, twice, four and eight times: the throughput is to stay.
fn scaling(c: &mut Criterion) {
    let parser = Parser::new();
    let story = dumps::english();
    let story: (&str, &dyn Fn(usize) -> String) = ("story", &|bytes| dumps::grown(&story, bytes));
    let inputs = INPUTS.iter().map(|(name, make)| (*name, make as &dyn Fn(usize) -> String));
    for (name, make) in inputs.chain([story]) {
        let mut group = c.benchmark_group(format!("scaling/{name}"));
        group
            .sample_size(10)
            .warm_up_time(Duration::from_millis(200))
            .measurement_time(Duration::from_millis(500));
        for times in [1, 2, 4, 8] {
            let raw = make(times * (64 << 10));
            group.throughput(Throughput::Bytes(raw.len() as u64));
            group.bench_function(times.to_string(), |b| {
                b.iter(|| parser.parse(black_box(&raw)).is_ok())
            });
        }
        group.finish();
    }
}

/// The variable by which this program knows that it was started for one call.
const ONE_CALL: &str = "COPYDESK_ONE_CALL";

/// The first call of a fresh process, which has nothing of the parser in its caches: each
/// measurement is a process of its own, which says how long its call took.
fn first_call(c: &mut Criterion) {
    let Ok(program) = std::env::current_exe() else { return };
    let mut group = c.benchmark_group("first_call");
    group.sample_size(10);
    for script in ["latin", "cyrillic"] {
        let call = || {
            let output = Command::new(&program)
                .env(ONE_CALL, script)
                .output()
                .expect("this program can be started");
            let nanos =
                String::from_utf8_lossy(&output.stdout).trim().parse().expect("it prints a number");
            Duration::from_nanos(nanos)
        };
        group.bench_function(script, |b| b.iter_custom(|rounds| (0..rounds).map(|_| call()).sum()));
    }
    group.finish();
}

criterion_group!(benches, parse, outputs, scaling, first_call);

fn main() {
    if let Ok(script) = std::env::var(ONE_CALL) {
        let raw = if script == "latin" { dumps::english() } else { dumps::russian() };
        let start = Instant::now();
        let article = Article::parse(&raw);
        println!("{}", start.elapsed().as_nanos());
        assert!(article.is_ok());
        return;
    }
    benches();
    Criterion::default().configure_from_args().final_summary();
}
