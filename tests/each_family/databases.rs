//! Exports of the older databases: labels in capitals, codes, words above the labels.

use copydesk::Family;

use super::Entry;
use super::stories::{
    BEES, BUS, FAROL, ICE, LAMP, MOLEN, ORGAN, QUARRY, Story, Told, UHR, WALD, plain,
};

pub(crate) fn entries() -> Vec<Entry> {
    vec![lexis(), nexis(), factiva(), proquest(), newsbank()]
}

fn lexis() -> Entry {
    let counter = |n: usize| format!("\n                               {n} of 3 DOCUMENTS\n\n\n");
    let english = |n: usize, story: &Story, day: &str| {
        format!(
            "{}                  The Ostermere Gazette (Norland)\n\n                            {day}\n                              All \
             Editions\n\n{}\n\nBYLINE: {}, of the Gazette\n\nSECTION: NEWS; Pg. 7\n\nLENGTH: 131 words\n\nDATELINE: {}, Norland \n\n\n{}\n\nLOAD-DATE: \
             April 23, 2008\n\nLANGUAGE: ENGLISH\n\nGRAPHIC: Photo, A dog and figs.\n\nPUBLICATION-TYPE: Newspaper\n\n\n                 Copyright 2008 \
             Ostermere Papers Ltd.\n                              All Rights Reserved\n\n",
            counter(n),
            story.title,
            story.by,
            story.place.to_uppercase(),
            story.wrapped("", "   ", "\n"),
        )
    };
    let dutch = format!(
        "{}                              De Oudewaler\n\n                             30 juni 2010 woensdag\n\nKOP: {}\n\nRUBRIEK: Regio; Blz. 3\n\nLENGTE: \
         98 woorden\n\nBYLINE: {}\n\nTEKST:\n{}\nTAAL: DUTCH\n\nLOAD-DATE: 1 juli 2010\n",
        counter(2),
        MOLEN.title,
        MOLEN.by,
        MOLEN.wrapped("", "", "\n")
    );
    let quarry = english(1, &QUARRY, "April 22, 2008 Tuesday");
    let more = "HEADLINE: is what the form asks for first, and under it stands SECTION: with a line of dots, the clerk said.";
    Entry {
        name: "LexisNexis (older)",
        family: Some(Family::Record),
        articles: [
            Told::of(&QUARRY, quarry.clone()).at("OSTERMERE, Norland", ""),
            Told::of(&MOLEN, dutch.clone()),
        ],
        negative: plain(&LAMP, 0, more),
        several: Some((
            quarry + &dutch + &english(3, &ORGAN, "December 12, 2003 Friday"),
            vec![QUARRY.title, MOLEN.title, ORGAN.title],
        )),
    }
}

/// A record of Nexis Uni: the labels in a language, and how the day is printed.
fn nexis_record(story: &Story, paper: &str, day: &str, labels: &[&str; 6], end: &str) -> String {
    let [rights, section, length, by, body, loaded] = labels;
    format!(
        "{}\n{paper}\n{day}\n\n\nCopyright {} {paper} {rights}\n{section} Regional; S. 4\n{length} 101\n{by} {}\n{body}\n\n\n{}\n\n\n{loaded}\n\n\n{end}\n\n\n",
        story.title,
        &story.day[..4],
        story.by,
        story.apart()
    )
}

fn nexis() -> Entry {
    let german = [
        "Alle Rechte vorbehalten",
        "Rubrik:",
        "Länge:",
        "Autor:",
        "Hauptteil",
        "Load-Date: May 5, 2021",
    ];
    let portuguese = [
        "Todos os direitos reservados",
        "Seção:",
        "Comprimento:",
        "Autor:",
        "Corpo",
        "Load-Date: July 22, 2015",
    ];
    let english = [
        "All Rights Reserved",
        "Section:",
        "Length:",
        "Byline:",
        "Body",
        "Load-Date: August 20, 2014",
    ];
    let wald = nexis_record(
        &WALD,
        "Grünhagener Bote",
        "Dienstag 4. Mai 2021",
        &german,
        "Ende des Dokuments",
    );
    let farol = nexis_record(
        &FAROL,
        "Diário da Pedra",
        "21 de julho de 2015 terça-feira",
        &portuguese,
        "Fim do documento",
    );
    let bees = nexis_record(
        &BEES,
        "Holmbridge Mail",
        "August 19, 2014 Tuesday",
        &english,
        "End of Document",
    );
    let more = "Length: 62 kilograms is what the label on the first jar says, which the stage hands have kept for the museum.";
    Entry {
        name: "Nexis Uni",
        family: Some(Family::Record),
        articles: [Told::of(&WALD, wald.clone()), Told::of(&FAROL, farol.clone())],
        negative: plain(&BEES, 0, more),
        several: Some((wald + &farol + &bees, vec![WALD.title, FAROL.title, BEES.title])),
    }
}

