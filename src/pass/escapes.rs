//! The escapes of strings, as JSON writes them (RFC 8259, 7) and as Python prints them.

/// The escape that opens at `at` with a backslash: where it ends, and its character. `None` for
/// what neither of the two writes.
pub(super) fn escape(bytes: &[u8], at: usize) -> Option<(usize, char)> {
    let c = match *bytes.get(at + 1)? {
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'b' => '\u{8}',
        b'f' => '\u{C}',
        b @ (b'"' | b'\'' | b'\\' | b'/') => char::from(b),
        b'u' => return unicode(bytes, at),
        b'U' => return Some((at + 10, char::from_u32(number(bytes, at + 2, 8)?)?)),
        b'x' => return coded(bytes, at),
        _ => return None,
    };
    Some((at + 2, c))
}

/// The number that so many digits of base 16 write.
fn number(bytes: &[u8], at: usize, digits: usize) -> Option<u32> {
    let digits = bytes.get(at..at + digits)?;
    digits.iter().try_fold(0, |n, &b| Some(n << 4 | char::from(b).to_digit(16)?))
}

/// `\u00e9`, or two of them for a character beyond U+FFFF.
fn unicode(bytes: &[u8], at: usize) -> Option<(usize, char)> {
    let unit = |at: usize| {
        let opens = bytes.get(at..at + 2) == Some(b"\\u");
        if opens { number(bytes, at + 2, 4) } else { None }
    };
    let first = unit(at)?;
    if (0xD800..0xDC00).contains(&first) {
        let second = unit(at + 6).filter(|unit| (0xDC00..0xE000).contains(unit))?;
        let c = char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00))?;
        return Some((at + 12, c));
    }
    Some((at + 6, char::from_u32(first)?))
}

/// `\xe9`, or two to four of them that are the bytes of one character in UTF-8: so bytes are
/// printed.
fn coded(bytes: &[u8], at: usize) -> Option<(usize, char)> {
    let byte = |at: usize| {
        let opens = bytes.get(at..at + 2) == Some(b"\\x");
        number(bytes, at + 2, 2).filter(|_| opens).map(|n| n as u8)
    };
    let first = byte(at)?;
    let len = match first {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => 1,
    };
    let mut found = [first, 0, 0, 0];
    let whole = (1..len).all(|i| byte(at + 4 * i).inspect(|b| found[i] = *b).is_some());
    let one = std::str::from_utf8(&found[..len]).ok().filter(|_| whole && len > 1);
    let c = one.and_then(|text| text.chars().next());
    Some(c.map_or((at + 4, char::from(first)), |c| (at + 4 * len, c)))
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn escapes_and_where_they_end() {
        let rows = [
            ("\\n", Some((2, '\n'))),
            ("\\r\\n", Some((2, '\r'))),
            ("\\\"a", Some((2, '"'))),
            ("\\u2019s", Some((6, '’'))),
            ("\\ud83d\\ude00", Some((12, '😀'))),
            ("\\xe9t\\xe9", Some((4, 'é'))),
            ("\\xc3\\xa9", Some((8, 'é'))),
            ("\\xe2\\x80\\x99s", Some((12, '’'))),
            ("\\xe2\\x80 ", Some((4, 'â'))),
            ("\\U0001f600", Some((10, '😀'))),
            ("\\ud83d", None),
            ("\\ude00", None),
            ("\\u+123", None),
            ("\\u12", None),
            ("\\x4", None),
            ("\\Users", None),
            ("\\*", None),
            ("\\", None),
        ];
        for (text, wanted) in rows {
            assert_eq!(escape(text.as_bytes(), 0), wanted, "{text}");
        }
    }
}
