//! Every invented dump is read as it was read before.
//!
//! What the other tests say of a dump is what must be right about it; this one says whether
//! anything about it is another at all: a text, a place, an owner, a reason, a note. A change that
//! is meant to change nothing leaves `replay.tsv` as it is, and one that changes how dumps are read
//! shows which by the lines that differ:
//!
//! ```text
//! REPLAY=write cargo test --all-features --test replay
//! git diff tests/replay.tsv
//! ```

mod support;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use copydesk::Parser;
use support::articles::stories;
use support::cases::{Pile, cases};
use support::everyday::{Form, dump};
use support::mutate::{dumps, mutated};
use support::rng::Rng;

/// The table is compared in so many tests, so that they run beside each other.
const PARTS: usize = 32;

/// Broken dumps, so many on one line of the table.
const BROKEN: (usize, usize) = (3200, 20);

/// A line of the table: its name, and the dumps that it tells of.
type Line = (String, Vec<String>);

static LINES: LazyLock<Vec<Line>> = LazyLock::new(|| {
    let mut lines: Vec<Line> = Vec::new();
    for pile in Pile::ALL {
        for case in cases(pile) {
            lines.push((format!("{}/{}", pile.folder(), case.name), vec![case.raw]));
        }
    }
    let rendered = dumps();
    let every = rendered.len() / stories().len();
    for (i, raw) in rendered.iter().enumerate() {
        let name = format!("rendered/{}-{}", stories()[i / every].name, i % every);
        lines.push((name, vec![raw.clone()]));
    }
    for (i, story) in stories().iter().enumerate() {
        let paragraphs: Vec<String> = story.paragraphs().map(str::to_owned).collect();
        for form in Form::ALL {
            let raw = dump(form, &story.headline, &paragraphs, i as u64).raw;
            lines.push((format!("everyday/{}-{form:?}", story.name), vec![raw]));
        }
    }
    // cases weigh as much as what is rendered: they hold more families
    let mut all: Vec<String> = lines.iter().flat_map(|(_, raws)| raws.clone()).collect();
    all.extend(Pile::ALL.into_iter().flat_map(cases).map(|case| case.raw));
    let mut rng = Rng::new(1130);
    let (count, each) = BROKEN;
    for i in 0..count / each {
        let broken = (0..each).map(|_| mutated(&all, &mut rng)).collect();
        lines.push((format!("broken/{i}"), broken));
    }
    lines
});

/// All that is read in a dump but for how sure it is, as a number of 64 bits (FNV-1a).
fn read(parser: &Parser, raws: &[String]) -> String {
    let mut hash: u64 = 0xCBF2_9CE4_8422_2325;
    for raw in raws {
        let told = match parser.parse(raw) {
            Ok(article) => format!("{:?}", article.to_record()),
            Err(error) => format!("{error:?}"),
        };
        let mut parts = told.split("confidence: ");
        let first = parts.next().unwrap_or_default();
        let rest = parts.map(|part| part.find([',', ' ']).map_or("", |end| &part[end..]));
        for byte in std::iter::once(first).chain(rest).flat_map(str::bytes) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3);
        }
    }
    format!("{hash:016x}")
}

/// The table as it stands in the repository.
fn table() -> BTreeMap<&'static str, &'static str> {
    include_str!("replay.tsv").lines().filter_map(|line| line.split_once('\t')).collect()
}

/// Compares a part of the lines with the table.
fn replay(part: usize) {
    let (parser, table) = (Parser::new(), table());
    let mut differ = Vec::new();
    for (name, raws) in LINES.iter().skip(part).step_by(PARTS) {
        if table.get(name.as_str()) != Some(&read(&parser, raws).as_str()) {
            differ.push(name.as_str());
        }
    }
    assert!(
        differ.is_empty(),
        "read otherwise than before (REPLAY=write writes the table anew):\n{}",
        differ.join("\n")
    );
}

macro_rules! parts {
    ($($name:ident $part:literal)*) => { $(#[test] fn $name() { replay($part); })* };
}

parts! {
    part_0 0 part_1 1 part_2 2 part_3 3 part_4 4 part_5 5 part_6 6 part_7 7
    part_8 8 part_9 9 part_10 10 part_11 11 part_12 12 part_13 13 part_14 14 part_15 15
    part_16 16 part_17 17 part_18 18 part_19 19 part_20 20 part_21 21 part_22 22 part_23 23
    part_24 24 part_25 25 part_26 26 part_27 27 part_28 28 part_29 29 part_30 30 part_31 31
}

/// The table has the lines that there are and no others; with `REPLAY=write` it gets them.
#[test]
fn the_table_is_whole() {
    if std::env::var_os("REPLAY").is_some_and(|what| what == "write") {
        let parser = Parser::new();
        let lines: String =
            LINES.iter().map(|(name, raws)| format!("{name}\t{}\n", read(&parser, raws))).collect();
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/replay.tsv"), lines).unwrap();
        return;
    }
    let names: Vec<&str> = LINES.iter().map(|(name, _)| name.as_str()).collect();
    let written: Vec<&str> = include_str!("replay.tsv")
        .lines()
        .filter_map(|line| Some(line.split_once('\t')?.0))
        .collect();
    assert_eq!(names, written);
}
