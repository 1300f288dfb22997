//! Tests of the module beside: which rows speak of which block.

use crate::Parser;
use crate::block::rows::name;

/// The rows of a group that speak of the block that holds `words`.
fn rows(dump: &str, words: &str, group: &str) -> Vec<String> {
    let explained = Parser::new().explain(dump);
    let block =
        explained.blocks.iter().rfind(|b| explained.clean_text[b.span.range()].contains(words));
    let names = block.expect("the block is there").feature_ids().iter().map(|id| name(*id));
    names.filter(|name| name.rsplit_once(':').is_some_and(|(own, _)| own == group)).collect()
}

const STORY: &str = "Quarry Lane Closed\n\nBy Marta Quill\n\nThe lane was closed on Monday after rain \
    washed its verge away, and the council said that it would stay so.\n\n";

#[test]
fn a_note_on_an_author_opens_with_the_name_of_the_byline() {
    let note = "Marta Quill writes about roads and bridges in the north of the county for us.";
    assert_eq!(rows(&format!("{STORY}{note}\n"), "writes about", "named"), ["named:1"]);
    // below a line with the name
    let other = "Odo Varn\n\nOdo Varn has photographed quarries and the people of the valley for twenty years.";
    assert_eq!(rows(&format!("{STORY}{other}\n"), "photographed", "named"), ["named:3"]);
    let story = "The council will meet again in a week to look at the lane's verge.";
    assert!(rows(&format!("{STORY}{story}\n"), "meet again", "named").is_empty());
}

#[test]
fn captions_end_with_a_year_or_a_sign_in_brackets() {
    let tail = |words: &str| rows(&format!("{STORY}{words}\n"), &words[..12], "tail");
    assert_eq!(tail("Quarry Lane in the rain on Monday, 2 February 2026."), ["tail:3"]);
    assert_eq!(tail("Quarry Lane in the rain. (Odo Varn for the Courier)"), ["tail:5"]);
    assert_eq!(tail("(Quarry Lane in the rain)"), ["tail:9"]);
    assert!(tail("Quarry Lane has 1200 metres of verge, and no wall of it stands.").is_empty());
}

#[test]
fn words_without_a_space_are_counted() {
    let glued = |words: &str| rows(&format!("{STORY}{words}\n"), &words[..8], "glued");
    assert_eq!(glued("NewsletterShare"), ["glued:0"]);
    assert_eq!(glued("NewsletterShareSign inPrint"), ["glued:1"]);
    assert!(glued("Newsletter, share, sign in").is_empty());
}

#[test]
fn blank_lines_are_held_against_the_storys_own() {
    let paragraph = "The verge of the lane had been mended in March, and the rain of two nights was \
        enough to take all of it away again, the council said, which had paid for walls and for a drain below them.";
    let dump = format!("{STORY}{paragraph}\n\n{paragraph} Twice.\n\n\n\nMore from Quarry\n");
    // below the story there is more room
    assert_eq!(rows(&dump, "More from", "blanks-habit"), ["blanks-habit:7"]);
    assert_eq!(rows(&dump, "Twice", "blanks-habit"), ["blanks-habit:5"]);
}
