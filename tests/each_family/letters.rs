//! What comes by post or from the web: releases, mail, newsletters, feeds, archives of pages,
//! books.

use copydesk::Family;

use super::Entry;
use super::stories::{
    BEES, BUS, FLEURS, ICE, LAMP, MOLEN, ORGAN, PUENTE, QUARRY, Story, TEATRO, Told, UHR, WALD,
    plain,
};

pub(crate) fn entries() -> Vec<Entry> {
    vec![release(), mail(), newsletter(), feed(), archive(), book()]
}

fn release() -> Entry {
    let english = |story: &Story, place: &str, mark: &str| {
        format!(
            "FOR IMMEDIATE RELEASE\n\n{}\n\n{place} – {}\n\n{mark}\n\nMedia contact: Hal Perrow, 555 0142, press@holm.example\n\n",
            story.title,
            story.apart()
        )
    };
    let bees = english(&BEES, "HOLMBRIDGE, August 19, 2014", "###");
    let spanish = format!(
        "NOTA DE PRENSA\n\n{}\n\nVillarrubia, 8 de noviembre de 2013 – {}\n\nSobre Puentes del Norte\nPuentes del Norte construye y repara puentes de hierro \
         desde 1922.\n\nContacto de prensa:\nJulia Prado, tel. 555 0177\n",
        PUENTE.title,
        PUENTE.apart()
    );
    let more = "A box marked FOR IMMEDIATE RELEASE was found under the stairs; in it sat a pigeon that flew to the roof at once.";
    Entry {
        name: "press releases",
        family: Some(Family::PressRelease),
        articles: [
            Told::bare(&BEES, bees.clone()).day("2014-08-19").at("HOLMBRIDGE", ""),
            Told::bare(&PUENTE, spanish).day("2013-11-08").at("Villarrubia", ""),
        ],
        negative: plain(&LAMP, 0, more),
        several: Some((
            bees + &english(&BUS, "FENWICK QUAY, Jan. 17, 2019", "-30-")
                + &english(&ICE, "NARVESUND, January 27, 1997", "ENDS"),
            vec![BEES.title, BUS.title, ICE.title],
        )),
    }
}

fn mail() -> Entry {
    let letter = |story: &Story, day: &str| {
        format!(
            "From crew-admin@tarn.example  Fri Dec 12 08:00:01 2003\nFrom: Tarn Herald <news@tarn.example>\nTo: crew@tarn.example\nSubject: {}\nDate: \
             {day}\nMessage-ID: <{}@tarn.example>\n\n{}\n\n-- \nTarn Herald, 3 Mill Lane\n\n",
            story.title,
            story.title.len(),
            story.apart()
        )
    };
    let organ = letter(&ORGAN, "Fri, 12 Dec 2003 08:00:00 +0000");
    let board = format!(
        "Date: 01-27-97 (18:02)              Number: 77 of 120
From: {}
  To: ALL
Subj: {}
{}
{}
___ Blue Wave/QWK v2.12
",
        ICE.by.to_uppercase(),
        ICE.title,
        "-".repeat(79),
        ICE.wrapped(
            "", "", "
"
        )
    );
    let more = "From: the keeper, was written on the crate, and nothing else; the line below it, To: whom it may concern, was crossed out.";
    Entry {
        name: "mail, bulletin boards",
        family: Some(Family::Mail),
        articles: [
            Told::bare(&ORGAN, organ.clone()).day("2003-12-12T08:00:00Z"),
            Told::of(&ICE, board).unsigned().day("1997-01-27T18:02"),
        ],
        negative: plain(&LAMP, 0, more),
        several: Some((
            organ
                + &letter(&BEES, "Fri, 12 Dec 2003 09:00:00 +0000")
                + &letter(&BUS, "Fri, 12 Dec 2003 10:00:00 +0000"),
            vec![ORGAN.title, BEES.title, BUS.title],
        )),
    }
}

