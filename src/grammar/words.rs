//! Cuts a short line into words and separators and tells the shape of each: capital letters decide
//! what may be a name.

use std::ops::Range;

use crate::text::chars::{CAPITAL, CLASS, LETTER, is_alphanumeric, is_numeric};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `Doe`, `McDonald`, `d’Arc`, `al-Rashid`.
    Capital,
    /// `DOE`, `AFP`.
    Capitals,
    /// `A.`, `J.-P.`, `J.K.`, `Q`.
    Initial,
    /// Opens with a lower-case letter.
    Lower,
    /// Letters of a script without case: Arabic, Hebrew, Devanagari, Han, Hangul.
    Uncased,
    /// Opens with a digit.
    Number,
    /// `jdoe@example.com`.
    Email,
    /// `@jdoe`.
    Handle,
    /// `https://example.com/a`, `www.example.com`.
    Address,
    /// `example.com`.
    Domain,
    Comma,
    Semicolon,
    /// `|` and the dots that tools print between fields.
    Bar,
    Slash,
    /// `&` or `+` by itself.
    Ampersand,
    Open,
    Close,
    Colon,
    /// A dash, or hyphens that belong to no word.
    Dash,
    /// `>>`.
    Arrows,
    Quote,
    /// A full stop that belongs to no word.
    Stop,
    Other,
}

impl Shape {
    /// Whether a word of this shape may be part of a name in a cased script.
    pub(crate) fn is_capital(self) -> bool {
        matches!(self, Shape::Capital | Shape::Capitals | Shape::Initial)
    }

    pub(crate) fn is_letters(self) -> bool {
        matches!(
            self,
            Shape::Capital | Shape::Capitals | Shape::Initial | Shape::Lower | Shape::Uncased
        )
    }
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Word {
    pub start: usize,
    pub end: usize,
    pub shape: Shape,
    /// White space stands before it.
    pub spaced: bool,
    /// Two spaces or a tab stand before it: page tools print the columns of a line so.
    pub gap: bool,
    /// A full stop is its last character.
    pub dot: bool,
}

impl Word {
    pub(crate) fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    pub(crate) fn bare_end(&self) -> usize {
        if self.dot { self.end - 1 } else { self.end }
    }
}

/// Marks that `char::is_alphanumeric` does not count as letters though they stand inside words.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{0591}'..='\u{05C7}' | '\u{064B}'..='\u{065F}'
        | '\u{0900}'..='\u{0903}' | '\u{093A}'..='\u{0957}' | '\u{09BC}'..='\u{09CD}'
        | '\u{0B80}'..='\u{0BCD}' | '\u{0E31}'..='\u{0E4E}' | '\u{200C}' | '\u{200D}')
}

fn is_letter_like(c: char) -> bool {
    is_alphanumeric(c) || is_mark(c)
}

/// Whether a character may stand between two letters of one word.
fn joins(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'
            | '\u{2011}'
            | '·'
            | '・'
            | '‧'
            | '&'
            | '+'
            | '_'
            | '%'
            | '\''
            | '’'
            | 'ʼ'
            | '‘'
    )
}

pub(super) fn separator(c: char) -> Option<Shape> {
    Some(match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' => return None,
        ',' | '،' | '、' | '，' => Shape::Comma,
        ';' | '；' | '؛' => Shape::Semicolon,
        '|' | '｜' | '·' | '•' | '⋅' | '∙' | '・' | '‧' | '●' => Shape::Bar,
        '/' | '／' => Shape::Slash,
        '&' | '＆' | '+' => Shape::Ampersand,
        '(' | '（' | '[' | '［' | '【' | '〔' | '<' => Shape::Open,
        ')' | '）' | ']' | '］' | '】' | '〕' | '>' => Shape::Close,
        ':' | '：' => Shape::Colon,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FF0D}' => Shape::Dash,
        '"' | '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '\'' => Shape::Quote,
        '.' | '。' | '।' => Shape::Stop,
        _ => return None,
    })
}

