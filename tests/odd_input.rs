//! Inputs that no newsroom ever wrote. Each must give a clear answer, and in time.
//!
//! The times are upper bounds for a debug build on a slow machine that does other things, too: they
//! catch what hangs. Whether the work grows with the input and no faster is counted in steps, by
//! `tests/growth`.

use std::time::{Duration, Instant};

use copydesk::{Article, Edit, Edits, Mark, ParseError, Parser, pass_fn};

/// Parses, checks, and gives the article and how long it took.
fn timed(raw: &str, most: Duration) -> Article {
    let start = Instant::now();
    let article = Article::parse(raw).unwrap_or_else(|e| panic!("{e}"));
    let took = start.elapsed();
    article.check_invariants(raw).unwrap();
    assert!(took < most, "{} bytes took {took:?}", raw.len());
    article
}

fn parsed(raw: &str) -> Article {
    timed(raw, Duration::from_secs(5))
}

const STORY: [&str; 8] = [
    "Ferry Returns to the Outer Islands",
    "By Rosa Tennant",
    "March 3, 2025",
    "A night ferry sailed on Monday for the first time in thirty years, with two hundred passengers and a brass band on board, the operator said.",
    "The line was given up in 1996, when the new airport promised to bring the islands within forty minutes of the mainland. It did, in good weather.",
    "“My grandmother took the last boat and I am taking the first one,” said Hanne Corrie, a nurse, who had booked a cabin the hour that sales opened.",
    "The regional government pays 3.1 million pounds a year towards the service, about a tenth of what it spends on the two airports of the islands.",
    "The operator expects 60,000 passengers in the first year. If there are fewer than 40,000, the line will close again, it said in a statement.",
];

fn is_story(article: &Article) {
    assert_eq!(article.headline().unwrap(), STORY[0]);
    assert_eq!(
        article.byline().unwrap().authors().map(|a| a.name().as_str()).collect::<Vec<_>>(),
        ["Rosa Tennant"]
    );
    assert_eq!(article.published().unwrap().to_string(), "2025-03-03");
    assert_eq!(article.paragraphs().map(|p| p.as_str()).collect::<Vec<_>>(), STORY[3..]);
}

#[test]
fn a_byte_order_mark_is_not_part_of_the_headline() {
    is_story(&parsed(&format!("\u{FEFF}{}", STORY.join("\n\n"))));
    is_story(&parsed(&format!("{}\n\u{FEFF}", STORY.join("\n\n\u{FEFF}"))));
}

#[test]
fn every_kind_of_line_end() {
    for end in ["\n", "\r\n", "\r", "\u{2028}", "\u{85}", "\u{0B}"] {
        is_story(&parsed(&STORY.join(&format!("{end}{end}"))));
    }
    is_story(&parsed(&STORY.join("\u{2029}\u{2029}")));
}

#[test]
fn line_ends_mixed_in_one_dump() {
    let ends =
        ["\r\n\r\n", "\r\r", "\n\r\n", "\n\n", "\r\n\n", "\u{2029}\u{2029}", "\n\u{2028}", "\n\r"];
    is_story(&parsed(
        &STORY.iter().zip(ends).flat_map(|(text, end)| [*text, end]).collect::<String>(),
    ));
}

#[test]
fn nul_bytes_leave_no_mark() {
    let article = parsed(&format!("\0{}\0\0", STORY.join("\0\n\n").replace("ferry", "fer\0ry")));
    is_story(&article);
    assert!(!article.clean_text().contains('\0'));
}

#[test]
fn invisible_characters_inside_words_leave_no_mark() {
    let hidden = |text: &str| {
        text.replace("airport", "air\u{AD}port")
            .replace("Monday", "Mon\u{200B}day")
            .replace("ferry", "\u{2060}ferry")
    };
    is_story(&parsed(&hidden(&STORY.join("\n\n"))));
}

#[test]
fn one_mebibyte_on_one_line() {
    timed(&"word ".repeat(1 << 20 >> 2), Duration::from_secs(60));
    timed(&"x".repeat(1 << 20), Duration::from_secs(60));
    timed(&"漢字。".repeat((1 << 20) / 9), Duration::from_secs(60));
}

