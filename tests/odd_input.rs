//! Inputs that no newsroom ever wrote. Each must give a clear answer, and in time.
//!
//! The times are upper bounds for a debug build on a slow machine that does other things, too: they catch quadratic scanning, not slowness.

use std::time::{Duration, Instant};

use copydesk::{Article, ParseError};

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
    assert_eq!(article.byline().unwrap().authors().map(|a| a.name().as_str()).collect::<Vec<_>>(), ["Rosa Tennant"]);
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
    let ends = ["\r\n\r\n", "\r\r", "\n\r\n", "\n\n", "\r\n\n", "\u{2029}\u{2029}", "\n\u{2028}", "\n\r"];
    is_story(&parsed(&STORY.iter().zip(ends).flat_map(|(text, end)| [*text, end]).collect::<String>()));
}

#[test]
fn nul_bytes_leave_no_mark() {
    let article = parsed(&format!("\0{}\0\0", STORY.join("\0\n\n").replace("ferry", "fer\0ry")));
    is_story(&article);
    assert!(!article.clean_text().contains('\0'));
}

#[test]
fn invisible_characters_inside_words_leave_no_mark() {
    let hidden =
        |text: &str| text.replace("airport", "air\u{AD}port").replace("Monday", "Mon\u{200B}day").replace("ferry", "\u{2060}ferry");
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
    for opener in ["[", "![", "](", "<", "&", "&#", "*", "**", "_", "`", "\\", "“", "\"", "(", "> ", "# ", "- ", "[[", "<a ", "<!--", "1. "]
    {
        timed(&opener.repeat(100_000 / opener.len()), Duration::from_secs(30));
        timed(&format!("{opener}a\n").repeat(20_000), Duration::from_secs(30));
    }
}

#[test]
fn closers_that_nothing_opened() {
    for closer in ["]", ")", ">", ";", "**", "](#)", "”", "-->", "---\n", "===\n", "\u{0C}", ":"] {
        timed(&format!("a{}", closer.repeat(100_000 / closer.len())), Duration::from_secs(30));
    }
}

/// How long the fastest of three parses takes.
fn fastest(raw: &str) -> Duration {
    let time = || {
        let start = Instant::now();
        let parsed = Article::parse(raw);
        let took = start.elapsed();
        assert!(parsed.is_ok());
        took
    };
    (0..3).map(|_| time()).min().unwrap_or_default()
}

#[test]
fn eight_times_the_input_takes_about_eight_times_as_long() {
    let pieces = [
        include_str!("../examples/dumps/harbour-bridge.txt"),
        "the ferry sank on monday in the harbour and nobody was hurt said the port\n",
        "The ferry sank on Monday, and all of its 212 passengers were saved, police said.\n\n",
        "By Ada Renner and Piet Solheim\n\n",
        "March 3, 2025\n\n",
        "Photo: Ada Renner of the port. harbour.org\n\n",
        "Related article: [Ferry sinks again](https://www.example.org/again)\n\n",
        "https://www.example.org/2025/03/03/a-b-c\n",
        "SECTION: Pg. B4\n",
        "gov-\n",
        "> the ferry sank\n",
        "橋は月曜日に再開した、と市は発表した。\n",
        "\r\n x",
        "**a** _b_ [c](d) ",
    ];
    let mut slow = Vec::new();
    for piece in pieces {
        let (one, eight) = (fastest(&piece.repeat(24_000 / piece.len() + 1)), fastest(&piece.repeat(192_000 / piece.len() + 8)));
        // with room for a noisy machine; quadratic time would be 64-fold
        if eight > one * 24 + Duration::from_millis(50) {
            slow.push(format!("{:?}: {one:?} and {eight:?}", piece.chars().take(30).collect::<String>()));
        }
    }
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}
