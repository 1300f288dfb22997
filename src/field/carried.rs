//! The page's own address as its links carry it: share buttons (`…/sharer?u=https%3A%2F%2F…`),
//! mails to a friend, log-ins that lead back, and places on the page (`…/ferry-sinks#comments`).

use std::borrow::Cow;
use std::cell::LazyCell;

use super::{Desk, LinkAt};
use crate::grammar::url;
use crate::lang::lexicon::{Token, tokens, word_set};
use crate::span::{RawSpan, Span};
use crate::text::hash::ByteHash;
use crate::text::scan;

/// Addresses that are looked at, and different ones that are kept.
const MOST: usize = 20_000;
const KEPT: usize = 256;
/// Bytes of one address.
const LONGEST: usize = 700;
/// Bytes of a path that may be a story's: shorter ones are a front page's or a section's.
const SHORTEST_PATH: usize = 8;

/// An address of the page's links.
struct Candidate {
    key: u64,
    /// Buttons that share it.
    shares: u32,
    /// Other links that carry it or lead to a place on its page.
    others: u32,
    at: (usize, usize),
    url: String,
}

enum How {
    /// In full, as its own target.
    Plain,
    /// In a button that sends it to others.
    Shared,
    /// As a parameter, or with a place on the page.
    Carried,
}

/// Where the next address begins: `http://` or `https://`, which may be coded (`https%3A%2F%2F`).
/// It is sought by the colon, which is rare.
fn next_address(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at = scan::skip(bytes, at, |b| (b == b':') | (b == b'%'));
        at += bytes.get(at..)?.iter().position(|b| matches!(b, b':' | b'%'))?;
        if is_colon(&bytes[at..]) {
            let before = &bytes[from..at];
            let scheme =
                [b"https".as_slice(), b"http"].into_iter().find(|scheme| before.ends_with(scheme));
            if let Some(scheme) = scheme {
                return Some(at - scheme.len());
            }
        }
        at += 1;
    }
}

/// Whether what stands behind an address's scheme opens a text.
fn is_colon(bytes: &[u8]) -> bool {
    bytes.starts_with(b"://")
        || bytes.get(..9).is_some_and(|b| b.eq_ignore_ascii_case(b"%3A%2F%2F"))
}

/// The page's own address. One that tells the headline goes before; without that, buttons that
/// share it must agree on it, or two other links, and none on another.
pub(super) fn own_address(desk: &Desk<'_>, headline: &str) -> Option<LinkAt> {
    // (an address has a slash, which may be coded)
    if !desk.bytes.has(b'/') && !desk.bytes.has(b'%') {
        return None;
    }
    let title = LazyCell::new(|| Title::of(headline));
    let mut found: Vec<Candidate> = Vec::new();
    let raw = desk.raw;
    let mut from = 0;
    for _ in 0..MOST {
        let Some(start) = next_address(raw.as_bytes(), from) else { break };
        from = start + 4;
        let Some((end, url, how)) = carried(raw, start) else { continue };
        // (a wrap has cut it behind a hyphen)
        if url.ends_with('-') {
            continue;
        }
        // (most links of a page lead to other stories)
        if matches!(how, How::Plain)
            && (slug_words(&url).nth(SHARED - 1).is_none() || !title.is_told(&url))
        {
            continue;
        }
        let key = key(&url);
        let at = found.iter().position(|c| c.key == key).unwrap_or(found.len());
        if at == found.len() {
            if at == KEPT {
                continue;
            }
            found.push(Candidate {
                key,
                shares: 0,
                others: 0,
                at: (start, end),
                url: url.into_owned(),
            });
        }
        match how {
            How::Plain => {}
            How::Shared => found[at].shares += 1,
            How::Carried => found[at].others += 1,
        }
    }
    let told = found.iter().filter(|c| title.is_told(&c.url)).max_by_key(|c| (c.shares, c.others));
    let best = told.or_else(|| {
        let votes = |c: &Candidate| (c.shares, c.others);
        let best = found.iter().filter(|c| is_story(&c.url)).max_by_key(|c| votes(c))?;
        let alone = found.iter().all(|c| c.key == best.key || votes(c) < votes(best));
        (alone && (best.shares >= 1 || best.others >= 2)).then_some(best)
    })?;
    let target_raw = RawSpan::new(best.at.0, best.at.1);
    Some(LinkAt { text: Span::new(0, 0), target_raw, url: Some(best.url.as_str().into()) })
}

fn slug_words(address: &str) -> impl Iterator<Item = Token> {
    url::slug(address).filter(|w| w.bytes().any(|b| !b.is_ascii_digit())).flat_map(tokens)
}

