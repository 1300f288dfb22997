//! Learns the weights of the sequence model (`src/block/weights.rs`) from labelled dumps.
//!
//! ```text
//! cargo run --release --example train -- CORPUS src/block/weights.rs          # learn from all of it
//! cargo run --release --example train -- CORPUS --folds 5                     # how it does on publishers that it has not seen
//! ```
//!
//! CORPUS holds one folder per article: `gold.json` (headline, summary, sections with paragraphs) and `dumps/*.txt`. The trainer parses every dump, aligns the
//! blocks with the gold, and trains a linear-chain
//! conditional random field on the blocks' features: deterministic, same corpus, same table. Nothing of
//! the corpus but the weights comes out.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::Path;

use copydesk::{Explanation, Parser, Role};
use serde_json::Value;

mod corpus;

use corpus::NOBODY;

const ROLES: usize = 6;
const EPOCHS: usize = 26;
/// Weights are kept as integers of this many units.
const SCALE: f64 = 100.0;
/// How much more a wrong role must be beaten by, for each unit of its cost.
const MARGIN: f64 = 1.0;
const RATE: f64 = 0.15;
const RIDGE: f64 = 0.002;

struct Page {
    publisher: String,
    features: Vec<Vec<u16>>,
    /// `None`: the gold does not say.
    gold: Vec<Option<usize>>,
    /// Letters of each block.
    weight: Vec<usize>,
}

#[derive(Clone)]
struct Weights {
    start: Vec<f64>,
    step: Vec<f64>,
    emission: Vec<f64>,
}

fn main() {
    let args: Vec<std::ffi::OsString> = std::env::args_os().skip(1).collect();
    let (Some(corpus), Some(target)) = (args.first(), args.get(1)) else {
        eprintln!("usage: train CORPUS WEIGHTS.rs | train CORPUS --folds K");
        std::process::exit(2);
    };
    let mut pages = read(Path::new(corpus));
    let parser = Parser::new();
    pages.extend(corpus::invented(true).iter().map(|(raw, gold)| labelled(&parser.explain(raw), gold, NOBODY)));
    let labelled: usize = pages.iter().map(|p| p.gold.iter().flatten().count()).sum();
    eprintln!("{} dumps, {labelled} labelled blocks", pages.len());
    if target == "--folds" {
        let folds: usize = args.get(2).and_then(|k| k.to_str()?.parse().ok()).unwrap_or(5);
        let publishers: BTreeSet<&str> = pages.iter().map(|p| p.publisher.as_str()).filter(|p| *p != NOBODY).collect();
        // args[3]: a folder to write each fold's weights to
        for fold in 0..folds {
            let held = corpus::held_out(&publishers, fold, folds);
            let (test, train): (Vec<&Page>, Vec<&Page>) = pages.iter().partition(|p| held.contains(p.publisher.as_str()));
            let weights = learn(&train);
            println!("fold {fold}: {} publishers held out: {}", held.len(), figures(&weights, &test));
            if let Some(folder) = args.get(3) {
                let names: Vec<&str> = held.into_iter().collect();
                std::fs::write(Path::new(folder).join(format!("weights-{fold}.rs")), table(&weights, labelled))
                    .expect("the folder can be written");
                std::fs::write(Path::new(folder).join(format!("publishers-{fold}.txt")), names.join("\n"))
                    .expect("the folder can be written");
            }
        }
        return;
    }
    let all: Vec<&Page> = pages.iter().collect();
    let weights = learn(&all);
    println!("on its own pages: {}", figures(&weights, &all));
    std::fs::write(target, table(&weights, labelled)).expect("the weights' file can be written");
}

fn read(folder: &Path) -> Vec<Page> {
    let parser = Parser::new();
    let mut pages = Vec::new();
    for corpus::Labelled { publisher, gold, dumps } in corpus::read(folder) {
        for (_, raw) in dumps {
            let explained = parser.explain(&raw);
            let page = labelled(&explained, &gold, &publisher);
            // Short stories are rare among the corpus' pages, and common elsewhere: every third dump is learned again, cut behind one of its first paragraphs.
            let body: Vec<usize> = (0..page.gold.len()).filter(|i| page.gold[*i] == Some(Role::Body as usize)).collect();
            let keep = pages.len() % 9;
            if keep < 3 && body.len() > keep + 1 && page.gold.contains(&Some(Role::Headline as usize)) {
                let cut = &explained.clean_text[..explained.blocks[body[keep]].span.end()];
                pages.push(labelled(&parser.explain(cut), &gold, &publisher));
            }
            pages.push(page);
        }
    }
    pages
}

