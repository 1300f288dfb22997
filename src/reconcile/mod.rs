//! Several dumps of one story: what they agree on, who says what, and where they differ.

mod align;
mod key;

use std::fmt;

use crate::article::{Article, BodyBlock, Byline, Dateline, Link, Text};
use crate::date::Date;
use crate::grammar::url;
use crate::span::RawSpan;
use align::Node;

/// One story as several dumps give it: see [`Article::reconcile`].
///
/// Articles are named by their place in what was given: source 0 is the first.
///
/// ```
/// use copydesk::Article;
/// let mirror = Article::parse("# The Ferry's Log Is Found\n\nMarch 3, 2025\n\nDivers found the log of the ferry on Monday, the harbour master said.\n")?;
/// let print = Article::parse("# The Ferry’s Log Is Found\n\nMarch 4, 2025\n\nDivers found the log of the ferry on Monday, the harbour master said.\n")?;
/// let articles = [mirror, print];
/// let story = Article::reconcile(&articles);
/// assert_eq!(story.headline().unwrap().value(), "The Ferry's Log Is Found");
/// assert_eq!(story.published().unwrap().value().to_string(), "2025-03-03");
/// assert_eq!((story.body().len(), story.captions().len(), story.related_links().len()), (1, 0, 0));
/// assert!(story.deck().is_none() && story.byline().is_none() && story.canonical_url().is_none());
/// for conflict in story.conflicts() {
///     println!("{conflict}");
/// }
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Reconciled<'a> {
    headline: Option<Agreed<Text<'a>>>,
    deck: Option<Agreed<Text<'a>>>,
    byline: Option<Agreed<Byline<'a>>>,
    dateline: Option<Agreed<Dateline<'a>>>,
    published: Option<Agreed<Date>>,
    canonical_url: Option<Agreed<Link<'a>>>,
    body: Vec<Agreed<BodyBlock<'a>>>,
    captions: Vec<Agreed<Text<'a>>>,
    related_links: Vec<Agreed<Link<'a>>>,
    conflicts: Vec<Conflict<'a>>,
}

/// A reading, whose it is, and who agrees with it.
///
/// ```
/// use copydesk::Article;
/// let mirror = Article::parse("# The Ferry's Log Is Found\n\nMarch 3, 2025\n\nDivers found the log of the ferry on Monday, the harbour master said.\n")?;
/// let print = Article::parse("# The Ferry’s Log Is Found\n\nMarch 4, 2025\n\nDivers found the log of the ferry on Monday, the harbour master said.\n")?;
/// let articles = [mirror, print];
/// let story = Article::reconcile(&articles);
/// let paragraph = story.body().next().unwrap();
/// assert_eq!((paragraph.source(), paragraph.witnesses(), paragraph.is_confirmed()), (0, &[0, 1][..], true));
/// assert!(paragraph.value().text().as_str().starts_with("Divers found"));
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed<T> {
    value: T,
    source: usize,
    witnesses: Vec<usize>,
}

impl<T: Copy> Agreed<T> {
    /// The reading, as its source has it: its spans are spans of that dump.
    pub fn value(&self) -> T {
        self.value
    }

    /// The article that it was taken from.
    pub fn source(&self) -> usize {
        self.source
    }

    /// The articles that say the same, its source among them, in order.
    pub fn witnesses(&self) -> &[usize] {
        &self.witnesses
    }

    /// Whether two articles at least say so.
    pub fn is_confirmed(&self) -> bool {
        self.witnesses.len() > 1
    }
}

/// A field of which articles have readings.
///
/// ```
/// use copydesk::Article;
/// let mirror = Article::parse("# The Ferry's Log Is Found\n\nMarch 3, 2025\n\nDivers found the log of the ferry on Monday, the harbour master said.\n")?;
/// let print = Article::parse("# The Ferry’s Log Is Found\n\nMarch 4, 2025\n\nDivers found the log of the ferry on Monday, the harbour master said.\n")?;
/// let articles = [mirror, print];
/// let story = Article::reconcile(&articles);
/// let fields: Vec<&str> = story.conflicts().iter().map(|conflict| conflict.field.as_str()).collect();
/// assert!(fields.contains(&"headline") && fields.contains(&"published"));
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Field {
    /// The headline.
    Headline,
    /// The deck.
    Deck,
    /// The byline.
    Byline,
    /// The dateline.
    Dateline,
    /// The publication date.
    Published,
    /// The canonical URL.
    CanonicalUrl,
    /// A block of the body.
    Body,
    /// A caption.
    Caption,
    /// A related link's text.
    RelatedLink,
}

