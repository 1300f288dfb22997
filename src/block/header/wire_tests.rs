//! Reports of ANPA 1312 that are no story in prose.

use crate::Article;

fn read(raw: &str) -> (String, Vec<String>) {
    let article = Article::parse(raw).expect("a dump with text");
    let title = article.headline().map(|title| title.to_string()).unwrap_or_default();
    (title, article.body().map(|block| block.text().to_string()).collect())
}

#[test]
fn a_table_has_its_title_below_the_slug() {
    let table = |title: &str| {
        format!(
            "s0284 ----\nr s BC-BBO--Harbour Glance     08-18\n^BC-BBO--Harbour Glance<\n{title}^All Times EDT=\n^By The Elswick \
             Press=\n^NORTH LEAGUE=\n   Elswick 6, Varnholm 5\n   Oststad 4, Merrow 3\n   Norland 8, Harbour 4\n"
        )
    };
    assert_eq!(read(&table("^Harbour Glance, Sunday=\n")).0, "Harbour Glance, Sunday");
    assert_eq!(read(&table("^Standings<\n")).0, "Standings");
}

#[test]
fn a_slug_alone_below_the_codes_is_an_envelope() {
    let report = |head: &str| {
        format!(
            "{head}   OSTSTAD (AP) _ The ferry Sandpiper ran aground on a sandbank outside the harbour on Monday morning, police \
             said.\n   Two tugs came at noon, and the ferry was free in the evening, the harbour master told reporters.\n"
        )
    };
    let codes = "W2595 asian\nu i BC-FERRY--Aground     11-13 0895\n";
    let (title, body) = read(&report(&format!("{codes}^BC-FERRY--Ferry Aground,<\n")));
    assert_eq!((title.as_str(), body.len()), ("", 2));
    let (title, body) = read(&report(&format!("{codes}^PM-MILL-450&ADD<\n")));
    assert_eq!((title.as_str(), body.len()), ("", 2));
    // a line between other marks is none
    assert_ne!(read(&report("^Ferry Aground<\n")).0, "");
}

#[test]
fn a_list_of_titles_is_the_story_where_there_is_no_other() {
    let titles = "^Guard tells of letters sent to the mayor\n^Stage version of a film comes to Elswick\n^Ballet's first dancer dies at \
                  82\n^Ferry's debts weigh down the harbour's best quarter\n";
    let raw = format!(
        "V4644 ----\nr e AP-Top-Harbour-Hea     02-09 0121\n^AP-Top-Harbour-Headlines,0176<\n^Top Harbour News at 11:23 p.m.<\n{titles}\n\
         AP-WF-02-10-16 0423GMT<\n"
    );
    let (title, body) = read(&raw);
    assert_eq!((title.as_str(), body.len()), ("Top Harbour News at 11:23 p.m.", 4));
}
