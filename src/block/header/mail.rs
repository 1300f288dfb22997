//! Mail: the head with its folded lines (RFC 822), a feed's item sent as mail, a forwarded story
//! with the sender's remark above it, and the list's foot.

use super::mail_words::{Says, printed};
use super::{Key, Sheet};
use crate::text::line::Marker;
use crate::text::sieve::{Sieve, opens_with};

/// Lines that a mail's head may have: every relay adds some.
const HEAD: usize = 200;
/// Lines above a forwarded story.
const REMARK: usize = 16;
/// Lines of a list's foot.
const FOOT: usize = 24;

/// Reads a mail's head and what frames the story in it; whether there is a head.
pub(super) fn read(sheet: &mut Sheet<'_>) -> bool {
    if sheet.signs.colons < 3 {
        return false;
    }
    // (a mail that was copied out of a program may have no head above the forwarded one's)
    let mark =
        (sheet.first..sheet.end.min(sheet.first + REMARK)).find(|&i| is_forward(sheet.line(i)));
    let mark = mark.filter(|_| field(sheet.line(sheet.first)).is_none());
    let from = mark.map_or(sheet.first, |mark| mark + 1);
    let Some(end) = head(sheet, from) else { return false };
    sheet.take_bare(sheet.first, from, Key::Envelope);
    sheet.first = from;
    take_head(sheet, end);
    multipart(sheet);
    // (a part of many forms inside a part)
    multipart(sheet);
    quoted(sheet);
    feed(sheet);
    forwarded(sheet);
    foot(sheet);
    true
}

/// The name of a head's field: printable letters and hyphens up to a colon.
pub(super) fn field(line: &str) -> Option<usize> {
    let cut = line.bytes().take(48).position(|b| b == b':')?;
    let name = &line.as_bytes()[..cut];
    // (`Msg#: 1423`, `Subj : Ferry`)
    let name = name.trim_ascii_end();
    let plain = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'#');
    (name.len() >= 2 && name.iter().all(plain)).then_some(cut)
}

/// Signs of the post: mail (RFC 5322) and news (RFC 5536).
const POSTED: &[&str] = &[
    "Date",
    "Delivered-To",
    "Lines",
    "Message-ID",
    "Newsgroups",
    "NNTP-Posting-Host",
    "Organization",
    "Path",
    "Received",
    "References",
    "Return-Path",
    "Sent",
    "To",
];

/// Where a mail's head that opens at line `from` ends: at the first blank line, if it has at least
/// three fields, among them a sender or a subject and a sign of the post.
fn head(sheet: &Sheet<'_>, from: usize) -> Option<usize> {
    let (mut fields, mut says, mut posted) = (0, false, false);
    let last = sheet.end.min(from + HEAD);
    let mut at = from;
    while at < last && (at == from || sheet.lines[at].blanks == 0) {
        let line = sheet.line(at);
        let cut = field(line).or_else(|| printed(line).map(|(_, end, _)| end));
        match cut {
            Some(cut) => {
                let is = |names: &[&str]| names.iter().any(|n| line[..cut].eq_ignore_ascii_case(n));
                let said = printed(line).map(|(said, ..)| said);
                fields += 1;
                says |= matches!(said, Some(Says::Subject | Says::From));
                posted |= is(POSTED) || matches!(said, Some(Says::Sent | Says::To));
            }
            // a folded line, or the line that opens a mail in a mailbox
            None if at > from && sheet.lines[at].indent > 0 => {}
            // a board's rules around a head, and its line of the day
            None if at == from && is_rule(sheet, at) => {}
            None if fields >= 3 && is_rule(sheet, at) => {
                at += 1;
                break;
            }
            None if fields > 0 && is_clock(line) => {}
            None if at == from && (line.starts_with("From ") || line.starts_with(">From ")) => {}
            None => return None,
        }
        at += 1;
    }
    (fields >= 3 && says && posted).then_some(at)
}

/// Whether a line is a day and a time in numbers alone (`03/04/94 21:10:00`).
fn is_clock(line: &str) -> bool {
    line.len() <= 24
        && line.bytes().filter(u8::is_ascii_digit).count() >= 6
        && line.bytes().all(|b| b.is_ascii_digit() || b" /:.-".contains(&b))
}

