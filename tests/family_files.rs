//! Files of several articles of one family: each is split where the family's own marks say so, and
//! what is one article stays one.

use copydesk::Article;

const FERRY: &str = "The ferry Sandpiper ran aground on a sandbank outside the harbour on Monday morning, the harbour master said.\n\n\
                     Fishing boats took all 212 passengers to the quay within an hour, he told reporters, and nobody was hurt in it.\n";
const MILL: &str = "The old paper mill at the lock has been sold to a baker, who wants to grind flour in it from the autumn on.\n\n\
                    The council, which had owned the mill for thirty years, asked for one crown and a promise to mend the roof.\n";

/// Splits a file and checks titles, days and stories, whatever its lines end with.
#[track_caller]
fn check(raw: &str, titles: &[&str], days: &[&str], stories: &[&str]) {
    for end in ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"] {
        split(&raw.replace('\n', end), titles, days, stories);
    }
}

#[track_caller]
fn split(raw: &str, titles: &[&str], days: &[&str], stories: &[&str]) {
    let articles = Article::parse_all(raw).expect("articles");
    let headlines: Vec<&str> =
        articles.iter().map(|a| a.headline().map_or("", |h| h.as_str())).collect();
    assert_eq!(headlines, titles);
    for (i, article) in articles.iter().enumerate() {
        article.check_invariants(raw).expect("invariants");
        let published = article.published().map(|d| d.to_string()).unwrap_or_default();
        assert_eq!(&published, days.get(i).unwrap_or(&""), "{}", headlines[i]);
        let body: Vec<String> = article.paragraphs().map(|p| p.to_string()).collect();
        let story: Vec<String> = stories[i].split("\n\n").map(|p| p.trim().to_owned()).collect();
        assert_eq!(body, story, "{}", headlines[i]);
    }
}

const TITLES: [&str; 2] = ["Ferry runs aground", "Mill sold for a crown"];
const DAYS: [&str; 2] = ["2025-03-01", "2025-03-02"];

#[test]
fn an_export_of_a_press_database_ends_each_record() {
    let record = |n: usize, title: &str, story: &str| {
        format!(
            "{title}\nThe Elswick Courier\nMarch {n}, 2025 Monday\n\nCopyright 2025 The Elswick Courier All Rights Reserved\nSection: Harbour; \
             Pg. 1\nLength: 412 words\nByline: By Rosa Tennant\nBody\n\n\n{story}\n\n\nLoad-Date: March 9, 2025\n\n\nEnd of Document\n\n\n"
        )
    };
    check(
        &(record(1, TITLES[0], FERRY) + &record(2, TITLES[1], MILL)),
        &TITLES,
        &DAYS,
        &[FERRY, MILL],
    );
}

#[test]
fn an_export_of_a_library_is_counted_or_parted_by_rules() {
    let record = |head: &str, n: usize, title: &str, story: &str| {
        format!(
            "{head}{title}\n\nAuthor: Tennant, Rosa\n\nPublication info: Elswick Times ; Elswick, Norland [Elswick, Norland]0{n} March \
             2025: B.2.\n\nAbstract: It is over.\n\nFull text: {story}\nCredit: Rosa Tennant\n\nSubject: Ships\n\nPublication title: Elswick \
             Times\n\nPublication year: 2025\n\nPublication date: Mar {n}, 2025\n\nProQuest document ID: 25143997{n}\n\nDatabase: ProQuest \
             Central\n\n{}\n",
            "_".repeat(60)
        )
    };
    let counted = record("Document 1 of 2\n\n", 1, TITLES[0], FERRY)
        + &record("Document 2 of 2\n\n", 2, TITLES[1], MILL);
    check(&counted, &TITLES, &DAYS, &[FERRY, MILL]);
    let ruled = record("", 1, TITLES[0], FERRY) + &record("\n", 2, TITLES[1], MILL);
    check(&ruled, &TITLES, &DAYS, &[FERRY, MILL]);
}