/// Words of its slug that the headline of an address's page has.
const SHARED: usize = 3;

/// The headline's words, as addresses write them.
struct Title {
    words: Vec<u64>,
    count: usize,
}

impl Title {
    fn of(headline: &str) -> Title {
        let words = word_set(tokens(headline).take(60));
        let count = words.len();
        if headline.is_ascii() {
            return Title { words, count };
        }
        let (mut plain, mut spelled) =
            (String::with_capacity(headline.len()), String::with_capacity(headline.len()));
        for c in headline.chars().take(600) {
            let (letter, written) = in_ascii(c);
            plain.push(letter);
            if written.is_empty() { spelled.push(letter) } else { spelled.push_str(written) }
        }
        let words = word_set(
            tokens(headline)
                .take(60)
                .chain(tokens(&plain).take(60))
                .chain(tokens(&spelled).take(60)),
        );
        Title { words, count }
    }

    /// Whether most words of an address's slug stand in the headline; a related story shares one or
    /// two.
    fn is_told(&self, address: &str) -> bool {
        let (mut words, mut shared) = (0, 0);
        for token in slug_words(address) {
            words += 1;
            shared += usize::from(self.words.binary_search(&token.hash).is_ok());
        }
        shared >= SHARED && shared * 10 >= words * 6 && shared * 10 >= self.count * 3
    }
}

/// A letter with a mark, as addresses write it: without the mark, and where German spells it out in
/// two letters.
fn in_ascii(c: char) -> (char, &'static str) {
    match c {
        'ä' | 'Ä' => ('a', "ae"),
        'ö' | 'Ö' => ('o', "oe"),
        'ü' | 'Ü' => ('u', "ue"),
        'ß' => ('s', "ss"),
        'æ' | 'Æ' => ('a', "ae"),
        'ø' | 'Ø' => ('o', "o"),
        'å' | 'Å' => ('a', "a"),
        'á' | 'à' | 'â' | 'ã' | 'ă' | 'ą' | 'Á' | 'À' => ('a', ""),
        'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ě' | 'ė' | 'É' | 'È' => ('e', ""),
        'í' | 'ì' | 'î' | 'ï' | 'ı' | 'İ' | 'į' => ('i', ""),
        'ó' | 'ò' | 'ô' | 'õ' | 'ő' | 'Ó' => ('o', ""),
        'ú' | 'ù' | 'û' | 'ű' | 'ů' | 'ū' | 'ų' => ('u', ""),
        'ç' | 'č' | 'ć' | 'Ç' | 'Č' => ('c', ""),
        'ñ' | 'ń' | 'ň' => ('n', ""),
        'ş' | 'š' | 'ś' | 'ș' | 'Ş' | 'Š' | 'Ś' => ('s', ""),
        'ž' | 'ż' | 'ź' | 'Ž' | 'Ż' => ('z', ""),
        'ł' | 'Ł' => ('l', ""),
        'ğ' | 'Ğ' => ('g', ""),
        'ý' | 'ÿ' => ('y', ""),
        'ř' => ('r', ""),
        'ť' | 'ț' => ('t', ""),
        'ď' | 'đ' | 'Đ' => ('d', ""),
        _ => (c, ""),
    }
}

/// Whether a path may be a story's: it has a number of some digits or a slug of words. Legal
/// notices and help pages have neither.
fn is_story(address: &str) -> bool {
    let path = address.splitn(4, '/').nth(3).unwrap_or("");
    let digits = path.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() >= 4);
    let short_link = path.trim_matches('/').bytes().all(|b| b.is_ascii_digit());
    (digits || url::slug(address).count() >= 4) && !short_link && !path.starts_with("cdn-cgi/")
}

/// Words in the addresses of buttons that send a page to others.
const SHARING: &[&str] = &[
    "share",
    "sharer",
    "intent/",
    "mailto:",
    "whatsapp",
    "facebook.",
    "twitter.",
    "linkedin.",
    "telegram",
    "t.me/",
    "xing.",
    "pinterest.",
    "reddit.",
    "tumblr.",
    "line.me",
    "bsky.",
    "threads.",
    "pocket.",
    "flipboard.",
    "vk.com",
    "submit?",
];
/// Bytes before an address in which the one that carries it begins.
const BEFORE: usize = 400;

/// Whether the link in which `start` lies is a button that sends the page to others.
fn is_sharing(raw: &str, start: usize) -> bool {
    let bytes = raw.as_bytes();
    let low = start.saturating_sub(BEFORE);
    let from = bytes[low..start]
        .iter()
        .rposition(|b| matches!(b, b'(' | b'<' | b'\n' | b')'))
        .map_or(low, |at| low + at + 1);
    let before = bytes[from..start].to_ascii_lowercase();
    SHARING.iter().any(|word| before.windows(word.len()).any(|w| w == word.as_bytes()))
}

