//! Many dumps as one HTML page: a list of what was found in each, to search and to filter, and each one's own page behind it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use copydesk::{Confidence, Family, Text};

use crate::common::{odd_name, run};
use crate::html::{self, escaped, shortened, shown, thousands};
use crate::owners::View;

const STYLE: &str = include_str!("gallery.css");
const SCRIPT: &str = include_str!("gallery.js");

/// The fields that a row names, and asks for in vain.
const FIELDS: [&str; 6] = ["headline", "authors", "date", "place", "address", "body"];

/// The page, as far as dumps were added.
pub(crate) struct Gallery {
    /// The folder that all dumps are in, which no row need repeat.
    folder: PathBuf,
    count: usize,
    rows: String,
    /// Each dump's page as a template: nothing is laid out before it is asked for.
    sheets: String,
    families: BTreeMap<&'static str, (Family, usize)>,
    notes: BTreeMap<String, usize>,
    missing: [usize; FIELDS.len()],
}

/// Writes markup; a `String` can always be written to.
macro_rules! put {
    ($out:expr, $($arg:tt)*) => {{ let _ = write!($out, $($arg)*); }};
}

impl Gallery {
    /// A page for these dumps, none of which is in it yet.
    pub(crate) fn of(dumps: &[PathBuf]) -> Gallery {
        let mut folders = dumps.iter().filter(|p| !run::is_stdin(p)).filter_map(|p| p.parent());
        let mut folder = folders.next().map(Path::to_owned).unwrap_or_default();
        for other in folders {
            while !other.starts_with(&folder) && folder.pop() {}
        }
        Gallery {
            folder,
            count: 0,
            rows: String::new(),
            sheets: String::new(),
            families: BTreeMap::new(),
            notes: BTreeMap::new(),
            missing: [0; FIELDS.len()],
        }
    }

    /// Adds a dump's row and its page.
    pub(crate) fn add(&mut self, path: &Path, view: &View<'_>) {
        let number = self.count;
        self.count += 1;
        let name = path.strip_prefix(&self.folder).unwrap_or(path).to_string_lossy();
        let sheet = html::sheet(view, &name);
        put!(self.sheets, "<template id=\"t{number}\">\n{sheet}</template>\n");
        self.row(number, path, &name, view);
    }

    fn row(&mut self, number: usize, path: &Path, name: &str, view: &View<'_>) {
        let found = Found::of(view);
        let family = found.family.as_str();
        self.families.entry(family).or_insert((found.family, 0)).1 += 1;
        found.notes.iter().for_each(|note| *self.notes.entry(note.clone()).or_default() += 1);
        let missing = found.missing();
        for (count, field) in self.missing.iter_mut().zip(FIELDS) {
            *count += usize::from(missing.contains(&field));
        }

        let out = &mut self.rows;
        put!(out, "<tr id=\"r{number}\" data-n=\"{number}\" data-family=\"{family}\" ");
        put!(out, "data-missing=\"{}\" data-sure=\"{:.1}\" ", missing.join(" "), found.per_cent());
        put!(out, "data-notes=\"{}\" ", escaped(&found.notes.join("\n")));
        put!(out, "data-name=\"{}\" data-title=\"{}\" ", escaped(name), escaped(found.title()));
        put!(out, "data-text=\"{}\">", escaped(&found.words(name)));
        let odd = odd_name(path)
            .map_or(String::new(), |bytes| format!(" title=\"the name's bytes: {bytes}\""));
        let (folder, file) = name.rsplit_once(['/', '\\']).unwrap_or(("", name));
        put!(out, "<th scope=\"row\"><a href=\"#d{number}\"{odd}><bdi>{}</bdi></a>", shown(file));
        if !folder.is_empty() {
            put!(out, "<span class=\"k\"><bdi>{}</bdi></span>", shown(folder));
        }
        put!(
            out,
            "</th>\n<td><span title=\"{}\">{}</span></td>\n<td>",
            escaped(&found.family.to_string()),
            words_of(found.family)
        );
        found.write(out);
        put!(out, "</td>\n<td class=\"number\">{}</td>\n<td class=\"number sure\">", found.blocks);
        match &found.sure {
            Some((sure, what)) => put!(
                out,
                "<meter min=\"0\" max=\"100\" low=\"60\" high=\"85\" optimum=\"100\" value=\"{:.0}\" aria-hidden=\"true\"></meter> \
                 {sure} <span class=\"k\">{}</span>",
                found.per_cent(),
                escaped(what)
            ),
            None => put!(out, "–"),
        }
        put!(out, "</td>\n<td>");
        found
            .notes
            .iter()
            .for_each(|note| put!(out, "<span class=\"note\">{}</span> ", escaped(note)));
        put!(out, "</td></tr>\n");
    }