impl Field {
    /// The stable name: `headline`, `canonical_url`, …
    pub fn as_str(self) -> &'static str {
        match self {
            Field::Headline => "headline",
            Field::Deck => "deck",
            Field::Byline => "byline",
            Field::Dateline => "dateline",
            Field::Published => "published",
            Field::CanonicalUrl => "canonical_url",
            Field::Body => "body",
            Field::Caption => "caption",
            Field::RelatedLink => "related_link",
        }
    }
}

/// How two readings differ.
///
/// ```
/// use copydesk::Article;
/// let mirror = Article::parse("# The Ferry's Log Is Found\n\nMarch 3, 2025\n\nDivers found the log of the ferry on Monday, the harbour master said.\n")?;
/// let print = Article::parse("# The Ferry’s Log Is Found\n\nMarch 4, 2025\n\nDivers found the log of the ferry on Monday, the harbour master said.\n")?;
/// let articles = [mirror, print];
/// let story = Article::reconcile(&articles);
/// use copydesk::{Difference, Field};
/// let differ = |field| story.conflicts().iter().find(|c| c.field == field).map(|c| c.difference);
/// assert_eq!(differ(Field::Headline), Some(Difference::Glyphs));
/// assert_eq!(differ(Field::Published), Some(Difference::Words));
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Difference {
    /// The letters and digits are the same: quotation marks, dashes, spaces or capitals differ.
    Glyphs,
    /// Paragraphs end in other places.
    Breaks,
    /// The words differ.
    Words,
}

/// One article's reading of a field.
///
/// ```
/// use copydesk::Article;
/// let mirror = Article::parse("# The Ferry's Log Is Found\n\nMarch 3, 2025\n\nDivers found the log of the ferry on Monday, the harbour master said.\n")?;
/// let print = Article::parse("# The Ferry’s Log Is Found\n\nMarch 4, 2025\n\nDivers found the log of the ferry on Monday, the harbour master said.\n")?;
/// let articles = [mirror, print];
/// let story = Article::reconcile(&articles);
/// let readings: Vec<(usize, &str)> = story.conflicts()[0].readings.iter().map(|reading| (reading.source, reading.text)).collect();
/// assert_eq!(readings, [(0, "The Ferry's Log Is Found"), (1, "The Ferry’s Log Is Found")]);
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reading<'a> {
    /// The article.
    pub source: usize,
    /// What it says.
    pub text: &'a str,
    /// Where its dump says so.
    pub raw_span: RawSpan,
}

/// A field that the articles do not agree on. `Display` says it in words.
///
/// ```
/// use copydesk::Article;
/// let mirror = Article::parse("# The Ferry's Log Is Found\n\nMarch 3, 2025\n\nDivers found the log of the ferry on Monday, the harbour master said.\n")?;
/// let print = Article::parse("# The Ferry’s Log Is Found\n\nMarch 4, 2025\n\nDivers found the log of the ferry on Monday, the harbour master said.\n")?;
/// let articles = [mirror, print];
/// let story = Article::reconcile(&articles);
/// let conflict = &story.conflicts()[0];
/// assert_eq!(conflict.to_string(), "headline is printed differently: “The Ferry's Log Is Found” (0), “The Ferry’s Log Is Found” (1)");
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Conflict<'a> {
    /// The field.
    pub field: Field,
    /// How the readings differ.
    pub difference: Difference,
    /// The readings: the one that was taken, then the others.
    pub readings: Vec<Reading<'a>>,
}

impl fmt::Display for Conflict<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.difference {
            Difference::Glyphs => "is printed differently",
            Difference::Breaks => "is parted differently",
            Difference::Words => "differs",
        };
        write!(f, "{} {what}:", self.field.as_str())?;
        for (i, reading) in self.readings.iter().enumerate() {
            write!(f, "{} “{}” ({})", if i == 0 { "" } else { "," }, reading.text, reading.source)?;
        }
        Ok(())
    }
}

