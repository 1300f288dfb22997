//! Tests of the module beside.

use super::Literals;
use crate::pass::testing::{check, check_same};
use crate::{Article, Passes};

#[test]
fn strings_of_json() {
    check(
        &Literals,
        &[
            (
                r#""Ferry \"Elsa\" Sinks\n\nBy Rosa Tennant\n\nIt sank on Monday\u2019s tide \ud83d\ude00.""#,
                "Ferry \"Elsa\" Sinks\n\nBy Rosa Tennant\n\nIt sank on Monday’s tide 😀.",
            ),
            // without its marks, with the line end of the file
            (
                "Ferry Sinks\\r\\n\\r\\nBy Rosa Tennant\\r\\n\\r\\nIt sank \\/ capsized\\tthere.\\r\\n\n",
                "Ferry Sinks\r\n\r\nBy Rosa Tennant\r\n\r\nIt sank / capsized\tthere.\r\n\n",
            ),
            // opened by a quotation, which it keeps
            (
                r#""Never again," says owner\n\nThe ferry sank on Monday.\n\n"It was old," he said."#,
                "\"Never again,\" says owner\n\nThe ferry sank on Monday.\n\n\"It was old,\" he said.",
            ),
            // a quoted headline with a label's colon, and short lines of a menu above it
            (
                r"'Old and tired': ferry sinks\n\nNews\nSport\nMail\nMoney\nPeople\n\nIt sank on Monday.\n\nAll were saved.\f2/2",
                "'Old and tired': ferry sinks\n\nNews\nSport\nMail\nMoney\nPeople\n\nIt sank on Monday.\n\nAll were saved.\u{C}2/2",
            ),
            // wrapped
            (
                r"Ferry sinks off the\ncoast\n\nThe ferry sank on\nMonday off the coast\nof Elswick.\n\nAll were\nsaved.",
                "Ferry sinks off the\ncoast\n\nThe ferry sank on\nMonday off the coast\nof Elswick.\n\nAll were\nsaved.",
            ),
            // without blank lines
            (
                r"Ferry Sinks Off Elswick\nBy Rosa Tennant\nThe ferry sank.\nAll were saved.",
                "Ferry Sinks Off Elswick\nBy Rosa Tennant\nThe ferry sank.\nAll were saved.",
            ),
            (
                r"\u8239\u6c89\u6ca1\n\n\u5468\u4e00\u6c89\u6ca1\u3002\n\n\u65e0\u4eba\u4f24\u4ea1\u3002",
                "船沉没\n\n周一沉没。\n\n无人伤亡。",
            ),
            // below a page's title
            (
                r"Ferry Sinks | News | The Courier\n\nIt sank on Monday.\n\nAll were saved.",
                "Ferry Sinks | News | The Courier\n\nIt sank on Monday.\n\nAll were saved.",
            ),
            // cut short
            (
                r#""Ferry \"Elsa\" sinks\n\nIt sank on Monday, and al"#,
                "Ferry \"Elsa\" sinks\n\nIt sank on Monday, and al",
            ),
            // Markdown's own escapes stay
            (
                r"# Ferry Sinks\n\nBy Rosa Tennant\n\nThe 5\* hotel at the quay",
                "# Ferry Sinks\n\nBy Rosa Tennant\n\nThe 5\\* hotel at the quay",
            ),
            ("\u{FEFF}\"Ferry Sinks\\n\\nIt sank.\"\r\n", "\u{FEFF}Ferry Sinks\n\nIt sank.\r\n"),
        ],
    );
}

#[test]
fn strings_of_python() {
    check(
        &Literals,
        &[
            (
                r"'Ferry \'Elsa\' Sinks\n\nIt sank at\xa0noon – \u200ball \\ saved.'",
                "Ferry 'Elsa' Sinks\n\nIt sank at\u{A0}noon – \u{200B}all \\ saved.",
            ),
            (
                r#""Owner's Ferry Sinks\n\nIt sank at the caf\xe9's quay.""#,
                "Owner's Ferry Sinks\n\nIt sank at the café's quay.",
            ),
            (
                r"b'Ferry Sinks\n\nIt sank at the caf\xc3\xa9\xe2\x80\x99s quay.\n'",
                "Ferry Sinks\n\nIt sank at the café’s quay.\n",
            ),
            (
                r"u'F\xe4hre sinkt\n\nSie sank am \u201eKai\u201c.'",
                "Fähre sinkt\n\nSie sank am „Kai“.",
            ),
        ],
    );
}

