//! The headline and the deck.

use super::{Desk, Kind, captions, evidence};
use crate::block::Shaped;
use crate::block::edges::{Start, is_abbreviated};
use crate::block::header::{self, Entry, Key};
use crate::block::model::Role;
use crate::grammar::{byline, url};
use crate::lang::lexicon::tokens;
use crate::note::Note;
use crate::span::Span;
use crate::text::chars;
use crate::text::edit::Reason;
use crate::text::scan;

/// The page's own headline; else the title of the metadata; else none.
pub(crate) fn find(desk: &mut Desk<'_>) {
    let says = |title: &Span| !desk.text[title.range()].trim().is_empty();
    let meta = desk.entries_of(Key::Title).next().map(|e| e.values[0]).filter(says);
    let told = || (0..desk.blocks.len()).find(|&i| desk.role(i) == Role::Headline);
    let printed = || told().filter(|&i| !is_company(desk, i));
    // Where the metadata knows the title and the page does not print it, a line that is no heading
    // of the first level is something else: a deck, a caption.
    let own = |&i: &usize| {
        !(1..=3).contains(&desk.titles[i]) || matches!(desk.blocks[i].shaped, Shaped::Heading(1))
    };
    let subject = if meta.is_none() { subject(desk) } else { None };
    let page = match (meta, subject) {
        (Some(_), _) => printed().filter(own),
        (None, Some(_)) => printed(),
        (None, None) => evidence::headline(desk),
    };
    let subject = subject.filter(|_| page.is_none());
    // (a heading's mark alone is no title)
    let page = page.map(|i| not_the_picture(desk, i)).filter(|&i| !own_words(desk, i).is_empty());
    desk.head = page;
    if let Some(i) = page {
        let owner = desk.take(i, Kind::Headline);
        let mut text = without_kicker(desk, without_site(desk, own_words(desk, i)));
        if let Some(meta) = meta.filter(|_| desk.titles[i] == 6) {
            text = behind_kicker(desk, text, meta);
        }
        text = behind_two_kickers(desk, i, text);
        desk.found.items[owner as usize].text = text;
        if let Some((head, whole)) = hyphened(desk, text) {
            // (the block keeps its owner, which is a repeat now)
            desk.found.items[owner as usize].kind = Kind::Discarded(Reason::Repeat);
            desk.found.items[owner as usize].text = desk.blocks[i].span;
            let owner = desk.take(head, Kind::Headline);
            desk.found.items[owner as usize].text = whole;
            text = whole;
        }
        if let Some(meta) = meta {
            let (a, b) = (letters(&desk.text[text.range()]), letters(&desk.text[meta.range()]));
            if !b.starts_with(&a) && !a.starts_with(&b) {
                desk.found.notes.push(Note::HeadlinesDiffer);
            }
        }
        // A headline printed again (a running head, a title above the menu) is a repeat.
        let key = desk.facts[i].key;
        let again: Vec<usize> = desk
            .free()
            .filter(|&j| desk.facts[j].key == key && desk.facts[j].letters >= 8)
            .collect();
        for j in again {
            let reason =
                if desk.facts[j].furniture { Reason::PageFurniture } else { Reason::Repeat };
            desk.take(j, Kind::Discarded(reason));
        }
    } else if let Some(span) = meta.or(subject) {
        let text = without_site(desk, span);
        desk.item(Kind::Headline, text);
    } else {
        desk.found.notes.push(Note::NoHeadline);
    }
}

/// The heading above a picture that is named as the story is: a picture's name is made of the
/// title (`![Weak To Strong](…)`).
fn not_the_picture(desk: &Desk<'_>, i: usize) -> usize {
    let same = |j: &usize| {
        desk.facts[*j].key == desk.facts[i].key
            && matches!(desk.blocks[*j].shaped, Shaped::Heading(_))
    };
    if desk.facts[i].image { (0..i).rev().find(same).unwrap_or(i) } else { i }
}

/// Running heads in which a headline is sought.
const HEADS: usize = 4;

