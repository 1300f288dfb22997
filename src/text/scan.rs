//! Finding bytes eight at a time: most of a text is nothing that a pass looks for.
//!
//! Each test takes eight bytes as one number and sets the highest bit of the bytes that it finds.
//! Of several only the first is certain, which is the one that is asked for.

pub(crate) const ONES: u64 = 0x0101_0101_0101_0101;
pub(crate) const HIGH: u64 = 0x8080_8080_8080_8080;

/// The bytes that are `least` (1 to 128) or more, of eight that are all below 128. All of them are
/// certain.
pub(crate) fn at_least(word: u64, least: u8) -> u64 {
    (word + ONES * (0x80 - u64::from(least))) & HIGH
}

/// The bytes that are `byte`.
pub(crate) fn equal(word: u64, byte: u8) -> u64 {
    let zero = word ^ (ONES * byte as u64);
    zero.wrapping_sub(ONES) & !zero & HIGH
}

/// The bytes that are `byte` and stand before another such one. All of them are certain; the last
/// byte has none behind it.
pub(crate) fn twice(word: u64, byte: u8) -> u64 {
    let zero = word ^ (ONES * byte as u64);
    let found = !(((zero & !HIGH) + !HIGH) | zero) & HIGH;
    found & (found >> 8)
}

/// The first byte at or behind `from` that `test` finds, or the end. `STEP` is 8, or 7 for tests
/// that look at pairs of bytes.
pub(crate) fn first<const STEP: usize>(
    bytes: &[u8],
    from: usize,
    test: impl Fn(u64) -> u64,
) -> usize {
    let mut at = from;
    while let Some(chunk) = bytes[at..].first_chunk::<8>() {
        let found = test(u64::from_le_bytes(*chunk));
        if found != 0 {
            return at + found.trailing_zeros() as usize / 8;
        }
        at += STEP;
    }
    // the rest, filled up with what nobody looks for
    let rest = &bytes[at..];
    let mut chunk = [b'a'; 8];
    chunk[..rest.len()].copy_from_slice(rest);
    match test(u64::from_le_bytes(chunk)) {
        0 => bytes.len(),
        found => at + found.trailing_zeros() as usize / 8,
    }
}

/// Bytes that the processor looks at in one go.
const STRETCH: usize = 16;

/// Goes over whole stretches of 16 bytes, from `from` on, in which `test` finds nothing. A test
/// without branches is made of all bytes of a stretch at once.
#[inline(always)]
pub(crate) fn skip(bytes: &[u8], from: usize, test: impl Fn(u8) -> bool) -> usize {
    let mut at = from;
    while let Some(stretch) = bytes.get(at..).and_then(<[u8]>::first_chunk::<STRETCH>) {
        if stretch.iter().fold(0u8, |found, &b| found | u8::from(test(b))) != 0 {
            break;
        }
        at += STRETCH;
    }
    at
}

#[inline]
pub(crate) fn leading<T>(items: &[T], is: impl Fn(&T) -> bool) -> usize {
    let mut count = 0;
    while items.get(count).is_some_and(&is) {
        count += 1;
    }
    count
}

/// How many digits a text opens with.
pub(crate) fn digits(text: &[u8]) -> usize {
    leading(text, u8::is_ascii_digit)
}

/// The first items, `most` at most.
pub(crate) fn near<T>(items: &[T], most: usize) -> &[T] {
    &items[..items.len().min(most)]
}

/// Whether `test` finds three bytes side by side. A test without branches is made of sixteen places
/// at once.
#[inline(always)]
pub(crate) fn any_triple(bytes: &[u8], test: impl Fn(u8, u8, u8) -> bool) -> bool {
    const WINDOW: usize = STRETCH + 2;
    let Some(last) = bytes.last_chunk::<WINDOW>() else {
        return bytes.windows(3).any(|w| test(w[0], w[1], w[2]));
    };
    let mut at = 0;
    while let Some(window) = bytes.get(at..at + WINDOW) {
        if finds_triple(window, &test) {
            return true;
        }
        at += STRETCH;
    }
    finds_triple(last, &test)
}

#[inline(always)]
fn finds_triple(window: &[u8], test: &impl Fn(u8, u8, u8) -> bool) -> bool {
    let triples = window[..STRETCH].iter().zip(&window[1..=STRETCH]).zip(&window[2..STRETCH + 2]);
    triples.fold(0u8, |found, ((&a, &b), &c)| found | u8::from(test(a, b, c))) != 0
}

/// Whether two bytes stand side by side anywhere. (Without branches: the processor looks at many
/// bytes at once; and one copy for all who ask, so that it is warm.)
#[inline(never)]
pub(crate) fn has_pair(bytes: &[u8], first: u8, second: u8) -> bool {
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or(&[]));
    pairs.fold(0u8, |found, (&a, &b)| found | u8::from((a == first) & (b == second))) != 0
}

/// The first such byte at or behind `from`, or the end.
pub(crate) fn find(bytes: &[u8], from: usize, byte: u8) -> usize {
    let near = skip(bytes, from, |b| b == byte);
    bytes
        .get(near..)
        .unwrap_or(&[])
        .iter()
        .position(|&b| b == byte)
        .map_or(bytes.len(), |step| near + step)
}

