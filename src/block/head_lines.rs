//! The dump's first and last lines, which may hold in one piece a title that the page has wrapped.

use crate::span::Span;
use crate::text::chars::{for_letters, is_alphanumeric, push_letters};
use crate::text::scan::line_end;

/// First lines in which a wrapped title is sought.
pub(super) const HEAD_LINES: usize = 60;
/// First and last lines that may hold it whole.
const HEADS: usize = 12;

/// The first and last lines of a dump. Running heads and feet, headers and front matter print on one line the title that the page then wraps.
pub(super) struct Heads {
    /// Where each line stands.
    lines: Vec<Span>,
    /// A bit for each [`Joint`] of their letters; read when it is first asked for.
    joints: Option<Vec<u64>>,
}

/// Six letters (bytes in lower case) one behind the other. Where two lines meet they are looked up before the whole is sought: nearly always that is all.
#[derive(Clone, Copy, Default)]
struct Joint(u64);

/// Words of the table of joints: 64 Kibit, some twenty for each letter of a usual dump's first and last lines.
const JOINTS: usize = 1024;

impl Joint {
    const LEN: usize = 6;

    fn push(&mut self, byte: u8) {
        self.0 = self.0 << 8 | u64::from(byte);
    }

    /// The place in the table of joints.
    fn place(self) -> usize {
        ((self.0 << 16).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 48) as usize
    }

    /// The letters where two texts meet: three of each, or more of the other.
    fn between(left: &str, right: &str) -> Option<Joint> {
        let (len, half) = (Joint::LEN, Joint::LEN / 2);
        let letters = left.char_indices().rev().filter(|(_, c)| is_alphanumeric(*c));
        let from = letters.take(len).last().map_or(left.len(), |(at, _)| at);
        let (mut joint, mut before) = (Joint::default(), 0);
        for_letters(&left[from..], |b| {
            joint.push(b);
            before += 1;
        });
        let (mut head, mut behind) = ([0u8; Joint::LEN], 0);
        for c in right.chars() {
            if behind == len {
                break;
            }
            for_letters(c.encode_utf8(&mut [0; 4]), |b| {
                if behind < len {
                    head[behind] = b;
                    behind += 1;
                }
            });
        }
        let take = behind.min(half.max(len.saturating_sub(before)));
        head[..take].iter().for_each(|&b| joint.push(b));
        // (a joint keeps the last letters)
        (before + take >= len).then_some(joint)
    }
}

impl Heads {
    pub(super) fn of(text: &str) -> Heads {
        let mut heads = Heads { lines: Vec::with_capacity(HEADS * 4), joints: None };
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
            let from = bytes[..end].iter().rposition(|b| matches!(b, b'\n' | 0x0C)).map_or(0, |at| at + 1);
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

    fn joints(text: &str, lines: &[Span]) -> Vec<u64> {
        let mut joints = vec![0u64; JOINTS];
        for line in lines {
            let mut joint = Joint::default();
            for_letters(&text[line.range()], |b| {
                joint.push(b);
                let place = joint.place();
                joints[place / 64] |= 1 << (place % 64);
            });
        }
        joints
    }

    /// Whether the letters of `so_far` and of `next` stand one behind the other in another of these lines.
    pub(super) fn hold(&mut self, text: &str, so_far: Span, next: Span) -> bool {
        if so_far.len() > 300 || next.len() > 200 || self.lines.is_empty() {
            return false;
        }
        let Some(joint) = Joint::between(&text[so_far.range()], &text[next.range()]) else { return false };
        let place = joint.place();
        let joints = self.joints.get_or_insert_with(|| Heads::joints(text, &self.lines));
        if joints[place / 64] & (1 << (place % 64)) == 0 {
            return false;
        }
        let (mut both, mut line) = (Vec::new(), Vec::new());
        push_letters(&text[so_far.range()], &mut both);
        push_letters(&text[next.range()], &mut both);
        both.len() >= 16
            && self.lines.iter().filter(|at| at.end() <= so_far.start() || at.start() >= next.end()).any(|at| {
                line.clear();
                push_letters(&text[at.range()], &mut line);
                line.len() >= both.len() && line.windows(both.len()).any(|window| window == both)
            })
    }
}
