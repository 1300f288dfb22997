use super::TypedDashes;
use crate::pass::testing::{check, check_same};

#[test]
fn typed_dashes_become_dashes() {
    check(
        &TypedDashes,
        &[
            ("The ferry---the oldest---sank.", "The ferry—the oldest—sank."),
            (
                "The ferry --- the oldest ---\nsank 2001--2004.",
                "The ferry — the oldest —\nsank 2001–2004.",
            ),
            ("\\\"It sank,\\\" he said -- twice.", "\\\"It sank,\\\" he said – twice."),
            (
                "She\\'s gone \\-- he [knew](https://a.example/b--c) -- twice.",
                "She\\'s gone \\-- he [knew](https://a.example/b--c) – twice.",
            ),
            ("It sank  --  twice -- at sea.", "It sank — twice—at sea."),
            ("It sank  --  twice -- -- at sea.", "It sank — twice—-- at sea."),
            ("*Ferry*---\n\"No\" it said", "*Ferry*—\n\"No\" it said"),
        ],
    );
}

#[test]
fn a_writers_own_hyphens_stay() {
    check_same(
        &TypedDashes,
        &[
            "The ferry -- the oldest -- sank.",
            "The “ferry”---the oldest",
            "---\ntitle: The ferry\n---\n\nIt\\'s gone",
            "It\\'s\n\n| a | b |\n|---|---|\n| c | d |",
            "It\\'s\n\n---------- -----\nword",
            "It\\'s `ls --all` <!-- no -->",
            "It\\'s https://a.example/b---c",
        ],
    );
}
