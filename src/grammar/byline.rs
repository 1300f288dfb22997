//! The byline: who a line says wrote the story.
//!
//! `byline := label? author (separator author)* tail*`, where an author is a name with its suffix
//! and its role (before or behind it), and the tail is a place, an affiliation, an address or a
//! date. A line is a byline only if the whole of it fits: one verb left over and it is a sentence.

use std::ops::Range;

pub(crate) use super::byline_field::names;
pub(crate) use super::byline_papers::names_paper;
use super::byline_scan::{Languages, Mode, Scan};
use super::byline_tail::Next;
use super::byline_unspaced;
use super::byline_words::{DEGREES, GENERATIONS, is_listed, is_name_too};
use super::words;
use crate::lang::Label;
use crate::lang::lexicon::{Labels, Lexicon, MAX_PHRASE, Phrase, tokens};
use crate::text::chars::is_lowercase;

/// Whether an author is a person or an organization.
///
/// ```
/// use copydesk::{Article, AuthorKind};
/// let article = Article::parse(
///     "# Ferry sinks\n\nBy Rosa Tennant and Reuters\n\n\
///      The ferry sank on Monday off the coast, and nobody was hurt, police said.\n",
/// )?;
/// let kinds: Vec<AuthorKind> =
///     article.byline().unwrap().authors().map(|author| author.kind()).collect();
/// assert_eq!(kinds, [AuthorKind::Person, AuthorKind::Organization]);
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuthorKind {
    /// A person.
    Person,
    /// An agency, a publication, a desk.
    Organization,
}

/// One author of a byline: ranges into the text that was scanned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Author {
    pub name: Range<usize>,
    pub kind: AuthorKind,
    pub role: Option<Range<usize>>,
    pub email: Option<Range<usize>>,
}

impl Author {
    pub(super) fn new(name: Range<usize>, kind: AuthorKind) -> Author {
        Author { name, kind, role: None, email: None }
    }

    pub(super) fn shift(mut self, by: usize) -> Author {
        for range in
            [Some(&mut self.name), self.role.as_mut(), self.email.as_mut()].into_iter().flatten()
        {
            *range = range.start + by..range.end + by;
        }
        self
    }
}

/// A byline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Parsed {
    /// All of the byline, label and tail included.
    pub range: Range<usize>,
    pub authors: Vec<Author>,
    /// Where a date begins in the tail; it runs to the end of `range`.
    pub date_at: Option<usize>,
}

#[derive(Debug)]
pub(crate) struct Seen {
    pub line: Box<str>,
    pub parsed: Parsed,
}

/// Bytes of a line that is looked at: a byline with a dozen authors and their desks is shorter.
pub(super) const MAX_LABELLED: usize = 480;
/// Bytes of a bare byline: six names and a tail.
const MAX_BARE: usize = 320;
/// Tokens of a label; a character of an unspaced script is a token by itself.
pub(super) const MAX_LABEL: usize = 12;
/// Names of a bare line. More of them are a list.
pub(super) const MAX_BARE_AUTHORS: usize = 6;

