//! Learns the weights of the sequence model (`src/block/weights.rs`) from labelled dumps.
//!
//! ```text
//! cargo run --release --example train -- CORPUS… --to src/block/weights.rs   # learn from all of it
//! cargo run --release --example train -- CORPUS… --folds 5                   # how it does on sites that it has not seen
//! cargo run --release --example train -- CORPUS… --folds 5 --to FOLDER       # and keep each fold's weights (see `held_out`)
//! cargo run --release --example train -- CORPUS… --folds 5 --without opened,tail   # what a group of features is worth
//! ```
//!
//! A CORPUS holds one folder per article: `gold.json` (headline, summary, sections with paragraphs)
//! and `dumps/*.txt`. The trainer parses every dump once, asks the gold what each block is
//! (`label.rs`), and trains two linear-chain conditional random fields on the blocks' features
//! (`chain.rs`): the second also has what the first says of a block's neighbourhood, as it says it
//! of sites that it has not learned from, and hidden units (`hidden.rs`). Deterministic: same
//! corpora, same table. Nothing of a corpus but the weights comes out.

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;

use copydesk::training::{self, ALONE, LearnedSteps, Look, ROLES, UNITS};
use copydesk::{Explanation, Parser, Role};
use serde_json::Value;

mod chain;
#[path = "../common/mod.rs"]
mod common;
#[path = "../corpus/mod.rs"]
mod corpus;
mod hidden;
mod label;

use chain::{Chain, Dump, ORDERS, SCALE};
use common::args::Program;
use common::progress::{Progress, Unit};
use corpus::{Corpora, Gold, Labelled, NOBODY};
use hidden::{FINE, Hidden};
use label::{BODY, HEADLINE, OPEN};

const BEFORE: usize = Role::Before as usize;
const HEAD: usize = Role::Headline as usize;
const AFTER: usize = Role::After as usize;
/// A feature that fewer sites have seen, with another answer possible, has no weight.
const SITES: usize = 5;
/// What the second reading says for story of any block. (Hidden units learn what is no story sooner
/// than what is: this gives both errors about the share that they have without units.)
const STORY: f64 = 8.0;
/// How much more an invented story moves the hidden units: their plain forms are few among pages.
const EXACT_MOVES: f32 = 4.0;

/// All dumps of one article.
struct Page {
    site: String,
    corpus: String,
    kind: Gold,
    dumps: Vec<(String, Dump, Vec<Look>)>,
}

const PROGRAM: Program = corpus::program(
    "usage: train CORPUS... --to WEIGHTS.rs\n       \
     train CORPUS... --folds K [--to FOLDER] [--without GROUP,...]\n\n\
     Learns the weights of the sequence model from labelled dumps.",
    "  --to PATH      where the weights go: a file, or with --folds a folder that is there
  --folds K      learn from all sites but a K-th of them, K times, and measure on those
  --without G,…  leave groups of features out: what they are worth
",
);

/// The steps of the bar that [`learn`] is: three first readings and a second, and the hidden units.
const STEPS: u64 = 4 * ORDERS + chain::EPOCHS as u64;

fn main() -> ExitCode {
    run().unwrap_or_else(|code| code)
}

fn run() -> Result<ExitCode, ExitCode> {
    let corpus::Task { corpora, folds, to, without } = corpus::task(&PROGRAM)?;
    let (articles, left_out) = corpus::read(&corpora)?.parts();
    let mut pages = read(articles);
    pages
        .iter_mut()
        .flat_map(|page| &mut page.dumps)
        .for_each(|(_, dump, _)| leave_out(dump, &without));
    let dumps: usize = pages.iter().map(|p| p.dumps.len()).sum();
    let sites: BTreeSet<&str> =
        pages.iter().map(|p| p.site.as_str()).filter(|s| *s != NOBODY).collect();
    eprintln!("{} pages of {} sites, {dumps} dumps", pages.len(), sites.len());
    let bar =
        Progress::new(Unit::Things("steps"), STEPS * folds.unwrap_or(1) as u64, folds.is_none());
    let Some(folds) = folds else {
        let all: Vec<&Page> = pages.iter().collect();
        let (first, second) = learn(&all, &bar);
        let to = to.expect("checked above");
        common::save(&to, &table(&first, &second, &support(&all)))?;
        bar.clear();
        Corpora::tell(&left_out);
        return Ok(ExitCode::SUCCESS);
    };
    let mut figures: BTreeMap<(String, usize), Figures> = BTreeMap::new();
    let one = |fold: usize| {
        let held = corpus::held_out(&sites, fold, folds);
        let (test, train): (Vec<&Page>, Vec<&Page>) =
            pages.iter().partition(|p| held.contains(p.site.as_str()));
        let (first, second) = learn(&train, &bar);
        if let Some(folder) = &to {
            let names: Vec<&str> = held.into_iter().collect();
            let table = table(&first, &second, &support(&train));
            common::save(&folder.join(format!("weights-{fold}.rs")), &table)?;
            common::save(&folder.join(format!("sites-{fold}.txt")), &names.join("\n"))?;
        }
        Ok::<_, ExitCode>(measure(&test, &first, &second))
    };
    for some in (0..folds).collect::<Vec<_>>().chunks(2) {
        let done: Vec<_> = std::thread::scope(|scope| {
            let one = &one;
            let threads: Vec<_> = some.iter().map(|&fold| scope.spawn(move || one(fold))).collect();
            threads.into_iter().map(|t| t.join().expect("a fold is learned")).collect()
        });
        for done in done {
            for (key, more) in done? {
                figures.entry(key).or_default().add(&more);
            }
        }
    }
    bar.clear();
    for ((name, reading), figures) in &figures {
        println!("{name:10} read {reading}: {figures}");
    }
    Corpora::tell(&left_out);
    Ok(ExitCode::SUCCESS)
}