/// The headline as a running head prints it, where a tool that joins lines took its own hyphen at a
/// line's end (`Harbour-`) for the printer's.
fn hyphened(desk: &Desk<'_>, text: Span) -> Option<(usize, Span)> {
    let words = &desk.text[text.range()];
    let hyphens = |text: &str| text.bytes().filter(|b| *b == b'-').count();
    let heads = (0..desk.blocks.len()).filter(|&j| desk.facts[j].furniture);
    heads.take(HEADS).filter(|&j| desk.is_free(j)).find_map(|j| {
        let (head, start) = (desk.words(j), desk.blocks[j].span.start());
        let mut left = head.char_indices().filter(|(_, c)| chars::is_alphanumeric(*c));
        let mut end = 0;
        for c in chars::letters(words) {
            let (at, other) = left.next()?;
            if !chars::letters(head[at..at + other.len_utf8()].trim()).eq([c]) {
                return None;
            }
            end = at + other.len_utf8();
        }
        // (a word goes on, or a mark ends the title)
        let rest = &head[end..];
        let mark = rest.len()
            - rest.trim_start_matches(['?', '!', '.', '"', '”', '“', '’', '»', '«', ')']).len();
        let own = &head[..end + mark];
        let parted = !head[own.len()..].starts_with(chars::is_alphanumeric);
        (parted && end > 0 && hyphens(own) > hyphens(words))
            .then(|| (j, Span::new(start, start + own.len())))
    })
}

/// The subject of a mail that is the story itself: it answers and forwards nothing, and no remark
/// stands above the story.
fn subject(desk: &Desk<'_>) -> Option<Span> {
    let value = desk.entries_of(Key::Subject).next()?.values[0];
    let words = &desk.text[value.range()];
    // (scripts without spaces write no words apart)
    let short = words.split_whitespace().count() < 3
        && words.chars().filter(|c| chars::is_unspaced(*c)).count() < 6;
    let sent_on = header::subject(words) != words || short;
    let remark = desk
        .entries
        .iter()
        .any(|e| e.key == Key::Envelope && e.own.start() > value.start() && is_remark(desk, e));
    (!sent_on && !remark).then_some(value)
}

/// Whether an entry of a mail's envelope is prose: head and foot are lines of marks and fields.
fn is_remark(desk: &Desk<'_>, entry: &Entry) -> bool {
    let story = desk.first_body().map_or(usize::MAX, |body| desk.blocks[body].span.start());
    entry.own.end() <= story
        && !desk.text[entry.own.range()]
            .lines()
            .all(|line| line.contains(':') || line.starts_with([' ', '\t', '-', '=']))
}

/// Letters of a paragraph that no print has set on one line.
const LINED: u32 = 100;

/// Letters of a line that ends in a full stop and is a deck, though a date or byline follows.
const LONG_HEADLINE: u32 = 75;

/// Whether the line that was taken for the headline is its company: a deck, a first line that a
/// wrap has cut, the author's name. Only where nothing says that it is the title: no heading mark,
/// no header, no running head, no address, no repeat.
pub(super) fn is_company(desk: &Desk<'_>, i: usize) -> bool {
    let f = &desk.facts[i];
    let words = desk.words(i);
    let said = desk.titles[i] >= 2
        || matches!(desk.blocks[i].shaped, Shaped::Heading(_))
        || desk
            .facts
            .iter()
            .enumerate()
            .any(|(j, other)| j != i && other.key == f.key && other.letters >= 8);
    if said {
        return false;
    }
    // (a headline may end in a full stop: then its date or byline follows)
    let stamped = || {
        desk.facts.get(i + 1).is_some_and(|f| f.is_date)
            || i + 1 < desk.blocks.len() && desk.labelled(i + 1).is_some()
    };
    let stop = words.ends_with(['.', '。', '।']) && !is_abbreviated(words);
    let prose = f.sentences >= 1 && stop && f.letters >= 50
        || f.sentences >= 2 && f.letters >= 75 && !words.ends_with(['"', '”', '“', '»', '«']);
    // (where a paragraph stands on one line, nothing was wrapped)
    let cut = desk.blocks.get(i + 1).is_some_and(|next| {
        next.blanks == 0 && !(next.lines == 1 && desk.facts[i + 1].letters >= LINED)
    }) && (desk.role(i + 1) == Role::Body || desk.facts[i + 1].start == Start::Lower)
        && ends_in_function_word(desk, words);
    let goes_on = words.starts_with(['…', ',', ';'])
        || words.starts_with("...")
        || f.start == Start::Lower && words.chars().nth(1).is_some_and(char::is_lowercase);
    let name = || {
        f.words <= 4
            && f.capitals * 2 < f.letters
            && byline::bare(words, desk.lexicon, desk.lang)
                .is_some_and(|p| p.authors.iter().all(|a| a.kind == byline::AuthorKind::Person))
    };
    prose && !(f.letters < LONG_HEADLINE && stamped())
        || cut
        || goes_on
        || name()
        || captions::names_places(words)
}

