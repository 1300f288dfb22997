//! Inputs made to be slow, and prose, of any length: for times (`cargo bench --bench slow`), for throughput (`scaling` of `parse`) and for counts of
//! steps (`tests/growth`).

/// An input: its name, and about so many bytes of it.
pub type Input = (&'static str, fn(usize) -> String);

/// What the others are held against.
pub const PROSE: Input =
    ("prose", |n| each(n, |i| format!("{LINE} It was the {i}th time this year, they said.\n\n")));

const LINE: &str =
    "The ferry sank on Monday, and all of its passengers were saved, the harbour police said.";

pub const INPUTS: &[Input] = &[
    ("wrapped", |n| {
        repeat("the ferry sank on monday in the harbour and nobody was hurt said the port\n", n)
    }),
    ("one-line", |n| repeat("word ", n)),
    // marks of Markdown
    ("open-brackets", |n| repeat("[", n)),
    ("open-brackets-words", |n| repeat("[the port ", n)),
    ("brackets-nested", |n| "[".repeat(n / 5) + &"](u)".repeat(n / 5)),
    ("stars", |n| repeat("*", n)),
    ("star-underscore", |n| repeat("*_", n)),
    ("underscore-stars", |n| repeat("_a**", n)),
    ("underscore-stars-lines", |n| repeat("_a**\n", n)),
    ("code-marks", |n| each(n, |i| format!("{} a ", "`".repeat(i % 50)))),
    ("headings", |n| each(n, |i| format!("# T{i}\n"))),
    ("headings-apart", |n| each(n, |i| format!("# T{i}\n\n"))),
    ("images", |n| repeat("![the port of Elswick](port.jpg)\n\n", n)),
    ("definitions", |n| each(n, |i| format!("[{i}]: https://www.example.org/{i}\n"))),
    ("entities", |n| repeat("&amp;", n)),
    ("tags", |n| repeat("<b>a</b>", n)),
    ("table", |n| repeat("| Elswick | 14 | 9 |\n", n)),
    // lines of a head
    ("bylines", |n| repeat("By Ada Renner and Piet Solheim\n\n", n)),
    ("by-and-date", |n| repeat("By Ada Renner\nMarch 3, 2025\n", n)),
    ("by-and-date-apart", |n| repeat("By Ada Renner\n\nMarch 3, 2025\n\n", n)),
    ("labels-x", |n| repeat("X: harbour\n", n)),
    ("labels-letters", |n| each(n, |i| format!("{}: harbour {i}\n", letters(i)))),
    ("labels-title", |n| repeat("Title: The ferry sank\n", n)),
    ("labels-title-apart", |n| each(n, |i| format!("Title: The ferry sank {i}\n\n"))),
    ("front-matter", |n| {
        format!("---\n{}---\n\n{LINE}\n", each(n, |i| format!("key{i}: the ferry sank\n")))
    }),
    ("front-matter-open", |n| format!("---\n{}", repeat("title: the ferry sank\n", n))),
    ("front-matters", |n| {
        each(n, |i| format!("---\ntitle: The ferry sank {i}\ndate: 2025-03-03\n---\n\n{LINE}\n\n"))
    }),
    ("dates", |n| repeat("March 3, 2025\n\n", n)),
    ("dates-on-lines", |n| repeat("Monday, March 3, 2025 10:15 AM\n", n)),
    ("dates-on-one-line", |n| repeat("March 3, 2025 ", n)),
    ("dates-numeric", |n| each(n, |i| format!("{:02}/{:02}/2025\n", 1 + i % 12, 1 + i % 28))),
    ("dates-numeric-points", |n| repeat("03.04.2025 ", n)),
    ("dates-iso", |n| repeat("2025-03-03T10:15:00Z\n", n)),
    ("datelines", |n| repeat("ELSWICK, March 3 (Harbour Wire) -- ", n)),
    // lines
    ("one-letter-lines", |n| repeat("x\n", n)),
    ("short-lines", |n| repeat("Abcdefg h\n", n)),
    ("hyphens", |n| repeat("gov-\n", n)),
    ("drop-caps", |n| repeat("T\nhe ferry sank on Monday, the police said.\n\n", n)),
    ("drop-caps-apart", |n| repeat("T\n\nhe ferry sank on Monday, the police said.\n\n", n)),
    ("drop-caps-unknown", |n| each(n, |i| format!("Q\n{}uay\n", letters(i).to_lowercase()))),
    ("pages", |n| repeat("\u{0C}1\n", n)),
    ("carriage-returns", |n| repeat("\r\n x", n)),
    ("line-ends-crlf", |n| repeat(&format!("{LINE}\r\n\r\n"), n)),
    ("line-ends-crlf-wrapped", |n| {
        repeat("the ferry sank on monday in the harbour and nobody was hurt\r\n", n)
    }),
    ("line-ends-cr", |n| repeat(&format!("{LINE}\r\r"), n)),
    // addresses
    ("addresses", |n| each(n, |i| format!("https://www.example.org/harbour/{i}/the-ferry\n"))),
    ("addresses-on-one-line", |n| repeat("https://www.example.org/a-b-c ", n)),
    ("addresses-bare", |n| repeat("www.example.org ", n)),
    ("addresses-of-mail", |n| repeat("desk@example.org\n", n)),
    ("one-address", |n| format!("https://www.example.org/{}", repeat("a-b/", n))),
    // scripts
    ("marks-on-one-base", |n| format!("e{}", repeat("\u{301}", n))),
    ("marks-on-many-bases", |n| repeat("e\u{301}o\u{308}\u{323}", n)),
    ("marks-mixed", |n| format!("e{}", repeat("\u{301}\u{323}\u{308}\u{327}", n))),
    ("marks-mixed-words", |n| repeat("e\u{301}\u{323}a\u{308} e\u{327}\u{301}\u{302}o ", n)),
    ("marks-of-vowels", |n| repeat("\u{5D1}\u{5B7}\u{5BC}\u{5D9}\u{5B4} ", n)),
    ("right-to-left", |n| {
        repeat("\u{642}\u{627}\u{644} \u{627}\u{644}\u{645}\u{64A}\u{646}\u{627}\u{621} ", n)
    }),
    ("right-to-left-signs", |n| {
        repeat("\u{200F}\u{642}\u{200E}\u{644}\u{200C}\u{202B}a\u{202C} ", n)
    }),
    ("zero-width", |n| repeat("a\u{200B}b\u{200D}c\u{FEFF} ", n)),
    ("ideographs", |n| repeat("\u{6F22}\u{5B57}\u{3002}", n)),
    ("soft-hyphens", |n| repeat("fer\u{AD}ry ", n)),
    ("ligatures", |n| repeat("\u{FB01}sh of the o\u{FB03}ce ", n)),
    ("mojibake", |n| repeat("\u{E2}\u{20AC}\u{153}The caf\u{C3}\u{A9}\u{E2}\u{20AC}\u{9D} ", n)),
    // several documents in one
    ("documents-records", |n| {
        each(n, |i| {
            format!(
                "{i} of 900 DOCUMENTS\n\nSECTION: B\n\nHEADLINE: The ferry {i}\n\nBODY:\n\n{LINE}\n\n"
            )
        })
    }),
    ("documents-counters", |n| repeat("1 of 3 DOCUMENTS\n\nSECTION: A\n\nHEADLINE: B\n\n", n)),
    ("documents-ends", |n| repeat("End of Document\n", n)),
    ("documents-of-mail", |n| {
        each(n, |i| {
            format!(
                "From a@example.org  Tue Mar  4 06:16:17 2025\nFrom: a@example.org\nSubject: The ferry {i}\nDate: Tue, 4 Mar 2025 01:14:00 +0000\n\n{LINE}\n\n"
            )
        })
    }),
    ("documents-elements", |n| {
        each(n, |i| {
            format!(
                "<DOC>\n<HEADLINE>\nThe ferry {i}\n</HEADLINE>\n<TEXT>\n<P>\n{LINE}\n</P>\n</TEXT>\n</DOC>\n"
            )
        })
    }),
    ("documents-objects", |n| {
        each(n, |i| format!("{{\"title\": \"The ferry {i}\", \"text\": \"{LINE}\"}}\n"))
    }),
    ("documents-rules", |n| repeat("------------------------------\n\n", n)),
];

fn repeat(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes / piece.len())
}

/// Pieces that know their number.
fn each(bytes: usize, piece: impl Fn(usize) -> String) -> String {
    let mut out = String::with_capacity(bytes + 200);
    let mut i = 0;
    while out.len() < bytes {
        out += &piece(i);
        i += 1;
    }
    out
}

/// A number in capitals, as columns of a table are counted.
fn letters(mut number: usize) -> String {
    let mut out = String::new();
    loop {
        out.push(char::from(b'A' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return out;
        }
    }
}
