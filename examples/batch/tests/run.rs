//! The program from outside: what it writes, that it goes on past bad dumps, and that it resumes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const DUMP: &str = "# Ferry Returns to the Islands\n\nBy Rosa Tennant\n\n\
    A night ferry sailed on Monday for the first time in thirty years, with two hundred passengers on board, the operator said.\n\n\
    The line was given up in 1996, when the airport promised to bring the islands within forty minutes of the mainland.\n";

/// An empty folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn run(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_copydesk-batch"))
        .current_dir(folder)
        .args(args)
        .output()
        .unwrap()
}

/// What the program said at the end.
fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Dumps of every kind of input: 3 that can be parsed, 4 that cannot.
fn dumps(folder: &Path) {
    fs::create_dir_all(folder.join("in/deep")).unwrap();
    fs::write(folder.join("in/a.txt"), DUMP).unwrap();
    fs::write(folder.join("in/deep/b.md"), DUMP).unwrap();
    fs::write(folder.join("in/deep/no-dump.html"), "<p>").unwrap();
    fs::write(folder.join("in/latin.txt"), b"Caf\xE9 closes\n").unwrap();
    let line = |text: &str| serde_json::json!({ "id": 1, "body": text }).to_string();
    fs::write(
        folder.join("more.jsonl"),
        format!("{}\n\nno json\n{{\"text\": 1}}\n{}\n", line(DUMP), line(" ")),
    )
    .unwrap();
}

const ARGS: [&str; 4] = ["--text-field", "body", "in", "*.jsonl"];

fn args<'a>(more: &[&'a str]) -> Vec<&'a str> {
    ARGS.iter().chain(more).copied().collect()
}

#[test]
fn writes_json_lines_and_goes_on_past_bad_dumps() {
    let folder = folder("json");
    dumps(&folder);
    let output = run(&folder, &args(&["-o", "out.jsonl"]));
    assert_eq!(output.status.code(), Some(1), "some dumps failed: {}", said(&output));
    let text = fs::read_to_string(folder.join("out.jsonl")).unwrap();
    let rows: Vec<serde_json::Value> =
        text.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    let keys: Vec<(&str, Option<u64>, bool)> = rows
        .iter()
        .map(|r| (r["path"].as_str().unwrap(), r["line"].as_u64(), r["error"].is_null()))
        .collect();
    let expected = [
        ("in/a.txt", None, true),
        ("in/deep/b.md", None, true),
        ("in/latin.txt", None, false),
        ("more.jsonl", Some(1), true),
        ("more.jsonl", Some(3), false),
        ("more.jsonl", Some(4), false),
        ("more.jsonl", Some(5), false),
    ];
    assert_eq!(keys, expected);
    assert_eq!(rows[3]["headline"]["text"], "Ferry Returns to the Islands");
    assert_eq!(rows[2]["error"], "not UTF-8 at byte 3 (--decode reads other encodings)");
    assert!(
        said(&output).contains("3  parsed") && said(&output).contains("4  failed"),
        "{}",
        said(&output)
    );
}

#[test]
fn resumes_after_a_cut_in_the_middle_of_a_line() {
    let folder = folder("resume");
    dumps(&folder);
    run(&folder, &args(&["-o", "out.jsonl"]));
    let whole = fs::read_to_string(folder.join("out.jsonl")).unwrap();
    for cut in [0, 1, whole.len() / 3, whole.len() / 2, whole.len() - 1, whole.len()] {
        fs::write(folder.join("out.jsonl"), &whole[..cut]).unwrap();
        let output = run(&folder, &args(&["--resume", "-o", "out.jsonl"]));
        assert!(
            fs::read_to_string(folder.join("out.jsonl")).unwrap() == whole,
            "not the same after a cut at {cut}: {}",
            said(&output)
        );
    }
}

#[test]
fn leaves_an_output_that_is_there_alone() {
    let folder = folder("there");
    dumps(&folder);
    fs::write(folder.join("out.jsonl"), "mine\n").unwrap();
    for more in [&["-o", "out.jsonl"][..], &["--resume", "-o", "out.jsonl"]] {
        let output = run(&folder, &args(more));
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert_eq!(fs::read_to_string(folder.join("out.jsonl")).unwrap(), "mine\n");
    }
}

#[test]
fn parquet_parts_are_whole_and_gone_on_from() {
    let folder = folder("parquet");
    dumps(&folder);
    run(&folder, &["-o", "out.parquet", "in/a.txt"]);
    // a part that was open when the program was killed
    fs::write(folder.join("out.parquet/.part-000001.parquet"), "PAR1").unwrap();
    let output = run(&folder, &args(&["--resume", "-o", "out.parquet"]));
    assert!(said(&output).contains("1  skipped"), "{}", said(&output));
    let mut names: Vec<_> =
        fs::read_dir(folder.join("out.parquet")).unwrap().map(|e| e.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["part-000000.parquet", "part-000001.parquet"]);
    let output = run(&folder, &args(&["--resume", "-o", "out.parquet"]));
    assert!(
        said(&output).contains("0  parsed") && said(&output).contains("7  skipped"),
        "{}",
        said(&output)
    );
}

/// A file's name is bytes, and a file is one dump however often it is named.
#[cfg(unix)]
#[test]
fn inputs_are_told_by_the_bytes_of_their_names() {
    use std::os::unix::ffi::OsStrExt;
    let folder = folder("names");
    fs::create_dir_all(folder.join("in")).unwrap();
    let name = |bytes: &[u8]| folder.join("in").join(std::ffi::OsStr::from_bytes(bytes));
    fs::write(name(b"a.txt"), DUMP).unwrap();
    fs::write(name(b"b\xff.txt"), DUMP).unwrap();
    for out in ["out.jsonl", "out.parquet"] {
        let _ = fs::remove_file(name(b"b\xfe.txt"));
        let output = run(&folder, &["-o", out, "in/a.txt", "./in/a.txt", "in", "in/*"]);
        assert!(
            output.status.success() && said(&output).contains("2  parsed"),
            "{}",
            said(&output)
        );
        fs::write(name(b"b\xfe.txt"), DUMP).unwrap();
        let output = run(&folder, &["--resume", "-o", out, "in"]);
        assert!(
            said(&output).contains("1  parsed") && said(&output).contains("2  skipped"),
            "{}",
            said(&output)
        );
    }
    let text = fs::read_to_string(folder.join("out.jsonl")).unwrap();
    let rows: Vec<serde_json::Value> =
        text.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    let names: Vec<Option<&str>> = rows.iter().map(|row| row["path_bytes"].as_str()).collect();
    assert_eq!(names, [None, Some("696e2f62ff2e747874"), Some("696e2f62fe2e747874")]);
}
