//! The page's own address as its links carry it: share buttons (`…/sharer?u=https%3A%2F%2F…`), mails to a friend, log-ins that lead back, and places on the
//! page (`…/ferry-sinks#comments`).

use super::{Desk, LinkAt};
use crate::grammar::url;
use crate::lang::lexicon::tokens;
use crate::span::{RawSpan, Span};

/// Addresses that are looked at, and different ones that are kept.
const MOST: usize = 20_000;
const KEPT: usize = 256;
/// Bytes of one address.
const LONGEST: usize = 700;
/// Bytes of a path that may be a story's: shorter ones are a front page's or a section's.
const SHORTEST_PATH: usize = 8;

/// An address that was carried, and how often.
struct Candidate {
    key: u64,
    votes: u32,
    at: (usize, usize),
    url: String,
}

/// The address that most of the page's links carry. One that tells the headline (`title`: hashes of its words, ascending) goes before; without that, two links
/// must agree on it, and no two on another.
pub(super) fn own_address(desk: &Desk<'_>, title: &[u64]) -> Option<LinkAt> {
    let mut found: Vec<Candidate> = Vec::new();
    let raw = desk.raw;
    let mut from = 0;
    for _ in 0..MOST {
        let Some(start) = raw[from..].find("http").map(|at| from + at) else { break };
        from = start + 4;
        let Some((end, url)) = carried(raw, start) else { continue };
        let key = key(&url);
        match found.iter().position(|c| c.key == key) {
            Some(i) => found[i].votes += 1,
            None if found.len() < KEPT => found.push(Candidate { key, votes: 1, at: (start, end), url }),
            None => {}
        }
    }
    let told = |c: &&Candidate| tells(&c.url, title);
    let best = found.iter().filter(told).max_by_key(|c| c.votes).or_else(|| {
        let best = found.iter().max_by_key(|c| c.votes)?;
        let alone = found.iter().all(|c| c.key == best.key || c.votes < best.votes);
        (best.votes >= 2 && alone).then_some(best)
    })?;
    let target_raw = RawSpan::new(best.at.0, best.at.1);
    Some(LinkAt { text: Span::new(0, 0), target_raw, url: Some(best.url.as_str().into()) })
}

/// Whether most words of an address's slug stand in the headline.
fn tells(address: &str, title: &[u64]) -> bool {
    let (mut words, mut shared) = (0, 0);
    for token in url::slug(address).filter(|w| w.bytes().any(|b| !b.is_ascii_digit())).flat_map(tokens) {
        words += 1;
        shared += usize::from(title.binary_search(&token.hash).is_ok());
    }
    shared >= 3 && shared * 10 >= words * 6
}

/// The address that begins at `start`, where another one carries it or it leads to a place on its page: its end in the raw text, and itself decoded, without
/// what follows the path.
fn carried(raw: &str, start: usize) -> Option<(usize, String)> {
    let bytes = raw.as_bytes();
    let rest = &bytes[start..bytes.len().min(start + LONGEST)];
    let scheme = if rest.starts_with(b"https") { 5 } else { 4 };
    let coded = rest.get(scheme..scheme + 9).is_some_and(|b| b.eq_ignore_ascii_case(b"%3A%2F%2F"));
    let plain = rest[scheme..].starts_with(b"://");
    if !coded && !plain {
        return None;
    }
    let parameter = start > 0 && bytes[start - 1] == b'=';
    let mut url = String::with_capacity(120);
    url.push_str(if scheme == 5 { "https" } else { "http" });
    let mut at = scheme;
    let mut place = false;
    while let Some(&b) = rest.get(at) {
        let (byte, len) = match (b, rest.get(at + 1..at + 3).and_then(hex)) {
            (b'%', Some(byte)) if coded => (byte, 3),
            _ => (b, 1),
        };
        match byte {
            b'#' => {
                place = true;
                break;
            }
            b'?' | b'&' | b')' | b'(' | b'>' | b'<' | b'"' | b'\'' | b'|' | b']' | b'[' | b'\\' => break,
            _ if byte <= b' ' || b >= 0x80 => break,
            // (what is not ASCII, and letters that need not be coded, stay as they are printed)
            _ if len == 3 && (byte >= 0x80 || byte.is_ascii_alphanumeric()) => {
                url.extend(rest[at..at + 3].iter().map(|&b| char::from(b)));
            }
            _ => url.push(char::from(byte)),
        }
        at += len;
    }
    if !(coded || parameter || place) {
        return None;
    }
    let (host, path) = url.split_once("://")?.1.split_once('/')?;
    let file = path.rsplit('/').next().unwrap_or("");
    let page = file.rsplit_once('.').is_none_or(|(_, kind)| !FILES.contains(&kind.to_ascii_lowercase().as_str()));
    let story = host.contains('.') && path.trim_end_matches('/').len() >= SHORTEST_PATH && page;
    story.then_some((start + at, url))
}

/// Files that pages load: no story is one.
const FILES: &[&str] = &["jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "css", "js", "ico", "woff", "woff2", "xml", "json", "mp3", "mp4", "m3u8", "pdf"];

fn hex(two: &[u8]) -> Option<u8> {
    let digit = |b: u8| char::from(b).to_digit(16);
    Some((digit(two[0])? * 16 + digit(two[1])?) as u8)
}

/// A hash of an address without scheme, `www.` and a last slash.
fn key(url: &str) -> u64 {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/');
    rest.bytes().fold(0xcbf2_9ce4_8422_2325u64, |hash, b| (hash ^ u64::from(b.to_ascii_lowercase())).wrapping_mul(0x100_0000_01b3))
}
