//! A file of rules: of any text it is read or refused with a line of that text; one that is made of the input's bytes is applied to the rest of the input, which keeps
//! every promise.
#![no_main]

use std::fmt::Write;
use std::sync::LazyLock;

use copydesk::{LANGUAGES, ParseError, Parser, ParserBuilder, Rules};
use libfuzzer_sys::fuzz_target;

/// (Two languages only: the words of all are put into tables anew for every file.)
static BUILDER: LazyLock<ParserBuilder> = LazyLock::new(|| {
    let packs = LANGUAGES.iter().copied().filter(|pack| matches!(pack.tag, "en" | "de"));
    Parser::builder().langs(packs)
});

const PATTERNS: [&str; 16] = [
    "\\d+",
    "^",
    "$",
    ".",
    "\\s+",
    "[A-Z]{2,}",
    "\\n",
    "^.*$",
    "(\\w+) (\\w+)",
    "[^a]",
    "e",
    "\\bBy\\b",
    "[\"“”]",
    "\\p{L}",
    "(?m)^\\W",
    "\\n\\n",
];
const REPLACE: [&str; 8] = ["", "", "x", "$1", "$0$0", "\\n", "\\n\\n", "$2 $1"];
const BEFORE: [&str; 6] = ["", "", "markdown", "line-endings", "unwrap", "spaces"];
const LISTS: [&str; 8] = [
    "byline",
    "abbreviations",
    "agency",
    "weekdays",
    "months.9",
    "date_units.hour",
    "stop_words",
    "and_words",
];
const FAMILIES: [&str; 3] = ["front_matter", "reader_header", "record"];
const KEYS: [&str; 7] = ["author", "dateline", "headline", "metadata", "published", "site", "url"];
const WORDS: [&str; 8] = ["by", "the", "der", "Mr.", "monday", "title", "e", "漢字"];

/// A file of rules: bytes choose what is in it.
fn file(bytes: &[u8]) -> String {
    let mut file = String::new();
    for (i, b) in bytes.chunks_exact(3).map(|b| [b[0], b[1], b[2]].map(usize::from)).enumerate() {
        let _ = match b[0] % 4 {
            0 | 1 => {
                let (pattern, replace) = (PATTERNS[b[1] % 16], REPLACE[b[2] % 8]);
                let stage = ["text", "block"][b[1] >> 4 & 1];
                let scopes = ["all", "lines", "block-starts"];
                let scope = scopes[(b[1] >> 5) % if stage == "text" { 2 } else { 3 }];
                let residue = replace.is_empty() && b[2] >> 3 & 1 == 1;
                let _ = writeln!(file, "[[pass]]\nname = 'p{i}'\npattern = '{pattern}'");
                let _ = writeln!(file, "replace = \"{replace}\"\nstage = '{stage}'");
                let _ = writeln!(file, "scope = '{scope}'\nresidue = {residue}");
                match BEFORE[(b[2] >> 4) % 6] {
                    "" => Ok(()),
                    pass => writeln!(file, "before = '{pass}'"),
                }
            }
            2 => {
                let (tag, list) = (["en", "de", "nl"][b[1] >> 3 & 1], LISTS[b[1] % 8]);
                writeln!(file, "[words.{tag}]\n{list} = ['{}']", WORDS[b[2] % 8])
            }
            _ => {
                let (family, word) = (FAMILIES[b[1] % 3], WORDS[b[2] % 8]);
                writeln!(file, "[labels.{family}]\n'{word}' = '{}'", KEYS[(b[2] >> 3) % 7])
            }
        };
    }
    file
}

fn read(file: &str) -> Option<Rules> {
    match Rules::from_str(file) {
        Ok(rules) => Some(rules),
        Err(error) => {
            let lines = 1 + file.bytes().filter(|b| *b == b'\n').count();
            assert!((1..=lines).contains(&error.line()), "{error}");
            assert!(!error.cause().is_empty());
            None
        }
    }
}

const DUMP: &str = "---\ntitle: Strike Ends\nauthor: Rosa Tennant\n---\n\nThe miners went back to work on Tuesday, their union said.\n";

fuzz_target!(|bytes: &[u8]| {
    let (choice, text) = copydesk_fuzz::choice_and_text(bytes);
    let (rules, raw) = if choice % 16 < 15 {
        (read(&text), DUMP)
    } else {
        // (a made one is seldom refused: where a table stands in it twice)
        let cut = text.floor_char_boundary(3 * (1 + choice / 64));
        (read(&file(&text.as_bytes()[..cut])), &text[cut..])
    };
    // (a parser is dear to make: a file that is text is applied in one of four runs)
    let Some(rules) = rules.filter(|_| choice % 16 == 15 || choice % 4 == 0) else { return };
    match BUILDER.clone().rules(&rules).build().parse(raw) {
        Ok(article) => article.check_invariants(raw).unwrap(),
        Err(ParseError::EmptyInput | ParseError::TextTooLarge { .. }) => {}
        Err(error) => panic!("{error}"),
    }
});

copydesk_fuzz::text_mutator!(
    1,
    &[
        "[[pass]]\nname = 'a'\npattern = 'b'\n",
        "[words.en]\nbyline = ['by']\n",
        "[labels.record]\na = 'author'\n",
        "[words.de]\nmonth_first = true\n",
        "name = 'c'\n",
        "pattern = '[0-9]+'\n",
        "replace = \"$1\"\n",
        "stage = 'block'\n",
        "scope = 'block-starts'\n",
        "residue = true\n",
        "before = 'markdown'\n",
        "months.9 = ['septem']\n",
        "date_units.hour = [\"bells\"]\n",
        "abbreviations = [\"cllr\"]\n",
        "[labels.front_matter]\n",
        "'''",
        "\"\"\"\n",
        "{",
        "}",
        "[",
        "]",
        "= ",
        "(?i)",
        "\\p{L}",
        "{2,}",
        "1979-05-27T07:32:00Z",
        "# a\n",
    ]
);