fn newsletter() -> Entry {
    let english = format!(
        "View this email in your browser ( https://list.example/v/77 )\n\n{}\n\nBy {}\nOctober 6, 2011\n\n{}\n\nYou are receiving this email because you \
         subscribed at the pier.\nUnsubscribe ( https://list.example/u/77 )\n",
        LAMP.title,
        LAMP.by,
        LAMP.apart()
    );
    let german = format!(
        "Im Browser ansehen: https://post.example/n/12\n\n{}\n\n{}\n\nSie erhalten diesen Newsletter an leser@post.example.\nAbmelden: \
         https://post.example/ab/12\n",
        UHR.title,
        UHR.apart()
    );
    let more = "Unsubscribe at the counter, says a sign in the market square, below which nobody has stood for a year.";
    let rule = "-".repeat(60);
    let section = |title: &str, text: &str| format!("{rule}\n{title}\n{rule}\n{text}\n\n");
    let titles = [LAMP, BEES, BUS].map(|story| story.title);
    let several = format!(
        "THE TIDE TABLE\nOctober 6, 2011\n\n{}",
        section("IN THIS LETTER", &format!("* {}\n", titles.join("\n* ")))
    ) + &[LAMP, BEES, BUS].map(|story| section(story.title, &story.apart())).concat()
        + &section("IMPRINT", "The Tide Table is written at the pier.");
    Entry {
        name: "newsletters",
        family: Some(Family::Newsletter),
        articles: [Told::of(&LAMP, english), Told::bare(&UHR, german)],
        negative: plain(&BUS, 0, more),
        several: Some((several, titles.to_vec())),
    }
}

fn feed() -> Entry {
    let wordpress =
        |story: &Story, says: &str| format!("{}\n\n{}\n\n{says}\n", story.title, story.apart());
    let italian = wordpress(
        &TEATRO,
        &format!("L'articolo {} proviene da Gazzetta di Castelpiano.", TEATRO.title),
    );
    let [one, two, three] = BEES.text;
    let cut = format!("{}\n\n{one}\n\n{two}\n\n{}… [+1204 chars]\n", BEES.title, &three[..60]);
    let more = "A drawing of 1911 has the four hives already, and a note beside it says [+1204 chars] in a hand that nobody knows.";
    let mut told = Told::bare(&BEES, cut);
    told.body[2] = format!("{}…", &three[..60]);
    Entry {
        name: "feeds",
        family: None,
        articles: [Told::bare(&TEATRO, italian), told],
        negative: plain(&BEES, 0, more),
        several: None,
    }
}

fn archive() -> Entry {
    let head = |fields: &str, story: &Story, page: &str| {
        format!("{fields}\n\n{}\n{page}{}\n", story.title, story.text.join("\n"))
    };
    let wet = head(
        "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://mail.example/2019/01/17/night-bus\r\nWARC-Date: \
         2019-01-20T04:10:11Z\r\nContent-Type: text/plain\r\nContent-Length: 612"
            .replace('\r', "")
            .as_str(),
        &BUS,
        "By Samuel Oyelaran\nJanuary 17, 2019\n",
    );
    let french = head(
        "WARC/1.1\nWARC-Type: conversion\nWARC-Target-URI: https://journal.example/2016/03/24/marche\nWARC-Date: 2016-03-25T01:00:00Z\nWARC-Identified-Content-Language: \
         fra\nContent-Length: 588",
        &FLEURS,
        "Par Aline Ferrat\nPublié le 24 mars 2016\n",
    );
    let more = "WARC/1.0 is painted on the gate of the quarry, above a date and a name, and is thought to be the number of a lorry.";
    Entry {
        name: "web archives",
        family: Some(Family::WebArchive),
        articles: [Told::of(&BUS, wet), Told::of(&FLEURS, french)],
        negative: plain(&QUARRY, 0, more),
        several: None,
    }
}

fn book() -> Entry {
    let frame = |story: &Story, head: &str, by: &str| {
        let mark = story.title.to_uppercase();
        format!(
            "{head}\n\nThis ebook is for the use of anyone anywhere in the world at no cost.\n\nTitle: {}\n\n{by}Language: English\n\n\n*** START OF THE PROJECT \
             GUTENBERG EBOOK {mark} ***\n\n\n{}\n\n*** END OF THE PROJECT GUTENBERG EBOOK {mark} ***\n\nCreating the works from print editions is a labour of \
             many.\n",
            story.title,
            story.wrapped("", "", "\n")
        )
    };
    let ice = frame(
        &ICE,
        &format!("The Project Gutenberg eBook of {}", ICE.title),
        "Author: Birgit Aune\n\nRelease date: January 27, 1997 [eBook #771]\n\n",
    );
    let molen = frame(
        &MOLEN,
        &format!("Project Gutenberg's {}, by Anonymous", MOLEN.title),
        "Release Date: June 30, 2010 [EBook #3310]\n\n",
    );
    let more = "The *** START OF ITS SECOND LIFE, as the Project Gutenberg of wood called it in a letter, is to be paid for by the town.";
    Entry {
        name: "Project Gutenberg",
        family: None,
        articles: [Told::of(&ICE, ice).undated(), Told::bare(&MOLEN, molen)],
        negative: plain(&WALD, 0, more),
        several: None,
    }
}
