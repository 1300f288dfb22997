//! Learns the weights of the break decision (`src/block/cuts.rs`) from dumps whose paragraphs are known.
//!
//! ```text
//! cargo run --release --example train_breaks -- CORPUS… --to src/block/cuts.rs   # learn from all of them
//! cargo run --release --example train_breaks -- CORPUS… --folds 5                # how it does on sites that it has not seen
//! ```
//!
//! A CORPUS holds one folder per article: `gold.json` (headline, summary, sections with paragraphs)
//! and `dumps/*.txt`. Every dump is explained. Each line end that the break decision weighed is
//! looked up in the gold: there the two lines are parts of one paragraph, or an end and a
//! beginning, or the gold does not say. A logistic regression over the evidence then says how much
//! each piece weighs. It is convex and solved by Newton's method: nothing is drawn by lot, and the
//! same corpus gives the same table. Nothing of the corpus but the weights comes out.
//!
//! Some evidence tells of the paragraph so far, and that hangs on the decisions before. The trainer sees it as the present table decides: after a large change, build
//! and train a second time.

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;

use copydesk::{Explanation, Parser};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

mod common;
mod corpus;

use common::args::Program;
use common::progress::{Progress, Unit};
use corpus::support::rng::Rng;
use corpus::support::sheet::{Face, Wrap, bare};
use corpus::{Corpora, Labelled, NOBODY};

/// Weights are integers in units of one part in so many of a power of e.
const SCALE: f64 = 4.0;
/// What a wrong merge costs when a wrong split costs 1. A merge spoils two paragraphs, a split one; but a paragraph has many line ends at which it can be
/// split, and only one at which it can be merged with the next.
const MERGE_COST: f64 = 1.2;
/// How much more a line end of a dump without blank lines between its paragraphs counts: there nothing but this decision parts them.
const DENSE: f64 = 3.0;
/// How strongly a weight that few line ends speak for is drawn towards 0.
const RIDGE: f64 = 1.0;
/// Line ends with the same evidence count by this power of their number, so that thousands of easy ones do not drown the rest.
const DAMPING: f64 = 0.75;
/// A page of which more than this share of line ends is read against its gold has another notion of paragraphs than its dumps show (line
/// breaks inside paragraphs, paragraphs run together): its labels teach nothing.
const WEAK: f64 = 0.05;

/// Widths (in columns of a face's mean) at which the gold's own text is printed anew, to learn from.
const WIDTHS: [usize; 6] = [64, 76, 86, 92, 98, 104];

/// Dumps that a page counts for, however many tools dumped it.
const TOOLS: f64 = 12.0;

/// Scraps of two texts each that are printed alone.
const SCRAPS: usize = 6;

/// A group of weights: one piece of evidence, or two that are looked at together.
struct Group {
    name: &'static str,
    /// What its rows and columns are.
    about: &'static str,
    columns: usize,
    size: usize,
}

/// The groups, in the order in which `src/block/breaks.rs` gives their buckets.
#[rustfmt::skip]
const GROUPS: [Group; 13] = [
    Group { name: "END_START", columns: 11, size: 99, about: "End of the line (rows) and start of the next (columns)." },
    Group { name: "GAP_FIT", columns: 9, size: 36, about: "Gap (rows: none where paragraphs have blank lines between, none where they have not, blank lines, a new page) and fit of the next\n\
        /// word (columns: no wrap, over by far … under by far)." },
    Group { name: "END_GAP", columns: 4, size: 36, about: "End of the line (rows) and gap." },
    Group { name: "START_GAP", columns: 4, size: 44, about: "Start of the next line (rows) and gap." },
    Group { name: "NARROW", columns: 6, size: 24, about: "A column of its own width; again for a small letter next, and for a sentence's end." },
    Group { name: "INDENT", columns: 8, size: 8, about: "Indent of the next line against this one's; in list items." },
    Group { name: "HABIT", columns: 18, size: 18, about: "The dump's habit of ending paragraphs with sentences, from rare to always." },
    Group { name: "LENGTH", columns: 14, size: 14, about: "What the lengths of paragraphs say for two instead of one." },
    Group { name: "QUOTES", columns: 4, size: 4, about: "Quotation marks on both sides of a sentence's end." },
    Group { name: "NESTING", columns: 4, size: 8, about: "An open quotation or bracket, also behind blank lines; an odd number of straight quotation marks; again where a sentence was cut by blank lines or a page." },
    Group { name: "SIZE", columns: 8, size: 8, about: "Short paragraphs so far, short next lines; again behind blank lines." },
    Group { name: "SCRIPT", columns: 6, size: 6, about: "Scripts without spaces; again where a head line holds both lines." },
    Group { name: "LABEL", columns: 6, size: 6, about: "What the next line would be by itself: a heading's end, a last line." },
];

