//! The dump's first and last lines, which may hold in one piece a title that the page has wrapped.

use crate::span::Span;
use crate::text::chars::{LOWER, letters, push_letters};
use crate::text::scan::{self, line_end};

/// First lines in which a wrapped title is sought: behind the longest menus.
pub(super) const HEAD_LINES: usize = 600;
/// First and last lines that may hold it whole.
const HEADS: usize = 12;

/// The first and last lines of a dump. Running heads and feet, headers and front matter print on
/// one line the title that the page then wraps.
pub(super) struct Heads {
    lines: Vec<Span>,
}

/// Whether two texts may be a wrapped title and its next line: titles are short, and none goes on
/// with an address.
pub(super) fn may_be_a_title(so_far: &str, next: &str) -> bool {
    so_far.len() <= 300
        && next.len() <= 200
        && !next.starts_with("http://")
        && !next.starts_with("https://")
        && !next.starts_with("www.")
}

/// The letters where two texts meet, in lower case. In another line they are sought before the
/// whole is: nearly always that is all.
struct Joint {
    letters: [char; 2 * Joint::HALF],
    len: usize,
    anchor: Option<Anchor>,
}

/// The letter of a joint that is sought first, by one byte that its two cases have in common.
#[derive(Clone, Copy)]
struct Anchor {
    /// Which of the joint's letters.
    letter: usize,
    /// The last byte of the letter, with the bits of `case`.
    byte: u8,
    /// The bit in which the cases differ.
    case: u8,
}

impl Joint {
    const HALF: usize = 32;
    /// Letters on either side of the anchor that are compared.
    const NEAR: usize = 3;

    fn between(left: &str, right: &str) -> Joint {
        let mut joint = Joint { letters: ['\0'; 2 * Joint::HALF], len: 0, anchor: None };
        letters(left).rev().take(Joint::HALF).for_each(|c| joint.push(c));
        joint.letters[..joint.len].reverse();
        letters(right).take(Joint::HALF).for_each(|c| joint.push(c));
        let rare = |i: &usize| Anchor::rarity(joint.letters[*i]);
        let rarest = (0..joint.len).filter(|i| rare(i).is_some()).min_by_key(rare);
        joint.anchor = rarest.map(|i| Anchor::of(joint.letters[i], i));
        joint
    }

    fn push(&mut self, letter: char) {
        self.letters[self.len] = letter;
        self.len += 1;
    }

    /// Whether a line may hold the joint: never not where it does.
    fn may_stand_in(&self, line: &str) -> bool {
        let Some(Anchor { byte, case, .. }) = self.anchor else { return true };
        let bytes = line.as_bytes();
        let mut at = 0;
        loop {
            at = scan::first::<8>(bytes, scan::skip(bytes, at, |b| b | case == byte), |w| {
                scan::equal(w | (scan::ONES * u64::from(case)), byte)
            });
            if at >= bytes.len() {
                return false;
            }
            at += 1;
            if line.is_char_boundary(at) && self.stands_at(line, at) {
                return true;
            }
        }
    }

    /// Whether the anchor and the letters before it stand before `at`, and the next ones behind it.
    fn stands_at(&self, line: &str, at: usize) -> bool {
        let (before, behind) =
            self.letters[..self.len].split_at(self.anchor.map_or(0, |anchor| anchor.letter + 1));
        // (nearly always the letter before it or behind it is another one already)
        let is_other = |byte: Option<&u8>, wanted: Option<&char>| {
            let letter = byte.map_or(0, |&b| LOWER[usize::from(b)]);
            letter != 0 && wanted.is_some_and(|&c| c != char::from(letter))
        };
        let bytes = line.as_bytes();
        let lone = before.last().is_some_and(char::is_ascii);
        if is_other(bytes.get(at), behind.first())
            || lone && is_other(bytes[..at - 1].last(), before.iter().nth_back(1))
        {
            return false;
        }
        let (before, behind) =
            (before.iter().rev().take(1 + Joint::NEAR), behind.iter().take(Joint::NEAR));
        letters(&line[..at]).rev().take(before.len()).eq(before.copied())
            && letters(&line[at..]).take(behind.len()).eq(behind.copied())
    }
}

