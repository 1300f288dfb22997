//! The forms in which people have stories: a title and paragraphs, pasted, mailed, exported, with
//! or without a name, a date, a place.

use super::rng::Rng;

/// A form of a dump. What it says beside headline and body is in the language of a tool or a wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Title, blank line, paragraphs.
    Plain,
    /// The same without a blank line anywhere.
    Flush,
    /// The title as a heading.
    Markdown,
    /// The title underlined.
    Underlined,
    /// Wrapped at some width.
    Wrapped,
    /// Paragraphs told by their indent alone.
    Indented,
    /// `PLACE (Agency) - `, `PLACE, March 4 — ` and the like before the first paragraph.
    Dateline,
    /// A name and a date below the title, on a line each or on one.
    Named,
    /// A name alone.
    Byline,
    /// A date alone, above the title or below it.
    Dated,
    /// What a reader's plain text opens with: labels.
    Reader,
    /// YAML front matter.
    FrontMatter,
    /// Subheadings between the paragraphs.
    Headings,
    /// A list between the paragraphs.
    Listed,
    /// The paragraphs alone.
    Body,
}

impl Form {
    pub(crate) const ALL: [Form; 15] = [
        Form::Plain,
        Form::Flush,
        Form::Markdown,
        Form::Underlined,
        Form::Wrapped,
        Form::Indented,
        Form::Dateline,
        Form::Named,
        Form::Byline,
        Form::Dated,
        Form::Reader,
        Form::FrontMatter,
        Form::Headings,
        Form::Listed,
        Form::Body,
    ];

    /// Whether the form has words of English.
    pub(crate) fn is_english(self) -> bool {
        matches!(self, Form::Named | Form::Byline | Form::Dated | Form::Headings | Form::Listed)
    }
}

/// A dump, and what it holds.
#[derive(Debug, Clone)]
pub(crate) struct Dump {
    pub(crate) raw: String,
    pub(crate) headline: Option<String>,
    pub(crate) paragraphs: Vec<String>,
    pub(crate) subheadings: Vec<String>,
    pub(crate) authors: Vec<String>,
    pub(crate) place: Option<String>,
}

const NAMES: [&str; 8] = [
    "Rosa Tennant",
    "Idris Fell",
    "Marta Lindqvist",
    "Tom Okafor",
    "Ines Marchetti",
    "Paul van Houten",
    "Leila Aziz",
    "Anne-Marie Colbert",
];
const PLACES: [&str; 8] = ["LONDON", "NEW DELHI", "SAO PAULO", "DETROIT", "Port Elswick", "GENEVA", "ST. JOHN'S", "Nairobi"];
const AGENCIES: [&str; 6] = ["Reuters", "AP", "AFP", "dpa", "Harbour Wire", "UPI"];
const MONTHS: [&str; 6] = ["January", "March", "May", "August", "October", "December"];
const HEADS: [&str; 5] = ["What happens next", "A long way back", "Who pays", "The other side", "No easy answer"];
const ITEMS: [&str; 6] = [
    "two new ferries by the spring",
    "A repair yard on the north pier.",
    "Cheaper tickets for those who cross every day, from the first of the month on.",
    "better lights",
    "A second crew, trained at the port's own school",
    "One timetable for boats and trams.",
];

