//! Tests of the module beside.

use super::*;

#[test]
fn short_words_with_a_vowel_are_no_abbreviations() {
    for end in ["in Iran.", "por Irán.", "в Киев.", "στην Κίνα.", "in Köln."] {
        assert!(!is_abbreviated(end), "{end}");
    }
    for end in ["by Dr.", "on Oct.", "von J.", "am 24.", "И. П.", "Ул. Пр."] {
        assert!(is_abbreviated(end), "{end}");
    }
}

#[test]
fn ends_of_lines() {
    use End::*;
    for (line, end) in [
        ("the ferry ended.", Sentence),
        ("“We row.” ", Sentence),
        ("(Why?)", Sentence),
        ("渡轮停航。", Sentence),
        ("the baker said:", Colon),
        ("面包师说：", Colon),
        ("on Monday,", Comma),
        ("停航，", Comma),
        ("الاثنين،", Comma),
        ("the Nord-", Dash),
        ("the ferry —", Dash),
        ("the ferry", Open),
        ("the ferry”", Open),
        ("in 2025", Open),
        ("", Open),
    ] {
        assert_eq!(end_of(line), end, "{line:?}");
    }
}

#[test]
fn starts_of_lines() {
    use Start::*;
    for (line, start) in [
        ("the ferry", Lower),
        ("“the ferry", Lower),
        ("The ferry", Upper),
        ("(The ferry", Upper),
        ("24 boats", Digit),
        ("٢٤ قاربا", Digit),
        ("渡轮", Caseless),
        (", and the ferry", Inside),
        (") and the ferry", Inside),
        ("% of the boats", Inside),
        ("。渡轮", Inside),
        ("… and", Other),
        ("– the ferry", Other),
        ("$5", Other),
        ("", Other),
    ] {
        assert_eq!(start_of(line), start, "{line:?}");
    }
}

#[test]
fn full_stops_that_end_no_sentence() {
    for word in ["J.", "U.S.", "Dr.", "St.", "Mr.", "e.g.", "a.m.", "24.", "5.", "(St.", "U.S.A."] {
        assert!(is_abbreviated(&format!("the ferry of {word}")), "{word}");
    }
    for word in [
        "ends.",
        "sea.",
        "Sea.",
        "Port.",
        "2025.",
        "245.",
        "said",
        "nth.",
        "Rhythms.",
        "5a.",
        "ferry.Monday.again.",
    ] {
        assert!(!is_abbreviated(&format!("the ferry of {word}")), "{word}");
    }
}
