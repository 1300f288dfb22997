//! Conventions of how printers and tools end lines, one test each: what goes on in the next one,
//! and where a paragraph ends.

mod support;

use support::fields::{STORY, body, headline, read};

/// A story of paragraphs as a converter wraps it: at spaces, and inside an address behind its
/// hyphens.
fn wrapped(paragraphs: &[&str], columns: usize) -> String {
    let mut page = String::from("# Ferry Runs Aground Off Port Elswick\n\n");
    for paragraph in paragraphs {
        let mut width = 0;
        for word in paragraph.split(' ') {
            let pieces: Vec<&str> =
                if word.contains("://") { word.split_inclusive('-').collect() } else { vec![word] };
            for (i, piece) in pieces.iter().enumerate() {
                let (len, space) = (piece.chars().count(), usize::from(i == 0 && width > 0));
                if width + space + len > columns && width > 0 {
                    page.push('\n');
                    width = 0;
                } else if space > 0 {
                    page.push(' ');
                    width += 1;
                }
                page.push_str(piece);
                width += len;
            }
        }
        page.push_str("\n\n");
    }
    page
}

/// How many of the wraps at 56 to 96 columns give the paragraphs back.
fn whole(paragraphs: &[&str], expected: &[&str]) -> usize {
    (56..=96).filter(|&columns| body(&read(&wrapped(paragraphs, columns))) == expected).count()
}

#[test]
fn a_sign_that_a_wrap_put_at_the_start_of_a_line_opens_no_item() {
    let story = [
        "The ferry Sandpiper ran aground on a sandbank outside the harbour of Port Elswick on Monday morning. Its captain - Jonas Berg of Salt + Son, who \
         has sailed the strait for thirty years - said on the quay that the lamp on the mole had been dark for a week - and that nobody had told the crew.",
        "Fishing boats took the passengers to the quay within an hour, the harbour master told reporters - and nobody was hurt in the accident - which the \
         police look into - together with the office - for maritime affairs - in the capital.",
        "The company that owns the ferry - Salt + Son + Daughters - has promised that the timetable will be kept with another ship, the Marigold, which lies \
         in the yard - for a new coat of paint - until the end of the week.",
    ];
    assert_eq!(whole(&story, &story), 41);
}

#[test]
fn words_with_a_no_break_space_between_them_do_not_fit_where_one_would() {
    let story = [
        "The ferry Sandpiper ran aground on a sandbank outside the harbour of Port\u{A0}Elswick on Monday\u{A0}morning, two weeks after the harbour had paid \
         12\u{A0}000\u{A0}crowns to Salt\u{A0}and\u{A0}Son for a lamp that does not burn, Captain\u{A0}Jonas\u{A0}Berg of the Sandpiper said.",
        "Nobody on the mole had told the crew of it before the ferry left on 3\u{A0}March\u{A0}2025 at noon with all of its 212\u{A0}passengers, whom \
         Captain\u{A0}Jonas\u{A0}Berg and boats from Port\u{A0}Elswick and North\u{A0}Elswick had saved before the office in Port\u{A0}Elswick knew.",
        "Divers will look at the hull on Tuesday, and the ferry company has promised that the timetable will be kept with another ship, the Marigold.",
    ];
    assert_eq!(whole(&story, &story), 41);
}

#[test]
fn behind_a_wrapped_address_its_last_line_tells_whether_a_word_would_have_fitted() {
    let story = [
        "The ferry Sandpiper ran aground on a sandbank outside the harbour of Port Elswick. On Tuesday \
         [the office](https://harbour.example.org/news-thestoryoftheferrysandpiperonthesandbank.html), \
         Jonas Berg among its masters, said that the lamp on the mole had been dark for a week, and that nobody had told the crew before the ferry left.",
        "Fishing boats took the passengers to the quay within an hour, the harbour master told reporters, and nobody was hurt in the accident.",
        "Divers will look at the hull [of the](https://harbour.example.org/ships-theferrysandpiperandhersistermarigoldofelswick) \
         Sandpiper on Tuesday, and the ferry company has promised that the timetable will be kept with another ship, the Marigold.",
    ];
    let links = [
        "[the office](https://harbour.example.org/news-thestoryoftheferrysandpiperonthesandbank.html)",
        "[of the](https://harbour.example.org/ships-theferrysandpiperandhersistermarigoldofelswick)",
    ];
    let expected = story
        .map(|paragraph| paragraph.replace(links[0], "the office").replace(links[1], "of the"));
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    let whole = whole(&story, &expected);
    assert!(whole >= 40, "{whole}");
}

