//! Ten small programs as a new user writes them, from the documentation alone: none needs ten
//! lines.

#![cfg(all(feature = "langs", feature = "rules", feature = "segments", feature = "serde"))]

use std::error::Error;

use copydesk::{Article, Fingerprint, Label, LangPack, Parser, Pattern, Record, Rules};
use serde_json::{Value, json};

type Tried<T> = Result<T, Box<dyn Error>>;

const HARBOUR: &str = include_str!("../examples/dumps/harbour-bridge.txt");
const FERRY: &str = include_str!("../examples/dumps/night-ferry.txt");

/// A crawler keeps each dump as a line of JSON, and reads it back.
#[test]
fn a_crawl_record() -> Tried<()> {
    let line = serde_json::to_string(&Article::parse(HARBOUR)?.to_record())?;
    let record: Record = serde_json::from_str(&line)?;

    assert_eq!(
        record.headline.as_ref().map(|h| h.text.as_str()),
        Some("Harbour Bridge Reopens After Two-Year Repair")
    );
    assert_eq!(record, Article::parse(HARBOUR)?.to_record());
    Ok(())
}

/// A document for a search engine: fields by its own names.
#[test]
fn a_search_document() -> Tried<()> {
    fn document(raw: &str) -> Tried<Value> {
        let article = Article::parse(raw)?;
        Ok(json!({
            "title": article.headline(),
            "authors": article.authors().map(|author| author.name()).collect::<Vec<_>>(),
            "published": article.published().map(|date| date.to_string()),
            "lang": article.lang(),
            "url": article.canonical_url().and_then(|link| link.url()),
            "body": article.body_text(),
        }))
    }

    let document = document(HARBOUR)?;
    assert_eq!(document["title"], "Harbour Bridge Reopens After Two-Year Repair");
    assert_eq!(document["authors"], json!(["Marta Lindqvist", "Tom Okafor"]));
    assert_eq!((&document["published"], &document["lang"]), (&json!("2025-03-03"), &json!("en")));
    assert_eq!(document["url"], "https://www.example.org/2025/03/03/harbour-bridge-reopens");
    assert!(
        document["body"].as_str().is_some_and(|body| body.contains("\n\nThe repair cost 48.2"))
    );
    Ok(())
}

/// Chunks for retrieval, each with its place in the dump.
#[test]
fn chunks_for_retrieval() -> Tried<()> {
    fn chunks(raw: &str) -> Tried<Vec<Value>> {
        let article = Article::parse(raw)?;
        let chunks = article.chunks(500, 80).with_headline();
        Ok(chunks
            .map(|chunk| json!({"text": chunk.to_string(), "at": chunk.raw_span().start()}))
            .collect())
    }

    let chunks = chunks(HARBOUR)?;
    assert!(chunks.len() > 2);
    assert!(
        chunks
            .iter()
            .all(|c| c["text"].as_str().is_some_and(|t| t.starts_with("Harbour Bridge Reopens")))
    );
    assert!(chunks.windows(2).all(|pair| pair[0]["at"].as_u64() < pair[1]["at"].as_u64()));
    Ok(())
}

/// Of near duplicates the first is kept.
#[test]
fn duplicates_are_dropped() -> Tried<()> {
    fn distinct<'a>(dumps: &[&'a str]) -> Tried<Vec<&'a str>> {
        let (mut kept, mut seen): (_, Vec<Fingerprint>) = (Vec::new(), Vec::new());
        for raw in dumps {
            let print = Article::parse(raw)?.fingerprint();
            if !print.is_some_and(|print| seen.iter().any(|other| other.is_near(print))) {
                kept.push(*raw);
                seen.extend(print);
            }
        }
        Ok(kept)
    }

    let copy = HARBOUR.replace("# Harbour Bridge Reopens", "# The Harbour Bridge Is Open");
    assert_eq!(distinct(&[HARBOUR, &copy, FERRY])?, [HARBOUR, FERRY]);
    Ok(())
}