/// Whether the last word is a function word of the text's language, in lower case: a wrapped line
/// goes on behind it.
fn ends_in_function_word(desk: &Desk<'_>, words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or("");
    let bits = tokens(last)
        .next()
        .filter(|t| t.end as usize == last.len())
        .map_or(0, |t| desk.lexicon.stop_word(t.hash));
    last.starts_with(char::is_lowercase)
        && desk.lang.is_some_and(|lang| bits & (1 << (lang & 63)) != 0)
}

/// The block's words: with the dash of a quoted line (`– The fear will grow`, as Nordic papers
/// print it), which opens no list if no item follows; without marks of a heading that were printed
/// twice.
fn own_words(desk: &Desk<'_>, i: usize) -> Span {
    let block = &desk.blocks[i];
    let own = &desk.text[block.own.range()];
    let item = |j: Option<usize>| {
        j.and_then(|j| desk.blocks.get(j)).is_some_and(|b| b.shaped == Shaped::Item)
    };
    if block.shaped == Shaped::Item
        && own.starts_with(['-', '–', '—'])
        && !item(i.checked_sub(1))
        && !item(Some(i + 1))
    {
        return Span::new(block.own.start(), block.span.end());
    }
    let words = desk.words(i);
    let bare = words.trim_start_matches(['#', ' ']);
    if bare.len() > 8 && words.starts_with("# ") {
        Span::new(block.span.end() - bare.len(), block.span.end())
    } else {
        block.span
    }
}

/// A headline without the kicker or the path that a tool has printed on its line: `“No end in
/// sight”Ferries sink` (two elements without a space between), `Home » News » Ferries sink`.
fn without_kicker(desk: &Desk<'_>, span: Span) -> Span {
    let words = &desk.text[span.range()];
    let behind = |at: usize| {
        let rest = words[at..].trim_start();
        let at = words.len() - rest.len();
        (rest.len() >= 16 && rest.contains(' ')).then(|| Span::new(span.start() + at, span.end()))
    };
    let path = [" » ", " › "]
        .iter()
        .filter_map(|mark| last_mark(words, mark).map(|at| at + mark.len()))
        .max();
    if let Some(found) = path.filter(|at| !words[*at..].contains('«')).and_then(|at| {
        let rest = &words[at..];
        (rest.len() >= 8).then(|| Span::new(span.start() + at, span.end()))
    }) {
        return found;
    }
    let opened = words.starts_with(['"', '“', '„', '«', '»']);
    let quote = || {
        words.char_indices().skip(4).find(|&(at, c)| {
            matches!(c, '"' | '”' | '“' | '»' | '«')
                && words[at + c.len_utf8()..].chars().next().is_some_and(char::is_uppercase)
                && !words[..at].ends_with(' ')
        })
    };
    let kicker = opened.then(quote).flatten();
    kicker.and_then(|(at, c)| behind(at + c.len_utf8())).unwrap_or(span)
}

/// The part of a line that is the title, where a kicker stands before it.
fn behind_kicker(desk: &Desk<'_>, line: Span, title: Span) -> Span {
    let wanted = desk.text[title.range()].chars().filter(|c| c.is_alphanumeric()).count();
    let words = &desk.text[line.range()];
    let mut letters = words.char_indices().rev().filter(|(_, c)| c.is_alphanumeric());
    let Some((mut at, _)) = letters.nth(wanted.saturating_sub(1)) else { return line };
    // an opening quote or bracket is the title's own
    while let Some(c) = words[..at].chars().next_back().filter(|c| chars::is_opener(*c)) {
        at -= c.len_utf8();
    }
    Span::new(line.start() + at, line.end())
}

/// Lines from the top that may be the page's title with another kicker.
const TITLES: usize = 12;

