//! The picture as one HTML page, which loads nothing and can be read without its script.

use std::collections::hash_map::RandomState;
use std::fmt::Write;
use std::hash::BuildHasher;
use std::ops::Range;

use copydesk::{AuthorKind, BodyKind, Link, Text};

use crate::owners::{Fate, Owner, Run, View, What, is_invisible};

const STYLE: &str = include_str!("page.css");
pub(crate) const SCRIPT: &str = include_str!("page.js");

/// The whole page of one dump. `name` is the dump's name, for the title.
pub(crate) fn render(view: &View<'_>, name: &str) -> String {
    let title = file_of(name);
    let headline = view.article.headline().map_or(title, Text::as_str);
    let nonce = nonce();
    let mut out = head(&format!("{headline} · {title}"), &[], &nonce);
    let _ = write!(out, "<body class=\"sheet\">\n{}", sheet(view, name));
    out + &foot(&[SCRIPT, "lights(document.body);\n"], &nonce)
}

/// What a dump's page shows: who owns how much, the raw text, and the article.
pub(crate) fn sheet(view: &View<'_>, name: &str) -> String {
    let mut page = Page { view, out: String::with_capacity(view.raw.len() * 3) };
    page.head(name);
    page.out
        .push_str("<main>\n<section class=\"pane raw\" aria-label=\"Raw text\" tabindex=\"0\">\n");
    page.raw();
    page.out.push_str(
        "</section>\n<section class=\"pane article\" aria-label=\"Article\" tabindex=\"0\">\n",
    );
    page.article();
    page.out.push_str("</section>\n</main>\n");
    page.out
}

/// The page up to its body. The dumps' text is escaped; should a mistake let some of it through, it still cannot fetch or send anything, nor be a script or a
/// style: it does not know the page's `nonce`.
pub(crate) fn head(title: &str, styles: &[&str], nonce: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'nonce-{nonce}'; \
         script-src 'nonce-{nonce}'; base-uri 'none'; form-action 'none'\">\n\
         <title>{}</title>\n<style nonce=\"{nonce}\">\n{STYLE}{}</style>\n</head>\n",
        escaped(title),
        styles.concat()
    )
}

/// The page's scripts and its end.
pub(crate) fn foot(scripts: &[&str], nonce: &str) -> String {
    format!("<script nonce=\"{nonce}\">\n{}</script>\n</body>\n</html>\n", scripts.concat())
}

/// A number that no dump can know: the keys of a new hash table are random.
pub(crate) fn nonce() -> String {
    let number = || RandomState::new().hash_one(std::process::id());
    format!("{:016x}{:016x}", number(), number())
}

/// A path's last part.
fn file_of(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

struct Page<'a> {
    view: &'a View<'a>,
    out: String,
}

/// Writes markup; a `String` can always be written to.
macro_rules! put {
    ($page:expr, $($arg:tt)*) => {{ let _ = write!($page.out, $($arg)*); }};
}

impl<'a> Page<'a> {
    fn head(&mut self, name: &str) {
        let view = self.view;
        let title = file_of(name);
        put!(self, "<header>\n<div class=\"top\"><h1><bdi>{}</bdi></h1><p>", shown(title));
        let lang = view.article.lang().map_or(String::new(), |l| format!(" · {l}"));
        let lines = if view.lines.len() == 1 { "line" } else { "lines" };
        put!(
            self,
            "{} bytes · {} {lines}{lang}</p><p class=\"said\" role=\"status\"></p></div>\n",
            thousands(view.raw.len()),
            thousands(view.lines.len())
        );
        self.bar();
        put!(self, "<ul class=\"legend\">");
        for share in view.shares() {
            let class = view.owners[share.example].what.class();
            put!(
                self,
                "<li class=\"c-{class}\"><i></i>{} <b>{}</b></li>",
                escaped(&share.label),
                escaped(&share.per_cent())
            );
        }
        put!(self, "</ul>\n");
        let notes = view.article.notes();
        if !notes.is_empty() {
            put!(self, "<ul class=\"notes\">");
            notes.iter().for_each(|note| put!(self, "<li>{}</li>", escaped(&note.to_string())));
            put!(self, "</ul>\n");
        }
        put!(self, "</header>\n");
    }

