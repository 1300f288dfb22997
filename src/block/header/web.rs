//! What stands around an article that was taken from the web: a web archive's record head, a
//! newsletter's way back to its page, a feed's last line.

use super::{Entry, Key, Sheet, mail};
use crate::span::Span;
use crate::text::chars::is_alphanumeric;
use crate::text::sieve::{Sieve, opens_with};

/// Lines of a record's head.
const HEAD: usize = 40;

/// The head of a record of a web archive (WARC, ISO 28500): its version, then fields up to a blank
/// line. The address that was fetched is the article's.
pub(super) fn archive(sheet: &mut Sheet<'_>) -> bool {
    let top = sheet.first;
    if top >= sheet.end || !sheet.line(top).starts_with("WARC/") {
        return false;
    }
    let last = sheet.end.min(top + HEAD);
    let end = (top + 1..last).find(|&i| sheet.lines[i].blanks > 0).unwrap_or(last);
    let fields = (top + 1..end).filter(|&i| mail::field(sheet.line(i)).is_some()).count();
    if fields < 2 || fields + 1 < end - top {
        return false;
    }
    sheet.take_bare(top, top + 1, Key::Frame);
    for at in top + 1..end {
        let cut = mail::field(sheet.line(at)).unwrap_or(0);
        let key = match &sheet.line(at)[..cut] {
            "WARC-Target-URI" => Key::Url,
            _ => Key::Other,
        };
        sheet.take_labelled(at, at + 1, key, cut);
    }
    sheet.first = end;
    true
}

/// The line that an archive of the web prints above a page: its own address and the page's.
pub(super) fn archived(sheet: &mut Sheet<'_>) {
    let top = sheet.first;
    let line = if top < sheet.end { sheet.line(top) } else { "" };
    let own = || line.starts_with("The Wayback Machine - ");
    if let Some(at) = own().then(|| line.rfind("/http")).flatten() {
        address(sheet, top, at + 1);
        sheet.first += 1;
    }
}

/// Lines in which a book's frame opens, and from the end in which it closes.
const FRAME: (usize, usize) = (80, 500);

/// The frame of Project Gutenberg around a text: what stands above its line of asterisks and below
/// the other one.
pub(super) fn book(sheet: &mut Sheet<'_>) {
    let is = |line: &str, word: &str| {
        let line = line.strip_prefix("***").map(str::trim_start);
        line.and_then(|line| line.strip_prefix(word))
            .is_some_and(|rest| rest.contains("PROJECT GUTENBERG"))
    };
    let top = sheet.first;
    let may = |line: &str| line.as_bytes().contains(&b'G') && line.contains("Gutenberg");
    if top >= sheet.end || !may(sheet.line(top)) {
        return;
    }
    let Some(open) = (top..sheet.end.min(top + FRAME.0)).find(|&i| is(sheet.line(i), "START OF"))
    else {
        return;
    };
    let mut at = top;
    while at <= open {
        let label = super::label_end(sheet.line(at));
        let name = label.map_or("", |cut| &sheet.line(at)[..cut]);
        match (name, label) {
            ("Title" | "Author", Some(cut)) => {
                let key = if name == "Title" { Key::Title } else { Key::Author };
                let to = (at + 1..open)
                    .find(|&i| sheet.lines[i].blanks > 0 || sheet.lines[i].indent == 0)
                    .unwrap_or(open);
                sheet.take_labelled(at, to, key, cut);
                at = to;
            }
            _ => {
                sheet.take_bare(at, at + 1, Key::Envelope);
                at += 1;
            }
        }
    }
    sheet.first = open + 1;
    let from = sheet.end.saturating_sub(FRAME.1).max(sheet.first);
    if let Some(close) = (from..sheet.end).find(|&i| is(sheet.line(i), "END OF")) {
        sheet.close(close, Key::Envelope);
    }
}

