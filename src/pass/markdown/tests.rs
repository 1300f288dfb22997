//! Rows of text before and after, marks, and what no input may do.

use proptest::prelude::*;

use super::Markdown;
use crate::pass::testing::{applied, check, check_same, edits, links, marked};
use crate::text::edit::{Mark, Reason};

#[test]
fn links_lose_their_brackets() {
    check(
        &Markdown,
        &[
            ("see [the plan](https://a.example/b) now", "see the plan now"),
            ("[A](#)", "A"),
            ("[A]()", "A"),
            ("[A](javascript:void(0))", "A"),
            ("[A](<https://a.example/b c>)", "A"),
            ("[A](https://a.example \"Title (of it)\") b", "A b"),
            ("[A](https://a.example \"He said \"no\" twice\") b", "A b"),
            ("[A](https://a.example 'one') b", "A b"),
            ("[A](https://a.example/x_(y)) b", "A b"),
            ("[A](https://a.example/x_\\(y\\)) b", "A b"),
            ("[A](https://a.example/x_(y) b", "A b"),
            ("[A](/files/Spring Plan.pdf) b", "A b"),
            ("[two\nlines](https://a.example/b-\nc/d) on", "two\nlines on"),
            ("[two\nlines](https://a.example/b \"a\ntitle\") on", "two\nlines on"),
            ("[long](https://a.example/b-\nc \"t\")", "long"),
            ("[ Home ](https://a.example)[ Sport ](https://b.example)", " Home  Sport "),
            ("x [](https://a.example \"t\") y", "x  y"),
            ("[*very* late](https://a.example)", "very late"),
            ("**[late](https://a.example)**", "late"),
            ("[a [sic] b](https://a.example)", "a [sic] b"),
            ("he [sic] said [so](u)", "he [sic] said so"),
            ("[x](base/<https://real.example/y>)", "x"),
            ("[a\n\n### Head\n\nb](https://a.example)", "a\n\n### Head\n\nb"),
            ("[[1]](https://a.example)", "[1]"),
            (
                "It sank.[Read what divers saw](https://a.example) now",
                "It sank. Read what divers saw now",
            ),
            (
                "see z.B.[Der Plan](https://a.example), or a.[Two b](c)",
                "see z.B.Der Plan, or a. Two b",
            ),
            ("example.[Com](https://a.example)", "example.Com"),
            ("[A](mailto:?subject=Look at (this) now&body=It is\nhere \"T\") b", "A b"),
            (
                "![A dog](data:image/svg+xml,%3Csvg xmlns='x'\nwidth='6'%3E rotate(5) %3C/svg%3E)",
                "A dog",
            ),
        ],
    );
}

#[test]
fn footnote_marks_go_and_powers_stay() {
    check(
        &Markdown,
        &[
            ("in 2031.<sup><a href=\"https://a.example/#fn1\">1</a></sup> So", "in 2031. So"),
            ("in 2031.<sup>[12]</sup> So<SUP><a href='#n'>*</a></SUP>", "in 2031. So"),
            ("10<sup>6</sup> and 3<sup>rd</sup>", "106 and 3rd"),
        ],
    );
}

#[test]
fn emphasis_over_paragraphs_goes() {
    check(
        &Markdown,
        &[
            (
                "**_The council.\n\nThe depot.\n\n_**A group of men.\n\nThe end.",
                "The council.\n\nThe depot.\n\nA group of men.\n\nThe end.",
            ),
            (
                "_The council of Varnholm said so.\n\nThe depot is old._\n\nThe end.",
                "The council of Varnholm said so.\n\nThe depot is old.\n\nThe end.",
            ),
            (
                "*The council of Varnholm said so.\n\nThe depot is old.*\n\nThe end.",
                "The council of Varnholm said so.\n\nThe depot is old.\n\nThe end.",
            ),
        ],
    );
    check_same(&Markdown, &["*The note\n\nsays 5* stars\n\nhere", "_name said\n\nso"]);
}

