//! What a page's share bar says of the page: the links behind its buttons carry the story's title
//! and address for the form that they open (the web intents of X and Telegram, Facebook's and
//! LinkedIn's sharers, the `mailto:` of RFC 6068).

use crate::grammar::url;
use crate::text::link::LinkAt;

/// The title and the address that share links carry.
#[derive(Debug, Default)]
pub(crate) struct Share {
    /// Texts that may be the title, in the order of the links.
    pub titles: Vec<String>,
    pub address: Option<String>,
}

/// Titles that are kept: a bar says the same with more or less behind it.
const TITLES: usize = 4;
/// Links whose queries are read: any page's, and a bound for lists of many thousand.
const READ: usize = 1024;
/// Bytes of a value, still encoded.
const LONGEST: usize = 1200;
/// Bytes of a title.
const SHORTEST: usize = 16;

/// Reads the queries of the links' targets.
pub(crate) fn read(links: &[LinkAt], raw: &str) -> Share {
    let mut share = Share::default();
    for (form, query) in
        links.iter().filter_map(|link| raw[link.target_raw.range()].split_once('?')).take(READ)
    {
        for pair in query.split('&') {
            let pair = pair.strip_prefix("amp;").unwrap_or(pair);
            let Some((name, value)) =
                pair.split_once('=').filter(|(_, value)| value.len() <= LONGEST)
            else {
                continue;
            };
            match name {
                "text" | "title" | "subject" | "t" | "su" | "quote"
                    if share.titles.len() < TITLES && value.len() >= SHORTEST =>
                {
                    let text = decoded(value).filter(|text| {
                        text.len() >= SHORTEST && text.contains(' ') && !text.starts_with("http")
                    });
                    share.titles.extend(text.filter(|text| !share.titles.contains(text)));
                }
                // (a form of another site: a page's own links go on with such queries, too)
                "u" | "url" | "link" if share.address.is_none() && value.starts_with("http") => {
                    share.address =
                        decoded(value).filter(|address| url::host(address) != url::host(form));
                }
                _ => {}
            }
        }
    }
    share
}

/// A value without its percent encoding (WHATWG URL, `application/x-www-form-urlencoded`); `None`
/// where it is not UTF-8.
fn decoded(value: &str) -> Option<String> {
    let bytes = value.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let (byte, len) = match (bytes[at], bytes.get(at + 1..at + 3).and_then(url::byte)) {
            (b'%', Some(byte)) => (byte, 3),
            (b'+', _) => (b' ', 1),
            (byte, _) => (byte, 1),
        };
        out.push(byte);
        at += len;
    }
    String::from_utf8(out).ok()
}

#[cfg(test)]
#[path = "share_tests.rs"]
mod tests;
