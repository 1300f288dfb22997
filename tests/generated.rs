//! Invented stories, laid out as every kind of dump with every kind of damage, read and compared
//! with the exact truth.
//!
//! Prints one table by shape, by damage and by language; [`FLOORS`] states what each row may not
//! fall below. `SHOW=lynx` (any row's name) with `-- --nocapture` also prints what is wrong in that
//! row, and `SHOW_RAW=1` the dumps too, so that a number can be traced to texts.
//!
//! Both tables of weights were learned with these stories among others (`examples/train`,
//! `train_breaks.rs`): the shares guard what is reached, they do not tell how stories are read that
//! nobody has seen. That is what the trainers' `--folds` are for.

mod support;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use copydesk::{Article, Parser, Text};
use support::articles::{Story, stories};
use support::render::{Damage, Shape, Truth, render};
use support::sheet::Field;

/// What is measured, in the order of the columns; all are shares in percent.
///
/// `headline`, `authors`, `date` and `url` count dumps in which the field is exactly right
/// (nothing, where the dump does not show it). `recall` counts body blocks whose text came out
/// exactly, `breaks` is the F1 of the boundaries between body blocks, `kinds` counts the blocks
/// that came out whose kind is right, `body` the dumps whose body is exactly right from the first
/// block to the last.
const COLUMNS: [&str; 8] =
    ["headline", "authors", "date", "url", "recall", "breaks", "kinds", "body"];

/// What each row may not fall below: a little less than what it was when it was last measured. A
/// row that gets better by much should be given a new floor.
#[rustfmt::skip]
const FLOORS: &[(&str, [u32; 8])] = &[
    //                              head auth date  url  rec  brk kind body
    ("all dumps",                 [97, 92, 99, 98, 95, 98, 99, 71]),
    ("blank-after-every-line",    [99, 93, 99, 99, 95, 98, 98, 70]),
    ("browser-print",             [99, 93, 99, 99, 93, 97, 99, 55]),
    ("browser-print-layout",      [99, 93, 99, 99, 96, 98, 99, 63]),
    ("clean",                     [99, 93, 99, 99, 96, 98, 98, 79]),
    ("damage: all",               [97, 93, 99, 98, 92, 98, 98, 55]),
    ("damage: cut by blanks",     [98, 92, 99, 99, 96, 98, 99, 74]),
    ("damage: hyphens",           [98, 92, 99, 99, 96, 98, 99, 77]),
    ("damage: link residue",      [97, 92, 99, 99, 95, 98, 99, 70]),
    ("damage: none",              [98, 92, 99, 99, 96, 98, 99, 76]),
    ("damage: pages",             [97, 92, 99, 99, 96, 98, 99, 74]),
    ("damage: related links",     [98, 92, 99, 99, 95, 98, 99, 71]),
    ("front-matter",              [99, 99, 99, 99, 97, 99, 99, 80]),
    ("html2text",                 [99, 93, 99, 99, 96, 98, 99, 74]),
    ("indent-paragraphs",         [89, 94, 99, 99, 96, 98, 99, 78]),
    ("language: ar",              [98, 99, 99, 99, 85, 98, 98,  0]),
    ("language: de",              [99, 93, 99, 98, 93, 98, 99, 36]),
    ("language: en",              [99, 99, 99, 99, 98, 98, 99, 93]),
    ("language: es",              [99, 99, 99, 99, 90, 98, 99, 53]),
    ("language: fr",              [99, 99, 99, 98, 97, 99, 99, 91]),
    ("language: it",              [92, 99, 99, 98, 98, 98, 99, 95]),
    ("language: ja",              [94, 10, 99, 99, 96, 97, 99, 63]),
    ("language: pl",              [99, 99, 99, 99, 97, 98, 99, 81]),
    ("language: pt",              [99, 99, 99, 99, 98, 99, 99, 92]),
    ("language: ru",              [94, 99, 99, 99, 92, 98, 99, 48]),
    ("language: sv",              [99, 99, 99, 99, 98, 98, 98, 95]),
    ("language: tr",              [99, 99, 99, 99, 96, 98, 99, 89]),
    ("language: zh",              [98, 98, 99, 99, 96, 98, 99, 86]),
    ("lynx",                      [99, 93, 99, 96, 94, 98, 99, 61]),
    ("one-per-line",              [98, 92, 99, 99, 96, 99, 99, 77]),
    ("pandoc-plain",              [99, 93, 99, 99, 96, 98, 99, 77]),
    ("reader-header",             [99, 93, 99, 99, 97, 98, 99, 80]),
    ("seed-md",                   [99, 93, 99, 99, 94, 98, 99, 53]),
    ("seed-pdf",                  [99, 99, 99, 99, 95, 98, 98, 69]),
    ("wrapped 120",               [98, 93, 99, 99, 96, 99, 99, 78]),
    ("wrapped 40",                [99, 93, 99, 99, 95, 98, 99, 71]),
    ("wrapped 76",                [99, 93, 99, 99, 96, 98, 98, 76]),
    ("wrapped-no-blank grotesque",[94, 88, 99, 99, 93, 98, 99, 70]),
    ("wrapped-no-blank humanist", [94, 88, 99, 99, 94, 98, 99, 73]),
];