/// A line that opens with a byline label (or, in languages that put it there, ends with one) and
/// whose rest is names.
pub(crate) fn labelled(text: &str, lex: &Lexicon) -> Option<Parsed> {
    if text.len() > MAX_LABELLED + 64 {
        return None;
    }
    let (at, line) = unwrapped(text);
    if line.is_empty() || line.len() > MAX_LABELLED {
        return None;
    }
    let outer = trimmed(text);
    let place = |authors: Vec<Author>, date_at: Option<usize>| Parsed {
        range: outer.clone(),
        authors: authors.into_iter().map(|author| author.shift(at)).collect(),
        date_at: date_at.map(|date| date + at),
    };
    if byline_unspaced::is_unspaced_line(line) {
        let bracketed = outer.start < at && text[..at].ends_with(['(', '（', '[', '【', '［']);
        let (authors, date_at) = byline_unspaced::labelled(line, bracketed, lex)?;
        return Some(place(authors, date_at));
    }
    let Some((label_end, colon)) = label(line, lex) else {
        // a reader's line: `courier.example · by Jane Doe`
        let cut = at + behind_domain(line)?;
        let inner = labelled(&text[cut..], lex)?;
        return Some(Parsed {
            range: outer,
            authors: inner.authors.into_iter().map(|author| author.shift(cut)).collect(),
            date_at: inner.date_at.map(|date| date + cut),
        });
    };
    let rest = once(&line[label_end..]);
    if let Some(cut) = glue(rest, lex) {
        let head = Scan::new(
            &rest[..cut],
            lex,
            Mode::Labelled,
            colon,
            Languages::HaveLabel(&line[..label_end]),
        )?;
        let (mut authors, _) = head.people()?;
        let date_at = glued_on(rest, cut, &mut authors, lex);
        let authors = authors.into_iter().map(|author| author.shift(label_end)).collect();
        return Some(place(authors, date_at.map(|date| date + label_end)));
    }
    let scan =
        Scan::new(rest, lex, Mode::Labelled, colon, Languages::HaveLabel(&line[..label_end]))?;
    let (authors, date_at) = scan.people()?;
    let authors = authors.into_iter().map(|author| author.shift(label_end)).collect();
    Some(place(authors, date_at.map(|date| date + label_end)))
}

/// A name without a link's words that end in it once more (`Jane Doe More stories by Jane Doe`).
fn once(line: &str) -> &str {
    /// Bytes of the longest line of that kind.
    const LONGEST: usize = 120;
    let spaces = || line.match_indices(' ').map(|(at, _)| at).skip(1).take(4);
    let again = |&at: &usize| {
        let (name, rest) = line.split_at(at);
        rest.len() > at + 2 && rest.ends_with(name) && rest[..rest.len() - at].ends_with(' ')
    };
    let end = if line.len() <= LONGEST { spaces().find(again) } else { None };
    end.map_or(line, |end| &line[..end])
}

/// Where the words begin behind a domain and a mark that open a line.
fn behind_domain(line: &str) -> Option<usize> {
    let (domain, rest) = line.split_once(' ')?;
    let (mark, _) = rest.split_once(' ')?;
    let name = domain.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'));
    let parts = matches!(mark, "·" | "•" | "|" | "-" | "–" | "—");
    (name && parts && domain[1..].contains('.') && domain.ends_with(char::is_alphabetic))
        .then(|| domain.len() + mark.len() + 2)
}

/// English labels of those who helped with a story and did not write it.
const HELPERS: &[&str] = &[
    "additional reporting",
    "contributions from",
    "edited by",
    "editing by",
    "medically reviewed",
    "photographs by",
    "photography by",
    "produced by",
    "reviewed by",
    "translated by",
];

/// Whether a line says who reviewed, edited, translated or photographed: its names are no authors.
pub(crate) fn is_helper(line: &str) -> bool {
    let line = line.trim_start().as_bytes();
    let opens = |label: &&str| {
        line.get(..label.len()).is_some_and(|start| start.eq_ignore_ascii_case(label.as_bytes()))
    };
    HELPERS.iter().any(opens)
}

