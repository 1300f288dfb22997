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

#[test]
fn a_typed_dash_keeps_its_space() {
    let told = joined(
        "The master of the port said that nobody on board had been asleep that night --",
        "maybe for five minutes, and not more.",
    );
    assert!(told.contains("that night -- maybe for"), "{told}");
    let told = joined(
        "The master of the port said that nobody on board had been asleep that night--",
        "maybe for five minutes, and not more.",
    );
    assert!(told.contains("that night--maybe for"), "{told}");
}

#[test]
fn marks_at_the_edge_of_a_line_stay_with_their_words() {
    let told = joined(
        "The port offers fast lines for those who live far away, and calls it \"the last mile",
        "\" in the papers that it sends to all of them.",
    );
    assert!(told.contains("\"the last mile\" in the papers"), "{told}");
    let told = joined(
        "The master of the port said to all who had come there on that morning: “",
        "[The ferry] is lost, and we shall build another one.”",
    );
    assert!(told.contains("morning: “[The ferry] is lost"), "{told}");
    let told = joined(
        "All of the passengers of the ferry were on their way to the games of the Athletics",
        "-Verband, which had paid for them a fare of some five hundred crowns for each of\nthem.",
    );
    assert!(told.contains("the Athletics-Verband, which"), "{told}");
    let told = joined(
        "All of the passengers of the ferry paid for the way to the islands a fare of 500/-",
        "per head, and got a meal.",
    );
    assert!(told.contains("500/- per head"), "{told}");
    let told = joined(
        "Anybody who has the capital that is asked for by the board of the port ($10,000–",
        "$15,000 and a few costs at the start) may have one of the new ferries.",
    );
    assert!(told.contains("($10,000–$15,000 and"), "{told}");
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