/// The number of weights, the last of them the bias.
const WEIGHTS: usize = {
    let (mut n, mut i) = (1, 0);
    while i < GROUPS.len() {
        n += GROUPS[i].size;
        i += 1;
    }
    n
};

/// The weights that the evidence of a line end picks, the bias among them.
type Evidence = [u16; GROUPS.len() + 1];

/// The weights of a linear model, before or after rounding.
type Weights = Vec<f64>;

/// The line ends of all dumps of one page.
struct Page {
    site: String,
    ends: Vec<LineEnd>,
}

struct LineEnd {
    evidence: Evidence,
    /// Whether the paragraph goes on.
    joins: bool,
    tool: String,
    /// How much it counts: a page that many tools dumped counts no more than another.
    share: f64,
    /// Whether the present table joins.
    joined: bool,
}

impl LineEnd {
    /// Whether no blank line stands here, nor between the dump's other paragraphs (the second row of `GAP_FIT`).
    fn is_dense(&self) -> bool {
        let (gap_fit, before) = (&GROUPS[1], GROUPS[0].size);
        (usize::from(self.evidence[1]) - before) / gap_fit.columns == 1
    }
}

const PROGRAM: Program = corpus::program(
    "usage: train_breaks CORPUS... --to CUTS.rs\n       train_breaks CORPUS... --folds K\n\n\
     Learns the weights of the break decision from dumps whose paragraphs are known.",
    "  --to CUTS.rs   where the weights go
  --folds K      learn from all sites but a K-th of them, K times, and measure on those
",
);

fn main() -> ExitCode {
    run().unwrap_or_else(|code| code)
}

fn run() -> Result<ExitCode, ExitCode> {
    let corpus::Task { corpora, folds, to, .. } = corpus::task(&PROGRAM)?;
    let (articles, left_out) = corpus::read(&corpora)?.parts();
    let pages = read(articles);
    let all: Vec<&Page> = pages.iter().collect();
    let labelled: usize = pages.iter().map(|p| p.ends.len()).sum();
    let present = Wrong::count(&all, |end| end.joined);
    eprintln!("{} pages, {labelled} labelled line ends; the present table: {present}", pages.len());
    if let Some(folds) = folds {
        let sites: BTreeSet<&str> =
            pages.iter().map(|p| p.site.as_str()).filter(|p| *p != NOBODY).collect();
        let mut total = Wrong::default();
        for fold in 0..folds {
            let held = corpus::held_out(&sites, fold, folds);
            let (test, train): (Vec<&Page>, Vec<&Page>) =
                pages.iter().partition(|p| held.contains(p.site.as_str()));
            let (weights, _) = learn(&train);
            let wrong = Wrong::count(&test, |end| score(&weights, &end.evidence) > 0.0);
            println!(
                "fold {fold}: {} sites held out: {} of {} line ends",
                held.len(),
                wrong.sum(),
                wrong.ends
            );
            total.add(&wrong);
        }
        println!("held out, all folds: {total}");
        Corpora::tell(&left_out);
        return Ok(ExitCode::SUCCESS);
    }
    let (weights, learnt) = learn(&all);
    println!(
        "on its own pages: {}",
        Wrong::count(&all, |end| score(&weights, &end.evidence) > 0.0)
    );
    let to = to.expect("asked above");
    common::save(&to, &table(&weights, learnt))?;
    Corpora::tell(&left_out);
    Ok(ExitCode::SUCCESS)
}

