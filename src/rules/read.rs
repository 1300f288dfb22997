//! TOML → [`Rules`], with the line of whatever is wrong.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeArray, DeString, DeTable, DeValue};

use super::{Placed, Rules, RulesError};
use crate::block::header::own::{FAMILIES, KEYS, OwnLabel};
use crate::family::Family;
use crate::lang::extra::{Extra, WordList};
use crate::lang::lexicon::{MAX_PHRASE, MAX_UNSPACED_PHRASE, tokens};
use crate::lang::{ALL, LangPack};
use crate::pass::pattern::{Pattern, PatternError, Scope};
use crate::pass::{Passes, Stage};
use crate::text::chars::is_unspaced;

/// Something wrong, and the bytes of the file where.
type Fault = (Range<usize>, String);

type Value<'i> = Spanned<DeValue<'i>>;
type Name<'i> = Spanned<DeString<'i>>;

pub(super) fn read(text: &str) -> Result<Rules, RulesError> {
    let at_line = |(at, cause): Fault| {
        let before = &text.as_bytes()[..at.start.min(text.len())];
        RulesError { line: 1 + before.iter().filter(|b| **b == b'\n').count(), cause }
    };
    let parsed = DeTable::parse(text).map_err(|e| (e.span().unwrap_or_default(), e.message().lines().collect::<Vec<_>>().join(" ")));
    parsed.and_then(|table| rules(table.get_ref())).map_err(at_line)
}

fn fault<T>(at: Range<usize>, cause: impl Into<String>) -> Result<T, Fault> {
    Err((at, cause.into()))
}

fn table<'a, 'i>(value: &'a Value<'i>, what: &str) -> Result<&'a DeTable<'i>, Fault> {
    let table = value.get_ref().as_table();
    table.map_or_else(|| fault(value.span(), format!("{what} is no table")), Ok)
}

fn array<'a, 'i>(value: &'a Value<'i>, what: &str) -> Result<&'a DeArray<'i>, Fault> {
    let array = value.get_ref().as_array();
    array.map_or_else(|| fault(value.span(), format!("{what} is no list")), Ok)
}

fn string<'a>(value: &'a Value<'_>, what: &str) -> Result<&'a str, Fault> {
    let string = value.get_ref().as_str();
    string.map_or_else(|| fault(value.span(), format!("`{what}` is no text in quotes")), Ok)
}

/// One of a few words.
fn one_of<T: Copy>(value: &Value<'_>, what: &str, known: &[(&str, T)]) -> Result<T, Fault> {
    let word = string(value, what)?;
    let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
    let cause = || format!("`{what}` is `{word}`, not one of {}", names.join(", "));
    let found = known.iter().find(|(name, _)| *name == word).map(|(_, found)| *found);
    found.map_or_else(|| fault(value.span(), cause()), Ok)
}

fn unknown<T>(name: &Name<'_>, known: &str) -> Result<T, Fault> {
    fault(name.span(), format!("unknown key `{}`, not one of {known}", name.get_ref()))
}

fn rules(table: &DeTable<'_>) -> Result<Rules, Fault> {
    let mut rules = Rules::default();
    for (name, value) in table {
        match name.get_ref().as_ref() {
            "pass" => {
                for value in array(value, "`pass` (written `[[pass]]`)")? {
                    let placed = pass(value)?;
                    let name = crate::Pass::name(&placed.pattern);
                    if rules.patterns().any(|other| crate::Pass::name(other) == name) {
                        return fault(value.span(), format!("a second pass named `{name}`"));
                    }
                    rules.patterns.push(placed);
                }
                // all of them together may be too large
                rules.passes().map_err(|error| (name.span(), error.to_string()))?;
            }
            "words" => words(value, &mut rules.words)?,
            "labels" => labels(value, &mut rules.labels)?,
            _ => return unknown(name, "pass, words, labels"),
        }
    }
    Ok(rules)
}

