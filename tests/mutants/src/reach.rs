//! Which test comes by which mutant, and what the tests say of one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::Result;

/// Tests may take twenty times as long as without a mutant, and this; then one is taken for one
/// that does not end.
const PATIENCE: Duration = Duration::from_secs(2);

/// KiB that a test program may hold: a loop without an end may fill the machine.
const MEMORY: u64 = 4 << 20;

/// The first tests that are tried for a mutant take so long together, the next ones four times as
/// long: most mutants are caught by the first.
const FIRST: Duration = Duration::from_millis(20);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    Caught,
    Timeout,
    Missed,
    /// No test comes by it.
    Unreached,
    /// Does not compile.
    Unviable,
    /// Cannot stand beside the code: in a `const`, or another type in the place of an `impl Trait`.
    Left,
}

#[derive(Debug)]
struct Test {
    program: usize,
    name: String,
    took: Duration,
}

/// All tests, and for each mutant's number those that come by it, the quickest first.
#[derive(Debug)]
pub struct Tests {
    programs: Vec<PathBuf>,
    tests: Vec<Test>,
    by_mutant: Vec<Vec<u32>>,
}

impl Tests {
    /// Runs every test of the programs once, without a mutant.
    pub fn of(copy: &Path, programs: &[PathBuf], skip: &[String], slow: Duration) -> Result<Self> {
        let reached = copy.with_file_name("reached");
        let mut tests: Vec<(Test, Vec<u32>)> = Vec::new();
        let mut left = 0;
        for (program, path) in programs.iter().enumerate() {
            for name in names(copy, path)? {
                if skip.iter().any(|words| name.contains(words)) {
                    continue;
                }
                let _ = fs::remove_file(&reached);
                let began = Instant::now();
                let noted = ("REACHED", reached.display().to_string());
                let patience = Duration::from_secs(600);
                let outcome = run(copy, path, &[&name], noted, patience)?;
                let took = began.elapsed();
                // (tests of the source's own text do not know the copy again)
                if outcome != Outcome::Missed || took > slow {
                    let why = if outcome == Outcome::Missed { "takes long" } else { "fails" };
                    eprintln!(
                        "left out, {why} without a mutant: {name} ({:.1} s)",
                        took.as_secs_f64()
                    );
                    left += 1;
                    continue;
                }
                let numbers = fs::read_to_string(&reached).unwrap_or_default();
                let numbers =
                    numbers.lines().map(str::parse).collect::<std::result::Result<_, _>>()?;
                tests.push((Test { program, name, took }, numbers));
            }
        }
        tests.sort_by_key(|(test, _)| test.took);
        let mut by_mutant = vec![Vec::new(); crate::MOST];
        for (i, (_, numbers)) in (0..).zip(&tests) {
            for &number in numbers {
                by_mutant[number as usize].push(i);
            }
        }
        eprintln!("{} tests, {left} more left out", tests.len());
        let tests = tests.into_iter().map(|(test, _)| test).collect();
        Ok(Self { programs: programs.to_vec(), tests, by_mutant })
    }

    /// What the tests say of a mutant.
    pub fn outcome(&self, copy: &Path, mutant: usize) -> Result<Outcome> {
        let mut left = self.by_mutant[mutant].as_slice();
        if left.is_empty() {
            return Ok(Outcome::Unreached);
        }
        let mut budget = FIRST;
        while !left.is_empty() {
            let mut sum = Duration::ZERO;
            let fit = left
                .iter()
                .take_while(|&&i| {
                    sum += self.tests[i as usize].took;
                    sum <= budget
                })
                .count();
            let (now, rest) = left.split_at(fit.max(1));
            for (program, path) in self.programs.iter().enumerate() {
                let tests: Vec<&Test> = now
                    .iter()
                    .map(|&i| &self.tests[i as usize])
                    .filter(|test| test.program == program)
                    .collect();
                if tests.is_empty() {
                    continue;
                }
                let took: Duration = tests.iter().map(|test| test.took).sum();
                let names: Vec<&str> = tests.iter().map(|test| test.name.as_str()).collect();
                let on = ("MUTANT", mutant.to_string());
                let outcome = run(copy, path, &names, on, took * 20 + PATIENCE)?;
                if outcome != Outcome::Missed {
                    return Ok(outcome);
                }
            }
            left = rest;
            budget *= 4;
        }
        Ok(Outcome::Missed)
    }
}

/// The names of a program's tests.
fn names(copy: &Path, program: &Path) -> Result<Vec<String>> {
    let listed =
        Command::new(program).args(["--list", "--format=terse"]).current_dir(copy).output()?;
    let listed = String::from_utf8(listed.stdout)?;
    Ok(listed.lines().filter_map(|line| line.strip_suffix(": test")).map(str::to_owned).collect())
}

/// Runs tests of a program with a variable set.
fn run(
    copy: &Path,
    program: &Path,
    names: &[&str],
    (variable, value): (&str, String),
    patience: Duration,
) -> Result<Outcome> {
    let mut child = Command::new("sh")
        .arg("-c")
        .arg(format!("ulimit -v {MEMORY}; exec \"$0\" \"$@\""))
        .arg(program)
        .args(["--quiet", "--exact", "--test-threads=1"])
        .args(names)
        .env(variable, value)
        // the same inputs with and without a mutant
        .env("PROPTEST_RNG_SEED", "20250303")
        .current_dir(copy)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let began = Instant::now();
    let mut pause = Duration::from_millis(1);
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(if status.success() { Outcome::Missed } else { Outcome::Caught });
        }
        if began.elapsed() > patience {
            child.kill()?;
            child.wait()?;
            return Ok(Outcome::Timeout);
        }
        std::thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(10));
    }
}