impl Article {
    /// Merges what several dumps of one story say: a page's mirror that has the headline and the address, a print-out that has the whole text.
    ///
    /// A field's reading is the one that most articles agree on, and the first article's among equals; the finer one of dates of the same day. Readings
    /// agree where their letters and digits do. Blocks of the body are aligned in order; a block that one article alone has stands where that article has
    /// it, with one witness. Nothing is made up: every reading is some article's, with its spans. What the articles say in two ways is in
    /// [`conflicts`](Reconciled::conflicts); that one says nothing of a field is none.
    ///
    /// Time is linear in the texts. Whether the articles are of one story is not asked.
    ///
    /// ```
    /// use copydesk::Article;
    /// let mirror = Article::parse("# Ferry Sinks Off Port Elswick\n\nMarch 3, 2025\n\nThe ferry sank on Monday morning off the coast, and all of its 212 passengers were saved.\n")?;
    /// let print = Article::parse(" The ferry sank on Monday morning off the coast, and all of its 212\n passengers were saved.\n\n Divers will look for the ship’s log as soon as the storm is over,\n the harbour master said.\n")?;
    /// let articles = [mirror, print];
    /// let story = Article::reconcile(&articles);
    /// assert_eq!(story.headline().unwrap().value(), "Ferry Sinks Off Port Elswick");
    /// let witnesses: Vec<&[usize]> = story.body().map(|block| block.witnesses()).collect();
    /// assert_eq!(witnesses, [&[0, 1][..], &[1]]);
    /// assert_eq!(story.conflicts(), []);
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    pub fn reconcile<'a>(articles: impl IntoIterator<Item = &'a Article>) -> Reconciled<'a> {
        let articles: Vec<&Article> = articles.into_iter().collect();
        let mut conflicts = Vec::new();
        let each = |f: &dyn Fn(&'a Article) -> Option<Text<'a>>| -> Vec<(usize, Text<'a>)> {
            articles.iter().enumerate().filter_map(|(i, article)| Some((i, f(article)?))).collect()
        };
        let text = |t: Text<'a>| t;
        let headline = settle(Field::Headline, each(&|a| a.headline()), text, same_letters, &mut conflicts);
        let deck = settle(Field::Deck, each(&|a| a.deck()), text, same_letters, &mut conflicts);
        let bylines = articles.iter().enumerate().filter_map(|(i, a)| Some((i, a.byline()?))).collect();
        let byline = settle(Field::Byline, bylines, Byline::text, same_authors, &mut conflicts);
        let datelines = articles.iter().enumerate().filter_map(|(i, a)| Some((i, a.dateline()?))).collect();
        let dateline = settle(Field::Dateline, datelines, Dateline::text, same_place, &mut conflicts);
        let links = articles.iter().enumerate().filter_map(|(i, a)| Some((i, a.canonical_url()?))).collect();
        let canonical_url = settle(Field::CanonicalUrl, links, Link::text, same_address, &mut conflicts);
        let published = published(&articles, &mut conflicts);
        let body = body(&articles, &mut conflicts);
        let captions = articles.iter().enumerate().map(|(i, a)| a.captions().map(|c| (i, c)).collect()).collect();
        let captions = collect(Field::Caption, captions, text, &mut conflicts);
        let related = articles.iter().enumerate().map(|(i, a)| a.related_links().map(|l| (i, l)).collect()).collect();
        let related_links = collect(Field::RelatedLink, related, Link::text, &mut conflicts);
        conflicts.sort_by_key(|c| c.field);
        Reconciled { headline, deck, byline, dateline, published, canonical_url, body, captions, related_links, conflicts }
    }
}

impl<'a> Reconciled<'a> {
    /// The headline.
    pub fn headline(&self) -> Option<&Agreed<Text<'a>>> {
        self.headline.as_ref()
    }

    /// The deck.
    pub fn deck(&self) -> Option<&Agreed<Text<'a>>> {
        self.deck.as_ref()
    }

    /// The byline; articles agree on it where its authors' names are the same.
    pub fn byline(&self) -> Option<&Agreed<Byline<'a>>> {
        self.byline.as_ref()
    }

    /// The dateline.
    pub fn dateline(&self) -> Option<&Agreed<Dateline<'a>>> {
        self.dateline.as_ref()
    }

    /// The publication date; articles agree on it where none states a part in another way.
    pub fn published(&self) -> Option<&Agreed<Date>> {
        self.published.as_ref()
    }

    /// The canonical URL; articles agree on it where it is the same without tracking parameters.
    pub fn canonical_url(&self) -> Option<&Agreed<Link<'a>>> {
        self.canonical_url.as_ref()
    }

    /// The body in order.
    pub fn body(&self) -> impl ExactSizeIterator<Item = &Agreed<BodyBlock<'a>>> {
        self.body.iter()
    }

    /// The captions, in the order of the first article that has each.
    pub fn captions(&self) -> impl ExactSizeIterator<Item = &Agreed<Text<'a>>> {
        self.captions.iter()
    }

    /// The related links, in the order of the first article that has each.
    pub fn related_links(&self) -> impl ExactSizeIterator<Item = &Agreed<Link<'a>>> {
        self.related_links.iter()
    }

    /// What the articles say in two ways.
    pub fn conflicts(&self) -> &[Conflict<'a>] {
        &self.conflicts
    }
}

