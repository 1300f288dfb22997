//! What the two trainers share: a folder of labelled dumps and its folds by publisher, and the tests' invented stories.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

#[path = "../../tests/support/mod.rs"]
pub(crate) mod support;

use support::articles::{Piece, Story};
use support::render::render;
use support::shapes::{Damage, Shape};

/// The publisher of the invented stories: no fold holds it out.
pub(crate) const NOBODY: &str = "nobody";

/// One article: its gold and what each tool dumped of it.
pub(crate) struct Labelled {
    /// The folder's name up to its number: `xx-Paper-2` is of `xx-Paper`.
    pub(crate) publisher: String,
    pub(crate) gold: Value,
    /// The tools' names and their dumps, in order.
    pub(crate) dumps: Vec<(String, String)>,
}

/// Reads a corpus: one folder per article, with `gold.json` and `dumps/*.txt`. Dumps that are not UTF-8 are left out.
pub(crate) fn read(corpus: &Path) -> Vec<Labelled> {
    let mut folders: Vec<_> = std::fs::read_dir(corpus).expect("the corpus can be read").flatten().map(|e| e.path()).collect();
    folders.sort();
    let article = |folder: std::path::PathBuf| {
        let gold = std::fs::read_to_string(folder.join("gold.json")).ok()?;
        let gold = serde_json::from_str(&gold).expect("gold.json is JSON");
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let publisher = name.rsplit_once('-').map_or(name.clone(), |(p, _)| p.to_owned());
        let mut paths: Vec<_> = std::fs::read_dir(folder.join("dumps")).into_iter().flatten().flatten().map(|e| e.path()).collect();
        paths.sort();
        let tool = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let dumps = paths.iter().filter_map(|path| Some((tool(path), std::fs::read_to_string(path).ok()?))).collect();
        Some(Labelled { publisher, gold, dumps })
    };
    folders.into_iter().filter_map(article).collect()
}

/// The publishers that fold `fold` of `folds` holds out.
pub(crate) fn held_out<'a>(publishers: &BTreeSet<&'a str>, fold: usize, folds: usize) -> BTreeSet<&'a str> {
    publishers.iter().enumerate().filter(|(i, _)| i % folds == fold).map(|(_, p)| *p).collect()
}

/// Paragraphs of a brief.
const BRIEF: usize = 3;

/// The first paragraphs of a story, whole or their first sentences, without a deck: a brief, which a corpus of news pages has few of.
fn brief(story: &Story, one_sentence: bool) -> Story {
    let paragraphs = story.blocks.iter().filter_map(|piece| if let Piece::Paragraph(text) = piece { Some(text.as_str()) } else { None });
    let first = |text: &str| text.find(". ").filter(|at| *at >= 60).map_or(text.len(), |at| at + 1);
    let cut = |text: &str| Piece::Paragraph(text[..if one_sentence { first(text) } else { text.len() }].to_owned());
    Story { deck: None, blocks: paragraphs.take(BRIEF).map(cut).collect(), ..story.clone() }
}

/// The tests' own invented stories in every shape of dump, whole and damaged (paragraphs cut by blank lines, pages, hyphens), each with its gold: short, in many
/// languages, and with the exact truth. `briefs`: their first paragraphs, too.
pub(crate) fn invented(briefs: bool) -> Vec<(String, Value)> {
    let mut dumps = Vec::new();
    for (n, story) in support::articles::stories().iter().enumerate() {
        for (m, shape) in Shape::ALL.into_iter().enumerate() {
            let damages = Damage::each((n * 31 + m * 7 + 1000) as u64);
            let mut dumped = vec![(story.clone(), Damage::NONE), (story.clone(), damages[(n + m) % damages.len()])];
            if briefs {
                dumped.extend([false, true].map(|one_sentence| (brief(story, one_sentence), Damage::NONE)));
            }
            for (story, damage) in dumped {
                let (raw, truth) = render(&story, shape, damage);
                let (mut paragraphs, mut heads) = (Vec::new(), Vec::new());
                for (kind, text) in truth.body {
                    if kind.name() == "subheading" { heads.push(text) } else { paragraphs.push(text) }
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
