//! Exports that print a reference instead of labels, or few labels: German, Scandinavian,
//! Australian, Belgian and French ones.

use copydesk::Family;

use super::Entry;
use super::stories::{
    BUS, FLEURS, ICE, KAI, LAMP, MOLEN, ORGAN, QUARRY, SY, Story, Told, UHR, WALD, plain,
};

pub(crate) fn entries() -> Vec<Entry> {
    vec![genios(), retriever(), trove(), cuttings()]
}

fn genios() -> Entry {
    let source = |n: usize, story: &Story, day: &str| {
        format!(
            "Quelle:\tAltenwerder Anzeiger vom {day}, Nr. 21{n}, S. 3\nISSN:\t0931-771{n}\nRessort:\tLokales\nDokumentnummer:\t{n}121409\n\n{}\n\nVon \
             {}\n\n{}\n\nAlle Rechte vorbehalten: (c) Anzeiger Verlag GmbH\n\n",
            story.title,
            story.by,
            story.apart()
        )
    };
    let uhr = source(5, &UHR, "14.09.2012");
    let titled = format!(
        "Titel: {}\nAutor: {}\nQuelle: Grünhagener Bote vom 04.05.2021 Nr. 103, Seite 11\nRessort: Stadt\nRubrik: Grün\n\n{}\n\nBildunterschrift: Die ersten \
         Birken auf dem Deck.\nDokumentnummer: 20210504-11-7\n",
        WALD.title,
        WALD.by,
        WALD.apart()
    );
    let more = "Quelle: unbekannt, steht auf dem Schild am alten Zahnrad, das im Flur des Rathauses in einem Kasten aus Glas liegt.";
    Entry {
        name: "GENIOS",
        family: Some(Family::Record),
        articles: [Told::of(&UHR, uhr.clone()), Told::of(&WALD, titled)],
        negative: plain(&UHR, 1, more),
        several: Some((
            uhr + &source(6, &WALD, "04.05.2021") + &source(7, &KAI, "05.09.2017"),
            vec![UHR.title, WALD.title, KAI.title],
        )),
    }
}

fn retriever() -> Entry {
    let paged = |story: &Story, day: &str| {
        format!(
            "{}\n\nSundvåg Blad, {day}\nSide 6\nSeksjon Lokalt\n\n{}\n\n{}\n\n© Sundvåg Blad\nSe webartikkelen på http://ret.example/?id=0550\n",
            story.title,
            story.by,
            story.apart()
        )
    };
    let kai = paged(&KAI, "05.09.2017");
    let printed = format!(
        "{}\nPublicerat i print\nLövsta Tidning. 2020-11-11 Sida: 4 Sektion: B.\n{}\n{}\n© Lövsta Tidning eller artikelförfattaren.\n",
        SY.title,
        SY.by,
        SY.text.join("\n")
    );
    let more = "Side 12, 05.09.2017, stod det på lappen som hang på kaia, og ingen visste hvilken bok den kom fra eller hvem som skrev den.";
    let rule = "=".repeat(78);
    Entry {
        name: "Retriever",
        family: Some(Family::Record),
        articles: [Told::of(&KAI, kai.clone()), Told::of(&SY, printed)],
        negative: plain(&KAI, 0, more),
        several: Some((
            [kai, paged(&SY, "11.11.2020"), paged(&ICE, "27.01.1997")]
                .join(&format!("\n{rule}\n\n")),
            vec![KAI.title, SY.title, ICE.title],
        )),
    }
}

fn trove() -> Entry {
    let long = format!(
        "The Skerrimouth Mercury (Skerrimouth, N. : 1861 - 1954), Thursday 14 May 1936, page 2\n\n{}\n\n{}\n\nhttps://trove.example/ndp/del/article/2077\n",
        "LIGHTHOUSE LAMP COMES HOME.",
        LAMP.apart()
    );
    let short = format!(
        "Ostermere Advocate (Norland : 1890 - 1939) Thu 14 May 1936 Page 5\n{}\n\n{}\nNational Library of Norland  \
         http://nla.example/nla.news-article9077\n",
        QUARRY.title.to_uppercase(),
        QUARRY.wrapped("", "", "\n")
    );
    let more = "The Skerrimouth Mercury (Skerrimouth, N. : 1861 - 1954), Thursday 14 May 1936, page 2, has a drawing of the bus that waited.";
    Entry {
        name: "Trove",
        family: Some(Family::Record),
        articles: [
            Told::bare(&LAMP, long).headed("LIGHTHOUSE LAMP COMES HOME.").day("1936-05-14"),
            Told::bare(&QUARRY, short)
                .headed("BLAST IN A QUARRY UNCOVERS A MOSAIC FLOOR")
                .day("1936-05-14"),
        ],
        negative: plain(&BUS, 0, more),
        several: None,
    }
}

fn cuttings() -> Entry {
    let listed = |n: usize, story: &Story, paper: &str| {
        format!("{n}. {}\n\n{paper}, p. {n}7, 412w.\n\n{}\n\n", story.title, story.apart())
    };
    let molen = listed(1, &MOLEN, "De Oudewaler, woensdag 30 juni 2010");
    let paired = format!(
        "Nom de la source\nLe Journal de Montclair\nType de source\nPresse • Journaux\nPériodicité\nQuotidien\nCouverture géographique\nRégionale\n\njeudi 24 \
         mars 2016 96 mots\n\n{}\n\n{}\n\nCet article est paru dans Le Journal de Montclair\n\n© 2016 Le Journal de Montclair. Tous droits réservés.\n",
        FLEURS.title,
        FLEURS.apart()
    );
    // (a sentence that goes on behind its page, and one that hardly does)
    let more = "La Gazette, jeudi 24 mars 2016, p. 9, donne une autre date, mais son article parle du marché aux poissons et de ses étals.";
    let short = "Le Courrier, mardi 22 mars 2016, p. 4, l'ignore.";
    let mut told = plain(&FLEURS, 0, more).with(2, short);
    told.raw = told.raw.replace(FLEURS.text[1], &format!("{short}\n\n{}", FLEURS.text[1]));
    Entry {
        name: "Mediargus, Europresse",
        family: Some(Family::Record),
        articles: [
            Told::bare(&MOLEN, molen.clone()).day("2010-06-30"),
            Told::bare(&FLEURS, paired).day("2016-03-24"),
        ],
        negative: told,
        several: Some((
            molen
                + &listed(2, &FLEURS, "Le Journal de Montclair, jeudi 24 mars 2016")
                + &listed(3, &ORGAN, "De Oudewaler, vrijdag 12 december 2003"),
            vec![MOLEN.title, FLEURS.title, ORGAN.title],
        )),
    }
}
