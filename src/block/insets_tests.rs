//! Tests of the module beside.

use crate::Article;

const STORY: [&str; 4] = [
    "The ferry Sandpiper ran aground on a sandbank outside the harbour of Port Elswick on Monday morning, the police said.",
    "Fishing boats took all of its 212 passengers to the quay within an hour, the harbour master told reporters, and nobody was hurt.",
    "Divers will look at the hull on Tuesday, and the ferry company has promised that the timetable will be kept with another ship.",
    "The council meets on Wednesday to ask who knew of the sandbank, and for how long the beacon on the southern pier had been dark.",
];

/// The body of a story with a line between its paragraphs.
fn told(line: &str) -> Vec<String> {
    let [a, b, c, d] = STORY;
    let raw = format!(
        "Ferry runs aground off Port Elswick\n\nBy Rosa Tennant\n\n{a}\n\n{b}\n\n{line}\n\n{c}\n\n{d}\n"
    );
    let article = Article::parse(&raw).expect("a dump with text");
    article.body().map(|block| block.text().to_string()).collect()
}

#[test]
fn a_pictures_name_in_brackets_is_no_heading() {
    for name in ["[dims]", "[52758b47-0]", "[ferry-on-the-sandbank-scaled]"] {
        assert_eq!(told(name), STORY, "{name}");
    }
    assert!(told("Beacon of the southern pier").len() > STORY.len());
}

#[test]
fn a_credit_is_no_heading() {
    for credit in ["Ann Lee/The Post", "(Ann van Lee/ELW)", "ELW/ A. Lee"] {
        assert_eq!(told(credit), STORY, "{credit}");
    }
    // (a note of the editors is a sentence, a heading has words of its own)
    let heading = "Sandbanks and beacons/What is known";
    assert!(told(heading).iter().any(|text| text == heading));
}
