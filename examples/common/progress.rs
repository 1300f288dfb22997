//! How far a program is: a bar on a terminal, nothing anywhere else.

use std::io::{self, IsTerminal, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// What is done sooner needs no bar.
const PATIENCE: Duration = Duration::from_millis(400);
/// Between two pictures of the bar.
const PAUSE: Duration = Duration::from_millis(120);
/// Columns of the bar, its ends left out.
const WIDTH: u64 = 24;

/// What is counted.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Unit {
    /// Dumps, pages, steps: by this name.
    Things(&'static str),
    Bytes,
}

/// A bar on standard error. Threads may share it.
#[derive(Debug)]
pub(crate) struct Progress {
    unit: Unit,
    drawn: bool,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    done: u64,
    total: u64,
    said: String,
    began: Instant,
    last: Instant,
    shown: bool,
}

impl Progress {
    /// A bar for so many things. What writes its rows to a terminal needs none: the rows tell it.
    pub(crate) fn new(unit: Unit, total: u64, writes_rows: bool) -> Progress {
        let rows = writes_rows && io::stdout().is_terminal();
        let dumb = std::env::var_os("TERM").is_none_or(|term| term == "dumb");
        let began = Instant::now();
        let state = State { done: 0, total, said: String::new(), began, last: began, shown: false };
        let drawn = io::stderr().is_terminal() && !rows && !dumb;
        Progress { unit, drawn, state: Mutex::new(state) }
    }

    /// So many more are done.
    pub(crate) fn step(&self, more: u64) {
        let mut state = self.state();
        state.done += more;
        let now = Instant::now();
        let is_due = now - state.last > PAUSE && now - state.began > PATIENCE;
        if self.drawn && is_due {
            (state.last, state.shown) = (now, true);
            let line = drawn(self.unit, &state, now - state.began);
            let _ = write!(io::stderr(), "\r{line}\x1B[K");
        }
    }

    /// So many of all need not be done.
    pub(crate) fn spare(&self, some: u64) {
        let mut state = self.state();
        state.total = state.total.saturating_sub(some);
    }

    /// What stands behind the bar.
    pub(crate) fn tell(&self, said: String) {
        self.state().said = said;
    }

    /// A line on standard error, above the bar.
    pub(crate) fn say(&self, line: &str) {
        self.clear();
        eprintln!("{line}");
    }

    /// Takes the bar away.
    pub(crate) fn clear(&self) {
        let mut state = self.state();
        if std::mem::take(&mut state.shown) {
            let _ = write!(io::stderr(), "\r\x1B[K");
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.clear();
    }
}

/// The bar as a line of less than 80 columns.
fn drawn(unit: Unit, state: &State, time: Duration) -> String {
    let State { done, total, said, .. } = state;
    let (done, total) = (*done.min(total), (*total).max(1));
    let full = (done * WIDTH / total) as usize;
    let bar = "#".repeat(full) + &"-".repeat(WIDTH as usize - full);
    let counted = match unit {
        Unit::Things(name) => format!("{done} of {total} {name}"),
        Unit::Bytes => format!("{:.1} of {:.1} MB", done as f64 / 1e6, total as f64 / 1e6),
    };
    let mut line = format!("[{bar}] {:>3} %  {counted}", done * 100 / total);
    if !said.is_empty() {
        line += ", ";
        line += said;
    }
    if done > 0 {
        let left = time.as_secs_f64() * (total - done) as f64 / done as f64;
        line += &if left < 90.0 {
            format!(", {left:.0} s left")
        } else {
            format!(", {:.0} min left", left / 60.0)
        };
    }
    match line.char_indices().nth(79) {
        Some((at, _)) => line[..at].to_owned(),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_is_one_short_line() {
        let now = Instant::now();
        let state = |done, total, said: &str| State {
            done,
            total,
            said: said.to_owned(),
            began: now,
            last: now,
            shown: false,
        };
        let second = Duration::from_secs(1);
        assert_eq!(
            drawn(Unit::Things("dumps"), &state(1, 4, ""), second),
            "[######------------------]  25 %  1 of 4 dumps, 3 s left"
        );
        assert_eq!(
            drawn(Unit::Bytes, &state(0, 2_500_000, "9 failed"), second),
            "[------------------------]   0 %  0.0 of 2.5 MB, 9 failed"
        );
        // nothing to do, more done than was known, and words without end
        for (done, total) in [(0, 0), (7, 3)] {
            let line = drawn(Unit::Things("dumps"), &state(done, total, &"é".repeat(99)), second);
            assert!(line.chars().count() < 80, "{line}");
        }
    }
}