/// The words and separators of `text`; `None` if there are more than `most`.
pub(crate) fn split(text: &str, most: usize) -> Option<Vec<Word>> {
    let mut words = Vec::with_capacity(16);
    let mut at = 0;
    while at < text.len() {
        // (most words are plain ones behind one space)
        let single = usize::from(text.as_bytes()[at] == b' ');
        if let Some((len, shape)) = text
            .get(at + single..)
            .and_then(plain_word)
            .filter(|&(len, shape)| len < GLUED || shape != Shape::Capital)
        {
            if words.len() == most {
                return None;
            }
            at += single;
            words.push(Word {
                start: at,
                end: at + len,
                shape,
                spaced: single > 0,
                gap: false,
                dot: false,
            });
            at += len;
            continue;
        }
        let rest = &text[at..];
        let space = rest.len() - rest.trim_start().len();
        let (spaces, rest) = rest.split_at(space);
        at += space;
        let Some(first) = rest.chars().next() else { break };
        if words.len() == most {
            return None;
        }
        let (len, shape) = match separator(first) {
            Some(Shape::Close) if rest.starts_with(">>") => (2, Shape::Arrows),
            // `--` and `---` are one dash
            Some(Shape::Dash) => (
                rest.len() - rest.trim_start_matches(|c| separator(c) == Some(Shape::Dash)).len(),
                Shape::Dash,
            ),
            Some(shape) => (first.len_utf8(), shape),
            // `(AP) _ `: the dash of old teletype codes
            None if rest.starts_with("_ ") => (1, Shape::Dash),
            None => plain_word(rest).or_else(|| plain_cyrillic(rest)).unwrap_or_else(|| {
                let len = word_len(rest);
                (len, shape_of(&rest[..len]))
            }),
        };
        let (len, shape) = match unglued(&rest[..len], shape, &rest[len..]) {
            Some(len) => (len, Shape::Capital),
            None => (len, shape),
        };
        let len = len.max(first.len_utf8());
        let mut wide = spaces.chars();
        words.push(Word {
            start: at,
            end: at + len,
            shape,
            spaced: space > 0,
            gap: matches!(
                (wide.next(), wide.next()),
                (Some('\t' | '\u{3000}'), _) | (Some(_), Some(_))
            ),
            dot: shape.is_letters() && rest[..len].ends_with('.'),
        });
        at += len;
    }
    Some(words)
}

/// Bytes of the shortest word in which two may be glued together.
const GLUED: usize = 6;

/// Where a name ends that a tool has glued to what stands behind it: a network's button
/// (`DoeTwitter`), an account (`Doe@jdoe`), a date in numbers (`Doe24.04.2024`) or how long ago
/// (`Jansen2 hours ago`).
fn unglued(word: &str, shape: Shape, behind: &str) -> Option<usize> {
    if !matches!(shape, Shape::Capital | Shape::Other | Shape::Domain) || word.len() < GLUED {
        return None;
    }
    let account = || word.find('@').filter(|&at| !word[at..].contains('.'));
    let button = || {
        super::byline_words::NETWORKS
            .iter()
            .find_map(|network| word.strip_suffix(network))
            .map(str::len)
    };
    let date = || {
        let at = word.find(|c: char| c.is_ascii_digit())?;
        let digits = &word.as_bytes()[at..];
        let full = digits.len() >= 8
            && digits.iter().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'/'))
            && digits.iter().filter(|b| !b.is_ascii_digit()).count() >= 2;
        let unit = || behind.trim_start_matches(' ').starts_with(|c: char| c.is_ascii_lowercase());
        let count = digits.len() <= 2 && digits.iter().all(u8::is_ascii_digit) && unit();
        (full || count).then_some(at)
    };
    let end = match shape {
        Shape::Capital => button().or_else(date),
        _ => account().or_else(date),
    }?;
    let name = &word[..end];
    (name.chars().count() >= 3
        && name.starts_with(char::is_uppercase)
        && name.chars().all(|c| c.is_alphabetic() || c == '-'))
    .then_some(end)
}

