//! Dumps whose letters do not stand in the file as they are: JSON with escapes, mail in
//! quoted-printable.

/// The text of a coded dump, another's as it is. What it is says how it is read.
pub(crate) fn decoded(raw: &str) -> String {
    let text = if raw.trim_start().starts_with(['{', '[']) || raw.contains("\\u00") {
        unescaped(raw)
    } else {
        raw.to_owned()
    };
    let is_mail = text.contains("quoted-printable") || text.contains("=?");
    if is_mail { printable(&text.replace("?=\n =?UTF-8?Q?", "")) } else { text }
}

/// `\n`, `\"`, `\u201c` as JSON reads them.
fn unescaped(raw: &str) -> String {
    let mut out = String::new();
    let mut chars = raw.chars();
    while let Some(c) = chars.next() {
        let escaped = if c == '\\' { chars.next() } else { None };
        match escaped {
            None => out.push(c),
            Some('u') => {
                let digits: String = chars.by_ref().take(4).collect();
                out.extend(u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32));
            }
            Some('n' | 't' | 'r') => out.push('\n'),
            Some(c) => out.push(c),
        }
    }
    out
}

/// `=E2=80=99` and soft breaks as mail reads them.
fn printable(raw: &str) -> String {
    let mut out = Vec::new();
    let mut bytes = raw.bytes().peekable();
    while let Some(byte) = bytes.next() {
        if byte != b'=' {
            out.push(byte);
            continue;
        }
        let rest: Vec<u8> = bytes.clone().take(2).collect();
        let coded =
            std::str::from_utf8(&rest).ok().and_then(|digits| u8::from_str_radix(digits, 16).ok());
        let taken = if rest.first() == Some(&b'\n') { 1 } else { 2 * usize::from(coded.is_some()) };
        bytes.by_ref().take(taken).for_each(drop);
        match coded {
            _ if taken == 1 => {}
            Some(coded) => out.push(coded),
            None => out.push(byte),
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
