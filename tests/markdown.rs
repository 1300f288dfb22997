//! Markdown and text of an article: what is printed, and that a CommonMark parser reads it back.

#[path = "support/markdown.rs"]
mod markdown;

use copydesk::record::{BlockRecord, InlineLinkRecord, TextRecord};
use copydesk::{Article, MarkdownOptions, Record};
use proptest::prelude::*;

const BRIDGE: &str = include_str!("../examples/dumps/harbour-bridge.txt");
const DUMPS: [&str; 3] = [
    BRIDGE,
    include_str!("../examples/dumps/water-works.txt"),
    include_str!("../examples/dumps/night-ferry.txt"),
];

fn block(kind: &str, text: &str) -> BlockRecord {
    let mut block = BlockRecord::default();
    block.kind = kind.to_owned();
    block.text = text.to_owned();
    block
}

fn item(depth: usize, marker: &str, text: &str) -> BlockRecord {
    let mut item = block("list_item", text);
    item.depth = depth;
    item.marker = Some(marker.to_owned());
    item
}

fn record(body: Vec<BlockRecord>) -> Record {
    let mut record = Record::default();
    record.body = body;
    record
}

/// Whether blocks of any text come back as they are.
fn comes_back(body: Vec<BlockRecord>) -> Result<(), String> {
    let record = record(body);
    let markdown = record.to_markdown();
    let found = markdown::read(&markdown)?;
    let blocks: Vec<(&str, &str)> =
        found.blocks.iter().map(|(kind, text)| (*kind, text.as_str())).collect();
    let wanted: Vec<(&str, &str)> =
        record.body.iter().map(|b| (b.kind.as_str(), b.text.as_str())).collect();
    let links = record.body.iter().flat_map(|b| &b.links);
    let links: Vec<(String, String)> =
        links.map(|l| (l.text.clone(), l.url.clone().unwrap_or_default())).collect();
    if blocks != wanted || found.links != links {
        return Err(format!("{found:#?}\nof\n{markdown}"));
    }
    Ok(())
}

#[test]
fn the_dumps_come_back() {
    for raw in DUMPS {
        markdown::check(&Article::parse(raw).unwrap()).unwrap();
    }
}

