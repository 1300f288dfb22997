//! The largest inputs: up to the parser's default limit of 32 MiB, and as many lines, links and
//! brackets as nobody ever wrote.

use copydesk::{ParseError, Parser};

use crate::{memory, slow, steps};

/// The parser's default limit.
const LIMIT: usize = 32 << 20;
/// Steps for each byte, at most.
const STEPS: f64 = 1000.0;
/// Bytes held for each byte of the input, at most.
const MEMORY: f64 = 100.0;

/// What a parse holds for a byte of each input that was made to be slow, and of prose. Gives the
/// number of those that hold too much.
fn held(parser: &Parser) -> usize {
    let mut rows: Vec<(f64, &str)> = slow::INPUTS
        .iter()
        .chain([&slow::PROSE])
        .map(|(name, make)| {
            let raw = make(1 << 18);
            let (held, _) = memory::of(|| parser.parse(&raw));
            (held as f64 / raw.len() as f64, *name)
        })
        .collect();
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    let to_eight = rows.iter().filter(|(held, _)| *held <= 8.0).count();
    println!("held for a byte: {to_eight} of {} inputs at most 8 bytes", rows.len());
    for (held, name) in rows.iter().filter(|(held, name)| *held > 8.0 || *name == slow::PROSE.0) {
        println!("  {held:.1} {name}{}", if *held > MEMORY { ": TOO MUCH" } else { "" });
    }
    rows.iter().filter(|(held, _)| *held > MEMORY).count()
}

/// Parses each and prints what it took. Gives the number of inputs that took too much.
pub fn check(parser: &Parser) -> usize {
    let nested = |n: usize| "[".repeat(n) + &"](u)".repeat(n);
    let line = "The ferry sank on Monday, and all of its 212 passengers were saved, police said.\n";
    let inputs: Vec<(&str, String)> = vec![
        ("32 MiB of one letter", "x".repeat(LIMIT)),
        ("32 MiB of words on one line", "word ".repeat(LIMIT / 5)),
        ("32 MiB of ideographs on one line", "漢字。".repeat(LIMIT / 9)),
        ("32 MiB of opening brackets", "[".repeat(LIMIT)),
        ("32 MiB of lines of prose", line.repeat(LIMIT / line.len())),
        ("32 MiB of paragraphs", format!("{line}\n").repeat(LIMIT / (line.len() + 1))),
        ("a million lines", "x\n".repeat(1_000_000)),
        ("a million blank lines", format!("a{}b", "\n".repeat(1_000_000))),
        ("a million form feeds", "\u{C}1\n".repeat(1_000_000)),
        ("a million links", "[a](b) ".repeat(1_000_000)),
        ("a million links on lines of their own", "[a](b)\n\n".repeat(1_000_000)),
        ("a million definitions of links", "[a]: b\n".repeat(1_000_000)),
        ("a million entities", "&amp;amp;".repeat(1_000_000)),
        ("a hundred thousand nested brackets", nested(100_000)),
        ("a hundred thousand nested quotes", "> ".repeat(100_000) + "a"),
    ];
    let mut failures = held(parser);
    for (name, raw) in &inputs {
        let (held, (taken, parsed)) = memory::of(|| {
            steps::of(|| parser.parse(raw).map(|article| article.to_record().body.len()))
        });
        let (taken, held) = (taken as f64 / raw.len() as f64, held as f64 / raw.len() as f64);
        let kept = parsed.is_ok() && taken <= STEPS && held <= MEMORY;
        println!(
            "{name}: {taken:.0} steps and {held:.0} bytes held for a byte{}",
            if kept { "" } else { ": TOO MUCH" }
        );
        failures += usize::from(!kept);
    }
    let over = "x".repeat(LIMIT + 1);
    let (taken, parsed) = steps::of(|| parser.parse(&over));
    let refused = matches!(parsed, Err(ParseError::InputTooLarge { .. })) && taken < 1000;
    println!(
        "a byte more than the limit: {}",
        if refused { "refused at once" } else { "NOT REFUSED AT ONCE" }
    );
    failures + usize::from(!refused)
}
