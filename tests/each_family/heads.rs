//! Heads that name the fields: front matter, labels, members of JSON, columns.

use copydesk::Family;

use super::Entry;
use super::stories::{
    BEES, BUS, FAROL, FLEURS, ICE, LAMP, ORGAN, PUENTE, QUARRY, Story, TEATRO, Told, WALD, YE,
    plain,
};

pub(crate) fn entries() -> Vec<Entry> {
    vec![front_matter(), labelled(), reader(), json(), rows(), one_line()]
}

fn front_matter() -> Entry {
    let yaml = |story: &Story| {
        format!(
            "---\ntitle: \"{}\"\nauthor: {}\ndate: {}\nsource: https://quay.example/{}\ntags:\n  - harbour\n---\n\n{}\n\n",
            story.title.replace('"', "\\\""),
            story.by,
            story.day,
            story.title.len(),
            story.apart()
        )
    };
    let bus = yaml(&BUS);
    let toml = format!(
        "+++\ndraft = false\ndate = 2015-07-21\nauthors = [\"{}\"]\ntitle = '{}'\n+++\n{}\n",
        FAROL.by,
        FAROL.title,
        FAROL.apart()
    );
    let more = "---\n\ntitle: is the only word on the last page of the log, which the keeper never filled in and which is for sale now.";
    let told = plain(&LAMP, 1, more);
    Entry {
        name: "front matter",
        family: Some(Family::FrontMatter),
        articles: [Told::of(&BUS, bus.clone()), Told::of(&FAROL, toml)],
        negative: Told {
            body: [&told.body[..1], &[more[5..].to_owned()], &told.body[2..]].concat(),
            ..told
        },
        several: Some((
            bus + &yaml(&LAMP) + &yaml(&ORGAN),
            vec![BUS.title, LAMP.title, ORGAN.title],
        )),
    }
}

fn labelled() -> Entry {
    let english = |story: &Story, day: &str| {
        format!(
            "Title: {}\nAuthor: {}\nDate: {day}\nPublication: The Quay Mail\nURL: https://quay.example/{}\n\n{}\n\n",
            story.title,
            story.by,
            story.title.len(),
            story.apart()
        )
    };
    let french = format!(
        "Titre : {}\nAuteur : {}\nDate : 24 mars 2016\nSource : Le Journal de Montclair\nLien : https://journal.example/marche\n\n{}\n",
        FLEURS.title,
        FLEURS.by,
        FLEURS.apart()
    );
    let chinese =
        format!("日期：2018年6月12日\n标题：{}\n作者：{}\n\n{}\n", YE.title, YE.by, YE.apart());
    let more = "Title: none, says the card in the drawer, and the pipes that were found with it have no number either.";
    Entry {
        name: "labelled heads",
        family: Some(Family::Record),
        articles: [Told::of(&FLEURS, french), Told::of(&YE, chinese)],
        negative: plain(&ORGAN, 0, more),
        several: Some((
            english(&LAMP, "October 6, 2011")
                + &english(&BEES, "August 19, 2014")
                + &english(&ICE, "January 27, 1997"),
            vec![LAMP.title, BEES.title, ICE.title],
        )),
    }
}

fn reader() -> Entry {
    let page = |story: &Story, time: &str| {
        format!(
            "Title: {}\n\nURL Source: https://mail.example/{}\n\n{time}Markdown Content:\n{}\n\n",
            story.title,
            story.title.len(),
            story.apart()
        )
    };
    let quarry = page(&QUARRY, "Published Time: 2008-04-22T07:30:00Z\n\n");
    let headed = format!(
        "Title: {0} | La Voz del Río\n\nURL Source: https://voz.example/puente\n\nMarkdown Content:\n# {0}\n\nPor {1}\n\n8 de noviembre de 2013\n\n{2}\n",
        PUENTE.title,
        PUENTE.by,
        PUENTE.apart()
    );
    let more = "Markdown Content: was chalked on the crate that had come with the floor, and below it stood the weight of 40 stones.";
    Entry {
        name: "reader services",
        family: Some(Family::ReaderHeader),
        articles: [
            Told::bare(&QUARRY, quarry.clone()).day("2008-04-22T07:30:00Z"),
            Told::of(&PUENTE, headed),
        ],
        negative: plain(&QUARRY, 0, more),
        several: Some((
            quarry + &page(&BUS, "") + &page(&LAMP, ""),
            vec![QUARRY.title, BUS.title, LAMP.title],
        )),
    }
}