#[test]
fn a_newspaper_archives_records_end_with_labels() {
    let record = |n: usize, title: &str, story: &str| {
        format!(
            "{title}\n\nElswick Times - March {n}, 2025\n\nAuthor/Byline: Rosa Tennant, Staff Writer\nEdition: Final\nSection: Local\nPage: \
             B1\nReadability: 10-12 grade level (Lexile: 1190)\n\n{story}\nIndex terms: ships\nRecord: 250303001{n}\nCopyright: Copyright (c) \
             2025 Elswick Times\n\n"
        )
    };
    check(
        &(record(1, TITLES[0], FERRY) + &record(2, TITLES[1], MILL)),
        &TITLES,
        &DAYS,
        &[FERRY, MILL],
    );
    check(&record(1, TITLES[0], FERRY), &TITLES[..1], &DAYS, &[FERRY]);
}

#[test]
fn a_german_databases_records_open_with_their_source() {
    let record = |n: usize, title: &str, story: &str| {
        format!(
            "Quelle:\tElswicker Zeitung vom 0{n}.03.2025, Nr. 51, S. 5\nISSN:\t0174-4917\nRessort:\tPolitik\nRubrik:\tStadt\nDokumentnummer:\t\
             A5498212{n}\n\n{title}\n\n{story}\nAlle Rechte vorbehalten: (c) Elswicker Zeitung GmbH\n\n"
        )
    };
    check(
        &(record(1, TITLES[0], FERRY) + &record(2, TITLES[1], MILL)),
        &TITLES,
        &DAYS,
        &[FERRY, MILL],
    );
}

#[test]
fn a_scandinavian_databases_records_are_parted_by_rules() {
    let record = |n: usize, title: &str, story: &str| {
        format!(
            "{title}\n\nElswick Tidende, 0{n}.03.2025\nSide 12\nSeksjon Nyheter\n\n{story}\n© Elswick Tidende\n"
        )
    };
    let rule = "=".repeat(78);
    let raw = format!("{}\n{rule}\n\n{}", record(1, TITLES[0], FERRY), record(2, TITLES[1], MILL));
    check(&raw, &TITLES, &DAYS, &[FERRY, MILL]);
    // a rule inside a story parts nothing
    let raw = format!(
        "{}\n{rule}\n\nAnother paragraph stands below a rule that the paper has printed here.\n",
        record(1, TITLES[0], FERRY)
    );
    assert_eq!(Article::parse_all(&raw).expect("articles").len(), 1);
}

#[test]
fn a_wires_copy_opens_with_codes_or_ends_with_a_stamp() {
    let codes = |n: usize, title: &str, story: &str| {
        format!(
            "eca012{n} 3 i 93  dpa 188{n}\n\nNorland/transport/\nEXTRA\n{title} =\n\nElswick (dpa) - {story}\ndpa ho rmo\n\n01210{n} GMT Mar 25\n\n"
        )
    };
    check(&(codes(1, TITLES[0], FERRY) + &codes(2, TITLES[1], MILL)), &TITLES, &[], &[FERRY, MILL]);
    let stamp = |n: usize, title: &str, story: &str| {
        let indented: String =
            story.split("\n\n").map(|p| format!("\t   {}\n", p.trim())).collect();
        format!(
            "W331{n}europe\nf l BC-EU--Elswick-Depot       03-03 0312\n^BC-EU--Elswick-Depot,290<\n^{title}<\n^By ROSA TENNANT=\n^Associated \
             Press=\n\t   ELSWICK, Norland (AP) _ {}\n\t   AP-WF-03-0{n}-25 1509GMT<\n\n",
            indented.trim_start()
        )
    };
    check(
        &(stamp(1, TITLES[0], FERRY) + &stamp(2, TITLES[1], MILL)),
        &TITLES,
        &DAYS,
        &[FERRY, MILL],
    );
}

