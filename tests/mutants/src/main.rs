//! Mutation testing in minutes: which changes of the source does no test notice?
//!
//! `cargo mutants` compiles the library once for each mutant, which takes days for a few thousand
//! of them on a small machine. This program takes its list of mutants, puts all of them into one
//! copy of the source (`schemata.rs`), compiles that once, notes which test comes by which mutant
//! (`reach.rs`), and runs for each mutant the tests that do, the quickest first, with the mutant's
//! number in an environment variable.
//!
//! ```text
//! cargo mutants --list --json -e 'src/**/weights.rs' >list.json
//! cd tests/mutants && cargo run --release -- ../../list.json WORK
//! ```
//!
//! `WORK` is a folder for the copy and what is built of it; behind it stand arguments of
//! `cargo test` that choose tests (all of them without any). `--skip WORDS` leaves out tests by
//! their names, `--slow SECONDS` those that take longer (5), `--only FILE` runs the mutants alone
//! that are named in `FILE` (one a line, as the list of missed ones is printed), `--jobs N` runs so
//! many at a time. What came of each mutant stands in `WORK/outcomes`, too.

mod reach;
mod schemata;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use reach::{Outcome, Tests};
use schemata::{Mixed, Mutant};

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// What the copy of the library asks: is this mutant on? (None is 0.) Where `REACHED` names a file,
/// each number that is asked for is written there once.
const QUESTION: &str = r#"
#[allow(dead_code)]
pub(crate) mod mutant {
    use std::io::Write;
    use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
    use std::sync::{Mutex, OnceLock};

    static ON: OnceLock<usize> = OnceLock::new();
    static SEEN: [AtomicBool; 1 << 16] = [const { AtomicBool::new(false) }; 1 << 16];
    static FILE: OnceLock<Mutex<std::fs::File>> = OnceLock::new();

    pub(crate) fn on(number: usize) -> bool {
        match *ON.get_or_init(which) {
            usize::MAX => {
                if !SEEN[number].swap(true, Relaxed) {
                    let file = FILE.get().expect("opened with `which`");
                    writeln!(file.lock().unwrap(), "{number}").unwrap();
                }
                false
            }
            on => on == number,
        }
    }

    fn which() -> usize {
        if let Ok(name) = std::env::var("REACHED") {
            FILE.get_or_init(|| Mutex::new(std::fs::File::create(name).unwrap()));
            return usize::MAX;
        }
        std::env::var("MUTANT").ok().and_then(|n| n.parse().ok()).unwrap_or(0)
    }
}
"#;

/// The build script reads some files of the library as its own; no mutant is on there.
const NO_QUESTION: &str = "
mod mutant {
    pub(crate) fn on(_: usize) -> bool {
        false
    }
}
";

/// Numbers of mutants that the copy has room for.
const MOST: usize = 1 << 16;

/// Mutants are taken from all over the source (a prime: none twice), so that those of a run that
/// was ended early are a fair sample.
const STRIDE: usize = 7919;

