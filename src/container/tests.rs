//! The marks by which files of several articles are told, line by line: what is one, and what looks
//! like one.

use super::lines::{Line, Lines};
use super::{archive, headed, mail, newsletter, rows, wire};
use crate::lang::lexicon::Lexicon;

fn told(mark: impl Fn(&str) -> bool, yes: &[&str], no: &[&str]) {
    let wrong: Vec<&&str> =
        yes.iter().filter(|l| !mark(l)).chain(no.iter().filter(|l| mark(l))).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

fn first(raw: &str) -> Line<'_> {
    Lines::of(raw).next().expect("a line")
}

#[test]
fn the_mark_of_a_mailbox() {
    let long = format!("From {}@example.org Mon Mar  3 10:00:00 2025", "a".repeat(130));
    let longest = &format!("From {}", &long[24..]);
    told(
        mail::is_post_mark,
        &["From ann@example.org Mon Mar  3 10:00:00 2025", "From - Sun Mar 30 07:05 2025", longest],
        &[
            "From ann@example.org Mar  3 10:00:00 2025",
            "From ann@example.org Mon Mar  3 2025",
            "From the port on Mon at ten:0 o'clock",
            "From ann@example.org Mon Mar  3 9:00 2025",
            "From ann@example.org Mon Mar  3 10-00-00 2025",
            "From ann@example.org Mon Mar  3 10:0x 2025",
            "from ann@example.org Mon Mar  3 10:00:00 2025",
            &long,
        ],
    );
}

#[test]
fn a_letter_of_a_digest() {
    let rule = "-".repeat(20);
    let opens = |head: &str| mail::opens_letter(&first(&format!("{rule}\n{head}")));
    told(
        opens,
        &[
            "From: Ann\nSubject: The quay\n\nIt is late.",
            "\nDate: Monday\nFrom: Ann\n\nIt is late.",
            "Date: Monday\nTo: all\nsubject: The quay\n\nIt is late.",
        ],
        &[
            "From: Ann\n\nIt is late.",
            "From: Ann\n\nSubject: The quay\n",
            "Date: Monday\nTo: all\n\nIt is late.",
            "It is late.\nFrom: Ann\nSubject: The quay\n",
            "",
        ],
    );
    let short = format!("{}\nFrom: Ann\nSubject: The quay\n", "-".repeat(19));
    assert!(!mail::opens_letter(&first(&short)));
}

#[test]
fn marks_of_archives() {
    told(
        |line| archive::number(line).is_some(),
        &["Document 3 of 20", "Documento 20 de 20", "Dokument 1 von 1", "DOCUMENT 2 OF 4"],
        &[
            "Document 0 of 20",
            "Document 21 of 20",
            "Document 3 of 20 found",
            "Document 3 in 20",
            "Document three of 20",
            "Record 3 of 20",
            "Document                       3 of 20000",
        ],
    );
    told(
        archive::is_end_mark,
        &[
            "End of Document",
            "Fin du document",
            "Document ELSCOU0020200101eg110000a",
            "Document EL0020200101eg",
            "Document ELSCOURI0020200101eg1",
        ],
        &[
            "end of document",
            "End of Documents",
            "Document E0020200101eg1100",
            "Document ELSCOURIE0020200101eg",
            "Document EL002020010eg1100",
            "Document EL0020200101e",
            "Document EL0020200101e-1100",
            "Document elscou0020200101eg110000a",
            &format!("Document ELSCOU{}", "0".repeat(60)),
        ],
    );
    told(
        archive::is_code,
        &["HD  Ferry sinks", "HD", "SE\tHarbour"],
        &["HD Ferry sinks", "H  Ferry", "LP", "AN", "XQ  Ferry", "Harbour"],
    );
}

