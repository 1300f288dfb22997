//! What the gold says of each block, and what it leaves open.
//!
//! The corpora disagree: news gold leaves a story's lists, tables and many headings out, a
//! benchmark's gold of any page keeps them, silver gold has promotion and decks as paragraphs. A
//! label that says "not story" of a list item in one corpus and "story" in the next teaches
//! nothing, so one policy is applied by rule: what a corpus's gold never keeps is *open* there, and
//! a deck, a caption and a heading are what their form says, whatever the gold does with them.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::OnceLock;

use copydesk::{Explanation, Role, Shaped, training};
use serde_json::Value;

use crate::corpus::Gold;

/// The roles that a block may have, a bit each.
pub(crate) type Mask = u8;

pub(crate) const OPEN: Mask = 0b11_1111;

const fn bit(role: Role) -> Mask {
    1 << role as usize
}

pub(crate) const HEADLINE: Mask = bit(Role::Headline);
pub(crate) const BODY: Mask = bit(Role::Body);
const SUB: Mask = bit(Role::Subheading);
const INSERT: Mask = bit(Role::Insert);
const BEFORE: Mask = bit(Role::Before);
const AFTER: Mask = bit(Role::After);

pub(crate) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(s) => vec![letters(s)],
        Value::Array(list) => list.iter().flat_map(strings).collect(),
        Value::Object(map) => map.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

const SHINGLE: usize = 24;

/// Whether most of a block's letters (in stretches of 24) stand in the gold's text.
fn mostly_in(block: &str, shingles: &HashSet<&[u8]>) -> bool {
    let bytes = block.as_bytes();
    let n = bytes.len().saturating_sub(SHINGLE - 1);
    let hits = (0..n).step_by(5).filter(|i| shingles.contains(&bytes[*i..i + SHINGLE])).count();
    n > 0 && hits * 10 >= n.div_ceil(5) * 7
}

/// Whether a third of a line's longer words, and two at least, are a title's.
fn has_much_of(line: &str, title: &str) -> bool {
    // (a deck, a caption)
    if line.ends_with('.') {
        return false;
    }
    let words = |text: &str| -> BTreeSet<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words.filter(|w| w.chars().count() >= 4).map(str::to_lowercase).collect()
    };
    let (line, title) = (words(line), words(title));
    let shared = line.intersection(&title).count();
    shared >= 2 && shared * 3 >= line.len() && line.len() <= 2 * title.len()
}

/// A block as the policy sees it.
struct Seen<'a> {
    text: &'a str,
    key: String,
    shaped: Shaped,
    /// It is a link alone.
    linked: bool,
    /// It has a caption's form, or opens as furniture does: an image, a caption's label or credit,
    /// a share bar's words, a sign-up.
    beside: bool,
    /// A date line, or a line that opens as a byline does.
    stamp: bool,
}

/// What a caption and furniture look like: an image; a block that opens with a label of captions,
/// share bars, newsletters, advertisements, accounts, players, notes or other stories; a credit in
/// it.
const BESIDE: [&str; 14] = [
    "class:7",
    "label-start:4",
    "label-start:5",
    "label-any:5",
    "label-any-long:5",
    "label-start:9",
    "label-start:10",
    "label-start:11",
    "label-start:14",
    "label-start:16",
    "label-start:17",
    "label-start:18",
    "label-start:3",
    "label-start:21",
];

/// A feature's number.
fn id(name: &str) -> Option<u16> {
    static IDS: OnceLock<HashMap<String, u16>> = OnceLock::new();
    let all =
        || (0..training::FEATURES.0 as u16).map(|id| (training::feature_name(id), id)).collect();
    IDS.get_or_init(all).get(name).copied()
}

/// The roles that the gold leaves to each block.
pub(crate) fn label(explained: &Explanation, gold: &Value, kind: Gold) -> Vec<Mask> {
    let ids = |names: &[&str]| -> Vec<u16> { names.iter().filter_map(|name| id(name)).collect() };
    let (linked, beside) = (ids(&["link:5"]), ids(&BESIDE));
    let stamp = ids(&["date-or-byline-near:8", "date-or-byline-near:9"]);
    let seen = explained.blocks.iter().map(|b| {
        let text = &explained.clean_text[b.span.range()];
        let has = |names: &[u16]| b.feature_ids().iter().any(|f| names.contains(f));
        let (linked, beside, stamp) = (has(&linked), has(&beside), has(&stamp));
        Seen { text, key: letters(text), shaped: b.shaped, linked, beside, stamp }
    });
    roles(&seen.collect::<Vec<_>>(), gold, kind)
}

