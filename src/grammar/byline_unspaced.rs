//! Bylines in Han, kana and Hangul: no capital tells a name there, so a label must (`记者王小明`, `김철수
//! 기자`).

use std::ops::Range;

use super::byline::{Author, AuthorKind, MAX_LABEL};
use super::words::{self, Shape};
use crate::lang::Label;
use crate::lang::lexicon::{Lexicon, tokens};

fn is_han(c: char) -> bool {
    matches!(c,
        '々' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309F}' | '\u{30A1}'..='\u{30FA}' | 'ー')
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{AC00}'..='\u{D7A3}')
}

/// Whether a line is written in Han, kana or Hangul.
pub(super) fn is_unspaced_line(line: &str) -> bool {
    // (nearly no line of another script has a byte of theirs; all are looked at at once)
    let opening = &line.as_bytes()[..line.len().min(160)];
    opening.iter().fold(false, |found, &b| found | (b >= 0xE1))
        && line.chars().take(40).any(|c| is_han(c) || is_kana(c) || is_hangul(c))
}

struct Piece {
    range: Range<usize>,
    /// The separator before it; a space if there is no other.
    before: char,
}

/// What parts two names. The dot parts Korean names and stands inside foreign names in Chinese and
/// Japanese.
fn parts(c: char, korean: bool) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            ',' | '，'
                | '、'
                | ';'
                | '；'
                | '/'
                | '／'
                | '|'
                | '｜'
                | '&'
                | '＆'
                | '('
                | ')'
                | '（'
                | '）'
                | '['
                | ']'
                | '='
                | '＝'
                | '<'
                | '>'
                | ':'
                | '：'
        )
        || korean && matches!(c, '·' | '・' | '‧' | 'ㆍ')
}

fn pieces(line: &str) -> Vec<Piece> {
    let korean = line.chars().any(is_hangul);
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    for (i, c) in line.char_indices().chain([(line.len(), ' ')]) {
        if parts(c, korean) {
            if i > start {
                pieces.push(Piece { range: start..i, before });
                before = ' ';
            }
            if !c.is_whitespace() {
                before = c;
            }
            start = i + c.len_utf8();
        }
    }
    pieces
}

/// Whether `name` has the length and the letters of one name.
fn is_name(name: &str, lex: &Lexicon) -> bool {
    let count = name.chars().count();
    if name
        .chars()
        .any(|c| !(is_han(c) || is_kana(c) || is_hangul(c) || matches!(c, '·' | '・' | '‧')))
        || name.ends_with(['·', '・', '‧'])
    {
        return false;
    }
    let stops = tokens(name).filter(|&t| lex.stop_word(t.hash) != 0).count();
    if name.contains(['·', '・', '‧']) || name.chars().any(is_kana) {
        return (2..=20).contains(&count)
            && (!name.chars().any(|c| matches!(c, '\u{3041}'..='\u{309F}'))
                || count <= 7 && stops == 0);
    }
    (2..=4).contains(&count) && stops == 0
}

/// The label (byline or role) that `text` ends with, by its start. (`阅读原文`, `查看论文`: one
/// character that is no profession ends a word.)
fn label_behind(text: &str, lex: &Lexicon) -> Option<usize> {
    let tail = text.char_indices().rev().take(MAX_LABEL).map(|(i, _)| i);
    let glued = |label: &str| label.chars().nth(1).is_some() || lex.label(label).has(Label::Role);
    tail.filter(|&i| i > 0 && is_title(&text[i..], lex) && glued(&text[i..])).last()
}

fn is_title(text: &str, lex: &Lexicon) -> bool {
    let labels = lex.label(text);
    labels.has(Label::Role) || labels.has(Label::Byline)
}

/// The label that opens `line`: its end.
fn label_before(line: &str, lex: &Lexicon) -> Option<usize> {
    let ends = tokens(line).take(MAX_LABEL).map(|token| token.end as usize);
    ends.filter(|&end| {
        let glued_hangul = line[end..].starts_with(is_hangul) && line[..end].ends_with(is_hangul);
        !glued_hangul && is_title(&line[..end], lex)
    })
    .last()
}

/// Whether a label is Japanese too: there one space parts surname and given name, in Chinese it
/// parts persons.
fn is_japanese(label: &str, line: &str, lex: &Lexicon) -> bool {
    let in_pack = |tag: &str| {
        lex.packs().iter().any(|pack| pack.tag().starts_with(tag) && pack.has(None, label))
    };
    line.chars().any(is_kana)
        || in_pack("ja") && !(in_pack("zh") && line.contains(['／', '/', '，']))
}

