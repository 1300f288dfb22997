//! The canonical URL: labelled, in metadata, in a print-out's foot, or carried by the page's links.

use std::cell::LazyCell;

use super::{Desk, Kind, Target, carried, within};
use crate::block::header::Key;
use crate::block::model::Role;
use crate::grammar::url;
use crate::lang::Label;
use crate::lang::lexicon::{tokens, word_set};
use crate::note::Note;
use crate::span::Span;
use crate::text::edit::Reason;

pub(crate) fn find(desk: &mut Desk<'_>) {
    // A labelled line of the page: `Original url:` with the address behind it or in the next block.
    for i in 0..desk.blocks.len() {
        let f = &desk.facts[i];
        if !(f.hits.start.has(Label::Canonical) && f.words <= 40 && desk.is_free(i)) {
            continue;
        }
        let label_end = f.hits.start_end as usize;
        let words = desk.words(i);
        let bare_label = words[label_end..].trim_matches([' ', ':', '：']).is_empty();
        let at = if bare_label { i + 1 } else { i };
        let Some(block) = desk.blocks.get(at).filter(|_| desk.is_free(at)) else { continue };
        let words = desk.words(at);
        let Some(range) = url::find(words) else { continue };
        // the address is all that the line holds
        let rest = words[range.end..].trim_matches(|c: char| !c.is_alphanumeric());
        let ahead = if at == i {
            words[label_end.min(range.start)..range.start]
                .trim_start_matches([' ', ':', '：'])
                .trim_end_matches([' ', '<', '('])
        } else {
            words[..range.start].trim()
        };
        if !rest.is_empty()
            || !ahead.trim_matches(['<', '(']).is_empty()
            || is_cut(words, &range)
            || url::is_error_page(&words[range.clone()])
        {
            continue;
        }
        let owner = desk.item(Kind::Canonical, within(block, range));
        let label = within(&desk.blocks[i], 0..label_end);
        set(desk, owner, label);
        desk.give(i, owner);
        if at != i {
            desk.give(at, owner);
        }
        return;
    }
    let reader = reader_links(desk);
    // Metadata: its own bytes are claimed with the other entries.
    let entry = desk.entries_of(Key::Url).find_map(|e| {
        let value = e.values[0];
        let words = &desk.text[value.range()];
        let range = url::find(words).filter(|r| !url::is_error_page(&words[r.clone()]))?;
        Some((Span::new(value.start() + range.start, value.start() + range.end), e.label))
    });
    if let Some((text, label)) = entry {
        let owner = desk.item(Kind::Canonical, text);
        set(desk, owner, label);
        if let Some((i, _)) = reader {
            desk.take(i, Kind::Discarded(Reason::Boilerplate));
        }
        return;
    }
    // A link that says of itself that it leads to the original.
    if let Some((i, link)) = reader.or_else(|| original(desk)) {
        return give_link(desk, i, link);
    }
    // An address alone above the headline or as the very last line, if its words are the
    // headline's.
    if let Some((i, range)) = bare(desk, Place::Apart) {
        return give_address(desk, i, range);
    }
    // A print-out's foot: the page's own address on every page. The last one stays in the text for
    // this.
    let foot = (0..desk.blocks.len()).rev().find_map(|i| {
        let words = desk.words(i);
        let range =
            (desk.facts[i].furniture && desk.is_free(i)).then(|| url::find(words)).flatten()?;
        (!is_cut(words, &range)).then_some((i, range))
    });
    if let Some((i, range)) = foot {
        return give_address(desk, i, range);
    }
    let headline = headline(desk).unwrap_or_default();
    if let Some(link) = carried::own_address(desk, headline) {
        let owner = desk.item(Kind::Canonical, Span::new(0, 0));
        desk.found.items[owner as usize].target = Target::Carried;
        desk.found.carried = Some(link);
    } else if let Some((i, link)) = clipped(desk) {
        give_link(desk, i, link);
    } else if let Some((i, range)) = bare(desk, Place::Between) {
        give_address(desk, i, range);
    }
}