fn read(articles: Vec<Labelled>) -> Vec<Page> {
    let parser = Parser::new();
    let bar = Progress::new(Unit::Things("pages"), articles.len() as u64, false);
    let dump = |raw: &str, gold: &Value, kind: Gold| dump_of(&parser.explain(raw), gold, kind);
    let mut pages = Vec::new();
    for (n, article) in articles.into_iter().enumerate() {
        bar.step(1);
        let forms: Vec<_> = corpus::everyday(n, &article)
            .iter()
            .map(|(raw, gold)| {
                let (dump, looks) = dump(raw, gold, Gold::Exact);
                (String::from("form"), dump, looks)
            })
            .collect();
        let corpus::Labelled { site, corpus, kind, gold, dumps } = article;
        if !forms.is_empty() {
            pages.push(Page {
                site: site.clone(),
                corpus: String::from("forms"),
                kind: Gold::Exact,
                dumps: forms,
            });
        }
        let mut read = Vec::new();
        for (m, (tool, raw)) in dumps.into_iter().enumerate() {
            let explained = parser.explain(&raw);
            let (dump, looks) = dump_of(&explained, &gold, kind);
            // Short stories are rare among the corpora's pages, and common elsewhere: every third
            // dump is learned again, cut behind one of its first paragraphs.
            let body: Vec<usize> = (0..dump.gold.len()).filter(|i| dump.gold[*i] == BODY).collect();
            let keep = (n + m) % 9;
            if keep < 3 && body.len() > keep + 1 && dump.gold.contains(&HEADLINE) {
                let cut = &explained.clean_text[..explained.blocks[body[keep]].span.end()];
                let (dump, looks) = dump_of(&parser.explain(cut), &gold, kind);
                read.push((String::from("cut"), dump, looks));
            }
            read.push((tool, dump, looks));
        }
        pages.push(Page { site, corpus, kind, dumps: read });
    }
    for dumps in corpus::invented(true).chunks(3) {
        let dumps = dumps.iter().map(|(raw, gold)| {
            let (dump, looks) = dump(raw, gold, Gold::Exact);
            (String::from("exact"), dump, looks)
        });
        pages.push(Page {
            site: NOBODY.to_owned(),
            corpus: NOBODY.to_owned(),
            kind: Gold::Exact,
            dumps: dumps.collect(),
        });
    }
    pages
}

/// A dump's blocks with the roles that the gold leaves to them.
fn dump_of(explained: &Explanation, gold: &Value, kind: Gold) -> (Dump, Vec<Look>) {
    let looks: Vec<Look> = explained.blocks.iter().map(|b| b.look()).collect();
    let (mut features, mut ends) = (Vec::new(), Vec::new());
    for block in &explained.blocks {
        features
            .extend(block.feature_ids().iter().filter(|f| usize::from(**f) < training::FEATURES.1));
        ends.push(features.len() as u32);
    }
    let dump = Dump {
        features,
        ends,
        gold: label::label(explained, gold, kind),
        letters: looks.iter().map(|l| l.letters).collect(),
    };
    (dump, looks)
}

