use crate::Article;

/// A story wrapped at 88 columns, as a print-out is below a title in a larger face.
const STORY: &str = "\
The council of Varnholm voted on Tuesday to close the old tram depot by the end of the
summer, a step that opponents said would cost the district some forty jobs and a hall.
The depot was built in 1911 and has housed up to sixty carriages. Engineers found cracks
in two of its five arches last autumn, and the insurer has refused to renew the policy.
“We looked at every other way,” the head of the works said, and he added that a repair
would have cost more than a new hall at the edge of the town, where the land is cheap.
A group of drivers wants to turn the hall into a museum. Its spokesman said that three
thousand people had signed within a week, and that the council would have to hear them.
";

fn top(masthead: &str) -> (String, Vec<String>) {
    let raw = format!("{masthead}\n{STORY}");
    let article = Article::parse(&raw).unwrap();
    let headline = article.headline().map(|h| h.to_string()).unwrap_or_default();
    let names =
        |byline: crate::Byline<'_>| byline.authors().map(|a| a.name().to_string()).collect();
    (headline, article.byline().map(names).unwrap_or_default())
}

#[test]
fn a_title_in_a_larger_face_is_joined_above_name_and_stamp() {
    let (headline, names) = top(
        "Varnholm Closes Its Tram Depot After\nEngineers Find Cracks in Two\nArches\nOlav Brandt\nMarch 3, 2026\n",
    );
    assert_eq!(
        headline,
        "Varnholm Closes Its Tram Depot After Engineers Find Cracks in Two Arches"
    );
    assert_eq!(names, ["Olav Brandt"]);
    let (headline, names) = top(
        "Ferry Sinks on Its First Crossing of the\nSound\nRosa Tennant, The Norland Post\n2026-03-03T06:00:00Z\n",
    );
    assert_eq!(headline, "Ferry Sinks on Its First Crossing of the Sound");
    assert_eq!(names[0], "Rosa Tennant");
}

#[test]
fn a_name_below_a_title_of_one_line_is_not_joined() {
    let (headline, names) = top("Varnholm Closes Its Tram Depot\nOlav Brandt\nMarch 3, 2026\n");
    assert_eq!(
        (headline.as_str(), names),
        ("Varnholm Closes Its Tram Depot", vec!["Olav Brandt".to_owned()])
    );
    let (headline, _) = top("Mining Blasts Shatter Homes\nNorland Times\nMarch 3, 2026\n");
    assert_eq!(headline, "Mining Blasts Shatter Homes");
}

#[test]
fn a_title_without_a_stamp_ends_where_the_lines_are_wider() {
    let (headline, _) = top("Varnholm closes its tram depot after\nengineers find cracks\n");
    assert_eq!(headline, "Varnholm closes its tram depot after engineers find cracks");
    let (headline, names) = top(
        "Ferry Sinks on Its First Crossing of\nthe Northern Sound in Late Autumn\nFog\nRosa Tennant\n",
    );
    assert_eq!(
        headline,
        "Ferry Sinks on Its First Crossing of the Northern Sound in Late Autumn Fog"
    );
    assert_eq!(names, ["Rosa Tennant"]);
}

#[test]
fn a_section_or_a_deck_is_no_line_of_the_title() {
    // (the next word would have had room)
    let (headline, _) = top("Local\nVarnholm Closes Its Tram Depot\nMarch 3, 2026\n");
    assert!(!headline.starts_with("Local Varnholm"), "{headline}");
    let (headline, _) =
        top("Varnholm Closes Its Depot\nEngineers found cracks in two arches.\nMarch 3, 2026\n");
    assert!(!headline.contains("Engineers"), "{headline}");
}

#[test]
fn a_date_above_the_title_keeps_its_block() {
    // (as wide as the page: it may have been wrapped, and is one block with the title)
    let date =
        "Published: Tuesday, March 3, 2026 at 10:30 a.m. | Updated: March 4, 2026 at 10:30 a.m.";
    let title = "ferry sinks on its first crossing of the\nnorthern sound in late autumn";
    let raw = format!("{date}\n{title}\nBy Ann Lee\n\n{STORY}");
    let article = Article::parse(&raw).unwrap();
    let published = article.published().map(|day| day.to_string());
    assert_eq!(published.as_deref(), Some("2026-03-03T10:30"));
    let explained = crate::Parser::new().explain(&raw);
    let words = |at: usize| &explained.clean_text[explained.blocks[at].span.range()];
    assert_eq!([words(0), words(1), words(2)], [date, &title.replace('\n', " "), "By Ann Lee"]);
}