#[test]
fn cells() {
    check(
        &Literals,
        &[
            (
                "\"Ferry \"\"Elsa\"\" Sinks\n\nBy Rosa Tennant\n\nIt sank.\"\n",
                "Ferry \"Elsa\" Sinks\n\nBy Rosa Tennant\n\nIt sank.\n",
            ),
            (
                "\"\"\"Never again,\"\" says owner\r\n\r\nIt sank. \"\"We knew.\"\"\"\r\n",
                "\"Never again,\" says owner\r\n\r\nIt sank. \"We knew.\"\r\n",
            ),
            (
                "\"Ferry Sinks Off Elswick\n\nBy Rosa Tennant\n\nIt sank on Monday.\"",
                "Ferry Sinks Off Elswick\n\nBy Rosa Tennant\n\nIt sank on Monday.",
            ),
            (
                "\"Title: Ferry sinks.\nAuthor: Rosa Tennant\n\nIt sank on Monday.\"",
                "Title: Ferry sinks.\nAuthor: Rosa Tennant\n\nIt sank on Monday.",
            ),
        ],
    );
}

#[test]
fn what_has_lines_of_its_own() {
    check_same(
        &Literals,
        &[
            "Ferry Sinks\n\nIt sank.\n\nHe typed \"a\\n\\nb\\n\\nC d\\n\\nE f\".\n",
            "# Strings\n\n```\nprint(\"a\\n\\nb\")\n```\n\nThe \\n ends a line.\n",
            "A \\*star\\* and a\\_name.\n\nMore \\[text\\].\n",
            "\"Ferry\\n\\nIt sank on Monday.\"\n\"Train\\n\\nIt stood on Monday.\"\n",
            "\"Never again\"\n\nIt sank. Its owner said: \"We knew.\"",
            "\"Never again,\" its owner said.\n\nHe added: \"We knew.\"",
            "\"It sank.\n\n\"It was old,\" he said.\n\n\"We knew.\"",
            // a letter that is quoted whole
            "\"Dear readers,\n\nThis is our last issue.\n\nThe editors\"",
            "\"We are sorry for what has happened on Monday.\n\nIt was our fault.\n\nWe will go.\"",
            "\"Ferry sinks\"",
            "\"Ferry sinks\n\nIt sank.\"",
            "\"\"Never again\"\", its owner said.\n\n\"\"We knew.\"\"",
            "\"",
            "\"\"",
            "\"\"\"",
            "\"a\"\"",
        ],
    );
}

#[test]
fn what_is_one_line_and_no_string() {
    check_same(
        &Literals,
        &[
            // a story with one of them, or with two; and what speaks of them
            r"The ferry sank.\nAll were saved, police said on Monday.",
            r"In strings \n ends a line, \t is a tab and \r goes back, and \n\n is a blank line.",
            r"The sign \n ends a line. The sign \n is typed. The sign \n is read.",
            // paths
            r"C:\new\news",
            r"Copy it from C:\new files\news desk\notes of\nights and \\server\new mail\now here.",
            r#""C:\new files\news desk\nights and days""#,
            // formulas
            r"Let $\nabla f = \nu$ and $\theta \neq \tau$, so that $\nu \times \rho$ is \textbf{small}.",
            r"\section{Ferry} \noindent The ferry \newline sank \nopagebreak on \normalsize Monday.",
            // programs
            r#"print("Hello you\n"); print("And you there\n"); print("Bye now\n");"#,
            r#"const a = "One\n\n" + b + "two words\n\n" + c + "Three of them\n\n";"#,
            r"s/\n\s+\n/\n/g; s/\d+ \w+\n/\n\n/g",
            // what passes behind read
            r#"{"title": "Ferry Sinks", "text": "It sank.\n\nAll were saved.\n\nOne was hurt."}"#,
            r#"["Ferry Sinks\n\nIt sank.\n\nAll were saved."]"#,
            r#""text": "Ferry Sinks\n\nIt sank.\n\nAll were saved.""#,
            r#""Ferry Sinks","It sank.\n\nAll were saved.\n\nOne was hurt.""#,
            r"Ferry Sinks | By Rosa Tennant | March 3, 2025 | The ferry sank on Monday morning off the coast of Elswick, and all of its 212 passengers were saved by fishing boats, police said.\n\nDivers will look for it.\n\nOne was hurt.",
            "Ferry Sinks\tRosa Tennant\tIt sank.\\n\\nAll were saved.\\n\\nOne was hurt.",
            // Markdown, and hardly anything
            r"A \*star\*, a\_name, \[a bracket\] and \#1 of them.",
            r"\",
            r"\n",
            r"\n\n\n\n",
            r#""\"#,
            r#""\n""#,
        ],
    );
}

