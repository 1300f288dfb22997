//! Which dumps there are: files, and the lines of JSON Lines, one after the other.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::args::Args;
use crate::common;

/// What tells a dump from all others: its file, by the bytes of its name, and its line there (from 1) if it is one of JSON Lines.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
pub(crate) struct Key {
    /// What a row shows of the name.
    pub(crate) path: String,
    /// All of it in base 16, where it is no UTF-8.
    #[serde(default)]
    pub(crate) path_bytes: Option<String>,
    #[serde(default)]
    pub(crate) line: Option<u64>,
}

impl Key {
    fn of(path: &Path, line: Option<u64>) -> Key {
        Key { path: path.to_string_lossy().into_owned(), path_bytes: common::odd_name(path), line }
    }
}

/// A dump that is to be parsed.
#[derive(Debug)]
pub(crate) struct Job {
    pub(crate) key: Key,
    pub(crate) source: Source,
    /// Its bytes on the disk.
    pub(crate) bytes: u64,
}

/// Where the dump is.
#[derive(Debug)]
pub(crate) enum Source {
    /// It is the file.
    File(PathBuf),
    /// It is in a field of this line of JSON.
    Line(Vec<u8>),
    /// Its file could not be read on.
    Broken(String),
}

/// The dumps in order: an iterator, so that a file of JSON Lines need not fit into memory.
pub(crate) struct Inputs {
    files: std::vec::IntoIter<(PathBuf, u64)>,
    bytes: u64,
    lines: Option<Lines>,
}

/// A file of JSON Lines that is being read.
struct Lines {
    path: PathBuf,
    reader: BufReader<File>,
    line: u64,
}

impl Inputs {
    /// The files that the arguments name, with their sizes.
    pub(crate) fn find(args: &Args) -> Result<Inputs, String> {
        let mut paths = Vec::new();
        for arg in &args.inputs {
            let path = arg.as_path();
            let pattern = arg.to_str().filter(|a| a.contains(['*', '?', '[']) && !path.exists());
            let Some(pattern) = pattern else {
                common::collect(path, &mut paths);
                continue;
            };
            let before = paths.len();
            let found = glob::glob(pattern).map_err(|e| format!("{pattern}: {e}"))?;
            found.flatten().for_each(|path| common::collect(&path, &mut paths));
            if paths.len() == before {
                return Err(format!("{pattern}: nothing is named so"));
            }
        }
        // `*.jsonl` finds the output of a run that is resumed, too
        if let Ok(output) = args.output.canonicalize() {
            paths.retain(|path| path.canonicalize().map_or(true, |path| path != output));
        }
        // a file that is named twice, or by its folder, too, is one dump
        common::once(&mut paths);
        if paths.is_empty() {
            return Err("no *.txt or *.md in these folders".to_owned());
        }
        // A file that is not there is found out when it is read, and counts as failed.
        let size = |path: PathBuf| {
            let bytes = std::fs::metadata(&path).map_or(0, |m| m.len());
            (path, bytes)
        };
        let files: Vec<(PathBuf, u64)> = paths.into_iter().map(size).collect();
        let bytes = files.iter().map(|(_, bytes)| bytes).sum();
        Ok(Inputs { files: files.into_iter(), bytes, lines: None })
    }

    /// The bytes of all dumps.
    pub(crate) fn bytes(&self) -> u64 {
        self.bytes
    }
}

impl Iterator for Inputs {
    type Item = Job;

    fn next(&mut self) -> Option<Job> {
        loop {
            if let Some(lines) = &mut self.lines {
                if let Some(job) = lines.next_job() {
                    if matches!(job.source, Source::Broken(_)) {
                        self.lines = None;
                    }
                    return Some(job);
                }
                self.lines = None;
            }
            let (path, bytes) = self.files.next()?;
            let key = Key::of(&path, None);
            if !matches!(path.extension().and_then(|e| e.to_str()), Some("jsonl" | "ndjson")) {
                return Some(Job { key, source: Source::File(path), bytes });
            }
            match File::open(&path) {
                Ok(file) => {
                    self.lines = Some(Lines { path, reader: BufReader::new(file), line: 0 })
                }
                Err(error) => {
                    return Some(Job { key, source: Source::Broken(error.to_string()), bytes });
                }
            }
        }
    }
}

impl Lines {
    /// The next line that is not empty.
    fn next_job(&mut self) -> Option<Job> {
        loop {
            let mut line = Vec::new();
            let read = self.reader.read_until(b'\n', &mut line);
            self.line += 1;
            let key = Key::of(&self.path, Some(self.line));
            match read {
                Ok(0) => return None,
                Ok(_) if line.trim_ascii().is_empty() => {}
                Ok(bytes) => {
                    return Some(Job { key, source: Source::Line(line), bytes: bytes as u64 });
                }
                Err(error) => {
                    return Some(Job { key, source: Source::Broken(error.to_string()), bytes: 0 });
                }
            }
        }
    }
}
