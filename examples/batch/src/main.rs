//! Parses many dumps on all cores and writes their articles as JSON Lines or Parquet.
//!
//! It goes on past dumps that cannot be read or parsed, stops cleanly at Ctrl-C, and resumes. `README.md` beside the manifest shows how it is used.

#[path = "../../common/columns.rs"]
mod columns;
#[path = "../../common/mod.rs"]
mod common;

mod args;
mod input;
mod output;
mod parse;
mod summary;

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use rayon::prelude::*;

use args::Args;
use common::progress::{Progress, Unit};
use input::{Inputs, Job};
use output::Sink;
use parse::Parsed;
use summary::Summary;

/// Dumps that are parsed between two writes, and the bytes at which fewer are enough: what is held in memory, and what Ctrl-C waits for.
const CHUNK_DUMPS: usize = 512;
const CHUNK_BYTES: u64 = 16 << 20;

fn main() -> ExitCode {
    let args = match Args::read() {
        Ok(args) => args,
        Err(code) => return code,
    };
    match run(&args) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(args: &Args) -> Result<ExitCode, String> {
    if let Some(threads) = args.jobs {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build_global()
            .map_err(|e| e.to_string())?;
    }
    let mut inputs = Inputs::find(args)?;
    let (mut sink, done) = Sink::open(args)?;
    let stop = stop_at_ctrl_c()?;
    // (dumps differ too much for their number to tell the time that is left)
    let bar = Progress::new(Unit::Bytes, inputs.bytes(), false);
    let mut summary = Summary::new(&args.output, rayon::current_num_threads());
    let began = Instant::now();

    // While one chunk is parsed, the one before it is written.
    let mut parsed: Vec<Parsed> = Vec::new();
    loop {
        let chunk = if stop.load(Ordering::Relaxed) {
            Vec::new()
        } else {
            next_chunk(&mut inputs, |job| {
                let is_done = done.contains(&job.key);
                if is_done {
                    summary.skipped += 1;
                    bar.spare(job.bytes);
                }
                !is_done
            })
        };
        let last = chunk.is_empty();
        let (written, next) = rayon::join(
            || sink.write(std::mem::take(&mut parsed)),
            || {
                chunk
                    .into_par_iter()
                    .with_max_len(1)
                    .map(|job| parse::parse(job, args))
                    .collect::<Vec<_>>()
            },
        );
        written.map_err(|e| format!("{}: {e}", args.output.display()))?;
        if last {
            break;
        }
        for dump in &next {
            summary.add(dump);
            bar.step(dump.bytes);
        }
        bar.tell(summary.so_far(began.elapsed()));
        parsed = next;
    }
    sink.close().map_err(|e| format!("{}: {e}", args.output.display()))?;
    bar.clear();

    let stopped = stop.load(Ordering::Relaxed);
    eprint!("{}", summary.report(began.elapsed(), stopped));
    Ok(if stopped { ExitCode::from(130) } else { ExitCode::from(u8::from(summary.failed > 0)) })
}

/// The next jobs that are `wanted`; none at the end.
fn next_chunk(inputs: &mut Inputs, mut wanted: impl FnMut(&Job) -> bool) -> Vec<Job> {
    let mut chunk = Vec::new();
    let mut bytes = 0;
    for job in inputs {
        if wanted(&job) {
            bytes += job.bytes;
            chunk.push(job);
        }
        if chunk.len() == CHUNK_DUMPS || bytes >= CHUNK_BYTES {
            break;
        }
    }
    chunk
}

/// A flag that Ctrl-C sets, or a polite kill. A second one ends the program at once; what is written is intact even then.
fn stop_at_ctrl_c() -> Result<Arc<AtomicBool>, String> {
    let stop = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&stop);
    ctrlc::set_handler(move || {
        if flag.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
        eprintln!(
            "\nstopping: the dumps in work are finished and written (once more: quit at once)"
        );
    })
    .map_err(|e| e.to_string())?;
    Ok(stop)
}
