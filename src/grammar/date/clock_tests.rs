//! Tests of the module beside.

#[test]
fn zones_are_sorted() {
    assert!(super::ZONES.windows(2).all(|w| w[0].0 < w[1].0));
}