/// The length and shape of a word of nothing but ASCII letters, before a space, a comma or the end:
/// most words are, and they are told at a glance.
fn plain_word(rest: &str) -> Option<(usize, Shape)> {
    let bytes = rest.as_bytes();
    let (mut len, mut capitals) = (0, 0);
    for &b in bytes {
        let class = CLASS[usize::from(b)];
        if class & LETTER == 0 {
            break;
        }
        capitals += usize::from(class & CAPITAL != 0);
        len += 1;
    }
    if len == 0 || !matches!(bytes.get(len), None | Some(b' ' | b',')) {
        return None;
    }
    Some((len, plain_shape(CLASS[usize::from(bytes[0])] & CAPITAL != 0, len, capitals)))
}

/// The same of the letters from А to я.
fn plain_cyrillic(rest: &str) -> Option<(usize, Shape)> {
    let bytes = rest.as_bytes();
    let is_capital = |pair: &[u8]| matches!(pair, [0xD0, 0x90..=0xAF]);
    let is_letter = |pair: &&[u8]| {
        is_capital(pair) || matches!(pair, [0xD0, 0xB0..=0xBF] | [0xD1, 0x80..=0x8F])
    };
    let letters = bytes.chunks_exact(2).take_while(is_letter).count();
    let word = &bytes[..2 * letters];
    if letters == 0 || !matches!(bytes.get(word.len()), None | Some(b' ' | b',')) {
        return None;
    }
    let capitals = word.chunks_exact(2).filter(|pair| is_capital(pair)).count();
    Some((word.len(), plain_shape(is_capital(&word[..2]), letters, capitals)))
}

fn plain_shape(opens_with_capital: bool, letters: usize, capitals: usize) -> Shape {
    match (opens_with_capital, letters) {
        (false, _) => Shape::Lower,
        (true, 1) => Shape::Initial,
        (true, _) if capitals == letters => Shape::Capitals,
        (true, _) => Shape::Capital,
    }
}

/// The length of the word that opens `rest`. Looks at each character once and one character ahead.
fn word_len(rest: &str) -> usize {
    if rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.") {
        return rest
            .find(|c: char| c.is_whitespace() || matches!(c, ')' | '>' | ']' | '|' | '"'))
            .unwrap_or(rest.len());
    }
    let mut chars = rest.char_indices().peekable();
    let mut before = None;
    while let Some((i, c)) = chars.next() {
        let after = chars.peek().map(|&(_, c)| c);
        let (before_letter, after_letter) =
            (before.is_some_and(is_letter_like), after.is_some_and(is_letter_like));
        let both_digits = before.is_some_and(|b: char| b.is_ascii_digit())
            && after.is_some_and(|a| a.is_ascii_digit());
        let inside = match c {
            _ if c.is_whitespace() => false,
            // `Jane.`, `A.-B.`, `J.K.`: a full stop stays with its word
            '.' => before_letter,
            // `A.-B. Doe`
            '-' if before == Some('.') => after_letter,
            // `’` may end a word (`James’`), but as a closing quote it does not
            _ if joins(c) => before_letter && after_letter,
            '/' | ':' => both_digits,
            _ => separator(c).is_none(),
        };
        if !inside {
            return i;
        }
        before = Some(c);
    }
    rest.len()
}

