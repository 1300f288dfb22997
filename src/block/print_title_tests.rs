//! Tests of the module beside.

use crate::Article;

const STORY: &str = "The ferry Sandpiper ran aground on a sandbank outside the harbour of Port Elswick on\n\
    Monday morning, the police said, and fishing boats took all of its 212 passengers to the quay\n\
    within an hour.\n\
    Divers will look at the hull on Tuesday, and the ferry company has promised that the time-\n\
    table will be kept with another ship until the end of the month, the harbour master told re-\n\
    porters.\n";

fn headline(head: &str) -> String {
    let article = Article::parse(&format!("{head}\n{STORY}")).unwrap();
    article.headline().map(|h| h.as_str().to_owned()).unwrap_or_default()
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn the_lines_of_a_large_headline_are_one() {
    let two = headline(
        "Ferry Sandpiper Runs Aground Outside the\nHarbour of Port Elswick\nRosa Tennant\nMarch 3, 2025",
    );
    assert_eq!(two, "Ferry Sandpiper Runs Aground Outside the Harbour of Port Elswick");
    let name_like =
        headline("All Passengers of the Sandpiper Are\nSafe Again\nRosa Tennant\nMarch 3, 2025");
    assert_eq!(name_like, "All Passengers of the Sandpiper Are Safe Again");
    // a byline is none of its lines
    let one = headline("All of the Sandpiper's Passengers Saved\nRosa Tennant\nMarch 3, 2025");
    assert_eq!(one, "All of the Sandpiper's Passengers Saved");
}
