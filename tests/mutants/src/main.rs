//! Mutation testing in minutes: which changes of the source does no test notice?
//!
//! `cargo mutants` compiles the library once for each mutant, which takes days for a few thousand of them on a small machine. This program takes its
//! list of mutants, puts all of them into one copy of the source (`schemata.rs`), compiles that once, and runs the tests for each of them with the
//! number of the mutant in an environment variable.
//!
//! ```text
//! cargo mutants --list --json -f src/ledger.rs -f src/text/map.rs >list.json
//! cd tests/mutants && cargo run --release -- ../../list.json WORK --lib --test offsets
//! ```
//!
//! `WORK` is a folder for the copy and what is built of it; behind it stand arguments of `cargo test` that choose tests. The test programs are run one
//! after the other until one fails. `--skip WORDS` leaves out tests by their names, `--only FILE` runs the mutants alone that are named in `FILE` (one
//! a line, as the list of missed ones is printed).

mod schemata;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use schemata::{Mixed, Mutant};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// A test program may take ten times as long as without a mutant, and this; then it is taken for one that does not end.
const PATIENCE: Duration = Duration::from_secs(10);

/// KiB that a test program may hold: a loop without an end may fill the machine.
const MEMORY: u64 = 4 << 20;

/// What the copy of the library asks: is this mutant on? None is 0.
const QUESTION: &str = "
#[allow(dead_code)]
pub(crate) mod mutant {
    static ON: std::sync::OnceLock<usize> = std::sync::OnceLock::new();
    pub(crate) fn on(number: usize) -> bool {
        *ON.get_or_init(|| std::env::var(\"MUTANT\").ok().and_then(|n| n.parse().ok()).unwrap_or(0)) == number
    }
}
";

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Caught,
    Timeout,
    Missed,
    /// Does not compile.
    Unviable,
    /// Cannot stand beside the code: in a `const`, or another type in the place of an `impl Trait`.
    Left,
}

fn main() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let (Some(list), Some(work)) = (args.next(), args.next()) else {
        eprintln!(
            "usage: copydesk-mutants LIST.json WORK [--skip WORDS] [--only FILE] [ARGUMENTS OF cargo test]"
        );
        std::process::exit(2);
    };
    let (mut skip, mut only, mut tests) = (Vec::new(), None, Vec::new());
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--skip" => skip.extend(args.next()),
            "--only" => only = args.next(),
            _ => tests.push(arg),
        }
    }
    let mutants: Vec<Mutant> = serde_json::from_slice(&fs::read(list)?)?;
    let only: Option<BTreeSet<String>> = match only {
        Some(file) => Some(fs::read_to_string(file)?.lines().map(str::to_owned).collect()),
        None => None,
    };
    let copy = copied(Path::new(&work))?;
    let (put, viable) = instrument(&copy, &mutants)?;
    let programs = build(&copy, &tests)?;
    let mut least = Vec::new();
    for program in &programs {
        let began = Instant::now();
        if run(&copy, program, &skip, 0, Duration::from_secs(600))? != Outcome::Missed {
            return Err(format!("{} fails without a mutant", program.display()).into());
        }
        least.push(began.elapsed());
    }
    let mut counts: BTreeMap<&str, BTreeMap<Outcome, usize>> = BTreeMap::new();
    for (i, mutant) in mutants.iter().enumerate() {
        if only.as_ref().is_some_and(|only| !only.contains(&mutant.name)) {
            continue;
        }
        let mut outcome = match (put.contains(&i), viable.contains(&i)) {
            (_, true) => Outcome::Missed,
            (true, _) => Outcome::Unviable,
            _ => Outcome::Left,
        };
        for (program, &took) in programs.iter().zip(&least) {
            if outcome == Outcome::Missed {
                outcome = run(&copy, program, &skip, i + 1, took * 10 + PATIENCE)?;
            }
        }
        *counts.entry(&mutant.file).or_default().entry(outcome).or_default() += 1;
        if matches!(outcome, Outcome::Missed) {
            println!("{}", mutant.name);
        }
    }
    report(&counts);
    Ok(())
}

fn report(counts: &BTreeMap<&str, BTreeMap<Outcome, usize>>) {
    let mut total = BTreeMap::new();
    let line = |name: &str, counts: &BTreeMap<Outcome, usize>| {
        let of = |outcome| counts.get(&outcome).copied().unwrap_or(0);
        let caught = of(Outcome::Caught) + of(Outcome::Timeout);
        let viable = caught + of(Outcome::Missed);
        let share = 100.0 * caught as f64 / viable.max(1) as f64;
        let [endless, unviable, left] =
            [Outcome::Timeout, Outcome::Unviable, Outcome::Left].map(of);
        eprintln!(
            "{name}: {caught} of {viable} viable caught, {share:.1} % ({endless} ran without end); {unviable} not viable, {left} not tried"
        );
    };
    for (file, counts) in counts {
        line(file, counts);
        for (&outcome, &count) in counts {
            *total.entry(outcome).or_default() += count;
        }
    }
    line("all", &total);
}

/// A copy of the repository's files, as they are now.
fn copied(work: &Path) -> Result<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let copy = work.join("copydesk");
    if copy.exists() {
        fs::remove_dir_all(&copy)?;
    }
    let listed = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(&root)
        .output()?;
    for name in String::from_utf8(listed.stdout)?
        .split_terminator('\0')
        .filter(|name| root.join(name).is_file())
    {
        let to = copy.join(name);
        fs::create_dir_all(to.parent().unwrap_or(&copy))?;
        fs::copy(root.join(name), to)?;
    }
    Ok(fs::canonicalize(copy)?)
}

