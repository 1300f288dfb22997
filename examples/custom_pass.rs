//! A cleanup pass of one's own: takes out the time codes that a transcript tool left, and says which raw bytes they were.
//!
//! ```text
//! cargo run --example custom_pass
//! ```
//!
//! A pass returns edits and never touches the text, so it cannot break the way back to the raw bytes: the parser keeps it.

use copydesk::{Draft, Edit, Edits, Parser, Pass, Passes, Reason};

/// `[00:12:45] ` → nothing. Leaves `[12]` and `[sic]` alone.
#[derive(Debug)]
struct TimeCodes;

impl Pass for TimeCodes {
    fn name(&self) -> &str {
        "time-codes"
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let like = |code: &str| code.bytes().zip(*b"[00:00:00] ").all(|(b, form)| b == form || form == b'0' && b.is_ascii_digit());
        let codes = draft.text().match_indices('[').map(|(at, _)| at..at + 11);
        let codes = codes.filter(|range| draft.text().get(range.clone()).is_some_and(like));
        codes.map(|range| Edit::delete(range).because(Reason::Pass(self.name().to_owned().into()))).collect()
    }
}

const RAW: &str = "\
Miners End Their Strike

June 2, 2026

[00:00:12] The miners of the Kettle Valley went back to work on Tuesday after nine weeks, their union said.

Both sides claimed to have won. [00:01:40] The company raised wages by 6 per cent, the union had asked for [sic] nine.
";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // before the Markdown pass, which has its own ideas about square brackets
    let parser = Parser::builder().passes(Passes::default().insert_before("markdown", TimeCodes)?).build();
    let article = parser.parse(RAW)?;
    for paragraph in article.paragraphs() {
        println!("{paragraph}");
    }
    for gone in article.discarded().filter(|d| d.reason().as_str() == "time-codes") {
        for piece in gone.raw_pieces() {
            println!("raw bytes {piece:?}: {:?}", &RAW[piece.range()]);
        }
    }
    Ok(())
}