#[test]
fn a_line_of_han_that_begins_with_a_closing_mark_is_the_rest_of_the_one_before() {
    let story = [
        "“渡轮在星期一早上离开港口的时候，灯塔的灯已经坏了整整一个星期，没有人告诉我们这件事。”船长王海生在码头上对记者说，船上的二百一十二名乘客全部获救，没有人受伤。",
        "港务局的负责人星期二在市政厅表示，灯塔的灯当天晚上就会重新点亮，沙洲旁边也会放上一个新的浮标，费用由渡轮公司和港务局各出一半，工程下个月开始。",
        "“我们等这个浮标已经等了三十年，今天终于等到了，希望以后再也不会有船在这里搁浅。”当地渔民李大江说，他和另外四个渔民用自己的小船把乘客送回了岸边，来回一共走了九趟。",
        "渡轮公司承诺，从星期三起由另一艘船按照原来的时刻表航行，买了票的乘客可以免费改签，受损的渡轮将被拖到船厂检查，预计要在那里停留至少两个月的时间。",
    ];
    for width in 24..=44 {
        let mut page = String::from("渡轮搁浅 乘客全部获救\n\n");
        for paragraph in story {
            let mut count = 0;
            for c in paragraph.chars() {
                // (closing marks hang on the line before)
                if count >= width && !"，。”".contains(c) {
                    page.push('\n');
                    count = 0;
                }
                // an extractor sees a gap in the empty half of the mark before
                if c == '”' {
                    page.push('\n');
                }
                page.push(c);
                count += 1;
            }
            page.push('\n');
        }
        let article = read(&page);
        let paragraphs = body(&article);
        for whole in ["这件事。”船长王海生", "搁浅。”当地渔民"] {
            assert!(
                paragraphs.iter().any(|paragraph| paragraph.contains(whole)),
                "{width}: {paragraphs:#?}"
            );
        }
    }
}

#[test]
fn a_printers_hyphen_is_dropped_and_a_words_own_stays() {
    // what a browser hyphenates with, in a justified print
    let print = "Harbour opens again\n\nThe harbour of Port Elswick opened on Monday after a win‐\nter of repairs, and its mas‐\n\
                 ter said that the well-\nknown lighthouse would follow in the spring, to the delight of all.\n";
    let body: Vec<String> = read(print).paragraphs().map(|p| p.as_str().to_owned()).collect();
    assert!(
        body[0].contains("a winter of repairs, and its master said that the well-known lighthouse"),
        "{body:?}"
    );
    // a dump that sets its own hyphens so: nothing says that these are the printer's
    let own = print.replace("Port Elswick", "Port‐Elswick by‐the‐sea, well‐liked,");
    let body: Vec<String> = read(&own).paragraphs().map(|p| p.as_str().to_owned()).collect();
    assert!(body[0].contains("win‐ter"), "{body:?}");
}