#[test]
fn marks_of_wires() {
    let report =
        |number: &str, next: &str| wire::opens_report(&first(&format!("{number}\n{next}\n")));
    assert!(report("ELS-0303-12", "Elswick, 3 March -- [Report by the port]"));
    assert!(report("ELS-0303-12 (12)", "Elswick -- [Report]"));
    assert!(!report("ELS-0303-12", "Elswick, 3 March -- Report by the port"));
    assert!(!report("Elswick", "Elswick -- [Report]"));
    assert!(!report("ELS-0303-XY", "Elswick -- [Report]"));
    told(
        wire::is_parting,
        &[&"-".repeat(20), &"=".repeat(72)],
        &[&"-".repeat(19), &format!("{}=", "-".repeat(20))],
    );
    told(wire::is_stamp, &["AP-WF-03-03-26 1509GMT<"], &["ap-wf-03-03-26 1509GMT<", "AP WF"]);
}

#[test]
fn heads_of_front_matter() {
    let opens = |raw: &str| headed::front_matter(raw).count() == 1;
    told(
        opens,
        &[
            "---\ntitle: The quay\ndate: 2025-03-03\n---\n\nIt is late.",
            "+++\ntitle = \"The quay\"\ndate = 2025-03-03\n+++\n",
            "---\ndate: 2025-03-03\n\ntitle: The quay\n---\n",
        ],
        &[
            "---\ntitle: The quay\n---\n",
            "---\ndate: 2025-03-03\nlayout: post\n---\n",
            "---\n\ntitle: The quay\ndate: 2025-03-03\n---\n",
            "---\ntitle: The quay\ndate: 2025-03-03\n+++\n",
            "---\ntitle: The quay\ndate: 2025-03-03\n",
            "It is late.\n---\ntitle: The quay\ndate: 2025-03-03\n---\n",
            "+++\ntitle: The quay\ndate: 2025-03-03\n+++\n",
        ],
    );
    // (front matter inside front matter opens nothing)
    let two = "---\ntitle: A\ndate: 1\n---\n\nIt is late.\n\n---\ntitle: B\ndate: 2\n---\n";
    assert_eq!(headed::front_matter(two).count(), 2);

    let one = "Title: A\nURL: b\nDate: c\nIt is late.\n";
    assert_eq!(headed::labelled(&format!("{one}\n{one}\n{one}")).count(), 3);
    assert_eq!(headed::labelled(&format!("{one}\nTitle: B\nURL: c\n\nIt is late.\n")).count(), 1);
    assert_eq!(headed::labelled("Title: A\nURL: b\nIt is late.\n").count(), 0);
    assert_eq!(headed::labelled("Size: A\nURL: b\nDate: c\nIt is late.\n").count(), 0);
}

#[test]
fn titles_of_newsletters() {
    let lexicon = Lexicon::new(crate::lang::ALL.to_vec());
    let stories = |raw: &str| newsletter::titled(raw, &lexicon).count();
    let story = "# The quay\n\n*By Ann Lee*\n\nIt is late, the port said on Monday.\n";
    assert_eq!(stories(&format!("{story}\n---\n\n{story}\n* * *\n\n{story}")), 3);
    assert_eq!(stories(&format!("{story}\n\n{story}")), 1, "no rule between them");
    assert_eq!(stories(&format!("{story}\n--\n\n{story}")), 1, "a rule of two");
    assert_eq!(stories(&format!("{story}\n-*-\n\n{story}")), 1, "a rule of two marks");
    assert_eq!(stories("# The quay\n\nIt is late.\n\n---\n\n# The port\n\nIt is late.\n"), 0);
    assert_eq!(stories("# The quay\n\n_March 3, 2025_\n\nIt is late.\n"), 1);
    let far = format!("# The quay\n\nBy Ann Lee {}\n\nIt is late.\n", "and the port ".repeat(30));
    assert_eq!(stories(&far), 0);
}

#[test]
fn tables_of_articles() {
    told(
        rows::opens,
        &["title,date,author,text\nThe quay,2025-03-03,Ann Lee,\"It is late, the port said.\"\n"],
        &["The quay, the port and the ferry\n\nIt is late, the port said.\n", "", "a,b,c\n1,2,3\n"],
    );
}