#[test]
fn a_string_is_read_as_its_text_is() {
    let plain = "Ferry \"Elsa\" Sinks Off Port Elswick\n\nBy Rosa Tennant\n\nMarch 3, 2025\n\n\
                 The ferry sank on Monday’s tide off the coast, and all of its 212 passengers were \
                 saved by fishing boats, police said.\n\nDivers will look for the \
                 [ship's log](https://www.example.org/log) as soon as the storm is over.\n";
    let escaped = plain.replace('"', "\\\"").replace('\n', "\\n").replace('/', "\\/");
    let doubled = plain.replace('"', "\"\"");
    let wanted = Article::parse(plain).unwrap();
    assert_eq!(wanted.links().count(), 1);
    for raw in [
        format!("\"{}\"", escaped.replace('’', "\\u2019")),
        escaped.clone(),
        format!("\"{doubled}\""),
    ] {
        let article = Article::parse(&raw).unwrap();
        article.check_invariants(&raw).unwrap();
        assert_eq!(article.headline().unwrap(), wanted.headline().unwrap());
        assert_eq!(article.published().unwrap(), wanted.published().unwrap());
        assert_eq!(article.to_text(), wanted.to_text());
        assert_eq!(
            article.links().map(|link| link.url().unwrap().to_owned()).collect::<Vec<_>>(),
            ["https://www.example.org/log"]
        );
    }
}

#[test]
fn behind_another_pass_or_left_out_it_loses_nothing() {
    let raw = "\"Ferry \\\"Elsa\\\" Sinks\\n\\nBy Rosa Tennant\\n\\nThe ferry sank on Monday.\\n\"";
    let none = || crate::pass_fn("mine", |_| crate::Edits::new());
    let behind = Passes::default().insert_before(super::NAME, none()).unwrap();
    for passes in [behind, Passes::default().without(super::NAME)] {
        let parser = crate::Parser::builder().passes(passes).build();
        parser.parse(raw).unwrap().check_invariants(raw).unwrap();
    }
}

#[test]
fn escapes_that_later_passes_delete_have_an_owner() {
    for raw in [
        r#""Ferry Sinks\n\nBy Rosa Tennant\n\nIt sank on Monday.\ufeff\n\n\u200bIt was \\'old\\' \xad here.\n\u2060""#,
        "\"Ferry Sinks\n\nBy Rosa Tennant\n\nIt sank on Monday. \"\"We knew.\u{FEFF}\"\"\n\n\"\"\"",
    ] {
        Article::parse(raw).unwrap().check_invariants(raw).unwrap();
    }
}

#[test]
fn what_the_string_holds_tells_the_passes_behind() {
    // typed dashes are told by the lack of others; read wrongly, too
    for (raw, wanted) in [
        (
            r"Ferry Sinks\n\nIt sank \u2013 all knew it.\n\nShe -- the ferry -- was old.",
            "She -- the ferry -- was old.",
        ),
        (
            r"Ferry Sinks\n\nIt sank.\n\nThe caf\u00c3\u00a9 has a cr\u00c3\u00aape \u00e2\u20ac\u201c it was old.",
            "The café has a crêpe – it was old.",
        ),
        (
            r"Ferry Sinks\n\nIt sank --- all knew it.\n\nShe -- the ferry --- was old.",
            "She – the ferry — was old.",
        ),
    ] {
        let article = Article::parse(raw).unwrap();
        assert!(article.clean_text().contains(wanted), "{}", article.clean_text());
    }
}
