//! The trainers and `check` from outside: what they read, what they say of mistakes, and how they end.

#[path = "../../tests/run/mod.rs"]
mod run;

use run::{DUMP, folder, reads_dumps, run};

#[test]
fn check_reads_dumps() {
    reads_dumps("check", &[], "articles, ");
    reads_dumps("check", &["--changed"], "read differently with CrLf");
}

/// A corpus, a folder of folds or an output that is not there is told at once.
#[test]
fn trainers_say_what_is_wrong() {
    let folder = folder("trainers");
    std::fs::create_dir_all(folder.join("corpus/story")).unwrap();
    std::fs::write(folder.join("corpus/story/dump.txt"), DUMP).unwrap();
    for trainer in ["train", "train_breaks"] {
        let help = run(trainer, &folder, &["--help"], b"");
        assert_eq!((help.code, help.said.as_str()), (Some(0), ""), "{trainer}");
        assert!(help.out.contains("Exit codes: 0 "), "{}", help.out);
        for (args, why) in [
            (&["--to", "w.rs"][..], "no CORPUS is named"),
            (&["corpus"], "neither --to nor --folds"),
            (&["corpus", "--folds", "many"], "--folds wants a number"),
            (&["corpus", "--folds", "2", "--to", "no"], "no is no folder"),
            (&["corpus", "--decode", "--to", "w.rs"], "there is no option --decode"),
            (&["corpus", "--to", "w.rs"], "error: corpus: no article"),
            (&["gone", "--to", "w.rs"], "error: gone: "),
        ] {
            let ended = run(trainer, &folder, args, b"");
            assert_eq!((ended.code, ended.out.as_str()), (Some(2), ""), "{trainer} {args:?}");
            assert!(ended.said.contains(why), "{trainer} {args:?}: {}", ended.said);
        }
    }
    let ended = run("train_titles", &folder, &["corpus", "--to", "w.rs"], b"");
    assert_eq!(ended.code, Some(2));
    assert!(ended.said.contains("FOLDS names no folder"), "{}", ended.said);
}

#[test]
#[cfg(feature = "serde")]
fn held_out_wants_folds() {
    let folder = folder("held-out");
    let ended = run("held_out", &folder, &["a.txt"], b"");
    assert_eq!(ended.code, Some(2));
    assert!(ended.said.contains("FOLDS names no folder"), "{}", ended.said);
    assert_eq!(run("held_out", &folder, &["--help"], b"").code, Some(0));
}
