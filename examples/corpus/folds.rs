//! The parsers that have not learned from a site: what `train --folds` and `train_titles --folds`
//! leave in a folder.

// not every program uses all of it
#![allow(dead_code)]

use std::collections::HashMap;
use std::path::Path;

use copydesk::Parser;

pub(crate) struct Folds {
    pub(crate) parsers: Vec<Parser>,
    sites: HashMap<String, usize>,
    standard: Parser,
}

/// The folds of the folder that `FOLDS` names, or what is wrong with it.
pub(crate) fn named() -> Result<Folds, String> {
    let folder = std::env::var_os("FOLDS").ok_or("FOLDS names no folder")?;
    let folds = Folds::read(Path::new(&folder));
    if folds.parsers.is_empty() {
        let folder = folder.to_string_lossy();
        return Err(format!("{folder}: no weights-0.rs (train CORPUS... --folds 4 --to {folder})"));
    }
    Ok(folds)
}

impl Folds {
    /// Reads `weights-N.rs`, `sites-N.txt` and, where they are, `titles-N.rs`.
    pub(crate) fn read(folder: &Path) -> Folds {
        let mut folds =
            Folds { parsers: Vec::new(), sites: HashMap::new(), standard: Parser::new() };
        let file = |name: &str, n: usize, end: &str| {
            std::fs::read_to_string(folder.join(format!("{name}-{n}.{end}")))
        };
        while let Ok(table) = file("weights", folds.parsers.len(), "rs") {
            let n = folds.parsers.len();
            let sites = file("sites", n, "txt").expect("a fold has its sites");
            folds.sites.extend(sites.lines().map(|site| (site.to_owned(), n)));
            // (a table of another form would be passed over, and the shipped weights, which have
            // learned from the site, would answer)
            let numbers = |table: &str, wanted: usize| {
                let numbers = numbers(table);
                assert_eq!(numbers.len(), wanted, "fold {n} has a table of another form");
                numbers
            };
            let (roles, titles) = copydesk::training::WEIGHTS;
            let mut builder = Parser::builder().weights(&numbers(&table, roles));
            if let Ok(table) = file("titles", n, "rs") {
                builder = builder.title_weights(&numbers(&table, titles));
            }
            folds.parsers.push(builder.build());
        }
        folds
    }

    /// The fold that holds a site out.
    pub(crate) fn fold(&self, site: &str) -> Option<usize> {
        self.sites.get(site).copied()
    }

    /// The parser that has not learned from a site; the standard one where every fold has.
    pub(crate) fn parser(&self, site: &str) -> &Parser {
        self.fold(site).map_or(&self.standard, |fold| &self.parsers[fold])
    }
}

/// The numbers of a table of weights: its rows, without types and comments.
fn numbers(table: &str) -> Vec<i16> {
    let is_row = |line: &&str| line.starts_with(|c: char| matches!(c, '[' | '-' | '0'..='9'));
    let rows = table.lines().map(str::trim).filter(is_row);
    let cells = rows.flat_map(|row| {
        row.trim_start_matches('[').split(']').next().unwrap_or_default().split(',')
    });
    cells.filter_map(|cell| cell.trim().parse().ok()).collect()
}
