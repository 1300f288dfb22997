//! Labelled lines around the article: front matter, a reader's header, a database's record, a
//! mail's head, a press release's marks.
//!
//! A family is a table of labels and its own marks; it is recognised by the marks, never by one
//! line. Its lines leave the article before it is cut into blocks; what they say goes to the fields
//! as evidence.

mod aged;
pub(crate) mod database;
mod database_words;
mod errors;
pub(crate) mod export;
mod export_words;
mod front_matter;
mod gapped;
mod labels;
mod letterhead;
mod mail;
mod mail_words;
mod opening;
#[cfg_attr(not(feature = "rules"), allow(dead_code))]
pub(crate) mod own;
pub(crate) mod paged;
pub(crate) mod press;
mod press_words;
mod reader;
pub(crate) mod reference;
mod repeats;
pub(crate) mod values;
mod web;
pub(crate) mod wire;

pub(crate) use mail::subject;
pub(crate) use wire::sent;

use crate::family::Family;
use crate::lang::lexicon::Lexicon;
use crate::span::Span;
use crate::text::chars::is_alphanumeric;
use crate::text::line::{Line, Marker};
use crate::text::{order, scan};

/// What a labelled line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Key {
    Title,
    Deck,
    Author,
    Published,
    Dateline,
    Url,
    Site,
    /// A mail's subject: often the headline with marks around it, often somebody's remark.
    Subject,
    /// When a mail was sent: not the story's date, but seldom another year.
    Sent,
    /// A label that is no field of its own, or a value that is printed for machines.
    Other,
    /// A mark of the family (`---`, `Markdown Content:`).
    Frame,
    /// A mail's head, a remark above a forwarded story, a list's foot, a search's cover sheet.
    Envelope,
}

/// One labelled value.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub key: Key,
    /// The label as printed; empty for a frame.
    pub label: Span,
    /// The values: one, or the items of a list.
    pub values: Vec<Span>,
    pub own: Span,
}

impl Entry {
    /// An entry without a label whose value is its own text.
    fn bare(key: Key, own: Span) -> Entry {
        Entry { key, label: Span::new(own.start(), own.start()), values: vec![own], own }
    }

    /// Its label, its values and its bounds, ascending: what has to move when the text around it is
    /// edited.
    pub(crate) fn parts(&self) -> impl Iterator<Item = Span> + '_ {
        std::iter::once(self.label).chain(self.values.iter().copied())
    }
}

/// What the families have read off a dump.
#[derive(Debug)]
pub(crate) struct Header {
    /// In the order of the text.
    pub entries: Vec<Entry>,
    /// The lines of the article itself.
    pub article: Vec<Line>,
    /// Whether a label says that the article's first line opens the story.
    pub story: bool,
    /// The family whose header it is.
    pub family: Option<Family>,
    /// Whether nothing of a page stands around the story: it is a database's record or a wire's
    /// file. (A scraper's labels stand above what was on the page.)
    pub bounded: bool,
    /// Whether the dump is a press release: it has no deck, so prose below its headline is the
    /// story.
    pub release: bool,
    /// Where lines were taken out between them: no block reaches over such a place.
    pub gaps: Vec<usize>,
}

/// The lines of a dump, while families take theirs.
struct Sheet<'a> {
    text: &'a str,
    lines: &'a [Line],
    taken: Vec<bool>,
    /// Lines of the article that open behind a label.
    trims: Vec<(usize, usize)>,
    /// Lines of the article that end before a mark.
    tails: Vec<(usize, usize)>,
    /// Whether a label says that the article's first line opens the story.
    story: bool,
    /// Lines of the article that open a block whatever is before them.
    breaks: Vec<usize>,
    entries: Vec<Entry>,
    /// The lines from here on are not read yet.
    first: usize,
    /// The lines from here on are taken.
    end: usize,
    signs: Signs,
}

/// What the first and the last lines show: a family whose marks are not among them is not asked.
#[derive(Default)]
struct Signs {
    /// How many of the first lines open with a word and have a colon soon, and how many of the
    /// last ones.
    colons: u8,
    last_colons: u8,
    /// Whether one of the first lines opens with two capitals (or letters beyond ASCII), with a
    /// number.
    capitals: bool,
    number: bool,
}

