//! Copy as agencies and monitoring services send it, and archives of it.

use copydesk::Family;

use super::Entry;
use super::stories::{BEES, BUS, ICE, LAMP, MOLEN, ORGAN, QUARRY, Story, Told, UHR, fill, plain};

pub(crate) fn entries() -> Vec<Entry> {
    vec![anpa(), iptc(), telex(), sgml(), monitored()]
}

/// A paragraph a line behind a tab, as the Associated Press sends it.
fn anpa_copy(n: usize, story: &Story, by: &str) -> String {
    let body: String = story.text.iter().map(|text| format!("\t   {text}\n \n")).collect();
    format!(
        "W{n}311europe\nf l BC-EU--{place}       10-06 0312\n^BC-EU--{place},290<\n^{title}<\n{by}^Associated Press=\n\t   {town}, Norland (AP) _ \
         {body}\t   ___\n \n\t   On the Net: http://www.{n}.example\n\n\t   AP-WF-10-0{n}-11 1509GMT<\n",
        place = story.place,
        title = story.title,
        town = story.place.to_uppercase(),
        body = body.trim_start(),
    )
}

/// Lines of 68 characters, without a day and with a paper's own codes.
fn anpa_wrapped(story: &Story) -> String {
    format!(
        "r e bc-organ-pipes   12-12 0420\n^BC-ORGAN-PIPES-420<\n^{}<\n^(For use by clients)<\n^By NORA HASLEBY=\n^c.2003 Tarn Mountain News Service=\n{}   \
         TMNS-12-12-03 1744EST<\n",
        story.title,
        story.wrapped(&format!("{}, Norland -- ", story.place.to_uppercase()), "   ", "")
    )
}

fn anpa() -> Entry {
    let lamp = anpa_copy(3, &LAMP, "^By EDDA FARROW=\n");
    let bees = anpa_copy(4, &BEES, "");
    let more = "The machine in the hall still prints ^BC-EU--Skerrimouth,290< above each piece, and nobody knows how to stop it.";
    Entry {
        name: "ANPA 1312",
        family: Some(Family::Wire),
        articles: [
            Told { authors: vec!["EDDA FARROW"], ..Told::of(&LAMP, lamp.clone()) }
                .day("2011-10-03")
                .at("SKERRIMOUTH, Norland", "AP"),
            Told { authors: vec!["NORA HASLEBY"], ..Told::of(&ORGAN, anpa_wrapped(&ORGAN)) }
                .at("LOWER TARN, Norland", ""),
        ],
        negative: plain(&QUARRY, 0, more),
        several: Some((
            lamp + "\n" + &bees + "\n" + &anpa_wrapped(&ORGAN),
            vec![LAMP.title, BEES.title, ORGAN.title],
        )),
    }
}

fn dpa(n: usize, story: &Story, by: &str) -> String {
    format!(
        "bdt012{n} 4 vm 187  dpa 021{n}\n\nLeute/Uhren/{place}/\n{title}{by} =\n\n{}\ndpa fb yyon n1 mw\n14173{n} Sep 12\n",
        story.wrapped(&format!("{} (dpa) - ", story.place), "", ""),
        place = story.place,
        title = story.title
    )
}

fn afp(story: &Story, take: &str) -> String {
    format!(
        "afp0311 3 i 205 xy     afp 077\n\nNorland-transport-cinema/\n{take}{}=\n\n{}\nafp so lk\n\n171102 GMT Jan 19\n",
        story.title,
        story.wrapped("FENWICK QUAY, Jan 17 (AFP) - ", "", "\n"),
    )
}

fn iptc() -> Entry {
    let uhr = dpa(1, &UHR, "\nVon Falk Brenner, dpa");
    let bus = afp(&BUS, "2ND LEAD\n");
    let ice = afp(&ICE, "").replace("FENWICK QUAY, Jan 17", "NARVESUND, Jan 27");
    let more = "The list on the wall reads hb0311 3 i 205 and Norland/transport/cinema, which is the drawer of the reel and not its film.";
    Entry {
        name: "IPTC 7901",
        family: Some(Family::Wire),
        articles: [
            Told::of(&UHR, uhr.clone()).undated().at("Altenwerd", "dpa"),
            Told::bare(&BUS, bus.clone()).at("FENWICK QUAY", "AFP"),
        ],
        negative: plain(&BEES, 0, more),
        several: Some((uhr + "\n" + &bus + "\n" + &ice, vec![UHR.title, BUS.title, ICE.title])),
    }
}