/// Each story of a newsletter as a Markdown page.
#[test]
fn a_newsletter_becomes_markdown() -> Tried<()> {
    fn pages(raw: &str) -> Tried<Vec<String>> {
        Ok(Article::parse_all(raw)?.iter().map(Article::to_markdown).collect())
    }

    let story = |title: &str, day: u8, words: &str| {
        format!("---\ntitle: {title}\ndate: 2025-03-0{day}\n---\n\n{words}\n\n")
    };
    let first = "The ferry sank on Monday morning off the coast, and all of its 212 passengers were saved by boats.";
    let second = "The night train will run again from May on, the railway said, and it will carry bicycles for free.";
    let pages = pages(&format!(
        "{}{}",
        story("Ferry Sinks", 3, first),
        story("Night Train Returns", 4, second)
    ))?;
    assert_eq!(pages.len(), 2);
    assert!(pages[1].starts_with("# Night Train Returns\n"), "{}", pages[1]);
    assert!(pages[0].contains(first) && pages[1].contains(second));
    Ok(())
}

/// Where a quote stands in the dump, to show it there.
#[test]
fn a_quote_is_highlighted() -> Tried<()> {
    fn highlighted(raw: &str, quote: &str) -> Tried<String> {
        let article = Article::parse(raw)?;
        let at = article.clean_text().find(quote).ok_or("the article does not say that")?;
        let place = article.raw_span_of(at..at + quote.len()).ok_or("no place")?;
        Ok(format!(
            "{}<mark>{}</mark>{}",
            &raw[..place.start()],
            &raw[place.range()],
            &raw[place.end()..]
        ))
    }

    let page = highlighted(HARBOUR, "After Two-Year Repair")?;
    assert!(page.contains(r"Reopens <mark>After Two\-Year Repair</mark>"), "{page}");
    assert!(highlighted(HARBOUR, "nobody said this").is_err());
    Ok(())
}

/// A pass from a pattern.
#[test]
fn a_pattern_is_a_pass() -> Tried<()> {
    let times = Pattern::new("times", r"\[\d\d:\d\d\] ")?;
    let parser = Parser::builder().pass(times).build();
    let article = parser.parse(
        "# Strike Ends\n\n[00:12] The miners went back to work on Tuesday, their union said.\n",
    )?;

    assert_eq!(
        article.paragraphs().next().as_deref(),
        Some("The miners went back to work on Tuesday, their union said.")
    );
    assert!(article.discarded().any(|gone| gone.reason().as_str() == "times"));
    Ok(())
}

/// A desk's rules, kept in a file.
#[test]
fn rules_are_read_from_a_file() -> Tried<()> {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("desk.toml");
    std::fs::write(&path, "[words.en]\nbyline = ['chronicled by']\n")?;

    let rules: Rules = std::fs::read_to_string(&path)?.parse()?;
    let parser = Parser::builder().rules(&rules).build();
    let article = parser.parse(&HARBOUR.replace("By Marta", "Chronicled by Marta"))?;

    assert_eq!(
        article.authors().next().map(|author| author.name()).as_deref(),
        Some("Marta Lindqvist")
    );
    Ok(())
}

/// A language that the crate does not have.
#[test]
fn a_language_is_added() -> Tried<()> {
    let esperanto = LangPack::builder("eo")
        .stop_words("al de en estas ke la".split(' '))
        .label(Label::Byline, ["de"])
        .month(3, ["marto", "mar."])
        .build()?;
    let parser = Parser::builder().lang(esperanto).build();
    let article =
        parser.parse("# La ponto\n\nde Ana Lum\n\n3 marto 2025\n\nLa urbo diris, ke la ponto en la haveno estas denove en uzo.\n")?;

    assert_eq!(article.lang(), Some("eo"));
    assert_eq!(article.published().map(|date| date.to_string()).as_deref(), Some("2025-03-03"));
    Ok(())
}

/// Three dumps of one story are one, and what they disagree on is told.
#[test]
fn three_dumps_are_merged() -> Tried<()> {
    fn merged(dumps: &[String]) -> Tried<(String, usize)> {
        let articles =
            dumps.iter().map(|raw| Article::parse(raw)).collect::<Result<Vec<_>, _>>()?;
        let story = Article::reconcile(&articles)?;
        let body: Vec<&str> = story.body().map(|block| block.value().text().as_str()).collect();
        Ok((body.join("\n\n"), story.conflicts().len()))
    }

    let same = Article::parse(HARBOUR)?.body_text();
    let dumps = [HARBOUR.to_owned(), HARBOUR.replace("48.2", "47.2"), HARBOUR.to_owned()];
    assert_eq!(merged(&dumps)?, (same, 1));
    assert!(merged(&[HARBOUR.to_owned(), FERRY.to_owned()]).is_err());
    Ok(())
}