/// Takes groups of features away.
fn leave_out(dump: &mut Dump, groups: &[String]) {
    if groups.is_empty() {
        return;
    }
    let is_out = |name: String| {
        groups.iter().any(|group| name.rsplit_once(':').is_some_and(|(own, _)| own == group))
    };
    let out: Vec<bool> =
        (0..training::FEATURES.0 as u16).map(|f| is_out(training::feature_name(f))).collect();
    let (mut kept, mut from) = (Vec::new(), 0);
    for end in &mut dump.ends {
        let own = &dump.features[from..*end as usize];
        from = *end as usize;
        kept.extend(own.iter().filter(|f| !out[usize::from(**f)]));
        *end = kept.len() as u32;
    }
    dump.features = kept;
}

/// How many sites have seen each feature where the gold left some roles out.
fn support(pages: &[&Page]) -> Vec<usize> {
    let mut last: Vec<BTreeSet<&str>> = vec![BTreeSet::new(); training::FEATURES.0];
    for page in pages {
        for (_, dump, _) in &page.dumps {
            let mut from = 0;
            for (end, gold) in dump.ends.iter().zip(&dump.gold) {
                for f in
                    dump.features[from as usize..*end as usize].iter().filter(|_| *gold != OPEN)
                {
                    if !last[usize::from(*f)].contains(page.site.as_str()) {
                        last[usize::from(*f)].insert(&page.site);
                    }
                }
                from = *end;
            }
        }
    }
    last.iter().map(BTreeSet::len).collect()
}

/// The rows of the second reading behind those of the first.
fn again(first: &Chain, dump: &Dump, looks: &[Look]) -> Dump {
    let more = training::again_of(&small(first), &whole(first, dump), looks);
    let (mut features, mut ends, mut from) = (Vec::new(), Vec::new(), 0);
    for (end, more) in dump.ends.iter().zip(more) {
        features.extend_from_slice(&dump.features[from..*end as usize]);
        features.extend(more);
        ends.push(features.len() as u32);
        from = *end as usize;
    }
    Dump { features, ends, gold: dump.gold.clone(), letters: dump.letters.clone() }
}

/// Dumps of a page that are learned from in a round. A person's gold of news pages is the most to
/// be trusted; what two extractors agreed on is the least.
fn counts(kind: Gold) -> usize {
    match kind {
        Gold::News => 16,
        Gold::Web => 2,
        Gold::Silver => 1,
        Gold::Exact => 4,
    }
}

fn whole(chain: &Chain, dump: &Dump) -> Vec<[i32; ROLES]> {
    chain.votes(dump, &[]).iter().map(|row| row.map(|v| v as i32)).collect()
}

fn small(chain: &Chain) -> LearnedSteps {
    let row = |row: &[f64; ROLES]| row.map(|w| w as i16);
    let step = chain.step.each_ref().map(row);
    LearnedSteps { start: row(&chain.start), end: row(&chain.end), step }
}

/// Both readings. The second learns behind first ones that did not learn from the same sites, so
/// that these are as unsure as they will be.
fn learn(pages: &[&Page], bar: &Progress) -> (Chain, Chain) {
    let (all, first) = training::FEATURES;
    let sites: BTreeSet<&str> =
        pages.iter().map(|p| p.site.as_str()).filter(|s| *s != NOBODY).collect();
    let halves: [BTreeSet<&str>; 2] = [0, 1].map(|half| corpus::held_out(&sites, half, 2));
    let others = halves.each_ref().map(|held| -> Vec<&Page> {
        pages.iter().copied().filter(|p| !held.contains(p.site.as_str())).collect()
    });
    let (held, whole) = std::thread::scope(|scope| {
        let read = |pages: &[&Page]| chain::learn(&read_once(pages), first, bar);
        let threads = others.each_ref().map(|pages| scope.spawn(move || read(pages)));
        let whole = scope.spawn(move || read(pages));
        let learnt = "a reading is learned";
        (threads.map(|t| t.join().expect(learnt)), whole.join().expect(learnt))
    });
    let again = |(n, page): (usize, &&Page)| -> Vec<Dump> {
        let half = if page.site == NOBODY {
            n % 2
        } else {
            usize::from(!halves[0].contains(page.site.as_str()))
        };
        page.dumps.iter().map(|(_, dump, looks)| again(&held[half], dump, looks)).collect()
    };
    let again: Vec<Vec<Dump>> = pages.iter().enumerate().map(again).collect();
    let mut twice: Vec<chain::Page<'_>> = pages
        .iter()
        .zip(&again)
        .map(|(page, dumps)| chain::Page {
            dumps: dumps.iter().collect(),
            counts: counts(page.kind),
            moves: if page.kind == Gold::Exact { EXACT_MOVES } else { 1.0 },
        })
        .collect();
    let mut second = chain::learn(&twice, all, bar).between(&whole);
    for (page, twice) in pages.iter().zip(&mut twice) {
        twice.counts = if page.kind == Gold::News { usize::MAX } else { twice.counts };
    }
    second.hidden = Some(hidden::learn(&second, &twice, bar));
    for role in [Role::Body, Role::Subheading] {
        second.emission[0][role as usize] += STORY;
    }
    (whole, second)
}

