//! Time by length: `cargo bench --bench lengths > docs/plots/time.tsv`. A table of tabs, for
//! `docs/plots/plot.py`; the least of many runs counts, since what else a machine does only adds.
#![allow(missing_docs, dead_code, unreachable_pub)] // benchmarks share the dumps; none uses them all

mod dumps;

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Every length is read until so many bytes are.
const BYTES: usize = 256 << 20;

fn main() {
    // `cargo test` runs benches, too, and wants no figures
    if !std::env::args().any(|arg| arg == "--bench") {
        return;
    }
    let (english, russian, chinese) = (dumps::english(), dumps::russian(), dumps::chinese());
    println!("kind\tbytes\tmicroseconds");
    for power in [10, 12, 14, 16, 18, 20, 22] {
        let bytes = 1 << power;
        // (menus and links alone are longer than the shortest)
        let page = (bytes >= 1 << 14).then(|| dumps::page(&english, bytes));
        let prose = dumps::grown(&english, bytes);
        let kinds = [
            ("prose", Some(prose.clone())),
            ("prose, wrapped", Some(dumps::wrapped(&prose, 72))),
            ("whole page, Markdown", page),
            ("Russian", Some(dumps::grown(&russian, bytes))),
            ("Chinese", Some(dumps::grown(&chinese, bytes))),
        ];
        for (kind, dump) in kinds {
            let Some(dump) = dump else { continue };
            let least = (0..(BYTES / bytes).clamp(16, 10_000))
                .map(|_| {
                    let start = Instant::now();
                    let _ = black_box(copydesk::Article::parse(black_box(&dump)));
                    start.elapsed()
                })
                .min()
                .unwrap_or(Duration::ZERO);
            println!("{kind}\t{}\t{:.1}", dump.len(), least.as_secs_f64() * 1e6);
        }
    }
}
