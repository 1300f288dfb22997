//! Lines of text in which every character knows whose it is, and the wrapping of them.
//!
//! A renderer lays a story out on a sheet. As each character carries the field that it belongs to
//! (or none: markup, furniture), the sheet can say afterwards which bytes of the dump are which
//! field's, and how the pieces of a field join, whatever was done to them.

use std::collections::BTreeMap;
use std::ops::Range;

use super::rng::Rng;

/// A part of an article that text can belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Field {
    Headline,
    Deck,
    Byline,
    Date,
    Dateline,
    Url,
    /// The body block with this number, from 0.
    Body(usize),
    Caption(usize),
    Related(usize),
}

/// How a piece of a field goes on in the field's next piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Join {
    /// With nothing between: markup stood there, or a word was cut.
    Glue,
    /// With a space: a line was wrapped there.
    Space,
}

/// A character and its owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) ch: char,
    pub(crate) owner: Option<Field>,
}

/// A field's text.
pub(crate) fn own(field: Field, text: &str) -> Vec<Cell> {
    text.chars().map(|ch| Cell { ch, owner: Some(field) }).collect()
}

/// Text that is nobody's.
pub(crate) fn bare(text: &str) -> Vec<Cell> {
    text.chars().map(|ch| Cell { ch, owner: None }).collect()
}

/// One line of a dump, without its line feed.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) cells: Vec<Cell>,
    /// How the text goes on in the next line.
    pub(crate) join: Join,
    /// The whole word, where the line ends in a hyphen that wrapping put into it.
    pub(crate) broken: Option<String>,
}

impl Line {
    /// A whole line: what follows it is another paragraph.
    pub(crate) fn new(cells: Vec<Cell>) -> Self {
        Line { cells, join: Join::Space, broken: None }
    }

    /// True for a line without a character other than a space.
    pub(crate) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.ch == ' ')
    }

    /// The line's characters.
    pub(crate) fn text(&self) -> String {
        self.cells.iter().map(|cell| cell.ch).collect()
    }
}

/// A run of bytes that belongs to one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fragment {
    pub(crate) span: Range<usize>,
    pub(crate) join: Join,
}

/// A word that wrapping broke.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hyphen {
    /// Where the hyphen stands in the dump.
    pub(crate) at: usize,
    /// The whole word.
    pub(crate) word: String,
}

/// The dump, the bytes of each field, and the words that were broken.
pub(crate) fn print(
    lines: &[Line],
    end: &str,
) -> (String, BTreeMap<Field, Vec<Fragment>>, Vec<Hyphen>) {
    let mut raw = String::new();
    let mut fragments: BTreeMap<Field, Vec<Fragment>> = BTreeMap::new();
    let mut hyphens = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        if number > 0 {
            raw.push('\n');
        }
        let mut last = None;
        for cell in &line.cells {
            let start = raw.len();
            raw.push(cell.ch);
            let Some(field) = cell.owner else { continue };
            last = Some(field);
            let list = fragments.entry(field).or_default();
            match list.last_mut() {
                Some(piece) if piece.span.end == start => piece.span.end = raw.len(),
                _ => list.push(Fragment { span: start..raw.len(), join: Join::Glue }),
            }
        }
        if let Some(word) = &line.broken {
            hyphens.push(Hyphen { at: raw.len() - 1, word: word.clone() });
        }
        if let Some(piece) =
            last.and_then(|field| fragments.get_mut(&field)).and_then(|list| list.last_mut())
        {
            piece.join = line.join;
        }
    }
    raw.push_str(end);
    (raw, fragments, hyphens)
}

/// Puts a field together again from its pieces.
pub(crate) fn rejoin(raw: &str, fragments: &[Fragment]) -> String {
    let mut text = String::new();
    for (number, piece) in fragments.iter().enumerate() {
        text.push_str(&raw[piece.span.clone()]);
        if number + 1 < fragments.len() && piece.join == Join::Space {
            text.push(' ');
        }
    }
    text
}

/// A face to measure proportional text with. Both are sans serif, and neither is the face that a
/// reader of dumps would guess by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Face {
    /// Narrow, with even letters.
    Grotesque,
    /// Wide, with open letters.
    Humanist,
}

