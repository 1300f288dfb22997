//! What stands between two lines that one paragraph was wrapped into.

use crate::Article;

/// The last paragraph of a story in two lines of nearly one width, as it is read.
fn joined(first: &str, second: &str) -> String {
    let raw = format!(
        "# Ferry Sinks Off Port Elswick\n\n\
         The ferry sank on Monday morning off the coast, and all of its passengers were\n\
         saved by the crews of four fishing boats that had left the harbour before dawn.\n\n\
         {first}\n{second}\n"
    );
    let article = Article::parse(&raw).unwrap();
    article.paragraphs().last().unwrap().to_string()
}

/// Two lines of a paragraph, and what stands at their joint.
const LINES: [(&str, &str, &str); 8] = [
    (
        "The master of the port said that nobody on board had been asleep that night --",
        "maybe for five minutes, and not more.",
        "that night -- maybe for",
    ),
    (
        "The master of the port said that nobody on board had been asleep that night--",
        "maybe for five minutes, and not more.",
        "that night--maybe for",
    ),
    (
        "The port offers fast lines for those who live far away, and calls it \"the last mile",
        "\" in the papers that it sends to all of them.",
        "\"the last mile\" in the papers",
    ),
    (
        "The master of the port said to all who had come there on that morning: “",
        "[The ferry] is lost, and we shall build another one.”",
        "morning: “[The ferry] is lost",
    ),
    (
        "All of the passengers of the ferry were on their way to the games of the Athletics",
        "-Verband, which had paid for them a fare of some five hundred crowns for each of\nthem.",
        "the Athletics-Verband, which",
    ),
    (
        "All of the passengers of the ferry were on their way to the games of Leicht- und",
        "-athletik, which had paid for them a fare of some five hundred crowns for each of\nthem.",
        "Leicht- und -athletik, which",
    ),
    (
        "All of the passengers of the ferry paid for the way to the islands a fare of 500/-",
        "per head, and got a meal.",
        "500/- per head",
    ),
    (
        "Anybody who has the capital that is asked for by the board of the port ($10,000–",
        "$15,000 and a few costs at the start) may have one of the new ferries.",
        "($10,000–$15,000 and",
    ),
];

#[test]
fn dashes_and_marks_stay_with_their_words() {
    for (first, second, joint) in LINES {
        let told = joined(first, second);
        assert!(told.contains(joint), "{joint:?} is not in {told:?}");
    }
}

/// A Chinese story whose last paragraph ends a line beside a word of Latin letters.
fn wide(within: &str) -> String {
    let raw = format!(
        "# 港口渡轮沉没\n\n{within}，渔民救起了全部乘客，没有人受伤，警方周一在港口表示，调查将持续数周时间。\n\n\
         港口管理局星期一上午在新闻发布会上表示，新的渡轮将在明年春天之前建成，乘客可以用手机里的\n\
         iPhone应用查询时刻表，也可以在售票处购买纸质车票，票价与从前一样，儿童和老人仍然免费乘坐。\n"
    );
    let article = Article::parse(&raw).unwrap();
    article.paragraphs().last().unwrap().to_string()
}

#[test]
fn latin_words_in_a_text_without_spaces_are_joined_as_the_dump_sets_them() {
    assert!(wide("渡轮GPS显示它在周一清晨的大雾里沉没").contains("手机里的iPhone应用"));
    assert!(wide("渡轮 GPS 显示它在周一清晨的大雾里沉没").contains("手机里的 iPhone应用"));
}
