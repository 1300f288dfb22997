//! Tests of the module beside.

use super::*;
use crate::text::chars::{is_lower_or_caseless, is_numeric, is_uppercase};

#[test]
fn short_cuts_agree_with_the_tables_of_unicode() {
    for c in '\0'..=char::MAX {
        assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
        assert_eq!(is_uppercase(c), c.is_uppercase(), "{c:?}");
        assert_eq!(is_numeric(c), c.is_numeric(), "{c:?}");
        assert!(!is_lower_or_caseless(c) || c.to_lowercase().eq([c]), "{c:?}");
    }
}

#[test]
fn pairs_agree_with_the_tables_of_unicode() {
    let known = ('\u{80}'..='\u{7FF}').filter(|c| {
        let mut bytes = [0u8; 2];
        c.encode_utf8(&mut bytes);
        let pair = Pair::get(bytes[0], bytes[1]);
        if pair.is_unknown() {
            return false;
        }
        assert_eq!(pair.is_letter(), c.is_alphanumeric(), "{c:?}");
        assert_eq!(pair.in_word(), in_word(*c), "{c:?}");
        let folded: String = if is_optional(*c) || !in_word(*c) {
            String::new()
        } else {
            fold(*c).to_lowercase().collect()
        };
        let written = &pair.bytes().to_le_bytes()[..pair.bits() as usize / 8];
        assert_eq!(written, folded.as_bytes(), "{c:?}");
        true
    });
    assert!(known.count() > 1600);
}
