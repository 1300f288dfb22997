//! Reads the case folders: `tests/cases/PILE/NAME/{raw.txt,expected.toml}`. `tests/cases/README.md`
//! says what stands in them.

use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

/// What must happen with a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pile {
    /// In the shape of real dumps.
    Wild,
    /// Made to show one rule.
    Synthetic,
    /// What must not be taken for a part of an article.
    Negative,
    /// Expected to fail; one that passes must move to another pile.
    KnownFailures,
}

impl Pile {
    pub(crate) const ALL: [Pile; 4] =
        [Pile::Wild, Pile::Synthetic, Pile::Negative, Pile::KnownFailures];

    /// The folder's name.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Pile::Wild => "wild",
            Pile::Synthetic => "synthetic",
            Pile::Negative => "negative",
            Pile::KnownFailures => "known-failures",
        }
    }
}

/// A dump and what it must parse to.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    pub(crate) pile: Pile,
    pub(crate) name: String,
    pub(crate) raw: String,
    pub(crate) expected: Expected,
}

/// The fields of an article; `None` is not checked.
#[derive(Debug, Clone, Default)]
pub(crate) struct Expected {
    pub(crate) label: String,
    pub(crate) why: String,
    pub(crate) headline: Option<Want>,
    pub(crate) deck: Option<Want>,
    pub(crate) published: Option<Want>,
    pub(crate) updated: Option<Want>,
    pub(crate) canonical_url: Option<Want>,
    pub(crate) dateline: Option<WantDateline>,
    pub(crate) authors: Option<Vec<String>>,
    pub(crate) body: Option<Vec<String>>,
    pub(crate) kinds: Option<Vec<String>>,
    pub(crate) captions: Option<Vec<String>>,
    pub(crate) footnotes: Option<Vec<String>>,
    pub(crate) related: Option<Vec<Related>>,
}

/// What a field that has one value must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Want {
    /// Nothing.
    Nothing,
    /// This text.
    Text(String),
}

/// What the place line must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum WantDateline {
    /// Nothing.
    Nothing,
    /// These of its parts; `None` is not checked.
    Parts {
        text: Option<String>,
        place: Option<String>,
        agency: Option<String>,
        date: Option<String>,
    },
}

/// A related link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Related {
    pub(crate) text: String,
    pub(crate) url: Option<String>,
}

/// All cases of a pile, by name. A pile without a folder is empty.
pub(crate) fn cases(pile: Pile) -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(pile.folder());
    let Ok(entries) = fs::read_dir(&root) else { return Vec::new() };
    let mut folders: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
        .into_iter()
        .map(|folder| {
            let read = |file: &str| {
                let path = folder.join(file);
                fs::read_to_string(&path)
                    .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
            };
            let name = folder.file_name().expect("a folder's name").to_string_lossy().into_owned();
            let expected = expected(&read("expected.toml"))
                .unwrap_or_else(|error| panic!("{}/{name}: {error}", pile.folder()));
            Case { pile, name, raw: read("raw.txt"), expected }
        })
        .collect()
}

/// Reads an `expected.toml`; an unknown key or a value of the wrong kind is an error, so that a
/// typing error checks nothing by chance.
pub(crate) fn expected(file: &str) -> Result<Expected, String> {
    let table: Table = file.parse().map_err(|error| format!("{error}"))?;
    let mut found = Expected::default();
    for (key, value) in table {
        match key.as_str() {
            "label" => found.label = text(&key, value)?,
            "why" => found.why = text(&key, value)?,
            "headline" => found.headline = Some(want(&key, value)?),
            "deck" => found.deck = Some(want(&key, value)?),
            "published" => found.published = Some(want(&key, value)?),
            "updated" => found.updated = Some(want(&key, value)?),
            "canonical_url" => found.canonical_url = Some(want(&key, value)?),
            "dateline" => found.dateline = Some(dateline(value)?),
            "authors" => found.authors = Some(texts(&key, value)?),
            "body" => found.body = Some(texts(&key, value)?),
            "kinds" => found.kinds = Some(texts(&key, value)?),
            "captions" => found.captions = Some(texts(&key, value)?),
            "footnotes" => found.footnotes = Some(texts(&key, value)?),
            "related" => {
                found.related =
                    Some(list(&key, value)?.into_iter().map(related).collect::<Result<_, _>>()?)
            }
            _ => return Err(format!("unknown key `{key}`")),
        }
    }
    if found.label.is_empty() || found.why.is_empty() {
        return Err("`label` and `why` are required".to_owned());
    }
    if let Some(kinds) = &found.kinds {
        let known = |kind: &String| {
            ["paragraph", "subheading", "list_item", "quote", "table", "code"]
                .contains(&kind.as_str())
        };
        if !kinds.iter().all(known)
            || found.body.as_ref().is_none_or(|body| body.len() != kinds.len())
        {
            return Err("`kinds` must be known and as many as `body`".to_owned());
        }
    }
    Ok(found)
}

fn text(key: &str, value: Value) -> Result<String, String> {
    match value {
        Value::String(text) => Ok(text),
        other => Err(format!("`{key}`: expected text, found {}", other.type_str())),
    }
}

fn list(key: &str, value: Value) -> Result<Vec<Value>, String> {
    match value {
        Value::Array(items) => Ok(items),
        other => Err(format!("`{key}`: expected a list, found {}", other.type_str())),
    }
}

fn texts(key: &str, value: Value) -> Result<Vec<String>, String> {
    list(key, value)?.into_iter().map(|item| text(key, item)).collect()
}

fn want(key: &str, value: Value) -> Result<Want, String> {
    text(key, value).map(|text| if text.is_empty() { Want::Nothing } else { Want::Text(text) })
}

fn dateline(value: Value) -> Result<WantDateline, String> {
    let table = match value {
        Value::String(text) if text.is_empty() => return Ok(WantDateline::Nothing),
        Value::Table(table) => table,
        other => {
            return Err(format!(
                "`dateline`: expected a table or \"\", found {}",
                other.type_str()
            ));
        }
    };
    let (mut line, mut place, mut agency, mut date) = (None, None, None, None);
    for (key, value) in table {
        match key.as_str() {
            "text" => line = Some(text(&key, value)?),
            "place" => place = Some(text(&key, value)?),
            "agency" => agency = Some(text(&key, value)?),
            "date" => date = Some(text(&key, value)?),
            _ => return Err(format!("unknown key `dateline.{key}`")),
        }
    }
    Ok(WantDateline::Parts { text: line, place, agency, date })
}

fn related(value: Value) -> Result<Related, String> {
    let Value::Table(table) = value else { return Err("`related`: expected tables".to_owned()) };
    let (mut title, mut url) = (None, None);
    for (key, value) in table {
        match key.as_str() {
            "text" => title = Some(text(&key, value)?),
            "url" => url = Some(text(&key, value)?),
            _ => return Err(format!("unknown key `related.{key}`")),
        }
    }
    Ok(Related { text: title.ok_or("`related`: no text")?, url })
}
