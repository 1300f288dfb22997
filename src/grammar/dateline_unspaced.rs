//! Datelines in Han, kana and Hangul: `新华社北京1月15日电`, `【東京=共同】`, `(서울=연합뉴스)`.

use std::ops::Range;

use super::dateline::Parsed;
use super::words::{self, Shape};
use crate::lang::Label;
use crate::lang::lexicon::Lexicon;
use crate::text::chars::{is_ideograph_lead, is_numeric};

/// Characters of a dateline: agency, place, date and the words `dispatch` or `report`.
const MAX_CHARS: usize = 40;

/// A dateline that opens `text`.
pub(super) fn open(text: &str, lex: &Lexicon) -> Option<Parsed> {
    let first = text.chars().next()?;
    let closer = match first {
        '【' => '】',
        '［' => '］',
        '[' => ']',
        '(' => ')',
        '（' => '）',
        '〔' => '〕',
        _ => return dispatch(text, lex),
    };
    let close = text.char_indices().take(MAX_CHARS).find(|&(_, c)| c == closer)?.0;
    let at = first.len_utf8();
    let inner = &text[at..close];
    let found = bracketed(inner, lex)
        .or_else(|| dispatch(inner, lex).filter(|found| found.range.end == inner.len()))?;
    let mut end = close + closer.len_utf8();
    // `[東京 15日 ロイター] - `
    let rest = &text[end..];
    let body = rest.trim_start();
    if let Some(dash) = body.chars().next().filter(|c| matches!(c, '-' | '–' | '—')) {
        end += rest.len() - body.len() + dash.len_utf8();
    }
    let shift = |range: Range<usize>| range.start + at..range.end + at;
    Some(Parsed {
        range: 0..end,
        place: found.place.map(shift),
        agency: found.agency.map(shift),
        date: found.date.map(shift),
    })
}

/// `char::is_alphabetic`, with a short cut for ideographs and Hangul.
fn is_alphabetic(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}') || c.is_alphabetic()
}

fn is_agency(text: &str, lex: &Lexicon) -> bool {
    !text.is_empty() && lex.label(text).has(Label::Agency)
}

fn is_place(text: &str) -> bool {
    (2..=16).contains(&text.chars().count())
        && text
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '/' | '／' | '・' | '·' | '、' | '-' | 'ー'))
}

/// What stands in the brackets: `東京=共同`, `ワシントン時事`, `東京 15日 ロイター`.
fn bracketed(inner: &str, lex: &Lexicon) -> Option<Parsed> {
    let found = |place: Option<Range<usize>>, agency, date| {
        Some(Parsed { range: 0..inner.len(), place, agency, date })
    };
    // `(CNN) `
    if is_agency(inner, lex) {
        return found(None, Some(0..inner.len()), None);
    }
    // `place = agency`, or the reporter's name instead of the agency
    if let Some((at, sign)) = inner.char_indices().find(|&(_, c)| matches!(c, '=' | '＝')) {
        let (place, agency) = (inner[..at].trim_end(), at + sign.len_utf8()..inner.len());
        let known = is_agency(&inner[agency.clone()], lex);
        // (`(사진=연합뉴스)` credits a picture)
        return (is_place(place)
            && !lex.label(place).has(Label::Caption)
            && (known || is_place(&inner[agency.clone()])))
        .then(|| found(Some(0..place.len()), known.then_some(agency), None))?;
    }
    let is_space = |c: char| matches!(c, ' ' | '\u{3000}');
    if inner.contains(is_space) {
        let mut place = None;
        let (mut agency, mut date) = (None, None);
        let mut at = 0;
        for part in inner.split_inclusive(is_space) {
            let piece = part.trim_end_matches(is_space);
            let range = at..at + piece.len();
            at += part.len();
            if piece.is_empty() {
                continue;
            }
            if is_date(piece) {
                date = Some(range);
            } else if is_agency(piece, lex) {
                agency = Some(range);
            } else if place.is_none() && range.start == 0 && is_place(piece) {
                place = Some(range);
            } else {
                return None;
            }
        }
        // (`【3月15日 AFP】`)
        return (agency.is_some() && (place.is_some() || date.is_some()))
            .then(|| found(place, agency, date))?;
    }
    let at =
        inner.char_indices().map(|(i, _)| i).find(|&i| i > 0 && is_agency(&inner[i..], lex))?;
    is_place(&inner[..at]).then(|| found(Some(0..at), Some(at..inner.len()), None))?
}

/// `1月15日`, `15日`, `2026年1月15日`.
fn is_date(text: &str) -> bool {
    date_end(text) == Some(text.len())
}

