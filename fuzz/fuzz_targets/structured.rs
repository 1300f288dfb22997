//! Inputs built of the parser's own literals and of the words of all languages, so that bytes turn into deep states and not into prose.
//!
//! Two bytes choose a piece, the third how often it stands there and what stands behind it.
#![no_main]

use copydesk::Article;
use copydesk_fuzz::PIECES;
use libfuzzer_sys::fuzz_target;

const BEHIND: [&str; 8] = [
    "",
    "",
    " ",
    "\n",
    "\n\n",
    ": ",
    "Ada Renner ",
    "the port said on Monday that the ferry was late. ",
];
const OFTEN: [usize; 8] = [1, 1, 1, 1, 2, 3, 8, 40];

fuzz_target!(|bytes: &[u8]| {
    let mut raw = String::new();
    for choice in bytes.chunks_exact(3) {
        // the classes and marks at the list's head are chosen more often: half of the numbers are theirs
        let number = usize::from(u16::from_le_bytes([choice[0], choice[1]]));
        let piece = if number & 1 == 0 {
            &PIECES[(number >> 1) % 64]
        } else {
            &PIECES[(number >> 1) % PIECES.len()]
        };
        for _ in 0..OFTEN[usize::from(choice[2] >> 5)] {
            raw.push_str(piece);
            raw.push_str(BEHIND[usize::from(choice[2] & 7)]);
        }
    }
    if let Ok(article) = Article::parse(&raw) {
        article.check_invariants(&raw).unwrap();
        // what a reader does with it
        let record = article.to_record();
        assert_eq!(record, article.to_record());
    }
});
