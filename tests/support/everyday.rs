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
    /// Something of the page above the title: its address, a name, a section, a site's name.
    Above,
    /// What a reader's plain text opens with: labels.
    Reader,
    /// YAML front matter.
    FrontMatter,
    /// Subheadings between the paragraphs.
    Headings,
    /// A list between the paragraphs.
    Listed,
    /// A note on the author, a paper's asks, its rights and other stories below the story.
    Ended,
    /// What is copied from a page: its menu above, its share words and other stories below.
    Copied,
    /// A printed text with `[words](#)`, `Related article:` and `Original url:`.
    Residue,
    /// A release: its line above, its mark below.
    Release,
    /// Pictures' texts between the paragraphs.
    Pictures,
    /// A mail's head.
    Mailed,
    /// The paragraphs alone.
    Body,
}

impl Form {
    pub(crate) const ALL: [Form; 22] = [
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
        Form::Above,
        Form::Reader,
        Form::FrontMatter,
        Form::Headings,
        Form::Listed,
        Form::Ended,
        Form::Copied,
        Form::Residue,
        Form::Release,
        Form::Pictures,
        Form::Mailed,
        Form::Body,
    ];

    /// Whether the form has words of English.
    pub(crate) fn is_english(self) -> bool {
        matches!(
            self,
            Form::Named
                | Form::Byline
                | Form::Dated
                | Form::Headings
                | Form::Listed
                | Form::Ended
                | Form::Copied
                | Form::Residue
                | Form::Release
                | Form::Pictures
                | Form::Mailed
        )
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
const PLACES: [&str; 8] = [
    "LONDON",
    "NEW DELHI",
    "SAO PAULO",
    "DETROIT",
    "Port Elswick",
    "GENEVA",
    "ST. JOHN'S",
    "Nairobi",
];
const AGENCIES: [&str; 6] = ["Reuters", "AP", "AFP", "dpa", "Harbour Wire", "UPI"];
const MONTHS: [&str; 6] = ["January", "March", "May", "August", "October", "December"];
const HEADS: [&str; 5] =
    ["What happens next", "A long way back", "Who pays", "The other side", "No easy answer"];
const ITEMS: [&str; 6] = [
    "two new ferries by the spring",
    "A repair yard on the north pier.",
    "Cheaper tickets for those who cross every day, from the first of the month on.",
    "better lights",
    "A second crew, trained at the port's own school",
    "One timetable for boats and trams.",
];

/// What is said of an author, whose name stands for `NAME`.
const NOTES: [&str; 12] = [
    "NAME is a reporter for the Port Elswick Courier.",
    "NAME covers ports and fisheries for the Harbour Post. Reach the newsroom at news@example.org.",
    "NAME writes about boats, trains and the people who wait for them.",
    "NAME is a senior correspondent and the author of two books on the coast.",
    "NAME joined the Courier in 2014 after ten years on a trawler, and lives in Port Elswick with a dog.",
    "NAME is the newsroom's political editor. Follow NAME on Twitter @courier.",
    "About NAME: a former teacher, NAME has reported from three continents and won the Tidewater prize.",
    "Contact NAME at desk@example.org or on 555-0143.",
    "NAME is an associate professor of history at the University of Elswick. The views are the author's own.",
    "Additional reporting by NAME in Port Elswick.",
    "Email NAME: desk@example.org",
    "NAME studied law, and has edited the weekend pages since 2019. More from NAME",
];
/// What a paper asks for and says of itself below a story.
const ASKS: [&str; 12] = [
    "Sign up for our morning newsletter and get the best of the Courier in your inbox every day.",
    "Do you have a story for us? Write to tips@example.org.",
    "Copyright 2021 The Port Elswick Courier. All rights reserved. This material may not be published or rewritten.",
    "This story was first printed in the Harbour Post and is reprinted with permission.",
    "Support our work: from two pounds a month you help to keep reporting like this free for everybody.",
    "Read more: Ferries stay in port as the storm goes on",
    "Like this story? Share it with your friends.",
    "The Courier is a member of the Coastal Press Trust, which hears complaints about what we print.",
    "Have your say in the comments below.",
    "Follow us on Facebook and Twitter for more from the harbour.",
    "Tags: ferries, harbour, council",
    "(Editing by the night desk)",
];
/// Titles of other stories.
const OTHERS: [&str; 5] = [
    "Storm closes both piers for a week",
    "Ten quiet beaches to see before the summer",
    "Council to vote on tram depot",
    "Why the herring came back",
    "Ferry captain honoured for a rescue at night",
];

/// What a page shows above its story.
const MENU: [&str; 14] = [
    "Skip to content",
    "The Port Elswick Courier",
    "Home",
    "News",
    "Sport",
    "Opinion",
    "Business",
    "Culture",
    "Weather",
    "Subscribe",
    "Sign in",
    "Search",
    "Menu",
    "Home > News > Harbour",
];
/// And beside or below it.
const SHARES: [&str; 10] = [
    "Share",
    "Facebook",
    "Twitter",
    "WhatsApp",
    "Email",
    "Copy link",
    "Print",
    "Save",
    "2 min read",
    "12 Comments",
];
const FEET: [&str; 8] = [
    "About us",
    "Contact",
    "Privacy policy",
    "Terms of use",
    "© 2021 Port Elswick Courier Ltd. All rights reserved.",
    "Sign up for our newsletter",
    "Get the day's headlines in your inbox every morning.",
    "Advertise with us",
];
/// What a paper's sections are called.
const SECTIONS: [&str; 6] = ["News", "World news", "Opinion", "Business", "The Courier", "Harbour"];
/// What is printed with a picture.
const PICTURES: [&str; 8] = [
    "The ferry at the north pier on Monday. Photograph: Idris Fell/Harbour Wire",
    "Divers leave the harbour at dawn. (Leila Aziz/Courier)",
    "Image: Harbour Wire",
    "Photo: Marta Lindqvist",
    "Passengers wait for the last boat. [File: Tom Okafor/Reuters]",
    "The new lamps on the quay, seen from the lighthouse",
    "Image source, Harbour Wire",
    "A map of the crossing | Courier graphics",
];

/// The words of a title as an address has them.
fn slug(title: &str) -> String {
    let parts = |c: char| !c.is_alphanumeric();
    title.to_lowercase().split(parts).filter(|w| !w.is_empty()).collect::<Vec<_>>().join("-")
}

/// Some lines of a list, in its order.
fn some<'a>(list: &[&'a str], share: usize, rng: &mut Rng) -> Vec<&'a str> {
    list.iter().copied().filter(|_| rng.chance(share)).collect()
}

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
        Form::Markdown => {
            format!("{} {title}{gap}{body}\n", if rng.chance(70) { "#" } else { "##" })
        }
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
        Form::Above => {
            let page = slug(title);
            let above = match rng.below(6) {
                0 => format!("https://www.example.org/2021/03/{page}"),
                1 | 2 => {
                    dump.authors.push(name.to_owned());
                    let near = if rng.chance(50) { format!("\n{date}") } else { String::new() };
                    format!("By {name}{near}")
                }
                3 => SECTIONS[rng.below(SECTIONS.len())].to_owned(),
                4 => SECTIONS[rng.below(SECTIONS.len())].to_uppercase(),
                _ => "www.example.org".to_owned(),
            };
            let below = match rng.below(4) {
                0 if dump.authors.is_empty() => {
                    dump.authors.push(name.to_owned());
                    let near = if rng.chance(50) { "\n" } else { gap };
                    format!("{near}By {name}")
                }
                1 => format!("{gap}{}", ["---", "* * *", "====="][rng.below(3)]),
                _ => String::new(),
            };
            format!("{above}{gap}{title}{below}{gap}{body}\n")
        }
        Form::Reader => {
            let site = if rng.chance(30) { " | The Port Elswick Courier" } else { "" };
            let page = if rng.chance(80) { slug(title) } else { seed.to_string() };
            let time = if rng.chance(50) { "\n\nPublished Time: 2021-03-04T08:30:00Z" } else { "" };
            let again = ["", "", "# ", "=", " "][rng.below(5)];
            let repeat = match again {
                "" => String::new(),
                "=" => format!("{title}\n==========\n\n"),
                mark => format!("{}{title}\n\n", mark.trim_start()),
            };
            format!(
                "Title: {title}{site}\n\nURL Source: https://www.example.org/{page}{time}\n\nMarkdown Content:\n{repeat}{body}\n"
            )
        }
        Form::FrontMatter => {
            let title = title.replace('"', "'");
            dump.headline = Some(title.clone());
            let source = if rng.chance(50) {
                format!("\nsource: https://example.org/{}", slug(&title))
            } else {
                String::new()
            };
            let repeat = if rng.chance(40) { format!("# {title}{gap}") } else { String::new() };
            format!(
                "---\ntitle: \"{title}\"\ndate: 2021-03-{day:02}{source}\n---\n\n{repeat}{body}\n"
            )
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
        Form::Ended => {
            let mark = if rng.chance(50) { "# " } else { "" };
            let mut end = Vec::new();
            if rng.chance(40) {
                end.push(["* * *", "---", "***", "###"][rng.below(4)].to_owned());
            }
            if rng.chance(75) {
                end.push(NOTES[rng.below(NOTES.len())].replace("NAME", name));
            }
            let first = rng.below(ASKS.len());
            end.extend((0..rng.below(4)).map(|i| ASKS[(first + 5 * i) % ASKS.len()].to_owned()));
            if rng.chance(40) || end.is_empty() {
                end.push(
                    ["Related", "Most read", "More from the Courier", "Read next"][rng.below(4)]
                        .to_owned(),
                );
                let dash = ["", "* ", "- "][rng.below(3)];
                end.extend(OTHERS[rng.below(3)..].iter().map(|other| format!("{dash}{other}")));
            }
            let signed = if rng.chance(50) { format!("By {name}{gap}") } else { String::new() };
            format!("{mark}{title}{gap}{signed}{body}{gap}{}\n", end.join(gap))
        }
        Form::Copied => {
            dump.authors.push(name.to_owned());
            let mut top = some(&MENU, 60, &mut rng);
            if rng.chance(20) {
                top.clear();
            }
            let mut lines: Vec<String> = top.into_iter().map(str::to_owned).collect();
            lines.push(title.to_owned());
            lines.push(format!("By {name}"));
            lines.push(date);
            lines.extend(some(&SHARES, 40, &mut rng).into_iter().map(str::to_owned));
            let mut below = some(&SHARES, 15, &mut rng);
            if rng.chance(80) {
                below.push(
                    ["Read more", "Most popular", "More from News", "You may also like"]
                        [rng.below(4)],
                );
                below.extend(&OTHERS[rng.below(3)..]);
            }
            below.extend(some(&FEET, 60, &mut rng));
            let near = if rng.chance(50) { "\n" } else { gap };
            format!("{}{gap}{body}{gap}{}\n", lines.join(near), below.join(near))
        }
        Form::Residue => {
            let mut blocks = paragraphs.to_vec();
            for block in &mut blocks {
                let spaces: Vec<usize> = block.match_indices(' ').map(|(at, _)| at).collect();
                if rng.chance(60) && spaces.len() > 6 && !block.contains(['[', ']']) {
                    let at = rng.below(spaces.len() - 4);
                    let target = ["#", "https://www.example.org/topic"][rng.below(2)];
                    block.insert_str(spaces[at + 2], &format!("]({target})"));
                    block.insert(spaces[at] + 1, '[');
                }
            }
            let at = 1 + rng.below(blocks.len());
            if rng.chance(60) {
                blocks.insert(
                    at.min(blocks.len()),
                    format!("Related article: [{}](#)", OTHERS[rng.below(OTHERS.len())]),
                );
            }
            let stamp = if rng.chance(60) { format!("{date}{gap}") } else { String::new() };
            let page = slug(title);
            format!(
                "{title}{gap}{stamp}{}{gap}Original url: https://www.example.org/{page}\n",
                blocks.join(gap)
            )
        }
        Form::Release => {
            let place = PLACES[rng.below(PLACES.len())];
            let mut out = String::new();
            if rng.chance(70) {
                out += &format!(
                    "{}{gap}",
                    ["FOR IMMEDIATE RELEASE", "Press release", "PRESS RELEASE", "News release"]
                        [rng.below(4)]
                );
            }
            dump.place = Some(place.to_owned());
            out += &format!(
                "{title}{gap}{place}, {month} {day}, 2021 {} {body}{gap}",
                ["–", "--", "—", "/Harbour Wire/ --"][rng.below(4)]
            );
            if rng.chance(60) {
                out += &format!("Media contact: {name}, press@example.org, 555-0143{gap}");
            }
            out + ["###\n", "-30-\n", "# # #\n", "\n"][rng.below(4)]
        }
        Form::Pictures => {
            let mut blocks = paragraphs.to_vec();
            for _ in 0..1 + rng.below(3) {
                let at = rng.below(blocks.len());
                let text = PICTURES[rng.below(PICTURES.len())];
                if !blocks.iter().any(|b| b == text) {
                    blocks.insert(at, text.to_owned());
                }
            }
            let mark = if rng.chance(50) { "# " } else { "" };
            format!("{mark}{title}{gap}{}\n", blocks.join(gap))
        }
        Form::Mailed => {
            let signed = if rng.chance(40) {
                format!("{gap}--\n{name}\nThe Port Elswick Courier")
            } else {
                String::new()
            };
            format!(
                "From: {name} <desk@example.org>\nTo: readers@example.org\nSubject: {title}\nDate: {day} {month} 2021 08:15:00 +0000\n\n{body}{signed}\n"
            )
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