/// The end of a date that opens `text`: numbers, each with its sign, the day last.
fn date_end(text: &str) -> Option<usize> {
    let mut at = 0;
    for _ in 0..3 {
        let digits = text[at..]
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '０'..='９')))
            .filter(|&n| n > 0)?;
        let sign = text[at + digits..].chars().next()?;
        at += digits + sign.len_utf8();
        match sign {
            '日' | '일' => return Some(at),
            '年' | '月' | '년' | '월' => {}
            _ => return None,
        }
        at += text[at..].len() - text[at..].trim_start_matches(' ').len();
    }
    None
}

/// `新华社北京1月15日电`: agency, place, date, and the word for a dispatch.
fn dispatch(text: &str, lex: &Lexicon) -> Option<Parsed> {
    let is_digit = |c: char| c.is_ascii_digit() || matches!(c, '０'..='９');
    let is_head = |c: char| is_alphabetic(c) || matches!(c, '/' | '／' | '、' | ' ' | '·');
    let (digit, found) = text.char_indices().take(MAX_CHARS).find(|&(_, c)| !is_head(c))?;
    if digit == 0 || !is_digit(found) {
        return None;
    }
    let head = &text[..digit];
    let date = digit..digit + date_end(&text[digit..])?;
    let rest = &text[date.end..];
    let agency = head
        .char_indices()
        .map(|(i, c)| i + c.len_utf8())
        .rfind(|&end| is_agency(&head[..end], lex));
    // unknown agencies and papers end with `society`, `net` or `paper`, behind two characters or
    // more
    let shaped = head
        .char_indices()
        .skip(1)
        .take(7)
        .find(|&(_, c)| matches!(c, '社' | '网' | '網' | '报' | '報' | '台'));
    let shaped = shaped.map(|(i, c)| i + c.len_utf8()).filter(|&end| end < head.len());
    let own = ["本报", "本報", "本台", "本社", "本网", "本網"]
        .iter()
        .find(|own| head.starts_with(**own))
        .map(|own| own.len());
    let agency_end = own.or(agency).or(shaped).unwrap_or(0);
    let place = trimmed(head, agency_end);
    // `电影` is a film: the dispatch ends its word
    let mark = rest.chars().next().filter(|c| matches!(c, '电' | '電' | '讯' | '訊'));
    let end = match mark {
        Some(mark) => {
            let end = date.end + mark.len_utf8();
            if text[end..].chars().next().is_some_and(char::is_alphanumeric) {
                return None;
            }
            end
        }
        // `路透北京1月15日 - `: a dash instead of the word, behind a known agency
        None => {
            agency?;
            let body = rest.trim_start();
            let dash = body.chars().next().filter(|c| matches!(c, '-' | '–' | '—'))?;
            date.end + (rest.len() - body.len()) + dash.len_utf8()
        }
    };
    let place = (is_place(&head[place.clone()]) && place.len() <= 24).then_some(place);
    let agency = (own.is_none() && agency_end > 0).then_some(0..agency_end);
    (place.is_some() || agency.is_some()).then_some(Parsed {
        range: 0..end,
        place,
        agency,
        date: Some(date),
    })
}

/// `text[from..]` without the spaces around it.
fn trimmed(text: &str, from: usize) -> Range<usize> {
    let body = text[from..].trim();
    let start = from + (text[from..].len() - text[from..].trim_start().len());
    start..start + body.len()
}

/// Whether a character is an ideograph, a kana or a syllable of Hangul.
pub(super) fn is_uncased(c: char) -> bool {
    matches!(c,
        '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}' | '\u{3400}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7A3}')
}

/// Commas before the first number, bracket or dash of a dateline: behind the place, its region, and
/// in the date.
const MAX_COMMAS: usize = 5;

/// Whether a text of a script without case has a bracket, a slash, a dash or a number before all
/// that stands in no place: there only an agency or a date vouches for one. A number inside a word
/// is that word's.
pub(super) fn has_early_sign(text: &str) -> bool {
    let (mut commas, mut stops, mut inside) = (0, 0, false);
    let mut rest = text;
    loop {
        // (most of them, told by their first bytes)
        let ideographs =
            rest.as_bytes().iter().step_by(3).take_while(|b| is_ideograph_lead(**b)).count();
        inside |= ideographs > 0;
        let mut chars = rest[3 * ideographs..].chars();
        let Some(c) = chars.next() else { return false };
        rest = chars.as_str();
        let letter = is_uncased(c) || c.is_ascii_alphanumeric();
        match c {
            '0'..='9' if !inside => return true,
            _ if letter => {}
            ',' | '，' | '、' => commas += 1,
            '。' => stops += 1,
            '“' | '”' | '"' | '「' | '」' | '『' | '』' | '《' | '》' | ':' | '：' | ';' | '；'
            | '！' | '？' => {
                return false;
            }
            _ if is_numeric(c) && !inside => return true,
            _ if matches!(
                words::separator(c),
                Some(Shape::Dash | Shape::Open | Shape::Slash | Shape::Close)
            ) =>
            {
                return true;
            }
            _ => {}
        }
        if commas > MAX_COMMAS || stops > 1 {
            return false;
        }
        inside = letter;
    }
}
