//! What may happen to a dump on its way without changing the article: other line ends, a byte order
//! mark, spaces nobody sees, another Unicode form. And what must not cost a byte: a dump cut short,
//! two dumps glued together.

mod support;

use copydesk::Article;
use support::articles::stories;
use support::changes::{Change, difference, ended, told};
use support::render::{Damage, Shape, render};
use support::rng::Rng;

/// Every story in every shape, plain and damaged.
fn dumps() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (i, story) in stories().iter().enumerate() {
        for (k, &shape) in Shape::ALL.iter().enumerate() {
            // one damage or the other, in turn
            let damage = if (i + k) % 2 == 0 { Damage::NONE } else { Damage::all(7) };
            all.push((format!("{} as {shape:?}", story.name), render(story, shape, damage).0));
        }
    }
    all
}

/// How many of a thousand dumps may read differently. None, but for white space behind lines: how
/// long a paragraph is so far is counted with it, and one that stands on the very edge of a
/// decision may fall on the other side; and for a cell without a mark inside whose first line, cut
/// from its title by a wrap, ends with a comma, as a letter's does.
fn may_differ(change: Change) -> usize {
    match change {
        Change::TrailingSpace | Change::TrailingTab | Change::Cell => 5,
        _ => 0,
    }
}

fn reads_the_same(change: Change) {
    let dumps = dumps();
    let mut differ = Vec::new();
    for (i, (name, raw)) in dumps.iter().enumerate() {
        let changed = change.apply(raw, i as u64);
        let article = Article::parse(&changed).unwrap();
        article.check_invariants(&changed).unwrap();
        let [wanted, found] = [Article::parse(raw).unwrap(), article].map(|a| told(&a.to_record()));
        differ.extend(difference(&wanted, &found).map(|d| format!("{name}: {d}")));
    }
    assert!(
        differ.len() * 1000 <= dumps.len() * may_differ(change),
        "{} of {} dumps read differently:\n{}",
        differ.len(),
        dumps.len(),
        differ.join("\n\n")
    );
}

macro_rules! changes {
    ($($name:ident: $change:ident;)*) => {
        $(#[test] fn $name() { reads_the_same(Change::$change); })*

        #[test]
        fn every_change_has_its_test() {
            assert_eq!([$(Change::$change),*], Change::ALL);
        }
    };
}

changes! {
    windows_line_ends: CrLf;
    old_macintosh_line_ends: Cr;
    next_line_ends: NextLine;
    line_separators: LineSeparator;
    paragraph_separators: ParagraphSeparator;
    a_byte_order_mark: ByteOrderMark;
    a_space_behind_every_line: TrailingSpace;
    a_tab_behind_every_line: TrailingTab;
    composed_letters: Composed;
    decomposed_letters: Decomposed;
    blank_lines_at_the_ends: BlankEnds;
    invisible_characters_strewn_in: Invisibles;
    a_string_of_json: Json;
    a_string_of_json_without_its_marks: Escaped;
    a_string_as_python_prints_it: Printed;
    a_cell_of_a_table: Cell;
}

/// Parses what may have no text at all and checks that every byte has its owner.
fn nothing_lost(raw: &str) {
    match Article::parse(raw) {
        Ok(article) => {
            article.check_invariants(raw).unwrap_or_else(|broken| panic!("{broken}\n{raw:?}"))
        }
        Err(error) => assert_eq!(error, copydesk::ParseError::EmptyInput, "{raw:?}"),
    }
}

#[test]
fn a_dump_cut_at_any_byte_loses_nothing() {
    let dumps = dumps();
    // each dump at a few places, one at every place
    for (i, (_, raw)) in dumps.iter().enumerate() {
        let mut rng = Rng::new(i as u64);
        for _ in 0..4 {
            let byte = rng.below(raw.len());
            let at = raw
                .char_indices()
                .map(|(at, _)| at)
                .take_while(|&at| at <= byte)
                .last()
                .unwrap_or(0);
            nothing_lost(&raw[..at]);
            nothing_lost(&raw[at..]);
        }
    }
    let (_, raw) = dumps
        .iter()
        .filter(|(name, _)| name.starts_with("fr-"))
        .min_by_key(|(_, raw)| raw.len())
        .unwrap();
    for (at, _) in raw.char_indices() {
        nothing_lost(&raw[..at]);
        nothing_lost(&raw[at..]);
    }
}

#[test]
fn two_dumps_glued_together_lose_nothing() {
    let dumps = dumps();
    let mut rng = Rng::new(1);
    for (_, first) in &dumps {
        let (_, second) = rng.pick(&dumps).unwrap();
        let glue = ["", "\n", "\n\n", "\u{C}", "\n\n---\n\n", " "][rng.below(6)];
        nothing_lost(&[first, glue, second].concat());
    }
}

#[test]
fn an_address_broken_by_any_line_end() {
    for raw in ["mailto:\n=http://./20016-jo", "mailto:\n\n=http://./20016-jo\n"] {
        let read = |raw: &str| told(&Article::parse(raw).unwrap().to_record());
        let plain = read(raw);
        for end in ["\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{B}"] {
            assert_eq!(read(&ended(raw, end)), plain, "{end:?}");
        }
    }
}
