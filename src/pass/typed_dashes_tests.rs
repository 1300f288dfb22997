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
            ("„Sie sinkt\" -- noch -- und „bald\".", "„Sie sinkt\" – noch – und „bald\"."),
            ("<<Sie sinkt>> -- noch --, ein <<Boot>>.", "<<Sie sinkt>> – noch –, ein <<Boot>>."),
            ("渡轮----港口最老的船----沉没了。", "渡轮——港口最老的船——沉没了。"),
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
            "„Sie sinkt\" -- noch -- und \"bald\".",
            "The “ferry”---the oldest",
            "---\ntitle: The ferry\n---\n\nIt\\'s gone",
            "It\\'s\n\n| a | b |\n|---|---|\n| c | d |",
            "It\\'s\n\n---------- -----\nword",
            "It\\'s `ls --all` <!-- no -->",
            "It\\'s https://a.example/b---c",
        ],
    );
}