#[test]
fn a_link_without_text_above_a_title_is_another_storys_card() {
    let text = "It sank.\n\n[](https://a.example/b)\nFerry fares rise\n\nThe end.";
    check(&Markdown, &[(text, "It sank.\n\n\n\nThe end.")]);
    let heading = "It sank.\n\n[](#fares)\nFerry fares rise\n\nThe end.";
    check(&Markdown, &[(heading, "It sank.\n\n\nFerry fares rise\n\nThe end.")]);
    let story = "It sank.\n\n[](https://a.example/b)\nFares rise.\n\nThe end.";
    check(&Markdown, &[(story, "It sank.\n\n\nFares rise.\n\nThe end.")]);
}

#[test]
fn addresses_in_brackets_are_those_of_the_words_before_them() {
    check(
        &Markdown,
        &[
            ("the depot [https://a.example/b] sank", "the depot sank"),
            ("the depot\n[https://a.example/b] sank", "the depot sank"),
            ("the depot \n  [ https://a.example/b ],\nit sank", "the depot,\nit sank"),
        ],
    );
    check_same(&Markdown, &["the depot\n\n[https://a.example/b] sank"]);
    let link = ("depot".to_owned(), "https://a.example/b".to_owned());
    assert_eq!(links(&Markdown, "the depot\n[https://a.example/b] sank"), [link]);
}

#[test]
fn addresses_of_images_in_brackets_leave_the_alternative_text() {
    check(
        &Markdown,
        &[
            (
                "It sank.\n\nA ferry at sea. [https://a.example/f.jpg?w=3]\n\nIt sank.",
                "It sank.\n\nA ferry at sea.\n\nIt sank.",
            ),
            ("It sank.\n\n[https://a.example/f.jpeg]\n\nIt sank.", "It sank.\n\n\n\nIt sank."),
            ("A ferry\n[data:image/gif;base64,R0lGOD]\n\nIt sank.", "A ferry\n\nIt sank."),
            ("It sank. Nobody drowned. [https://a.example/f.png]\n", "It sank. Nobody drowned. \n"),
        ],
    );
    let alt = |raw| marked(&Markdown, raw, &Mark::Image);
    assert_eq!(alt("A ferry at sea. [https://a.example/f.jpg]\n\nIt sank."), ["A ferry at sea."]);
    assert!(alt("It sank. Nobody drowned. [https://a.example/f.jpg]\n\nIt sank.").is_empty());
}

#[test]
fn brackets_that_are_no_links_stay() {
    check_same(
        &Markdown,
        &[
            "he [sic] said",
            "[And] so it went",
            "[a](b",
            "[a](b c d",
            "a](https://x.example)",
            "[a [b](https://x.example",
            "array[3] = x",
            "int[] list",
            "- [ ] to do\n- [x] done",
            "[1] a note's mark",
            "as shown in [4][5] before",
            "(a) [b] (c)",
            "[Name:] text",
            "]]]] [[[[",
            "[^1]: A foot note with https://a.example in it",
            "[Smith]: No comment.",
            "[Smith]: He said no.",
        ],
    );
    let far = format!("[{}](https://a.example)", "word ".repeat(500));
    check_same(&Markdown, &[&far]);
}

#[test]
fn links_are_marked() {
    let row = |text: &str, words: &str, target: &str| {
        assert_eq!(links(&Markdown, text), [(words.to_owned(), target.to_owned())], "{text:?}");
    };
    row("see [the plan](https://a.example/b) now", "the plan", "https://a.example/b");
    row("[A](#)", "A", "#");
    row("[A]()", "A", "");
    row("[A](<https://a.example/b c> 'x')", "A", "https://a.example/b c");
    row("[A](https://a.example/x_(y) \"t\")", "A", "https://a.example/x_(y)");
    row("[ A ](https://a.example/b-\nc)", "A", "https://a.example/b-\nc");
    row("[x](base/<https://real.example/y>)", "x", "https://real.example/y");
    row("[x](/a b.pdf)", "x", "/a b.pdf");
    row("read <https://a.example/b_c_d>.", "https://a.example/b_c_d", "https://a.example/b_c_d");
    row("<https://a.example/b-\nc>", "https://a.example/b-\nc", "https://a.example/b-\nc");
    row("[x][1]\n\n[1]: https://a.example 'T'\n", "x", "https://a.example");
    row("[The  Plan][]\n\n[the plan]: <https://a.example/x>\n", "The  Plan", "https://a.example/x");
    row(
        "<p><a class='x' href=\"https://a.example\">the plan</a></p>",
        "the plan",
        "https://a.example",
    );
    row(
        "[![](https://a.example/x.png) Late](https://a.example)",
        "![](https://a.example/x.png) Late",
        "https://a.example",
    );
}

