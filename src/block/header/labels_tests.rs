//! Tests of the module beside.

use crate::{Article, Family};

const FIRST: &str = "The ferry Sandpiper ran aground on a sandbank outside the harbour on Monday morning, the harbour master said.";
const SECOND: &str = "Fishing boats took all of its 212 passengers to the quay within an hour, and nobody was hurt, he told reporters.";

fn read(head: &str) -> Article {
    Article::parse(&format!("{head}{FIRST}\n\n{SECOND}\n")).expect("a dump with text")
}

#[track_caller]
fn check(head: &str, headline: Option<&str>, author: Option<&str>, day: Option<&str>) {
    let article = read(head);
    assert_eq!(article.headline().map(|h| h.to_string()).as_deref(), headline, "{head}");
    assert_eq!(article.authors().next().map(|a| a.name().to_string()).as_deref(), author, "{head}");
    assert_eq!(article.published().map(|d| d.to_string()).as_deref(), day, "{head}");
    let body: Vec<String> = article.body().map(|b| b.text().to_string()).collect();
    assert_eq!(body, [FIRST, SECOND], "{head}");
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn labels_in_any_language_are_a_head() {
    let (title, name, day) = (Some("Ferry runs aground"), Some("Rosa Tennant"), Some("2021-03-04"));
    let url = "https://example.org/ferry-runs-aground";
    check(
        &format!(
            "Title: Ferry runs aground\nAuthor: Rosa Tennant\nDate: March 4, 2021\nURL: {url}\n\n"
        ),
        title,
        name,
        day,
    );
    check(
        "Headline: Ferry runs aground\n\nByline: Rosa Tennant\n\nPublished: 4 March 2021\n\n",
        title,
        name,
        day,
    );
    check("**Title:** Ferry runs aground  \n**Date:** 2021-03-04  \n\n", title, None, day);
    check(
        "Titel: Ferry runs aground\nAutor: Rosa Tennant\nDatum: 04.03.2021\n\n",
        title,
        name,
        day,
    );
    check(
        "Titre : Ferry runs aground\nAuteur : Rosa Tennant\nDate : 4 mars 2021\n\n",
        title,
        name,
        day,
    );
    check("标题：Ferry runs aground\n日期：2021年3月4日\n\n", title, None, day);
    // a title over two lines, a label of no field, and one that opens the story
    check(
        "Title: Ferry runs\naground\nSection: Harbour\nDate: March 4, 2021\nText: ",
        title,
        None,
        day,
    );
    check("Title: Ferry runs aground\nDate: March 4, 2021\n\nBody:\n\n", title, None, day);
    assert_eq!(
        read("Title: Ferry runs aground\nDate: March 4, 2021\nSection: Harbour\n\n").family(),
        Family::Record
    );
    assert_eq!(
        read("Title: Ferry runs aground\nDate: March 4, 2021\nSection: Harbour\n\n")
            .section()
            .unwrap(),
        "Harbour"
    );
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn one_label_is_no_head() {
    let article = read("Date: March 4, 2021\n\n");
    assert_ne!(article.family(), Family::Record);
    // (but a title's, on the first line and with nothing right below it)
    for title in ["Title: Ferry runs aground", "Headline: Ferry runs aground"] {
        let article = read(&format!("{title}\n\n"));
        assert_eq!(article.headline().unwrap(), "Ferry runs aground");
        assert_eq!(article.family(), Family::Record);
    }
    for no in ["Title:\n\n", "Title: Ferry runs aground\nThe master of the ferry said so.\n\n"] {
        assert_ne!(read(no).family(), Family::Record, "{no}");
    }
    // nor are two of a story's own
    let story = "Question: Who was on the bridge?\n\nAnswer: The captain was, and he had seen the sandbank too late, the harbour master said.\n\n";
    assert_ne!(read(story).family(), Family::Record);
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn a_head_takes_no_line_of_the_story() {
    // a paragraph between two labels is no value
    let raw = format!(
        "Title: Ferry runs aground\nDate: March 4, 2021\n{FIRST}\nLocation: the sandbank\n{SECOND}\n"
    );
    let article = Article::parse(&raw).expect("a dump with text");
    assert_eq!(article.metadata_value("Date").unwrap(), "March 4, 2021");
    assert!(article.body().any(|b| b.text() == FIRST), "{raw}");
    // nor is a short sentence a name's or a day's
    let raw = format!(
        "Title: Ferry runs aground\nAuthor: Rosa Tennant\nNobody was hurt.\nLocation: the sandbank\n\n{FIRST}\n\n{SECOND}\n"
    );
    assert_eq!(
        Article::parse(&raw).expect("a dump with text").authors().next().unwrap().name(),
        "Rosa Tennant"
    );
    // who speaks is no author, and what is said no day
    let said = "Author: I wrote the book in three weeks, in a cabin.\n\nDate: That must have been hard, in 1999.\n\n";
    assert_ne!(read(said).family(), Family::Record);
    let said = "Title: Ferry runs aground\nPosted: by the harbour office\n\n";
    assert_ne!(read(said).family(), Family::Record);
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn a_label_that_nobody_knows_is_no_part_of_the_value_above_it() {
    let article = read(
        "Title: Ferry runs aground\nDate: March 4, 2021\nShutter: John Doe\nSection: Harbour\n\n",
    );
    assert_eq!(article.metadata_value("Date").unwrap(), "March 4, 2021");
    assert_eq!(article.metadata_value("Shutter").unwrap(), "John Doe");
    assert_eq!(article.section().unwrap(), "Harbour");
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn a_label_opens_the_story_in_any_case() {
    for label in ["content: ", "CONTENT: ", "Текст: ", "Texte : "] {
        let (title, day) = (Some("Ferry runs aground"), Some("2021-03-04"));
        check(
            &format!("Title: Ferry runs aground\nDate: March 4, 2021\n{label}"),
            title,
            None,
            day,
        );
    }
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn labelled_lines_at_the_foot_are_metadata() {
    let raw = format!(
        "# Ferry runs aground\n\n{FIRST}\n\n{SECOND}\n\nTags: ferries, harbour\nFiled under: News\n"
    );
    let article = Article::parse(&raw).expect("a dump with text");
    assert_eq!(article.body().count(), 2);
    assert_eq!(
        article.tags().map(|tag| tag.to_string()).collect::<Vec<_>>(),
        ["ferries", "harbour"]
    );
    assert_eq!(article.metadata_value("Filed under").unwrap(), "News");
    // in brackets, as Chinese pages name their editors
    let raw = format!("# Ferry runs aground\n\n{FIRST}\n\n{SECOND}\n\n（责任编辑：王小明）\n");
    let article = Article::parse(&raw).expect("a dump with text");
    assert_eq!(
        (article.body().count(), article.metadata_value("责任编辑").as_deref()),
        (2, Some("王小明"))
    );
    // what Danish pages call their sections
    let raw = format!("# Ferry runs aground\n\n{FIRST}\n\n{SECOND}\n\nEmner: politikk, økonomi\n");
    assert_eq!(Article::parse(&raw).expect("a dump with text").body().count(), 2);
    // a sentence is none
    let raw = format!(
        "# Ferry runs aground\n\n{FIRST}\n\n{SECOND}\n\nKey points: nobody was hurt, and the ferry will sail again in May.\n"
    );
    assert!(Article::parse(&raw).expect("a dump with text").metadata_value("Key points").is_none());
    let raw = raw.replace("again in May.", "“again in May.”");
    assert!(Article::parse(&raw).expect("a dump with text").metadata_value("Key points").is_none());
    // nor is it all that a dump has
    let article =
        Article::parse("Ferry runs aground\nSummary: the ferry ran aground and nobody was hurt\n")
            .expect("a dump with text");
    assert_eq!(article.headline().unwrap(), "Ferry runs aground");
}

#[test]
fn the_keys_are_found() {
    let keys = crate::block::header::KEYS;
    assert!(keys.is_sorted_by(|a, b| a.0 < b.0), "a search by halves finds them");
    assert!(keys.iter().all(|(key, _)| key.len() <= 24 && *key == key.to_ascii_lowercase()));
}