fn read_once<'a>(pages: &[&'a Page]) -> Vec<chain::Page<'a>> {
    let page = |p: &&'a Page| chain::Page {
        dumps: p.dumps.iter().map(|(_, dump, _)| dump).collect(),
        counts: counts(p.kind),
        moves: 1.0,
    };
    pages.iter().map(page).collect()
}

/// What is right on a set of dumps.
#[derive(Default)]
struct Figures {
    dumps: f64,
    headed: f64,
    headlines: f64,
    f1: f64,
    exact: f64,
    /// Blocks of the body that were not found, and blocks that are none of it.
    lost: f64,
    extra: f64,
}

impl Figures {
    fn add(&mut self, more: &Figures) {
        let all = [
            &mut self.dumps,
            &mut self.headed,
            &mut self.headlines,
            &mut self.f1,
            &mut self.exact,
            &mut self.lost,
            &mut self.extra,
        ];
        let more =
            [more.dumps, more.headed, more.headlines, more.f1, more.exact, more.lost, more.extra];
        all.into_iter().zip(more).for_each(|(a, b)| *a += b);
    }

    fn of(dump: &Dump, roles: &[usize]) -> Figures {
        let mut all = Figures { dumps: 1.0, ..Figures::default() };
        if let Some(at) = dump.gold.iter().position(|g| *g == HEADLINE) {
            all.headed = 1.0;
            all.headlines = f64::from(u8::from(roles[at] == HEAD));
        }
        let (mut tp, mut fp, mut miss) = (0.0, 0.0, 0.0);
        for ((got, gold), letters) in roles.iter().zip(&dump.gold).zip(&dump.letters) {
            let got = 1u8 << got == BODY;
            let letters = f64::from(*letters);
            match (*gold == BODY, gold & BODY != 0, got) {
                (true, _, true) => tp += letters,
                (true, _, false) => (miss, all.lost) = (miss + letters, all.lost + 1.0),
                (_, false, true) => (fp, all.extra) = (fp + letters, all.extra + 1.0),
                _ => {}
            }
        }
        all.f1 = 2.0 * tp / (2.0 * tp + fp + miss).max(1.0);
        all.exact = f64::from(u8::from(fp == 0.0 && miss == 0.0));
        all
    }
}

impl std::fmt::Display for Figures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Figures { dumps, headed, headlines, f1, exact, lost, extra } = self;
        let each = |n: &f64| n / dumps;
        write!(
            f,
            "{dumps} dumps, headlines {:.4}, F1 of letters {:.4}, exact {:.4}; blocks a dump: lost {:.3}, extra {:.3}",
            headlines / headed.max(1.0),
            each(f1),
            each(exact),
            each(lost),
            each(extra)
        )
    }
}

/// Both readings' figures on pages, by corpus and the sort of tool.
fn measure(pages: &[&Page], first: &Chain, second: &Chain) -> BTreeMap<(String, usize), Figures> {
    let mut all: BTreeMap<(String, usize), Figures> = BTreeMap::new();
    for page in pages {
        for (tool, dump, looks) in
            page.dumps.iter().filter(|(tool, dump, _)| tool != "cut" && dump.gold.contains(&BODY))
        {
            let again = again(first, dump, looks);
            let name = format!("{} {}", page.corpus, &tool[..1]);
            for (reading, roles) in
                [first.decode(&first.votes(dump, &[])), second.decode(&second.votes(&again, &[]))]
                    .iter()
                    .enumerate()
            {
                all.entry((name.clone(), reading + 1)).or_default().add(&Figures::of(dump, roles));
            }
        }
    }
    all
}

