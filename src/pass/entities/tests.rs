use proptest::prelude::*;

use super::*;
use crate::pass::testing::{check, check_same, edits};

#[test]
fn entities_become_characters() {
    check(
        &Entities,
        &[
            ("a &amp; b", "a & b"),
            ("&quot;so&quot;", "\"so\""),
            ("it&#39;s", "it's"),
            ("it&#x2019;s", "it’s"),
            ("it&#X2019;s", "it’s"),
            ("it&apos;s", "it's"),
            ("it&#146;s", "it’s"),
            ("a&nbsp;b", "a\u{A0}b"),
            ("a&nbsp b", "a\u{A0} b"),
            ("R&amp D", "R& D"),
            ("caf&eacute;", "café"),
            ("&Eacute;t&eacute;", "Été"),
            ("&lt;b&gt;", "<b>"),
            ("&ldquo;a&rdquo; &mdash; b&hellip;", "“a” — b…"),
            ("&amp;quot;", "\""),
            ("&amp;amp;", "&"),
            ("&amp;#8217;", "’"),
            ("&amp;amp;nbsp;", "\u{A0}"),
            ("AT&amp;T;", "AT&T;"),
            ("&#5;&#22;&#31;QX", "QX"),
            ("a&#10;b", "a b"),
            ("&#128512;", "😀"),
            ("&#129;x", "x"),
            ("Nov&aacute;k, &Ccaron;apek", "Novák, Čapek"),
            ("see https://a.example/?a=1&amp;b=2 &amp; so", "see https://a.example/?a=1&b=2 & so"),
            ("www.a.example/?a=1&amp;b=2", "www.a.example/?a=1&b=2"),
            ("href=https://a.example/b&quot;&gt;", "href=https://a.example/b\">"),
            ("a &#8\\2", "a \\2"),
            ("www &amp; x", "www & x"),
            ("note: &amp;", "note: &"),
        ],
    );
}

#[test]
fn other_ampersands_stay() {
    check_same(
        &Entities,
        &[
            "AT&T;",
            "AT&T",
            "a & b;",
            "?a=1&copy=2",
            "/x?a=1&amp=2",
            "https://a.example/?a=1&copy;=2",
            "&nosuchname;",
            "&#;",
            "&#x;",
            "&#xZZ;",
            "&#55296;",
            "&#9999999999;",
            "&#12#;",
            "&ampere",
            "&",
            "&&&&;",
            "&é;",
        ],
    );
}

#[test]
fn the_names_are_sorted() {
    assert!(NAMED.windows(2).all(|pair| pair[0].0 < pair[1].0));
    assert!(NAMED.iter().all(|(name, c)| name.len() < MAX_ENTITY && !c.is_control()));
}

proptest! {
    #[test]
    fn edits_are_valid(text in "\\PC{0,60}", spliced in "(&|amp|;|#|x|2|é|://|www\\.| |nbsp|quot){0,60}") {
        edits(&Entities, &text);
        edits(&Entities, &spliced);
    }
}