/// Puts the mutants into the copy, leaving out those that do not compile. Gives those that it could put there, and those that compile.
fn instrument(copy: &Path, mutants: &[Mutant]) -> Result<(BTreeSet<usize>, BTreeSet<usize>)> {
    let lib = copy.join("src/lib.rs");
    fs::write(&lib, fs::read_to_string(&lib)? + QUESTION)?;
    let mut files: BTreeMap<&str, (String, Vec<usize>)> = BTreeMap::new();
    for (i, mutant) in mutants.iter().enumerate() {
        if !files.contains_key(mutant.file.as_str()) {
            files.insert(&mutant.file, (fs::read_to_string(copy.join(&mutant.file))?, Vec::new()));
        }
        files.get_mut(mutant.file.as_str()).expect("was put there").1.push(i);
    }
    let mut put = BTreeSet::new();
    loop {
        let mut mixed: BTreeMap<&str, Mixed> = BTreeMap::new();
        for (&name, (source, members)) in &files {
            let members: Vec<(usize, &Mutant)> =
                members.iter().map(|&i| (i + 1, &mutants[i])).collect();
            let file = schemata::mix(source, &members).map_err(|e| format!("{name}: {e}"))?;
            fs::write(copy.join(name), &file.text)?;
            mixed.insert(name, file);
        }
        let viable: BTreeSet<usize> = mixed
            .values()
            .flat_map(|file| file.places.iter().map(|&(_, number)| number - 1))
            .collect();
        put.extend(&viable);
        let bad = errors(copy, &mixed)?;
        if bad.is_empty() {
            eprintln!(
                "{} of {} mutants stand beside the code, {} of them compile",
                put.len(),
                mutants.len(),
                viable.len()
            );
            return Ok((put, viable));
        }
        eprintln!("{} more do not compile", bad.len());
        for (_, members) in files.values_mut() {
            members.retain(|i| !bad.contains(&(i + 1)));
        }
    }
}

/// The mutants (their numbers) in which the compiler finds errors.
fn errors(copy: &Path, mixed: &BTreeMap<&str, Mixed>) -> Result<BTreeSet<usize>> {
    let checked = cargo(copy)
        .args(["check", "--lib", "--message-format=json"])
        .stderr(Stdio::null())
        .output()?;
    let mut bad = BTreeSet::new();
    let mut last = String::new();
    for line in String::from_utf8_lossy(&checked.stdout).lines() {
        let message: serde_json::Value = serde_json::from_str(line)?;
        let message = &message["message"];
        if message["level"] != "error" {
            continue;
        }
        last = message["rendered"].as_str().unwrap_or_default().to_owned();
        for span in message["spans"].as_array().into_iter().flatten() {
            let (Some(file), Some(start)) =
                (span["file_name"].as_str(), span["byte_start"].as_u64())
            else {
                continue;
            };
            bad.extend(mixed.get(file).and_then(|file| file.mutant_at(start as usize)));
        }
    }
    if bad.is_empty() && !checked.status.success() {
        return Err(format!("the copy does not compile, through no mutant's fault:\n{last}").into());
    }
    Ok(bad)
}

/// The test programs.
fn build(copy: &Path, tests: &[String]) -> Result<Vec<PathBuf>> {
    let built = cargo(copy)
        .args(["test", "--no-run", "--message-format=json"])
        .args(tests)
        .stderr(Stdio::null())
        .output()?;
    if !built.status.success() {
        return Err("the tests of the copy do not compile".into());
    }
    let mut programs = Vec::new();
    for line in String::from_utf8_lossy(&built.stdout).lines() {
        let message: serde_json::Value = serde_json::from_str(line)?;
        programs.extend(message["executable"].as_str().map(PathBuf::from));
    }
    Ok(programs)
}

/// Cargo in the copy. Tests run some thousand times, so they are compiled with some care, and with every check of debug builds.
fn cargo(copy: &Path) -> Command {
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(copy)
        .env("CARGO_TARGET_DIR", copy.with_file_name("target"))
        .env("RUSTFLAGS", "-Awarnings");
    for profile in ["DEV", "TEST"] {
        cargo
            .env(format!("CARGO_PROFILE_{profile}_OPT_LEVEL"), "1")
            .env(format!("CARGO_PROFILE_{profile}_DEBUG"), "0");
    }
    cargo
}

/// Runs a test program with a mutant on.
fn run(
    copy: &Path,
    program: &Path,
    skip: &[String],
    mutant: usize,
    patience: Duration,
) -> Result<Outcome> {
    let mut command = Command::new("sh");
    command
        .arg("-c")
        .arg(format!("ulimit -v {MEMORY}; exec \"$0\" \"$@\""))
        .arg(program)
        .arg("--quiet");
    command.args(skip.iter().flat_map(|words| ["--skip", words])).env("MUTANT", mutant.to_string());
    let mut child = command
        .current_dir(copy)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let began = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(if status.success() { Outcome::Missed } else { Outcome::Caught });
        }
        if began.elapsed() > patience {
            child.kill()?;
            child.wait()?;
            return Ok(Outcome::Timeout);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}