#[test]
fn reference_links_lose_their_definitions() {
    check(
        &Markdown,
        &[
            ("see [the plan][16] now\n\n   [16]: https://a.example/b\n", "see the plan now\n\n\n"),
            (
                "see [the plan][] now\n\n[The Plan]: https://a.example \"T\"\n",
                "see the plan now\n\n\n",
            ),
            ("see [the plan] now\n\n[the plan]: https://a.example", "see the plan now\n\n"),
            ("see [1] now\n\n[1]: https://a.example", "see [1] now\n\n"),
            ("![A view of it][2]\n[2]: /x.png\nmore", "A view of it\n\nmore"),
            (
                "[x][1]\n\n   [1]: https://a.example/a-very-long-path-that-runs-on-and-on/until-the-\nline-is-full\n   [2]: https://b.example\nend",
                "x\n\n\n\nend",
            ),
            ("[x][1]\n[1]: https://a.example \"A title\nthat wraps\"\nend", "x\n\nend"),
            ("[x][1]\n[1]:\nhttps://a.example/long\nend", "x\n\nend"),
            ("[x][3] and\n[1]: https://a.example\n", "[x][3] and\n\n"),
        ],
    );
    let edits = edits(&Markdown, "[x][1]\n\n[1]: https://a.example\n");
    assert!(
        edits.iter().any(|e| e.reason == Some(Reason::LinkDefinition) && e.range() == (8..30)),
        "{edits:?}"
    );
}

#[test]
fn text_browser_numbers_go_with_their_list() {
    let dump = "   #[1]Site\n     * [2]Rates and prices\n     * [3][logo.png]\n   The [4]central bank. It met.\n   Note [9].\n\nReferences\n\n   \
                Visible links:\n   1. https://a.example/\n   2. https://a.example/r\n   3. file:///x\n\n   Hidden links:\n   4. https://b.example/\n";
    assert_eq!(
        applied(&Markdown, dump),
        "   #Site\n     * Rates and prices\n     * \n   The central bank. It met.\n   Note [9].\n\n\n"
    );
    let want = [
        ("Site", "https://a.example/"),
        ("Rates and prices", "https://a.example/r"),
        ("central bank", "https://b.example/"),
    ];
    assert_eq!(links(&Markdown, dump), want.map(|(a, b)| (a.to_owned(), b.to_owned())));
    let wrapped = "a [1]b [2]c\n\nReferences\n\n   1. mailto:x@y.example?body=Look:\nthis\n\n   2. https://a.example/\nend\n";
    assert_eq!(applied(&Markdown, wrapped), "a b c\n\n\nend\n");
    check_same(
        &Markdown,
        &[
            "As [1] shows.\n\nReferences\n\n   1. Smith, J. (2001). A book.\n",
            "a [1]b\n\n1. https://a.example\n",
        ],
    );
}