/// Where a tool has glued to a name what the page prints behind it: a job, the label of a date, a
/// date, a newspaper's name (`Jane DoeReporter`, `Jane DoePublished: 22:04`, `Jane DoeThe Daily
/// Sample`).
fn glue(text: &str, lex: &Lexicon) -> Option<usize> {
    let wanted = Labels::of(&[Label::Role, Label::Published, Label::Updated]);
    let (mut lower, mut parts) = (0, 0);
    for (at, c) in text.char_indices() {
        if is_lowercase(c) {
            lower += 1;
            continue;
        }
        if lower >= 2 && parts > 0 && (c.is_uppercase() || c.is_ascii_digit()) {
            let tail = &text[at..];
            let word = tail.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
            let digit = |rest: &str| {
                rest.trim_start_matches(['.', ' ']).starts_with(|c: char| c.is_ascii_digit())
            };
            let capitals = word.chars().count() >= 3 && word.chars().all(char::is_uppercase);
            let day = c.is_ascii_digit() && {
                let month = tail
                    .trim_start_matches(|c: char| c.is_ascii_digit())
                    .trim_start_matches(['.', ' ']);
                lex.month(month.split(|c: char| !c.is_alphabetic()).next().unwrap_or("")).is_some()
            };
            let known = || {
                lex.opens_with(tail, wanted)
                    .is_some_and(|(_, end)| !tail[end..].starts_with(char::is_lowercase))
                    || lex.month(word).is_some() && digit(&tail[word.len()..])
            };
            if day || c.is_uppercase() && (capitals || word == "The" || is_helper(tail) || known())
            {
                return Some(at);
            }
        }
        parts += usize::from(c == ' ');
        lower = 0;
    }
    None
}

/// Notes the job that is glued to the last name, and says where a date begins behind it.
fn glued_on(text: &str, cut: usize, authors: &mut [Author], lex: &Lexicon) -> Option<usize> {
    let tail = &text[cut..];
    let wanted = Labels::of(&[Label::Role]);
    let date = super::date::find(tail, lex, None).map(|found| found.range.start);
    let role = lex.opens_with(tail, wanted).map(|(_, end)| cut..cut + end);
    if let (Some(last), Some(role)) = (authors.last_mut(), role) {
        last.role.get_or_insert(role);
    }
    date.map(|at| cut + at)
}

/// A line that is nothing but names, with a tail behind a separator. The caller has seen that it
/// stands where a byline does. Only words of the text's language (`lang`, a pack's index) are no
/// names: `doe` asks for a donation in Portuguese and is a surname elsewhere.
pub(crate) fn bare(text: &str, lex: &Lexicon, lang: Option<usize>) -> Option<Parsed> {
    bare_beside(text, lex, lang, false)
}

/// [`bare`] for a line that may stand below another of the kind: there one name a line is the
/// custom, and three plain words are a name.
pub(crate) fn bare_beside(
    text: &str,
    lex: &Lexicon,
    lang: Option<usize>,
    company: bool,
) -> Option<Parsed> {
    let range = trimmed(text);
    // (`— Jane Doe`, `__ Jane Doe` of a font's icon)
    let dash = text[range.clone()].trim_start_matches(['—', '–', '―', '_', ' ']);
    let dash = dash.strip_prefix("-- ").unwrap_or(dash);
    let range = range.end - dash.len()..range.end;
    let line = once(&text[range.clone()]);
    if line.is_empty()
        || line.len() > MAX_BARE
        || line.ends_with(['.', '!', '?', '…', ':', ',', '-', '–', '—']) && !ends_in_suffix(line)
    {
        return None;
    }
    if byline_unspaced::is_unspaced_line(line) {
        // without capitals a name is known by its label alone
        return None;
    }
    let cut = glue(line, lex);
    let head = &line[..cut.unwrap_or(line.len())];
    let scan = Scan::new(head, lex, Mode::Bare, false, Languages::Are(lex.packs_of(lang)))?;
    let (mut authors, mut date_at) = scan.people()?;
    // (a staff is listed with its initials: `Jane Doe (jdo), John Roe (jro)`)
    let most = if line.contains('(') { 2 * MAX_BARE_AUTHORS } else { MAX_BARE_AUTHORS };
    if authors.len() > most || !scan.looks_bare(&authors, company) {
        return None;
    }
    if let Some(cut) = cut {
        date_at = glued_on(line, cut, &mut authors, lex);
    }
    Some(Parsed {
        authors: authors.into_iter().map(|author| author.shift(range.start)).collect(),
        date_at: date_at.map(|date| date + range.start),
        range,
    })
}