/// The authors of a labelled line, and where a date begins in it. `bracketed`: brackets stood
/// around it.
pub(super) fn labelled(
    line: &str,
    bracketed: bool,
    lex: &Lexicon,
) -> Option<(Vec<Author>, Option<usize>)> {
    if line.len() > 240 || line.ends_with(['。', '！', '？', '!', '?']) {
        return None;
    }
    let Some(end) = label_before(line, lex) else {
        return label_last(line, lex).or_else(|| label_inside(line, lex));
    };
    let rest = &line[end..];
    let body = rest.trim_start_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, ':' | '：' | '/' | '／' | '|' | '｜' | '=' | '＝' | '·' | '・')
    });
    let glued = !bracketed && body.len() == rest.len();
    // `文化交流`: the words of a byline that are no profession need a sign or a space, or they are the
    // beginning of a word
    if glued && !lex.label(&line[..end]).has(Label::Role) {
        return None;
    }
    let at = line.len() - body.len();
    let (authors, date) = list(body, is_japanese(&line[..end], line, lex), lex)?;
    // `作者简介`, `记者手记`: a label glued to two characters is a heading; the short names of glued
    // bylines come in company
    let short = authors.len() == 1 && body[authors[0].name.clone()].chars().count() < 3;
    // so is a Korean one parted from two syllables by a space alone (`기자 수첩`, `취재 후기`)
    let loose = glued
        || !bracketed && line[..end].ends_with(is_hangul) && rest.trim_start().len() == body.len();
    if loose && short && authors[0].name.end == body.len() {
        return None;
    }
    let shift = |range: Range<usize>| range.start + at..range.end + at;
    let authors = authors
        .into_iter()
        .map(|a| Author {
            name: shift(a.name),
            kind: a.kind,
            role: a.role.map(shift),
            email: a.email.map(shift),
        })
        .collect();
    Some((authors, date.map(|date| date + at)))
}

/// Where the word that ends before the colon at `colon` begins: behind a space or a bar.
fn word_before(line: &str, colon: usize) -> usize {
    let parts = |c: char| c.is_whitespace() || matches!(c, '|' | '｜' | '　');
    line[..colon]
        .trim_end()
        .rfind(parts)
        .map_or(0, |at| at + line[at..].chars().next().map_or(0, char::len_utf8))
}

/// A line of several labels, the byline's among them: `来源：东滨日报 作者：王小明 时间：…`.
fn label_inside(line: &str, lex: &Lexicon) -> Option<(Vec<Author>, Option<usize>)> {
    let mut colons = line.char_indices().filter(|(_, c)| matches!(c, ':' | '：'));
    let (colon, sign) = colons.by_ref().find(|&(at, _)| {
        let word = line[word_before(line, at)..at].trim();
        lex.label(word).has(Label::Byline)
    })?;
    let from = colon + sign.len_utf8();
    // (`作者：责任编辑：王小明` names an editor)
    let glued = |at: usize| line[from..at].chars().all(char::is_alphabetic);
    if colons.clone().next().is_some_and(|(at, _)| glued(at)) {
        return None;
    }
    // (up to the next label; a time has a colon, too)
    let next = colons.find(|&(at, _)| {
        let word = line[word_before(line, at)..at].trim();
        word_before(line, at) >= from && word.chars().all(char::is_alphabetic)
    });
    let to = next.map_or(line.len(), |(at, _)| word_before(line, at));
    let body = line[from..to].trim_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '｜'));
    let at = from + line[from..].find(body)?;
    let (authors, _) = list(body, is_japanese(&line[..from], line, lex), lex)?;
    Some((authors.into_iter().map(|author| author.shift(at)).collect(), None))
}

/// A line whose label stands behind the names: `김철수 기자`, `王小明 記者`.
fn label_last(line: &str, lex: &Lexicon) -> Option<(Vec<Author>, Option<usize>)> {
    let pieces = pieces(line);
    // the label ends its piece: a piece by itself or glued to the name
    let labelled = pieces.iter().any(|piece| {
        let text = &line[piece.range.clone()];
        is_title(text, lex) || label_behind(text, lex).is_some_and(|at| is_name(&text[..at], lex))
    });
    if !labelled {
        return None;
    }
    list(line, line.chars().any(is_kana), lex)
        .filter(|(authors, _)| authors.iter().any(|author| author.kind == AuthorKind::Person))
}