    /// The whole page. The dumps that failed, each with why, stand behind the list.
    pub(crate) fn render(&self, failures: &[String]) -> String {
        let folder = self.folder.to_string_lossy();
        let title = if folder.is_empty() { "Dumps" } else { &*folder };
        let nonce = html::nonce();
        let mut out = html::head(&format!("{title} · gallery"), &[STYLE], &nonce);
        let dumps = if self.count == 1 { "dump" } else { "dumps" };
        put!(
            out,
            "<body>\n<div id=\"index\">\n<header>\n<div class=\"top\"><h1><bdi>{}</bdi></h1><p>{} {dumps}{}</p></div>\n",
            shown(title),
            thousands(self.count),
            match failures.len() {
                0 => String::new(),
                some => format!(" · <a href=\"#failed\">{} not read</a>", thousands(some)),
            }
        );
        self.controls(&mut out);
        out.push_str("<noscript><p>The list can be read as it is; to search it and to open a dump takes the page's own script.</p></noscript>\n</header>\n");
        out.push_str("<table>\n<thead><tr>");
        let columns = [
            ("name", "Dump"),
            ("family", "Family"),
            ("title", "What was found"),
            ("", "Blocks"),
            ("sure", "Least sure"),
            ("", "Notes"),
        ];
        for (key, name) in columns {
            match key {
                "" => put!(out, "<th scope=\"col\">{name}</th>"),
                key => put!(
                    out,
                    "<th scope=\"col\" data-key=\"{key}\"><button type=\"button\">{name}</button></th>"
                ),
            }
        }
        put!(out, "</tr></thead>\n<tbody id=\"dumps\">\n{}</tbody>\n</table>\n", self.rows);
        out.push_str("<p id=\"nothing\" class=\"none\" hidden>No dump is like that. <button type=\"button\" id=\"all\">Show all</button></p>\n");
        if !failures.is_empty() {
            out.push_str("<section id=\"failed\" tabindex=\"-1\" aria-labelledby=\"why\">\n<h2 id=\"why\">Not read</h2>\n<ul>\n");
            failures.iter().for_each(|f| put!(out, "<li>{}</li>\n", shown(f)));
            out.push_str("</ul>\n</section>\n");
        }
        out.push_str(
            "</div>\n<div id=\"view\" hidden>\n<nav aria-label=\"Dumps\"><a href=\"#\" id=\"back\">← all dumps</a>\
             <span><a id=\"before\">previous</a> <a id=\"after\">next</a></span></nav>\n<div id=\"sheet\" class=\"sheet\"></div>\n</div>\n",
        );
        out.push_str(&self.sheets);
        out + &html::foot(&[html::SCRIPT, SCRIPT], &nonce)
    }

    fn controls(&self, out: &mut String) {
        out.push_str(
            "<form id=\"ask\" role=\"search\">\n<label>Search <input type=\"search\" id=\"words\" autocomplete=\"off\" spellcheck=\"false\" \
             placeholder=\"name, headline, author, place …\"></label>\n",
        );
        let mut families: Vec<_> = self.families.iter().collect();
        families.sort_by_key(|(_, (_, count))| std::cmp::Reverse(*count));
        let families = families.into_iter().map(|(key, (family, count))| {
            ((*key).to_owned(), format!("{} ({count})", words_of(*family)))
        });
        select(out, "family", "Family", families);
        let notes =
            self.notes.iter().map(|(note, count)| (note.clone(), format!("{note} ({count})")));
        select(out, "note", "Note", notes);
        let missing = FIELDS.into_iter().zip(self.missing).filter(|(_, count)| *count > 0);
        select(
            out,
            "missing",
            "Missing",
            missing.map(|(field, count)| (field.to_owned(), format!("{field} ({count})"))),
        );
        let bars = [
            ("-50", "below 50 %"),
            ("-70", "below 70 %"),
            ("-90", "below 90 %"),
            ("90", "90 % and more"),
        ];
        select(
            out,
            "sure",
            "Least sure",
            bars.into_iter().map(|(key, said)| (key.to_owned(), said.to_owned())),
        );
        out.push_str("<p id=\"shown\" role=\"status\"></p>\n</form>\n");
    }
}