fn read(articles: Vec<Labelled>) -> Vec<Page> {
    let parser = Parser::new();
    let bar = Progress::new(Unit::Things("pages"), articles.len() as u64, false);
    let page = |article: Labelled| {
        bar.step(1);
        let gold = units(&article.gold);
        let mut page = Page { site: article.site, ends: Vec::new() };
        let share = TOOLS / article.dumps.len().max(1) as f64;
        for (tool, raw) in &article.dumps {
            label(&parser.explain(raw), &gold, (tool, share), &mut page.ends);
        }
        let texts = texts(&article.gold);
        for columns in WIDTHS {
            label(
                &parser.explain(&printed(&texts, columns)),
                &gold,
                ("printed anew", 1.0),
                &mut page.ends,
            );
        }
        // dumps of a few lines, in which no width shows
        for scrap in texts.chunks(2).take(SCRAPS) {
            label(
                &parser.explain(&printed(scrap, WIDTHS[0])),
                &gold,
                ("scrap", 1.0),
                &mut page.ends,
            );
        }
        page
    };
    let mut pages: Vec<Page> = articles.into_iter().map(page).collect();
    let mut invented = Page { site: NOBODY.to_owned(), ends: Vec::new() };
    for (raw, gold) in corpus::invented(false) {
        label(&parser.explain(&raw), &units(&gold), ("invented", 1.0), &mut invented.ends);
    }
    pages.push(invented);
    pages
}

/// The gold's headline, subheadings and paragraphs.
fn texts(gold: &Value) -> Vec<&str> {
    let mut texts = vec![&gold["headline"]];
    for section in gold["sections"].as_array().into_iter().flatten() {
        texts.push(&section["headline"]);
        texts.extend(section["paragraphs"].as_array().into_iter().flatten());
    }
    texts.into_iter().filter_map(Value::as_str).filter(|text| !text.is_empty()).collect()
}

/// Texts as a browser prints them through an extractor that follows the reading order: wrapped by the width of a face, without blank lines. At every width other
/// sentences and paragraphs end with a full line, of which a page's own dumps hold a handful.
fn printed(texts: &[&str], columns: usize) -> String {
    let wrap = Wrap { columns, face: Some(Face::Grotesque), at_hyphens: true, hyphenate: false };
    let mut print = String::new();
    for text in texts {
        for line in wrap.set(&bare(text), 0, 0, &mut Rng::new(0)) {
            print.push_str(line.text().trim_end());
            print.push('\n');
        }
    }
    print
}

/// Stands between the gold's units, and in none of them.
const BOUND: &str = "\u{1}";

fn letters(text: &str) -> String {
    text.nfkc().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn strings(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(s) => out.push(letters(s)),
        Value::Array(list) => list.iter().for_each(|v| strings(v, out)),
        _ => {}
    }
}

/// The letters of all that the gold knows whole: paragraphs, subheadings, titles, decks; with a [`BOUND`] before and behind each.
fn units(gold: &Value) -> String {
    let mut units = Vec::new();
    for section in gold["sections"].as_array().into_iter().flatten() {
        strings(&section["headline"], &mut units);
        strings(&section["paragraphs"], &mut units);
    }
    for title in [
        &gold["headline"],
        &gold["titles_seen"]["h1"],
        &gold["titles_seen"]["readability"],
        &gold["summary"],
    ] {
        strings(title, &mut units);
    }
    let units: BTreeSet<String> = units.into_iter().filter(|u| !u.is_empty()).collect();
    units.iter().fold(BOUND.to_owned(), |all, unit| all + unit + BOUND)
}

