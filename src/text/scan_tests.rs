//! Tests of the module beside.

use super::*;

#[test]
fn the_first_byte_is_found_wherever_it_stands() {
    for len in 0..40 {
        let mut bytes = vec![0x0Bu8; len];
        assert_eq!(line_end(&bytes, 0), len);
        for at in 0..len {
            bytes[at] = if at % 2 == 0 { b'\n' } else { 0x0C };
            for from in 0..len {
                let naive = (from..len).find(|&i| matches!(bytes[i], b'\n' | 0x0C)).unwrap_or(len);
                assert_eq!(line_end(&bytes, from), naive);
            }
            bytes[at] = 0x8A;
        }
    }
}

#[test]
fn what_is_sought_is_never_skipped() {
    for len in 0..70 {
        let mut bytes = vec![b'a'; len];
        assert!(
            skip(&bytes, 0, |b| b == b'/') <= len
                && find(&bytes, 0, b'/') == len
                && !any_triple(&bytes, |a, _, _| a == b'/')
        );
        for at in 0..len {
            bytes[at] = b'/';
            for from in 0..=at {
                assert!(skip(&bytes, from, |b| b == b'/') <= at);
                assert_eq!(find(&bytes, from, b'/'), at);
            }
            assert_eq!(find(&bytes, at + 1, b'/'), len);
            assert_eq!(
                any_triple(&bytes, |a, b, c| (a == b'/') & (b == b'a') & (c == b'a')),
                at + 2 < len
            );
            bytes[at] = b'a';
        }
    }
}

#[test]
fn pairs_are_found_across_words() {
    for at in 0..30 {
        let mut bytes = *b"a b c d e f g h i j k l m n o p q r s t ";
        bytes[at] = b' ';
        bytes[at + 1] = b' ';
        let naive = bytes.windows(2).position(|w| w == b"  ");
        assert_eq!(Some(first::<7>(&bytes, 0, |word| twice(word, b' '))), naive);
    }
}

#[test]
fn a_pair_is_found_wherever_it_stands() {
    for len in 0..80 {
        let mut bytes = vec![b'-'; len];
        assert!(!has_pair(&bytes, b'-', b' '));
        for at in 1..len {
            bytes[at] = b' ';
            assert!(has_pair(&bytes, b'-', b' ') && has_pair(&bytes[at - 1..], b'-', b' '));
            assert!(!has_pair(&bytes, b' ', b' '));
            bytes[at] = b'-';
        }
    }
}
