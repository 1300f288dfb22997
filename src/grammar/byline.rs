//! The byline: who a line says wrote the story.
//!
//! `byline := label? author (separator author)* tail*`, where an author is a name with its suffix and its role (before or behind it), and
//! the tail is a place, an affiliation, an address or a date. A line is a byline only if the whole of it fits: one verb left
//! over and it is a sentence.

use std::ops::Range;

use super::byline_unspaced;
use super::words::{self, Shape, Word};
use crate::lang::{Label, LangPack};
use crate::lang::lexicon::{Labels, Lexicon, MAX_PHRASE, tokens};

/// Whether an author is a person or an organization.
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

    fn shift(mut self, by: usize) -> Author {
        for range in [Some(&mut self.name), self.role.as_mut(), self.email.as_mut()].into_iter().flatten() {
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

/// Bytes of a line that is looked at: a byline with a dozen authors and their desks is shorter.
const MAX_LABELLED: usize = 480;
/// Bytes of a bare byline: six names and a tail.
const MAX_BARE: usize = 200;
/// Words and separators of a line.
const MAX_WORDS: usize = 120;
/// Bytes of a field's value: databases print whole staffs there.
const MAX_VALUE: usize = 8192;
/// Tokens of a label; a character of an unspaced script is a token by itself.
pub(super) const MAX_LABEL: usize = 12;
/// Names of a bare line. More of them are a list.
const MAX_BARE_AUTHORS: usize = 6;

/// Suffixes of a name that tell its bearer from his father: they are printed as part of the name.
const GENERATIONS: &[&str] = &["jr", "sr", "ii", "iii", "iv", "júnior", "junior", "filho", "neto"];
/// Degrees that stand behind a name.
const DEGREES: &[&str] = &["md", "phd", "jd", "esq", "mba", "rn", "dds", "cpa", "dphil", "cfa", "dvm", "edd", "psyd", "pharmd", "mph", "mp"];
/// Given names and surnames that are function words of some language (`Will`, `Hans`, `Per`, `Li`): a capital makes them names.
const NAMES_TOO: &[&str] = &[
    "al", "ali", "an", "ana", "ben", "bo", "dan", "della", "do", "don", "ella", "ha", "hans", "ho", "ina", "jo", "ken", "kim", "le", "li",
    "lo", "ma", "mai", "max", "mi", "mina", "ni", "nu", "ona", "per", "sam", "son", "su", "tom", "tu", "uma", "una", "van", "vi", "will",
];
/// Words by which a publication or a desk names itself in many languages, at the end of its name.
const DESKS: &[&str] = &["news", "media", "press", "staff", "online", "newsroom", "radio", "tv", "magazine"];

/// How strict the scanner is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// A label vouches for the line.
    Labelled,
    /// Nothing but its place on the page vouches for the line.
    Bare,
    /// The value of an author field: a list, where the comma parts authors and one word may be a name.
    Field,
}

/// A line that opens with a byline label (or, in languages that put it there, ends with one) and whose rest is names.
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
        let bracketed = outer.start + 1 <= at && text[..at].ends_with(['(', '（', '[', '【', '［']);
        let (authors, date_at) = byline_unspaced::labelled(line, bracketed, lex)?;
        return Some(place(authors, date_at));
    }
    let (label_end, colon) = label(line, lex)?;
    let rest = &line[label_end..];
    let scan = Scan::new(rest, lex, Mode::Labelled, colon, languages(&line[..label_end], lex))?;
    let (authors, date_at) = scan.people()?;
    let authors = authors.into_iter().map(|author| author.shift(label_end)).collect();
    Some(place(authors, date_at.map(|date| date + label_end)))
}

/// A line that is nothing but names, with a tail behind a separator. The caller has seen that it stands where a byline does.
pub(crate) fn bare(text: &str, lex: &Lexicon) -> Option<Parsed> {
    let range = trimmed(text);
    let line = &text[range.clone()];
    if line.is_empty() || line.len() > MAX_BARE || line.ends_with(['.', '!', '?', '…', ':', ',']) && !ends_in_suffix(line) {
        return None;
    }
    if byline_unspaced::is_unspaced_line(line) {
        // without capitals a name is known by its label alone
        return None;
    }
    let scan = Scan::new(line, lex, Mode::Bare, false, u64::MAX)?;
    let (authors, date_at) = scan.people()?;
    if authors.len() > MAX_BARE_AUTHORS || !scan.looks_bare(&authors) {
        return None;
    }
    Some(Parsed {
        authors: authors.into_iter().map(|author| author.shift(range.start)).collect(),
        date_at: date_at.map(|date| date + range.start),
        range,
    })
}

/// The authors in the value of a field that is labelled as theirs: front matter, a database's record.
pub(crate) fn names(value: &str, lex: &Lexicon) -> Vec<Author> {
    let value = words::clip(value, MAX_VALUE);
    let mut authors = Vec::new();
    for piece in field_pieces(value) {
        let line = &value[piece.clone()];
        let at = piece.start + label(line, lex).map_or(0, |(end, _)| end);
        let rest = trimmed(&value[at..piece.end]);
        let line = &value[at + rest.start..at + rest.end];
        field_authors(line, lex, at + rest.start, &mut authors);
    }
    authors
}

