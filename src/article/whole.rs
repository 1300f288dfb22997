//! The article as a whole: what its labelled lines say, its links, its words, and itself as one
//! text.

use std::fmt;

use super::{Article, Author, Link, MarkdownOptions, Text, page::Page};
use crate::date::Date;
use crate::field::Kind;
use crate::span::{RawSpan, Span};
use crate::text::chars::{is_alphanumeric, is_unspaced};

/// Labels of a section, in small letters: news databases (`SECTION`), static sites, schema.org.
const SECTIONS: [&str; 10] = [
    "section",
    "articlesection",
    "category",
    "categories",
    "channel",
    "rubrik",
    "ressort",
    "rubrique",
    "sección",
    "рубрика",
];
/// Labels of tags.
const TAGS: [&str; 10] = [
    "tags",
    "tag",
    "keywords",
    "topics",
    "article tags",
    "schlagwörter",
    "mots-clés",
    "etiquetas",
    "теги",
    "标签",
];

impl Article {
    /// The authors that the [byline](Article::byline) names, in order.
    ///
    /// ```
    /// let raw = std::fs::read_to_string("examples/dumps/harbour-bridge.txt")?;
    /// let article = copydesk::Article::parse(&raw)?;
    /// let names: Vec<&str> = article.authors().map(|author| author.name().as_str()).collect();
    /// assert_eq!(names, ["Marta Lindqvist", "Tom Okafor"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn authors(&self) -> impl ExactSizeIterator<Item = Author<'_>> {
        let owner = self.byline().map_or(0, |byline| byline.text().owner);
        self.authors.iter().map(move |at| Author { article: self, at, owner })
    }

    /// When the story was changed last, as far as a labelled line says it (`Updated: March 4,
    /// 2025`, `modified:` in front matter). Never completed from a clock.
    ///
    /// ```
    /// let raw = "---\ntitle: Ferry sinks\ndate: 2025-03-03\n\
    ///            last_modified_at: 2025-03-04T09:30:00Z\n\
    ///            section: Harbour\ntags: [ferries, \"Port Elswick\"]\n---\n\n\
    ///            The ferry sank off the coast on Monday, and nobody was hurt, police said.\n";
    /// let article = copydesk::Article::parse(raw)?;
    /// assert_eq!(article.updated().unwrap().to_string(), "2025-03-04T09:30:00Z");
    /// assert_eq!(article.updated_span().unwrap().slice(raw), Some("2025-03-04T09:30:00Z"));
    /// assert_eq!(article.section().as_deref(), Some("Harbour"));
    /// assert_eq!(article.tags().collect::<Vec<_>>(), ["ferries", "Port Elswick"]);
    /// assert_eq!(article.metadata_value("SECTION").as_deref(), Some("Harbour"));
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    pub fn updated(&self) -> Option<Date> {
        self.updated.map(|(date, _)| date)
    }

    /// The raw bytes in which the date of the last change was read.
    pub fn updated_span(&self) -> Option<RawSpan> {
        self.updated.map(|(_, span)| self.map.to_raw(span))
    }

    /// The section that a labelled line names: `SECTION: Pg. B4`, `category:`. As printed; of a
    /// list of categories the first.
    pub fn section(&self) -> Option<Text<'_>> {
        let text = SECTIONS.iter().find_map(|label| self.metadata_value(label))?;
        if is_list(text) { parts(text).next() } else { Some(text) }
    }

    /// The tags that labelled lines list (`tags:`, `Keywords:`), one by one.
    pub fn tags(&self) -> impl Iterator<Item = Text<'_>> {
        let listed = |label: &str| TAGS.iter().any(|tags| same(tags, label));
        self.metadata().filter(move |line| listed(line.label())).flat_map(|line| parts(line.text()))
    }

    /// The value of the first labelled line of that label, compared without regard to case:
    /// `metadata_value("SECTION")`. All lines are in [`metadata`](Article::metadata).
    pub fn metadata_value(&self, label: &str) -> Option<Text<'_>> {
        self.metadata().find(|line| same(line.label(), label)).map(|line| line.text())
    }

    /// All links inside the article's own texts, in order: headline, deck, byline, captions, body
    /// and footnotes.
    /// Those to other stories are [`related_links`](Article::related_links).
    ///
    /// ```
    /// let raw = std::fs::read_to_string("examples/dumps/harbour-bridge.txt")?;
    /// let article = copydesk::Article::parse(&raw)?;
    /// let links: Vec<&str> = article.links().filter_map(|link| link.url()).collect();
    /// assert_eq!(
    ///     links,
    ///     ["https://www.example.org/people/repair-crew?utm_source=mail&utm_medium=link"]
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn links(&self) -> impl Iterator<Item = Link<'_>> {
        let own = |k: &Kind| {
            matches!(
                k,
                Kind::Headline
                    | Kind::Deck
                    | Kind::Byline
                    | Kind::Caption
                    | Kind::Body(_)
                    | Kind::Footnote
            )
        };
        self.texts(own).flat_map(|(text, _)| text.links())
    }

    /// The words of the [body](Article::body), its subheadings included: what white space parts and
    /// has a letter or a digit. Of scripts that are written without spaces (Han, kana, Thai), each
    /// letter counts as a word, as word processors count.
    pub fn word_count(&self) -> usize {
        self.body().map(|block| words(block.text().as_str())).sum()
    }

    /// The texts of the [body](Article::body), with a blank line between two of them.
    pub fn body_text(&self) -> String {
        let mut body = String::with_capacity(self.clean.len());
        for block in self.body() {
            if !body.is_empty() {
                body.push_str("\n\n");
            }
            body.push_str(block.text().as_str());
        }
        body
    }

    /// The article as a person would print it, from headline to last paragraph: headline, deck,
    /// byline, date, and the body behind its dateline, with a blank line between paragraphs and `-
    /// ` or its number before a list's item. Nothing is wrapped. It is also the article's
    /// `Display`.
    ///
    /// ```
    /// let raw = std::fs::read_to_string("examples/dumps/harbour-bridge.txt")?;
    /// let text = copydesk::Article::parse(&raw)?.to_text();
    /// assert!(
    ///     text.starts_with(
    ///         "Harbour Bridge Reopens After Two-Year Repair\n\nBy Marta Lindqvist and"
    ///     )
    /// );
    /// assert!(text.contains("\n\nPORT ELSWICK, March 3 – The Harbour Bridge reopened to trams"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_text(&self) -> String {
        Page::of(self).to_text()
    }

    /// The article as Markdown ([CommonMark]): [`to_markdown_with`](Article::to_markdown_with) the
    /// standard options.
    ///
    /// [CommonMark]: https://spec.commonmark.org
    ///
    /// ```
    /// let raw = std::fs::read_to_string("examples/dumps/harbour-bridge.txt")?;
    /// let markdown = copydesk::Article::parse(&raw)?.to_markdown();
    /// assert!(markdown.starts_with("# Harbour Bridge Reopens After Two-Year Repair\n\n"));
    /// assert!(markdown.contains("\n\n## What changes for commuters\n\n"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_markdown(&self) -> String {
        self.to_markdown_with(MarkdownOptions::new())
    }

    /// The article as Markdown that parses back: every text is escaped, so that a CommonMark parser
    /// gives each block of the [body](Article::body) as one block with exactly its text.
    ///
    /// The headline is a heading of level 1, a subheading one of level 2 (deeper where its `###`
    /// says so); items of lists stand in each other as far as their indents told;
    /// [images](Article::images) have their captions as their texts; links have their addresses as
    /// printed. The dateline stands on a line of its own.
    ///
    /// ```
    /// use copydesk::{Article, MarkdownOptions};
    /// let raw = std::fs::read_to_string("examples/dumps/harbour-bridge.txt")?;
    /// let article = Article::parse(&raw)?;
    /// let markdown =
    ///     article.to_markdown_with(MarkdownOptions::new().front_matter(true).images(false));
    /// assert!(markdown.starts_with(
    ///     "---\ntitle: \"Harbour Bridge Reopens After Two-Year Repair\"\nauthors:\n"
    /// ));
    /// // and back
    /// let again = Article::parse(&markdown)?;
    /// assert_eq!(again.headline(), article.headline());
    /// assert_eq!(again.published(), article.published());
    /// assert_eq!(again.body_text(), article.body_text());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_markdown_with(&self, options: MarkdownOptions) -> String {
        Page::of(self).to_markdown(options)
    }
}