/// Gives the head's lines to the envelope, but for what may say something of the story.
fn take_head(sheet: &mut Sheet<'_>, end: usize) {
    let mut from = sheet.first;
    while from < end {
        let line = sheet.line(from);
        // (a board indents all lines of a head)
        let own = sheet.lines[from].indent;
        let to = (from + 1..end).find(|&i| sheet.lines[i].indent <= own).unwrap_or(end);
        match printed(line) {
            Some((Says::Subject, end, value)) => {
                sheet.take_parted(from, to, Key::Subject, end, value)
            }
            Some((Says::Sent, end, value)) => sheet.take_parted(from, to, Key::Sent, end, value),
            _ => sheet.take_bare(from, to, Key::Envelope),
        }
        from = to;
    }
    sheet.first = end;
}

/// Bytes of the shortest line that may part a mail.
const BOUNDARY: usize = 8;

/// The first part of a mail of many: its boundary, its own head; what is behind the next boundary
/// is the same in another form.
fn multipart(sheet: &mut Sheet<'_>) {
    let part = |i: usize| {
        i + 1 < sheet.end
            && sheet.lines[i + 1].blanks == 0
            && opens_with(sheet.line(i + 1), "content-")
    };
    let is_boundary = |i: usize| {
        let line = sheet.line(i);
        (line.len() >= BOUNDARY || part(i))
            && line.starts_with("--")
            && !line.contains(' ')
            && line.bytes().any(|b| b.is_ascii_alphanumeric())
    };
    let Some(open) = (sheet.first..sheet.end.min(sheet.first + 4)).find(|&i| is_boundary(i)) else {
        return;
    };
    let boundary = sheet.line(open);
    let mut body = open + 1;
    while body < sheet.end
        && sheet.lines[body].blanks == 0
        && (field(sheet.line(body)).is_some() || sheet.lines[body].indent > 0)
    {
        body += 1;
    }
    sheet.take_bare(sheet.first, body, Key::Envelope);
    sheet.first = body;
    if let Some(next) = (body..sheet.end).find(|&i| sheet.line(i).starts_with(boundary)) {
        sheet.close(next, Key::Envelope);
    }
}

/// What the line above a quotation says, in the languages of programs.
const WROTE: &[&str] = &[
    " wrote",
    " writes",
    " schrieb",
    " a écrit",
    " escribió",
    " escreveu",
    " ha scritto",
    " schreef",
    " skrev",
    " kirjoitti",
    " napisał",
    " пишет",
    " написал",
    "写道",
];

/// The line above a story that is quoted whole: `On Mon, Mar 3, 2025 at 8:01 PM Ann Lee <…>
/// wrote:`, which may be broken once.
fn quoted(sheet: &mut Sheet<'_>) {
    let at = sheet.first;
    let ends = |line: &str| {
        line.len() <= 160
            && line.ends_with([':', '：'])
            && WROTE.iter().any(|wrote| line.contains(wrote))
    };
    let goes_on = |i: usize| i == at || sheet.lines[i].blanks == 0;
    let mut near = (at..sheet.end.min(at + 2)).filter(|&i| goes_on(i));
    let Some(last) = near.find(|&i| ends(sheet.line(i))) else { return };
    let words = &sheet.text[sheet.span(at, last + 1).range()];
    let numbers = words.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()).count();
    // (`In 1932 the keeper wrote:` is a story's)
    if numbers >= 2 || words.contains('@') {
        sheet.take_bare(at, last + 1, Key::Envelope);
        sheet.first = last + 1;
    }
}

/// A feed's item: `URL:` and `Date:` open the mail's text, and the subject is its headline.
fn feed(sheet: &mut Sheet<'_>) {
    let at = sheet.first;
    let opens = |i: usize, label: &str| i < sheet.end && sheet.line(i).starts_with(label);
    if !(opens(at, "URL:") && opens(at + 1, "Date:") && sheet.lines[at + 1].blanks == 0) {
        return;
    }
    sheet.take_labelled(at, at + 1, Key::Url, 3);
    sheet.take_labelled(at + 1, at + 2, Key::Published, 4);
    sheet.first = at + 2;
    for entry in sheet.entries.iter_mut().filter(|e| e.key == Key::Subject) {
        entry.key = Key::Title;
    }
}

