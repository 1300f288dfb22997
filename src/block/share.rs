//! What a page's share bar says of the page: the links behind its buttons carry the story's title and address for the form that they open (the web intents
//! of X and Telegram, Facebook's and LinkedIn's sharers, the `mailto:` of RFC 6068).

use crate::field::LinkAt;
use crate::grammar::url;

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
    for (form, query) in links.iter().filter_map(|link| raw[link.target_raw.range()].split_once('?')).take(READ) {
        for pair in query.split('&') {
            let pair = pair.strip_prefix("amp;").unwrap_or(pair);
            let Some((name, value)) = pair.split_once('=').filter(|(_, value)| value.len() <= LONGEST) else { continue };
            match name {
                "text" | "title" | "subject" | "t" | "su" | "quote" if share.titles.len() < TITLES && value.len() >= SHORTEST => {
                    let text = decoded(value).filter(|text| text.len() >= SHORTEST && text.contains(' ') && !text.starts_with("http"));
                    share.titles.extend(text.filter(|text| !share.titles.contains(text)));
                }
                // (a form of another site: a page's own links go on with such queries, too)
                "u" | "url" | "link" if share.address.is_none() && value.starts_with("http") => {
                    share.address = decoded(value).filter(|address| url::host(address) != url::host(form));
                }
                _ => {}
            }
        }
    }
    share
}

/// A value without its percent encoding (WHATWG URL, `application/x-www-form-urlencoded`); `None` where it is not UTF-8.
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
mod tests {
    use super::*;
    use crate::Parser;
    use crate::span::{RawSpan, Span};

    fn carried(targets: &[&str]) -> Share {
        let raw = targets.concat();
        let mut at = 0;
        let link = |target: &&str| {
            at += target.len();
            LinkAt { text: Span::new(0, 1), target_raw: RawSpan::new(at - target.len(), at), url: None }
        };
        let links: Vec<LinkAt> = targets.iter().map(link).collect();
        read(&links, &raw)
    }

    #[test]
    fn buttons_carry_title_and_address() {
        let share = carried(&[
            "https://www.example.org/harbour?page=2",
            "https://www.facebook.com/sharer.php?u=https%3A%2F%2Fwww.example.org%2Fharbour%2Fferry-sinks-off-port-elswick",
            "https://twitter.com/intent/tweet?url=https%3A%2F%2Fexample.org%2Fother&amp;text=Ferry%20sinks%20off%20Port+Elswick",
            "mailto:?subject=F%C3%A4hre%20sinkt%20vor%20Port%20Elswick&body=Read%20this",
        ]);
        assert_eq!(share.titles, ["Ferry sinks off Port Elswick", "Fähre sinkt vor Port Elswick"]);
        assert_eq!(share.address.as_deref(), Some("https://www.example.org/harbour/ferry-sinks-off-port-elswick"));
    }

    #[test]
    fn other_queries_carry_neither() {
        let share = carried(&[
            "https://www.example.org/search?text=ferries",
            "https://www.example.org/login?url=https://www.example.org/harbour",
            "https://ads.example.com/?utm_campaign=ferry+tickets+for+the+summer",
            "https://share.example.com/?text=%FF%FE%20is%20not%20of%20this%20world",
            "https://share.example.com/?text=https%3A%2F%2Fwww.example.org%2F%20only%20an%20address",
        ]);
        assert_eq!((share.titles, share.address), (Vec::new(), None));
    }

    #[test]
    fn percent_encoding() {
        assert_eq!(decoded("100%25+sure%2").as_deref(), Some("100% sure%2"));
        assert_eq!(decoded("%zz%"), Some("%zz%".to_owned()));
        assert_eq!(decoded("%C3"), None);
    }

    /// Two lines of a page look like its headline: the buttons tell.
    #[test]
    fn the_title_of_the_share_bar_is_the_headline() {
        let story = "The ferry Sandpiper ran aground on a sandbank outside the harbour of Port Elswick on Monday morning, and all of its 212 passengers \
                     were saved, the police said.\n\nFishing boats took the passengers to the quay within an hour, the harbour master told reporters, \
                     and nobody was hurt in the accident.\n";
        let (one, other) = ("Old ship, new captain: who owns the Sandpiper", "Sandpiper runs aground with 212 aboard");
        for (title, line) in [(one, other), (other, one)] {
            let text = title.replace(' ', "%20").replace(',', "%2C").replace(':', "%3A");
            let page = format!(
                "[Home](https://www.example.org/)\n\n[Harbour](https://www.example.org/harbour)\n\n{one}\n\n{other}\n\n\
                 [Share](https://twitter.com/intent/tweet?text={text})\n\n{story}"
            );
            let article = Parser::new().parse(&page).unwrap();
            assert_eq!(article.headline().map(|h| h.as_str().to_owned()).as_deref(), Some(title), "not {line}");
        }
    }
}