/// Notes the line ends of which the gold says whether a paragraph goes on there. Letters are compared, up to 30 on either side.
fn label(explained: &Explanation, gold: &str, (tool, share): (&str, f64), out: &mut Vec<LineEnd>) {
    const SIDE: usize = 30;
    for end in &explained.line_ends {
        let (line, next) = (letters(&end.line), letters(&end.next));
        let from = line.char_indices().rev().nth(SIDE - 1).map_or(0, |(i, _)| i);
        let to = next.char_indices().nth(SIDE).map_or(next.len(), |(i, _)| i);
        let (tail, head) = (&line[from..], &next[..to]);
        let (before, behind) = (line.chars().count(), head.chars().count());
        // too few letters stand anywhere
        if line.is_empty() || next.is_empty() || before.min(SIDE) + behind < 14 {
            continue;
        }
        // a short line ends a unit only if it is the unit
        let ends = || {
            before >= 25 && gold.contains(&[&line, BOUND].concat())
                || before >= 8 && gold.contains(&[BOUND, &line, BOUND].concat())
        };
        let begins = || behind >= 8 && gold.contains(&[BOUND, head].concat());
        let joins = if gold.contains(&[tail, head].concat()) {
            true
        } else if begins() || ends() {
            false
        } else {
            continue;
        };
        assert_eq!(
            end.evidence.len(),
            GROUPS.len(),
            "GROUPS here and the evidence in src/block/breaks.rs differ"
        );
        let mut evidence = [WEIGHTS as u16 - 1; GROUPS.len() + 1];
        let mut base = 0;
        for ((slot, bucket), group) in evidence.iter_mut().zip(&end.evidence).zip(&GROUPS) {
            assert!(usize::from(*bucket) < group.size, "{} has no bucket {bucket}", group.name);
            *slot = (base + usize::from(*bucket)) as u16;
            base += group.size;
        }
        out.push(LineEnd { evidence, joins, tool: tool.to_owned(), share, joined: end.score > 0 });
    }
}

fn score(weights: &Weights, evidence: &Evidence) -> f64 {
    evidence.iter().map(|i| weights[usize::from(*i)]).sum()
}

/// Learns from all pages, leaves out those whose gold disagrees too often, and learns again. Also returns the number of line ends learnt from.
fn learn(pages: &[&Page]) -> (Weights, usize) {
    let first = fit(pages);
    let strong = |page: &&&Page| {
        let wrong = Wrong::count(&[**page], |end| score(&first, &end.evidence) > 0.0).sum();
        (wrong.splits + wrong.merges) as f64 <= WEAK * page.ends.len() as f64
    };
    let kept: Vec<&Page> = pages.iter().filter(strong).copied().collect();
    (fit(&kept), kept.iter().map(|p| p.ends.len()).sum())
}

/// The most likely weights, rounded as the table holds them.
fn fit(pages: &[&Page]) -> Weights {
    let mut counts: BTreeMap<(Evidence, bool), f64> = BTreeMap::new();
    for end in pages.iter().flat_map(|p| &p.ends) {
        let dense = if end.is_dense() { DENSE } else { 1.0 };
        *counts.entry((end.evidence, end.joins)).or_default() +=
            end.share * dense * if end.joins { 1.0 } else { MERGE_COST };
    }
    let rows: Vec<(Evidence, bool, f64)> = counts
        .into_iter()
        .map(|((evidence, joins), n)| (evidence, joins, n.powf(DAMPING)))
        .collect();
    let loss = |weights: &Weights| -> f64 {
        let of = |(evidence, joins, n): &(Evidence, bool, f64)| {
            let z = score(weights, evidence) * if *joins { -1.0 } else { 1.0 };
            n * (z.max(0.0) + (-z.abs()).exp().ln_1p())
        };
        rows.iter().map(of).sum::<f64>() + RIDGE / 2.0 * weights.iter().map(|w| w * w).sum::<f64>()
    };
    let mut weights = vec![0.0; WEIGHTS];
    let mut now = loss(&weights);
    // Newton's method: ten to fifteen rounds in practice
    for _ in 0..50 {
        let mut slope: Vec<f64> = weights.iter().map(|w| RIDGE * w).collect();
        let mut bend = vec![vec![0.0; WEIGHTS]; WEIGHTS];
        (0..WEIGHTS).for_each(|i| bend[i][i] = RIDGE);
        for (evidence, joins, n) in &rows {
            let p = 1.0 / (1.0 + (-score(&weights, evidence)).exp());
            for i in evidence.map(usize::from) {
                slope[i] += n * (p - f64::from(u8::from(*joins)));
                evidence.iter().for_each(|j| bend[i][usize::from(*j)] += n * p * (1.0 - p));
            }
        }
        let step = solve(bend, slope);
        let mut length = 1.0;
        let next = loop {
            let next: Weights = weights.iter().zip(&step).map(|(w, s)| w - length * s).collect();
            if length < 1e-6 || loss(&next) <= now {
                break next;
            }
            length /= 2.0;
        };
        let (before, after) = (now, loss(&next));
        (weights, now) = (next, after);
        if before - after < 1e-9 * before {
            break;
        }
    }
    weights.iter().map(|w| (w * SCALE).round().clamp(-127.0, 127.0)).collect()
}