#[test]
fn a_hundred_thousand_blank_lines() {
    let blanks = "\n".repeat(100_000);
    is_story(&timed(&format!("{blanks}{}{blanks}", STORY.join("\n\n")), Duration::from_secs(20)));
    assert_eq!(Article::parse(&blanks).unwrap_err(), ParseError::EmptyInput);
    timed(&format!("{}{blanks}{}", STORY[0], STORY[1]), Duration::from_secs(20));
    timed(&format!("{}{}{}", STORY[0], " \t\n".repeat(50_000), STORY[1]), Duration::from_secs(20));
}

#[test]
fn a_hundred_thousand_short_lines() {
    timed(&"x\n".repeat(100_000), Duration::from_secs(60));
    timed(&"x\n\n".repeat(50_000), Duration::from_secs(60));
    timed(&"\u{0C}1\n".repeat(50_000), Duration::from_secs(60));
}

#[test]
fn openers_that_never_close() {
    let marks = [
        "[",
        "![",
        "](",
        "<",
        "&",
        "&#",
        "*",
        "**",
        "_",
        "`",
        "\\",
        "\\n",
        "\\u2019",
        "\"\"",
        "“",
        "\"",
        "(",
        "[[",
        "<a ",
        "<!--",
        "=?UTF-8?Q?",
        "=E2",
        "{\"",
        "Ã",
    ];
    let of_lines = ["> ", "# ", "- ", "1. ", "| ", "```\n", "~~~\n", "[^1]: "];
    for opener in marks.into_iter().chain(of_lines) {
        timed(&opener.repeat(100_000 / opener.len()), Duration::from_secs(30));
        timed(&format!("{opener}a\n").repeat(20_000), Duration::from_secs(30));
    }
}

#[test]
fn closers_that_nothing_opened() {
    for closer in ["]", ")", ">", ";", "**", "](#)", "”", "-->", "---\n", "===\n", "\u{0C}", ":"]
    {
        timed(&format!("a{}", closer.repeat(100_000 / closer.len())), Duration::from_secs(30));
    }
}

/// A parser with one foreign pass, which returns the same number of edits for every text.
fn with_edits(make: impl Fn(&str) -> Edits + Send + Sync + 'static) -> Parser {
    Parser::builder().pass(pass_fn("foreign", move |draft| make(draft.text()))).build()
}

#[test]
fn a_foreign_pass_with_a_hundred_thousand_edits() {
    let raw = STORY.join("\n\n").repeat(100);
    let every_byte = |text: &str| {
        text.bytes()
            .enumerate()
            .filter(|(_, b)| *b == b'e')
            .map(|(at, _)| Edit::replace(at..at + 1, "E"))
            .collect()
    };
    let at_one_place = |_: &str| (0..100_000).map(|_| Edit::insert(5, "x")).collect();
    let nothing_at_all = |_: &str| (0..100_000).map(|_| Edit::delete(5..5)).collect();
    let all_of_it = |text: &str| [Edit::delete(0..text.len())].into_iter().collect();
    for parser in [
        with_edits(every_byte),
        with_edits(at_one_place),
        with_edits(nothing_at_all),
        with_edits(all_of_it),
    ] {
        let start = Instant::now();
        parser.parse(&raw).unwrap().check_invariants(&raw).unwrap();
        assert!(start.elapsed() < Duration::from_secs(60));
    }
}

#[test]
fn a_foreign_pass_with_marks_all_over_the_place() {
    let raw = STORY.join("\n\n");
    let parser = with_edits(|text| {
        let len = text.len();
        let mut edits = Edits::new();
        for at in 0..10_000 {
            edits.mark(
                0..len,
                [Mark::Strong, Mark::Image, Mark::Furniture, Mark::Link { target: 0..len }][at % 4]
                    .clone(),
            );
        }
        edits
    });
    parser.parse(&raw).unwrap().check_invariants(&raw).unwrap();
}