fn pass(value: &Value<'_>) -> Result<Placed, Fault> {
    const STAGES: [(&str, Stage); 2] = [("text", Stage::Text), ("block", Stage::Block)];
    const SCOPES: [(&str, Scope); 3] = [("all", Scope::All), ("lines", Scope::Lines), ("block-starts", Scope::BlockStarts)];
    let keys = table(value, "a pass")?;
    let get = |key: &str| keys.iter().find(|(name, _)| name.get_ref() == key).map(|(_, v)| v);
    for name in keys.keys() {
        let known = ["name", "pattern", "replace", "stage", "scope", "residue", "before"];
        if !known.contains(&name.get_ref().as_ref()) {
            return unknown(name, &known.join(", "));
        }
    }
    let needed = |key: &str| match get(key) {
        Some(value) => Ok((string(value, key)?, value.span())),
        None => fault(value.span(), format!("a pass without `{key}`")),
    };
    let (name, name_at) = needed("name")?;
    let (source, source_at) = needed("pattern")?;
    let mut pattern = Pattern::new(name, source).map_err(|error| match error {
        PatternError::Name { .. } => (name_at, error.to_string()),
        _ => (source_at, error.to_string()),
    })?;
    if let Some(value) = get("replace") {
        let replaced = pattern.replace_with(string(value, "replace")?);
        pattern = replaced.map_err(|error| (value.span(), error.to_string()))?;
    }
    let scope = get("scope").map(|value| one_of(value, "scope", &SCOPES)).transpose()?;
    pattern = pattern.in_scope(scope.unwrap_or_default());
    if let Some(value) = get("stage") {
        let stage = one_of(value, "stage", &STAGES)?;
        if scope == Some(Scope::BlockStarts) && stage == Stage::Text {
            return fault(value.span(), "there are no block starts at the stage `text`");
        }
        pattern = pattern.at_stage(stage);
    }
    if let Some(value) = get("residue") {
        match value.get_ref().as_bool() {
            Some(true) => pattern = pattern.as_residue(),
            Some(false) => {}
            None => return fault(value.span(), "`residue` is neither true nor false"),
        }
    }
    let before = match get("before") {
        Some(value) => {
            let before = string(value, "before")?;
            if Passes::default().names().all(|name| name != before) {
                return fault(value.span(), format!("no pass named `{before}`"));
            }
            Some(before.to_owned())
        }
        None => None,
    };
    Ok(Placed { pattern, before })
}

fn words(value: &Value<'_>, out: &mut Vec<Extra>) -> Result<(), Fault> {
    for (tag, lists) in table(value, "`words`")? {
        let is_tag = |pack: &LangPack| pack.tag == tag.get_ref().as_ref();
        if !ALL.iter().any(is_tag) {
            return fault(tag.span(), format!("no language `{}` in the crate", tag.get_ref()));
        }
        for (name, words) in table(lists, "a language")? {
            let Some(list) = WordList::named(name.get_ref()) else {
                return unknown(name, &WordList::names());
            };
            let words = array(words, &format!("`{}`", name.get_ref()))?.iter().map(phrase);
            out.push(Extra {
                tag: tag.get_ref().to_string(),
                list,
                name: name.get_ref().to_string(),
                words: words.collect::<Result<_, _>>()?,
            });
        }
    }
    Ok(())
}

/// A word or phrase in lower case, of as many words as are ever looked at; an abbreviation without
/// its full stop.
fn phrase(value: &Value<'_>) -> Result<String, Fault> {
    let phrase = string(value, "a word")?.trim().to_lowercase();
    // (alone it makes numbers ordinals)
    if phrase == "." {
        return Ok(phrase);
    }
    let most = if phrase.contains(is_unspaced) { MAX_UNSPACED_PHRASE } else { MAX_PHRASE };
    match tokens(&phrase).count() {
        0 => fault(value.span(), format!("`{phrase}` is no word")),
        n if n > most => fault(value.span(), format!("`{phrase}` has more than {most} words")),
        _ => Ok(phrase.trim_end_matches('.').to_owned()),
    }
}

fn labels(value: &Value<'_>, out: &mut Vec<OwnLabel>) -> Result<(), Fault> {
    for (name, labels) in table(value, "`labels`")? {
        let is_name = |family: &&Family| family.as_str() == name.get_ref().as_ref();
        let Some(family) = FAMILIES.iter().find(is_name) else {
            return unknown(name, &FAMILIES.map(Family::as_str).join(", "));
        };
        for (label, key) in table(labels, "a family")? {
            let key = one_of(key, label.get_ref(), &KEYS.map(|(name, key)| (name, (name, key))))?;
            let label = label.get_ref().trim().trim_end_matches(':').to_lowercase();
            out.push(OwnLabel { family: *family, label, key: key.1, name: key.0 });
        }
    }
    Ok(())
}