/// What the F1 of all boundaries together may not fall below.
const BREAKS: f64 = 99.5;

/// What one dump's reading has right, as parts and wholes.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    right: [usize; 8],
    of: [usize; 8],
}

impl Tally {
    fn count(&mut self, column: usize, right: usize, of: usize) {
        self.right[column] += right;
        self.of[column] += of;
    }

    fn add(&mut self, other: &Tally) {
        for column in 0..COLUMNS.len() {
            self.count(column, other.right[column], other.of[column]);
        }
    }

    fn percent(&self, column: usize) -> Option<f64> {
        (self.of[column] > 0).then(|| self.right[column] as f64 * 100.0 / self.of[column] as f64)
    }
}

/// A dump that was laid out in a known way.
struct Dump {
    story: Story,
    shape: Shape,
    damage: (&'static str, Damage),
}

impl Dump {
    /// The rows of the table that it counts in.
    fn rows(&self) -> [String; 4] {
        [
            shape_name(self.shape),
            format!("damage: {}", self.damage.0),
            format!("language: {}", self.story.lang),
            "all dumps".to_owned(),
        ]
    }
}

fn shape_name(shape: Shape) -> String {
    let debug = format!("{shape:?}");
    let mut name = String::new();
    for ch in debug.chars() {
        match ch {
            '(' => name.push(' '),
            ')' => {}
            'A'..='Z' => {
                name.push_str(if name.is_empty() || name.ends_with(' ') { "" } else { "-" });
                name.push(ch.to_ascii_lowercase());
            }
            _ => name.push(ch),
        }
    }
    name
}

fn damages() -> [(&'static str, Damage); 7] {
    let [hyphens, cuts, related, links, furniture] = Damage::each(3);
    [
        ("none", Damage::NONE),
        ("hyphens", hyphens),
        ("cut by blanks", cuts),
        ("related links", related),
        ("link residue", links),
        ("pages", furniture),
        ("all", Damage::all(1)),
    ]
}

fn dumps() -> Vec<Dump> {
    let stories = stories();
    let mut dumps = Vec::new();
    for story in &stories {
        for shape in Shape::ALL {
            dumps.extend(damages().map(|damage| Dump { story: story.clone(), shape, damage }));
        }
    }
    dumps
}

/// What a field that the reading got wrong was and should be.
type Miss = (&'static str, String, String);

/// Compares a reading with the truth.
fn compare(dump: &Dump, raw: &str, truth: &Truth, article: &Article) -> (Tally, Vec<Miss>) {
    let (mut tally, mut misses) = (Tally::default(), Vec::new());
    let mut field = |column: usize, wanted: Option<&str>, got: Option<String>| {
        tally.count(column, usize::from(wanted == got.as_deref()), 1);
        if wanted != got.as_deref() {
            misses.push((
                COLUMNS[column],
                wanted.unwrap_or_default().to_owned(),
                got.unwrap_or_default(),
            ));
        }
    };
    field(0, truth.headline.as_deref(), article.headline().map(|text| text.to_string()));
    let authors = article.byline().map(|line| {
        line.authors().map(|author| author.name().to_string()).collect::<Vec<_>>().join(" + ")
    });
    field(1, Some(&truth.authors.join(" + ")), Some(authors.unwrap_or_default()));
    // Some shapes also give a time, which is no part of the truth.
    let date = article
        .published()
        .map(|date| date.to_string().split('T').next().unwrap_or_default().to_owned());
    field(2, truth.date_iso.as_deref(), date);
    field(
        3,
        truth.url.as_deref(),
        article.canonical_url().and_then(|link| link.url().map(str::to_owned)),
    );

    // A hyphen that wrapping put into a word may stay where nothing in the dump speaks against it:
    // tests/hyphens.rs judges that.
    let plain =
        |text: &str| if dump.damage.1.hyphenate { text.replace('-', "") } else { text.to_owned() };
    let got: Vec<(String, &str)> =
        article.body().map(|block| (plain(block.text().as_str()), block.kind().as_str())).collect();
    let mut free: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (text, kind) in &got {
        free.entry(text).or_default().push(kind);
    }
    let wanted: Vec<String> = truth.body.iter().map(|(_, text)| plain(text)).collect();
    for ((kind, _), text) in truth.body.iter().zip(&wanted) {
        let found = free.get_mut(text.as_str()).and_then(Vec::pop);
        tally.count(4, usize::from(found.is_some()), 1);
        match found {
            Some(found) => {
                tally.count(6, usize::from(found == kind.name()), 1);
                if found != kind.name() {
                    misses.push(("kinds", format!("{}: {text}", kind.name()), found.to_owned()));
                }
            }
            None => misses.push(("recall", text.clone(), String::new())),
        }
    }
    for (text, kinds) in free {
        misses
            .extend(kinds.iter().map(|kind| ("recall", String::new(), format!("{kind}: {text}"))));
    }
    tally.count(7, usize::from(got.iter().map(|(text, _)| text).eq(&wanted)), 1);

    let (found, missed, invented) = boundaries(raw, truth, article);
    tally.count(5, 2 * found, 2 * found + missed + invented);
    (tally, misses)
}

/// The boundaries between the truth's neighbouring body blocks that the reading has and has not,
/// and those it makes inside a block.
///
/// A boundary is looked for at the letters: it is there where the last letter before it and the
/// first behind it have different owners, whatever role these were given, so that this measures the
/// parting of blocks and nothing else.
fn boundaries(raw: &str, truth: &Truth, article: &Article) -> (usize, usize, usize) {
    let mut owners = vec![0u32; raw.len()];
    let mut count = 0;
    let mut own = |pieces: &mut dyn Iterator<Item = std::ops::Range<usize>>| {
        count += 1;
        pieces.for_each(|range| owners[range].fill(count));
    };
    let mut text = |text: Text<'_>| own(&mut text.raw_pieces().map(|piece| piece.range()));
    article.body().for_each(|block| text(block.text()));
    article.captions().for_each(&mut text);
    article.related_links().for_each(|link| text(link.text()));
    article.metadata().for_each(|entry| text(entry.text()));
    article.headline().into_iter().chain(article.deck()).for_each(&mut text);
    article.byline().into_iter().for_each(|line| text(line.text()));
    article.dateline().into_iter().for_each(|line| text(line.text()));
    article.discarded().for_each(|gone| own(&mut gone.raw_pieces().map(|piece| piece.range())));

    let (mut found, mut missed, mut invented) = (0, 0, 0);
    let mut before = None;
    for (field, fragments) in truth.fragments.range(Field::Body(0)..=Field::Body(usize::MAX)) {
        let letters = fragments.iter().flat_map(|piece| {
            raw[piece.span.clone()].char_indices().map(|(at, ch)| (piece.span.start + at, ch))
        });
        let mut inside = false;
        for (at, _) in letters.filter(|(_, ch)| ch.is_alphanumeric()) {
            let parted = before.is_some_and(|before| before != owners[at]);
            if inside {
                invented += usize::from(parted);
            } else if *field != Field::Body(0) {
                *(if parted { &mut found } else { &mut missed }) += 1;
            }
            (before, inside) = (Some(owners[at]), true);
        }
    }
    (found, missed, invented)
}

/// Reads all dumps, on all cores.
fn measure(show: Option<&str>) -> BTreeMap<String, Tally> {
    let (dumps, next) = (dumps(), AtomicUsize::new(0));
    let with_raw = std::env::var_os("SHOW_RAW").is_some();
    let rows: Mutex<BTreeMap<String, Tally>> = Mutex::default();
    let shown: Mutex<Vec<(usize, String)>> = Mutex::default();
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let Some(dump) = dumps.get(number) else { break };
                    let (raw, truth) = render(&dump.story, dump.shape, dump.damage.1);
                    let article = Article::parse(&raw)
                        .unwrap_or_else(|error| panic!("{:?}: {error}", dump.rows()));
                    let (tally, misses) = compare(dump, &raw, &truth, &article);
                    let names = dump.rows();
                    if names.iter().any(|name| Some(name.as_str()) == show) && !misses.is_empty() {
                        let mut text = format!("\n=== {} {names:?}\n", dump.story.name);
                        if with_raw {
                            text += &raw;
                        }
                        for (field, wanted, got) in misses {
                            let _ = writeln!(text, "{field}\n  wanted {wanted}\n  got    {got}");
                        }
                        shown.lock().expect("no thread has failed").push((number, text));
                    }
                    let mut rows = rows.lock().expect("no thread has failed");
                    for name in names {
                        rows.entry(name).or_default().add(&tally);
                    }
                }
            });
        }
    });
    let mut shown = shown.into_inner().expect("no thread has failed");
    shown.sort_unstable();
    shown.iter().for_each(|(_, text)| print!("{text}"));
    rows.into_inner().expect("no thread has failed")
}