/// A dump's blocks with the gold's roles.
fn labelled(explained: &Explanation, gold: &Value, publisher: &str) -> Page {
    let texts: Vec<&str> = explained.blocks.iter().map(|b| &explained.clean_text[b.span.range()]).collect();
    Page {
        publisher: publisher.to_owned(),
        features: explained.blocks.iter().map(|b| b.feature_ids().to_vec()).collect(),
        gold: label(gold, &texts),
        weight: texts.iter().map(|t| letters(t).len()).collect(),
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(s) => vec![letters(s)],
        Value::Array(list) => list.iter().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

/// Whether most of a block's letters (in stretches of 24) stand in the gold's text.
fn mostly_in(block: &str, shingles: &HashSet<&[u8]>) -> bool {
    let bytes = block.as_bytes();
    let n = bytes.len().saturating_sub(SHINGLE - 1);
    if n == 0 {
        return false;
    }
    let hits = (0..n).step_by(5).filter(|i| shingles.contains(&bytes[*i..i + SHINGLE])).count();
    hits * 10 >= n.div_ceil(5) * 7
}

const SHINGLE: usize = 24;

/// Whether a third of a line's longer words, and two at least, are a title's.
fn has_much_of(line: &str, title: &str) -> bool {
    // (a deck, a caption)
    if line.ends_with('.') {
        return false;
    }
    let words = |text: &str| -> BTreeSet<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() >= 4).map(str::to_lowercase).collect()
    };
    let (line, title) = (words(line), words(title));
    let shared = line.intersection(&title).count();
    shared >= 2 && shared * 3 >= line.len() && line.len() <= 2 * title.len()
}

/// The role that the gold gives each block.
fn label(gold: &Value, texts: &[&str]) -> Vec<Option<usize>> {
    let keys: Vec<String> = texts.iter().map(|t| letters(t)).collect();
    let sections = gold["sections"].as_array().cloned().unwrap_or_default();
    let paragraphs: Vec<String> = sections.iter().flat_map(|s| strings(&s["paragraphs"])).collect();
    let heads: HashSet<String> = sections.iter().flat_map(|s| strings(&s["headline"])).collect();
    let neutral: HashSet<String> = strings(&gold["neutral"]).into_iter().collect();
    let decks: HashSet<String> = strings(&gold["summary"]).into_iter().collect();
    let mut titles: HashSet<String> = strings(&gold["headline"]).into_iter().collect();
    titles.extend(strings(&gold["titles_seen"]["h1"]));
    titles.extend(strings(&gold["titles_seen"]["readability"]));
    titles.remove("");
    let all: String = paragraphs.join(" ");
    let shingles: HashSet<&[u8]> = all.as_bytes().windows(SHINGLE).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for p in &paragraphs {
        *counts.entry(p).or_default() += 1;
    }
    let mut roles: Vec<Option<usize>> = vec![None; keys.len()];
    let body = |key: &str| counts.contains_key(key) || key.len() >= 40 && mostly_in(key, &shingles);
    let (b, h, p, s, ins, aft) = (
        Role::Before as usize,
        Role::Headline as usize,
        Role::Body as usize,
        Role::Subheading as usize,
        Role::Insert as usize,
        Role::After as usize,
    );
    // A paragraph that a page prints twice (a teaser of itself) is body where its neighbours are: the longest run of body wins.
    let is_body: Vec<bool> = keys.iter().map(|k| !k.is_empty() && body(k) && !titles.contains(k)).collect();
    let (first, last) = main_run(&is_body, &keys);
    if first == last {
        return roles;
    }
    let mut seen: HashSet<&str> = HashSet::new();
    let head = (0..=first).rev().find(|&i| i < keys.len() && titles.contains(&keys[i]));
    // (a kicker printed on the headline's line, a site's name behind it)
    let most =
        |key: &str, title: &str| title.len() >= 16 && title.len() * 10 >= key.len() * 6 && (key.ends_with(title) || key.starts_with(title));
    let head = head.or_else(|| (0..first).rev().find(|&i| titles.iter().any(|title| most(&keys[i], title))));
    for (i, key) in keys.iter().enumerate() {
        roles[i] = if i < first {
            match head {
                Some(at) if i == at => Some(h),
                Some(at) if i > at => Some(ins),
                // the page may have a headline of its own, which has much of the gold's: this may be it
                None if has_much_of(texts[i], gold["headline"].as_str().unwrap_or_default()) => None,
                _ => Some(b),
            }
        } else if i >= last {
            Some(aft)
        } else if heads.contains(key) {
            Some(s)
        } else if neutral.contains(key) || decks.contains(key) {
            None
        } else if is_body[i] && (key.len() < 40 || seen.insert(key)) {
            Some(p)
        } else {
            Some(ins)
        };
        if neutral.contains(key) && roles[i] != Some(h) {
            roles[i] = None;
        }
    }
    roles
}