/// The first line feed or form feed at or behind `from`, or the end.
#[inline]
pub(crate) fn line_end(bytes: &[u8], from: usize) -> usize {
    // (many lines are blank)
    if matches!(bytes.get(from), Some(b'\n' | 0x0C)) { from } else { far_line_end(bytes, from) }
}

fn far_line_end(bytes: &[u8], from: usize) -> usize {
    first::<8>(bytes, skip(bytes, from, |b| (b == b'\n') | (b == 0x0C)), |word| {
        equal(word, b'\n') | equal(word, 0x0C)
    })
}

/// The bytes that are `byte`: all of them are certain.
pub(crate) fn every(word: u64, byte: u8) -> u64 {
    let other = word ^ (ONES * u64::from(byte));
    !(((other & !HIGH) + !HIGH) | other) & HIGH
}

/// The bytes of the letters of ASCII, and those of its digits. All of them are certain.
pub(crate) fn letters_and_digits(word: u64) -> (u64, u64) {
    let low = word & !HIGH;
    let small = low | (ONES * 0x20);
    let letters = at_least(small, b'a') & !at_least(small, b'z' + 1);
    let digits = at_least(low, b'0') & !at_least(low, b'9' + 1);
    (letters & !word, digits & !word)
}

/// Eight bytes from `at` on, the first one lowest; zeros behind the end.
pub(crate) fn piece_at(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..at.wrapping_add(8)).and_then(|piece| piece.first_chunk::<8>()) {
        Some(piece) => u64::from_le_bytes(*piece),
        None => last_piece(bytes, at),
    }
}

/// Fewer than eight bytes: what the last eight have behind them, or all of a shorter text.
#[cold]
#[inline(never)]
fn last_piece(bytes: &[u8], at: usize) -> u64 {
    let rest = bytes.get(at..).unwrap_or(&[]);
    if let Some(last) = bytes.last_chunk::<8>() {
        return u64::from_le_bytes(*last).checked_shr(64 - 8 * rest.len() as u32).unwrap_or(0);
    }
    // of a text of fewer bytes both halves, which overlap
    match (rest.first_chunk::<4>(), rest.last_chunk::<4>()) {
        (Some(first), Some(last)) => {
            u64::from(u32::from_le_bytes(*first))
                | u64::from(u32::from_le_bytes(*last)) << (8 * (rest.len() - 4))
        }
        _ => rest.iter().rev().fold(0, |piece, &b| piece << 8 | u64::from(b)),
    }
}

/// How many bytes a test finds. (In short stretches, so that a byte can count what is found in
/// each.)
pub(crate) fn count(bytes: &[u8], test: impl Fn(u8) -> bool) -> u32 {
    bytes
        .chunks(128)
        .map(|stretch| u32::from(stretch.iter().fold(0u8, |n, &b| n + u8::from(test(b)))))
        .sum()
}

/// The first byte at or behind `from` that a table has, or the end.
pub(crate) fn first_of(bytes: &[u8], from: usize, table: &[bool; 256]) -> usize {
    let mut at = from;
    while let Some(&[a, b, c, d, e, f, g, h]) = bytes.get(at..at + 8) {
        let in_table = |b: u8| table[usize::from(b)];
        if in_table(a)
            | in_table(b)
            | in_table(c)
            | in_table(d)
            | in_table(e)
            | in_table(f)
            | in_table(g)
            | in_table(h)
        {
            break;
        }
        at += 8;
    }
    bytes[at..].iter().position(|&b| table[usize::from(b)]).map_or(bytes.len(), |step| at + step)
}

/// Whether a text holds some words, in either case of ASCII.
pub(crate) fn holds(text: &[u8], name: &[u8]) -> bool {
    let Some(&first) = name.first() else { return true };
    let is_first = |b: u8| b | 0x20 == first | 0x20;
    let mut at = 0;
    loop {
        at = skip(text, at, is_first);
        let Some(step) = text[at..].iter().position(|&b| is_first(b)) else { return false };
        at += step;
        if text.get(at..at + name.len()).is_some_and(|own| own.eq_ignore_ascii_case(name)) {
            return true;
        }
        at += 1;
    }
}

/// Whether a text holds two words side by side without anything between them, in either case of
/// ASCII. Neither is empty, and both are ASCII.
pub(crate) fn holds_pair(text: &[u8], left: &[u8], right: &[u8]) -> bool {
    // (letters from the most common one on, in the languages that cut words so)
    const COMMON: &[u8] = b"enirtsaoldhucmgpfbzwkvjyxq";
    let word = [left, right].concat();
    let rank = |b: &u8| COMMON.iter().position(|common| *common == b | 0x20);
    let rarest = (0..word.len()).max_by_key(|&i| rank(&word[i])).unwrap_or(0);
    let byte = word[rarest] | 0x20;
    let mut at = 0;
    loop {
        at = skip(text, at, |b| b | 0x20 == byte);
        let Some(step) = text[at..].iter().position(|b| b | 0x20 == byte) else { return false };
        at += step + 1;
        let start = (at - 1).checked_sub(rarest);
        let part = start.and_then(|start| text.get(start..start + word.len()));
        if part.is_some_and(|part| part.eq_ignore_ascii_case(&word)) {
            return true;
        }
    }
}

pub(crate) const fn table(list: &[u8]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut i = 0;
    while i < list.len() {
        table[list[i] as usize] = true;
        i += 1;
    }
    table
}

#[cfg(test)]
#[path = "scan_tests.rs"]
mod tests;