/// A string of JSON.
fn string(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\\\"").replace('\n', "\\n"))
}

fn json() -> Entry {
    let line = |story: &Story| {
        format!(
            "{{\"text\": {}, \"headline\": {}, \"date_published\": \"{}\", \"byline\": {}, \"language\": \"en\"}}",
            string(&story.apart()),
            string(story.title),
            story.day,
            string(story.by)
        )
    };
    let bees = line(&BEES);
    let pretty = format!(
        "{{\n  \"url\": \"https://gazzetta.example/teatro\",\n  \"title\": {},\n  \"authors\": [{}],\n  \"publish_date\": \"2018-02-15\",\n  \"summary\": \
         \"\",\n  \"text\": {},\n  \"movies\": []\n}}\n",
        string(TEATRO.title),
        string(TEATRO.by),
        string(&TEATRO.apart())
    );
    let more = "The label said {\"title\": \"Lamp\", \"text\": \"none\"} in letters as small as those on a coin, and the dealer had pasted it on upside down.";
    Entry {
        name: "JSON",
        family: Some(Family::Record),
        articles: [Told::of(&BEES, bees.clone()), Told::of(&TEATRO, pretty)],
        negative: plain(&LAMP, 0, more),
        several: Some((
            format!("{bees}\n{}\n{}\n", line(&ORGAN), line(&ICE)),
            vec![BEES.title, ORGAN.title, ICE.title],
        )),
    }
}

fn rows() -> Entry {
    let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let row = |story: &Story, mark: &str| {
        let cells = [story.day.to_owned(), cell(story.title), cell(story.by), cell(&story.apart())];
        cells.join(mark) + "\n"
    };
    let commas = |stories: &[&Story]| {
        let rows: String = stories.iter().map(|story| row(story, ",")).collect();
        format!("date,title,author,content\n{rows}")
    };
    let tabs = format!("published\theadline\tbyline\tbody\n{}", row(&WALD, "\t"));
    let more = "date,title,author is written on the board in the hut, and under each of them a nail, on which there hangs nothing at all.";
    Entry {
        name: "rows of a table",
        family: Some(Family::Record),
        articles: [Told::of(&BEES, commas(&[&BEES])), Told::of(&WALD, tabs)],
        negative: plain(&QUARRY, 0, more),
        several: Some((
            commas(&[&BEES, &LAMP, &QUARRY]),
            vec![BEES.title, LAMP.title, QUARRY.title],
        )),
    }
}

fn one_line() -> Entry {
    let joined = |story: &Story| story.text.join(" ");
    let bars = format!("{} | By {} | October 6, 2011 | {}\n", LAMP.title, LAMP.by, joined(&LAMP));
    let tabs = format!("{}\t{}\t{}\t{}\n", ICE.title, ICE.by, ICE.day, joined(&ICE));
    let one = |story: &Story| vec![joined(story)];
    let more = "The notice at its door reads Open | Closed | Frozen, and only the last word has ever been uncovered, a clerk said.";
    Entry {
        name: "records of one line",
        family: None,
        articles: [
            Told { body: one(&LAMP), ..Told::of(&LAMP, bars) },
            Told { body: one(&ICE), ..Told::of(&ICE, tabs) },
        ],
        negative: plain(&ICE, 0, more),
        several: None,
    }
}