/// The headline that two lines print behind kickers of their own: `Ferry accident: “We had no
/// chance”` as the page's title (its colon ends the kicker), `Fog on the sound “We had no chance”`
/// above the story.
fn behind_two_kickers(desk: &Desk<'_>, i: usize, line: Span) -> Span {
    let words = &desk.text[line.range()];
    let meta = desk.entries_of(Key::Title).map(|e| &desk.text[e.values[0].range()]);
    let near = |j: &usize| *j != i && desk.facts[*j].letters <= 300;
    let lines = || (0..desk.blocks.len().min(TITLES)).filter(near).map(|j| desk.words(j));
    let told = |title: &str| {
        let (kicker, told) = title.split_once(": ")?;
        Some((kicker.len(), told.trim().len())).filter(|_| told.trim().contains(' '))
    };
    // (the line itself may be the title, and the story's heading stand below it)
    let headings = || {
        let heading = |j: &usize| matches!(desk.blocks[*j].shaped, Shaped::Heading(_));
        (0..desk.blocks.len().min(TITLES)).filter(near).filter(heading).map(|j| desk.words(j))
    };
    let behind = told(words)
        .map(|(_, told)| words.trim_end().len() - told)
        .filter(|&at| headings().any(|line| has_own_kicker(line, words, at)));
    let above = || {
        meta.chain(lines().take(i)).find_map(|title| {
            let (_, told) = told(title)?;
            let at = words.len().checked_sub(told).filter(|&at| words.is_char_boundary(at))?;
            has_own_kicker(words, title.trim_end(), title.trim_end().len() - told).then_some(at)
        })
    };
    behind.or_else(above).map_or(line, |at| Span::new(line.start() + at, line.end()))
}

/// Whether a line ends as a title does from the byte `at` on, behind a kicker of its own.
fn has_own_kicker(line: &str, title: &str, at: usize) -> bool {
    let (kicker, told) = title.split_at(at);
    let Some(own) = line.strip_suffix(told).filter(|own| !own.is_empty()) else { return false };
    let bare = |kicker: &str| kicker.trim_end().trim_end_matches(':').len();
    let own_kicker = own.trim_end().trim_end_matches(':');
    told.len() >= 16 && !own_kicker.is_empty() && own_kicker != &kicker[..bare(kicker)]
}

fn letters(text: &str) -> String {
    chars::letters(text).collect()
}

/// A title without the site's name behind it (`Ferry sinks | The Daily Sample`). A bar parts
/// nothing else; a dash may be the headline's own, so it needs a witness.
fn without_site(desk: &Desk<'_>, span: Span) -> Span {
    let once = without_last(desk, span);
    // (the site's name and the author's, at most)
    if once == span { span } else { without_last(desk, once) }
}

/// Blocks among which a title is sought that is printed again.
const PRINTED: usize = 400;

/// A title without the last part, where that is a site's name or the author's.
fn without_last(desk: &Desk<'_>, span: Span) -> Span {
    let title = &desk.text[span.range()];
    if title.bytes().all(|b| b.is_ascii() && !matches!(b, b'|' | b'\\' | b'-' | b':' | b'.')) {
        return span;
    }
    let cut = |at: usize| Span::new(span.start(), span.start() + title[..at].trim_end().len());
    for mark in [" | ", " \\\\ ", " \\ ", "丨", "｜"] {
        if let Some(at) = last_mark(title, mark) {
            let tail = &title[at + mark.len()..];
            if at > 12 && tail.split_whitespace().count() <= 6 {
                return cut(at);
            }
        }
    }
    for mark in [" - ", " – ", " — ", " · ", " :: ", " • "] {
        let Some(at) = last_mark(title, mark) else { continue };
        let tail = &title[at + mark.len()..];
        let site = letters(tail);
        let alone = || is_printed(desk, &title[..at]);
        let named = || {
            is_site(desk, &site) || is_author(desk, tail) || alone() || is_signed(desk, span, tail)
        };
        if at > 8 && !site.is_empty() && site.len() <= 40 && named() {
            return cut(at);
        }
    }
    // (a reader view prints the site's host below the headline, and a tool without line breaks
    // behind it)
    if let Some((at, host)) = title.rfind(' ').map(|at| (at, &title[at + 1..])) {
        let domain = host.contains('.')
            && host.len() >= 5
            && host.bytes().all(|b| b.is_ascii_lowercase() || matches!(b, b'.' | b'-'));
        let parted = title[..at].trim_end().ends_with(['-', '–', '—', '|', '·']);
        if at > 20
            && !parted
            && domain
            && !host.ends_with('.')
            && [format!("://{host}/"), format!("://www.{host}/")]
                .iter()
                .any(|h| desk.raw.contains(h.as_str()))
        {
            return cut(at);
        }
    }
    span
}

