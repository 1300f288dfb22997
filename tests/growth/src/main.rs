//! Does the work grow with the input, or faster?
//!
//! Takes the inputs that were made to be slow (`benches/dumps/slow.rs`) and repeats every literal that the library's source holds, and pairs of them:
//! n, 2n and 4n bytes are parsed, and the *steps* that it took compared (`steps.rs`). In linear time the second doubling adds twice the steps of the
//! first; in quadratic time four times. Scanners may look ahead up to a stated number of bytes, so what grows faster on a small input is tried again
//! on larger ones, beyond every such bound: it must be linear in the end.
//!
//! ```text
//! cd tests/growth && cargo run --release              # what CI runs: all single literals, a sample of pairs
//! cd tests/growth && cargo run --release -- 400000    # that many pairs
//! cd tests/growth && cargo run --release -- --limits  # the largest inputs alone
//! ```
//!
//! Nothing here is random and nothing depends on time: the same source gives the same figures. One thing is not counted: how far `std` goes when it
//! looks for a byte in a stretch of text, as its own code comes without counters. For that there is the slow way, every single literal under Valgrind,
//! which counts instructions whoever wrote them: `./callgrind.sh`.

mod inputs;
mod limits;
mod literals;
mod memory;
#[path = "../../../benches/dumps/slow.rs"]
mod slow;
mod steps;

use std::process::ExitCode;

use copydesk::Parser;
use inputs::{Form, Input};

/// Pairs that are tried when no number is given.
const PAIRS: u64 = 12_000;

/// The second doubling may add this many times the steps of the first.
const MOST: f64 = 2.4;

/// What grows so costs this many times as much for a byte of the longest input as for one of the
/// shortest. (Steps a + b·n for a byte of n: where the doublings differ by `MOST`, b·n is more than
/// a twelfth of a, and 1 + 4/12 is 1.23 times 1 + 1/12. A decision that turns between two sizes
/// only looks as if it grew.)
const DEARER: f64 = 1.2;

/// Bytes of the shortest of the three inputs: for pairs from the first on, for single literals from
/// the second. The last is far beyond the longest look-ahead of any scanner.
const SIZES: [usize; 4] = [2 << 10, 8 << 10, 32 << 10, 128 << 10];

/// What was measured of one input.
#[derive(Clone, Copy)]
struct Growth {
    /// Steps of the second doubling to steps of the first.
    ratio: f64,
    /// Steps for each byte that the second doubling adds.
    per_byte: f64,
    /// Steps for a byte of the longest input to those of the shortest.
    dearer: f64,
}

impl Growth {
    fn is_linear(&self) -> bool {
        self.ratio <= MOST || self.dearer <= DEARER
    }
}

