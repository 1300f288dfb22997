//! Tests of the module beside.

use super::{CODES, LABELS};

/// The look-up rests on the tables' order.
#[test]
fn tables_are_sorted() {
    assert!(LABELS.is_sorted_by_key(|l| l.0));
    assert!(CODES.is_sorted_by_key(|c| c.0));
}
