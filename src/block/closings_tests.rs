//! Tests of the module beside.

use crate::block::facts::Measured;
use crate::block::model::{Role, Verdict};
use crate::block::{Block, Shaped};
use crate::lang::lexicon::Lexicon;
use crate::span::Span;
use crate::text::line::Marker;

const FIRST: &str = "The ferry Sandpiper ran aground on a sandbank outside the harbour of Port Elswick on Monday morning, the police said.";
const SECOND: &str = "Fishing boats took all of its 212 passengers to the quay within an hour, the harbour master told reporters, and nobody was hurt.";
const SUMS: [&str; 3] =
    ["$7,500 to the Lifeboat Fund", "$1,200 each to two schools", "$900 to the choir"];

/// The roles of what stands behind a story's two paragraphs, where the first `told` blocks of it
/// are taken for the story's, and the others are not.
fn roles(told: usize, words: &[&str]) -> Vec<Role> {
    let words: Vec<&str> = [FIRST, SECOND].iter().chain(words).copied().collect();
    let (text, mut at) = (words.join("\n\n"), 0);
    let blocks: Vec<Block> = words
        .iter()
        .map(|words| {
            let span = Span::new(at, at + words.len());
            at += words.len() + 2;
            let (shaped, marker) = (Shaped::Text, Marker::None);
            let (page, break_score) = (false, 0);
            let (lines, indent, blanks) = (1, 0, 1);
            Block { span, own: span, shaped, marker, lines, indent, blanks, page, break_score }
        })
        .collect();
    let lexicon = Lexicon::standard(crate::lang::standard());
    let facts = Measured::of(&blocks, &text, &lexicon, &mut [0; 64]).facts;
    let role = |i| if i < 2 + told { Role::Body } else { Role::After };
    let verdict = |i| Verdict { role: role(i), score: 0, runner_up: (Role::Before, 0) };
    let mut verdicts: Vec<Verdict> = (0..blocks.len()).map(verdict).collect();
    super::settle(&mut verdicts, &facts, (&blocks, &text));
    verdicts[2..].iter().map(|v| v.role).collect()
}

fn behind(words: &[&str]) -> Vec<Role> {
    roles(0, words)
}

const NONE: Role = Role::After;
const TOLD: Role = Role::Body;

#[test]
fn a_quotation_behind_the_story_closes_it() {
    let menu = "https://example.org/news";
    assert_eq!(behind(&["``It is not as if I could swim.''", menu]), [TOLD, NONE]);
    assert_eq!(behind(&["“What shall we do without her?”", menu]), [TOLD, NONE]);
    assert_eq!(behind(&["(The harbour is open again.)", menu]), [NONE, NONE]);
    assert_eq!(behind(&["“Sandpiper” on the bank", menu]), [NONE, NONE]);
}

#[test]
fn short_sentences_close_a_story_that_nothing_else_stands_with() {
    assert_eq!(behind(&["Terms weren't disclosed."]), [TOLD]);
    assert_eq!(behind(&["She had been told to stop.", "And so it went…"]), [TOLD, TOLD]);
    for none in
        ["Ann Lee is a reporter.", "Thank you so much!", "Will it sail again?", "Menu", "Here."]
    {
        assert_eq!(behind(&[none]), [NONE], "{none}");
    }
    // (a bulletin board's tear line)
    assert_eq!(behind(&["None of them called back.", "— Ferry 2.41"]), [TOLD, NONE]);
    // (a page, and more than a closing)
    assert_eq!(behind(&["It sailed.", "https://example.org/news"]), [NONE, NONE]);
    assert_eq!(behind(&["It sailed on."; 3]), [NONE; 3]);
}

#[test]
fn what_the_story_announces_with_a_colon_is_its_own() {
    let sums = [&["The company has given these sums:"], &SUMS[..]].concat();
    assert_eq!(roles(1, &sums), [TOLD; 4]);
    let people = ["The rescued include:", "Ann Lee, 26, of Elswick", "Jon Moss, 32, of Quay Hill"];
    let third = "Ida Vane, 57, of Port Elswick";
    assert_eq!(behind(&[&people[..], &[third]].concat()), [TOLD; 4]);
    // two are no list, what goes on is another one, and sums are announced in the story
    assert_eq!(behind(&people), [NONE; 3]);
    assert_eq!(behind(&[&people[..], &[third, "Sign up here"]].concat()), [NONE; 5]);
    assert_eq!(behind(&sums), [NONE; 4]);
    assert_eq!(
        roles(1, &["We look back:", "A bank", "A bridge of 1967", "A quay"])[1..],
        [NONE; 3]
    );
}