/// The bounds of the body: from its first to behind its last block, leaving out strays far from the rest.
fn main_run(is_body: &[bool], keys: &[String]) -> (usize, usize) {
    let (mut best, mut span, mut sum, mut from) = (0i64, (0, 0), 0i64, 0);
    for (i, body) in is_body.iter().enumerate() {
        if sum <= 0 {
            (sum, from) = (0, i);
        }
        sum += if *body { keys[i].len() as i64 } else { -(12 + keys[i].len().min(60) as i64 / 2) };
        if *body && sum > best {
            (best, span) = (sum, (from, i + 1));
        }
    }
    // a gap of inserts must not cut the story: take in body blocks beyond, if they are of some length
    let (mut first, mut last) = span;
    while let Some(i) = (0..first).rev().take(40).find(|&i| is_body[i] && keys[i].len() >= 60) {
        first = i;
    }
    while let Some(i) = (last..is_body.len()).take(40).find(|&i| is_body[i] && keys[i].len() >= 60) {
        last = i + 1;
    }
    (first, last)
}

impl Weights {
    fn new(features: usize) -> Weights {
        Weights { start: vec![0.0; ROLES], step: vec![0.0; ROLES * ROLES], emission: vec![0.0; features * ROLES] }
    }

    /// The best sequence.
    fn decode(&self, page: &Page) -> Vec<usize> {
        let never = f64::NEG_INFINITY;
        let n = page.features.len();
        let mut back = vec![[0usize; ROLES]; n];
        let mut best = [never; ROLES];
        for (i, from) in back.iter_mut().enumerate() {
            let mut next = [never; ROLES];
            for (to, score) in next.iter_mut().enumerate() {
                let own: f64 = page.features[i].iter().map(|f| self.emission[*f as usize * ROLES + to]).sum();
                if i == 0 {
                    if copydesk::model_may_start(to) {
                        *score = self.start[to] + own;
                    }
                    continue;
                }
                for (prev, before) in best.iter().enumerate() {
                    if copydesk::model_may_follow(prev, to) && *before + self.step[prev * ROLES + to] + own > *score {
                        *score = before + self.step[prev * ROLES + to] + own;
                        from[to] = prev;
                    }
                }
            }
            best = next;
        }
        let mut role = (0..ROLES).max_by(|a, b| best[*a].total_cmp(&best[*b])).unwrap_or(0);
        let mut roles = vec![0; n];
        for i in (0..n).rev() {
            roles[i] = role;
            role = back[i][role];
        }
        roles
    }

    /// The unnormalised log weights of every block and role; where `loss` is given, roles that the gold does not name get their cost on top.
    fn scores(&self, page: &Page, loss: f64) -> Vec<[f64; ROLES]> {
        let score = |(i, features): (usize, &Vec<u16>)| {
            let mut row = [0.0; ROLES];
            for f in features {
                let at = *f as usize * ROLES;
                for (r, w) in row.iter_mut().zip(&self.emission[at..at + ROLES]) {
                    *r += w;
                }
            }
            if let Some(gold) = page.gold[i] {
                for (role, r) in row.iter_mut().enumerate().filter(|(role, _)| *role != gold) {
                    *r += loss * cost(page.weight[i], gold, role);
                }
            }
            row
        };
        page.features.iter().enumerate().map(score).collect()
    }