#[test]
fn the_page_of_the_bridge() {
    let article = Article::parse(BRIDGE).unwrap();
    let text = article.to_text();
    assert_eq!(article.to_string(), text);
    let opening = "\
Harbour Bridge Reopens After Two-Year Repair

By Marta Lindqvist and Tom Okafor, Transport Reporter

2025-03-03

PORT ELSWICK, March 3 – The Harbour Bridge reopened to trams and cyclists on Monday,";
    assert!(text.starts_with(opening), "{text}");
    assert!(text.ends_with("“I could have kissed him.”"), "{text}");
    let opening = "\
# Harbour Bridge Reopens After Two-Year Repair

By Marta Lindqvist and Tom Okafor, Transport Reporter

2025-03-03

*PORT ELSWICK, March 3*

![The first tram crosses the bridge. Photo: Jonas Berg](https://img.example.org/2025/bridge-tram.jpg?w=1200)

The Harbour Bridge reopened to trams";
    let markdown = article.to_markdown();
    assert!(markdown.starts_with(opening), "{markdown}");
    let url = "https://www.example.org/people/repair-crew?utm_source=mail&utm_medium=link";
    assert!(markdown.contains(&format!("with the [repair crew]({url}). “Nobody")), "{markdown}");
    assert!(markdown.contains("than the council had set aside, because"), "{markdown}");
}

#[test]
fn front_matter_is_read_back() {
    for raw in DUMPS {
        let article = Article::parse(raw).unwrap();
        let markdown = article.to_markdown_with(MarkdownOptions::new().front_matter(true));
        let again = Article::parse(&markdown).unwrap();
        again.check_invariants(&markdown).unwrap();
        assert_eq!(again.headline(), article.headline(), "{markdown}");
        assert_eq!(again.published(), article.published(), "{markdown}");
        assert_eq!(again.body_text(), article.body_text(), "{markdown}");
        let names =
            |article: &Article| article.authors().map(|a| a.name().to_string()).collect::<Vec<_>>();
        assert_eq!(names(&again), names(&article), "{markdown}");
        let url =
            |article: &Article| article.canonical_url().and_then(|l| l.url().map(str::to_owned));
        assert_eq!(url(&again), url(&article), "{markdown}");
    }
    let mut record = Record::default();
    let mut headline = TextRecord::default();
    headline.text = "\"It's\\all\u{1}:\n# over\u{2028}\"".to_owned();
    record.headline = Some(headline);
    record.published = Some("2025".to_owned());
    record.tags = vec!["a, b".to_owned(), "say \"c\"".to_owned()];
    assert_eq!(
        record.to_markdown_with(MarkdownOptions::new().front_matter(true)),
        "---\ntitle: \"\\\"It's\\\\all\\u0001:\\n# over\\u2028\\\"\"\ndate: \"2025\"\ntags:\n  - \"a, b\"\n  - 'say \"c\"'\n---\n"
    );
    assert_eq!(Record::default().to_markdown_with(MarkdownOptions::new().front_matter(true)), "");
}

#[test]
fn texts_that_look_like_marks_come_back() {
    let texts = [
        "# no heading",
        "#",
        "a #",
        "> no quotation",
        "- no item",
        "-- John Roe",
        "+",
        "---",
        "* * *",
        "___",
        "===",
        "1. January was cold",
        "3) third",
        "1234567890. not a mark",
        "3.5 million",
        "12.",
        "`code` and ``more``",
        "*stars* and **more** and 5 * 3",
        "snake_case_name and _emphasis_ and __init__",
        "[text](target) and [ref][1] and [^1]",
        "[a]: https://www.example.org",
        "![image](target)",
        "<b>tags</b> <!-- gone --> <https://www.example.org> 3 < 4 <3",
        "<7@example.org> and <.@b> <3@ <4",
        "&amp; &copy; &#39; AT&T R&D; &x &",
        "C:\\*.txt \\\\server\\share \\",
        "~~struck~~ ~~~",
        "| a | b |",
        "    set in",
        "\tset in",
        "ends in spaces  ",
        "two  spaces",
        "line\nline",
        "line  \n# line\n\n- line\n",
        "\nopens so",
        "carriage\rreturn\r\n",
        "“quoted” – it’s 5 €",
        "a!",
        "\u{A0}no-break\u{A0}",
        "page's end\n\u{C}",
        "\u{B}line\u{B}\n\u{C}# no heading",
    ];
    for text in texts {
        for kind in ["paragraph", "subheading", "list_item", "quote"] {
            comes_back(vec![
                block("paragraph", "Before."),
                block(kind, text),
                block("paragraph", "Behind."),
            ])
            .unwrap();
        }
        let linked = || {
            let mut linked = block("paragraph", &format!("Wow!{text}!"));
            let mut link = InlineLinkRecord::default();
            link.text = text.to_owned();
            link.url = Some("https://www.example.org/a_(b)?c=1&amp;d=<e>\\f g".to_owned());
            link.range = (4, 4 + text.len());
            linked.links.push(link);
            linked
        };
        comes_back(vec![linked()]).unwrap();
    }
}

#[test]
fn lists_keep_their_order_and_depth() {
    let body = vec![
        block("paragraph", "Before."),
        item(0, "*", "one"),
        item(1, "*", "one in one"),
        item(1, "1.", "first in one"),
        item(1, "2.", "second in one"),
        item(2, "4.", "fourth in second"),
        item(0, "*", "two"),
        item(5, "-", "as deep as can be"),
        item(0, "7.", "seven"),
        item(0, "8.", "eight"),
        item(0, "1.", "another one"),
        block("quote", "said"),
        block("quote", "and said"),
        item(0, "12)", "twelve"),
        item(1, "-", "in twelve"),
    ];
    comes_back(body.clone()).unwrap();
    let expected = "\
Before.

- one
  - one in one

  1. first in one
  2. second in one

     4. fourth in second
- two
  - as deep as can be

7. seven
8. eight

1) another one

> said
>
> and said

12. twelve
    - in twelve
";
    assert_eq!(record(body).to_markdown(), expected);
}

