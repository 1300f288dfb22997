//! Tests of the module beside.

use super::Rows;
use crate::pass::testing::{check, check_same};

/// A story that is long enough for a row without names.
const STORY: &str = "It sank on Monday, the harbour master said. All were saved. The ferry had left the mole \
at six in the morning with forty people and two carts of fish aboard, and ran upon the sandbank that the \
winter's storms had moved. Nobody had marked it.";

#[test]
fn cells_become_labelled_lines() {
    check(
        &Rows,
        &[
            (
                "title,author,date,text\n\"Ferry \"\"Sandpiper\"\" sinks\",Rosa Tennant,2025-03-03,\"It sank.\n\nAll were saved.\"\n",
                "TITLE: Ferry \"Sandpiper\" sinks\nAUTHOR: Rosa Tennant\nDATE: 2025-03-03\nTEXT:\nIt sank.\n\nAll were saved.\n",
            ),
            (
                "id;Headline;Body\n7;Mill sold;\"Sold; for a crown.\"\n",
                "X-ID: 7\nTITLE: Mill sold\nTEXT:\nSold; for a crown.\n",
            ),
            (
                &format!("2025-03-03\tFerry runs aground again\tRosa Tennant\t{STORY}\n"),
                &format!(
                    "DATE: 2025-03-03\nTITLE: Ferry runs aground again\nAUTHOR: Rosa Tennant\nTEXT:\n{STORY}\n"
                ),
            ),
            (
                &format!("12,Ferry runs aground again,2025-03-03,\"{STORY}\"\n"),
                &format!(
                    "X-COLUMN: 12\nTITLE: Ferry runs aground again\nDATE: 2025-03-03\nTEXT:\n{STORY}\n"
                ),
            ),
        ],
    );
}

#[test]
fn prose_and_several_rows_stay() {
    check_same(
        &Rows,
        &[
            "title,text\nFerry sinks,It sank.\nMill sold,\"For a crown.\"\n",
            "Title, date and text are what a record has.\nNothing else is asked.\n",
            "name,town\nRosa Tennant,Elswick\n",
            "\"It sank,\" she said, \"and that was that.\" Nobody else had seen it, \"not one,\" and she left.",
        ],
    );
}
