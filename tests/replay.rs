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

#![cfg(feature = "segments")]

mod support;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::LazyLock;

use copydesk::{Article, Date, Parser};
use support::articles::stories;
use support::cases::{Pile, cases};
use support::everyday::{Form, dump};
use support::mutate::{dumps, mutated};
use support::rng::Rng;

/// The table is compared in so many tests, so that they run beside each other.
const PARTS: usize = 32;

/// Broken dumps, so many on one line of the table.
const BROKEN: (usize, usize) = (1200, 10);

/// What the names of lines begin with whose dumps are merged into one article.
const MERGED: &str = "merged/";

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
    // files of several: any three, with what parts them
    let parted = ["\n\n", "\n\nEnd of Document\n\n", "\n\u{C}\n", "\n\n---\n\n", "\n\n* * *\n\n"];
    for i in 0..200 {
        let three: Vec<&str> = (0..3).filter_map(|_| rng.pick(&all)).map(String::as_str).collect();
        lines.push((format!("several/{i}"), vec![three.join(parted[i % parted.len()])]));
    }
    let (count, each) = BROKEN;
    for i in 0..count / each {
        let broken = (0..each).map(|_| mutated(&all, &mut rng)).collect();
        lines.push((format!("broken/{i}"), broken));
    }
    // (as one article, not each by itself)
    for (i, story) in stories().iter().enumerate() {
        let dumps = rendered[i * every..][..every].to_vec();
        lines.push((format!("{MERGED}{}", story.name), dumps));
    }
    lines
});

/// A hash of 64 bits (FNV-1a), text by text.
struct Hash(u64);

impl Hash {
    const NEW: Hash = Hash(0xCBF2_9CE4_8422_2325);

    fn add(&mut self, text: &str) {
        for byte in text.bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3);
        }
    }
}

/// All that an article can be asked.
fn asked(article: &Article) -> String {
    let date = |date: Date| {
        let time = date.time().map(|time| (time.hour(), time.minute(), time.second()));
        let day = (date.year(), date.month(), date.day(), date.precision());
        (day, time, date.offset(), date.is_ambiguous())
    };
    let mut said = format!("{:?}", article.to_record());
    let dates = (article.published().map(date), article.updated().map(date));
    let spans = (article.raw_span(), article.published_span(), article.updated_span());
    let family = (article.family(), article.family_mark(), article.lang());
    let counts = (article.word_count(), article.sentences().count(), article.words().count());
    let _ = write!(said, "{dates:?}{spans:?}{family:?}{counts:?}{:?}", article.fingerprint());
    for text in [article.to_text(), article.to_markdown(), article.body_text(), article.to_string()]
    {
        said.push_str(&text);
    }
    for chunk in article.chunks(400, 60).chain(article.excerpt(120)) {
        let _ = write!(said, "{:?}", (chunk.raw_span(), chunk.to_string()));
    }
    for at in article.raw_span().range().step_by(97) {
        let _ = write!(said, "{:?}", (article.owner_at(at), article.span_of(at..at + 40)));
    }
    said
}

/// What several dumps say together.
fn merged(parser: &Parser, raws: &[String]) -> String {
    let articles: Vec<Article> = raws.iter().filter_map(|raw| parser.parse(raw).ok()).collect();
    let merged = match Article::reconcile(&articles) {
        Ok(merged) => merged,
        Err(error) => return error.to_string(),
    };
    let mut said = String::new();
    let mut add = |text: String, source: usize, witnesses: &[usize]| {
        let _ = writeln!(said, "{text} {source} {witnesses:?}");
    };
    for agreed in merged.headline().into_iter().chain(merged.deck()).chain(merged.captions()) {
        add(agreed.value().to_string(), agreed.source(), agreed.witnesses());
    }
    for agreed in merged.body() {
        let block = agreed.value();
        add(format!("{:?} {}", block.kind(), block.text()), agreed.source(), agreed.witnesses());
    }
    for agreed in merged.canonical_url().into_iter().chain(merged.related_links()) {
        add(format!("{:?}", agreed.value().url()), agreed.source(), agreed.witnesses());
    }
    if let Some(agreed) = merged.published() {
        add(agreed.value().to_string(), agreed.source(), agreed.witnesses());
    }
    if let Some(agreed) = merged.byline() {
        add(agreed.value().text().to_string(), agreed.source(), agreed.witnesses());
    }
    if let Some(agreed) = merged.dateline() {
        add(agreed.value().text().to_string(), agreed.source(), agreed.witnesses());
    }
    for conflict in merged.conflicts() {
        let _ = writeln!(said, "{conflict} {:?}", conflict.difference);
        for reading in &conflict.readings {
            let _ = writeln!(said, "{} {} {:?}", reading.source, reading.text, reading.raw_span);
        }
    }
    said
}

/// All that is read in the dumps as one number, and how sure it is and why as another (new weights
/// may change the second everywhere).
fn read(parser: &Parser, (name, raws): &Line) -> String {
    let (mut texts, mut sure) = (Hash::NEW, Hash::NEW);
    if name.starts_with(MERGED) {
        texts.add(&merged(parser, raws));
        return format!("{:016x}\t-", texts.0);
    }
    for raw in raws {
        let articles = match parser.parse_all(raw) {
            Ok(articles) => articles,
            Err(error) => {
                texts.add(&format!("{error:?}"));
                continue;
            }
        };
        for article in articles.iter().chain(&parser.parse(raw)) {
            for (i, part) in asked(article).split("confidence: ").enumerate() {
                let end = if i == 0 { 0 } else { part.find([',', ' ']).unwrap_or(part.len()) };
                sure.add(&part[..end]);
                texts.add(&part[end..]);
            }
        }
        sure.add(&parser.explain(raw).to_string());
    }
    format!("{:016x}\t{:08x}", texts.0, sure.0 as u32)
}

/// The table as it stands in the repository.
fn table() -> BTreeMap<&'static str, &'static str> {
    include_str!("replay.tsv").lines().filter_map(|line| line.split_once('\t')).collect()
}

/// Compares a part of the lines with the table.
fn replay(part: usize) {
    let (parser, table) = (Parser::new(), table());
    let mut differ = Vec::new();
    for line in LINES.iter().skip(part).step_by(PARTS) {
        let name = line.0.as_str();
        if table.get(name) != Some(&read(&parser, line).as_str()) {
            differ.push(name);
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
            LINES.iter().map(|line| format!("{}\t{}\n", line.0, read(&parser, line))).collect();
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
