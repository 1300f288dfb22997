//! What the trainers share: folders of labelled dumps and their folds by site, and the tests'
//! invented stories.

// not every trainer uses all of it
#![allow(dead_code)]

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::Value;

use crate::common::args::Program;

mod site;
#[path = "../../tests/support/mod.rs"]
pub(crate) mod support;

use support::articles::{Piece, Story};
use support::everyday::{self, Form};
use support::render::render;
use support::shapes::{Damage, Shape};

/// The site of the invented stories: no fold holds it out.
pub(crate) const NOBODY: &str = "nobody";

/// What a trainer is asked to do: to learn from all corpora, or to say how it does on sites that it
/// has not seen.
pub(crate) struct Task {
    pub(crate) corpora: Vec<PathBuf>,
    pub(crate) folds: Option<usize>,
    pub(crate) to: Option<PathBuf>,
    /// Groups of features that are left out: what they are worth.
    pub(crate) without: Vec<String>,
}

/// What is said of a trainer's command line, with what is its own.
pub(crate) const fn program(usage: &'static str, own: &'static str) -> Program {
    Program {
        own,
        codes: "  CORPUS         a folder with a folder for each article: gold.json and dumps/*.txt
  --help         this text

Exit codes: 0 it is done (dumps that were left out are named at the end); 2 nothing was done, as the
command line, a corpus or the output is wrong.
",
        reads_dumps: false,
        values: &["--folds", "--to", "--without"],
        ..Program::new(usage)
    }
}

/// The task that the arguments name.
pub(crate) fn task(program: &Program) -> Result<Task, ExitCode> {
    let args = program.args()?;
    let folds = args.value("--folds").map(|k| k.to_str().and_then(|k| k.parse().ok()));
    let folds = match folds {
        Some(Some(0 | 1) | None) => return Err(program.refuse("--folds wants a number from 2")),
        folds => folds.flatten(),
    };
    let to = args.value("--to").map(PathBuf::from);
    if args.paths.is_empty() {
        return Err(program.refuse("no CORPUS is named"));
    }
    // (told before hours of learning)
    match (&to, folds) {
        (None, None) => return Err(program.refuse("neither --to nor --folds says what to do")),
        (Some(folder), Some(_)) if !folder.is_dir() => {
            return Err(program.refuse(&format!("{} is no folder", folder.display())));
        }
        _ => {}
    }
    let without = args.value("--without").map(|names| names.to_string_lossy().into_owned());
    let without = without.iter().flat_map(|names| names.split(',')).map(str::to_owned).collect();
    Ok(Task { corpora: args.paths, folds, to, without })
}

/// How a corpus's gold was made, which tells what it says nothing of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gold {
    /// A person's labels of news pages; lists, tables and many headings are left out.
    News,
    /// A benchmark's main content of any page, with lists and headings and some captions.
    Web,
    /// What two extractors agreed on: the story's paragraphs, and nothing else for certain.
    Silver,
    /// Known exactly, from how the dump was made.
    Exact,
}

/// One article: its gold and what each tool dumped of it.
pub(crate) struct Labelled {
    /// The registered domain of its address.
    pub(crate) site: String,
    /// The corpus's folder's name.
    pub(crate) corpus: String,
    pub(crate) kind: Gold,
    pub(crate) gold: Value,
    /// The tools' names and their dumps, in order.
    pub(crate) dumps: Vec<(String, String)>,
}

/// What corpora hold.
pub(crate) struct Corpora {
    pub(crate) articles: Vec<Labelled>,
    /// What could not be read, with why.
    left_out: Vec<String>,
}

impl Corpora {
    /// Tells at the end what was left out.
    pub(crate) fn tell(left_out: &[String]) {
        if !left_out.is_empty() {
            eprintln!("{} files were left out; nothing was learned from:", left_out.len());
            left_out.iter().for_each(|what| eprintln!("  {what}"));
        }
    }

    /// The articles, and what `tell` tells.
    pub(crate) fn parts(self) -> (Vec<Labelled>, Vec<String>) {
        (self.articles, self.left_out)
    }
}

/// Reads corpora: one folder per article, with `gold.json` and `dumps/*.txt`. Dumps that are not
/// UTF-8 are left out.
pub(crate) fn read(corpora: &[PathBuf]) -> Result<Corpora, ExitCode> {
    let mut all = Corpora { articles: Vec::new(), left_out: Vec::new() };
    for corpus in corpora {
        let before = all.articles.len();
        let read = articles(corpus, &mut all).map_err(|error| error.to_string());
        let read = read.and_then(|()| match all.articles.len() - before {
            0 => Err("no article: a folder with gold.json and dumps/*.txt".to_owned()),
            _ => Ok(()),
        });
        read.map_err(|error| {
            eprintln!("error: {}: {error}", corpus.display());
            ExitCode::from(2)
        })?;
    }
    Ok(all)
}

