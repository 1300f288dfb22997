use crate::Article;

const STORY: &str = "The depot was built in 1911 and has housed up to sixty carriages. Engineers found cracks in two of its \
five arches last autumn, and the insurer has refused to renew the policy.\n\nThree thousand people have signed within a week, the \
drivers said, and the council would have to hear them before the summer.\n\nA new hall at the edge of the town would cost less than \
the repair, the head of the works told reporters on Monday.\n";

/// The first words of each paragraph.
fn body(raw: &str) -> Vec<String> {
    let article = Article::parse(raw).expect("a dump with text");
    article.body().map(|b| b.text().split(' ').take(2).collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn who_has_the_rights_is_no_paragraph() {
    let wanted = ["The depot", "Three thousand", "A new"];
    let title = "# Varnholm closes its tram depot\n\n";
    let notice = "Copyright 2023 Varnholm Media Inc. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.";
    assert_eq!(body(&format!("{title}{STORY}\n{notice}\n")), wanted);
    let notice = "(C) Copyright 1998 by Varnholm Services, Inc., a joint venture of Elswick, Inc., and Harbour Times, Inc. No portion of it may be used.";
    assert_eq!(body(&format!("{title}{notice}\n\n{STORY}")), wanted);
    let notice =
        "___ (c)2015 the Elswick Herald Visit the Elswick Herald at the quay. Distributed by Lee.";
    assert_eq!(body(&format!("{title}{STORY}\n{notice}\n")), wanted);
    // what tells of it is
    let told = "Copyright of the drawings is with the town, which has kept them in its archive since the depot was built.";
    assert_eq!(body(&format!("{title}{STORY}\n{told}\n")).len(), 4);
}
