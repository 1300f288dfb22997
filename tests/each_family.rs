//! Each family of the documentation's table, read: two different articles, an ordinary story that
//! resembles it, and a file of several articles where such files are split.
//!
//! The table in `src/docs/adding-a-family.md` drives it: a row without an entry here is an error,
//! and an entry without a row. The entries stand below `each_family/`, the stories that they print
//! in `each_family/stories.rs`. Every dump is read with each line end.

#[path = "each_family/entries.rs"]
mod entries;

use copydesk::{Article, Family};
use entries::entries;
use entries::stories::Told;

const PAGE: &str = include_str!("../src/docs/adding-a-family.md");

/// The rows of the documentation's table: the family, and whether a file of several is split.
fn rows() -> Vec<(&'static str, bool)> {
    let (_, table) = PAGE.split_once("| family | known by |").expect("the table of the families");
    let rows = table.lines().skip(2).map_while(|line| line.strip_prefix("| "));
    let cells = rows.map(|row| row.trim_end_matches(" |").split(" | ").collect::<Vec<_>>());
    cells
        .map(|cells| {
            assert_eq!(cells.len(), 4, "{cells:?}");
            (cells[0], cells[3] != "–")
        })
        .collect()
}

#[test]
fn each_row_of_the_documentation_has_its_cases() {
    let (rows, entries) = (rows(), entries());
    assert!(rows.len() >= 26, "{rows:?}");
    let told: Vec<_> = entries.iter().map(|e| (e.name, e.several.is_some())).collect();
    for row in &rows {
        assert!(told.contains(row), "{row:?} of the documentation has no such entry: {told:?}");
    }
    for entry in &told {
        assert!(rows.contains(entry), "{entry:?} stands in no row of the documentation");
    }
    assert_eq!(told.len(), rows.len(), "a family has two entries");
    for entry in &entries {
        let [one, two] = &entry.articles;
        assert!(one.headline != two.headline || one.body != two.body, "{}: one story", entry.name);
    }
}

/// What differs between what a dump must give and what it gives.
fn misses(told: &Told, end: &str) -> Vec<String> {
    let raw = told.raw.replace('\n', end);
    let article = match Article::parse(&raw) {
        Ok(article) => article,
        Err(error) => return vec![error.to_string()],
    };
    let mut misses = Vec::new();
    let mut same = |what: &str, wanted: String, got: String| {
        if wanted != got {
            misses.push(format!("  {what}\n    wanted {wanted}\n    got    {got}"));
        }
    };
    same("invariants", "Ok(())".to_owned(), format!("{:?}", article.check_invariants(&raw)));
    let headline = article.headline().map(|h| h.to_string()).unwrap_or_default();
    same("headline", told.headline.to_owned(), headline);
    let published = article.published().map(|d| d.to_string()).unwrap_or_default();
    same("published", told.published.clone(), published);
    let authors: Vec<String> = article
        .byline()
        .map(|b| b.authors().map(|a| a.full_name().into_owned()).collect())
        .unwrap_or_default();
    same("authors", format!("{:?}", told.authors), format!("{authors:?}"));
    let dateline = article.dateline();
    let place = dateline.and_then(|d| d.place()).map(|p| p.to_string()).unwrap_or_default();
    same("place", told.place.clone(), place);
    let agency = dateline.and_then(|d| d.agency()).map(|a| a.to_string()).unwrap_or_default();
    same("agency", told.agency.to_owned(), agency);
    // (all of the body: nothing of the envelope stands in it)
    let body: Vec<String> = article.body().map(|b| b.text().to_string()).collect();
    same("paragraphs", told.body.len().to_string(), body.len().to_string());
    for i in 0..body.len().max(told.body.len()) {
        same(
            &format!("paragraph {i}"),
            format!("{:?}", told.body.get(i)),
            format!("{:?}", body.get(i)),
        );
    }
    misses
}

const ENDS: [&str; 2] = ["\n", "\r\n"];

/// Puts what differs into a report, with the dump.
fn note(report: &mut String, name: &str, told: &Told) {
    for end in ENDS {
        let misses = misses(told, end);
        if !misses.is_empty() {
            *report += &format!("\n{name} with {end:?}\n{}\n{}\n", misses.join("\n"), told.raw);
            break;
        }
    }
}

fn family_of(told: &Told) -> Family {
    Article::parse(&told.raw).expect("an article").family()
}

#[test]
fn two_articles_of_each_are_read() {
    let mut report = String::new();
    for entry in entries() {
        for (i, told) in entry.articles.iter().enumerate() {
            let name = format!("{}, {i}", entry.name);
            note(&mut report, &name, told);
            let got = family_of(told);
            if entry.family.is_some_and(|family| family != got) {
                report += &format!("\n{name}: {got:?}\n");
            }
        }
    }
    assert!(report.is_empty(), "{report}");
}

#[test]
fn a_story_that_resembles_each_is_none() {
    let mut report = String::new();
    for entry in entries() {
        note(&mut report, entry.name, &entry.negative);
        let got = family_of(&entry.negative);
        if entry.family == Some(got) {
            report += &format!("\n{}, the story: {got:?}\n", entry.name);
        }
        let articles = Article::parse_all(&entry.negative.raw).expect("an article").len();
        if articles != 1 {
            report += &format!("\n{}, the story: {articles} articles\n", entry.name);
        }
    }
    assert!(report.is_empty(), "{report}");
}

#[test]
fn files_of_several_are_split() {
    let mut report = String::new();
    for entry in entries() {
        let Some((raw, headlines)) = &entry.several else { continue };
        assert!(headlines.len() >= 3, "{}", entry.name);
        for end in ENDS {
            let raw = raw.replace('\n', end);
            let articles = Article::parse_all(&raw).expect("articles");
            let got: Vec<String> = articles
                .iter()
                .map(|a| a.headline().map(|h| h.to_string()).unwrap_or_default())
                .collect();
            let whole = articles.iter().all(|a| {
                a.check_invariants(&raw).is_ok()
                    && a.paragraphs().count() >= 3
                    && entry.family.is_none_or(|family| a.family() == family)
            });
            if &got != headlines || !whole {
                let each: Vec<_> =
                    articles.iter().map(|a| (a.family(), a.paragraphs().count())).collect();
                report += &format!("\n{} with {end:?}\n  {got:?}\n  {each:?}\n{raw}", entry.name);
                break;
            }
        }
    }
    assert!(report.is_empty(), "{report}");
}
