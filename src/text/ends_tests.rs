use super::*;

fn check(raw: &str, wanted: &str) {
    let found = unified(raw, ByteSet::of(raw));
    assert_eq!(found, wanted);
    assert_eq!(found.len(), raw.len());
}

#[test]
fn every_line_end_becomes_one_of_its_length() {
    check("a\rb\u{B}c\u{85}d\u{2028}e\u{2029}f", "a\nb\nc\r\nd\r\r\ne\r\r\nf");
    check("\r\r\n\r", "\n\r\n\n");
    check("é\ré", "é\né");
}

#[test]
fn line_feeds_and_windows_line_ends_stay_where_they_are() {
    for raw in ["", "a\nb", "a\r\nb\r\n", "caf\u{E9} “a” \u{2026}\u{A0}b\r\n"] {
        assert!(matches!(unified(raw, ByteSet::of(raw)), Cow::Borrowed(same) if same == raw));
    }
}
