//! Tests of the module beside.

use super::{Header, settle};
use crate::block::facts::{Facts, Measured};
use crate::block::model::{Role, Verdict};
use crate::block::{Block, Shaped};
use crate::lang::lexicon::Lexicon;
use crate::span::Span;
use crate::text::line::Marker;
use crate::{Article, Note};

fn body(raw: &str) -> Vec<String> {
    Article::parse(raw).expect("a dump with text").body().map(|b| b.text().to_string()).collect()
}

const FIRST: &str = "The ferry Sandpiper ran aground on a sandbank outside the harbour of Port Elswick on Monday morning, the police said.";
const SECOND: &str = "Fishing boats took all of its 212 passengers to the quay within an hour, the harbour master told reporters, and nobody was hurt.";

#[test]
fn short_lines_alone_are_no_story() {
    assert!(
        Article::parse("404\n\nPage not found\n").is_ok_and(|a| a.notes().contains(&Note::NoBody))
    );
    assert_eq!(body(&format!("404\n\n{SECOND}\n")), [SECOND]);
}

#[test]
fn without_a_headline_nothing_above_the_story_is_its_deck() {
    assert_eq!(
        body(&format!("{FIRST}\n\n{SECOND}\n\n{FIRST} Divers will look at the hull.\n"))[..2],
        [FIRST, SECOND]
    );
    // a caption and its credit may be the first thing of a dump
    let caption = "The ferry Sandpiper on the sandbank outside the harbour of Port Elswick, which it reached on Monday. 3-3-2025 | Harbour Wire";
    assert!(
        !body(&format!("{caption}\n\n{FIRST}\n\n{SECOND}\n"))
            .iter()
            .any(|block| block.contains("3-3-2025"))
    );
}

/// Blocks of text, each with a role.
fn settled(blocks: &[(&str, Role)], change: impl Fn(&mut [Facts])) -> Vec<Role> {
    titled(blocks, change, 0, false)
}

/// The same, where the first block agrees so well with the title and a header may have it.
fn titled(
    blocks: &[(&str, Role)],
    change: impl Fn(&mut [Facts]),
    agrees: u8,
    title: bool,
) -> Vec<Role> {
    let text = blocks.iter().map(|(words, _)| *words).collect::<Vec<_>>().join("\n\n");
    let mut at = 0;
    let lines: Vec<Block> = blocks
        .iter()
        .map(|(words, _)| {
            let span = Span::new(at, at + words.len());
            at += words.len() + 2;
            let shaped = if words.starts_with("---") { Shaped::Rule } else { Shaped::Text };
            let marker = Marker::None;
            Block {
                span,
                own: span,
                shaped,
                marker,
                lines: 1,
                indent: 0,
                blanks: 1,
                page: false,
                break_score: 0,
            }
        })
        .collect();
    let lexicon = Lexicon::new(Vec::<crate::lang::LangPack>::new());
    let mut facts = Measured::of(&lines, &text, &lexicon, &mut [0; 64]).facts;
    change(&mut facts);
    let verdict =
        |(_, role): &(&str, Role)| Verdict { role: *role, score: 0, runner_up: (Role::Before, 0) };
    let mut verdicts: Vec<Verdict> = blocks.iter().map(verdict).collect();
    let header = Header { story: false, release: false, title, joined: false };
    settle(&mut verdicts, &facts, (&lines, &text), &vec![agrees; facts.len()], header);
    verdicts.iter().map(|v| v.role).collect()
}

#[test]
fn a_rule_is_no_headline() {
    let dump = [
        ("-----------", Role::Headline),
        ("Ferry Runs Aground", Role::Insert),
        (FIRST, Role::Body),
        (SECOND, Role::Body),
    ];
    assert_eq!(settled(&dump, |_| ())[..2], [Role::Before, Role::Headline]);
    // a sentence below it is none either
    let dump = [("-----------", Role::Headline), (SECOND, Role::Insert), (FIRST, Role::Body)];
    assert_eq!(settled(&dump, |_| ())[0], Role::Before);
    assert!(!settled(&dump, |_| ()).contains(&Role::Headline));
}

#[test]
fn an_address_is_no_headline() {
    let dump = [
        ("https://example.org/a", Role::Headline),
        ("Ferry Runs Aground", Role::Insert),
        (FIRST, Role::Body),
        (SECOND, Role::Body),
    ];
    assert_eq!(settled(&dump, |_| ())[..2], [Role::Before, Role::Headline]);
}

#[test]
fn a_sentence_right_above_the_story_opens_it() {
    let told = [(FIRST, Role::Headline), (SECOND, Role::Body)];
    assert_eq!(settled(&told, |_| ())[0], Role::Body);
    assert_eq!(titled(&told, |_| (), 3, true)[0], Role::Body);
    // what the title is known to be, what is printed again, what asks, a dateline behind it
    assert_eq!(titled(&told, |_| (), 3, false)[0], Role::Headline);
    assert_eq!(titled(&told, |_| (), 5, true)[0], Role::Headline);
    assert_eq!(settled(&[told[0], told[1], (FIRST, Role::After)], |_| ())[0], Role::Headline);
    for title in [
        "Who was on the bridge when the ferry ran aground on Monday?",
        "The ferry is aground, and not one of its passengers noticed it!",
        "“We have never given up on this harbour, and we never will.”",
        "The ferry company wants to open a second line to the U.S.",
    ] {
        assert_eq!(
            settled(&[(title, Role::Headline), (SECOND, Role::Body)], |_| ())[0],
            Role::Headline
        );
    }
    const QUOTED: &str =
        "“We have never given up on this harbour,” the harbour master said on Monday.";
    assert_eq!(settled(&[(QUOTED, Role::Headline), (SECOND, Role::Body)], |_| ())[0], Role::Body);
    assert_eq!(settled(&told, |facts| facts[1].dateline = true)[0], Role::Headline);
    // a short one may be a page's title
    const SHORT: &str = "Ferry runs aground off Port Elswick, and nobody was hurt.";
    assert_eq!(settled(&[(SHORT, Role::Headline), (SECOND, Role::Body)], |_| ())[0], Role::Body);
    assert_eq!(
        settled(&[("Home", Role::Before), (SHORT, Role::Headline), (SECOND, Role::Body)], |_| ())
            [1],
        Role::Headline
    );
}