/// Widths of `a` to `z`, `A` to `Z` in thousandths of the size.
const GROTESQUE: [u16; 52] = [
    556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, //
    667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,
    611, 722, 667, 944, 667, 667, 611,
];
const HUMANIST: [u16; 52] = [
    613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521,
    392, 634, 592, 818, 592, 592, 525, //
    684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635,
    611, 732, 684, 989, 685, 611, 685,
];

impl Face {
    /// The width of a character in thousandths of the size.
    pub(crate) fn width(self, ch: char) -> usize {
        let (table, point, digit, lower, upper) = match self {
            Face::Grotesque => (&GROTESQUE, 278, 556, 540, 700),
            Face::Humanist => (&HUMANIST, 318, 636, 610, 730),
        };
        match ch {
            'a'..='z' => usize::from(table[ch as usize - 'a' as usize]),
            'A'..='Z' => usize::from(table[26 + ch as usize - 'A' as usize]),
            ' ' | '\u{A0}' | '.' | ',' | ':' | ';' | '!' | '/' | '\'' | '’' | '‘' => point,
            '(' | ')' | '[' | ']' | '-' | '“' | '”' | '„' => point + 55,
            '—' | '…' => 1000,
            _ if wide(ch) => 1000,
            _ if ch.is_ascii_digit() => digit,
            _ if ch.is_uppercase() => upper,
            _ => lower,
        }
    }

    /// The mean width of running text, by which columns are turned into a width.
    pub(crate) fn mean(self) -> usize {
        match self {
            Face::Grotesque => 490,
            Face::Humanist => 560,
        }
    }
}

/// True for characters that stand in a square of their own and may be parted anywhere: Han, kana,
/// hangul, full-width forms.
pub(crate) fn wide(ch: char) -> bool {
    matches!(ch, '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FFEF}')
}

/// Marks that may not begin a line of Chinese or Japanese text.
const NOT_FIRST: &str = "、。，！？；：）」』”》】・ーっッゃゅょャュョ々…—％〜";
/// Marks that may not end one.
const NOT_LAST: &str = "（「『“《【—…[";

/// How text is set in lines.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wrap {
    /// Columns; with a face, columns of its mean width.
    pub(crate) columns: usize,
    pub(crate) face: Option<Face>,
    /// Lines may end after a hyphen inside a word.
    pub(crate) at_hyphens: bool,
    /// Words may be broken with a hyphen that is not theirs.
    pub(crate) hyphenate: bool,
}

impl Wrap {
    /// A line's limit in the units of `width`.
    fn limit(&self) -> usize {
        self.columns * self.face.map_or(1, Face::mean)
    }

    /// The width of a character.
    fn width(&self, ch: char) -> usize {
        match self.face {
            Some(face) => face.width(ch),
            None if wide(ch) => 2,
            None => 1,
        }
    }

    /// Sets cells in lines; `first` and `rest` columns stay free at the start of the first and of
    /// the other lines.
    pub(crate) fn set(
        &self,
        cells: &[Cell],
        first: usize,
        rest: usize,
        rng: &mut Rng,
    ) -> Vec<Line> {
        let unit = self.face.map_or(1, Face::mean);
        let mut lines = Vec::new();
        let mut start = 0;
        while start < cells.len() {
            let room = self.limit() - unit * if lines.is_empty() { first } else { rest };
            let mut used = 0;
            let mut place: Option<(usize, usize, Join)> = None;
            let mut at = start;
            let mut full = false;
            while at < cells.len() {
                if at > start {
                    if let Some(found) = self.opportunity(cells, at) {
                        if full {
                            place = place.or(Some(found));
                            break;
                        }
                        place = Some(found);
                    }
                }
                used += self.width(cells[at].ch);
                // A space at the end of a line hangs over the margin.
                if used > room && cells[at].ch != ' ' {
                    full = true;
                    if place.is_some() {
                        break;
                    }
                }
                at += 1;
            }
            if at == cells.len() && !(full && place.is_some()) {
                lines.push(Line {
                    cells: cells[start..].to_vec(),
                    join: Join::Space,
                    broken: None,
                });
                break;
            }
            let (end, next, join) = place.expect("the inner loop ends early only at a place");
            if self.hyphenate && full && join == Join::Space && rng.chance(60) {
                if let Some((cut, word)) = self.word_break(cells, start, next, room) {
                    let mut broken = cells[start..cut].to_vec();
                    broken.push(Cell { ch: '-', owner: None });
                    lines.push(Line { cells: broken, join: Join::Glue, broken: Some(word) });
                    start = cut;
                    continue;
                }
            }
            lines.push(Line { cells: cells[start..end].to_vec(), join, broken: None });
            start = next;
        }
        lines
    }

