//! Tests of the module beside.

#[test]
fn the_table_is_sorted() {
    assert!(super::FIELDS.is_sorted_by(|a, b| a.0 < b.0), "a search by halves finds them");
}