fn table(first: &Chain, second: &Chain, sites: &[usize]) -> String {
    let row = |w: &[f64]| w.iter().map(|x| format!("{}", *x as i64)).collect::<Vec<_>>().join(", ");
    let mut out = String::from(
        "//! The sequence model's weights, in units of no meaning: only differences count.\n//!\n\
         //! Made by `examples/train` from labelled dumps. Do not edit by hand: train again. Columns: before,\n\
         //! headline, body, subheading, insert, after. A feature says the same of what stands before and\n\
         //! behind a story: its row has how much more it says of the other four, and by how much the second\n\
         //! reading's row differs from that.\n\n",
    );
    let both = [first, second];
    out.push_str(
        "/// What comes first.\n#[rustfmt::skip]\npub(crate) const START: [[i16; 6]; 2] = [\n",
    );
    both.iter().for_each(|c| out.push_str(&format!("    [{}],\n", row(&c.start))));
    out.push_str(
        "];\n\n/// What comes last.\n#[rustfmt::skip]\npub(crate) const END: [[i16; 6]; 2] = [\n",
    );
    both.iter().for_each(|c| out.push_str(&format!("    [{}],\n", row(&c.end))));
    out.push_str(
        "];\n\n/// From the role of a row to the role of a column.\n#[rustfmt::skip]\npub(crate) const STEP: [[[i16; 6]; 6]; 2] = [\n",
    );
    for chain in both {
        out.push_str("    [\n");
        chain.step.iter().for_each(|r| out.push_str(&format!("        [{}],\n", row(r))));
        out.push_str("    ],\n");
    }
    out.push_str(&format!(
        "];\n\n/// A feature's votes, below the name of what it tells.\n#[rustfmt::skip]\npub(crate) static VOTES: [[i16; 8]; {}] = [\n",
        second.emission.len()
    ));
    let mut told = String::new();
    for (i, w) in second.emission.iter().enumerate() {
        let kept = |w: Option<&[f64; 8]>| {
            w.filter(|_| is_seen(i, sites)).map_or([0.0; ROLES], |w| std::array::from_fn(|r| w[r]))
        };
        let (a, mut b) = (kept(first.emission.get(i)), kept(Some(w)));
        assert_eq!((a[BEFORE], b[BEFORE]), (a[AFTER], b[AFTER]), "the chain ties the two");
        b.iter_mut().zip(&a).for_each(|(b, a)| *b -= a);
        let votes = [a, b].map(|w| (HEAD..AFTER).map(|r| w[r] - w[BEFORE]).collect::<Vec<_>>());
        let name = training::feature_name(i as u16);
        let name = name.split(':').next().unwrap_or_default();
        if name != told {
            out.push_str(&format!("    // {name}\n"));
            name.clone_into(&mut told);
        }
        out.push_str(&format!("    [{}],\n", row(&votes.concat()).replace(", ", ",")));
    }
    out.push_str("];\n");
    if let Some(hidden) = &second.hidden {
        out.push_str(&together(hidden, sites));
    }
    out
}

/// Whether enough sites have seen a feature; those of the second reading are every page's.
fn is_seen(feature: usize, sites: &[usize]) -> bool {
    sites[feature] >= SITES || feature >= training::FEATURES.1
}

/// The tables of the hidden units.
fn together(hidden: &Hidden, sites: &[usize]) -> String {
    let fine = |w: &[f32]| {
        w.iter().map(|x| format!("{}", (x * FINE).round() as i64)).collect::<Vec<_>>().join(",")
    };
    let mut out = format!(
        "\n/// What a hidden unit has before any feature.\n#[rustfmt::skip]\npub(crate) const \
         UNIT_BIAS: [i16; {UNITS}] = [\n    {},\n];\n\n/// What a unit above zero says of the inner roles.\n\
         #[rustfmt::skip]\npub(crate) const UNIT_VOTES: [[i16; 4]; {UNITS}] = [\n",
        fine(&hidden.bias),
    );
    for row in &hidden.votes {
        let votes = (HEAD..AFTER).map(|r| (row[r] - row[BEFORE]) * SCALE as f32);
        let votes: Vec<String> = votes.map(|v| format!("{}", v.round() as i64)).collect();
        out.push_str(&format!("    [{}],\n", votes.join(",")));
    }
    out.push_str(&format!(
        "];\n\n/// A feature's weights into the units, but those of the classes of neighbours, \
         which have none.\n#[rustfmt::skip]\npub(crate) static UNITS: [[i8; {UNITS}]; {}] = [\n",
        hidden.weights.len() - ALONE.len()
    ));
    for (i, w) in hidden.weights.iter().enumerate().filter(|(i, _)| !ALONE.contains(i)) {
        let w = if is_seen(i, sites) { w } else { &[0.0; UNITS] };
        out.push_str(&format!("    [{}],\n", fine(w)));
    }
    out.push_str("];\n");
    out
}
