//! Tests of the module beside.

use super::*;

/// The texts of the story that bodies make, each with its sources.
fn story(bodies: &[&[&'static str]]) -> Vec<(&'static str, Vec<usize>)> {
    let node = |source: usize, text: &'static str| Node::new(source, text, text);
    let bodies =
        bodies.iter().enumerate().map(|(i, body)| body.iter().map(|text| node(i, text)).collect());
    let (nodes, _) = all(bodies.collect());
    nodes.iter().map(|n| (n.text, n.sources().collect())).collect()
}

const A: &str = "The ferry Sandpiper ran aground on a sandbank on Monday.";
const B: &str = "Fishing boats took all passengers to the quay.";

#[test]
fn blocks_without_letters_are_aligned() {
    let one = ["* * *", A, "* * *", "1911", "👍", B, "* * *", "…"];
    let other = ["***", A, "***", "1911", "👍", B, "***", "…"];
    assert_eq!(story(&[&one, &other]), one.map(|text| (text, vec![0, 1])));
    // one has fewer of them
    let wanted = [
        ("* * *", vec![0]),
        (A, vec![0, 1]),
        ("* * *", vec![0, 1]),
        ("1911", vec![0]),
        ("👍", vec![0]),
        (B, vec![0, 1]),
        ("* * *", vec![0]),
        ("…", vec![0, 1]),
    ];
    assert_eq!(story(&[&one, &[A, "* * *", B, "…"]]), wanted);
    // other marks are others
    assert_eq!(story(&[&["* * *"], &["—"]]), [("* * *", vec![0]), ("—", vec![1])]);
}

#[test]
fn parts_are_witnesses_of_the_whole() {
    let whole = "The ferry Sandpiper ran aground on a sandbank on Monday. Fishing boats took all passengers to the quay.";
    assert_eq!(story(&[&[whole], &[A, B]]), [(whole, vec![0, 1, 1])]);
    assert_eq!(
        story(&[&[A, B], &[whole], &[A, B], &[whole]]),
        [(A, vec![0, 2, 1, 3]), (B, vec![0, 2, 1, 3])]
    );
}

/// Bodies that have nothing in common are as many steps as blocks, times the logarithm.
#[test]
fn every_block_is_moved_as_often_as_bodies_can_be_halved() {
    let texts: Vec<String> = (0..4096).map(|i| format!("n{i}")).collect();
    let bodies = texts.iter().enumerate().map(|(i, text)| vec![Node::new(i, (), text)]).collect();
    let (nodes, parted) = all(bodies);
    assert_eq!((nodes.len(), parted.len()), (4096, 0));
    assert!(nodes.iter().enumerate().all(|(i, node)| node.readings[0].0 == i));
}

#[test]
fn a_block_may_be_parted_into_eight_and_no_more() {
    let parts: [&'static str; 9] = [
        "One ferry.",
        "Two boats.",
        "Three men.",
        "Four oars.",
        "Five lamps.",
        "Six ropes.",
        "Seven sails.",
        "Eight nets.",
        "Nine buoys.",
    ];
    let joined = |n: usize| -> &'static str { Box::leak(parts[..n].join(" ").into_boxed_str()) };
    // (the first reading's ends stand, and both have the letters)
    assert_eq!(story(&[&[joined(8)], &parts[..8]]), [(joined(8), vec![0, 1, 1, 1, 1, 1, 1, 1, 1])]);
    let apart = story(&[&[joined(9)], &parts]);
    assert_eq!(apart.len(), 10);
    assert!(apart.iter().all(|(_, sources)| sources.len() == 1));
}

#[test]
fn a_blocks_like_is_sought_among_the_next_twenty_four() {
    const ONE: &str = "The harbour master said that divers would look for the log.";
    const LIKE: &str = "The harbour master said that divers will look for the log.";
    for (others, found) in [(23, true), (24, false)] {
        let lines: Vec<&'static str> = (0..others)
            .map(|i| &*Box::leak(format!("Line {i} of {i} others here.").into_boxed_str()))
            .collect();
        let theirs = [lines, vec![LIKE]].concat();
        let both = story(&[&[ONE], &theirs]).iter().any(|(_, sources)| sources.len() == 2);
        assert_eq!(both, found, "{others}");
    }
}
