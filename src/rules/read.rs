//! TOML → [`Rules`], with the line of whatever is wrong.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeArray, DeString, DeTable, DeValue};

use super::{Lang, Placed, Rules, RulesError, Words};
use crate::block::header::own::{FAMILIES, KEYS, OwnLabel};
use crate::error::LangPackError;
use crate::family::Family;
use crate::lang::pack::{Use, kept};
use crate::lang::{DateUnit, Label};
use crate::pass::pattern::{Pattern, PatternError, Scope};
use crate::pass::{Passes, Stage};

/// Something wrong, and the bytes of the file where.
type Fault = (Range<usize>, String);

type Value<'i> = Spanned<DeValue<'i>>;
type Name<'i> = Spanned<DeString<'i>>;

pub(super) fn read(text: &str) -> Result<Rules, RulesError> {
    let at_line = |(at, cause): Fault| {
        let before = &text.as_bytes()[..at.start.min(text.len())];
        RulesError { line: 1 + before.iter().filter(|b| **b == b'\n').count(), cause }
    };
    let parsed = DeTable::parse(text).map_err(|e| {
        (e.span().unwrap_or_default(), e.message().lines().collect::<Vec<_>>().join(" "))
    });
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
                    let name = crate::pass::Pass::name(&placed.pattern);
                    if rules.patterns().any(|other| crate::pass::Pass::name(other) == name) {
                        return fault(value.span(), format!("a second pass named `{name}`"));
                    }
                    rules.patterns.push(placed);
                }
                // all of them together may be too large
                rules.passes().map_err(|error| (name.span(), error.to_string()))?;
            }
            "words" => langs(value, &mut rules.langs)?,
            "labels" => labels(value, &mut rules.labels)?,
            _ => return unknown(name, "pass, words, labels"),
        }
    }
    Ok(rules)
}

fn pass(value: &Value<'_>) -> Result<Placed, Fault> {
    const STAGES: [(&str, Stage); 2] = [("text", Stage::Text), ("block", Stage::Block)];
    const SCOPES: [(&str, Scope); 3] =
        [("all", Scope::All), ("lines", Scope::Lines), ("block-starts", Scope::BlockStarts)];
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

/// The names of the lists that are no label's.
const LISTS: [(&str, Use); 8] = [
    ("abbreviations", Use::Abbreviation),
    ("and_words", Use::And),
    ("date_words", Use::Date),
    ("final_abbreviations", Use::FinalAbbreviation),
    ("name_particles", Use::Particle),
    ("ordinals", Use::Ordinal),
    ("stop_words", Use::Stop),
    ("weekdays", Use::Weekday),
];

fn langs(value: &Value<'_>, out: &mut Vec<Lang>) -> Result<(), Fault> {
    for (tag, lists) in table(value, "`words`")? {
        if tag.get_ref().trim().is_empty() {
            return fault(tag.span(), LangPackError::NoTag.to_string());
        }
        let mut lang =
            Lang { tag: tag.get_ref().to_string(), month_first: None, lists: Vec::new() };
        for (name, value) in table(lists, "a language")? {
            let named = name.get_ref().as_ref();
            if named == "month_first" {
                let Some(first) = value.get_ref().as_bool() else {
                    return fault(value.span(), "`month_first` is neither true nor false");
                };
                lang.month_first = Some(first);
            } else if let "months" | "date_units" = named {
                for (key, value) in table(value, &format!("`{named}`"))? {
                    let is_month = named == "months";
                    let (unit, month) = (key.get_ref().parse().ok(), key.get_ref().parse().ok());
                    let month =
                        month.filter(|month| is_month && (1..=12).contains(month)).map(Use::Month);
                    let Some(list) = month.or(unit.filter(|_| !is_month).map(Use::Unit)) else {
                        let units = || {
                            DateUnit::ALL
                                .iter()
                                .map(|unit| unit.as_str())
                                .collect::<Vec<_>>()
                                .join(", ")
                        };
                        return unknown(
                            key,
                            &if is_month { "1 to 12".to_owned() } else { units() },
                        );
                    };
                    lang.lists.push(words(list, format!("{named}.{}", key.get_ref()), value)?);
                }
            } else {
                let list = LISTS.iter().find(|(known, _)| *known == named).map(|(_, list)| *list);
                let Some(list) = list.or_else(|| named.parse().ok().map(Use::Label)) else {
                    let labels = Label::ALL.iter().map(|label| label.as_str());
                    let names: Vec<&str> =
                        LISTS.iter().map(|(known, _)| *known).chain(labels).collect();
                    return unknown(
                        name,
                        &format!("{}, date_units, month_first, months", names.join(", ")),
                    );
                };
                lang.lists.push(words(list, named.to_owned(), value)?);
            }
        }
        out.push(lang);
    }
    Ok(())
}

fn words(list: Use, name: String, value: &Value<'_>) -> Result<Words, Fault> {
    let mut words = Vec::new();
    for value in array(value, &format!("`{name}`"))? {
        let word = kept(list, string(value, "a word")?);
        words.push(word.map_err(|error| (value.span(), error.to_string()))?.into());
    }
    Ok(Words { list, name, words })
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