    /// The dump from its first byte to its last, in its owners' colours.
    fn bar(&mut self) {
        let view = self.view;
        put!(
            self,
            "<svg class=\"bar\" viewBox=\"0 0 {} 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">",
            view.raw.len().max(1)
        );
        let mut stretches: Vec<(usize, Range<usize>)> = Vec::new();
        for run in view.lines.iter().flatten() {
            let Some(owner) = run.owner else { continue };
            match stretches.last_mut() {
                Some((last, range)) if *last == owner => range.end = run.range.end,
                _ => stretches.push((owner, run.range.clone())),
            }
        }
        for (owner, range) in stretches {
            let what = &view.owners[owner].what;
            put!(
                self,
                "<rect class=\"{}\" data-o=\"{owner}\" x=\"{}\" width=\"{}\" height=\"1\"/>",
                classes(what),
                range.start,
                range.len()
            );
        }
        put!(self, "</svg>\n");
    }

    /// The raw text: a row for each line, with the label of an owner where its bytes begin.
    fn raw(&mut self) {
        let view = self.view;
        let mut shown = None; // the owner whose label was last written
        for line in &view.lines {
            let first = line.iter().find_map(|r| r.owner);
            let class = first.map_or("", |o| classes(&view.owners[o].what));
            put!(self, "<div class=\"row {class}\"><span class=\"tag\">");
            if let Some(owner) = first {
                if let Some(label) = view.label_after(shown, owner) {
                    put!(self, "<b data-o=\"{owner}\">{}</b>", escaped(&label));
                }
                shown = first;
            }
            put!(self, "</span><code dir=\"auto\">");
            for runs in line.chunk_by(|a, b| a.owner == b.owner) {
                let Some(owner) = runs[0].owner else {
                    self.runs(runs, None);
                    continue;
                };
                let what = &view.owners[owner].what;
                put!(self, "<span class=\"s {}\" data-o=\"{owner}\"", classes(what));
                if let Some(label) = view.label_after(shown, owner) {
                    // generated content: what is copied from the page is the raw text alone
                    put!(self, " data-tag=\"{}\"", escaped(&label));
                }
                shown = Some(owner);
                put!(self, " title=\"{}\">", escaped(&described(&view.owners[owner], runs)));
                self.runs(runs, Some(what));
                put!(self, "</span>");
            }
            put!(self, "</code></div>\n");
        }
    }

    /// Runs of one owner: residue is dimmed, and a part is marked so that it lights with its other half.
    fn runs(&mut self, runs: &[Run], what: Option<&What<'_>>) {
        let gone = what.is_none_or(|w| matches!(w, What::Discarded(_)));
        for part in runs.chunk_by(|a, b| a.part == b.part) {
            if let Some(part) = part[0].part {
                put!(self, "<span class=\"p {}\" data-o=\"p{part}\">", self.view.parts[part].name);
            }
            for run in part {
                let text = shown(&self.view.raw[run.range.clone()]);
                match run.fate {
                    Fate::Deleted if !gone => put!(self, "<i class=\"r\">{text}</i>"),
                    Fate::Replaced if !gone && !text.trim().is_empty() => {
                        put!(self, "<u>{text}</u>")
                    }
                    _ => self.out.push_str(&text),
                }
            }
            if part[0].part.is_some() {
                put!(self, "</span>");
            }
        }
    }

    fn article(&mut self) {
        let view = self.view;
        let rtl = matches!(view.article.lang(), Some("ar" | "fa" | "he"));
        put!(self, "<article{}>\n", if rtl { " dir=\"rtl\"" } else { "" });
        for (number, owner) in view.owners.iter().enumerate() {
            match owner.what {
                What::Headline(text) => self.item(number, "h2", "", &escaped(text.as_str())),
                What::Deck(text) => self.item(number, "p", "deck", &escaped(text.as_str())),
                What::Byline(byline) => {
                    let html = self.with_parts(
                        byline.text(),
                        "author",
                        byline.authors().map(|a| (a.name(), role_of(a.kind()))),
                    );
                    self.item(number, "p", "byline", &html);
                }
                What::Dateline(dateline) => {
                    let html = self.with_parts(
                        dateline.text(),
                        "place",
                        dateline.place().map(|p| (p, "place")).into_iter(),
                    );
                    self.item(number, "p", "dateline", &html);
                }
                _ => {}
            }
        }
        if view.article.headline().is_none() {
            put!(self, "<p class=\"none\">no headline</p>\n");
        }
        if let Some(date) = view.article.published() {
            let part = view.parts.iter().position(|p| p.name == "published");
            put!(self, "<p class=\"date\"><span class=\"k\">published</span> <time");
            part.into_iter().for_each(|p| put!(self, " data-o=\"p{p}\" class=\"p\""));
            put!(self, ">{date}</time></p>\n");
        }
        self.story();
        self.apparatus();
        put!(self, "</article>\n");
        self.discarded();
    }

