//! The examples from outside: what they read, what they say of mistakes, and how they end.

mod run;

use run::{DUMP, folder, reads_dumps, run};

#[test]
fn headline_reads_dumps() {
    reads_dumps("headline", &[], "Ferry Returns to the Islands");
}

#[test]
fn explain_reads_dumps() {
    reads_dumps("explain", &["--features"], "headline: Ferry Returns to the Islands");
}

#[test]
fn highlight_reads_dumps() {
    reads_dumps("highlight", &["--ansi"], "Ferry Returns to the Islands");
}

#[test]
#[cfg(feature = "patterns")]
fn custom_pass_reads_dumps() {
    reads_dumps("custom_pass", &[], "A night ferry sailed on Monday");
}

#[test]
#[cfg(feature = "serde")]
fn normalize_reads_dumps() {
    reads_dumps("normalize", &[], r#""text":"Ferry Returns to the Islands""#);
}

/// The README's rules are those of a file, and do what it says.
#[test]
#[cfg(feature = "rules")]
fn a_desk_has_its_own_rules() {
    let rules = include_str!("../desk/desk.toml");
    assert!(include_str!("../../README.md").contains(rules));
    let folder = folder("rules");
    std::fs::write(folder.join("desk.toml"), rules).unwrap();
    std::fs::write(folder.join("strike.txt"), include_str!("../desk/strike.txt")).unwrap();
    let ended = run("headline", &folder, &["--rules", "desk.toml", "strike.txt"], b"");
    assert_eq!((ended.code, ended.said.as_str()), (Some(0), ""));
    assert!(ended.out.contains("author  Rosa Tennant\n"), "{}", ended.out);
    assert!(!ended.out.contains("00:12") && !ended.out.contains("01:40"), "{}", ended.out);
    let plain = run("headline", &folder, &["strike.txt"], b"");
    assert!(
        !plain.out.contains("author  Rosa Tennant") && plain.out.contains("[00:12]"),
        "{}",
        plain.out
    );
    std::fs::write(folder.join("desk.toml"), rules.replace("before", "befor")).unwrap();
    let ended = run("headline", &folder, &["--rules", "desk.toml", "strike.txt"], b"");
    assert_eq!(ended.code, Some(2), "{}", ended.said);
    assert!(ended.said.contains("desk.toml: line 4: unknown key `befor`"), "{}", ended.said);
}

/// Without a path standard input is read, as it always was.
#[test]
fn headline_reads_standard_input() {
    let ended = run::<&str>("headline", &folder("stdin"), &[], DUMP.as_bytes());
    assert_eq!((ended.code, ended.said.as_str()), (Some(0), ""));
    assert!(ended.out.starts_with("Ferry Returns to the Islands\n====="), "{}", ended.out);
}

/// Of several dumps each has its name above it.
#[test]
fn several_dumps_are_told_apart() {
    let folder = folder("several");
    std::fs::write(folder.join("a.txt"), DUMP).unwrap();
    std::fs::write(folder.join("b.txt"), DUMP).unwrap();
    let ended = run("headline", &folder, &["b.txt", "a.txt", "./b.txt"], b"");
    let names: Vec<&str> = ended.out.lines().filter(|line| line.starts_with("==> ")).collect();
    assert_eq!(names, ["==> b.txt <==", "==> a.txt <=="]);
}

#[test]
fn reconcile_names_what_keeps_it_from_comparing() {
    let folder = folder("reconcile");
    std::fs::write(folder.join("a.txt"), DUMP).unwrap();
    std::fs::write(folder.join("b.txt"), DUMP.replace("1996", "1997")).unwrap();
    let ended = run("reconcile", &folder, &["."], b"");
    assert_eq!((ended.code, ended.said.as_str()), (Some(0), ""));
    assert!(ended.out.contains("conflicts: 1"), "{}", ended.out);
    let ended = run("reconcile", &folder, &["a.txt", "-"], DUMP.as_bytes());
    assert_eq!(ended.code, Some(0), "{}", ended.said);

    std::fs::write(folder.join("none.txt"), "").unwrap();
    let ended = run("reconcile", &folder, &["."], b"");
    assert_eq!((ended.code, ended.out.as_str()), (Some(1), ""));
    assert!(ended.said.contains("none.txt: input has no text\n"), "{}", ended.said);
    assert!(ended.said.contains("Nothing was compared"), "{}", ended.said);
    let other = "# Miners End Their Strike\n\nThe miners of the Kettle Valley went back to work on Tuesday after nine weeks, their union said.\n";
    let ended = run("reconcile", &folder, &["a.txt", "-"], other.as_bytes());
    assert_eq!((ended.code, ended.out.as_str()), (Some(1), ""), "{}", ended.said);
    let ended = run("reconcile", &folder, &["a.txt"], b"");
    assert_eq!(ended.code, Some(2), "{}", ended.said);
}

/// The list has a row for each dump, and what failed stands at its end.
#[test]
fn highlight_makes_a_gallery_of_a_folder() {
    let folder = folder("gallery");
    std::fs::create_dir_all(folder.join("in/deep")).unwrap();
    std::fs::write(folder.join("in/a.txt"), DUMP).unwrap();
    std::fs::write(folder.join("in/deep/b.md"), "Page not found\n").unwrap();
    std::fs::write(folder.join("in/no.txt"), "").unwrap();
    let ended = run("highlight", &folder, &["in", "-o", "gallery.html"], b"");
    assert_eq!((ended.code, ended.out.as_str()), (Some(1), ""), "{}", ended.said);
    assert!(ended.said.contains("1 of 3 dumps failed:\n  in/no.txt: input has no text\n"));
    let page = std::fs::read_to_string(folder.join("gallery.html")).unwrap();
    assert_eq!(page.matches("<tr id=").count(), 2);
    assert_eq!(page.matches("<template id=").count(), 2);
    assert!(page.contains("<li>in/no.txt: input has no text</li>"));
    assert!(page.contains("data-missing=\"date place address\""), "{page}");
    assert!(page.contains("data-name=\"deep/b.md\""));
    // one file, which asks for no other
    for outside in ["<link", "<img", "<iframe", " src=", "@import", "url("] {
        assert!(!page.contains(outside), "{outside}");
    }
}

/// Whatever stands in a dump or is its name: it is text in the page. (`tests/browser/run` asks a browser.)
#[test]
fn highlight_escapes_what_a_dump_says() {
    let folder = folder("hostile");
    let raw = DUMP
        .replace("Ferry", "<script>alert(1)</script>\" onclick=\"alert(2) Ferry")
        .replace("Monday", "Monday </template></style><!-- <b onload='alert(3)'>");
    std::fs::write(folder.join("a.txt"), &raw).unwrap();
    std::fs::write(folder.join("b&\"'.txt"), &raw).unwrap();
    for (args, page) in
        [(["a.txt", "-o", "page.html"], "page.html"), ([".", "-o", "g.html"], "g.html")]
    {
        let ended = run("highlight", &folder, &args, b"");
        assert_eq!((ended.code, ended.said.as_str()), (Some(0), ""));
        let page = std::fs::read_to_string(folder.join(page)).unwrap();
        for kept in ["&lt;script&gt;", "&quot; onclick=&quot;", "&lt;/template&gt;", "&lt;!-- "] {
            assert!(page.contains(kept), "{kept}");
        }
        for loose in ["<script>", "\" onclick", "<!-- ", "<b onload", "b&\""] {
            assert!(!page.contains(loose), "{loose}");
        }
        assert_eq!(page.matches("<script").count(), 1);
        assert_eq!(page.matches("</script>").count(), 1);
        // scripts and styles run by a number that no dump knows
        let nonce = page.split("script-src 'nonce-").nth(1).unwrap().split('\'').next().unwrap();
        assert_eq!(nonce.len(), 32);
        assert!(page.contains("default-src 'none'; ") && !page.contains("unsafe-inline"));
        let again = run("highlight", &folder, &args[..1], b"");
        assert!(!again.out.contains(nonce), "the number is always the same");
    }
}

/// What cannot be written is told before anything is read, or at least with why.
#[test]
fn an_output_that_cannot_be_written_is_an_error() {
    let folder = folder("output");
    std::fs::write(folder.join("a.txt"), DUMP).unwrap();
    std::fs::create_dir_all(folder.join("there")).unwrap();
    for (page, why) in [("no/page.html", "there is no folder no"), ("there", "there: ")] {
        let ended = run("highlight", &folder, &["a.txt", "-o", page], b"");
        assert_eq!(ended.code, Some(2), "{}", ended.said);
        assert!(ended.said.contains(why), "{}", ended.said);
    }
}