fn main() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let (Some(list), Some(work)) = (args.next(), args.next()) else {
        eprintln!(
            "usage: copydesk-mutants LIST.json WORK [--skip WORDS] [--slow SECONDS] [--only FILE] \
             [--jobs N] [ARGUMENTS OF cargo test]"
        );
        std::process::exit(2);
    };
    let (mut skip, mut only, mut tests) = (Vec::new(), None, Vec::new());
    let (mut slow, mut jobs) = (5.0, 1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--skip" => skip.extend(args.next()),
            "--only" => only = args.next(),
            "--slow" => slow = args.next().unwrap_or_default().parse()?,
            "--jobs" => jobs = args.next().unwrap_or_default().parse()?,
            _ => tests.push(arg),
        }
    }
    let mutants: Vec<Mutant> = serde_json::from_slice(&fs::read(list)?)?;
    if mutants.len() >= MOST {
        return Err(format!("{} mutants are too many", mutants.len()).into());
    }
    let only: Option<BTreeSet<String>> = match only {
        Some(file) => Some(fs::read_to_string(file)?.lines().map(str::to_owned).collect()),
        None => None,
    };
    let copy = copied(Path::new(&work), &mutants)?;
    let (put, viable) = instrument(&copy, &mutants)?;
    let programs = build(&copy, &tests)?;
    let tests = Tests::of(&copy, &programs, &skip, Duration::from_secs_f64(slow))?;

    let said = fs::File::create(copy.with_file_name("outcomes"))?;
    let next = AtomicUsize::new(0);
    let outcomes = Mutex::new(vec![None; mutants.len()]);
    let work = || -> Result<()> {
        loop {
            let turn = next.fetch_add(1, Ordering::Relaxed);
            if turn >= mutants.len() {
                return Ok(());
            }
            let i = turn * STRIDE % mutants.len();
            let mutant = &mutants[i];
            if only.as_ref().is_some_and(|only| !only.contains(&mutant.name)) {
                continue;
            }
            let outcome = match (put.contains(&i), viable.contains(&i)) {
                (_, true) => tests.outcome(&copy, i + 1)?,
                (true, _) => Outcome::Unviable,
                _ => Outcome::Left,
            };
            if matches!(outcome, Outcome::Missed | Outcome::Unreached) {
                println!("{}", mutant.name);
            }
            writeln!(&said, "{outcome:?}\t{}", mutant.name)?;
            outcomes.lock().map_err(|e| e.to_string())?[i] = Some(outcome);
        }
    };
    std::thread::scope(|scope| -> Result<()> {
        let workers: Vec<_> = (0..jobs).map(|_| scope.spawn(work)).collect();
        for worker in workers {
            worker.join().map_err(|_| "a worker panicked")??;
        }
        Ok(())
    })?;

    let outcomes = outcomes.into_inner().map_err(|e| e.to_string())?;
    let done = || {
        mutants
            .iter()
            .zip(&outcomes)
            .filter_map(|(mutant, &outcome)| Some((mutant.file.as_str(), outcome?)))
    };
    report("file", done());
    report("room", done().map(|(file, outcome)| (room(file), outcome)));
    report("all", done().map(|(_, outcome)| ("", outcome)));
    Ok(())
}

/// The folder of `src` in which a file stands, or its own name.
fn room(file: &str) -> &str {
    let name = file.strip_prefix("src/").unwrap_or(file);
    name.split_once('/').map_or(name.strip_suffix(".rs").unwrap_or(name), |(room, _)| room)
}

/// A line for each group of mutants.
fn report<'a>(what: &str, outcomes: impl Iterator<Item = (&'a str, Outcome)>) {
    let mut groups: BTreeMap<&str, BTreeMap<Outcome, usize>> = BTreeMap::new();
    for (group, outcome) in outcomes {
        *groups.entry(group).or_default().entry(outcome).or_default() += 1;
    }
    for (name, counts) in groups {
        let of = |outcome| counts.get(&outcome).copied().unwrap_or(0);
        let caught = of(Outcome::Caught) + of(Outcome::Timeout);
        let viable = caught + of(Outcome::Missed) + of(Outcome::Unreached);
        let share = 100.0 * caught as f64 / viable.max(1) as f64;
        let [endless, unreached, unviable, left] =
            [Outcome::Timeout, Outcome::Unreached, Outcome::Unviable, Outcome::Left].map(of);
        eprintln!(
            "{what} {name}: {caught} of {viable} viable caught, {share:.1} % ({endless} ran without \
             end, no test comes by {unreached}); {unviable} not viable, {left} not tried"
        );
    }
}

/// The repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A copy of the repository's files, as they are now, but for those in which mutants will stand.
fn copied(work: &Path, mutants: &[Mutant]) -> Result<PathBuf> {
    let root = root();
    let copy = work.join("copydesk");
    let mixed: BTreeSet<&str> = mutants.iter().map(|mutant| mutant.file.as_str()).collect();
    let listed = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(&root)
        .output()?;
    for name in String::from_utf8(listed.stdout)?
        .split_terminator('\0')
        .filter(|name| root.join(name).is_file() && !mixed.contains(name))
    {
        let extra = match name {
            "src/lib.rs" => QUESTION,
            "build/main.rs" => NO_QUESTION,
            _ => "",
        };
        put(&copy.join(name), &[fs::read(root.join(name))?, extra.into()].concat())?;
    }
    Ok(fs::canonicalize(copy)?)
}