impl Signs {
    /// Lines that are looked at, at either end, and bytes of each that are searched for a colon.
    const LINES: usize = 48;
    const NEAR: usize = 48;

    fn of(text: &str, lines: &[Line]) -> Signs {
        let mut signs = Signs::default();
        // (0xEF opens a wide colon; an address is no label)
        let colon = |near: &[u8]| {
            let find = |word| scan::equal(word, b':') | scan::equal(word, 0xEF);
            let at = scan::first::<8>(near, 0, find);
            near.first().is_some_and(|&b| b.is_ascii_alphanumeric() | (b >= 0x80))
                && at < near.len()
                && near.get(at + 1) != Some(&b'/')
        };
        let capital = |b: &u8| b.is_ascii_uppercase() | (*b >= 0x80);
        let near = |line: &Line| scan::near(&text.as_bytes()[line.own.range()], Signs::NEAR);
        for line in &lines[..lines.len().min(Signs::LINES)] {
            let near = near(line);
            signs.colons += u8::from(colon(near));
            signs.number |= matches!(near.first(), Some(b'0'..=b'9' | b'.' | b','));
            signs.capitals |= near.first_chunk::<2>().is_some_and(|two| two.iter().all(capital));
        }
        let last = &lines[lines.len().saturating_sub(Signs::LINES)..];
        signs.last_colons = match lines.len() {
            ..=Signs::LINES => signs.colons,
            _ => last.iter().filter(|line| colon(near(line))).count() as u8,
        };
        signs
    }
}

impl<'a> Sheet<'a> {
    fn line(&self, i: usize) -> &'a str {
        &self.text[self.lines[i].own.range()]
    }

    /// From the start of line `from` to the end of the line before `to`.
    fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.lines[from].own.start(), self.lines[to - 1].own.end())
    }

    /// Gives lines to an entry, unless another family has one of them.
    fn take(&mut self, from: usize, to: usize, entry: Entry) {
        if self.taken[from..to].contains(&true) {
            return;
        }
        self.taken[from..to].fill(true);
        self.entries.push(entry);
    }

    /// Gives the lines to an entry without a label.
    fn take_bare(&mut self, from: usize, to: usize, key: Key) {
        if from < to {
            let mut entry = Entry::bare(key, self.span(from, to));
            if matches!(key, Key::Frame | Key::Envelope) {
                entry.values.clear();
            }
            self.take(from, to, entry);
        }
    }

    /// Gives the lines from `at` on to an entry without a label: what is read ends there.
    fn close(&mut self, at: usize, key: Key) {
        self.take_bare(at, self.end, key);
        self.end = at;
    }

    /// Takes the first `cut` bytes off line `at`, which is the article's: a label before the story.
    fn trim_label(&mut self, at: usize, cut: usize) {
        let own = self.lines[at].own;
        self.trims.push((at, cut));
        let mut entry = Entry::bare(Key::Frame, Span::new(own.start(), own.start() + cut));
        entry.values.clear();
        self.entries.push(entry);
    }

    /// Takes what stands behind the first `cut` bytes off line `at`, which is the article's.
    fn trim_tail(&mut self, at: usize, cut: usize) {
        let own = self.lines[at].own;
        self.tails.push((at, cut));
        self.entries.push(Entry::bare(Key::Other, Span::new(own.start() + cut, own.end())));
    }

    /// Gives the lines to a label of line `from` that ends at `cut`; the value is the rest.
    fn take_labelled(&mut self, from: usize, to: usize, key: Key, cut: usize) {
        self.take_parted(from, to, key, cut, self.behind_label(from, cut));
    }

    /// Where the value begins behind a label that ends at `cut` of line `at`: behind its colon,
    /// before which a space may stand, or behind one character.
    fn behind_label(&self, at: usize, cut: usize) -> usize {
        let rest = self.line(at).get(cut..).unwrap_or_default();
        let words = rest.trim_start();
        let colon = rest.len() - words.len() + 1;
        let one = || rest.chars().next().map_or(1, char::len_utf8);
        cut + if words.starts_with(':') { colon } else { one() }
    }

    /// The same where the value begins `value` bytes behind the line's start: no colon need stand
    /// between it and the label.
    fn take_parted(&mut self, from: usize, to: usize, key: Key, cut: usize, value: usize) {
        let own = self.span(from, to);
        let mut values = Vec::new();
        push_plain(self.text, Span::new(own.start() + value, own.end()), &mut values);
        self.take(
            from,
            to,
            Entry { key, label: Span::new(own.start(), own.start() + cut), values, own },
        );
    }
}

