//! The same documents in the same run through copydesk and through what else turns text into paragraphs. `cargo run --release`
//!
//! None of the peers does the whole job: they give paragraphs, and no field. Every round takes each peer in turn, so that what disturbs the machine
//! disturbs all; the least time of each document counts. `-- --table` prints a line for each group of documents and for a process of its own (`table.rs`),
//! `-- --slow` inputs made to be slow (`slow.rs`), `-- --floor` what small loops over the same documents cost (`floor.rs`),
//! `-- --paragraphs` what pulldown-cmark makes of files (`paragraphs.rs`).

#[allow(dead_code, clippy::collapsible_if)] // (the tests are written for older compilers)
#[path = "../../dumps/mod.rs"]
mod dumps;
mod floor;
mod paragraphs;
mod pulldown;
mod slow;
mod table;

use std::hint::black_box;
use std::time::{Duration, Instant};

/// A peer: its name, and what it makes of a document (the number of paragraphs, so that nothing is left out).
type Peer = (&'static str, fn(&str) -> usize);

const PEERS: [Peer; 5] = [
    ("copydesk", |raw| {
        copydesk::Article::parse(raw).map_or(0, |article| article.paragraphs().count())
    }),
    ("pulldown-cmark", |raw| pulldown::paragraphs(raw).len()),
    ("comrak", comrak_paragraphs),
    ("textwrap::unfill", |raw| {
        raw.split("\n\n").map(|block| textwrap::unfill(block).0).collect::<Vec<String>>().len()
    }),
    ("lines + trim", |raw| {
        raw.lines()
            .map(|line| line.trim().to_owned())
            .filter(|line| !line.is_empty())
            .collect::<Vec<String>>()
            .len()
    }),
];

fn comrak_paragraphs(raw: &str) -> usize {
    use comrak::nodes::NodeValue;
    let arena = comrak::Arena::new();
    let root = comrak::parse_document(&arena, raw, &comrak::Options::default());
    let mut paragraphs: Vec<String> = Vec::new();
    for node in root.descendants() {
        if !matches!(node.data.borrow().value, NodeValue::Paragraph | NodeValue::Heading(_)) {
            continue;
        }
        let mut text = String::new();
        for part in node.descendants() {
            match &part.data.borrow().value {
                NodeValue::Text(words) => text.push_str(words),
                NodeValue::SoftBreak | NodeValue::LineBreak => text.push(' '),
                _ => {}
            }
        }
        paragraphs.push(text);
    }
    paragraphs.len()
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.first().map(String::as_str) {
        Some("--table") => return table::print(),
        Some("--slow") => return slow::print(&args[1..]),
        Some("--floor") => return floor::print(),
        Some("--paragraphs") => {
            return paragraphs::print(&args[1..])
                .expect("the dumps can be read and their paragraphs printed");
        }
        _ => {}
    }
    // one peer on one dump, for tools that count instructions
    if let [peer, path, rounds] = &args[..] {
        let raw = std::fs::read_to_string(path).expect("the dump can be read");
        let (_, run) = PEERS.iter().find(|(name, _)| name == peer).expect("the peer has a name");
        let paragraphs: usize =
            (0..rounds.parse().unwrap_or(1)).map(|_| run(black_box(&raw))).sum();
        println!("{paragraphs}");
        return;
    }
    let english = dumps::english();
    let cases = [
        ("clean, 3 KB", vec![english.clone()]),
        ("wrapped, 3 KB", vec![dumps::wrapped(&english, 72)]),
        ("240 different", dumps::different(240)),
        ("page, 30 KB", vec![dumps::page(&english, 30 << 10)]),
        ("1 MiB", vec![dumps::grown(&english, 1 << 20)]),
        ("Russian", vec![dumps::russian()]),
        ("Chinese", vec![dumps::chinese()]),
    ];
    for (case, documents) in cases {
        let bytes: usize = documents.iter().map(String::len).sum();
        let rounds = (20_000_000 / bytes).clamp(5, 2000);
        // the least time of each document by itself: a round of many is longer than a machine with other work leaves alone
        let mut least = vec![[Duration::MAX; PEERS.len()]; documents.len()];
        for _ in 0..rounds {
            for (peer, (_, run)) in PEERS.iter().enumerate() {
                for (raw, least) in documents.iter().zip(&mut least) {
                    let start = Instant::now();
                    black_box(run(black_box(raw)));
                    least[peer] = least[peer].min(start.elapsed());
                }
            }
        }
        let least: [Duration; PEERS.len()] =
            std::array::from_fn(|peer| least.iter().map(|document| document[peer]).sum());
        println!("{case}: {} documents, {bytes} bytes", documents.len());
        for (time, (name, _)) in least.iter().zip(PEERS) {
            let micros = time.as_secs_f64() * 1e6;
            println!(
                "  {name:<18}{:>12.1} µs a document {:>8.0} MB/s   copydesk takes {:>6.2} times as long",
                micros / documents.len() as f64,
                bytes as f64 / micros,
                least[0].as_secs_f64() / time.as_secs_f64()
            );
        }
    }
}
