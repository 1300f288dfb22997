//! Running an example as a program, as a person or a script does.

// not every test uses all of it
#![allow(dead_code)]

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub(crate) const DUMP: &str = "# Ferry Returns to the Islands\n\nBy Rosa Tennant\n\n\
    A night ferry sailed on Monday for the first time in thirty years, with two hundred passengers on board, the operator said.\n\n\
    The line was given up in 1996, when the airport promised to bring the islands within forty minutes of the mainland.\n";

/// An empty folder of this test's own.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// How a program ended, and what it printed and said.
#[derive(Debug, PartialEq)]
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) said: String,
}

/// Runs an example in a folder, with this on its standard input.
pub(crate) fn run<A: AsRef<OsStr>>(name: &str, folder: &Path, args: &[A], input: &[u8]) -> Ended {
    let test = std::env::current_exe().unwrap();
    let examples = test.parent().and_then(Path::parent).unwrap().join("examples");
    let program = examples.join(name).with_extension(std::env::consts::EXE_EXTENSION);
    assert!(program.exists(), "`cargo build --examples` builds {}", program.display());
    let mut child = Command::new(program)
        .args(args)
        .current_dir(folder)
        .env_remove("FOLDS")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // (a program that reads no input may have closed it)
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ended { code: output.status.code(), out: text(&output.stdout), said: text(&output.stderr) }
}

/// What all programs that read dumps do alike; `prints` is what each prints of [`DUMP`].
pub(crate) fn reads_dumps(name: &str, own: &[&str], prints: &str) {
    let folder = folder(name);
    std::fs::create_dir_all(folder.join("in/deep")).unwrap();
    let write = |path: &str, text: &[u8]| std::fs::write(folder.join(path), text).unwrap();
    write("in/a.txt", DUMP.as_bytes());
    write("in/deep/b.md", DUMP.as_bytes());
    write("in/no-dump.html", b"<p>");
    write("-dash.txt", DUMP.as_bytes());
    let run = |args: &[&str], input: &[u8]| run(name, &folder, &[own, args].concat(), input);

    // a file, a folder, standard input, a name like an option's: nothing is said beside the answer
    for args in [&["in/a.txt"][..], &["in"], &["-"], &["--", "-dash.txt"]] {
        let ended = run(args, DUMP.as_bytes());
        assert_eq!((ended.code, ended.said.as_str()), (Some(0), ""), "{name} {args:?}");
        assert!(ended.out.contains(prints), "{name} {args:?}: {}", ended.out);
    }

    // help, and what the command line has wrong
    let help = run(&["--help"], b"");
    assert_eq!((help.code, help.said.as_str()), (Some(0), ""), "{name}");
    for word in ["usage: ", name, "--decode", "Exit codes: 0 "] {
        assert!(help.out.contains(word), "{name}: no {word} in {}", help.out);
    }
    assert!(help.out.lines().all(|line| line.chars().count() <= 100), "{}", help.out);
    std::fs::create_dir_all(folder.join("empty")).unwrap();
    for (args, why) in [
        (&["--no-such-option", "in"][..], "there is no option --no-such-option"),
        (&["--rules"], "--rules wants a value"),
        (&["empty"], "no *.txt or *.md in empty"),
    ] {
        let ended = run(args, b"");
        assert_eq!((ended.code, ended.out.as_str()), (Some(2), ""), "{name} {args:?}");
        assert!(ended.said.contains(why), "{name} {args:?}: {}", ended.said);
    }

    // dumps that cannot be read: the others are, and these are told once, at the end
    write("in/latin.txt", b"Caf\xE9 closes for good on Monday, its owner said\n");
    write("in/none.txt", b" \n");
    let ended = run(&["in", "gone.txt"], b"");
    assert_eq!(ended.code, Some(1), "{name}: {}", ended.said);
    assert!(ended.said.starts_with("3 of 5 dumps failed:\n"), "{name}: {}", ended.said);
    for why in [
        "in/latin.txt: not UTF-8 at byte 3 (--decode reads other encodings)\n",
        "in/none.txt: input has no text\n",
        "gone.txt: ",
        "The other 2 were read.",
    ] {
        assert_eq!(ended.said.matches(why).count(), 1, "{name}: {}", ended.said);
    }
    let alone = run(&["--decode", "in/latin.txt"], b"");
    assert_eq!(alone.code, Some(0), "{name}: {}", alone.said);
    assert!(alone.said.starts_with("in/latin.txt: read as "), "{name}: {}", alone.said);
    let refused = run(&["in/latin.txt"], b"");
    assert_eq!(refused.code, Some(1), "{name}");
    assert!(refused.said.starts_with("error: in/latin.txt: not UTF-8"), "{name}: {}", refused.said);

    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        let odd = folder.join("odd");
        std::fs::create_dir_all(&odd).unwrap();
        // (some file systems take no such names)
        if std::fs::write(odd.join(OsStr::from_bytes(b"a\xFF.txt")), DUMP).is_ok() {
            let ended = run(&["odd"], b"");
            assert_eq!((ended.code, ended.said.as_str()), (Some(0), ""), "{name}");
            assert!(ended.out.contains(prints), "{name}: {}", ended.out);
        }
    }
}
