//! Invented news articles, one file each under `articles/`: people, companies and events do not
//! exist, some of the cities do.
//!
//! A file opens with `key: value` lines and a blank line; then every line is one piece of the
//! story: `## ` a subheading, `* ` a list item, `@ ` a caption, `> ` the title of a related story
//! (with ` | url` where it has one), and anything else a paragraph. Nothing is escaped.

/// What a piece of a story is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    Paragraph(String),
    Subheading(String),
    ListItem(String),
    Caption(String),
    Related { title: String, url: Option<String> },
}

/// A place line that opens the first paragraph, with its closing dash: `LISBON, May 4 (Harbour
/// Wire) —`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Dateline {
    pub(crate) text: String,
    pub(crate) place: String,
    pub(crate) agency: Option<String>,
}

/// An article as its author wrote it, before any tool dumped it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Story {
    /// The file's name, for messages.
    pub(crate) name: &'static str,
    pub(crate) lang: String,
    pub(crate) headline: String,
    pub(crate) deck: Option<String>,
    /// The names alone, in order.
    pub(crate) authors: Vec<String>,
    /// The byline as printed; empty where the story has none.
    pub(crate) byline_line: String,
    /// The date as printed.
    pub(crate) date_line: String,
    /// The same as `YYYY-MM-DD`.
    pub(crate) date_iso: String,
    pub(crate) dateline: Option<Dateline>,
    pub(crate) blocks: Vec<Piece>,
    pub(crate) url: String,
}

impl Story {
    /// Reads one file; panics with the file's name where it is malformed, as it is ours.
    fn read(name: &'static str, file: &str) -> Story {
        let (head, body) = file
            .split_once("\n\n")
            .unwrap_or_else(|| panic!("{name}: no blank line after the head"));
        let all = |key: &str| -> Vec<String> {
            head.lines()
                .filter_map(|line| line.split_once(": "))
                .filter(|(k, _)| *k == key)
                .map(|(_, value)| value.to_owned())
                .collect()
        };
        let one = |key: &str| -> Option<String> {
            let mut values = all(key);
            assert!(values.len() < 2, "{name}: {key} twice");
            values.pop()
        };
        let need = |key: &str| one(key).unwrap_or_else(|| panic!("{name}: no {key}"));
        let blocks = body
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| {
                let owned = |text: &str| text.trim().to_owned();
                if let Some(text) = line.strip_prefix("## ") {
                    Piece::Subheading(owned(text))
                } else if let Some(text) = line.strip_prefix("* ") {
                    Piece::ListItem(owned(text))
                } else if let Some(text) = line.strip_prefix("@ ") {
                    Piece::Caption(owned(text))
                } else if let Some(text) = line.strip_prefix("> ") {
                    match text.split_once(" | ") {
                        Some((title, url)) => {
                            Piece::Related { title: owned(title), url: Some(owned(url)) }
                        }
                        None => Piece::Related { title: owned(text), url: None },
                    }
                } else {
                    Piece::Paragraph(owned(line))
                }
            })
            .collect();
        Story {
            name,
            lang: need("lang"),
            headline: need("headline"),
            deck: one("deck"),
            authors: all("author"),
            byline_line: one("byline").unwrap_or_default(),
            date_line: need("date-line"),
            date_iso: need("date"),
            dateline: one("dateline").map(|text| Dateline {
                text,
                place: need("place"),
                agency: one("agency"),
            }),
            blocks,
            url: need("url"),
        }
    }

    /// The paragraphs alone.
    pub(crate) fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().filter_map(|piece| match piece {
            Piece::Paragraph(text) => Some(text.as_str()),
            _ => None,
        })
    }

    /// The marks by which the language opens and closes direct speech.
    pub(crate) fn quotes(&self) -> (char, char) {
        quotes(&self.lang)
    }
}

/// The outer quotation marks that these stories use in a language (CLDR, or the usual newspaper
/// style where papers differ from it).
pub(crate) fn quotes(lang: &str) -> (char, char) {
    match lang {
        "de" => ('„', '“'),
        "pl" => ('„', '”'),
        "sv" => ('”', '”'),
        "fr" | "es" | "it" | "ru" | "ar" => ('«', '»'),
        "ja" => ('「', '」'),
        _ => ('“', '”'),
    }
}

/// The label by which a page in the language points to another story, without its colon.
pub(crate) fn related_label(lang: &str) -> &'static str {
    match lang {
        "de" => "Lesen Sie auch",
        "fr" => "Lire aussi",
        "es" => "Lea también",
        "it" => "Leggi anche",
        "pt" => "Leia também",
        "ru" => "Читайте также",
        "pl" => "Czytaj także",
        "tr" => "İlgili haber",
        "sv" => "Läs också",
        "zh" => "相关阅读",
        "ja" => "関連記事",
        "ar" => "اقرأ أيضا",
        _ => "Related article",
    }
}

/// All stories, in a fixed order.
pub(crate) fn stories() -> Vec<Story> {
    macro_rules! read {
        ($($name:literal),* $(,)?) => {
            vec![$(Story::read($name, include_str!(concat!("articles/", $name, ".txt")))),*]
        };
    }
    read![
        "ar-nahl",
        "de-bruecke",
        "de-mehl",
        "en-budget",
        "en-ferry",
        "en-lab",
        "en-strike",
        "es-orquesta",
        "fr-phare",
        "it-forno",
        "ja-tram",
        "pl-kino",
        "pt-onibus",
        "ru-chasy",
        "ru-most",
        "sv-fyren",
        "tr-zeytin",
        "zh-shu",
    ]
}
