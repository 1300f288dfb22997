use super::ByteSet;

#[test]
fn no_pair_of_bytes_that_a_text_holds_is_missed() {
    let texts =
        ["It’s", "«Паром» — нет\u{a0}3", "渡轮，沉没。ガ", "ﬁn\u{2029}x", "ä\u{ad}b\u{feff}c"];
    for text in texts {
        let set = ByteSet::of(text);
        for c in text.chars().filter(|c| !c.is_ascii()) {
            let mut bytes = [0; 4];
            c.encode_utf8(&mut bytes);
            assert!(set.has_pair(bytes[0], bytes[1]), "{text} {c:?}");
            assert!(
                !('\u{2000}'..'\u{2040}').contains(&c) || set.has_punctuation(bytes[2]),
                "{text} {c:?}"
            );
        }
    }
    let russian = ByteSet::of(texts[1]);
    assert!(
        !russian.has_pair(0xC2, 0xAD)
            && !russian.has_pair(0xE2, 0xBA)
            && !russian.has_punctuation(0xA8)
    );
}