fn same_letters(a: &Text<'_>, b: &Text<'_>) -> bool {
    key::same(a.as_str(), b.as_str())
}

fn same_authors(a: &Byline<'_>, b: &Byline<'_>) -> bool {
    let names = |byline: &Byline<'_>| {
        let mut names: Vec<String> = byline.authors().map(|author| key::letters(author.name().as_str())).collect();
        names.sort();
        names
    };
    names(a) == names(b)
}

fn same_place(a: &Dateline<'_>, b: &Dateline<'_>) -> bool {
    let place = |d: &Dateline<'_>| d.place().map(|p| key::letters(p.as_str()));
    let agree = match (a.date(), b.date()) {
        (Some(a), Some(b)) => a.agrees_with(b),
        _ => true,
    };
    place(a) == place(b) && agree
}

fn same_address(a: &Link<'_>, b: &Link<'_>) -> bool {
    match (a.url(), b.url()) {
        (Some(a), Some(b)) => url::normalized(a) == url::normalized(b),
        _ => false,
    }
}

/// The reading that most agree on; the first one's among equals, and so among its own spellings.
fn settle<'a, T: Copy>(
    field: Field,
    readings: Vec<(usize, T)>,
    text: impl Fn(T) -> Text<'a>,
    same: impl Fn(&T, &T) -> bool,
    conflicts: &mut Vec<Conflict<'a>>,
) -> Option<Agreed<T>> {
    // (as many groups as readings at most, and few of either: a dump has one headline)
    let mut groups: Vec<Vec<(usize, T)>> = Vec::new();
    for reading in readings {
        match groups.iter_mut().find(|group| same(&group[0].1, &reading.1)) {
            Some(group) => group.push(reading),
            None => groups.push(vec![reading]),
        }
    }
    let best = (0..groups.len()).max_by_key(|&i| (groups[i].len(), groups.len() - i))?;
    let chosen = spelling(&groups[best], |value| text(value).as_str());
    let read = |(source, value): (usize, T)| reading(source, text(value));
    let (mut glyphs, mut words) = (vec![read(chosen)], vec![read(chosen)]);
    for (i, group) in groups.iter().enumerate() {
        for other in group.iter().filter(|other| text(other.1) != text(chosen.1).as_str()) {
            if i == best && !key::same(text(other.1).as_str(), text(chosen.1).as_str()) {
                // (the same names with a job between them are no conflict)
                continue;
            }
            if i == best { &mut glyphs } else { &mut words }.push(read(*other));
        }
    }
    note(field, Difference::Glyphs, glyphs, conflicts);
    note(field, Difference::Words, words, conflicts);
    let witnesses = groups[best].iter().map(|(source, _)| *source).collect();
    Some(Agreed { value: chosen.1, source: chosen.0, witnesses })
}

/// Of readings that agree the spelling that most have, the first one's among equals.
fn spelling<'a, T: Copy>(readings: &[(usize, T)], text: impl Fn(T) -> &'a str) -> (usize, T) {
    let count = |value: T| readings.iter().filter(|other| text(other.1) == text(value)).count();
    let mut best = readings[0];
    let mut most = 0;
    // (more dumps of one story than this tell nothing new of its spelling)
    for reading in readings.iter().take(16) {
        let n = count(reading.1);
        if n > most {
            (best, most) = (*reading, n);
        }
    }
    best
}

fn reading(source: usize, text: Text<'_>) -> Reading<'_> {
    Reading { source, text: text.as_str(), raw_span: text.raw_span() }
}

fn note<'a>(field: Field, difference: Difference, readings: Vec<Reading<'a>>, conflicts: &mut Vec<Conflict<'a>>) {
    if readings.len() > 1 {
        conflicts.push(Conflict { field, difference, readings });
    }
}

