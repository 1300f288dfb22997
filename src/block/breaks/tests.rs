//! The conventions by which paragraphs are told: one test each.

use crate::block::segment;
use crate::block::shape::Shape;
use crate::text::{CleanText, line};

/// The blocks of a dump, their lines joined by spaces.
fn blocks(raw: &str) -> Vec<String> {
    let text = CleanText::new(raw);
    let mut lines = line::lines(&text, raw);
    let shape = Shape::of(&text, raw, &mut lines);
    let blocks = segment::blocks(raw, &lines, &shape, None);
    blocks.iter().map(|b| raw[b.span.range()].split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// Greedy lines of at most `width` characters.
fn wrap(paragraph: &str, width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in paragraph.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

const STORY: [&str; 5] = [
    "The ferry that links the island with the mainland will not sail again before the spring, the harbour master said on Tuesday, because \
     a crack was found in the frame of its only engine during the yearly inspection.",
    "Some 400 people live on the island. Most of them work on the mainland and have crossed the sound on the same small ship every morning \
     for more than thirty years.",
    "“We will have to row,” said the baker, who delivers bread to both sides of the sound and has done so since the old bridge fell. He was \
     not joking, he added.",
    "The council has asked three other towns to lend a ship. Two of them have said that they have none to spare, and the third has not yet \
     answered the letter.",
    "A meeting will be held in the school on Friday evening. The mayor, who was not available for comment, is expected to open it with an \
     apology.",
];

fn wrapped(width: usize, between: &str) -> String {
    STORY.map(|p| wrap(p, width)).join(between)
}

#[test]
fn wrapped_lines_with_blank_lines_between_paragraphs() {
    for width in [50, 64, 72, 90] {
        assert_eq!(blocks(&wrapped(width, "\n\n")), STORY, "{width}");
    }
}

#[test]
fn wrapped_lines_without_blank_lines() {
    assert_eq!(blocks(&wrapped(70, "\n")), STORY);
}

#[test]
fn one_paragraph_per_line_stays_as_it_is() {
    assert_eq!(blocks(&STORY.join("\n")), STORY);
    assert_eq!(blocks(&STORY.join("\n\n")), STORY);
}

#[test]
fn a_blank_line_after_every_line() {
    let raw = wrapped(72, "\n\n\n").replace('\n', "\n\n");
    assert_eq!(blocks(&raw), STORY);
}

#[test]
fn an_indent_opens_a_paragraph() {
    let raw = STORY.map(|p| format!("     {}", wrap(p, 66))).join("\n");
    assert_eq!(blocks(&raw), STORY);
}

#[test]
fn a_sentence_goes_on_behind_a_page() {
    let raw = wrapped(72, "\n\n");
    let at = raw.find("and have").unwrap();
    let line = raw[..at].rfind('\n').unwrap();
    let cut = format!("{}\n\u{0C}{}", &raw[..line], &raw[line + 1..]);
    assert_eq!(blocks(&cut), STORY);
}

#[test]
fn a_sentence_goes_on_behind_blank_lines() {
    let raw = "The council has asked three other towns to lend a ship for the winter,\n\n\nand two of them have said no.\n\nA meeting will be held.";
    assert_eq!(blocks(raw)[0], "The council has asked three other towns to lend a ship for the winter, and two of them have said no.");
}

#[test]
fn a_heading_is_no_part_of_the_paragraph_below() {
    let raw = format!("{}\nThe old bridge\n{}", wrapped(70, "\n"), wrapped(70, "\n"));
    assert!(blocks(&raw).contains(&"The old bridge".to_owned()), "{raw}");
}

#[test]
fn list_items_stand_alone() {
    let raw = format!("{}\n\n* bread and butter\n* a lamp\n* two oars", wrapped(70, "\n\n"));
    assert_eq!(blocks(&raw)[5..], ["bread and butter", "a lamp", "two oars"]);
}

#[test]
fn a_head_line_tells_where_a_wrapped_title_ends() {
    let title = "Island without a ferry until the spring, says the harbour master";
    let raw = format!("{title}\n\n{}\n{}", "Island without a ferry until the\nspring, says the harbour master", wrapped(80, "\n"));
    assert_eq!(blocks(&raw)[..3], [title, title, STORY[0]]);
}

#[test]
fn a_hyphen_ends_no_paragraph() {
    let raw = format!("{}\n\nThe line between Nord-\nHafen and the town is closed.", wrapped(70, "\n\n"));
    assert_eq!(blocks(&raw).last().unwrap(), "The line between Nord- Hafen and the town is closed.");
}

#[test]
fn a_script_without_spaces_is_wrapped_by_characters() {
    let one = "港口主任星期二说因为在年度检查中发现唯一的发动机机架有裂缝连接该岛与大陆的渡轮在春天之前不会再次航行岛上约有四百人居住其中大多数在大陆工作三十多年来每天早晨都乘坐同一艘小船渡过海峡。";
    let two = "市议会已请求另外三个城镇借一艘船其中两个表示没有多余的船第三个尚未回信星期五晚上将在学校举行会议市长未能置评预计他将以道歉开场面包师说我们只好划船了。";
    let cut = |p: &str| p.chars().collect::<Vec<_>>().chunks(20).map(|c| c.iter().collect::<String>()).collect::<Vec<_>>().join("\n");
    let raw = format!("{}\n\n{}", cut(one), cut(two));
    let found: Vec<String> = blocks(&raw).iter().map(|b| b.replace(' ', "")).collect();
    assert_eq!(found, [one, two]);
}
