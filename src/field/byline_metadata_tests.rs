use crate::Article;

const STORY: &str = "The depot was built in 1911 and has housed up to sixty carriages. Engineers found cracks in two of its \
five arches last autumn, and the insurer has refused to renew the policy.\n\nThree thousand people have signed within a week, the \
drivers said, and the council would have to hear them before the summer.\n";

fn authors(meta: &str, line: &str) -> Vec<String> {
    let raw = format!(
        "---\ntitle: Varnholm closes its tram depot\nauthor: {meta}\nsitename: Varnholm Post\n---\n# Varnholm closes its tram \
         depot\n\n{line}\n\n{STORY}"
    );
    let article = Article::parse(&raw).expect("a dump with text");
    article.authors().map(|author| author.name().to_string()).collect()
}

#[test]
fn a_name_without_a_label_yields_to_the_metadatas_person() {
    assert_eq!(authors("Olav Brandt", "Lena Moor"), ["Olav Brandt"]);
    assert_eq!(authors("Olav Brandt", "Tram Score"), ["Olav Brandt"]);
    // a tool has glued a word to it
    assert_eq!(
        authors("Olav Brandt", "[Olav Brandt](https://a.example/olav)with"),
        ["Olav Brandt"]
    );
}

#[test]
fn a_labelled_byline_or_a_site_in_the_metadata_leaves_the_pages_name() {
    assert_eq!(authors("Olav Brandt", "By Lena Moor"), ["Lena Moor"]);
    assert_eq!(authors("Varnholm Post", "Lena Moor"), ["Lena Moor"]);
    assert_eq!(authors("admin", "Lena Moor"), ["Lena Moor"]);
    assert_eq!(authors("Lena Moor", "Lena Moor and Olav Brandt"), ["Lena Moor", "Olav Brandt"]);
}
