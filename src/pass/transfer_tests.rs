//! Tests of the module beside.

use super::Transfer;
use crate::pass::testing::{check, check_same};

#[test]
fn encoded_words_of_a_head_are_read() {
    check(
        &Transfer,
        &[
            (
                "Subject: =?UTF-8?Q?Caf=C3=A9_am_Hafen?=\n\nText.\n",
                "Subject: Café am Hafen\n\nText.\n",
            ),
            ("Subject: =?utf-8?B?RsOkaHJl?=\n", "Subject: Fähre\n"),
            (
                "Subject: =?iso-8859-1?q?F=E4hre?= =?iso-8859-1?q?_l=E4uft_auf?=\n",
                "Subject: Fähre läuft auf\n",
            ),
            (
                "Subject: =?UTF-8?Q?Ferry_runs?=\n =?UTF-8?Q?_aground?=\n",
                "Subject: Ferry runs aground\n",
            ),
            ("Subject: =?UTF-8?Q?Caf=C3?= =?UTF-8?Q?=A9?=\n", "Subject: Café\n"),
        ],
    );
    check_same(
        &Transfer,
        &[
            "if (a =? b) ?= c",
            "Subject: =?koi8-r?B?8A==?=\n",
            "Subject: =?UTF-8?Q?no end\n",
            "=?UTF-8?X?a?=",
            "=?UTF-8?Q?=Z?=",
        ],
    );
}

const LONG: &str = "The ferry Sandpiper ran aground on a sandbank outside the harbour of Port El=\nswick on Monday morning";

#[test]
fn quoted_printable_is_read_where_it_says_so() {
    let field = "Subject: a\nContent-Transfer-Encoding: quoted-printable\n\n";
    check(
        &Transfer,
        &[
            (
                &format!("{field}{LONG}, it =E2=80=93 all=20\n=3D\n"),
                &format!("{field}{}, it – all \n=\n", LONG.replace("=\n", "")),
            ),
            // a character cut by a soft break, and one of another character set
            (
                &format!("{field}{LONG} =E2=80=\n=99 =E4"),
                &format!("{field}{} ’ ä", LONG.replace("=\n", "")),
            ),
            (
                &format!("{field}{LONG}=C2=A0=E2=80=8C."),
                &format!("{field}{} .", LONG.replace("=\n", "")),
            ),
        ],
    );
    // without its head: by the soft breaks
    check(
        &Transfer,
        &[(
            &format!("{LONG}=20\n").repeat(3),
            &format!("{} \n", LONG.replace("=\n", "")).repeat(3),
        )],
    );
    check_same(
        &Transfer,
        &[
            "See https://www.example.org/?q=20&r=3D for more.\n",
            "Heading =\n=======\nab =\n",
            &format!("{LONG}.\n"),
            // lines of addresses
            &format!("{}=\n", "https://www.example.org/a?b=20".repeat(4)).repeat(4),
            &format!("{LONG}=20é\n").repeat(3),
            "Content-Transfer-Encoding: 8bit\n\na=20b\n",
        ],
    );
}

#[test]
fn a_text_that_is_quoted_whole_loses_the_marks() {
    check(&Transfer, &[("> The last\n> one.\n>\n> A\n>> b\n> c\n", "The last\none.\n\nA\nb\nc\n")]);
    check_same(
        &Transfer,
        &[
            "He said:\n\n> one\n> two\n> three\n> four\n> five\n\nAnd so\nit went on\nall day.\n",
            "> a\n> b\n",
        ],
    );
}

#[test]
fn the_indent_of_a_quoted_text_stays() {
    check(
        &Transfer,
        &[
            (">    The last\n> one.\n>    A\n> b\n> c\n", "   The last\none.\n   A\nb\nc\n"),
            (">>   The last\n>>one.\n>>   A\n>>b\n>>c\n", "  The last\none.\n  A\nb\nc\n"),
        ],
    );
}

#[test]
fn a_short_text_below_its_head_is_quoted_whole() {
    const HEAD: &str = "Ferry waits\n\nBy Ann Lee\nMarch 3\n\n";
    let line = "The ferry will not sail again before the spring";
    check(
        &Transfer,
        &[(
            &format!("{HEAD}{}", format!("> {line}\n").repeat(5)),
            &format!("{HEAD}{}", format!("{line}\n").repeat(5)),
        )],
    );
    // (as many lines of prose above it)
    let story = format!("{line}\n").repeat(3);
    check_same(&Transfer, &[&format!("{story}\n{}", format!("> {line}\n").repeat(5))]);
}

#[test]
fn lines_of_marks_alone_are_blank_in_a_wrapped_quotation() {
    let told = "He had written this on Monday:\n\n".repeat(9);
    let (long, short) = ("The ferry that links the island with the mainland", "will not sail.");
    check(
        &Transfer,
        &[
            (
                &format!("{told}> {long}\n> {short}\n>\n> {long}\n> {short}\n"),
                &format!("{told}> {long}\n> {short}\n\n> {long}\n> {short}\n"),
            ),
            (
                &format!("{told}>> {long}\n>> {short}\n> > \n>> {short}\n"),
                &format!("{told}>> {long}\n>> {short}\n \n>> {short}\n"),
            ),
            // lazy continuation
            (
                &format!("{told}> {long}\n{short}\n> \n> {short}\n"),
                &format!("{told}> {long}\n{short}\n \n> {short}\n"),
            ),
        ],
    );
    check_same(
        &Transfer,
        &[
            // nothing is wrapped: a statement and who made it
            &format!("{told}> {long}\n>\n> Ann Lee\n"),
            &format!("{told}> {long} {long} {long}\n> {short}\n>\n> Ann Lee\n"),
            // an arrow
            &format!("{told}{long}\n{short}\n>\n{long}\n"),
        ],
    );
}