fn main() -> ExitCode {
    let parser = Parser::new();
    // what is made once (the standard parser and its words beyond Latin) is made before it counts
    growth_read(&parser, "first\n");
    let literals =
        literals::literals(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../src")));
    let words = literals::words(40);
    let pairs = match std::env::args().nth(1) {
        None => PAIRS,
        Some(word) if word == "--limits" => {
            return ExitCode::from(u8::from(limits::check(&parser) > 0));
        }
        Some(word) if word == "--for-callgrind" => return for_callgrind(&parser, &literals),
        Some(word) => match word.parse() {
            Ok(pairs) => pairs,
            Err(_) => {
                eprintln!("usage: copydesk-growth [PAIRS]");
                return ExitCode::from(2);
            }
        },
    };
    let mut report = Report::default();
    for (name, make) in slow::INPUTS.iter().chain([&slow::PROSE]) {
        report.add(&parser, name, make, 1);
    }
    println!("made to be slow: {report}");
    let made = report.tried;
    println!("{} literals, {} words", literals.len(), words.len());
    for single in literals.iter().chain(&words) {
        for form in Form::SINGLE {
            let input = Input { first: single, second: "", form: *form };
            report.add(&parser, &input, |n| input.make(n), 1);
        }
    }
    println!("with {} single: {report}", report.tried - made);
    let singles = report.tried;
    for (first, second, form) in inputs::pairs(&literals, &words, pairs) {
        let input = Input { first, second, form };
        report.add(&parser, &input, |n| input.make(n), 0);
    }
    println!("with {} pairs: {report}", report.tried - singles);
    println!("most steps for a byte: {:.0}, of {}", report.dearest.0, report.dearest.1);
    for failure in &report.failures {
        println!("grows too fast: {failure}");
    }
    let too_much = limits::check(&parser);
    ExitCode::from(u8::from(!report.failures.is_empty() || too_much > 0))
}

/// What is counted: parse, explain, and read every field. (A function with a name of its own, for
/// Valgrind to count in.)
#[unsafe(no_mangle)]
#[inline(never)]
fn growth_read(parser: &Parser, raw: &str) -> usize {
    let explanation = parser.explain(raw);
    explanation.outcome.map_or(0, |article| article.to_record().body.len())
}

/// Single literals at three sizes, numbered and named on a line each: what `callgrind.sh` puts the
/// counts beside. Its arguments: bytes of the shortest input, numbers of the literals (every one
/// where there is none).
fn for_callgrind(parser: &Parser, literals: &[String]) -> ExitCode {
    let numbers: Result<Vec<usize>, _> =
        std::env::args().skip(2).map(|word| word.parse()).collect();
    let Some((&shortest, chosen)) = numbers.as_ref().ok().and_then(|numbers| numbers.split_first())
    else {
        eprintln!("usage: copydesk-growth --for-callgrind BYTES [LITERAL...]");
        return ExitCode::from(2);
    };
    for (number, single) in literals.iter().enumerate() {
        if !chosen.is_empty() && !chosen.contains(&number) {
            continue;
        }
        for bytes in [1, 2, 4].map(|times| times * shortest) {
            let raw = Input { first: single, second: "", form: Form::Turns }.make(bytes);
            println!("{number}\t{bytes} {single:?}");
            growth_read(parser, &raw);
        }
    }
    ExitCode::SUCCESS
}

/// The growth of one input from n bytes to 4n.
fn measure(parser: &Parser, make: impl Fn(usize) -> String, n: usize) -> Growth {
    let [one, two, four] = [1, 2, 4].map(|times| {
        let raw = make(n * times);
        let (steps, _) = steps::of(|| growth_read(parser, &raw));
        (steps as f64, raw.len() as f64)
    });
    Growth {
        ratio: (four.0 - two.0) / (two.0 - one.0).max(1.0),
        per_byte: (four.0 - two.0) / (four.1 - two.1).max(1.0),
        dearer: four.0 / four.1.max(1.0) / (one.0 / one.1.max(1.0)).max(1.0),
    }
}

#[derive(Default)]
struct Report {
    tried: u64,
    again: u64,
    worst: (f64, String),
    dearest: (f64, String),
    failures: Vec<String>,
}

impl std::fmt::Display for Report {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Report { tried, again, worst, failures, .. } = self;
        write!(
            f,
            "{tried} inputs, {again} on more sizes; worst ratio {:.2} of {}; {} too fast",
            worst.0,
            worst.1,
            failures.len()
        )
    }
}

impl Report {
    /// Measures an input, on larger and larger sizes until it is linear.
    fn add(
        &mut self,
        parser: &Parser,
        input: &dyn std::fmt::Display,
        make: impl Fn(usize) -> String,
        from: usize,
    ) {
        self.tried += 1;
        let mut last = Growth { ratio: 0.0, per_byte: 0.0, dearer: 0.0 };
        for (i, &size) in SIZES[from..].iter().enumerate() {
            last = measure(parser, &make, size);
            if last.is_linear() {
                break;
            }
            self.again += u64::from(i == 0);
        }
        if last.per_byte > self.dearest.0 {
            self.dearest = (last.per_byte, input.to_string());
        }
        if last.ratio > self.worst.0 && last.dearer > DEARER {
            self.worst = (last.ratio, input.to_string());
        }
        if !last.is_linear() {
            self.failures.push(format!(
                "{input}: ratio {:.2}, {:.0} steps for a byte",
                last.ratio, last.per_byte
            ));
        }
    }
}
