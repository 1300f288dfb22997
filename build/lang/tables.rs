//! The tables as source.

use std::collections::BTreeMap;
use std::fmt::{Display, Write};

use super::kinds::Label;
use super::packs::ALL;
use super::table::{Sieve, Table};
use super::words::{Known, Listed, Lists, Part, Phrase, Use, Words, is_asked_as_written, written};

/// All tables.
pub(crate) fn source() -> String {
    let mut out = String::new();
    let looks = ALL.iter().map(|pack| {
        let (tag, month_first, stop_words) = (pack.tag, pack.month_first, pack.stop_words.len());
        format!("Look {{ tag: {tag:?}, month_first: {month_first}, stop_words: {stop_words} }}")
    });
    array(&mut out, "LOOKS", "Look", looks);
    for (name, beyond_latin) in [("latin", false), ("beyond", true)] {
        words(&mut out, name, &Words::of(ALL, beyond_latin));
    }
    let mut parts = Vec::new();
    let mut by_phrase = BTreeMap::new();
    let mut by_letters = BTreeMap::new();
    for (place, pack) in (0..).zip(ALL) {
        pack.for_each(|list, phrase| {
            let Use::Label(label) = list else { return };
            note(&mut by_phrase, Phrase::from(phrase).hash, place, label);
            if is_asked_as_written(pack.tag, label) {
                note(&mut by_letters, written(phrase), place, label);
            }
        });
    }
    parted(&mut out, "PARTED", &by_phrase, &mut parts);
    parted(&mut out, "WRITTEN", &by_letters, &mut parts);
    array(&mut out, "PARTS", "Part", parts.iter().map(|part| format!("{part:?}")));
    out
}

fn note(all: &mut BTreeMap<u64, Vec<Part>>, phrase: u64, place: u8, label: Label) {
    let parts = all.entry(phrase).or_default();
    match parts.last_mut() {
        Some((pack, labels)) if *pack == place => *labels |= 1 << label as u8,
        _ => parts.push((place, 1 << label as u8)),
    }
}

/// A table of which packs have a phrase: where their labels begin in the list of all such, and how
/// many there are.
fn parted(out: &mut String, name: &str, all: &BTreeMap<u64, Vec<Part>>, parts: &mut Vec<Part>) {
    let mut known: BTreeMap<&[Part], usize> = BTreeMap::new();
    let mut table = Table::with_room(all.len());
    for (phrase, own) in all {
        let from = *known.entry(own).or_insert_with(|| {
            parts.extend(own);
            parts.len() - own.len()
        });
        *table.entry(*phrase) = (from << 8 | own.len()) as u32;
    }
    let (slots, values, homes) = table.parts();
    let _ = writeln!(out, "const {name}_HOMES: u32 = {homes};");
    array(out, name, "u64", slots);
    array(out, &format!("{name}_VALUES"), "u32", values);
}

fn words(out: &mut String, name: &str, words: &Words) {
    let upper = name.to_uppercase();
    let known = |known: Known| format!("Known {{ stop: {}, opens: {} }}", known.stop, known.opens);
    let listed =
        |listed: Listed| format!("Listed {{ packs: {}, which: {} }}", listed.packs, listed.which);
    table(out, &format!("{upper}_KNOWN"), "Known", &words.known, known);
    table(out, &format!("{upper}_PHRASES"), "u32", &words.phrases, |labels| labels.to_string());
    table(out, &format!("{upper}_LISTS"), "Listed", &words.lists, listed);
    sieve(out, &format!("{upper}_STEPS"), &words.steps);
    sieve(out, &format!("{upper}_LISTED"), &words.listed);
    let made = format!(
        "pub(super) fn {name}() -> Words {{ Words {{\n\
         known: Table::of(&{upper}_KNOWN, &{upper}_KNOWN_VALUES, {upper}_KNOWN_HOMES),\n\
         phrases: Table::of(&{upper}_PHRASES, &{upper}_PHRASES_VALUES, {upper}_PHRASES_HOMES),\n\
         steps: Sieve((&{upper}_STEPS[..]).into()),\n\
         lists: Table::of(&{upper}_LISTS, &{upper}_LISTS_VALUES, {upper}_LISTS_HOMES),\n\
         listed: Sieve((&{upper}_LISTED[..]).into()),\n}} }}\n"
    );
    out.push_str(&made);
}

fn table<V: Copy + Default + PartialEq>(
    out: &mut String,
    name: &str,
    kind: &str,
    table: &Table<V>,
    shown: impl Fn(V) -> String,
) {
    let (slots, values, homes) = table.parts();
    let _ = writeln!(out, "const {name}_HOMES: u32 = {homes};");
    array(out, name, "u64", slots);
    array(out, &format!("{name}_VALUES"), kind, values.into_iter().map(shown));
}

fn sieve(out: &mut String, name: &str, sieve: &Sieve) {
    array(out, name, "u64", sieve.0.iter());
}

fn array(out: &mut String, name: &str, kind: &str, all: impl IntoIterator<Item = impl Display>) {
    let all: Vec<String> = all.into_iter().map(|one| one.to_string()).collect();
    let _ = writeln!(out, "static {name}: [{kind}; {}] = [{}];", all.len(), all.join(","));
}