/// Reads a header at the top of a page: its entries and how many lines they are.
type ReadPage = fn(&str, &[Line]) -> Option<(Vec<Entry>, usize)>;

/// Reads what stands around the article; of a newsletter's story the container says that its first
/// line is its title (`titled`).
pub(crate) fn read(text: &str, mut lines: Vec<Line>, titled: bool, lexicon: &Lexicon) -> Header {
    let mut sheet = Sheet {
        text,
        lines: &lines,
        taken: vec![false; lines.len()],
        trims: Vec::new(),
        tails: Vec::new(),
        story: false,
        breaks: Vec::new(),
        entries: Vec::new(),
        first: 0,
        end: lines.len(),
        signs: Signs::of(text, &lines),
    };
    let mut family = None;
    if titled && !lines.is_empty() {
        sheet.take_bare(0, 1, Key::Title);
        sheet.first = 1;
        family = Some(Family::Newsletter);
    }
    let (mut page, mut bounded) = (false, false);
    for (read, kind) in [
        (front_matter::read as ReadPage, Family::FrontMatter),
        (reader::read, Family::ReaderHeader),
        (reader::notes, Family::ReaderHeader),
    ] {
        if let Some((entries, used)) = read(text, &lines[sheet.first..]) {
            sheet.entries.extend(entries);
            sheet.taken[sheet.first..sheet.first + used].fill(true);
            sheet.first += used;
            page = true;
            family = family.or(Some(kind));
        }
    }
    if page {
        template_tags(&mut sheet);
    } else {
        family = family.or(web::archive(&mut sheet).then_some(Family::WebArchive));
        web::archived(&mut sheet);
        web::book(&mut sheet);
        let mail = mail::read(&mut sheet).then_some(Family::Mail);
        family =
            family.or(web::newsletter(&mut sheet, mail.is_some()).then_some(Family::Newsletter));
        let wire = wire::read(&mut sheet).then_some(Family::Wire);
        let record =
            (database::read(&mut sheet) || export::read(&mut sheet)).then_some(Family::Record);
        family = family.or(mail).or(wire).or(record);
        bounded = matches!(family, Some(Family::Record | Family::Wire));
        if family.is_none() && labels::read(&mut sheet, lexicon) {
            family = Some(Family::Record);
        }
    }
    wire::texted(&mut sheet);
    aged::read(&mut sheet);
    errors::read(&mut sheet);
    if family.is_none() {
        gapped::read(&mut sheet, lexicon);
    }
    web::tail(&mut sheet);
    let release = press::read(&mut sheet, page);
    // (behind those that take whole lines)
    web::cut_off(&mut sheet);
    web::ended(&mut sheet);
    family = family.or(release.then_some(Family::PressRelease));
    labels::foot(&mut sheet, lexicon);
    repeats::part(&mut sheet);
    opening::part(&mut sheet, lexicon);
    let Sheet { mut entries, taken, trims, tails, breaks, story, .. } = sheet;
    order::by(&mut entries, |e| (e.own.start(), 0));
    for (at, cut) in tails {
        let line = &mut lines[at];
        let own = Span::new(line.own.start(), line.own.start() + cut);
        line.own = trim(text, own);
        line.span = Span::new(line.span.start(), line.own.end().max(line.span.start()));
    }
    for (at, cut) in trims {
        let line = &mut lines[at];
        // (a line may have lost its tail to one reader and its label to another)
        let end = line.own.end();
        line.own = trim(text, Span::new(end.min(line.own.start() + cut), end));
        line.span = line.own;
        line.marker = Marker::None;
    }
    let (mut left, mut gaps) = (0, vec![0]);
    for (i, taken) in taken.iter().enumerate() {
        if (*taken || breaks.contains(&i)) && gaps.last() != Some(&left) {
            gaps.push(left);
        }
        left += usize::from(!taken);
    }
    gaps.push(left);
    let mut taken = taken.into_iter();
    lines.retain(|_| !taken.next().unwrap_or(false));
    Header { entries, article: lines, story, family, bounded, release, gaps }
}

