//! A run over dumps: which there are, how far it is, and what failed, told once at the end.

use std::ffi::OsStr;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::args::{Args, Program};
use super::progress::{Progress, Unit};
use super::{Dump, collect, once};

/// A run over the dumps that a command line names.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) bar: Progress,
    decode: bool,
    dumps: usize,
    failures: Vec<String>,
}

impl Run {
    /// The dumps of these paths, each once; where there is none, says so and ends with 2.
    pub(crate) fn of(
        program: &Program,
        args: &Args,
        writes_rows: bool,
    ) -> Result<(Run, Vec<PathBuf>), ExitCode> {
        if args.paths.is_empty() {
            return Err(program.refuse("no PATH is named"));
        }
        let mut dumps = Vec::new();
        args.paths.iter().for_each(|path| collect(path, &mut dumps));
        once(&mut dumps);
        if dumps.is_empty() {
            let folders: Vec<_> = args.paths.iter().map(|p| p.display().to_string()).collect();
            return Err(program.refuse(&format!("no *.txt or *.md in {}", folders.join(", "))));
        }
        let bar = Progress::new(Unit::Things("dumps"), dumps.len() as u64, writes_rows);
        Ok((Run { bar, decode: args.decode, dumps: dumps.len(), failures: Vec::new() }, dumps))
    }

    /// A dump's text. How it was decoded is said at once.
    pub(crate) fn read(&self, path: &Path) -> Result<Dump, String> {
        let dump = super::read(path, self.decode)?;
        if let Some(decoded) = dump.decoded {
            self.bar.say(&format!("{}: {decoded}", path.display()));
        }
        Ok(dump)
    }

    /// One dump is done, or not.
    pub(crate) fn done<T>(&mut self, path: &Path, outcome: Result<T, String>) -> Option<T> {
        let outcome = outcome.map_err(|error| self.fail(path, &error)).ok();
        self.bar.step(1);
        outcome
    }

    /// Why a dump failed, for the end.
    pub(crate) fn fail(&mut self, path: &Path, error: &str) {
        self.failures.push(format!("{}: {error}", path.display()));
        self.bar.tell(format!("{} failed", self.failures.len()));
    }

    /// What failed, with why.
    pub(crate) fn failures(&self) -> &[String] {
        &self.failures
    }

    /// Tells what failed and how to go on, and gives the exit code.
    pub(crate) fn end(self) -> ExitCode {
        self.end_with("When these are mended, name them alone.")
    }

    /// The same, with what to do where some failed and others did not.
    pub(crate) fn end_with(self, hint: &str) -> ExitCode {
        self.bar.clear();
        eprint!("{}", report(&self.failures, self.dumps, hint));
        ExitCode::from(u8::from(!self.failures.is_empty()))
    }
}

/// What is told at the end of a run over so many dumps; nothing where nothing failed.
pub(crate) fn report(failures: &[String], dumps: usize, hint: &str) -> String {
    match failures {
        [] => String::new(),
        [failure] if dumps == 1 => format!("error: {failure}\n"),
        failures => {
            let mut out = format!("{} of {dumps} dumps failed:\n", failures.len());
            failures.iter().for_each(|failure| {
                let _ = writeln!(out, "  {failure}");
            });
            let read = dumps - failures.len();
            if read > 0 {
                let _ = writeln!(out, "The other {read} were read. {hint}");
            }
            out
        }
    }
}

/// Something to print above one of several dumps, as `head` does.
pub(crate) fn title(path: &Path, dumps: usize) -> String {
    if dumps == 1 { String::new() } else { format!("==> {} <==\n", path.display()) }
}

/// Whether a path is standard input.
pub(crate) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == OsStr::new("-")
}