/// Paragraphs of which each has a line, none of them apart.
fn lined() -> [String; 4] {
    const ASKED: &str = "Divers will look at the hull as soon as the storm is over, the harbour master told reporters at noon.";
    const TOLD: &str = "Nobody was hurt, and the company has promised another ship for those who cross the sound each day.";
    const MEETS: &str = "The council meets in May, when it will hear the captain, the pilot and both owners, and read the log of the night.";
    const SAID: &str = "\"We had no chance,\" he said.";
    [
        "The ferry ran aground on Monday, and its passengers were saved.".to_owned(),
        format!("Fishing boats took 212 passengers to the quay. {ASKED} It has two engines."),
        // (a quotation mark too many, as printers lose the other one)
        format!(
            "{ASKED} Fishing boats took \"212 passengers to the quay. {SAID} {TOLD} {SAID} {ASKED}"
        ),
        format!(
            "The price of a crossing has doubled since 2019. {SAID} {TOLD} {MEETS} {SAID} {MEETS}"
        ),
    ]
}

#[test]
fn a_line_wider_than_any_page_is_a_paragraph_where_it_ends_as_one() {
    let paragraphs = lined();
    let article = read(&format!("Ferry runs aground\n{}\n", paragraphs.join("\n")));
    assert_eq!(body(&article), paragraphs);
    // within a sentence it goes on
    let (first, rest) = paragraphs[3].split_at(paragraphs[3].rfind("captain").expect("a part"));
    let article = read(&format!(
        "Ferry runs aground\n\n{}\n{rest}\n\n{}\n\n{}\n",
        first.trim_end(),
        paragraphs[1],
        paragraphs[2]
    ));
    assert_eq!(body(&article)[0], paragraphs[3]);
}

#[test]
fn a_title_may_end_with_a_preposition_where_nothing_is_wrapped() {
    let article =
        read(&format!("Ferry rules for the sound set out\n{}\n", lined()[1..].join("\n")));
    assert_eq!(headline(&article), "Ferry rules for the sound set out");
}

#[test]
fn an_indent_opens_paragraphs_of_many_lines_too() {
    let [first, second, third, fourth] = lined();
    let line = "It has two engines and one captain.".to_owned();
    let long = [
        first,
        format!("{second} {third}"),
        format!("{fourth} {second}"),
        line,
        format!("{third} {second}"),
    ];
    let wrapped = |paragraph: &String| {
        let mut lines = vec!["   ".to_owned()];
        for word in paragraph.replace('"', "").split(' ') {
            let last = lines.last_mut().expect("a line");
            match last.len() + word.len() < 40 {
                true if last.trim().is_empty() => last.push_str(word),
                true => *last += &format!(" {word}"),
                false => lines.push(word.to_owned()),
            }
        }
        lines.join("\n")
    };
    let article = read(&format!(
        "Ferry runs aground\n\n{}\n",
        long.iter().map(wrapped).collect::<Vec<_>>().join("\n")
    ));
    assert_eq!(body(&article), long.map(|paragraph| paragraph.replace('"', "")));
}

#[test]
fn a_text_browser_prints_an_images_text_right_below_a_paragraph() {
    let paragraphs = STORY.split("\n\n").map(str::trim);
    let printed = |p: &str| {
        let lines = wrapped(&[p], 69);
        lines
            .lines()
            .skip(2)
            .filter(|l| !l.is_empty())
            .map(|l| format!("   {l}\n"))
            .collect::<String>()
    };
    let blocks: Vec<String> = paragraphs.clone().chain(paragraphs.clone()).map(printed).collect();
    let image = "   The ferry Sandpiper with a list, and two fishing boats beside it.\n";
    let hung = format!(
        "Ferry Runs Aground off Port Elswick\n\n{}{image}\n{}",
        blocks[0],
        blocks[1..].join("\n")
    );
    let article = read(&hung);
    assert!(body(&article).iter().all(|p| !p.contains("with a list")), "{:#?}", body(&article));
    assert!(article.captions().any(|caption| caption.as_str().contains("with a list")), "{hung}");
    assert_eq!(body(&article)[..3], paragraphs.collect::<Vec<_>>());
    // a page that parts its paragraphs by line breaks has many such lines
    let article = read(&format!("Ferry Runs Aground off Port Elswick\n\n{}", blocks.concat()));
    assert_eq!(article.captions().count(), 0);
    assert!(body(&article).concat().contains("nobody was hurt in the accident."));
}
