//! Dumps of every family and tool in the tests' languages and scripts, no two alike: what a parser meets in turn that reads an archive of anything.
//!
//! A third are laid out by the tests' renderer (`tests/support/render.rs`), a third in everyday forms (`tests/support/everyday.rs`), a third in the
//! families' own layouts, which stand here.

use super::support::articles::{Piece, Story, stories};
use super::support::everyday::{self, Form};
use super::support::render::{Damage, Shape, render};
use super::support::rng::Rng;
use super::wrapped;

/// Dumps depend on it and on nothing else.
const SEED: u64 = 0x5eed;

/// So many dumps.
pub fn every_kind(count: usize) -> Vec<String> {
    let stories = stories();
    let english: Vec<&Story> = stories.iter().filter(|story| story.lang == "en").collect();
    (0..count)
        .map(|i| {
            let mut rng = Rng::new(SEED + i as u64);
            let turn = i / 3;
            let any = &stories[turn % stories.len()];
            match i % 3 {
                0 => {
                    // (18 stories and 18 shapes: the damage moves on with each round of both)
                    let shape = Shape::ALL[(turn + turn / stories.len()) % Shape::ALL.len()];
                    let damage = match rng.below(4) {
                        0 => Damage { seed: i as u64, ..Damage::NONE },
                        1 => Damage::all(i as u64),
                        _ => Damage::each(i as u64)[rng.below(5)],
                    };
                    render(&retold(any, &stories, &mut rng), shape, damage).0
                }
                1 => {
                    let form = Form::ALL[turn % Form::ALL.len()];
                    let story = if form.is_english() { english[turn % english.len()] } else { any };
                    let story = retold(story, &stories, &mut rng);
                    let paragraphs: Vec<String> = story.paragraphs().map(str::to_owned).collect();
                    everyday::dump(form, &story.headline, &paragraphs, i as u64).raw
                }
                _ => {
                    let layout = LAYOUTS[turn % LAYOUTS.len()];
                    layout(&Copy::new(&retold(any, &stories, &mut rng), &mut rng))
                }
            }
        })
        .collect()
}

/// Blocks of all kinds of dumps in one of `bytes`: prose of all languages in long and wrapped lines, subheadings, lists, pictures, links, quotations,
/// tables, notes, pages. (Laid out in one piece: a file of several documents would be read as its first.)
pub fn mix(bytes: usize) -> String {
    let shapes = [
        Shape::Clean,
        Shape::Wrapped(76),
        Shape::Html2text,
        Shape::PandocPlain,
        Shape::SeedMd,
        Shape::SeedPdf,
    ];
    let stories = stories();
    let mut out = String::from("# The year at the harbour\n\nBy Rosa Tennant\n\nMarch 3, 2025\n");
    for i in 0.. {
        let mut rng = Rng::new(SEED + i);
        let turn = i as usize;
        let mut story = retold(&stories[turn % stories.len()], &stories, &mut rng);
        story.dateline = None;
        let (raw, _) =
            render(&story, shapes[turn % shapes.len()], Damage { seed: i, ..Damage::NONE });
        let raw = raw.split("\n\nOriginal url:").next().unwrap_or(&raw);
        out += &format!("\n## Part {i}\n\n{}\n", raw.trim());
        out += match rng.below(6) {
            0 => "\n> The boats were late, and nobody on the quay could say why.\n",
            1 => "\n| Port | Boats |\n| --- | --- |\n| Elswick | 14 |\n| Varnholm | 9 |\n",
            2 => {
                "\n* a lamp on the north pier\n* two [new ferries](https://www.example.org/ferries)\n"
            }
            3 => "\n***\n",
            4 => "\nThe map[^1] was drawn in 1911.\n\n[^1]: By hand.\n",
            _ => {
                "\n![The quay](https://media.example.net/quay.jpg)\nThe quay. Photograph: Idris Fell\n"
            }
        };
        if out.len() >= bytes {
            break;
        }
    }
    cut(out, bytes)
}