/// Whether the page prints a title by itself, too: what stands behind it elsewhere is no part of
/// it.
fn is_printed(desk: &Desk<'_>, title: &str) -> bool {
    let title = title.trim_end();
    title.len() >= 16 && (0..desk.blocks.len()).take(PRINTED).any(|i| desk.words(i) == title)
}

/// Blocks at the top and at the foot where a site prints its name.
const SIGNED: usize = 60;

/// Whether a page has a name on a line by itself above the title or behind the story, or in its
/// copyright line. (Between them a name alone heads a part, names a place or somebody.)
fn is_signed(desk: &Desk<'_>, title: Span, name: &str) -> bool {
    if name.starts_with(char::is_lowercase) || !name.contains(char::is_alphabetic) {
        return false;
    }
    let printed = desk.blocks.iter().position(|block| block.span.range().contains(&title.start()));
    let above = printed.or_else(|| desk.first_body()).unwrap_or(0);
    let behind =
        (above..desk.blocks.len()).rev().find(|&i| desk.role(i) == Role::Body).unwrap_or(above);
    let near = |i: &usize| *i < SIGNED || i + SIGNED >= desk.blocks.len();
    (0..desk.blocks.len()).filter(near).any(|i| {
        let words = desk.words(i);
        let alone = words == name && (i < above || i > behind);
        alone || desk.facts[i].has_copyright && words.len() <= 200 && has_words(words, name)
    })
}

fn has_words(text: &str, words: &str) -> bool {
    let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(words).any(|(at, _)| {
        apart(text[..at].chars().next_back()) && apart(text[at + words.len()..].chars().next())
    })
}

/// Where the last of a mark stands. (Titles are short and most have none: a search for a string is
/// dear to begin.)
fn last_mark(title: &str, mark: &str) -> Option<usize> {
    let (bytes, mark) = (title.as_bytes(), mark.as_bytes());
    // a space goes before most marks: what stands behind it is rarer
    let rare = usize::from(mark[0] == b' ');
    if scan::find(bytes, 0, mark[rare]) == bytes.len() {
        return None;
    }
    let mut end = bytes.len();
    loop {
        let at = bytes[..end].iter().rposition(|&b| b == mark[rare])?;
        if at >= rare && bytes[at - rare..].starts_with(mark) {
            return Some(at - rare);
        }
        end = at;
    }
}

/// Whether the end of a title is the author's name: as the metadata says (`Ferry sinks | The Daily
/// Sample | by Jane Doe`).
fn is_author(desk: &Desk<'_>, tail: &str) -> bool {
    desk.entries_of(Key::Author).any(|e| {
        let name = &desk.text[e.values[0].range()];
        name.len() >= 5
            && tail.strip_suffix(name).is_some_and(|before| {
                before.is_empty() || before.ends_with(' ') && before.len() <= 5
            })
    })
}

/// Whether letters are a site's name: as the metadata or the host of an address says.
fn is_site(desk: &Desk<'_>, site: &str) -> bool {
    let named = |name: &str| {
        let name = letters(name);
        !name.is_empty()
            && (name == site
                || name.len() >= 4 && site.contains(&name)
                || site.len() >= 3 && name.contains(site))
    };
    desk.entries_of(Key::Site).any(|e| named(&desk.text[e.values[0].range()]))
        || desk.entries_of(Key::Url).any(|e| {
            let host = url::host(&desk.text[e.values[0].range()]);
            named(host.rsplit_once('.').map_or(host, |(name, _)| name))
        })
}

/// The deck: between the headline and the story, a sentence or two that are no byline, date or
/// caption.
pub(crate) fn find_deck(desk: &mut Desk<'_>) {
    let labelled = desk.entries_of(Key::Deck).next().map(|entry| entry.values[0]);
    if let Some(value) = labelled {
        desk.item(Kind::Deck, value);
        return;
    }
    let Some(head) = desk.headline_block() else { return };
    let Some(body) = desk.first_body() else { return };
    let deck = (head + 1..body.min(head + 8)).find(|&i| {
        let f = &desk.facts[i];
        desk.is_free(i)
            && desk.role(i) == Role::Insert
            && f.words >= 6
            && f.letters >= 35
            && f.letters <= 600
            && f.link_share < 50
            && !f.image
            && !f.furniture
            && f.hits.start.is_empty()
            && !matches!(f.shaped, Shaped::Rule | Shaped::Item)
    });
    if let Some(i) = deck {
        desk.take(i, Kind::Deck);
    }
}