/// A static site's template tags (`{% raw %}`) alone on the first and the last line behind front
/// matter.
fn template_tags(sheet: &mut Sheet<'_>) {
    let is_tag = |sheet: &Sheet<'_>, i: usize| {
        let line = sheet.line(i);
        line.len() <= 40 && line.starts_with("{%") && line.ends_with("%}")
    };
    if sheet.first < sheet.end && is_tag(sheet, sheet.first) {
        sheet.take_bare(sheet.first, sheet.first + 1, Key::Frame);
        sheet.first += 1;
    }
    if sheet.first < sheet.end && is_tag(sheet, sheet.end - 1) {
        sheet.close(sheet.end - 1, Key::Frame);
    }
}

/// Keys of front matter as clippers, static sites and extractors write them, sorted.
const KEYS: &[(&str, Key)] = &[
    ("author", Key::Author),
    ("authors", Key::Author),
    ("byline", Key::Author),
    ("canonical", Key::Url),
    ("canonical_url", Key::Url),
    ("creator", Key::Author),
    ("date", Key::Published),
    ("date_published", Key::Published),
    ("datepublished", Key::Published),
    ("from", Key::Url),
    ("headline", Key::Title),
    ("hostname", Key::Site),
    ("link", Key::Url),
    ("original_url", Key::Url),
    ("permalink", Key::Url),
    ("pubdate", Key::Published),
    ("publication_date", Key::Published),
    ("publish_date", Key::Published),
    ("published", Key::Published),
    ("published time", Key::Published),
    ("published_at", Key::Published),
    ("published_time", Key::Published),
    ("publisheddate", Key::Published),
    ("site", Key::Site),
    ("site_name", Key::Site),
    ("sitename", Key::Site),
    ("source", Key::Url),
    ("source_url", Key::Url),
    ("title", Key::Title),
    ("url", Key::Url),
    ("url source", Key::Url),
];

pub(crate) fn key_of(label: &str) -> Key {
    let mut lower = [0u8; 24];
    if label.len() > lower.len() || !label.is_ascii() {
        return Key::Other;
    }
    for (to, from) in lower.iter_mut().zip(label.bytes()) {
        *to = from.to_ascii_lowercase();
    }
    let lower = &lower[..label.len()];
    KEYS.binary_search_by(|(k, _)| k.as_bytes().cmp(lower)).map_or(Key::Other, |i| KEYS[i].1)
}

fn frame(line: &Line) -> Entry {
    Entry {
        key: Key::Frame,
        label: Span::new(line.own.start(), line.own.start()),
        values: Vec::new(),
        own: line.own,
    }
}

/// Bytes of the longest label.
const LONGEST_LABEL: usize = 40;

/// Where a label's colon stands: behind words, before a space or the end.
pub(crate) fn label_end(line: &str) -> Option<usize> {
    let cut =
        line.bytes().take(LONGEST_LABEL + 1).position(|b| b == b':').filter(|&cut| cut > 0)?;
    let plain =
        line[..cut].chars().all(|c| is_alphanumeric(c) || matches!(c, '_' | '-' | ' ' | '.'));
    (plain && line[cut + 1..].chars().next().is_none_or(char::is_whitespace)).then_some(cut)
}

fn trim(text: &str, span: Span) -> Span {
    let words = &text[span.range()];
    let start = span.start() + (words.len() - words.trim_start().len());
    Span::new(start, start + words.trim().len())
}

fn push_plain(text: &str, span: Span, out: &mut Vec<Span>) {
    let span = trim(text, span);
    if !span.is_empty() {
        out.push(span);
    }
}