/// What opens the line that leads from a newsletter to its page.
const VIEWS: &[&str] = &[
    "view this post on the web",
    "view this email in your browser",
    "view this email online",
    "view this message in",
    "view this newsletter",
    "view email in",
    "view as a web page",
    "view as webpage",
    "view in browser",
    "view in your browser",
    "view online",
    "view web version",
    "having trouble viewing this email",
    "trouble viewing this email",
    "email not displaying correctly",
    "read this post on the web",
    "read in browser",
    "read online",
    "open in browser",
    "im browser ansehen",
    "im browser anzeigen",
    "im browser öffnen",
    "diesen newsletter im browser",
    "online-version",
    "webversion",
    "voir dans le navigateur",
    "voir la version en ligne",
    "afficher dans le navigateur",
    "version en ligne",
    "ver en el navegador",
    "ver este correo en",
    "ver no navegador",
    "visualizza nel browser",
    "bekijk in browser",
    "bekijk deze e-mail",
];
/// What opens the line by which a reader leaves it, or that says why it came.
const LEAVES: &[&str] = &[
    "unsubscribe",
    "to unsubscribe",
    "click here to unsubscribe",
    "if you no longer wish",
    "you are receiving this",
    "you're receiving this",
    "you received this",
    "you have received this",
    "this email was sent to",
    "this message was sent to",
    "manage your subscription",
    "manage preferences",
    "manage your preferences",
    "update your preferences",
    "update your email preferences",
    "want to change how you receive",
    "abmelden",
    "newsletter abbestellen",
    "vom newsletter abmelden",
    "sie erhalten diese e-mail",
    "sie erhalten diesen newsletter",
    "se désabonner",
    "se désinscrire",
    "vous recevez ce",
    "pour vous désabonner",
    "pour vous désinscrire",
    "darse de baja",
    "recibes este correo",
    "cancelar suscripción",
    "cancelar a inscrição",
    "annulla iscrizione",
    "uitschrijven",
    "afmelden",
];
/// Lines from the top in which the way to its page stands, from the end in which the way out does,
/// and bytes of such a line.
const WAYS: (usize, usize, usize) = (4, 16, 240);

static VIEWS_OPEN: Sieve = Sieve::of(VIEWS);
static LEAVES_OPEN: Sieve = Sieve::of(LEAVES);

/// A newsletter as plain text: the way to its page above the story, with its address or without,
/// and the way out below it. Either is taken by itself; together they tell the family. Inside a
/// mail `posted`, one is enough.
pub(super) fn newsletter(sheet: &mut Sheet<'_>, posted: bool) -> bool {
    let top = sheet.first;
    let opens = |i: usize, words: &[&str], sieve: &Sieve| {
        let line = sheet.line(i);
        let line = match line.as_bytes().first() {
            Some(b) if b.is_ascii_alphanumeric() => line,
            _ => line.trim_start_matches(|c| !is_alphanumeric(c)),
        };
        line.len() <= WAYS.2
            && sieve.may_open(line)
            && words.iter().any(|word| opens_with(line, word))
    };
    let from = sheet.end.saturating_sub(WAYS.1).max(top + 2);
    let leave = (from..sheet.end).find(|&i| opens(i, LEAVES, &LEAVES_OPEN));
    if leave.is_none() && !posted {
        return false;
    }
    let view = (top..sheet.end.min(top + WAYS.0)).find(|&i| opens(i, VIEWS, &VIEWS_OPEN));
    if let Some(view) = view {
        let mut to = view + 1;
        match sheet.line(view).find("http") {
            Some(at) => address(sheet, view, at),
            None => {
                sheet.take_bare(view, to, Key::Envelope);
                // (its address may stand on the next line)
                let is_address = |line: &str| {
                    line.trim_matches(['<', '>', '(', ')', '[', ']']).starts_with("http")
                        && !line.contains(' ')
                };
                if to < sheet.end && is_address(sheet.line(to)) {
                    let at = sheet.line(to).find("http").unwrap_or(0);
                    address(sheet, to, at);
                    to += 1;
                }
            }
        }
        if view == top {
            sheet.first = to;
        }
    }
    if let Some(leave) = leave.filter(|_| view.is_some() || posted) {
        // what stands above it by itself: a rule, an imprint's lines with an address
        sheet.close(leave, Key::Envelope);
    }
    view.is_some() && leave.is_some()
}

/// Takes the address that stands `at` bytes behind the start of a line, what is before it as its
/// label.
fn address(sheet: &mut Sheet<'_>, line: usize, at: usize) {
    let own = sheet.span(line, line + 1);
    let words = sheet.line(line);
    let label = Span::new(own.start(), own.start() + words[..at].trim_end().len());
    let end = words[at..].find([' ', '>', ')', ']']).map_or(words.len(), |len| at + len);
    let mut entry = Entry::bare(Key::Url, own);
    (entry.label, entry.values) = (label, vec![Span::new(own.start() + at, own.start() + end)]);
    sheet.take(line, line + 1, entry);
}