fn shape_of(word: &str) -> Shape {
    let Some(first) = word.chars().next() else { return Shape::Other };
    if let Some(at) = word.find('@') {
        return match at {
            0 => Shape::Handle,
            _ if word[at + 1..].trim_end_matches('.').contains('.') => Shape::Email,
            _ => Shape::Other,
        };
    }
    if word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.") {
        return Shape::Address;
    }
    if is_numeric(first) {
        return Shape::Number;
    }
    let mut letters = 0;
    let mut lower = 0;
    let mut upper = 0;
    for c in word.chars() {
        // (most letters are told without the Unicode tables)
        match c {
            'a'..='z' | 'а'..='я' => (lower, letters) = (lower + 1, letters + 1),
            'A'..='Z' | 'А'..='Я' => (upper, letters) = (upper + 1, letters + 1),
            '\u{4E00}'..='\u{9FFF}' => letters += 1,
            _ => match other_shape(c) {
                Shape::Lower => {
                    (lower, letters) = (lower + 1, letters + usize::from(c.is_alphabetic()))
                }
                Shape::Capitals => {
                    (upper, letters) = (upper + 1, letters + usize::from(c.is_alphabetic()))
                }
                Shape::Uncased => letters += usize::from(c.is_alphabetic()),
                _ => return Shape::Other,
            },
        }
    }
    if is_domain(word) {
        return Shape::Domain;
    }
    if lower + upper == 0 {
        return if letters > 0 { Shape::Uncased } else { Shape::Other };
    }
    if first.is_uppercase() {
        // every part between dots and hyphens is one letter: `J.-P.`, `J.K.`
        if word
            .split(['.', '-'])
            .all(|part| part.chars().filter(|c| c.is_alphabetic()).nth(1).is_none())
        {
            return Shape::Initial;
        }
        return if lower == 0 && letters > 1 { Shape::Capitals } else { Shape::Capital };
    }
    // `d’Arc`, `al-Rashid`: a short particle that is glued to its name
    let glued = word.char_indices().find(|&(_, c)| matches!(c, '\'' | '’' | 'ʼ' | '-'));
    match glued {
        // one letter needs the apostrophe: `e-Paper` is no name
        Some((at, c))
            if at <= 3
                && (at > 1 || c != '-')
                && word[at + c.len_utf8()..].chars().next().is_some_and(char::is_uppercase) =>
        {
            Shape::Capital
        }
        _ => Shape::Lower,
    }
}

/// What a character makes of the word that it stands in: [`Shape::Lower`], [`Shape::Capitals`],
/// [`Shape::Uncased`], or no word of letters.
fn other_shape(c: char) -> Shape {
    match c {
        _ if c.is_lowercase() => Shape::Lower,
        _ if c.is_uppercase() => Shape::Capitals,
        _ if c.is_numeric() => Shape::Number,
        _ if c.is_alphabetic() || is_mark(c) || c == '.' || joins(c) => Shape::Uncased,
        _ => Shape::Other,
    }
}

/// Whether a word is a domain name: parts of two letters or more between full stops, the last in
/// one case (`example.com`, `EXAMPLE.RU`).
fn is_domain(word: &str) -> bool {
    let mut parts = 0;
    let mut last = "";
    for part in word.split('.') {
        if part.chars().count() < 2 {
            return false;
        }
        parts += 1;
        last = part;
    }
    parts >= 2
        && last.len() <= 6
        && last.is_ascii()
        && (last.bytes().all(|b| b.is_ascii_lowercase())
            || word.bytes().all(|b| b == b'.' || b.is_ascii_uppercase()))
}

/// First words of place names of two words (`New York`, `San José`, `Buenos Aires`): the line is a
/// place, not a person.
const PLACE_OPENERS: &[&str] = &[
    "new",
    "san",
    "santa",
    "santo",
    "los",
    "las",
    "saint",
    "st",
    "são",
    "sao",
    "rio",
    "bad",
    "den",
    "el",
    "la",
    "le",
    "port",
    "fort",
    "hong",
    "kuala",
    "buenos",
    "tel",
    "addis",
    "cape",
    "north",
    "south",
    "east",
    "west",
    "nueva",
    "novi",
    "nowy",
    "нью",
    "санкт",
    "sankt",
    "abu",
    "ciudad",
    "mexico",
    "belo",
    "porto",
    "hà",
    "ho",
    "nizhny",
    "ulan",
    "salt",
    "grand",
    "frankfurt",
    "baton",
    "palm",
    "long",
    "little",
    "united",
    "great",
    "costa",
    "sierra",
    "burkina",
    "sri",
];

/// Whether a word opens a place name of several words.
pub(crate) fn opens_place(word: &str) -> bool {
    let lower = word.trim_end_matches('.').to_lowercase();
    PLACE_OPENERS.contains(&lower.as_str())
}

/// The text of the words `i..j`; none (two separators in a row) are no text.
pub(super) fn joined<'a>(text: &'a str, words: &[Word], i: usize, j: usize) -> &'a str {
    match (words.get(i), j.checked_sub(1).and_then(|j| words.get(j))) {
        (Some(first), Some(last)) => text.get(first.start..last.end).unwrap_or(""),
        _ => "",
    }
}