/// The block's link is the address.
fn give_link(desk: &mut Desk<'_>, i: usize, link: u32) {
    let owner = desk.item(Kind::Canonical, desk.blocks[i].span);
    desk.found.items[owner as usize].target = Target::Link(link);
    desk.give(i, owner);
}

/// The address stands in the block's words, without a label.
fn give_address(desk: &mut Desk<'_>, i: usize, range: std::ops::Range<usize>) {
    let text = within(&desk.blocks[i], range);
    let owner = desk.item(Kind::Canonical, text);
    set(desk, owner, Span::new(text.start(), text.start()));
    desk.give(i, owner);
}

/// Where an address without a label stands: above the headline or at the very end; between headline
/// and story.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Apart,
    Between,
}

/// Blocks behind the story in which a link to the original stands.
const BEHIND: usize = 16;

/// Words of a link to the story's own page, as scrapers and newsletters print them behind it.
const ORIGINALS: &[&str] = &[
    "read the original article",
    "read the original story",
    "read original article",
    "view original",
    "view original article",
    "view original post",
    "view the original article",
    "link to original",
    "link to original article",
    "zum originalartikel",
    "zum originalbeitrag",
    "lire l'article original",
    "lire l’article original",
    "ver artículo original",
    "leer el artículo original",
    "leggi l'articolo originale",
    "ver artigo original",
];

/// Words of the links that a reader's export sets between its title and the story: to itself, and
/// to the page.
const READERS: &[&str] = &[
    "read on omnivore",
    "read on instapaper",
    "read on pocket",
    "open in readwise",
    "open in reader",
];

/// Takes a reader's links above the story; the one to the page. (They are no names.)
fn reader_links(desk: &mut Desk<'_>) -> Option<(usize, u32)> {
    let first = desk.first_body()?;
    let head = desk.headline_block().map_or(0, |head| head + 1);
    let mut found = None;
    for i in head..first.min(head + ABOVE) {
        let f = &desk.facts[i];
        if !(f.words <= 4 && f.link_share >= 60 && desk.is_free(i)) {
            continue;
        }
        let Some(link) = desk.link_of(desk.blocks[i].span) else { continue };
        let words = desk.words(i).to_lowercase();
        if READERS.contains(&words.as_str()) {
            desk.take(i, Kind::Discarded(Reason::Boilerplate));
        } else if found.is_none()
            && (words == "read original" || ORIGINALS.contains(&words.as_str()))
        {
            found = desk.links[link as usize]
                .url
                .as_deref()
                .filter(|url| url.starts_with("http"))
                .map(|_| (i, link));
        }
    }
    found
}

/// The link with which clippers open a page above its title (`Source`), or right below it (the
/// page's own host in words).
fn clipped(desk: &Desk<'_>) -> Option<(usize, u32)> {
    let head = desk.headline_block()?;
    let first = desk.first_body().filter(|first| *first > head)?;
    (head.saturating_sub(ABOVE)..first.min(head + ABOVE)).find_map(|i| {
        let f = &desk.facts[i];
        let link = desk.link_of(desk.blocks[i].span);
        let link = link.filter(|_| f.words <= 3 && f.link_share >= 60 && desk.is_free(i))?;
        let url = desk.links[link as usize].url.as_deref()?;
        let (words, host) = (desk.words(i).trim(), url::host(url));
        let own = words == "Source" && i < head || words == host;
        let path = url.split_once(host)?.1.len() > 1;
        (own && path && !url::is_error_page(url)).then_some((i, link))
    })
}