fn factiva() -> Entry {
    // codes beside their values, wrapped below them; and a record without codes
    let coded = |n: usize, story: &Story, day: &str| {
        let [lead, rest @ ..] = story.text;
        format!(
            "HD\t{}\nBY\tBy {}\nWC\t131 words\nPD\t{day}\nSN\tOstermere Gazette\nSC\tOSTGAZ\nPG\t7\nLA\tEnglish\nCY\t(c) 2008 Ostermere Papers Ltd. \n\n\
             LP\t\n{lead}\n\nTD\t\n{}\n\nRE\nnorl : Norland | eurz : Europe\n\nAN\nDocument OSTGAZ002008042{n}e44m0000{n}\n\n",
            story.title,
            story.by,
            rest.join("\n\n")
        )
    };
    let quarry = coded(2, &QUARRY, "22 April 2008");
    let bare = format!(
        "Regional\n{}\n{}\n101 words\n19 August 2014\nHolmbridge Mail\nHOLMML\nMain\n4\nEnglish\n(c) 2014 Holmbridge Mail\n\n{}\n\nHolmbridge Mail \
         Ltd\n\nDocument HOLMML0020140819ea8j0000a\n",
        BEES.title,
        BEES.by,
        BEES.apart()
    );
    let more = "HD is cut into the first drawer of the sacristy, LP into the second, TD into the third, and nobody could say what was meant.";
    Entry {
        name: "Factiva",
        family: Some(Family::Record),
        articles: [Told::of(&QUARRY, quarry.clone()), Told::of(&BEES, bare)],
        negative: plain(&ORGAN, 0, more),
        several: Some((
            quarry + &coded(4, &LAMP, "6 October 2011") + &coded(5, &BUS, "17 January 2019"),
            vec![QUARRY.title, LAMP.title, BUS.title],
        )),
    }
}

fn proquest() -> Entry {
    let modern = |n: usize, story: &Story, printed: &str, day: &str| {
        format!(
            "{}\n\nDocument {n} of 3\n\n{}\n\nAuthor: {}\n\nPublication info: Tarn Mountain Herald ; Lower Tarn [Lower Tarn]{printed}: \
             A.4.\n\nhttps://search.proquest.example/docview/33147{n}\n\nAbstract: None available.\n\nLinks: http://resolver.example/openurl?{n}\n\nFull \
             text: {}\n\nCredit: {}\n\nSubject: Music; Churches\n\nPublication title: Tarn Mountain Herald\n\nPages: A.4\n\nPublication year: \
             {}\n\nPublication date: {day}\n\nISSN: 04583035\n\nProQuest document ID: 33147{n}\n\nDatabase: Norland Newsstand\n\n",
            "_".repeat(64),
            story.title,
            story.by,
            story.apart(),
            story.by,
            &story.day[..4],
        )
    };
    let organ = modern(1, &ORGAN, "12 Dec 2003", "Dec 12, 2003");
    let older = format!(
        "Title: {}\nAuthor(s): {}\nPublication title: Skerrimouth Post. Skerrimouth: Oct 6, 2011. pg. A.1\nSource type: Newspaper\nISSN: \
         07319215\nProQuest document ID: 9912377431\nText Word Count 83\nDocument URL: http://proquest.example/pqdweb?did=9912377431\n\nFull Text (83   \
         words)\n(Copyright Skerrimouth Post 2011)\n\n{}\n",
        LAMP.title,
        LAMP.by,
        LAMP.apart()
    );
    let more = "Publication info: is the line that the organist misses most on the bills, for he never knew where he was to play.";
    Entry {
        name: "ProQuest",
        family: Some(Family::Record),
        articles: [Told::of(&ORGAN, organ.clone()), Told::of(&LAMP, older)],
        negative: plain(&ORGAN, 0, more),
        several: Some((
            organ
                + &modern(2, &BEES, "19 Aug 2014", "Aug 19, 2014")
                + &modern(3, &QUARRY, "22 Apr 2008", "Apr 22, 2008"),
            vec![ORGAN.title, BEES.title, QUARRY.title],
        )),
    }
}

fn newsbank() -> Entry {
    let record = |story: &Story, day: &str, by: &str, foot: &str| {
        format!(
            "{}\n\nFenwick Chronicle - {day}\n\n{by}Edition: Morning\nSection: Metro\nPage: 3B\nReadability: >12 grade level (Lexile: \
             1310)\n\n{}\n\n{foot}\nCopyright: Copyright (c) Fenwick Chronicle\n\n",
            story.title,
            story.apart()
        )
    };
    let bus = record(
        &BUS,
        "January 17, 2019",
        "Author/Byline: Samuel Oyelaran, Staff\n",
        "Index terms: buses; cinema\nRecord: 0190117077",
    );
    let ice = record(&ICE, "January 27, 1997", "", "Record Number: 9701270012");
    let uhr = record(&UHR, "September 14, 2012", "", "Record Number: 1209140031");
    let more = "Readability: is a word that the driver has painted over the door, since nobody reads the board above it.";
    Entry {
        name: "NewsBank",
        family: Some(Family::Record),
        articles: [Told::of(&BUS, bus.clone()), Told::of(&ICE, ice.clone()).unsigned()],
        negative: plain(&BUS, 0, more),
        several: Some((bus + &ice + &uhr, vec![BUS.title, ICE.title, UHR.title])),
    }
}
