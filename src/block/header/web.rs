//! What stands around an article that was taken from the web: a web archive's record head, a newsletter's way back to its
//! page, a feed's last line.

use super::{Entry, Key, Sheet, mail};
use crate::span::Span;

/// Lines of a record's head.
const HEAD: usize = 40;

/// The head of a record of a web archive (WARC, ISO 28500): its version, then fields up to a blank line. The address that was
/// fetched is the article's.
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

/// What opens the line that leads from a newsletter to its page.
const VIEWS: &[&str] = &[
    "view this post on the web",
    "view this email in your browser",
    "view in browser",
    "view online",
    "read this post on the web",
    "read online",
    "im browser ansehen",
    "online-version",
    "voir dans le navigateur",
    "ver en el navegador",
];
/// What opens the line by which a reader leaves it.
const LEAVES: &[&str] = &["unsubscribe", "abmelden", "newsletter abbestellen", "se désabonner", "se désinscrire", "darse de baja"];

/// A newsletter as plain text: the way to its page with its address above the story, the way out below it.
pub(super) fn newsletter(sheet: &mut Sheet<'_>) -> bool {
    let top = sheet.first;
    let opens = |i: usize, words: &[&str]| words.iter().any(|word| opens_with(sheet.line(i), word));
    let Some(view) = (top..sheet.end.min(top + 3)).find(|&i| opens(i, VIEWS)) else { return false };
    let Some(at) = sheet.line(view).find("http") else { return false };
    let from = sheet.end.saturating_sub(12).max(view + 2);
    let Some(leave) = (from..sheet.end).find(|&i| opens(i, LEAVES)) else { return false };
    let own = sheet.span(view, view + 1);
    let label = Span::new(own.start(), own.start() + sheet.line(view)[..at].trim_end().len());
    let mut entry = Entry::bare(Key::Url, own);
    (entry.label, entry.values) = (label, vec![Span::new(own.start() + at, own.end())]);
    sheet.take(view, view + 1, entry);
    sheet.take_bare(leave, sheet.end, Key::Envelope);
    sheet.end = leave;
    if view == top {
        sheet.first = view + 1;
    }
    true
}

/// Whether a line opens with words that are in lower case.
fn opens_with(line: &str, words: &str) -> bool {
    line.as_bytes().get(..words.len()).is_some_and(|b| b.eq_ignore_ascii_case(words.as_bytes()))
}

/// The line that WordPress appends to an item of a feed, in its own translations: what opens it and what parts the title from
/// the site.
const APPEARED: &[(&str, &str)] = &[
    ("The post ", " appeared first on "),
    ("Der Beitrag ", " erschien zuerst auf "),
    ("L’article ", " est apparu en premier sur "),
    ("La entrada ", " se publicó primero en "),
    ("L'articolo ", " proviene da "),
    ("O post ", " apareceu primeiro em "),
    ("Het bericht ", " verscheen eerst op "),
];

/// Takes a feed's last line.
pub(super) fn feed(sheet: &mut Sheet<'_>) {
    let from = sheet.end.saturating_sub(3).max(sheet.first);
    let is_tail = |line: &str| APPEARED.iter().any(|(opens, parts)| line.starts_with(opens) && line.contains(parts));
    if let Some(at) = (from..sheet.end).find(|&i| sheet.line(i).len() <= 600 && is_tail(sheet.line(i))) {
        sheet.take_bare(at, at + 1, Key::Other);
    }
}
