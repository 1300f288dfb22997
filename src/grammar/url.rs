//! Addresses in text: where one stands, what is usable, how it is compared.

use std::ops::Range;

use crate::text::scan;

/// Where the next `http` begins: the two `t` side by side are rarer than its first letter.
fn next_http(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at = scan::first::<7>(bytes, at, |word| scan::twice(word, b't'));
        if at == bytes.len() {
            return None;
        }
        if at > from && bytes[at - 1..].starts_with(b"http") {
            return Some(at - 1);
        }
        at += 1;
    }
}

/// The first `http(s)://` address of a text: up to white space, brackets or quotes, without the
/// sentence's punctuation behind it.
pub(crate) fn find(text: &str) -> Option<Range<usize>> {
    let start = if text.starts_with("http") { 0 } else { next_http(text.as_bytes(), 0)? };
    let rest = &text[start..];
    if !(rest.starts_with("http://") || rest.starts_with("https://")) {
        return None;
    }
    let plain = |b: &u8| matches!(b, b'!'..=b'~') && !matches!(b, b'<' | b'>' | b'"' | b'`');
    let plain = scan::leading(rest.as_bytes(), |b| plain(b));
    let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '“' | '”' | '`');
    let end = rest[plain..].find(ends).map_or(rest.len(), |end| plain + end);
    let url = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', ')', ']', '*']);
    // `https://` alone is no address
    (url.len() > 10).then(|| start..start + url.len())
}

/// Whether a link's target leads anywhere: `#`, empty and `javascript:` targets do not.
pub(crate) fn is_usable(target: &str) -> bool {
    let target = target.trim();
    !(target.is_empty()
        || target.starts_with('#')
        || target.starts_with("javascript:")
        || target.starts_with("data:")
        || target.starts_with("about:"))
}

/// Whether an address says of itself that its page was not found: redirectors keep the story's
/// label and send the reader to `…?notFound=true`.
pub(crate) fn is_error_page(url: &str) -> bool {
    let query = url.split_once('?').map_or("", |(_, q)| q);
    query.split('&').any(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        name.eq_ignore_ascii_case("notfound") && matches!(value, "" | "1" | "true")
            || matches!(name, "error" | "status") && value == "404"
    })
}

/// The byte that two hexadecimal digits name, as they stand behind a `%` (RFC 3986).
pub(crate) fn byte(digits: &[u8]) -> Option<u8> {
    let digit = |b: u8| char::from(b).to_digit(16);
    Some((digit(*digits.first()?)? * 16 + digit(*digits.get(1)?)?) as u8)
}

/// An address up to its query or fragment.
fn without_query(url: &str) -> &str {
    let near = scan::skip(url.as_bytes(), 0, |b| (b == b'?') | (b == b'#'));
    let end = url.as_bytes()[near..]
        .iter()
        .position(|b| matches!(b, b'?' | b'#'))
        .map_or(url.len(), |step| near + step);
    &url[..end]
}

/// The words of an address's last long path part: `/2026/01/15/ferry-sinks-off-coast-a91` →
/// `ferry`, `sinks`, `off`, `coast`, `a91`.
pub(crate) fn slug(url: &str) -> impl Iterator<Item = &str> {
    slug_part(url).split(|c: char| c.is_ascii() && parts_slug(c as u8)).filter(|w| w.len() > 1)
}

/// The part of an address's path that has the words of the title: that with the most hyphens.
pub(crate) fn slug_part(url: &str) -> &str {
    let address = without_query(url);
    let third = address.bytes().enumerate().filter(|(_, b)| *b == b'/').nth(2);
    let path = third.map_or("", |(at, _)| &address[at + 1..]);
    path.split('/')
        .max_by_key(|p| scan::count(p.as_bytes(), |b| (b == b'-') | (b == b'_')))
        .unwrap_or("")
}

pub(crate) fn parts_slug(b: u8) -> bool {
    matches!(b, b'-' | b'_' | b'.' | b',')
}

/// Folders in which sites keep the pages of their authors. Addresses are written in few languages,
/// and in ASCII.
const AUTHORS: &[&str] = &[
    "auteur",
    "auteurs",
    "author",
    "authors",
    "autor",
    "autora",
    "autore",
    "autoren",
    "autores",
    "autori",
    "autorzy",
    "av",
    "avtor",
    "avtory",
    "by",
    "byline",
    "columnist",
    "columnists",
    "contributor",
    "contributors",
    "firma",
    "firmas",
    "forfatter",
    "journalist",
    "journaliste",
    "journalistes",
    "journalists",
    "meet-the-team",
    "muhabir",
    "our-people",
    "our-team",
    "penulis",
    "profil",
    "profile",
    "profiles",
    "redacteur",
    "redakteur",
    "redaktor",
    "reporter",
    "reporters",
    "skribent",
    "staff",
    "team",
    "toimittaja",
    "verfasser",
    "writer",
    "writers",
    "yazar",
    "yazarlar",
];

/// Whether an address is that of an author's page: a folder for authors with something in it, or a
/// file that says so (`autor-jane-doe-100.html`).
pub(crate) fn is_author(url: &str) -> bool {
    let path = without_query(url);
    let Some(path) = path.splitn(4, '/').nth(3).map(|p| p.trim_end_matches('/')) else {
        return false;
    };
    let Some((folders, file)) = path.rsplit_once('/') else { return false };
    let folder = |f: &str| AUTHORS.binary_search(&f).is_ok();
    folders.split('/').any(folder)
        || file
            .strip_prefix("autor-")
            .or_else(|| file.strip_prefix("author-"))
            .is_some_and(|name| name.len() > 3)
}

/// The host of an address, without `www.`.
pub(crate) fn host(url: &str) -> &str {
    let rest = url.split("://").nth(1).unwrap_or("");
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    host.strip_prefix("www.").unwrap_or(host)
}

fn is_tracking(name: &str) -> bool {
    name.starts_with("utm_")
        || matches!(
            name,
            "fbclid"
                | "gclid"
                | "dclid"
                | "msclkid"
                | "mc_cid"
                | "mc_eid"
                | "igshid"
                | "yclid"
                | "_ga"
                | "ref_src"
                | "cmpid"
                | "xtor"
        )
}

/// An address as two dumps of one story would agree on it: scheme and host in lower case, no
/// default port, no tracking parameters, no fragment.
pub(crate) fn normalized(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    let (scheme, rest) = url.split_once("://").unwrap_or(("https", url));
    let cut = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, tail) = rest.split_at(cut);
    out.push_str(&scheme.to_ascii_lowercase());
    out.push_str("://");
    let host = host.to_ascii_lowercase();
    out.push_str(host.strip_suffix(":443").or_else(|| host.strip_suffix(":80")).unwrap_or(&host));
    let tail = tail.split('#').next().unwrap_or("");
    let (path, query) = tail.split_once('?').map_or((tail, None), |(p, q)| (p, Some(q)));
    out.push_str(if path.is_empty() { "/" } else { path });
    let mut mark = '?';
    for pair in query.unwrap_or("").split('&').filter(|p| !p.is_empty()) {
        if !is_tracking(pair.split('=').next().unwrap_or("")) {
            out.push(mark);
            out.push_str(pair);
            mark = '&';
        }
    }
    out
}

#[cfg(test)]
#[path = "url_tests.rs"]
mod tests;