/// The link behind the story that archives of releases and clippers set: its words are `Original
/// …`, or its title is `Permalink to` the headline. (A share bar's `Permalink` is neither.)
fn original(desk: &Desk<'_>) -> Option<(usize, u32)> {
    let last = (0..desk.blocks.len()).rev().find(|&i| desk.role(i) == Role::Body)?;
    let headline = headline(desk)?;
    (last + 1..desk.blocks.len().min(last + 1 + BEHIND)).find_map(|i| {
        let f = &desk.facts[i];
        let link = desk.link_of(desk.blocks[i].span).filter(|_| f.words <= 5 && desk.is_free(i))?;
        let at = &desk.links[link as usize];
        let url =
            at.url.as_deref().filter(|url| url.starts_with("http") && !url::is_error_page(url))?;
        let words = desk.words(i).to_lowercase();
        let named = words.starts_with("original")
            && ["source", "release", "article"].iter().any(|word| words.contains(word))
            || ORIGINALS.contains(&words.trim_end_matches([':', '.', ' ', '»', '>', '→']));
        let behind = desk.raw.get(at.target_raw.end()..).unwrap_or("");
        let titled = || {
            let title = behind.trim_start_matches('>').trim_start().strip_prefix("\"Permalink to ");
            title.is_some_and(|title| title.starts_with(headline) || words == "source")
        };
        (url.len() > 12 && (named || titled())).then_some((i, link))
    })
}

/// The headline that was found.
fn headline<'d>(desk: &Desk<'d>) -> Option<&'d str> {
    let item = desk.found.items.iter().find(|i| i.kind == Kind::Headline)?;
    Some(&desk.text[item.text.range()])
}

/// The words of a title that an address may have.
fn title_words(title: &str) -> Vec<u64> {
    word_set(tokens(title).take(40))
}

fn shares_words(title: &[u64], address: &str, least: usize) -> bool {
    let mut shared = word_set(url::slug(address).take(40).flat_map(tokens));
    let words = shared.len();
    shared.retain(|h| title.binary_search(h).is_ok());
    // (one that need share less may be one word)
    shared.len() >= least || least < SHARED && shared.len() == words && words > 0
}

/// Words that an address's slug must share with the headline to be the story's own.
const SHARED: usize = 3;
/// Blocks above and below the headline in which an unlabelled address may stand.
const ABOVE: usize = 4;

/// An unlabelled address that is all of its block and names the headline in its path.
fn bare(desk: &Desk<'_>, place: Place) -> Option<(usize, std::ops::Range<usize>)> {
    let head = desk.headline_block()?;
    let last = desk.blocks.len() - 1;
    let title = LazyCell::new(|| title_words(desk.words(head)));
    let (blocks, end, shared) = match place {
        Place::Apart => (head.saturating_sub(ABOVE)..head, (last > head).then_some(last), SHARED),
        // (there is less doubt)
        Place::Between => {
            let first = desk.first_body().filter(|first| *first > head).unwrap_or(head);
            (head + 1..first.min(head + ABOVE), None, SHARED - 1)
        }
    };
    blocks.chain(end).find_map(|i| {
        let words = desk.words(i);
        let range = (desk.is_free(i) && words.len() <= 600).then(|| url::find(words)).flatten()?;
        let whole = words[..range.start].trim_matches([' ', '<', '(']).is_empty()
            && words[range.end..].trim_matches([' ', '>', ')', '/']).is_empty();
        if !whole || is_cut(words, &range) {
            return None;
        }
        shares_words(&title, &words[range.clone()], shared).then_some((i, range))
    })
}

/// Whether an address was cut (`https://example.org/a-lo…`): then it is none.
fn is_cut(words: &str, range: &std::ops::Range<usize>) -> bool {
    words[range.clone()].contains('…')
        || words[range.end..].starts_with(['…'])
        || words[range.end..].starts_with("...")
}

fn set(desk: &mut Desk<'_>, owner: u32, label: Span) {
    let item = &mut desk.found.items[owner as usize];
    item.target = Target::Text;
    item.label = label;
    let host_ok = url::host(&desk.text[item.text.range()]).contains('.');
    if !host_ok {
        desk.found.notes.push(Note::OddUrl);
    }
}