/// As [`Article::to_text`] prints it.
impl fmt::Display for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_text())
    }
}

/// Whether two labels are the same in small letters.
fn same(a: &str, b: &str) -> bool {
    fn small(text: &str) -> impl Iterator<Item = char> {
        text.chars().flat_map(char::to_lowercase)
    }
    a == b || a.len().abs_diff(b.len()) <= 8 && small(a).eq(small(b))
}

fn words(text: &str) -> usize {
    let word = |word: &str| {
        let letters = word.chars().filter(|&c| is_alphanumeric(c));
        let (mut single, mut any) = (0, 0);
        for c in letters {
            *(if is_unspaced(c) { &mut single } else { &mut any }) += 1;
        }
        single + usize::from(any > 0)
    };
    text.split_whitespace().map(word).sum()
}

/// Whether a value is a list of YAML's, in brackets or a line for each.
fn is_list(value: Text<'_>) -> bool {
    let before = value.article.clean[..value.span.start()].trim_end_matches(['"', '\'']);
    before.ends_with('[') || value.contains('\n')
}

/// The parts of a list that a label's value is: `a, b; c`, `["a, b", "c"]`, a line for each.
fn parts(list: Text<'_>) -> impl Iterator<Item = Text<'_>> {
    let words = list.as_str();
    // (a value is without the marks around it)
    let mut quoted = list.article.clean[..list.span.start()].ends_with('"');
    let mut before = ' ';
    let between = move |c: char| {
        // (inches and minutes open nothing)
        quoted = if c == '"' { !quoted && !is_alphanumeric(before) } else { quoted };
        before = c;
        !quoted && matches!(c, ',' | ';' | '\n' | '|' | '，' | '、' | '；')
    };
    let mark = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '[' | ']' | '#' | '*' | '•');
    words.split(between).filter_map(move |part| {
        let part = part.trim_start().trim_start_matches("- ").trim_matches(mark);
        let from = list.span.start() + (part.as_ptr() as usize - words.as_ptr() as usize);
        (!part.is_empty()).then(|| Text { span: Span::new(from, from + part.len()), ..list })
    })
}
