//! The cases made by hand: every folder below `tests/cases` is parsed and compared with what its
//! `expected.toml` names.
//!
//! Known failures are strict: one that passes turns the test red, so that it moves to the pile
//! where it counts.

mod support;

use std::fmt::Debug;

use copydesk::{Article, Parser};
use support::cases::{Case, Pile, Want, WantDateline, cases};

/// What a pile holds at least, so that a lost folder does not pass for a success.
const AT_LEAST: [(Pile, usize); 4] =
    [(Pile::Wild, 16), (Pile::Synthetic, 10), (Pile::Negative, 9), (Pile::KnownFailures, 1)];

/// What a case wants of a field, and what it got.
#[derive(Debug)]
struct Miss {
    field: String,
    wanted: String,
    got: String,
}

/// Compares fields and remembers what differs.
#[derive(Default)]
struct Check {
    misses: Vec<Miss>,
}

impl Check {
    fn same<T: PartialEq + Debug>(&mut self, field: &str, wanted: T, got: T) {
        if wanted != got {
            self.misses.push(Miss {
                field: field.to_owned(),
                wanted: format!("{wanted:?}"),
                got: format!("{got:?}"),
            });
        }
    }

    /// A field that holds one value or must hold none.
    fn value(&mut self, field: &str, wanted: Option<&Want>, got: Option<String>) {
        match wanted {
            None => {}
            Some(Want::Nothing) => self.same(field, None, got),
            Some(Want::Text(text)) => self.same(field, Some(text.clone()), got),
        }
    }

    /// A list, of which every element that differs is named, so that a long body can be read.
    fn list(&mut self, field: &str, wanted: &[String], got: &[String]) {
        self.same(&format!("{field}, how many"), wanted.len(), got.len());
        for at in 0..wanted.len().max(got.len()) {
            self.same(&format!("{field} {at}"), wanted.get(at), got.get(at));
        }
    }
}

/// What differs from what the case expects; empty if it passes.
fn misses(case: &Case) -> Vec<Miss> {
    let mut check = Check::default();
    let article = match Article::parse(&case.raw) {
        Ok(article) => article,
        Err(error) => {
            check.same("parse", "an article".to_owned(), error.to_string());
            return check.misses;
        }
    };
    check.same("invariants", Ok(()), article.check_invariants(&case.raw));
    let expected = &case.expected;
    check.value(
        "headline",
        expected.headline.as_ref(),
        article.headline().map(|text| text.to_string()),
    );
    check.value("deck", expected.deck.as_ref(), article.deck().map(|text| text.to_string()));
    check.value(
        "published",
        expected.published.as_ref(),
        article.published().map(|date| date.to_string()),
    );
    check.value(
        "updated",
        expected.updated.as_ref(),
        article.updated().map(|date| date.to_string()),
    );
    let canonical = article.canonical_url().and_then(|link| link.url().map(str::to_owned));
    check.value("canonical_url", expected.canonical_url.as_ref(), canonical);
    if let Some(authors) = &expected.authors {
        let got: Vec<String> = article
            .byline()
            .into_iter()
            .flat_map(|line| line.authors())
            .map(|author| author.full_name().into_owned())
            .collect();
        check.list("authors", authors, &got);
    }
    if let Some(dateline) = &expected.dateline {
        let line = article.dateline();
        match dateline {
            WantDateline::Nothing => {
                check.same("dateline", None, line.map(|line| line.text().to_string()))
            }
            WantDateline::Parts { text, place, agency, date } => {
                let parts = [
                    ("dateline.text", text, line.map(|line| line.text().to_string())),
                    (
                        "dateline.place",
                        place,
                        line.and_then(|line| line.place()).map(|place| place.to_string()),
                    ),
                    (
                        "dateline.agency",
                        agency,
                        line.and_then(|line| line.agency()).map(|agency| agency.to_string()),
                    ),
                    (
                        "dateline.date",
                        date,
                        line.and_then(|line| line.date()).map(|date| date.to_string()),
                    ),
                ];
                for (field, wanted, got) in parts {
                    if wanted.is_some() {
                        check.same(field, wanted.clone(), got);
                    }
                }
            }
        }
    }
    if let Some(body) = &expected.body {
        let got: Vec<String> = article.body().map(|block| block.text().to_string()).collect();
        check.list("body", body, &got);
    }
    if let Some(kinds) = &expected.kinds {
        let got: Vec<String> =
            article.body().map(|block| block.kind().as_str().to_owned()).collect();
        check.list("kinds", kinds, &got);
    }
    if let Some(captions) = &expected.captions {
        let got: Vec<String> = article.captions().map(|text| text.to_string()).collect();
        check.list("captions", captions, &got);
    }
    if let Some(footnotes) = &expected.footnotes {
        let got: Vec<String> =
            article.footnotes().map(|note| format!("{} {}", note.label(), note.text())).collect();
        check.list("footnotes", footnotes, &got);
    }
    if let Some(related) = &expected.related {
        let got: Vec<_> = article
            .related_links()
            .map(|link| (link.text().to_string(), link.url().map(str::to_owned)))
            .collect();
        // An address that the case does not name is not checked.
        let shown = |at: usize, url: &Option<String>| {
            url.as_ref().and_then(|_| got.get(at)).and_then(|(_, url)| url.clone())
        };
        let texts: Vec<String> = related.iter().map(|link| link.text.clone()).collect();
        check.list(
            "related",
            &texts,
            &got.iter().map(|(text, _)| text.clone()).collect::<Vec<_>>(),
        );
        for (at, link) in related.iter().enumerate() {
            check.same(&format!("related {at}, url"), link.url.clone(), shown(at, &link.url));
        }
    }
    check.misses
}

#[test]
fn cases_parse_to_what_they_expect() {
    let mut report = String::new();
    for (pile, least) in AT_LEAST {
        let cases = cases(pile);
        assert!(cases.len() >= least, "{}: {} cases", pile.folder(), cases.len());
        let mut passed = 0;
        for case in &cases {
            let misses = misses(case);
            passed += usize::from(misses.is_empty());
            let name = format!("{}/{}: {}", pile.folder(), case.name, case.expected.label);
            match (pile, misses.is_empty()) {
                (Pile::KnownFailures, true) => {
                    report += &format!("\n{name}\n  passes: move it to another pile\n")
                }
                (Pile::KnownFailures, false) | (_, true) => {}
                (_, false) => {
                    report += &format!("\n{name}\n  why: {}\n", case.expected.why);
                    for Miss { field, wanted, got } in misses {
                        report += &format!("  {field}\n    wanted {wanted}\n    got    {got}\n");
                    }
                    report += &format!("{}\n", Parser::new().explain(&case.raw));
                }
            }
        }
        println!("{:<16}{passed:>4} of {} pass", pile.folder(), cases.len());
    }
    assert!(report.is_empty(), "{report}");
}

#[test]
fn cases_parse_so_whatever_their_lines_end_with() {
    for case in [Pile::Wild, Pile::Synthetic, Pile::Negative].into_iter().flat_map(cases) {
        for end in ["\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"] {
            let raw = case.raw.replace("\r\n", "\n").replace('\n', end);
            let misses = misses(&Case { raw, ..case.clone() });
            assert!(misses.is_empty(), "{} with {end:?}: {misses:#?}", case.name);
        }
    }
}