fn roles(seen: &[Seen<'_>], gold: &Value, kind: Gold) -> Vec<Mask> {
    let sections = gold["sections"].as_array().cloned().unwrap_or_default();
    let paragraphs: Vec<String> = sections.iter().flat_map(|s| strings(&s["paragraphs"])).collect();
    let heads: HashSet<String> = sections.iter().flat_map(|s| strings(&s["headline"])).collect();
    let beside: HashSet<String> =
        [&gold["neutral"], &gold["summary"]].into_iter().flat_map(strings).collect();
    let mut titles: HashSet<String> = strings(&gold["headline"]).into_iter().collect();
    if kind == Gold::News {
        titles.extend(strings(&gold["titles_seen"]["h1"]));
        titles.extend(strings(&gold["titles_seen"]["readability"]));
    } else {
        titles.extend(strings(&gold["titles_seen"]));
    }
    titles.remove("");
    let all: String = paragraphs.join(" ");
    let shingles: HashSet<&[u8]> = all.as_bytes().windows(SHINGLE).collect();
    let counts: HashSet<&str> = paragraphs.iter().map(String::as_str).collect();
    let is_told = |key: &str| counts.contains(key) || key.len() >= 40 && mostly_in(key, &shingles);
    let is_body: Vec<bool> = seen
        .iter()
        .map(|s| !s.key.is_empty() && is_told(&s.key) && !titles.contains(&s.key))
        .collect();
    // A paragraph that a page prints twice (a teaser of itself) is body where its neighbours are.
    let (first, last) = main_run(&is_body, seen);
    if first == last {
        return vec![OPEN; seen.len()];
    }
    // (a kicker printed on the headline's line, a site's name behind it)
    let most = |key: &str, title: &str| {
        title.len() >= 16
            && title.len() * 10 >= key.len() * 6
            && (key.ends_with(title) || key.starts_with(title))
    };
    let head = (0..first).rev().find(|&i| titles.contains(&seen[i].key));
    let head =
        head.or_else(|| (0..first).rev().find(|&i| titles.iter().any(|t| most(&seen[i].key, t))));
    let title = gold["headline"].as_str().unwrap_or_default();
    // a deck stands between the title and a byline or a date, whatever the gold calls it
    let deck = head
        .filter(|_| kind != Gold::Exact && (first..last).take(10).skip(1).any(|i| seen[i].stamp));
    let deck = deck.map(|_| first).filter(|&i| {
        !is_body[i + 1]
            && (i + 1..last)
                .find(|&j| is_body[j])
                .is_none_or(|j| seen[i + 1..j].iter().any(|s| s.stamp))
    });
    let mut told: HashSet<&str> = HashSet::new();
    let mut masks = Vec::with_capacity(seen.len());
    for (i, block) in seen.iter().enumerate() {
        let key = block.key.as_str();
        let heading = matches!(block.shaped, Shaped::Heading(_));
        let mask = if i < first {
            match head {
                Some(at) if i == at => HEADLINE,
                Some(at) if i > at && beside.contains(key) => OPEN & !HEADLINE,
                Some(at) if i > at => INSERT,
                // the page may have a headline of its own, which has much of the gold's
                None if has_much_of(block.text, title) => OPEN,
                None => BEFORE | INSERT,
                _ => BEFORE,
            }
        } else if i >= last {
            if beside.contains(key) { OPEN & !HEADLINE } else { AFTER }
        } else if heads.contains(key) {
            // a deck stands right below the title, and the benchmark's gold calls it a heading
            if kind != Gold::News && kind != Gold::Exact && (i == first || deck == Some(i)) {
                INSERT
            } else {
                SUB
            }
        } else if beside.contains(key) {
            OPEN & !HEADLINE
        } else if is_body[i] && (key.len() < 40 || told.insert(key)) {
            match () {
                () if kind == Gold::Exact => BODY,
                () if heading => BODY | SUB,
                () if kind != Gold::News && block.beside => OPEN & !HEADLINE,
                () if deck == Some(i) => INSERT,
                () => BODY,
            }
        } else {
            not_told(block, kind)
        };
        masks.push(mask);
    }
    masks
}

/// What a block inside the story may be that the gold does not keep.
fn not_told(block: &Seen<'_>, kind: Gold) -> Mask {
    let heading = matches!(block.shaped, Shaped::Heading(_));
    let item = block.shaped == Shaped::Item;
    let table = block.text.matches(['|', '\t']).count() >= 2;
    match kind {
        Gold::Exact => INSERT,
        _ if block.linked => INSERT,
        _ if heading => SUB | INSERT,
        Gold::News | Gold::Silver if item || table => OPEN & !HEADLINE,
        _ => INSERT,
    }
}

/// The bounds of the body: from its first to behind its last block, leaving out strays far from the
/// rest.
fn main_run(is_body: &[bool], seen: &[Seen<'_>]) -> (usize, usize) {
    let (mut best, mut span, mut sum, mut from) = (0i64, (0, 0), 0i64, 0);
    for (i, body) in is_body.iter().enumerate() {
        if sum <= 0 {
            (sum, from) = (0, i);
        }
        let len = seen[i].key.len() as i64;
        sum += if *body { len } else { -(12 + len.min(60) / 2) };
        if *body && sum > best {
            (best, span) = (sum, (from, i + 1));
        }
    }
    // a gap of inserts must not cut the story: take in body blocks beyond, if they are of some
    // length
    let (mut first, mut last) = span;
    let long = |i: &usize| is_body[*i] && seen[*i].key.len() >= 60;
    while let Some(i) = (0..first).rev().take(40).find(long) {
        first = i;
    }
    while let Some(i) = (last..is_body.len()).take(40).find(long) {
        last = i + 1;
    }
    (first, last)
}
