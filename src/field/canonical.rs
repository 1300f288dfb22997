//! The canonical URL: labelled, in metadata, or in a print-out's foot.

use super::{Desk, Kind, Target, within};
use crate::block::header::Key;
use crate::grammar::url;
use crate::lang::Label;
use crate::lang::lexicon::tokens;
use crate::note::Note;
use crate::span::Span;

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
            words[label_end.min(range.start)..range.start].trim_matches([' ', ':', '：', '<', '('])
        } else {
            words[..range.start].trim()
        };
        if !rest.is_empty() || !ahead.trim_matches(['<', '(']).is_empty() || is_cut(words, &range) {
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
    // Metadata: its own bytes are claimed with the other entries.
    let entry = desk.entries_of(Key::Url).find_map(|e| {
        let value = e.values[0];
        let range = url::find(&desk.text[value.range()])?;
        Some((Span::new(value.start() + range.start, value.start() + range.end), e.label))
    });
    if let Some((text, label)) = entry {
        let owner = desk.item(Kind::Canonical, text);
        set(desk, owner, label);
        return;
    }
    // A print-out's foot: the page's own address on every page. The last one stays in the text for this.
    let foot = (0..desk.blocks.len()).rev().find_map(|i| {
        let words = desk.words(i);
        let range = (desk.facts[i].furniture && desk.is_free(i)).then(|| url::find(words)).flatten()?;
        (!is_cut(words, &range)).then_some((i, range))
    });
    if let Some((i, range)) = foot {
        let text = within(&desk.blocks[i], range);
        let owner = desk.item(Kind::Canonical, text);
        set(desk, owner, Span::new(text.start(), text.start()));
        desk.give(i, owner);
        return;
    }
    if let Some(link) = self_link(desk) {
        let at = desk.links[link].text.start();
        let owner = desk.item(Kind::Canonical, Span::new(at, at));
        desk.found.items[owner as usize].target = Target::Link(link as u32);
    }
}

/// Links that are looked at.
const MOST_LINKS: usize = 2000;

/// A link of the page to itself: the one whose address tells the headline. Skip links and comment counters (`…/ferry-sinks#comments`) give it away, too.
fn self_link(desk: &Desk<'_>) -> Option<usize> {
    let headline = desk.found.items.iter().find(|i| i.kind == Kind::Headline)?;
    let mut title: Vec<u64> = tokens(&desk.text[headline.text.range()]).take(60).map(|t| t.hash).collect();
    title.sort_unstable();
    title.dedup();
    if title.len() < 3 {
        return None;
    }
    let mut best: Option<(usize, usize)> = None;
    for (i, link) in desk.links.iter().enumerate().take(MOST_LINKS) {
        let Some(address) = link.url.as_deref().filter(|u| u.starts_with("http")) else { continue };
        let (mut words, mut shared) = (0, 0);
        for word in url::slug(address).filter(|w| w.bytes().any(|b| !b.is_ascii_digit())) {
            for token in tokens(word) {
                words += 1;
                shared += usize::from(title.binary_search(&token.hash).is_ok());
            }
        }
        // Most of the address's words stand in the headline; a related story shares one or two.
        let agrees = shared >= 3 && shared * 10 >= words * 6 && shared * 10 >= title.len() * 3;
        // an address that carries another one as a parameter is a share button
        let own = agrees && !address.contains("=http") && !address.contains("%3A%2F%2F");
        let anchored = address.contains('#');
        let rank = shared * 2 + usize::from(!anchored);
        if own && best.is_none_or(|(r, _)| rank > r) {
            best = Some((rank, i));
        }
    }
    best.map(|(_, i)| i)
}

/// Whether an address was cut (`https://example.org/a-lo…`): then it is none.
fn is_cut(words: &str, range: &std::ops::Range<usize>) -> bool {
    words[range.clone()].contains('…') || words[range.end..].starts_with(['…']) || words[range.end..].starts_with("...")
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
