//! Changes of texts that know what a dump is made of.
//!
//! Three of eight are libFuzzer's own (they follow what the code compares its input with). The others cut, shuffle and repeat lines, splice dumps of two families,
//! exchange classes of characters, and put in what the library's source looks for. Whatever comes out is UTF-8.

use std::sync::LazyLock;

use crate::support::mutate;
use crate::support::rng::Rng;
use crate::{FAMILIES, PIECES, text};

/// Dumps to splice with: every family's, and every story in every shape.
static DUMPS: LazyLock<Vec<String>> = LazyLock::new(|| {
    // (a family's as often as the many shapes')
    let shapes = mutate::dumps();
    let families = FAMILIES.iter().cycle().take(shapes.len()).cloned();
    families.chain(shapes).collect()
});

/// Changes the text behind the first `head` bytes, which libFuzzer changes alone.
pub fn mutate(
    data: &mut [u8],
    size: usize,
    max: usize,
    seed: u32,
    head: usize,
    own: &[&str],
) -> usize {
    let mut rng = Rng::new(seed.into());
    let size = match rng.below(8) {
        0..3 => libfuzzer_sys::fuzzer_mutate(data, size, max),
        _ if size <= head => libfuzzer_sys::fuzzer_mutate(data, size, max),
        _ => {
            let (room, before) = (max.saturating_sub(head), text(&data[head..size]));
            let after = changed(before, room, &mut rng, own);
            return write(data, head, max, &after);
        }
    };
    if size <= head || std::str::from_utf8(&data[head..size]).is_ok() {
        return size;
    }
    let mended = text(&data[head..size]);
    write(data, head, max, &mended)
}

fn write(data: &mut [u8], head: usize, max: usize, text: &str) -> usize {
    let end = text.floor_char_boundary(text.len().min(max.saturating_sub(head)));
    data[head..head + end].copy_from_slice(&text.as_bytes()[..end]);
    head + end
}

fn changed(text: String, room: usize, rng: &mut Rng, own: &[&str]) -> String {
    match rng.below(8) {
        0 | 1 => mutate::mutated(&[text, window(room, rng).to_owned()], rng),
        2 => repeated(&text, room, rng),
        3 => exchanged(&text, rng),
        4 => spliced(&text, window(room, rng), rng),
        // the run of lines of another dump, put between two lines
        5 => {
            let lines: Vec<&str> = window(room, rng).split_inclusive('\n').collect();
            let from = rng.below(lines.len());
            let to = (from + 1 + rng.below(6)).min(lines.len());
            let at = line_start(&text, rng);
            [&text[..at], &lines[from..to].concat(), &text[at..]].concat()
        }
        _ => {
            let mut text = text;
            for _ in 0..=rng.below(3) {
                let piece = match own {
                    [_, ..] if rng.chance(70) => own[rng.below(own.len())],
                    // the classes and marks at the list's head are chosen more often
                    _ if rng.chance(50) => &PIECES[rng.below(64)],
                    _ => &PIECES[rng.below(PIECES.len())],
                };
                let at = match rng.below(3) {
                    0 => line_start(&text, rng),
                    _ => text.floor_char_boundary(rng.below(text.len() + 1)),
                };
                let behind = ["", "", " ", "\n", "\n\n", ": "][rng.below(6)];
                text.insert_str(at, &[piece, behind].concat());
            }
            text
        }
    }
}

/// A stretch of one of the dumps that fills an input: mostly its beginning.
fn window(room: usize, rng: &mut Rng) -> &'static str {
    let dump = &DUMPS[rng.below(DUMPS.len())];
    let from = if rng.chance(40) { line_start(dump, rng) } else { 0 };
    &dump[from..dump.floor_char_boundary(from.saturating_add(room))]
}

/// Where a line begins, or the text ends.
fn line_start(text: &str, rng: &mut Rng) -> usize {
    let at = text.floor_char_boundary(rng.below(text.len() + 1));
    text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
}

/// The head of one and the tail of the other, at lines' ends.
fn spliced(text: &str, other: &str, rng: &mut Rng) -> String {
    let (mine, theirs) = (line_start(text, rng), line_start(other, rng));
    let glue = ["", "\n", "\n\n", "\u{C}", "\n---\n"][rng.below(5)];
    if rng.chance(50) {
        [&text[..mine], glue, &other[theirs..]].concat()
    } else {
        [&other[..theirs], glue, &text[mine..]].concat()
    }
}

/// A few lines again, once or until there is no room.
fn repeated(text: &str, room: usize, rng: &mut Rng) -> String {
    let ends = [line_start(text, rng), line_start(text, rng)];
    let (from, to) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
    let left = room.saturating_sub(text.len()) / (to - from).max(1);
    let times = [1, 1, 2, left][rng.below(4)].min(left.max(1));
    [&text[..to], &text[from..to].repeat(times), &text[to..]].concat()
}

/// Characters that one kind of reader takes for another: of each row one for the other.
const CLASSES: &[&[char]] = &[
    &[' ', '\u{A0}', '\u{2009}', '\u{3000}', '\t', '\u{200B}', '\u{AD}'],
    &['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}', '\u{C}', '\u{B}'],
    &['-', '–', '—', '―', '‐', '\u{2011}', '_', '~', '・'],
    &['\'', '"', '“', '”', '„', '«', '»', '‘', '’', '「', '」', '`'],
    &['.', '。', '…', '!', '?', '؟', '।', '·'],
    &[',', '、', '،', ';', ':', '：'],
    &['(', ')', '[', ']', '（', '）', '<', '>', '{', '}'],
    &['*', '•', '#', '>', '|', '+', '=', '\\', '&', '^'],
    &['0', '1', '2', '9', '٣', '३', '３', '三', '²', '½'],
    &['a', 'e', 'o', 'é', 'ß', 'ı', 'İ', 'я', 'α', 'ע', 'ع', '漢', 'の', '가', 'ก', 'क'],
    &['A', 'E', 'T', 'É', 'Я', 'Ω', 'Ǆ', 'ﬁ'],
    &['\u{301}', '\u{200D}', '\u{FE0F}', '👍', '\u{202E}', '\u{FEFF}', '\0'],
];

/// One character or all of its kind for another of its row.
fn exchanged(text: &str, rng: &mut Rng) -> String {
    let at = text.floor_char_boundary(rng.below(text.len() + 1));
    let Some(found) = text[at..].chars().find(|c| CLASSES.iter().any(|row| row.contains(c))) else {
        return text.to_owned();
    };
    let all: Vec<&[char]> = CLASSES.iter().copied().filter(|row| row.contains(&found)).collect();
    let row = if rng.chance(90) { all[0] } else { CLASSES[rng.below(CLASSES.len())] };
    let other = row[rng.below(row.len())].to_string();
    if rng.chance(30) {
        return text.replace(found, &other);
    }
    [&text[..at], &text[at..].replacen(found, &other, 1 + rng.below(3))].concat()
}