/// The rank of each letter of ASCII among the rare ones, from `a` on.
const RARITY: [u8; 26] = {
    let order = b"zqxjvbygwpfmucdlhrsniaotek";
    let mut ranks = [0; 26];
    let mut rank = 0;
    while rank < 26 {
        ranks[(order[rank] - b'a') as usize] = rank as u8;
        rank += 1;
    }
    ranks
};

impl Anchor {
    /// How rare a letter is among those that can be an anchor: letters whose cases differ in one
    /// bit of the last byte, and which no third character has for its lower case (the sign of the
    /// kelvin has a `k`).
    fn rarity(letter: char) -> Option<u8> {
        match letter {
            'k' => None,
            'a'..='z' => Some(RARITY[letter as usize - 'a' as usize]),
            '0'..='9' | '\u{4E00}'..='\u{9FFF}' => Some(0),
            'а'..='я' => Some(20),
            _ => None,
        }
    }

    fn of(c: char, letter: usize) -> Anchor {
        let case = if matches!(c, '\u{4E00}'..='\u{9FFF}') { 0 } else { 0x20 };
        let last = c.encode_utf8(&mut [0; 4]).bytes().next_back().unwrap_or(0);
        Anchor { letter, byte: last | case, case }
    }
}

impl Heads {
    pub(super) fn of(text: &str) -> Heads {
        let mut heads = Heads { lines: Vec::with_capacity(HEADS * 4) };
        let bytes = text.as_bytes();
        let mut start = 0;
        for _ in 0..HEADS * 3 {
            if start > text.len() {
                break;
            }
            let end = line_end(bytes, start);
            heads.keep(start, end);
            start = end + 1;
        }
        let mut end = text.len();
        for _ in 0..HEADS {
            // (a line that was kept from the top is not kept again)
            if end < start {
                break;
            }
            let from =
                bytes[..end].iter().rposition(|b| matches!(b, b'\n' | 0x0C)).map_or(0, |at| at + 1);
            heads.keep(from, end);
            if from == 0 {
                break;
            }
            end = from - 1;
        }
        heads
    }

    /// A longer line is no title, a shorter one holds none that was wrapped.
    fn keep(&mut self, start: usize, end: usize) {
        if (16..=400).contains(&(end - start)) {
            self.lines.push(Span::new(start, end));
        }
    }

    /// Whether the letters of `so_far` and of `next` stand one behind the other in another of these
    /// lines.
    pub(super) fn hold(&self, text: &str, so_far: Span, next: Span) -> bool {
        if self.lines.is_empty() {
            return false;
        }
        let (left, right) = (&text[so_far.range()], &text[next.range()]);
        // (no letter takes more than half as many bytes again in lower case)
        let plain = |text: &str| scan::count(text.as_bytes(), |b| b.is_ascii_alphabetic()) as usize;
        let least = (plain(left) + plain(right)) * 2 / 3;
        let is_other = |at: &&Span| {
            at.len() >= least && (at.end() <= so_far.start() || at.start() >= next.end())
        };
        if !self.lines.iter().any(|at| is_other(&at)) {
            return false;
        }
        let joint = Joint::between(left, right);
        let others = self.lines.iter().filter(is_other);
        let mut others =
            others.map(|at| &text[at.range()]).filter(|line| joint.may_stand_in(line)).peekable();
        if others.peek().is_none() {
            return false;
        }
        let (mut both, mut found) = (Vec::new(), Vec::new());
        push_letters(left, &mut both);
        push_letters(right, &mut both);
        both.len() >= 16
            && others.any(|line| {
                found.clear();
                push_letters(line, &mut found);
                found.len() >= both.len() && found.windows(both.len()).any(|window| window == both)
            })
    }
}

#[cfg(test)]
#[path = "head_lines_tests.rs"]
mod tests;
