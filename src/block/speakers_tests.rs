//! Tests of the module beside.

use super::{recorded, speaker};
use crate::block::facts::Measured;
use crate::block::model::{Role, Verdict};
use crate::block::{Block, Shaped};
use crate::lang::lexicon::Lexicon;
use crate::span::Span;
use crate::text::line::Marker;

#[test]
fn a_name_before_a_colon_speaks() {
    assert_eq!(speaker("Writer: When did you first stand here?"), Some("Writer"));
    assert_eq!(speaker("M. O'Dell: In March, with two crates."), Some("M. O'Dell"));
    for line in ["Writer:", "10:15 It sank.", "https://example.org/", "so: it sank"] {
        assert_eq!(speaker(line), None, "{line}");
    }
}

#[test]
fn a_record_has_a_full_stop_behind_its_speakers() {
    assert_eq!(recorded("Mr. Renner. No, sir."), Some("Mr. Renner"));
    assert_eq!(recorded("The Court. Did you see the lamp?"), Some("The Court"));
    assert_eq!(recorded("Mrs. ADA LOOM. Yes."), Some("Mrs. ADA LOOM"));
    for line in [
        "Mr. Renner said so.",
        "Renner. No.",
        "The lamp. It was out.",
        "Ada Loom. and so on",
        "The Court.",
        "Port Elswick Harbour Commission of Inquiry. It sat.",
    ] {
        assert_eq!(recorded(line), None, "{line}");
    }
}

/// The roles of paragraphs of which none is taken for the story's.
fn roles(words: &[&str]) -> Vec<Role> {
    let (text, mut at) = (words.join("\n\n"), 0);
    let block = |words: &&str| {
        let span = Span::new(at, at + words.len());
        at += words.len() + 2;
        let (shaped, marker) = (Shaped::Text, Marker::None);
        let (page, break_score, lines, indent, blanks) = (false, 0, 1, 0, 1);
        Block { span, own: span, shaped, marker, lines, indent, blanks, page, break_score }
    };
    let blocks: Vec<Block> = words.iter().map(block).collect();
    let lexicon = Lexicon::standard(crate::lang::standard());
    let facts = Measured::of(&blocks, &text, &lexicon, &mut [0; 64]).facts;
    let verdict = Verdict { role: Role::Insert, score: 0, runner_up: (Role::Before, 0) };
    let mut verdicts = vec![verdict; blocks.len()];
    super::settle(&mut verdicts, &facts, &blocks, &text);
    verdicts.iter().map(|v| v.role).collect()
}

#[test]
fn what_is_said_by_turns_is_the_story() {
    const TALK: [&str; 4] = [
        "The Chair. You swear that you saw the lamp?",
        "Mr. Renner. Yes, sir; I saw it burn.",
        "The Chair. Was anybody with you?",
        "Mr. Renner. No, sir.",
    ];
    assert_eq!(roles(&TALK), [Role::Body; 4]);
    let labels =
        ["Chair: You swear it?", "Renner: I do.", "Chair: Who was there?", "Renner: Nobody."];
    assert_eq!(roles(&labels), [Role::Body; 4]);
    // (three paragraphs are no talk, and one speaker holds a speech)
    assert_eq!(roles(&TALK[..3]), [Role::Insert; 3]);
    assert_eq!(roles(&[TALK[1], TALK[3], TALK[1], TALK[3]]), [Role::Insert; 4]);
}
