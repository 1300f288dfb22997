//! The break decision: does a paragraph go on behind this line end?
//!
//! Line ends and blank lines are evidence, never truth. Every piece of evidence has a weight; positive ones say that the line end was made by a printer, negative ones
//! that the writer made it. In the uncertain middle (0) the break is kept.

use super::shape::Shape;
use crate::text::chars::{is_closer, is_dash, is_opener, is_sentence_end, is_unspaced};
use crate::text::line::{Line, Marker};

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// With a sentence: `.`, `?`, `。` and closing quotes behind it.
    Sentence,
    /// With a colon.
    Colon,
    /// With a comma or semicolon.
    Comma,
    /// With a hyphen or dash.
    Dash,
    /// With a letter, digit or anything else.
    Open,
}

/// How a line begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Start {
    Lower,
    Upper,
    Digit,
    /// A letter of a script without case.
    Caseless,
    /// Punctuation that cannot open a sentence: a comma, a closing bracket.
    Inside,
    Other,
}

pub(crate) fn end_of(text: &str) -> End {
    let mut chars = text.chars().rev().skip_while(|&c| is_closer(c) || c.is_whitespace());
    match chars.next() {
        Some(c) if is_sentence_end(c) => End::Sentence,
        Some(':' | '：') => End::Colon,
        Some(',' | ';' | '，' | '、' | '；' | '،') => End::Comma,
        Some(c) if is_dash(c) => End::Dash,
        _ => End::Open,
    }
}

pub(crate) fn start_of(text: &str) -> Start {
    let first = text.chars().find(|&c| !is_opener(c));
    match first {
        Some(c) if c.is_lowercase() => Start::Lower,
        Some(c) if c.is_uppercase() => Start::Upper,
        Some(c) if c.is_numeric() => Start::Digit,
        Some(c) if c.is_alphabetic() => Start::Caseless,
        Some(',' | ';' | ')' | ']' | '.' | '%' | '，' | '。' | '、' | '）') => Start::Inside,
        Some(c) if is_closer(c) => Start::Inside,
        _ => Start::Other,
    }
}

/// Quotations and brackets that a paragraph has opened and not closed so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Nesting {
    quotes: i8,
    brackets: i8,
}

impl Nesting {
    /// Takes in the next line of the paragraph. Only marks that differ for opening and closing count.
    pub(crate) fn feed(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '„' | '«' | '「' | '『' | '《' => self.quotes = self.quotes.saturating_add(1),
                // `“` opens in English and closes in German: it closes where one is open that it can close
                '“' => self.quotes = if self.quotes > 0 { self.quotes - 1 } else { self.quotes + 1 },
                '”' | '»' | '」' | '』' | '》' => self.quotes = (self.quotes - 1).max(0),
                '(' | '[' | '（' => self.brackets = self.brackets.saturating_add(1),
                ')' | ']' | '）' => self.brackets = (self.brackets - 1).max(0),
                _ => {}
            }
        }
    }

    pub(crate) fn is_open(self) -> bool {
        self.quotes > 0 || self.brackets > 0
    }
}

/// What is known of the paragraph so far.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sofar {
    pub nesting: Nesting,
    /// Characters (bytes) so far.
    pub len: usize,
    /// Lines so far.
    pub lines: usize,
    /// The marker that opened it.
    pub marker: Marker,
}

/// The score of joining `next` to the paragraph that ends with `line`: positive joins.
pub(crate) fn score(shape: &Shape, text: &str, line: &Line, next: &Line, sofar: &Sofar) -> i32 {
    const NEVER: i32 = -99;
    let a = &text[line.span.range()];
    let b = &text[next.span.range()];
    // Furniture is whole lines.
    if line.furniture || next.furniture {
        return NEVER;
    }
    // What opens by a mark of its own never goes on.
    match (line.marker, next.marker) {
        (_, Marker::Rule | Marker::Heading(_) | Marker::Bullet | Marker::Underline(_)) | (Marker::Rule | Marker::Underline(_), _) => {
            return NEVER;
        }
        (Marker::Quote, Marker::Quote) => {}
        (_, Marker::Quote) => return NEVER,
        (a, Marker::Number) if a == Marker::Number || next.blanks > 0 || end_of(text[line.span.range()].trim_end()) != End::Open => {
            return NEVER;
        }
        _ => {}
    }
    let blanks = if next.blanks <= shape.line_gap { 0 } else { i32::from(next.blanks - shape.line_gap) };
    let apart = blanks > 0 || next.page;
    let heading = matches!(sofar.marker, Marker::Heading(_));
    if heading && apart {
        return NEVER;
    }
    let (end, start) = (end_of(a), start_of(b));
    let overflow = shape.overflow(&line.raw, &next.raw);
    let unspaced = a.chars().next_back().is_some_and(is_unspaced);

    let mut score = match end {
        End::Sentence => -3,
        End::Colon => -1,
        End::Comma => 4,
        End::Dash => 4,
        End::Open => 2,
    };
    score += match start {
        Start::Lower => 5,
        Start::Inside => 6,
        Start::Upper => -1,
        Start::Digit | Start::Caseless | Start::Other => 0,
    };
    if sofar.nesting.is_open() {
        score += 2;
    }
    match overflow {
        // The word did not fit: the printer broke here.
        Some(over) if over > 0 => score += 6,
        // It would have fitted by a hair: widths of another face, or a hyphenated word.
        Some(over) if over > -20 => score += 1,
        Some(over) if over > -60 => score -= 3,
        // A short line whose next begins within a sentence is a heading set in a larger face.
        Some(_) if !apart && start == Start::Lower && end == End::Open => score -= 4,
        Some(_) => score -= 8,
        // No width: a line end is the writer's.
        None => score -= 7,
    }
    if apart {
        // Blank lines part paragraphs; across a page they say nothing.
        score -= if next.page { 6 } else { 9 + blanks.min(3) };
        if overflow.is_some_and(|over| over > 0) && !next.page {
            score -= 3;
        }
        if overflow.is_none() {
            score += 6;
        }
        if sofar.nesting.is_open() {
            score += 1;
        }
        // Labels, captions and lines of a menu are no prose that was cut.
        if sofar.len < 40 && !next.page || b.len() < 8 {
            score -= 6;
        }
        if sofar.marker != Marker::None && line.indent >= next.indent && !next.page {
            score -= 6;
        }
    } else {
        if shape.indent_opens && next.indent >= line.indent + 2 {
            score -= 12;
        }
        // A list's item goes on indented; what stands to the left of its marker is a new block.
        if matches!(sofar.marker, Marker::Bullet | Marker::Number) && sofar.lines == 1 {
            score += if next.indent > line.indent { 3 } else { -2 };
        }
        // Typewritten and converted text sets paragraphs apart by blank lines: within them a full line goes on whatever its end.
        if shape.blank_between && overflow.is_some_and(|over| over > 0) {
            score += 3;
        }
        // Without blank lines a full line that ends with a sentence may be a paragraph's last: the dump's own habits decide.
        if !shape.blank_between && overflow.is_some_and(|over| over > -20) && end == End::Sentence && start != Start::Lower {
            score -= 2 + shape.paragraph_odds(&next.raw);
        }
        // Unspaced scripts break behind any character, so nearly every forced break has the next character too many.
        if unspaced && overflow.is_some_and(|over| over > 0) {
            score += 2;
        }
    }
    score
}