/// Solves `matrix · x = right` for a symmetric, positive definite matrix (Cholesky).
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let n = right.len();
    for i in 0..n {
        let (above, rest) = matrix.split_at_mut(i);
        let row = &mut rest[0];
        for j in 0..i {
            let dot: f64 = row[..j].iter().zip(&above[j][..j]).map(|(a, b)| a * b).sum();
            row[j] = (row[j] - dot) / above[j][j];
        }
        let square: f64 = row[..i].iter().map(|a| a * a).sum();
        row[i] = (row[i] - square).sqrt();
        let dot: f64 = row[..i].iter().zip(&right).map(|(a, b)| a * b).sum();
        right[i] = (right[i] - dot) / row[i];
    }
    for i in (0..n).rev() {
        right[i] /= matrix[i][i];
        for j in 0..i {
            right[j] -= matrix[i][j] * right[i];
        }
    }
    right
}

/// Wrong decisions.
#[derive(Default)]
struct Wrong {
    ends: usize,
    /// Splits and merges for each tool.
    tools: BTreeMap<String, (usize, usize)>,
}

/// Splits and merges.
struct Sum {
    splits: usize,
    merges: usize,
}

impl Wrong {
    fn count(pages: &[&Page], joins: impl Fn(&LineEnd) -> bool) -> Wrong {
        let mut wrong = Wrong::default();
        for end in pages.iter().flat_map(|p| &p.ends) {
            wrong.ends += 1;
            let (splits, merges) = wrong.tools.entry(end.tool.clone()).or_default();
            match (end.joins, joins(end)) {
                (true, false) => *splits += 1,
                (false, true) => *merges += 1,
                _ => {}
            }
        }
        wrong
    }

    fn add(&mut self, other: &Wrong) {
        self.ends += other.ends;
        for (tool, (splits, merges)) in &other.tools {
            let sum = self.tools.entry(tool.clone()).or_default();
            *sum = (sum.0 + splits, sum.1 + merges);
        }
    }

    fn sum(&self) -> Sum {
        self.tools.values().fold(Sum { splits: 0, merges: 0 }, |s, (a, b)| Sum {
            splits: s.splits + a,
            merges: s.merges + b,
        })
    }
}

impl std::fmt::Display for Sum {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} wrong splits, {} wrong merges", self.splits, self.merges)
    }
}

impl std::fmt::Display for Wrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} of {} line ends", self.sum(), self.ends)?;
        self.tools.iter().try_for_each(|(tool, (splits, merges))| {
            write!(f, "\n  {tool:<16} {splits:>5} {merges:>5}")
        })
    }
}

fn table(weights: &Weights, learnt: usize) -> String {
    let names: Vec<&str> = GROUPS.iter().map(|g| g.name).collect();
    let mut out = format!(
        "//! Weights of the break decision's evidence, in units of 1/{SCALE} of a power of e: positive ones speak for one paragraph, negative ones for two.\n\
         //!\n\
         //! Made by `examples/train_breaks.rs` (a logistic regression) from {learnt} line ends: of news pages with known paragraphs, each dumped by several tools and\n\
         //! printed anew at several widths, and of the tests' invented stories.\n\
         //! Do not edit by hand: train again.\n\n\
         /// The weight of a join before any evidence.\n\
         pub(super) const BIAS: i32 = {};\n\n\
         /// All groups of weights, in the order of the evidence.\n\
         pub(super) const GROUPS: [&[i8]; {}] =\n    [{}];\n",
        weights[WEIGHTS - 1],
        GROUPS.len(),
        names.join(", ")
    );
    let mut rest = weights.as_slice();
    for Group { name, about, columns, size } in &GROUPS {
        let (own, others) = rest.split_at(*size);
        rest = others;
        out.push_str(&format!("\n/// {about}\n#[rustfmt::skip]\nconst {name}: &[i8] = &[\n"));
        for row in own.chunks(*columns) {
            let row: Vec<String> = row.iter().map(|w| format!("{w}")).collect();
            out.push_str(&format!("    {},\n", row.join(", ")));
        }
        out.push_str("];\n");
    }
    out
}