/// Whether a line is a role alone, its beat included: `Senior Harbour Correspondent`, as there are
/// senior correspondents.
pub(crate) fn is_role(line: &str, lex: &Lexicon) -> bool {
    let is_known = |words: &str| lex.label(words).has(Label::Role);
    is_known(line)
        || matches!(*line.split(' ').collect::<Vec<_>>(), [rank, _, role] if is_known(&format!("{rank} {role}")))
}

pub(super) fn trimmed(text: &str) -> Range<usize> {
    let start = text.len() - text.trim_start().len();
    start..start.max(text.trim_end().len())
}

/// The line without white space, a leading dash or bar, and brackets around all of it (`(Reporting
/// by A)`).
fn unwrapped(text: &str) -> (usize, &str) {
    let mut range = trimmed(text);
    let lead =
        |c: char| c.is_whitespace() || matches!(c, '|' | '–' | '—' | '-' | '•' | '*' | '~' | '_');
    let line = &text[range.clone()];
    range.start = range.end - line.trim_start_matches(lead).len();
    let line = &text[range.clone()];
    let mut ends = line.chars();
    let pair = (ends.next(), ends.next_back());
    if matches!(
        pair,
        (Some('('), Some(')'))
            | (Some('（'), Some('）'))
            | (Some('['), Some(']'))
            | (Some('【'), Some('】'))
            | (Some('［'), Some('］'))
    ) && !ends.as_str().contains(['(', '（', '['])
    {
        let inner = ends.as_str();
        let at = range.end - line.len() + line.chars().next().map_or(0, char::len_utf8);
        let trim = trimmed(inner);
        return (at + trim.start, &inner[trim]);
    }
    (range.start, line)
}

/// The end of the byline label that opens `line` with the separator behind it, and whether that is
/// a colon.
pub(super) fn label(line: &str, lex: &Lexicon) -> Option<(usize, bool)> {
    let (mut found, mut phrase) = (None, Phrase::default());
    for (n, token) in tokens(line).take(MAX_LABEL).enumerate() {
        // (most lines begin with a word that opens none)
        if n >= MAX_PHRASE && line.is_ascii() || n == 0 && !lex.opens(token.hash) {
            break;
        }
        phrase = phrase.and(token.hash);
        let end = token.end as usize;
        // a label ends with its word: Thai is cut into single characters
        if lex.label(phrase).has(Label::Byline)
            && line[end..].chars().next().is_none_or(|c| !c.is_alphanumeric())
        {
            found = Some(end);
        }
    }
    let Some(end) = found else { return glued_label(line, lex).map(|end| (end, false)) };
    let rest = &line[end..];
    let body = rest.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, ':' | '：' | '|' | '–' | '—' | '-' | '/' | '.')
    });
    Some((line.len() - body.len(), rest.trim_start().starts_with([':', '：'])))
}

/// A label that a tool has glued to the first name (`byJane Doe`, `Written byJane Doe`); particles
/// are glued to surnames by their bearers (`diMaggio`).
fn glued_label(line: &str, lex: &Lexicon) -> Option<usize> {
    let last = |c: char| !(c.is_lowercase() || c == ' ');
    let end = line.char_indices().skip(1).take(20).find(|&(_, c)| last(c))?.0;
    let (label, rest) = line.split_at(end);
    let glued = end >= 2
        && rest.starts_with(char::is_uppercase)
        && !label.ends_with(' ')
        && lex.label(label).has(Label::Byline)
        && !lex.is_particle(label);
    glued.then_some(end)
}

/// Whether a phrase has labels that no part of a byline has.
fn has_other(labels: Labels) -> bool {
    let mut other = labels.bits();
    for label in [Label::Byline, Label::Role, Label::Agency, Label::Conjunction] {
        let set = Labels::of(&[label]);
        other &= !set.bits();
    }
    other != 0
}