#[test]
fn images_leave_their_captions() {
    check(
        &Markdown,
        &[
            ("![A dog on the grass](https://a.example/1.jpg)", "A dog on the grass"),
            ("![Image 3: A dog](https://a.example/1.jpg \"t\")", "A dog"),
            ("![Image 12](https://a.example/1.jpg)\nx", "\nx"),
            ("![](1.jpg)", ""),
            ("![dog_01.JPG](1.jpg)", ""),
            ("![7](1.jpg)", ""),
            ("[![A dog](1.jpg)](https://a.example)", "A dog"),
            ("[ ![A dog](1.jpg) ](https://a.example)", " A dog "),
            ("[![A dog](1.jpg) The headline](https://a.example)", "A dog\n The headline"),
            ("[![](1.jpg)](https://a.example)", ""),
            ("![A dog](1.jpg)Photo: X", "A dog\nPhoto: X"),
            ("Above ![A dog](1.jpg)", "Above \nA dog"),
            ("* ![A dog](1.jpg)", "* A dog"),
            ("# ![A dog](1.jpg)", "# A dog"),
            ("| ![A dog](1.jpg) | b |", "| A dog | b |"),
            ("![A dog\non grass](https://a.example/1-\n2.jpg)", "A dog\non grass"),
            ("One. ![](1.jpg) Two.", "One. \n Two."),
            ("![](1.jpg) Two.", " Two."),
            (
                "The minister of finance then said about it ![](e.png) that he would go.",
                "The minister of finance then said about it  that he would go.",
            ),
            (
                "The harbour's first team has been playing in the [] 2. League of boats.",
                "The harbour's first team has been playing in the  2. League of boats.",
            ),
            (
                "The harbour's first team has been playing in the league. [] 2. League",
                "The harbour's first team has been playing in the league. \n 2. League",
            ),
            ("[logo.png] Home", " Home"),
            ("[]\n\ntext", "\n\ntext"),
            ("[A dog on the\ngrass. Photo: X]\n\ntext", "A dog on the\ngrass. Photo: X\n\ntext"),
            ("[ A dog on grass. X/Wire]\n", " A dog on grass. X/Wire\n"),
            ("[A dog on grass. [Photo = X]]\n", "A dog on grass. [Photo = X]\n"),
        ],
    );
    check_same(&Markdown, &["[He [the dog] ran]\n"]);
    check_same(
        &Markdown,
        &["[Applause]\n\ntext", "text\n[two words]\n", "[two words] more\n", "![A dog](1.jpg"],
    );
    assert_eq!(marked(&Markdown, "![Image 3: A dog ](1.jpg)", &Mark::Image), ["A dog"]);
    assert_eq!(marked(&Markdown, "[A dog here]\n", &Mark::Image), ["A dog here"]);
    assert_eq!(
        edits(&Markdown, "![](1.jpg)").iter().next().map(|e| e.reason.clone()),
        Some(Some(Reason::Image))
    );
}

/// A page of nothing but marks has as many as bytes: one edit for what goes together.
#[test]
fn marks_that_go_together_are_one_edit() {
    assert_eq!(edits(&Markdown, &"*_".repeat(20)).len(), 1);
    let found = edits(&Markdown, "**_very late_** today");
    assert_eq!(found.iter().map(|edit| edit.range()).collect::<Vec<_>>(), [0..3, 12..15]);
    // (an image goes for another reason than the marks around it)
    let found = edits(&Markdown, "see **![](a.jpg)** b");
    assert!(found.len() > 1, "{found:?}");
}