#[test]
fn items_of_a_dump_are_numbered_and_nested() {
    let raw = "# Ferry sinks\n\nThe ferry sank off the coast on Monday, and nobody was hurt in the accident, police said.\n\n\
               1. All of its 212 passengers were saved by fishing boats, the operator said.\n\
               2. Divers will look for the log as soon as the storm is over, police said.\n\n\
               The line had been given up in 1996, when the airport promised to bring the islands near, he said.\n\n\
               * The airport has closed since, and nobody knows what will become of it.\n\
               \x20   * Its owners have asked the county for money twice, and were refused.\n\n\
               Nobody had thought of a ferry then, the harbour master told reporters on Tuesday.\n";
    let article = Article::parse(raw).unwrap();
    markdown::check(&article).unwrap();
    let markdown = article.to_markdown();
    assert!(markdown.contains("\n1. All of its 212"), "{markdown}");
    assert!(markdown.contains("\n2. Divers will"), "{markdown}");
    assert!(markdown.contains("\n- The airport has"), "{markdown}");
    assert!(markdown.contains("\n  - Its owners have"), "{markdown}");
    assert!(article.to_text().contains(
        "\n- The airport has closed since, and nobody knows what will become of it.\n  - Its"
    ));
}

#[test]
fn what_a_record_says_of_places_need_not_fit() {
    let mut odd = block("paragraph", "A ferry – and more");
    for range in [(5, 2), (0, 900), (8, 9), (0, 0), (2, 7), (3, 8)] {
        let mut link = InlineLinkRecord::default();
        link.url = Some("x".to_owned());
        link.range = range;
        odd.links.push(link);
    }
    let deep = item(usize::MAX, "99999999999.", "deep");
    assert_eq!(record(vec![odd, deep]).to_markdown(), "A [ferry](x) – and more\n\n- deep\n");
}

/// A note with a label that Markdown does not take was printed as a paragraph.
#[test]
fn labels_of_notes_come_back() {
    let labels =
        ["1", "smith:2020", "a/b+c@d#e", "*", "†", "हिन्दी", "注1", ">1", "`a`", "\"a\"", "a|b"];
    let mut notes = 0;
    for label in labels {
        let raw = format!(
            "# Ferry sinks\n\nThe ferry sank off the coast on Monday, and nobody was hurt, police said.[^{label}]\n\n\
             Divers will look for the log as soon as the storm is over, the harbour master said.\n\n\
             [^{label}]: See the police report of March 3.\n"
        );
        let article = Article::parse(&raw).unwrap();
        markdown::check(&article).unwrap_or_else(|error| panic!("{label}: {error}"));
        notes += article.footnotes().count();
    }
    // (the marks of code are none of the label's)
    assert_eq!(notes, 8);
}

proptest! {
    #[test]
    fn any_text_comes_back(
        texts in prop::collection::vec("([ \\t]|[-+*_`~#>=.)!<&;|\\[\\]\\\\(\"'a1]|\n|amp;|é|。|\u{A0}| a ){1,12}", 1..6),
        kinds in prop::collection::vec((0usize..4, 0usize..3, "(-|[0-9]{1,2}\\.)"), 6),
    ) {
        let names = ["paragraph", "subheading", "list_item", "quote"];
        let body = texts.iter().zip(&kinds).map(|(text, (kind, depth, marker))| match names[*kind] {
            "list_item" => item(*depth, marker, text),
            kind => block(kind, text),
        });
        let result = comes_back(body.collect());
        prop_assert!(result.is_ok(), "{}", result.unwrap_err());
    }
}