/// Writes a file if it is not so already: what is built of it stays.
fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    fs::create_dir_all(path.parent().ok_or("a file in no folder")?)?;
    Ok(fs::write(path, bytes)?)
}

/// Puts the mutants into the copy, leaving out those that do not compile. Gives those that it could
/// put there, and those that compile. (What does not is remembered beside the copy.)
fn instrument(copy: &Path, mutants: &[Mutant]) -> Result<(BTreeSet<usize>, BTreeSet<usize>)> {
    let remembered = copy.with_file_name("unviable");
    let mut unviable: BTreeSet<String> =
        fs::read_to_string(&remembered).unwrap_or_default().lines().map(str::to_owned).collect();
    let mut files: BTreeMap<&str, (String, Vec<usize>)> = BTreeMap::new();
    for (i, mutant) in mutants.iter().enumerate() {
        if !files.contains_key(mutant.file.as_str()) {
            let source = fs::read_to_string(root().join(&mutant.file))?;
            files.insert(&mutant.file, (source, Vec::new()));
        }
        files.get_mut(mutant.file.as_str()).expect("was put there").1.push(i);
    }
    let mut tried = BTreeSet::new();
    loop {
        let mut mixed: BTreeMap<&str, Mixed> = BTreeMap::new();
        for (&name, (source, members)) in &files {
            let mix = |all: bool| {
                let members: Vec<(usize, &Mutant)> = members
                    .iter()
                    .map(|&i| (i + 1, &mutants[i]))
                    .filter(|(_, mutant)| all || !unviable.contains(&mutant.name))
                    .collect();
                schemata::mix(source, &members).map_err(|e| format!("{name}: {e}"))
            };
            tried.extend(mix(true)?.numbers());
            let mut file = mix(false)?;
            if name == "src/lib.rs" {
                file.text.push_str(QUESTION);
            }
            put(&copy.join(name), file.text.as_bytes())?;
            mixed.insert(name, file);
        }
        let viable: BTreeSet<usize> = mixed.values().flat_map(Mixed::numbers).collect();
        let bad = errors(copy, &mixed)?;
        if bad.is_empty() {
            eprintln!(
                "{} of {} mutants stand beside the code, {} of them compile",
                tried.len(),
                mutants.len(),
                viable.len()
            );
            return Ok((tried, viable));
        }
        eprintln!("{} more do not compile", bad.len());
        unviable.extend(bad.iter().map(|number| mutants[number - 1].name.clone()));
        let lines: String = unviable.iter().map(|name| format!("{name}\n")).collect();
        fs::write(&remembered, lines)?;
    }
}

/// The mutants (their numbers) in which the compiler finds errors.
fn errors(copy: &Path, mixed: &BTreeMap<&str, Mixed>) -> Result<BTreeSet<usize>> {
    let checked = cargo(copy)
        .args(["check", "--package=copydesk", "--lib", "--all-features", "--message-format=json"])
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
        let needs_arms = message["code"]["code"] == "E0004";
        for span in message["spans"].as_array().into_iter().flatten() {
            let (Some(file), Some(start)) =
                (span["file_name"].as_str(), span["byte_start"].as_u64())
            else {
                continue;
            };
            // (the build script's name for it)
            let file = file.strip_prefix("build/../").unwrap_or(file);
            let Some(file) = mixed.get(file) else { continue };
            bad.extend(file.mutant_at(start as usize));
            if needs_arms {
                bad.extend(file.arms_behind(start as usize));
            }
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
        .args(["test", "--package=copydesk", "--all-features", "--no-run", "--message-format=json"])
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
        .env("RUSTFLAGS", "-Awarnings -Aarithmetic_overflow -Aunconditional_panic");
    for profile in ["DEV", "TEST"] {
        cargo
            .env(format!("CARGO_PROFILE_{profile}_OPT_LEVEL"), "1")
            .env(format!("CARGO_PROFILE_{profile}_DEBUG"), "0");
    }
    cargo
}