    /// Adds to `gradient` the expected features of the page (times `sign`): over all sequences, or over those that agree with the gold. Returns the log of
    /// the sum of their weights.
    fn expect(&self, page: &Page, rows: &[[f64; ROLES]], forced: bool, sign: f64, gradient: &mut Weights) -> f64 {
        let never = f64::NEG_INFINITY;
        let n = rows.len();
        let open = |i: usize, role: usize| !forced || page.gold[i].is_none_or(|g| g == role);
        let log_sum = |terms: &[f64]| {
            let top = terms.iter().copied().fold(never, f64::max);
            if top == never { never } else { top + terms.iter().map(|t| (t - top).exp()).sum::<f64>().ln() }
        };
        let mut forward = vec![[never; ROLES]; n];
        for i in 0..n {
            for to in 0..ROLES {
                if !open(i, to) {
                    continue;
                }
                let before = if i == 0 {
                    if copydesk::model_may_start(to) { self.start[to] } else { never }
                } else {
                    let terms: Vec<f64> = (0..ROLES)
                        .filter(|from| copydesk::model_may_follow(*from, to))
                        .map(|from| forward[i - 1][from] + self.step[from * ROLES + to])
                        .collect();
                    log_sum(&terms)
                };
                forward[i][to] = before + rows[i][to];
            }
        }
        let total = log_sum(&forward[n - 1]);
        if total == never {
            return never;
        }
        let mut backward = [0.0f64; ROLES];
        for i in (0..n).rev() {
            for role in 0..ROLES {
                let p = (forward[i][role] + backward[role] - total).exp();
                if p > 1e-9 {
                    for f in &page.features[i] {
                        gradient.emission[*f as usize * ROLES + role] += sign * p;
                    }
                    if i == 0 {
                        gradient.start[role] += sign * p;
                    }
                }
            }
            if i == 0 {
                break;
            }
            let mut next = [never; ROLES];
            for (from, slot) in next.iter_mut().enumerate() {
                let mut terms = [never; ROLES];
                for to in (0..ROLES).filter(|to| open(i, *to) && copydesk::model_may_follow(from, *to)) {
                    terms[to] = self.step[from * ROLES + to] + rows[i][to] + backward[to];
                    let p = (forward[i - 1][from] + terms[to] - total).exp();
                    gradient.step[from * ROLES + to] += sign * p;
                }
                *slot = log_sum(&terms);
            }
            backward = next;
        }
        total
    }
}

/// A long paragraph lost or a long block of junk taken costs more than a short one.
fn cost(letters: usize, gold: usize, got: usize) -> f64 {
    let body = |r: usize| r == Role::Body as usize;
    // a page has one headline, and hundreds of other blocks
    let head = |r: usize| r == Role::Headline as usize;
    if head(gold) || head(got) {
        4.0
    } else if body(gold) != body(got) {
        1.0 + (letters.min(400) as f64) / 100.0
    } else {
        0.5
    }
}

/// A linear-chain conditional random field with a margin (softmax-margin), trained by AdaGrad with a ridge.
fn learn(pages: &[&Page]) -> Weights {
    let features = copydesk::model_feature_count();
    let mut now = Weights::new(features);
    let mut seen = Weights::new(features);
    let mut sum = Weights::new(features);
    let mut order: Vec<usize> = (0..pages.len()).collect();
    let mut seed = 0x9e37_79b9_7f4a_7c15u64;
    let mut steps = 0.0;
    for epoch in 0..EPOCHS {
        // Fisher and Yates, with a generator of our own: the same order on every machine.
        for i in (1..order.len()).rev() {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            order.swap(i, (seed % (i as u64 + 1)) as usize);
        }
        for &at in &order {
            let page = pages[at];
            if page.gold.iter().all(Option::is_none) {
                continue;
            }
            let mut gradient = Weights::new(features);
            let rows = now.scores(page, MARGIN);
            if now.expect(page, &now.scores(page, 0.0), true, 1.0, &mut gradient) == f64::NEG_INFINITY {
                continue;
            }
            now.expect(page, &rows, false, -1.0, &mut gradient);
            now.step_up(&gradient, &mut seen);
            if epoch * 2 >= EPOCHS {
                steps += 1.0;
                sum.add(&now);
            }
        }
    }
    sum.each(|w| *w = (*w / steps * SCALE).round());
    sum
}

impl Weights {
    fn each(&mut self, f: impl FnMut(&mut f64)) {
        self.start.iter_mut().chain(&mut self.step).chain(&mut self.emission).for_each(f);
    }

