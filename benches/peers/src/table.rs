//! One line a group: copydesk, pulldown-cmark → paragraphs, and how many times as long the first takes. `cargo run --release -- --table`
//!
//! Of documents it is the processor's time of this thread, which other work on the machine disturbs least; of processes the time on the clock. Lines that
//! open with `#` say how a line was measured, and give a second figure of the same run.

use std::fs::File;
use std::hint::black_box;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use cpu_time::ThreadTime;

use crate::{PEERS, dumps};

/// Documents of `different`, and how often all are read.
const DIFFERENT: usize = 500;
const ROUNDS: usize = 25;
/// Processes of each kind.
const STARTS: usize = 400;

pub fn print() {
    println!("# group  copydesk, pulldown-cmark (microseconds a document)  ratio");
    let different = dumps::kinds::every_kind(DIFFERENT);
    documents("different", &different, ROUNDS);
    documents("page", &[dumps::page(&dumps::english(), 30 << 10)], 400);
    documents("long", &[dumps::kinds::mix(1 << 20)], 15);
    documents("print", &[dumps::kinds::print(200_000)], 60);
    match programs() {
        Ok([copydesk, pulldown, empty]) => {
            cold(&different, &copydesk, &pulldown);
            start(&copydesk, &pulldown, &empty);
        }
        Err(error) => println!("# cold and start: {error}"),
    }
}

fn line(group: &str, first: f64, second: f64) {
    println!("{group:<10} {first:>12.1} {second:>12.1} {:>8.2}", first / second);
}

/// Each document once a round, in another order each time; first all through copydesk, then all through pulldown-cmark.
fn documents(group: &str, documents: &[String], rounds: usize) {
    let mut order: Vec<usize> = (0..documents.len()).collect();
    let mut random = 0x5eed_u64;
    let mut least = vec![[Duration::MAX; 2]; documents.len()];
    let mut totals = [Vec::new(), Vec::new()];
    for _ in 0..rounds {
        for (peer, (_, run)) in PEERS[..2].iter().enumerate() {
            shuffle(&mut order, &mut random);
            let mut total = Duration::ZERO;
            for &at in &order {
                let start = ThreadTime::now();
                black_box(run(black_box(&documents[at])));
                let took = start.elapsed();
                total += took;
                least[at][peer] = least[at][peer].min(took);
            }
            totals[peer].push(micros(total) / documents.len() as f64);
        }
    }
    let mean = |peer: usize| {
        least.iter().map(|times| micros(times[peer])).sum::<f64>() / documents.len() as f64
    };
    line(group, mean(0), mean(1));
    let [first, second] = totals.map(|mut rounds| median(&mut rounds));
    println!(
        "# {} documents, {} bytes: each one's least of {rounds} rounds; the rounds' median {first:.1} {second:.1}",
        documents.len(),
        documents.iter().map(String::len).sum::<usize>()
    );
}

/// From the start of a process to its first article: another document each time.
fn cold(documents: &[String], copydesk: &Path, pulldown: &Path) {
    let folder = std::env::temp_dir().join(format!("copydesk-peers-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the dumps");
    let path = folder.join("dump.txt");
    let mut whole = [Vec::new(), Vec::new()];
    let mut calls = [Vec::new(), Vec::new()];
    for document in documents.iter().cycle().take(STARTS) {
        std::fs::write(&path, document).expect("the dump can be written");
        for (peer, program) in [copydesk, pulldown].into_iter().enumerate() {
            let dump = File::open(&path).expect("the dump can be opened");
            let start = Instant::now();
            let mut child = Command::new(program)
                .stdin(dump)
                .stdout(Stdio::piped())
                .spawn()
                .expect("the program can be started");
            let mut said = String::new();
            let out = child.stdout.take().expect("its output is read");
            BufReader::new(out).read_line(&mut said).expect("it prints a line");
            whole[peer].push(micros(start.elapsed()));
            child.wait().expect("it ends");
            let nanos: f64 =
                said.split(' ').next().and_then(|word| word.parse().ok()).expect("a number");
            calls[peer].push(nanos / 1e3);
        }
    }
    std::fs::remove_dir_all(&folder).expect("the folder can be removed");
    let [mut first, mut second] = whole;
    line("cold", median(&mut first), median(&mut second));
    let (least_first, least_second) = (first[0], second[0]);
    let [mut first, mut second] = calls;
    println!(
        "# a process each, from its start to its first article: median of {STARTS}, least {least_first:.1} {least_second:.1}; the call in it, median {:.1} {:.1}",
        median(&mut first),
        median(&mut second)
    );
    println!("#   least {:.1} {:.1}", first[0], second[0]);
}

/// A process that could call the library and does not, beside one that is empty.
fn start(copydesk: &Path, pulldown: &Path, empty: &Path) {
    let programs = [copydesk, pulldown, empty];
    let mut times = [const { Vec::new() }; 3];
    for _ in 0..STARTS {
        for (program, times) in programs.iter().zip(&mut times) {
            let start = Instant::now();
            let ended = Command::new(program).arg("nothing").status();
            times.push(micros(start.elapsed()));
            assert!(ended.is_ok_and(|status| status.success()), "the program runs");
        }
    }
    let [linked, other, nothing] = times.each_mut().map(|times| median(times));
    line("start", linked, nothing);
    println!(
        "# a process that links and never calls, and an empty one (second figure): median of {STARTS}, least {:.1} {:.1}; one with pulldown-cmark {other:.1}, least {:.1}",
        times[0][0], times[2][0], times[1][0]
    );
}

/// The programs that are started, built where that is still to be done: beside this one.
fn programs() -> Result<[PathBuf; 3], String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo)
        .args(["build", "--release", "--quiet", "--bins", "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .status();
    if !built.is_ok_and(|status| status.success()) {
        return Err("the programs cannot be built".to_owned());
    }
    let this = std::env::current_exe().map_err(|error| error.to_string())?;
    let found = ["cold-copydesk", "cold-pulldown", "empty"]
        .map(|name| this.with_file_name(name).with_extension(std::env::consts::EXE_EXTENSION));
    match found.iter().find(|path| !path.exists()) {
        Some(path) => Err(format!("{} is missing (only built with --release)", path.display())),
        None => Ok(found),
    }
}

pub fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

/// The middle one; sorts them.
fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Another order of the same, which depends on the state alone (a linear congruential generator).
fn shuffle(order: &mut [usize], state: &mut u64) {
    for last in (1..order.len()).rev() {
        *state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(last, (*state >> 33) as usize % (last + 1));
    }
}
