use crate::field::byline::tests::{STORY, authors};

#[test]
fn a_given_name_or_a_handle_beside_the_date() {
    let lines = [
        ("Posted on January 17, 2026 by annlee", "annlee"),
        ("January 17, 2026January 19, 2026 by Anna", "Anna"),
        ("By Anna | Published: January 17, 2026 | Leave a comment", "Anna"),
        ("by Anna in Travel on January 17, 2026", "Anna"),
        ("By Anna", "Anna"),
        ("by annlee\n\nJanuary 17, 2026", "annlee"),
        ("By\n\nAnna\n\nJanuary 17, 2026", "Anna"),
        ("By\n\nThe Ferry Team\n\n-\n\nJanuary 17, 2026", "The Ferry Team"),
    ];
    for (line, name) in lines {
        let raw = format!("# Varnholm closes its tram depot\n\n{line}\n\n{STORY}");
        assert_eq!(authors(&raw), [name], "{line}");
    }
    for line in ["by annlee", "By car through Varnholm", "Copyright January 17, 2026 by Anna"] {
        let raw = format!("# Varnholm closes its tram depot\n\n{line}\n\n{STORY}");
        assert!(authors(&raw).is_empty(), "{line}");
    }
}

#[test]
fn a_name_behind_the_date_and_before_a_count() {
    let lines = [
        "17 January 2026 Olav Brandt 3 comments",
        "17 January 2026 Olav Brandt 0",
        "17 January 2026 | Olav Brandt | Trams",
        "Olav Brandt, 17.01.2026",
    ];
    for line in lines {
        let raw = format!("# Varnholm closes its tram depot\n\n{line}\n\n{STORY}");
        assert_eq!(authors(&raw), ["Olav Brandt"], "{line}");
    }
    // tags
    let line = "17 January 2026 Olav Brandt Trams, Council, Varnholm";
    assert!(authors(&format!("# Varnholm closes its tram depot\n\n{line}\n\n{STORY}")).is_empty());
}

#[test]
fn a_name_with_its_date_below_the_headline_whom_the_story_names_once() {
    let told = |times: usize| {
        let named = "Three drivers spoke to Olav Brandt about the hall on Monday, at the gate.\n\n";
        format!(
            "# Varnholm closes its tram depot\n\nOlav Brandt\n\n3 March 2026, 10:15\n\n{}{STORY}",
            named.repeat(times)
        )
    };
    assert_eq!(authors(&told(1)), ["Olav Brandt"]);
    // above a credit it is a caption
    let raw = told(1).replace(
        "Olav Brandt\n\n3 March 2026, 10:15",
        "3 March 2026\n\nOlav Brandt\n\nPhoto: Sample/Doe",
    );
    assert!(authors(&raw).is_empty());
}

#[test]
fn the_authors_box_behind_the_story() {
    for line in ["View all posts by Anna", "View all posts by annlee →"] {
        let raw = format!(
            "# Varnholm closes its tram depot\n\n{STORY}\n* * *\n\nShare\n\nSubscribe\n\n{line}\n"
        );
        let name = line.split(' ').nth(4).unwrap();
        assert_eq!(authors(&raw), [name], "{line}");
    }
    for head in ["About the author", "Über die Autorin", "Author"] {
        let raw = format!(
            "# Varnholm closes its tram depot\n\n{STORY}\n* * *\n\nShare\n\nSubscribe\n\n{head}\n\nOlav Brandt\n"
        );
        assert_eq!(authors(&raw), ["Olav Brandt"], "{head}");
    }
}