fn articles(corpus: &Path, all: &mut Corpora) -> io::Result<()> {
    let mut folders: Vec<_> = std::fs::read_dir(corpus)?.flatten().map(|e| e.path()).collect();
    folders.sort();
    let name = |path: &Path, whole: bool| {
        let name = if whole { path.file_name() } else { path.file_stem() };
        name.unwrap_or_default().to_string_lossy().into_owned()
    };
    for folder in folders {
        let path = folder.join("gold.json");
        let Ok(gold) = std::fs::read_to_string(&path) else { continue };
        let gold: Value = match serde_json::from_str(&gold) {
            Ok(gold) => gold,
            Err(error) => {
                all.left_out.push(format!("{}: {error}", path.display()));
                continue;
            }
        };
        let entries = std::fs::read_dir(folder.join("dumps"));
        let mut paths: Vec<_> = entries.into_iter().flatten().flatten().map(|e| e.path()).collect();
        paths.sort();
        let mut dumps = Vec::new();
        for path in paths {
            match std::fs::read_to_string(&path) {
                Ok(raw) => dumps.push((name(&path, false), raw)),
                Err(error) => all.left_out.push(format!("{}: {error}", path.display())),
            }
        }
        let kind = match &gold {
            g if g["silver"] == true => Gold::Silver,
            g if g["main_content"].is_string() => Gold::Web,
            _ => Gold::News,
        };
        all.articles.push(Labelled {
            site: site::of(gold["url"].as_str().unwrap_or_default()),
            corpus: name(corpus, true),
            kind,
            dumps,
            gold,
        });
    }
    Ok(())
}

/// The sites that fold `fold` of `folds` holds out.
pub(crate) fn held_out<'a>(
    sites: &BTreeSet<&'a str>,
    fold: usize,
    folds: usize,
) -> BTreeSet<&'a str> {
    sites.iter().enumerate().filter(|(i, _)| i % folds == fold).map(|(_, p)| *p).collect()
}

/// Paragraphs of a brief.
const BRIEF: usize = 3;

/// The first paragraphs of a story, whole or their first sentences, without a deck: a brief, which
/// a corpus of news pages has few of.
fn brief(story: &Story, one_sentence: bool) -> Story {
    let paragraphs = story.blocks.iter().filter_map(|piece| match piece {
        Piece::Paragraph(text) => Some(text.as_str()),
        _ => None,
    });
    let first = |text: &str| text.find(". ").filter(|at| *at >= 60).map_or(text.len(), |at| at + 1);
    let cut = |text: &str| {
        let end = if one_sentence { first(text) } else { text.len() };
        Piece::Paragraph(text[..end].to_owned())
    };
    Story { deck: None, blocks: paragraphs.take(BRIEF).map(cut).collect(), ..story.clone() }
}

/// The tests' own invented stories in every shape of dump, whole and damaged (paragraphs cut by
/// blank lines, pages, hyphens), each with its gold: short, in many languages, and with the exact
/// truth. `briefs`: their first paragraphs, too.
pub(crate) fn invented(briefs: bool) -> Vec<(String, Value)> {
    let mut dumps = Vec::new();
    for (n, story) in support::articles::stories().iter().enumerate() {
        for (m, shape) in Shape::ALL.into_iter().enumerate() {
            let damages = Damage::each((n * 31 + m * 7 + 1000) as u64);
            let damage = damages[(n + m) % damages.len()];
            let mut dumped = vec![(story.clone(), Damage::NONE), (story.clone(), damage)];
            if briefs {
                dumped.extend([false, true].map(|one| (brief(story, one), Damage::NONE)));
            }
            for (story, damage) in dumped {
                let (raw, truth) = render(&story, shape, damage);
                let (mut paragraphs, mut heads) = (Vec::new(), Vec::new());
                for (kind, text) in truth.body {
                    if kind.name() == "subheading" {
                        heads.push(text)
                    } else {
                        paragraphs.push(text)
                    }
                }
                let gold = serde_json::json!({
                    "headline": truth.headline.unwrap_or_default(),
                    "summary": truth.deck,
                    "sections": [{"headline": heads, "paragraphs": paragraphs}],
                });
                dumps.push((raw, gold));
            }
        }
    }
    dumps
}

/// Forms in which a corpus's story is set anew.
const FORMS: usize = 2;

/// The gold's own story in everyday forms, where it is a title and paragraphs that end as such.
pub(crate) fn everyday(n: usize, article: &Labelled) -> Vec<(String, Value)> {
    let gold = &article.gold;
    let title = gold["headline"]
        .as_str()
        .unwrap_or_default()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let sections = gold["sections"].as_array().into_iter().flatten();
    let paragraphs: Vec<String> = sections
        .flat_map(|section| section["paragraphs"].as_array().into_iter().flatten())
        .filter_map(|p| Some(p.as_str()?.split_whitespace().collect::<Vec<_>>().join(" ")))
        .collect();
    let told = |p: &String| {
        let end = p.trim_end_matches(['"', '”', '’', '»', ')']);
        p.chars().count() > 60 && end.ends_with(['.', '!', '?', '…', '。', ':'])
    };
    if article.kind == Gold::Silver
        || title.is_empty()
        || paragraphs.len() < 3
        || !paragraphs.iter().all(told)
    {
        return Vec::new();
    }
    let english = gold["lang"].as_str().is_none_or(|lang| lang.starts_with("en"));
    let forms: Vec<Form> =
        Form::ALL.into_iter().filter(|form| english || !form.is_english()).collect();
    let form = |k: usize| {
        let form = forms[(n * FORMS + k) % forms.len()];
        // a brief, now and then
        let len = if n % 3 == 2 { 2 + n % 2 } else { paragraphs.len() };
        let dump = everyday::dump(
            form,
            &title,
            &paragraphs[..len.min(paragraphs.len())],
            (n * 31 + k) as u64,
        );
        let gold = serde_json::json!({
            "headline": dump.headline.unwrap_or_default(),
            "sections": [{"headline": dump.subheadings, "paragraphs": dump.paragraphs}],
        });
        (dump.raw, gold)
    };
    (0..FORMS).map(form).collect()
}
