//! Tests of the module beside.

use crate::Article;

const FIRST: &str = "The ferry Sandpiper ran aground on a sandbank outside the harbour of Port Elswick on Monday morning, the police said.";
const SECOND: &str = "Fishing boats took all of its 212 passengers to the quay within an hour, the harbour master told reporters, and nobody was hurt.";

fn kinds(raw: &str) -> Vec<(&'static str, String)> {
    Article::parse(raw)
        .expect("a dump with text")
        .body()
        .map(|b| (b.kind().as_str(), b.text().to_string()))
        .collect()
}

#[test]
fn a_lone_question_is_a_subheading_where_none_is_marked() {
    const THIRD: &str = "Divers will look at the hull on Tuesday, and the ferry company has promised that the timetable will be kept with another ship.";
    let kind = |raw: &str, question: &str| {
        kinds(raw).iter().find(|(_, text)| text == question).map(|(kind, _)| *kind)
    };
    let story = |question: &str| {
        format!(
            "Ferry runs aground off Port Elswick\n\n{FIRST}\n\n{SECOND}\n\n{question}\n\n{THIRD}\n\n{SECOND}\n"
        )
    };
    assert_eq!(
        kind(&story("A new ferry instead of repairs?"), "A new ferry instead of repairs?"),
        Some("subheading")
    );
    // a longer one, or one with a comma, may be anything
    let asked = "Why, the passengers asked, was nobody on the bridge?";
    assert_eq!(kind(&story(asked), asked), Some("paragraph"));
    // an interviewer asks again and again: nothing of it is lost
    let ask = |questions: [&str; 4]| questions.map(|q| format!("{q}\n\n{SECOND}\n\n")).concat();
    let questions = [
        "Were you afraid?",
        "Did you know the sandbank?",
        "Who was on the bridge?",
        "Will you sail again?",
    ];
    let interview =
        format!("Ferry runs aground off Port Elswick\n\n{FIRST}\n\n{}{THIRD}\n", ask(questions));
    let asked = kinds(&interview).into_iter().filter(|(_, text)| text.ends_with('?')).count();
    assert!(asked == 4, "{:#?}", kinds(&interview));
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn what_ends_with_a_semicolon_is_an_item_of_a_sentences_list() {
    let items = [
        "A second ship for the night;",
        "A pilot on every crossing; and",
        "A light on the sandbank.",
    ];
    let raw = format!(
        "Ferry runs aground off Port Elswick\n\n{FIRST}\n\nThe company has promised passengers:\n\n{}\n\n{SECOND}\n",
        items.join("\n\n")
    );
    let found = kinds(&raw);
    let credit = format!(
        "Ferry runs aground off Port Elswick\n\n{FIRST}\n\nPhoto: A. Ree & B. Roe for the Gazette;\n\n{SECOND}\n\n{FIRST} Divers will look.\n"
    );
    assert!(
        kinds(&credit).iter().all(|(_, text)| !text.contains("Photo")),
        "{:#?}",
        kinds(&credit)
    );
    for item in &items[..2] {
        assert!(
            found.iter().any(|(kind, text)| *kind == "paragraph" && text == item),
            "{found:#?}"
        );
    }
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn what_ends_with_a_colon_says_whose_the_quotation_is() {
    let lines = [
        "Ferry runs aground off Port Elswick\n",
        FIRST,
        "\nThe Elswick Gazette reported:\n",
        "“Nobody was hurt, the company said on Tuesday morning, and the ship will be towed to the harbour as soon as the wind drops.”\n",
        SECOND,
    ];
    let found = kinds(&lines.join("\n"));
    assert!(found.iter().any(|(_, text)| text == "The Elswick Gazette reported:"), "{found:#?}");
    assert!(["“So", "„So", "\"So"].iter().all(|text| super::opens_quotation(text)));
    assert!(["(AP) So", "[So]", "So “so”"].iter().all(|text| !super::opens_quotation(text)));
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn a_title_right_below_a_label_of_other_stories_is_no_heading_of_this_one() {
    const THIRD: &str = "Divers will look at the hull on Tuesday, and the ferry company has promised that the timetable will be kept with another ship.";
    const FOURTH: &str = "Tickets of the company's other line are taken until Friday, and whoever had booked a cabin gets half of the price back, its office said.";
    const FIFTH: &str = "The council meets on Wednesday to ask who knew of the sandbank, and for how long the beacon on the southern pier had been dark.";
    let story = |between: &str| {
        let raw = format!(
            "Ferry runs aground off Port Elswick\nBy Rosa Tennant\n{FIRST}\n{SECOND}\nWhat now?\n{THIRD}\n{between}\n{FOURTH}\n{FIFTH}\n"
        );
        kinds(&raw)
    };
    for label in ["Read more", "Related stories", "Lire aussi", "Lesen Sie auch"] {
        let title = "Islanders Win Their Case Over Harbour Fees";
        let told = story(&format!("{label}\n{title}"));
        assert!(told.iter().all(|(_, text)| text != title), "{label}: {told:?}");
        assert!(told.iter().any(|(_, text)| text == "What now?"), "{label}");
        assert_eq!(told.len(), 6, "{label}: {told:?}");
    }
    // a sentence goes on with the story, and a heading elsewhere is its own
    let sentence = "The harbour's own pilots had warned of that sandbank twice since the autumn gales, and their report was read to the council in March.";
    assert!(story(&format!("Read more\n{sentence}")).iter().any(|(_, text)| text == sentence));
    let heading = "Why the pilots were not heard";
    assert!(story(heading).iter().any(|(_, text)| text == heading));
}

#[test]
fn the_label_of_an_advertisement_is_no_heading() {
    let story = |line: &str| {
        format!(
            "Ferry runs aground off Port Elswick\n\n{FIRST}\n\n{SECOND}\n\n{line}\n\n{SECOND} Again.\n"
        )
    };
    for line in [
        "ADVERTISEMENT - CONTINUE READING BELOW",
        "Advertisement · Scroll to continue",
        "Advertisement: the story goes on below",
        "Advertisement",
    ] {
        assert_eq!(kinds(&story(line)).len(), 3, "{line}");
    }
    // a heading with a dash
    let heading = "What comes next - and who pays";
    assert!(kinds(&story(heading)).iter().any(|(_, text)| text == heading));
}

#[test]
fn nor_is_a_pictures_label() {
    for line in ["Photo: Ann Lee/The Harbour Press", "Image: the ferry on the sandbank"] {
        let article = Article::parse(&format!(
            "Ferry runs aground off Port Elswick\n\n{FIRST}\n\n{SECOND}\n\nDivers will look at the hull on \
             Tuesday. The ferry company has promised that the timetable will be kept.\n\n{line}\n\n\
             The yard on the north pier has no dock that is long enough, and the next one is two \
             days away.\n\n{SECOND} Again.\n"
        ))
        .unwrap();
        assert!(article.body().all(|b| b.text() != line), "{line}");
        assert!(article.captions().any(|c| c == line), "{line}");
    }
}

#[test]
fn below_a_scrapers_labels_stands_a_page() {
    for head in [
        "Title: Ferry runs aground\nAuthor: Ann Lee\nDate: 2026-03-03",
        "TITLE: Ferry runs aground\nAUTHOR: Ann Lee\nDATE: March 3, 2026",
    ] {
        let raw = format!("{head}\n\n{FIRST}\n\nAdvertisement\n\n{SECOND}\n\n{FIRST} Again.\n");
        assert_eq!(kinds(&raw).len(), 3, "{head}");
    }
}
