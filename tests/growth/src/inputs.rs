//! How literals are put together.

use std::fmt;

/// How an input is made of two pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `abababab`
    Turns,
    /// `ab`, a line each
    Lines,
    /// `ab`, a paragraph each, with words behind it
    Paragraphs,
    /// `aaaabbbb`
    Heaps,
}

impl Form {
    /// What is done with a single literal.
    pub const SINGLE: &[Form] = &[Form::Turns, Form::Lines, Form::Paragraphs];
    /// What is done with a pair.
    pub const PAIR: &[Form] = &[Form::Turns, Form::Lines, Form::Heaps, Form::Paragraphs];
}

/// One input to try, of any length.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    pub first: &'a str,
    pub second: &'a str,
    pub form: Form,
}

impl Input<'_> {
    /// About `bytes` of it.
    pub fn make(&self, bytes: usize) -> String {
        let pair = [self.first, self.second].concat();
        let times = |piece: &str, bytes: usize| piece.repeat(bytes / piece.len().max(1) + 1);
        match self.form {
            Form::Turns => times(&pair, bytes),
            Form::Lines => times(&format!("{pair}\n"), bytes),
            Form::Paragraphs => times(&format!("{pair} the port said on Monday.\n\n"), bytes),
            Form::Heaps => times(self.first, bytes / 2) + &times(self.second, bytes / 2),
        }
    }
}

impl fmt::Display for Input<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {:?} in {:?}", self.first, self.second, self.form)
    }
}

/// Literals at the head of the list (line ends, markers, brackets: the classes of `literals.rs`)
/// that half of the pieces are chosen from.
const HEAD: usize = 65;

/// A fixed sample of `count` pairs: a linear congruential generator chooses them.
pub fn pairs<'a>(
    literals: &'a [String],
    words: &'a [String],
    count: u64,
) -> impl Iterator<Item = (&'a str, &'a str, Form)> {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut below = move |n: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) % n as u64) as usize
    };
    let piece = move |below: &mut dyn FnMut(usize) -> usize| -> &'a str {
        match below(8) {
            0..4 => &literals[below(HEAD.min(literals.len()))],
            4..7 => &literals[below(literals.len())],
            _ => &words[below(words.len())],
        }
    };
    (0..count).map(move |_| {
        let (first, second) = (piece(&mut below), piece(&mut below));
        (first, second, Form::PAIR[below(Form::PAIR.len())])
    })
}