fn ends_in_suffix(line: &str) -> bool {
    line.rsplit([' ', ','])
        .next()
        .is_some_and(|word| is_listed(word, GENERATIONS) || is_listed(word, DEGREES))
}

impl Scan<'_> {
    /// Reads the whole line as a list of authors.
    pub(super) fn people(&self) -> Option<(Vec<Author>, Option<usize>)> {
        let mut authors = Vec::new();
        let mut i = 0;
        loop {
            let (mut author, after) = self.author(i)?;
            let next = self.behind(after, &mut author)?;
            authors.push(author);
            match next {
                Next::End => return Some((authors, None)),
                Next::Date(at) => return Some((authors, Some(at))),
                // every round takes a word
                Next::Author(at) => i = at,
            }
        }
    }

    /// Whether words of a name are the page's own in the text's language: a button, a heading of a
    /// list.
    fn has_foreign_words(&self, name: &str) -> bool {
        if self.languages() == u64::MAX {
            return true;
        }
        let mut ends = [(0usize, 0usize); 8];
        let mut n = 0;
        for (end, token) in ends.iter_mut().zip(tokens(name)) {
            *end = (token.start as usize, token.end as usize);
            n += 1;
        }
        (0..n).any(|i| {
            (i..n).any(|j| {
                let phrase = &name[ends[i].0..ends[j].1];
                has_other(self.lex.label(phrase))
                    && has_other(self.lex.label_in(phrase, self.languages()))
            })
        })
    }

    /// Whether authors that only their place vouches for look like authors: no menu, no headline in
    /// title case.
    fn looks_bare(&self, authors: &[Author], company: bool) -> bool {
        let supported = company
            || authors.len() > 1
            || authors.iter().any(|a| a.role.is_some() || a.email.is_some());
        let mut persons = 0;
        for author in authors {
            let name = &self.text[author.name.clone()];
            let hits = self.lex.hits(name);
            // without capitals a name is known by its label alone
            if hits.any.has(Label::Role)
                || author.role.as_ref().is_some_and(|role| {
                    is_role(
                        &self.text
                            [author.name.start.min(role.start)..author.name.end.max(role.end)],
                        self.lex,
                    )
                })
                || !name.chars().any(|c| c.is_uppercase() || c.is_lowercase())
            {
                return false;
            }
            // (an agency's name credits its pictures, too)
            let agency = author.kind == AuthorKind::Organization && hits.whole.has(Label::Agency);
            if !agency && has_other(hits.any) && self.has_foreign_words(name) {
                return false;
            }
            if author.kind == AuthorKind::Organization {
                let acronym = name
                    .split_whitespace()
                    .next()
                    .is_some_and(|w| self.lex.label(w).has(Label::Agency));
                if !(hits.whole.has(Label::Agency) || acronym && hits.words <= 3) {
                    return false;
                }
                continue;
            }
            persons += 1;
            let parts: Vec<&str> = name.split_whitespace().collect();
            if parts.last().is_some_and(|w| w.chars().count() == 1) {
                return false;
            }
            let plain = parts
                .iter()
                .filter(|w| {
                    w.len() > 1
                        && w.bytes().all(|b| b.is_ascii_alphabetic())
                        && !self.lex.is_particle(**w)
                })
                .count();
            let count = parts.iter().filter(|w| !self.lex.is_particle(**w)).count();
            // `Prime Minister Resigns`: English prints headlines in title case; three plain words
            // are a name only in company
            let place = words::opens_place(parts[0]) && !is_name_too(parts[0]);
            if place
                || count > 5
                || count > 4 && !supported
                || plain == parts.len() && plain > 2 && !supported
            {
                return false;
            }
        }
        persons > 0
            || authors.len() == 1
            || authors.iter().all(|a| a.kind == AuthorKind::Organization)
    }
}
