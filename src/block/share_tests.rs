use super::*;
use crate::Parser;
use crate::span::{RawSpan, Span};

fn carried(targets: &[&str]) -> Share {
    let raw = targets.concat();
    let mut at = 0;
    let link = |target: &&str| {
        at += target.len();
        LinkAt { text: Span::new(0, 1), target_raw: RawSpan::new(at - target.len(), at), url: None }
    };
    let links: Vec<LinkAt> = targets.iter().map(link).collect();
    read(&links, &raw)
}

#[test]
fn buttons_carry_title_and_address() {
    let share = carried(&[
        "https://www.example.org/harbour?page=2",
        "https://www.facebook.com/sharer.php?u=https%3A%2F%2Fwww.example.org%2Fharbour%2Fferry-sinks-off-port-elswick",
        "https://twitter.com/intent/tweet?url=https%3A%2F%2Fexample.org%2Fother&amp;text=Ferry%20sinks%20off%20Port+Elswick",
        "mailto:?subject=F%C3%A4hre%20sinkt%20vor%20Port%20Elswick&body=Read%20this",
    ]);
    assert_eq!(share.titles, ["Ferry sinks off Port Elswick", "Fähre sinkt vor Port Elswick"]);
    assert_eq!(
        share.address.as_deref(),
        Some("https://www.example.org/harbour/ferry-sinks-off-port-elswick")
    );
}

#[test]
fn other_queries_carry_neither() {
    let share = carried(&[
        "https://www.example.org/search?text=ferries",
        "https://www.example.org/login?url=https://www.example.org/harbour",
        "https://ads.example.com/?utm_campaign=ferry+tickets+for+the+summer",
        "https://share.example.com/?text=%FF%FE%20is%20not%20of%20this%20world",
        "https://share.example.com/?text=https%3A%2F%2Fwww.example.org%2F%20only%20an%20address",
    ]);
    assert_eq!((share.titles, share.address), (Vec::new(), None));
}

#[test]
fn percent_encoding() {
    assert_eq!(decoded("100%25+sure%2").as_deref(), Some("100% sure%2"));
    assert_eq!(decoded("%zz%"), Some("%zz%".to_owned()));
    assert_eq!(decoded("%C3"), None);
}

/// Two lines of a page look like its headline: the buttons tell.
#[test]
fn the_title_of_the_share_bar_is_the_headline() {
    let story = "The ferry Sandpiper ran aground on a sandbank outside the harbour of Port Elswick on Monday morning, and all of its 212 passengers \
                 were saved, the police said.\n\nFishing boats took the passengers to the quay within an hour, the harbour master told reporters, \
                 and nobody was hurt in the accident.\n";
    let (one, other) =
        ("Old ship, new captain: who owns the Sandpiper", "Sandpiper runs aground with 212 aboard");
    for (title, line) in [(one, other), (other, one)] {
        let text = title.replace(' ', "%20").replace(',', "%2C").replace(':', "%3A");
        let page = format!(
            "[Home](https://www.example.org/)\n\n[Harbour](https://www.example.org/harbour)\n\n{one}\n\n{other}\n\n\
             [Share](https://twitter.com/intent/tweet?text={text})\n\n{story}"
        );
        let article = Parser::new().parse(&page).unwrap();
        assert_eq!(
            article.headline().map(|h| h.as_str().to_owned()).as_deref(),
            Some(title),
            "not {line}"
        );
    }
}