#[test]
fn emphasis_loses_its_marks() {
    check(
        &Markdown,
        &[
            ("a **bold** word", "a bold word"),
            ("an *early* word", "an early word"),
            ("an _early_ word", "an early word"),
            ("a __bold__ word", "a bold word"),
            ("***both***", "both"),
            ("**bold and *early* too**", "bold and early too"),
            ("~~gone~~ here", "gone here"),
            ("run `make all` now", "run make all now"),
            ("`` a`b ``", "`` a`b ``"),
            ("``a`b`` c", "a`b c"),
            ("**Wire**with", "Wire with"),
            ("(**Wire**) -", "(Wire) -"),
            ("“**Wire**”", "“Wire”"),
            ("**two\nlines**", "two\nlines"),
            ("**not closed\n\nnext**", "not closed\n\nnext"),
            ("the end.**", "the end."),
            ("vor**zwei Tagen**.", "vor zwei Tagen."),
            ("这是**重点**的", "这是重点的"),
            ("这是*重点*的", "这是重点的"),
            ("**1\\. Teil**", "1. Teil"),
            ("* *early* item", "* early item"),
            ("**https://a.example/b_c_d**", "https://a.example/b_c_d"),
            ("**one****two**", "one two"),
            ("****Care:**** how", "Care: how"),
            ("the end.****", "the end."),
            ("At last,**** they", "At last, they"),
            ("Ms X**will go. ** Then", "Ms Xwill go.  Then"),
            ("The ferry**left the port. ** Then", "The ferry left the port.  Then"),
            ("days and a**night on the water**", "days and a night on the water"),
            ("or even,**a whole day** later", "or even, a whole day later"),
            ("the**ferry in Port**[Elswick", "the ferry in Port [Elswick"),
            ("**so the**** _Gazette_", "so the Gazette"),
            ("on the v**ergangenen Montag** at", "on the vergangenen Montag at"),
            ("T**he ferry** left", "The ferry left"),
            ("“**Marigold** ”, he said", "“Marigold”, he said"),
            ("the **ferry** , the", "the ferry, the"),
            ("_The Gazette_ ’s reporter", "The Gazette’s reporter"),
            ("said _no_ \"maybe\"", "said no \"maybe\""),
            ("„**Marigold** “ heißt", "„Marigold“ heißt"),
            ("«**Il traghetto** ».", "«Il traghetto»."),
            ("« **le bac** ».", "« le bac »."),
            ("celle de l’ _Écho_ , dit", "celle de l’Écho, dit"),
            ("the crews’ _Gazette_ and ‘l’ _is_", "the crews’ Gazette and ‘l’ is"),
            ("_It sank.__Nobody was hurt._ Then", "It sank. Nobody was hurt. Then"),
            (
                "an old**ferry from Port****Elswick Sound****sank, all** said",
                "an old ferry from Port Elswick Sound sank, all said",
            ),
            ("**so the**** _Gazette_****says, all**", "so the Gazette says, all"),
            ("**38  ****were saved and 9  ****lost.**", "38  were saved and 9  lost."),
        ],
    );
    check_same(
        &Markdown,
        &[
            "* * *",
            "***",
            "___",
            "* item\n* item",
            "*item\n*item",
            "Bürger*innen und Leser*innen",
            "costs 5 * 3 * 2",
            "5* and 6*",
            "*including tax",
            "snake_case_name and _x",
            "https://a.example/a_b_c/_d_ and more_",
            "@_name_ wrote",
            "f***ing",
            "F**k and sh**t",
            "F****ing and s****.",
            "F**k and f****ing",
            "the  ****ing ferry",
            "_foo.__bar",
            "a ** b ** c",
            "** a footnote",
            "****",
            "****** strong ******",
            "*** EMBARGOED UNTIL NOON ***",
            "2**3 = 8",
            "[____________]",
            "``So it is,'' he said. ``Yes.''",
            "`So it is,' he said. `Yes.'",
            "it`s and that`s",
            "```\ncode\n```",
            "a ~ b ~ c",
            "*one\n\ntwo*",
            "~20 and ~30",
        ],
    );
    assert_eq!(marked(&Markdown, "## **A head**\n\ntext **b** c", &Mark::Strong), ["A head"]);
}

#[test]
fn ordinals_lose_the_mark_of_what_is_raised() {
    check(
        &Markdown,
        &[
            ("on June 3^rd, the 19^(th) day", "on June 3rd, the 19th day"),
            ("au XIX^e siècle, le 1^(er) mai", "au XIXe siècle, le 1er mai"),
            ("the 19^th^ century", "the 19th century"),
        ],
    );
    check_same(
        &Markdown,
        &[
            "2^n",
            "2^a + 2^e",
            "in 1990^a,",
            "10^3",
            "m^2",
            "x^e",
            "3^(rd",
            "3^radii",
            "3^",
            "^",
            "1^(a b)",
            "^_^",
        ],
    );
}

#[test]
fn escapes_lose_their_backslash() {
    check(
        &Markdown,
        &[
            ("\\[And\\] so", "[And] so"),
            ("1\\. one", "1. one"),
            ("\\*note", "*note"),
            ("a \\_b\\_ c", "a _b_ c"),
            ("\\# 5", "# 5"),
            ("\\![x](u)", "!x"),
            ("5 \\< 6", "5 < 6"),
            ("cost \\$5", "cost $5"),
            ("line\\\nnext", "line\nnext"),
            ("it\\'s \\\"here\\\", \\@ann\\^2 \\= x", "it's \"here\", @ann^2 = x"),
        ],
    );
    check_same(
        &Markdown,
        &[
            "C:\\*.txt",
            "in C:\\_new\\_x there",
            "\\\\server\\share",
            "a\\b",
            "\\n",
            "https://a.example/\\(x\\)",
            "at the end \\",
            "AT\\&T",
        ],
    );
}