/// The authors of one piece of a field: a list in prose, or one author as printed.
fn field_authors(line: &str, lex: &Lexicon, at: usize, authors: &mut Vec<Author>) {
    if line.is_empty() || line.len() > MAX_LABELLED {
        return;
    }
    if byline_unspaced::is_unspaced_line(line) {
        authors.extend(byline_unspaced::field(line, lex).into_iter().map(|author| author.shift(at)));
        return;
    }
    let Some(scan) = Scan::new(line, lex, Mode::Field, true, 0) else { return };
    // `Doe, Jane`: whether it is one person, surname first, or two is not said; as printed it is one
    if let [a, comma, b] = scan.words[..] {
        if comma.shape == Shape::Comma && a.shape.is_capital() && b.shape.is_capital() && scan.kind(0, 1).or(scan.kind(2, 3)).is_none() {
            authors.push(Author::new(at..at + line.len(), AuthorKind::Person));
            return;
        }
    }
    if let Some((found, _)) = scan.people() {
        authors.extend(found.into_iter().map(|author| author.shift(at)));
        return;
    }
    // As printed, if it is a short run of letters: initials (`jdo`), a pen name, a firm.
    let letters = scan.words.iter().all(|w| w.shape.is_letters() || matches!(w.shape, Shape::Ampersand | Shape::Dash | Shape::Slash | Shape::Quote));
    if letters && scan.words.len() <= 6 && !line.ends_with('.') {
        let kind = scan.kind(0, scan.words.len()).unwrap_or(AuthorKind::Person);
        authors.push(Author::new(at..at + line.len(), kind));
    }
}

/// The pieces of a field: `A; B`, `["A", "B"]`, `[[A]], [[B]]`, one a line.
fn field_pieces(value: &str) -> Vec<Range<usize>> {
    let list = value.trim_start().starts_with('[');
    let mut pieces = Vec::new();
    let mut quoted = false;
    let mut start = 0;
    for (i, c) in value.char_indices().chain([(value.len(), '\n')]) {
        if list && c == '"' {
            quoted = !quoted;
        }
        // inside `[…]` the items' commas are outside quotes or brackets: `["Doe, Jane", "B"]`
        let cut = match c {
            '\n' | '\r' | ';' | '；' => true,
            ',' => list && !quoted,
            _ => false,
        };
        if cut {
            let piece = &value[start..i];
            let junk = |c: char| c.is_whitespace() || matches!(c, '[' | ']' | '"' | '\'' | '“' | '”' | '‘');
            let from = start + (piece.len() - piece.trim_start_matches(|c| junk(c) || matches!(c, '-' | '*')).len());
            let to = start + piece.trim_end_matches(junk).len();
            if from < to && pieces.len() < MAX_WORDS {
                pieces.push(from..to);
            }
            start = i + c.len_utf8();
        }
    }
    pieces
}

fn trimmed(text: &str) -> Range<usize> {
    let start = text.len() - text.trim_start().len();
    start..start.max(text.trim_end().len())
}

/// The line without white space, a leading dash or bar, and brackets around all of it (`(Reporting by A)`).
fn unwrapped(text: &str) -> (usize, &str) {
    let mut range = trimmed(text);
    let lead = |c: char| c.is_whitespace() || matches!(c, '|' | '–' | '—' | '-' | '•' | '*' | '~');
    let line = &text[range.clone()];
    range.start = range.end - line.trim_start_matches(lead).len();
    let line = &text[range.clone()];
    let mut ends = line.chars();
    let pair = (ends.next(), ends.next_back());
    if matches!(pair, (Some('('), Some(')')) | (Some('（'), Some('）')) | (Some('['), Some(']')) | (Some('【'), Some('】')) | (Some('［'), Some('］')))
        && !ends.as_str().contains(['(', '（', '['])
    {
        let inner = ends.as_str();
        let at = range.end - line.len() + line.chars().next().map_or(0, char::len_utf8);
        let trim = trimmed(inner);
        return (at + trim.start, &inner[trim]);
    }
    (range.start, line)
}

/// The end of the byline label that opens `line` with the separator behind it, and whether that is a colon.
fn label(line: &str, lex: &Lexicon) -> Option<(usize, bool)> {
    let mut found = None;
    for (n, token) in tokens(line).take(MAX_LABEL).enumerate() {
        if n >= MAX_PHRASE && line.is_ascii() {
            break;
        }
        let end = token.end as usize;
        // a label ends with its word: Thai is cut into single characters
        if line[end..].chars().next().is_none_or(|c| !c.is_alphanumeric()) && lex.label(&line[..end]).has(Label::Byline) {
            found = Some(end);
        }
    }
    let Some(end) = found else { return glued_label(line, lex).map(|end| (end, false)) };
    let rest = &line[end..];
    let body = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '：' | '|' | '–' | '—' | '-' | '/' | '.'));
    Some((line.len() - body.len(), rest.trim_start().starts_with([':', '：'])))
}