/// A list of names, each with its title, and a tail: place, e-mail, date.
fn list(body: &str, japanese: bool, lex: &Lexicon) -> Option<(Vec<Author>, Option<usize>)> {
    let mut authors: Vec<Author> = Vec::new();
    let pieces = pieces(body);
    let mut i = 0;
    while i < pieces.len() {
        let piece = &pieces[i];
        let text = &body[piece.range.clone()];
        let next = pieces.get(i + 1);
        i += 1;
        if text.starts_with(|c: char| c.is_ascii_digit()) {
            return (!authors.is_empty() && body.len() - piece.range.start <= 48)
                .then_some((authors, Some(piece.range.start)));
        }
        // Taiwan's newspapers: `記者王小明／台北報導`; Korea's: `서울=김철수 기자`
        if matches!(piece.before, '/' | '／') && !authors.is_empty() {
            break;
        }
        if next.is_some_and(|next| matches!(next.before, '=' | '＝'))
            && authors.is_empty()
            && is_name(text, lex)
        {
            continue;
        }
        if text.contains('@') {
            if let Some(last) = authors.last_mut() {
                last.email.get_or_insert(piece.range.clone());
            }
            continue;
        }
        if is_title(text, lex) {
            if let Some(last) = authors.last_mut() {
                last.role.get_or_insert(piece.range.clone());
            }
            continue;
        }
        if lex.is_and(text) {
            continue;
        }
        // `文：王小明　圖：李小紅`: who took the picture is no author
        if !authors.is_empty() && lex.label(text).has(Label::Caption) {
            break;
        }
        if lex.label(text).has(Label::Agency) {
            authors.push(Author::new(piece.range.clone(), AuthorKind::Organization));
            continue;
        }
        // `王小明記者`, `김철수기자`
        if let Some(at) = label_behind(text, lex).filter(|&at| is_name(&text[..at], lex)) {
            let agency = lex.label(&text[..at]).has(Label::Agency);
            let kind = if agency { AuthorKind::Organization } else { AuthorKind::Person };
            let mut author = Author::new(piece.range.start..piece.range.start + at, kind);
            author.role = Some(piece.range.start + at..piece.range.end);
            authors.push(author);
            continue;
        }
        let short = |range: &Range<usize>| body[range.clone()].chars().count() <= 3;
        if let Some(next) = next {
            // Japan: surname and given name, parted by one space
            let given = &body[next.range.clone()];
            if japanese
                && next.before == ' '
                && next.range.start - piece.range.end <= 3
                && short(&piece.range)
                && given.chars().count() <= 4
                && given.chars().all(|c| is_han(c) || is_kana(c))
                && !is_title(given, lex)
                && text.chars().all(|c| is_han(c) || is_kana(c))
                && label_behind(given, lex).is_none()
                && lex.label(given).is_empty()
            {
                authors.push(Author::new(piece.range.start..next.range.end, AuthorKind::Person));
                i += 1;
                continue;
            }
        }
        if is_name(text, lex) {
            authors.push(Author::new(piece.range.clone(), AuthorKind::Person));
            continue;
        }
        // names joined by a word: `山田太郎と鈴木花子`
        if let Some(two) = joined(text, lex) {
            for range in two {
                authors.push(Author::new(
                    piece.range.start + range.start..piece.range.start + range.end,
                    AuthorKind::Person,
                ));
            }
            continue;
        }
        return None;
    }
    (!authors.is_empty()).then_some((authors, None))
}

/// Two names with an `and` of one character between them.
fn joined(text: &str, lex: &Lexicon) -> Option<[Range<usize>; 2]> {
    text.char_indices().find_map(|(i, c)| {
        let after = i + c.len_utf8();
        let (a, b) = (&text[..i], &text[after..]);
        (lex.is_and(&text[i..after]) && is_name(a, lex) && is_name(b, lex))
            .then_some([0..i, after..text.len()])
    })
}

pub(super) fn field(line: &str, lex: &Lexicon) -> Vec<Author> {
    if let Some((authors, _)) = labelled(line, true, lex) {
        return authors;
    }
    if let Some((authors, _)) = list(line, line.chars().any(is_kana), lex) {
        return authors;
    }
    // as printed: a pen name, a site's name
    let letters = words::split(line, 6)
        .is_some_and(|words| words.iter().all(|w| w.shape.is_letters() || w.shape == Shape::Bar));
    if letters && line.chars().count() <= 20 {
        let kind = if lex.label(line).has(Label::Agency) {
            AuthorKind::Organization
        } else {
            AuthorKind::Person
        };
        return vec![Author::new(0..line.len(), kind)];
    }
    Vec::new()
}
