//! YAML front matter of a page.

use super::page::Page;

/// Writes what is known, between two fences; nothing where nothing is.
pub(super) fn write(page: &Page<'_>, out: &mut String) {
    let mut lines = String::new();
    field(&mut lines, "title", page.headline);
    field(&mut lines, "description", page.deck);
    if page.authors.is_empty() {
        field(&mut lines, "byline", page.byline);
    }
    list(&mut lines, "authors", &page.authors);
    date(&mut lines, "date", page.published.as_deref());
    date(&mut lines, "updated", page.updated.as_deref());
    field(&mut lines, "dateline", page.opening());
    field(&mut lines, "section", page.section);
    list(&mut lines, "tags", &page.tags);
    field(&mut lines, "lang", page.lang);
    field(&mut lines, "url", page.url);
    if !lines.is_empty() {
        out.push_str("---\n");
        out.push_str(&lines);
        out.push_str("---\n");
    }
}

fn field(out: &mut String, key: &str, value: Option<&str>) {
    let Some(value) = value else { return };
    out.push_str(key);
    out.push_str(": ");
    quoted(out, value);
    out.push('\n');
}

fn list(out: &mut String, key: &str, values: &[impl AsRef<str>]) {
    if values.is_empty() {
        return;
    }
    out.push_str(key);
    out.push_str(":\n");
    for value in values {
        out.push_str("  - ");
        quoted(out, value.as_ref());
        out.push('\n');
    }
}

/// A day is one for YAML, too; a month or a year alone would be a number.
fn date(out: &mut String, key: &str, value: Option<&str>) {
    match value {
        Some(day) if day.len() >= "2025-03-03".len() => {
            out.push_str(key);
            out.push_str(": ");
            out.push_str(day);
            out.push('\n');
        }
        value => field(out, key, value),
    }
}

/// A string in quotation marks (YAML 1.2, 7.3): in single ones where that saves escapes.
fn quoted(out: &mut String, text: &str) {
    let plain = !text.chars().any(|c| escaped(c).is_some_and(|by| !matches!(by, "\\\"" | "\\\\")));
    if plain && text.contains(['"', '\\']) && !text.contains('\'') {
        out.push('\'');
        out.push_str(text);
        out.push('\'');
        return;
    }
    out.push('"');
    for c in text.chars() {
        match escaped(c) {
            Some("") => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            Some(by) => out.push_str(by),
            None => out.push(c),
        }
    }
    out.push('"');
}

/// How a character is escaped between double quotation marks; empty for one by its number.
fn escaped(c: char) -> Option<&'static str> {
    match c {
        '"' => Some("\\\""),
        '\\' => Some("\\\\"),
        '\n' => Some("\\n"),
        '\t' => Some("\\t"),
        '\u{2028}' | '\u{2029}' | '\u{FEFF}' => Some(""),
        c if c.is_control() => Some(""),
        _ => None,
    }
}