/// A browser's print of `bytes`, read off its pages: lines wrapped by their width, a running head and foot on every page.
pub fn print(bytes: usize) -> String {
    let stories = stories();
    let english: Vec<&Story> = stories.iter().filter(|story| story.lang == "en").collect();
    let mut story = english[0].clone();
    let mut rng = Rng::new(SEED);
    let mut len = 0;
    story.blocks.clear();
    for turn in 0.. {
        let told = retold(english[turn % english.len()], &stories, &mut rng);
        len += told.paragraphs().map(str::len).sum::<usize>();
        story.blocks.extend(told.blocks);
        if len >= bytes {
            break;
        }
    }
    let damage = Damage { hyphenate: true, seed: SEED, ..Damage::NONE };
    cut(render(&story, Shape::BrowserPrint, damage).0, bytes)
}

fn cut(mut text: String, bytes: usize) -> String {
    let end = (0..=bytes.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text.truncate(end);
    text
}

/// The story with its blocks in another order, some left out, some of another story in its language, and other numbers.
fn retold(story: &Story, stories: &[Story], rng: &mut Rng) -> Story {
    let mut told = story.clone();
    for other in stories.iter().filter(|other| other.lang == story.lang && other.name != story.name)
    {
        if rng.chance(40) {
            told.blocks.extend(other.blocks.iter().cloned());
        }
    }
    let len = told.blocks.len();
    told.blocks.rotate_left(rng.below(len));
    told.blocks.truncate(len - rng.below(len / 2));
    for piece in &mut told.blocks {
        let (Piece::Paragraph(text)
        | Piece::Subheading(text)
        | Piece::ListItem(text)
        | Piece::Caption(text)
        | Piece::Related { title: text, .. }) = piece;
        *text = text
            .chars()
            .map(|c| match c.to_digit(10) {
                Some(1..) => char::from(b'1' + rng.below(9) as u8),
                _ => c,
            })
            .collect();
    }
    told
}

/// A story as a family's layout takes it.
struct Copy {
    title: String,
    author: String,
    place: String,
    paragraphs: Vec<String>,
    url: String,
    day: usize,
    month: &'static str,
    number: usize,
}

impl Copy {
    fn new(story: &Story, rng: &mut Rng) -> Copy {
        const MONTHS: [&str; 4] = ["March", "May", "October", "December"];
        Copy {
            title: story.headline.clone(),
            author: story.authors.first().cloned().unwrap_or_default(),
            place: story
                .dateline
                .as_ref()
                .map_or_else(|| "Port Elswick".to_owned(), |line| line.place.clone()),
            paragraphs: story.paragraphs().map(str::to_owned).collect(),
            url: story.url.clone(),
            day: 1 + rng.below(28),
            month: MONTHS[rng.below(MONTHS.len())],
            number: 10 + rng.below(80),
        }
    }

    fn body(&self) -> String {
        self.paragraphs.join("\n\n")
    }

    /// Wrapped, with an indent of so many spaces and no blank lines.
    fn indented(&self, width: usize, indent: usize) -> String {
        let line = |text: &String| wrapped(&format!("{}{text}", " ".repeat(indent)), width);
        self.paragraphs.iter().map(line).collect()
    }
}

/// The families' own layouts.
const LAYOUTS: [fn(&Copy) -> String; 21] = [
    records,
    labelled_records,
    codes,
    library,
    newspaper_archive,
    archive,
    wire_archive,
    wire,
    slugged_wire,
    wire_codes,
    telex,
    mail,
    encoded_mail,
    feed,
    digest,
    object,
    newsletter,
    release,
    letterhead,
    reader,
    page,
];

fn records(c: &Copy) -> String {
    let Copy { title, author, place, day, month, number, .. } = c;
    format!(
        "                              {number} of 97 DOCUMENTS\n\n\n                     Copyright 2025 The Elswick Courier\n                            \
         All Rights Reserved\n\n                             {month} {day}, 2025 Monday\n\nSECTION: HARBOUR; Pg. B{number}\n\nLENGTH: 2{number} \
         words\n\nHEADLINE: {title}\n\nBYLINE: {author}\n\nDATELINE: {place} --\n\nBODY:\n\n{}\n\nLANGUAGE: ENGLISH\n\nSUBJECT: FERRIES (93%); \
         HARBOURS (91%)\n\nLOAD-DATE: {month} {day}, 2025\n",
        c.indented(70, 0)
    )
}

fn labelled_records(c: &Copy) -> String {
    let Copy { title, author, day, month, number, .. } = c;
    format!(
        "{title}\nThe Elswick Courier\n{month} {day}, 2025 Monday\n\nCopyright 2025 The Elswick Courier All Rights Reserved\nSection: Harbour; \
         Pg. {number}\nLength: 4{number} words\nByline: By {author}\nBody\n\n\n{}\n\n\nLoad-Date: {month} {day}, 2025\n\n\nEnd of Document\n",
        c.body()
    )
}

fn codes(c: &Copy) -> String {
    let Copy { title, author, day, month, number, .. } = c;
    format!(
        "HD\n{title}\n\nBY\nBy {author}\n\nWC\n2{number} words\n\nPD\n{day} {month} 2025\n\nSN\nThe Elswick Courier\n\nSC\nELSCOU\n\nLA\nEnglish\n\nCY\n\
         Copyright 2025. The Elswick Courier.\n\nLP\n{}\n\nTD\n{}\n\nNS\ngdis : Accidents\n\nAN\nDocument ELSCOU00202503{number}\n",
        c.paragraphs[0],
        c.paragraphs[1..].join("\n\n")
    )
}

fn library(c: &Copy) -> String {
    let Copy { title, author, day, month, number, .. } = c;
    format!(
        "Document 1 of {number}\n\n{title}\n\nAuthor: {author}\n\nPublication info: Elswick Times ; Elswick, Norland [Elswick, Norland]{day} {month} \
         2025: B.2.\n\nFull text: {}\nCredit: {author}\n\nSubject: Ships\n\nPublication title: Elswick Times\n\nPublication year: 2025\n\nPublication \
         date: {month} {day}, 2025\n\nLast updated: 2025-03-04\n\n{}\n",
        c.body(),
        "_".repeat(60)
    )
}

fn newspaper_archive(c: &Copy) -> String {
    let Copy { title, author, day, month, number, .. } = c;
    format!(
        "{title}\n\nElswick Times - {month} {day}, 2025\n\nAuthor/Byline: {author}, Staff Writer\nEdition: Final\nSection: Local\nPage: B1\nReadability: \
         10-12 grade level\n\n{}\nIndex terms: ships\nRecord: 2503030{number}\nCopyright: Copyright (c) 2025 Elswick Times\n",
        c.body()
    )
}

fn archive(c: &Copy) -> String {
    let Copy { title, place, day, .. } = c;
    format!(
        "<REUTERS TOPICS=\"YES\" NEWID=\"7\">\n<DATE> {day}-MAR-1988 09:37:34.39</DATE>\n<TOPICS><D>ship</D></TOPICS>\n<PLACES><D>uk</D></PLACES>\n<TEXT>\
         &#2;\n<TITLE>{} &lt;ELS></TITLE>\n<DATELINE>    {}, March {day} - </DATELINE><BODY>{} REUTER\n&#3;</BODY></TEXT>\n</REUTERS>\n",
        title.to_uppercase(),
        place.to_uppercase(),
        c.indented(64, 4).trim_start()
    )
}

fn wire_archive(c: &Copy) -> String {
    let Copy { title, author, place, day, number, .. } = c;
    let paragraphs: String =
        c.paragraphs.iter().map(|p| format!("<P>\n{}</P>\n", wrapped(p, 66))).collect();
    format!(
        "<DOC>\n<DOCNO> OST9903{number}.0112 </DOCNO>\n<DOCTYPE> NEWS STORY </DOCTYPE>\n<DATE_TIME> 1999-03-{day:02} 09:12 </DATE_TIME>\n<BODY>\n<SLUG> \
         BC-HARBOUR-OST </SLUG>\n<HEADLINE>\n{title}\n</HEADLINE>\nBy {author}\n<TEXT>\n<P>\n{place} --\n{paragraphs}</TEXT>\n</BODY>\n</DOC>\n"
    )
}

fn wire(c: &Copy) -> String {
    let Copy { title, author, place, day, month, .. } = c;
    format!(
        "{title}\n    By {author}\n    {}, {month} {day} (Harbour Wire) - {}    (Reporting by {author}; Editing by the night desk)\n",
        place.to_uppercase(),
        c.indented(66, 4).trim_start()
    )
}

fn slugged_wire(c: &Copy) -> String {
    let Copy { title, author, place, day, number, .. } = c;
    format!(
        "W33{number}europe\nf l BC-EU--Harbour       03-{day:02} 03{number}\n^BC-EU--Harbour,2{number}<\n^{title}<\n^By {}=\n^Harbour Wire=\n\t   {} (HW) _ \
         {}\n\n\t   ___\n\n\t   HW-WF-03-{day:02}-14 15{number}GMT<\n",
        author.to_uppercase(),
        place.to_uppercase(),
        c.paragraphs.join("\n \n\t   ")
    )
}

fn wire_codes(c: &Copy) -> String {
    let Copy { title, author, place, day, number, .. } = c;
    format!(
        "eca0{number} 3 i 2{number} vvvvb   dpa 061\n\nNorland-transport/Elswick/\n{title}\nBy {author}, dpa =\n\n{place} (dpa) - {}\n\ndpa jol yyon n1 \
         fx\n{day:02}1732 Nov 99\n",
        wrapped(&c.body(), 68)
    )
}

fn telex(c: &Copy) -> String {
    let Copy { place, day, number, .. } = c;
    format!(
        "ELS-0317-09{number} (NOSC)\n\n   {}, {day} MAR 90 (RADIO NORLAND) -- [REPORT] [TEXT] {}",
        place.to_uppercase(),
        c.indented(72, 3).trim_start().to_uppercase()
    )
}

const RECEIVED: &str = "Return-Path: <list-admin@example.org>\nReceived: from mail.example.org (localhost [127.0.0.1])\n\tby post.example.org with \
                        ESMTP id 0317\n\tfor <crew@localhost>; Tue,  4 Mar 2025 01:16:16 +0000\n";

fn mail(c: &Copy) -> String {
    let Copy { title, place, day, .. } = c;
    format!(
        "{RECEIVED}From: Otto <otto@example.org>\nTo: crew@example.org\nSubject: [crew] {title} (fwd)\nDate: Tue, {day} Mar 2025 01:14:00 +0000\n\nI have \
         always said that this would happen one day.\n\n--------\n\n{title}\nMon Mar 3, 3:29 AM ET\n\n{} (HW) - {}\n-- \n\
         Otto\nhttp://lists.example.org/listinfo/crew\n",
        place.to_uppercase(),
        wrapped(&c.body(), 72)
    )
}

/// Quoted-printable: what is no plain sign in two hexadecimal digits, lines of up to 76 characters.
fn quoted_printable(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut column = 0;
        for byte in line.bytes() {
            if column > 71 {
                out += "=\n";
                column = 0;
            }
            if matches!(byte, b' '..=b'<' | b'>'..=b'~') {
                out.push(char::from(byte));
                column += 1;
            } else {
                out += &format!("={byte:02X}");
                column += 3;
            }
        }
        out.push('\n');
    }
    out
}

