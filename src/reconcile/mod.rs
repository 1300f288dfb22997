//! Several dumps of one story: what they agree on, who says what, and where they differ.

mod agree;
mod align;
mod key;
mod related;

use std::fmt;

use crate::article::{Article, BodyBlock, Byline, Dateline, Link, Text};
use crate::date::Date;
use crate::error::ReconcileError;
use crate::span::RawSpan;
use crate::text::gather::Gather;

/// One story as several dumps give it: see [`Article::reconcile`].
///
/// Articles are named by their place in what was given: source 0 is the first.
///
/// ```
/// use copydesk::Article;
/// let mirror = Article::parse(
///     "# The Ferry's Log Is Found\n\nMarch 3, 2025\n\n\
///      Divers found the log of the ferry on Monday, the harbour master said.\n",
/// )?;
/// let print = Article::parse(
///     "# The Ferry’s Log Is Found\n\nMarch 4, 2025\n\n\
///      Divers found the log of the ferry on Monday, the harbour master said.\n",
/// )?;
/// let articles = [mirror, print];
/// let story = Article::reconcile(&articles)?;
/// assert_eq!(story.headline().unwrap().value(), "The Ferry's Log Is Found");
/// assert_eq!(story.published().unwrap().value().to_string(), "2025-03-03");
/// assert_eq!(
///     (story.body().len(), story.captions().len(), story.related_links().len()),
///     (1, 0, 0)
/// );
/// assert!(story.deck().is_none() && story.byline().is_none() && story.canonical_url().is_none());
/// for conflict in story.conflicts() {
///     println!("{conflict}");
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
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
/// let mirror = Article::parse(
///     "# The Ferry's Log Is Found\n\nMarch 3, 2025\n\n\
///      Divers found the log of the ferry on Monday, the harbour master said.\n",
/// )?;
/// let print = Article::parse(
///     "# The Ferry’s Log Is Found\n\nMarch 4, 2025\n\n\
///      Divers found the log of the ferry on Monday, the harbour master said.\n",
/// )?;
/// let articles = [mirror, print];
/// let story = Article::reconcile(&articles)?;
/// let paragraph = story.body().next().unwrap();
/// assert_eq!(
///     (paragraph.source(), paragraph.witnesses(), paragraph.is_confirmed()),
///     (0, &[0, 1][..], true)
/// );
/// assert!(paragraph.value().text().as_str().starts_with("Divers found"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
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
/// let mirror = Article::parse(
///     "# The Ferry's Log Is Found\n\nMarch 3, 2025\n\n\
///      Divers found the log of the ferry on Monday, the harbour master said.\n",
/// )?;
/// let print = Article::parse(
///     "# The Ferry’s Log Is Found\n\nMarch 4, 2025\n\n\
///      Divers found the log of the ferry on Monday, the harbour master said.\n",
/// )?;
/// let articles = [mirror, print];
/// let story = Article::reconcile(&articles)?;
/// let fields: Vec<&str> =
///     story.conflicts().iter().map(|conflict| conflict.field.as_str()).collect();
/// assert!(fields.contains(&"headline") && fields.contains(&"published"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
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
/// let mirror = Article::parse(
///     "# The Ferry's Log Is Found\n\nMarch 3, 2025\n\n\
///      Divers found the log of the ferry on Monday, the harbour master said.\n",
/// )?;
/// let print = Article::parse(
///     "# The Ferry’s Log Is Found\n\nMarch 4, 2025\n\n\
///      Divers found the log of the ferry on Monday, the harbour master said.\n",
/// )?;
/// let articles = [mirror, print];
/// let story = Article::reconcile(&articles)?;
/// use copydesk::{Difference, Field};
/// let differ = |field| story.conflicts().iter().find(|c| c.field == field).map(|c| c.difference);
/// assert_eq!(differ(Field::Headline), Some(Difference::Glyphs));
/// assert_eq!(differ(Field::Published), Some(Difference::Words));
/// # Ok::<(), Box<dyn std::error::Error>>(())
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
/// let mirror = Article::parse(
///     "# The Ferry's Log Is Found\n\nMarch 3, 2025\n\n\
///      Divers found the log of the ferry on Monday, the harbour master said.\n",
/// )?;
/// let print = Article::parse(
///     "# The Ferry’s Log Is Found\n\nMarch 4, 2025\n\n\
///      Divers found the log of the ferry on Monday, the harbour master said.\n",
/// )?;
/// let articles = [mirror, print];
/// let story = Article::reconcile(&articles)?;
/// let readings: Vec<(usize, &str)> = story.conflicts()[0]
///     .readings
///     .iter()
///     .map(|reading| (reading.source, reading.text))
///     .collect();
/// assert_eq!(readings, [(0, "The Ferry's Log Is Found"), (1, "The Ferry’s Log Is Found")]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
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
/// let mirror = Article::parse(
///     "# The Ferry's Log Is Found\n\nMarch 3, 2025\n\n\
///      Divers found the log of the ferry on Monday, the harbour master said.\n",
/// )?;
/// let print = Article::parse(
///     "# The Ferry’s Log Is Found\n\nMarch 4, 2025\n\n\
///      Divers found the log of the ferry on Monday, the harbour master said.\n",
/// )?;
/// let articles = [mirror, print];
/// let story = Article::reconcile(&articles)?;
/// let conflict = &story.conflicts()[0];
/// assert_eq!(
///     conflict.to_string(),
///     "headline is printed differently: “The Ferry's \
///      Log Is Found” (0), “The Ferry’s Log Is Found” (1)"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
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
    /// Merges what several dumps of one story say: a page's mirror that has the headline and the
    /// address, a print-out that has the whole text.
    ///
    /// A field's reading is the one that most articles agree on, and the first article's among
    /// equals; the finer one of dates of the same day. Readings agree where their letters and
    /// digits do. Blocks of the body are aligned in order; a block that one article alone has
    /// stands where that article has it, with one witness. Nothing is made up: every reading is
    /// some article's, with its spans. What the articles say in two ways is in
    /// [`conflicts`](Reconciled::conflicts); that one says nothing of a field is none.
    ///
    /// A block that articles have in other places stands where most of them have it, and no more
    /// often than in the article that has it most often. Merged with itself an article is what it
    /// was.
    ///
    /// Time grows with the texts (n log n), however many they are.
    ///
    /// # Errors
    /// [`ReconcileError::Unrelated`]: an article has fewer than a tenth of its words in a row (each
    /// three of headline, deck and body) in common with the longest or with another that has. An
    /// article of fewer than three words is taken as it is.
    ///
    /// ```
    /// use copydesk::Article;
    /// let mirror = Article::parse(
    ///     "# Ferry Sinks Off Port Elswick\n\nMarch 3, 2025\n\n\
    ///      The ferry sank on Monday morning off the coast, \
    ///      and all of its 212 passengers were saved.\n",
    /// )?;
    /// let print = Article::parse(
    ///     " The ferry sank on Monday morning off the coast, and all of its \
    ///      212\n passengers were saved.\n\n Divers will look for the ship’s \
    ///      log as soon as the storm is over,\n the harbour master said.\n",
    /// )?;
    /// let articles = [mirror, print];
    /// let story = Article::reconcile(&articles)?;
    /// assert_eq!(story.headline().unwrap().value(), "Ferry Sinks Off Port Elswick");
    /// let witnesses: Vec<&[usize]> = story.body().map(|block| block.witnesses()).collect();
    /// assert_eq!(witnesses, [&[0, 1][..], &[1]]);
    /// assert_eq!(story.conflicts(), []);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn reconcile<'a>(
        articles: impl IntoIterator<Item = &'a Article>,
    ) -> Result<Reconciled<'a>, ReconcileError> {
        let articles: Vec<&Article> = articles.into_iter().gather();
        related::check(&articles)?;
        Ok(agree::story(&articles))
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