    /// The body, with the captions where they stand in the dump.
    fn story(&mut self) {
        let view = self.view;
        let in_story = |o: &Owner<'_>| matches!(o.what, What::Body(..) | What::Caption(_));
        let mut story: Vec<usize> =
            (0..view.owners.len()).filter(|i| in_story(&view.owners[*i])).collect();
        story.sort_by_key(|i| view.owners[*i].pieces.first().map(|p| p.start));
        put!(self, "<div class=\"story\">\n");
        for number in story {
            match view.owners[number].what {
                What::Caption(text) => self.item(number, "p", "caption", &escaped(text.as_str())),
                What::Body(_, block) => {
                    let html = self.with_parts(
                        block.text(),
                        "link",
                        block.links().map(|l| (l.text(), l.url().unwrap_or(""))),
                    );
                    match block.kind() {
                        BodyKind::Subheading => self.item(number, "h3", "", &html),
                        BodyKind::ListItem => self.item(number, "p", "li", &html),
                        BodyKind::Quote => self.item(number, "p", "quote", &html),
                        _ => self.item(number, "p", "", &html),
                    }
                }
                _ => {}
            }
        }
        if view.article.body().next().is_none() {
            put!(self, "<p class=\"none\">no body</p>\n");
        }
        put!(self, "</div>\n");
    }

    /// Notes at the foot, related links, the address and the metadata.
    fn apparatus(&mut self) {
        let view = self.view;
        let mut rows = Vec::new();
        for (number, owner) in view.owners.iter().enumerate() {
            match owner.what {
                What::Footnote(note) => {
                    let links = note.links().map(|l| (l.text(), l.url().unwrap_or("")));
                    rows.push((number, note.label(), self.with_parts(note.text(), "link", links)));
                }
                What::Related(link) => rows.push((number, "related", self.linked(link))),
                What::Address(link) => rows.push((number, "address", self.linked(link))),
                What::Metadata(m) => {
                    let label = if m.label().is_empty() { "metadata" } else { m.label() };
                    rows.push((number, label, escaped(m.text().as_str())));
                }
                _ => {}
            }
        }
        if rows.is_empty() {
            return;
        }
        put!(self, "<dl>\n");
        for (number, label, html) in rows {
            let class = classes(&view.owners[number].what);
            put!(self, "<div class=\"o {class}\" data-o=\"{number}\" tabindex=\"0\">");
            put!(
                self,
                "<dt><bdi>{}</bdi></dt><dd dir=\"auto\">{html}</dd></div>\n",
                escaped(label)
            );
        }
        put!(self, "</dl>\n");
    }

    /// What is in no field, by reason.
    fn discarded(&mut self) {
        let view = self.view;
        let mut reasons: Vec<(String, Vec<usize>)> = Vec::new();
        for (number, owner) in
            view.owners.iter().enumerate().filter(|(_, o)| matches!(o.what, What::Discarded(_)))
        {
            let label = owner.what.label();
            match reasons.iter_mut().find(|(reason, _)| *reason == label) {
                Some((_, numbers)) => numbers.push(number),
                None => reasons.push((label, vec![number])),
            }
        }
        if reasons.is_empty() {
            return;
        }
        put!(self, "<aside>\n<h4>In no field</h4>\n");
        for (reason, numbers) in reasons {
            let bytes: usize = numbers
                .iter()
                .flat_map(|n| &view.owners[*n].pieces)
                .map(ExactSizeIterator::len)
                .sum();
            put!(
                self,
                "<details open><summary>{} <span>{} bytes</span></summary><p>",
                escaped(&reason),
                thousands(bytes)
            );
            for number in numbers {
                let text: Vec<&str> =
                    view.owners[number].pieces.iter().map(|p| view.raw[p.clone()].trim()).collect();
                let short = shortened(&text.join(" … "));
                put!(
                    self,
                    "<span class=\"o gone\" data-o=\"{number}\" dir=\"auto\" tabindex=\"0\">{}</span> ",
                    shown(&short)
                );
            }
            put!(self, "</p></details>\n");
        }
        put!(self, "</aside>\n");
    }