/// The date of the day that most state, and of those the finest.
fn published<'a>(articles: &[&'a Article], conflicts: &mut Vec<Conflict<'a>>) -> Option<Agreed<Date>> {
    let dates: Vec<(usize, Date)> = articles.iter().enumerate().filter_map(|(i, a)| Some((i, a.published()?))).collect();
    let mut groups: Vec<Vec<(usize, Date)>> = Vec::new();
    for date in dates {
        match groups.iter_mut().find(|group| group.iter().all(|(_, other)| other.agrees_with(date.1))) {
            Some(group) => group.push(date),
            None => groups.push(vec![date]),
        }
    }
    let best = (0..groups.len()).max_by_key(|&i| (groups[i].len(), groups.len() - i))?;
    let fineness = |date: Date| (date.precision(), date.offset().is_some(), date.time().is_some_and(|t| t.second().is_some()));
    let chosen = groups[best].iter().rev().max_by_key(|(_, date)| fineness(*date)).copied()?;
    let read = |source: usize| {
        let (text, raw_span) = articles[source].published_text()?;
        Some(Reading { source, text, raw_span })
    };
    let others = groups.iter().enumerate().filter(|(i, _)| *i != best).flat_map(|(_, group)| group.iter().map(|(source, _)| *source));
    let readings = std::iter::once(chosen.0).chain(others).filter_map(read).collect();
    note(Field::Published, Difference::Words, readings, conflicts);
    Some(Agreed { value: chosen.1, source: chosen.0, witnesses: groups[best].iter().map(|(source, _)| *source).collect() })
}

/// Items of a list that have no order of their own: the same where their letters are.
fn collect<'a, T: Copy>(
    field: Field,
    lists: Vec<Vec<(usize, T)>>,
    text: impl Fn(T) -> Text<'a>,
    conflicts: &mut Vec<Conflict<'a>>,
) -> Vec<Agreed<T>> {
    let mut at: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    let mut groups: Vec<Vec<(usize, T)>> = Vec::new();
    for (source, value) in lists.into_iter().flatten() {
        let slot = *at.entry(key::letters(text(value).as_str())).or_insert(groups.len());
        match groups.get_mut(slot) {
            // an article that prints it twice is one witness
            Some(group) if group.iter().any(|(s, _)| *s == source) => {}
            Some(group) => group.push((source, value)),
            None => groups.push(vec![(source, value)]),
        }
    }
    groups.into_iter().map(|group| agreed(field, &group, &text, conflicts)).collect()
}

/// Readings that agree, as one; spellings of it are conflicts.
fn agreed<'a, T: Copy>(field: Field, group: &[(usize, T)], text: impl Fn(T) -> Text<'a>, conflicts: &mut Vec<Conflict<'a>>) -> Agreed<T> {
    let chosen = spelling(group, |value| text(value).as_str());
    let chosen_text = text(chosen.1);
    let (mut glyphs, mut words) = (vec![reading(chosen.0, chosen_text)], vec![reading(chosen.0, chosen_text)]);
    for (source, value) in group.iter().filter(|other| text(other.1) != chosen_text.as_str()) {
        let same = key::same(text(*value).as_str(), chosen_text.as_str());
        if same { &mut glyphs } else { &mut words }.push(reading(*source, text(*value)));
    }
    note(field, Difference::Glyphs, glyphs, conflicts);
    note(field, Difference::Words, words, conflicts);
    Agreed { value: chosen.1, source: chosen.0, witnesses: group.iter().map(|(source, _)| *source).collect() }
}

/// The blocks of all articles, aligned.
fn body<'a>(articles: &[&'a Article], conflicts: &mut Vec<Conflict<'a>>) -> Vec<Agreed<BodyBlock<'a>>> {
    let mut nodes: Vec<Node<BodyBlock<'a>>> = Vec::new();
    for (source, article) in articles.iter().enumerate() {
        let blocks: Vec<Node<BodyBlock<'a>>> = article.body().map(|block| Node::new(source, block, block.text().as_str())).collect();
        for (ours, theirs) in align::merge(&mut nodes, blocks) {
            let mut readings: Vec<Reading<'a>> = ours.iter().map(|b| (b.0, b.1.text())).map(|(s, t)| reading(s, t)).collect();
            readings.extend(theirs.iter().map(|b| reading(b.0, b.1.text())));
            note(Field::Body, Difference::Breaks, readings, conflicts);
        }
    }
    let finish = |node: Node<BodyBlock<'a>>| {
        let mut agreed = agreed(Field::Body, &node.readings, BodyBlock::text, conflicts);
        agreed.witnesses.extend(&node.others);
        agreed.witnesses.sort_unstable();
        agreed
    };
    nodes.into_iter().map(finish).collect()
}