#[test]
fn a_dateline_opens_the_story_of_a_dump_without_a_headline() {
    const ITEM: &str = "Jan. 23-25: Varnholm Chargers against Elswick, Harbour Hotel";
    let dump =
        [(FIRST, Role::Before), (ITEM, Role::Before), (ITEM, Role::Headline), (SECOND, Role::Body)];
    assert_eq!(settled(&dump, |facts| facts[0].dateline = true), [Role::Body; 4]);
    // without one nothing says so
    assert_eq!(settled(&dump, |_| ())[2], Role::Headline);
    // nor does it above a menu
    assert_eq!(
        settled(&[(FIRST, Role::Before), ("Home", Role::Before), (SECOND, Role::Body)], |facts| {
            facts[0].dateline = true
        })[0],
        Role::Before
    );
}

const LATER: &str = "All of its passengers were on the quay by noon.";

#[test]
fn a_paragraph_below_the_byline_is_no_deck() {
    let raw = format!(
        "# Ferry Runs Aground\n\nBy Rosa Tennant\n\n{FIRST} {LATER}\n\n**Why now?**\n\n\"Because the fog would not wait.\"\n\n**And the \
         crew?**\n\n\"They keep their jobs.\"\n\n**All of them?**\n\n\"Yes.\"\n\n{SECOND} {FIRST}\n"
    );
    let article = Article::parse(&raw).expect("an article");
    assert_eq!(article.deck().as_deref(), None);
    assert_eq!(article.paragraphs().count(), 5);
    assert_eq!(article.body().count(), 8);
}

#[test]
fn a_paragraph_above_the_first_image_is_the_lead() {
    let image = "![Depot](https://www.example.org/d.jpg)";
    let raw = format!(
        "# Ferry Runs Aground\n\n{FIRST} {LATER}\n\n{image}\n\n{SECOND}\n\n{SECOND} {FIRST}\n"
    );
    assert_eq!(body(&raw)[0], format!("{FIRST} {LATER}"));
    // a deck is shorter than a paragraph
    let deck = "All of its passengers are saved, and the company says sorry to them.";
    let raw = format!(
        "# Ferry Runs Aground\n\n{deck}\n\n{image}\n\n{FIRST}\n\n{SECOND}\n\n{SECOND} {FIRST}\n"
    );
    assert_eq!(body(&raw)[0], FIRST);
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn a_short_sentence_below_the_byline_of_a_bare_story_opens_it() {
    const SHORT: &str = "It was the calmest day of the whole spring.";
    const LEAD: &str = "Ferry owners are set to protest at the harbour's spring meeting.";
    for lead in [LEAD, SHORT] {
        assert_eq!(
            body(&format!(
                "Ferry owners to protest\n\nBy Rosa Tennant\n\n{lead}\n\n{FIRST} {SECOND}\n\n{SECOND}\n\n{FIRST}\n"
            ))[0],
            lead
        );
    }
    let bylined = [
        ("Ferry Owners to Protest", Role::Headline),
        ("By Rosa Tennant", Role::Insert),
        (SHORT, Role::Insert),
        (FIRST, Role::Body),
        (SECOND, Role::Body),
    ];
    let byline = |facts: &mut [Facts]| facts[1].hits.start.insert(crate::lang::Label::Byline);
    assert_eq!(settled(&bylined, byline)[2], Role::Body);
    let cry = [bylined[0], bylined[1], ("Aground at noon.", Role::Insert), bylined[3]];
    assert_eq!(settled(&cry, byline)[2], Role::Insert);
}

#[test]
fn the_first_sentence_of_a_title_and_paragraphs_is_the_lead() {
    const LEAD: &str = "Ferry owners are set to protest at the harbour's spring meeting.";
    let plain = [
        ("Ferry Owners to Protest", Role::Headline),
        (LEAD, Role::Insert),
        (FIRST, Role::Body),
        (SECOND, Role::Body),
    ];
    assert_eq!(settled(&plain, |_| ())[1], Role::Body);
    // a header may have the title
    assert_eq!(titled(&plain[1..], |_| (), 1, true)[0], Role::Body);
    // a page has a day, a link or a picture, and so may have a deck
    assert_eq!(settled(&plain, |facts| facts[3].link_share = 10)[1], Role::Insert);
    assert_eq!(settled(&plain, |facts| facts[2].image = true)[1], Role::Insert);
    assert_eq!(settled(&plain[..3], |_| ())[1], Role::Insert);
    let dated = [plain[0], plain[1], ("4 March 2021", Role::Insert), plain[2], plain[3]];
    assert_eq!(settled(&dated, |_| ())[1], Role::Insert);
}