    /// One item of the article.
    fn item(&mut self, number: usize, tag: &str, class: &str, html: &str) {
        let what = &self.view.owners[number].what;
        put!(
            self,
            "<{tag} class=\"o {} {class}\" data-o=\"{number}\" data-label=\"{}\" ",
            classes(what),
            escaped(&what.label())
        );
        put!(self, "dir=\"auto\" tabindex=\"0\">{html}</{tag}>\n");
    }

    /// A text with some of its stretches marked as parts; what is said of a stretch is its tool tip.
    fn with_parts<'t>(
        &self,
        text: Text<'_>,
        name: &str,
        parts: impl Iterator<Item = (Text<'t>, &'t str)>,
    ) -> String {
        let (all, from) = (text.as_str(), text.span().start());
        let mut html = String::new();
        let mut at = 0;
        for (part, said) in parts {
            let span = part.span();
            let (start, end) = (span.start().saturating_sub(from), span.end().saturating_sub(from));
            if start < at || end > all.len() || start >= end {
                continue;
            }
            let number = self
                .view
                .part(name, &part.raw_span().range())
                .map_or(String::new(), |p| format!(" data-o=\"p{p}\""));
            let inner = escaped(&all[start..end]);
            let _ = match web_address(said) {
                Some(href) => write!(
                    html,
                    "{}<a class=\"p {name}\"{number} href=\"{href}\" title=\"{href}\" rel=\"noreferrer\">{inner}</a>",
                    escaped(&all[at..start])
                ),
                None => {
                    write!(
                        html,
                        "{}<span class=\"p {name}\"{number} title=\"{}\">{inner}</span>",
                        escaped(&all[at..start]),
                        escaped(said)
                    )
                }
            };
            at = end;
        }
        html + &escaped(&all[at..])
    }

    fn linked(&self, link: Link<'_>) -> String {
        let text = escaped(link.text().as_str());
        let part = self
            .view
            .part("link", &link.text().raw_span().range())
            .map_or(String::new(), |p| format!(" data-o=\"p{p}\""));
        match link.url().and_then(web_address) {
            Some(href) => format!(
                "<a class=\"p link\"{part} href=\"{href}\" title=\"{href}\" rel=\"noreferrer\">{text}</a>"
            ),
            None => text,
        }
    }
}

fn role_of(kind: AuthorKind) -> &'static str {
    if kind == AuthorKind::Organization { "organization" } else { "person" }
}

/// The classes that colour an owner's bytes; neighbouring blocks of the body differ.
fn classes(what: &What<'_>) -> &'static str {
    match what {
        What::Headline(_) => "c-headline",
        What::Deck(_) => "c-deck",
        What::Byline(_) => "c-byline",
        What::Dateline(_) => "c-dateline",
        What::Body(number, _) if number % 2 == 0 => "c-body even",
        What::Body(..) => "c-body",
        What::Caption(_) => "c-caption",
        What::Footnote(_) => "c-footnote",
        What::Related(_) => "c-related",
        What::Address(_) => "c-address",
        What::Metadata(_) => "c-metadata",
        What::Discarded(_) => "c-discarded",
    }
}

/// What the tool tip says: the owner, the bytes, and how sure the role was.
fn described(owner: &Owner<'_>, runs: &[Run]) -> String {
    let (start, end) = (runs[0].range.start, runs[runs.len() - 1].range.end);
    let sure = owner.what.confidence().map_or(String::new(), |c| format!(" · {c} sure"));
    format!("{} · bytes {start}–{end}{sure}", owner.what.label())
}

/// An address that a browser may follow, escaped for an attribute.
fn web_address(url: &str) -> Option<String> {
    let is_web =
        |scheme: &str| url.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme));
    (is_web("https://") || is_web("http://")).then(|| escaped(url))
}

/// Plain text for HTML, in a text or in a quoted attribute.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() && c != '\t' && c != '\n' => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}

/// Raw text for HTML: what is not seen but has an effect is shown by its number.
pub(crate) fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut plain = 0;
    for (at, c) in text.char_indices() {
        if is_invisible(c) || c.is_control() && c != '\t' && c != '\n' {
            out.push_str(&escaped(&text[plain..at]));
            let _ = write!(out, "<span class=\"x\" title=\"U+{0:04X}\">{0:X}</span>", u32::from(c));
            plain = at + c.len_utf8();
        }
    }
    out + &escaped(&text[plain..])
}

/// One line of at most 90 characters.
pub(crate) fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(90) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line,
    }
}

pub(crate) fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