/// What a row tells of a dump.
struct Found<'a> {
    family: Family,
    headline: Option<Text<'a>>,
    authors: String,
    date: String,
    place: &'a str,
    address: &'a str,
    blocks: usize,
    /// What of the headline and the story is the least sure, and which it is: where a person looks first.
    sure: Option<(Confidence, String)>,
    notes: Vec<String>,
}

impl<'a> Found<'a> {
    fn of(view: &View<'a>) -> Found<'a> {
        let article = view.article;
        let authors: Vec<&str> = article.authors().map(|a| a.name().as_str()).collect();
        let headline = article.headline();
        let sure = headline.map(|text| (text.confidence(), "headline".to_owned()));
        let body = article.body().zip(1..).map(|(b, n)| (b.confidence(), format!("¶ {n}")));
        let sure = sure.into_iter().chain(body);
        Found {
            family: article.family(),
            headline,
            authors: authors.join(", "),
            date: article.published().map(|date| date.to_string()).unwrap_or_default(),
            place: article.dateline().and_then(|d| d.place()).map_or("", Text::as_str),
            address: article.canonical_url().and_then(|link| link.url()).unwrap_or_default(),
            blocks: article.body().len(),
            sure: sure.min_by(|(a, _), (b, _)| a.share().total_cmp(&b.share())),
            notes: article.notes().iter().map(ToString::to_string).collect(),
        }
    }

    fn title(&self) -> &'a str {
        self.headline.map_or("", Text::as_str)
    }

    /// How sure the least sure is; below 0 where nothing was found.
    fn per_cent(&self) -> f32 {
        self.sure.as_ref().map_or(-1.0, |(sure, _)| sure.share() * 100.0)
    }

    fn missing(&self) -> Vec<&'static str> {
        let there = [
            self.headline.is_some(),
            !self.authors.is_empty(),
            !self.date.is_empty(),
            !self.place.is_empty(),
            !self.address.is_empty(),
            self.blocks > 0,
        ];
        FIELDS.into_iter().zip(there).filter(|(_, there)| !there).map(|(field, _)| field).collect()
    }

    /// What a search looks at.
    fn words(&self, name: &str) -> String {
        let words = [
            name,
            self.title(),
            &self.authors,
            &self.date,
            self.place,
            self.address,
            &words_of(self.family),
        ];
        words
            .into_iter()
            .chain(self.notes.iter().map(String::as_str))
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// The headline, and below it the other fields in their colours.
    fn write(&self, out: &mut String) {
        match self.headline {
            Some(text) => {
                put!(out, "<p class=\"title\" dir=\"auto\">{}</p>", escaped(text.as_str()))
            }
            None => put!(out, "<p class=\"title none\">no headline</p>"),
        }
        put!(out, "<p class=\"fields\">");
        let fields = [
            ("c-byline", "authors", self.authors.as_str()),
            ("c-metadata", "date", &self.date),
            ("c-dateline", "place", self.place),
            ("c-address", "address", self.address),
        ];
        for (class, field, text) in fields {
            if text.is_empty() {
                put!(out, "<span class=\"lacks\">no {field}</span> ");
                continue;
            }
            let short = escaped(&shortened(text));
            put!(out, "<span class=\"has {class}\" title=\"{field}\"><bdi>{short}</bdi></span> ");
        }
        put!(out, "</p>");
    }
}

/// A list to choose from; the first choice is all.
fn select(
    out: &mut String,
    id: &str,
    label: &str,
    choices: impl Iterator<Item = (String, String)>,
) {
    put!(out, "<label>{label} <select id=\"{id}\"><option value=\"\">any</option>");
    for (value, said) in choices {
        put!(out, "<option value=\"{}\">{}</option>", escaped(&value), escaped(&said));
    }
    out.push_str("</select></label>\n");
}

/// A family's name as words.
fn words_of(family: Family) -> String {
    family.as_str().replace('_', " ")
}