fn encoded_mail(c: &Copy) -> String {
    let Copy { title, day, number, .. } = c;
    format!(
        "From: Harbour Post <post@example.org>\nTo: crew@example.org\nSubject: {title}\nDate: Tue, {day} Mar 2025 08:00:23 -0000\nMIME-Version: 1.0\n\
         Content-Type: multipart/alternative; boundary=\"=_part{number}\"\n\n--=_part{number}\nContent-Type: text/plain; charset=UTF-8\n\
         Content-Transfer-Encoding: quoted-printable\n\n{}\n--=_part{number}--\n",
        quoted_printable(&c.body())
    )
}

fn feed(c: &Copy) -> String {
    let Copy { title, url, day, .. } = c;
    format!(
        "{RECEIVED}From: harbour <feeds@example.org>\nTo: crew@example.org\nSubject: {title}\nDate: Tue, {day} Mar 2025 08:00:23 -0000\n\nURL: {url}\n\
         Date: 2025-03-{day:02}T00:39:55+01:00\n\n{}\n",
        c.body()
    )
}

fn digest(c: &Copy) -> String {
    let Copy { title, day, number, .. } = c;
    let rule = "-".repeat(30);
    format!(
        "Crew Digest         Tue, {day} Mar 2025       Volume 7 : Issue {number}\n\nToday's Topics:\n             {title}\n\n{}\n\nDate: Tue, {day} Mar \
         2025 01:14:00 +0000\nFrom: otto@example.org\nSubject: {title}\n\n{}\n{rule}\n\nEnd of Crew Digest\n******************\n",
        "-".repeat(70),
        wrapped(&c.body(), 72)
    )
}