/// The lines that programs append to a story of a feed or of another paper: what opens them and
/// what they have in them. WordPress's own line stands in its own translations.
const APPEARED: &[(&str, &str)] = &[
    ("The post ", " appeared first on "),
    ("The post ", " first appeared on "),
    ("Der Beitrag ", " erschien zuerst auf "),
    ("Dieser Beitrag ", " erschien zuerst "),
    ("L’article ", " est apparu en premier sur "),
    ("L'article ", " est apparu en premier sur "),
    ("Cet article ", " est apparu en premier sur "),
    ("La entrada ", " se publicó primero en "),
    ("La entrada ", " aparece primero en "),
    ("L'articolo ", " proviene da "),
    ("L’articolo ", " proviene da "),
    ("O post ", " apareceu primeiro em "),
    ("Het bericht ", " verscheen eerst op "),
    ("Artykuł ", " pochodzi z serwisu "),
    ("Inlägget ", " dök först upp på "),
    ("Сообщение ", " появились сначала на "),
    ("This article ", " originally appeared "),
    ("This article ", " was originally published "),
    ("This article ", " was first published "),
    ("This article ", " first appeared "),
    ("This article ", " is republished from "),
    ("This article ", " was republished from "),
    ("This story ", " originally appeared "),
    ("This story ", " was originally published "),
    ("This story ", " was originally reported "),
    ("This post ", " originally appeared "),
    ("This post ", " was originally published "),
    ("This post ", " first appeared "),
    ("This essay ", " originally appeared "),
    ("This piece ", " originally appeared "),
];

static APPEARED_OPEN: Sieve = {
    let mut words = [""; APPEARED.len()];
    let mut i = 0;
    while i < words.len() {
        words[i] = APPEARED[i].0;
        i += 1;
    }
    Sieve::of(&words)
};

/// Bytes of such a line.
const TAIL: usize = 400;

/// Takes a feed's last line.
pub(super) fn tail(sheet: &mut Sheet<'_>) {
    let from = sheet.end.saturating_sub(3).max(sheet.first + 1);
    let is_tail = |line: &str| {
        // (the marks of emphasis are gone)
        APPEARED_OPEN.may_open(line)
            && APPEARED.iter().any(|(opens, parts)| {
                line.strip_prefix(opens).is_some_and(|rest| format_free(rest, parts))
            })
    };
    if let Some(at) = (from..sheet.end)
        .find(|&i| !sheet.taken[i] && sheet.line(i).len() <= TAIL && is_tail(sheet.line(i)))
    {
        // (and whose it is)
        let owned = |line: &str| {
            line.len() <= TAIL && (line.starts_with('©') || line.starts_with("Copyright "))
        };
        let to = (at + 1..sheet.end).find(|&i| !owned(sheet.line(i))).unwrap_or(sheet.end);
        sheet.take_bare(at, to, Key::Other);
    }
}

/// Takes the number of characters that an interface has cut off the last line (`… [+2829 chars]`).
pub(super) fn cut_off(sheet: &mut Sheet<'_>) {
    let Some(last) =
        sheet.end.checked_sub(1).filter(|&last| last >= sheet.first && !sheet.taken[last])
    else {
        return;
    };
    let line = sheet.line(last);
    if let Some(cut) = line.rfind("[+").filter(|_| line.ends_with(" chars]")) {
        let digits = &line[cut + 2..line.len() - " chars]".len()];
        if cut > 0 && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) {
            sheet.trim_tail(last, line[..cut].trim_end().len());
        }
    }
}

/// The marks with which agencies end a story inside its last line.
const ENDED: &[&str] = &[" Enditem", " enditem", " -0-", " (End)", " EFE", "（完）", "(完)"];

/// Takes an agency's end mark off the last line of a story, which a few short lines may follow.
pub(super) fn ended(sheet: &mut Sheet<'_>) {
    let from = sheet.end.saturating_sub(4).max(sheet.first);
    for at in (from..sheet.end).rev().filter(|&i| !sheet.taken[i]) {
        let line = sheet.line(at);
        let mark = ENDED.iter().find(|mark| line.ends_with(**mark) && line.len() > 2 * mark.len());
        // (`dijo a EFE` goes on)
        let stop = |mark: &&&str| {
            **mark != " EFE" || line[..line.len() - mark.len()].ends_with(['.', '"', '”', '»'])
        };
        if let Some(mark) = mark.filter(stop) {
            return sheet.trim_tail(at, line.len() - mark.len());
        }
        if line.len() > 120 {
            return;
        }
    }
}

/// Whether a line goes on with words, right behind its opening or later.
fn format_free(rest: &str, parts: &str) -> bool {
    rest.starts_with(&parts[1..]) || rest.contains(parts)
}
