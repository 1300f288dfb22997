//! A cleanup pass of one's own: takes out the time codes that a transcript tool left, and says which raw bytes they were.
//!
//! ```text
//! cargo run --example custom_pass
//! cargo run --features rules --example custom_pass   # a second pass, from a file of rules
//! ```
//!
//! A pass returns edits and never touches the text, so it cannot break the way back to the raw bytes: the parser keeps it. What a pattern cannot say is a `Pass`
//! of one's own: the documentation's page on adding one (`_docs::adding_a_pass`) has an example.

use copydesk::{Parser, Passes, Pattern};

const RAW: &str = "\
Miners End Their Strike

June 2, 2026

[00:00:12] The miners of the Kettle Valley went back to work on Tuesday after nine weeks, their union said.

Both sides claimed to have won. [00:01:40] The company raised wages by 6 per cent, the union had asked for [sic] nine.
";

/// What a desk may keep without Rust.
#[cfg(feature = "rules")]
const RULES: &str = r#"
[[pass]]
name = "per-cent"
pattern = '(\d+) per cent'
replace = "$1%"
"#;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // `[00:12:45] ` → nothing, before the Markdown pass, which has its own ideas about square brackets; `[sic]` is left alone
    let codes = Pattern::new("time-codes", r"\[\d\d:\d\d:\d\d\] ")?;
    let builder = Parser::builder().passes(Passes::default().insert_before("markdown", codes)?);
    #[cfg(feature = "rules")]
    let builder = builder.rules(&copydesk::Rules::from_str(RULES)?);
    let article = builder.build().parse(RAW)?;
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
