//! Tests of the module beside.

use super::*;

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