/// The packs (bits, as in `Lexicon::stop_word`) that have the label `text`.
fn languages(text: &str, lex: &Lexicon) -> u64 {
    let text = text.trim_end_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let has = |pack: &LangPack| pack.labels.iter().any(|(label, phrases)| *label == Label::Byline && phrases.contains(&text.as_str()));
    let bits = lex.packs().iter().enumerate().filter(|(_, pack)| has(pack)).fold(0, |bits, (i, _)| bits | 1 << (i & 63));
    if bits == 0 { u64::MAX } else { bits }
}

/// A label that a tool has glued to the first name (`byJane Doe`); particles are glued to surnames by their bearers (`diMaggio`).
fn glued_label(line: &str, lex: &Lexicon) -> Option<usize> {
    let end = line.char_indices().take(12).find(|&(_, c)| !c.is_lowercase())?.0;
    let (label, rest) = line.split_at(end);
    let glued = end >= 2 && rest.starts_with(char::is_uppercase) && lex.label(label).has(Label::Byline) && !lex.is_particle(label);
    glued.then_some(end)
}

fn bare_word(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether a capital stands inside a word, behind more lower-case letters than a surname's prefix has (`Mac`, `Fitz`, `della`).
fn is_glued(word: &str) -> bool {
    let mut lower = 0;
    for c in word.chars() {
        if c.is_uppercase() && lower > 5 {
            return true;
        }
        lower = if c.is_lowercase() { lower + 1 } else { 0 };
    }
    false
}

fn ends_in_suffix(line: &str) -> bool {
    line.rsplit([' ', ',']).next().is_some_and(|word| {
        let word = bare_word(word);
        GENERATIONS.contains(&word.as_str()) || DEGREES.contains(&word.as_str())
    })
}

/// What stands behind an author.
enum Next {
    /// Another author begins at this word.
    Author(usize),
    /// A date begins at this byte and takes the rest.
    Date(usize),
    End,
}

/// A line cut into words, with what is needed to read it.
struct Scan<'a> {
    text: &'a str,
    words: Vec<Word>,
    lex: &'a Lexicon,
    mode: Mode,
    /// The label was followed by a colon.
    colon: bool,
    /// The line has no lower-case letter: capitals tell nothing, function words have them too.
    capitals: bool,
    /// The packs (bits) whose function words are no names: those that have the label. `Ben` is a Turkish word, but not behind `by`.
    languages: u64,
}

