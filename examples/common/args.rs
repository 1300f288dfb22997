//! The command line: what every program takes, and what each has of its own.

use std::ffi::OsString;
use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// What all programs that read dumps take, behind their own options.
const COMMON: &str =
    "  PATH           a dump, a folder (its *.txt and *.md, at any depth), or - for standard input
  --decode       read UTF-16 and legacy encodings, too; spans then count the decoded text's bytes
  --rules FILE   a desk's own rules (cargo run --features rules …)
  --help         this text
  --             what follows are paths, though they begin with a dash

Exit codes: 0 all dumps were read; 1 some were not, which are named at the end; 2 nothing was done,
as the command line, the rules or the output are wrong.
";

/// What a program is: the lines of its help, and the names of its own options.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Program {
    /// `usage: …` and what it does.
    pub(crate) usage: &'static str,
    /// The lines about its own options.
    pub(crate) own: &'static str,
    /// What is said of exit codes that mean more than all others' do.
    pub(crate) codes: &'static str,
    /// Whether it reads dumps by their paths, as `COMMON` says.
    pub(crate) reads_dumps: bool,
    pub(crate) flags: &'static [&'static str],
    /// Options with a value behind them.
    pub(crate) values: &'static [&'static str],
}

impl Program {
    /// A program without options of its own.
    pub(crate) const fn new(usage: &'static str) -> Program {
        Program { usage, own: "", codes: "", reads_dumps: true, flags: &[], values: &[] }
    }

    /// What `--help` prints.
    pub(crate) fn help(&self) -> String {
        let common = if self.reads_dumps { COMMON } else { "" };
        format!("{}\n\n{}{common}{}", self.usage, self.own, self.codes)
    }

    /// What this process was told, or how it ends: after its help with 0, after a mistake with 2.
    pub(crate) fn args(&self) -> Result<Args, ExitCode> {
        match self.parse(std::env::args_os().skip(1)) {
            Ok(Some(args)) => Ok(args),
            Ok(None) => {
                super::put(&self.help())?;
                Err(ExitCode::SUCCESS)
            }
            Err(error) => Err(self.refuse(&error)),
        }
    }

    /// Says what is wrong with the command line.
    pub(crate) fn refuse(&self, error: &str) -> ExitCode {
        let usage = self.usage.lines().next().unwrap_or_default();
        eprintln!("error: {error}\n{usage}\n--help tells more");
        ExitCode::from(2)
    }

    /// The arguments; `None` where help is asked for.
    pub(crate) fn parse(
        &self,
        mut from: impl Iterator<Item = OsString>,
    ) -> Result<Option<Args>, String> {
        let mut args = Args::default();
        let mut options = true;
        while let Some(arg) = from.next() {
            // (a name that is no UTF-8 is a path)
            let name = arg.to_str().filter(|a| options && a.starts_with('-') && *a != "-");
            let Some(name) = name else {
                args.paths.push(arg.into());
                continue;
            };
            match name {
                "--" => options = false,
                "--help" | "-h" => return Ok(None),
                "--decode" if self.reads_dumps => args.decode = true,
                name if self.reads_dumps && name == "--rules" || self.values.contains(&name) => {
                    let value = from.next().ok_or_else(|| format!("{name} wants a value"))?;
                    args.values.push((name.to_owned(), value));
                }
                name if self.flags.contains(&name) => args.flags.push(name.to_owned()),
                name => {
                    let mut error = format!("there is no option {name}");
                    if let Some(near) = self.near(name) {
                        let _ = write!(error, " ({near}?)");
                    }
                    return Err(error);
                }
            }
        }
        Ok(Some(args))
    }

    /// An option that begins alike.
    fn near(&self, name: &str) -> Option<&'static str> {
        let all = ["--help", "--decode", "--rules"];
        let all = all.iter().take(if self.reads_dumps { 3 } else { 1 });
        let mut all = all.chain(self.flags).chain(self.values);
        all.find(|option| name.len() > 3 && option.starts_with(name.get(..4).unwrap_or(name)))
            .copied()
    }
}

/// What the command line says.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Args {
    pub(crate) paths: Vec<PathBuf>,
    pub(crate) decode: bool,
    flags: Vec<String>,
    values: Vec<(String, OsString)>,
}

impl Args {
    pub(crate) fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|f| f == flag)
    }

    /// An option's value; the last one, where it is given twice.
    pub(crate) fn value(&self, name: &str) -> Option<&OsString> {
        self.values.iter().rev().find(|(n, _)| n == name).map(|(_, value)| value)
    }

    /// The parser of `--rules FILE`, or the standard one.
    pub(crate) fn parser(&self) -> Result<copydesk::Parser, ExitCode> {
        let rules = self.value("--rules").map(PathBuf::from);
        super::parser(rules.as_deref()).map_err(|error| {
            eprintln!("error: {error}");
            ExitCode::from(2)
        })
    }
}