/// A story below a remark: behind a forwarded mail's head, or below a rule.
fn forwarded(sheet: &mut Sheet<'_>) {
    let limit = sheet.end.min(sheet.first + 3 * REMARK);
    let mark = (sheet.first..limit).find(|&i| is_forward(sheet.line(i))).map(|mark| mark + 1);
    // (some programs set no mark above the forwarded head)
    let from = |i: &usize| {
        sheet.lines[*i].blanks > 0
            && matches!(printed(sheet.line(*i)), Some((Says::From, ..)))
            && head(sheet, *i).is_some()
    };
    let mark = mark.or_else(|| (sheet.first + 1..limit).find(from));
    if let Some((mark, end)) = mark.and_then(|mark| Some((mark, head(sheet, mark)?))) {
        sheet.take_bare(sheet.first, mark, Key::Envelope);
        sheet.first = mark;
        let before = sheet.entries.len();
        take_head(sheet, end);
        // (the forwarded mail's own subject is the story's)
        if sheet.entries[before..].iter().any(|e| e.key == Key::Subject) {
            for entry in sheet.entries[..before].iter_mut().filter(|e| e.key == Key::Subject) {
                entry.key = Key::Envelope;
            }
        }
        return;
    }
    remark(sheet);
    date_line(sheet);
}

/// Words of the line above a forwarded mail, in lower case.
const FORWARDS: &[&str] = &[
    "original message",
    "forwarded message",
    "forwarded by",
    "begin forwarded",
    "ursprüngliche nachricht",
    "originalnachricht",
    "weitergeleitete nachricht",
    "weitergeleiteten nachricht",
    "weitergeleitete e-mail",
    "message transféré",
    "message d'origine",
    "message d’origine",
    "message réexpédié",
    "message original",
    "mensaje reenviado",
    "mensaje original",
    "messaggio inoltrato",
    "messaggio originale",
    "mensagem encaminhada",
    "mensagem original",
    "doorgestuurd bericht",
    "oorspronkelijk bericht",
    "vidarebefordrat meddelande",
    "videresendt",
    "пересылаемое сообщение",
    "исходное сообщение",
];

static FORWARDS_OPEN: Sieve = Sieve::of(FORWARDS);

/// `---------- Forwarded message ----------`, `Begin forwarded message:`.
fn is_forward(line: &str) -> bool {
    line.len() <= 100
        && (line.starts_with('-') || line.ends_with(':'))
        && line.char_indices().any(|(at, c)| {
            let rest = &line[at..];
            (c.is_ascii_alphabetic() && FORWARDS_OPEN.may_open(rest) || c >= '\u{400}')
                && FORWARDS.iter().any(|words| opens_with(rest, words))
        })
}