#[test]
fn code_is_no_name_below_a_title() {
    let code = "```\n2026-03-03 10:30\nlet cracks = 2;\n```\n";
    let raw = format!("Varnholm Closes Its Tram Depot\n\n{code}\n{STORY}");
    let explained = crate::Parser::new().explain(&raw);
    assert_eq!(explained.blocks[1].shaped, crate::Shaped::Code);
    let words = &explained.clean_text[explained.blocks[1].span.range()];
    assert_eq!(words, "2026-03-03 10:30\nlet cracks = 2;");
}

#[test]
fn a_browser_breaks_a_headline_at_half_of_the_page() {
    // (a capital opens the next line of a title that is a sentence)
    let (headline, names) = top(
        "Old depot in the heart of the town of\nVarnholm to close by late summer\nOlav Brandt\nMarch 3, 2026\n",
    );
    assert_eq!(headline, "Old depot in the heart of the town of Varnholm to close by late summer");
    assert_eq!(names, ["Olav Brandt"]);
    // (the stamp has the name, so that capitals above it are the title's)
    let (headline, names) = top(
        "Varnholm Depot to Close Soon, Council\nDecision Stands\nby Olav Brandt March 3, 2026\n",
    );
    assert_eq!(headline, "Varnholm Depot to Close Soon, Council Decision Stands");
    assert_eq!(names, ["Olav Brandt"]);
    // (one word that is no acronym)
    let (headline, _) =
        top("Varnholm Depot to Close Soon for the Next\nGeneration\nMarch 3, 2026\n");
    assert_eq!(headline, "Varnholm Depot to Close Soon for the Next Generation");
}

#[test]
fn a_credit_and_a_paper_behind_no_name_stand_below_the_title() {
    let (headline, _) = top(
        "Varnholm Closes Its Tram Depot After\nEngineers Find Cracks in Two\nArches\nImage source: Norland Pictures\n",
    );
    assert_eq!(
        headline,
        "Varnholm Closes Its Tram Depot After Engineers Find Cracks in Two Arches"
    );
    let (headline, _) = top(
        "Varnholm Closes Its Tram Depot After\nEngineers Find Cracks in Two\nArches\n, The Norland Post\n2026-03-03T06:00:00Z\n",
    );
    assert_eq!(
        headline,
        "Varnholm Closes Its Tram Depot After Engineers Find Cracks in Two Arches"
    );
}

#[test]
fn an_address_a_section_or_a_site_may_stand_above_the_masthead() {
    for above in
        ["https://www.example.org/2026/03/varnholm-tram-depot", "WORLD NEWS", "norland.example"]
    {
        for name in ["By Olav Brandt", "Olav Brandt | March 3, 2026"] {
            let (headline, names) =
                top(&format!("{above}\n\nVarnholm Closes Its Tram Depot\n{name}\n"));
            assert_eq!(headline, "Varnholm Closes Its Tram Depot", "{above}, {name}");
            assert_eq!(names, ["Olav Brandt"], "{above}, {name}");
        }
    }
    // a byline there is not a title above its paper
    let (headline, names) =
        top("-----\n     Mining Blasts Shatter Homes\n\n          By Olav Brandt\n     \
         Printed in The Norland Post\n");
    assert_eq!((headline.as_str(), &*names[0]), ("Mining Blasts Shatter Homes", "Olav Brandt"));
}

#[test]
fn a_heading_and_the_name_right_below_it_are_two_lines() {
    for name in ["By Olav Brandt", "Olav Brandt\nMarch 3, 2026"] {
        let (headline, names) = top(&format!("# Mining blasts shatter homes in Norland\n{name}\n"));
        assert_eq!(headline, "Mining blasts shatter homes in Norland");
        assert_eq!(names, ["Olav Brandt"], "{name}");
    }
    // a link's long address has broken the first line of the story
    let (headline, _) =
        top("# Mining blasts shatter homes in Norland\n\nPost Desk\n\nThe Norland Miners\n\
         announced a strike on March 3, 2026, and meant it.\n");
    assert_eq!(headline, "Mining blasts shatter homes in Norland");
}

#[test]
fn a_title_that_is_wider_than_the_page_is_not_wrapped_above_its_byline() {
    let title = "Engineers find cracks in two of the five arches of the old \
                 tram depot at Varnholm, and the insurer leaves";
    for name in ["By OLAV BRANDT", "by Olav Brandt"] {
        let (headline, names) = top(&format!("{title}\n{name}\nMarch 3, 2026\n"));
        assert_eq!(headline, title, "{name}");
        assert_eq!(names.len(), 1, "{name}");
    }
}

#[test]
fn a_title_may_have_a_day_on_its_second_line() {
    let title = "What the council of Varnholm said and did in the week from Monday, March 1, to";
    let (headline, _) = top(&format!("{title}\nMarch 3, 2026\n"));
    assert_eq!(headline, format!("{title} March 3, 2026"));
}