fn object(c: &Copy) -> String {
    let Copy { title, author, url, day, .. } = c;
    let quoted = |text: &str| {
        text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\t', "\\t")
    };
    format!(
        "{{\"url\": \"{url}\", \"title\": \"{}\", \"authors\": [\"{author}\"], \"publish_date\": \"2025-03-{day:02}\", \"text\": \"{}\"}}\n",
        quoted(title),
        quoted(&c.body())
    )
}

fn newsletter(c: &Copy) -> String {
    let Copy { title, url, number, .. } = c;
    let body: Vec<String> = c
        .paragraphs
        .iter()
        .enumerate()
        .map(|(i, p)| match p.split_once(' ') {
            Some((first, rest)) if i % 2 == 0 => {
                format!("{first} [ https://post.example.org/r/{number}-{i}?j=abc ] {rest}")
            }
            _ => p.clone(),
        })
        .collect();
    format!(
        "View this post on the web at {url}\n\n{title}\n\n{}\n\nUnsubscribe https://post.example.org/r/{number}/out-of-this-list?\n",
        body.join("\n")
    )
}

fn release(c: &Copy) -> String {
    let Copy { title, author, place, day, month, number, .. } = c;
    format!(
        "FOR IMMEDIATE RELEASE\n\n{title}\n\n{place}, {month} {day}, 2025 /Harbour Wire/ -- {}\n\nAbout the port\n\nThe port of Elswick was founded in \
         17{number} and has two piers.\n\nMedia contact: {author}, press@example.org, 555-01{number}\n\n###\n",
        c.body()
    )
}

fn letterhead(c: &Copy) -> String {
    let Copy { title, author, day, month, number, .. } = c;
    format!(
        "M E D I A  R E L E A S E\n\nFROM THE MINISTER FOR HARBOURS\n\nTHE HON {}, MP\n\n{number}/25\n\n{}\n\n{day} {month} 2025\n\n{}\n\n-oOo-\n",
        author.to_uppercase(),
        title.to_uppercase(),
        c.body()
    )
}

fn reader(c: &Copy) -> String {
    let Copy { title, author, url, day, number, .. } = c;
    format!(
        "# {title}\n\n## Metadata\n- Author: [[{author}]]\n- Full Title: {title}\n- Category: #articles\n- URL: {url}\n\n## Highlights\n- {} ([View \
         Highlight](https://reader.example.org/read/{number}))\n\n## Full document\n\n2025-03-{day:02}\n\n{}\n",
        c.paragraphs[0],
        c.body()
    )
}

fn page(c: &Copy) -> String {
    let Copy { title, author, day, month, .. } = c;
    super::page(&format!("{title}\n\nBy {author}\n\n{month} {day}, 2025\n\n{}\n", c.body()), 0)
}