/// What the sender says above the story: up to a rule, a signature's address, or the story's own
/// address alone on a line. What follows must look like a headline.
fn remark(sheet: &mut Sheet<'_>) {
    let limit = sheet.end.min(sheet.first + REMARK);
    let opens_story = |sheet: &Sheet<'_>, i: usize| {
        i + 1 < sheet.end
            && !is_rule(sheet, i)
            && (8..=100).contains(&sheet.line(i).len())
            && !sheet.line(i).contains('@')
            && !sheet.line(i).ends_with(['.', ',', ':', ';', '?'])
    };
    let said = |sheet: &Sheet<'_>, i: usize| {
        (sheet.first..i).any(|i| {
            sheet.line(i).len() > 100 || sheet.line(i).ends_with(['.', '!', '?', ')', '"', ','])
        })
    };
    let is_address = |line: &str| line.starts_with("http") && !line.contains(' ');
    let mut end = None;
    for i in sheet.first..limit {
        let line = sheet.line(i);
        let apart = i + 1 < sheet.end && sheet.lines[i + 1].blanks > 0;
        let mail = line.len() <= 60 && line.contains('@') && !line.contains(' ') && apart;
        if (mail || is_rule(sheet, i))
            && i > sheet.first
            && said(sheet, i)
            && opens_story(sheet, i + 1)
        {
            end = Some(i + 1);
            break;
        }
        if is_address(line) && opens_story(sheet, i + 1) {
            end = Some(i);
            break;
        }
    }
    // (a story has more sentences than the remark above it, and than an imprint below it)
    let told = |lines: std::ops::Range<usize>| {
        lines.filter(|&i| sheet.line(i).ends_with(['.', '"', '”'])).count()
    };
    let Some(end) = end.filter(|&end| told(sheet.first..end) <= told(end..sheet.end)) else {
        return;
    };
    let mut at = sheet.first;
    for i in sheet.first..=end.min(sheet.end - 1) {
        let line = sheet.line(i);
        // the address right above the story or its frame is the story's
        if is_address(line) && (i == end || is_rule(sheet, i + 1)) {
            sheet.take_bare(at, i, Key::Envelope);
            sheet.take_bare(i, i + 1, Key::Url);
            at = i + 1;
        }
    }
    sheet.take_bare(at, end.max(at), Key::Envelope);
    sheet.first = end.max(at);
    // a framed story's lower rule
    if let Some(rule) = (sheet.first..sheet.end)
        .rev()
        .take(FOOT)
        .find(|&i| is_rule(sheet, i))
        .filter(|&r| sheet.end - r <= 4 && r > sheet.first + 3)
    {
        sheet.close(rule, Key::Envelope);
    }
}

/// The date line below a headline, with which mail wraps it into one paragraph: both are blocks of
/// their own.
fn date_line(sheet: &mut Sheet<'_>) {
    let at = sheet.first + 1;
    if at + 1 >= sheet.end || sheet.lines[at].blanks > 0 {
        return;
    }
    let line = sheet.line(at);
    let number = line.bytes().any(|b| b.is_ascii_digit());
    let timed =
        line.contains(':') || line.split(|c: char| !c.is_ascii_digit()).any(|n| n.len() == 4);
    if line.len() <= 48 && number && timed && !line.ends_with('.') {
        sheet.breaks.extend([at, at + 1]);
    }
}

/// A line of dashes, underscores or equals signs.
fn is_rule(sheet: &Sheet<'_>, i: usize) -> bool {
    let line = sheet.line(i);
    matches!(sheet.lines[i].marker, Marker::Rule | Marker::Underline(_))
        && line.len() >= 5
        && line.bytes().all(|b| matches!(b, b'-' | b'_' | b'='))
}

/// A signature behind its mark (`-- `), a list's address, a service's advertisement.
fn foot(sheet: &mut Sheet<'_>) {
    let from = sheet.end.saturating_sub(FOOT).max(sheet.first + 1);
    let lists = |line: &str| {
        line.contains("/listinfo/")
            || line.to_ascii_lowercase().contains("unsubscribe")
            || line.contains("ailing list")
    };
    let Some(list) = (from..sheet.end).find(|&i| lists(sheet.line(i)) || sheet.line(i) == "--")
    else {
        return;
    };
    let opens = |i: &usize| {
        is_rule(sheet, *i) || sheet.line(*i).starts_with("---") || sheet.line(*i) == "--"
    };
    let open = (from.max(list.saturating_sub(8))..=list).find(opens).unwrap_or(list);
    sheet.close(open, Key::Envelope);
}

/// A subject without what mail adds to it: answer and forward marks, a list's name in brackets.
pub(crate) fn subject(words: &str) -> &str {
    let mut rest = words.trim();
    for _ in 0..4 {
        let cut = ["Re:", "RE:", "Fw:", "FW:", "Fwd:", "FWD:", "AW:", "WG:", "TR:"]
            .iter()
            .find_map(|mark| rest.strip_prefix(mark));
        let cut = cut.or_else(|| {
            rest.strip_prefix('[').and_then(|r| r.split_once(']')).map(|(_, behind)| behind)
        });
        let Some(behind) = cut else { break };
        rest = behind.trim_start();
    }
    rest.strip_suffix("(fwd)").unwrap_or(rest).trim_end()
}