    fn add(&mut self, other: &Weights) {
        let all = other.start.iter().chain(&other.step).chain(&other.emission);
        self.start.iter_mut().chain(&mut self.step).chain(&mut self.emission).zip(all).for_each(|(a, b)| *a += b);
    }

    /// One step of AdaGrad up the gradient; only weights that the page touches move, and are drawn towards zero.
    fn step_up(&mut self, gradient: &Weights, seen: &mut Weights) {
        let slopes = gradient.start.iter().chain(&gradient.step).chain(&gradient.emission);
        let squares = seen.start.iter_mut().chain(&mut seen.step).chain(&mut seen.emission);
        for ((w, g), h) in self.start.iter_mut().chain(&mut self.step).chain(&mut self.emission).zip(slopes).zip(squares) {
            if *g != 0.0 {
                let g = g - RIDGE * *w;
                *h += g * g;
                *w += RATE * g / (h.sqrt() + 1e-6);
            }
        }
    }
}

/// Share of headlines and of blocks right, and precision and recall of body in letters.
fn figures(weights: &Weights, pages: &[&Page]) -> String {
    let (mut right, mut all, mut tp, mut fp, mut miss) = (0usize, 0usize, 0usize, 0usize, 0usize);
    let mut confused: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let (mut headlines, mut headed) = (0usize, 0usize);
    for page in pages {
        let (head, roles) = (Role::Headline as usize, weights.decode(page));
        if let Some(at) = page.gold.iter().position(|g| *g == Some(head)) {
            headed += 1;
            headlines += usize::from(roles[at] == head);
        }
        for ((got, gold), letters) in roles.iter().zip(&page.gold).zip(&page.weight) {
            let Some(gold) = gold else { continue };
            all += 1;
            right += usize::from(got == gold);
            if got != gold {
                *confused.entry((*gold, *got)).or_default() += 1;
            }
            let body = Role::Body as usize;
            match (*gold == body, *got == body) {
                (true, true) => tp += letters,
                (false, true) => fp += letters,
                (true, false) => miss += letters,
                _ => {}
            }
        }
    }
    let (p, r) = (tp as f64 / (tp + fp).max(1) as f64, tp as f64 / (tp + miss).max(1) as f64);
    let mut worst: Vec<_> = confused.into_iter().collect();
    worst.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let name = |r: usize| Role::from_index(r).map_or("?", Role::as_str);
    let worst: Vec<String> = worst.iter().take(6).map(|((g, r), n)| format!("{}→{} {n}", name(*g), name(*r))).collect();
    let headlines = headlines as f64 / headed.max(1) as f64;
    format!(
        "headlines {headlines:.4}, blocks {:.4}, body letters P {p:.4} R {r:.4}; {}",
        right as f64 / all.max(1) as f64,
        worst.join(", ")
    )
}

fn table(weights: &Weights, labelled: usize) -> String {
    let row = |w: &[f64]| w.iter().map(|x| format!("{}", *x as i64)).collect::<Vec<_>>().join(", ");
    let mut out = String::from("//! The sequence model's weights, in units of no meaning: only differences count.\n//!\n");
    out.push_str(&format!("//! Made by `examples/train.rs` (a linear-chain conditional random field with a margin, {EPOCHS} rounds) from {labelled} labelled blocks of news pages, each dumped by\n"));
    out.push_str(
        "//! several tools, and of the tests' invented stories. Do not edit by hand: train again. Columns: before, headline, body, subheading, insert, after.\n\n",
    );
    out.push_str("/// What comes first.\n#[rustfmt::skip]\n");
    out.push_str(&format!("pub(crate) const START: [i16; 6] = [{}];\n\n", row(&weights.start)));
    out.push_str("/// From the role of a row to the role of a column.\n#[rustfmt::skip]\npub(crate) const STEP: [[i16; 6]; 6] = [\n");
    for r in weights.step.chunks(ROLES) {
        out.push_str(&format!("    [{}],\n", row(r)));
    }
    out.push_str(&format!(
        "];\n\n/// A feature's vote for each role.\n#[rustfmt::skip]\npub(crate) static EMISSION: [[i16; 6]; {}] = [\n",
        weights.emission.len() / ROLES
    ));
    for (i, r) in weights.emission.chunks(ROLES).enumerate() {
        out.push_str(&format!("    [{}], // {}\n", row(r), copydesk::model_feature_name(i as u16)));
    }
    out.push_str("];\n");
    out
}