#[test]
fn a_monitoring_services_reports_open_with_their_number() {
    let report = |n: usize, story: &str| {
        format!(
            "TST1-MUC3-000{n}\n\n   ELSWICK, {n} MAR 90 (RADIO NORLAND) -- [REPORT] [TEXT] {}\n",
            story.to_uppercase()
        )
    };
    let (ferry, mill) = (FERRY.to_uppercase(), MILL.to_uppercase());
    check(
        &(report(1, FERRY) + "\n" + &report(2, MILL)),
        &["", ""],
        &["1990-03-01", "1990-03-02"],
        &[&ferry, &mill],
    );
}

#[test]
fn releases_open_behind_the_mark_that_ends_the_one_before() {
    let release = |n: usize, title: &str, story: &str| {
        format!(
            "FOR IMMEDIATE RELEASE\n\n{title}\n\nELSWICK, March {n}, 2025 – {story}\n###\n\nContact: Otto Brandt, 555 0100\n\n"
        )
    };
    check(
        &(release(1, TITLES[0], FERRY) + &release(2, TITLES[1], MILL)),
        &TITLES,
        &DAYS,
        &[FERRY, MILL],
    );
    // a release that is told of is none
    let one = release(1, TITLES[0], FERRY).replace(
        "\n###",
        "\nFOR IMMEDIATE RELEASE\n\nstood above the letter that came with it, he said.\n\n###",
    );
    assert_eq!(Article::parse_all(&one).expect("articles").len(), 1);
}

#[test]
fn objects_of_json_stand_one_a_line_or_in_a_list() {
    let object = |n: usize, title: &str, story: &str| {
        let text = story.trim_end().replace('\n', "\\n");
        format!(
            "{{\"title\": \"{title}\", \"authors\": [\"Rosa Tennant\"], \"publish_date\": \"2025-03-0{n}\", \"text\": \"{text}\"}}"
        )
    };
    let (ferry, mill) = (object(1, TITLES[0], FERRY), object(2, TITLES[1], MILL));
    check(&format!("{ferry}\n{mill}\n"), &TITLES, &DAYS, &[FERRY, MILL]);
    check(&format!("[\n  {ferry},\n  {mill}\n]\n"), &TITLES, &DAYS, &[FERRY, MILL]);
    check(&format!("{ferry}\n"), &TITLES[..1], &DAYS, &[FERRY]);
    // an object without a text is nobody's article
    let settings = "{\"title\": \"Settings\", \"width\": 640}\n";
    assert_eq!(
        Article::parse_all(&format!("{settings}{ferry}\n{settings}{mill}\n"))
            .expect("articles")
            .len(),
        2
    );
}

#[test]
fn rows_of_a_table_stand_below_the_names_of_its_columns() {
    let row = |n: usize, mark: &str, title: &str, story: &str| {
        format!(
            "{n}{mark}{title}{mark}2025-03-0{n}{mark}\"{}\"\n",
            story.trim_end().replace('"', "\"\"")
        )
    };
    for mark in [",", ";", "\t"] {
        let names = format!("id{mark}title{mark}date{mark}text\n");
        check(
            &(names + &row(1, mark, TITLES[0], FERRY) + &row(2, mark, TITLES[1], MILL)),
            &TITLES,
            &DAYS,
            &[FERRY, MILL],
        );
    }
    // a table of something else is one dump
    let other = "name,town\nRosa Tennant,Elswick\nTom Okafor,Varnholm\n";
    assert_eq!(Article::parse_all(other).expect("a dump").len(), 1);
}

#[test]
fn a_list_of_cuttings_numbers_its_titles() {
    let cutting = |n: usize, title: &str, story: &str| {
        format!(
            "{n}. {title}\n\nDe Elswijker, zaterdag {n} maart 2025, p. 23, 853w.\n\n{story}\n\n"
        )
    };
    check(
        &(cutting(1, TITLES[0], FERRY) + &cutting(2, TITLES[1], MILL)),
        &TITLES,
        &DAYS,
        &[FERRY, MILL],
    );
    // a numbered list without pages is one article
    let list = format!("1. {}\n\n{FERRY}\n\n2. {}\n\n{MILL}", TITLES[0], TITLES[1]);
    assert_eq!(Article::parse_all(&list).expect("articles").len(), 1);
}