fn telex() -> Entry {
    // a message with codes and a slug, in lines; one in capitals without either
    let codes = format!(
        "ZCZC 0117\nAPA0117 4 CA 0210 /APA-K12\n\nMOLEN-OUDEWAAL\n{}\n\n{}NNNN\n",
        MOLEN.title,
        MOLEN.wrapped("OUDEWAAL, 30 juni 2010 (ANP) - ", "", "   ")
    );
    let lamp = LAMP.wrapped("SKERRIMOUTH, OCT 6 (REUTER) - ", "", "\n").to_uppercase();
    let capitals = format!("ZCZC\n\n{}\n\n{lamp}NNNN\n", "LIGHTHOUSE LAMP COMES HOME");
    let more = "ZCZC 0117 was all that the machine in the site hut had printed that morning, and no NNNN ever came behind it.";
    Entry {
        name: "telex",
        family: None,
        articles: [
            Told::bare(&MOLEN, codes).day("2010-06-30").at("OUDEWAAL", "ANP"),
            Told::bare(&LAMP, capitals)
                .upper()
                .headed("LIGHTHOUSE LAMP COMES HOME")
                .at("SKERRIMOUTH", "REUTER"),
        ],
        negative: plain(&QUARRY, 0, more),
        several: None,
    }
}

/// The elements of a daily paper's archive: each value in a paragraph, with page and length.
fn daily(n: usize, story: &Story, day: &str) -> String {
    let field = |name: &str, value: &str| format!("<{name}>\n<P>\n{value}\n</P>\n</{name}>\n");
    let text: String =
        story.text.iter().map(|text| format!("<P>\n{}</P>\n", fill(text, ""))).collect();
    format!(
        "<DOC>\n<DOCNO> NM04220{n}-0031 </DOCNO>\n<DOCID> 20877{n} </DOCID>\n{}{}{}{}{}<TEXT>\n{text}</TEXT>\n</DOC>\n",
        field("DATE", &format!("{day}, Home Edition")),
        field("SECTION", "Metro; Part B; Page 7; Column 1; Metro Desk"),
        field("LENGTH", "131 words"),
        field("HEADLINE", fill(story.title, "").trim_end()),
        field("BYLINE", &format!("By {}, Mail Staff Writer", story.by)),
    )
}

/// The elements of a collection of news wires: each paragraph one of its own.
fn collection(story: &Story, day: &str) -> String {
    let text: String =
        story.text.iter().map(|text| format!("<P>\n{}</P>\n", fill(text, ""))).collect();
    format!(
        "<DOC id=\"AFN_ENG_{}.0042\" type=\"story\" >\n<HEADLINE>\n{}\n</HEADLINE>\n<DATELINE>\n{}, {day} (AFN)\n</DATELINE>\n<TEXT>\n{text}</TEXT>\n</DOC>\n",
        story.day.replace('-', ""),
        fill(story.title, "").trim_end(),
        story.place.to_uppercase(),
    )
}

fn sgml() -> Entry {
    let quarry = daily(2, &QUARRY, "April 22, 2008, Tuesday");
    let bees = collection(&BEES, "Aug 19");
    let more = "DOCNO, HEADLINE and TEXT: are three of the words that the dealer had scratched into its foot, and nobody knows the fourth.";
    Entry {
        name: "news in SGML",
        family: Some(Family::Record),
        articles: [
            Told::of(&QUARRY, quarry.clone()),
            Told::bare(&BEES, bees.clone()).day(BEES.day).at("HOLMBRIDGE", "AFN"),
        ],
        negative: plain(&LAMP, 0, more),
        several: Some((
            quarry + &collection(&ICE, "Jan 27") + &bees,
            vec![QUARRY.title, ICE.title, BEES.title],
        )),
    }
}

fn monitored() -> Entry {
    let report = |number: &str, opening: &str, stories: &[&Story]| {
        let texts = stories.iter().flat_map(|story| story.text);
        let texts = texts.enumerate().map(|(i, text)| {
            let opening = if i == 0 { opening } else { "" };
            fill(&format!("{opening}{text}"), "   ")
        });
        format!("{number}\n\n{}", texts.collect::<Vec<_>>().join("\n"))
    };
    // in capitals, with remarks on two lines; and as later reports are printed
    let organ = report(
        "TST2-MUC4-0031 (NCCOSC)",
        "LOWER TARN, 12 DEC 93 (RADIO NORLAND) -- [EDITORIAL] [BY NORA HASLEBY] [TEXT] ",
        &[&ORGAN, &BEES],
    )
    .to_uppercase();
    let ice = report("FN2701-0905-97", "NARVESUND, 27 Jan 97 (NNA) -- [Report] [Text] ", &[&ICE]);
    let bus = report("FN2701-0906-97", "FENWICK QUAY, 27 Jan 97 (NNA) -- [Text] ", &[&BUS]);
    let more = "The card above the pulpit, TST2-MUC4-0031, says LOWER TARN, 12 DEC 93 (NNA) -- [EDITORIAL] [TEXT] in a hand that nobody knows.";
    let mut told = Told::bare(&ORGAN, organ.clone());
    told.body.extend(BEES.text.map(str::to_owned));
    Entry {
        name: "monitoring services",
        family: Some(Family::Wire),
        articles: [
            told.upper().headed("").day("1993-12-12").at("LOWER TARN", "RADIO NORLAND"),
            Told::bare(&ICE, ice.clone()).headed("").day("1997-01-27").at("NARVESUND", "NNA"),
        ],
        negative: plain(&ORGAN, 0, more),
        several: Some((organ + "\n" + &ice + "\n" + &bus, vec!["", "", ""])),
    }
}
