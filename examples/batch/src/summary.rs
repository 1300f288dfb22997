//! What became of the dumps: counted on the way, told at the end.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::parse::Parsed;

/// Failures that the summary tells one by one.
const TOLD: usize = 10;

/// The counts of a run.
#[derive(Debug)]
pub(crate) struct Summary {
    output: PathBuf,
    threads: usize,
    parsed: u64,
    with_notes: u64,
    notes: BTreeMap<String, u64>,
    encodings: BTreeMap<&'static str, u64>,
    bytes: u64,
    pub(crate) failed: u64,
    failures: Vec<String>,
    pub(crate) skipped: u64,
}

impl Summary {
    pub(crate) fn new(output: &Path, threads: usize) -> Summary {
        Summary {
            output: output.to_owned(),
            threads,
            parsed: 0,
            with_notes: 0,
            notes: BTreeMap::new(),
            encodings: BTreeMap::new(),
            bytes: 0,
            failed: 0,
            failures: Vec::new(),
            skipped: 0,
        }
    }

    pub(crate) fn add(&mut self, dump: &Parsed) {
        self.bytes += dump.bytes;
        if let Some(encoding) = dump.row.encoding {
            *self.encodings.entry(encoding).or_default() += 1;
        }
        if let Some(record) = &dump.row.record {
            self.parsed += 1;
            self.with_notes += u64::from(!record.notes.is_empty());
            record.notes.iter().for_each(|note| *self.notes.entry(note.clone()).or_default() += 1);
        }
        if let Some(error) = &dump.row.error {
            self.failed += 1;
            if self.failures.len() < TOLD {
                let line = dump.row.line.map_or(String::new(), |l| format!(":{l}"));
                self.failures.push(format!("{}{line}: {error}", dump.row.path));
            }
        }
    }

    /// What stands behind the progress bar.
    pub(crate) fn so_far(&self, time: Duration) -> String {
        let failed =
            if self.failed > 0 { format!(", {} failed", self.failed) } else { String::new() };
        format!("{} dumps, {:.0}/s{failed}", self.tried(), self.tried() as f64 / time.as_secs_f64())
    }

    fn tried(&self) -> u64 {
        self.parsed + self.failed
    }

    pub(crate) fn report(&self, time: Duration, stopped: bool) -> String {
        let mut out = String::new();
        let seconds = time.as_secs_f64().max(1e-3);
        let (rate, speed) = (self.tried() as f64 / seconds, self.bytes as f64 / seconds / 1e6);
        let Summary { parsed, with_notes, failed, skipped, threads, .. } = self;
        let mut line = |count: u64, what: &str, more: String| {
            let _ = writeln!(out, "{}", format!("{count:>9}  {what:<11}{more}").trim_end());
        };
        line(
            *parsed,
            "parsed",
            format!("in {seconds:.1} s: {rate:.0} dumps/s, {speed:.1} MB/s on {threads} threads"),
        );
        if *with_notes > 0 {
            line(*with_notes, "with notes", String::new());
            for (note, count) in
                most_first(self.notes.iter().map(|(note, count)| (note.as_str(), *count)))
            {
                line(count, "", note.to_owned());
            }
        }
        if !self.encodings.is_empty() {
            let all = self.encodings.values().sum();
            line(
                all,
                "decoded",
                most_first(self.encodings.iter().map(|(name, count)| (*name, *count)))
                    .map(|(name, count)| format!("{count} {name}"))
                    .collect::<Vec<_>>()
                    .join(", "),
            );
        }
        if *skipped > 0 {
            line(*skipped, "skipped", "that were there already".to_owned());
        }
        line(*failed, "failed", String::new());
        self.failures.iter().for_each(|failure| line_of_failure(&mut out, failure));
        if *failed > self.failures.len() as u64 {
            line_of_failure(
                &mut out,
                &format!(
                    "… and {} more: the rows that have an `error`",
                    failed - self.failures.len() as u64
                ),
            );
        }
        let output = self.output.display();
        let _ = match stopped {
            true => {
                writeln!(out, "stopped early; {output} is intact, and --resume goes on from there")
            }
            false => writeln!(out, "written to {output}"),
        };
        out
    }
}

fn line_of_failure(out: &mut String, failure: &str) {
    let _ = writeln!(out, "           {failure}");
}

/// The most frequent first.
fn most_first<'a>(
    counts: impl Iterator<Item = (&'a str, u64)>,
) -> impl Iterator<Item = (&'a str, u64)> {
    let mut counts: Vec<_> = counts.collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter()
}
