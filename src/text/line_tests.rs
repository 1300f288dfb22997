//! Tests of the module beside.

use super::*;
use crate::text::measure::measure_faces;

#[test]
fn scraps_without_end_are_one_line() {
    let page = "A line of a page\n".repeat(MANY_LINES);
    let scraps = "7.5\n-\n\nab\n".repeat(3000);
    let raw = format!("{scraps}{page}{scraps}The last line of the page\n");
    let text = CleanText::new(&raw);
    let found = lines(&text, &raw);
    // (the first ones, of which a page may have as many, are lines of their own)
    assert_eq!(
        found.iter().filter(|l| l.own.len() > 2 * SCRAP && l.marker == Marker::Rule).count(),
        2
    );
    assert_eq!(&raw[found[found.len() - 1].own.range()], "The last line of the page");
    assert!(found.len() < 2 * MANY_LINES + 10);
    assert!(found.windows(2).all(|pair| pair[0].own.end() <= pair[1].own.start()));
    let visible = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    assert_eq!(found.iter().map(|l| visible(&raw[l.own.range()])).sum::<usize>(), visible(&raw));
}

/// The markers and indents of a dump's lines, and their words.
fn read(raw: &str) -> Vec<(Marker, u16, &str)> {
    let found = lines(&CleanText::new(raw), raw);
    found.iter().map(|line| (line.marker, line.indent, &raw[line.span.range()])).collect()
}

#[test]
fn marks_of_quotation_need_no_space() {
    let (a, b) = ("The ferry that links the island with the mainland", "will not sail.");
    for (mark, next) in [(">", ">"), ("> ", ">"), (">>", ">>"), ("> > ", ">> ")] {
        let quoted = [(Marker::Quote, 0, a), (Marker::Quote, 0, b)];
        assert_eq!(read(&format!("{mark}{a}\n{next}{b}\n")), quoted, "{mark}");
    }
    // arrows
    for raw in [format!(">{a}\n{b}\n"), format!(">{a}\n\n>{b}\n"), format!(">{b}\n>{b}\n")] {
        assert!(read(&raw).iter().all(|(marker, ..)| *marker == Marker::None), "{raw}");
    }
}

#[test]
fn a_quoted_line_is_indented_behind_its_marks() {
    for (raw, indent) in [
        ("> The ferry", 0),
        (">  The ferry", 0),
        (">    The ferry", 3),
        ("> >   The ferry", 2),
        ("  > The ferry", 2),
        ("  >    The ferry", 5),
    ] {
        assert_eq!(read(raw), [(Marker::Quote, indent, "The ferry")], "{raw}");
    }
}

#[test]
fn a_mark_of_quotation_is_no_word() {
    let measured = |raw: &str| {
        let text = CleanText::new(raw);
        let mut found = lines(&text, raw);
        measure_faces(&mut found, &text, raw);
        (found[0].raw.word, found[0].raw.columns)
    };
    let (plain, columns) = measured("Harbour masters row\n");
    assert_eq!(plain.0, 7);
    for mark in ["> ", ">", ">> ", "> > ", " > "] {
        let line = format!("{mark}Harbour masters row\n");
        assert_eq!(measured(&line), (plain, columns + mark.len() as u32), "{mark}");
    }
    // (others are)
    assert_ne!(measured("* Harbour masters row\n").0, plain);
    assert_ne!(measured("= Harbour masters row\n").0, plain);
}