#[test]
fn stories_come_back_from_all_kinds_of_dumps() {
    let show = std::env::var("SHOW").ok();
    let rows = measure(show.as_deref());
    let mut table = format!("{:<28}", "");
    COLUMNS.iter().for_each(|name| table += &format!("{name:>9}"));
    for (name, tally) in &rows {
        table += &format!("\n{name:<28}");
        for column in 0..COLUMNS.len() {
            table += &tally
                .percent(column)
                .map_or(format!("{:>9}", "-"), |share| format!("{share:9.1}"));
        }
    }
    println!("{table}");
    let mut fallen = Vec::new();
    for (name, floors) in FLOORS {
        let tally = rows.get(*name).unwrap_or_else(|| panic!("no row {name}"));
        for (column, floor) in floors.iter().enumerate() {
            let share = tally.percent(column).unwrap_or(100.0);
            if share < f64::from(*floor) {
                fallen.push(format!("{name}: {} {share:.1} is below {floor}", COLUMNS[column]));
            }
        }
    }
    let share = rows["all dumps"].percent(5).unwrap_or_default();
    if share < BREAKS {
        fallen.push(format!("all dumps: breaks {share:.2} is below {BREAKS}"));
    }
    assert!(fallen.is_empty(), "{table}\n\n{}", fallen.join("\n"));
    let missing: Vec<&String> =
        rows.keys().filter(|name| !FLOORS.iter().any(|(row, _)| row == name)).collect();
    assert!(missing.is_empty(), "rows without a floor: {missing:?}");
}

#[test]
fn a_clean_article_is_not_changed_by_a_byte() {
    let parser = Parser::new();
    for story in stories() {
        let (raw, _) = render(&story, Shape::Clean, Damage::NONE);
        let explanation = parser.explain(&raw);
        let edits: Vec<String> = explanation
            .steps
            .iter()
            .map(|step| format!("{}: {:?}", step.pass, step.edits))
            .collect();
        assert!(edits.is_empty(), "{}: {edits:?}", story.name);
        assert_eq!(explanation.clean_text, raw, "{}", story.name);
    }
}
