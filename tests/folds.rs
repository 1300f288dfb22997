//! Weights that the trainers write are read as they were written: what is quoted of the corpora
//! rests on it.

#[path = "../examples/corpus/folds.rs"]
mod folds;

use std::path::PathBuf;

use copydesk::Parser;
use folds::Folds;

/// A folder with one fold, of these tables of weights, that holds `example.org` out.
fn fold(name: &str, roles: &str, titles: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("copydesk-fold-{}-{name}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("weights-0.rs"), roles).unwrap();
    std::fs::write(folder.join("titles-0.rs"), titles).unwrap();
    std::fs::write(folder.join("sites-0.txt"), "example.org").unwrap();
    folder
}

const ROLES: &str = include_str!("../src/block/weights.rs");
const TITLES: &str = include_str!("../src/field/evidence/weights.rs");
const DUMP: &str = include_str!("../examples/dumps/harbour-bridge.txt");

/// What a parser thinks of each block of a dump.
fn scores(parser: &Parser) -> Vec<(i32, i32)> {
    parser.explain(DUMP).blocks.iter().map(|block| (block.score, block.runner_up.1)).collect()
}

#[test]
fn a_fold_reads_with_its_own_weights() {
    let standard = scores(&Parser::new());
    let shipped = Folds::read(&fold("shipped", ROLES, TITLES));
    assert_eq!(scores(shipped.parser("example.org")), standard);
    // (the first row is every block's)
    let row = ROLES.split_once("// bias\n    [").unwrap().1.split_once(']').unwrap().0;
    let other: Vec<String> =
        row.split(',').map(|n| (n.parse::<i16>().unwrap() + 7).to_string()).collect();
    let other = ROLES.replacen(&format!("[{row}]"), &format!("[{}]", other.join(",")), 1);
    let folds = Folds::read(&fold("other", &other, TITLES));
    assert_ne!(scores(folds.parser("example.org")), standard);
    assert_eq!(scores(folds.parser("example.com")), standard);
}

#[test]
#[should_panic(expected = "a table of another form")]
fn a_table_of_another_form_is_refused() {
    let cut = ROLES.rsplit_once("    [").unwrap().0;
    Folds::read(&fold("cut", cut, TITLES));
}
