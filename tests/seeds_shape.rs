//! One invented article in the two shapes that matter most: a Markdown mirror of a page, and the
//! text of its print-out.
//!
//! The mirror has a headline with straight quotation marks, a date alone, a caption with its
//! credit, a quotation cut by a blank line, links that lead nowhere, and the page's address without
//! a final line end. The print-out is wrapped by a proportional face, has the page break inside the
//! quotation and the body alone. Both must give the same paragraphs, letter for letter.

use copydesk::{Article, BodyKind};

const MIRROR: &str = include_str!("seeds_shape/mirror.txt");
const PRINT: &str = include_str!("seeds_shape/print.txt");

const BODY: [&str; 9] = [
    "The tram line to the harbour district is ready to return to its timetable of before the flood, the head of the port authority, Ada Renner, said Monday, as half of the quay remains closed to the public fourteen months after the river broke its banks.",
    "Speaking at the handover of three rebuilt substations, Renner lamented that repairs to the track bed had taken far longer than the city and its contractors had foreseen. Work on the last bridge was also “all but frozen” over the winter, she said.",
    "“One would like to think that the water has taught us something, and that the district will be built higher, drier and with fewer cellars,” Renner said, adding that “respect for the river and an honest map of what it can do” were her conditions for any new building permit.",
    "“The harbour was and remains a place where people live and work, and we are ready to bring them home by tram as we did,” the engineer added. “Our city has stubborn habits, born of three centuries of dikes and one of trams, of going back to where it got its feet wet.”",
    "Renner’s remarks came after the district’s mayor, Piet Solheim, said Friday that “the time has come” for the trams to cross the quay again.",
    "The shopkeepers’ guild also said last month that the city should draw up a “calendar” by which to reopen the streets along the basin in the “coming weeks.”",
    "On Saturday, the transport office’s chief planner, Ines Ferrand, said, “Unfortunately, we’re not seeing any sign that the last bridge will pass its load test... so we’re not there yet.”",
    "Residents on the north bank previously pushed back against an early return of the trams, citing the noise of the pumps that still run at night.",
    "However, there are growing doubts at city hall that the budget for the repairs, of which the province and the insurers have so far paid the larger part, will last until the summer.",
];

fn body(article: &Article) -> Vec<&str> {
    article.body().map(|b| b.text().as_str()).collect()
}

#[test]
fn the_mirror_gives_every_field() {
    let article = Article::parse(MIRROR).unwrap();
    article.check_invariants(MIRROR).unwrap();
    assert_eq!(
        article.headline().unwrap(),
        "Port Authority Says Tram Line Is 'Ready to Return' to Harbour District"
    );
    assert_eq!(article.deck().map(|d| d.as_str()), None);
    assert_eq!(article.byline().map(|b| b.text().as_str()), None);
    assert_eq!(article.dateline().unwrap().text(), "February 9, 2026");
    assert_eq!(article.dateline().unwrap().place().map(|p| p.as_str()), None);
    assert_eq!(article.dateline().unwrap().agency().map(|a| a.as_str()), None);
    assert_eq!(article.dateline().unwrap().date().unwrap().to_string(), "2026-02-09");
    assert_eq!(article.published().unwrap().to_string(), "2026-02-09");
    assert_eq!(&MIRROR[article.published_span().unwrap().range()], "February 9, 2026");
    assert_eq!(
        article.captions().map(|c| c.as_str()).collect::<Vec<_>>(),
        ["Ada Renner. harbourboard.org"]
    );
    assert_eq!(body(&article), BODY);
    assert!(article.body().all(|b| b.kind() == BodyKind::Paragraph));
    let related: Vec<_> = article.related_links().map(|l| (l.text().as_str(), l.url())).collect();
    assert_eq!(related, [("Flood Maps Redrawn for the Harbour's Oldest Streets", None)]);
    assert_eq!(
        article.canonical_url().unwrap().url(),
        Some(
            "https://www.example.org/2026/02/09/port-authority-says-tram-line-is-ready-to-return-to-harbour-district-a40117"
        )
    );
    assert_eq!(article.metadata().map(|m| m.text().as_str()).collect::<Vec<_>>(), [""; 0]);
    assert_eq!(article.discarded().map(|d| d.reason().as_str()).collect::<Vec<_>>(), [""; 0]);
    assert_eq!(article.notes(), []);
    assert_eq!(article.lang(), Some("en"));
}

#[test]
fn the_mirrors_labels_belong_to_what_they_label() {
    let article = Article::parse(MIRROR).unwrap();
    let owned = |text: copydesk::Text<'_>| {
        text.raw_pieces().map(|p| &MIRROR[p.range()]).collect::<String>()
    };
    let related = article.related_links().next().unwrap();
    assert_eq!(
        owned(related.text()),
        "Related article: [Flood Maps Redrawn for the Harbour's Oldest Streets](#)"
    );
    assert_eq!(
        &MIRROR[related.text().raw_span().range()],
        "Flood Maps Redrawn for the Harbour's Oldest Streets"
    );
    let canonical = owned(article.canonical_url().unwrap().text());
    assert!(
        canonical.starts_with("Original url:") && canonical.ends_with("-a40117>"),
        "{canonical}"
    );
    // a link that leads nowhere is residue of its paragraph
    let paragraph = article.paragraphs().nth(6).unwrap();
    assert!(owned(paragraph).contains("[said](#)"));
    // the cut quotation: the blank lines inside it are nobody's but its own
    assert!(
        MIRROR[article.paragraphs().nth(3).unwrap().raw_span().range()].contains("habits,\n\nborn")
    );
}

#[test]
fn the_print_out_gives_the_body_and_nothing_that_is_not_there() {
    let article = Article::parse(PRINT).unwrap();
    article.check_invariants(PRINT).unwrap();
    assert_eq!(body(&article), BODY);
    assert!(article.body().all(|b| b.kind() == BodyKind::Paragraph));
    assert_eq!(article.headline().map(|h| h.as_str()), None);
    assert_eq!(article.deck().map(|d| d.as_str()), None);
    assert_eq!(article.byline().map(|b| b.text().as_str()), None);
    assert_eq!(article.dateline().map(|d| d.text().as_str()), None);
    assert_eq!(article.published(), None);
    assert_eq!(article.captions().count(), 0);
    let related: Vec<_> = article.related_links().map(|l| (l.text().as_str(), l.url())).collect();
    assert_eq!(related, [("Flood Maps Redrawn for the Harbour’s Oldest Streets", None)]);
    assert!(article.canonical_url().is_none());
    assert_eq!(article.metadata().count(), 0);
    assert_eq!(article.discarded().count(), 0);
    assert_eq!(article.notes(), [copydesk::Note::NoHeadline]);
}

#[test]
fn both_shapes_give_one_body() {
    let (mirror, print) = (Article::parse(MIRROR).unwrap(), Article::parse(PRINT).unwrap());
    assert_eq!(body(&mirror), body(&print));
}