/// The story in that form; its dress (rules, blank lines, widths, marks) is drawn by `seed`.
pub(crate) fn dump(form: Form, title: &str, paragraphs: &[String], seed: u64) -> Dump {
    let mut rng = Rng::new(seed);
    let mut dump = Dump {
        raw: String::new(),
        headline: Some(title.to_owned()),
        paragraphs: paragraphs.to_vec(),
        subheadings: Vec::new(),
        authors: Vec::new(),
        place: None,
    };
    let gap = if rng.chance(20) { "\n\n\n" } else { "\n\n" };
    let name = NAMES[rng.below(NAMES.len())];
    let (month, day) = (MONTHS[rng.below(MONTHS.len())], 1 + rng.below(28));
    let date = match rng.below(4) {
        0 => format!("{day} {month} 2021"),
        1 => format!("2021-{:02}-{day:02}", 1 + rng.below(12)),
        _ => format!("{month} {day}, 2021"),
    };
    let by = if rng.chance(80) { format!("By {name}") } else { name.to_owned() };
    let body = paragraphs.join(gap);
    dump.raw = match form {
        Form::Plain => format!("{title}{gap}{body}\n"),
        Form::Flush => format!("{title}\n{}\n", paragraphs.join("\n")),
        Form::Markdown => format!("{} {title}{gap}{body}\n", if rng.chance(70) { "#" } else { "##" }),
        Form::Underlined => format!("{title}\n{}{gap}{body}\n", "=".repeat(title.chars().count())),
        Form::Wrapped => {
            let width = 60 + rng.below(24);
            let wrapped: Vec<String> = paragraphs.iter().map(|p| wrap(p, width)).collect();
            format!("{}{gap}{}\n", wrap(title, width), wrapped.join(gap))
        }
        Form::Indented => format!("{title}\n\n    {}\n", paragraphs.join("\n    ")),
        Form::Dateline => {
            let place = PLACES[rng.below(PLACES.len())];
            let agency = AGENCIES[rng.below(AGENCIES.len())];
            let dash = ["-", "–", "—", "--"][rng.below(4)];
            let lead = match rng.below(5) {
                0 => format!("{place}, {month} {day} ({agency}) {dash} "),
                1 => format!("{place}, {month} {day} {dash} "),
                2 => format!("{place} {dash} "),
                _ => format!("{place} ({agency}) {dash} "),
            };
            dump.place = Some(place.to_owned());
            let mark = if rng.chance(30) { "# " } else { "" };
            let sep = if rng.chance(25) { "\n" } else { gap };
            format!("{mark}{title}{sep}{lead}{}\n", paragraphs.join(sep))
        }
        Form::Named => {
            dump.authors.push(name.to_owned());
            let head = match rng.below(4) {
                0 => format!("{by}{gap}{date}"),
                1 => format!("{by}, {date}"),
                2 => format!("{date}{gap}{by}"),
                _ => format!("{by}\n{date}"),
            };
            let mark = if rng.chance(30) { "# " } else { "" };
            format!("{mark}{title}{gap}{head}{gap}{body}\n")
        }
        Form::Byline => {
            dump.authors.push(name.to_owned());
            format!("{title}{}By {name}{gap}{body}\n", if rng.chance(50) { "\n" } else { gap })
        }
        Form::Dated if rng.chance(50) => format!("{date}{gap}{title}{gap}{body}\n"),
        Form::Dated => format!("{title}{gap}{date}{gap}{body}\n"),
        Form::Reader => format!("Title: {title}\n\nURL Source: https://www.example.org/{seed}\n\nMarkdown Content:\n{body}\n"),
        Form::FrontMatter => {
            let title = title.replace('"', "'");
            dump.headline = Some(title.clone());
            format!("---\ntitle: \"{title}\"\ndate: 2021-03-{day:02}\n---\n\n{body}\n")
        }
        Form::Headings => {
            let mark = ["## ", "### ", "", "**"][rng.below(4)];
            let close = if mark == "**" { "**" } else { "" };
            let every = 2 + rng.below(3);
            let mut out = format!("{}{title}", if mark.starts_with('#') { "# " } else { "" });
            for (i, paragraph) in paragraphs.iter().enumerate() {
                let head = HEADS.get(i / every).filter(|_| i > 0 && i % every == 0);
                if let Some(head) = head {
                    out += &format!("{gap}{mark}{head}{close}");
                    dump.subheadings.push((*head).to_owned());
                }
                out += gap;
                out += paragraph;
            }
            out + "\n"
        }
        Form::Listed => {
            let marker = ["* ", "- ", "• ", "1. "][rng.below(4)];
            let between = if rng.chance(60) { "\n" } else { gap };
            let at = (1 + rng.below(3)).min(paragraphs.len());
            let first = rng.below(3);
            let items = &ITEMS[first..first + 2 + rng.below(2)];
            let list: Vec<String> = items.iter().map(|item| format!("{marker}{item}")).collect();
            dump.paragraphs.splice(at..at, items.iter().map(|item| (*item).to_owned()));
            let mark = if rng.chance(50) { "# " } else { "" };
            let mut blocks = paragraphs.to_vec();
            blocks.insert(at, list.join(between));
            format!("{mark}{title}{gap}{}\n", blocks.join(gap))
        }
        Form::Body => {
            dump.headline = None;
            format!("{body}\n")
        }
    };
    dump
}

/// The text in lines of at most so many characters, cut between words.
fn wrap(text: &str, width: usize) -> String {
    let (mut out, mut column) = (String::new(), 0);
    for word in text.split(' ') {
        let len = word.chars().count();
        if column > 0 && column + 1 + len > width {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out += word;
        column += len;
    }
    out
}