    /// Whether a line may end before the cell `at`: where it ends, where the next begins, how they
    /// join.
    fn opportunity(&self, cells: &[Cell], at: usize) -> Option<(usize, usize, Join)> {
        let (before, here) = (cells[at - 1].ch, cells[at].ch);
        if here == ' ' {
            return (at + 1 < cells.len()).then_some((at, at + 1, Join::Space));
        }
        let glue = Some((at, at, Join::Glue));
        if wide(before) || wide(here) {
            let spaced = before == ' '
                || NOT_FIRST.contains(here)
                || NOT_LAST.contains(before)
                || here.is_ascii_punctuation();
            return if spaced { None } else { glue };
        }
        // Only the text is broken so: the targets of links are left whole.
        let word_before =
            at >= 2 && cells[at - 2].ch.is_alphanumeric() && cells[at - 1].owner.is_some();
        match before {
            '-' if self.at_hyphens && word_before && here.is_alphabetic() => glue,
            // Browsers also break after a dash without spaces and after a slash before a letter.
            '—' if self.face.is_some() && word_before && here.is_alphanumeric() => glue,
            '/' if self.face.is_some() && word_before && here.is_alphabetic() => glue,
            _ => None,
        }
    }

    /// The last place inside the word at `from` where a hyphen still fits, and the whole word.
    fn word_break(
        &self,
        cells: &[Cell],
        start: usize,
        from: usize,
        room: usize,
    ) -> Option<(usize, String)> {
        // In heads words are not broken.
        let field = cells[from].owner.filter(|field| matches!(field, Field::Body(_)))?;
        let letters = cells[from..]
            .iter()
            .take_while(|c| c.ch.is_alphabetic() && c.owner == Some(field))
            .count();
        let after = cells.get(from + letters).map_or(' ', |c| c.ch);
        if !matches!(after, ' ' | '.' | ',' | ';' | ':' | '?' | '!' | '”' | '“' | '»' | '’')
        {
            return None;
        }
        let word: Vec<char> = cells[from..from + letters].iter().map(|c| c.ch).collect();
        let used: usize =
            cells[start..from].iter().map(|c| self.width(c.ch)).sum::<usize>() + self.width('-');
        let fits =
            |cut: usize| used + word[..cut].iter().map(|&ch| self.width(ch)).sum::<usize>() <= room;
        let cut = syllables(&word).into_iter().rev().find(|&cut| fits(cut))?;
        Some((from + cut, word.into_iter().collect()))
    }
}

const VOWELS: &str = "aeiouyäöüåéèêëáàâãíìîïóòôõúùûýąęőűıæøаеёиоуыэюяіїє";
/// Pairs of consonants that stand for one sound or open a syllable together.
const INSEPARABLE: &[&str] = &[
    "bl", "br", "ch", "ck", "cl", "cr", "cz", "dr", "dz", "fl", "fr", "gh", "gl", "gn", "gr", "kl",
    "kn", "kr", "lh", "ll", "ng", "nh", "ph", "pl", "pr", "qu", "rh", "rr", "rz", "sc", "sh", "sj",
    "sk", "sp", "st", "sz", "th", "tr", "tz", "wh", "бл", "бр", "вл", "вр", "гл", "гр", "др", "кл",
    "кр", "пл", "пр", "ст", "тр", "фр", "хр",
];

/// Plausible break points of a word: before a consonant and a vowel that follow a vowel, or between
/// two consonants before a vowel.
pub(crate) fn syllables(word: &[char]) -> Vec<usize> {
    if word.len() < 7 || word[1..].iter().any(|ch| !ch.is_lowercase()) {
        return Vec::new();
    }
    let lower: Vec<char> = word.iter().flat_map(|ch| ch.to_lowercase()).collect();
    if lower.len() != word.len() {
        return Vec::new();
    }
    let vowel = |at: usize| VOWELS.contains(lower[at]);
    (3..word.len() - 2)
        .filter(|&cut| {
            if vowel(cut) || !vowel(cut + 1) || "йьъğx".contains(lower[cut]) {
                return false;
            }
            let pair: String = lower[cut - 1..=cut].iter().collect();
            vowel(cut - 1) || ((0..cut).any(vowel) && !INSEPARABLE.contains(&pair.as_str()))
        })
        .collect()
}