#[test]
fn tags_go() {
    check(
        &Markdown,
        &[
            ("<p>One</p><p>Two</p>", "\nOne\n\nTwo\n"),
            ("a<br>b<br />\nc", "a\nb\nc"),
            ("a <b>bold</b> <span class=\"x\ny\">word</span>", "a bold word"),
            ("a<!-- no\n\nno -->b", "ab"),
            ("<div\n data-x='<p>'>A</div>", "\nA\n"),
            ("<script>\nvar a = '<b>';\n</script>A", "A"),
            ("<STYLE>p {}</STYLE >A", "A"),
            ("<img src=1.jpg alt=\"A dog\">", "A dog"),
            ("x <img src=1.jpg alt=''> y", "x \n y"),
            (
                "<TEXT>\n<TITLE>PRICES UP</TITLE>\n<D>trade</D><D>grain</D></TEXT>",
                "\n\n\nPRICES UP\n\n\ntrade\n\ngrain\n\n",
            ),
            ("<td>1</td><td>2</td>", " 1  2 "),
            ("<o:p></o:p>x", "x"),
            ("<a@b.example>", "a@b.example"),
            ("<https://a.example>", "https://a.example"),
            ("<mailto:a@b.example> x", "mailto:a@b.example x"),
        ],
    );
    check_same(
        &Markdown,
        &[
            "a < b and c > d",
            "x <3 y",
            "<p>alone",
            "the firm <ABC> has <XYZ> shares",
            "<br",
            "<unknown> but <b>bold",
            "a <b c@d> e",
            "<a.b>",
            "1 <2 </ 3>",
            "<!-- open",
            "<https://a.example and",
        ],
    );
    check(
        &Markdown,
        &[
            ("<b>x</b> the firm <ABC> and <C@D>", "x the firm <ABC> and <C@D>"),
            ("a < b</i>", "a < b"),
        ],
    );
}

#[test]
fn front_matter_stays() {
    check(
        &Markdown,
        &[(
            "---\ntitle: \"**A** [b](c)\"\n---\n**A** [b](c)\n",
            "---\ntitle: \"**A** [b](c)\"\n---\nA b\n",
        )],
    );
    check(&Markdown, &[("---\n**A**\n", "---\nA\n")]);
}

#[test]
fn a_tag_on_a_line_of_its_own_does_not_break_a_paragraph() {
    check(
        &Markdown,
        &[
            (
                "<p>\n The ferry\n <b>\n  sank\n </b>\n at noon\n <i>\n  twice\n </i>\n .\n</p>",
                "\n\n The ferry sank at noon twice.\n\n",
            ),
            (
                "<p>\n <a href=\"/x\">\n  <em>\n   渡轮\n  </em>\n </a>\n ，昨天\n</p>",
                "\n渡轮，昨天\n\n",
            ),
            // a break stays one
            (
                "<p>\n <b>\n  A head\n </b>\n <br/>\n <i>\n  A line\n </i>\n</p>",
                "\nA head\nA line\n",
            ),
            // a box holds lines of their own
            (
                "<div>\n<span>\nAda Renner\n</span>\n<span>\nHarbour\n</span>\n</div>",
                "\n\n\nAda Renner\n\n\nHarbour\n\n\n",
            ),
            // and so does a tag beside its text
            ("<p>one\n<b>two</b>\nthree</p>", "\none\ntwo\nthree\n"),
        ],
    );
}

#[test]
fn element_names_are_sorted() {
    assert!(super::html::names_are_sorted());
}

/// Pieces that the grammar is made of, spliced at random.
fn splice() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "][",
        "]:",
        " ",
        "\n",
        "\n\n",
        "*",
        "**",
        "_",
        "`",
        "``",
        "~~",
        "<",
        ">",
        "</p>",
        "<p>",
        "\n  <b>\n  ",
        "</i>\n",
        "<a href=\"",
        "\"",
        "'",
        "<br>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "\\",
        "https://a.example/",
        "[1]",
        "[1]: https://x.y\n",
        "References\n",
        "  1. ",
        "Visible links:\n",
        "é",
        "文",
        "😀",
        "\u{AD}",
        "word",
        "x.png",
        "Image 3: ",
        "---\n",
        "@",
        "www.",
        "=",
        "<img alt=",
        "\u{C}",
        "|",
        "# ",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn edits_are_valid(text in "\\PC{0,80}", spliced in splice()) {
        edits(&Markdown, &text);
        edits(&Markdown, &spliced);
    }
}