/// The bytes of an address that mean nothing but themselves.
static PLAIN: [bool; 256] = {
    let mut table = scan::table(b"!$*+,-./:;=@_~");
    let mut b = 0;
    while b < 0x80 {
        table[b] |= (b as u8).is_ascii_alphanumeric();
        b += 1;
    }
    table
};

/// Whether a byte is one of those that nearly all of an address is made of.
fn is_usual(b: u8) -> bool {
    ((b | 0x20).wrapping_sub(b'a') < 26)
        | (b.wrapping_sub(b'+') <= b';' - b'+')
        | (b == b'_')
        | (b == b'=')
}

/// The address that begins at `start`: its end in the raw text, itself decoded, without what
/// follows the path, and how it is named.
fn carried(raw: &str, start: usize) -> Option<(usize, Cow<'_, str>, How)> {
    let bytes = raw.as_bytes();
    let rest = &bytes[start..bytes.len().min(start + LONGEST)];
    let scheme = if rest.starts_with(b"https") { 5 } else { 4 };
    if !is_colon(&rest[scheme..]) {
        return None;
    }
    let coded = rest[scheme] == b'%';
    let parameter = start > 0 && bytes[start - 1] == b'=';
    // (what is not coded stands as it is printed)
    let mut decoded = String::with_capacity(if coded { 120 } else { 0 });
    if coded {
        decoded.push_str(&raw[start..start + scheme]);
    }
    let mut at = scheme;
    let mut place = false;
    loop {
        if !coded {
            at = scan::skip(rest, at, |b| !is_usual(b));
            at += scan::leading(&rest[at..], |b| PLAIN[usize::from(*b)]);
        }
        let Some(&b) = rest.get(at) else { break };
        let (byte, len) = match (b, rest.get(at + 1..at + 3).and_then(url::byte)) {
            (b'%', Some(byte)) if coded => (byte, 3),
            _ => (b, 1),
        };
        match byte {
            b'#' => {
                place = true;
                break;
            }
            b'?' | b'&' | b')' | b'(' | b'>' | b'<' | b'"' | b'\'' | b'|' | b']' | b'[' | b'\\' => {
                break;
            }
            // (`…`: a print-out's foot has cut it)
            _ if b >= 0x80 => return None,
            _ if byte <= b' ' => break,
            b'%' if !coded
                && rest
                    .get(at + 1..at + 3)
                    .and_then(url::byte)
                    .is_some_and(|byte| byte <= b' ' || byte == b'"') =>
            {
                break;
            }
            // (what is not ASCII, and letters that need not be coded, stay as they are printed)
            _ if len == 3 && (byte >= 0x80 || byte.is_ascii_alphanumeric()) => {
                decoded.extend(rest[at..at + 3].iter().map(|&b| char::from(b)));
            }
            _ if coded => decoded.push(char::from(byte)),
            _ => {}
        }
        at += len;
    }
    let url = if coded { Cow::from(decoded) } else { Cow::from(&raw[start..start + at]) };
    if url.ends_with("..") {
        return None;
    }
    let how = match (coded || parameter, place) {
        (true, _) if is_sharing(raw, start) => How::Shared,
        (false, false) => How::Plain,
        _ => How::Carried,
    };
    let (host, path) = url.get(scheme + "://".len()..)?.split_once('/')?;
    // (a story's own address has words in it: `section/12` has none)
    if matches!(how, How::Plain) && path.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'/') {
        return None;
    }
    let file = path.trim_end_matches('/').rsplit('/').next().unwrap_or("");
    let page = file
        .rsplit_once('.')
        .is_none_or(|(_, kind)| !FILES.iter().any(|file| kind.eq_ignore_ascii_case(file)));
    let story = host.contains('.')
        && path.trim_end_matches('/').len() >= SHORTEST_PATH
        && page
        && !matches!(file, "print" | "feed" | "amp");
    story.then_some((start + at, url, how))
}

/// Files that pages load: no story is one.
const FILES: &[&str] = &[
    "jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "css", "js", "ico", "woff", "woff2", "xml",
    "json", "mp3", "mp4", "m3u8", "pdf", "print",
];

/// A hash of an address without scheme, `www.` and a last slash.
fn key(url: &str) -> u64 {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/');
    let mut hash = ByteHash::START;
    rest.bytes().for_each(|b| hash.push(b.to_ascii_lowercase()));
    hash.finish()
}

#[cfg(test)]
#[path = "carried_tests.rs"]
mod tests;
