//! Tests of the module beside.

use super::{MEMBERS, Objects};
use crate::pass::testing::{check, check_same};

#[test]
fn the_table_is_sorted() {
    assert!(MEMBERS.is_sorted_by_key(|m| m.0));
}

#[test]
fn members_become_labelled_lines() {
    check(
        &Objects,
        &[
            (
                r#"{"title": "Ferry \"Sandpiper\" sinks", "authors": ["Rosa Tennant", "Tom Okafor"], "publish_date": "2025-03-03", "text": "It sank.\n\nAll were saved \u2013 caf\u00e9 \ud83d\ude00."}"#,
                "TITLE: Ferry \"Sandpiper\" sinks\nAUTHOR: Rosa Tennant, Tom Okafor\nDATE: 2025-03-03\nTEXT:\nIt sank.\n\nAll were saved – café 😀.\n",
            ),
            (
                "{\n  \"id\": 7,\n  \"text\": \"It sank.\",\n  \"tags\": [\n    \"a\"\n  ],\n  \"url\": \"https:\\/\\/www.example.org\\/7\"\n}\n",
                "X-ID: 7\nTEXT:\nIt sank.\nX-TAGS: [     \"a\"   ]\nURL: https://www.example.org/7\n\n",
            ),
            // as Python prints it
            (
                r"{'title': 'Owner\'s ferry sinks', 'text': 'It sank at\xa0the caf\xe9.\f\u000aAll were\tsaved.'}",
                "TITLE: Owner's ferry sinks\nTEXT:\nIt sank at the café.\nAll were saved.\n",
            ),
        ],
    );
    check_same(
        &Objects,
        &[
            r#"{"title": "Ferry sinks"}"#,
            r#"{"text": "It sank."}"#,
            r#"{"title": "a", "text": "It sank."#,
            r#"{"title": "a", "text": }"#,
            "{title: a, text: b}",
            "{% raw %}\n\nIt sank.\n",
            r#"[{"title"#,
            r#"{"title":"#,
            r#"{"authors": ["a", "b"#,
        ],
    );
}