impl<'a> Scan<'a> {
    fn new(text: &'a str, lex: &'a Lexicon, mode: Mode, colon: bool, languages: u64) -> Option<Scan<'a>> {
        let words = words::split(text, MAX_WORDS)?;
        let capitals = !words.iter().any(|w| matches!(w.shape, Shape::Capital | Shape::Lower));
        Some(Scan { text, words, lex, mode, colon, capitals, languages })
    }

    fn shape(&self, i: usize) -> Option<Shape> {
        self.words.get(i).map(|w| w.shape)
    }

    fn text(&self, i: usize, j: usize) -> &'a str {
        &self.text[self.words[i].start..self.words[j - 1].end]
    }

    fn range(&self, i: usize, j: usize) -> Range<usize> {
        let last = self.words[j - 1];
        let keeps_dot = last.shape == Shape::Initial || self.is_suffix(j - 1, GENERATIONS) || self.is_suffix(j - 1, DEGREES);
        self.words[i].start..if keeps_dot { last.end } else { last.bare_end() }
    }

    fn labels(&self, i: usize, j: usize) -> Labels {
        self.lex.label(self.text(i, j))
    }

    fn is(&self, i: usize, shape: Shape) -> bool {
        self.shape(i) == Some(shape)
    }

    fn is_capital(&self, i: usize) -> bool {
        self.shape(i).is_some_and(Shape::is_capital)
    }

    fn is_letters(&self, i: usize) -> bool {
        self.shape(i).is_some_and(Shape::is_letters)
    }

    fn is_suffix(&self, i: usize, list: &[&str]) -> bool {
        self.is_capital(i) && list.contains(&bare_word(self.text(i, i + 1)).as_str())
    }

    /// Whether a word is a function word of some language.
    fn is_stop(&self, i: usize) -> bool {
        self.stop_languages(i) != 0
    }

    /// The packs (bits) in which a word is a function word.
    fn stop_languages(&self, i: usize) -> u64 {
        let text = self.text(i, i + 1);
        let whole = tokens(text).next().filter(|token| token.end as usize == text.trim_end_matches('.').len());
        whole.map_or(0, |token| self.lex.stop_word(token))
    }

    fn is_and(&self, i: usize) -> bool {
        self.is_letters(i) && self.lex.is_and(self.text(i, i + 1)) && self.is_low(i)
    }

    /// Whether a word is printed as a function word is: in lower case, or in a line of capitals; in Arabic or Hindi any.
    fn is_low(&self, i: usize) -> bool {
        match self.shape(i) {
            Some(Shape::Lower | Shape::Uncased) => true,
            Some(Shape::Capitals | Shape::Initial) => self.capitals,
            _ => false,
        }
    }

    fn is_name_too(&self, i: usize) -> bool {
        NAMES_TOO.contains(&bare_word(self.text(i, i + 1)).as_str())
    }

    fn is_particle(&self, i: usize) -> bool {
        self.is_letters(i) && self.lex.is_particle(self.text(i, i + 1))
    }

    /// The end of the longest phrase with `label` that opens at word `i`.
    fn longest(&self, i: usize, label: Label) -> Option<usize> {
        let mut found = None;
        for j in i..self.words.len().min(i + MAX_PHRASE) {
            if !(self.is_letters(j) || self.is(j, Shape::Domain)) {
                break;
            }
            if self.labels(i, j + 1).has(label) {
                found = Some(j + 1);
            }
        }
        found
    }

    /// Whether a date opens at word `i`: a digit, a month beside a number, a weekday beside a comma or a date, a label of dates.
    fn is_date(&self, i: usize) -> bool {
        let Some(shape) = self.shape(i) else { return false };
        if shape == Shape::Number {
            return true;
        }
        if !shape.is_letters() {
            return false;
        }
        let word = self.text(i, i + 1);
        let number = |i: usize| self.is(i, Shape::Number);
        let month = |i: usize| self.is_letters(i) && self.lex.month(self.text(i, i + 1)).is_some();
        if self.lex.month(word).is_some() && (number(i + 1) || self.words[i].dot && self.is(i + 1, Shape::Comma) && number(i + 2)) {
            return true;
        }
        if self.lex.is_weekday(word) {
            let next = if self.is(i + 1, Shape::Comma) { i + 2 } else { i + 1 };
            if number(next) || month(next) || (next >= self.words.len() && word.chars().count() > 3) {
                return true;
            }
        }
        let label = |label| self.longest(i, label).is_some();
        label(Label::Published) || label(Label::Updated)
    }

    /// Whether the rest of the line from word `i` may be a date: short, with a number, and no sentence.
    fn takes_date(&self, i: usize) -> bool {
        let rest = &self.words[i..];
        let numbers = rest.iter().filter(|w| w.shape == Shape::Number).count();
        // one number alone is an age or a page: a date has a month, a full form (`5.1.2026`, `10:30`), a year or words (`5 hours ago`)
        let number = rest.iter().enumerate().any(|(k, w)| {
            let digits = self.text[w.range()].trim_end_matches(['.', ',']);
            let form = digits.contains(['.', '/', ':', '-']) || digits.len() == 4;
            if self.mode == Mode::Bare && w.shape == Shape::Number {
                // a year alone ends many a headline
                let full = digits.bytes().filter(|b| !b.is_ascii_digit()).count() >= 2 && digits.len() >= 6 && digits.is_ascii();
                let ago = k == 0 && rest.len() <= 4 && rest.get(1).is_some_and(|next| next.shape == Shape::Lower) && digits.len() <= 2;
                let labelled = self.longest(i, Label::Published).or(self.longest(i, Label::Updated)).is_some();
                return full || ago || labelled;
            }
            w.shape == Shape::Number && (form || numbers > 1 || rest.get(k + 1).is_some_and(|next| next.shape.is_letters()))
                || w.shape.is_letters() && numbers > 0 && self.lex.month(&self.text[w.range()]).is_some()
        });
        let weekday = rest.len() <= 2 && self.lex.is_weekday(self.text(i, i + 1));
        let unknown = (i..self.words.len())
            .filter(|&j| self.is(j, Shape::Lower) && self.lex.month(self.text(j, j + 1)).is_none() && !self.lex.is_date_word(self.text(j, j + 1)))
            .count();
        let limit = if self.mode == Mode::Bare { 3 } else { 4 };
        (number || weekday) && rest.len() <= 24 && unknown <= limit
    }

    /// Reads the whole line as a list of authors.
    fn people(&self) -> Option<(Vec<Author>, Option<usize>)> {
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

    /// The organization that the words `i..j` are, if they are one: an agency of the packs, or by shape.
    fn kind(&self, i: usize, j: usize) -> Option<AuthorKind> {
        let agency = |i: usize, j: usize| self.labels(i, j).has(Label::Agency);
        if agency(i, j) {
            return Some(AuthorKind::Organization);
        }
        let org = if j == i + 1 {
            // `AFP`, `SDA`: one word in capitals is no person's full name; a full stop makes it an abbreviation
            let word = self.words[i];
            word.shape == Shape::Capitals && !word.dot && (2..=5).contains(&self.text(i, j).chars().count()) || word.shape == Shape::Domain
        } else {
            // `Reuters Staff`, `AFP Deutschland`: two letters may be a person's initials
            let opens = (i + 1..j).any(|k| agency(i, k)) && self.words[i].end - self.words[i].start > 2;
            // no vowel, no given name: `NDX Southland`
            let vowelless = self.shape(i) == Some(Shape::Capitals)
                && self.text(i, i + 1).len() > 2
                && self.text(i, i + 1).bytes().all(|b| b.is_ascii_uppercase() && !b"AEIOUY".contains(&b));
            let ends = (i + 1..j).any(|k| agency(k, j)) || DESKS.contains(&bare_word(self.text(j - 1, j)).as_str());
            opens || ends || vowelless
        };
        org.then_some(AuthorKind::Organization)
    }

    /// The end of the run of name words that opens at `i`.
    fn run(&self, i: usize) -> usize {
        let (mut j, mut end, mut full) = (i, i, 0);
        while j < self.words.len() {
            let word = self.words[j];
            match word.shape {
                Shape::Capital | Shape::Capitals | Shape::Initial | Shape::Uncased => {
                    // two columns of a page, each a full name (`Jane Doe  John Roe`)
                    if j > i && (word.gap && full >= 2 || self.is_date(j) || self.is_and(j)) {
                        break;
                    }
                    // `JANE DOE IN PARIS`
                    if j > i && self.is_low(j) && self.is_stop(j) && !self.is_name_too(j) && !self.is_particle(j) {
                        break;
                    }
                    full += usize::from(word.shape != Shape::Initial);
                    (j, end) = (j + 1, j + 1);
                    // `Doe. The ferry`: only short words are abbreviations (`St.`, `Wm.`, `Dr.`)
                    if word.dot && word.shape != Shape::Initial && self.text(j - 1, j).chars().count() > 5 {
                        break;
                    }
                }
                Shape::Lower if j > i && self.is_particle(j) && !self.is_and(j) => j += 1,
                // `Puig i Cadafalch`, `Ortega y Gasset`, `Costa e Silva`: one surname behind a one-letter `and` has no given name of its own
                Shape::Lower
                    if full >= 2
                        && word.end - word.start == 1
                        && self.is_and(j)
                        && self.is_capital(j + 1)
                        && !self.is_capital(j + 2)
                        && !self.is_particle_then_capital(j + 2)
                        && self.kind(j + 1, j + 2).is_none() =>
                {
                    (j, end) = (j + 2, j + 2);
                }
                // a nickname: `John “Jack” Roe`
                Shape::Quote if j > i && self.is_capital(j + 1) && self.is(j + 2, Shape::Quote) && self.is_capital(j + 3) => j += 3,
                Shape::Comma if j > i && self.is_suffix(j + 1, GENERATIONS) => (j, end) = (j + 2, j + 2),
                _ => break,
            }
        }
        end
    }

    fn is_particle_then_capital(&self, i: usize) -> bool {
        self.is_particle(i) && self.is_capital(i + 1)
    }

    /// The role that opens at word `i` and is followed by a name (`Political correspondent Jane Doe`): where it ends.
    fn front_role(&self, i: usize) -> Option<usize> {
        for modifiers in 0..3 {
            let at = i + modifiers;
            if !(i..=at).all(|k| self.is_letters(k)) || at > i && self.is_and(at) {
                return None;
            }
            let Some(end) = self.longest(at, Label::Role) else { continue };
            // the name has two words and is no role itself (`Staff Writer`)
            let run = self.run(end);
            let opens = self.is_letters(end) && (!self.is_stop(end) || self.is_name_too(end));
            return (opens && run >= end + 2 && (end..run).all(|k| self.longest(k, Label::Role).is_none())).then_some(end);
        }
        None
    }

    /// The author that opens at word `i`, and the word behind.
    fn author(&self, i: usize) -> Option<(Author, usize)> {
        self.words.get(i)?;
        if let Some(end) = self.front_role(i) {
            let (mut author, after) = self.plain_author(end)?;
            author.role = Some(self.range(i, end));
            return Some((author, after));
        }
        self.plain_author(i)
    }

    fn plain_author(&self, i: usize) -> Option<(Author, usize)> {
        let organization = |i: usize, j: usize| Some((Author::new(self.range(i, j), AuthorKind::Organization), j));
        // an article before an agency: `by the Example Press`, `von der Redaktion`; with a capital it is part of the name
        let article = usize::from(self.is_letters(i) && self.is_stop(i) && self.is_low(i));
        let agency = self.longest(i + article, Label::Agency).or_else(|| self.longest(i, Label::Agency));
        let end = self.run(i);
        if let Some(agency) = agency.filter(|&agency| agency >= end) {
            let named = self.longest(i, Label::Agency) == Some(agency) && !self.is(i, Shape::Lower) || article == 0;
            return organization(if named { i } else { i + 1 }, agency);
        }
        if end == i {
            // `abc/xyz`: two desks' or editors' initials are known only where one of them is an agency
            return (self.mode == Mode::Field && self.is(i, Shape::Domain)).then(|| organization(i, i + 1)).flatten();
        }
        if let Some(agency) = agency.filter(|&agency| agency < end && self.is_stop(i) && agency > i + 1) {
            return organization(i, agency.max(end));
        }
        // `JANE DOE Example Press`: capitals for the person alone, as agencies print it
        let change = (i + 2..end).find(|&k| {
            let name = (i..k).filter(|&n| self.is(n, Shape::Capitals)).count();
            self.is(k, Shape::Capital) && name >= 2 && (i..k).all(|n| !self.is(n, Shape::Capital))
        });
        if let Some(k) = change {
            if self.kind(k, end).is_some() || self.longest(k, Label::Role).is_some() {
                let mut author = self.person(i, k)?;
                if self.kind(k, end).is_none() || self.labels(end - 1, end).has(Label::Role) {
                    author.role = Some(self.range(k, end));
                }
                return Some((author, end));
            }
        }
        if self.kind(i, end).is_some() && !(end > i + 1 && self.is_suffix(end - 1, GENERATIONS)) {
            return organization(i, end);
        }
        let (name_end, role, after) = self.role_behind(i, end);
        let mut author = self.person(i, name_end)?;
        author.role = role;
        Some((author, after))
    }

    /// Where the name ends that opens the run `i..end`, the role behind it without a separator, and the word behind both.
    fn role_behind(&self, i: usize, end: usize) -> (usize, Option<Range<usize>>, usize) {
        let full = |a: usize, b: usize| (a..b).filter(|&k| matches!(self.shape(k), Some(Shape::Capital | Shape::Capitals | Shape::Uncased))).count();
        for at in i + 2..end {
            // `A. B. Writer` is a name: a role has a full name before it
            if self.longest(at, Label::Role) == Some(end) && full(i, at) >= 2 {
                // a third word belongs to the role (`Jane Doe Political Correspondent`)
                let name = if full(i, at) == 3 && at == i + 3 && end == at + 1 { at - 1 } else { at };
                return (name, Some(self.range(name, end)), end);
            }
        }
        // `Jane Doe political correspondent`
        for at in end..self.words.len().min(end + 3) {
            if full(i, end) < 2 || !self.is_low(at) || self.is_stop(at) {
                break;
            }
            if let Some(k) = self.longest(at, Label::Role) {
                return (end, Some(self.range(end, k)), k);
            }
        }
        (end, None, end)
    }

    /// The person whose name is the words `i..j`, if they are a name.
    fn person(&self, i: usize, j: usize) -> Option<Author> {
        let words = &self.words[i..j];
        let full = words.iter().filter(|w| matches!(w.shape, Shape::Capital | Shape::Capitals | Shape::Uncased)).count();
        let parts = full + words.iter().filter(|w| w.shape == Shape::Initial).count();
        let uncased = words.iter().any(|w| w.shape == Shape::Uncased);
        // without a colon a verb of an uncased script would pass for a third name (`كتب`: he wrote)
        let particles = if uncased { (i..j).filter(|&k| self.is_particle(k)).count() } else { 0 };
        let most = if uncased && !self.colon { 2 + particles } else { 6 };
        let least = if self.mode == Mode::Field { 1 } else { 2 };
        if full == 0 || parts < least || parts > most {
            return None;
        }
        for k in i..j {
            let word = self.text(k, k + 1);
            // `Jane Doe’s`, and words that a tool has glued together (`RoeTwitter`); a short prefix is a surname's (`McDonald`)
            if word.ends_with("'s") || word.ends_with("’s") || is_glued(word) {
                return None;
            }
            if !self.shape(k).is_some_and(|s| s.is_capital() || s == Shape::Uncased) || self.is(k, Shape::Initial) {
                continue;
            }
            // A function word: `By The Numbers`, `Log In`. Particles have capitals too (`Van Dyke`, `La Rue`), though a first one only
            // if more words follow: `La Paz` is no person.
            let bound = k > i && self.is_particle(k - 1); // `bin Said`
            if self.stop_languages(k) & self.languages != 0 && !self.is_name_too(k) && !bound && !(self.is_particle(k) && (k > i || parts > 2)) {
                return None;
            }
            if k == i && self.lex.is_weekday(self.text(k, k + 1)) && self.text(k, k + 1).chars().count() > 4 {
                return None;
            }
        }
        Some(Author::new(self.range(i, j), AuthorKind::Person))
    }

    /// The end of the bracket that opens at `i`.
    fn bracket(&self, i: usize) -> Option<usize> {
        (i + 1..self.words.len().min(i + 16)).find(|&k| self.is(k, Shape::Close))
    }

    /// The end of the piece that opens at `i`: the next separator or bracket.
    fn piece(&self, i: usize) -> usize {
        let ends = |w: &Word| matches!(w.shape, Shape::Comma | Shape::Semicolon | Shape::Bar | Shape::Dash | Shape::Open | Shape::Email | Shape::Address);
        (i..self.words.len()).find(|&k| ends(&self.words[k])).unwrap_or(self.words.len())
    }

    /// A place or an affiliation behind a preposition (`in Paris`, `for The Daily Sample`, `aus Berlin`): where it ends.
    fn preposition(&self, i: usize) -> Option<usize> {
        if self.mode == Mode::Bare && !self.is(i.wrapping_sub(1), Shape::Comma) && !self.is(i.wrapping_sub(1), Shape::Bar) {
            return None;
        }
        // in a script without case a sentence would pass for a tail
        if self.is(i, Shape::Uncased) && !self.colon {
            return None;
        }
        if !self.is_low(i) || !(self.is_stop(i) || self.is_particle(i)) || self.is_and(i) {
            return None;
        }
        let mut k = i + 1;
        while k < i + 3 && self.is_letters(k) && (self.is_low(k) || self.is_stop(k)) && (self.is_stop(k) || self.is_particle(k)) {
            k += 1;
        }
        if let Some(end) = self.longest(k, Label::Agency) {
            return Some(end);
        }
        let mut end = k;
        while end < k + 6 && self.is_letters(end) && !self.is_date(end) && !self.is_and(end) {
            let capital = self.is_capital(end) && !(self.capitals && self.is_stop(end));
            if !(capital || self.is(end, Shape::Uncased) || end > k && self.is_particle(end) && self.is_capital(end + 1)) {
                break;
            }
            end += 1;
        }
        if self.is(end, Shape::Domain) && end == k {
            end += 1;
        }
        (end > k).then_some(end)
    }

    /// Whether another credit opens at word `i` (`Editing by B`, `Fotos: B`): its names are no authors.
    fn is_credit(&self, i: usize) -> bool {
        let words = (i..self.words.len().min(i + 4)).take_while(|&k| self.is_letters(k) || self.is(k, Shape::Ampersand) || self.is(k, Shape::Slash));
        let mut end = i;
        for k in words {
            // a particle is a label only before a colon: `Chef der Agentur von New York`
            let byline = self.longest(k, Label::Byline).filter(|&end| self.is(end, Shape::Colon) || self.is_capital(end) && !self.is_particle(k));
            if byline.is_some() && (k > i || self.mode == Mode::Labelled) {
                return true;
            }
            end = k + 1;
        }
        let caption = self.longest(i, Label::Caption).or_else(|| self.longest(i, Label::Credit));
        end > i && self.is(end, Shape::Colon) || caption.is_some_and(|end| self.is_capital(end) || self.is(end, Shape::Slash))
    }

    /// Reads what stands behind an author, up to the next one.
    fn behind(&self, mut i: usize, author: &mut Author) -> Option<Next> {
        let n = self.words.len();
        loop {
            let Some(&word) = self.words.get(i) else { return Some(Next::End) };
            match word.shape {
                Shape::Stop if i + 1 == n && self.mode != Mode::Bare => return Some(Next::End),
                // `By A. Editing by B`
                Shape::Open => {
                    let close = self.bracket(i)?;
                    for k in i + 1..close {
                        if self.is(k, Shape::Email) {
                            author.email.get_or_insert(self.words[k].range());
                        }
                    }
                    if author.role.is_none() && self.longest(i + 1, Label::Role) == Some(close) {
                        author.role = Some(self.range(i + 1, close));
                    }
                    // `(obe)`, `(AFP)`; anything else in brackets is no byline's
                    let initials = close == i + 2 && self.is(i + 1, Shape::Lower) && self.words[i + 1].end - self.words[i + 1].start <= 6;
                    let known = initials || author.role.is_some() || author.email.is_some() || self.longest(i + 1, Label::Agency) == Some(close);
                    if close == i + 1 || self.mode == Mode::Bare && !known {
                        return None;
                    }
                    i = close + 1;
                }
                Shape::Email => {
                    author.email.get_or_insert(word.range());
                    i += 1;
                }
                Shape::Handle | Shape::Address | Shape::Domain => i += 1,
                Shape::Ampersand => return Some(Next::Author(i + 1)),
                Shape::Comma | Shape::Semicolon | Shape::Bar | Shape::Slash | Shape::Dash => {
                    // `dpa/Jane Doe`, `Jane Doe / AP`: a picture's credit
                    if self.mode == Mode::Bare && word.shape == Shape::Slash && (!word.spaced || author.kind == AuthorKind::Organization) {
                        return None;
                    }
                    let mut k = i + 1;
                    while k < n && k < i + 3 && matches!(self.words[k].shape, Shape::Comma | Shape::Bar | Shape::Dash | Shape::Slash) {
                        k += 1;
                    }
                    match self.separated(k, word.shape, author)? {
                        Ok(next) => return Some(next),
                        Err(after) => i = after,
                    }
                }
                _ if word.shape.is_letters() || word.shape == Shape::Number => {
                    if self.is_date(i) {
                        return self.takes_date(i).then_some(Next::Date(word.start));
                    }
                    // `on Monday`, `am 5. Mai`
                    if self.is_low(i) && (self.is_stop(i) || self.lex.is_date_word(self.text(i, i + 1))) && self.is_date(i + 1) {
                        return self.takes_date(i + 1).then(|| Next::Date(self.words[i + 1].start));
                    }
                    if self.is_and(i) {
                        return Some(Next::Author(i + 1));
                    }
                    if let Some(end) = self.preposition(i) {
                        i = end;
                    } else if word.gap && word.shape.is_capital() {
                        // another column; behind a label, one that holds no name is the page's (a button)
                        let end = self.mode == Mode::Labelled && self.author(i).is_none();
                        return Some(if end { Next::End } else { Next::Author(i) });
                    } else if (self.words[i - 1].dot || self.is(i - 1, Shape::Stop)) && self.mode == Mode::Labelled && self.is_credit(i) {
                        return Some(Next::End);
                    } else {
                        return None;
                    }
                }
                _ => return None,
            }
        }
    }

    /// What stands at word `k`, behind a separator: the next thing to read, or (as `Err`) the word where reading goes on.
    fn separated(&self, k: usize, separator: Shape, author: &mut Author) -> Option<Result<Next, usize>> {
        let n = self.words.len();
        if k >= n {
            return Some(Ok(Next::End));
        }
        if self.is_and(k) {
            return Some(Ok(Next::Author(k + 1)));
        }
        if self.is_suffix(k, DEGREES) && self.piece(k) == k + 1 {
            author.role.get_or_insert(self.range(k, k + 1));
            return Some(Err(k + 1));
        }
        if matches!(self.words[k].shape, Shape::Email | Shape::Handle | Shape::Address | Shape::Domain | Shape::Open) {
            return Some(Err(k));
        }
        if self.is_date(k) || self.is_low(k) && self.is_date(k + 1) {
            return Some(Err(k));
        }
        if self.is_credit(k) {
            // without a label of its own the line is a caption's
            return (n - k <= 24 && self.mode != Mode::Bare).then_some(Ok(Next::End));
        }
        if separator == Shape::Semicolon || self.front_role(k).is_some() {
            return Some(Ok(Next::Author(k)));
        }
        if self.mode == Mode::Bare && separator == Shape::Slash && self.longest(k, Label::Agency).is_some() {
            return None;
        }
        let end = self.piece(k);
        if let Some(after) = self.role_piece(k, end) {
            author.role.get_or_insert(self.range(k, after));
            return Some(Err(after));
        }
        if self.preposition(k).is_some() {
            return Some(Err(k));
        }
        let run = self.run(k);
        if run == end || run > k && (self.is_low(run) || self.is_date(run)) {
            let list = self.mode == Mode::Field || separator == Shape::Slash;
            let organization = author.kind == AuthorKind::Person && (self.kind(k, run).is_some() || self.is_stop(k) && !self.is_name_too(k));
            let word = run == k + 1 && self.kind(k, run).is_none() || words::opens_place(self.text(k, k + 1)) && !self.is_name_too(k) && run == k + 2;
            let acronym = run > k + 1 && self.is(k, Shape::Capitals) && !self.capitals && run - k <= 4 && self.text(k, k + 1).chars().count() <= 4;
            // `, Reuters`, `, The Daily Sample`, `, Berlin`, `, ABC SÜDLAND`: where the author works, not another one
            if !list && (organization || word || acronym && !self.prints_capitals(author)) {
                return Some(Err(run));
            }
        }
        // `, dpa`: an agency in lower case
        if self.mode != Mode::Field && author.kind == AuthorKind::Person && self.longest(k, Label::Agency) == Some(end) {
            return Some(Err(end));
        }
        Some(Ok(Next::Author(k)))
    }

    /// Whether the author's own name is printed in capitals, so that capitals do not tell an acronym.
    fn prints_capitals(&self, author: &Author) -> bool {
        !self.text[author.name.clone()].chars().any(char::is_lowercase)
    }

    /// The end of the role that the piece `k..end` is: it holds a word for a job, and no sentence.
    fn role_piece(&self, k: usize, end: usize) -> Option<usize> {
        let mut end = end;
        // `, Staff Writer and John Roe`: the list goes on
        let job = (k..end).find(|&m| self.longest(m, Label::Role).is_some())?;
        if let Some(and) = (job + 1..end).find(|&m| self.is_and(m) && self.is_capital(m + 1) && self.run(m + 1) >= m + 3) {
            end = and;
        }
        if end <= k || end - k > 8 || !(k..end).all(|m| self.is_letters(m) || self.is(m, Shape::Ampersand) || self.is(m, Shape::Slash)) {
            return None;
        }
        let sentence = self.words[end - 1].dot && self.is(end - 1, Shape::Lower) && self.words.len() - end > 0;
        let verbs = (k..end).filter(|&m| self.is(m, Shape::Lower) && !self.is_stop(m) && self.longest(m, Label::Role).is_none()).count();
        (!sentence && verbs <= 2 && job <= k + 4).then_some(end)
    }

    /// Whether authors that only their place vouches for look like authors: no menu, no headline in title case.
    fn looks_bare(&self, authors: &[Author]) -> bool {
        let supported = authors.len() > 1 || authors.iter().any(|a| a.role.is_some() || a.email.is_some());
        let mut persons = 0;
        for author in authors {
            let name = &self.text[author.name.clone()];
            let hits = self.lex.hits(name);
            // without capitals a name is known by its label alone
            if hits.any.has(Label::Role) || !name.chars().any(|c| c.is_uppercase() || c.is_lowercase()) {
                return false;
            }
            let mut other = hits.any.bits();
            for label in [Label::Byline, Label::Role, Label::Agency, Label::Conjunction] {
                let mut set = Labels::default();
                set.insert(label);
                other &= !set.bits();
            }
            if other != 0 {
                return false;
            }
            if author.kind == AuthorKind::Organization {
                let acronym = name.split_whitespace().next().is_some_and(|w| self.lex.label(w).has(Label::Agency));
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
            let plain = parts.iter().filter(|w| w.len() > 2 && w.bytes().all(|b| b.is_ascii_alphabetic()) && !self.lex.is_particle(w)).count();
            let count = parts.iter().filter(|w| !self.lex.is_particle(w)).count();
            // `Prime Minister Resigns`: English prints headlines in title case; three plain words are a name only in company
            if words::opens_place(parts[0]) || count > 5 || plain == parts.len() && plain > 2 && !supported {
                return false;
            }
        }
        persons > 0 || authors.len() == 1 || authors.iter().all(|a| a.kind == AuthorKind::Organization)
    }
}
